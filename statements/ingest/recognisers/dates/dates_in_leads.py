"""Days that the first paragraphs give for the statement: of a speech, of a deed, of today."""

import re
from itertools import islice

from statements.ingest.draft import Found
from statements.ingest.page import Page
from statements.ingest.recognisers.dates.dates import DateMatch, find_dates, has_year
from statements.ingest.recognisers.kinds import whose
from statements.ingest.recognisers.people.possessives import possessed

# A lead stands in so many first paragraphs, and names its day in so many characters; a whole day has ten in EDTF.
_NEAR, _LONG, _LEAD, _DAY_LENGTH = 3, 200, 240, 10
# `Full text of the speech …, 3 May 2019`
_TEXT_OF = re.compile(r"(?:full\s)?(?:text|transcript)\sof\s", re.IGNORECASE)
# `Pressemitteilung Nr.: 12/02 Musterstadt, den 18. September 2002 Minister …`: a header without its line breaks.
_RELEASED = re.compile(
    r"\b(?:Presse(?:mitteilung|information|erklärung)|Medien(?:mitteilung|information))\b[^.!?\n]{0,10}"
    r"(?:[.:]{1,2}\s[^.!?\n]{0,60})?,\s(?:den|am)\s$"
)
# `The speech made by X on …`, `X issued the following statement on …`
_MADE = re.compile(
    r"\b(?:speech|statement|remarks|comments|address|message|lecture|interview|release|letter)\s+(?:was\s+)?"
    r"(?:made|given|delivered|issued|broadcast|sent)\b|"
    r"\bdelivered\s+(?:\w+\s+){1,6}?(?:speech|statement|remarks|address|message|lecture)\b|"
    r"\btext\s+of\s+(?:the|an?)\s+(?:joint\s+)?(?:press\s+conference|interview)\s+(?:with|by)\b|"
    r"\btranscript\s+of\s+(?:the|an?)\s+(?:\w+\s+){0,3}?interview\s+(?:with|by)\b|"
    r"\bissued\s+the\s+following\s+(?:\w+\s+)?(?:statement|remarks|message|release|announcement|letter)\b",
    re.IGNORECASE,
)
# `Minister Voorbeeld heeft op 18 januari 2022 deze verklaring uitgesproken.`: a short lead with one day
_DELIVERED = re.compile(
    r"\b(?:uitgesproken|pronunci(?:ó|ad[oa]|at[oa])|prononcée?|gehalten|wygłosi\w{1,3}|выступила?|виголоси\w{1,3}|"
    r"holdt|höll|přednes\w{1,3}|elhangzott|proferid[oa]|susținut[ăe]?)\b|^(?:Delivered|Presented|Given)\s(?:by|at|on|to)\b"
)
_ON = re.compile(r"\bon\s+(?:\w+day,?\s+)?(?:the\s+)?$")
_DONE = re.compile(r",?\s(?:[a-z]{2,12}ly\s)?(?:[a-z]{3,14}ed|said|told|held|met|gave|made|took|began|became)\b")
# `On Monday, 31 August 2020, X delivered a speech`; `X, this morning (Sunday, 26 June 2016), made these remarks`
_ON_DAY = re.compile(
    r"(?:^on\s+|\b(?:today|this\s+(?:morning|afternoon|evening)|yesterday|tonight),?\s+\()", re.IGNORECASE
)
# `ce samedi 21 décembre 2019`, `hoy, 5 de mayo de 2019`, `a susținut vineri, 25 iulie 2025, declarații`
_THIS_DAY = re.compile(
    r"\b(?:(?:ce|este|questo|nesta|neste|desta|deste|aquest|diesen|diesem|this|today|heute|hoy|aujourd['’]hui|oggi|hoje|сегодня|dzisiaj|dnes|astăzi|"
    r"i\sdag|idag|tänään|vandaag|bugün|danas|данас|днес|сьогодні|σήμερα|hii\sleo|leo\starehe)"
    r",?\s\(?(?:(?:the|am|den|le|el|il)\s|\w{4,13}(?:-feira)?,?\s\(?(?:d(?:en|em)\s)?)?|^Ngày\s|(?<!\w)اليوم\s(?:\w{4,9}\s)?|(?:a\ssus[țţ]inut|pronunció|ofreció|a\sprononcé|ha\spronunciato|hielt|wygłosił|"
    r"выступил)\s(?:\w{1,10},?\s){0,2})$",
    re.IGNORECASE,
)
# `Jakarta, Jumat (16/8/2024)`, `pada Jumat, 16 Agustus 2024`, `di Jakarta, Jumat, 16 Agustus 2024`
_NAMED_DAY = re.compile(
    r"\b(?P<pada>[Pp]ada\s(?:hari\s)?|(?<=,\s))?(?:Senin|Selasa|Rabu|Kamis|Jum['’]?at|Sabtu|Minggu|Ahad|Isnin|Khamis)"
    r"(?:\s\((?=\d{1,2}[/-])|(?(pada),?\s(?=\d{1,2}\s[A-Z])|(?!)))"
)
_SPOKE = re.compile(
    r"\b(?:delivered|made|gave|issued)\s+(?:\w+\s+){1,4}?(?:speech|statement|remarks|address|lecture|message|"
    r"comments)\b|\b(?:spoke|addressed|led\s+a\s+debate|paid\s+tribute)\b|^(?:Speaking|Addressing)\s"
)
_GERUNDS = ("Speaking ", "Addressing ")
# `… de la región. Villaejemplo, Ejemplia. 24 de julio de 2024.- La Secretaría …`: under a summary on the same line.
_PLACED = re.compile(r"[.!?:]\s(?:[^\W\d_a-z][\w'’-]{1,20}(?:\s[\w'’-]{1,20}){0,3}[,.]\s){1,2}(?:a\s)?$")
_DASHED = re.compile(r"\s?(?:\([^()\n]{2,20}\))?\.\s?[-–—]")
# A header without its line breaks, up to the day; and how the words begin right after it.
_HEAD = re.compile(
    r"(?:[\[(][^\])\n]{3,40}[\])]\s{1,3}|(?:[A-Z][\w-]{1,20}|of|the|[–—-])\s{1,3}){0,12}"
    r"(?P<place>[A-Z][\w'’-]{2,20}(?:\s[A-Z][\w'’-]{2,20})?),\s"
)
_WORDS_BEGIN = re.compile(r"\s{1,4}[A-Z][\w'’]{0,20}[,.]?\s")
# `2012年11月16日,外交部发言人示例主持例行记者会。`
_OPENS_HELD = re.compile(r"[,，]?\S{0,24}?(?:主持|[举舉]行|召[开開])")
# Before the day stands a body of so many letters.
_BODY = 24
# `أبوظبي في 12 مايو 2024 / وام /`
_WIRE = re.compile(r"[\u0621-\u064a]{3,14}(?:\s[\u0621-\u064a]{3,14}){0,2}\sفي\s")


def date_in_lead(page: Page) -> Found | None:
    """`The speech made by Ada Example, the Foreign Secretary, on 17 July 2023.` in the first lines."""
    titled = page.title_line is not None  # which stands in the body
    lines = [*(entry.line for entry in page.entries("subtitle")), *page.body[: _NEAR + titled]]
    for line in [*lines, page.dateline.line] if page.dateline else lines:
        if not find_dates(line.text[: 2 * _LEAD]):
            continue
        first = next(iter(find_dates(line.text[: 2 * _LONG])), None)
        if first and (first.alternatives or not _is_run_together(line.text, first.start, first.end, page)):
            first = None
        day = first or _day_told(line.text, page.is_own)
        if day:
            return Found(day.edtf, "date in the lead", line=line.number, span=(line.start, line.end))
    return None


def _day_told(text: str, is_own: bool) -> DateMatch | None:
    """The day of which a paragraph's words or layout say that it is the statement's."""
    lead = text[:_LEAD]
    days = find_dates(lead)
    spoken = _day_spoken(text) if _SPOKE.search(lead) else None
    deed = None if is_own else _day_of_deed(lead)
    today = next((day for day in days if _THIS_DAY.search(text[: day.start])), deed)
    if spoken or (today and not today.alternatives and len(today.edtf) == _DAY_LENGTH):
        return spoken or today
    if days and (_opens_with(days[0], text) or _is_wired(days[0], text) or _RELEASED.search(text[: days[0].start])):
        return days[0]
    placed = next((day for day in find_dates(text[: 2 * _LEAD]) if _DASHED.match(text, day.end)), None)
    if placed and _PLACED.search(text[: placed.start]):
        return placed
    if len(text) <= _LEAD and len(days) == 1 and not days[0].alternatives and _DELIVERED.search(text):
        return days[0]
    ends = len(days) == 1 and days[0].end >= len(text.rstrip(".")) and not days[0].alternatives
    owned = possessed(text) if ends else None
    if ends and (_TEXT_OF.match(text) or (owned and text[owned.end("whom")] in "'’")):
        return days[0]  # `Ada Example’s speech at the banquet in Rivertown, 10 December 1958`
    made = _MADE.search(lead)
    dates = find_dates(text[made.end() : made.end() + _LEAD]) if made else ()
    return dates[0] if made and dates and _ON.search(text[made.end() : made.end() + dates[0].start]) else None


def _opens_with(day: DateMatch, text: str) -> bool:
    held = day.start == 0 or (day.start <= _BODY and text[day.start - 1] in "于於")  # `示例办公室于2014年7月22日…`
    return held and _OPENS_HELD.match(text, day.end) is not None


def _is_wired(day: DateMatch, text: str) -> bool:
    return _WIRE.fullmatch(text[: day.start]) is not None and text[day.end :].lstrip()[:1] in {"/", "("}


def named_day_in_lead(page: Page) -> Found | None:
    """`…, Jakarta, Jumat (16/8/2024)`, `pada Jumat 16 Agustus 2024` in one of the first paragraphs."""
    lines = (line for line in page.body[: 2 * _NEAR] if line.ends_sentence and len(line.text) > _LONG // 2)
    for line in islice(lines, _NEAR):
        named = _NAMED_DAY.search(line.text, 0, 2 * _LEAD) if has_year(line.text) else None
        first = find_dates(line.text[named.end() :][: _DAY_LENGTH * 2])[:1] if named else ()
        if first and first[0].start == 0:
            rest = first[0].alternatives[1:]
            return Found(
                first[0].edtf,
                "date in the lead",
                line=line.number,
                span=(line.start, line.end),
                alternatives=rest,
                review=bool(rest),
            )
    return None


def _day_of_deed(lead: str) -> DateMatch | None:
    """`The board on Friday, April 12, 2024, selected Ada Example`: on which day what a report is of was done."""
    for day in find_dates(lead):
        if _ON.search(lead[: day.start]) and _DONE.match(lead, day.end):
            return day
    return None


def _day_spoken(lead: str) -> DateMatch | None:
    """`On Monday, 31 August 2020, X spoke`, `At a reception on 31 August 2020, X said:`, `Addressing X on …`."""
    for day in find_dates(lead[:_LEAD]):
        before = _ON_DAY.search(lead[: day.start])
        spoke = lead.startswith(_GERUNDS) and " said" not in lead[: day.start]  # no day that she tells of
        opens = (lead[-1] == ":" or spoke) and not day.alternatives
        introduces = opens and _ON.search(lead[: day.start])
        if introduces or (before and before.end() == day.start):
            return day
    return None


# `RIVERTOWN, TX ` right before a day
_CITY = re.compile(r"(?:^|\s)[A-Z]{3,20}(?:\s[A-Z]{3,20}){0,2},\s(?:[A-Z]{2}|[A-Z][a-z]{2,5}\.),?\s$")


def _is_run_together(text: str, start: int, end: int, page: Page) -> bool:
    """Whether a header runs on in the first words: `Speech [as delivered] Rivertown, 3 May 2019 Good morning, …`."""
    if not any(entry.label == "title" for entry in page.header) and whose(text[:start]):
        return _WORDS_BEGIN.match(text, end) is not None  # `Statement of Ada Example Before the Council May 3, 2019 …`
    if _CITY.search(text[:start]) and _WORDS_BEGIN.match(text, end):
        return True  # `… For immediate release RIVERTOWN, TX May 3, 2019 The council …`
    head = _HEAD.fullmatch(text, 0, start) if _WORDS_BEGIN.match(text, end) else None
    return head is not None and page.vocabulary.place(head["place"]) is not None

"""When a statement was made, where its words say so: in a title, a lead, a heading of the body, or at the end."""

import re
from collections.abc import Sequence
from itertools import islice

from statements.ingest.draft import Found
from statements.ingest.header_lines import is_paragraph
from statements.ingest.lines import Line
from statements.ingest.page import Page
from statements.ingest.recognisers.dates.dates import (
    DateMatch,
    find_dates,
    has_year,
    short_leading_date,
    without_dates,
)
from statements.ingest.recognisers.kinds import kind_of_heading, whose
from statements.ingest.recognisers.lines.labels import transcript
from statements.ingest.recognisers.names.offices import is_officer

# How many lines into the body a lead may stand; how long a heading, a line of words, a lead and a day are (characters).
_NEAR, _SHORT, _LONG, _LEAD, _DAY_LENGTH = 3, 100, 200, 240, 10
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
_SET_APART = re.compile(r"[|•·\[(]\s*$|الموافق\s*$")
# `On Monday, 31 August 2020, X delivered a speech`; `X, this morning (Sunday, 26 June 2016), made these remarks`
_ON_DAY = re.compile(
    r"(?:^on\s+|\b(?:today|this\s+(?:morning|afternoon|evening)|yesterday|tonight),?\s+\()", re.IGNORECASE
)
# `ce samedi 21 décembre 2019`, `hoy, 5 de mayo de 2019`, `a susținut vineri, 25 iulie 2025, declarații`
_THIS_DAY = re.compile(
    r"\b(?:(?:ce|este|questo|nesta|neste|desta|deste|aquest|diesen|diesem|this|today|heute|hoy|aujourd['’]hui|oggi|hoje|сегодня|dzisiaj|dnes|astăzi|"
    r"i\sdag|idag|tänään|vandaag|bugün|danas|данас|днес|сьогодні|σήμερα)"
    r",?\s\(?(?:the\s|\w{4,13}(?:-feira)?,?\s(?:d(?:en|em)\s)?|den\s)?|^Ngày\s|(?<!\w)اليوم\s(?:\w{4,9}\s)?|(?:a\ssus[țţ]inut|pronunció|ofreció|a\sprononcé|ha\spronunciato|hielt|wygłosił|"
    r"выступил)\s(?:\w{1,10},?\s){0,2})$",
    re.IGNORECASE,
)
# `Jakarta, Jumat (16/8/2024)`, `pada Jumat, 16 Agustus 2024`: after the name of its day
_NAMED_DAY = re.compile(
    r"\b(?P<pada>[Pp]ada\s(?:hari\s)?)?(?:Senin|Selasa|Rabu|Kamis|Jum['’]?at|Sabtu|Minggu|Ahad|Isnin|Khamis)"
    r"(?:\s\((?=\d{1,2}[/-])|(?(pada),?\s(?=\d{1,2}\s[A-Z])|(?!)))"
)
_SPOKE = re.compile(
    r"\b(?:delivered|made|gave|issued)\s+(?:\w+\s+){1,4}?(?:speech|statement|remarks|address|lecture|message|"
    r"comments)\b|\b(?:spoke|addressed|led\s+a\s+debate|paid\s+tribute)\b|^(?:Speaking|Addressing)\s"
)
_GERUNDS = ("Speaking ", "Addressing ")
_MADE_ON = re.compile(r"\b(?:deliver|debat|held|given|issu|publish|post)(?:ed)?\b.{0,160}\b(?:on|,)\s+$", re.IGNORECASE)
# `(Rivertown/Aug7/2024)` after the last words of a report.
_CLOSING, _CLOSING_WORDS = re.compile(r"(?<=[.!?\"”'’])\s*\(([^()\n]{6,60})\)\.?$"), 4
# `D/Media/954/2025 `
_REFERENCE = re.compile(r"/\s?\d{1,6}/(?:19|20)\d\d\s{1,4}(?=\d)")
# `13-15 September 2010`: the days of what is spoken of.
SPAN = re.compile(r"\d{1,2}(?:st|nd|rd|th)?\s?(?:[-–—/&]|to|and)\s?$|\d(?:st|nd|rd|th)\s$", re.IGNORECASE)
# `3 oktober 2014 till den 20 januari 2019`
_TO = re.compile(r"\s(?:to|till|til|bis|al?|au|do|tot|по|до|-|–|—)\s(?:(?:den|zum|am|el|le)\s)?")
# `… on 3 May 2019 (transcript)`
_NOTED = re.compile(r"(?<!\s)\s\([^()\d]{1,40}\)$|\s\|\s[A-Z][\w.]{0,4}\d{1,6}$")
# `Réunion du mercredi 7 octobre 2020 à 15h00`
_SESSION = re.compile(
    r"(?:H[CL]\sdeb|debates\sof|réunion|séance|sitting|session|sitzung|seduta|sesión|sessão|posiedzenie|"
    r"заседание)(?:\s\S{1,20}){0,3}\s+$",
    re.IGNORECASE,
)
# A title that names an event with its day: `Interview de M. Exemple à la radio le 18 mai 2017, sur les rivières`.
_EVENT = re.compile(
    r"conference|conferencia|conférence|conferenza|konferenz|konference|konferencja|конференц|briefing|брифинг|"
    r"interview|entretien|letter|"
    r"entrevista|intervista|gespräch|rozhovor|wywiad|интервью|speech|remarks|address|discours|discurso|discorso|allocution|palabras|"
    r"intervención|"
    r"\brede\b|ansprache|mensaje|messaggio|mensagem|toespraak|przemówieni|projev|выступлени|промов|виступ|konuşma|"
    r"sambutan|pidato|point de presse|记者会|記者会見|演説|講演|讲话"
)
_DAY_OF = re.compile(
    r"(?:^|[\s,(–—-](?:on|le|el|vom|am|du|del|de|em|il|den|dne)\s+(?:\w+day,?\s+)?|[,(–—-]\s*|(?:ofrecida|tenue?|"
    r"held|dated)\s+)$",
    re.IGNORECASE,
)
_PLACE_LAST = re.compile(r"(?:,|\sin)\s[^\W\d_a-z]\w{2,20}(?:[/ -][^\W\d_a-z]\w{1,20})?\.?")
# `… de la región. Villaejemplo, Ejemplia. 24 de julio de 2024.- La Secretaría …`: under a summary on the same line.
_PLACED = re.compile(r"[.!?:]\s(?:[^\W\d_a-z][\w'’-]{1,20}(?:\s[\w'’-]{1,20}){0,3}[,.]\s){1,2}(?:a\s)?$")
_DASHED = re.compile(r"\s?(?:\([^()\n]{2,20}\))?\.\s?[-–—]")
# How far into the body, under a telegram's head, the transcript's title may stand.
_TELEGRAM = 16
# A header without its line breaks, up to the day; and how the words begin right after it.
_HEAD = re.compile(
    r"(?:[\[(][^\])\n]{3,40}[\])]\s{1,3}|(?:[A-Z][\w-]{1,20}|of|the|[–—-])\s{1,3}){0,12}"
    r"(?P<place>[A-Z][\w'’-]{2,20}(?:\s[A-Z][\w'’-]{2,20})?),\s"
)
_WORDS_BEGIN = re.compile(r"\s{1,4}[A-Z][\w'’]{0,20}[,.]?\s")
_TITLES = {"title", "transcript", "kind", "byline", "continued", "field", "person"}
# `# 2016-11-10 …`, `[Sender - 06.09.2013] …`, `——2023年3月5日在…`, but no `2024年1月1日起施行`, which is a day to come
_LEADING = re.compile(
    r"[\W_]{0,4}(?:\d{4}-\d\d-\d\d\s|[^年\s]{4}年[^日\s]{4,7}日(?![\s)\]]|起|前|以|か|よ|ま).)|"
    r"\[[^\[\]\d\n]{2,40}\s[\d./]{6,10}\]"
)
# `…办公室2024年4月16日举行新闻发布会`
_HELD = re.compile("[举舉]行|召[开開]")
# `2012年11月16日,外交部发言人示例主持例行记者会。`
_OPENS_HELD = re.compile(r"[,，]?\S{0,24}?(?:主持|[举舉]行|召[开開])")
# `أبوظبي في 12 مايو 2024 / وام /`
_WIRE = re.compile(r"[\u0621-\u064a]{3,14}(?:\s[\u0621-\u064a]{3,14}){0,2}\sفي\s")
# `No: 98, 12 March 2021, Press Release Regarding …`
_NUMBERED = re.compile(r"[A-Z][A-Za-z]{0,3}[:.-]?\s?\d{1,5},\s")


def date_in_title(page: Page) -> Found | None:
    """`TRANSCRIPT OF PRESS CONFERENCE, 20 MAY 1986`, `# 2016-11-10 Visit`: a header line with a day at an end."""
    for entry in page.header:
        dates = find_dates(entry.line.text) if entry.label in _TITLES else ()
        day = _day_of_title(entry.line.text, dates) if dates else short_leading_date(entry.line.text)
        if day:
            rest = day.alternatives[1:]
            return Found(
                day.edtf,
                "date in the title",
                line=entry.line.number,
                span=(entry.line.start, entry.line.end),
                alternatives=rest,
                review=bool(rest),
            )
    return None


def _day_of_title(text: str, dates: Sequence[DateMatch]) -> DateMatch | None:
    first, last = dates[0], dates[-1]
    if _HELD.match(text, last.end):
        return last
    if _LEADING.fullmatch(text, 0, first.end + 1):
        return first
    ends = _ends_with(_NOTED.sub("", text), last.end) or _NUMBERED.fullmatch(text[: first.start])
    is_period = SPAN.search(text[: last.start]) or (len(dates) > 1 and _TO.fullmatch(text, dates[-2].end, last.start))
    return last if ends and not is_period else None


def _ends_with(text: str, end: int) -> bool:
    """Whether a day that ends there is the last of the line, but for a place: `Speech at X, 3 May 2019, Rivertown`."""
    return end >= len(text) - 1 or _PLACE_LAST.fullmatch(text, end) is not None


def closing_date(page: Page) -> Found | None:
    """`(Rivertown/Aug7/2024)` after the last words."""
    line = page.body[-1] if page.body else None
    match = _CLOSING.search(line.text) if line and line.text[-2:].rstrip(".").endswith(")") else None
    dates = find_dates(match[1]) if match else ()
    if line is None or match is None or len(dates) != 1 or dates[0].alternatives:
        return None
    words = re.findall(r"[^\W\d_]+", without_dates(match[1]))
    if not 0 < len(words) <= _CLOSING_WORDS or not all(word[0].isupper() for word in words):
        return None
    return Found(
        dates[0].edtf, "date at the foot", line=line.number, span=(line.start + match.start(), line.start + match.end())
    )


def date_of_reference(page: Page) -> Found | None:
    """`D/Media/954/2025 2025.05.08`: the number under which a letter is filed, and its day."""
    for line in page.body if "/19" in page.prose or "/20" in page.prose else ():
        numbered = _REFERENCE.search(line.text)
        dates = find_dates(line.text[numbered.end() :]) if numbered else ()
        if dates and dates[0].start == 0 and not dates[0].alternatives:
            return Found(dates[0].edtf, "date of the reference", line=line.number, span=(line.start, line.end))
    return None


def date_in_lead(page: Page) -> Found | None:
    """`The speech made by Ada Example, the Foreign Secretary, on 17 July 2023.` in the first lines."""
    lines = [*(entry.line for entry in page.entries("subtitle")), *page.body[:_NEAR]]
    for line in [*lines, page.dateline.line] if page.dateline else lines:
        if not find_dates(line.text[: 2 * _LEAD]):
            continue
        first = next(iter(find_dates(line.text[: 2 * _LONG])), None)
        if first and (first.alternatives or not _is_run_together(line.text, first.start, first.end, page)):
            first = None
        day = first or _day_told(line.text)
        if day:
            return Found(day.edtf, "date in the lead", line=line.number, span=(line.start, line.end))
    return None


def _day_told(text: str) -> DateMatch | None:
    """The day of which a paragraph's words or layout say that it is the statement's."""
    lead = text[:_LEAD]
    days = find_dates(lead)
    spoken = _day_spoken(text) if _SPOKE.search(lead) else None
    today = next((day for day in days if _THIS_DAY.search(text[: day.start])), None)
    if spoken or (today and not today.alternatives and len(today.edtf) == _DAY_LENGTH):
        return spoken or today
    if days and (_opens_with(days[0], text) or _is_wired(days[0], text)):
        return days[0]
    placed = next((day for day in find_dates(text[: 2 * _LEAD]) if _DASHED.match(text, day.end)), None)
    if placed and _PLACED.search(text[: placed.start]):
        return placed
    if len(text) <= _LEAD and len(days) == 1 and not days[0].alternatives and _DELIVERED.search(text):
        return days[0]
    made = _MADE.search(lead)
    dates = find_dates(text[made.end() : made.end() + _LEAD]) if made else ()
    return dates[0] if made and dates and _ON.search(text[made.end() : made.end() + dates[0].start]) else None


def _opens_with(day: DateMatch, text: str) -> bool:
    return day.start == 0 and _OPENS_HELD.match(text, day.end) is not None


def _is_wired(day: DateMatch, text: str) -> bool:
    return _WIRE.fullmatch(text[: day.start]) is not None and text[day.end :].lstrip()[:1] in {"/", "("}


def named_day_in_lead(page: Page) -> Found | None:
    """`…, Jakarta, Jumat (16/8/2024)`, `pada Jumat 16 Agustus 2024` in one of the first paragraphs."""
    lines = filter(is_paragraph, page.body[: 2 * _NEAR])
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


def _day_spoken(lead: str) -> DateMatch | None:
    """`On Monday, 31 August 2020, X spoke`, `At a reception on 31 August 2020, X said:`, `Addressing X on …`."""
    for day in find_dates(lead[:_LEAD]):
        before = _ON_DAY.search(lead[: day.start])
        opens = (lead[-1] == ":" or lead.startswith(_GERUNDS)) and not day.alternatives
        introduces = opens and _ON.search(lead[: day.start])
        if introduces or (before and before.end() == day.start):
            return day
    return None


def _is_run_together(text: str, start: int, end: int, page: Page) -> bool:
    """Whether a header runs on in the first words: `Speech [as delivered] Rivertown, 3 May 2019 Good morning, …`."""
    if not any(entry.label == "title" for entry in page.header) and whose(text[:start]):
        return _WORDS_BEGIN.match(text, end) is not None  # `Statement of Ada Example Before the Council May 3, 2019 …`
    head = _HEAD.fullmatch(text, 0, start) if _WORDS_BEGIN.match(text, end) else None
    return head is not None and page.vocabulary.place(head["place"]) is not None


def date_beside_words(page: Page) -> Found | None:
    """`Source: Wire | 2021-11-16 12:41 | Editor: X`, `Monday, 29 August 2022 in Prague (verbatim)` near the top."""
    lines = [entry.line for entry in page.header if entry.label not in {"modified", "weather"}] + page.body[:_NEAR]
    for line in lines:
        dates = find_dates(line.text) if len(line.text) <= _LONG and not line.ends_sentence else ()
        if len(dates) != 1 or dates[0].alternatives:
            continue
        before, after = line.text[: dates[0].start], line.text[dates[0].end :]
        if (
            not before.strip("—–")
            or _SET_APART.search(before)
            or _SESSION.search(before)
            or (before == "ON " and line.text.isupper())
            or (not after.strip() and is_officer(before.partition(",")[0]))
            or (_MADE_ON.search(before) and not after.strip(" ])"))
        ):
            return Found(dates[0].edtf, "date beside words", line=line.number, span=(line.start, line.end))
    return None


def day_of_event(page: Page) -> Found | None:
    """`Press conference by X, Brussels, on 3 May 2019, with Y`: the first day in a heading that names an event."""
    headings = [entry.line for entry in page.entries("title", "kind", "byline", "transcript", "breadcrumb", "subtitle")]
    lines = [*page.body[:_NEAR], *(line for line in page.body[_NEAR : _NEAR + 2] if len(line.text) <= _LONG)]
    transcripts = filter(transcript, page.body[:_TELEGRAM])
    for line in [*headings, *filter(_heads_event, lines), *transcripts]:
        dates = find_dates(line.text) if len(line.text) <= 2 * _LONG else ()
        ends = dates and (_ends_with(line.text, dates[-1].end) or line.text[dates[0].end :].startswith((":", ". ")))
        before = line.text[: dates[0].start] if dates else ""
        told = dates and (_EVENT.search(line.text.lower()) or whose(line.text)) and not dates[0].alternatives
        if told and not SPAN.search(before) and (ends or _DAY_OF.search(before)):
            return Found(dates[0].edtf, "day of the event", line=line.number, span=(line.start, line.end))
    return None


def _heads_event(line: Line) -> bool:
    """`Point de presse du 22 février 2017`: whether the line, without its day, is a heading."""
    if kind_of_heading(line.text, with_byline=True):
        return True
    short = line.gap and len(line.text) <= _LONG and (line.text[-1] == ":" or not line.ends_sentence)
    if short and (line.text.rstrip(":")[-4:].isdigit() or (line.text[-1] == ":" and _EVENT.search(line.text.lower()))):
        return True  # it ends with a day, as no paragraph does
    return len(line.text) <= _SHORT and bool(kind_of_heading(_DAY_OF.sub("", f"{without_dates(line.text).rstrip()} ")))

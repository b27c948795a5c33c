"""When a statement was made, where its words say so: in a title, a lead, a heading of the body, or at the end."""

import re
from collections.abc import Sequence

from statements.ingest.draft import Found
from statements.ingest.lines import Line
from statements.ingest.page import Page
from statements.ingest.recognisers.dates.dates import (
    DateMatch,
    find_dates,
    short_leading_date,
    without_dates,
)
from statements.ingest.recognisers.kinds import kind_of_heading, whose
from statements.ingest.recognisers.lines.furniture_words import is_foreign_chrome
from statements.ingest.recognisers.lines.labels import transcript
from statements.ingest.recognisers.lines.senders import sender
from statements.ingest.recognisers.names.offices import is_officer, split_office
from statements.ingest.recognisers.names.person_names import is_name

# How many lines into the body a lead may stand; how long a heading, a line of words, a lead and a day are (characters).
_NEAR, _SHORT, _LONG = 3, 100, 200
# A line of a paragraph that was broken has so many characters, and words.
_WRAPPED, _CLAUSE = 60, 8
_SET_APART = re.compile(r"[|•·\[(]\s*$|الموافق\s*$")
_MADE_ON = re.compile(r"\b(?:deliver|debat|held|given|issu|publish|post)(?:ed)?\b.{0,160}\b(?:on|,)\s+$", re.IGNORECASE)
# `(Rivertown/Aug7/2024)` after the last words of a report.
_CLOSING, _CLOSING_WORDS = re.compile(r"(?<=[.!?\"”'’])\s*\(([^()\n]{6,60})\)\.?$"), 4
# Between whose it is, with the number of a district, and the day
_TO_DAY = re.compile(r"[\s,–—-]{0,4}(?:\b\d\d?)?[\s,–—-]{0,4}(?:\b(?:on|dated)\s)?$", re.IGNORECASE)
# After a day: `වන අද`
_TODAY = re.compile(r"\s{1,2}\S{2,3}\sඅද\s")
# `D/Media/954/2025 `
_REFERENCE = re.compile(r"/\s?\d{1,6}/(?:19|20)\d\d\s{1,4}(?=\d)")
# `13-15 September 2010`: the days of what is spoken of.
SPAN = re.compile(
    r"(?<![A-Za-z]-)(?<![A-Za-z]-\d)\d{1,2}(?:st|nd|rd|th)?\s?(?:[-–—/&]|to|and)\s?$|\d(?:st|nd|rd|th)\s$",
    re.IGNORECASE,
)
# `3 oktober 2014 till den 20 januari 2019`, `under perioden 3 oktober 2014 och 20 januari 2019`
_TO = re.compile(
    r"\s(?:to|till|til|bis|al?|au|do|tot|по|до|and|och|og|und|et?|y|i|и|-|–|—)\s(?:(?:den|zum|am|el|le)\s)?"
)
_OF_ANOTHER = re.compile(r"\([‘“\"'«][^()]{2,200}\)$")
# `… on 3 May 2019 (transcript)`
_NOTED = re.compile(r"(?i:\s(?:full\s)?transcript)$|(?<!\s)\s\([^()\d]{1,40}\)$|\s\|\s[A-Z][\w.]{0,4}\d{1,6}$")
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
    r"(?:^|[\s,(–—-](?:on|le|el|vom|am|du|del|de|em|il|den|dne|op|dnia)\s+(?:\w+day,?\s+)?|[,(–—-]\s*|(?:ofrecida|tenue?|"
    r"held|dated)\s+)$",
    re.IGNORECASE,
)
_PLACE_LAST = re.compile(r"(?:,|\sin)\s[^\W\d_a-z]\w{2,20}(?:[/ -][^\W\d_a-z]\w{1,20})?\.?")
# How far into the body, under a telegram's head, the transcript's title may stand.
_TELEGRAM = 16
_TITLES = {"title", "transcript", "kind", "byline", "continued", "field", "person"}
# `# 2016-11-10 …`, `[Sender - 06.09.2013] …`, `——2023年3月5日在…`, but no `2024年1月1日起施行`, which is a day to come
_LEADING = re.compile(
    r"[\W_]{0,4}(?:\d{4}-\d\d-\d\d\s|[^年\s]{4}年[^日\s]{4,7}日(?![\s)\]]|起|前|以|か|よ|ま).)|"
    r"\[[^\[\]\d\n]{2,40}\s[\d./]{6,10}\]"
)
# `…办公室2024年4月16日举行新闻发布会`
_HELD = re.compile("[举舉]行|召[开開]")
# `No: 98, 12 March 2021, Press Release Regarding …`
_NUMBERED = re.compile(r"[A-Z][A-Za-z]{0,3}[:.-]?\s?\d{1,5},\s")


def date_in_title(page: Page) -> Found | None:
    """`TRANSCRIPT OF PRESS CONFERENCE, 20 MAY 1986`, `# 2016-11-10 Visit`: a header line with a day at an end."""
    for entry in page.header:
        dates = _days_of(entry.line.text) if entry.label in _TITLES else ()
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


def _days_of(heading: str) -> Sequence[DateMatch]:
    """The days in a heading, but for that of what it quotes in brackets: `… (‘A bridge too far’ on 3 May 2019)`."""
    quoted = heading[-1] == ")" and _OF_ANOTHER.search(heading) is not None
    return () if quoted else find_dates(heading)


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


def dated_sender(page: Page) -> Found | None:
    """`Ministry of Rivers and Lakes, Rivertown 01 On July 01, 2025` under the last words."""
    for line in page.body[-_NEAR:]:
        dates = find_dates(line.text) if len(line.text) <= _LONG and not line.ends_sentence else ()
        whose = _TO_DAY.sub("", line.text[: dates[0].start]) if len(dates) == 1 and not dates[0].alternatives else ""
        if whose and dates[0].end >= len(line.text) - 1 and sender(line._replace(text=whose)):
            return Found(dates[0].edtf, "date at the foot", line=line.number, span=(line.start, line.end))
    return None


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


def _names_officer(words: str) -> bool:
    """`President Ada Example, `, `Ada Example Chair of the Board of Rivers`."""
    person = split_office(words) if not is_officer(words.partition(",")[0]) else ("", "")
    return person == ("", "") or (person is not None and bool(person[1]) and is_name(person[0]))


def date_beside_words(page: Page) -> Found | None:
    """`Source: Wire | 2021-11-16 12:41 | Editor: X`, `Monday, 29 August 2022 in Prague (verbatim)` near the top."""
    of_site = page.title_line and [entry.label for entry in page.header[:2]] == ["chrome", "chrome"]
    header = page.header[1:] if of_site else page.header  # over a menu stands the day on which a page is read
    lines = [entry.line for entry in header if entry.label not in {"modified", "weather"}]
    for line in [*lines, *(line for at, line in enumerate(page.body[:_NEAR]) if not _runs_on(page.body[at:][:2]))]:
        told = len(line.text) <= _LONG and not line.ends_sentence and not is_foreign_chrome(line.text.casefold())
        dates = find_dates(line.text) if told else ()
        if len(dates) != 1 or dates[0].alternatives:
            continue
        before, after = line.text[: dates[0].start], line.text[dates[0].end :]
        if (
            not before.strip("—–")
            or _SET_APART.search(before)
            or _SESSION.search(before)
            or (before == "ON " and line.text.isupper())
            or (not after.strip() and _names_officer(before))
            or (_MADE_ON.search(before) and not after.strip(" ])"))
        ):
            return Found(dates[0].edtf, "date beside words", line=line.number, span=(line.start, line.end))
    return None


def _runs_on(lines: Sequence[Line]) -> bool:
    """Whether the first of two lines is words, and goes on in the second: a paragraph that was broken."""
    wrapped = len(lines) > 1 and not lines[1].gap and len(lines[0].text) >= _WRAPPED
    return wrapped and len(lines[0].text.split()) >= _CLAUSE


def day_called_today(page: Page) -> Found | None:
    """`2025.05.02 වන අද දින`: on this day, which a report in Sinhala names anywhere."""
    for line in page.body if "අද" in page.prose else ():
        for date in find_dates(line.text):
            if _TODAY.match(line.text, date.end) and not date.alternatives:
                return Found(date.edtf, "day called today", line=line.number, span=(line.start, line.end))
    return None


def day_of_event(page: Page) -> Found | None:
    """`Press conference by X, Brussels, on 3 May 2019, with Y`: the first day in a heading that names an event."""
    headings = [entry.line for entry in page.entries("title", "kind", "byline", "transcript", "breadcrumb", "subtitle")]
    lines = [*page.body[:_NEAR], *(line for line in page.body[_NEAR : _NEAR + 2] if len(line.text) <= _LONG)]
    transcripts = filter(transcript, page.body[:_TELEGRAM])
    for line in [*headings, *filter(_heads_event, lines), *transcripts]:
        dates = _days_of(line.text) if len(line.text) <= 2 * _LONG else ()
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

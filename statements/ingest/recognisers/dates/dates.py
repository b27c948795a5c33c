"""Dates and times as press sources print them, one pattern a layout."""

import datetime as dt
import re
from bisect import bisect_left
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache

from statements.ingest.recognisers.dates.calendar_words import DAYS, MONTHS
from statements.ingest.recognisers.dates.calendars import ERA_LETTERS, days_by_other_calendars

# Any word where a month stands: it is looked up, which is quicker than a pattern of all their names.
# `أيلول/سبتمبر`: in Arabic, the names of a month by two calendars.
_M = r"(?P<month>(?:كانون|تشرين)\s\w{4,8}|[^\W\d_]{2,14})\.?(?:/[\u0620-\u064a]{3,8}(?:\s\w{4,8})?)?"
_D = r"(?P<day>\d{1,2})(?:(?:st|nd|rd|th),?|er|ro|º|ª|°|\.)?\.?"
_Y = r"(?P<year>(?:1[6-9]|20)\d\d(?!:\d\d(?!\d)))"  # `1.11.1917:39` has two digits, and an hour after it
_DE = r"(?:\s+(?:de|del|(?:day\s+)?of|ng))?"
# Looked for once a date is found: before each layout it would be looked for at each letter, seven times.
_WORD_BEFORE = re.compile(
    r"(?<![\w/.])(?P<word>[^\W\d_][^\s.,،]{1,23})\.?[,،]?\s+(?:(?:the|den|le|el)\s+)?$", re.IGNORECASE
)
_FOUR_DIGITS = re.compile(r"\d\d\d\d")  # with a plain set first the engine skips to it
_FIRST_OF = re.compile(r"\b(?:primero|primeiro)(?=\sde\s)", re.IGNORECASE)
_SHORT_LEADING = re.compile(r"(?P<day>\d\d)\.(?P<month>\d\d)\.(?P<year>[0-4]\d)\s+(?=[A-ZÀ-Þ])")
# What parts a day from the title that comes after it, and how far that may be (characters).
_SENT_ON = re.compile(r"\[[^\[\]\d\n]{2,40}\s[\d./]{6,10}\]\s+(?=(?:\S+\s+){2}\S)")
_AFTER_DAY, _DATED_HEAD = re.compile(r"\s?(?P<mark>[:|–—]|\s-)?\s+(?=(?:\S+\s+){2}\S)"), 40
# How far from its year a date may begin or end, in characters.
_REACH = 60
# One pattern a layout; two never match the same words.
_LAYOUTS = (
    re.compile(rf"(?<=/){_M}\s?{_D}/{_Y}(?![\w/])", re.IGNORECASE),  # (Colombo/Aug7/2024)
    re.compile(rf"(?<!\d){_Y}\s?[年년]\s?(?P<number>\d{{1,2}})\s?[月월]\s?(?P<day>\d{{1,2}})\s?[日일]"),
    *(
        re.compile(rf"(?<![\w/.]){pattern}(?=T\d\d:|[^\w/.]|\.(?!\d)|/(?!\w)|$)", re.IGNORECASE)
        for pattern in (
            rf"{_Y}-(?P<number>\d{{1,2}})-(?P<day>\d{{1,2}})",  # 2020-02-12
            rf"{_Y}\s[-–]\s(?P<number>\d{{1,2}})\s[-–]\s(?P<day>\d{{1,2}})",  # 2020 – 02 - 12
            rf"{_Y}/(?P<number>\d{{1,2}})/(?P<day>\d{{1,2}})",  # 2020/02/12
            rf"{_Y}\s?\.\s?(?P<number>\d{{1,2}})\.\s?(?P<day>\d{{1,2}})(?!\s\d\s)",  # 2020.02.12, 2020. 2. 12.
            # 12 Feb. 2020, 26 de julio 2022, 1 d’octubre de 2017
            rf"{_D}{_DE}\s+(?:d['’])?{_M}{_DE}[,،]?\s+{_Y}(?:\s+(?:года|року|roku|[гrр]\.)|[ءم])?",
            rf"{_M},?\s+{_D}(?:,\s{{0,9}}|(?:\s+del?)?\s+){_Y}",  # February 12, 2020, May 12,2020, Agosto 7 de 2018
            rf"{_Y}(?:\.|\sm\.)?\s+{_M}\s+{_D}(?:\sd\.)?",  # 2020 February 12, 2020. február 12.
            rf"(?P<day>\d{{1,2}})\s?-\s?{_M}(?:\s?-\s?|,\s){_Y}",  # 21-Nov-2019, 16 - Septembre - 2023
            rf"(?P<day>\d{{1,2}})/{_M}/{_Y}",  # 21/Nov/2019
            rf"(?P<day>\d{{1,2}})\.(?P<month>[^\W\d_]{{3,9}})\.{_Y}",  # 19.fev.2022
            rf"(?P<day>\d{{1,2}})\s{_M}(?:-|\s[/-]\s){_Y}",  # 16 november / 2017
            rf"(?<=(?:mon|tue|wed|thu|fri|sat|sun)\s)(?P<day>\d\d)\s-\s{_M}\s{_Y}",  # Fri 06 - December 2013
            rf"(?P<day>\d{{1,2}})\.\s?(?P<number>\d{{1,2}})\.\s?{_Y}(?:\s[гр]\.)?",  # 04.12.2018, 4. 12. 2018
            rf"(?:ngày\s+)?(?P<day>\d{{1,2}})\s+tháng\s+(?P<number>\d{{1,2}})(?:\s+năm\s+|/){_Y}",  # 12 tháng 2 năm
            rf"{_Y}(?:-yil|\s(?:жылғы|жылдың))\s{_D}[\s-]{_M}",  # 2020-yil 12-fevral, 2020 жылғы 12 ақпан
            rf"{_Y}\sоны\s(?P<number>\d{{1,2}})\s?(?:д[уү]г[аэ]{{1,2}}р\s)?сарын\s{_D}",  # 2020 оны 2 дугаар сарын 12
            # 05/06/2020: which day? But `No 5/6/2020` is the number of a letter
            rf"(?<!\bno\s)(?<!\bno\.\s)(?P<first>\d{{1,2}})(?:-|\s?/\s?)(?P<second>\d{{1,2}})(?:-|\s?/\s?){_Y}",
        )
    ),
)
# What each of the layouts holds for sure, in their order.
_MARKS = ("/", "", "-", " ", "/", ".", "", "", "", "-", "/", ".", "", "-", ".", "tháng", "", "оны", "")
# `3/20/19`, `12 Mar 19` at the end of a short line: which century is for a person to say; up to the pivot it is ours.
_SHORT_YEAR = re.compile(
    rf"(?<![\w/.-])(?:(?P<first>\d{{1,2}})(?P<mark>[/.-])(?P<second>\d{{1,2}})(?P=mark)|{_D}[\s-]{_M}[\s-])['’]?(?P<short>\d\d)$",
    re.IGNORECASE,
)
_SHORT_LINE, _PIVOT = 32, 30
_MONTHS = 12
# After a day, an hour of North America, where the month comes first.
_AMERICAN = re.compile(r",?\s\d{1,2}:\d\d(?::\d\d)?\s?(?:[AP]M\s)?[ECMP][SD]?T\b")
_LISTOPADA, _WITH_POINT = "listopada", re.compile(r"\d{1,2}\.")
_HOUR_LAST = re.compile(r"(?<=\d)(?:\s?[-–|,]?\s\d{1,2}|(?<=\.\d\d)\d\d):\d\d(?:\s(?:Uhr|h|hs))?$")
_MONTH_YEAR = re.compile(rf"(?<![\w/]){_M}{_DE},?\s+{_Y}(?![\w/])", re.IGNORECASE)
_TIME = re.compile(
    r"(?P<hour>\d(?<![\d.:]\d)\d?)(?:[:h.]|\sh\s)(?P<minute>\d\d)(?::\d\d)?\s*(?P<half>[ap]\.?\s?m\b\.?)?"
    r"\s*(?P<zone>\(?\b(?:GMT|UTC|CES?T|EES?T|[ECMP][SD]T|[AN]E?[SD]T|BST|MSK|WIB|WITA|[IKJ]ST|PKT|SAST|[EWC]AT|PH[TS]T?)\b\)?)?",
    re.IGNORECASE,
)
# `05 رجب 1442 هـ الموافق 17 فبراير 2021 م واس`: before the day its equal, and after it the era, or whose news it is.
_CLOCK = re.compile(
    rf"(?:\b(?:a las|às|alle(?: ore)?|um|kl\.)\s)?{_TIME.pattern}(?:\s?(?:hrs?|horas|uhr|hs)\b\.?)?", re.IGNORECASE
)
_JEWISH = re.compile(
    r"[א-ת]{1,2}[\"״'׳]?[א-ת]?\sב?(?:תשרי|(?:מר)?חשו{1,2}ן|כסלו|טבת|שבט|אדר(?:\s[אב]['׳]?)?|ניסן|אייר|סיו{1,2}ן|תמוז|(?:מנחם\s)?אב|אלול)"
    r"\sה?['׳]?תש[א-ת\"״]{1,4}\s?[/|]?\s?"
)
_MUSLIM = re.compile(
    r"\d{1,2}\s\S{2,8}(?:\s\S{2,8})?\s1[34]\d\d\s?هـ(?:\s(?:الموافق|الموافقة))?\s?(?:لـ?\s)?|\sم(?:\sواس)?$"
)


@dataclass(frozen=True, slots=True)
class DateMatch:
    """A date in a text: `edtf` (2020, 2020-02 or 2020-02-12), (start, end), and the readings of an ambiguous one."""

    edtf: str
    start: int
    end: int
    alternatives: tuple[str, ...] = ()


# The digits of other scripts, one for one: from each of these on there are ten.
_DIGITS = {ord(zero) + digit: str(digit) for zero in "٠۰०০੦૦௦౦೦൦๐໐၀០０" for digit in range(10)}


@lru_cache(maxsize=128)  # one line is asked about by many recognisers, one after the other
def has_year(text: str) -> bool:
    """Whether `text` may hold a date: most lines hold no year, and that is told at a hundredth of the cost."""
    return _FOUR_DIGITS.search(text) is not None or "年" in text or (text[:1] in ERA_LETTERS and text[1:2].isdigit())


def find_dates(text: str) -> Sequence[DateMatch]:
    """All whole dates in `text`, in order; one that is not in the calendar is left out."""
    return _dates(text) if has_year(text) else ()


@lru_cache(maxsize=64)
def _dates(text: str) -> Sequence[DateMatch]:
    found = [
        DateMatch(edtf, _with_weekday(match.string, match.start()), match.end(), rest)
        for match in _in_layouts(text)
        for edtf, rest in _readings(match, int(match["year"]))
    ]
    found += [DateMatch(*day) for day in days_by_other_calendars(text)] if not text.isascii() else []
    return sorted(found, key=lambda date: date.start)


@lru_cache(maxsize=64)
def _in_layouts(text: str) -> Sequence[re.Match[str]]:
    """What `text` has in one of the layouts, whether the calendar has such a day or not."""
    plain = _plain(text)
    layouts = [layout for layout, mark in zip(_LAYOUTS, _MARKS, strict=True) if mark in plain]
    stretches = _around_years(plain)
    return [match for start, end in stretches for layout in layouts for match in layout.finditer(plain, start, end)]


def _plain(text: str) -> str:
    """The text with its digits as European ones, one for one, and `primero` of a month as one of them and blanks."""
    if "rimero " in text or "RIMERO " in text or "rimeiro " in text:
        text = _FIRST_OF.sub(lambda first: "1".ljust(len(first.group())), text)
    return text if text.isascii() else text.translate(_DIGITS)


def _with_weekday(text: str, start: int) -> int:
    """Where the date that starts here begins with its day of the week."""
    before = _WORD_BEFORE.search(text, max(0, start - 30), start)
    return before.start() if before and before["word"].lower() in DAYS else start


def _around_years(text: str) -> list[tuple[int, int]]:
    """The stretches of `text` that may hold a date, in order and apart."""
    stretches: list[tuple[int, int]] = []
    for match in _FOUR_DIGITS.finditer(text):
        start, end = max(0, match.start() - _REACH), match.end() + _REACH
        if stretches and start <= stretches[-1][1]:
            start = stretches.pop()[0]
        stretches.append((start, end))
    return stretches


def impossible_dates(text: str) -> list[str]:
    """What is written as a date and is none, such as `31 June 2020`, as printed."""
    return [
        text[match.start() : match.end()]
        for match in (_in_layouts(text) if has_year(text) else ())
        if ("first" in (groups := match.groupdict()) or _month(groups))
        and not list(_readings(match, int(match["year"])))
    ]


def short_date(line: str) -> DateMatch | None:
    """The day of `3/20/19` at the end of a short line, in the likelier century; the other one is an alternative."""
    line = _HOUR_LAST.sub("", line) if ":" in line[:_SHORT_LINE] else line
    match = _SHORT_YEAR.search(line) if line[-1:].isdigit() and len(line) <= _SHORT_LINE else None
    if match is None:
        return None
    short = int(match["short"])
    years = (2000 + short, 1900 + short) if short <= _PIVOT else (1900 + short, 2000 + short)
    days = [day for year in years for first, rest in _readings(match, year) for day in dict.fromkeys((first, *rest))]
    return DateMatch(days[0], _with_weekday(line, match.start()), match.end(), tuple(days)) if days else None


def short_leading_date(line: str) -> DateMatch | None:
    """The day of `31.01.25 Versión estenográfica …`: with points between, it comes first wherever letters are Latin."""
    match = _SHORT_LEADING.match(line) if line[2:3] == "." else None
    day = _day(2000 + int(match["year"]), int(match["month"]), int(match["day"])) if match else None
    return DateMatch(day, 0, match.end(), (day,)) if match and day else None


def after_day(text: str) -> int:
    """Where the words begin after `2019-03-12 `, `12 March 2019: ` or `[Sender - 12.03.2019] `, or 0."""
    if sent := _SENT_ON.match(text) if text[0] == "[" else None:
        return sent.end()
    dates = find_dates(text[:_DATED_HEAD]) if has_year(text[:_DATED_HEAD]) else ()
    mark = _AFTER_DAY.match(text, dates[0].end) if dates and not dates[0].start else None
    return mark.end() if mark and (mark["mark"] or text[:4].isdigit()) else 0


def find_months(text: str) -> list[DateMatch]:
    """All months with their year in `text`, such as `February 2020`, whole dates aside."""
    if not has_year(text):
        return []
    days = find_dates(text)
    starts, ends = [day.start for day in days], [0, *(day.end for day in days)]
    return [
        DateMatch(f"{match['year']}-{month:02}", match.start(), match.end())
        for match in _MONTH_YEAR.finditer(text)
        if (month := _month(match.groupdict())) and ends[bisect_left(starts, match.end())] <= match.start()
    ]


def find_time(text: str) -> str | None:
    """The first time of day in `text` as HH:MM of a 24-hour day."""
    for match in _TIME.finditer(text):
        hour, minute = int(match["hour"]), int(match["minute"])
        if match["half"]:
            if not 1 <= hour <= 12:
                continue
            hour = hour % 12 + (12 if match["half"][0] in "pP" else 0)
        if hour < 24 and minute < 60:
            return f"{hour:02}:{minute:02}"
    return None


@lru_cache(maxsize=64)
def without_dates(text: str) -> str:
    """`text` without its dates and times, and the Muslim or Jewish day before them: what a line says beside them."""
    text = _MUSLIM.sub("", text) if "هـ" in text else _JEWISH.sub("", text) if "תש" in text else text
    pieces, at = [], 0
    for match in find_dates(text):
        pieces.append(text[at : match.start])
        at = max(at, match.end)
    rest = "".join([*pieces, text[at:]])
    return _CLOCK.sub("", rest) if any(map(str.isdigit, rest)) else rest


def _readings(match: re.Match[str], year: int) -> Iterator[tuple[str, tuple[str, ...]]]:
    groups = match.groupdict()
    if groups.get("first"):
        first, second = int(groups["first"]), int(groups["second"])
        both = [day for day in (_day(year, second, first), _day(year, first, second)) if day]
        if _AMERICAN.match(match.string, match.end()):
            both = both[-1:]  # `10/11/2022 07:54 PM EDT`
        if both:
            yield both[0], tuple(dict.fromkeys(both)) if len(set(both)) > 1 else ()
        return
    month, number = _month(groups), int(groups["day"])
    if (groups.get("month") or "").lower() == _LISTOPADA and _WITH_POINT.match(match.group()):
        month = 10  # in Croatian, which writes `5. listopada`; the Polish `5 listopada` is in November
    if month and month > _MONTHS >= number and "." in match.group():
        month, number = number, month  # `02.13.2024`: no other reading is in the calendar
    day = _day(year, month, number) if month else None
    if day:
        yield day, ()


def _month(groups: Mapping[str, str]) -> int | None:
    """The month that the groups of a match name or number; None where the word is no month's."""
    if groups.get("number"):
        return int(groups["number"])
    word = groups["month"].lower()
    return MONTHS.get(word.removeprefix("ב"))  # in Hebrew, `of` is a letter before the name


def _day(year: int, month: int, day: int) -> str | None:
    try:
        return dt.date(year, month, day).isoformat()
    except ValueError:
        return None

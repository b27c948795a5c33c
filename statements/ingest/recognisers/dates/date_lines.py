"""Header lines that are a date or a time, or name one: one small test a kind of line."""

import re

from statements.ingest.lines import Line
from statements.ingest.recognisers.dates.dates import find_dates, find_months, find_time, has_year, without_dates
from statements.ingest.recognisers.kinds import kind_of_heading
from statements.ingest.recognisers.lines import label_words
from statements.ingest.recognisers.lines.furniture_words import is_foreign_chrome

# A line that is a date, or names one, is no longer.
_DATED_LENGTH = 200
_MODIFIED, _PUBLISHED = (
    re.compile(label_words.MODIFIED, re.IGNORECASE),
    re.compile(label_words.PUBLISHED, re.IGNORECASE),
)
_DELIVERY = re.compile(label_words.DELIVERY, re.IGNORECASE)
_PLACE_WORDS = (
    "a am an at d l de del den der el em en il in la le les do da of on the à upon sur "
    "w dniu dnia dne dňa dana kell klo ngày στις часов час година годин uur hodin"
)
PLACE_WORDS = frozenset(_PLACE_WORDS.split())
# From here on letters are words, or nearly so: Chinese and Japanese have no blanks.
_WIDE = "\u2e80"
# What parts words; the marks of letters in scripts that have them do not.
_GAPS, _MARKED_GAPS = re.compile(r"[\W\d_]+"), re.compile(r"[\s\d_.,:;()|/–—-]+")
_MARKED = re.compile("[\u0900-\u10ff\u1780-\u17ff]")
# `News | 3 May 2019`, `admin/ May 3, 2019/`; the running head of a printed page.
_COLUMNS = re.compile(r"\||\t|\s{3,}|/\s|/$")
# `Council of Ministers Press release 7 October 2023`
_RELEASE = re.compile(r"\b(?:press|media|news)\s+(?:release|statement)s?$", re.IGNORECASE)
# `Statement: 3 May 2019 Print this page`: buttons that a page printed beside the day.
_PRESSED = re.compile(
    r"^\d{1,4}\sComments?(?:\(s\))?\s?(?:Print\s?|E-?mail\s?){1,2}|(?:\s(?:Print|E-?mail|Share)\sthis(?:\s(?:page|article))?)+$",
    re.IGNORECASE,
)
# `3 May 2019 Posted in Speeches`
_NOTE = re.compile(r"\s\([^()\d]{2,30}\)$")
# `por Portal Exemplo publicado 05/11/2016 00h50`, `Oleh Humas     Dipublikasikan pada 6 November 2016`
BY_SITE = re.compile(r"(?:por|by|par|von|oleh|di|de)\s[^\n:]{2,60}?\s(?=(?:publi|dipubli)\w{2,10}\s)", re.IGNORECASE)
# `Overgenomen van de Raad, gepubliceerd op vrijdag 25 juni 2021.`
_TOLD = re.compile(
    r",\s(?=(?:published\son|gepubliceerd\sop|veröffentlicht\sam|publié\sle|publicado\sel|pubblicato\sil)\s[^,;:]{6,40}$)"
)
_FILED = re.compile(r"\s(?:posted|filed|published)\s(?:in|under)\s", re.IGNORECASE)
# Who wrote it, before the day; and the hour after it.
_SIGNED = re.compile(
    r"(?:(?:por|by|par|di|von)\s|(?:redac|redak|redaz|rédac|rédig|редак|agenc|tekst|автор)\w{0,8}\b)", re.IGNORECASE
)
_HOUR = re.compile(
    r"(?:\s?[,|-])?(?:\s(?:[aà]s?|alle|um|kl\.?|в|о))?\s{1,3}\d{1,2}(?:[:.]|h)\d\d(?:\s?(?:h|hs\.?|Uhr))?$"
)
# `On 3 May 2019 In Speeches`
_ON, _SECTION = re.compile(r"(?:posted\s)?on\s", re.IGNORECASE), re.compile(r"\sin\s[A-Z][\w&, ]{2,40}", re.IGNORECASE)
_ONGOING = re.compile(r"\s*[-–—]\s*(?:current|present|today)", re.IGNORECASE)
# Before the day on which a page is read.
_TODAY = {"сьогодні", "сегодня", "днес", "danas je", "dnes je", "dziś jest", "hoy es", "today is", "oggi è"}
# `Posted by Ada Example on 3 May 2019`, `Publié par Ada Exemple le 03-05-2019`
_POSTED = re.compile(
    r"(?:(?:posted|published|written|submitted|uploaded|added)\s+by|(?:publi|redac|rédig|escri|pubbli)\w{1,6}\s(?:par|por|da)|"
    r"(?:veröffentlicht|geplaatst|gepubliceerd)\s(?:von|door))\s+[^\n:]{2,40}?\s+(?:on|at|le|el|em|il|am|op)\s+(?=\w)",
    re.IGNORECASE,
)
# What programs put beside a day: `3 May 2019 by Ada Example`, `• 3 min read`, `(2 years ago)`.
_BESIDE = re.compile(
    r"(?:^|[\s•·|(–—-])(?:\d{1,3}\s?min(?:ute)?s?(?:\sread)?|(?:\d{1,2}|an?)\s(?:year|month|week|day)s?\sago)\b\)?|"
    r"^\W*by\s(?=[^\W\d_])",
    re.IGNORECASE,
)
# `Constitution du 4 octobre 1958`: the day of a law.
_LAW = re.compile(
    r"(?:constitution|loi|décret|arrêté|ley|decreto|lei|legge|law|act|decree|gesetz)\s(?:n\S{0,2}\s[\w./-]{1,20}\s)?"
    r"(?:d[ue]l?|of|vom)\s",
    re.IGNORECASE,
)
_READING_TIME = re.compile(r"^\d{1,3}\smin\w{0,6}\.?\s(?:d[ei]\s(?:citit|lect?tura|leitura)|read)\W{0,4}")
# A place has at most so many words with a capital.
_PLACE_LENGTH = 4
# What stands between a label and its date: `: 8:00 am, `
_TO_DATE = re.compile(r"[\s:.\-–—]*(?:\d{1,2}[:.]\d\d\s?(?:[ap]\.?m\.?)?,?\s+)?(?:\w+[,،]\s*)?", re.IGNORECASE)
# `As prepared for delivery at` and a time
_AT = re.compile(r"(?:\s(?:at|on))?[\s,]*$")

# When a page was put up: `2023-06-21 08:33`; what collectors of pages begin them with: `date 2023-06-21 The mayor …`
STAMP = re.compile(r"(?<!\S)(?:19|20)\d\d-\d\d-\d\d\s\d\d:\d\d")
COLLECTED = re.compile(r"date (?:19|20)\d\d-\d\d(?P<day>-\d\d)?(?!\S)")
# `2020-05-12 09:30:00　来源：示例日报`: a stamp, and where the page has it from.
_STAMPED = re.compile(
    r"\(?(?:19|20)\d\d[-/.年]\d{1,2}[-/.月]\d{1,2}日?\s{1,4}\d{1,2}:\d\d(?::\d\d)?\)?(?:\s{1,4}[^\W\d_]{2,10}\s?[:：]|$)|"
    # `River.com - 18/01/2017, 17:04 WIB`
    r"[\w-]{2,20}(?:\.[a-zA-Z]{2,4}){1,2}\s[-–|]\s(?=\d{1,2}[/ -])"
)


def names_date(text: str) -> bool:
    """Whether a line is the label of a date and nothing else: `Published`, `Last updated:`."""
    bare = text.rstrip(": ")
    return _MODIFIED.fullmatch(bare) is not None or _PUBLISHED.fullmatch(bare) is not None


def modified(line: Line) -> bool:
    """`Last updated: 18 Feb. 2021 18:22`, `On 18 Feb. 2021 In Speeches`, which a site says of a page that it moved."""
    if line.text[0] in "OoPp" and _is_put_in(line.text):
        return True
    divided = ("|" in line.text or " - " in line.text) and len(line.text) <= _DATED_LENGTH
    parts = line.text.replace(" - ", "|").split("|") if divided else ()
    _site, last, told = line.text.partition(" Last ")  # `Rivers and Lakes Last update: 2020-11-27`
    if last and _labelled(_MODIFIED, line._replace(text=f"Last {told}")):
        return True
    if line.text.endswith("更新") and find_dates(line.text[:_DATED_LENGTH]):
        return True
    return _labelled(_MODIFIED, line) or any(_MODIFIED.match(part.strip()) and find_dates(part) for part in parts)


def published(line: Line) -> bool:
    """`Published: 12 February 2020`; `date 2020-02-12 …`, which collectors of pages put first."""
    if len(line.text) > _DATED_LENGTH or not has_year(line.text):
        return False
    if _STAMPED.match(line.text) or _is_filed(line.text) or _is_signed(line.text):
        return True
    if (posted := _POSTED.match(line.text)) and [day.start for day in find_dates(line.text)[:1]] == [posted.end()]:
        return True
    parts = [line, *_columns(line)]
    if " - " in line.text and "ublished" in line.text:  # `By Ada Example - Date published: 12 February 2020`
        parts.append(line._replace(text=line.text.partition(" - ")[2]))
    if told := _TOLD.search(line.text):
        parts.append(line._replace(text=line.text[told.end() :]))
    if by := BY_SITE.match(line.text):
        parts.append(line._replace(text=line.text[by.end() :]))
    return any(_labelled(_PUBLISHED, part) for part in parts)


def _is_filed(text: str) -> bool:
    """`3 May 2019 Posted in Speeches`, `Posted by Editor on 3 May 2019`."""
    posted = _POSTED.match(text)
    if posted and [day.start for day in find_dates(text)[:1]] == [posted.end()]:
        return True
    filed = _FILED.search(text)
    return filed is not None and [(day.start, day.end) for day in find_dates(text)[:1]] == [(0, filed.start())]


def _is_signed(text: str) -> bool:
    """`Redacción 12 de mayo de 2021 14:05`, `Ada Example ae@example.org 12/05/2021 14:05`: who wrote it, and when."""
    hour = _HOUR.search(text) if "@" in text or _SIGNED.match(text) else None
    days = find_dates(text[: hour.start()]) if hour else []
    return hour is not None and bool(days) and days[-1].end == hour.start()


def _is_put_in(text: str) -> bool:
    on = _ON.match(text) if len(text) <= _DATED_LENGTH else None
    days = find_dates(text)[:1] if on else []
    put = on is not None and bool(days) and days[0].start == on.end()
    return put and _SECTION.fullmatch(text, days[0].end) is not None


def _columns(line: Line) -> list[Line]:
    """The parts of a line that gaps or bars divide; [] for an undivided one."""
    if not _COLUMNS.search(line.text):
        return []
    return [line._replace(text=part.strip()) for part in _COLUMNS.split(line.text) if part.strip()]


def date(line: Line) -> bool:
    """A line that is a date and little else: `• 12 Feb. 2020 -`, `Brussels, 12 February 2020`, `News | 3 May 2019`."""
    if len(line.text) > _DATED_LENGTH or not has_year(line.text) or _is_heading(line):
        return False
    if any(find_dates(part.text) and not without_dates(part.text).strip(" -–,") for part in _columns(line)):
        return True
    dates = find_dates(line.text)
    leads = bool(dates) and dates[0].start == 0
    if leads or (dates and dates[-1].end == len(line.text)):  # `12 juillet 2021 - Seul le prononcé fait foi`
        beside = _AT.sub("", without_dates(line.text)).strip(" -–—•,")
        if beside.lower() in _TODAY or is_foreign_chrome(line.text.casefold()):
            return False  # `8 de enero de 2025 Iniciar sesión`
        if _DELIVERY.fullmatch(beside) or (leads and kind_of_heading(beside)) or is_foreign_chrome(beside.casefold()):
            return True
    elif (
        dates
        and _is_place(line.text[: dates[0].start])
        and _DELIVERY.fullmatch(line.text[dates[-1].end :].strip(" -–—,"))
    ):
        return True  # `Rivertown, 12 July 2021 Check against delivery`
    if len(line.text) > 80 or not (find_dates(line.text) or find_months(line.text)):
        return False
    if is_period(line.text) or _LAW.match(line.text):
        return False
    bare = _BESIDE.sub(" ", without_dates(_PRESSED.sub("", line.bare)).rstrip()).rstrip()
    rest = _words(_RELEASE.sub("", _NOTE.sub("", bare) if bare.endswith(")") else bare))
    whole = bool(find_dates(line.text))
    # A month alone dates a line less surely: `London, May 2020`, but not `May 2020 Visitor Logs`.
    most = 4 if whole else 2 if "," in line.text else 0
    few = word_count(rest) <= most or (whole and _is_long_place(rest, line))
    return few and all(not word[0].islower() or word in PLACE_WORDS for word in rest)


def _is_place(text: str) -> bool:
    """`Rivertown, `: few words, each with a capital, and a comma."""
    words = text.strip().removesuffix(",").split()
    return text.rstrip().endswith(",") and len(words) <= _PLACE_LENGTH and all(word[0].isupper() for word in words)


def _is_long_place(words: list[str], line: Line) -> bool:
    """`São Exemplo do Campo-SP, 14 de outubro de 2015`: small words count for nothing in what is no heading."""
    named = [word for word in words if word not in PLACE_WORDS]
    most = len(named) <= _PLACE_LENGTH and len(words) <= _PLACE_LENGTH + 2
    return most and ", " in line.text and kind_of_heading(line.bare, with_byline=True) is None


def _words(text: str) -> list[str]:
    return (_MARKED_GAPS if _MARKED.search(text) else _GAPS).sub(" ", text).split()


def word_count(words: list[str]) -> int:
    """How many words there are; of a script without blanks each two letters are one."""
    return sum(1 if word < _WIDE else len(word) // 2 for word in words)


def _is_heading(line: Line) -> bool:
    """`# Press conference | 3 May 2019`: marked as a heading in Markdown, and more than a day."""
    return line.text[0] == "#" and word_count(re.findall(r"[^\W\d_]{3,}", without_dates(line.text))) > 1


def is_period(text: str) -> bool:
    """`Period of Service: 24/06/2010 - 27/06/2013`, `… - Current` is no day."""
    dates = find_dates(text)
    if len(dates) == 1:
        return _ONGOING.fullmatch(text, dates[0].end) is not None
    return len(dates) == 2 and re.fullmatch(r"\s*[-–—]\s*", text[dates[0].end : dates[1].start]) is not None


def time(line: Line) -> bool:
    """`10:17 A.M. CEST`."""
    return (
        len(line.text) <= 80
        and not find_dates(line.text)
        and find_time(line.text) is not None
        and not re.sub(r"[\W\d_]+", "", without_dates(line.bare))
    )


def ends_with_date(line: Line) -> bool:
    dates = find_dates(line.text)
    return bool(dates) and dates[-1].end >= len(line.text) - 1


def _labelled(pattern: re.Pattern[str], line: Line) -> bool:
    if len(line.text) > _DATED_LENGTH or not has_year(line.text):
        return False
    text = _READING_TIME.sub("", line.bare.removeprefix("- "))
    match = pattern.match(text)
    if match is None:
        return False
    rest = text[match.end() :]
    if rest[:1].isalpha() and not (rest[0].isupper() and (text[match.end() - 1].islower() or rest[1:2].islower())):
        return False  # but `Publish dateThursday 12 January 2023`, as pages without their marks run together
    dates = find_dates(rest)
    # The date follows its label at once: "Updated guidance was published on 3 May 2020" is a sentence.
    return bool(dates) and _TO_DATE.fullmatch(rest[: dates[0].start]) is not None

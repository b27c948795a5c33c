"""What a single header or footer line is, by its layout alone: one small test a kind of line, in a fixed order."""

import re
from collections.abc import Callable

from statements.ingest.lines import Line
from statements.ingest.recognisers import label_words
from statements.ingest.recognisers.dates import find_dates, find_months, find_time, has_year, without_dates
from statements.ingest.recognisers.fields import field
from statements.ingest.recognisers.furniture import chrome, end_mark, letterhead, noise, separator
from statements.ingest.recognisers.kinds import kind_of_heading
from statements.ingest.recognisers.offices import begins_with_office
from statements.ingest.recognisers.person_lines import BYLINE, persons_named

# A longer line is words, whatever it begins with (characters).
LABELLED_LENGTH = 1000
# A line that is a date, or names one, is no longer.
_DATED_LENGTH = 200
_MODIFIED, _PUBLISHED = (
    re.compile(label_words.MODIFIED, re.IGNORECASE),
    re.compile(label_words.PUBLISHED, re.IGNORECASE),
)
_DELIVERY, _BANNER = re.compile(label_words.DELIVERY, re.IGNORECASE), re.compile(label_words.BANNER, re.IGNORECASE)
# One of them stands in each banner.
_OF_BANNERS = (
    "release", "press", "media", "news", "релиз", "реліз", "comunica", "nota", "communiqu", "mitteilung", "persbericht",
    "komunikat", "zpráva", "açıklama",
)  # fmt: skip
_EMBARGO = re.compile(label_words.EMBARGO, re.IGNORECASE)
_COLLECTED = re.compile(r"date \d{4}-\d\d-\d\d\b")
PLACE_WORDS = {
    "a",
    "am",
    "an",
    "at",
    "de",
    "del",
    "den",
    "der",
    "el",
    "em",
    "en",
    "il",
    "in",
    "la",
    "le",
    "les",
    "do",
    "da",
    "of",
    "the",
}
PLACE_WORDS |= {"à", "upon", "sur"}
# From here on letters are words, or nearly so: Chinese and Japanese have no blanks.
_WIDE = "\u2e80"
# `News | 3 May 2019`; the running head of a printed page.
_COLUMNS = re.compile(r"\||\t|\s{3,}")
# `Council of Ministers Press release 7 October 2023`
_RELEASE = re.compile(r"\b(?:press|media|news)\s+(?:release|statement)s?$", re.IGNORECASE)
_PAGE = re.compile(r"(?<!\s)\s+page\s+\d{1,4}(?:\s*(?:of|/)\s*\d{1,4})?$", re.IGNORECASE)
_SYMBOL = re.compile(r"[A-Z]{1,6}(?:[./-][A-Z]{1,6})*[/-]\s?\d{2,}(?:[/-]\w{1,8})*|(?:19|20)\d\d/\d{1,3}")
SUBJECTS = re.compile(r"(?:subjects?|e&oe)\s*:.*", re.IGNORECASE)
_RELEASE_NUMBER = re.compile(
    r"[\s:.,]*(?:(?:[A-Z]\s?\.?\s?){1,4})?(?:N[Oor]\b\.?|[Nn]umber|N[°º]|№|#)?[\s\d()./-]*:?\s*"
)
# `3 May 2019 Posted in Speeches`
_FILED = re.compile(r"\s(?:posted|filed|published)\s(?:in|under)\s", re.IGNORECASE)
_ONGOING = re.compile(r"\s*[-–—]\s*(?:current|present|today)", re.IGNORECASE)
# `As prepared for delivery at` and a time
_AT = re.compile(r"(?:\s(?:at|on))?[\s,]*$")
_NUMBER = re.compile(r"(?:N[Oor]\b\.?|N[°º]|№)\s*\d")
# The last label of a catalogue's header: the words come under it.
_WORDS_BELOW = re.compile(r"(?:full\s)?(?:content|text|body)\s?:", re.IGNORECASE)
_TRANSCRIPT = re.compile(
    r"(?:edited|rush|proof|full|partial)?\s*transcript\b(?!,?\s+e\s?&\s?o\s?e|\s+(?:ID|No|Number)\b)", re.IGNORECASE
)
_SOURCE, _RETRIEVED = re.compile(label_words.SOURCE, re.IGNORECASE), re.compile(label_words.RETRIEVED, re.IGNORECASE)
_UNFINISHED = re.compile(r"(?:,|\b(?:the|of|and|for|by|Rt\.?|Hon\.?|Mr\.?|Mrs\.?|Dr\.?))$", re.IGNORECASE)
_GOES_ON = re.compile(
    r"(?:,|\b(?:the|of|and|for|by|und|et|y|e|de|del|la|der|die|das|dem|den|am|im|zum|zur|le|du|des|au|aux|en|el|los|"
    r"las|da|do|и|в|на|по|о|с))$",
    re.IGNORECASE,
)
_ABBREVIATED = 3  # `MP`
# A byline of so many characters is wrapped where a line follows it without a gap.
_WRAPPED = 70
_HONORABLE = re.compile(r"(?:the\s+)?(?:rt\.?|right|hon\.?|honou?rable)\s", re.IGNORECASE)
_WHOSE = re.compile(
    r"(?:by|de|du|de la|del|do|da|di|von|vom|des)\s+(?=(?-i:[^\W\d_a-z])|premi|prés|presid|minist|secr|chanc)",
    re.IGNORECASE,
)


def names_date(text: str) -> bool:
    """Whether a line is the label of a date and nothing else: `Published`, `Last updated:`."""
    bare = text.rstrip(": ")
    return _MODIFIED.fullmatch(bare) is not None or _PUBLISHED.fullmatch(bare) is not None


def modified(line: Line) -> bool:
    """`Last updated: 18 Feb. 2021 18:22`."""
    parts = line.text.split("|") if "|" in line.text and len(line.text) <= _DATED_LENGTH else ()
    return _labelled(_MODIFIED, line) or any(_MODIFIED.match(part.strip()) and find_dates(part) for part in parts)


def published(line: Line) -> bool:
    """`Published: 12 February 2020`; `date 2020-02-12 …`, which collectors of pages put first."""
    if len(line.text) > _DATED_LENGTH or not has_year(line.text):
        return False
    if line.number == 1 and _COLLECTED.match(line.text):
        return True
    return _is_filed(line.text) or any(_labelled(_PUBLISHED, part) for part in (line, *_columns(line)))


def _is_filed(text: str) -> bool:
    """`3 May 2019 Posted in Speeches`."""
    filed = _FILED.search(text)
    dates = find_dates(text[: filed.start()]) if filed else ()
    return filed is not None and len(dates) == 1 and (dates[0].start, dates[0].end) == (0, filed.start())


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
        if _DELIVERY.fullmatch(beside) or (leads and kind_of_heading(beside)):
            return True
    if len(line.text) > 80 or not (find_dates(line.text) or find_months(line.text)):
        return False
    if _is_period(line.text):
        return False
    rest = re.sub(r"[\W\d_]+", " ", _RELEASE.sub("", without_dates(line.bare).rstrip())).split()
    whole = bool(find_dates(line.text))
    # A month alone dates a line less surely: `London, May 2020`, but not `May 2020 Visitor Logs`.
    most = 4 if whole else 2 if "," in line.text else 0
    length = sum(1 if word < _WIDE else len(word) // 2 for word in rest)
    return length <= most and all(not word[0].islower() or word in PLACE_WORDS for word in rest)


def _is_heading(line: Line) -> bool:
    """`# Press conference | 3 May 2019`: marked as a heading in Markdown, and more than a day."""
    return line.text[0] == "#" and len(re.findall(r"[^\W\d_]{3,}", without_dates(line.text))) > 1


def _is_period(text: str) -> bool:
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


def transcript(line: Line) -> bool:
    """`TRANSCRIPT OF THE PRIME MINISTER'S NEWS CONFERENCE`."""
    return 12 < len(line.text) <= 200 and _TRANSCRIPT.match(line.bare) is not None


def embargo(line: Line) -> bool:
    """`EMBARGOED UNTIL 10:00 GMT, 5 MAY 2027`."""
    return len(line.text) <= 200 and _EMBARGO.match(line.text) is not None


def delivery(line: Line) -> bool:
    """`(As delivered)`."""
    return _DELIVERY.fullmatch(line.text.strip("*_")) is not None


def banner(line: Line) -> bool:
    """`FOR IMMEDIATE RELEASE`, `Press Release (97)27`, `PM NO. 87/1971`, `SG/SM/21991`."""
    if SUBJECTS.fullmatch(line.bare) or _SYMBOL.fullmatch(line.bare):
        return True
    if len(line.text) > 80:
        return False
    low = line.text.lower()
    text = _PAGE.sub("", line.bare) if "page" in low else line.bare
    match = _BANNER.match(text) if any(map(low.__contains__, _OF_BANNERS)) else None
    if match is None and not any(map(str.isdigit, text)):
        return False
    rest = without_dates(text[match.end() :] if match else text)
    numbered = match is not None or (
        (rest[:2].isupper() or _NUMBER.match(rest) is not None) and any(letter.isdigit() for letter in rest)
    )
    return numbered and _RELEASE_NUMBER.fullmatch(rest) is not None


def named_field(line: Line) -> bool:
    """`Speaker: Jens Stoltenberg`, `Location: Brussels`, `Content:`, `Period of Service: 24/06/2010 - 27/06/2013`."""
    if field(line) is not None:
        return True
    return (
        ":" in line.text and len(line.text) <= 80 and (bool(_WORDS_BELOW.fullmatch(line.text)) or _is_period(line.text))
    )


def person(line: Line) -> bool:
    """`Christine Lagarde, President of the ECB`: a name and an office, and nothing else."""
    return bool(persons_named(line))


def source(line: Line) -> bool:
    """`Source: https://…`, `Retrieved: 2026-01-01`."""
    if ":" not in line.text[:30]:
        return False
    return bool(_SOURCE.fullmatch(line.bare) or (len(line.text) <= 80 and _RETRIEVED.match(line.bare)))


def byline(line: Line) -> bool:
    """`by NATO Secretary General Jens Stoltenberg at …`, `Remarks by President X`."""
    if len(line.text) > 400 or not (BYLINE.match(line.bare) or kind_of_heading(line.bare, with_byline=True)):
        return False
    return not line.ends_sentence or len(line.text.split()) <= 12 or _ends_with_date(line)


def _ends_with_date(line: Line) -> bool:
    dates = find_dates(line.text)
    return bool(dates) and dates[-1].end >= len(line.text) - 1


def says_whose(line: Line) -> bool:
    """`by X`, or `de Mme X`, `von X` in other languages: a byline where it stands under the kind."""
    return len(line.text) <= 200 and _WHOSE.match(line.bare) is not None


def kind(line: Line) -> bool:
    """A heading that is only a kind: `Press conference`."""
    return kind_of_heading(line.bare) is not None


# In this order: the first that holds names the line.
TESTS: tuple[tuple[str, Callable[[Line], bool]], ...] = (
    ("embargo", embargo),
    ("modified", modified),
    ("published", published),
    ("delivery", delivery),
    ("end mark", end_mark),
    ("separator", separator),
    ("source", source),
    ("field", named_field),
    ("person", person),
    ("time", time),
    ("kind", kind),
    ("banner", banner),
    ("date", date),
    ("byline", byline),
    ("transcript", transcript),
    ("letterhead", letterhead),
    ("chrome", chrome),
    ("noise", noise),
)


def label(line: Line) -> str | None:
    """What the line is, or None: words of the statement, or its title."""
    for name, test in TESTS if len(line.text) <= LABELLED_LENGTH else ():
        if test(line):
            return name
    return None


def runs_on(line: Line, following: Line) -> bool:
    """Whether a header line goes on in the line after it: `Statement by the Prime Minister,` over `the Hon. X`."""
    if len(following.text) > 100 or (following.ends_sentence and len(following.text.split()) > 8):
        return False
    return (
        following.text[0].islower()
        or (len(line.text) >= _WRAPPED and not line.ends_sentence and not _ends_with_date(line))
        or _UNFINISHED.search(line.text) is not None
        or _HONORABLE.match(following.text) is not None
        or is_unfinished(line)
        or (len(last := line.text.split()[-1]) > _ABBREVIATED and begins_with_office(last))
    )


def is_unfinished(line: Line) -> bool:
    """Whether a line ends with a word that another must follow: `Pressekonferenz zum Europäischen Rat am 28. und`."""
    return _GOES_ON.search(line.text) is not None


def delivery_note(line: Line) -> str | None:
    """The note as it is printed, without its brackets: `As delivered`."""
    match = _DELIVERY.fullmatch(line.text.strip("*_"))
    return match[1].strip() if match else None


def _labelled(pattern: re.Pattern[str], line: Line) -> bool:
    if len(line.text) > _DATED_LENGTH or not has_year(line.text):
        return False
    text = line.bare.removeprefix("- ")
    match = pattern.match(text)
    if match is None:
        return False
    rest = text[match.end() :]
    if rest[:1].isalpha():
        return False
    dates = find_dates(rest)
    # The date follows its label at once: "Updated guidance was published on 3 May 2020" is a sentence.
    return bool(dates) and re.fullmatch(r"[\s:.\-–—]*(?:\w+[,،]\s*)?", rest[: dates[0].start]) is not None

"""What a single header or footer line is, by its layout alone: one small test a kind of line, in a fixed order."""

import re
from collections.abc import Callable
from functools import lru_cache

from statements.ingest.lines import Line
from statements.ingest.recognisers.dates.calendar_words import MONTHS
from statements.ingest.recognisers.dates.date_lines import date, ends_with_date, is_period, modified, published, time
from statements.ingest.recognisers.dates.dates import without_dates
from statements.ingest.recognisers.kinds import kind_of_heading
from statements.ingest.recognisers.lines import label_words
from statements.ingest.recognisers.lines.fields import field
from statements.ingest.recognisers.lines.furniture import chrome, end_mark, noise, separator
from statements.ingest.recognisers.lines.senders import letterhead
from statements.ingest.recognisers.people.person_lines import BYLINE, persons_named

# A longer line is words, whatever it begins with (characters).
LABELLED_LENGTH = 1000
_DELIVERY, _BANNER = re.compile(label_words.DELIVERY, re.IGNORECASE), re.compile(label_words.BANNER, re.IGNORECASE)
_DELIVERY_LOW = re.compile(label_words.DELIVERY)  # of small letters, in a third of the time
# One of them stands in each banner.
_OF_BANNERS = (
    "release", "press", "media", "news", "релиз", "реліз", "comunica", "nota", "communiqu", "mitteilung", "persbericht",
    "komunikat", "zpráva", "açıklama", "siaran", "kenyataan", "thông cáo", "taarifa",
)  # fmt: skip
_EMBARGO = re.compile(label_words.EMBARGO, re.IGNORECASE)
_SYMBOL = re.compile(r"[A-Z]{1,6}(?:[./-][A-Z]{1,6})*[/-]\s?\d{2,}(?:[/-]\w{1,8})*|(?:19|20)\d\d/\d{1,3}")
SUBJECTS = re.compile(r"(?:subjects?|e&oe)\s*:.*", re.IGNORECASE)
# `NEWS RELEASE NO. 24 November`
_DAY = re.compile(r"\s\d{1,2}\s(?P<month>[^\W\d_]{3,12})$")
_RELEASE_NUMBER = re.compile(
    r"[\s:.,]*(?:(?:[A-Z]\s?\.?\s?){1,4})?(?:N[Oor]\b\.?|n(?:[or]?\.|[ro]\b)|[Nn]umber|N[°º]|№|#|N(?:omor|OMOR)\s?:?\s?\d[\w./-]{0,40})?"
    r"[\s\d()./-]*:?\s*"
)
_DIGIT = re.compile(r"\d")
_NUMBER = re.compile(r"(?:N[Oor]\b\.?|N[°º]|№)\s*\d")
# The last label of a catalogue's header: the words come under it.
_WORDS_BELOW = re.compile(r"(?:full\s)?(?:content|text|body)\s?:", re.IGNORECASE)
_TRANSCRIPT = re.compile(
    r"(?:edited|rush|proof|full|partial)?\s*transcript\b(?!,?\s+e\s?&\s?o\s?e|\s+(?:ID|No|Number)\b)", re.IGNORECASE
)
_SOURCE, _RETRIEVED = re.compile(label_words.SOURCE, re.IGNORECASE), re.compile(label_words.RETRIEVED, re.IGNORECASE)
# `par Mme Ada Exemple`, after a blank line
_PAR = re.compile(r"(?:par|PAR)\s(?:MM?\.|Mmes?)\s[^\W\d_a-z]")
_WHOSE = re.compile(
    r"(?:by|de|du|de la|del|do|da|di|von|vom|des)\s+(?=(?-i:[^\W\d_a-z])|premi|prés|presid|minist|secr|chanc)",
    re.IGNORECASE,
)


def transcript(line: Line) -> bool:
    """`TRANSCRIPT OF THE PRIME MINISTER'S NEWS CONFERENCE`."""
    if not 12 < len(line.text) <= 200 or "transcript" not in line.text.lower():
        return False
    return _TRANSCRIPT.match(line.bare) is not None


def embargo(line: Line) -> bool:
    """`EMBARGOED UNTIL 10:00 GMT, 5 MAY 2027`."""
    return len(line.text) <= 200 and _EMBARGO.match(line.text) is not None


def delivery(line: Line) -> bool:
    """`(As delivered)`."""
    return _DELIVERY_LOW.fullmatch(line.text.strip("*_").lower()) is not None


def banner(line: Line) -> bool:
    """`FOR IMMEDIATE RELEASE`, `Press Release (97)27`, `PM NO. 87/1971`, `SG/SM/21991`."""
    text = line.bare
    if (":" in text and SUBJECTS.fullmatch(text)) or _SYMBOL.fullmatch(text):
        return True
    if len(line.text) > 80:
        return False
    low = text.lower()
    match = _BANNER.match(text) if any(map(low.__contains__, _OF_BANNERS)) else None
    if match is None and not _DIGIT.search(text):
        return False
    rest = without_dates(text[match.end() :] if match else text)
    day = _DAY.search(rest) if match else None
    rest = rest[: day.start()] if day and day["month"].lower() in MONTHS else rest
    numbered = match is not None or (
        (rest[:2].isupper() or _NUMBER.match(rest) is not None) and any(letter.isdigit() for letter in rest)
    )
    return numbered and _RELEASE_NUMBER.fullmatch(rest) is not None


def named_field(line: Line) -> bool:
    """`Speaker: Jens Stoltenberg`, `Location: Brussels`, `Content:`, `Period of Service: 24/06/2010 - 27/06/2013`."""
    if field(line) is not None:
        return True
    return (
        ":" in line.text and len(line.text) <= 80 and (bool(_WORDS_BELOW.fullmatch(line.text)) or is_period(line.text))
    )


def person(line: Line) -> bool:
    """`Christine Lagarde, President of the ECB`: a name and an office, and nothing else."""
    return bool(persons_named(line))


def source(line: Line) -> bool:
    """`Source: https://…`, `Retrieved: 2026-01-01`."""
    if ":" not in line.text[:60]:
        return False
    return bool(_SOURCE.fullmatch(line.bare) or (len(line.text) <= 80 and _RETRIEVED.match(line.bare)))


def byline(line: Line) -> bool:
    """`by NATO Secretary General Jens Stoltenberg at …`, `Remarks by President X`."""
    named = BYLINE.match(line.bare) or (line.gap and _PAR.match(line.text))
    if len(line.text) > 400 or not (named or kind_of_heading(line.bare, with_byline=True)):
        return False
    if "eleases from " in line.text[:20]:
        return False  # what a site lists
    short = not line.ends_sentence or len(line.text.split()) <= 12
    return short or line.text[-1] == "…" or ends_with_date(line) or line.text.isupper()


def says_whose(line: Line) -> bool:
    """`by X`, or `de Mme X`, `von X` in other languages: a byline where it stands under the kind."""
    return len(line.text) <= 200 and _WHOSE.match(line.bare) is not None


def kind(line: Line) -> bool:
    """A heading that is only a kind: `Press conference`. `Press release` is a banner: what follows has a kind too."""
    return kind_of_heading(line.bare) not in {None, "press release"}


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


@lru_cache(maxsize=128)  # where a page begins and what its header holds are asked one after the other
def label(line: Line) -> str | None:
    """What the line is, or None: words of the statement, or its title."""
    for name, test in TESTS if len(line.text) <= LABELLED_LENGTH else ():
        if test(line):
            return name
    return None


def delivery_note(line: Line) -> str | None:
    """The note as it is printed, without its brackets: `As delivered`."""
    match = _DELIVERY.fullmatch(line.text.strip("*_"))
    return match[1].strip() if match else None

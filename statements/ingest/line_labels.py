"""What a line is, where that takes the vocabulary: known places and publishers beside the line's own layout."""

import re

from statements.ingest.lines import Line
from statements.ingest.recognisers.dates.date_lines import PLACE_WORDS, names_date
from statements.ingest.recognisers.dates.datelines import dateline
from statements.ingest.recognisers.dates.dates import find_dates, without_dates
from statements.ingest.recognisers.kinds import kind_in_title, kind_of_heading
from statements.ingest.recognisers.lines.furniture import chrome, is_section
from statements.ingest.recognisers.lines.labels import LABELLED_LENGTH, label
from statements.ingest.recognisers.lines.senders import sender
from statements.ingest.recognisers.names.countries import COUNTRY
from statements.ingest.vocabulary import Vocabulary

# `News - World - The Daily Example` ends with the site, `Home > News > Releases` with a section of it.
_SITE_LAST = re.compile(r"(?<!\s)\s+[-–|]\s+")
_SECTION_LAST = re.compile(r"(?<!\s)\s+(?:[>»›]\s+|→\s*)")
_LABEL_ALONE = 40
# More bars than these part the entries of a menu.
_BARS = 2
_WAYS = ">»›→"
_SECTIONS_LENGTH, _DATED_LENGTH = 300, 120
# `Albany, NY`, `OTTAWA (Ontario)`
_CITY = re.compile(
    r"[A-Z][\w.'-]{1,20}(?:\s(?:[A-Z][\w.'-]{0,20}|of|the|de|la|du|on|upon)){0,4},\s(?:[A-Z]{2}|D\.C\.)|"
    r"[A-Z][A-Z' -]{2,30}\s\([A-Z][a-z]{2,20}\)"
)
# `Rivertown (WIRE)`
_WIRE = re.compile(r"\s\([A-Z]{2,8}\)$")
# After a city: `People's Republic of Examplia`
_COUNTRY = re.compile(
    r"(?:[A-Z][\w'’-]+\s){0,2}(?:Republic|Kingdom|Federation|Commonwealth|Principality|Sultanate)\sof\s(?:the\s)?"
    r"[A-Z][\w'’-]+(?:\s[A-Z][\w'’-]+)?"
)
_COUNTRY_ALONE = re.compile(COUNTRY)
_PARTS = re.compile(r"[,()|]|\s[-–—/]\s")


def line_label(line: Line, vocabulary: Vocabulary) -> str | None:
    """The label that the line's layout gives, or one that takes the vocabulary."""
    if len(line.text) > LABELLED_LENGTH:
        return None
    if len(line.text) <= _LABEL_ALONE and names_date(line.text):
        return "chrome"  # `Last updated on`, without a day
    if line.text.startswith("From ") and sender(line._replace(text=line.text[5:])):
        return "letterhead"  # `From Department of Rivers`
    if line.text.count("|") > _BARS and chrome(line._replace(text=line.text.rpartition("|")[2].strip() or line.text)):
        return "chrome"  # `Reviews | News | Search`
    if breadcrumb_site(line.text, vocabulary) and not find_dates(line.text):
        return "breadcrumb"
    if any(map(line.text.__contains__, _WAYS)) and _is_way(line.text):
        return "chrome"
    if line.text.isupper() and _COUNTRY_ALONE.fullmatch(line.text.title()):
        return "chrome"  # `BURKINA FASO` over a letterhead's motto
    if line.text[-1] in "-–—" and dateline(line, vocabulary):
        return "dateline"  # `RIVERTOWN, 26 Sep. (WIRE) -` over the text
    found = label(line)
    if found in {None, "kind", "byline"} and _is_placed_date(line, vocabulary):
        return "date"
    return found or (
        "place"
        if _CITY.fullmatch(line.text) or place_line(line, vocabulary) or _is_publisher(line, vocabulary)
        else None
    )


def _is_placed_date(line: Line, vocabulary: Vocabulary) -> bool:
    """`Palace of Congresses, Madrid, Tuesday 9 May 2023`: a known place among names, or names after a date."""
    dates = find_dates(line.text) if len(line.text) <= _DATED_LENGTH else ()
    if not dates or kind_in_title(line.bare):
        return False
    parts = [part.strip() for part in _PARTS.split(without_dates(line.bare)) if part.strip()]
    named = all(
        word[0].isupper() or not word[0].isalpha() or word in PLACE_WORDS for part in parts for word in part.split()
    )
    leads = dates[0].start == 0 and not line.ends_sentence
    return named and len(parts) > 1 and (leads or any(vocabulary.place(part) for part in parts))


def _is_publisher(line: Line, vocabulary: Vocabulary) -> bool:
    """`The White House` alone on a line."""
    return len(line.text) <= 100 and vocabulary.publisher(line.bare) is not None


def place_line(line: Line, vocabulary: Vocabulary) -> str | None:
    """The known place that a short line is: `Brussels`, `VIENNA, AUSTRIA`, `CANBERRA,`, `Brussels (WIRE)`."""
    if len(line.text) > 60:
        return None
    name = _WIRE.sub("", line.bare) if line.text[-1] == ")" else line.bare
    city, _, rest = name.partition(",")
    alone = rest.istitle() or rest.isupper() or not rest or _COUNTRY.fullmatch(rest.strip())
    return vocabulary.place(name) or (vocabulary.place(city) if alone else None)


def breadcrumb_site(text: str, vocabulary: Vocabulary) -> str | None:
    """The site that a line such as `Iraq News - Local News - Baghdadpost` ends with; None for any other line.

    Two sections at least stand before the site, unless the site is a publisher that is known.
    """
    parts = _sections(text, _SITE_LAST, "-–|")
    kinds = (part for part in parts[:-1] if kind_of_heading(part) or kind_in_title(part))
    if len(parts) < 2 or parts[-1].isdigit() or not all(map(is_section, kinds)):
        return None  # `Transcript - Doorstop interview - Rivertown` is a title
    ends = len(parts) > 2 and text.count("|") <= _BARS and not is_section(parts[-1])
    return parts[-1] if ends or vocabulary.publisher(parts[-1]) else None


def _is_way(text: str) -> bool:
    """`Home > News > Press releases` ends with a section, not with the site; or with a title, however long."""
    if len(_sections(text, _SECTION_LAST, _WAYS)) > 1:
        return True
    first, *rest = _SECTION_LAST.split(text, maxsplit=2)
    return len(rest) > 1 and is_section(first) and is_section(rest[0])


def _sections(text: str, separator: re.Pattern[str], marks: str) -> list[str]:
    """The short parts of a line between separators, each with one of the marks; [] where one is long or empty."""
    if len(text) > _SECTIONS_LENGTH or not any(map(text.__contains__, marks)):
        return []
    parts = [part.strip() for part in separator.split(text)]
    return [] if any(len(part.split()) > 5 or not part for part in parts) else parts

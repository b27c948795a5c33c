"""What the format of a file states beside its words, before the vocabulary has been asked about any of it."""

import re
from dataclasses import dataclass, field
from typing import Literal

from statements.ingest.draft import Found, Span
from statements.ingest.recognisers.dates.dates import DateMatch, find_dates, find_months, find_time

_ISO_DAY = re.compile(r"\d{4}-\d\d-\d\d(?=$|[T\s])")
_COMPACT = re.compile(r"(\d{4})(\d\d)(\d\d)(?=T\d{4}|$)")
_PARTIAL = re.compile(r"(?:1[6-9]|20)\d\d(?:-(?:0[1-9]|1[0-2]))?")
_ADDRESS = re.compile(r"https?://[^\s<>\"'/][^\s<>\"']*")
# What a content system writes where it has no date.
_NO_DAY = {"1970-01-01"}
LONGEST_ADDRESS = 2000
# What an escape can write and no text holds: halves of characters, and controls.
_NO_TEXT = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f\ud800-\udfff]")


@dataclass(slots=True)
class Stated:
    """The fields that a format states, and which lines it sets apart from the statement.

    `fields` maps title, date, modified, kind, place, publisher, source_url, language, speaker and topic to what is
    stated, the best first; dates are EDTF, names are as printed. `by` tells who states it: a person who wrote front
    matter, or the page that a content system made. `apart` are spans over whole lines, header or chrome.
    """

    fields: dict[str, list[Found]] = field(default_factory=dict)
    apart: list[Span] = field(default_factory=list)
    by: Literal["front matter", "page"] | None = None

    def first(self, name: str) -> Found | None:
        """What is stated for a field, if anything is."""
        return next(iter(self.fields.get(name, ())), None)


def stated_words(text: str) -> str:
    """A metadata value without what its escapes (`"\\ud800"`) may write that can be neither stored nor sent."""
    return _NO_TEXT.sub("", text)


def stated_date(text: str) -> DateMatch | None:
    """The day, month or year that a metadata value means, with the readings of an ambiguous one; None when unclear.

    A time behind the day does not change it: the day counts as it is written, in the zone it is written in.
    """
    text = _COMPACT.sub(r"\1-\2-\3", text.strip()[:100], count=1)
    whole = _ISO_DAY.match(text)
    found = find_dates(whole.group() if whole else text) or find_months(text)
    if found:
        return found[0] if found[0].edtf not in _NO_DAY else None
    return DateMatch(text, 0, len(text)) if _PARTIAL.fullmatch(text) else None


def stated_moment(text: str) -> str | None:
    """Day and, where it is given, time: `2020-02-12T19:31`, without a zone."""
    date = stated_date(text)
    if date is None or len(date.edtf) < 10:
        return None
    time = find_time(text.strip()[10:].lstrip("T")) if _ISO_DAY.match(text.strip()) else find_time(text[date.end :])
    return f"{date.edtf}T{time}" if time else date.edtf


def stated_address(text: str) -> str | None:
    """An absolute web address, or None."""
    text = text.strip()
    return text if len(text) <= LONGEST_ADDRESS and _ADDRESS.fullmatch(text) else None

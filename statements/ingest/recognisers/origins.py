"""Where a statement comes from: place, publisher, kind, delivery note and source address."""

import re
from collections.abc import Iterator

from statements.ingest.draft import Found
from statements.ingest.line_labels import breadcrumb_site, place_line
from statements.ingest.page import Entry, Page
from statements.ingest.recognisers.dates.datelines import Dateline, dateline
from statements.ingest.recognisers.dates.dates import without_dates
from statements.ingest.recognisers.kinds import kind_in_title, kind_of_heading
from statements.ingest.recognisers.lines.fields import language_code
from statements.ingest.recognisers.lines.labels import SUBJECTS, delivery_note
from statements.ingest.recognisers.names.offices import is_office, split_office
from statements.ingest.recognisers.names.person_names import is_name
from statements.ingest.recognisers.names.usual_offices import canonical_office, organisation_of

_ADDRESS = re.compile(r"https?://[^\s<>\"\]]+[^\s<>\"\].,;]")
# `Ministry of Rivers and The Rt Hon Ada Example`: what comes after the body is who leads it.
_SENDER = re.compile(r"(?<!\s)(?:,|\s+and)\s+The\s+(?:Rt\.?|Right)\s+Hon")
_FIRST_PERSON = re.compile(r"\b(?:I|we|my|our|Thank you)\b")
# Within a name that is printed in capitals; and of how many letters an abbreviation of a country or state is.
_PARTICLE = re.compile(r"(?<=\s)(?:del?|d[aio]s?|of|and|upon|y|e|et|sur|am|an der|i)(?=\s)|(?<=['’])S\b", re.IGNORECASE)
_ABBREVIATED, _JOINTS = 3, re.compile(r"(,|\sand\s)")
# What stands where a dateline's place does, or beside it: a site (`Example.com`), a collection, a scrap.
_SITE = re.compile(r"\b(?:\w{1,20}\.)?\w{3,20}\.[A-Za-z]{2,4}\b(?!\.)")
_NO_PLACE = re.compile(
    r"\b(?:transcripts?|debates|texts?|news|press|media|reports?|statements?|files?)\b|^\w{1,2}$", re.IGNORECASE
)
# `Rivertown - Date: 3 May`
_FURTHER = re.compile(r"(?<!\s)\s+[-–—|]\s+[^\W\d_]{2,12}\s?:\s")
# `Readers: 166`, `EN - FR ]`, `XY, 1-17-17`, `Official source`, `… published on Friday`
_NO_PUBLISHER = re.compile(r":\s|[\[\]]|\bphoto\b|\ssource$|\bpublished on\b|\d[-/]\d", re.IGNORECASE)


def datelines(page: Page) -> Iterator[Dateline]:
    """The dateline before the first words, and one that is a line of its own over them."""
    if page.dateline:
        yield page.dateline
    yield from filter(None, (dateline(entry.line, page.vocabulary) for entry in page.entries("dateline")))


def place(page: Page) -> Found | None:
    """A dateline's place, a line that is a place, or the known place that a byline ends with (`… in Washington`)."""
    for told in datelines(page):
        where = _SITE.sub("", told.place or "").strip(" ,")
        speaks = page.turns and where.casefold() in {turn.name.casefold() for turn in page.turns}
        if where and not speaks and not _NO_PLACE.search(where):
            span = (told.line.start, told.end)
            return Found(_place_name(where, page), "dateline", line=told.line.number, span=span)
    for entry, value in page.named("place"):
        value = _FURTHER.split(value)[0]
        name = page.vocabulary.place(value) or page.vocabulary.place(value.partition(",")[0])
        return _found(name or value, "place field", entry)
    for entry in page.entries("place"):
        name = place_line(entry.line, page.vocabulary)
        if name:
            return _found(name, "place line", entry)
    for entry in page.entries("byline", "date"):
        words = re.split(r"(?<!\s)\s+in\s+|,\s+|(?<!\s)\s*[|/]\s*", without_dates(entry.line.bare))
        for part in (words[1:] if entry.label == "byline" else words)[::-1]:
            name = page.vocabulary.place(part.strip(" .()"))
            if name:
                return _found(name, f"{entry.label} place", entry)
    return None


def publisher(page: Page) -> Found | None:
    """The site that a breadcrumb ends with, or the organisation whose own page carries its officer's byline."""
    for entry, value in page.named("publisher"):
        value = _SENDER.split(value.partition("<")[0])[0].strip(" -–—|")
        person = split_office(value) if "," in value else None
        if person and is_name(person[0]) and is_office(person[1]):
            continue  # `From: Ada Example, CEO`
        if _NO_PUBLISHER.search(value) or any(found.value["name"] == value for found in page.in_header):
            continue  # `From: Ada Example` over her own words
        return _found(page.vocabulary.publisher(value) or value, "publisher field", entry)
    for entry in page.entries("breadcrumb"):
        site = breadcrumb_site(entry.line.text, page.vocabulary)
        if site and not _NO_PUBLISHER.search(site):
            return _found(page.vocabulary.publisher(site) or site, "breadcrumb", entry)
    if not page.entries("modified", "date", "delivery"):
        return None
    for entry in page.entries("byline"):
        office = canonical_office(
            re.sub(r"^.*?\b(?:by|from)\s+", "", entry.line.bare, flags=re.IGNORECASE), page.vocabulary
        )
        name = organisation_of(office, page.vocabulary)
        if name:
            return _found(name, "organisation in the byline", entry, "derived")
    return None


# A kind that no heading names.
_BY_NAME = {"news report"}


def kind(page: Page) -> Found | None:
    """What a heading or byline names; else what the header shows: a banner, or words as delivered."""
    for entry, value in page.named("kind"):
        name = kind_of_heading(value) or (value.lower() if value.lower() in _BY_NAME else None)
        if name:
            return _found(name, "kind field", entry)
    for entry in page.entries("kind", "title", "byline"):
        line = entry.line.bare
        name = kind_of_heading(line) or (
            kind_in_title(line) if entry.label == "title" else kind_of_heading(line, with_byline=True)
        )
        if name:
            return _found(name, "title" if entry.label == "title" else "heading", entry)
    banners = [entry for entry in page.entries("banner") if not SUBJECTS.fullmatch(entry.line.bare)]
    if banners:
        return _found("press release", "banner", banners[0])
    if (page.entries("delivery") or (page.entries("byline") and page.header_people)) and _FIRST_PERSON.search(
        page.prose
    ):
        return _found("remarks", "spoken words with a byline", page.entries("delivery", "byline")[0], "derived")
    return None


def delivery(page: Page) -> Found | None:
    """`As delivered`, `Check against delivery`, `Delivery: As prepared`."""
    for entry, value in page.named("delivery"):
        return _found(value, "delivery field", entry)
    for entry in page.entries("delivery"):
        note = delivery_note(entry.line)
        if note:
            return _found(note, "delivery note", entry)
    return None


def language_field(page: Page) -> Found | None:
    """`Language: English`."""
    for entry, value in page.named("language"):
        code = language_code(value)
        return _found(code, "language field", entry) if code else None
    return None


def source_address(page: Page) -> Found | None:
    """`Source: https://…` in header or foot."""
    for entry in page.entries("source"):
        match = _ADDRESS.search(entry.line.bare)
        if match:
            return _found(match.group(), "source line", entry)
    return None


def _place_name(printed: str, page: Page) -> str:
    """The known place of this name, else the name as it is usually written: `ALBANY, NY` is Albany, NY."""
    return page.vocabulary.place(printed) or "".join(map(_as_usual, _JOINTS.split(printed)))


def _as_usual(name: str) -> str:
    """`RIO DE JANEIRO` is Rio de Janeiro, `ST. JOHN'S` is St. John's, and `NY` stays.

    >>> _as_usual("RIO DE JANEIRO"), _as_usual(" USA"), _as_usual("Mexico")
    ('Rio de Janeiro', ' USA', 'Mexico')
    """
    if not name.isupper() or len(name.strip(" .")) <= _ABBREVIATED:
        return name
    return _PARTICLE.sub(lambda word: word[0].lower(), name.title())


def _found(value: str, rule: str, entry: Entry, origin: str = "stated") -> Found:
    line = entry.line
    return Found(value, rule, "derived" if origin == "derived" else "stated", line.number, (line.start, line.end))

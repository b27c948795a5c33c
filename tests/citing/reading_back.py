"""What reference managers read in our citations, by the parsers of others; and what they should."""

from __future__ import annotations

import json
import re
from typing import Any

import bibtexparser
import rispy
from bibtexparser.middlewares import LatexDecodingMiddleware, SeparateCoAuthors, SplitNameParts
from bibtexparser.middlewares.names import NameParts
from pylatexenc.latex2text import LatexNodes2Text

from statements.citing.citations import Reference
from statements.citing.personal_names import PersonalName

# The variables that we use, as CSL 1.0.2's schema for input (csl-data.json) has them.
CSL_TEXT = {
    *("id", "title", "container-title", "genre", "publisher", "event-title", "event-place", "language", "version"),
    *("archive", "archive_location", "URL", "abstract"),
}
CSL_TYPES = {"article-newspaper", "interview", "speech", "webpage"}
CSL_NAME = {"family", "given", "non-dropping-particle", "suffix", "literal"}


def read_bibtex(text: str) -> dict[str, Any]:
    """The only entry: key, type, fields; `author` as (given, particle, family, suffix) with whole names as family."""
    parts = [SeparateCoAuthors(), SplitNameParts(), LatexDecodingMiddleware()]
    library = bibtexparser.parse_string(text, append_middleware=parts)
    assert library.failed_blocks == []
    [entry] = library.entries
    assert len(library.blocks) == 1
    fields = {field.key: field.value for field in entry.fields}
    if "author" in fields:
        fields["author"] = [_name(parts) for parts in fields["author"]]
    return {"type": entry.entry_type, "key": entry.key, **fields}


def _name(parts: NameParts) -> tuple[str, ...]:
    decode = LatexNodes2Text().latex_to_text
    each = (parts.first, parts.von, parts.last, parts.jr)
    return tuple(" ".join(decode(word) for word in words) for words in each)


def expected_bibtex(reference: Reference) -> dict[str, Any]:
    """What `read_bibtex` should find, made of the reference alone."""
    fields = {
        "type": "misc",
        "key": f"onrecord-{reference.key}",
        "author": [(name.given, name.particle, name.literal or name.family, name.suffix) for name in reference.names],
        "title": plain(reference.title),
        "howpublished": reference.kind,
        "eventtitle": plain(reference.event),
        "organization": plain(reference.publisher),
        "address": plain(reference.place),
        "year": reference.date[:4],
        "month": reference.date[5:7].lstrip("0"),
        "date": reference.date,
        "language": reference.language,
        "version": str(reference.version),
        "url": reference.url,
        "urldate": reference.accessed.isoformat(),
        "note": f"On Record {reference.identifier}, version {reference.version}",
        "abstract": plain(reference.words),
    }
    return {name: value for name, value in fields.items() if value}


def read_ris(text: str) -> dict[str, Any]:
    assert re.fullmatch(r"(?:[A-Z][A-Z0-9]  - [^\r\n]*\r\n)+", text)
    [record] = rispy.loads(text)
    return record


def expected_ris(reference: Reference) -> dict[str, Any]:
    is_report = reference.kind == "news report"
    year, month, day = [*reference.date.split("-"), "", "", ""][:3]
    record = {
        "type_of_reference": "NEWS" if is_report else "ELEC",
        "authors": [name.inverted for name in reference.names],
        "title": plain(reference.title),
        "secondary_title": (is_report and plain(reference.publisher)) or "On Record",
        "year": year,
        "date": f"{year}/{month}/{day}/" if year else "",
        "publisher": plain(reference.publisher),
        "place_published": plain(reference.place),
        "type_of_work": reference.kind,
        "notes": [plain(reference.event)] if reference.event else [],
        "language": reference.language,
        "edition": f"Version {reference.version}",
        "accession_number": reference.identifier,
        "name_of_database": "On Record",
        "urls": [reference.url],
        "access_date": reference.accessed.strftime("%Y/%m/%d/"),
        "abstract": plain(reference.words),
    }
    return {name: value for name, value in record.items() if value}


def read_csl(text: str) -> dict[str, Any]:
    """The only item, checked against the schema's types."""
    [item] = json.loads(text)
    for name, value in item.items():
        if name == "author":
            assert all(each.keys() <= CSL_NAME and all(type(part) is str for part in each.values()) for each in value)
        elif name in ("issued", "accessed"):
            assert list(value) == ["date-parts"]
            [parts] = value["date-parts"]
            assert 1 <= len(parts) <= 3 and all(type(part) is int for part in parts)
        elif name == "type":
            assert value in CSL_TYPES
        else:
            assert name in CSL_TEXT and type(value) is str
    assert {"id", "type"} <= item.keys()
    return dict(item)


def expected_csl(reference: Reference) -> dict[str, Any]:
    kinds = {"news report": "article-newspaper", "interview": "interview"}
    speeches = dict.fromkeys(("press conference", "remarks", "speech", "briefing"), "speech")
    is_report = reference.kind == "news report"
    accessed = [reference.accessed.year, reference.accessed.month, reference.accessed.day]
    item = {
        "id": reference.key,
        "type": (kinds | speeches).get(reference.kind, "webpage"),
        "title": reference.title,
        "author": [_csl_name(name) for name in reference.names],
        "issued": {"date-parts": [[int(part) for part in reference.date.split("-")]]} if reference.date else None,
        "accessed": {"date-parts": [accessed]},
        "container-title": (is_report and reference.publisher) or "On Record",
        "genre": reference.kind,
        "publisher": reference.publisher,
        "event-title": reference.event,
        "event-place": reference.place,
        "language": reference.language,
        "version": str(reference.version),
        "archive": "On Record",
        "archive_location": reference.identifier,
        "URL": reference.url,
        "abstract": reference.words,
    }
    return {name: value for name, value in item.items() if value}


def _csl_name(name: PersonalName) -> dict[str, str]:
    parts = {
        "literal": name.literal,
        "family": name.family,
        "given": name.given,
        "non-dropping-particle": name.particle,
        "suffix": name.suffix,
    }
    return {part: value for part, value in parts.items() if value}


def plain(text: str) -> str:
    """A value as one line: line ends and other control characters are spaces there, and nothing else changes."""
    return re.sub(r"[\x00-\x20\x7f-\x9f\u2028\u2029]+", " ", text).strip()

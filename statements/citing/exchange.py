"""Citations for reference managers: BibTeX, RIS and CSL-JSON."""

from __future__ import annotations

import json
import re
from typing import Any

from statements.citing.citations import ARCHIVE, Reference
from statements.citing.folding import normal
from statements.citing.personal_names import PersonalName

# Kinds that have a type of their own in CSL 1.0.2 and in RIS; any other is a web page.
_CSL = {
    "press conference": "speech",
    "remarks": "speech",
    "speech": "speech",
    "briefing": "speech",
    "interview": "interview",
    "news report": "article-newspaper",
}
_RIS = {"news report": "NEWS"}
# What TeX gives a meaning. Braces and backslashes have no safe spelling within a field and are written in words' marks.
_TEX = str.maketrans(
    {
        "\\": r"\textbackslash ",
        "{": "(",
        "}": ")",
        "#": r"\#",
        "$": r"\$",
        "%": r"\%",
        "&": r"\&",
        "_": r"\_",
        "~": r"\textasciitilde ",
        "^": r"\textasciicircum ",
    }
)
_UNSTORABLE = re.compile(r"[\x00-\x1f\x7f\ud800-\udfff]+")


def csl(reference: Reference) -> dict[str, Any]:
    """The item of CSL-JSON 1.0.2."""
    item: dict[str, Any] = {
        "id": f"{reference.identifier}-v{reference.version}",
        "type": _CSL.get(reference.kind, "webpage"),
        "title": reference.title,
        "URL": reference.url,
        "version": str(reference.version),
        "archive": ARCHIVE,
        "archive_location": reference.identifier,
        "accessed": {"date-parts": [[reference.accessed.year, reference.accessed.month, reference.accessed.day]]},
    }
    if reference.people:
        item["author"] = [_csl_name(name) for name in reference.names]
    if reference.date:
        item["issued"] = {"date-parts": [list(reference.date_parts)]}
    rest = {
        "genre": reference.kind,
        "publisher": reference.publisher,
        "event-title": reference.event,
        "event-place": reference.place,
        "language": reference.language,
        "abstract": reference.words,
    }
    return item | {name: value for name, value in rest.items() if value}


def csl_json(reference: Reference) -> str:
    """A CSL-JSON file: a list of one item."""
    return json.dumps([csl(reference)], ensure_ascii=False, indent=1) + "\n"


def ris(reference: Reference) -> str:
    """An RIS record; its lines end in CR LF, as the format has them."""
    year, *rest = reference.date_parts or (0,)
    lines = [
        ("TY", _RIS.get(reference.kind, "ELEC")),
        *(("AU", name.inverted) for name in reference.names),
        ("TI", reference.title),
        ("PY", f"{year:04}" if year else ""),
        ("DA", "/".join([f"{year:04}", *(f"{part:02}" for part in rest), *[""] * (2 - len(rest)), ""]) if year else ""),
        ("PB", reference.publisher),
        ("CY", reference.place),
        ("T2", reference.event),
        ("M3", reference.kind),
        ("LA", reference.language),
        ("ET", f"Version {reference.version}"),
        ("AN", reference.identifier),
        ("DB", ARCHIVE),
        ("UR", reference.url),
        ("Y2", reference.accessed.strftime("%Y/%m/%d/")),
        ("AB", reference.words),
        ("ER", ""),
    ]
    return "".join(f"{tag}  - {_one_line(value)}\r\n" for tag, value in lines if value or tag == "ER")


def bibtex(reference: Reference) -> str:
    """A BibTeX entry (`@misc`, with the fields that biblatex adds), in UTF-8."""
    year, *rest = reference.date_parts or (0,)
    fields = [
        ("author", " and ".join(_bibtex_name(name) for name in reference.names)),
        ("title", f"{{{_tex(reference.title)}}}"),
        ("howpublished", _tex(_joined_words(reference.kind, reference.event))),
        ("organization", _tex(reference.publisher)),
        ("address", _tex(reference.place)),
        ("year", f"{year:04}" if year else ""),
        ("month", f"{rest[0]:02}" if rest else ""),
        ("day", f"{rest[1]:02}" if len(rest) > 1 else ""),
        ("language", _tex(reference.language)),
        ("version", str(reference.version)),
        ("url", reference.url),
        ("urldate", reference.accessed.isoformat()),
        ("note", _tex(f"{ARCHIVE} {reference.identifier}, version {reference.version}")),
        ("abstract", _tex(reference.words)),
    ]
    body = "".join(f"  {name} = {{{value}}},\n" for name, value in fields if value and value != "{}")
    return f"@misc{{onrecord-{reference.identifier}-v{reference.version},\n{body}}}\n"


def _csl_name(name: PersonalName) -> dict[str, str]:
    if name.literal:
        return {"literal": name.literal}
    parts = {
        "family": name.family,
        "given": name.given,
        "non-dropping-particle": name.particle,
        "suffix": name.suffix,
    }
    return {part: value for part, value in parts.items() if value}


def _bibtex_name(name: PersonalName) -> str:
    """`von der Leyen, Ursula`; a name without parts in braces, so that it is not taken apart."""
    if name.literal:
        return f"{{{_tex(name.literal)}}}"
    return _tex(", ".join(part for part in (name.whole_family, name.suffix, name.given) if part))


def _tex(text: str) -> str:
    return _one_line(text).translate(_TEX)


def _joined_words(*parts: str) -> str:
    return ", ".join(part for part in parts if part)


def _one_line(text: str) -> str:
    """Without control characters and line ends, which neither format can hold in a value."""
    return " ".join(_UNSTORABLE.sub(" ", normal(text)).split())

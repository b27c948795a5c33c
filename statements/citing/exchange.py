"""Citations for reference managers: BibTeX, RIS and CSL-JSON."""

from __future__ import annotations

import json
import re
from typing import Any

from statements.citing.citations import ARCHIVE, Reference
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
# What TeX gives a meaning, spelled so that it typesets as itself and parsers of BibTeX give it back. Braces must
# balance even where they are escaped, for BibTeX counts those, too.
_TEX = str.maketrans(
    {
        "\\": r"{\textbackslash}",
        "{": r"{\lbrace}",
        "}": r"{\rbrace}",
        "#": r"\#",
        "$": r"\$",
        "%": r"\%",
        "&": r"\&",
        "_": r"\_",
        "~": r"{\textasciitilde}",
        "^": r"{\string^}",
    }
)
# Marks that TeX draws together into others: `--` into a dash, two apostrophes into a quotation mark.
_LIGATURE = re.compile(r"(?<=-)(?=-)|(?<=')(?=')|(?<=[`!?])(?=`)|(?<=,)(?=,)|(?<=<)(?=<)|(?<=>)(?=>)")
# What no value of these formats can hold: line ends and other control characters.
_BREAK = re.compile(r"[\x00-\x20\x7f-\x9f\u2028\u2029]+")


def csl(reference: Reference) -> dict[str, Any]:
    """The item of CSL-JSON 1.0.2."""
    day = reference.accessed
    item = {
        "id": reference.key,
        "type": _CSL.get(reference.kind, "webpage"),
        "title": reference.title,
        "author": [_csl_name(name) for name in reference.names],
        "issued": {"date-parts": [list(reference.date_parts)]} if reference.date else None,
        "accessed": {"date-parts": [[day.year, day.month, day.day]]},
        "container-title": _container(reference),
        "genre": reference.kind,
        "publisher": reference.publisher,
        "event-title": reference.event,
        "event-place": reference.place,
        "language": reference.language,
        "version": str(reference.version),
        "archive": ARCHIVE,
        "archive_location": reference.identifier,
        "URL": reference.url,
        "abstract": reference.words,
    }
    return {name: value for name, value in item.items() if value}


def csl_json(reference: Reference) -> str:
    """A CSL-JSON file: a list of one item."""
    return json.dumps([csl(reference)], ensure_ascii=False, indent=1) + "\n"


def ris(reference: Reference) -> str:
    """An RIS record; its lines end in CR LF, as the format has them."""
    year, *rest = reference.date_parts or (0,)
    day = "/".join([f"{year:04}", *(f"{part:02}" for part in rest), *[""] * (2 - len(rest)), ""])
    lines = [
        ("TY", _RIS.get(reference.kind, "ELEC")),
        *(("AU", name.inverted) for name in reference.names),
        ("TI", reference.title),
        ("T2", _container(reference)),
        ("PY", f"{year:04}" if year else ""),
        ("DA", day if year else ""),
        ("PB", reference.publisher),
        ("CY", reference.place),
        ("M3", reference.kind),
        ("N1", reference.event),
        ("LA", reference.language),
        ("ET", f"Version {reference.version}"),
        ("AN", reference.identifier),
        ("DB", ARCHIVE),
        ("UR", reference.url),
        ("Y2", reference.accessed.strftime("%Y/%m/%d/")),
        ("AB", reference.words),
    ]
    record = "".join(f"{tag}  - {_one_line(value)}\r\n" for tag, value in lines if value)
    return f"{record}ER  - \r\n"


def bibtex(reference: Reference) -> str:
    """A BibTeX entry (`@misc`, with fields that biblatex adds), in UTF-8."""
    year, *rest = reference.date_parts or (0,)
    fields = [
        ("author", " and ".join(_bibtex_name(name) for name in reference.names)),
        ("title", f"{{{_tex(reference.title)}}}"),
        ("howpublished", _tex(reference.kind)),
        ("eventtitle", _tex(reference.event)),
        ("organization", _tex(reference.publisher)),
        ("address", _tex(reference.place)),
        ("year", f"{year:04}" if year else ""),
        ("month", str(rest[0]) if rest else ""),
        ("date", reference.date),
        ("language", _tex(reference.language)),
        ("version", str(reference.version)),
        ("url", reference.url),
        ("urldate", reference.accessed.isoformat()),
        ("note", _tex(f"{ARCHIVE} {reference.identifier}, version {reference.version}")),
        ("abstract", _tex(reference.words)),
    ]
    body = "".join(f"  {name} = {{{value}}},\n" for name, value in fields if value)
    return f"@misc{{onrecord-{reference.key},\n{body}}}\n"


def _container(reference: Reference) -> str:
    """What the work is found in: the paper that printed a report, else the archive."""
    return reference.publisher if reference.kind == "news report" and reference.publisher else ARCHIVE


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
    """`von der Leyen, Ursula`; in braces what BibTeX would take apart: a whole name, `Ramón y Cajal`."""
    if name.literal:
        return f"{{{_tex(name.literal)}}}"
    family = _tex(name.family)
    if any(word[0].islower() for word in name.family.split()[:-1]):
        family = f"{{{family}}}"
    parts = (f"{_tex(name.particle)} {family}".strip(), _tex(name.suffix), _tex(name.given))
    return ", ".join(part for part in parts if part)


def _tex(text: str) -> str:
    return _LIGATURE.sub("{}", _one_line(text).translate(_TEX))


def _one_line(text: str) -> str:
    return _BREAK.sub(" ", text).strip()

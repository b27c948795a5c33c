"""A statement's metadata for machines that read pages: Highwire and Dublin Core tags, and schema.org as JSON-LD."""

from __future__ import annotations

import json
from typing import Any

from statements.citing.citations import Reference
from statements.citing.personal_names import PersonalName, is_body

# Kinds that schema.org has a type for; any other is a CreativeWork.
_TYPES = {"news report": "NewsArticle", "article": "Article"}
# Zotero's types. Without one it takes whatever has these tags for a paper in a journal.
_ZOTERO = {
    "press conference": "presentation",
    "remarks": "presentation",
    "speech": "presentation",
    "briefing": "presentation",
    "interview": "interview",
    "news report": "newspaperArticle",
}


def tags(reference: Reference) -> list[tuple[str, str]]:
    """(name, content) of the meta elements that reference managers read: Highwire Press tags, then Dublin Core."""
    names = reference.names
    found = [
        ("citation_title", reference.title),
        *(("citation_author", _author(name)) for name in names),
        ("citation_publication_date", reference.date.replace("-", "/")),
        ("citation_publisher", reference.publisher),
        ("citation_language", reference.language),
        ("citation_public_url", reference.url),
        ("z:itemType", _ZOTERO.get(reference.kind, "webpage")),
        ("DC.title", reference.title),
        *(("DC.creator", name.inverted) for name in names),
        ("DC.date", reference.date),
        ("DC.publisher", reference.publisher),
        ("DC.language", reference.language),
        ("DC.type", reference.kind),
        ("DC.identifier", reference.url),
        ("DC.source", reference.source_url),
    ]
    return [(name, content) for name, content in found if content]


def _author(name: PersonalName) -> str:
    """A name as Zotero reads it back: where spaces stand on both sides of the comma it would see two people."""
    if name.literal:
        return name.literal
    return ", ".join(part for part in (name.whole_family, name.given.replace(" ", "\xa0"), name.suffix) if part)


def schema_org(reference: Reference) -> dict[str, Any]:
    """The work as schema.org describes it, in JSON-LD."""
    work: dict[str, Any] = {
        "@context": "https://schema.org",
        "@type": _TYPES.get(reference.kind, "CreativeWork"),
        "@id": reference.url,
        "url": reference.url,
        "identifier": reference.identifier,
        "name": reference.title,
        "headline": reference.title,
        "author": [_schema_author(*person) for person in reference.people],
        "datePublished": reference.date,
        "publisher": {"@type": "Organization", "name": reference.publisher} if reference.publisher else None,
        "locationCreated": {"@type": "Place", "name": reference.place} if reference.place else None,
        "recordedAt": {"@type": "Event", "name": reference.event} if reference.event else None,
        "inLanguage": reference.language,
        "genre": reference.kind,
        "version": str(reference.version),
        "isBasedOn": reference.source_url if reference.source_url.startswith(("http://", "https://")) else None,
        "isAccessibleForFree": True,
        "archivedAt": reference.url,
        "abstract": reference.words,
    }
    return {name: value for name, value in work.items() if value}


def _schema_author(name: str, office: str) -> dict[str, str]:
    if is_body(name):
        return {"@type": "Organization", "name": name}
    return {"@type": "Person", "name": name} | ({"jobTitle": office} if office else {})


def json_ld(reference: Reference) -> str:
    """`schema_org` as text that may stand in a script element: nothing in it ends the element."""
    text = json.dumps(schema_org(reference), ensure_ascii=False, separators=(",", ":"))
    return text.replace("&", "\\u0026").replace("<", "\\u003c").replace(">", "\\u003e")

"""A statement's metadata for machines that read pages: Highwire and Dublin Core tags, and schema.org as JSON-LD."""

from __future__ import annotations

import json
from typing import Any

from statements.citing.citations import Reference

# Kinds that schema.org has a type for; any other is a CreativeWork.
_TYPES = {"news report": "NewsArticle", "article": "Article"}


def tags(reference: Reference) -> list[tuple[str, str]]:
    """(name, content) of the meta elements that reference managers read: Highwire Press tags, then Dublin Core."""
    authors = [name.inverted for name in reference.names]
    found = [
        ("citation_title", reference.title),
        *(("citation_author", author) for author in authors),
        ("citation_publication_date", reference.date.replace("-", "/")),
        ("citation_publisher", reference.publisher),
        ("citation_language", reference.language),
        ("citation_public_url", reference.url),
        ("DC.title", reference.title),
        *(("DC.creator", author) for author in authors),
        ("DC.date", reference.date),
        ("DC.publisher", reference.publisher),
        ("DC.language", reference.language),
        ("DC.type", reference.kind),
        ("DC.identifier", reference.url),
        ("DC.source", reference.source_url),
    ]
    return [(name, content) for name, content in found if content]


def schema_org(reference: Reference) -> dict[str, Any]:
    """The work as schema.org describes it, in JSON-LD."""
    work: dict[str, Any] = {
        "@context": "https://schema.org",
        "@type": _TYPES.get(reference.kind, "CreativeWork"),
        "@id": reference.url,
        "url": reference.url,
        "identifier": reference.identifier,
        "name": reference.title,
        "headline": reference.title[:110],
        "version": str(reference.version),
        "isAccessibleForFree": True,
        "archivedAt": reference.url,
    }
    rest: dict[str, Any] = {
        "author": [
            {"@type": "Person", "name": name, **({"jobTitle": office} if office else {})}
            for name, office in reference.people
        ],
        "datePublished": reference.date,
        "publisher": {"@type": "Organization", "name": reference.publisher} if reference.publisher else None,
        "locationCreated": {"@type": "Place", "name": reference.place} if reference.place else None,
        "recordedAt": {"@type": "Event", "name": reference.event} if reference.event else None,
        "inLanguage": reference.language,
        "genre": reference.kind,
        "isBasedOn": reference.source_url if reference.source_url.startswith("http") else None,
        "abstract": reference.words,
    }
    return work | {name: value for name, value in rest.items() if value}


def json_ld(reference: Reference) -> str:
    """`schema_org` as text that may stand in a script element: nothing in it ends the element."""
    text = json.dumps(schema_org(reference), ensure_ascii=False, separators=(",", ":"))
    return text.replace("&", "\\u0026").replace("<", "\\u003c").replace(">", "\\u003e")

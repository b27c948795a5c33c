"""The statement object: one statement as programs and ingest reports read it."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from django.db.models import Prefetch, prefetch_related_objects

from statements.models.statements import Appearance, Statement


def fetch_described(statements: Sequence[Statement], *more: Prefetch) -> None:
    """Fetches what `describe` reads beside the statements' own rows, in a query each, and what `more` asks for."""
    people = Prefetch("appearances", Appearance.objects.select_related("speaker"))
    prefetch_related_objects(statements, people, "topics", "event", "place", "publisher", *more)


def describe(statement: Statement) -> dict[str, Any]:
    """The statement object of a report or a JSON page."""
    return {
        "identifier": statement.identifier,
        "url": statement.get_absolute_url(),
        "title": statement.title or None,
        "title_origin": statement.title_origin or None,
        "date": statement.edtf,
        "date_origin": statement.date_origin or None,
        "modified": statement.modified or None,
        "kind": statement.kind or None,
        "speakers": [
            {"name": appearance.speaker.preferred_name, "office": appearance.office or None, "role": appearance.role}
            for appearance in statement.appearances.all()
        ],
        "event": statement.event.preferred_name if statement.event else None,
        "place": statement.place.preferred_name if statement.place else None,
        "publisher": statement.publisher.preferred_name if statement.publisher else None,
        "language": statement.language or None,
        "topics": [topic.preferred_name for topic in statement.topics.all()],
        "delivery": statement.delivery or None,
        "review": statement.review,
        "needs_review": bool(statement.review),
    }

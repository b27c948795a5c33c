"""What a statement shows, and what was decided about it."""

from __future__ import annotations

from typing import Any

from statements.models import Statement, Version

SECRETARY = "NATO Secretary General"


def decided(statement: Statement) -> list[tuple[str, str, str, Any, str, str]]:
    """(field, key, action, value, by, reason) of all decisions, oldest first."""
    return [
        (d.field, d.key, d.action, d.value, d.by.get_username(), d.reason)
        for d in statement.decisions.select_related("by").order_by("pk")
    ]


def shown(statement: Statement) -> dict[str, Any]:
    statement.refresh_from_db()
    return {
        "title": statement.title,
        "kind": statement.kind,
        "date": statement.edtf,
        "modified": statement.modified,
        "place": str(statement.place),
        "publisher": str(statement.publisher),
        "event": str(statement.event),
        "language": statement.language,
        "delivery": statement.delivery,
        "state": statement.state,
        "topics": [str(topic) for topic in statement.topics.by_name()],
        "people": [(str(a.speaker), a.role, a.office) for a in statement.appearances.select_related("speaker")],
    }


def current(statement: Statement) -> Version:
    assert statement.current_version is not None
    return statement.current_version

"""Where a statement's values come from, in words for a reader."""

from __future__ import annotations

from typing import Any

from statements.models.statements import Statement

_ORIGINS = {"modified": "from “Last Modified”", "derived": "derived"}


def marks(statement: Statement, reading: dict[str, Any]) -> dict[str, list[str]]:
    """Field → what a reader should know of its value: derived, set by an editor, needs review. One query.

    A plainly stated value has no mark.
    """
    decided = {field for field, key in statement.decisions.all().in_force() if not key}
    found: dict[str, list[str]] = {}
    single = {field for field, value in reading.items() if isinstance(value, dict)}
    for field in single | decided:
        if field in decided:
            found[field] = ["set by an editor"]
        elif reading[field]["origin"] in _ORIGINS:
            found[field] = [_ORIGINS[reading[field]["origin"]]]
    for field in statement.review:
        found.setdefault(field, []).append("needs review")
    return found

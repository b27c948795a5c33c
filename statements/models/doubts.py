"""What in a record waits for a person's eye: which field, on which lines of the source, and why."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any

from django.db.models import Count

from statements.models.statements import Statement, StatementQuerySet

# So many lines of one field are named; a transcript may have a doubtful name on hundreds.
LINES = 5


@dataclass(frozen=True, slots=True)
class Doubt:
    """A field of a statement whose value is doubtful, and what the readers say about it."""

    field: str
    lines: tuple[int, ...]
    why: str

    def __str__(self) -> str:
        if not self.lines:
            return self.field
        more = "…" if len(self.lines) > LINES else ""
        shown = ", ".join(map(str, self.lines[:LINES]))
        return f"{self.field} (line{'s' if len(self.lines) > 1 else ''} {shown}{more})"


def doubts(statement: Statement) -> list[Doubt]:
    """The statement's doubtful fields. It reads the current version's reading: fetch it along for many."""
    if not statement.review or statement.current_version is None:
        return []
    reading = statement.current_version.reading
    return [Doubt(field, *_where_and_why(field, reading.fields, reading.problems)) for field in statement.review]


def _where_and_why(field: str, fields: dict[str, Any], problems: list[dict[str, Any]]) -> tuple[tuple[int, ...], str]:
    found = fields["appearances"] if field == "speakers" else [fields[field]] if field in fields else []
    told = [problem for problem in problems if problem["field"] == field]
    lines = [each["line"] for each in found if each["review"]] + [problem["line"] for problem in told]
    why = " ".join(dict.fromkeys(problem["message"] for problem in told))
    return tuple(sorted({line for line in lines if line})), why


def doubtful_fields(statements: StatementQuerySet) -> tuple[int, dict[str, int]]:
    """How many of these statements need review; field → in how many it does, the commonest first. One query."""
    total, counts = 0, Counter[str]()
    groups: Iterable[tuple[list[str], int]] = (
        statements.exclude(review=[]).order_by().values_list("review").annotate(Count("pk"))
    )
    for review, count in groups:
        total += count
        counts.update(dict.fromkeys(review, count))
    return total, dict(sorted(counts.items(), key=lambda each: (-each[1], each[0])))

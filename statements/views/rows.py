"""Statements as the rows of a list show them, and the page of them that an address asks for."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Any

from django.core.paginator import Page
from django.db.models import QuerySet
from django.http import HttpRequest

from statements.citing.markup import Row, row_items
from statements.models.listing import Listed, listed
from statements.views.page import rows_of


def row(statement: Listed, passages: Sequence[tuple[str, str]] = ()) -> Row:
    """A statement with those of its passages that were found: (link, marked HTML) of each."""
    return (
        statement.get_absolute_url(),
        str(statement),
        statement.title_origin == "derived",
        statement.language,
        statement.edtf,
        statement.date_words,
        statement.facts,
        statement.needs_review,
        list(passages),
    )


def items(statements: Iterable[Listed]) -> str:
    """The items of a list of statements, in HTML."""
    return row_items(map(row, statements))


def listing(request: HttpRequest, found: Sequence[int] | QuerySet[Any, int]) -> dict[str, Any]:
    """What `parts/statements.html` shows: `rows`, the page of statements that the address asks for, and its `items`."""
    rows: Page[Any] = rows_of(request, found)
    rows.object_list = listed(list(rows.object_list))
    return {"rows": rows, "items": items(rows.object_list)}

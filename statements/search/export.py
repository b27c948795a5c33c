"""All that a query finds, row by row: a page shows some statements, an export every one."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from django.db.models import Prefetch
from tantivy import Query, Searcher

from statements.models import Statement, Version
from statements.models.description import fetch_described
from statements.search.facets import total
from statements.search.find import matcher_of
from statements.search.order import ordered, sort_field
from statements.search.selection import Selection

# So many places of the order are asked of the index at a time, and so many rows of the database.
PLACES, ROWS = 10_000, 500


@dataclass(frozen=True, slots=True)
class Everything:
    """What a selection finds, in order, as the index was when it was asked: later changes do not move a row.

    A statement that is withdrawn meanwhile is left out all the same.
    """

    selection: Selection
    total: int
    searcher: Searcher
    query: Query
    field: str | None

    def keys(self, start: int, end: int) -> list[int]:
        """The primary keys from place `start` to before `end`."""
        return ordered(self.searcher, self.query, self.field, start, min(end, self.total))

    def described(self) -> Iterator[list[Statement]]:
        """All statements, ROWS at a time, with what `describe` reads and the number of the current version."""
        numbers = Prefetch("current_version", Version.objects.only("number"))
        for place in range(0, self.total, PLACES):
            keys = self.keys(place, place + PLACES)
            for at in range(0, len(keys), ROWS):
                statements = Statement.objects.defer("rights").public_in_order(keys[at : at + ROWS])
                fetch_described(statements, numbers)
                yield statements


def everything(selection: Selection) -> Everything:
    """What the selection finds; its page and the size of pages do not matter."""
    searcher, matcher = matcher_of(selection)
    query = matcher.query()
    field = sort_field(matcher.selection, matcher.words)
    return Everything(matcher.selection, total(searcher, query), searcher, query, field)

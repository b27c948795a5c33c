"""What a selection finds: the statements, for a page to be cut out of them, and how they lie in time."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import partial
from typing import Any, overload

from django.db.models import QuerySet

from statements.models.calendar import Calendar
from statements.search import index
from statements.search.calendar import Finest, counted, of_database
from statements.search.facets import total
from statements.search.find import keys, matcher_in
from statements.search.generation import Generation, Unusable
from statements.search.matching import Matcher
from statements.search.selection import Selection
from statements.search.unindexed import statements_of


@dataclass(frozen=True, slots=True)
class Found:
    """The primary keys of what is found, in order; `calendar` makes one of a year's months, or of its days too."""

    keys: Sequence[int] | QuerySet[Any, int]
    calendar: Callable[[Finest], Calendar]


def found(selection: Selection) -> Found:
    """Asked of the database while there is no index: at a million statements it counts one person's in a second."""
    try:
        generation = index.current()
    except Unusable:
        statements = statements_of(selection)
        return Found(statements.values_list("pk", flat=True), lambda _finest: of_database(statements))
    matcher = matcher_in(generation, selection)
    return Found(_Keys(generation, matcher), partial(counted, generation.statements, matcher.query()))


class _Keys(Sequence[int]):
    """The primary keys that the index has, in the order of the selection: only those of a page are ever fetched."""

    def __init__(self, generation: Generation, matcher: Matcher) -> None:
        self._generation, self._matcher = generation, matcher

    def __len__(self) -> int:
        return total(self._generation.statements, self._matcher.query())

    @overload
    def __getitem__(self, at: int) -> int: ...
    @overload
    def __getitem__(self, at: slice) -> Sequence[int]: ...
    def __getitem__(self, at: int | slice) -> int | Sequence[int]:
        if isinstance(at, int):
            return keys(self._generation, self._matcher, at, at + 1)[0]
        return keys(self._generation, self._matcher, at.start, at.stop)

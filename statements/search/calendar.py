"""How statements lie in time, as the index counts them."""

from __future__ import annotations

from collections import Counter
from typing import Literal

from tantivy import Query, Searcher

from statements.models import Statement
from statements.models.calendar import Calendar
from statements.models.statements import StatementQuerySet, parse_edtf
from statements.search import index
from statements.search.documents import NONE
from statements.search.facets import counts
from statements.search.find import matcher_in
from statements.search.generation import Unusable
from statements.search.selection import Selection

Finest = Literal["month", "day"]
_FIELDS = ("year", "month", "day")


def whole_calendar() -> Calendar:
    """Counted by the index, once for each state of it: at a million statements the database takes a second.

    While there is no index, and where there are more days than it counts (178 years of them), by the database.
    """
    try:
        generation = index.current()
        matcher = matcher_in(generation, Selection())
        released = generation.released(matcher.now)
        if released not in generation.calendars:
            generation.calendars[released] = counted(generation.statements, matcher.query(), "day")
        return generation.calendars[released]
    except (Unusable, RuntimeError):
        return of_database(Statement.objects.published())


def of_database(published: StatementQuerySet) -> Calendar:
    """How these lie in time, to the day."""
    return Calendar(published.counted_by_date(), published.filter(date=None).count())


def counted(searcher: Searcher, query: Query, finest: Finest) -> Calendar:
    """How what is found lies in time. What names a day is counted with its month where that is the `finest`.

    Raises RuntimeError when there are more days than the engine counts.
    """
    fields = _FIELDS[: _FIELDS.index(finest) + 1]
    found = {field: counts(searcher, query, field) for field in fields}
    within = Counter[str]()
    for finer, end in (("month", 4), ("day", 7)):
        for period, count in found.get(finer, {}).items():
            within[period[:end]] += count
    # What names a month or a year and nothing finer is what is left of its count.
    stated = [(period, count - within[period]) for field in fields for period, count in found[field].items()]
    rows = [(*parse_edtf(period), count) for period, count in stated if period[0].isdigit() and count]
    return Calendar(sorted(rows), found["year"].get(NONE, 0))

"""How all that is public lies in time."""

from __future__ import annotations

from collections import Counter

from tantivy import Query, Searcher

from statements.models import Statement
from statements.models.calendar import Calendar
from statements.models.statements import parse_edtf
from statements.search import index
from statements.search.documents import NONE
from statements.search.facets import counts
from statements.search.find import matcher_in
from statements.search.generation import Unusable
from statements.search.selection import Selection


def whole_calendar() -> Calendar:
    """Counted by the index, once for each state of it: at a million statements the database takes a second.

    While there is no index, and where there are more days than it counts (178 years of them), by the database.
    """
    try:
        generation = index.current()
        matcher = matcher_in(generation, Selection())
        released = generation.released(matcher.now)
        if released not in generation.calendars:
            generation.calendars[released] = _counted(generation.statements, matcher.query())
        return generation.calendars[released]
    except (Unusable, RuntimeError):
        published = Statement.objects.published()
        return Calendar(published.counted_by_date(), published.filter(date=None).count())


def _counted(searcher: Searcher, query: Query) -> Calendar:
    found = {field: counts(searcher, query, field) for field in ("year", "month", "day")}
    within = Counter[str]()
    for finer, end in (("month", 4), ("day", 7)):
        for period, count in found[finer].items():
            within[period[:end]] += count
    # What names a month or a year and nothing finer is what is left of its count.
    stated = [(period, count - within[period]) for field in found for period, count in found[field].items()]
    rows = [(*parse_edtf(period), count) for period, count in stated if period[0].isdigit() and count]
    return Calendar(sorted(rows), found["year"].get(NONE, 0))

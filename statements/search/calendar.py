"""How all that is public lies in time."""

from __future__ import annotations

from collections import Counter

from statements.models import Statement
from statements.models.calendar import Calendar
from statements.models.statements import parse_edtf
from statements.search.facets import counts
from statements.search.find import matcher_of
from statements.search.generation import Unusable
from statements.search.selection import Selection


def whole_calendar() -> Calendar:
    """Counted by the index, which takes milliseconds where the database takes a second (a million statements).

    While there is no index, and where there are more days than it counts (178 years of them), by the database.
    """
    try:
        searcher, matcher = matcher_of(Selection())
        found = {field: counts(searcher, matcher.query(), field) for field in ("year", "month", "day")}
    except (Unusable, RuntimeError):
        return Calendar(Statement.objects.published().counted_by_date())
    within = Counter[str]()
    for finer, end in (("month", 4), ("day", 7)):
        for period, count in found[finer].items():
            within[period[:end]] += count
    # What names a month or a year and nothing finer is what is left of its count.
    stated = [(period, count - within[period]) for field in found for period, count in found[field].items()]
    rows = [(*parse_edtf(period), count) for period, count in stated if period[0].isdigit() and count]
    return Calendar(sorted(rows))

"""How what is found lies in time: years, the months of a year, the days of a month."""

from __future__ import annotations

from tantivy import Searcher

from statements.search.documents import NONE
from statements.search.facets import counts
from statements.search.matching import Matcher
from statements.search.results import Periods


def periods(searcher: Searcher, matcher: Matcher, dates: dict[str, int]) -> Periods:
    """All years (from `dates`, the counts of the date facet), and what lies within the date that is chosen.

    Where none is chosen and all lies in one year or month, what lies within that.
    """
    chosen = matcher.selection.value("date")
    found = {"": {date: count for date, count in sorted(dates.items()) if len(date) == 4 and date != NONE and count}}
    within = ""
    for field, length in (("month", 4), ("day", 7)):
        if chosen:
            within = chosen[:length] if chosen != NONE and len(chosen) >= length else ""
        else:
            within = next(iter(found[within])) if len(found[within]) == 1 else ""
        if not within:
            break
        found[within] = dict(sorted(counts(searcher, matcher.query(free="date", within=within), field).items()))
    return found

"""Facets: what each choice would find, counted exactly."""

from __future__ import annotations

import heapq

from django.utils.translation import gettext as _
from tantivy import Query, Searcher

from statements.search.documents import NONE
from statements.search.matching import Matcher
from statements.search.names import Labels, value_label
from statements.search.results import Facet, FacetValue
from statements.search.selection import FACETS, Selection

# The engine counts at most this many values in one call.
MOST_VALUES = 65_000
Counts = dict[str, dict[str, int]]


def facet_label(facet: str) -> str:
    return {
        "speaker": _("Speaker"),
        "topic": _("Topic"),
        "event": _("Event"),
        "kind": _("Kind"),
        "publisher": _("Publisher"),
        "place": _("Place"),
        "language": _("Language"),
        "date": _("Date"),
    }[facet]


def total(searcher: Searcher, query: Query) -> int:
    """How many statements the query finds."""
    return int(searcher.aggregate(query, {"total": {"value_count": {"field": "pk"}}})["total"]["value"])


def counts(searcher: Searcher, query: Query, field: str) -> dict[str, int]:
    """Value → statements. Raises RuntimeError when the engine did not count every value."""
    answer = searcher.aggregate(query, {"values": {"terms": {"field": field, "size": MOST_VALUES}}})["values"]
    if answer["sum_other_doc_count"]:
        raise RuntimeError(f"The facet {field} has more than {MOST_VALUES:,} values; its counts would not be exact.")
    return {bucket["key"]: bucket["doc_count"] for bucket in answer["buckets"]}


def all_counts(searcher: Searcher, matcher: Matcher) -> Counts:
    """Facet → value → statements, for every facet and `date`; the values chosen are there at zero too."""
    found = {facet: counts(searcher, matcher.query(free=facet), facet) for facet in FACETS}
    found["date"] = counts(searcher, matcher.query(free="date"), "year")
    selection = matcher.selection
    for facet in FACETS:
        found[facet] |= {value: 0 for value in selection.values(facet) if value not in found[facet]}
    for date in selection.values("date"):
        if date not in found["date"]:
            # A year has been counted if it has statements; a month or day is counted by itself.
            found["date"][date] = total(searcher, matcher.query())
    return found


def first_of(found: Counts, selection: Selection, most: int) -> Counts:
    """The values of `found` that may be among the first `most` of their facet, those chosen and `none`; every date.

    Values that are equal in count to the last of these are here too: which of them comes first is for labels to say.
    """
    first = {"date": found["date"]}
    for facet in FACETS:
        kept = {*selection.values(facet), NONE}
        least = min(heapq.nlargest(most, found[facet].values()), default=0)
        first[facet] = {value: count for value, count in found[facet].items() if count >= least or value in kept}
    return first


def facets(selection: Selection, found: Counts, labels: Labels, most: int | None = None) -> tuple[Facet, ...]:
    """Every facet with its values in order. With `most`, only so many of each, and those chosen and `none`."""
    listed = found if most is None else first_of(found, selection, most)
    return tuple(_facet(selection, name, listed[name], labels, most, len(found[name])) for name in (*FACETS, "date"))


def _facet(
    selection: Selection, name: str, found: dict[str, int], labels: Labels, most: int | None, size: int
) -> Facet:
    chosen = selection.values(name)
    values = [
        FacetValue(value, value_label(name, value, labels), count, value in chosen) for value, count in found.items()
    ]
    if name == "date":
        values.sort(key=lambda each: each.value, reverse=True)
        values.sort(key=lambda each: each.value == NONE)
    else:
        values.sort(key=lambda each: (-each.count, each.label.casefold(), each.value))
        if most is not None:
            values = [each for at, each in enumerate(values) if at < most or each.selected or each.value == NONE]
    return Facet(name, facet_label(name), tuple(values), size)

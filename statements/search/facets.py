"""Facets: what each choice would find, counted exactly."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from concurrent.futures import ThreadPoolExecutor
from functools import partial
from itertools import islice, takewhile
from operator import itemgetter
from typing import Any

from django.utils.translation import gettext_lazy as _
from tantivy import Query, Searcher

from statements.search.documents import NONE
from statements.search.generation import Generation
from statements.search.matching import Matcher
from statements.search.names import Labels, value_label
from statements.search.results import Facet, FacetValue
from statements.search.selection import FACETS, Selection

# The engine counts at most this many values in one call.
MOST_VALUES = 65_000
# The share of all statements from which on the others are counted in place of those found.
MOST = 0.75
Counts = dict[str, dict[str, int]]
_Counting = Callable[[], tuple[int, Counts]]
# The facets, and the field of the index that has the values of each.
_FIELDS = {**{facet: facet for facet in FACETS}, "date": "year"}
_counters = ThreadPoolExecutor(4, "count")
_TOTAL = {"total": {"value_count": {"field": "pk"}}}


_LABELS = {
    "speaker": _("Speaker"),
    "topic": _("Topic"),
    "event": _("Event"),
    "kind": _("Kind"),
    "publisher": _("Publisher"),
    "place": _("Place"),
    "language": _("Language"),
    "date": _("Date"),
}


def facet_label(facet: str) -> str:
    return str(_LABELS[facet])


def total(searcher: Searcher, query: Query) -> int:
    """How many statements the query finds."""
    return int(searcher.aggregate(query, _TOTAL)["total"]["value"])


def counts(searcher: Searcher, query: Query, field: str) -> dict[str, int]:
    """Value → statements. Raises RuntimeError when the engine did not count every value."""
    return _read(field, searcher.aggregate(query, {field: _values(field)})[field])


def _values(field: str) -> dict[str, Any]:
    return {"terms": {"field": field, "size": MOST_VALUES}}


def _read(field: str, answer: dict[str, Any]) -> dict[str, int]:
    if answer["sum_other_doc_count"]:
        raise RuntimeError(f"The facet {field} has more than {MOST_VALUES:,} values; its counts would not be exact.")
    return {bucket["key"]: bucket["doc_count"] for bucket in answer["buckets"]}


def all_counts(generation: Generation, matcher: Matcher) -> tuple[int, Counts]:
    """The total; and facet → value → statements for every facet and `date`, the values chosen at zero too."""
    return counting(generation, matcher)()


def counting(generation: Generation, matcher: Matcher) -> _Counting:
    """Begins to count beside this thread, for the engine lets others run meanwhile; gives what waits for `all_counts`.

    Of everything the counts are kept: to change threads would take longer than to look them up.
    """
    if matcher.is_everything():
        return partial(_everything, generation, matcher)
    apart = [name for name in _FIELDS if matcher.leaves_out(name)]
    together = [name for name in _FIELDS if name not in apart]
    # Those first that find more, and take longest.
    groups = [*((name, [name]) for name in apart), (None, together)]
    begun = [_begun(generation, matcher, free, names) for free, names in groups]
    return lambda: _gathered(matcher, [each() for each in begun])


def _begun(generation: Generation, matcher: Matcher, free: str | None, names: list[str]) -> _Counting:
    count = partial(_counted, generation, matcher, free, names)
    return count if matcher.is_everything(free) else _counters.submit(count).result


def _gathered(matcher: Matcher, parts: list[tuple[int, Counts]]) -> tuple[int, Counts]:
    count, found = parts[-1][0], {name: values for _count, counts in parts for name, values in counts.items()}
    for name in _FIELDS:
        # A month or day is counted by itself; its year has been counted if it has statements.
        absent = count if name == "date" else 0
        missing = {value: absent for value in matcher.selection.values(name) if value not in found[name]}
        if missing:
            found[name] = {**found[name], **missing}
    return count, found


def _counted(generation: Generation, matcher: Matcher, free: str | None, names: list[str]) -> tuple[int, Counts]:
    """The total and the values of these facets under one query."""
    if matcher.is_everything(free):
        count, found = _everything(generation, matcher)
        return count, {name: found[name] for name in names}
    if matcher.words.groups and matcher.finds_quickly():
        every, found = _everything(generation, matcher)
        if total(generation.statements, matcher.query(free)) > MOST * every:
            # The few others take less to count: for a word that all statements hold, a fifth.
            rest, others = _count(generation.statements, matcher.others(free), names)
            return every - rest, {name: _less(found[name], others[name]) for name in names}
    return _count(generation.statements, matcher.query(free), names)


def _everything(generation: Generation, matcher: Matcher) -> tuple[int, Counts]:
    """The total and the values of every facet without any condition: they are kept with the generation."""
    released = generation.released(matcher.now)
    if released not in generation.everything:
        generation.everything[released] = _count(generation.statements, matcher.everything(), list(_FIELDS))
    return generation.everything[released]


def _less(values: dict[str, int], others: dict[str, int]) -> dict[str, int]:
    """What is left of the counts, those of most statements first."""
    left = ((value, count - others.get(value, 0)) for value, count in values.items())
    return dict(sorted((pair for pair in left if pair[1]), key=itemgetter(1), reverse=True))


def _count(searcher: Searcher, query: Query, names: list[str]) -> tuple[int, Counts]:
    """One call for them all, for finding is most of the work; a call for each where the engine has too many values."""
    try:
        answer = searcher.aggregate(query, _TOTAL | {name: _values(_FIELDS[name]) for name in names})
    except ValueError:
        return total(searcher, query), {name: counts(searcher, query, _FIELDS[name]) for name in names}
    return int(answer["total"]["value"]), {name: _read(_FIELDS[name], answer[name]) for name in names}


def first_of(found: Counts, selection: Selection, most: int) -> Counts:
    """The values of `found` that may be among the first `most` of their facet, those chosen and `none`; every date.

    Values that are equal in count to the last of these are here too: which of them comes first is for labels to say.
    """
    first = {"date": found["date"]}
    for facet in FACETS:
        kept = {value: found[facet][value] for value in (*selection.values(facet), NONE) if value in found[facet]}
        first[facet] = _first(found[facet], most) | kept
    return first


def _first(values: dict[str, int], most: int) -> dict[str, int]:
    # The engine gives those of most statements first.
    least = next(islice(values.values(), most - 1, None), 0)
    return dict(takewhile(lambda value: value[1] >= least, values.items()))


def facets(
    selection: Selection, listed: Counts, sizes: Mapping[str, int], labels: Labels, most: int | None = None
) -> tuple[Facet, ...]:
    """Every facet with the values that are `listed`, in order; `sizes` are how many there are of each.

    With `most`, only so many of each, and those chosen and `none`.
    """
    return tuple(_facet(selection, name, listed[name], labels, most, sizes[name]) for name in (*FACETS, "date"))


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

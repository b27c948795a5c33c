"""What the list of statements offers to choose from, and what is chosen, as a page shows it: words and links.

What a page shows a hundred times is made of tuples: a template gets at their parts fastest.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from django.utils.dateformat import format as format_date
from django.utils.text import capfirst

from statements.citing.markup import choice_items, date_items
from statements.models.statements import date_words, parse_edtf
from statements.search.documents import NONE
from statements.search.facets import facet_label
from statements.search.names import Labels, value_label
from statements.search.results import Facet, FacetValue, Results
from statements.search.selection import FACETS, Selection
from statements.views.addresses import path_of

# The parameters beside facets that choose statements, and what a chip calls them.
CHIPS = {"date": "Date", "from": "From", "to": "Until", "topic_match": "Topics"}
PLURALS = {
    "speaker": "speakers",
    "topic": "topics",
    "event": "events",
    "kind": "kinds",
    "publisher": "publishers",
    "place": "places",
    "language": "languages",
    "date": "dates",
}
MATCHES = {"any": "any of them", "all": "all of them"}


@dataclass(frozen=True, slots=True)
class Choice:
    """Something that a person can choose or let go of by a link; a chip also has its parameter, and that in words."""

    label: str
    link: str
    selected: bool = False
    parameter: str = ""
    name: str = ""
    count: str = ""


@dataclass(frozen=True, slots=True)
class Choices:
    """The first values of one facet: (link, label, count, selected, unstated, link that leaves it out).

    `several` leads to all values, where more than one can be chosen, or left out; `size` of them are stated.
    """

    name: str
    label: str
    plural: str
    size: str
    several: str
    values: list[tuple[str, str, str, bool, bool, str]]

    @property
    def items(self) -> str:
        """The values as items of a list, in HTML."""
        return choice_items(self.values)


@dataclass(frozen=True, slots=True)
class Dates:
    """The way down from all years to a day: (link, words, count, selected, unstated, level).

    `everything` leads up again; `coarser` says how many name the chosen year or month and nothing finer.
    """

    values: list[tuple[str, str, str, bool, bool, int]]
    size: str
    several: str
    everything: str
    coarser: str

    @property
    def items(self) -> str:
        """The values as items of a list, in HTML."""
        return date_items(self.values)


def linked(selection: Selection, at: str = "statements") -> str:
    """The address of what a selection asks for."""
    query, address = selection.query_string(), path_of(at)
    return f"{address}?{query}" if query else address


def browse_link(facet: str, selection: Selection) -> str:
    """The address of all values of a facet under a selection."""
    query = selection.without("page").query_string()
    address = path_of("browse", facet)
    return f"{address}?{query}" if query else address


def value_words(name: str, value: str, labels: Labels) -> str:
    """A parameter's value for a person to read."""
    if name == "topic_match":
        return MATCHES[value]
    if name in ("date", "from", "to") and value != NONE:
        return date_words(*parse_edtf(value))
    return capfirst(value_label(name.removeprefix("not_"), value, labels))


def parameter_words(name: str) -> str:
    """A parameter that chooses statements, for a person to read."""
    if name.startswith("not_"):
        return f"Not {facet_label(name.removeprefix('not_')).lower()}"
    return facet_label(name) if name in FACETS else CHIPS[name]


def chips(selection: Selection, labels: Labels, address: Callable[[Selection], str] = linked) -> list[Choice]:
    """What is chosen, each with the link that lets go of it."""
    return [
        Choice(
            value_words(name, value, labels),
            address(selection.without(name, value)),
            True,
            name,
            parameter_words(name),
        )
        for name, value in selection.pairs
        if name in CHIPS or name.removeprefix("not_") in FACETS
    ]


def cleared(selection: Selection) -> Selection:
    """Without any choice; the words, the order and the size of the page stay."""
    for name in {name for name, _value in selection.pairs} - {"q", "sort", "per_page"}:
        selection = selection.without(name)
    return selection


def choices(results: Results, seen: int) -> list[Choices]:
    """The facets that have anything to choose, with at most `seen` stated values each, those selected and `none`."""
    return [
        _choices(facet, results.selection, seen)
        for facet in results.facets
        if facet.name != "date" and any(value.value != NONE for value in facet.values)
    ]


def _choices(facet: Facet, selection: Selection, seen: int) -> Choices:
    base, toggled, without = (
        path_of("statements"),
        selection.toggles(facet.name),
        selection.toggles(f"not_{facet.name}"),
    )
    # What is not stated comes after what is.
    values = sorted(facet.values, key=lambda each: each.value == NONE)
    rows = [
        (
            f"{base}?{query}" if (query := toggled(each.value)) else base,
            each.label[:1].upper() + each.label[1:],
            f"{each.count:,}",
            each.selected,
            each.value == NONE,
            "" if each.selected or not each.count else f"{base}?{without(each.value)}",
        )
        for at, each in enumerate(values)
        if at < seen or each.selected or each.value == NONE
    ]
    several = browse_link(facet.name, selection) if facet.size > 1 else ""
    stated = facet.size - any(each.value == NONE for each in values)
    return Choices(facet.name, facet.label, PLURALS[facet.name], f"{stated:,}", several, rows)


def dates(results: Results, seen: int) -> Dates:
    """The newest years; where one is chosen, that one alone with its months, and below a month its days."""
    selection, periods = results.selection, results.periods
    if not results.facets:  # search is being prepared: nothing has been counted
        return Dates([], "", "", "", "")
    date = selection.value("date")
    stated = "" if date == NONE else date
    path = [stated[:end] for end in (4, 7, 10) if len(stated) >= end]
    within = list(periods.get(stated, ())) if stated else list(periods[""])[::-1][:seen]
    counted = {period: count for counts in periods.values() for period, count in counts.items()}

    base, replaced = path_of("statements"), selection.replacements("date")

    def link(period: str) -> str:
        if period != date:
            return f"{base}?{replaced(period)}"
        return linked(selection.replaced("date", path[-2]) if len(path) > 1 else selection.without("date"))

    rows = [
        (link(period), below(period), f"{counted.get(period, 0):,}", period == date, False, level)
        for level, period in (*enumerate(path), *((len(path), period) for period in within))
    ]
    undated = next((value for value in _values(results, "date") if value.value == NONE), None)
    if undated is not None and not stated:
        rows.append((link(NONE), undated.label, f"{undated.count:,}", date == NONE, True, 0))
    coarser = counted.get(stated, 0) - sum(periods.get(stated, {}).values()) if stated in periods and stated else 0
    finer = "month" if len(stated) == 4 else "day"
    return Dates(
        rows,
        f"{len(periods['']):,}",
        browse_link("date", selection),
        linked(selection.without("date")) if stated else "",
        f"{coarser:,} with no {finer} stated" if coarser else "",
    )


def _values(results: Results, name: str) -> tuple[FacetValue, ...]:
    return next((facet.values for facet in results.facets if facet.name == name), ())


def below(period: str) -> str:
    """A year, month or day as it stands below what it belongs to: 2020, February, 12 February."""
    first, precision = parse_edtf(period)
    return str(format_date(first, {"year": "Y", "month": "F", "day": "j F"}[precision]))

"""What a search yields, ready for a page or a program to show."""

from __future__ import annotations

from dataclasses import dataclass, field

from statements.models.listing import Listed
from statements.search.names import Labels
from statements.search.selection import Selection

# Period → the periods within it that have statements → how many: "" → years, 2020 → months, 2020-02 → days. The count
# is that of `date=<period>`: a statement that names the year alone is in no month.
Periods = dict[str, dict[str, int]]


@dataclass(frozen=True, slots=True)
class Hit:
    """A passage that holds the words searched for; `ranges` are the (start, end) code points of `text` to mark."""

    anchor: str
    text: str
    ranges: tuple[tuple[int, int], ...] = ()


@dataclass(frozen=True, slots=True)
class FacetValue:
    """One value of a facet; `count` is the total if this facet's choices were replaced by this value alone."""

    value: str
    label: str
    count: int
    selected: bool


@dataclass(frozen=True, slots=True)
class Facet:
    """A facet with its values, most statements first: those with records under the other choices, and those selected.

    `size` is how many there are, where `values` are only the first.
    """

    name: str
    label: str
    values: tuple[FacetValue, ...]
    size: int


@dataclass(frozen=True, slots=True)
class Notice:
    """Something to tell the person about a parameter: an unknown slug, a query read otherwise than typed.

    `query` is the query string of the same address without the offending value, or of the one that is offered in its
    place, and `link` what a link there is called; where nothing is to be done about it, that is empty.
    """

    parameter: str
    message: str
    query: str = ""
    link: str = ""


@dataclass(frozen=True, slots=True)
class Results:
    """One page of results. `hits` go by primary key.

    `labels` are those of all values in it, by facet and value, of those left out too.
    """

    selection: Selection
    total: int
    page: int
    pages: int
    per_page: int
    statements: list[Listed]
    hits: dict[int, list[Hit]] = field(default_factory=dict)
    facets: tuple[Facet, ...] = ()
    notices: tuple[Notice, ...] = ()
    labels: Labels = field(default_factory=dict)
    periods: Periods = field(default_factory=dict)

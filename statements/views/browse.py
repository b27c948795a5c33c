"""Search and faceted browse: the list of statements, for people and for programs."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from django.db.models import Prefetch
from django.http import HttpRequest, HttpResponse, JsonResponse
from django.urls import reverse
from django.utils.http import urlencode

from statements.citing.markup import marked
from statements.models import Statement, Version
from statements.models.description import describe, fetch_described
from statements.search.documents import NONE
from statements.search.filters import PER_PAGE_CHOICES, SORTS
from statements.search.find import find, parse
from statements.search.names import value_label
from statements.search.results import Facet, FacetValue, Hit, Results
from statements.search.selection import EXCLUSIONS, FACETS, Selection
from statements.views.errors import explained, explained_as_json
from statements.views.methods import only_read
from statements.views.page import page

# Values of a facet that are seen without opening the rest.
SEEN = 8
# Parameters that choose statements, and what a chip calls them.
CHIPS = {"date": "date", "from": "from", "to": "until", "topic_match": "topics"}
# A value, and the query string that chooses it or lets go of it.
Row = tuple[FacetValue, str]


@dataclass(frozen=True, slots=True)
class Choice:
    """Something that the person can choose or let go of by a link."""

    label: str
    query: str
    selected: bool = False
    name: str = ""


@only_read
@explained
def statements(request: HttpRequest) -> HttpResponse:
    results = find(parse(request.GET))
    selection = results.selection
    return page(
        request,
        "statements.html",
        reverse("statements"),
        {
            "results": results,
            "q": selection.value("q"),
            "rows": [(statement, _passages(statement, results)) for statement in results.statements],
            "chips": chips(results),
            "kept": [(name, value) for name, value in selection.pairs if name not in {"q", "from", "to", "page"}],
            "from": selection.value("from"),
            "to": selection.value("to"),
            "facets": [(facet, *_seen_and_rest(facet, selection)) for facet in results.facets],
            "sorts": [
                Choice(sort, selection.replaced("sort", sort).query_string(), sort == selection.sort)
                for sort in SORTS
                if sort != "relevance" or selection.value("q")
            ],
            "sizes": [
                Choice(size, selection.replaced("per_page", size).query_string(), int(size) == results.per_page)
                for size in PER_PAGE_CHOICES
            ],
            "before": _page(selection, results.page - 1) if results.page > 1 else None,
            "after": _page(selection, results.page + 1) if results.page < results.pages else None,
        },
    )


def _seen_and_rest(facet: Facet, selection: Selection) -> tuple[list[Row], list[Row]]:
    """The values that are seen at once, and the others. What is not stated comes after what is; choices are seen."""
    values = sorted(facet.values, key=lambda each: each.value == NONE)
    toggled = selection.toggles(facet.name)
    if facet.name == "date":
        rows = [
            (each, selection.replaced("date", "" if each.selected else each.value).query_string()) for each in values
        ]
    else:
        rows = [(each, toggled(each.value)) for each in values]
    seen = [row for at, row in enumerate(rows) if at < SEEN or row[0].selected or row[0].value == NONE]
    return seen, [row for row in rows if row not in seen]


def chips(results: Results) -> list[Choice]:
    """What is selected, each with the address that lets go of it."""
    names = {facet.name: facet.label for facet in results.facets} | CHIPS
    names |= {f"not_{facet}": f"not {names[facet].lower()}" for facet in FACETS}
    return [
        Choice(
            value_label(name.removeprefix("not_"), value, results.labels),
            results.selection.without(name, value).query_string(),
            True,
            names[name],
        )
        for name, value in results.selection.pairs
        if name in names
    ]


def _page(selection: Selection, number: int) -> str:
    return selection.replaced("page", number).query_string()


def _passages(statement: Statement, results: Results) -> list[dict[str, str]]:
    q = results.selection.value("q")
    return [
        {"url": _hit_url(statement, hit, q), "html": marked(hit.text, hit.ranges)}
        for hit in results.hits.get(statement.pk, [])
    ]


def _hit_url(statement: Statement, hit: Hit, q: str) -> str:
    return f"{statement.get_absolute_url()}?{urlencode({'q': q})}#{hit.anchor}"


@only_read
@explained_as_json
def statements_json(request: HttpRequest) -> JsonResponse:
    results = find(parse(request.GET))
    selection, q = results.selection, results.selection.value("q")
    versions = Version.objects.only("number")
    fetch_described(results.statements, Prefetch("current_version", versions))
    more = f"{reverse('statements_json')}?{_page(selection, results.page + 1)}"
    return JsonResponse(
        {
            "total": results.total,
            "page": results.page,
            "per_page": results.per_page,
            "next": more if results.page < results.pages else None,
            "query": _parameters(selection),
            "statements": [
                {
                    **describe(each),
                    "version": each.current_version.number if each.current_version else None,
                    "hits": [
                        {"anchor": hit.anchor, "url": _hit_url(each, hit, q), "text": hit.text}
                        for hit in results.hits.get(each.pk, [])
                    ],
                }
                for each in results.statements
            ],
            "facets": {
                facet.name: [
                    {"value": each.value, "label": each.label, "count": each.count, "selected": each.selected}
                    for each in facet.values
                ]
                for facet in results.facets
            },
            "notices": [{"parameter": notice.parameter, "message": notice.message} for notice in results.notices],
        }
    )


def _parameters(selection: Selection) -> dict[str, Any]:
    """The canonical parameters: a list where a parameter is repeatable, else its one value."""
    repeatable = {*FACETS, *EXCLUSIONS}
    return {name: list(selection.values(name)) if name in repeatable else value for name, value in selection.pairs}

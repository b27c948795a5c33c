"""Search and faceted browse: the list of statements, for people and for programs."""

from __future__ import annotations

from typing import Any

from django.db.models import Prefetch
from django.http import HttpRequest, HttpResponse, JsonResponse
from django.urls import reverse
from django.utils.http import urlencode

from statements.citing.excerpts import excerpt
from statements.citing.markup import Row, marked, row_items
from statements.models import Statement, Version
from statements.models.description import describe, fetch_described
from statements.models.listing import Listed
from statements.search.filters import PER_PAGE_CHOICES, SORTS
from statements.search.find import find, parse
from statements.search.loosening import loosened
from statements.search.results import Hit, Results
from statements.search.selection import EXCLUSIONS, FACETS, Selection
from statements.views.choices import Choice, chips, choices, cleared, dates, linked, parameter_words, value_words
from statements.views.errors import explained, explained_as_json
from statements.views.exports import takeaways
from statements.views.feeds import feed_of
from statements.views.histogram import histogram
from statements.views.methods import only_read
from statements.views.page import page
from statements.views.rows import row

# Values of a facet that are seen on the list; the others have a page of their own.
SEEN = 6


@only_read
@explained
def statements(request: HttpRequest) -> HttpResponse:
    results = find(parse(request.GET), SEEN + 1)  # one more, for "not stated" may be among the first
    selection, rows = results.selection, _rows(results)
    q = selection.value("q")
    return page(
        request,
        "statements.html",
        reverse("statements"),
        {
            "results": results,
            "total": f"{results.total:,}",
            "q": q,
            "rows": rows,
            "items": row_items(rows),
            "chips": chips(selection, results.labels),
            "clear": linked(cleared(selection)),
            "kept": [pair for pair in selection.pairs if pair[0] not in {"q", "page"}],
            "kept_by_dates": [pair for pair in selection.pairs if pair[0] not in {"from", "to", "page"}],
            "from": selection.value("from"),
            "to": selection.value("to"),
            "facets": choices(results, SEEN),
            "matches": _matches(results),
            "dates": dates(results, SEEN),
            "histogram": histogram(results),
            "takeaways": takeaways(selection),
            "feed": feed_of(selection),
            "instead": _instead(results) if results.facets and not results.total else [],
            "sorts": [
                Choice(sort, linked(selection.replaced("sort", sort)), sort == selection.sort)
                for sort in SORTS
                if sort != "relevance" or q
            ],
            "sizes": [
                Choice(size, linked(selection.replaced("per_page", size)), int(size) == results.per_page)
                for size in PER_PAGE_CHOICES
            ],
            "before": linked(selection.replaced("page", results.page - 1)) if results.page > 1 else "",
            "after": linked(selection.replaced("page", results.page + 1)) if results.page < results.pages else "",
        },
    )


def _rows(results: Results) -> list[Row]:
    """The statements with the passages that were found in them."""

    def passages(statement: Listed) -> list[tuple[str, str]]:
        return [
            (_hit_address(statement, hit, results), marked(*excerpt(hit.text, hit.ranges)))
            for hit in results.hits.get(statement.pk, ())
        ]

    return [row(statement, passages(statement)) for statement in results.statements]


def _matches(results: Results) -> list[Choice]:
    """Whether one of the chosen topics is enough; nothing where no two can be chosen."""
    topics = next((facet for facet in results.facets if facet.name == "topic"), None)
    if topics is None or topics.size < 2:
        return []
    asked = results.selection.value("topic_match", "any")
    return [
        Choice(match, linked(results.selection.without("page").replaced("topic_match", match)), match == asked)
        for match in ("any", "all")
    ]


def _instead(results: Results) -> list[tuple[str, str, str, str]]:
    """What would be found without one of the choices: (parameter, value, link, count)."""
    selection = results.selection
    return [
        (
            "" if name == "q" else parameter_words(name),
            value if name == "q" else value_words(name, value, results.labels),
            linked(selection.without(name, value)),
            f"{count:,}",
        )
        for name, value, count in loosened(selection)
    ]


def _hit_address(statement: Listed | Statement, hit: Hit, results: Results) -> str:
    return f"{statement.get_absolute_url()}?{urlencode({'q': results.selection.value('q')})}#{hit.anchor}"


@only_read
@explained_as_json
def statements_json(request: HttpRequest) -> JsonResponse:
    results = find(parse(request.GET))
    selection = results.selection
    described = Statement.objects.select_related("event", "place", "publisher")
    statements = described.public_in_order([row.pk for row in results.statements])
    fetch_described(statements, Prefetch("current_version", Version.objects.only("number")))
    more = linked(selection.replaced("page", results.page + 1), "statements_json")
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
                        {
                            "anchor": hit.anchor,
                            "url": _hit_address(each, hit, results),
                            "text": hit.text,
                        }
                        for hit in results.hits.get(each.pk, [])
                    ],
                }
                for each in statements
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

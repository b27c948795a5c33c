"""The sitemap: the address of every record's page, in parts of as many as the protocol allows."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator
from itertools import islice

from django.http import Http404, HttpRequest, HttpResponse, StreamingHttpResponse
from django.urls import reverse

from statements.models import Statement
from statements.search import index
from statements.search.documents import NONE
from statements.search.facets import all_counts
from statements.search.find import matcher_in
from statements.search.selection import Selection
from statements.views.addresses import absolute
from statements.views.errors import explained_as_text
from statements.views.methods import only_read

# The most addresses that the protocol lets one file have.
PART = 50_000
STATEMENTS = "statements"
# What a part is called → the facet whose values are the slugs of its records, and the name of their address.
AUTHORITIES = {"speakers": "speaker", "events": "event", "topics": "topic"}
_NAMESPACE = "http://www.sitemaps.org/schemas/sitemap/0.9"
_HEAD = '<?xml version="1.0" encoding="utf-8"?>\n'


@only_read
@explained_as_text
def sitemap(request: HttpRequest) -> HttpResponse:
    """The parts there are."""
    total, slugs = _slugs()
    sizes = {STATEMENTS: total} | {name: len(slugs[name]) for name in AUTHORITIES}
    parts = [
        f"<sitemap><loc>{absolute(request, reverse('sitemap_part', args=[name, number]))}</loc></sitemap>\n"
        for name, size in sizes.items()
        for number in range(1, -(-size // PART) + 1)
    ]
    text = f'{_HEAD}<sitemapindex xmlns="{_NAMESPACE}">\n{"".join(parts)}</sitemapindex>\n'
    return HttpResponse(text, content_type="application/xml; charset=utf-8")


@only_read
@explained_as_text
def part(request: HttpRequest, name: str, number: int) -> StreamingHttpResponse:
    """The addresses from (number - 1) * PART on, each with the day of its last change where that is known."""
    start = (number - 1) * PART
    if name == STATEMENTS:
        found = _statements(start)
    elif name in AUTHORITIES:
        found = iter(
            [(reverse(AUTHORITIES[name], args=[slug]), None) for slug in _slugs()[1][name][start : start + PART]]
        )
    else:
        found = iter(())
    first = next(found, None)
    if first is None:
        raise Http404("There is no such part of the sitemap.")
    lines = _lines(request, first, found) if request.method == "GET" else ()
    return StreamingHttpResponse(lines, content_type="application/xml; charset=utf-8")


def _slugs() -> tuple[int, dict[str, list[str]]]:
    """How many statements are public; and part → the slugs of the records that these have."""
    generation = index.current()
    total, counts = all_counts(generation, matcher_in(generation, Selection()))
    return total, {name: sorted(counts[facet].keys() - {NONE}) for name, facet in AUTHORITIES.items()}


def _statements(start: int) -> Iterator[tuple[str, dt.datetime | None]]:
    """(path, last change); a statement that was under embargo is new at its release. No row is fetched whole."""
    rows = Statement.objects.published().order_by("pk").values_list("identifier", "slug", "updated", "embargo")
    for identifier, slug, updated, embargo in rows[start : start + PART].iterator():
        yield reverse("statement", args=[identifier, slug]), max(updated, embargo or updated)


def _lines(
    request: HttpRequest, first: tuple[str, dt.datetime | None], rest: Iterator[tuple[str, dt.datetime | None]]
) -> Iterator[str]:
    yield f'{_HEAD}<urlset xmlns="{_NAMESPACE}">\n{_line(request, *first)}'
    while lines := "".join(_line(request, *each) for each in islice(rest, 1000)):
        yield lines
    yield "</urlset>\n"


def _line(request: HttpRequest, path: str, changed: dt.datetime | None) -> str:
    day = f"<lastmod>{changed.isoformat(timespec='seconds')}</lastmod>" if changed else ""
    return f"<url><loc>{absolute(request, path)}</loc>{day}</url>\n"

"""What search engines are asked to do: index every record once, and leave the endless combinations of filters alone."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping

from django.http import HttpRequest, HttpResponse, HttpResponseBase
from django.urls import reverse

from statements.search.selection import ORDER
from statements.views.addresses import absolute
from statements.views.methods import only_get

# Whoever says that it is a crawler may ask for so many filters at once. People may ask for any number.
MOST_FILTERS = 2
_FILTERS = frozenset(ORDER) - {"sort", "per_page", "page"}
# "Cubot" is a telephone.
_CRAWLER = re.compile(r"(?<!cu)bot\b|crawl|spider|slurp", re.IGNORECASE)
# Readers of feeds call themselves what they like, and a person chose the feed.
_FEED = ".atom"
_NOT_FOR_RESULTS = "noindex, follow"

RULES = """User-agent: *
Disallow: /admin/
Disallow: /browse/
Disallow: /quotes
Disallow: /suggestions.json
Disallow: /statements.csv
Disallow: /statements.json
Disallow: /statements/?
Allow: /statements/?page=
Disallow: /statements/?page=*&
"""
REFUSAL = """Crawlers are asked not to combine more than {most} filters here.
The combinations are endless, and every record in them has a page of its own.
All records: {sitemap}
All that a query finds, for programs: {export}
"""


@only_get
def robots(request: HttpRequest) -> HttpResponse:
    rules = f"{RULES}\nSitemap: {absolute(request, reverse('sitemap'))}\n"
    response = HttpResponse(rules, content_type="text/plain; charset=utf-8")
    response.headers["Cache-Control"] = "public, max-age=3600"
    return response


class CrawlerMiddleware:
    """Keeps lists under filters, and what is no page, out of the results of search engines.

    A crawler that says so and asks for too many filters at once is refused before anything is looked up.
    """

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponseBase]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponseBase:
        filters = _filters(request.META.get("QUERY_STRING", ""))
        if filters > MOST_FILTERS and not request.path.endswith(_FEED) and is_crawler(request.META):
            return _refusal(request)
        response = self.get_response(request)
        if filters or not response.headers.get("Content-Type", "text/html").startswith("text/html"):
            response.headers["X-Robots-Tag"] = _NOT_FOR_RESULTS
        return response


def is_crawler(environ: Mapping[str, str]) -> bool:
    """Whether whoever asks says to be a crawler."""
    return bool(_CRAWLER.search(environ.get("HTTP_USER_AGENT", "")))


def _filters(query: str) -> int:
    """How many filters a query string names."""
    return sum(part.partition("=")[0] in _FILTERS for part in query.split("&")) if query else 0


def _refusal(request: HttpRequest) -> HttpResponse:
    words = REFUSAL.format(
        most=MOST_FILTERS,
        sitemap=absolute(request, reverse("sitemap")),
        export=absolute(request, reverse("statements_jsonl")),
    )
    return HttpResponse(words, status=403, content_type="text/plain; charset=utf-8")

"""What every page has: its one canonical address, and a page number that is checked."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from django.conf import settings
from django.core.exceptions import ValidationError
from django.core.paginator import EmptyPage, Page, Paginator
from django.db.models import QuerySet
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render

from statements.search.filters import InvalidParameters, PageField

ROWS = 20


def page(request: HttpRequest, template: str, canonical: str, context: dict[str, Any]) -> HttpResponse:
    """The page made by `template`; `canonical` is the path by which the page is known."""
    known = {"canonical": settings.SITE_URL + canonical, "section": canonical.split("/")[1]}
    return render(request, template, {**context, **known})


def rows_of(request: HttpRequest, records: QuerySet[Any] | Sequence[Any], size: int = ROWS) -> Page[Any]:
    """The page of `records` that the address asks for. A malformed number is named; one past the end is not there."""
    try:
        number = PageField().clean(request.GET.get("page")) or 1
    except ValidationError as error:
        raise InvalidParameters([("page", message) for message in error.messages]) from error
    try:
        return Paginator(records, size).page(number)
    except EmptyPage as error:
        raise Http404("There is no such page.") from error

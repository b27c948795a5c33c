"""What the archive holds, what it lacks, and what it promises."""

from __future__ import annotations

from django.http import HttpRequest, HttpResponse

from statements.models import Statement
from statements.search.calendar import whole_calendar
from statements.search.find import find
from statements.search.selection import Selection
from statements.views.methods import only_read
from statements.views.page import page

COUNTED = ("kind", "publisher", "language")


@only_read
def about(request: HttpRequest) -> HttpResponse:
    published = Statement.objects.published()
    everything = find(Selection())
    calendar = whole_calendar()
    return page(
        request,
        "about.html",
        request.path,
        {
            "total": everything.total,
            "calendar": calendar,
            "gaps": calendar.gaps(),
            "undated": published.filter(date=None).count(),
            "facets": [facet for facet in everything.facets if facet.name in COUNTED],
            "example": published.newest().first(),
        },
    )

"""The first page: what the archive holds, and the ways into it."""

from __future__ import annotations

from django.http import HttpRequest, HttpResponse

from statements.search.calendar import whole_calendar
from statements.search.find import find
from statements.search.selection import Selection
from statements.views.methods import only_read
from statements.views.page import page
from statements.views.rows import items
from statements.views.timeline import timeline

NEWEST = 6
WAYS = 6  # of each facet: the values with the most statements come first


@only_read
def home(request: HttpRequest) -> HttpResponse:
    everything = find(Selection(), WAYS + 1)  # one more, for "not stated" may be among the first
    calendar = whole_calendar()
    return page(
        request,
        "home.html",
        request.path,
        {
            "total": everything.total,
            "calendar": calendar,
            "timeline": timeline(calendar),
            "newest": items(everything.statements[:NEWEST]),
            "ways": {
                facet.name: [value for value in facet.values if value.value != "none"][:WAYS]
                for facet in everything.facets
            },
        },
    )

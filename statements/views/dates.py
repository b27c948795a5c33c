"""The archive by year, month and day."""

from __future__ import annotations

import datetime as dt

from django.http import Http404, HttpRequest, HttpResponse

from statements.models.statements import date_words, edtf
from statements.search.calendar import whole_calendar
from statements.search.found import found
from statements.search.selection import Selection
from statements.views.errors import explained
from statements.views.methods import only_read
from statements.views.page import page
from statements.views.rows import listing
from statements.views.timeline import timeline


@only_read
@explained
def years(request: HttpRequest) -> HttpResponse:
    calendar = whole_calendar()
    return page(
        request,
        "dates.html",
        request.path,
        {
            "timeline": timeline(calendar),
            "years": [(year, calendar.months(year.first.year)) for year in calendar.years()],
            "undated": calendar.undated,
        },
    )


@only_read
@explained
def period(request: HttpRequest, year: int, month: int | None = None, day: int | None = None) -> HttpResponse:
    """A year, month or day that the calendar has; one without statements says so, for it may have had some."""
    try:
        first = dt.date(year, 1 if month is None else month, 1 if day is None else day)
    except ValueError as error:
        raise Http404("There is no such date.") from error
    precision = "year" if month is None else "month" if day is None else "day"
    dated = found(Selection((("date", edtf(first, precision) or ""),)))
    calendar = dated.calendar("month" if precision == "year" else "day")
    return page(
        request,
        "period.html",
        request.path,
        {
            "first": first,
            "precision": precision,
            "name": date_words(first, precision),
            "months": calendar.months(year) if precision == "year" else [],
            "days": calendar.days(year, first.month) if precision == "month" else [],
            **listing(request, dated.keys),
        },
    )

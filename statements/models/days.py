"""A first and a last day in words."""

from __future__ import annotations

import datetime as dt

from django.utils.dateformat import format as format_date


def stretch_words(first: dt.date | None, last: dt.date | None) -> str:
    """`12–13 February 2020`, `from 1 October 2014`, `until 2 May 2020`; '' when neither day is known."""
    if first is None or last is None:
        known = first or last
        return f"{'until' if first is None else 'from'} {format_date(known, 'j F Y')}" if known else ""
    end = format_date(last, "j F Y")
    if first == last:
        return str(end)
    if (first.year, first.month) == (last.year, last.month):
        return f"{first.day}–{end}"
    return f"{format_date(first, 'j F' if first.year == last.year else 'j F Y')} – {end}"

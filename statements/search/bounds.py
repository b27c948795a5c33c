"""`before:` and `after:` a date as the first or last date that is still meant."""

from __future__ import annotations

import datetime as dt

from statements.models.statements import parse_edtf, period_end

_LENGTHS = {"year": 4, "month": 7, "day": 10}
_DAY = dt.timedelta(days=1)


def last_before(date: str) -> str:
    """The year, month or day just before one: 2019 for 2020. ValueError for what is no date, or the first."""
    first, precision = parse_edtf(date)
    return _cut(first, -_DAY, precision)


def first_after(date: str) -> str:
    """The year, month or day just after one: 2020-03 for 2020-02. ValueError for what is no date, or the last."""
    first, precision = parse_edtf(date)
    return _cut(period_end(first, precision), _DAY, precision)


def _cut(day: dt.date, step: dt.timedelta, precision: str) -> str:
    try:
        return (day + step).isoformat()[: _LENGTHS[precision]]
    except OverflowError as error:
        raise ValueError(f"The calendar has no day beyond {day}.") from error

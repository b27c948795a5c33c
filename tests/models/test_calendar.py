"""Statements in time."""

import datetime as dt

import pytest

from statements.models import Statement
from statements.models.calendar import Calendar, Gap, Period
from statements.models.days import stretch_words
from tests.factories import make_statement


def period(first: str, precision: str, count: int) -> Period:
    return Period(dt.date.fromisoformat(first), precision, count)


@pytest.mark.django_db
def test_counts_years_months_and_days_no_finer_than_stated() -> None:
    for date in ("2019", "2020-02", "2020-02-12", "2020-02-12", "2020-12-01", None):
        make_statement(date=date)
    calendar = Calendar(Statement.objects.published().counted_by_date())
    assert (calendar.total, calendar.first, calendar.last) == (
        5,
        period("2019-01-01", "year", 1),
        period("2020-12-01", "day", 1),
    )
    assert calendar.years() == [period("2019-01-01", "year", 1), period("2020-01-01", "year", 4)]
    assert calendar.months(2020) == [period("2020-02-01", "month", 3), period("2020-12-01", "month", 1)]
    assert calendar.months(2019) == []
    assert calendar.days(2020, 2) == [period("2020-02-12", "day", 2)]


@pytest.mark.django_db
def test_gaps_are_whole_months_and_a_year_leaves_none() -> None:
    for date in ("2017-12-31", "2018", "2019-02", "2019-06-30"):
        make_statement(date=date)
    assert Calendar(Statement.objects.published().counted_by_date()).gaps() == [
        Gap(dt.date(2019, 3, 1), dt.date(2019, 5, 1), 3),
        Gap(dt.date(2019, 1, 1), dt.date(2019, 1, 1), 1),
    ]


@pytest.mark.django_db
def test_an_archive_without_dates_has_none() -> None:
    calendar = Calendar(Statement.objects.published().counted_by_date())
    assert (bool(calendar), calendar.total, calendar.first, calendar.last, calendar.years(), calendar.gaps()) == (
        False,
        0,
        None,
        None,
        [],
        [],
    )


@pytest.mark.parametrize(
    ("first", "last", "words"),
    [
        (None, None, ""),
        ("2014-10-01", None, "from 1 October 2014"),
        (None, "2014-10-01", "until 1 October 2014"),
        ("2020-02-12", "2020-02-12", "12 February 2020"),
        ("2020-02-12", "2020-02-13", "12–13 February 2020"),
        ("2020-02-29", "2020-03-01", "29 February – 1 March 2020"),
        ("2019-12-31", "2020-01-01", "31 December 2019 – 1 January 2020"),
    ],
)
def test_days_in_words(first: str | None, last: str | None, words: str) -> None:
    assert stretch_words(*(dt.date.fromisoformat(day) if day else None for day in (first, last))) == words

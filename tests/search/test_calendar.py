"""How all that is public lies in time, by the index and by the database."""

import datetime as dt

import pytest
from django.utils import timezone

from statements.models import Statement
from statements.models.calendar import Calendar
from statements.search import calendar, facets, index
from statements.search.calendar import whole_calendar
from tests.factories import make_statement

pytestmark = pytest.mark.django_db


@pytest.fixture
def by_database() -> Calendar:
    for date in ("2020-02-01", "2020-02-01", "2020-02-03", "2020-02", "2020", "2020", "2019-01", "0999", None):
        make_statement(date=date)
    withdrawn = make_statement(date="2018")
    Statement.objects.filter(pk=withdrawn.pk).update(state="withdrawn")
    make_statement()
    return Calendar(Statement.objects.published().counted_by_date(), undated=2)


def of(found: Calendar) -> list[object]:
    return [
        found.years(),
        found.months(2020),
        found.days(2020, 2),
        found.gaps(),
        found.first,
        found.last,
        found.total,
        found.undated,
    ]


def test_the_index_counts_as_the_database_does(by_database: Calendar, monkeypatch: pytest.MonkeyPatch) -> None:
    expected = of(by_database)
    assert of(whole_calendar()) == expected  # by the database, and builds the index
    monkeypatch.setattr(calendar.Statement, "objects", None)
    assert of(whole_calendar()) == expected


def test_the_database_counts_more_days_than_the_index_can(
    by_database: Calendar, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(facets, "MOST_VALUES", 1)
    assert of(whole_calendar()) == of(by_database)


def test_the_index_counts_once_until_it_changes_or_an_embargo_ends(monkeypatch: pytest.MonkeyPatch) -> None:
    end = (timezone.now() + dt.timedelta(days=1)).replace(microsecond=0)
    make_statement(date="2020")
    make_statement(date="2021", embargo=end.isoformat())
    index.catch_up()
    found = [whole_calendar(), whole_calendar()]
    monkeypatch.setattr(timezone, "now", lambda: end)
    found += [whole_calendar(), whole_calendar()]
    make_statement(date="2022")
    index.catch_up()
    found += [whole_calendar()]
    assert [calendar.total for calendar in found] == [1, 1, 2, 2, 3]
    assert (found[0], found[2]) == (found[1], found[3])

"""What a selection finds: of the index, and of the database while there is none; and how it lies in time."""

import datetime as dt

import pytest

from statements.models.calendar import Calendar, Period
from statements.search import index
from statements.search.found import found
from statements.search.generation import Unusable
from statements.search.selection import Selection
from tests.factories import make_statement

pytestmark = pytest.mark.django_db
ANN = Selection((("speaker", "ann-lee"),))


@pytest.fixture
def theirs() -> list[int]:
    """Ann Lee's statements, newest first, among others."""
    dates = ("2019", "2020-02", "2020-02-12", "2020-02-13", None)
    made = [make_statement(date=date, speakers=["Ann Lee"]).pk for date in dates]
    make_statement(date="2020-02-12", speakers=["Bob Ray"])
    make_statement(date="2020-02-12", speakers=[("Ann Lee", "mentioned", "")])
    return [made[at] for at in (3, 2, 1, 0, 4)]


@pytest.fixture(params=["index", "database"])
def asked(request: pytest.FixtureRequest, theirs: list[int], monkeypatch: pytest.MonkeyPatch) -> list[int]:
    """The statements, to be found both ways."""

    def unusable() -> None:
        raise Unusable("being built")

    if request.param == "database":
        monkeypatch.setattr(index, "current", unusable)
    else:
        index.rebuild()
    return theirs


def test_a_page_is_cut_out(asked: list[int]) -> None:
    records = found(ANN).keys
    assert (len(records), list(records[0:2]), list(records[2:20]), records[1]) == (5, asked[:2], asked[2:], asked[1])


def test_nothing_is_found_of_nobody(asked: list[int]) -> None:
    assert list(found(Selection((("speaker", "nobody"),))).keys[0:20]) == []


def months(calendar: Calendar) -> tuple[list[Period], list[Period], int, int]:
    return calendar.years(), calendar.months(2020), calendar.total, calendar.undated


def test_it_lies_in_time(asked: list[int]) -> None:
    year = Period(dt.date(2019, 1, 1), "year", 1)
    expected = [year, Period(dt.date(2020, 1, 1), "year", 3)], [Period(dt.date(2020, 2, 1), "month", 3)], 4, 1
    assert months(found(ANN).calendar("month")) == expected
    assert months(found(ANN).calendar("day")) == expected
    assert found(ANN).calendar("day").days(2020, 2) == [Period(dt.date(2020, 2, day), "day", 1) for day in (12, 13)]

"""The timeline's drawing."""

import pytest

from statements.models import Statement
from statements.models.calendar import Calendar
from statements.views.timeline import HEIGHT, WIDTH, timeline
from tests.factories import make_statement

pytestmark = pytest.mark.django_db


def test_few_years_are_drawn_by_month() -> None:
    for date in ("2019-01-05", "2020-12-01", "2020-12-02", "2020"):
        make_statement(date=date)
    drawing = timeline(Calendar(Statement.objects.published().counted_by_date()))
    assert drawing is not None
    assert [(bar.period.words, bar.x, bar.y, bar.width, bar.height) for bar in drawing.bars] == [
        ("January 2019", 13.0, HEIGHT / 2, 14, HEIGHT / 2),
        ("December 2020", WIDTH - 27, 0, 14, HEIGHT),
    ]
    assert (drawing.axis, drawing.total) == ([(2019, 1), (2020, 3)], 4)


def test_many_years_are_drawn_by_year() -> None:
    for date in ("1966-01-26", "2026-07-22"):
        make_statement(date=date)
    drawing = timeline(Calendar(Statement.objects.published().counted_by_date()))
    assert drawing is not None
    assert [bar.period.words for bar in drawing.bars] == ["1966", "2026"]
    assert drawing.axis == []


def test_nothing_dated_is_nothing_drawn() -> None:
    make_statement()
    assert timeline(Calendar(Statement.objects.published().counted_by_date())) is None

"""Passages that repeat earlier words."""

from __future__ import annotations

import datetime as dt

import pytest

from statements.models import Statement, Version
from statements.search.echoes import Echo, said_before
from tests.factories import make_statement

pytestmark = pytest.mark.django_db

NEW = "Something new, which nobody has said before in all these years."
WORDS = "We stand with our partners, and we will stay as long as we are needed."


def echoes(statement: Statement) -> list[Echo | None]:
    version = Version.objects.get(statement=statement)
    anchored = version.anchored()
    found = said_before(statement, anchored)
    return [found.get(anchor) for anchor, _words in anchored]


def test_earlier_words_are_counted() -> None:
    make_statement(WORDS, "Thank you all.", date="2019-05-06")
    make_statement(WORDS.upper(), date="2020-01-01")
    make_statement(WORDS.rstrip("."), date="2021-01-01")
    later = make_statement(NEW, WORDS, "Thank you all.", date="2020-02-12")
    assert echoes(Statement.objects.get(pk=later.pk)) == [None, Echo(2, dt.date(2019, 5, 6)), None]


def test_the_first_has_no_echo_and_undated_ones_none() -> None:
    first = make_statement(WORDS, date="2019")
    undated = make_statement(WORDS, "And one more.")
    assert echoes(Statement.objects.get(pk=first.pk)) == [None]
    assert echoes(Statement.objects.get(pk=undated.pk)) == [None, None]


def test_what_is_held_back_is_not_counted() -> None:
    make_statement(WORDS, date="2019", embargo="2999-01-01T00:00:00+00:00")
    later = make_statement(WORDS, "And one more.", date="2020")
    assert echoes(Statement.objects.get(pk=later.pk)) == [None, None]

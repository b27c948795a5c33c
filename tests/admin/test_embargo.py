"""An editor sets, moves and lifts an embargo; each is a decision."""

from __future__ import annotations

import datetime as dt

import pytest
from django.contrib.auth.models import User
from django.test import Client

from statements.models import Decision
from tests.admin.forms import change, opened
from tests.factories import make_statement

LATE = "2099-05-05T10:00+02:00"
UTC = dt.UTC


def test_it_is_set_and_lifted_by_decisions(desk: Client, editor: User) -> None:
    statement = make_statement("One.", title="Not yet")
    assert change(desk, statement, embargo=LATE, reason="They asked.") == []
    statement.refresh_from_db()
    assert (statement.embargo, statement.is_public) == (dt.datetime(2099, 5, 5, 8, tzinfo=UTC), False)
    assert opened(desk, statement)["embargo"] == "2099-05-05T08:00:00+00:00"
    assert change(desk, statement, embargo="") == []
    statement.refresh_from_db()
    assert (statement.embargo, statement.is_public) == (None, True)
    assert [(row.field, row.action, row.value, row.by, row.reason) for row in Decision.objects.order_by("pk")] == [
        ("embargo", "set", LATE, editor, "They asked."),
        ("embargo", "set", None, editor, ""),
    ]


def test_that_of_the_source_is_lifted_and_followed_again(desk: Client) -> None:
    statement = make_statement("One.", title="Not yet", embargo=LATE)
    assert change(desk, statement, embargo="") == []
    statement.refresh_from_db()
    assert statement.is_public
    assert change(desk, statement, follow=["embargo:"]) == []
    statement.refresh_from_db()
    assert not statement.is_public


def test_saving_the_form_as_it_is_decides_nothing(desk: Client) -> None:
    statement = make_statement("One.", title="Not yet", embargo=LATE)
    assert change(desk, statement) == []
    assert not Decision.objects.exists()


@pytest.mark.parametrize(
    "moment", ["soon", "2099-05-05", "2099-05-05T10:00", "2099-02-30T10:00Z", "0001-01-01T00:00+14:00",
               "9999-12-31T23:00-12:00", "2099-05-05T10:00+25:00", "\x00"]
)  # fmt: skip
def test_what_is_no_moment_is_an_error_of_the_form(desk: Client, moment: str) -> None:
    statement = make_statement("One.", title="Not yet")
    assert len(change(desk, statement, embargo=moment)) == 1
    statement.refresh_from_db()
    assert (statement.embargo, Decision.objects.exists()) == (None, False)

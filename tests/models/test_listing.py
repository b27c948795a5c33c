"""Rows of a list."""

import datetime as dt
from typing import Any

import pytest
from django.utils import timezone

from statements.models import Statement
from statements.models.listing import Listed, listed
from tests.factories import make_statement

pytestmark = pytest.mark.django_db


def test_a_row_has_what_a_list_shows_in_the_order_asked_for() -> None:
    bare = make_statement(title="")
    full = make_statement(
        title="Remarks", kind="remarks", date="2020-02", place="Oslo", publisher="NATO", speakers=["Bo", "Al"]
    )
    Statement.objects.filter(pk=full.pk).update(review=["date"])
    first, second = listed([full.pk, 0, bare.pk])
    assert first == Listed(
        pk=full.pk,
        identifier=full.identifier,
        slug=full.slug,
        title="Remarks",
        title_origin=full.title_origin,
        kind="remarks",
        date=dt.date(2020, 2, 1),
        date_precision="month",
        language=full.language,
        version=full.current_version_id,
        place="Oslo",
        publisher="NATO",
        review='["date"]',
        people=["Bo", "Al"],
    )
    for row, statement in ((first, full), (second, bare)):
        assert (str(row), row.edtf, row.date_words, row.get_absolute_url(), row.needs_review) == (
            str(statement),
            statement.edtf,
            statement.date_words,
            statement.get_absolute_url(),
            statement is full,
        )
    assert listed([]) == []


def test_what_is_not_public_now_is_left_out() -> None:
    soon, past = timezone.now() + dt.timedelta(hours=1), timezone.now() - dt.timedelta(hours=1)
    made = [make_statement(title=title) for title in ("Public", "Released", "Held back", "In review")]
    later: list[dict[str, Any]] = [{"embargo": past}, {"embargo": soon}, {"state": "review"}]
    for statement, changes in zip(made[1:], later, strict=True):
        Statement.objects.filter(pk=statement.pk).update(**changes)
    assert [row.title for row in listed([each.pk for each in made])] == ["Public", "Released"]

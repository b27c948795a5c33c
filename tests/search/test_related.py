"""What is about the same: rare words, topics and speakers shared; none of the same event, none under embargo."""

from __future__ import annotations

import datetime as dt

import pytest
from django.utils import timezone

from statements.models import ChangeLog, Statement
from statements.search import following
from statements.search.related import related
from tests.factories import make_statement

pytestmark = pytest.mark.django_db
BORDER = "The desalination plant at the border was shelled."


def related_to(statement: Statement) -> list[str]:
    assert statement.current_version is not None
    topics = [topic.slug for topic in statement.topics.all()]
    speakers = [appearance.speaker.slug for appearance in statement.appearances.all()]
    return [each.title for each in related(statement, statement.current_version, topics, speakers)]


def test_the_nearest_come_first() -> None:
    for number in range(12):
        make_statement(f"Words of no weight about the budget, number{number}.", title=f"Budget {number}", language="en")
    make_statement("Shelling of plants must end.", title="A word or two", language="en")
    make_statement("Nothing of that kind.", title="The speaker alone", speakers=["Ann A"], language="en")
    make_statement("The desalination plant was shelled again.", title="All of it", topics=["Water"], language="en")
    statement = make_statement(BORDER, title="It", speakers=["Ann A"], topics=["Water"], language="en")
    assert related_to(statement) == ["All of it", "A word or two", "The speaker alone"]


def test_those_of_the_event_those_held_back_and_oneself_are_left_out() -> None:
    event = {"name": "Water talks", "day": "2020-02-02"}
    make_statement(BORDER, "One.", title="Of the event", event=event, language="en")
    make_statement(BORDER, "Two.", title="Of another", language="en")
    held = make_statement(BORDER, "Three.", title="Held back", language="en")
    Statement.objects.filter(pk=held.pk).update(embargo=timezone.now() + dt.timedelta(hours=1))
    ChangeLog.objects.record([held.pk])
    for number in range(9):
        make_statement(f"Other words, number{number}.", title=f"Other {number}", language="en")
    assert related_to(make_statement(BORDER, "Four.", title="It", event=event, language="en")) == ["Of another"]


def test_without_words_or_without_an_index_there_is_none(monkeypatch: pytest.MonkeyPatch) -> None:
    statement = make_statement("Peace.")
    assert related_to(statement) == []
    monkeypatch.setattr(following, "begin", lambda _work: None)
    make_statement("Peace again.")
    assert related_to(statement) == []

"""`manage.py suggest_topics`: it suggests, and changes no topic; what was answered does not come back."""

from io import StringIO

import pytest
from django.core.management import call_command

from statements.models import Statement, Suggestion, Topic
from statements.models.vocabulary import seed
from tests.factories import make_editor, make_statement
from tests.ingest.test_suggestions import SUBJECTS
from tests.management.conftest import dump

pytestmark = pytest.mark.django_db


@pytest.fixture
def archive() -> list[Statement]:
    """Three statements on one thing, and others besides."""
    for subject in SUBJECTS:
        make_statement(f"We spoke about {subject} today.", language="en")
    return [on_energy(day) for day in ("Monday", "Tuesday", "Wednesday")]


def on_energy(day: str) -> Statement:
    return make_statement(f"On {day} we spoke about clean energy.", "We need the clean energy now.", language="en")


def suggest() -> str:
    output = StringIO()
    call_command("suggest_topics", stdout=output, stderr=StringIO())
    return output.getvalue()


def found() -> list[tuple[str, list[str], int, list[int], str]]:
    return [(row.term, row.forms, row.statements, row.evidence, row.state) for row in Suggestion.objects.all()]


def test_terms_are_listed_with_their_evidence_and_no_topic_changes(archive: list[Statement]) -> None:
    seed()
    topics = list(Topic.objects.values_list("pk", "preferred_name", "match_terms"))
    assert suggest() == "1 suggested topic to look at in the admin. No topic was changed.\n"
    evidence = [statement.pk for statement in archive]
    assert found() == [("clean energy", ["clean energy"], 3, evidence, "open")]
    assert [shown.pk for shown in Suggestion.objects.get().shown_in()] == evidence
    assert list(Topic.objects.values_list("pk", "preferred_name", "match_terms")) == topics


def test_a_second_time_changes_nothing(archive: list[Statement]) -> None:
    suggest()
    before = dump()
    suggest()
    assert dump() == before


def test_what_was_declined_does_not_come_back(archive: list[Statement]) -> None:
    suggest()
    Suggestion.objects.get().decline(make_editor())
    on_energy("Friday")
    before = found()
    assert suggest() == "0 suggested topics to look at in the admin. No topic was changed.\n"
    assert found() == before
    assert [row[-1] for row in before] == ["declined"]


def test_what_became_a_topic_elsewhere_is_no_longer_suggested(archive: list[Statement]) -> None:
    suggest()
    Topic.objects.create(preferred_name="Energy transition", match_terms=["clean energy"])
    suggest()
    assert found() == []


def test_the_figures_follow_the_archive(archive: list[Statement]) -> None:
    suggest()
    held = Suggestion.objects.get()
    on_energy("Friday")
    suggest()
    after = Suggestion.objects.get()
    assert (after.pk, after.statements) == (held.pk, 4)


def test_an_accepted_one_is_found_in_the_statements_after_a_reread(archive: list[Statement]) -> None:
    suggest()
    topic = Suggestion.objects.get().accept(make_editor())
    assert list(topic.statements.all()) == []
    call_command("reread", stdout=StringIO(), stderr=StringIO())
    assert sorted(topic.statements.values_list("pk", flat=True)) == [statement.pk for statement in archive]
    assert suggest() == "0 suggested topics to look at in the admin. No topic was changed.\n"


def test_an_empty_archive_suggests_nothing() -> None:
    assert suggest() == "0 suggested topics to look at in the admin. No topic was changed.\n"

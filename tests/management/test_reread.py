"""`manage.py reread`: the readers' word is renewed, the editors' stands, and no text changes."""

from dataclasses import replace
from io import StringIO

import pytest
from django.core.management import call_command
from pytest import MonkeyPatch

from statements.ingest.intake import take_in
from statements.ingest.read import ReadFile
from statements.ingest.sources import sources
from statements.ingest.vocabulary import Vocabulary
from statements.models import Decision, Passage, Reading, Speaker, Statement, Topic
from statements.models.effective import settle
from statements.upkeep import rereading
from tests.factories import make_editor
from tests.management.conftest import SEEDS, dump

pytestmark = pytest.mark.django_db
ONE = SEEDS / "001_40597e4f3ef359c7.txt"


@pytest.fixture
def statement() -> Statement:
    """The second seed, taken in."""
    [receipt] = take_in(sources([ONE]))
    return receipt.statements[0]


def reread(*arguments: str) -> str:
    output = StringIO()
    call_command("reread", *arguments, stdout=output)
    return output.getvalue()


def test_what_nothing_changed_about_is_not_touched(statement: Statement) -> None:
    before = dump()
    assert reread() == "1 files read again: 0 changed, 0 for a person to look at.\n"
    assert dump() == before


def make_stale(statement: Statement) -> None:
    """As if an earlier reader had found another title and cut the passages otherwise."""
    reading = Reading.objects.get(version=statement.current_version)
    reading.fields["title"]["value"] = "What an earlier reader found"
    reading.save()
    Passage.objects.filter(kind="answer").update(kind="paragraph")
    settle(statement)


def test_what_the_readers_find_now_is_written_and_the_second_time_nothing(statement: Statement) -> None:
    title, before = statement.title, dump()
    make_stale(statement)
    output = reread()
    assert f"{ONE.name}: {statement.identifier} v1: url, title" in output
    assert "1 changed" in output
    statement.refresh_from_db()
    assert statement.title == title
    settled = dump()
    assert [row[1:5] for row in settled["statements.Passage"]] == [row[1:5] for row in before["statements.Passage"]]
    assert "0 changed" in reread()
    assert dump() == settled


def test_a_dry_run_says_the_same_and_writes_nothing(statement: Statement) -> None:
    make_stale(statement)
    before = dump()
    said = reread("--dry-run").splitlines()
    assert dump() == before
    assert said[:-1] == reread().splitlines()


def test_anchors_stay_where_the_words_stay(statement: Statement) -> None:
    anchors = list(Passage.objects.values_list("anchor", flat=True))
    make_stale(statement)
    reread()
    assert list(Passage.objects.values_list("anchor", flat=True)) == anchors


def test_decisions_stand(statement: Statement) -> None:
    editor = make_editor()
    decide = {"statement": statement, "by": editor}
    Decision.objects.create(**decide, field="title", action="set", value="An editor's title")
    topic = statement.topics.get(preferred_name="Iraq")
    Decision.objects.create(**decide, field="topic", key=str(topic.pk), action="removed")
    settle(statement)
    make_stale(statement)
    reread()
    statement.refresh_from_db()
    assert statement.title == "An editor's title"
    assert not statement.topics.filter(preferred_name="Iraq").exists()


def test_a_new_topic_of_the_vocabulary_is_found_in_what_is_here_already(statement: Statement) -> None:
    Topic.objects.create(preferred_name="Burden sharing", match_terms=["Stoltenberg", "NATO", "Defence Ministers"])
    assert "topics" in reread()
    assert statement.topics.filter(preferred_name="Burden sharing").exists()


def test_a_renamed_record_keeps_what_names_it(statement: Statement) -> None:
    speaker = Speaker.objects.get(preferred_name="Jens Stoltenberg")
    speaker.preferred_name = "Stoltenberg, Jens"
    speaker.save()
    reread()
    assert statement.appearances.get(speaker=speaker).role == "speaker"
    assert "0 changed" in reread()


def test_a_text_that_is_decoded_otherwise_becomes_a_new_version(statement: Statement, monkeypatch: MonkeyPatch) -> None:
    sound = rereading.read

    def otherwise(content: bytes, vocabulary: Vocabulary) -> ReadFile:
        # The first character is page chrome in this file; only the text is other.
        file = sound(content, vocabulary)
        return replace(file, text="x" + file.text[1:])

    monkeypatch.setattr(rereading, "read", otherwise)
    reread()
    statement.refresh_from_db()
    first, second = statement.versions.order_by("number")
    assert statement.current_version == second
    assert (second.reason, second.accession) == ("decoded again", first.accession)
    assert not first.text.startswith("x") and second.text.startswith("x")
    assert "0 changed" in reread()

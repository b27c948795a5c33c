"""What editors decided stands when a source changes, and when it is read anew."""

from __future__ import annotations

from django.test import Client

from statements.ingest import records, writer
from statements.ingest.draft import Draft, Found, Span
from statements.ingest.read import ReadFile
from statements.models import Event, Speaker, Statement, Topic
from statements.models.effective import settle
from tests.admin.forms import change, opened, send
from tests.admin.shown import SECRETARY, current, decided, shown


def reading(title: str, topics: list[str], speaker: str, text: str) -> Draft:
    draft = Draft("0" * 12)
    draft.fields = {"title": Found(title, "test", line=1), "date": Found("2021", "test")}
    draft.topics = [Found(topic, "test", "derived") for topic in topics]
    draft.appearances = [
        Found(
            {"name": speaker, "office": "", "role": "speaker", "printed": speaker, "printed_office": ""}, "test", line=1
        )
    ]
    draft.spans = [Span(0, len(text), "passage", "paragraph", speaker)]
    return draft


def test_a_decision_stands_when_the_source_changes_and_when_it_is_reread(desk: Client, statement: Statement) -> None:
    right = Speaker.objects.create(preferred_name="Rose Gottemoeller")
    sent = opened(desk, statement)
    sent |= {
        "title": "Corrected",
        "date": "2020-03-01",
        "topics": [Topic.objects.get(slug="iraq").pk],
        "appearances-0-speaker": right.pk,
        "appearances-1-DELETE": "on",
        "reason": "Heard the recording.",
    }
    assert send(desk, statement, sent) == []
    before = decided(statement)
    expected = {
        "title": "Corrected",
        "date": "2020-03-01",
        "topics": ["Iraq"],
        "people": [("Rose Gottemoeller", "speaker", SECRETARY)],
    }
    assert {name: shown(statement)[name] for name in expected} == expected

    text = current(statement).text.replace("We will stay.", "We will stay on.")
    draft = reading("A changed headline", ["Iraq", "Libya"], "Jens Stoltenberg", text)
    receipt = writer.take("a.txt", text.encode(), ReadFile(text, "utf-8", [draft]))
    assert (receipt.outcome, receipt.statements) == ("revised", [statement])
    assert {name: shown(statement)[name] for name in expected} == expected

    again = reading("A headline read anew", ["Libya"], "Jens Stoltenberg", text)
    assert current(statement).number == 2
    assert records.reread(current(statement), again) is True
    settle(statement)
    assert {name: shown(statement)[name] for name in expected} == {**expected, "topics": []}
    assert decided(statement) == before


def test_an_event_that_an_editor_corrected_keeps_its_statements(desk: Client, statement: Statement) -> None:
    event = Event.objects.get()
    assert (
        change(
            desk,
            event,
            preferred_name="NATO Defence Ministers in Brussels",
            first_day="2020-02-20",
            last_day="2020-02-21",
            kind="ministerial",
        )
        == []
    )
    assert settle(Statement.objects.get(pk=statement.pk)) is False
    assert list(Event.objects.all()) == [event]

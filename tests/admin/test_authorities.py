"""Authority records: names and addresses edited, removed when nothing uses them."""

from __future__ import annotations

import datetime as dt
from typing import Any

import pytest
from django.contrib.messages import get_messages
from django.db.models import Model
from django.test import Client

from statements.models import (
    Body,
    ChangeLog,
    Event,
    Office,
    Place,
    Publisher,
    Redirect,
    Speaker,
    Statement,
    Tombstone,
    Topic,
)
from statements.models.authorities import Authority
from tests.admin.forms import address, change, changelist, opened, send
from tests.factories import make_statement


def logged(after: int) -> list[int]:
    """The statements noted for the index since a log position."""
    return sorted(ChangeLog.objects.filter(pk__gt=after).values_list("statement_id", flat=True))


def position() -> int:
    return ChangeLog.objects.order_by("pk").values_list("pk", flat=True).last() or 0


def test_names_are_edited_one_a_line(desk: Client) -> None:
    topic = Topic.objects.create(preferred_name="Iraq", variant_names=["Republic of Iraq"], match_terms=["Iraq"])
    sent = opened(desk, topic)
    assert (sent["variant_names"], sent["match_terms"]) == ("Republic of Iraq", "Iraq")
    sent |= {
        "variant_names": "Republic of Iraq\r\n  al-ʿIrāq \r\n\r\nRepublic of Iraq",
        "match_terms": "Iraq\r\nIraqi  forces",
    }
    assert send(desk, topic, sent) == []
    topic.refresh_from_db()
    assert topic.variant_names == ["Republic of Iraq", "al-ʿIrāq"]
    assert topic.match_terms == ["Iraq", "Iraqi forces"]


def test_a_new_name_and_slug_keep_the_old_ones_and_index_the_statements_again(desk: Client) -> None:
    statement = make_statement("One.", speakers=["Jens Stoltenburg"], topics=["Iraq"])
    make_statement("Another.", speakers=["Brett McGurk"])
    speaker, at = Speaker.objects.get(slug="jens-stoltenburg"), position()
    assert change(desk, speaker, preferred_name="Jens Stoltenberg", slug="jens-stoltenberg") == []
    speaker.refresh_from_db()
    assert (speaker.preferred_name, speaker.variant_names) == ("Jens Stoltenberg", ["Jens Stoltenburg"])
    assert list(Redirect.objects.values_list("record_type", "old_slug", "target_id")) == [
        ("speaker", "jens-stoltenburg", speaker.pk)
    ]
    assert logged(at) == [statement.pk]
    assert [(row.history_type, row.history_user.get_username()) for row in speaker.history.all()] == [("~", "editor")]


def test_a_topic_is_shown_with_its_narrower_topics_statements(desk: Client) -> None:
    wide = Topic.objects.create(preferred_name="Middle East")
    statement = make_statement("One.", topics=["Iraq"])
    Topic.objects.filter(slug="iraq").update(broader=wide)
    at = position()
    assert change(desk, wide, preferred_name="Near East") == []
    assert logged(at) == [statement.pk]


def test_a_note_alone_indexes_nothing_again(desk: Client) -> None:
    make_statement("One.", topics=["Iraq"])
    at, topic = position(), Topic.objects.get()
    assert change(desk, topic, note="A *country*.") == []
    topic.refresh_from_db()
    assert (topic.note_html, logged(at)) == ("<p>A <em>country</em>.</p>", [])


def test_going_back_to_an_earlier_state_indexes_the_statements_again(desk: Client) -> None:
    statement = make_statement("One.", topics=["Iraq"])
    topic = Topic.objects.get()
    for name in ("Irak", "Iraq"):
        assert change(desk, topic, preferred_name=name) == []
    earlier, at = topic.history.get(preferred_name="Irak"), position()
    path = f"{address(topic, 'history')}{earlier.pk}/"
    page = desk.get(path)
    sent = {name: page.context["adminform"].form[name].value() for name in ("preferred_name", "slug")}
    assert desk.post(path, {**sent, "variant_names": "Iraq", "match_terms": "", "note": ""}).status_code == 302
    topic.refresh_from_db()
    assert (topic.preferred_name, topic.variant_names, logged(at)) == ("Irak", ["Iraq"], [statement.pk])


def test_offices_are_edited_with_their_speaker(desk: Client) -> None:
    speaker = Speaker.objects.create(preferred_name="Jens Stoltenberg")
    sent = {
        **opened(desk, speaker),
        "offices-TOTAL_FORMS": 1,
        "offices-0-title": "NATO Secretary General",
        "offices-0-first_day": "2014-10-01",
        "offices-0-last_day": "2024-10-01",
        "offices-0-speaker": speaker.pk,
    }
    assert send(desk, speaker, sent) == []
    assert [(str(o.title), str(o.first_day), str(o.last_day)) for o in Office.objects.all()] == [
        ("NATO Secretary General", "2014-10-01", "2024-10-01")
    ]
    assert change(desk, speaker, **{"offices-0-last_day": "2000-01-01"}) == ["The last day is before the first."]


def test_a_name_that_another_record_has_is_pointed_out(desk: Client) -> None:
    Place.objects.create(preferred_name="Brussels", variant_names=["Bruxelles"])
    other = Place.objects.create(preferred_name="Bruselas")
    response = desk.post(address(other), {**opened(desk, other), "preferred_name": "BRUXELLES"})
    assert next(str(message) for message in get_messages(response.wsgi_request)) == (
        "Another record has this name too: Brussels (brussels). If they are one, merge them."
    )


@pytest.mark.parametrize(
    ("field", "value"),
    [
        ("preferred_name", ""),
        ("preferred_name", "x" * 301),
        ("preferred_name", "a\x00b"),
        ("slug", "None"),
        ("slug", "none"),
        ("slug", "a b"),
        ("slug", "x" * 101),
        ("slug", "taken"),
        ("slug", "moved"),
        ("slug", "removed"),
        ("variant_names", "a\x00b"),
        ("variant_names", "x" * 301),
        ("variant_names", "\n".join(map(str, range(201)))),
        ("match_terms", "x" * 301),
        ("note", "x" * 20_001),
        ("broader", "self"),
        ("broader", 10**30),
    ],
)
def test_hostile_input_is_a_form_error(desk: Client, field: str, value: Any) -> None:
    topic = Topic.objects.create(preferred_name="Iraq")
    other = Topic.objects.create(preferred_name="Other", slug="taken")
    Redirect.objects.create(record_type="topic", old_slug="moved", target_id=other.pk)
    Tombstone.objects.create(record_type="topic", slug="removed", label="Removed")
    assert len(change(desk, topic, **{field: topic.pk if value == "self" else value})) >= 1
    topic.refresh_from_db()
    assert (topic.preferred_name, topic.slug, topic.variant_names) == ("Iraq", "iraq", [])


def test_an_old_slug_can_be_taken_back(desk: Client) -> None:
    topic = Topic.objects.create(preferred_name="Iraq")
    assert change(desk, topic, slug="republic-of-iraq") == []
    assert change(desk, topic, slug="iraq") == []
    assert list(Redirect.objects.values_list("old_slug", "target_id")) == [("republic-of-iraq", topic.pk)]


def test_a_record_that_is_used_is_not_deleted(desk: Client) -> None:
    make_statement(
        "One.",
        place="Brussels",
        topics=["Iraq"],
        publisher="NATO",
        speakers=["Jens Stoltenberg"],
        event={"name": "A meeting"},
    )
    used_by = {
        Place: "1 statement",
        Topic: "1 statement",
        Publisher: "1 statement",
        Event: "1 statement",
        Speaker: "1 statement, 1 passage",
    }
    for model, words in used_by.items():
        record = model.objects.get()
        response = desk.post(address(record, "delete"), {"post": "yes"}, follow=True)
        assert [str(message) for message in response.context["messages"]] == [
            f"“{record}” cannot be deleted: used by {words}. Merge it with another record, or change these first."
        ]
        assert model.objects.count() == 1
    assert list(Tombstone.objects.all()) == []


def test_what_uses_a_record_besides_statements(desk: Client) -> None:
    nato = Publisher.objects.create(preferred_name="NATO")
    ministers = Body.objects.create(preferred_name="Ministers", publisher=nato)
    Event.objects.create(preferred_name="Their meeting", body=ministers)
    wide = Topic.objects.create(preferred_name="Middle East")
    Topic.objects.create(preferred_name="Iraq", broader=wide)
    for record, words in ((nato, "1 body"), (ministers, "1 event"), (wide, "1 narrower topic")):
        response = desk.get(address(record, "delete"), follow=True)
        assert f"used by {words}." in str(next(iter(response.context["messages"])))


@pytest.mark.parametrize(
    ("model", "kind"),
    [(Speaker, "speaker"), (Event, "event"), (Topic, "topic"), (Publisher, "publisher"), (Place, "place")],
)
def test_an_unused_record_leaves_a_tombstone_and_its_slug_is_not_used_again(
    desk: Client, model: type[Topic], kind: str
) -> None:
    record = model.objects.create(preferred_name="Too vague")
    page = desk.get(address(record, "delete"))
    assert page.status_code == 200
    assert desk.post(address(record, "delete"), {"post": "yes", "reason": "Nobody\x00 needs it."}).status_code == 302
    assert list(model.objects.all()) == []
    assert list(Tombstone.objects.values_list("record_type", "slug", "label", "reason")) == [
        (kind, "too-vague", "Too vague", "Nobody needs it.")
    ]
    assert [row.history_type for row in model.history.all()] == ["-", "+"]
    assert model.objects.create(preferred_name="Too vague").slug == "too-vague-2"


def test_an_unused_body_is_deleted(desk: Client) -> None:
    body = Body.objects.create(preferred_name="Nobody")
    assert desk.post(address(body, "delete"), {"post": "yes"}).status_code == 302
    assert (list(Body.objects.all()), list(Tombstone.objects.all())) == ([], [])


def test_many_are_not_deleted_at_once(desk: Client) -> None:
    topic = Topic.objects.create(preferred_name="Iraq")
    assert "delete_selected" not in desk.get(changelist(Topic)).content.decode()
    desk.post(changelist(Topic), {"action": "delete_selected", "_selected_action": [topic.pk], "post": "yes"})
    assert list(Topic.objects.all()) == [topic]


@pytest.mark.parametrize("model", [Speaker, Event, Topic, Publisher, Place])
def test_published_statements_are_counted_and_records_sorted_by_them(desk: Client, model: type[Authority]) -> None:
    named: dict[str, Any] = {"topics": ["A"], "publisher": "A", "place": "A", "event": {"name": "A"}}
    past, late = (dt.datetime(year, 5, 5, tzinfo=dt.UTC) for year in (2019, 2099))
    for role in ("speaker", "moderator", "quoted", "mentioned"):
        statement = make_statement(speakers=[("A", role, "")], **named)
        Statement.objects.filter(pk=statement.pk).update(embargo=past)
    for hidden in ({"state": "review"}, {"state": "withdrawn"}, {"embargo": late}):
        Statement.objects.filter(pk=make_statement(speakers=["A"], **named).pk).update(**hidden)
    make_statement("B.", speakers=["B"], topics=["A", "B"], publisher="B", place="B", event={"name": "B"})
    model._default_manager.create(preferred_name="C")
    changelist_of = desk.get(changelist(model)).context["cl"]
    counted = [(str(row), row.statement_count) for row in changelist_of.result_list]
    assert counted == [("A", 5 if model is Topic else 3 if model is Speaker else 4), ("B", 1), ("C", 0)]
    column = changelist_of.list_display.index("statement_count")
    rows = desk.get(changelist(model), {"o": column}).context["cl"].result_list
    assert [(str(row), row.statement_count) for row in rows] == counted[::-1]


def test_names_are_found_folded(desk: Client) -> None:
    Speaker.objects.create(preferred_name="Frank-Walter Steinmeier", variant_names=["F.‑W. Steinmeier"])
    for term in ("FRANK–WALTER", "f.-w."):
        rows = desk.get(changelist(Speaker), {"q": term}).context["cl"].result_list
        assert [str(row) for row in rows] == ["Frank-Walter Steinmeier"]
    found = desk.get(
        "/admin/autocomplete/",
        {"term": "stein\x00", "app_label": "statements", "field_name": "speaker", "model_name": "appearance"},
    ).json()
    assert [row["text"] for row in found["results"]] == ["Frank-Walter Steinmeier"]


@pytest.mark.parametrize("model", [Speaker, Event, Topic, Publisher, Place, Body])
def test_each_kind_of_record_has_its_pages(desk: Client, model: type[Model]) -> None:
    record = model._default_manager.create(preferred_name="A name", note="*Note*")
    for page in ("change", "history", "delete"):
        assert desk.get(address(record, page)).status_code == 200
    assert desk.get(f"{changelist(model)}add/").status_code == 200

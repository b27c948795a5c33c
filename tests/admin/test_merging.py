"""Records that turn out to be one are merged; names, addresses, decisions and history remain."""

from __future__ import annotations

from typing import Any

import pytest
from django.contrib.auth.models import User
from django.test import Client

from statements.models import (
    Body,
    ChangeLog,
    Decision,
    Event,
    Office,
    Place,
    Publisher,
    Redirect,
    Speaker,
    Statement,
    Topic,
)
from statements.models.authorities import Authority
from statements.models.effective import decide, settle
from statements.models.merging import merge
from tests.admin.forms import changelist
from tests.factories import make_statement


def people(statement: Statement) -> list[tuple[str, str, str]]:
    return [(str(row.speaker), row.role, row.office) for row in statement.appearances.select_related("speaker")]


def topics(statement: Statement) -> list[str]:
    return [topic.preferred_name for topic in statement.topics.by_name()]


def settled(*statements: Statement) -> list[bool]:
    """Whether reading anew would change anything."""
    return [settle(Statement.objects.get(pk=statement.pk)) for statement in statements]


def ask(desk: Client, *records: Authority, **more: Any) -> Any:
    sent = {"action": "merge_selected", "_selected_action": [record.pk for record in records], **more}
    return desk.post(changelist(type(records[0])), sent)


def test_the_page_asks_which_record_stays_and_merges(desk: Client) -> None:
    statement = make_statement("One.", speakers=["Jens Stoltenberg"])
    other = make_statement("Two.", speakers=["J. Stoltenberg"])
    survivor, gone = Speaker.objects.get(slug="jens-stoltenberg"), Speaker.objects.get(slug="j-stoltenberg")
    gone.note = "Also printed with an initial."
    gone.save()
    at = ChangeLog.objects.count()

    page = ask(desk, survivor, gone)
    assert page.status_code == 200
    assert "used by 1 statement, 1 passage" in page.content.decode()
    assert "Choose the record that stays." in ask(desk, survivor, gone, merge="Merge").content.decode()
    assert "Choose one of the records below." in ask(desk, survivor, gone, merge="M", survivor="99").content.decode()
    assert Speaker.objects.count() == 2

    response = ask(desk, survivor, gone, merge="Merge", survivor=survivor.pk)
    assert (response.status_code, response["Location"]) == (302, changelist(Speaker))
    survivor.refresh_from_db()
    assert (survivor.variant_names, survivor.note) == (["J. Stoltenberg"], "Also printed with an initial.")
    assert [people(statement), people(other)] == [[("Jens Stoltenberg", "speaker", "")]] * 2
    assert list(Redirect.objects.values_list("old_slug", "target_id")) == [("j-stoltenberg", survivor.pk)]
    assert sorted(ChangeLog.objects.values_list("statement_id", flat=True)[at:]) == [statement.pk, other.pk]
    assert [row.history_type for row in Speaker.history.filter(id=gone.pk)] == ["-", "~"]
    assert settled(statement, other) == [False, False]


@pytest.mark.parametrize("count", [1, 21])
def test_one_record_or_very_many_are_not_merged(desk: Client, count: int) -> None:
    records = [Place.objects.create(preferred_name=f"Place {number}") for number in range(count)]
    response = desk.post(
        changelist(Place),
        {"action": "merge_selected", "_selected_action": [record.pk for record in records]},
        follow=True,
    )
    assert [str(message) for message in response.context["messages"]] == ["Select two to 20 records to merge."]
    assert Place.objects.count() == count


def test_of_two_rows_for_one_person_the_stronger_role_stays(editor: User) -> None:
    statement = make_statement(
        "One.",
        speakers=[
            ("Stoltenberg", "mentioned", "Secretary General"),
            ("Jens Stoltenberg", "speaker", ""),
            ("Brett McGurk", "quoted", ""),
        ],
    )
    survivor = Speaker.objects.get(slug="stoltenberg")
    merge(survivor, [Speaker.objects.get(slug="jens-stoltenberg")], editor)
    assert people(statement) == [("Stoltenberg", "speaker", "Secretary General"), ("Brett McGurk", "quoted", "")]
    assert list(Office.objects.values_list("title", "speaker")) == [("Secretary General", survivor.pk)]
    assert settled(statement) == [False]


def test_decisions_on_a_person_hold_for_the_survivor(editor: User) -> None:
    statement = make_statement("One.", speakers=["A. Person"])
    wrong, right = [Speaker.objects.create(preferred_name=name) for name in ("B Person", "Bee Person")]
    value = {"speaker": wrong.pk, "role": "quoted", "office": "Minister"}
    decide(
        statement,
        [
            Decision(field="appearance", key="a. person", action="set", value=value),
            Decision(field="appearance", key="b person", action="added", value=value),
        ],
        editor,
    )
    merge(right, [wrong], editor)
    assert people(statement) == [("Bee Person", "quoted", "Minister")]
    assert [decision.value["speaker"] for decision in statement.decisions.all() if decision.value] == [right.pk] * 2
    assert settled(statement) == [False]


def test_topics_with_their_statements_narrower_topics_and_terms(editor: User) -> None:
    both = make_statement("One.", topics=["ISIS", "Daesh"])
    one = make_statement("Two.", topics=["Daesh"])
    survivor, gone = Topic.objects.get(slug="isis"), Topic.objects.get(slug="daesh")
    gone.match_terms, survivor.match_terms = ["Daesh", "ISIS"], ["ISIS"]
    gone.save()
    survivor.save()
    narrower = Topic.objects.create(preferred_name="ISIS-K", broader=gone)
    merge(survivor, [gone], editor)
    survivor, narrower = Topic.objects.get(slug="isis"), Topic.objects.get(slug="isis-k")
    assert (survivor.match_terms, survivor.variant_names, narrower.broader) == (["ISIS", "Daesh"], ["Daesh"], survivor)
    assert (topics(both), topics(one)) == (["ISIS"], ["ISIS"])
    assert settled(both, one) == [False, False]


def test_no_topic_ends_up_broader_than_itself(editor: User) -> None:
    top = Topic.objects.create(preferred_name="World")
    gone = Topic.objects.create(preferred_name="Orient", broader=top)
    between = Topic.objects.create(preferred_name="Levant", broader=gone)
    survivor = Topic.objects.create(preferred_name="Syria", broader=between)
    merge(survivor, [gone], editor)
    assert {str(topic): str(topic.broader) for topic in Topic.objects.all()} == {
        "World": "None",
        "Levant": "Syria",
        "Syria": "World",
    }


def test_what_editors_said_of_two_topics_still_holds_when_they_are_one(editor: User) -> None:
    first, second, third = [make_statement(f"Words {number}.", topics=["ISIS", "Daesh"]) for number in ("1", "2", "3")]
    survivor, gone = Topic.objects.get(slug="isis"), Topic.objects.get(slug="daesh")
    decide(first, [Decision(field="topic", key=str(gone.pk), action="removed")], editor)
    decide(
        second,
        [
            Decision(field="topic", key=str(gone.pk), action="removed"),
            Decision(field="topic", key=str(survivor.pk), action="removed"),
        ],
        editor,
    )
    merge(survivor, [gone], editor)
    assert [topics(first), topics(second), topics(third)] == [["ISIS"], [], ["ISIS"]]
    assert settled(first, second, third) == [False, False, False]
    assert [(d.action, d.key, d.reason) for d in first.decisions.order_by("pk")] == [
        ("removed", str(survivor.pk), ""),
        ("added", str(survivor.pk), "Daesh merged into ISIS"),
    ]


def test_places_publishers_and_bodies_with_all_that_points_to_them(editor: User) -> None:
    event = {"name": "A meeting", "body": "Ministers", "place": "Bruxelles", "day": "2020-02-12"}
    statement = make_statement("One.", place="Bruxelles", publisher="OTAN", event=event)
    ours = make_statement("Two.", place="Brussels", publisher="NATO")
    for model, stays, goes in ((Place, "Brussels", "Bruxelles"), (Publisher, "NATO", "OTAN")):
        merge(model.objects.get(preferred_name=stays), [model.objects.get(preferred_name=goes)], editor)
    body = Body.objects.create(preferred_name="NATO Ministers", publisher=Publisher.objects.get())
    merge(body, [Body.objects.get(preferred_name="Ministers")], editor)
    met = Event.objects.get()
    statement.refresh_from_db()
    assert [str(value) for value in (statement.place, statement.publisher, met.place, met.body)] == [
        "Brussels",
        "NATO",
        "Brussels",
        "NATO Ministers",
    ]
    assert settled(statement, ours) == [False, False]
    assert (Place.objects.count(), Publisher.objects.count(), Body.objects.count()) == (1, 1, 1)


def test_decisions_on_a_record_hold_for_the_survivor(editor: User) -> None:
    statement = make_statement("One.", place="Brussels")
    wrong, right = Place.objects.create(preferred_name="Mons (BE)"), Place.objects.create(preferred_name="Mons")
    decide(statement, [Decision(field="place", action="set", value=wrong.pk)], editor)
    merge(right, [wrong], editor)
    assert Statement.objects.get().place == right
    assert [decision.value for decision in Decision.objects.all()] == [right.pk]
    assert settled(statement) == [False]


def test_events_join_their_days_and_take_later_statements_in(editor: User) -> None:
    first = make_statement(
        "One.",
        event={
            "name": "Meeting of Ministers",
            "kind": "meeting",
            "day": "2020-02-12",
            "body": "Ministers",
            "place": "Brussels",
        },
    )
    second = make_statement("Two.", event={"name": "Ministerial", "kind": "ministerial", "day": "2020-02-13"})
    survivor = Event.objects.get(kind="ministerial")
    merge(survivor, [Event.objects.get(kind="meeting")], editor)
    survivor = Event.objects.get()
    assert (str(survivor.first_day), str(survivor.last_day), str(survivor.body), str(survivor.place)) == (
        "2020-02-12",
        "2020-02-13",
        "Ministers",
        "Brussels",
    )
    assert settled(first, second) == [False, False]
    third = make_statement(
        "Three.", event={"name": "Meeting of Ministers", "kind": "meeting", "day": "2020-02-12", "body": "Ministers"}
    )
    assert third.event == survivor
    assert Event.objects.count() == 1


def test_addresses_that_led_to_a_merged_record_lead_to_the_survivor(editor: User) -> None:
    first, second, third = [Topic.objects.create(preferred_name=name) for name in ("One", "Two", "Three")]
    merge(second, [first], editor)
    merge(third, [second], editor)
    assert list(Redirect.objects.values_list("old_slug", "target_id")) == [("one", third.pk), ("two", third.pk)]
    third.refresh_from_db()
    assert third.variant_names == ["Two", "One"]


def test_only_different_records_of_one_type_are_merged(editor: User) -> None:
    topic, place = Topic.objects.create(preferred_name="Iraq"), Place.objects.create(preferred_name="Iraq")
    others: list[Authority] = [topic, place]
    for other in others:
        with pytest.raises(ValueError, match="Only different records of one type"):
            merge(topic, [other], editor)

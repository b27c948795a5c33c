"""Suggested topics on the desk: accepted, added to a topic or declined, by an editor alone."""

from __future__ import annotations

from typing import Any

import pytest
from django.contrib.auth.models import Permission, User
from django.test import Client
from pytest_django import DjangoAssertNumQueries

from statements.models import Statement, Suggestion, Topic
from tests.admin.forms import address, changelist
from tests.factories import make_statement


def suggestion(term: str = "clean energy", *forms: str, **columns: Any) -> Suggestion:
    values = {"key": term.casefold(), "forms": [term, *forms], "statements": 3, **columns}
    return Suggestion.objects.create(term=term, **values)


def act(desk: Client, action: str, *chosen: Suggestion, **more: Any) -> list[str]:
    """Sends an action of the list; returns what the desk says to it."""
    sent = {"action": action, "_selected_action": [row.pk for row in chosen], **more}
    response = desk.post(changelist(Suggestion), sent, follow=True)
    assert response.status_code == 200
    return [str(message) for message in response.context["messages"]]


def link(topic: Topic) -> str:
    return f'<a href="{address(topic)}">{topic}</a>'


REREAD = "New statements are found by it; `manage.py reread` brings it to those that are here already."


def test_accepting_makes_a_topic_with_its_terms_and_its_history(desk: Client, editor: User) -> None:
    chosen = suggestion("clean energy", "clean energies")
    said = act(desk, "accept", chosen)
    topic = Topic.objects.get()
    assert said == [f"“clean energy” is a topic now: {link(topic)}. {REREAD}"]
    assert (topic.preferred_name, topic.match_terms) == ("clean energy", ["clean energy", "clean energies"])
    assert [(row.history_type, row.history_user) for row in topic.history.all()] == [("+", editor)]
    chosen.refresh_from_db()
    assert (chosen.state, chosen.topic, chosen.by, chosen.when is not None) == ("accepted", topic, editor, True)


def test_a_topic_of_that_name_is_pointed_out_and_not_doubled(desk: Client) -> None:
    topic = Topic.objects.create(preferred_name="Energy", variant_names=["Clean energy"])
    chosen = suggestion()
    assert act(desk, "accept", chosen) == [f"There is a topic {link(topic)} already: add “clean energy” to it instead."]
    chosen.refresh_from_db()
    assert (Topic.objects.count(), chosen.state) == (1, "open")


def test_adding_to_a_topic_asks_which_and_keeps_its_terms(desk: Client, editor: User) -> None:
    topic = Topic.objects.create(preferred_name="Energy", match_terms=["wind power"])
    chosen = [suggestion(), suggestion("wind power"), suggestion("hydrogen")]
    page = desk.post(changelist(Suggestion), {"action": "add_to_topic", "_selected_action": [row.pk for row in chosen]})
    assert "clean energy" in page.content.decode() and "hydrogen" in page.content.decode()
    assert all(row.state == "open" for row in Suggestion.objects.all())
    said = act(desk, "add_to_topic", *chosen, add="Add", topic=topic.pk)
    assert said[0] == f"“clean energy” shows the topic {link(topic)} now. {REREAD}"
    topic.refresh_from_db()
    assert topic.match_terms == ["wind power", "clean energy", "hydrogen"]
    assert topic.history.first().history_user == editor
    assert {(row.state, row.topic) for row in Suggestion.objects.all()} == {("accepted", topic)}


@pytest.mark.parametrize("topic", ["", "x", "9" * 30, "\x00"])
def test_no_such_topic_is_an_error_of_the_form(desk: Client, topic: str) -> None:
    chosen = suggestion()
    sent = {"action": "add_to_topic", "_selected_action": [chosen.pk], "add": "Add", "topic": topic}
    page = desk.post(changelist(Suggestion), sent)
    assert page.status_code == 200
    assert "errorlist" in page.content.decode()
    chosen.refresh_from_db()
    assert chosen.state == "open"


def test_the_topics_to_choose_from_are_found_by_name(desk: Client) -> None:
    topic = Topic.objects.create(preferred_name="Energy")
    asked = {"app_label": "statements", "model_name": "suggestion", "field_name": "topic", "term": "ener"}
    found = desk.get("/admin/autocomplete/", asked).json()["results"]
    assert found == [{"id": str(topic.pk), "text": "Energy"}]


def test_declining_is_kept_with_who_did_it(desk: Client, editor: User) -> None:
    chosen = suggestion()
    assert act(desk, "decline", chosen) == ["Declined, and not suggested again: “clean energy”."]
    chosen.refresh_from_db()
    assert (chosen.state, chosen.by, Topic.objects.count()) == ("declined", editor, 0)


@pytest.mark.parametrize("action", ["accept", "add_to_topic", "decline"])
def test_what_was_answered_stays_answered(desk: Client, action: str, editor: User) -> None:
    chosen = suggestion()
    chosen.decline(editor)
    before = Suggestion.objects.values().get()
    assert act(desk, action, chosen) == ["These were answered before; nothing was changed."]
    assert (Suggestion.objects.values().get(), Topic.objects.count()) == (before, 0)


def test_the_list_shows_what_is_open_and_links_to_the_evidence(desk: Client, editor: User) -> None:
    statement = make_statement("One.", title="On energy")
    waiting = suggestion(evidence=[statement.pk, 999_999])
    declined = suggestion("hydrogen")
    declined.decline(editor)
    page = desk.get(changelist(Suggestion))
    assert list(page.context["cl"].result_list) == [waiting]
    assert f'<a href="{address(statement)}">On energy</a>' in page.content.decode()
    assert f'<a href="{address(statement)}">On energy</a>' in desk.get(address(waiting)).content.decode()
    for state, rows in (("declined", [declined]), ("accepted", []), ("all", [waiting, declined])):
        assert list(desk.get(changelist(Suggestion), {"state": state}).context["cl"].result_list) == rows


def test_the_list_takes_a_fixed_number_of_queries(
    desk: Client, django_assert_num_queries: DjangoAssertNumQueries
) -> None:
    for number in range(3):
        suggestion(f"term {number}", evidence=[make_statement(f"Words {number}.", title="A title").pk])
        with django_assert_num_queries(5):
            desk.get(changelist(Suggestion))
    assert Statement.objects.count() == 3


def test_who_may_not_change_topics_may_look_and_no_more(client: Client, db: None) -> None:
    reader = User.objects.create_user("reader", is_staff=True)
    reader.user_permissions.add(Permission.objects.get(codename="view_suggestion"))
    client.force_login(reader)
    chosen = suggestion()
    assert 'name="action"' not in client.get(changelist(Suggestion)).content.decode()
    act(client, "accept", chosen)
    chosen.refresh_from_db()
    assert (chosen.state, Topic.objects.count()) == ("open", 0)

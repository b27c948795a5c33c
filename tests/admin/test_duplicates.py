"""Statements that turn out to be one are merged: one answers for all, and can be let go again."""

from __future__ import annotations

from typing import Any

import pytest
from django.contrib.auth.models import User
from django.test import Client

from statements.models import Statement
from statements.models.duplicates import merge_statements
from tests.admin.forms import address, change, changelist, opened
from tests.factories import make_statement, version_of


def ask(desk: Client, *statements: Statement, **more: Any) -> Any:
    chosen = [statement.pk for statement in statements]
    return desk.post(changelist(Statement), {"action": "merge_statements", "_selected_action": chosen, **more})


def found(client: Client, q: str = "") -> list[str]:
    return [each["identifier"] for each in client.get("/statements.json", {"q": q}).json()["statements"]]


def answer(client: Client, address: str) -> tuple[int, str]:
    response = client.get(address)
    return response.status_code, response.get("Location", "")


def test_merged_statements_lead_to_the_one_that_stays(desk: Client) -> None:
    one = make_statement("The first words.", title="One", date="2020")
    two = make_statement("The second words.", title="Two", date="2021")
    anchor = version_of(two).passages.get().anchor
    assert b"Which statement stays?" in ask(desk, one, two).content
    assert ask(desk, one, two, merge="Merge", survivor=one.pk, reason="the same release").status_code == 302
    public = Client()
    assert found(public) == [one.identifier]
    for form, target in (
        ("/two/", one.get_absolute_url()),
        ("/", one.get_absolute_url()),
        ("", one.get_absolute_url()),
        ("/v1/", one.get_absolute_url()),
        (f"/p/{anchor}/", one.get_absolute_url()),
        (".json", f"/statements/{one.identifier}.json"),
        (".bib", f"/statements/{one.identifier}.bib"),
        ("/original", f"/statements/{one.identifier}/original"),
    ):
        assert answer(public, f"/statements/{two.identifier}{form}") == (301, target)


def test_the_state_takes_a_statement_out_again(desk: Client) -> None:
    one, two = make_statement("One.", title="One", date="2020"), make_statement("Two.", title="Two", date="2021")
    ask(desk, one, two, merge="Merge", survivor=one.pk)
    merged = Statement.objects.get(pk=two.pk)
    assert (merged.state, merged.merged_into) == (Statement.State.MERGED, one)
    assert change(desk, merged, state="published", reason="it is another") == []
    apart = Statement.objects.get(pk=two.pk)
    assert (apart.state, apart.merged_into) == (Statement.State.PUBLISHED, None)
    assert found(Client()) == [two.identifier, one.identifier]
    assert answer(Client(), apart.get_absolute_url()) == (200, "")


def test_one_redirect_is_enough(editor: User, client: Client) -> None:
    one, two, three = (make_statement(f"Number {number}.", title=f"Number {number}") for number in range(3))
    merge_statements(two, [one], editor)
    merge_statements(three, [two], editor)
    assert answer(client, f"/statements/{one.identifier}/") == (301, three.get_absolute_url())


def test_a_changed_copy_of_a_merged_statement_is_seen(editor: User, client: Client) -> None:
    words = [f"Paragraph {number} of the remarks, in so many words." for number in range(9)]
    stays, merged = make_statement("Others."), make_statement(*words, source_name="copy.txt")
    merge_statements(stays, [merged], editor)
    again = make_statement(*words, "And one more.", source_name="copy.txt")
    assert again.pk != merged.pk
    assert answer(client, again.get_absolute_url()) == (200, "")


def test_nothing_is_merged_into_itself_or_into_a_merged_one(editor: User) -> None:
    one, two = make_statement("One."), make_statement("Two.")
    with pytest.raises(ValueError, match="not merged itself"):
        merge_statements(one, [one], editor)
    merge_statements(one, [two], editor)
    two.refresh_from_db()
    with pytest.raises(ValueError, match="not merged itself"):
        merge_statements(two, [one], editor)


def test_what_was_chosen_is_checked(desk: Client) -> None:
    one, two = make_statement("One."), make_statement("Two.")
    assert ask(desk, one).status_code == 302
    assert "Choose the statement that stays." in ask(desk, one, two, merge="Merge").content.decode()
    assert "Choose one of those below." in ask(desk, one, two, merge="Merge", survivor=999).content.decode()
    ask(desk, one, two, merge="Merge", survivor=one.pk)
    assert ask(desk, one, two).status_code == 302
    assert Statement.objects.filter(state=Statement.State.MERGED).count() == 1


def test_the_form_does_not_merge(desk: Client) -> None:
    assert change(desk, make_statement("One."), state="merged") != []


def test_a_withdrawn_statement_says_why_and_how_it_was_cited(desk: Client) -> None:
    statement = make_statement("The words.", title="Remarks", date="2020-02-12", speakers=["Ann Lee"])
    assert change(desk, statement, state="withdrawn", reason="A court ordered it.") == []
    response = Client().get(statement.get_absolute_url())
    html = response.content.decode()
    assert response.status_code == 410
    assert "It was withdrawn from the archive. A court ordered it." in html
    assert "It was cited as: Ann Lee, “Remarks”, 12 February 2020. On Record" in html


def test_a_withdrawal_needs_a_reason_and_a_reason_needs_a_change(desk: Client) -> None:
    statement = make_statement("One.", title="Taken back")
    assert change(desk, statement, state="withdrawn") == [
        "Say why the statement is withdrawn: its address shows this to everybody."
    ]
    response = desk.post(address(statement), {**opened(desk, statement), "reason": "Because."}, follow=True)
    said, *_ = response.context["messages"]
    assert str(said) == "Nothing was changed, so the reason was not kept."
    statement.refresh_from_db()
    assert (statement.state, statement.decisions.count()) == ("published", 0)

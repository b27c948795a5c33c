"""Pairs that are alike, on the desk: compared, mentioned with the statement, and told apart by an editor alone."""

from __future__ import annotations

import pytest
from django.contrib.auth.models import Permission, User
from django.test import Client
from pytest_django import DjangoAssertNumQueries

from statements.models import Likeness, Statement
from tests.admin.forms import address, changelist
from tests.factories import make_statement

pytestmark = pytest.mark.django_db
WORDS = "We met in Oslo today and agreed that the fishing of cod will be shared by all three of our countries"


def alike(number: int) -> Likeness:
    """One more pair; each has words of its own."""
    words = f"{WORDS.replace(' ', f' {number} ')}."
    make_statement(words, title=f"Statement {number}", date="2020-02-12")
    make_statement(words, "Nobody asked.", title=f"Remarks {number}")
    return Likeness.objects.latest("pk")


def tell_apart(desk: Client, *chosen: Likeness) -> list[str]:
    sent = {"action": "tell_apart", "_selected_action": [row.pk for row in chosen]}
    response = desk.post(changelist(Likeness), sent, follow=True)
    return [str(message) for message in response.context["messages"]]


def test_a_pair_is_listed_compared_and_named_with_both_statements(desk: Client) -> None:
    pair = alike(1)
    [row] = desk.get(changelist(Likeness)).context["cl"].result_list
    assert (row, row.percent) == (pair, 100)
    page = desk.get(address(pair)).content.decode()
    assert "<ins>Nobody asked.</ins>" in page
    assert f'<a href="{address(pair.first)}">Statement 1</a>' in page
    for statement in (pair.first, pair.second):
        page = desk.get(address(statement)).content.decode()
        assert f'<a href="{address(pair.other(statement))}">{pair.other(statement)}</a>' in page
        assert f'<a href="{address(pair)}">100 % of the shorter text stands in both</a>' in page


def test_told_apart_it_leaves_the_list_for_good(desk: Client, editor: User) -> None:
    first, second = alike(1), alike(2)
    assert tell_apart(desk, first) == ["1 pair is different, and not suggested again."]
    first.refresh_from_db()
    assert (first.state, first.by, first.when is not None) == ("different", editor, True)
    assert list(desk.get(changelist(Likeness)).context["cl"].result_list) == [second]
    assert list(desk.get(changelist(Likeness), {"state": "different"}).context["cl"].result_list) == [first]
    assert "Perhaps the same" not in desk.get(address(first.first)).content.decode()
    assert tell_apart(desk, first) == ["These were answered before; nothing was changed."]


def test_who_may_not_change_statements_may_not_answer(client: Client) -> None:
    pair = alike(1)
    reader = User.objects.create_user("reader", password="reader", is_staff=True)
    reader.user_permissions.add(Permission.objects.get(codename="view_likeness"))
    client.force_login(reader)
    tell_apart(client, pair)
    pair.refresh_from_db()
    assert pair.state == "open"


@pytest.mark.parametrize("number", [1, 3])
def test_the_list_takes_a_fixed_number_of_queries(
    desk: Client, number: int, django_assert_num_queries: DjangoAssertNumQueries
) -> None:
    for each in range(number):
        alike(each)
    with django_assert_num_queries(4):
        assert len(desk.get(changelist(Likeness)).context["cl"].result_list) == number
    assert Statement.objects.count() == 2 * number

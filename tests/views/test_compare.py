"""Two statements side by side."""

import pytest
from django.test import Client
from pytest_django import DjangoAssertNumQueries

from tests.factories import make_statement

pytestmark = pytest.mark.django_db


def test_side_by_side(client: Client, django_assert_num_queries: DjangoAssertNumQueries) -> None:
    one = make_statement("We will stay in Iraq as long as we must.", "Only here.", title="One")
    two = make_statement("We will stay in Kabul as long as we must.", title="Two")
    with django_assert_num_queries(5):
        response = client.get(
            "/compare/", {"a": one.identifier, "b": f"https://x.org/statements/{two.identifier}/two/"}
        )
    html = response.content.decode()
    assert "We will stay in <del>Iraq</del> as long" in html
    assert "We will stay in <ins>Kabul</ins> as long" in html
    assert "0 passages in the same words, 1 in other words" in html


def test_what_is_asked_for(client: Client) -> None:
    one = make_statement("One.", title="One")
    assert client.get("/compare/").status_code == 200
    assert "Now give the other one." in client.get("/compare/", {"a": one.identifier}).content.decode()
    assert client.get("/compare/", {"a": "x", "b": one.identifier}).status_code == 400
    assert client.get("/compare/", {"a": "0" * 12, "b": one.identifier}).status_code == 404

"""The address that search boxes ask while somebody types."""

from __future__ import annotations

import pytest
from django.test import Client

from statements.search import index
from tests.factories import make_statement

pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def statement() -> None:
    make_statement(title="Peace at last", speakers=["Ann Peabody"], date="2020", kind="speech")
    index.catch_up()


def test_the_answer_is_as_opensearch_has_it(client: Client) -> None:
    response = client.get("/suggestions.json?q=+pea+")
    assert response.json() == [
        "pea",
        ["Ann Peabody", "Peace at last"],
        ["Speaker, 1 statement", "Speech, 2020"],
        [
            "http://testserver/speakers/ann-peabody/",
            response.json()[3][1],
        ],
    ]
    assert client.get(response.json()[3][1]).status_code == 200
    assert response["Content-Type"] == "application/x-suggestions+json"


def test_the_answer_is_asked_for_again_only_when_the_archive_changed(client: Client) -> None:
    response = client.get("/suggestions.json?q=pea")
    assert response["Cache-Control"] == "public, max-age=0, must-revalidate"
    assert client.get("/suggestions.json?q=pea", headers={"If-None-Match": response["ETag"]}).status_code == 304


@pytest.mark.parametrize(
    ("query_string", "typed"),
    [
        ("", ""),
        ("q=", ""),
        ("q=%00", ""),
        ("q=%ED%A0%80", "\ufffd\ufffd\ufffd"),
        ("q=" + "pea+" * 100, "pea " * 99 + "pea"),
        ("q=%22-*", '"-*'),
    ],
)
def test_anything_can_be_typed(client: Client, query_string: str, typed: str) -> None:
    response = client.get(f"/suggestions.json?{query_string}")
    assert (response.status_code, response.json()) == (200, [typed, [], [], []])


def test_it_is_only_read(client: Client) -> None:
    assert client.post("/suggestions.json?q=pea").status_code == 405
    assert client.head("/suggestions.json?q=pea").status_code == 200

"""While there is no index, lists come from the database: the same rows and totals, no counts, and it is said."""

from __future__ import annotations

import pytest
from django.test import Client

from statements.models import Statement
from statements.search import following, index
from tests.factories import make_statement

pytestmark = pytest.mark.django_db


@pytest.fixture
def being_prepared(monkeypatch: pytest.MonkeyPatch) -> None:
    """Nobody builds the index meanwhile."""
    monkeypatch.setattr(following, "begin", lambda _work: None)


@pytest.mark.usefixtures("being_prepared")
def test_lists_say_so_and_count_nothing_wrong(client: Client) -> None:
    peace = make_statement("peace", title="Peace", speakers=["Ann A"], kind="remarks", date="2020-02-12")
    make_statement("war", title="War")
    page = client.get("/statements/?q=peace&kind=remarks").content.decode()
    assert "Search is being prepared" in page
    answer = client.get("/statements.json?q=war&date=2020&speaker=ann-a").json()
    assert (answer["total"], answer["query"], answer["facets"]) == (1, {"speaker": ["ann-a"], "date": "2020"}, {})
    assert [each["identifier"] for each in answer["statements"]] == [peace.identifier]
    assert [notice["parameter"] for notice in answer["notices"]] == ["q"]
    assert client.get("/statements.json").json()["total"] == 2
    assert client.get("/statements/?speaker=nobody").status_code == 200
    assert client.get("/").status_code == client.get("/about/").status_code == 200
    assert client.get("/statements/?page=2").status_code == 404


@pytest.mark.usefixtures("being_prepared")
@pytest.mark.parametrize("address", ["/browse/speaker/", "/statements.csv", "/statements.atom"])
def test_what_cannot_do_without_asks_to_come_again(address: str, client: Client) -> None:
    make_statement("peace")
    response = client.get(address)
    assert (response.status_code, response["Retry-After"]) == (503, "10")


def test_a_page_asked_for_while_it_is_built_is_asked_for_anew(client: Client, monkeypatch: pytest.MonkeyPatch) -> None:
    make_statement("peace")
    with monkeypatch.context() as patch:
        patch.setattr(following, "begin", lambda _work: None)
        kept = client.get("/statements/?q=peace")
    index.catch_up()
    after = client.get("/statements/?q=peace", headers={"If-None-Match": kept["ETag"]})
    assert (after.status_code, Statement.objects.count()) == (200, 1)
    assert "Search is being prepared" not in after.content.decode()

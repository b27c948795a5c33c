"""The first page."""

import re

import pytest
from django.test import Client
from pytest_django import DjangoAssertNumQueries

from tests.factories import make_statement
from tests.views.conftest import one_and_three


@one_and_three
def test_queries_do_not_grow(records: int, client: Client, django_assert_num_queries: DjangoAssertNumQueries) -> None:
    client.get("/")
    with django_assert_num_queries(4):
        response = client.get("/")
    assert response.context["total"] == records


@pytest.mark.parametrize("records", [3], indirect=True)
def test_shows_what_the_archive_holds_and_ways_in(records: int, client: Client) -> None:
    response = client.get("/")
    context = response.context
    assert re.findall(">(Remarks number .*?)</a>", context["newest"]) == [
        "Remarks number 3",
        "Remarks number 2",
        "Remarks number 1",
    ]
    assert {
        name: [(value.label, value.count) for value in values]
        for name, values in context["ways"].items()
        if name in {"topic", "event", "kind"}
    } == {
        "topic": [("Peace", 3), ("Topic 1", 1), ("Topic 2", 1), ("Topic 3", 1)],
        "event": [("Peace talks", 3)],
        "kind": [("remarks", 3)],
    }
    html = response.content.decode()
    facts = "Remarks · Ann Speaker3, Bob Speaker3 · Publisher 3 · Place 3"
    assert re.findall('<p class="row-facts">(.*?)</p>', html)[0] == facts
    assert "from 1 February 2020 to 3 February 2020" in html
    assert '<a href="/dates/2020/">2020 <span class="count">3' in html
    assert '<link rel="canonical" href="/">' in html


@pytest.mark.django_db
def test_an_empty_archive_says_so(client: Client) -> None:
    response = client.get("/")
    assert response.status_code == 200
    assert "The archive holds no statements yet." in response.content.decode()


@pytest.mark.django_db
def test_what_is_not_stated_is_no_way_in(client: Client) -> None:
    make_statement(title="Bare")
    assert [values for values in client.get("/").context["ways"].values() if values] == []

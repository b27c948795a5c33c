"""What the archive holds, lacks and promises."""

import pytest
from django.test import Client
from pytest_django import DjangoAssertNumQueries

from tests.factories import make_statement
from tests.views.conftest import one_and_three

pytestmark = pytest.mark.django_db


@one_and_three
def test_queries_do_not_grow(records: int, client: Client, django_assert_num_queries: DjangoAssertNumQueries) -> None:
    client.get("/about/")
    with django_assert_num_queries(6):
        assert client.get("/about/").context["total"] == records


def test_tells_first_and_last_day_counts_and_gaps(client: Client) -> None:
    for date, kind in (("2020-01-31", "speech"), ("2020-05", "speech"), (None, None)):
        make_statement(title=f"Of {date}", date=date, kind=kind)
    context = client.get("/about/").context
    assert (context["total"], context["calendar"].first.words, context["calendar"].last.words, context["undated"]) == (
        3,
        "31 January 2020",
        "May 2020",
        1,
    )
    assert [(f"{gap.first} {gap.last}", gap.months) for gap in context["gaps"]] == [("2020-02-01 2020-04-01", 3)]
    assert {facet.name: [(each.label, each.count) for each in facet.values] for facet in context["facets"]} == {
        "kind": [("speech", 2), ("Not stated", 1)],
        "publisher": [("Not stated", 3)],
        "language": [("Not stated", 3)],
    }


def test_an_empty_archive_has_a_page_too(client: Client) -> None:
    assert "On Record holds no statements yet." in client.get("/about/").content.decode()

"""The archive by year, month and day."""

import pytest
from django.test import Client
from pytest_django import DjangoAssertNumQueries

from tests.factories import make_statement
from tests.views.conftest import one_and_three

pytestmark = pytest.mark.django_db


@one_and_three
@pytest.mark.parametrize(
    ("address", "queries"), [("/dates/", 2), ("/dates/2020/", 3), ("/dates/2020/02/", 3), ("/dates/2020/02/01/", 3)]
)
def test_queries_do_not_grow(
    records: int, address: str, queries: int, client: Client, django_assert_num_queries: DjangoAssertNumQueries
) -> None:
    client.get("/statements/")  # builds the index
    with django_assert_num_queries(queries):
        assert client.get(address).status_code == 200


@pytest.fixture
def dated(db: None) -> None:
    for date in ("2019", "2020", "2020-02", "2020-02-12", "2020-02-13", "2020-03-01", None):
        make_statement(title=f"Of {date}", date=date)


@pytest.mark.parametrize(
    ("address", "titles"),
    [
        ("/dates/2020/", ["2020-03-01", "2020-02-13", "2020-02-12", "2020-02", "2020"]),
        ("/dates/2020/02/", ["2020-02-13", "2020-02-12", "2020-02"]),
        ("/dates/2020/02/12/", ["2020-02-12"]),
        ("/dates/2020/02/01/", []),
    ],
)
def test_a_period_has_what_is_dated_within_it(address: str, titles: list[str], dated: None, client: Client) -> None:
    assert [each.title for each in client.get(address).context["rows"]] == [f"Of {title}" for title in titles]


def test_a_year_leads_to_its_months_and_a_month_to_its_days(dated: None, client: Client) -> None:
    context = client.get("/dates/2020/").context
    assert [(each.url, each.words, each.count) for each in context["months"]] == [
        ("/dates/2020/02/", "February 2020", 3),
        ("/dates/2020/03/", "March 2020", 1),
    ]
    context = client.get("/dates/2020/02/").context
    assert [(each.url, each.words, each.count) for each in context["days"]] == [
        ("/dates/2020/02/12/", "12 February 2020", 1),
        ("/dates/2020/02/13/", "13 February 2020", 1),
    ]


def test_all_years_with_their_months(dated: None, client: Client) -> None:
    context = client.get("/dates/").context
    assert [(year.words, year.count, [month.words for month in months]) for year, months in context["years"]] == [
        ("2019", 1, []),
        ("2020", 5, ["February 2020", "March 2020"]),
    ]
    assert (context["undated"], context["timeline"].total) == (1, 6)


@pytest.mark.parametrize(
    "address",
    ["/dates/0000/", "/dates/2020/13/", "/dates/2020/00/", "/dates/2020/02/30/", "/dates/2020/2/", "/dates/20/"],
)
def test_what_the_calendar_has_not_is_not_found(address: str, client: Client) -> None:
    assert client.get(address).status_code == 404


def test_a_day_without_statements_is_not_for_search_engines(client: Client) -> None:
    response = client.get("/dates/2020/02/29/")
    assert response.status_code == 200
    assert '<meta name="robots" content="noindex, follow">' in response.content.decode()

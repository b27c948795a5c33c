"""All values of one facet, to choose several or leave some out."""

import pytest
from django.test import Client
from pytest_django import DjangoAssertNumQueries

from tests.factories import make_statement
from tests.views.conftest import one_and_three

pytestmark = pytest.mark.django_db


@one_and_three
@pytest.mark.parametrize(("address", "queries"), [("/browse/speaker/?topic=peace", 4), ("/browse/date/", 2)])
def test_queries_do_not_grow(
    records: int, address: str, queries: int, client: Client, django_assert_num_queries: DjangoAssertNumQueries
) -> None:
    client.get("/statements/")  # builds the index
    with django_assert_num_queries(queries):
        assert client.get(address).status_code == 200


@pytest.fixture
def archive(db: None) -> None:
    make_statement(title="One", speakers=["Ann Zeta", "Bob Alpha"], kind="remarks", date="2020-02-12")
    make_statement(title="Two", speakers=["Ann Zeta"], date="2020")
    make_statement(title="Three", kind="remarks", date="2019-05")
    make_statement(title="Four", speakers=["Cy Beta"])


def test_counts_are_those_under_the_other_choices(archive: None, client: Client) -> None:
    context = client.get("/browse/speaker/?kind=remarks").context
    assert (context["total"], context["size"], context["list"]) == (2, 2, "/statements/?kind=remarks")
    assert context["rows"] == [
        ("bob-alpha", "Bob Alpha", "1", False, False, False),
        ("ann-zeta", "Ann Zeta", "1", False, False, False),
        ("none", "Not stated", "1", False, False, True),
    ]
    [chip] = context["chips"]
    assert (chip.name, chip.label, chip.link) == ("Kind", "Remarks", "/browse/speaker/")
    assert context["kept"] == [("kind", "remarks")]


def test_what_is_chosen_stands_first_on_every_page_also_at_zero(archive: None, client: Client) -> None:
    address = "/browse/speaker/?speaker=cy-beta&speaker=nobody&not_speaker=bob-alpha&kind=remarks"
    context = client.get(f"{address}&find=zeta").context
    assert context["ticked"] == [
        ("bob-alpha", "Bob Alpha", "0", False, True, False),
        ("cy-beta", "Cy Beta", "0", True, False, False),
        ("nobody", "Nobody", "0", True, False, False),
    ]
    assert context["rows"] == []  # those of Bob Alpha are left out, and they are Ann Zeta's too
    assert [chip.parameter for chip in context["chips"]] == ["kind"]
    assert context["kept"] == [("kind", "remarks")]


def test_the_form_leads_to_one_address(archive: None, client: Client) -> None:
    """Whatever button is pressed, what is ticked is kept."""
    ticked = "form=1&speaker=cy-beta&kind=remarks&initial=A&find=&speaker=ann-zeta"
    for pressed, target in (
        ("&apply=1", "/statements/?speaker=ann-zeta&speaker=cy-beta&kind=remarks"),
        ("&initial=B", "/browse/speaker/?speaker=ann-zeta&speaker=cy-beta&kind=remarks&initial=B"),
        ("&initial=", "/browse/speaker/?speaker=ann-zeta&speaker=cy-beta&kind=remarks"),
        ("&order=count", "/browse/speaker/?speaker=ann-zeta&speaker=cy-beta&kind=remarks&initial=A&order=count"),
    ):
        response = client.get(f"/browse/speaker/?{ticked}{pressed}")
        assert (response.status_code, response["Location"]) == (302, target)
    assert client.get("/browse/speaker/?form=1")["Location"] == "/browse/speaker/"


def test_topics_can_be_asked_for_together(client: Client) -> None:
    make_statement(topics=["Peace", "War"])
    make_statement(topics=["Peace"])
    context = client.get("/browse/topic/?topic=war&topic_match=all").context
    assert (context["match"], context["kept"]) == ("all", [])
    assert context["ticked"] == [("war", "War", "1", True, False, False)]
    assert context["rows"] == [("peace", "Peace", "1", False, False, False)]


def test_dates_are_all_years_and_months(archive: None, client: Client) -> None:
    context = client.get("/browse/date/?speaker=ann-zeta&speaker=none&date=2020-02-12").context
    chosen = "/statements/?speaker=ann-zeta&speaker=none&date="
    assert [
        ((year.label, year.count, year.link), [(month.label, month.count, month.link) for month in months])
        for year, months in context["years"]
    ] == [
        (("2020", "2", f"{chosen}2020"), [("February", "1", f"{chosen}2020-02")]),
        (("2019", "1", f"{chosen}2019"), [("May", "1", f"{chosen}2019-05")]),
    ]
    assert context["undated"] is None
    undated = client.get("/browse/date/").context["undated"]
    assert (undated.label, undated.count, undated.link) == ("Not stated", "1", "/statements/?date=none")


@pytest.mark.parametrize(
    ("address", "status"),
    [
        ("/browse/author/", 404),
        ("/browse/speaker/?order=best", 400),
        ("/browse/speaker/?speaker=a%20b", 400),
        ("/browse/speaker/?page=2", 404),
        ("/browse/speaker/?find=%00%ff&initial=%ef%bf%bf", 200),
        ("/browse/date/?from=then", 400),
        ("/browse/language/?language=qq&not_language=zz", 200),
    ],
)
def test_bad_input_is_answered_in_kind(address: str, status: int, client: Client) -> None:
    make_statement(speakers=["Ann A"])
    assert client.get(address).status_code == status

"""The Atom feed of a query."""

from __future__ import annotations

import datetime as dt
from xml.etree import ElementTree

import pytest
from django.test import Client
from django.utils import timezone
from pytest_django import DjangoAssertNumQueries, Settings

from statements.models import Archive, Statement
from statements.views import feeds
from tests.factories import make_statement
from tests.views.conftest import make_records, one_and_three

pytestmark = pytest.mark.django_db
ATOM = "{http://www.w3.org/2005/Atom}"
SITE = "https://archive.example.org"


@pytest.fixture(autouse=True)
def site(settings: Settings) -> None:
    settings.SITE_URL = SITE


def fetched(client: Client, path: str) -> ElementTree.Element:
    response = client.get(path)
    assert (response.status_code, response["Content-Type"]) == (200, "application/atom+xml; charset=utf-8")
    return ElementTree.fromstring(response.content)


def text(element: ElementTree.Element, name: str) -> str:
    return element.findtext(f"{ATOM}{name}") or ""


def links(element: ElementTree.Element) -> dict[str, str]:
    return {link.attrib["rel"]: link.attrib["href"] for link in element.findall(f"{ATOM}link")}


def titles(feed: ElementTree.Element) -> list[str]:
    return [text(entry, "title") for entry in feed.findall(f"{ATOM}entry")]


@one_and_three
def test_queries_do_not_grow(records: int, client: Client, django_assert_num_queries: DjangoAssertNumQueries) -> None:
    client.get("/statements.atom?topic=peace")
    with django_assert_num_queries(9):
        assert len(titles(fetched(client, "/statements.atom?topic=peace"))) == records


def test_an_entry_says_what_was_said_by_whom_and_where_it_is(client: Client) -> None:
    statement = make_statement(
        "Peace & water are <b>near</b>.", title="On \x0bpeace & water", kind="remarks", date="2020-02",
        place="Brussels", topics=["Peace"],
        speakers=[("Ann Lee", "speaker", ""), ("Bob Roe", "quoted", ""), ("Cid Poe", "mentioned", "")],
    )  # fmt: skip
    begun = Archive.objects.current().created.date().isoformat()
    feed = fetched(client, "/statements.atom")
    [entry] = feed.findall(f"{ATOM}entry")
    assert {
        child.tag.removeprefix(ATOM): child.text for child in entry if child.text and child.tag != f"{ATOM}author"
    } == {
        "title": "On \N{REPLACEMENT CHARACTER}peace & water",
        "published": statement.created.isoformat(),
        "updated": statement.updated.isoformat(),
        "id": f"tag:archive.example.org,{begun}:/statements/{statement.identifier}",
        "summary": "Remarks, February 2020, Brussels. Peace &amp; water are &lt;b&gt;near&lt;/b&gt;.",
    }
    assert links(entry) == {"alternate": SITE + statement.get_absolute_url()}
    assert [text(author, "name") for author in entry.findall(f"{ATOM}author")] == ["Ann Lee", "Bob Roe"]
    assert [category.attrib["term"] for category in entry.findall(f"{ATOM}category")] == ["Peace"]


def test_a_long_opening_is_cut_and_a_heading_is_none(client: Client) -> None:
    make_statement("word " * 200, title="Long")
    [entry] = fetched(client, "/statements.atom").findall(f"{ATOM}entry")
    assert text(entry, "summary") == f"Date not stated. {('word ' * 80).strip()}…"


def test_it_is_the_newest_of_the_query_whatever_the_order_asked_for(client: Client) -> None:
    make_records(3)
    make_statement(title="Another")
    for query in ("topic=peace", "topic=peace&sort=oldest&per_page=10", "topic=peace&q=paragraph"):
        assert titles(fetched(client, f"/statements.atom?{query}")) == [f"Remarks number {each}" for each in (3, 2, 1)]


def test_pages_lead_from_one_to_the_next(client: Client, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(feeds, "ENTRIES", 2)
    make_records(5)
    address = f"{SITE}/statements.atom?topic=peace"
    pages = [fetched(client, f"/statements.atom?topic=peace&page={number}&utm=x") for number in (1, 2, 3)]
    assert [titles(page) for page in pages] == [
        ["Remarks number 5", "Remarks number 4"],
        ["Remarks number 3", "Remarks number 2"],
        ["Remarks number 1"],
    ]
    assert [links(page) for page in pages] == [
        {
            "alternate": f"{SITE}/statements/?topic=peace",
            "self": address,
            "first": address,
            "last": f"{address}&page=3",
            "next": f"{address}&page=2",
        },
        {
            "alternate": f"{SITE}/statements/?topic=peace",
            "self": f"{address}&page=2",
            "first": address,
            "last": f"{address}&page=3",
            "previous": address,
            "next": f"{address}&page=3",
        },
        {
            "alternate": f"{SITE}/statements/?topic=peace",
            "self": f"{address}&page=3",
            "first": address,
            "last": f"{address}&page=3",
            "previous": f"{address}&page=2",
        },
    ]
    assert len({text(page, "id") for page in pages}) == 1
    assert client.get("/statements.atom?topic=peace&page=4").status_code == 404


def test_its_title_says_what_it_is_about(client: Client) -> None:
    make_statement(title="One", speakers=["Ann Lee"], topics=["Peace"], kind="remarks", language="en")
    query = "q=lake+water&speaker=ann-lee&kind=remarks&language=en&not_topic=peace&place=none&from=2020"
    assert text(fetched(client, f"/statements.atom?{query}"), "title") == (
        "On Record: “lake water”, Ann Lee, remarks, Not stated, English, not Peace, from 2020"
    )
    assert text(fetched(client, "/statements.atom"), "title") == "On Record: press statements"


def test_nothing_found_is_a_feed_still(client: Client) -> None:
    begun = Archive.objects.current().created
    feed = fetched(client, "/statements.atom?q=nothing")
    assert (titles(feed), text(feed, "updated")) == ([], begun.isoformat())
    assert text(feed.findall(f"{ATOM}author")[0], "name") == "On Record"


def test_the_end_of_an_embargo_is_the_news(client: Client, monkeypatch: pytest.MonkeyPatch) -> None:
    release = (timezone.now() + dt.timedelta(days=1)).replace(microsecond=0)
    make_statement(title="Not yet", embargo=release.isoformat())
    assert titles(fetched(client, "/statements.atom")) == []
    monkeypatch.setattr(timezone, "now", lambda: release)
    [entry] = fetched(client, "/statements.atom").findall(f"{ATOM}entry")
    assert [text(entry, name) for name in ("published", "updated")] == [release.isoformat()] * 2


def test_a_malformed_question_is_answered_in_plain_words(client: Client) -> None:
    response = client.get("/statements.atom?page=none")
    assert (response.status_code, response["Content-Type"]) == (400, "text/plain; charset=utf-8")
    assert response.content.decode().startswith("page: “none” is not the number of a page")


def test_without_a_site_address_links_are_to_the_host_that_is_asked(client: Client, settings: Settings) -> None:
    settings.SITE_URL = ""
    statement = make_statement(title="One")
    [entry] = fetched(client, "/statements.atom").findall(f"{ATOM}entry")
    assert links(entry) == {
        "alternate": f"http://testserver{Statement.objects.get(pk=statement.pk).get_absolute_url()}"
    }

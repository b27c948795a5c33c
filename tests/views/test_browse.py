"""The list of statements, for people and for programs."""

from html.parser import HTMLParser
from typing import Any

import pytest
from django.test import Client
from pytest_django import DjangoAssertNumQueries

from statements.models import Place, Topic
from tests.factories import make_statement
from tests.views.conftest import one_and_three

pytestmark = pytest.mark.django_db


@one_and_three
@pytest.mark.parametrize(
    ("address", "queries"),
    [("/statements/", 6), ("/statements/?q=peace", 8), ("/statements.json", 8), ("/statements.json?q=peace", 10)],
)
def test_queries_do_not_grow(
    records: int, address: str, queries: int, client: Client, django_assert_num_queries: DjangoAssertNumQueries
) -> None:
    client.get(address)
    with django_assert_num_queries(queries):
        assert client.get(address).status_code == 200


def test_a_search_by_names_that_records_had_before_takes_twelve_queries(
    client: Client, django_assert_num_queries: DjangoAssertNumQueries
) -> None:
    make_statement("Peace.", topics=["War"], place="Geneva", speakers=["Ann Lee"])
    for record in (Topic.objects.get(), Place.objects.get()):
        record.slug = f"new-{record.slug}"
        record.save()
    address = "/statements.json?q=peace&topic=war&place=geneva&speaker=ann-lee"
    client.get(address)
    with django_assert_num_queries(12):
        assert client.get(address).json()["total"] == 1


def test_passages_link_to_where_they_stand(client: Client) -> None:
    statement = make_statement("Nothing here.", "The <b>lake</b> & the river.", title="Water")
    passage = statement.current_version.passages.get(start__gt=0) if statement.current_version else None
    assert passage is not None
    [(found, passages)] = client.get("/statements/?q=lake").context["rows"]
    assert found == statement
    assert passages == [
        {
            "url": f"/statements/{statement.identifier}/water/?q=lake#{passage.anchor}",
            "html": "The &lt;b&gt;<mark>lake</mark>&lt;/b&gt; &amp; the river.",
        }
    ]


def test_choices_are_chips_that_let_go(client: Client) -> None:
    make_statement(title="One", kind="remarks", topics=["Peace"], date="2020")
    chips = client.get("/statements/?topic=peace&kind=remarks&date=2020&not_topic=war").context["chips"]
    assert [(chip.name, chip.label, chip.query) for chip in chips] == [
        ("Topic", "Peace", "kind=remarks&not_topic=war&date=2020"),
        ("Kind", "remarks", "topic=peace&not_topic=war&date=2020"),
        ("not topic", "war", "topic=peace&kind=remarks&date=2020"),
        ("date", "2020", "topic=peace&kind=remarks&not_topic=war"),
    ]


def test_what_is_left_out_is_named_too(client: Client) -> None:
    make_statement(title="One", topics=["Civil war"], place="Le Havre")
    make_statement(title="Two", topics=["Peace"], place="Le Havre")
    chips = client.get("/statements/?not_topic=civil-war&not_place=le-havre&not_speaker=none").context["chips"]
    assert [(chip.name, chip.label) for chip in chips] == [
        ("not speaker", "Not stated"),
        ("not topic", "Civil war"),
        ("not place", "Le Havre"),
    ]


def test_what_is_not_stated_comes_last_and_choices_are_seen(client: Client) -> None:
    for number in range(10):
        make_statement(title=f"Number {number}", topics=[f"Topic {number}"])
    make_statement(title="None")
    [(facet, seen, rest)] = [
        each for each in client.get("/statements/?topic=topic-9").context["facets"] if each[0].name == "topic"
    ]
    assert facet.label == "Topic"
    assert [value.label for value, _query in seen] == [
        *(f"Topic {number}" for number in range(8)),
        "Topic 9",
        "Not stated",
    ]
    assert [value.label for value, _query in rest] == ["Topic 8"]


def test_the_form_keeps_the_choices(client: Client) -> None:
    make_statement(title="One", topics=["Peace"])
    assert client.get("/statements/?q=words&topic=peace&sort=title&page=1&from=2020").context["kept"] == [
        ("topic", "peace"),
        ("sort", "title"),
    ]


def test_a_page_past_the_end_is_not_found(client: Client) -> None:
    assert client.get("/statements/?page=2").status_code == 404
    response = client.get("/statements.json?page=2")
    assert (response.status_code, response.json()) == (
        404,
        {"errors": [{"parameter": "page", "message": "There is no such page."}]},
    )


def test_what_cannot_be_read_is_named(client: Client) -> None:
    response = client.get("/statements/?from=then&per_page=7")
    assert response.status_code == 400
    assert response.context["errors"] == [
        ("from", "“then” is not a date; write 2020, 2020-02 or 2020-02-12."),
        ("per_page", "“7” is not one of the choices: 10, 20, 50, 100."),
    ]
    response = client.get("/statements.json?from=then")
    assert (response.status_code, response.json()) == (
        400,
        {"errors": [{"parameter": "from", "message": "“then” is not a date; write 2020, 2020-02 or 2020-02-12."}]},
    )


def test_an_unknown_value_is_told_and_can_be_left_out(client: Client) -> None:
    make_statement(title="One")
    response = client.get("/statements/?q=words&speaker=nobody")
    assert response.status_code == 200
    [notice] = response.context["results"].notices
    assert (notice.parameter, notice.query) == ("speaker", "q=words")
    assert '<a href="/statements/?q=words" rel="nofollow">Leave it out</a>' in response.content.decode()


def test_json_has_the_shape_that_was_promised(client: Client) -> None:
    first = make_statement(
        "Peace is near.",
        title="First",
        date="2020-02",
        kind="speech",
        language="en",
        speakers=[("Ann Speaker", "speaker", "Minister")],
        topics=["Peace"],
        publisher="NATO",
    )
    make_statement("Peace is far.", title="Second", date="2019")
    assert first.current_version is not None
    anchor = first.current_version.passages.get().anchor
    answer: dict[str, Any] = client.get("/statements.json?sort=newest&per_page=10&q=near").json()
    facets = answer.pop("facets")
    assert answer == {
        "total": 1,
        "page": 1,
        "per_page": 10,
        "next": None,
        "query": {"q": "near", "sort": "newest", "per_page": "10"},
        "statements": [
            {
                "identifier": first.identifier,
                "url": f"/statements/{first.identifier}/first/",
                "title": "First",
                "title_origin": "stated",
                "date": "2020-02",
                "date_origin": "stated",
                "modified": None,
                "kind": "speech",
                "speakers": [{"name": "Ann Speaker", "office": "Minister", "role": "speaker"}],
                "event": None,
                "place": None,
                "publisher": "NATO",
                "language": "en",
                "topics": ["Peace"],
                "delivery": None,
                "review": [],
                "needs_review": False,
                "version": 1,
                "hits": [
                    {
                        "anchor": anchor,
                        "url": f"/statements/{first.identifier}/first/?q=near#{anchor}",
                        "text": "Peace is near.",
                    }
                ],
            }
        ],
        "notices": [],
    }
    assert list(facets) == ["speaker", "topic", "event", "kind", "publisher", "place", "language", "date"]
    assert facets["topic"] == [{"value": "peace", "label": "Peace", "count": 1, "selected": False}]


def test_json_pages_lead_from_one_to_the_next(client: Client) -> None:
    for number in range(11):
        make_statement(title=f"Number {number:02}")
    first = client.get("/statements.json?per_page=10&sort=title&topic=none").json()
    assert first["next"] == "/statements.json?topic=none&sort=title&per_page=10&page=2"
    assert first["query"] == {"topic": ["none"], "sort": "title", "per_page": "10"}
    second = client.get(first["next"]).json()
    assert [each["title"] for each in second["statements"]] == ["Number 10"]
    assert second["next"] is None


def test_links_of_pages_keep_the_selection(client: Client) -> None:
    for number in range(21):
        make_statement(title=f"Number {number:02}")
    found: list[str] = []

    class Links(HTMLParser):
        def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
            values = dict(attrs)
            if values.get("rel") in {"prev", "next"}:
                found.append(values.get("href") or "")

    for address in ("/statements/?sort=title", "/statements/?sort=title&page=2"):
        Links().feed(client.get(address).content.decode())
    assert found == ["?sort=title&page=2", "/statements/?sort=title"]

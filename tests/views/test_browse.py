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
    [("/statements/", 3), ("/statements/?q=peace", 4), ("/statements.json", 7), ("/statements.json?q=peace", 8)],
)
def test_queries_do_not_grow(
    records: int, address: str, queries: int, client: Client, django_assert_num_queries: DjangoAssertNumQueries
) -> None:
    client.get(address)
    with django_assert_num_queries(queries):
        assert client.get(address).status_code == 200


def test_a_search_by_names_that_records_had_before_takes_ten_queries(
    client: Client, django_assert_num_queries: DjangoAssertNumQueries
) -> None:
    make_statement("Peace.", topics=["War"], place="Geneva", speakers=["Ann Lee"])
    for record in (Topic.objects.get(), Place.objects.get()):
        record.slug = f"new-{record.slug}"
        record.save()
    address = "/statements.json?q=peace&topic=war&place=geneva&speaker=ann-lee"
    client.get(address)
    with django_assert_num_queries(10):
        assert client.get(address).json()["total"] == 1


def test_passages_link_to_where_they_stand(client: Client) -> None:
    statement = make_statement("Nothing here.", "The <b>lake</b> & the river.", title="Water")
    passage = statement.current_version.passages.get(start__gt=0) if statement.current_version else None
    assert passage is not None
    [row] = client.get("/statements/?q=lake").context["rows"]
    address = f"/statements/{statement.identifier}/water/"
    assert row == (
        address,
        "Water",
        False,
        "",
        None,
        "",
        "",
        False,
        [
            (
                f"{address}?q=lake#{passage.anchor}",
                "The &lt;b&gt;<mark>lake</mark>&lt;/b&gt; &amp; the river.",
            )
        ],
    )


def test_choices_are_chips_that_let_go(client: Client) -> None:
    make_statement(title="One", kind="remarks", topics=["Peace"], date="2020")
    address = "/statements/?topic=peace&kind=remarks&not_topic=war&topic_match=all&date=2020-02&from=2019&sort=title"
    context = client.get(address).context
    assert [(chip.name, chip.label, chip.link) for chip in context["chips"]] == [
        ("Topic", "Peace", address.replace("topic=peace&", "", 1)),
        ("Kind", "Remarks", address.replace("kind=remarks&", "")),
        ("Not topic", "War", address.replace("not_topic=war&", "")),
        ("Topics", "all of them", address.replace("topic_match=all&", "")),
        ("Date", "February 2020", address.replace("date=2020-02&", "")),
        ("From", "2019", address.replace("from=2019&", "")),
    ]
    assert context["clear"] == "/statements/?sort=title"


def test_what_is_left_out_is_named_too(client: Client) -> None:
    make_statement(title="One", topics=["Civil war"], place="Le Havre")
    make_statement(title="Two", topics=["Peace"], place="Le Havre")
    chips = client.get("/statements/?not_topic=civil-war&not_place=le-havre&not_speaker=none").context["chips"]
    assert [(chip.name, chip.label) for chip in chips] == [
        ("Not speaker", "Not stated"),
        ("Not topic", "Civil war"),
        ("Not place", "Le Havre"),
    ]


def test_what_is_not_stated_comes_last_and_choices_are_seen(client: Client) -> None:
    for number in range(10):
        make_statement(title=f"Number {number}", topics=[f"Topic {number}"])
    make_statement(title="None")
    context = client.get("/statements/?topic=topic-9&page=1").context
    [facet] = [each for each in context["facets"] if each.name == "topic"]
    base = "/statements/?topic="
    assert (facet.label, facet.size, facet.several) == ("Topic", "10", "/browse/topic/?topic=topic-9")
    assert facet.values == [
        *(
            (f"{base}topic-{n}&topic=topic-9", f"Topic {n}", "1", False, False, f"{base}topic-9&not_topic=topic-{n}")
            for n in range(6)
        ),
        ("/statements/", "Topic 9", "1", True, False, ""),
        (f"{base}none&topic=topic-9", "Not stated", "1", False, True, f"{base}topic-9&not_topic=none"),
    ]


def test_one_of_the_topics_is_enough_or_all_are_asked_for(client: Client) -> None:
    make_statement(title="One", topics=["Peace"])
    assert client.get("/statements/").context["matches"] == []
    make_statement(title="Two", topics=["Peace", "War"])
    matches = client.get("/statements/?topic=peace&topic=war").context["matches"]
    assert [(match.label, match.link, match.selected) for match in matches] == [
        ("any", "/statements/?topic=peace&topic=war", True),
        ("all", "/statements/?topic=peace&topic=war&topic_match=all", False),
    ]
    assert client.get(matches[1].link).context["total"] == "1"


@pytest.fixture
def dated(db: None) -> None:
    for date in ("2019", "2020", "2020-02", "2020-02-12", "2020-02-13", "2020-03-01", None):
        make_statement(title=f"Of {date}", date=date)


def of(dates: Any) -> list[tuple[str, str, bool, int]]:
    return [(words, count, selected, level) for _link, words, count, selected, _unstated, level in dates.values]


def test_dates_lead_from_years_to_days(dated: None, client: Client) -> None:
    dates = client.get("/statements/?sort=title").context["dates"]
    assert dates.values == [
        ("/statements/?date=2020&sort=title", "2020", "5", False, False, 0),
        ("/statements/?date=2019&sort=title", "2019", "1", False, False, 0),
        ("/statements/?date=none&sort=title", "Not stated", "1", False, True, 0),
    ]
    assert (dates.several, dates.size, dates.everything, dates.coarser) == ("/browse/date/?sort=title", "2", "", "")

    dates = client.get("/statements/?date=2020").context["dates"]
    assert of(dates) == [("2020", "5", True, 0), ("February", "3", False, 1), ("March", "1", False, 1)]
    assert (dates.everything, dates.coarser) == ("/statements/", "1 with no month stated")

    dates = client.get("/statements/?date=2020-02").context["dates"]
    assert of(dates) == [
        ("2020", "5", False, 0),
        ("February", "3", True, 1),
        ("12 February", "1", False, 2),
        ("13 February", "1", False, 2),
    ]
    assert dates.values[1][0] == "/statements/?date=2020"
    assert dates.coarser == "1 with no day stated"

    dates = client.get("/statements/?date=2020-02-14").context["dates"]
    assert of(dates) == [("2020", "5", False, 0), ("February", "3", False, 1), ("14 February", "0", True, 2)]

    dates = client.get("/statements/?date=none").context["dates"]
    assert of(dates) == [("2020", "5", False, 0), ("2019", "1", False, 0), ("Not stated", "1", True, 0)]


def test_the_empty_list_says_what_stands_in_the_way(client: Client) -> None:
    make_statement("Peace.", title="One", topics=["Peace"], kind="remarks")
    make_statement("Peace.", title="Two", topics=["Peace"])
    context = client.get("/statements/?q=peace&topic=peace&kind=remarks&date=2020&speaker=nobody").context
    assert (context["total"], context["instead"]) == ("0", [])
    context = client.get("/statements/?q=peace&topic=peace&kind=speech").context
    assert context["instead"] == [("Kind", "Speech", "/statements/?q=peace&topic=peace", "2")]
    context = client.get("/statements/?q=war&not_kind=remarks").context
    assert context["instead"] == [("", "war", "/statements/?not_kind=remarks", "1")]


def test_the_forms_keep_the_choices(client: Client) -> None:
    make_statement(title="One", topics=["Peace"])
    context = client.get("/statements/?q=words&topic=peace&sort=title&page=1&from=2020").context
    assert context["kept"] == [("topic", "peace"), ("from", "2020"), ("sort", "title")]
    assert context["kept_by_dates"] == [("q", "words"), ("topic", "peace"), ("sort", "title")]


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
    assert found == ["/statements/?sort=title&page=2", "/statements/?sort=title"]

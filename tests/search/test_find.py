"""One page of results: order, hits, facets, notices, and how many queries it takes."""

from __future__ import annotations

from typing import Any, cast

import pytest
from django.db import connection
from django.http import QueryDict
from django.test.utils import CaptureQueriesContext
from tantivy import Query, Searcher, SearchResult

from statements.models import Place, Speaker, Statement
from statements.search import facets, index, order
from statements.search.find import PageOutOfRange, find, parse
from statements.search.order import ordered
from statements.search.results import Facet, Results
from statements.search.schemas import schema
from tests.factories import make_statement

pytestmark = pytest.mark.django_db


def search(query_string: str = "") -> Results:
    return find(parse(QueryDict(query_string)))


def facet(results: Results, name: str) -> Facet:
    return next(each for each in results.facets if each.name == name)


def rows(results: Results, name: str) -> list[tuple[str, str, int, bool]]:
    return [(value.value, value.label, value.count, value.selected) for value in facet(results, name).values]


def test_an_empty_archive_has_one_empty_page() -> None:
    results = search("q=peace&speaker=nobody")
    assert (results.total, results.page, results.pages, results.statements) == (0, 1, 1, [])
    assert rows(results, "speaker") == [("nobody", "nobody", 0, True)]


@pytest.mark.parametrize("query_string", ["", "q=peace", "speaker=speaker-1", "place=place-0&topic=nothing"])
def test_the_first_values_are_the_first_of_all(query_string: str) -> None:
    """Each statement is a piece of the index by itself: the engine adds up their counts and orders the sums."""
    for number in range(12):
        make_statement(
            f"Peace {number}.",
            speakers=[f"Speaker {each}" for each in range(number % 5 + 1)],
            place=f"Place {number % 4}" if number else None,
            topics=[f"Topic {number}"],
        )
    selection = parse(QueryDict(query_string))
    for every, first in zip(find(selection).facets, find(selection, 3).facets, strict=True):
        shown = [value for at, value in enumerate(every.values) if at < 3 or value.selected or value.value == "none"]
        assert first == Facet(
            every.name, every.label, tuple(every.values if every.name == "date" else shown), every.size
        )


def test_what_most_statements_hold_is_counted_by_the_others() -> None:
    for number in range(10):
        make_statement(
            f"Peace {number}." if number else "War.",
            speakers=[f"Speaker {each}" for each in range(number % 3)],
            topics=[f"Topic {number % 4}"],
            date=f"20{number:02}-02" if number % 4 else None,
            place=None if number % 2 else "Geneva",
        )
    common, counted = search("q=peace&speaker=speaker-1"), search("q=peac*&speaker=speaker-1")
    assert rows(common, "speaker") == [
        ("speaker-0", "Speaker 0", 6, False),
        ("none", "Not stated", 3, False),
        ("speaker-1", "Speaker 1", 3, True),
    ]
    assert (common.total, common.facets) == (counted.total, counted.facets)
    common, counted = search("q=peace+-nothing"), search("q=peac*+-nothing")
    assert (common.total, common.facets) == (9, counted.facets)


def test_a_page_past_the_end_is_out_of_range() -> None:
    make_statement()
    with pytest.raises(PageOutOfRange) as raised:
        search("page=2")
    assert (raised.value.page, raised.value.pages) == (2, 1)


def test_the_best_passages_come_first_with_their_words_marked() -> None:
    statement = make_statement(
        "Peace.", "Nothing.", "Talks of peace.", "Peace, peace, peace.", "Talks and talks.", language="en"
    )
    hits = search("q=peace+talk").hits[statement.pk]
    assert [hit.text for hit in hits] == ["Talks of peace.", "Peace.", "Peace, peace, peace."]
    assert hits[0].ranges == ((0, 5), (9, 14))
    assert all(hit.anchor.startswith("p") for hit in hits)


def test_a_phrase_does_not_run_from_one_passage_into_the_next() -> None:
    make_statement("We want peace.", "Talks begin.", title="Opening remarks")
    assert search("q=%22peace+talks%22").total == 0
    assert search("q=peace+talks+opening").total == 1


def test_a_title_that_holds_the_words_is_more_relevant() -> None:
    make_statement("peace and more words of no weight", language="en")
    second = make_statement("some words and other words of no weight", title="Peace", language="en")
    assert search("q=peace").statements[0].pk == second.pk


def test_equal_relevance_is_ordered_by_identifier_across_pages() -> None:
    made = [make_statement(f"peace word{number}") for number in range(23)]
    expected = sorted(statement.identifier for statement in made)
    pages = [
        [statement.identifier for statement in search(f"q=peace&per_page=10&page={page}").statements]
        for page in (1, 2, 3)
    ]
    assert [len(page) for page in pages] == [10, 10, 3]
    assert [identifier for page in pages for identifier in page] == expected


def test_equal_keys_are_fetched_as_far_as_they_reach(monkeypatch: pytest.MonkeyPatch) -> None:
    """Sorted by a field in which all are equal, every page is still in the order of identifiers."""
    monkeypatch.setattr(order, "SPARE", 1)
    made = sorted((make_statement(f"word{number}") for number in range(15)), key=lambda each: each.identifier)
    searcher = index.searcher()
    for start in range(15):
        assert ordered(searcher, Query.all_query(), None, start, start + 1) == [made[start].pk]


def test_equal_keys_elsewhere_are_let_be(monkeypatch: pytest.MonkeyPatch) -> None:
    """Of a common word many pairs of statements are equally relevant; only those at an end of the page matter."""
    monkeypatch.setattr(order, "SPARE", 1)
    for number in range(40):
        make_statement("peace " * (1 + number // 2), f"word{number}")
    asked: list[int] = []

    class Noted:
        """A searcher that notes how many it was asked for."""

        def __getattr__(self, name: str) -> Any:
            return getattr(index.searcher(), name)

        def search(self, query: Query, limit: int, **more: Any) -> SearchResult:
            asked.append(limit)
            return index.searcher().search(query, limit, **more)

    peace = Query.term_query(schema(), "body_plain", "peace")
    assert len(ordered(cast(Searcher, Noted()), peace, None, 10, 20)) == 10
    assert asked == [12]


def test_titles_are_ordered_by_code_point_then_identifier() -> None:
    made = [make_statement(title=title) for title in ("apple", "apple", "apple pie", "Zebra", "Élan", "日本")]
    same = sorted(made[:2], key=lambda statement: statement.identifier)
    assert [row.pk for row in search("sort=title").statements] == [each.pk for each in (*same, *made[2:])]


def test_a_language_without_a_stemmer_is_found_by_its_own_words() -> None:
    make_statement("Les réunions", language="fr")
    make_statement("reunions", language="xx")
    assert search("q=reunion").total == 1
    assert search("q=reunions").total == 2


def test_a_former_slug_stands_for_the_record() -> None:
    make_statement(speakers=["Jens Stoltenberg"], place="Brussels")
    person = Speaker.objects.get()
    person.slug = "stoltenberg"
    person.save()
    place = Place.objects.get()
    place.slug = "bruxelles"
    place.save()
    make_statement()  # the admin logs the statements of a record that it changes; here the index is built at first use
    results = search("speaker=jens-stoltenberg&not_place=brussels")
    assert results.selection.query_string() == "speaker=stoltenberg&not_place=bruxelles"
    assert rows(results, "speaker")[0] == ("none", "Not stated", 1, False)
    assert results.notices == ()


@pytest.mark.parametrize(
    ("query_string", "parameter", "without"),
    [
        ("speaker=nobody&kind=remarks", "speaker", "kind=remarks"),
        ("not_topic=nothing&date=2020", "not_topic", "date=2020"),
        ("kind=sermon", "kind", ""),
        ("language=qq", "language", ""),
        ("language=EN", "language", ""),
        ("language=en-gb", "language", ""),
        ("q=Iraq+OR&place=none", "q", "place=none"),
        ("from=2021&to=2020", "from", "to=2020"),
    ],
)
def test_what_the_person_should_know_is_said(query_string: str, parameter: str, without: str) -> None:
    make_statement(kind="remarks")
    [notice] = search(query_string).notices
    assert (notice.parameter, notice.query) == (parameter, without)
    assert notice.message


def test_what_is_known_needs_no_notice() -> None:
    make_statement(kind="remarks", language="tlh", speakers=["Ann A"])
    assert search("speaker=ann-a&kind=speech&language=tlh&topic=none&not_language=en").notices == ()


def test_a_date_that_is_chosen_stands_among_the_years() -> None:
    make_statement(speakers=["Ann A", "Bob B"], kind="remarks", date="2020-02-12")
    results = search("speaker=ann-a&page=1&date=2020-02")
    assert rows(results, "date") == [("2020-02", "2020-02", 1, True), ("2020", "2020", 1, False)]
    assert rows(results, "kind") == [("remarks", "remarks", 1, False)]


def test_only_the_first_values_are_named_where_no_more_are_asked_for() -> None:
    for names in (["Cy C", "Di D"], ["Bob B", "Di D"], ["Ann A"], []):
        make_statement(speakers=names)
    results = find(parse(QueryDict("speaker=cy-c")), most=2)
    assert rows(results, "speaker") == [
        ("di-d", "Di D", 2, False),
        ("ann-a", "Ann A", 1, False),
        ("cy-c", "Cy C", 1, True),
        ("none", "Not stated", 1, False),
    ]
    assert facet(results, "speaker").size == 5


def test_those_mentioned_are_not_counted_as_speakers() -> None:
    make_statement(speakers=[("Ann A", "mentioned", ""), ("Bob B", "quoted", "")])
    make_statement(speakers=[("Ann A", "mentioned", "")])
    assert rows(search(), "speaker") == [("bob-b", "Bob B", 1, False), ("none", "Not stated", 1, False)]
    assert search("speaker=ann-a").total == 0


def test_more_values_than_can_be_counted_are_an_error(monkeypatch: pytest.MonkeyPatch) -> None:
    make_statement(speakers=["Ann A", "Bob B"])
    monkeypatch.setattr(facets, "MOST_VALUES", 1)
    with pytest.raises(RuntimeError, match="speaker"):
        search()


def test_what_is_too_much_for_one_call_is_counted_facet_by_facet() -> None:
    make_statement(speakers=["Ann A", "Bob B"], kind="remarks")
    make_statement(speakers=["Ann A"], date="2020")
    calls: list[int] = []

    class Limited:
        """A searcher that counts no two facets in one call."""

        def aggregate(self, query: Query, wanted: dict[str, Any]) -> Any:
            calls.append(len(wanted))
            if len(wanted) > 1:
                raise ValueError("bucket limit was exceeded")
            return index.searcher().aggregate(query, wanted)

    names = ["speaker", "kind", "date"]
    counted = facets._count(cast(Searcher, Limited()), Query.all_query(), names)
    assert counted == facets._count(index.searcher(), Query.all_query(), names)
    assert calls == [4, 1, 1, 1, 1]


@pytest.mark.parametrize(
    ("query_string", "queries"), [("", 2), ("q=words", 3), ("q=words&speaker=ann-a&not_place=x&sort=title", 5)]
)
def test_the_number_of_queries_does_not_grow(query_string: str, queries: int) -> None:
    for number in (1, 2):
        make_statement(
            speakers=["Ann A", f"Bob {number}"],
            topics=["Iraq", f"Topic {number}"],
            place=f"Place {number}",
            event={"name": f"Event {number}"},
            publisher="NATO",
            language="en",
        )
        search()
        with CaptureQueriesContext(connection) as captured:
            search(query_string)
        assert len(captured) == queries, [query["sql"] for query in captured]
    assert Statement.objects.count() == 2

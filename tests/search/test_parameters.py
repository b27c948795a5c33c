"""The parameters of an address: what is taken, what is refused and how that is said, and how links write them."""

from __future__ import annotations

import pytest
from django.http import QueryDict

from statements.search.filters import InvalidParameters, StatementFilter
from statements.search.find import parse
from statements.search.selection import ORDER, Selection


def written(query_string: str) -> str:
    return parse(QueryDict(query_string)).query_string()


def test_one_filter_set_declares_every_parameter_in_the_order_of_links() -> None:
    assert tuple(StatementFilter.base_filters) == ORDER


@pytest.mark.parametrize(
    ("given", "canonical"),
    [
        ("", ""),
        ("unknown=1&utm_source=x", ""),
        ("speaker=&q=&page=&from=", ""),
        ("speaker=b&q=peace&speaker=a&speaker=b", "q=peace&speaker=a&speaker=b"),
        ("kind=press-conference&language=en-GB&not_topic=none", "kind=press-conference&language=en-GB&not_topic=none"),
        ("page=1&per_page=20&sort=newest&topic_match=any", ""),
        ("page=007", "page=7"),
        ("q=x&sort=relevance", "q=x"),
        ("q=x&sort=newest", "q=x&sort=newest"),
        ("sort=relevance", ""),
        ("to=2020-02-12&from=2020&date=none", "date=none&from=2020&to=2020-02-12"),
        ("q=+a%0a%09b++c+", "q=a+b+c"),
        ("speaker=%D8%A7%D9%84", "speaker=%D8%A7%D9%84"),
    ],
)
def test_links_write_parameters_in_one_way(given: str, canonical: str) -> None:
    assert written(given) == canonical
    assert written(canonical) == canonical


@pytest.mark.parametrize(
    ("query_string", "parameter", "word"),
    [
        ("speaker=a%00b", "speaker", "none"),
        ("not_place=a b", "not_place", "“a b”"),
        ("topic=" + "x" * 101, "topic", "…"),
        ("date=2020-13", "date", "2020-02-12"),
        ("date=2020-02-30", "date", "“2020-02-30”"),
        ("from=none", "from", "not a date"),
        ("to=0000", "to", "not a date"),
        ("to=12.2.2020", "to", "12.2.2020"),
        ("sort=best", "sort", "relevance, newest, oldest, title"),
        ("per_page=7", "per_page", "10, 20, 50, 100"),
        ("topic_match=most", "topic_match", "any, all"),
        ("page=0", "page", "count from 1"),
        ("page=-1", "page", "“-1”"),
        ("page=100000000000000000000", "page", "count from 1"),
        ("page=%D9%A1", "page", "not the number of a page"),
    ],
)
def test_what_is_malformed_is_named_in_words(query_string: str, parameter: str, word: str) -> None:
    with pytest.raises(InvalidParameters) as refused:
        parse(QueryDict(query_string))
    [(name, message)] = refused.value.errors
    assert name == parameter
    assert word in message
    assert len(message) < 300


def test_all_that_is_malformed_is_named_at_once() -> None:
    with pytest.raises(InvalidParameters) as refused:
        parse(QueryDict("from=x&to=y&page=z"))
    assert [name for name, _message in refused.value.errors] == ["from", "to", "page"]


def test_what_no_text_can_hold_is_dropped_from_q_and_said() -> None:
    params = QueryDict(mutable=True)
    params["q"] = "pea\0ce \ud800talks"
    selection = parse(params)
    assert selection.value("q") == "peace talks"
    assert [parameter for parameter, _message in selection.remarks] == ["q"]


def test_a_long_q_is_cut_and_said() -> None:
    selection = parse(QueryDict("q=" + "word " * 2_000))
    assert len(selection.value("q")) <= 1_000
    assert "1000" in selection.remarks[0][1]


def test_a_choice_is_added_taken_away_and_replaced() -> None:
    selection = Selection.from_cleaned({"q": "x", "speaker": ["b"], "date": "2020", "page": 3})
    assert selection.page == 3
    assert selection.toggles("speaker")("a") == "q=x&speaker=a&speaker=b&date=2020"
    assert selection.toggles("speaker")("b") == "q=x&date=2020"
    assert selection.toggles("topic")("ä") == "q=x&speaker=b&topic=%C3%A4&date=2020"
    assert selection.toggles("not_topic")("c") == "q=x&speaker=b&not_topic=c&date=2020"
    assert selection.replacements("date")("2021-03") == "q=x&speaker=b&date=2021-03"
    assert selection.replaced("date", "2021").query_string() == "q=x&speaker=b&date=2021"
    assert selection.without("speaker").query_string() == "q=x&date=2020"
    assert selection.replaced("page", 4).query_string() == "q=x&speaker=b&date=2020&page=4"
    assert selection.replaced("sort", "newest").without("q").query_string() == "speaker=b&date=2020"
    assert selection.values("speaker") == ("b",)
    assert (selection.sort, selection.per_page) == ("relevance", 20)

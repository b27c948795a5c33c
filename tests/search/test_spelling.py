"""Did you mean: what a search that finds little may have meant, and how much that finds."""

from __future__ import annotations

import datetime as dt
from urllib.parse import urlencode

import pytest
from django.http import QueryDict

from statements.models import Statement
from statements.search.find import find, parse
from statements.search.spelling import closest
from statements.search.words import quoted
from tests.factories import make_statement

pytestmark = pytest.mark.django_db


def offered(query_string: str) -> list[tuple[str, str, str]]:
    """(parameter, message, where it leads) of each notice with something to follow."""
    results = find(parse(QueryDict(query_string)))
    return [(notice.parameter, notice.message, notice.query) for notice in results.notices if notice.link == "Show"]


@pytest.fixture
def statements() -> None:
    make_statement("The government of Iraq spoke.", "It praised NATO.", speakers=["Jens Stoltenberg"], language="en")
    make_statement(
        "A government speaks.", title="Governments", speakers=["Jens Stoltenberg"], date="2020", language="en"
    )


@pytest.mark.parametrize(
    ("q", "meant", "count"),
    [
        ("goverment", "government", "2 statements"),
        ("GOVERMENT iraq", "GOVERNMENT iraq", "1 statement"),
        ("stoltenburg", "stoltenberg", "2 statements"),
        ("Stoltenburg goverment -iraq", "Stoltenberg government -iraq", "1 statement"),
        ('"the goverment of" OR spain', '"the government of" OR spain', "1 statement"),
        ('"goverment speeks"~2', '"government speaks"~2', "1 statement"),
        ("title:govermnents", "title:governments", "1 statement"),
    ],
)
def test_a_misspelled_word(statements: None, q: str, meant: str, count: str) -> None:
    message = f"Did you mean {quoted(meant)}? It finds {count}."
    assert offered(urlencode({"q": q})) == [("q", message, urlencode({"q": meant}))]
    assert find(parse(QueryDict(urlencode({"q": meant})))).total == int(count.split()[0])


@pytest.mark.parametrize(
    "q",
    [
        "government",
        "-goverment",
        "goverm*",
        "iraq stoltenberg spain",
        "xylophone",
        "goverment xylophone",
        "nat",
        "2021",
    ],
)
def test_what_has_no_better_spelling(statements: None, q: str) -> None:
    assert offered(urlencode({"q": q})) == []


def test_the_other_choices_hold(statements: None) -> None:
    message = "Did you mean government? It finds 1 statement."
    assert offered("q=goverment&date=2020&page=1") == [("q", message, "q=government&date=2020")]
    assert offered("q=goverment&date=2019") == []


def test_a_word_that_is_found_may_be_misspelled_where_another_is_far_more_common() -> None:
    for number in range(12):
        make_statement(f"Government {number}.")
    make_statement("The goverment, so printed.")
    message = "Did you mean government? It finds 12 statements."
    assert offered("q=goverment") == [("q", message, "q=government")]
    assert find(parse(QueryDict("q=goverment"))).total == 1


def test_a_common_word_is_not_doubted() -> None:
    for number in range(40):
        make_statement(f"From here, {number}.", *(["A form."] if number < 3 else []))
    assert find(parse(QueryDict("q=form"))).total == 3
    assert offered("q=form+xylophone") == []


def test_so_many_words_are_looked_up(statements: None) -> None:
    unknown = " OR ".join(f"xylophone{letter}" for letter in "abcdefgh")
    assert offered(urlencode({"q": f"{unknown} OR goverment"})) == []
    assert len(offered(urlencode({"q": f"goverment OR {unknown}"}))) == 1


def test_a_misspelled_value(statements: None) -> None:
    message = "Did you mean Jens Stoltenberg? It finds 2 statements."
    assert offered("speaker=jens-stoltenburg") == [("speaker", message, "speaker=jens-stoltenberg")]
    assert offered("q=speaker:stoltenburg") == [("speaker", message, "speaker=jens-stoltenberg")]
    assert offered("speaker=stoltenburg&date=2019") == []
    assert offered("not_speaker=stoltenburg") == []


def test_nothing_is_known_from_statements_under_embargo() -> None:
    tomorrow = dt.datetime.now(dt.UTC) + dt.timedelta(days=1)
    make_statement("Quixotic words.", speakers=["Quentin Oakley"], embargo=tomorrow.isoformat())
    assert Statement.objects.held_back().count() == 1
    assert offered("q=quixotik&speaker=quentin-oakly") == []


@pytest.mark.parametrize(
    ("typed", "found"),
    [
        ("irak", ["iraq"]),
        ("iraq", []),
        ("mnister", ["minister", "ministers"]),
        ("ministres", ["ministers", "minister"]),
        ("eu", []),
    ],
)
def test_closest(typed: str, found: list[str]) -> None:
    assert closest(typed, ["minister", "ministers", "iraq", "un", "eu"]) == found

"""Many names found in one pass."""

import re

from hypothesis import given
from hypothesis import strategies as st

from statements.ingest.terms import Match, TermFinder, next_word

FINDER = TermFinder(
    {
        "Iraq": "Iraq",
        "Polish": "Poland",
        "peace process": "peace",
        "US": "United States",
        "EU-NATO cooperation": "EU–NATO",
        "NATO": "NATO",
        "COVID-19": "public health",
    }
)


def names(text: str) -> list[str]:
    return [match.name for match in FINDER.find(text)]


def test_offsets_are_those_of_the_text() -> None:
    assert list(FINDER.find("In Iraq.")) == [Match("Iraq", 3, 7)]


def test_capitals_count_where_the_term_has_them() -> None:
    assert names("IRAQ Iraq iraq Polish polish US us Us Peace process") == [
        "Iraq",
        "Iraq",
        "Poland",
        "United States",
        "peace",
    ]


def test_digits_are_capitals_enough() -> None:
    assert names("COVID-19 and Covid-19 and COVID 19") == ["public health", "public health"]


def test_the_longer_term_wins_over_any_dash() -> None:
    assert names("EU–NATO cooperation and EU - NATO cooperation, NATO") == ["EU–NATO", "EU–NATO", "NATO"]


def test_a_term_does_not_go_over_a_sentence() -> None:
    assert names("We want peace. Process it.") == []


PIECES = [
    "Iraq",
    "iraq",
    "US",
    "us",
    "Polish",
    "peace",
    "process",
    "é",
    "“",
    "”",
    " ",
    ", ",
    "-",
    "–",
    "\u0301",
    "İ",
    "ﬁ",
    "NATO",
]


@given(st.lists(st.one_of(st.sampled_from(PIECES), st.characters()), max_size=30).map("".join))
def test_each_word_that_is_a_term_is_found_where_it_stands(text: str) -> None:
    found = [(match.start, match.end) for match in FINDER.find(text) if match.name in {"Iraq", "NATO"}]
    words = [match.span() for match in re.finditer(r"\w+", text)]
    upright = [(start, end) for start, end in words if text[start:end].casefold() == "iraq" and text[start].isupper()]
    upright += [(start, end) for start, end in words if text[start:end] == "NATO"]
    assert found == sorted(upright)


def test_a_word_that_stands_only_within_others_does_not_stand() -> None:
    assert [next_word("Example", text, 0) for text in ("iExample", "Examples Example", "Example")] == [-1, 9, 0]

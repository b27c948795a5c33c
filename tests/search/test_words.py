"""Queries as read, terms, and the places of words in a text."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from statements.search.analysis import ANALYSES, analysis_of, placed_terms, terms
from statements.search.highlight import ranges
from statements.search.words import read


@pytest.mark.parametrize(
    ("query", "clauses"),
    [
        ("peace talks", ("peace", "talks")),
        ('"peace talks" now', ("peace talks", "now")),
        ("“peace talks” «now then» „so“", ("peace talks", "now then", "so")),
        ("peace peace", ("peace",)),
        ("EU–NATO don't", ("EU–NATO", "don't")),
        ("what is NATO?", ("what", "is", "NATO?")),
        ("", ()),
    ],
)
def test_words_and_phrases_are_read_as_typed(query: str, clauses: tuple[str, ...]) -> None:
    assert read(query).clauses == clauses
    assert read(query).remark == ""


@pytest.mark.parametrize(
    ("query", "reading"),
    [
        ('peace "talks now', "peace talks now"),
        ("Iraq OR Libya", "Iraq OR Libya"),
        ("Iraq -Libya +Syria", "Iraq Libya Syria"),
        ("meet*", "meet"),
        ("speaker:stoltenberg", "“speaker stoltenberg”"),
        ('"peace talks"~5', "“peace talks” 5"),
    ],
)
def test_what_other_engines_give_a_meaning_is_said_to_be_words(query: str, reading: str) -> None:
    assert read(query).remark.endswith(f"read as {reading}.")


def test_a_query_without_words_says_so() -> None:
    assert read("?! -- *").clauses == ()
    assert "no word" in read("?! -- *").remark


@given(st.text(st.characters(codec="utf-8"), max_size=200))
def test_any_text_is_a_query_with_terms_in_every_language(query: str) -> None:
    words = read(query)
    for analysis in ANALYSES:
        assert all(words.terms(analysis)), analysis


@pytest.mark.parametrize(
    ("language", "analysis"),
    [("en", "en"), ("en-GB", "en"), ("pt-BR", "pt"), ("nb", "no"), ("zh-Hant", "plain"), ("", "plain")],
)
def test_a_language_has_its_stemmer_or_none(language: str, analysis: str) -> None:
    assert analysis_of(language) == analysis


@pytest.mark.parametrize(
    ("text", "language", "expected"),
    [
        ("The Ministers' meetings", "en", ["the", "minist", "meet"]),
        ("NATO’s role, NATO'S ROLE", "en", ["nato", "role", "nato", "role"]),
        ("Réunions re\u0301unions REUNIONS", "fr", ["reunion"] * 3),
        ("meetings", "xx", ["meetings"]),
        ("EU–NATO co-operation", "plain", ["eu", "nato", "co", "operation"]),
        ("so\u00adft \ufb01ne", "plain", ["soft", "fine"]),
        ("日本語 words", "plain", ["日", "本", "語", "words"]),
    ],
)
def test_terms(text: str, language: str, expected: list[str]) -> None:
    assert terms(text, analysis_of(language)) == expected


@given(st.text(st.sampled_from("aé e\u0301'’s-–日本ﬁ\u00ad\u200b½\"NATO") | st.characters(codec="utf-8"), max_size=60))
def test_places_are_those_of_the_terms(text: str) -> None:
    placed = placed_terms(text, "en")
    assert [term for term, _start, _end in placed] == terms(text, "en")
    assert all(0 <= start < end <= len(text) for _term, start, end in placed)


def marked(text: str, q: str, language: str = "en") -> list[str]:
    return [text[start:end] for start, end in ranges(text, q, language)]


@pytest.mark.parametrize(
    ("text", "q", "expected"),
    [
        ("They met at meetings.", "meeting", ["meetings"]),
        ("Peace talks; talks of peace.", '"peace talks"', ["Peace talks"]),
        ("EU–NATO co-operation", "eu-nato cooperation operation", ["EU–NATO", "operation"]),
        ("The café’s cafe\u0301s", "cafe", ["café", "cafe\u0301s"]),
        ("peace talks now", '"peace talks" "talks now"', ["peace talks now"]),
        ("in 日本語 so", "本語", ["本語"]),
        ("nothing here", "peace", []),
        ("", "peace", []),
        ("text", "", []),
    ],
)
def test_words_to_mark(text: str, q: str, expected: list[str]) -> None:
    assert marked(text, q) == expected


def test_words_are_marked_as_the_language_has_them() -> None:
    assert marked("Les réunions", "reunion", "fr") == ["réunions"]
    assert marked("Les réunions", "reunion", "xx") == []

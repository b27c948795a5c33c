"""Queries as read, terms, and the places of words in a text."""

from __future__ import annotations

import re
from dataclasses import replace
from time import perf_counter
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from statements.search.analysis import ANALYSES, FROM_BOTH_ENDS, analysis_of, placed_terms, places_of, terms
from statements.search.clauses import Clause
from statements.search.highlight import ranges
from statements.search.words import Words, _read, read
from tests.ingest.corpus import CASES


def clause(*args: Any, **kwargs: Any) -> tuple[Clause]:
    """A group of one clause."""
    return (Clause(*args, **kwargs),)


@pytest.mark.parametrize(
    ("query", "words"),
    [
        ("", Words()),
        ("peace talks", Words((clause("peace"), clause("talks")))),
        ('"peace talks" now', Words((clause("peace talks"), clause("now")))),
        ("war -a war -a", Words((clause("war"), clause("war")), clause("a"))),
        ("war OR war", Words((clause("war"),))),
        ("what is NATO?", Words((clause("what"), clause("is"), clause("NATO")))),
        ("EU–NATO don’t 10:30", Words((clause("EU-NATO"), clause("don't"), clause("10:30")))),
        ("meet*", Words((clause("meet", "prefix"),))),
        ('"near these words"~5', Words((clause("near these words", "near", 5),))),
        ('"peace"~5', Words((clause("peace"),))),
        ("title:war", Words((clause("war", title=True),))),
        ('Title:"the war"~2', Words((clause("the war", "near", 2, title=True),))),
        ("Iraq -Libya", Words((clause("Iraq"),), clause("Libya"))),
        (
            'Iraq -"the war" -title:meet*',
            Words((clause("Iraq"),), (Clause("the war"), Clause("meet", "prefix", 0, True))),
        ),
        ("troops Iraq OR Libya", Words((clause("troops"), (Clause("Iraq"), Clause("Libya"))))),
        ('a OR "b c" OR dd* e', Words(((Clause("a"), Clause("b c"), Clause("dd", "prefix")), clause("e")))),
        ("iraq or libya", Words((clause("iraq"), clause("or"), clause("libya")))),
        ("speaker:stoltenberg", Words(filters=(("speaker", "stoltenberg"),))),
        (
            'SPEAKER:"Jens Stoltenberg" -topic:iraq peace',
            Words((clause("peace"),), (), (("speaker", "Jens Stoltenberg"), ("-topic", "iraq"))),
        ),
        ("after:2020 before:2020-02-12", Words(filters=(("after", "2020"), ("before", "2020-02-12")))),
    ],
)
def test_words(query: str, words: Words) -> None:
    assert replace(read(query), remark="") == words


@pytest.mark.parametrize(
    ("query", "typed_plainly"),
    [
        ("“peace talks” «now then» „so be“ 「a b」", '"peace talks" "now then" "so be" "a b"'),
        ("–Libya —Syria war −Iraq", "-Libya -Syria war -Iraq"),
        ("Ｉｒａｑ　ＯＲ　ｓｐｅａｋｅｒ　＂ａ　ｂ＂～５", 'Iraq OR speaker "a b"~5'),
        ("ｔｉｔｌｅ：ｗａｒ ｍｅｅｔ＊", "title:war meet*"),
        ("«سلام عليكم»، حرب؛ –سلام", '"سلام عليكم" حرب -سلام'),
        ("平和、戦争。", "平和 戦争"),
        ("日本*", "日本"),
        ("peace,war; 1,000", "peace war 1,000"),
        ("so\u00adft\u200b", "soft"),
    ],
)
def test_however_it_is_typed(query: str, typed_plainly: str) -> None:
    assert read(query) == read(typed_plainly)
    assert read(query).remark == ""


@pytest.mark.parametrize(
    ("query", "remark"),
    [
        ('peace "talks now', "A quotation mark stands alone: read as peace talks now."),
        ("Iraq OR", "An OR without words on both sides is left out: read as Iraq."),
        ("OR Iraq", "An OR without words on both sides is left out: read as Iraq."),
        ("a OR OR b", "An OR without words on both sides is left out: read as a OR b."),
        ("a OR -b", "An OR without words on both sides is left out: read as a -b."),
        ("-b OR a", "An OR without words on both sides is left out: read as a -b."),
        ('-Libya -"the war"', "All statements but those left out are found: read as -Libya -“the war”."),
        ("speaker: ann", "“speaker:” needs a value right after it: read as speaker ann."),
        ("publisher:nato", "“publisher:nato” has no meaning here: read as “publisher:nato”."),
        ('publisher:"a b"', "“publisher:” has no meaning here: read as publisher “a b”."),
        ("before:2020-13", "“before:2020-13” has no meaning here: read as “before:2020-13”."),
        ("after:9999 x", "“after:9999” has no meaning here: read as “after:9999” x."),
        ("Iraq AND +war", "“AND” has no meaning here; “+war” has no meaning here: read as Iraq AND war."),
        (
            "m* m*t war~2",
            "“m*” has no meaning here; “m*t” has no meaning here; “war~2” has no meaning here: "
            "read as m “m*t” “war~2”.",
        ),
        ('"meet*"', "“*” has no meaning between quotation marks: read as meet."),
        ('"peace talks"~99', "Words are near up to ~20: read as “peace talks”~20."),
        ("aa* ab* ac* ad* ae* af*", "“af*” has no meaning here: read as aa* ab* ac* ad* ae* af."),
        ("?! -- *", "“*” has no meaning here; there is no word in it to search for."),
    ],
)
def test_what_is_read_otherwise_than_typed_is_said(query: str, remark: str) -> None:
    assert read(query).remark == remark


def test_a_long_query_is_bounded() -> None:
    assert read(f"{'x' * 50}*").clauses == (Clause("x" * 50, "prefix"),)
    assert read(f"{'x' * 51}*").clauses == (Clause("x" * 51),)
    words = read(" ".join(f"w{number}" for number in range(150)))
    assert len(words.clauses) == 100
    assert words.remark.startswith("Only the first 100 words and phrases count: read as w0 w1 ")
    assert len(str(read("ﷺ" * 1_000))) <= 1_000
    words = read(" ".join(f"topic:t{number}" for number in range(30)))
    assert len(words.filters) == 20
    assert words.remark.startswith("Only the first 20 filters count: read as topic:“t0” ")


@given(
    st.lists(
        st.sampled_from(
            (
                *'"-–*~:،(’_½ßﬁé\u0301         ',
                *("OR", "AND", "~3", "title:", "Speaker:", "after:2020", "10:30"),
                *("a", "b,c", "'s", "日本", "سلام", "हिन्दी"),
            )
        ),
        max_size=12,
    ).map("".join)
    | st.text(st.characters(codec="utf-8"), max_size=200)
)
def test_any_text_is_a_query_and_has_one_spelling(query: str) -> None:
    words = read(query)
    again = read(str(words))
    assert (again.groups, again.excluded, again.filters) == (words.groups, words.excluded, words.filters)
    assert str(again) == str(words)
    for analysis in ANALYSES:
        assert all(clause.pattern(analysis).terms for clause in (*words.clauses, *words.excluded))


def test_reading_takes_linear_time(monkeypatch: pytest.MonkeyPatch) -> None:
    """Whatever is repeated, and were no length too long: 32 times the text takes nothing like 1,024 times as long."""
    monkeypatch.setattr("statements.search.words.LONGEST", 1_000_000)
    for pumped in ("-", "- ", '"', "a:", "title:", '-title:"', "~1", "a~1", "*", "a*", "OR ", "AND", "'s", "a ", "、"):
        short, long = (pumped * size for size in (200, 6_400))
        assert fastest(long) < 250 * fastest(short), pumped


def fastest(query: str) -> float:
    """Seconds of the fastest of three readings."""

    def once() -> float:
        _read.cache_clear()
        start = perf_counter()
        read(query)
        return perf_counter() - start

    return min(once() for _time in range(3))


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
        ("평화와 NATO", "ko", ["평", "화", "와", "nato"]),
    ],
)
def test_terms(text: str, language: str, expected: list[str]) -> None:
    assert terms(text, analysis_of(language)) == expected


@given(
    st.text(
        st.sampled_from("aé e\u0301'’s-–日本평화สันี้ﬁ\u00ad\u200b½\"NATO") | st.characters(codec="utf-8"), max_size=60
    )
)
def test_places_are_those_of_the_terms(text: str) -> None:
    placed = placed_terms(text, "en")
    assert [term for term, _start, _end in placed] == terms(text, "en")
    assert all(0 <= start < end <= len(text) for _term, start, end in placed)


@given(
    st.lists(st.text("abeINSTYtysze1'’é-", min_size=1, max_size=9), max_size=8).map(" ".join),
    st.sampled_from(ANALYSES),
    st.data(),
)
def test_terms_are_found_where_they_stand(text: str, analysis: str, data: st.DataObject) -> None:
    placed = placed_terms(text, analysis)
    sought = data.draw(st.frozensets(st.sampled_from([*(term for term, _start, _end in placed), "absent", "ß"])))
    expected = [(start, end) for term, start, end in placed if term in sought]
    assert places_of(sought, text, analysis) == expected


def test_stemmers_leave_the_letter_that_a_word_begins_with() -> None:
    texts = "\n".join(path.read_text("utf-8", "ignore") for path in CASES)
    words = set(re.findall("[A-Za-z]+", texts))
    assert len(words) > 3_000
    analyses = [analysis for analysis in ANALYSES if analysis not in FROM_BOTH_ENDS]
    assert [word for word in words for analysis in analyses if terms(word, analysis)[0][0] != word[0].lower()] == []


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
        ("평화와 안정을 위한", "평화 안정", ["평화", "안정"]),
        ("วันนี้เราหารือเรื่องสันติภาพ", "สันติภาพ", ["สันติภาพ"]),
        ("ຄວາມສະຫງົບ ແລະ သက်တမ်း សន្តិភាព", "សន្តិ ສະຫງົບ တမ်", ["ສະຫງົບ", "တမ်း", "សន្តិ"]),
        ("nothing here", "peace", []),
        ("", "peace", []),
        ("text", "", []),
        ("Peace, and war.", "peace -war", ["Peace"]),
        ("Ministry of ministers", "minist*", ["Ministry", "ministers"]),
        ("Peace or war", "title:peace war", ["war"]),
        ("Peace or war", "war OR love", ["war"]),
        ("Talks of peace; peace is far from any other talks here.", '"peace talk"~1', ["Talks", "peace"]),
        ("Talks of hope and of peace", '"peace talks"~1', []),
        ("a b c", '"a a"~3', ["a"]),
        ("One, two, three", '"three one two"~1', ["One", "two", "three"]),
    ],
)
def test_words_to_mark(text: str, q: str, expected: list[str]) -> None:
    assert marked(text, q) == expected


def test_words_are_marked_as_the_language_has_them() -> None:
    assert marked("Les réunions", "reunion", "fr") == ["réunions"]
    assert marked("Les réunions", "reunion", "xx") == []

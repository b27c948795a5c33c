"""Made-up words, and draws by Zipf's law."""

from collections import Counter
from random import Random

from statements.upkeep.benchmark.words import FIRST, Zipf, made_names, made_words


def test_words_are_the_same_for_everybody_and_all_different() -> None:
    words = made_words(Random("words"), 2_000)
    assert words == made_words(Random("words"), 2_000)
    assert len(set(words)) == 2_000
    assert words[: len(FIRST)] == FIRST
    assert words[len(FIRST) : len(FIRST) + 4] == ["tet", "shotance", "robresact", "sutathad"]


def test_no_made_up_word_begins_as_one_that_is_searched_for() -> None:
    made = made_words(Random("words"), 5_000)[len(FIRST) :]
    assert [word for word in made if word.startswith(("the", "for"))] == []


def test_names_are_capitalised_and_all_different() -> None:
    names = made_names(Random("names"), 500)
    assert names == [name.capitalize() for name in names]
    assert len(set(names)) == 500


def test_the_nth_item_is_drawn_an_nth_as_often_as_the_first() -> None:
    drawn = Counter(Zipf("abcd").draw(Random("draws"), 50_000))
    assert [round(drawn["a"] / drawn[item], 1) for item in "abcd"] == [1.0, 2.0, 3.0, 4.0]


def test_some_items_are_different_ones() -> None:
    assert sorted(Zipf("ab").some(Random("some"), 40)) == ["a", "b"]


def test_every_item_has_its_turn() -> None:
    items = range(1_000)
    assert set(Zipf(items)._table) == set(items)

"""The words that a link quotes, found again."""

from hypothesis import given
from hypothesis import strategies as st

from statements.citing.selectors import Place, Selector, locate

PASSAGES = [
    ("pa", "We will stay. We will stay in Iraq as long as needed."),
    ("pb", "And we will go home after that."),
    ("pc", "We will stay in Kabul."),
]


def test_in_its_passage() -> None:
    assert locate(Selector("pa", "stay in Iraq"), PASSAGES) == [Place("pa", 22, 34)]
    assert locate(Selector("pc", "We will stay"), PASSAGES) == [Place("pc", 0, 12)]


def test_what_stands_around_tells_places_apart() -> None:
    assert locate(Selector("pa", "We will stay"), PASSAGES) == [Place("pa", 0, 12)]
    assert locate(Selector("pa", "We will stay", suffix=" in Iraq"), PASSAGES) == [Place("pa", 14, 26)]
    assert locate(Selector("pa", "will stay", prefix="stay. We "), PASSAGES) == [Place("pa", 17, 26)]


def test_over_passages() -> None:
    assert locate(Selector("pa", "long as needed. And we will"), PASSAGES) == [Place("pa", 38, 53), Place("pb", 0, 11)]


def test_typography_does_not_matter() -> None:
    assert locate(Selector("pa", "STAY  in Iraq,"), PASSAGES) == [Place("pa", 22, 34)]


def test_words_that_moved_are_found_elsewhere() -> None:
    assert locate(Selector("pa", "in Kabul"), PASSAGES) == [Place("pc", 13, 21)]
    assert locate(Selector("gone", "in Kabul"), PASSAGES) == [Place("pc", 13, 21)]


def test_a_selector_without_words_is_its_passage() -> None:
    assert locate(Selector("pb", ""), PASSAGES) == [Place("pb", 0, 31)]
    assert locate(Selector("gone", ""), PASSAGES) == []


def test_words_that_are_not_there() -> None:
    assert locate(Selector("pa", "never said"), PASSAGES) == []
    assert locate(Selector("pa", "…"), PASSAGES) == []
    assert locate(Selector("pa", "x"), []) == []


@given(st.integers(0, 2), st.data())
def test_any_stretch_of_words_is_found_where_it_was_taken(at: int, data: st.DataObject) -> None:
    anchor, text = PASSAGES[at]
    tokens = text.split()
    first = data.draw(st.integers(0, len(tokens) - 1))
    last = data.draw(st.integers(first + 1, len(tokens)))
    exact = " ".join(tokens[first:last])
    start = len(" ".join(tokens[:first])) + (first > 0)
    selector = Selector(anchor, exact, text[:start], text[start + len(exact) :])
    (place,) = locate(selector, PASSAGES)
    assert (place.anchor, place.start) == (anchor, start)
    assert text[place.start : place.end] == exact.rstrip(".")

"""A quotation set against a source: the same words, the nearest ones, and what differs."""

from hypothesis import given
from hypothesis import strategies as st

from statements.citing.collation import Collation, difference, nearest, same_words, share
from statements.citing.differences import Difference
from statements.citing.wording import words

SOURCE = "So NATO is stepping up its counter-terrorism training in Iraq, at the request of the Iraqi government."


def found(quotation: str, source: str = SOURCE) -> list[str]:
    quoted, among = words(quotation), words(source)
    return [source[among[first].start : among[last - 1].end] for first, last in same_words(quoted, among)]


def compared(quotation: str, source: str = SOURCE) -> tuple[float, Difference] | None:
    quoted, among = words(quotation), words(source)
    collation = nearest(quoted, among)
    if collation is None:
        return None
    return round(share(collation, quoted, among, {}), 2), difference(collation, quoted, quotation, among, source)


def test_the_same_words_whatever_the_typography() -> None:
    expected = ["stepping up its counter-terrorism training"]
    assert found("stepping up its counter-terrorism training") == expected
    assert found("Stepping up its counterterrorism  TRAINING") == expected
    assert found("stepping up its counter–terrorism [military] training") == expected


def test_brackets_of_the_source_may_be_left_out() -> None:
    source = "We fight ISIS [Daesh] together."
    assert found("we fight ISIS together", source) == ["We fight ISIS [Daesh] together"]
    assert found("we fight ISIS Daesh together", source) == ["We fight ISIS [Daesh] together"]


def test_every_place_is_found() -> None:
    assert found("we will go", "We will go. And we will go on.") == ["We will go", "we will go"]


def test_words_begin_and_end_where_words_do() -> None:
    assert found("raining in Iraq") == []
    assert found("training in Ira") == []


def test_nothing_is_like_nothing() -> None:
    assert compared("quite other words") is None
    assert nearest(words("a b"), []) is None
    assert nearest([], words("a b")) is None


def test_changed_words_are_told() -> None:
    assert compared("stepping up their training in Iraq, at the wish of the government") == (
        0.67,
        [
            ["=", "stepping up"],
            ["-", "its counter-terrorism"],
            ["+", "their"],
            ["=", "training in Iraq, at the"],
            ["-", "request"],
            ["+", "wish"],
            ["=", "of the"],
            ["-", "Iraqi"],
            ["=", "government"],
        ],
    )


def test_rare_words_weigh_more() -> None:
    quoted, source = words("the mission of the Iraqi government"), words(SOURCE)
    collation = nearest(quoted, source)
    assert collation == Collation(12, 18, ((0, 12), (1, 13), (2, 14), (3, 15), (4, 16), (5, 17)))
    assert share(collation, quoted, source, {}) == 5 / 6
    assert share(collation, quoted, source, {"mission": 6.0}) == 5 / 11


SOME = ["the", "a", "of", "Iraq", "NATO", "we", "will", "stay", "go", "on", "–", "counter-terrorism"]
TEXTS = st.lists(st.sampled_from(SOME), min_size=6)


@given(TEXTS, st.data())
def test_any_stretch_is_found_and_nearest_to_itself(tokens: list[str], data: st.DataObject) -> None:
    text = " ".join(tokens)
    among = words(text)
    first = data.draw(st.integers(0, max(0, len(among) - 1)))
    last = data.draw(st.integers(first + 1, len(among))) if among else 0
    quoted = words(text[among[first].start : among[last - 1].end]) if among else []
    if quoted:
        assert (first, last) in set(same_words(quoted, among))
        collation = nearest(quoted, among)
        assert collation is not None
        assert share(collation, quoted, among, {}) == 1.0

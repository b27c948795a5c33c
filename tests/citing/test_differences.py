"""What changed between two texts, word by word, and between the passages of two versions."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from statements.citing import differences as module
from statements.citing.differences import Difference, differences, word_difference


@pytest.mark.parametrize(
    ("before", "after", "expected"),
    [
        ("", "", []),
        ("the same words", "the same words", [["=", "the same words"]]),
        ("the same  words", "the same\nwords", [["=", "the same\nwords"]]),
        ("", "all new", [["+", "all new"]]),
        ("all gone", "", [["-", "all gone"]]),
        ("It was settled.", "It was not settled.", [["=", "It was "], ["+", "not "], ["=", "settled."]]),
        ("It was not settled.", "It was settled.", [["=", "It was "], ["-", "not "], ["=", "settled."]]),
        (
            "We met on Monday in Rome.",
            "We met on Tuesday in Oslo.",
            [["=", "We met on "], ["-", "Monday "], ["+", "Tuesday "], ["=", "in "], ["-", "Rome."], ["+", "Oslo."]],
        ),
        ("a a a", "a a", [["=", "a a"], ["-", "a"]]),
        ("مرحبا بكم", "مرحبا بك", [["=", "مرحبا "], ["-", "بكم"], ["+", "بك"]]),
    ],
)
def test_words_that_were_kept_taken_out_and_put_in(before: str, after: str, expected: Difference) -> None:
    assert word_difference(before, after) == expected


def words(difference: Difference, *signs: str) -> list[str]:
    return "".join(words for sign, words in difference if sign in signs).split()


texts = st.lists(st.sampled_from(["we", "met", "on", "Monday", "é", "“so”"]), max_size=30).map(" ".join)


@given(texts, texts)
def test_nothing_is_lost_of_either_text(before: str, after: str) -> None:
    # A word that stood last has no space behind it: parts are set apart before they are joined.
    found = [[sign, f"{text} "] for sign, text in word_difference(before, after)]
    assert words(found, "=", "-") == before.split()
    assert words(found, "=", "+") == after.split()
    assert all(text for _, text in word_difference(before, after))


def test_too_much_to_compare_word_by_word_is_replaced_as_a_whole(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(module, "MOST_PAIRS", 3)
    assert word_difference("we one two three met", "we one 2 3 met") == [
        ["=", "we one "],
        ["-", "two three "],
        ["+", "2 3 "],
        ["=", "met"],
    ]


def test_a_long_text_is_compared_within_bounds() -> None:
    before, after = ("a b " * 500_000 + "end").split(), ("b a " * 500_000 + "end").split()
    assert [sign for sign, _ in word_difference(" ".join(before), " ".join(after))] == ["-", "+", "="]


def test_passages_changed_added_removed_and_kept() -> None:
    old = [("p1", "This stays."), ("p2", "This was so."), ("p3", "This goes."), ("p4", "Spaces  alone.")]
    new = [("p4", "Spaces alone."), ("p1", "This stays."), ("p5", "This comes."), ("p2", "This is so.")]
    assert differences(old, new) == [
        {"anchor": "p5", "change": "added", "diff": [["+", "This comes."]]},
        {"anchor": "p2", "change": "changed", "diff": [["=", "This "], ["-", "was "], ["+", "is "], ["=", "so."]]},
        {"anchor": "p3", "change": "removed", "diff": [["-", "This goes."]]},
    ]


def test_the_same_passages_differ_in_nothing() -> None:
    passages = [("p1", "One."), ("p2", "Two.")]
    assert differences(passages, passages) == differences([], []) == []

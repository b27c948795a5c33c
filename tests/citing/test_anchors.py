"""Anchors are minted from words, and stay with their passage through every edit of the others."""

from hypothesis import given, settings
from hypothesis import strategies as st

from statements.citing.anchors import align, mint, stem

PARAGRAPHS = [
    f"This is paragraph {word}, and it has words enough of its own."
    for word in ("one", "two", "three", "four", "five", "six", "seven")
]


def test_an_anchor_comes_from_the_folded_words() -> None:
    assert stem("Peace — is “possible”.") == stem("peace is possible") == "p6s4zae"


def test_repeats_are_numbered() -> None:
    assert mint(["Thank you.", "thank you", "Yes."]) == [stem("thank you"), stem("thank you") + "-2", stem("yes")]


def test_a_corrected_passage_keeps_its_anchor_and_a_new_one_gets_its_own() -> None:
    old = list(zip(mint(PARAGRAPHS), PARAGRAPHS, strict=True))
    corrected = PARAGRAPHS[2].replace("enough", "plenty")
    anchors = align(
        old, [PARAGRAPHS[0], "Quite another thing stands here now.", PARAGRAPHS[1], corrected, *PARAGRAPHS[3:]]
    )
    assert [anchors[0], *anchors[2:]] == [anchor for anchor, _ in old]
    assert anchors[1] == stem("Quite another thing stands here now.")


def test_a_moved_passage_keeps_its_anchor() -> None:
    old = list(zip(mint(PARAGRAPHS), PARAGRAPHS, strict=True))
    moved = [*PARAGRAPHS[3:], *PARAGRAPHS[:3]]
    assert align(old, moved) == mint(moved)


def test_an_anchor_that_was_given_out_is_not_given_to_other_words() -> None:
    retired = stem("Back again.")
    assert align([], ["Back again."], retired=[retired]) == [f"{retired}-2"]


def test_what_comes_back_in_the_same_words_has_its_anchor_back() -> None:
    kept, gone = stem(PARAGRAPHS[0]), [(stem("First it read so."), "Back again."), ("p234567", "Back again.")]
    texts = ["Back again.", PARAGRAPHS[0], "back again", "Back again.", "First it read so."]
    anchors = align([(kept, PARAGRAPHS[0])], texts, gone=gone)
    assert anchors == [gone[0][0], kept, "p234567", stem("Back again."), f"{gone[0][0]}-2"]


@settings(max_examples=150, deadline=None)
@given(
    st.lists(st.sampled_from(PARAGRAPHS), max_size=7),
    st.lists(st.sampled_from([*PARAGRAPHS, "New words."]), max_size=9),
)
def test_anchors_are_unique_and_unchanged_words_keep_them(before: list[str], after: list[str]) -> None:
    old = list(zip(mint(before), before, strict=True))
    anchors = align(old, after)
    assert len(set(anchors)) == len(after)
    given_to = dict(old)
    if len(set(before)) == len(before) and len(set(after)) == len(after):
        for anchor, text in zip(anchors, after, strict=True):
            if text in before:
                assert given_to[anchor] == text

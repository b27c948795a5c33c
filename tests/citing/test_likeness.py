"""How alike two texts are, and the marks by which texts like them are found."""

import random

from statements.citing.folding import folded_words, shingles
from statements.citing.likeness import MARKS, share, sketch

WORDS = [f"word{number}" for number in range(400)]


def text(seed: int, length: int) -> list[str]:
    return random.Random(seed).choices(WORDS, k=length)


def test_the_share_is_that_of_the_shorter_text() -> None:
    short = shingles(folded_words("one two three four five six seven"))
    long = shingles(folded_words("One two “three” four five six eight nine ten eleven twelve."))
    assert [share(short, long), share(long, short), share(short, short), share(short, set())] == [2 / 3, 2 / 3, 1, 0]


def test_a_text_shorter_than_a_shingle_has_no_marks() -> None:
    assert [sketch([]), sketch(["a", "b", "c", "d"])] == [[], []]
    assert len(sketch(["a", "b", "c", "d", "e"])) == 1


def test_the_marks_are_few_and_the_same_everywhere() -> None:
    assert len(sketch(text(1, 5000))) == MARKS
    # They are kept in databases: another number for the same words would find nothing any more.
    assert sketch(["we", "will", "go", "on", "with", "the", "talks"]) == [
        582370906510883179,
        592722913244922941,
        1589666323785390566,
    ]
    assert all(0 <= mark < 2**63 for mark in sketch(text(1, 5000)))


def test_texts_that_share_half_share_marks() -> None:
    missed = 0
    for seed in range(0, 900, 3):
        same = text(seed, 100)
        one, other = same + text(seed + 1, 110), text(seed + 2, 110) + same
        missed += not set(sketch(one)) & set(sketch(other))
    assert missed <= 3


def test_texts_that_share_nothing_share_no_marks() -> None:
    assert not set(sketch(text(1, 500))) & set(sketch(text(2, 500)))

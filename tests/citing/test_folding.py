"""Words are the same words, however they are found."""

import re

from hypothesis import given
from hypothesis import strategies as st

from statements.citing.folding import fold, words_in

# What a word is, as a pattern.
WORD = re.compile(r"\w+(?:['\-]\w+)*")


def test_words_keep_what_joins_them_and_lose_what_stands_around_them() -> None:
    assert words_in("'NATO's co-ordinated -- “re-think”, a_b (1,000): 'tis-") == [
        "nato's", "co-ordinated", "re-think", "a_b", "1", "000", "tis",
    ]  # fmt: skip


@given(st.text(st.sampled_from("aB1_'-. \x00\x1f\x7f(\"é—’ß"), max_size=20))
def test_ascii_and_other_texts_are_parted_alike(text: str) -> None:
    folded = fold(text)
    assert words_in(folded) == WORD.findall(folded.casefold())

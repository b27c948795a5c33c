"""Words and their keys: what typography does not change."""

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from statements.citing.wording import Word, key, words


def test_words_have_their_places() -> None:
    assert words("[W]e will defeat ISIS [Daesh] – by 10,000.5") == [
        Word("we", 1, 4),
        Word("will", 5, 9),
        Word("defeat", 10, 16),
        Word("isis", 17, 21),
        Word("daesh", 23, 28, bracketed=True),
        Word("by", 32, 34),
        Word("10000.5", 35, 43),
    ]


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("recognise", "recognize"),
        ("Organisations", "organizations"),
        ("analysed", "analyzed"),
        ("defence", "defense"),
        ("centred", "centered"),
        ("programmes", "programs"),
        ("instalment", "installment"),
        ("fulfilment", "fulfillment"),
        ("travelling", "traveling"),
        ("practising", "practicing"),
        ("don’t", "don't"),
        ("ﬁght", "fight"),
        ("Erdoğan", "Erdogan"),
        ("остаёмся", "остаемся"),
        ("Μητσοτάκης", "Μητσοτακης"),
        ("1,000", "1000"),
        ("STRASSE", "straße"),
        ("co\u00adoperate", "cooperate"),
        ("كِتَاب", "كتاب"),
    ],
)
def test_same_key(one: str, other: str) -> None:
    assert key(one) == key(other)


@pytest.mark.parametrize(("one", "other"), [("awards", "award"), ("1.5", "15"), ("will", "well"), ("мой", "мои")])
def test_another_key(one: str, other: str) -> None:
    assert key(one) != key(other)


def test_unspaced_scripts_are_words_letter_by_letter() -> None:
    assert [word.key for word in words("和平与安全")] == ["和", "平", "与", "安", "全"]


@given(st.text())
def test_places_lie_in_the_text_in_order(text: str) -> None:
    found = words(text)
    assert all(word.key and word.start < word.end for word in found)
    assert all(one.end <= other.start for one, other in pairwise(found))

"""What is shown of a long passage."""

from hypothesis import given
from hypothesis import strategies as st

from statements.citing.excerpts import excerpt

LONG = " ".join(f"word{number:03}" for number in range(200))


def at(word: str) -> tuple[int, int]:
    start = LONG.index(word)
    return start, start + len(word)


def test_a_short_text_is_whole() -> None:
    assert excerpt("A short text.", [(2, 7)]) == ("A short text.", [(2, 7)])


def test_around_the_words_that_were_found() -> None:
    text, ranges = excerpt(LONG, [at("word100"), at("word101")], 80)
    assert text == "… word098 word099 word100 word101 word102 word103 word104 word105 word106 word107 …"
    assert [text[a:b] for a, b in ranges] == ["word100", "word101"]


def test_where_most_of_them_are() -> None:
    text, ranges = excerpt(LONG, [at("word005"), at("word150"), at("word152")], 80)
    assert [text[a:b] for a, b in ranges] == ["word150", "word152"]


def test_the_beginning_where_nothing_is_marked() -> None:
    assert excerpt(LONG, [], 30) == ("word000 word001 word002 …", [])


@given(st.text(st.sampled_from("ab \n…"), max_size=300), st.data())
def test_marks_keep_their_words(text: str, data: st.DataObject) -> None:
    cuts = sorted(data.draw(st.sets(st.integers(0, len(text)), max_size=12)))
    ranges = list(zip(cuts[::2], cuts[1::2], strict=False))
    cut, inside = excerpt(text, ranges, 40)
    assert len(cut) <= 40 + 4 if len(text) > 40 else cut == text
    kept = [cut[a:b] for a, b in inside]
    assert all(words in [text[a:b] for a, b in ranges] for words in kept)

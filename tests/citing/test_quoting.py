"""The quotations in a pasted text."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from statements.citing.quoting import Quotation, pieces, quotations


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ('He said: “We will stay,” and "we go now".', ["We will stay,", "we go now"]),
        ("no marks at all here", ["no marks at all here"]),
        (" \n", []),
        ("“”", []),
        ("‘It’s the people’s choice to make,’ he said", ["It’s the people’s choice to make,"]),
        ("He said 'we can't go there now' and 'never'.", ["we can't go there now"]),
        ("NATO supports 'constructed' dialogue", ["NATO supports 'constructed' dialogue"]),
        ("“You said, “next year.” Is that so?” he asked", ["You said, “next year.” Is that so?"]),
        ("„Wir bleiben hier“, sagte er", ["Wir bleiben hier"]),
        ("«Мы остаёмся здесь», сказал он", ["Мы остаёмся здесь"]),
        ("»Wir bleiben«", ["Wir bleiben"]),
        ("「我们支持和平」他说", ["我们支持和平"]),
        ("“One paragraph\n\n“and the next” he said", ["One paragraph", "and the next"]),
        ('a 5" pipe', ['a 5" pipe']),
    ],
)
def test_quotations(text: str, found: list[str]) -> None:
    assert [each.text for each in quotations(text)] == found


def test_places() -> None:
    assert quotations("He: “ We will ” go") == [Quotation("We will", 6, 13)]


@pytest.mark.parametrize("mark", ["…", "...", ". . .", "[...]", "[…]", "(...)", "....", "…."])
def test_pieces_lie_between_ellipses(mark: str) -> None:
    assert [each.text for each in pieces(f"We will stay {mark} as long as needed")] == [
        "We will stay",
        "as long as needed",
    ]


def test_a_quotation_without_ellipsis_is_one_piece() -> None:
    assert pieces("We will. Stay.") == [Quotation("We will. Stay.", 0, 14)]
    assert pieces("… and then …") == [Quotation("and then", 2, 10)]
    assert pieces("…") == []


@given(st.text(st.sampled_from("ab '‘’“”\"«».…[]\n"), max_size=60))
def test_places_are_those_of_the_text(text: str) -> None:
    for each in quotations(text):
        assert text[each.start : each.end] == each.text
        for piece in pieces(each.text):
            assert each.text[piece.start : piece.end] == piece.text


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("He said “this is one.\n\nAnd this is two,” and left.", ["this is one.\n\nAnd this is two,"]),
        ("He said “this is one.\n\n“And this is two,” he said.", ["this is one.", "And this is two,"]),
        ('"this is one.\n\nAnd this is two," he said.', ["this is one.\n\nAnd this is two,"]),
        ('"this is one.\n\n"And this is two," he said.', ["this is one.", "And this is two,"]),
        ("“one\n\ntwo” and “three\n\nfour\n\nfive” end", ["one\n\ntwo", "three\n\nfour\n\nfive"]),
        ("“never closed\n\nand so on", ["never closed"]),
        ("« It is so.\n\nAnd so it stays »", ["It is so.\n\nAnd so it stays"]),
    ],
)
def test_a_quotation_may_run_on_over_paragraphs(text: str, expected: list[str]) -> None:
    assert [each.text for each in quotations(text)] == expected

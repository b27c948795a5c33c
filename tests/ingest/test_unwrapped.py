"""Lines that a program broke at a width are whole again, and no others are joined."""

import textwrap
from collections.abc import Callable
from functools import partial
from random import Random

import pytest
from hypothesis import given
from hypothesis import strategies as st

from statements.ingest.lines import split_lines
from statements.ingest.unwrapped import unwrapped
from tests.ingest.test_pace import MOST, steps, text_of

HEADER = ["Statement by the Minister of Rivers on the opening of the new lock at Rivertown", "3 May 2020"]
WORDS = [
    "The new lock at Rivertown was opened this morning, after three years of work that cost forty million crowns.",
    "It lets ships of up to ninety metres pass, and shortens the way to the sea by a day, which those who sail there "
    "have asked for since the old one was built.",
    "The old lock from 1931 is kept as a monument and will be open to visitors from June.",
]


def whole(text: str) -> list[str]:
    lines = unwrapped(split_lines(text), text)
    assert [text[line.start : line.end].replace("\n", " ") for line in lines] == [line.text for line in lines]
    return [line.text for line in lines]


def broken(paragraph: str, width: int, indent: str = "") -> str:
    return textwrap.fill(paragraph, width, initial_indent=indent, break_long_words=False, break_on_hyphens=False)


@pytest.mark.parametrize("indent", ["", "    "])
@pytest.mark.parametrize("between", ["\n", "\n\n"])
@pytest.mark.parametrize("width", [60, 72, 76])
def test_lines_are_as_they_were(width: int, between: str, indent: str) -> None:
    text = between.join(broken(paragraph, width, indent) for paragraph in [*HEADER, *WORDS])
    assert whole(text) == [*HEADER, *WORDS]


@given(st.randoms(use_true_random=False), st.integers(55, 100))
def test_paragraphs_come_back(chance: Random, width: int) -> None:
    paragraphs = [
        " ".join("word" * chance.randint(1, 3) for _ in range(chance.randint(90, 120)))
        for _ in range(chance.randint(1, 5))
    ]
    assert whole("\n\n".join(broken(each, width) for each in paragraphs)) == paragraphs


RAGGED = """The new lock at Rivertown was opened this
morning, after three years of work that cost
forty million crowns. It lets ships of up to ninety metres pass,
and shortens the way to the sea by
a day, which those who sail there have asked for
since the old one was built."""
VERSE = """The lock was opened at the end of May, and all the water came,
and nobody who stood beside it any more knew what to call its name,
and so the ships went down to sea at last, and there they stayed,
and so was ended
in a year what in a hundred years the river made.
It was not long, and it was not as wide as some had said."""


@pytest.mark.parametrize("text", [RAGGED, VERSE, "One\ntwo", "", "\n".join(WORDS)])
def test_other_lines_stay(text: str) -> None:
    assert whole(text) == text.split("\n") if text else whole(text) == []


def test_many_lines_take_time_in_proportion() -> None:
    def of_size(size: int) -> Callable[[], object]:
        text = text_of("Good morning.\n", size)
        return partial(unwrapped, split_lines(text), text)

    ratios = steps(of_size, [250_000, 500_000, 1_000_000], 30)
    assert max(ratios) <= MOST, ratios

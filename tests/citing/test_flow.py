"""Hard-wrapped lines as running text."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from statements.citing.flow import flowing


@pytest.mark.parametrize(
    ("text", "flow"),
    [
        ("One line, as it is.", "One line, as it is."),
        ("the growth of\npost-war trade", "the growth of post-war trade"),
        ("an exam-\nple of it", "an example of it"),
        ("an exam- \r\n  ple of it", "an example of it"),
        ("the co-\noperation of states", "the co-operation of states"),
        ("the Franco-\nGerman talks", "the Franco-German talks"),
        ("PM:\n\nWell, yes", "PM:  Well, yes"),
        ("twenty-\n5 of them", "twenty- 5 of them"),
    ],
)
def test_lines_are_joined_and_broken_words_made_whole(text: str, flow: str) -> None:
    assert flowing(text) == flow


@given(st.text())
def test_nothing_but_line_ends_hyphens_and_blanks_is_left_out(text: str) -> None:
    def letters(each: str) -> str:
        return "".join(letter for letter in each if letter != "-" and not letter.isspace())

    assert letters(flowing(text)) == letters(text)

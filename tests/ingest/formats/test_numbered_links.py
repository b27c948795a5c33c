"""A page as lynx prints it is read as other browsers show it."""

import pytest

from statements.ingest.formats.numbered_links import without_link_numbers
from statements.ingest.source_text import source_text

PAGE = """
   #[1]Feed of the Herald
   [2]alternate

   [3]Home
     * [4]News

Mayor opens a bridge

   The bridge [5]was opened by the mayor in [1931].
"""
ADDRESSES = """
References

   Visible links:
   1. https://a.example/feed
   2. https://a.example/?text=one
two

   Hidden links:
   5. https://a.example/
"""


def test_numbers_and_addresses_are_left_out() -> None:
    words = "   Home\n     * News\n\nMayor opens a bridge\n\n   The bridge was opened by the mayor in [1931].\n"
    source = source_text((PAGE + ADDRESSES).encode())
    assert source.text.strip("\n") == words.strip("\n")
    assert [problem.message for problem in source.problems] == [
        "Left out of the text, as it was printed from a web page: the numbers and addresses of 5 links."
    ]


def test_numbers_after_words_are_notes_even_over_addresses() -> None:
    text = "The bridge was opened in 1931.[1] It is of stone.[2]\n\nReferences\n\n   1. https://a.example/\n   2. https://b.example/\n"
    assert without_link_numbers(text) == (text, [])


@pytest.mark.parametrize(
    "end", ["", "\nReferences\n", "\nReferences\n\n1. Ada Example, On Bridges, 1931.\nBo Sample.\nC.\n"]
)
def test_a_text_with_notes_keeps_them(end: str) -> None:
    assert without_link_numbers(PAGE + end) == (PAGE + end, [])

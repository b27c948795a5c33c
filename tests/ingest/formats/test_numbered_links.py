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
    assert without_link_numbers(PAGE + ADDRESSES).strip("\n") == words.strip("\n")
    assert source_text((PAGE + ADDRESSES).encode()).text.strip("\n") == words.strip("\n")


@pytest.mark.parametrize(
    "end", ["", "\nReferences\n", "\nReferences\n\n1. Ada Example, On Bridges, 1931.\nBo Sample.\nC.\n"]
)
def test_a_text_with_notes_keeps_them(end: str) -> None:
    assert without_link_numbers(PAGE + end) == PAGE + end

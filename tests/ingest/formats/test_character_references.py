"""What a program left of a web page's character references is read as what a browser would have shown."""

import pytest

from statements.ingest.formats.character_references import without_references
from statements.ingest.source_text import source_text

TOLD = "Character references of HTML were read as the characters that they stand for, such as &ldquo;."


def test_they_are_read_and_told_with_the_line_of_the_first() -> None:
    source = source_text(
        b"Statement on rivers\n\n&ldquo;We&#8217;ll stay,&rdquo; said Ada&nbsp;Example of Fish &amp;amp; Co.\n"
    )
    assert source.text == "Statement on rivers\n\n“We’ll stay,” said Ada\u00a0Example of Fish & Co.\n"
    assert [(problem.field, problem.line, problem.message) for problem in source.problems] == [("text", 3, TOLD)]


@pytest.mark.parametrize(
    "text", ["Fish & Co.", "R&D; and more", "a&b;c", "&nosuchthing;", "&#0;&#7;&#10;&#xD800;", "&amp", "&;"]
)
def test_what_is_none_or_shows_nothing_stays(text: str) -> None:
    assert without_references(text) == (text, [])

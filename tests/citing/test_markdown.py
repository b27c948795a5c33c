"""Text that is no Markdown stays what it is."""

import html
import re

import markdown
import pytest
from hypothesis import given
from hypothesis import strategies as st

from statements.citing.markdown import escaped


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("1995. It was cold.", "1995\\. It was cold."),
        ("- no list", "\\- no list"),
        ("# no heading\n+ no list", "\\# no heading\n\\+ no list"),
        ("so *not* [a](b) <i> & `c`", "so \\*not\\* \\[a\\](b) &lt;i&gt; &amp; \\`c\\`"),
        ("Title\n=====", "Title\n&#61;===="),
        ("1. and 2. are two", "1\\. and 2. are two"),
        ("NATO-Russia, 3-4", "NATO-Russia, 3-4"),
    ],
)
def test_what_markdown_gives_a_meaning_is_escaped(text: str, expected: str) -> None:
    assert escaped(text) == expected


@given(st.text(st.sampled_from("ab1. -+*_#>=[](!`<&\\|~\n"), max_size=30))
def test_markdown_shows_the_words_as_they_stand(text: str) -> None:
    shown = html.unescape(re.sub("</?p>|<br ?/?>", "", markdown.markdown(escaped(text))))
    assert "".join(shown.split()) == "".join(text.split())

"""Notes in Markdown come out clean, and text comes out escaped."""

import pytest

from statements.citing.markup import NOTE_LIMIT, marked, note_html


def test_markdown() -> None:
    assert note_html("A *note* on [it](https://example.org).") == (
        '<p>A <em>note</em> on <a href="https://example.org" rel="nofollow noopener">it</a>.</p>'
    )


@pytest.mark.parametrize(
    "note",
    [
        "<script>alert(1)</script>",
        "<img src=x onerror=alert(1)>",
        "[x](javascript:alert(1))",
        "<a href='JaVaScRiPt:x'>y</a>",
        "<svg onload=alert(1)>",
        '![x](x" onerror="alert(1))',
        "<style>*{color:red}</style>",
        "<iframe src=//x>",
    ],
)
def test_nothing_that_runs_comes_through(note: str) -> None:
    html = note_html(note).lower()
    assert not any(
        word in html
        for word in ("<script", 'onerror="', "onload", 'href="javascript', "<iframe", "<style", "<img", "<svg")
    )


def test_a_note_is_bounded() -> None:
    with pytest.raises(ValueError, match="at most 20,000 characters"):
        note_html("x" * (NOTE_LIMIT + 1))


def test_marked_text_is_escaped() -> None:
    assert marked("a <b> & c", [(2, 5)]) == "a <mark>&lt;b&gt;</mark> &amp; c"

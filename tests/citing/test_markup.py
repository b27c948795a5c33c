"""Notes in Markdown come out clean, and text comes out escaped."""

import pytest

from statements.citing.markup import NOTE_LIMIT, bar_links, choice_items, marked, note_html


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


def test_a_facets_values_are_items_of_a_list() -> None:
    values = [("/?a=1&b=2", "R&D <x>", "1,000", False, True, "/?not_a=1&b=2"), ("/", "B", "2", True, False, "")]
    assert choice_items(values) == (
        '<li><a href="/?a=1&amp;b=2" rel="nofollow"><span class="facet-label unstated">R&amp;D &lt;x&gt;</span> '
        '<span class="count">1,000</span></a><a class="without" href="/?not_a=1&amp;b=2" rel="nofollow" '
        'title="Leave out"><span class="unseen">Leave out R&amp;D &lt;x&gt;</span></a></li>\n'
        '<li><a href="/" rel="nofollow" aria-current="true"><span class="facet-label">B</span> '
        '<span class="count">2</span></a></li>\n'
    )


def test_bars_are_links() -> None:
    assert bar_links([("/?a&b", "2020: 1 & 2", "M0 1", "M1 2", True), ("/", "2021: 3", "M2 3", "M3 4", False)]) == (
        '<a href="/?a&amp;b" rel="nofollow" tabindex="-1"><title>2020: 1 &amp; 2</title>'
        '<path class="slot" d="M0 1"/><path class="bar chosen" d="M1 2"/></a>\n'
        '<a href="/" rel="nofollow" tabindex="-1"><title>2021: 3</title>'
        '<path class="slot" d="M2 3"/><path class="bar" d="M3 4"/></a>\n'
    )

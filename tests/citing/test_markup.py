"""Notes in Markdown come out clean, and text comes out escaped."""

import pytest

from statements.citing.markup import (
    NOTE_LIMIT,
    Row,
    bar_links,
    choice_items,
    date_items,
    marked,
    note_html,
    row_items,
)


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


def test_dates_are_items_of_a_list_by_level() -> None:
    assert date_items([("/?a&b", "2020", "1", True, False, 0), ("/", "Not stated", "2", False, True, 1)]) == (
        '<li class="level-0"><a href="/?a&amp;b" rel="nofollow" aria-current="true">'
        '<span class="facet-label">2020</span> <span class="count">1</span></a></li>\n'
        '<li class="level-1"><a href="/" rel="nofollow"><span class="facet-label unstated">Not stated</span> '
        '<span class="count">2</span></a></li>\n'
    )


def test_statements_are_items_of_a_list() -> None:
    passages = [("/a/?q=x&y#p1", "<mark>x</mark> &amp; y")]
    rows: list[Row] = [
        ("/a/", "R&D <x>", True, "fr-CA", "2020-02", "February 2020", "Speech · A & B", True, passages),
        ("/b/", "B", False, "", None, "", "", False, []),
    ]
    assert row_items(rows) == (
        '<li class="row">\n'
        '<p class="row-date"><time datetime="2020-02">February 2020</time></p>\n<div class="row-body">\n'
        '<h3 class="row-title"><a href="/a/" class="derived" lang="fr-CA" dir="auto">R&amp;D &lt;x&gt;</a></h3>\n'
        '<p class="row-facts">Speech · A &amp; B <span class="mark-review">needs review</span></p>\n'
        '<blockquote class="hit" lang="fr-CA" dir="auto"><a href="/a/?q=x&amp;y#p1">'
        "<mark>x</mark> &amp; y</a></blockquote>\n"
        "</div>\n</li>\n"
        '<li class="row">\n'
        '<p class="row-date"><span class="unstated">Date not stated</span></p>\n<div class="row-body">\n'
        '<h3 class="row-title"><a href="/b/" lang="" dir="auto">B</a></h3>\n<p class="row-facts"></p>\n</div>\n</li>\n'
    )


def test_bars_are_links() -> None:
    assert bar_links([("/?a&b", "2020: 1 & 2", "M0 1", "M1 2", True), ("/", "2021: 3", "M2 3", "M3 4", False)]) == (
        '<a href="/?a&amp;b" rel="nofollow" tabindex="-1"><title>2020: 1 &amp; 2</title>'
        '<path class="slot" d="M0 1"/><path class="bar chosen" d="M1 2"/></a>\n'
        '<a href="/" rel="nofollow" tabindex="-1"><title>2021: 3</title>'
        '<path class="slot" d="M2 3"/><path class="bar" d="M3 4"/></a>\n'
    )

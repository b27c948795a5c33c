"""Whatever the bytes are, they come to one text, the same each time, of which every character is in one span."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from statements.ingest.draft import Refused
from statements.ingest.read import read, uncovered
from statements.ingest.source_text import source_text
from statements.ingest.vocabulary import starting_vocabulary

VOCABULARY = starting_vocabulary()
PIECES = [
    "<!doctype html>", "<html lang=fr>", "<title>Talks | Post</title>", "<h1>Talks", "</h1>", "<p>", "</p>", "<div>",
    "<br>", "</div>", "<ul><li>", "<table><tr><td>", "<a href=x>", "</a>", "<script>", "</script>", "<!--", "-->",
    "<pre>", "&nbsp;", "&#0;", "&amp;", "<time datetime=2020-02-12>", "---\n", "title: A\n", "date: 2020-02-12\n",
    "tags: [Iraq]\n", "\r\n", "\n\n", "The ministers agreed on Friday to begin talks about the border. ",
    "3 May 2019", "â€™", "Ã©", "\x92", "\ufeff", "\u2028",
]  # fmt: skip


def check(content: bytes) -> None:
    try:
        file = read(content, VOCABULARY)
    except Refused as refused:
        assert refused.reason
        assert str(refused)
        return
    assert source_text(content).text == file.text
    for draft in file.drafts:
        assert uncovered(file.text, draft.spans) == []


@settings(max_examples=300, deadline=None)
@given(
    st.lists(st.one_of(st.sampled_from(PIECES), st.text(max_size=20)), max_size=30),
    st.sampled_from(["utf-8", "utf-16", "cp1252"]),
)
def test_any_page_or_front_matter_is_covered_or_refused(pieces: list[str], encoding: str) -> None:
    check("".join(pieces).encode(encoding, "replace"))


@settings(max_examples=100, deadline=None)
@given(st.binary(max_size=300))
def test_any_bytes_in_a_page_are_covered_or_refused(content: bytes) -> None:
    check(b"<html><body><p>Words that go on and on here.</p>" + content)


def test_a_page_in_a_declared_encoding() -> None:
    page = '<html><head><meta charset="windows-1251"></head><body><p>Добрый день, уважаемые коллеги.</p></body></html>'
    source = source_text(page.encode("cp1251"))
    assert (source.text, source.encoding, source.guessed) == ("Добрый день, уважаемые коллеги.", "cp1251", False)


def test_a_repaired_text_is_the_version_that_is_read() -> None:
    source = source_text("Itâ€™s a statement.\r\nIt goes on.\r\n".encode())
    assert source.text == "It’s a statement.\r\nIt goes on.\r\n"
    assert [problem.line for problem in source.problems] == [1]


@pytest.mark.parametrize("name", ["a page", "front matter"])
def test_a_format_says_who_states_what(name: str) -> None:
    content = {
        "a page": b"<html><title>A</title><p>Words of it.</p>",
        "front matter": b"---\ntitle: A\n---\nWords of it.\n",
    }
    stated = source_text(content[name]).stated
    assert stated.by == ("page" if name == "a page" else "front matter")

"""Every character of a source that is not blank stands in exactly one span, in order, whatever the text."""

from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from statements.ingest.draft import Refused
from statements.ingest.read import read, read_text, uncovered
from statements.ingest.vocabulary import starting_vocabulary

SEEDS = sorted((Path(__file__).parents[2] / "seeds").glob("*.txt"))
VOCABULARY = starting_vocabulary()
# Lines that the readers know, among any others.
KNOWN_LINES = [
    "Press conference",
    "by NATO Secretary General Jens Stoltenberg",
    "  • 12 Feb. 2020 -",
    "  • |",
    "(As delivered)",
    "Last Modified: Wednesday، 08 November 2017 01:51 PM",
    "BRUSSELS, 12 Feb. 2020 — Words.",
    "Q: Why?",
    "###",
    "\u200b",
    "Iraq News - Local News - Baghdadpost",
    "FOR IMMEDIATE RELEASE",
    "• one",
    "• two",
    "",
    "   ",
    "A title",
    "CANBERRA,",
]
any_line = st.one_of(st.sampled_from(KNOWN_LINES), st.text(st.characters(exclude_categories=["Cs"]), max_size=60))
texts = st.builds(
    lambda lines, ends: "".join(line + end for line, end in zip(lines, ends, strict=False)),
    st.lists(any_line, min_size=1, max_size=25),
    st.lists(st.sampled_from(["\n", "\r\n", "\r", "\n\n", "\u2028", "\x0c", "\t"]), min_size=25, max_size=25),
)


def check(text: str) -> None:
    draft = read_text(text, "x", VOCABULARY)
    assert uncovered(text, draft.spans) == []
    ends = [0, *(edge for span in draft.spans for edge in (span.start, span.end)), len(text)]
    assert ends == sorted(ends)


@settings(max_examples=300, deadline=None)
@given(texts)
def test_any_text_is_covered(text: str) -> None:
    check(text)


@settings(max_examples=200, deadline=None)
@given(st.binary(max_size=400))
def test_any_bytes_are_read_or_refused_with_a_reason(content: bytes) -> None:
    try:
        file = read(content, VOCABULARY)
    except Refused as refused:
        assert refused.reason
        assert str(refused)
        return
    assert uncovered(file.text, file.drafts[0].spans) == []


@pytest.mark.parametrize("path", SEEDS, ids=lambda path: path.stem[:3])
def test_the_seeds_are_covered_and_their_text_is_their_bytes(path: Path) -> None:
    file = read(path.read_bytes(), VOCABULARY)
    assert file.text.encode("utf-8") == path.read_bytes()
    check(file.text)

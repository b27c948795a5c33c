"""Quotation selectors: the words that a link quotes, found again in the passages they stand in.

After the TextQuoteSelector of the W3C Web Annotation model: `exact` with `prefix` and `suffix` around it, and the
anchor of the passage in which it begins.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from statements.citing.collation import same_words
from statements.citing.wording import Word, words

# As much of what stands around it tells one place of the same words from another.
AROUND = 32
# A quotation may run on over so many passages.
_MOST_PASSAGES = 40


@dataclass(frozen=True, slots=True)
class Selector:
    """What a quotation link names. `anchor` is that of the passage where the words begin."""

    anchor: str
    exact: str
    prefix: str = ""
    suffix: str = ""

    def parameters(self) -> dict[str, str]:
        """The parameters of the link, without empty ones."""
        named = {"p": self.anchor, "exact": self.exact, "prefix": self.prefix, "suffix": self.suffix}
        return {name: value for name, value in named.items() if value}


@dataclass(frozen=True, slots=True)
class Place:
    """A part of a passage: its anchor, and (start, end) code points of its words as they are shown."""

    anchor: str
    start: int
    end: int


def locate(selector: Selector, passages: Sequence[tuple[str, str]]) -> list[Place]:
    """Where the words of a selector stand in (anchor, words) passages, in order; nowhere is an empty list.

    They are looked for from the selector's passage on; if that is not there, in all of them. Of several places the one
    is taken around which most of `prefix` and `suffix` stands, of equal ones the first.
    """
    anchors = [anchor for anchor, _words in passages]
    at = anchors.index(selector.anchor) if selector.anchor in anchors else None
    if not selector.exact:
        return [] if at is None else [Place(selector.anchor, 0, len(passages[at][1]))]
    if at is not None:
        found = _within(selector, passages[at : at + _MOST_PASSAGES], first_only=True)
        if found:
            return found
    return _within(selector, passages)


def _within(selector: Selector, passages: Sequence[tuple[str, str]], first_only: bool = False) -> list[Place]:
    text = " ".join(each for _anchor, each in passages)
    among = words(text)
    limit = len(passages[0][1]) if first_only and passages else len(text)
    stretches = [
        (among[first].start, among[last - 1].end)
        for first, last in same_words(words(selector.exact), among)
        if among[first].start < limit
    ]
    if not stretches:
        return []
    start, end = max(stretches, key=lambda stretch: _agreement(selector, text, *stretch))
    return list(_places(passages, start, end))


def _agreement(selector: Selector, text: str, start: int, end: int) -> int:
    """How many words of the prefix, read backwards, and of the suffix stand around the stretch."""
    before = _common(words(selector.prefix)[::-1], words(text[max(0, start - 2 * AROUND) : start])[::-1])
    return before + _common(words(selector.suffix), words(text[end : end + 2 * AROUND]))


def _common(wanted: Sequence[Word], there: Sequence[Word]) -> int:
    count = 0
    for one, other in zip(wanted, there, strict=False):
        if one.key != other.key:
            break
        count += 1
    return count


def _places(passages: Sequence[tuple[str, str]], start: int, end: int) -> list[Place]:
    found, at = [], 0
    for anchor, text in passages:
        first, last = max(start - at, 0), min(end - at, len(text))
        if first < last:
            found.append(Place(anchor, first, last))
        at += len(text) + 1
    return found

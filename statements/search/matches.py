"""Where the archive has a quotation's words, and what the quotation makes of them."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace

from statements.citing.differences import Difference, word_difference
from statements.citing.flow import flowing
from statements.citing.wording import Word
from statements.models import Statement, Version
from statements.search.turns import Said, Turn

_PARAGRAPHS = re.compile(r"[^\S\n]*\n\s*\n\s*")
# Of a gap in a stitched quotation so many words are shown at either end.
GAP_WORDS = 30


@dataclass(frozen=True, slots=True)
class Match:
    """Where the archive has a quotation's words: `exact` are the source's, `diff` what the quotation makes of them."""

    version: Version
    passages: tuple[tuple[Said, int, int], ...]
    exact: str
    diff: Difference
    speaker: str | None = None
    prefix: str = ""
    suffix: str = ""
    share: float = 1.0

    @property
    def statement(self) -> Statement:
        return self.version.statement

    @property
    def url(self) -> str:
        """The lasting link to the words."""
        return self.version.quotation_url(self.anchors[0], self.exact, self.prefix, self.suffix)

    @property
    def anchors(self) -> list[str]:
        return list(dict.fromkeys(passage.anchor for passage, _start, _end in self.passages))


def distinct(matches: Iterable[Match]) -> list[Match]:
    """Each place once: turns that overlap have it twice."""
    places: dict[tuple[int, int], Match] = {}
    for match in matches:
        said, start, _end = match.passages[0]
        places.setdefault((said.pk, start), match)
    return list(places.values())


def typography(source: str, given: str, taken: Sequence[Word]) -> Difference:
    """What differs of words that are the same; nothing when the quotation is verbatim."""
    exact = source[taken[0].start : taken[-1].end]
    given = flowing(_PARAGRAPHS.sub(" ", given))  # where its lines end is not the quotation's doing
    if exact == given or exact.split() == given.split() == given.split(" "):
        return []
    return [[sign, part.strip()] for sign, part in word_difference(exact, given)]


def match_in(turn: Turn, first: int, last: int, diff: Difference) -> Match:
    start, end = turn.words[first].start, turn.words[last - 1].end
    held = turn.held(start, end)
    (one, from_, _), (other, _, to) = held[0], held[-1]
    return Match(
        turn.version,
        tuple(held),
        turn.text[start:end],
        diff,
        prefix=one.text[max(0, from_ - 32) : from_].lstrip(),
        suffix=other.text[to : to + 32].rstrip(),
    )


def joined(matches: Sequence[Match]) -> Match:
    """One match of pieces that stand in one statement, with what lies between them taken out."""
    diff: Difference = []
    for before, match in zip((None, *matches), matches, strict=False):
        gap = _gap(before, match) if before else ""
        diff += [["-", gap]] if gap else []
        diff += match.diff or [["=", match.exact]]
    return replace(
        matches[0],
        passages=tuple(each for match in matches for each in match.passages),
        exact=" […] ".join(match.exact for match in matches),
        diff=diff,
        suffix=matches[-1].suffix,
        share=min(match.share for match in matches),
    )


def _gap(before: Match, after: Match) -> str:
    """What lies between two pieces; of much, both ends and how many words are between; "" where they change places."""
    (last, _start, end), (first, start, _end) = before.passages[-1], after.passages[0]
    if last.pk == first.pk:
        between = last.text[end:start]
    else:
        text = flowing(before.version.text[last.end : first.start])
        between = " ".join([last.text[end:], text, first.text[:start]]) if last.end <= first.start else ""
    found = between.split()
    if len(found) <= 2 * GAP_WORDS:
        return " ".join(found)
    left_out = len(found) - 2 * GAP_WORDS
    return " ".join([*found[:GAP_WORDS], f"[{left_out} words]", *found[-GAP_WORDS:]])

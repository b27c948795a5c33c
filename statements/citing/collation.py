"""Collation: a quotation set against the words of a source, to see whether they are its words and what differs."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import groupby

from rapidfuzz import fuzz

from statements.citing.differences import Difference
from statements.citing.wording import Word

# What a word that agrees is worth, and what one costs that was changed, put in or left out.
_AGREES, _DIFFERS = 2, -1
# A word of the quotation against one of the source; None where the other has none.
Pair = tuple[int | None, int | None]


@dataclass(frozen=True, slots=True)
class Collation:
    """Where the words of a quotation stand in a source: word indices `first` to before `last`, and pair by pair."""

    first: int
    last: int
    pairs: tuple[Pair, ...]

    def sameness(self, quoted: Sequence[Word], source: Sequence[Word]) -> list[bool]:
        """Pair by pair, whether the words agree."""
        return [q is not None and s is not None and quoted[q].key == source[s].key for q, s in self.pairs]

    def agreeing(self, quoted: Sequence[Word], source: Sequence[Word]) -> list[int]:
        """The words of the quotation that stand in the source, in their order."""
        same = self.sameness(quoted, source)
        return [q for (q, _s), agree in zip(self.pairs, same, strict=True) if q is not None and agree]


def same_words(quoted: Sequence[Word], source: Sequence[Word]) -> Iterator[tuple[int, int]]:
    """Each (first, last) stretch of the source that has the quotation's words, whatever the typography.

    Words are compared without the spaces between them, so that "counter-terrorism" and "counterterrorism" are the
    same; words in square brackets, on either side, may stand there or not.
    """
    seen: set[tuple[int, int]] = set()
    for wanted in _without_brackets(quoted):
        for among in _without_brackets(source):
            for first, last in _stretches([quoted[q].key for q in wanted], [source[s].key for s in among]):
                stretch = (among[first], among[last - 1] + 1)
                if stretch not in seen:
                    seen.add(stretch)
                    yield stretch


def _without_brackets(found: Sequence[Word]) -> list[list[int]]:
    """The indices of all words; and of those outside square brackets, where there are others."""
    outside = [at for at, word in enumerate(found) if not word.bracketed]
    everything = list(range(len(found)))
    return [everything] if len(outside) in (0, len(found)) else [everything, outside]


def _stretches(wanted: list[str], among: list[str]) -> Iterator[tuple[int, int]]:
    joined, letters = "".join(among), "".join(wanted)
    starts: dict[int, int] = {}
    ends: dict[int, int] = {}
    at = 0
    for number, each in enumerate(among):
        starts[at] = number
        at += len(each)
        ends[at] = number + 1
    found = joined.find(letters) if letters else -1
    while found >= 0:
        if found in starts and found + len(letters) in ends:
            yield starts[found], ends[found + len(letters)]
        found = joined.find(letters, found + 1)


def nearest(quoted: Sequence[Word], source: Sequence[Word]) -> Collation | None:
    """The stretch of the source that is most like the quotation; None where no word agrees.

    All words of the quotation are set against a stretch of the source. Time grows with the product of the
    quotation's length and itself, and linearly with the source's.
    """
    codes = {word: chr(0x4E00 + code) for code, word in enumerate(dict.fromkeys(word.key for word in quoted))}
    wanted = "".join(codes[word.key] for word in quoted)
    # A source's word that the quotation does not have is one and the same letter, for it agrees with nothing.
    among = "".join(codes.get(word.key, "\0") for word in source)
    place = fuzz.partial_ratio_alignment(wanted, among)
    if place is None or not place.score:
        return None
    # The shorter of two is slid along the longer; what lies around is looked at too, for words put in or left out.
    low, high = (place.dest_start, place.dest_end) if len(wanted) <= len(among) else (0, len(among))
    low, high = max(0, low - len(wanted)), min(len(among), high + len(wanted))
    return _trimmed(_aligned(wanted, among[low:high]), low)


def _aligned(wanted: str, among: str) -> list[Pair]:
    """The best alignment of all of `wanted` with a stretch of `among` (Needleman and Wunsch, free ends in `among`)."""
    width = len(among) + 1
    row = [0] * width
    steps: list[bytearray] = []
    for at, letter in enumerate(wanted, start=1):
        above, row = row, [at * _DIFFERS]
        step = bytearray(width)
        step[0] = 1
        for column, other in enumerate(among, start=1):
            best = above[column - 1] + (_AGREES if letter == other else _DIFFERS)
            left_out, put_in = row[column - 1] + _DIFFERS, above[column] + _DIFFERS
            if put_in > best:
                best, step[column] = put_in, 1
            if left_out > best:
                best, step[column] = left_out, 2
            row.append(best)
        steps.append(step)
    at, column = len(wanted), max(range(width), key=row.__getitem__)
    pairs: list[Pair] = []
    while at:
        taken = steps[at - 1][column]
        pairs.append((at - 1 if taken != 2 else None, column - 1 if taken != 1 else None))
        at, column = at - (taken != 2), column - (taken != 1)
    return pairs[::-1]


def _trimmed(pairs: list[Pair], offset: int) -> Collation | None:
    placed = [(q, None if s is None else s + offset) for q, s in pairs]
    held = [s for _q, s in placed if s is not None]
    return Collation(held[0], held[-1] + 1, tuple(placed)) if held else None


def share(collation: Collation, quoted: Sequence[Word], source: Sequence[Word], weights: Mapping[str, float]) -> float:
    """How much of the quotation stands in the source, by the weight of its words (0 to 1); rare words weigh more.

    Words of the source that the quotation leaves out count against it. A word without a weight weighs 1.
    """
    agreeing = sum(weights.get(quoted[q].key, 1.0) for q in collation.agreeing(quoted, source))
    left_out = sum(1.0 for q, s in collation.pairs if q is None and s is not None and not source[s].bracketed)
    return agreeing / (sum(weights.get(word.key, 1.0) for word in quoted) + left_out)


def difference(
    collation: Collation, quoted: Sequence[Word], quotation: str, source: Sequence[Word], text: str
) -> Difference:
    """What the quotation makes of the source's words: kept as the source has them ("="), left out, put in."""
    result: Difference = []
    for sign, group in groupby(_signs(collation, quoted, source), key=lambda each: each[0]):
        runs = [pair for _sign, pair in group]
        taken = [source[s] for _q, s in runs if s is not None]
        given = [quoted[q] for q, _s in runs if q is not None]
        if taken:
            result.append(["-" if sign == "~" else sign, text[taken[0].start : taken[-1].end]])
        if given and sign != "=":
            result.append(["+", quotation[given[0].start : given[-1].end]])
    return result


def _signs(collation: Collation, quoted: Sequence[Word], source: Sequence[Word]) -> Iterator[tuple[str, Pair]]:
    for q, s in collation.pairs:
        agree = q is not None and s is not None and quoted[q].key == source[s].key
        yield ("=" if agree else "~"), (q, s)

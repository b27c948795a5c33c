"""Excerpts: what is shown of a long passage, around the words that it was found by."""

from __future__ import annotations

from collections.abc import Sequence

Ranges = Sequence[tuple[int, int]]
# A passage is shown whole up to this length, and of a longer one so much (characters).
LENGTH = 480
# How far a cut may move to stand between two words.
_GIVE = 40


def excerpt(text: str, ranges: Ranges, length: int = LENGTH) -> tuple[str, list[tuple[int, int]]]:
    """`text` and the ranges to mark in it, cut to about `length` characters where most ranges are; "…" marks a cut.

    Ranges are (start, end) code points, in order and apart. Those outside the excerpt are left out.
    """
    if len(text) <= length:
        return text, list(ranges)
    first = _densest(ranges, length - length // 4)
    start = _between_words(text, max(0, first - length // 4), 1)
    end = _between_words(text, min(len(text), start + length), -1)
    before, after = "… " if start else "", " …" if end < len(text) else ""
    shift = len(before) - start
    inside = [(a + shift, b + shift) for a, b in ranges if start <= a and b <= end]
    return f"{before}{text[start:end].rstrip()}{after}", inside


def _densest(ranges: Ranges, length: int) -> int:
    """Where a stretch of this length begins that holds most of the ranges; the first such one."""
    best, most, last = 0, 0, 0
    for at, (start, _end) in enumerate(ranges):
        while last < len(ranges) and ranges[last][1] <= start + length:
            last += 1
        if last - at > most:
            best, most = start, last - at
    return best


def _between_words(text: str, at: int, step: int) -> int:
    """A place near `at`, in the direction of `step`, where a word begins (1) or ends (-1); `at` if there is none."""
    if at in (0, len(text)):
        return at
    for near in range(at, at + step * _GIVE, step):
        if 0 < near < len(text) and text[near - 1 if step > 0 else near].isspace():
            return near
    return at

"""A text whose lines a program broke at a width: where it had no room for the next word, a line goes on."""

from collections.abc import Sequence
from itertools import pairwise

from statements.ingest.lines import Line, broken_over

# How wide such lines are, in characters.
_NARROWEST, _WIDEST = 50, 110
# So many lines surely go on in the next one, or so many may; and of them these shares have no room for more.
_SURE, _SURELY_FULL, _MAY, _FULL = 2, 0.9, 6, 0.8


def unwrapped(lines: list[Line], text: str) -> list[Line]:
    """The lines as they were before they were broken; the same lines where none was.

    Programs that break lines put as many words in each as go in. So no line is wider than one of them is, and each
    that goes on, which is sure where the next one begins with a small letter, has no room for that one's first word.
    In a text that is set in letters of different widths, or in lines of verse, many have.
    """
    if any(len(line.text) > _WIDEST and " " in line.text for line in lines):
        return lines  # nearly all
    pairs = [(line, after) for line, after in pairwise(lines) if not after.gap]
    width = max((_right(line, text) for line in lines if " " in line.text), default=0)
    if len(pairs) < _SURE or not _NARROWEST <= width <= _WIDEST:
        return lines
    full = {line.start for line, after in pairs if _right(line, text) + 1 + _first(after) > width}
    sure = [line.start in full for line, after in pairs if after.text[0].islower()]
    if not (_are(sure, _SURE, _SURELY_FULL) or _are([line.start in full for line, _ in pairs], _MAY, _FULL)):
        return lines
    return _joined(lines, full, text)  # the last line has none after it, so it is not full


def _are(found: Sequence[bool], enough: int, share: float) -> bool:
    return len(found) >= enough and sum(found) >= share * len(found)


def _right(line: Line, text: str) -> int:
    """How far to the right a line reaches, its indentation counted, if that is no wider than lines are."""
    first = max(0, line.start - _WIDEST)
    return line.end - 1 - max(first - 1, text.rfind("\n", first, line.start), text.rfind("\r", first, line.start))


def _first(line: Line) -> int:
    return len(line.text.partition(" ")[0])


def _joined(lines: Sequence[Line], full: set[int], text: str) -> list[Line]:
    whole, first = [], None
    for line in lines:
        first = first or line
        if line.start not in full:
            whole.append(line if first is line else broken_over(first, line.end, text))
            first = None
    return whole

"""Two texts side by side: which passage of the one is which of the other, and what differs in it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from statements.citing.alignment import in_order
from statements.citing.anchors import align
from statements.citing.differences import Difference, word_difference

Passages = Sequence[tuple[str, str]]


@dataclass(frozen=True, slots=True)
class Row:
    """A passage of either text, or the same one of both; (anchor, words) each, and the words that differ."""

    left: tuple[str, str] | None = None
    right: tuple[str, str] | None = None
    diff: Difference = field(default_factory=list)

    @property
    def is_same(self) -> bool:
        """Whether both have the passage in the same words."""
        return self.left is not None and self.right is not None and not self.diff


def side_by_side(left: Passages, right: Passages) -> list[Row]:
    """The passages of two texts in the order of both. One that stands elsewhere in the other is in two rows."""
    places = {anchor: at for at, (anchor, _words) in enumerate(left)}
    kept = align(left, [words for _anchor, words in right])
    pairs = in_order({places[anchor]: at for at, anchor in enumerate(kept) if anchor in places})
    return list(_rows(left, right, pairs))


def _rows(left: Passages, right: Passages, pairs: Sequence[tuple[int, int]]) -> Iterator[Row]:
    i = j = 0
    for one, other in (*pairs, (len(left), len(right))):
        yield from (Row(left=each) for each in left[i:one])
        yield from (Row(right=each) for each in right[j:other])
        if one < len(left):
            before, after = left[one][1], right[other][1]
            same = before.split() == after.split()
            yield Row(left[one], right[other], [] if same else word_difference(before, after))
        i, j = one + 1, other + 1

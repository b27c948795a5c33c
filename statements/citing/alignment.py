"""Which items of one sequence are which of another, such as the passages of two versions, in nearly linear time.

difflib takes quadratic time where much is repeated or little is alike. This pairs what stands once in both, then what
stands beside such a pair, then what is left in its order.
"""

from bisect import bisect_left
from collections import Counter, deque
from collections.abc import Iterator, Mapping, Sequence
from itertools import pairwise


def same_places(before: Sequence[str], after: Sequence[str]) -> dict[int, int]:
    """Index in `before` → index in `after` of the same item, whether it stands in place or moved."""
    pairing = _Pairing(before, after)
    pairing.extend(-1, -1, 1)
    pairing.extend(len(before), len(after), -1)
    pairing.pair_unique()
    pairing.pair_rest()
    return pairing.pairs


def gaps(pairs: Mapping[int, int], before: int, after: int) -> Iterator[tuple[range, range]]:
    """The stretches of two sequences of these lengths between the pairs that stand in the same order in both."""
    for (i1, j1), (i2, j2) in pairwise([(-1, -1), *in_order(pairs), (before, after)]):
        if i2 - i1 > 1 and j2 - j1 > 1:
            yield range(i1 + 1, i2), range(j1 + 1, j2)


class _Pairing:
    """The pairs found so far."""

    def __init__(self, before: Sequence[str], after: Sequence[str]) -> None:
        self.before, self.after = before, after
        self.pairs: dict[int, int] = {}
        self.taken: set[int] = set()

    def extend(self, i: int, j: int, step: int) -> None:
        """Pairs equal items on from a pair, in one direction."""
        i, j = i + step, j + step
        while 0 <= i < len(self.before) and 0 <= j < len(self.after) and self.before[i] == self.after[j]:
            if i in self.pairs or j in self.taken:
                return
            self._pair(i, j)
            i, j = i + step, j + step

    def pair_unique(self) -> None:
        """Pairs the items that stand once in each sequence, and on from them."""
        once = {item for item, count in Counter(self.before).items() if count == 1}
        places = {item: index for index, item in enumerate(self.after)}
        counts = Counter(self.after)
        for i, item in enumerate(self.before):
            if item in once and counts[item] == 1 and i not in self.pairs and places[item] not in self.taken:
                self._pair(i, places[item])
                self.extend(i, places[item], 1)
                self.extend(i, places[item], -1)

    def pair_rest(self) -> None:
        """Pairs what is left of equal items in their order."""
        left: dict[str, deque[int]] = {}
        for j, item in enumerate(self.after):
            if j not in self.taken:
                left.setdefault(item, deque()).append(j)
        for i, item in enumerate(self.before):
            if i not in self.pairs and left.get(item):
                self._pair(i, left[item].popleft())

    def _pair(self, i: int, j: int) -> None:
        self.pairs[i] = j
        self.taken.add(j)


def in_order(pairs: Mapping[int, int]) -> list[tuple[int, int]]:
    """The longest run of pairs that stand in the same order in both sequences."""
    ordered = sorted(pairs.items())
    ends: list[int] = []  # the smallest end in `after` of a run of each length
    last: list[int] = []  # and which pair that is
    previous: list[int] = []
    for number, (_, j) in enumerate(ordered):
        length = bisect_left(ends, j)
        previous.append(last[length - 1] if length else -1)
        ends[length : length + 1] = [j]
        last[length : length + 1] = [number]
    run = []
    number = last[-1] if last else -1
    while number >= 0:
        run.append(ordered[number])
        number = previous[number]
    return run[::-1]

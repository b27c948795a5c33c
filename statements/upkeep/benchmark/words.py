"""Made-up words that look like words, and draws from them as languages draw: a few all the time, most hardly ever."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from random import Random
from typing import Generic, TypeVar

Item = TypeVar("Item")
Word = str
# The commonest words of English, commonest first; what comes after them is made up.
FIRST = (
    "the of and to in a is that for it we on with as be are this our have not at by will from they has you was "
    "an which can or all been more would people also who there but these new must what world need if so about its "
    "one between many other up out time when into than how those them some only security support work country "
    "government international here today very now thank say make over against should peace question year first"
).split()
_ONSETS = "b b br c c ch d d dr f fr g gr h k l l m m n n p p pl pr r r s s sh st t t th tr v w".split()
_VOWELS = "a a a a e e e e e i i i i o o o o u u u ai ea ou".split()
_CODAS = "ck ct d l ld m n n nd ng nt p r r rd rm rn rt s s st t t".split()
_ENDINGS = "ed er ing ion al ity ment ive ance ous ly ate ism ist es".split()


class Zipf(Generic[Item]):
    """Draws from `items` so that the nth comes 1/n as often as the first. Needs `2 ** bits` to be well above them."""

    def __init__(self, items: Sequence[Item], bits: int = 16) -> None:
        total = sum(1 / rank for rank in range(1, len(items) + 1))
        size, sum_so_far = 1 << bits, 0.0
        self._table: list[Item] = []
        for rank, item in enumerate(items, 1):
            sum_so_far += 1 / rank / total
            self._table += [item] * (round(sum_so_far * size) - len(self._table))
        self._mask = size - 1

    def draw(self, random: Random, count: int) -> list[Item]:
        """`count` items. A table and plain bytes, for a large archive draws a hundred million of them."""
        table, mask = self._table, self._mask
        return [table[number & mask] for number in memoryview(random.randbytes(4 * count)).cast("I")]

    def one(self, random: Random) -> Item:
        return self._table[random.getrandbits(32) & self._mask]

    def some(self, random: Random, count: int) -> list[Item]:
        """Up to `count` different items."""
        return list(dict.fromkeys(self.draw(random, count)))


def made_words(random: Random, count: int) -> list[Word]:
    """`count` different words, the real ones of `FIRST` at their head."""
    words = dict.fromkeys(FIRST)
    for word in _endless(random):
        if len(words) >= count:
            break
        # Nothing that a stemmer of some language takes for one of the words that are searched for.
        if not word.startswith(("the", "for")):
            words.setdefault(word)
    return list(words)[:count]


def made_names(random: Random, count: int) -> list[Word]:
    """`count` different names, capitalised."""
    names: dict[str, None] = {}
    for word in _endless(random):
        if len(names) == count:
            break
        names.setdefault(word.capitalize())
    return list(names)


def _endless(random: Random) -> Iterator[Word]:
    while True:
        syllables = [random.choice(_ONSETS) + random.choice(_VOWELS) for _ in range(random.choice((1, 2, 2, 2, 3)))]
        end = random.choice(_CODAS) + (random.choice(_ENDINGS) if random.random() < 0.3 else "")
        yield "".join(syllables) + end

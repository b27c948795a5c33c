"""How alike two texts are, and the few marks of a text by which texts like it are found."""

from collections.abc import Sequence
from hashlib import blake2b
from zlib import crc32

# So many marks a text has at most, and so many words each of them is made of, as shingles are.
MARKS, RUN = 12, 5
# From so many letters on a word is a long one.
LONG = 7


def share(one: set[tuple[str, ...]], other: set[tuple[str, ...]]) -> float:
    """How much of the smaller set of shingles the other one has too, from 0 to 1; 0 when there are none."""
    return len(one & other) / max(1, min(len(one), len(other)))


def sketch(words: Sequence[str]) -> list[int]:
    """A text's marks, given its folded words: numbers of 63 bits, in order; texts that share half share some of them.

    A mark is a shingle, hashed. Of all shingles of a text those are taken that begin with its first words in an order
    of all words that is the same everywhere: long words before short ones, which are stock, and else arbitrary. So a
    text much like it takes mostly the same ones, and few have to be hashed. A text shorter than a shingle has no marks.
    """
    starting = words[: 1 - RUN]
    chosen = _first({word for word in starting if len(word) >= LONG})
    if len(chosen) < MARKS:
        chosen |= _first({word for word in starting if len(word) < LONG}, MARKS - len(chosen))
    marks: dict[str, int] = {}
    for at, word in enumerate(starting):
        if word in chosen:
            mark = _number(" ".join(words[at : at + RUN]))
            marks[word] = min(mark, marks.get(word, mark))
    return sorted(marks.values())


def _first(words: set[str], number: int = MARKS) -> set[str]:
    """So many of the words, the first in an arbitrary order."""
    places = {word: crc32(word.encode("utf-8")) for word in words}
    last = max(sorted(places.values())[:number], default=0)
    return {word for word, place in places.items() if place <= last}


def _number(shingle: str) -> int:
    return int.from_bytes(blake2b(shingle.encode("utf-8"), digest_size=8).digest()) >> 1

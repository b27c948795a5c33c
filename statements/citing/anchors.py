"""Passage anchors: minted once from the words of a passage, and kept by alignment from version to version."""

from collections import Counter
from collections.abc import Iterable, Sequence
from hashlib import sha256

from rapidfuzz import fuzz

from statements.citing.alignment import gaps, same_places
from statements.citing.folding import folded_words
from statements.citing.identifiers import crockford

# Two passages in the same place are the same passage, corrected, when they are at least this alike (0 to 100).
ALIKE = 60.0
# Among how many passages a corrected one is looked for, and how long two passages may be together to be compared letter
# by letter: both take quadratic time.
NEAR, LONG = 50, 20_000


def stem(text: str) -> str:
    """`p` and 6 base32 characters of the SHA-256 of the folded words of `text`."""
    return stem_of(folded_words(text))


def stem_of(words: Iterable[str]) -> str:
    """The same for words that are folded already."""
    return "p" + crockford(sha256(" ".join(words).encode("utf-8")).digest()[:4])[:6]


def mint(texts: Iterable[str], taken: Iterable[str] = ()) -> list[str]:
    """A fresh anchor for each text, in order: `-2`, `-3` … mark repeats; none of `taken` is used again."""
    return numbered(map(stem, texts), taken)


def numbered(stems: Iterable[str], taken: Iterable[str] = ()) -> list[str]:
    """The same for texts of which only the stems are given."""
    used = set(taken)
    numbers: dict[str, int] = {}
    anchors = []
    for base in stems:
        anchor = base
        number = numbers.get(base, 1)
        while anchor in used:
            number += 1
            anchor = f"{base}-{number}"
        numbers[base] = number
        used.add(anchor)
        anchors.append(anchor)
    return anchors


def align(
    old: Sequence[tuple[str, str]],
    new: Sequence[str],
    retired: Iterable[str] = (),
    gone: Iterable[tuple[str, str]] = (),
) -> list[str]:
    """Anchors for the passages `new`, given the (anchor, text) pairs of the version before.

    A passage with the same words keeps its anchor; one whose words were corrected in place keeps it too. One that was
    `gone`, (anchor, text) as it last read, and is back in the same words has its anchor back. Any other gets a fresh
    one, never an anchor that the statement used before (`retired`).
    """
    same = same_places([stem(text) for _, text in old], [stem(text) for text in new])
    kept = {at: old[was][0] for was, at in same.items()}
    # Corrections after all others: the same words are a better sign than like words.
    for was, at in gaps(same, len(old), len(new)):
        free = [old[index] for index in was if index not in same]
        kept.update(_corrected(free, [(index, new[index]) for index in at if index not in kept]))
    in_use = {*kept.values(), *(anchor for anchor, _ in old)}
    left = [pair for pair in gone if pair[0] not in in_use]
    fresh = [index for index in range(len(new)) if index not in kept]
    kept.update(_returned(left, [(index, new[index]) for index in fresh]))
    fresh = [index for index in fresh if index not in kept]
    taken = {*in_use, *retired, *(anchor for anchor, _ in left)}
    kept.update(zip(fresh, mint((new[index] for index in fresh), taken), strict=True))
    return [kept[index] for index in range(len(new))]


def _returned(gone: Sequence[tuple[str, str]], new: Sequence[tuple[int, str]]) -> dict[int, str]:
    """The passages that stand again in the words that they had, each with its anchor."""
    waiting: dict[str, list[str]] = {}
    for anchor, text in dict(gone).items():
        waiting.setdefault(stem(text), []).append(anchor)
    back = {}
    for index, text in new:
        anchors = waiting.get(stem(text))
        if anchors:
            back[index] = anchors.pop(0)
    return back


def _corrected(old: Sequence[tuple[str, str]], new: Sequence[tuple[int, str]]) -> dict[int, str]:
    """Pairs, in order, the passages that stand in the same place with nearly the same words."""
    kept, start = {}, 0
    for index, text in new:
        scores = [_likeness(text, earlier) for _, earlier in old[start : start + NEAR]]
        best = max(range(len(scores)), key=scores.__getitem__, default=None)
        if best is not None and scores[best] >= ALIKE:
            kept[index] = old[start + best][0]
            start += best + 1
    return kept


def _likeness(one: str, other: str) -> float:
    """How alike two passages are (0 to 100): by their letters in order; where that takes too long, by their words."""
    if len(one) + len(other) <= LONG:
        return fuzz.ratio(one, other)
    words, others = Counter(one.split()), Counter(other.split())
    return 200 * (words & others).total() / max(1, words.total() + others.total())

"""Passage anchors: minted once from the words of a passage, and kept by alignment from version to version."""

from collections.abc import Iterable, Sequence
from difflib import SequenceMatcher
from hashlib import sha256

from rapidfuzz import fuzz

from statements.citing.folding import folded_words
from statements.citing.identifiers import crockford

# Two passages in the same place are the same passage, corrected, when they are at least this alike (0 to 100).
ALIKE = 60.0


def stem(text: str) -> str:
    """`p` and 6 base32 characters of the SHA-256 of the folded words of `text`."""
    return "p" + crockford(sha256(" ".join(folded_words(text)).encode("utf-8")).digest())[:6]


def mint(texts: Iterable[str], taken: Iterable[str] = ()) -> list[str]:
    """A fresh anchor for each text, in order: `-2`, `-3` … mark repeats; none of `taken` is used again."""
    used = set(taken)
    anchors = []
    for text in texts:
        base = anchor = stem(text)
        number = 1
        while anchor in used:
            number += 1
            anchor = f"{base}-{number}"
        used.add(anchor)
        anchors.append(anchor)
    return anchors


def align(old: Sequence[tuple[str, str]], new: Sequence[str], retired: Iterable[str] = ()) -> list[str]:
    """Anchors for the passages `new`, given the (anchor, text) pairs of the version before.

    A passage with the same words keeps its anchor; one whose words were corrected in place keeps it too; any other
    gets a fresh one, never an anchor that the statement used before (`retired`).
    """
    before, after = [stem(text) for _, text in old], [stem(text) for text in new]
    opcodes = SequenceMatcher(None, before, after, autojunk=False).get_opcodes()
    kept: dict[int, str] = {}
    for tag, i1, i2, j1, j2 in opcodes:
        if tag == "equal":
            kept.update(zip(range(j1, j2), (anchor for anchor, _ in old[i1:i2]), strict=True))
    _keep_moved(old, before, after, kept)  # before corrections: the same words are a better sign than like words
    for tag, i1, i2, j1, j2 in opcodes:
        if tag == "replace":
            used = set(kept.values())
            free = [pair for pair in old[i1:i2] if pair[0] not in used]
            kept.update(_corrected(free, [(index, new[index]) for index in range(j1, j2) if index not in kept]))
    fresh = [index for index in range(len(new)) if index not in kept]
    taken = {*kept.values(), *retired, *(anchor for anchor, _ in old)}
    kept.update(zip(fresh, mint((new[index] for index in fresh), taken), strict=True))
    return [kept[index] for index in range(len(new))]


def _corrected(old: Sequence[tuple[str, str]], new: Sequence[tuple[int, str]]) -> dict[int, str]:
    """Pairs, in order, the passages that stand in the same place with nearly the same words."""
    kept, start = {}, 0
    for index, text in new:
        scores = [fuzz.ratio(text, earlier) for _, earlier in old[start:]]
        best = max(range(len(scores)), key=scores.__getitem__, default=None)
        if best is not None and scores[best] >= ALIKE:
            kept[index] = old[start + best][0]
            start += best + 1
    return kept


def _keep_moved(old: Sequence[tuple[str, str]], before: list[str], after: list[str], kept: dict[int, str]) -> None:
    """Gives a passage that moved, word for word, the anchor that it had."""
    free: dict[str, list[str]] = {}
    used = set(kept.values())
    for (anchor, _), words in zip(old, before, strict=True):
        if anchor not in used:
            free.setdefault(words, []).append(anchor)
    for index, words in enumerate(after):
        if index not in kept and free.get(words):
            kept[index] = free[words].pop(0)

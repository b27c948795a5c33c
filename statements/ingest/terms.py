"""Finds many names at once in a text, in one pass over its words."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from itertools import accumulate, compress, pairwise

from statements.citing.folding import normal

_WORD = re.compile(r"(\w+)")
# What may stand between two words of one name: a space, a hyphen, an apostrophe, a dash; a stop between letters (U.S.).
_JOIN = re.compile(r"(?:,?\s|['’\-‐‑–—/&]|(?<=\b\w)\.){1,3}")


@dataclass(frozen=True, slots=True)
class Match:
    """A name that stands in the text: what it is a name of, and (start, end) in code points."""

    name: str
    start: int
    end: int


class TermFinder:
    """Finds the terms of a mapping (term → name).

    Case does not count, but a term with a capital initial wants one (`Polish`), and one in capitals capitals (`US`).
    """

    def __init__(self, terms: Mapping[str, str]) -> None:
        self._by_first: dict[str, list[tuple[list[str], str, str]]] = {}
        for term, name in terms.items():
            words = [_plain(word) for word in _WORD.findall(term)]
            if words:
                self._by_first.setdefault(words[0], []).append((words, term, name))
        for entries in self._by_first.values():
            entries.sort(key=lambda entry: -len(entry[0]))

    def find(self, text: str) -> Iterator[Match]:
        """The matches in order, apart from each other; of two terms at one place the longer."""
        plain = text.casefold()
        aligned = len(plain) == len(text)  # then offsets in one are offsets in the other
        pieces = _WORD.split(plain if aligned else text)
        words = pieces[1::2]
        # Blanks and marks between words may fold too: only the words must be folded whole.
        if not (aligned and (text.isascii() or _is_folded(words))):
            words = [_plain(word) for word in words]
        offsets: list[int] = []
        end = 0
        for at in compress(range(len(words)), map(self._by_first.__contains__, words)):
            for folded, term, name in self._by_first[words[at]] if at >= end else ():
                if words[at : at + len(folded)] == folded:
                    offsets = offsets or list(accumulate(map(len, pieces)))
                    places = [(offsets[2 * n], offsets[2 * n + 1]) for n in range(at, at + len(folded))]
                    if _stands(term, places, text):
                        end = at + len(folded)
                        yield Match(name, places[0][0], places[-1][1])
                        break


def _is_folded(words: list[str]) -> bool:
    line = " ".join(words)
    return normal(line) == line


def _plain(text: str) -> str:
    return text.casefold() if text.isascii() else normal(text).casefold()


def _stands(term: str, places: list[tuple[int, int]], text: str) -> bool:
    """Whether the words at these places are the term: in its case, and joined as the words of a name are."""
    if term.isupper() and not all(text[start:end].isupper() for start, end in places):
        return False
    if term[0].isupper() and not text[places[0][0]].isupper():
        return False
    return all(_JOIN.fullmatch(text, left[1], right[0]) for left, right in pairwise(places))

"""Finds many names at once in a text, in one pass over its words."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from itertools import compress, pairwise

from statements.citing.folding import normal

_WORD = re.compile(r"\w+")
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
        source = plain if aligned else text
        printed = _WORD.findall(source)
        # Blanks and marks between words may fold too: only the words must be folded whole.
        folded = aligned and (text.isascii() or _is_folded(printed))
        words = printed if folded else [_plain(word) for word in printed]
        end, behind = 0, 0
        for at in compress(range(len(words)), map(self._by_first.__contains__, words)):
            if at < end:
                continue
            start = _next(printed[at], source, behind)
            for term_words, term, name in self._by_first[words[at]]:
                if words[at : at + len(term_words)] == term_words:
                    places = _places(printed[at : at + len(term_words)], source, start)
                    if _stands(term, places, text):
                        end, behind = at + len(term_words), places[-1][1]
                        yield Match(name, start, behind)
                        break
            else:
                behind = start + len(printed[at])


def _next(word: str, text: str, start: int) -> int:
    """Where `word` stands next as a whole word: most words of a text are no term's, and never looked for."""
    at = text.find(word, start)
    while _is_letter(text[at - 1 : at]) or _is_letter(text[at + len(word) : at + len(word) + 1]):
        at = text.find(word, at + 1)
    return at


def _is_letter(letter: str) -> bool:
    return letter.isalnum() or letter == "_"


def _places(words: list[str], text: str, start: int) -> list[tuple[int, int]]:
    """The (start, end) of words that stand one after the other, from `start` on."""
    places = []
    for word in words:
        start = text.find(word, start)
        places.append((start, start + len(word)))
        start += len(word)
    return places


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

"""Finds many names at once in a text, in one pass over its words."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from itertools import compress, pairwise

from statements.citing.folding import beyond_ascii, normal

_WORD = re.compile(r"\w+")
# The marks of print, and all of ASCII that stands in no word.
_MARKS = "“”‘’„‚–—‑…•·«»®™\xa0\u202f"
_BLANKED = bytes(code if code > 127 or _WORD.match(chr(code)) else ord(" ") for code in range(256))
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
        printed, folded = words_of(source)
        words = printed if folded and aligned else [_plain(word) for word in printed]
        places = _Places(source, printed)
        end = 0
        for at in compress(range(len(words)), map(self._by_first.__contains__, words)):
            if at < end:
                continue
            for term_words, term, name in self._by_first[words[at]]:
                if words[at : at + len(term_words)] == term_words:
                    found = places.of(at, len(term_words))
                    if _stands(term, found, text):
                        end = at + len(term_words)
                        yield Match(name, found[0][0], found[-1][1])
                        break


class _Places:
    """Where the words of a text stand, asked from its beginning on: looked for only where a term is."""

    def __init__(self, text: str, words: list[str]) -> None:
        self._text, self._words = text, words
        self._index, self._offset = 0, 0

    def of(self, at: int, count: int) -> list[tuple[int, int]]:
        """The (start, end) of each of so many words, the first of which is the one at index `at`."""
        word = self._words[at]
        start = next_word(word, self._text, self._offset)
        for _ in range(self._words[self._index : at].count(word)):
            start = next_word(word, self._text, start + len(word))
        self._index, self._offset = at, start
        places = []
        for word in self._words[at : at + count]:
            start = self._text.find(word, start)
            places.append((start, start + len(word)))
            start += len(word)
        return places


def words_of(text: str) -> tuple[list[str], bool]:
    """The words of `text`, and whether they are surely folded whole, case aside.

    Where nothing but letters stands beside ASCII once the usual marks are blanks, as in most texts, they are split in
    a third of the time that a pattern takes.
    """
    plain = text
    for mark in _MARKS if not text.isascii() else "":
        plain = plain.replace(mark, " ")
    letters = beyond_ascii(plain)
    if letters and not letters.isalnum():
        words = _WORD.findall(text)
        line = " ".join(words)
        return words, normal(line) == line
    words = plain.encode("utf-8", "surrogatepass").translate(_BLANKED).decode("utf-8", "surrogatepass").split()
    return words, normal(letters) == letters


def next_word(word: str, text: str, start: int) -> int:
    """Where `word` stands next as a whole word; -1 where it does not."""
    at = text.find(word, start)
    while at >= 0 and (_is_letter(text[at - 1 : at]) or _is_letter(text[at + len(word) : at + len(word) + 1])):
        at = text.find(word, at + 1)
    return at


def _is_letter(letter: str) -> bool:
    return letter.isalnum() or letter == "_"


def _plain(text: str) -> str:
    return text.casefold() if text.isascii() else normal(text).casefold()


def _stands(term: str, places: list[tuple[int, int]], text: str) -> bool:
    """Whether the words at these places are the term: in its case, and joined as the words of a name are."""
    if term.isupper() and not all(text[start:end].isupper() for start, end in places):
        return False
    if term[0].isupper() and not text[places[0][0]].isupper():
        return False
    return all(_JOIN.fullmatch(text, left[1], right[0]) for left, right in pairwise(places))

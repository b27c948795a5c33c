"""Finds many names at once in a text, in one pass over its words."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from itertools import pairwise

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
        # Most texts hold the words of no term, and that is told far sooner than where the words stand.
        plain = _plain(text)
        if not self._may_stand(_WORD.findall(plain)):
            return
        # Where folding changes no length, offsets in one are offsets in the other, and each word is folded already.
        if len(plain) == len(text) and (text.isascii() or normal(text) == text.replace("\xa0", " ")):
            found = list(_WORD.finditer(plain))
            words = [match.group() for match in found]
        else:
            found = list(_WORD.finditer(text))
            words = [_plain(match.group()) for match in found]
        end = 0
        for at in [at for at, word in enumerate(words) if word in self._by_first]:
            if at < end:
                continue
            for folded, term, name in self._by_first[words[at]]:
                if _stands(folded, term, at, words, found, text):
                    end = at + len(folded)
                    yield Match(name, found[at].start(), found[end - 1].end())
                    break

    def _may_stand(self, words: list[str]) -> bool:
        return not self._by_first.keys().isdisjoint(words) and any(
            words[at : at + len(folded)] == folded
            for at, word in enumerate(words)
            if word in self._by_first
            for folded, _, _ in self._by_first[word]
        )


def _plain(text: str) -> str:
    return text.casefold() if text.isascii() else normal(text).casefold()


def _stands(folded: list[str], term: str, at: int, words: list[str], found: list[re.Match[str]], text: str) -> bool:
    if words[at : at + len(folded)] != folded:
        return False
    places = found[at : at + len(folded)]
    if term.isupper() and not all(text[place.start() : place.end()].isupper() for place in places):
        return False
    if term[0].isupper() and not text[places[0].start()].isupper():
        return False
    return all(_JOIN.fullmatch(text, left.end(), right.start()) for left, right in pairwise(places))

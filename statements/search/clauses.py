"""What a query asks of a text, clause by clause, and where a text answers it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise
from typing import Literal

from statements.search.analysis import PLAIN, terms

Form = Literal["row", "near", "prefix"]
# Words further apart than this are not near; so many places lie between the passages in the index.
FARTHEST = 20


@dataclass(frozen=True, slots=True)
class Pattern:
    """A clause in the terms of one analysis.

    A `row` is its terms one after the other. `near`: each term has at most `distance` others between itself and the
    next one, in either order. `prefix`: its one term, unstemmed, is the beginning of a word.
    """

    form: Form
    terms: tuple[str, ...]
    distance: int = 0

    @property
    def is_word(self) -> bool:
        """Whether it is one whole word."""
        return self.form == "row" and len(self.terms) == 1

    def pairs(self) -> list[tuple[str, str]]:
        """Of `near`: the terms that have to be close to each other. Equal neighbours are one."""
        return [pair for pair in pairwise(self.terms) if pair[0] != pair[1]]

    def places(self, stemmed: Sequence[str], plain: Sequence[str]) -> list[tuple[int, int]]:
        """Where it stands in a text: (first, last) term, inclusive. The text's terms, with its stemmer and without.

        Of `near` each term is a place of its own; none is, unless every pair stands together.
        """
        if self.form == "prefix":
            return [(at, at) for at, term in enumerate(plain) if term.startswith(self.terms[0])]
        if self.form == "near" and self.pairs():
            return self._near(stemmed)
        wanted = list(self.terms if self.form == "row" else self.terms[:1])
        size, first = len(wanted), wanted[0]
        return [
            (at, at + size - 1)
            for at, term in enumerate(stemmed)
            if term == first and (size == 1 or list(stemmed[at : at + size]) == wanted)
        ]

    def _near(self, stemmed: Sequence[str]) -> list[tuple[int, int]]:
        at: dict[str, list[int]] = {term: [] for term in self.terms}
        for place, term in enumerate(stemmed):
            if term in at:
                at[term].append(place)
        found: set[int] = set()
        for left, right in self.pairs():
            close = [
                (one, other)
                for one in at[left]
                for other in range(max(0, one - self.distance - 1), min(len(stemmed), one + self.distance + 2))
                if stemmed[other] == right
            ]
            if not close:
                return []
            found.update(place for pair in close for place in pair)
        return [(place, place) for place in sorted(found)]


@dataclass(frozen=True, slots=True)
class Clause:
    """A word, or several in a row; words near each other; or the beginning of a word. `title`: in the title alone."""

    text: str
    form: Form = "row"
    distance: int = 0
    title: bool = False

    def pattern(self, analysis: str) -> Pattern:
        """In the terms of an analysis; the beginning of a word is never stemmed."""
        return Pattern(self.form, tuple(terms(self.text, PLAIN if self.form == "prefix" else analysis)), self.distance)

    def __str__(self) -> str:
        """As it is typed: read again, it is the same clause."""
        field = "title:" if self.title else ""
        if self.form == "prefix":
            return f"{field}{self.text}*"
        if self.form == "near":
            return f'{field}"{self.text}"~{self.distance}'
        bare = all(letter.isalnum() or letter in "'-" for letter in self.text) and self.text != "OR"
        return f"{field}{self.text}" if bare else f'{field}"{self.text}"'

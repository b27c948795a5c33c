"""Which passages may hold a quotation: found in the index by its words in a row, or by its rarest words."""

from __future__ import annotations

import math
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise

from tantivy import FieldType, Occur, Query, Searcher

from statements.citing.wording import Word
from statements.search.analysis import PLAIN, terms
from statements.search.generation import Generation
from statements.search.schemas import FORMER, passage_schema

FIELD = f"body_{PLAIN}"
# As many passages are looked at that hold a quotation; or as many that may: those with the most of its rarest words and
# of its rarest pairs of words (so many of each), out of so many of the one and of the other.
MOST, LIKELY, RAREST, DEPTH = 20, 8, 8, 60
# A pair is found this many times as slowly as a word of its frequency.
DEARER = 10
# Beyond this many words in a row a quotation is found by its beginning.
LONGEST_ROW = 60


@dataclass(frozen=True, slots=True)
class Among:
    """Which statements (primary keys) are searched: only these, all but one; without those of some kinds (slugs)."""

    only: tuple[int, ...] | None = None
    without: int | None = None
    not_kinds: tuple[str, ...] = ()

    def conditions(self, now: int | None) -> Iterator[tuple[Occur, Query]]:
        """As conditions on passages; `now` is the moment with which embargoes are compared, where any is pending."""
        schema = passage_schema()
        if now is not None:
            public = Query.range_query(schema, "embargo", FieldType.Unsigned, upper_bound=now)
            yield Occur.Must, Query.const_score_query(public, 0.0)
        if self.only is not None:
            only = Query.term_set_query(schema, "statement", list(self.only))
            yield Occur.Must, Query.const_score_query(only, 0.0)
        if self.without is not None:
            yield Occur.MustNot, Query.term_set_query(schema, "statement", [self.without])
        for kind in self.not_kinds:
            yield Occur.MustNot, Query.term_query(schema, "kind", kind)


EVERYTHING = Among()


@dataclass(frozen=True, slots=True)
class Frequencies:
    """How many passages hold each word of a quotation, of how many."""

    passages: int
    of: Mapping[str, int]

    def weight(self, term: str) -> float:
        """What the word says: nothing when every passage has it (inverse document frequency)."""
        return math.log((self.passages + 1) / (self.of.get(term, 0) + 1))


def frequencies(passages: Searcher, quotation: str) -> Frequencies:
    found = dict.fromkeys(terms(quotation, PLAIN))
    return Frequencies(passages.num_docs, {term: passages.doc_freq(FIELD, term) for term in found})


def weights(known: Frequencies, quotation: str, quoted: Iterable[Word]) -> dict[str, float]:
    """Key of a word → its weight."""
    found: dict[str, float] = {}
    for word in quoted:
        if word.key not in found:
            parts = terms(quotation[word.start : word.end], PLAIN)
            found[word.key] = max((known.weight(part) for part in parts), default=1.0)
    return found


def in_a_row(generation: Generation, quotation: str, among: Among = EVERYTHING, *, formerly: bool = False) -> list[int]:
    """The passages (primary keys) that hold the quotation's words one after the other; `formerly`: that held them."""
    row, field = terms(quotation, PLAIN)[:LONGEST_ROW], FORMER if formerly else FIELD
    if not row:
        return []
    schema = passage_schema()
    query = Query.phrase_query(schema, field, list(row)) if len(row) > 1 else Query.term_query(schema, field, row[0])
    return list(_search(generation, query, among))[:MOST]


def by_rare_words(generation: Generation, quotation: str, known: Frequencies, among: Among = EVERYTHING) -> list[int]:
    """The passages that hold most of the quotation's rarest words, and pairs of them in a row, best first.

    Words and pairs are looked for apart: of words alone the engine knows which passages cannot be among the best.
    """
    rarest, schema = rare_words(known), passage_schema()
    pairs = [Query.phrase_query(schema, FIELD, list(pair)) for pair in _rare_pairs(quotation, rarest, known)]
    scores = Counter[int]()
    for query in (any_of(rarest), _any(pairs)):
        if query is not None:
            scores.update(_search(generation, query, among))
    return [pk for pk, _score in sorted(scores.items(), key=lambda each: (-each[1], each[0]))[:LIKELY]]


def rare_words(known: Frequencies) -> list[str]:
    """Those words of the quotation that are held by the fewest passages, the rarest first."""
    return sorted((term for term, count in known.of.items() if count), key=known.of.__getitem__)[:RAREST]


def any_of(words: Iterable[str]) -> Query | None:
    """What has any of these words, the more and the rarer the better; None where there are none."""
    return _any([Query.term_query(passage_schema(), FIELD, word) for word in words])


def _any(wanted: Sequence[Query]) -> Query | None:
    return Query.boolean_query([(Occur.Should, each) for each in wanted]) if wanted else None


def _rare_pairs(quotation: str, rarest: Sequence[str], known: Frequencies) -> Iterator[tuple[str, str]]:
    """The rarest pairs of words in a row, as long as finding them takes no longer than finding the rarest words."""
    row = [term for term in terms(quotation, PLAIN) if known.of.get(term)]
    left = sum(known.of[term] for term in rarest) / DEARER
    rarity = {pair: min(known.of[term] for term in pair) for pair in pairwise(row)}
    for pair in sorted(rarity, key=rarity.__getitem__)[:RAREST]:
        left -= rarity[pair]
        if left < 0:
            return
        yield pair


def _search(generation: Generation, query: Query, among: Among) -> dict[int, float]:
    """Passage (primary key) → score of those found, best first."""
    conditions = list(among.conditions(generation.pending()))
    every = Query.boolean_query([(Occur.Must, query), *conditions]) if conditions else query
    hits = generation.passages.search(every, DEPTH, count=False).hits
    pks = generation.passages.fast_field_values("pk", [address for _score, address in hits]) if hits else []
    return {int(pk): score for pk, (score, _address) in zip(pks, hits, strict=True) if pk is not None}

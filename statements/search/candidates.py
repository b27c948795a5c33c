"""Which passages may hold a quotation: found in the index by its words in a row, or by its rarest words."""

from __future__ import annotations

import math
import time
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from itertools import pairwise

from tantivy import FieldType, Occur, Query, Searcher

from statements.citing.wording import Word
from statements.search.analysis import PLAIN, terms
from statements.search.documents import passage_schema

FIELD = f"body_{PLAIN}"
# As many passages are looked at for a quotation, found by as many of its rarest words and pairs of words.
MOST, RAREST = 20, 8
# Beyond this many words in a row a quotation is found by its beginning.
LONGEST_ROW = 60


@dataclass(frozen=True, slots=True)
class Among:
    """Which statements (primary keys) are searched: only these, all but one; without those of some kinds (slugs)."""

    only: tuple[int, ...] | None = None
    without: int | None = None
    not_kinds: tuple[str, ...] = ()

    def filters(self) -> Iterator[tuple[Occur, Query]]:
        """As conditions on passages; what is under an embargo is never among them."""
        schema = passage_schema()
        now = int(time.time())
        yield (
            Occur.Must,
            Query.const_score_query(Query.range_query(schema, "embargo", FieldType.Unsigned, upper_bound=now), 0.0),
        )
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


def in_a_row(passages: Searcher, quotation: str, among: Among = EVERYTHING) -> list[int]:
    """The passages (primary keys) that hold the quotation's words one after the other."""
    row = terms(quotation, PLAIN)[:LONGEST_ROW]
    if not row:
        return []
    schema = passage_schema()
    query = Query.phrase_query(schema, FIELD, list(row)) if len(row) > 1 else Query.term_query(schema, FIELD, row[0])
    return _search(passages, query, among)


def by_rare_words(passages: Searcher, quotation: str, known: Frequencies, among: Among = EVERYTHING) -> list[int]:
    """The passages that hold most of the quotation's rarest words, and pairs of them in a row, best first."""
    row = [term for term in terms(quotation, PLAIN) if known.of.get(term)]
    rarest = sorted(dict.fromkeys(row), key=lambda term: known.of[term])[:RAREST]
    if not rarest:
        return []
    pairs = sorted(dict.fromkeys(pairwise(row)), key=lambda pair: min(known.of[each] for each in pair))
    schema = passage_schema()
    wanted = [Query.term_query(schema, FIELD, term) for term in rarest]
    wanted += [Query.phrase_query(schema, FIELD, list(pair)) for pair in pairs[:RAREST]]
    return _search(passages, Query.boolean_query([(Occur.Should, each) for each in wanted]), among)


def _search(passages: Searcher, query: Query, among: Among) -> list[int]:
    every = Query.boolean_query([(Occur.Must, query), *among.filters()])
    addresses = [address for _score, address in passages.search(every, MOST, count=False).hits]
    return [int(pk) for pk in passages.fast_field_values("pk", addresses) if pk is not None] if addresses else []

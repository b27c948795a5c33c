"""Statements that are about the same as one: by the rare words, the topics and the speakers that they share."""

from __future__ import annotations

import math
from collections import Counter
from collections.abc import Iterable

from tantivy import Occur, Query, Searcher

from statements.models import Statement, Version
from statements.search import index
from statements.search.analysis import analysis_of, terms
from statements.search.generation import Unusable
from statements.search.matching import released
from statements.search.order import ordered
from statements.search.schemas import schema

RELATED = 5
# What a statement is about is told by so many of its words, found in so many characters of it.
TELLING, ENOUGH = 15, 20_000
# Shorter words tell nothing, nor do those that more than half of the statements have.
SHORTEST = 3


def related(statement: Statement, version: Version, topics: Iterable[str], speakers: Iterable[str]) -> list[Statement]:
    """At most five statements, the nearest first. Those of the same event are left out: they have a list of their own.

    `version` is the current one; topics and speakers are slugs. Three queries; none is found without an index.
    """
    try:
        generation = index.current()
    except Unusable:
        return []
    searcher, fields = generation.statements, schema()
    analysis = analysis_of(statement.language)
    body = " ".join(words for _anchor, words in version.anchored())[:ENOUGH]
    telling = _telling(searcher, f"body_{analysis}", terms(f"{statement.title} {body}", analysis))
    shared = [Query.term_query(fields, f"body_{analysis}", term) for term in telling]
    shared += [Query.term_query(fields, "topic", slug) for slug in topics]
    shared += [Query.term_query(fields, "speaker", slug) for slug in speakers]
    if not shared:
        return []
    others = [Query.term_set_query(fields, "pk", [statement.pk])]
    if statement.event:
        others.append(Query.term_query(fields, "event", statement.event.slug))
    query = Query.boolean_query(
        [
            (Occur.Must, Query.boolean_query([(Occur.Should, each) for each in shared])),
            *((Occur.Must, each) for each in released(generation.pending())),
            *((Occur.MustNot, each) for each in others),
        ]
    )
    return Statement.objects.public_in_order(ordered(searcher, query, None, 0, RELATED))


def _telling(searcher: Searcher, field: str, words: list[str]) -> list[str]:
    """The terms that are frequent here and rare elsewhere, by tf-idf; only such as another statement has."""
    weights = {}
    for term, count in Counter(words).items():
        if len(term) >= SHORTEST and not term.isdigit():
            statements = searcher.doc_freq(field, term)
            if 1 < statements <= max(2, searcher.num_docs / 2):
                weights[term] = count * math.log(1 + searcher.num_docs / statements)
    return sorted(weights, key=lambda term: (-weights[term], term))[:TELLING]

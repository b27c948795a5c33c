"""Where the words of a query stand in a text, and which passages hold them best."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from functools import cache
from unicodedata import category

from tantivy import Searcher

from statements.citing.flow import flowing
from statements.models.listing import Listed, cut_out
from statements.search.analysis import PLAIN, analysis_of, placed_terms, places_of, terms
from statements.search.clauses import Pattern
from statements.search.matching import Matcher
from statements.search.results import Hit
from statements.search.words import read

HITS = 3
# More passages than this are not compared with each other to find the best of one page.
MOST_PASSAGES = 100_000


def ranges(text: str, q: str, language: str = "en") -> tuple[tuple[int, int], ...]:
    """The (start, end) code points of `text` to mark for the query `q`: words, and phrases as a whole.

    `language` is that of the text: its words are compared as the index compares them.
    """
    analysis = analysis_of(language)
    return _found(text, [clause.pattern(analysis) for clause in read(q).marked], analysis)


def hits(passages: Searcher, matcher: Matcher, statements: Iterable[Listed]) -> dict[int, list[Hit]]:
    """Statement → its best passages that hold words of the query, best first. One query.

    A passage is the better the more of the clauses it holds; then the earlier one.
    """
    shown = {statement.pk: statement for statement in statements}
    best = _best(passages, matcher, list(shown)) if matcher.words.marked and shown else {}
    patterns = cache(lambda analysis: [clause.pattern(analysis) for clause in matcher.words.marked])
    # The index may lag behind: a passage of an earlier version is none to link to.
    current = [statement.version for statement in shown.values() if statement.version is not None]
    texts = cut_out([pk for pks in best.values() for pk in pks], current)
    return {
        statement: [_hit(patterns, shown[statement], *texts[pk]) for pk in pks if pk in texts]
        for statement, pks in best.items()
    }


def _best(passages: Searcher, matcher: Matcher, statements: list[int]) -> dict[int, list[int]]:
    """Statement → the primary keys of its best passages."""
    found = passages.search(matcher.passages(statements), limit=MOST_PASSAGES, count=False).hits
    addresses = [address for _held, address in found]
    columns = [passages.fast_field_values(name, addresses) for name in ("statement", "position", "pk")]
    held = [-score for score, _address in found]
    best: dict[int, list[int]] = {}
    for _held, _position, statement, pk in sorted(zip(held, columns[1], columns[0], columns[2], strict=True)):
        of_it = best.setdefault(int(statement or 0), [])
        if len(of_it) < HITS:
            of_it.append(int(pk or 0))
    return best


def _hit(patterns: Callable[[str], list[Pattern]], statement: Listed, anchor: str, language: str, text: str) -> Hit:
    analysis, flow = analysis_of(language or statement.language), flowing(text)
    return Hit(anchor, flow, _found(flow, patterns(analysis), analysis))


def _places(patterns: list[Pattern], stemmed: list[str], text: str) -> list[list[tuple[int, int]]]:
    """For each pattern the (first, last) terms of the text where it stands."""
    plain = terms(text, PLAIN) if any(pattern.form == "prefix" for pattern in patterns) else []
    return [pattern.places(stemmed, plain) for pattern in patterns]


def _marked(text: str, patterns: list[Pattern], analysis: str) -> list[tuple[int, int]]:
    """Where the patterns stand, in any order."""
    if all(pattern.is_word for pattern in patterns):
        return places_of(frozenset(pattern.terms[0] for pattern in patterns), text, analysis)
    placed = placed_terms(text, analysis)
    return [
        (placed[first][1], placed[last][2])
        for places in _places(patterns, [term for term, _start, _end in placed], text)
        for first, last in places
    ]


def _found(text: str, patterns: list[Pattern], analysis: str) -> tuple[tuple[int, int], ...]:
    """Ranges in order and apart: those that touch or overlap are one."""
    apart: list[tuple[int, int]] = []
    for start, last in sorted(_marked(text, patterns, analysis)):
        end = _with_its_marks(text, last)
        if apart and start <= apart[-1][1]:
            apart[-1] = (apart[-1][0], max(end, apart[-1][1]))
        else:
            apart.append((start, end))
    return tuple(apart)


def _with_its_marks(text: str, end: int) -> int:
    """Behind the marks of the letter that ends there (a Thai tone): they are no part of a term, but of what is read."""
    while end < len(text) and text[end] > "\u02ff" and category(text[end]).startswith("M"):
        end += 1
    return end

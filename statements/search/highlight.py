"""Where the words of a query stand in a text, and which passages hold them best."""

from __future__ import annotations

from collections.abc import Iterable

from statements.models import Passage, Statement, Version
from statements.search.analysis import analysis_of, placed_terms, terms
from statements.search.results import Hit
from statements.search.words import Words, read

HITS = 3


def ranges(text: str, q: str, language: str = "en") -> tuple[tuple[int, int], ...]:
    """The (start, end) code points of `text` to mark for the query `q`: words, and phrases as a whole.

    `language` is that of the text: its words are compared as the index compares them.
    """
    analysis = analysis_of(language)
    return _found(text, read(q).terms(analysis), analysis)


def hits(statements: Iterable[Statement], words: Words) -> dict[int, list[Hit]]:
    """Statement → its best passages that hold words of the query, best first. Two queries.

    A passage is the better the more of the clauses it holds, then the more often; then the earlier one.
    """
    by_version = {statement.current_version_id: statement for statement in statements}
    if not words.clauses or not by_version:
        return {}
    scored: dict[int, list[tuple[int, int, int, str, str]]] = {}
    texts = dict(Version.objects.filter(pk__in=by_version).values_list("pk", "text"))
    passages = Passage.objects.filter(version__in=by_version).order_by("version", "start")
    for version, anchor, start, end in passages.values_list("version_id", "anchor", "start", "end"):
        statement, text = by_version[version], texts[version][start:end]
        analysis = analysis_of(statement.language)
        present = terms(text, analysis)
        counts = [_count(present, clause) for clause in words.terms(analysis)]
        if any(counts):
            held = sum(1 for count in counts if count)
            scored.setdefault(statement.pk, []).append((-held, -sum(counts), start, anchor, text))
    return {
        statement.pk: [_hit(anchor, text, words, analysis_of(statement.language))
                       for *_key, anchor, text in sorted(scored[statement.pk])[:HITS]]
        for statement in by_version.values() if statement.pk in scored}


def _hit(anchor: str, text: str, words: Words, analysis: str) -> Hit:
    return Hit(anchor, text, _found(text, words.terms(analysis), analysis))


def _count(present: list[str], clause: list[str]) -> int:
    """How often the terms of the clause stand in a row."""
    if clause[0] not in present:
        return 0
    size = len(clause)
    return sum(present[at : at + size] == clause for at in range(len(present) - size + 1))


def _found(text: str, clauses: list[list[str]], analysis: str) -> tuple[tuple[int, int], ...]:
    """Ranges in order and apart: those that touch or overlap are one."""
    placed = placed_terms(text, analysis)
    present = [term for term, _start, _end in placed]
    marked: list[tuple[int, int]] = []
    for clause in clauses:
        size = len(clause)
        marked += [(placed[at][1], placed[at + size - 1][2]) for at in range(len(placed) - size + 1)
                   if present[at : at + size] == clause]
    apart: list[tuple[int, int]] = []
    for start, end in sorted(marked):
        if apart and start <= apart[-1][1]:
            apart[-1] = (apart[-1][0], max(end, apart[-1][1]))
        else:
            apart.append((start, end))
    return tuple(apart)

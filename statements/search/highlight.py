"""Where the words of a query stand in a text, and which passages hold them best."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable

from statements.citing.flow import flowing
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
    wanted = {
        statement.current_version_id: (statement.pk, analysis_of(statement.language))
        for statement in statements
        if statement.current_version_id is not None
    }
    if not words.clauses or not wanted:
        return {}
    clauses = {analysis: words.terms(analysis) for _pk, analysis in wanted.values()}
    scored: dict[int, list[tuple[int, int, int, str, str]]] = defaultdict(list)
    texts = dict(Version.objects.filter(pk__in=wanted).values_list("pk", "text"))
    passages = Passage.objects.filter(version__in=wanted).order_by("version", "start")
    for version, anchor, start, end in passages.values_list("version_id", "anchor", "start", "end"):
        statement, analysis = wanted[version]
        text = flowing(texts[version][start:end])
        present = terms(text, analysis)
        counts = [_count(present, clause) for clause in clauses[analysis]]
        if any(counts):
            held = sum(1 for count in counts if count)
            scored[statement].append((-held, -sum(counts), start, anchor, text))
    return {
        pk: [
            Hit(anchor, text, _found(text, clauses[analysis], analysis))
            for *_key, anchor, text in sorted(scored[pk])[:HITS]
        ]
        for pk, analysis in wanted.values()
        if pk in scored
    }


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
        marked += [
            (placed[at][1], placed[at + size - 1][2])
            for at in range(len(placed) - size + 1)
            if present[at : at + size] == clause
        ]
    apart: list[tuple[int, int]] = []
    for start, end in sorted(marked):
        if apart and start <= apart[-1][1]:
            apart[-1] = (apart[-1][0], max(end, apart[-1][1]))
        else:
            apart.append((start, end))
    return tuple(apart)

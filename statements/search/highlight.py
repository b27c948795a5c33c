"""Where the words of a query stand in a text, and which passages hold them best."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable

from statements.citing.flow import flowing
from statements.models import Passage, Statement, Version
from statements.search.analysis import PLAIN, analysis_of, placed_terms, terms
from statements.search.clauses import Pattern
from statements.search.results import Hit
from statements.search.words import Words, read

HITS = 3


def ranges(text: str, q: str, language: str = "en") -> tuple[tuple[int, int], ...]:
    """The (start, end) code points of `text` to mark for the query `q`: words, and phrases as a whole.

    `language` is that of the text: its words are compared as the index compares them.
    """
    analysis = analysis_of(language)
    return _found(text, [clause.pattern(analysis) for clause in read(q).marked], analysis)


def hits(statements: Iterable[Statement], words: Words) -> dict[int, list[Hit]]:
    """Statement → its best passages that hold words of the query, best first. Two queries.

    A passage is the better the more of the clauses it holds, then the more often; then the earlier one.
    """
    wanted = {
        statement.current_version_id: (statement.pk, analysis_of(statement.language))
        for statement in statements
        if statement.current_version_id is not None
    }
    if not words.marked or not wanted:
        return {}
    patterns = {analysis: [clause.pattern(analysis) for clause in words.marked] for _pk, analysis in wanted.values()}
    scored: dict[int, list[tuple[int, int, int, str, str]]] = defaultdict(list)
    texts = dict(Version.objects.filter(pk__in=wanted).values_list("pk", "text"))
    passages = Passage.objects.filter(version__in=wanted).order_by("version", "start")
    for version, anchor, start, end in passages.values_list("version_id", "anchor", "start", "end"):
        statement, analysis = wanted[version]
        text = flowing(texts[version][start:end])
        counts = [len(places) for places in _places(patterns[analysis], terms(text, analysis), text)]
        if any(counts):
            held = sum(1 for count in counts if count)
            scored[statement].append((-held, -sum(counts), start, anchor, text))
    return {
        pk: [
            Hit(anchor, text, _found(text, patterns[analysis], analysis))
            for *_key, anchor, text in sorted(scored[pk])[:HITS]
        ]
        for pk, analysis in wanted.values()
        if pk in scored
    }


def _places(patterns: list[Pattern], stemmed: list[str], text: str) -> list[list[tuple[int, int]]]:
    """For each pattern the (first, last) terms of the text where it stands."""
    plain = terms(text, PLAIN) if any(pattern.form == "prefix" for pattern in patterns) else []
    return [pattern.places(stemmed, plain) for pattern in patterns]


def _found(text: str, patterns: list[Pattern], analysis: str) -> tuple[tuple[int, int], ...]:
    """Ranges in order and apart: those that touch or overlap are one."""
    placed = placed_terms(text, analysis)
    marked = [
        (placed[first][1], placed[last][2])
        for places in _places(patterns, [term for term, _start, _end in placed], text)
        for first, last in places
    ]
    apart: list[tuple[int, int]] = []
    for start, end in sorted(marked):
        if apart and start <= apart[-1][1]:
            apart[-1] = (apart[-1][0], max(end, apart[-1][1]))
        else:
            apart.append((start, end))
    return tuple(apart)

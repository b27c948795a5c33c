"""The query language: words and "phrases". Any text is a query; what is read otherwise than typed is said."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache

from django.utils.translation import gettext as _

from statements.search.analysis import PLAIN, terms

_QUOTES = re.compile('["“”„‟«»″]')
# What other search engines give a meaning: AND OR NOT, +word -word, word*, word~2, field:word.
_OPERATOR = re.compile(r"AND|OR|NOT|[-+−–]\w.*|\w.*[*~^]\d*|~\d+|\w+:\w.*")


@dataclass(frozen=True, slots=True)
class Words:
    """A query as read. Each clause is a word or a phrase, as typed; all of them must occur, a phrase's words in a row.

    `remark` says how the query was read where that is not how it was typed; it is empty otherwise.
    """

    clauses: tuple[str, ...]
    remark: str = ""

    def terms(self, analysis: str) -> list[list[str]]:
        """The terms of each clause, in order."""
        return [terms(clause, analysis) for clause in self.clauses]


@lru_cache(maxsize=256)
def _clauses(query: str) -> tuple[tuple[str, ...], bool]:
    """The clauses of a query, and whether they are what was typed."""
    parts = _QUOTES.split(query)
    unbalanced = len(parts) % 2 == 0
    clauses: list[str] = []
    operators = False
    for number, part in enumerate(parts):
        if number % 2 == 1 and not (unbalanced and number == len(parts) - 1):
            clauses.append(" ".join(part.split()))
        else:
            clauses += part.split()
            operators |= any(map(_OPERATOR.fullmatch, part.split()))
    kept = dict.fromkeys(clause for clause in clauses if terms(clause, PLAIN))
    return tuple(kept), not (unbalanced or operators or (query.strip() and not kept))


def read(query: str) -> Words:
    """Reads a query. Text without any letter or digit has no clauses, and so finds everything."""
    clauses, as_typed = _clauses(query)
    if as_typed:
        return Words(clauses)
    if not clauses:
        return Words(clauses, _("There is no word in it to search for."))
    reading = " ".join(f"“{shown}”" if len(shown.split()) > 1 else shown for shown in map(_shown, clauses))
    return Words(clauses, _("Only words and “phrases” have a meaning here: read as %(words)s.") % {"words": reading})


def _shown(clause: str) -> str:
    """A clause without the marks around it; joined words that are found as a phrase are shown as one."""
    inner = re.sub(r"^[\W_]+|[\W_]+$", "", clause)
    return " ".join(re.split(r"[^\w'’\-–]+", inner))

"""What a search that finds nothing would find with less asked of it."""

from __future__ import annotations

from dataclasses import replace

from statements.search.facets import total
from statements.search.find import matcher_of
from statements.search.selection import Selection
from statements.search.words import read

# More choices than this are not tried one by one.
TRIED = 20
_NO_CHOICE = {"sort", "per_page", "page"}


def loosened(selection: Selection) -> list[tuple[str, str, int]]:
    """(parameter, value, statements found without it), most first; only those without which anything is found."""
    searcher, matcher = matcher_of(selection)
    found = []
    for name, value in [pair for pair in selection.pairs if pair[0] not in _NO_CHOICE][:TRIED]:
        words = read("") if name == "q" else matcher.words
        without = replace(matcher, selection=matcher.selection.without(name, value), words=words)
        count = total(searcher, without.query())
        if count:
            found.append((name, value, count))
    return sorted(found, key=lambda each: -each[2])

"""The order of results: one key that the engine sorts by, and identifiers where that key is equal."""

from __future__ import annotations

from collections.abc import Mapping
from itertools import groupby

from tantivy import DocAddress, Order, Query, Searcher

from statements.search.documents import NONE
from statements.search.selection import Selection
from statements.search.words import Words

# So many places before and after a page are fetched with it: as good as free, where asking again for the sake of a few
# equal keys would take as long once more.
SPARE = 50
# The fields that sort by day.
BY_DAY = ("newest", "oldest")


def sort_field(selection: Selection, words: Words) -> str | None:
    """The field to sort by, ascending; None for relevance, which needs words to be relevant to."""
    if selection.sort == "relevance":
        return None if words.clauses else "newest"
    return selection.sort


def years_at(counts: Mapping[str, int], field: str, start: int, end: int) -> tuple[list[str], int]:
    """The years that have the places from `start` to before `end`, and how many statements are before these years.

    `counts` are the statements of each year, `field` is newest or oldest; what is not dated comes last in both orders.
    """
    years: list[str] = []
    before = passed = 0
    dated = sorted(counts.keys() - {NONE}, reverse=field == "newest")
    for year in [*dated, *counts.keys() & {NONE}]:
        if passed < end and passed + counts[year] > start:
            before = before if years else passed
            years.append(year)
        passed += counts[year]
    return years, before


def ordered(searcher: Searcher, query: Query, field: str | None, start: int, end: int) -> list[int]:
    """The primary keys of the statements from place `start` to before `end`.

    The engine leaves equal keys (equal relevance; the rare two of one day whose identifiers begin alike) as they lie
    in its files. So equal keys that reach over an end of the page are fetched too, and ordered by identifier here.
    """
    low, high, step = max(start - SPARE, 0), end + SPARE, end - start
    while start < end:
        found = searcher.search(
            query,
            limit=high - low,
            offset=low,
            count=False,
            order_by_field=field,
            order=Order.Desc if field is None else Order.Asc,
        ).hits
        page = found[start - low : end - low]
        if not page:
            break
        reaches_back = low > 0 and found[0][0] == page[0][0]
        reaches_on = len(found) == high - low and found[-1][0] == page[-1][0]
        if not reaches_back and not reaches_on:
            return _by_identifier(searcher, found)[start - low : end - low]
        step *= 4
        low = max(low - step, 0) if reaches_back else low
        high = high + step if reaches_on else high
    return []


def _by_identifier(searcher: Searcher, found: list[tuple[object, DocAddress]]) -> list[int]:
    """Primary keys; equal keys, which stand together, by identifier."""
    addresses = [address for _key, address in found]
    identifiers = searcher.fast_field_values("identifier", addresses)
    keys = searcher.fast_field_values("pk", addresses)
    rows = zip((key for key, _address in found), identifiers, keys, strict=True)
    return [
        int(pk or 0)
        for _key, equal in groupby(rows, key=lambda row: row[0])
        for _same, _identifier, pk in sorted(equal, key=lambda row: row[1] or 0)
    ]

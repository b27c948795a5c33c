"""Did you mean: words and names that the archive has, in place of ones that it hardly knows."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace
from itertools import islice, product

from rapidfuzz import process
from rapidfuzz.distance import OSA
from tantivy import Searcher

from statements.search.analysis import PLAIN, placed_terms
from statements.search.clauses import Clause
from statements.search.facets import total
from statements.search.matching import Matcher
from statements.search.words import Words

# A query, or a word, that fewer statements have may be misspelled, if another is this many times as common.
LITTLE = 3
RARER = 10
# Shorter words have too many neighbours. Longer ones may be wrong in two letters.
SHORTEST, LONG = 4, 7
# So many words are looked up, so many spellings of each are tried, and so many queries in all.
DOUBTFUL = 8
SPELLINGS = 3
TRIED = 10
Groups = tuple[tuple[Clause, ...], ...]


def respelled(searcher: Searcher, matcher: Matcher, count: int) -> tuple[Words, int] | None:
    """The words of a query that finds `count`, in the spelling that finds more: (words, statements). None if it does.

    Takes some tens of milliseconds, and only where little is found. What it offers is found by the same selection, so
    nothing is known from it that the selection would not show.
    """
    if count >= LITTLE:
        return None
    for groups in islice(_spellings(searcher, matcher.words.groups), TRIED):
        words = replace(matcher.words, groups=groups, remark="")
        found = total(searcher, replace(matcher, words=words).query())
        if found > count * RARER:
            return words, found
    return None


def closest(typed: str, known: Iterable[str]) -> list[str]:
    """Those of `known` that differ in a letter, or two if the word is long, nearest first and then as they come."""
    farthest = 0 if len(typed) < SHORTEST else 2 if len(typed) >= LONG else 1
    near = process.extract(typed, list(known), scorer=OSA.distance, score_cutoff=farthest, limit=None)
    return [word for word, _distance, _at in near if word != typed]


def _spellings(searcher: Searcher, groups: Groups) -> Iterator[Groups]:
    """The groups with their doubtful words spelled otherwise, the likeliest first."""
    clauses = [clause for group in groups for clause in group if clause.form != "prefix"]
    words = dict.fromkeys(word for clause in clauses for word, _start, _end in placed_terms(clause.text, PLAIN))
    rare = [word for word in words if len(word) >= SHORTEST and searcher.doc_freq("words", word) < LITTLE]
    doubtful = {word: found for word in rare[:DOUBTFUL] if (found := _likelier(searcher, word))}
    for chosen in product(*([*found, word] for word, found in doubtful.items())):
        spelled = dict(zip(doubtful, chosen, strict=True))
        if any(word != spelling for word, spelling in spelled.items()):
            yield tuple(tuple(_spelled(clause, spelled) for clause in group) for group in groups)


def _spelled(clause: Clause, spelled: Mapping[str, str]) -> Clause:
    """The clause with these words spelled so; capitals stay."""
    if clause.form == "prefix":
        return clause
    text = clause.text
    for word, start, end in reversed(placed_terms(text, PLAIN)):
        spelling, typed = spelled.get(word, word), text[start:end]
        if spelling != word:
            cased = spelling.upper() if typed.isupper() else spelling.capitalize() if typed[0].isupper() else spelling
            text = text[:start] + cased + text[end:]
    return replace(clause, text=text)


def _likelier(searcher: Searcher, word: str) -> list[str]:
    """Words that begin like this one, or with its second letter, and that far more statements have."""
    if not word.isalpha():
        return []
    rarity = searcher.doc_freq("words", word) * RARER
    known = {
        term: frequency
        for letter in dict.fromkeys(word[:2])
        for term, frequency in searcher.terms_with_prefix("words", letter)
        if frequency > rarity
    }
    return closest(word, sorted(known, key=lambda term: -known[term]))[:SPELLINGS]


def similar(searcher: Searcher, facet: str, value: str) -> list[str]:
    """Values of a facet that are spelled nearly like this one, or in which a word is; nearest first."""
    parts: dict[str, list[str]] = defaultdict(list)
    for slug, _count in searcher.terms_with_prefix(facet, ""):
        for part in {slug, *slug.split("-")}:
            parts[part].append(slug)
    near = [slug for part in closest(value, parts) for slug in parts[part]]
    return list(dict.fromkeys(near))[:SPELLINGS]

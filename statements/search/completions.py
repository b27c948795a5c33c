"""What a person may be about to type: people, topics, events and titles of the archive, by the beginnings of words."""

from __future__ import annotations

from dataclasses import dataclass, replace
from functools import reduce
from operator import or_

from django.db.models import Q
from django.urls import reverse
from django.utils.text import capfirst
from django.utils.translation import gettext as _
from django.utils.translation import ngettext
from tantivy import Searcher

from statements.citing.slugs import slugify
from statements.models import Event, Speaker, Statement, Topic
from statements.models.authorities import Authority, name_key
from statements.search.analysis import PLAIN, terms
from statements.search.clauses import Clause
from statements.search.facets import facet_label, total
from statements.search.find import matcher_of
from statements.search.matching import Matcher
from statements.search.order import ordered
from statements.search.selection import Selection
from statements.search.words import LONGEST_PREFIX, SHORTEST_PREFIX, Words

RECORDS: dict[str, type[Authority]] = {"speaker": Speaker, "topic": Topic, "event": Event}
# Of each kind so many are offered; of names that begin so, those with the most statements are looked at.
EACH = 4
LOOKED_AT = 20
# What may stand before a word of a name.
_BEFORE = "\n -'"


@dataclass(frozen=True, slots=True)
class Completion:
    """What to put in place of the words typed, what it is, and the path of its page."""

    text: str
    description: str
    path: str


def completions(typed: str) -> list[Completion]:
    """What has, for each word typed, one that begins so: names, then titles. Public things alone.

    One database query for each of these kinds beside those of any search. Raises Unusable while there is no index.
    """
    words = terms(typed, PLAIN)
    if not words:
        return []
    searcher, matcher = matcher_of(Selection())
    names = [each for facet in RECORDS for each in _names(searcher, matcher, facet, typed)]
    return [*names, *_titles(searcher, matcher, words)]


def _names(searcher: Searcher, matcher: Matcher, facet: str, typed: str) -> list[Completion]:
    """Records by name; those with the most statements first."""
    rows = RECORDS[facet]._default_manager.order_by("sort_key", "pk")
    for word in name_key(typed).split():
        beginnings = [Q(name_keys__contains=f"{before}{word}") for before in _BEFORE]
        if slug := slugify(word, ""):  # which has no accents
            beginnings += [Q(slug__startswith=slug), Q(slug__contains=f"-{slug}")]
        rows = rows.filter(reduce(or_, beginnings))
    # How many statements of each the index holds is known at once; how many of them are public is counted.
    likely = sorted(rows.values_list("slug", "preferred_name"), key=lambda row: -searcher.doc_freq(facet, row[0]))
    found: list[Completion] = []
    for slug, name in likely[:LOOKED_AT]:
        if count := total(searcher, replace(matcher, selection=Selection(((facet, slug),))).query()):
            found.append(Completion(name, _described(facet, count), reverse(facet, args=[slug])))
        if len(found) == EACH:
            break
    return found


def _described(facet: str, count: int) -> str:
    statements = ngettext("%(count)s statement", "%(count)s statements", count) % {"count": f"{count:,}"}
    return f"{facet_label(facet)}, {statements}"


def _titles(searcher: Searcher, matcher: Matcher, words: list[str]) -> list[Completion]:
    """The newest statements with these words in their titles; the last of them may go on."""
    *whole, last = words
    if not SHORTEST_PREFIX <= len(last) <= LONGEST_PREFIX:
        return []
    clauses = [*(Clause(word, title=True) for word in whole), Clause(last, "prefix", title=True)]
    query = replace(matcher, words=Words(tuple((clause,) for clause in clauses))).query()
    keys = ordered(searcher, query, "newest", 0, min(EACH, total(searcher, query)))
    return [
        Completion(
            f"[{statement.title}]" if statement.title_origin == "derived" else statement.title,
            ", ".join(filter(None, [capfirst(statement.get_kind_display()) or _("Statement"), statement.date_words])),
            statement.get_absolute_url(),
        )
        for statement in Statement.objects.public_in_order(keys)
    ]

"""What to tell the person about an address that is valid and yet not all that it seems."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from itertools import islice

from django.utils.translation import gettext as _
from django.utils.translation import ngettext
from tantivy import Searcher

from statements.models.statements import parse_edtf, period_end
from statements.search.documents import NONE
from statements.search.facets import Counts, facet_label
from statements.search.facets import total as total_of
from statements.search.filters import shown
from statements.search.matching import Matcher
from statements.search.names import Labels, labels_of, value_label
from statements.search.results import Notice
from statements.search.selection import FACETS, Selection
from statements.search.spelling import respelled, similar
from statements.search.words import Words, quoted

# Of the values that the archive does not know, so many are looked up under another spelling.
CORRECTED = 3


def notices(selection: Selection, words: Words, found: Counts, labels: Labels) -> tuple[Notice, ...]:
    """In the order of the parameters. Each carries the address without what it speaks of."""
    without_words = selection.without("q").query_string()
    said = [Notice(parameter, message, without_words) for parameter, message in selection.remarks]
    if words.remark:
        said.append(Notice("q", words.remark, without_words))
    return (*said, *_unknown(selection, found, labels), *_empty_period(selection))


def did_you_mean(searcher: Searcher, matcher: Matcher, count: int, found: Counts, labels: Labels) -> Iterator[Notice]:
    """What a search that finds `count` may have meant, with the number that this finds. Nothing is put in its place."""
    selection = matcher.selection.without("page")
    respelling = respelled(searcher, matcher, count)
    if respelling:
        words, total = respelling
        yield _offer("q", str(words), total, selection.replaced("q", str(words)))
    unknown = ((facet, value) for name, facet, value in _unknown_values(selection, found, labels) if name == facet)
    for facet, value in islice(unknown, CORRECTED):
        for slug in similar(searcher, facet, value):
            instead = selection.renamed({(facet, value): slug})
            total = total_of(searcher, replace(matcher, selection=instead).query())
            if total:
                yield _offer(facet, value_label(facet, slug, labels_of({facet: [slug]}, ())), total, instead)


def _offer(parameter: str, meant: str, total: int, selection: Selection) -> Notice:
    message = ngettext(
        "Did you mean %(meant)s? It finds %(total)s statement.",
        "Did you mean %(meant)s? It finds %(total)s statements.",
        total,
    ) % {"meant": quoted(meant), "total": f"{total:,}"}
    return Notice(parameter, message, selection.query_string(), _("Show"))


def _unknown(selection: Selection, found: Counts, labels: Labels) -> Iterator[Notice]:
    for name, facet, value in _unknown_values(selection, found, labels):
        message = _("%(facet)s: the archive knows no “%(value)s”.") % {
            "facet": facet_label(facet),
            "value": shown(value),
        }
        yield Notice(name, message, selection.without(name, value).query_string(), _("Leave it out"))


def _unknown_values(selection: Selection, found: Counts, labels: Labels) -> Iterator[tuple[str, str, str]]:
    """(parameter, facet, value) of what the archive does not know."""
    for name, value in selection.pairs:
        facet = name.removeprefix("not_")
        if facet in FACETS and value != NONE and (facet, value) not in labels and not found[facet].get(value):
            yield name, facet, value


def _empty_period(selection: Selection) -> Iterator[Notice]:
    first, last = selection.value("from"), selection.value("to")
    if first and last and parse_edtf(first)[0] > period_end(*parse_edtf(last)):
        yield Notice(
            "from",
            _("The first day, %(first)s, is after the last, %(last)s: no statement lies between them.")
            % {"first": first, "last": last},
            selection.without("from").query_string(),
            _("Leave it out"),
        )

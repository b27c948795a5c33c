"""What to tell the person about an address that is valid and yet not all that it seems."""

from __future__ import annotations

from collections.abc import Iterator

from django.utils.translation import gettext as _

from statements.models.statements import parse_edtf, period_end
from statements.search.documents import NONE
from statements.search.facets import Counts, facet_label
from statements.search.filters import shown
from statements.search.names import Labels
from statements.search.results import Notice
from statements.search.selection import FACETS, Selection
from statements.search.words import Words


def notices(selection: Selection, words: Words, found: Counts, labels: Labels) -> tuple[Notice, ...]:
    """In the order of the parameters. Each carries the address without what it speaks of."""
    without_words = selection.without("q").query_string()
    said = [Notice(parameter, message, without_words) for parameter, message in selection.remarks]
    if words.remark:
        said.append(Notice("q", words.remark, without_words))
    return (*said, *_unknown(selection, found, labels), *_empty_period(selection))


def _unknown(selection: Selection, found: Counts, labels: Labels) -> Iterator[Notice]:
    for name, value in selection.pairs:
        facet = name.removeprefix("not_")
        if facet not in FACETS or value == NONE or (facet, value) in labels or found[facet].get(value):
            continue
        message = _("%(facet)s: the archive knows no “%(value)s”.") % {
            "facet": facet_label(facet),
            "value": shown(value),
        }
        yield Notice(name, message, selection.without(name, value).query_string())


def _empty_period(selection: Selection) -> Iterator[Notice]:
    first, last = selection.value("from"), selection.value("to")
    if first and last and parse_edtf(first)[0] > period_end(*parse_edtf(last)):
        yield Notice(
            "from",
            _("The first day, %(first)s, is after the last, %(last)s: no statement lies between them.")
            % {"first": first, "last": last},
            selection.without("from").query_string(),
        )

"""From the parameters of an address to one page of results."""

from __future__ import annotations

from django.http import QueryDict
from django.utils.translation import gettext as _
from tantivy import Searcher

from statements.models.listing import listed
from statements.search import index
from statements.search.facets import Counts, all_counts, counting, facets, first_of
from statements.search.filters import InvalidParameters, parameters_form, remarks_on, shown
from statements.search.generation import Generation, Unusable
from statements.search.highlight import hits
from statements.search.matching import Matcher
from statements.search.names import RECORDS, Labels, labels_of, with_present_slugs
from statements.search.notices import did_you_mean, notices
from statements.search.order import BY_DAY, ordered, sort_field, years_at
from statements.search.periods import periods
from statements.search.results import Notice, Results
from statements.search.schemas import schema
from statements.search.selection import FACETS, ORDER, Selection
from statements.search.shorthands import spelled_out
from statements.search.unindexed import statements_of
from statements.search.words import read

_PARAMETERS = frozenset(ORDER)


def matcher_of(selection: Selection) -> tuple[Searcher, Matcher]:
    """A searcher on the present index, and what builds its queries for the selection (with present slugs)."""
    generation = index.current()
    return generation.statements, matcher_in(generation, selection)


def matcher_in(generation: Generation, selection: Selection) -> Matcher:
    """What builds queries of an index for the selection (with present slugs)."""
    # What the index has is present.
    known = [counted for _total, counted in [*generation.everything.values()]]
    selection, words = with_present_slugs(selection, known), read(selection.value("q"))
    return Matcher(schema(), selection, words, generation.analyses, generation.pending())


class PageOutOfRange(LookupError):
    """A page past the last one: `page` was asked for, there are `pages`."""

    def __init__(self, page: int, pages: int) -> None:
        super().__init__(f"There is no page {page}; the last one is {pages}.")
        self.page, self.pages = page, pages


def parse(params: QueryDict) -> Selection:
    """The selection that an address asks for. Raises InvalidParameters, naming each malformed one."""
    form = parameters_form(_PARAMETERS.intersection(params))(params)
    if not form.is_valid():
        raise InvalidParameters([(name, str(text)) for name, texts in form.errors.items() for text in texts])
    data, remarks = spelled_out(form.cleaned_data)
    return Selection.from_cleaned(data, [*(("q", remark) for remark in remarks_on(params.get("q", ""))), *remarks])


def find(selection: Selection, most: int | None = None) -> Results:
    """One page of what a selection finds, with every facet. Raises PageOutOfRange.

    With `most`, a facet has only so many of its values, and those that are chosen or `none`.

    At most ten database queries, whatever is found. While there is no index, the database is asked for the rows.
    """
    try:
        generation = index.current()
    except Unusable:
        return _unindexed(selection)
    searcher, matcher = generation.statements, matcher_in(generation, selection)
    selection, words = matcher.selection, matcher.words
    counts = counting(generation, matcher)  # while the rows are fetched
    start = (selection.page - 1) * selection.per_page
    # The index may be a moment behind the database: what an editor has taken back is gone at once.
    statements = listed(keys(generation, matcher, start, start + selection.per_page))
    marked = hits(generation.passages, matcher, statements)
    count, found = counts()
    pages = _pages(selection, count)
    named = found if most is None else first_of(found, selection, most)
    labels = _labels(generation, selection, found, named)
    return Results(
        selection,
        count,
        selection.page,
        pages,
        selection.per_page,
        statements,
        marked,
        facets(selection, named, {facet: len(values) for facet, values in found.items()}, labels, most),
        (*notices(selection, words, found, labels), *did_you_mean(searcher, matcher, count, found, labels)),
        labels,
        periods(searcher, matcher, found["date"]),
    )


def keys(generation: Generation, matcher: Matcher, start: int, end: int) -> list[int]:
    """The primary keys of what is found, from place `start` to before `end`, in order."""
    query, field = matcher.query(), sort_field(matcher.selection, matcher.words)
    if matcher.is_everything() and field in BY_DAY:
        # How many statements each year has is kept, so that a few years need to be looked at, in place of all.
        years, before = years_at(all_counts(generation, matcher)[1]["date"], field, start, end)
        query, start, end = matcher.everything(years), start - before, end - before
    return ordered(generation.statements, query, field, start, end)


def _pages(selection: Selection, count: int) -> int:
    """How many pages there are. Raises PageOutOfRange."""
    pages = max(1, -(-count // selection.per_page))
    if selection.page > pages:
        raise PageOutOfRange(selection.page, pages)
    return pages


def _unindexed(selection: Selection) -> Results:
    """A page without counts of facets; words are left out, which is said."""
    asked = with_present_slugs(selection)
    selection = asked.without("q").replaced("page", asked.page)
    message = _("Search is being prepared: for a moment there are no counts beside the choices.")
    if asked.value("q"):
        message = _("Search is being prepared: for a moment “%(words)s” is left out, and there are no counts.") % {
            "words": shown(asked.value("q"))
        }
    statements = statements_of(selection)
    count, start = statements.count(), (selection.page - 1) * selection.per_page
    pages = _pages(selection, count)
    chosen = {name: {*selection.values(name), *selection.values(f"not_{name}")} for name in FACETS}
    return Results(
        selection,
        count,
        selection.page,
        pages,
        selection.per_page,
        listed(list(statements[start : start + selection.per_page].values_list("pk", flat=True))),
        notices=(Notice("q", message, selection.query_string()),),
        labels=labels_of(chosen, chosen["language"]),
        periods={"": {}},
    )


def _labels(generation: Generation, selection: Selection, found: Counts, named: Counts) -> Labels:
    """The labels of the values in `named` and of those left out. Names of records that `found` has are kept."""
    values = {facet: {*named[facet], *selection.values(f"not_{facet}")} for facet in FACETS}
    labels = labels_of(values, generation.languages, generation.names)
    kept = ((facet, value) for facet in RECORDS for value in values[facet] if found[facet].get(value))
    generation.names.update({key: labels[key] for key in kept if key in labels})
    return labels

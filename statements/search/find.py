"""From the parameters of an address to one page of results."""

from __future__ import annotations

from django.http import QueryDict
from tantivy import Searcher

from statements.models import Statement
from statements.search import index
from statements.search.documents import schema
from statements.search.facets import all_counts, facets, first_of, total
from statements.search.filters import InvalidParameters, StatementFilter, remarks_on
from statements.search.highlight import hits
from statements.search.matching import Matcher
from statements.search.names import labels_of, with_present_slugs
from statements.search.notices import did_you_mean, notices
from statements.search.order import ordered, sort_field
from statements.search.periods import periods
from statements.search.results import Results
from statements.search.selection import FACETS, Selection
from statements.search.shorthands import spelled_out
from statements.search.words import read


def matcher_of(selection: Selection) -> tuple[Searcher, Matcher]:
    """A searcher on the present index, and what builds its queries for the selection (with present slugs)."""
    selection = with_present_slugs(selection)
    searcher = index.searcher()
    analyses = tuple(term for term, _count in searcher.terms_with_prefix("analysis", ""))
    return searcher, Matcher(schema(), selection, read(selection.value("q")), analyses)


class PageOutOfRange(LookupError):
    """A page past the last one: `page` was asked for, there are `pages`."""

    def __init__(self, page: int, pages: int) -> None:
        super().__init__(f"There is no page {page}; the last one is {pages}.")
        self.page, self.pages = page, pages


def parse(params: QueryDict) -> Selection:
    """The selection that an address asks for. Raises InvalidParameters, naming each malformed one."""
    form = StatementFilter(params, queryset=Statement.objects.none()).form
    if not form.is_valid():
        raise InvalidParameters([(name, str(text)) for name, texts in form.errors.items() for text in texts])
    data, remarks = spelled_out(form.cleaned_data)
    return Selection.from_cleaned(data, [*(("q", remark) for remark in remarks_on(params.get("q", ""))), *remarks])


def find(selection: Selection, most: int | None = None) -> Results:
    """One page of what a selection finds, with every facet. Raises PageOutOfRange.

    With `most`, a facet has only so many of its values, and those that are chosen or `none`.

    At most ten database queries, whatever is found.
    """
    searcher, matcher = matcher_of(selection)
    selection, words = matcher.selection, matcher.words
    query = matcher.query()
    count = total(searcher, query)
    pages = max(1, -(-count // selection.per_page))
    if selection.page > pages:
        raise PageOutOfRange(selection.page, pages)
    start = (selection.page - 1) * selection.per_page
    rows = ordered(searcher, query, sort_field(selection, words), start, min(start + selection.per_page, count))
    # The index may be a moment behind the database: what an editor has taken back is gone at once.
    statements = Statement.objects.published().for_lists().in_order(rows)
    found = all_counts(searcher, matcher)
    languages = {term for term, _count in searcher.terms_with_prefix("language", "")}
    named = found if most is None else first_of(found, selection, most)
    labels = labels_of({facet: {*named[facet], *selection.values(f"not_{facet}")} for facet in FACETS}, languages)
    return Results(
        selection,
        count,
        selection.page,
        pages,
        selection.per_page,
        statements,
        hits(statements, words),
        facets(selection, found, labels, most),
        (*notices(selection, words, found, labels), *did_you_mean(searcher, matcher, count, found, labels)),
        labels,
        periods(searcher, matcher, found["date"]),
    )

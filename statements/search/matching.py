"""A selection as a query of the index."""

from __future__ import annotations

from dataclasses import dataclass

from django.utils import timezone
from tantivy import FieldType, Occur, Query, Schema

from statements.models.statements import parse_edtf, period_end
from statements.search.documents import NONE, day_number
from statements.search.selection import FACETS, Selection
from statements.search.words import Words

# A word in the title says more about a statement than one in its text.
TITLE_WEIGHT = 2.0


@dataclass(frozen=True, slots=True)
class Matcher:
    """Builds the queries of one selection. `analyses` are those that the index has texts of."""

    schema: Schema
    selection: Selection
    words: Words
    analyses: tuple[str, ...]

    def query(self, free: str | None = None, within: str = "") -> Query:
        """What the selection asks for; `free` names a facet, or `date`, whose choices are left out of it.

        `within` is a year or a month that the statement's date must name.
        """
        conditions = [self._released(), self._words(), self._days()]
        conditions += [self._excluded(facet) for facet in FACETS]
        conditions += [self._chosen(facet) for facet in FACETS if facet != free or self._narrows(facet)]
        if free != "date":
            conditions.append(self._date())
        if within:
            field = "year" if len(within) == 4 else "month"
            conditions.append(_unscored(Query.term_query(self.schema, field, within)))
        return _all([condition for condition in conditions if condition is not None])

    def _released(self) -> Query:
        """Under no embargo any more."""
        now = int(timezone.now().timestamp())
        return _unscored(Query.range_query(self.schema, "embargo", FieldType.Unsigned, upper_bound=now))

    def _narrows(self, facet: str) -> bool:
        """Whether a further value of the facet is asked for beside those chosen, not in place of them."""
        return facet == "topic" and self.selection.value("topic_match") == "all"

    def _chosen(self, facet: str) -> Query | None:
        values = self.selection.values(facet)
        if not values:
            return None
        if self._narrows(facet):
            return _unscored(_all([Query.term_query(self.schema, facet, value) for value in values]))
        return _unscored(Query.term_set_query(self.schema, facet, list(values)))

    def _excluded(self, facet: str) -> Query | None:
        values = self.selection.values(f"not_{facet}")
        if not values:
            return None
        excluded = Query.term_set_query(self.schema, facet, list(values))
        # A query of exclusions alone finds nothing: they are taken from everything.
        return _unscored(Query.boolean_query([(Occur.Must, Query.all_query()), (Occur.MustNot, excluded)]))

    def _date(self) -> Query | None:
        date = self.selection.value("date")
        if date == NONE:
            return _unscored(Query.term_query(self.schema, "year", NONE))
        return self._within(date, date) if date else None

    def _days(self) -> Query | None:
        first, last = self.selection.value("from"), self.selection.value("to")
        return self._within(first, last) if first or last else None

    def _within(self, first: str, last: str) -> Query:
        """The whole stated period lies between these dates; an empty one is no bound. Undated ones never do."""
        bounds = []
        if first:
            low = day_number(parse_edtf(first)[0].isoformat())
            bounds.append(Query.range_query(self.schema, "first_day", FieldType.Unsigned, lower_bound=low))
        if last:
            high = day_number(period_end(*parse_edtf(last)).isoformat())
            bounds.append(Query.range_query(self.schema, "last_day", FieldType.Unsigned, upper_bound=high))
        return _unscored(_all(bounds))

    def _words(self) -> Query | None:
        """All clauses, each in the title or the text; a statement is asked for the terms of its own language."""
        by_analysis = {analysis: self.words.terms(analysis) for analysis in self.analyses}
        clauses = [
            _any([wanted for analysis in self.analyses for wanted in self._clause(analysis, by_analysis[analysis][at])])
            for at in range(len(self.words.clauses))
        ]
        return _all(clauses) if clauses else None

    def _clause(self, analysis: str, terms: list[str]) -> list[Query]:
        title, body = (self._row(f"{part}_{analysis}", terms) for part in ("title", "body"))
        return [Query.boost_query(title, TITLE_WEIGHT), body]

    def _row(self, field: str, terms: list[str]) -> Query:
        """The terms in a row."""
        if len(terms) == 1:
            return Query.term_query(self.schema, field, terms[0])
        return Query.phrase_query(self.schema, field, list(terms))


def _all(queries: list[Query]) -> Query:
    return Query.boolean_query([(Occur.Must, query) for query in queries or [Query.all_query()]])


def _any(queries: list[Query]) -> Query:
    return Query.boolean_query([(Occur.Should, query) for query in queries])


def _unscored(query: Query) -> Query:
    """A filter: it says nothing about how well a statement answers the words."""
    return Query.const_score_query(query, 0.0)

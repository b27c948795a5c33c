"""A selection as a query of the index."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace

from tantivy import FieldType, Occur, Query, Schema

from statements.models.statements import parse_edtf, period_end
from statements.search.analysis import PLAIN
from statements.search.clauses import Clause, Pattern
from statements.search.documents import NONE, day_number
from statements.search.schemas import passage_schema, schema
from statements.search.selection import FACETS, Selection
from statements.search.words import Words

# A word in the title says more about a statement than one in its text.
TITLE_WEIGHT = 2.0
# Words in a row say more than the same words apart; the longer the row, the less it is by chance. The rarest word of a
# hundred thousand statements is worth about 12, the commonest nothing.
ROW_WEIGHT = 5.0
# So many years are looked for by name, which takes the engine a fifth of the time that it takes to compare days.
MOST_YEARS = 100


@dataclass(frozen=True, slots=True)
class Matcher:
    """Builds the queries of one selection. `analyses` are those that the index has texts of.

    `now`, in seconds since 1970, is compared with embargoes; None where none is pending.
    """

    schema: Schema
    selection: Selection
    words: Words
    analyses: tuple[str, ...]
    now: int | None

    def query(self, free: str | None = None, within: str = "") -> Query:
        """What the selection asks for; `free` names a facet, or `date`, whose choices are left out of it.

        `within` is a year or a month that the statement's date must name.
        """
        asked = _all([*self._conditions(free, within), *released(self.now)])
        # Counts need no order.
        closeness = self._closeness() if self.selection.sort == "relevance" and not free and not within else []
        if not closeness:
            return asked
        return Query.boolean_query([(Occur.Must, asked), *((Occur.Should, query) for query in closeness)])

    def everything(self, years: Sequence[str] = ()) -> Query:
        """Every public statement, or those of some years (`none` for those that are not dated)."""
        return _all([self._has("year", years) if years else Query.all_query(), *released(self.now)])

    def others(self, free: str | None = None) -> Query:
        """Every public statement that `query` does not find."""
        return _without(self.everything(), [self.query(free)])

    def finds_quickly(self) -> bool:
        """Whether nothing has to be found but filters and words by themselves: no rows, no beginnings."""
        clauses = (*self.words.clauses, *self.words.excluded)
        return all(clause.pattern(PLAIN).is_word for clause in clauses)

    def is_everything(self, free: str | None = None) -> bool:
        """Whether every public statement is meant."""
        return not self._conditions(free)

    def leaves_out(self, facet: str) -> bool:
        """Whether the query with this facet free is another one than that of the selection."""
        return bool(self.selection.values(facet)) and not self._narrows(facet)

    def passages(self, statements: list[int]) -> Query:
        """The passages of these statements that hold a clause. Their score is the number of clauses that they hold."""
        matcher = replace(self, schema=passage_schema())
        # Each by itself: of so few, the engine's set takes ten times as long.
        theirs = _any([Query.term_query(matcher.schema, "statement", statement) for statement in statements])

        def held(clause: Clause) -> Query:
            texts = matcher._texts(clause, "body_plain")
            if len(clause.pattern(PLAIN).terms) == 1:
                return _all([theirs, _any(texts)])
            # Of several phrases at once the engine looks for each among thousands of neighbours of every statement.
            return _any([_all([theirs, text]) for text in texts])

        return _any([Query.const_score_query(held(clause), 1.0) for clause in self.words.marked])

    def _conditions(self, free: str | None = None, within: str = "") -> list[Query]:
        conditions = [self._words(), self._days()]
        conditions += [self._excluded(facet) for facet in FACETS]
        conditions += [self._chosen(facet) for facet in FACETS if facet != free or self._narrows(facet)]
        if free != "date":
            conditions.append(self._date())
        if within:
            field = "year" if len(within) == 4 else "month"
            conditions.append(_unscored(Query.term_query(self.schema, field, within)))
        return [condition for condition in conditions if condition is not None]

    def _narrows(self, facet: str) -> bool:
        """Whether a further value of the facet is asked for beside those chosen, not in place of them."""
        return facet == "topic" and self.selection.value("topic_match") == "all"

    def _chosen(self, facet: str) -> Query | None:
        values = self.selection.values(facet)
        if not values:
            return None
        if self._narrows(facet):
            return _unscored(_all([Query.term_query(self.schema, facet, value) for value in values]))
        return _unscored(self._has(facet, values))

    def _excluded(self, facet: str) -> Query | None:
        values = self.selection.values(f"not_{facet}")
        if not values:
            return None
        return _unscored(_without(Query.all_query(), [self._has(facet, values)]))

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
        if len(first) == len(last) == 4 and int(last) - int(first) < MOST_YEARS:
            return _unscored(self._has("year", [f"{year:04}" for year in range(int(first), int(last) + 1)]))
        low = day_number(parse_edtf(first)[0].isoformat()) if first else None
        high = day_number(period_end(*parse_edtf(last)).isoformat()) if last else None
        # Both days have both bounds: the fewer days the engine has to hold together, the sooner it is done.
        days = [
            Query.range_query(self.schema, day, FieldType.Unsigned, lower_bound=low, upper_bound=high)
            for day in ("first_day", "last_day")
        ]
        return _unscored(_all(days))

    def _has(self, field: str, values: Iterable[str]) -> Query:
        """One of these values. Beside each other, for the engine's set takes longer for as few as a person chooses."""
        return _any([Query.term_query(self.schema, field, value) for value in values])

    def _words(self) -> Query | None:
        """One clause of each group, and none of those excluded."""
        groups = [_any([self._clause(clause) for clause in group]) for group in dict.fromkeys(self.words.groups)]
        excluded = [self._clause(clause) for clause in self.words.excluded]
        if not groups and not excluded:
            return None
        # A query of exclusions alone finds nothing: they are taken from everything.
        wanted = _all(groups) if groups else _unscored(Query.all_query())
        return _without(wanted, excluded) if excluded else wanted

    def _clause(self, clause: Clause) -> Query:
        """In the title, the text or a speaker's name; a text is asked for the terms of its own language."""
        plain = clause.pattern(PLAIN)
        if plain.form == "prefix":
            titles = [self._prefix("title_words", plain)]
        else:
            titles = [self._pattern(f"title_{analysis}", clause.pattern(analysis)) for analysis in self.analyses]
        texts = [] if clause.title else self._texts(clause, "words")
        if not clause.title and plain.form != "prefix":
            texts.append(self._pattern("names", plain))
        # All beside each other: one within another takes the engine twice as long.
        return _any([*(Query.boost_query(title, TITLE_WEIGHT) for title in titles), *texts])

    def _texts(self, clause: Clause, unstemmed: str) -> list[Query]:
        """The clause in texts of each analysis; `unstemmed` is the field in which beginnings of words are found."""
        if clause.form == "prefix":
            return [self._prefix(unstemmed, clause.pattern(PLAIN))]
        return [self._pattern(f"body_{analysis}", clause.pattern(analysis)) for analysis in self.analyses]

    def _prefix(self, field: str, pattern: Pattern) -> Query:
        return Query.regex_query(self.schema, field, f"{re.escape(pattern.terms[0])}.*")

    def _pattern(self, field: str, pattern: Pattern) -> Query:
        if pattern.form == "near" and pattern.pairs():
            return _all(
                [
                    _any([self._near(field, pair, pattern.distance), self._near(field, pair[::-1], pattern.distance)])
                    for pair in pattern.pairs()
                ]
            )
        if pattern.form == "near" or len(pattern.terms) == 1:
            return Query.term_query(self.schema, field, pattern.terms[0])
        return Query.phrase_query(self.schema, field, list(pattern.terms))

    def _closeness(self) -> list[Query]:
        """What makes a statement more relevant that holds the words as they are typed: in a row.

        Between two words another may stand, for people remember a sentence without one of its words.
        """
        rows = [group[0] for group in self.words.groups if len(group) == 1 and group[0].form == "row"]
        if len(rows) < 2:
            return []
        closeness = []
        for analysis in self.analyses:
            terms = [term for clause in rows for term in clause.pattern(analysis).terms]
            for field in (f"title_{analysis}", f"body_{analysis}"):
                row = Query.phrase_query(self.schema, field, list(terms), 1)
                closeness.append(Query.const_score_query(row, ROW_WEIGHT * (len(terms) - 1)))
        return closeness

    def _near(self, field: str, pair: tuple[str, str], distance: int) -> Query:
        """One after the other, with so many between. The engine's sloppy phrases are sound for two words alone."""
        return Query.phrase_query(self.schema, field, list(pair), distance)


def released(now: int | None) -> list[Query]:
    """Of statements: under no embargo any more at a moment that the generation's `pending` gave."""
    if now is None:
        return []
    return [_unscored(Query.range_query(schema(), "embargo", FieldType.Unsigned, upper_bound=now))]


def _all(queries: list[Query]) -> Query:
    return _together(Occur.Must, queries) if queries else Query.all_query()


def _any(queries: list[Query]) -> Query:
    return _together(Occur.Should, queries)


def _together(occur: Occur, queries: list[Query]) -> Query:
    """A query alone is itself: each that has it within takes the engine a tenth longer."""
    return queries[0] if len(queries) == 1 else Query.boolean_query([(occur, query) for query in queries])


def _without(query: Query, excluded: list[Query]) -> Query:
    return Query.boolean_query([(Occur.Must, query), *((Occur.MustNot, each) for each in excluded)])


def _unscored(query: Query) -> Query:
    """A filter: it says nothing about how well a statement answers the words."""
    return Query.const_score_query(query, 0.0)

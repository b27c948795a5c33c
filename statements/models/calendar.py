"""How the statements of a selection lie in time: years, months and days with their counts, and the gaps between."""

from __future__ import annotations

import datetime as dt
from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cached_property
from itertools import groupby, pairwise

from statements.models.statements import date_words, period_url


@dataclass(frozen=True, slots=True)
class Period:
    """A year, month or day, and how many statements are dated in it."""

    first: dt.date
    precision: str
    count: int

    @property
    def words(self) -> str:
        return date_words(self.first, self.precision)

    @property
    def url(self) -> str:
        return period_url(self.first, self.precision)


@dataclass(frozen=True, slots=True)
class Gap:
    """Whole months without a dated statement, between two that have some."""

    first: dt.date
    last: dt.date
    months: int


class Calendar:
    """Statements by their dates, from rows of (date, precision, count) as `counted_by_date` has them, oldest first.

    `undated` are those that name no date.
    """

    def __init__(self, rows: Iterable[tuple[dt.date, str, int]], undated: int = 0) -> None:
        self._days = [Period(*row) for row in rows]
        self.undated = undated

    def __bool__(self) -> bool:
        return bool(self._days)

    @cached_property
    def total(self) -> int:
        """How many statements are dated."""
        return sum(period.count for period in self._days)

    @property
    def first(self) -> Period | None:
        return self._days[0] if self._days else None

    @property
    def last(self) -> Period | None:
        return self._days[-1] if self._days else None

    def years(self) -> list[Period]:
        """The years that have statements, oldest first."""
        return self._years

    def months(self, year: int) -> list[Period]:
        """The months of `year` that have statements dated to the month or day."""
        return self._months.get(year, [])

    def days(self, year: int, month: int) -> list[Period]:
        """The days of a month that have statements dated to the day."""
        return [p for p in self._days if (p.first.year, p.first.month) == (year, month) and p.precision == "day"]

    def gaps(self, longest: int = 5) -> list[Gap]:
        """The longest gaps, longest first. A statement dated only to its year leaves no gap in that year."""
        covered = sorted({month for period in self._days for month in _months_of(period)})
        found = [
            Gap(_month(before + 1), _month(after - 1), after - before - 1)
            for before, after in pairwise(covered)
            if after - before > 1
        ]
        return sorted(found, key=lambda gap: (-gap.months, gap.first))[:longest]

    @cached_property
    def _years(self) -> list[Period]:
        return self._by("year", self._days)

    @cached_property
    def _months(self) -> dict[int, list[Period]]:
        months = self._by("month", [p for p in self._days if p.precision != "year"])
        return {year: list(each) for year, each in groupby(months, key=lambda month: month.first.year)}

    @staticmethod
    def _by(precision: str, periods: list[Period]) -> list[Period]:
        counts: Counter[dt.date] = Counter()
        for period in periods:
            first = period.first.replace(day=1)
            counts[first.replace(month=1) if precision == "year" else first] += period.count
        return [Period(first, precision, count) for first, count in sorted(counts.items())]


def _months_of(period: Period) -> Iterator[int]:
    start = period.first.year * 12 + period.first.month - 1
    return iter(range(start, start + (12 if period.precision == "year" else 1)))


def _month(number: int) -> dt.date:
    return dt.date(number // 12, number % 12 + 1, 1)

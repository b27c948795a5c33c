"""A timeline as a small drawing: one bar a month, or a year where the archive spans many."""

from __future__ import annotations

from dataclasses import dataclass

from statements.models.calendar import Calendar, Period

WIDTH, HEIGHT, BROADEST = 960, 88, 14
# A span of more years than this is drawn by year: months would be hairlines.
YEARS_BY_MONTH = 8


@dataclass(frozen=True, slots=True)
class Bar:
    """One period that has statements, in the drawing's own units."""

    period: Period
    x: float
    y: float
    width: float
    height: float


@dataclass(frozen=True, slots=True)
class Timeline:
    """The drawing and its text equivalent; `axis` has every year from first to last, those without statements too."""

    bars: list[Bar]
    years: list[Period]
    axis: list[tuple[int, int]]
    total: int
    width: int = WIDTH
    height: int = HEIGHT


def timeline(calendar: Calendar) -> Timeline | None:
    """The timeline of these statements; None when none is dated."""
    years = calendar.years()
    if not years:
        return None
    first, last = years[0].first.year, years[-1].first.year
    by_month = last - first < YEARS_BY_MONTH
    periods = [month for year in years for month in calendar.months(year.first.year)] if by_month else years
    slots = (last - first + 1) * (12 if by_month else 1)
    tallest = max((period.count for period in periods), default=1)
    bars = [_bar(period, _slot(period, first, by_month), WIDTH / slots, tallest) for period in periods]
    counts = {year.first.year: year.count for year in years}
    axis = [(year, counts.get(year, 0)) for year in range(first, last + 1)] if by_month else []
    return Timeline(bars, years, axis, calendar.total)


def _slot(period: Period, first: int, by_month: bool) -> int:
    years = period.first.year - first
    return years * 12 + period.first.month - 1 if by_month else years


def _bar(period: Period, slot: int, width: float, tallest: int) -> Bar:
    # A lone statement stays visible beside a month of hundreds; a bar never fills its slot, nor becomes a block.
    height = max(6.0, round(HEIGHT * period.count / tallest, 2))
    breadth = min(BROADEST, width * 0.76)
    middle = (slot + 0.5) * width
    return Bar(period, round(middle - breadth / 2, 2), round(HEIGHT - height, 2), round(breadth, 2), height)

"""How what is found lies in time, as a small drawing: a bar a year, a month or a day, each of them a link."""

from __future__ import annotations

import calendar
from dataclasses import dataclass

from django.utils.dateformat import format as format_date

from statements.citing.markup import bar_links
from statements.models.statements import date_words, parse_edtf
from statements.search.results import Results
from statements.views.addresses import path_of

WIDTH, HEIGHT = 960, 72
# A bar leaves a quarter of its slot free, and never becomes a block.
BREADTH, BROADEST = 0.76, 30
# A lone statement stays visible beside a year of thousands.
LOWEST = 3
NOUNS = {0: "year", 4: "month", 7: "day"}
# At most this many marks stand below the drawing.
MARKS = 12
# Below more slots than this (years) only the first and the last are marked.
MOST_SLOTS = 200


@dataclass(frozen=True, slots=True)
class Histogram:
    """`bars` are (link, words with count, outline of the slot, outline of the bar, selected), in units of the drawing.

    `marks` stand below it, one a slot, most of them empty; the two ends alone where they are too `far` apart. `words`
    say the same as the drawing.
    """

    title: str
    words: str
    bars: list[tuple[str, str, str, str, bool]]
    marks: list[str]
    far: bool
    width: int = WIDTH
    height: int = HEIGHT

    @property
    def links(self) -> str:
        """The bars as links, in SVG."""
        return bar_links(self.bars)


def histogram(results: Results) -> Histogram | None:
    """The finest slices of what is found of which there are two; None where there are none."""
    within = next((each for each in reversed(results.periods) if len(results.periods[each]) > 1), None)
    if within is None:
        return None
    counts = results.periods[within]
    slots = _slots(within, counts)
    width, tallest = WIDTH / len(slots), max(counts.values())
    breadth = min(BROADEST, width * BREADTH)
    base, replaced = path_of("statements"), results.selection.replacements("date")
    chosen = results.selection.value("date")
    bars = [
        (
            f"{base}?{replaced(period)}",
            f"{_words(period)}: {counts[period]:,}",
            _outline(at * width, width, HEIGHT),
            _outline(at * width + (width - breadth) / 2, breadth, max(LOWEST, HEIGHT * counts[period] / tallest)),
            chosen.startswith(period),
        )
        for at, period in enumerate(slots)
        if period in counts
    ]
    title = f"By {NOUNS[len(within)]}" + (f", {_words(within)}" if within else "")
    return Histogram(title, "; ".join(bar[1] for bar in bars), bars, _marks(slots), len(slots) > MOST_SLOTS)


def _outline(left: float, breadth: float, height: float) -> str:
    """A rectangle that stands on the ground, as a path."""
    return f"M{left:.2f} {HEIGHT}v-{height:.2f}h{breadth:.2f}v{height:.2f}z"


def _words(period: str) -> str:
    return period if len(period) == 4 else date_words(*parse_edtf(period))


def _slots(within: str, counts: dict[str, int]) -> list[str]:
    """Every period from first to last, those without statements too."""
    if not within:
        return [f"{year:04}" for year in range(int(min(counts)), int(max(counts)) + 1)]
    if len(within) == 4:
        return [f"{within}-{month:02}" for month in range(1, 13)]
    first, _precision = parse_edtf(within)
    return [f"{within}-{day:02}" for day in range(1, calendar.monthrange(first.year, first.month)[1] + 1)]


def _marks(slots: list[str]) -> list[str]:
    """What stands below each slot: its year, the month's first letters, its day; only every so many."""
    if len(slots) > MOST_SLOTS:
        return [slots[0], slots[-1]]
    step = -(-len(slots) // MARKS)
    return [_mark(slot) if at % step == 0 else "" for at, slot in enumerate(slots)]


def _mark(slot: str) -> str:
    if len(slot) == 7:
        return str(format_date(parse_edtf(slot)[0], "M"))
    return slot if len(slot) == 4 else str(int(slot[8:]))

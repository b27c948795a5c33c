"""How what is found lies in time, as a small drawing: a bar a year, a month or a day, each of them a link."""

from __future__ import annotations

import calendar
from dataclasses import dataclass

from django.urls import reverse
from django.utils.dateformat import format as format_date

from statements.models.statements import date_words, parse_edtf
from statements.search.results import Results

WIDTH, HEIGHT = 960, 72
# A bar leaves a quarter of its slot free, and never becomes a block.
BREADTH, BROADEST = 0.76, 30
# A lone statement stays visible beside a year of thousands.
LOWEST = 3
NOUNS = {0: "year", 4: "month", 7: "day"}
# At most this many marks stand below the drawing.
MARKS = 12


@dataclass(frozen=True, slots=True)
class Histogram:
    """`bars` are (link, words with count, left edge of the slot, of the bar, top, height, selected).

    `marks` stand below it, one a slot, most of them empty; `words` say the same as the drawing.
    """

    title: str
    words: str
    bars: list[tuple[str, str, str, str, str, str, bool]]
    marks: list[str]
    slot: str
    breadth: str
    width: int = WIDTH
    height: int = HEIGHT


def histogram(results: Results) -> Histogram | None:
    """The finest slices of what is found of which there are two; None where there are none."""
    within = next((each for each in reversed(results.periods) if len(results.periods[each]) > 1), None)
    if within is None:
        return None
    counts = results.periods[within]
    slots = _slots(within, counts)
    width, tallest = WIDTH / len(slots), max(counts.values())
    breadth = min(BROADEST, width * BREADTH)
    base, replaced = reverse("statements"), results.selection.replacements("date")
    chosen = results.selection.value("date")
    bars = []
    for at, period in enumerate(slots):
        if period in counts:
            height = max(LOWEST, HEIGHT * counts[period] / tallest)
            bars.append(
                (
                    f"{base}?{replaced(period)}",
                    f"{date_words(*parse_edtf(period))}: {counts[period]:,}",
                    f"{at * width:.2f}",
                    f"{at * width + (width - breadth) / 2:.2f}",
                    f"{HEIGHT - height:.2f}",
                    f"{height:.2f}",
                    chosen.startswith(period),
                )
            )
    title = f"By {NOUNS[len(within)]}" + (f", {date_words(*parse_edtf(within))}" if within else "")
    return Histogram(title, "; ".join(bar[1] for bar in bars), bars, _marks(slots), f"{width:.2f}", f"{breadth:.2f}")


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
    step = -(-len(slots) // MARKS)
    form = {4: "Y", 7: "M", 10: "j"}[len(slots[0])]
    return [str(format_date(parse_edtf(slot)[0], form)) if at % step == 0 else "" for at, slot in enumerate(slots)]

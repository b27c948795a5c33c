"""What was measured, beside what is wanted of it."""

from __future__ import annotations

from dataclasses import asdict, dataclass
from typing import Any


@dataclass(frozen=True, slots=True)
class Figure:
    """One figure of a bar. `value` is in `unit` (× is a ratio); `from_` says what it was computed from.

    It holds when it is at least `least`, or at most `most`; one that has neither is told for comparison.
    """

    bar: int
    what: str
    value: float
    unit: str = "×"
    least: float | None = None
    most: float | None = None
    measured: str = ""

    @property
    def holds(self) -> bool | None:
        """Whether the bar is reached; None where there is none."""
        if self.least is not None:
            return self.value >= self.least
        return self.value <= self.most if self.most is not None else None

    def as_json(self) -> dict[str, Any]:
        return {**asdict(self), "holds": self.holds}

    def cells(self) -> tuple[str, ...]:
        """As a row of the table: bar, what, measured, value, wanted, whether it holds."""
        wanted = f"≥ {self.least:g}" if self.least is not None else f"≤ {self.most:g}" if self.most is not None else ""
        word = {True: "holds", False: "SHORT", None: ""}[self.holds]
        return (str(self.bar), self.what, self.measured, f"{number(self.value)} {self.unit}", wanted, word)


def number(value: float) -> str:
    """With three digits that count."""
    return f"{value:,.{0 if value >= 100 else 1 if value >= 10 else 2 if value >= 1 else 3}f}"


def milliseconds(seconds: float) -> str:
    return f"{number(1000 * seconds)} ms"


def table(figures: list[Figure]) -> list[str]:
    """Lines with aligned columns, under a header."""
    header = ("bar", "what", "measured", "value", "wanted", "")
    rows = [header, *(figure.cells() for figure in figures)]
    widths = [max(len(row[at]) for row in rows) for at in range(len(header))]
    return ["  ".join(cell.ljust(width) for cell, width in zip(row, widths, strict=True)).rstrip() for row in rows]

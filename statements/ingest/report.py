"""What is told about each file that was taken in, and about all of them."""

from collections import Counter
from typing import Any

from statements.ingest.writer import Receipt
from statements.models.description import describe
from statements.models.doubts import doubts

OUTCOMES = ("created", "revised", "unchanged", "duplicate", "refused")
# How many refused files, and how many doubtful statements, the summary names; how wide the column of names may be.
SHOWN, WIDEST = 20, 40


def entry(receipt: Receipt) -> dict[str, Any]:
    """One line of the report, as JSON. The sum and the encoding are null where the bytes were not read as text."""
    readings = [version.reading for statement in receipt.statements if (version := statement.current_version)]
    return {
        "file": receipt.source_name,
        "sha256": receipt.sha256 or None,
        "encoding": receipt.encoding or None,
        "outcome": receipt.outcome,
        "reason": receipt.reason,
        "statements": [describe(statement) for statement in receipt.statements],
        "problems": [problem.as_json() for problem in receipt.problems]
        + [problem for reading in readings for problem in reading.problems],
    }


class Tally:
    """The summary of a run: how many files came to what, which were refused and why, and what needs review where."""

    def __init__(self) -> None:
        self.outcomes: Counter[str] = Counter()
        self._refused, self._doubtful = _Listing("Refused", "file"), _Listing("To review", "statement")

    def add(self, receipt: Receipt) -> None:
        self.outcomes[receipt.outcome] += 1
        if receipt.outcome == "refused":
            self._refused.add(receipt.source_name, f"{receipt.reason}: {receipt.problems[0].message}")
        for statement in receipt.statements:
            if doubtful := doubts(statement):
                self._doubtful.add(receipt.source_name, ", ".join(map(str, doubtful)))

    def lines(self) -> list[str]:
        """The summary, a line a sentence or a row."""
        total = self.outcomes.total()
        counts = ", ".join(f"{self.outcomes[name]} {name}" for name in OUTCOMES if self.outcomes[name])
        return [
            *self._refused.lines(),
            *self._doubtful.lines(),
            *self._table(),
            f"{total} file{'' if total == 1 else 's'}{': ' if counts else ''}{counts}.",
        ]

    def _table(self) -> list[str]:
        cells = [(name, self.outcomes[name]) for name in OUTCOMES] + [("to review", self._doubtful.total)]
        columns = [(name, f"{count:,}", max(len(name), len(f"{count:,}"))) for name, count in cells]
        return [
            "  ".join(name.rjust(width) for name, _, width in columns),
            "  ".join(count.rjust(width) for _, count, width in columns),
        ]


class _Listing:
    """Rows of file and remark under a heading; beyond SHOWN they are only counted."""

    def __init__(self, heading: str, noun: str) -> None:
        self._heading, self._noun = heading, noun
        self._rows: list[tuple[str, str]] = []
        self.total = 0

    def add(self, file: str, remark: str) -> None:
        self.total += 1
        if len(self._rows) < SHOWN:
            self._rows.append((_printable(file), remark))

    def lines(self) -> list[str]:
        if not self.total:
            return []
        width = min(max(len(file) for file, _ in self._rows), WIDEST)
        more = self.total - len(self._rows)
        return [
            f"{self._heading}: {self.total:,} {self._noun}{'' if self.total == 1 else 's'}",
            *[f"  {file.ljust(width)}  {remark}" for file, remark in self._rows],
            *([f"  … and {more:,} more: --report names them all"] if more else []),
        ]


def _printable(name: str) -> str:
    """A file's name without what a terminal would obey or would show in another order."""
    return "".join(letter if letter.isprintable() else ascii(letter)[1:-1] for letter in name)

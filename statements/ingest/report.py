"""What is told about each file that was taken in, and about all of them."""

from collections import Counter
from typing import Any

from statements.ingest.writer import Receipt
from statements.models.description import describe

OUTCOMES = ("created", "revised", "unchanged", "duplicate", "refused")


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
    """The summary of a run: how many files came to what, and which were refused or wait for review."""

    def __init__(self) -> None:
        self.outcomes: Counter[str] = Counter()
        self.refused: list[str] = []
        self.doubtful: list[str] = []

    def add(self, line: dict[str, Any]) -> None:
        self.outcomes[line["outcome"]] += 1
        if line["outcome"] == "refused":
            self.refused.append(f"{line['file']}: {line['reason']}. {line['problems'][0]['message']}")
        self.doubtful += [
            f"{line['file']}: look at {', '.join(statement['review'])}"
            for statement in line["statements"]
            if statement["review"]
        ]

    def lines(self) -> list[str]:
        """The summary, a sentence a line."""
        total = self.outcomes.total()
        counts = ", ".join(f"{self.outcomes[name]} {name}" for name in OUTCOMES if self.outcomes[name])
        return [
            *[f"Refused: {refusal}" for refusal in self.refused],
            *[f"To review: {doubt}" for doubt in self.doubtful],
            f"{total} file{'' if total == 1 else 's'}{': ' if counts else ''}{counts}.",
        ]

"""`manage.py benchmark`: a small run of what needs no other program."""

import json
from argparse import ArgumentTypeError
from collections.abc import Sequence
from io import StringIO
from pathlib import Path
from typing import Any

import pytest
from django.core.management import CommandError, call_command

from statements.management.arguments import size
from statements.upkeep.benchmark import rates

RANKED = (
    (4, "best 20 at 40, commonest word, with highlights, against FTS5"),
    (4, "the same, the first answers of 5 in a row"),
)
RATES = (
    (6, "304 for the list, against a bare Django view, 40"),
    (6, "the list, made before, against a bare Django view, 40"),
    (6, "the list, made anew, against bare WSGI, 40"),
    (6, "private memory of a worker at 40"),
)
QUOTING = (
    (7, "a quotation at 40, verbatim, against the query for its rarest words"),
    (7, "a quotation at 40, altered, against the query for its rarest words"),
    (7, "a quotation at 40, not found, against the query for its rarest words"),
    (7, "an article of 20 quotations in 10 KB at 40"),
)
WRITING = (
    (5, "ready drafts written, against rows and FTS5"),
    (5, "files read and written, against rows and FTS5"),
    (5, "an edit is found at 40, under load, at the latest after"),
)


def run(folder: Path, only: Sequence[int]) -> tuple[list[dict[str, Any]], str]:
    """The figures of a run of forty statements, and what it says meanwhile."""
    report, errors = folder / "figures.json", StringIO()
    try:
        call_command(
            "benchmark", dir=folder, size=[40], only=only, repeat=1, report=str(report), datasette="no-such-program",
            stdout=StringIO(), stderr=errors,
        )  # fmt: skip
    except CommandError as short:
        # So small an archive promises nothing.
        if not str(short).startswith("Short of a bar: "):
            raise
    figures = json.loads(report.read_text("utf-8"))["figures"]
    assert all(figure["value"] > 0 for figure in figures)
    return figures, errors.getvalue()


@pytest.fixture(autouse=True)
def short_turns(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(rates, "DURATION", 0.3)


def test_a_small_run(tmp_path: Path) -> None:
    figures, _ = run(tmp_path, [4, 6, 7])
    assert tuple((figure["bar"], figure["what"]) for figure in figures) == (*RATES, *RANKED, *QUOTING)


@pytest.mark.bars
def test_a_run_of_all_bars(tmp_path: Path) -> None:
    figures, said = run(tmp_path, [2, 3, 4, 5, 6, 7])
    assert tuple((figure["bar"], figure["what"]) for figure in figures) == (*RATES, *RANKED, *QUOTING, *WRITING)
    assert said.startswith("There is no program no-such-program, so bar 2 is not measured.")
    assert "\nBar 3 compares two sizes, and is not measured." in said


def test_sizes_in_short() -> None:
    assert [size(text) for text in ("40", "10k", "100K", "1m")] == [40, 10_000, 100_000, 1_000_000]


def test_an_archive_too_small_to_measure_is_turned_away() -> None:
    with pytest.raises(ArgumentTypeError, match="5 statements is too small to measure"):
        size("5")

"""`manage.py benchmark`: a small run of every bar that needs no other program."""

import json
from io import StringIO
from pathlib import Path

import pytest
from django.core.management import CommandError, call_command

from statements.management.arguments import size
from statements.upkeep.benchmark import rates


def test_a_small_run(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(rates, "DURATION", 0.05)
    report, errors = tmp_path / "figures.json", StringIO()
    try:
        call_command(
            "benchmark", dir=tmp_path, size=[100], repeat=1, datasette="no-such-program", report=str(report),
            stdout=StringIO(), stderr=errors,
        )  # fmt: skip
    except CommandError as short:  # of so small an archive nothing is promised
        assert str(short).startswith("Short of a bar: ")  # noqa: PT017
    assert errors.getvalue().startswith("There is no program no-such-program, so bar 2 is not measured.")
    figures = json.loads(report.read_text("utf-8"))["figures"]
    assert [(figure["bar"], figure["what"]) for figure in figures] == [
        (4, "best 20 at 100, commonest word, with highlights, against FTS5"),
        (6, "304 for the list, against a bare Django view, 100"),
        (6, "the list, made before, against a bare Django view, 100"),
        (6, "the list, made anew, against bare WSGI, 100"),
        (6, "private memory of a worker at 100"),
        (5, "ready drafts written, against rows and FTS5"),
        (5, "files read and written, against rows and FTS5"),
        (5, "an edit is found at 100, under load, at the latest after"),
    ]
    assert all(figure["value"] > 0 for figure in figures)


def test_sizes_in_short() -> None:
    assert [size(text) for text in ("300", "10k", "100K", "1m")] == [300, 10_000, 100_000, 1_000_000]

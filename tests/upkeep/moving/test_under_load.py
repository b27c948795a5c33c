"""Backups taken while files come in and an editor works are each of one moment."""

from __future__ import annotations

import re
import time
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager
from itertools import count
from pathlib import Path

import pytest

from tests import postgresql
from tests.conftest import require
from tests.figures import tell
from tests.processes import Install


def write_files(folder: Path, batch: int) -> Path:
    """Twenty new files, and those of the batch before with other words: these are revised."""
    folder.mkdir()
    for number in range(20 * max(batch - 1, 0), 20 * (batch + 1)):
        text = (
            f"Statement on matter {number}\n\n{number % 28 + 1} May {2000 + number % 20}\n\n"
            f"Prime Minister Ada Number{chr(65 + number % 26)}son said that the talks on matter {number} in Iraq would "
            f"go on as before, and that nobody else had said anything about the matter {number}.\n\n"
            f"“We shall see batch {batch} through,” she added.\n"
        )
        (folder / f"f{number:05}.txt").write_text(text)
    return folder


@contextmanager
def under_load(install: Install, folder: Path) -> Iterator[Path]:
    """Within it, files are taken in and an editor decides, renames and merges, both without a pause.

    Gives a file that changes with each thing that the editor did.
    """
    end, ticks = folder / "end", folder / "ticks"
    edit = "from pathlib import Path; from tests.upkeep.moving.archives import edit_until; "
    edit += f"edit_until(Path({str(end)!r}), Path({str(ticks)!r}))"

    def take_in() -> None:
        for batch in count(1):
            if end.exists():
                return
            done = install.run("ingest", write_files(folder / f"batch{batch}", batch))
            assert done.returncode == 0, done.stderr

    def work() -> None:
        done = install.run("shell", "--no-imports", "-c", edit)
        assert done.returncode == 0, done.stderr

    assert install.run("ingest", write_files(folder / "batch0", 0)).returncode == 0
    with ThreadPoolExecutor(2) as both:
        running = [both.submit(take_in), both.submit(work)]
        try:
            yield ticks
        finally:
            end.touch()
        for each in running:
            each.result()


def wait_for_change(file: Path) -> None:
    before = file.read_text() if file.exists() else ""
    deadline = time.monotonic() + 60
    while not file.exists() or file.read_text() in ("", before):
        assert time.monotonic() < deadline, "nothing is written"
        time.sleep(0.01)


def back_up_under_load(folder: Path, number: int, variables: dict[str, str]) -> list[int]:
    """Makes so many backups, and restores each. Returns how many rows each restored, after it was found to be sound."""
    busy = Install(folder / "busy", variables=variables)
    backups = [folder / f"{each}.zip" for each in range(number)]
    with under_load(busy, folder) as ticks:
        for backup in backups:
            wait_for_change(ticks)
            done = busy.run("backup", backup)
            assert done.returncode == 0, done.stderr
    rows = []
    for backup in backups:
        done = Install(folder / backup.stem).run("restore", backup)
        assert done.returncode == 0, done.stdout + done.stderr
        match = re.match(r"Restored ([\d,]+) rows", done.stdout)
        rows += [int(match[1].replace(",", ""))] if match else []
    return rows


def test_a_backup_under_load(tmp_path: Path) -> None:
    assert len(back_up_under_load(tmp_path, 1, {})) == 1


@pytest.mark.bars
@pytest.mark.parametrize("database", ["SQLite", "PostgreSQL"])
def test_twenty_backups_under_load(tmp_path: Path, database: str, capsys: pytest.CaptureFixture[str]) -> None:
    if database == "SQLite":
        rows = back_up_under_load(tmp_path, 20, {})
    else:
        require(postgresql.programs() is not None, postgresql.APT_LINE)
        with postgresql.server() as url:
            rows = back_up_under_load(tmp_path, 20, {"DATABASE_URL": url})
    tell(
        capsys,
        f"{database}: 20 of 20 backups taken under load restored and verified, of {rows[0]:,} to {rows[-1]:,} rows",
    )
    assert rows == sorted(set(rows)), "each is of another moment"
    assert len(rows) == 20

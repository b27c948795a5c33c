"""From SQLite to PostgreSQL and back: the same rows, addresses and answers."""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any
from zipfile import ZipFile

import pytest

from tests import postgresql
from tests.conftest import require
from tests.figures import tell
from tests.ingest.corpus import CORPUS
from tests.processes import ROOT, Install

FURNISH = "from tests.upkeep.moving.archives import furnish; furnish()"
MOMENT = "from tests.upkeep.moving.archives import see_one_moment; see_one_moment()"


@pytest.fixture
def address() -> Iterator[str]:
    """The DATABASE_URL of a server that holds nothing."""
    require(postgresql.programs() is not None, postgresql.APT_LINE)
    with postgresql.server() as url:
        yield url


def does(install: Install, *steps: str) -> None:
    """Runs these statements in a process of the archive's own."""
    # Thousands of pages are visited.
    done = install.run("shell", "--no-imports", "-c", "\n".join(steps), timeout=900)
    assert done.returncode == 0, done.stdout + done.stderr


def command(*arguments: str | Path) -> str:
    return f"from django.core.management import call_command; call_command(*{list(map(str, arguments))})"


def visits(file: Path, questions: int) -> str:
    return f"from tests.upkeep.moving.visits import write_visits; write_visits({str(file)!r}, {questions})"


def held(file: Path) -> dict[str, bytes]:
    """Name → bytes of what a backup holds, but for the time when it was made."""
    with ZipFile(file) as backup:
        members = {name: backup.read(name) for name in backup.namelist()}
    about = json.loads(members.pop("archive.json"))
    del members["manifest-sha256.txt"], about["made"]
    return {**members, "archive.json": json.dumps(about).encode()}


def move_there_and_back(folder: Path, address: str, questions: int, *sources: Path) -> tuple[int, int]:
    """Holds an archive to itself on PostgreSQL, and to that on SQLite again. Returns (addresses, statements found)."""
    steps = [command("ingest", *sources), FURNISH]
    backups, answers = list[dict[str, bytes]](), list[list[dict[str, Any]]]()
    for number, variables in enumerate(({}, {"DATABASE_URL": address}, {})):
        backup, answered = folder / f"{number}.zip", folder / f"{number}.json"
        install = Install(folder / f"var{number}", variables=variables)
        does(install, *steps, command("backup", backup), visits(answered, questions), MOMENT)
        backups.append(held(backup))
        answers.append(json.loads(answered.read_text()))
        steps = [command("restore", backup)]
    assert backups[0] == backups[1] == backups[2]
    for before, after in zip(answers[0] * 2, answers[1] + answers[2], strict=True):
        assert [path for path in before.keys() | after.keys() if before.get(path) != after.get(path)] == []
    pages, found = answers[0]
    assert {status for status, _, _ in pages.values()} >= {200, 301, 410}
    return len(pages), sum(json.loads(body).get("total", 0) for _, _, body in found.values())


def test_there_and_back(tmp_path: Path, address: str) -> None:
    _pages, found = move_there_and_back(tmp_path, address, 40, *sorted((ROOT / "seeds").iterdir())[:2])
    assert found > 20


@pytest.mark.bars
def test_there_and_back_with_the_corpus(tmp_path: Path, address: str, capsys: pytest.CaptureFixture[str]) -> None:
    if not CORPUS.is_dir():
        pytest.skip(f"needs the shared corpus at {CORPUS}: ../shared/corpus beside the clone")
    pages, found = move_there_and_back(tmp_path, address, 500, ROOT / "seeds", CORPUS)
    tell(capsys, f"SQLite, PostgreSQL, SQLite: {pages:,} addresses and 500 answers ({found:,} finds) equal")

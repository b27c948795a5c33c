"""`manage.py ingest` killed at any moment: nothing is there by halves, and nothing is missing that was reported."""

import json
import random
import shutil
import sqlite3
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path
from typing import Any

import pytest

from tests.figures import tell
from tests.processes import Install

# Rows of which there may be none: half of a file taken in.
HALF_WRITTEN = {
    "statement without a version": "SELECT identifier FROM statements_statement WHERE current_version_id IS NULL",
    "version without a reading": "SELECT id FROM statements_version v "
    "WHERE NOT EXISTS (SELECT 1 FROM statements_reading r WHERE r.version_id = v.id)",
    "version without passages": "SELECT id FROM statements_version v "
    "WHERE NOT EXISTS (SELECT 1 FROM statements_passage p WHERE p.version_id = v.id)",
    "accepted file without a version": "SELECT source_name FROM statements_accession a WHERE outcome IN "
    "('created', 'revised') AND NOT EXISTS (SELECT 1 FROM statements_version v WHERE v.accession_id = a.id)",
    "duplicate of nothing": "SELECT source_name FROM statements_accession "
    "WHERE outcome = 'duplicate' AND duplicate_of_id IS NULL",
    "statement that the index is not told of": "SELECT identifier FROM statements_statement s "
    "WHERE NOT EXISTS (SELECT 1 FROM statements_changelog c WHERE c.statement_id = s.id)",
}
# What an archive is, without the numbers of its rows.
CONTENTS = (
    "SELECT source_name, sha256, outcome, reason FROM statements_accession ORDER BY id",
    "SELECT identifier, slug, title, date, kind, state, review FROM statements_statement ORDER BY identifier",
    "SELECT s.identifier, v.number, v.fingerprint, a.source_name FROM statements_version v "
    "JOIN statements_statement s ON s.id = v.statement_id JOIN statements_accession a ON a.id = v.accession_id "
    "ORDER BY 1, 2",
    "SELECT s.identifier, v.number, p.start, p.end, p.kind, p.anchor, p.printed_speaker, w.slug "
    "FROM statements_passage p JOIN statements_version v ON v.id = p.version_id "
    "JOIN statements_statement s ON s.id = v.statement_id LEFT JOIN statements_speaker w ON w.id = p.speaker_id "
    "ORDER BY 1, 2, 3",
    "SELECT s.identifier, w.slug, a.role, a.office FROM statements_appearance a "
    "JOIN statements_statement s ON s.id = a.statement_id JOIN statements_speaker w ON w.id = a.speaker_id "
    "ORDER BY 1, 2",
    *(
        f"SELECT slug, preferred_name FROM statements_{table} ORDER BY slug"
        for table in ("speaker", "event", "topic", "place", "publisher", "body")
    ),
)


def write_files(folder: Path, number: int) -> tuple[Path, Path]:
    """Two folders: `before`, with a tenth of the files as they were, and `now`, with all of them, some past reading."""
    before, now = folder / "before", folder / "now"
    before.mkdir(parents=True)
    now.mkdir()
    for n in range(number):
        text = (
            f"Statement on matter {n}\n\n{n % 28 + 1} May {2000 + n % 20}\n\n"
            f"Prime Minister Ada Number{chr(65 + n % 26)}son said that the talks on matter {n} in Iraq would go on.\n\n"
            f"“We shall see number {n} through,” she added. Nobody else said anything about the matter {n}.\n"
        )
        if n % 10 == 3:
            (before / f"f{n:05}.txt").write_text(text.replace("Nobody else said", "No one said"))
        if n % 10 == 5:
            text = (now / f"f{n - 1:05}.txt").read_text().replace("“", '"').replace("”", '"')
        (now / f"f{n:05}.txt").write_text("" if n % 10 == 7 else text)
    return before, now


def start(install: Install, folder: Path, report: Path) -> "subprocess.Popen[str]":
    command = [sys.executable, "manage.py", "ingest", str(folder), "--report", str(report)]
    return subprocess.Popen(
        command, cwd=install.root, env=install.environment, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True
    )


def finish(install: Install, folder: Path, report: Path) -> list[dict[str, Any]]:
    """Ingests to the end, and gives the report."""
    process = start(install, folder, report)
    said, errors = process.communicate()
    assert process.returncode in (0, 1), said + errors
    return list(reported(report))


def reported(report: Path) -> Iterator[dict[str, Any]]:
    """The lines of a report that were written whole."""
    text = report.read_text("utf-8") if report.exists() else ""
    yield from (json.loads(line) for line in text.splitlines(keepends=True) if line.endswith("\n"))


def kill_at_random(process: "subprocess.Popen[str]", install: Install, chance: random.Random) -> None:
    """Kills while it starts, or some time after it began to write: within a transaction or between two."""
    log, at_start = install.var / "archive.sqlite3-wal", chance.random() < 0.2
    deadline = time.monotonic() + (chance.uniform(0, 1) if at_start else 60)
    before = _written(log)
    while process.poll() is None and time.monotonic() < deadline and _written(log) in (before, None):
        time.sleep(0.002)
    time.sleep(chance.uniform(0, 0.3))
    process.kill()
    process.communicate()


def _written(path: Path) -> int | None:
    """When a file was last written to; None when there is none."""
    try:
        return path.stat().st_mtime_ns
    except FileNotFoundError:
        return None


def faults(install: Install, report: Path) -> list[str]:
    """What is half-written, and what was reported as accepted and is not there."""
    path = install.var / "archive.sqlite3"
    with closing(sqlite3.connect(path)) as database:
        tables = {name for (name,) in database.execute("SELECT name FROM sqlite_master")}
        if "statements_body" not in tables or "statements_changelog" not in tables:
            return []  # killed before there were tables
        found = [f"{what}: {row}" for what, query in HALF_WRITTEN.items() for row in database.execute(query)]
        identifiers = {row[0] for row in database.execute("SELECT identifier FROM statements_statement")}
        files = set(database.execute("SELECT source_name, sha256 FROM statements_accession"))
    for line in reported(report):
        found += [f"{line['file']} is missing"] if (line["file"], line["sha256"]) not in files else []
        gone = {statement["identifier"] for statement in line["statements"]} - identifiers
        found += [f"{line['file']}: {gone} reported and missing"] if gone else []
    return found


def contents(install: Install) -> list[list[tuple[Any, ...]]]:
    with closing(sqlite3.connect(install.var / "archive.sqlite3")) as database:
        return [list(database.execute(query)) for query in CONTENTS]


def kill_and_compare(folder: Path, number: int, kills: int) -> int:
    """Holds ingests that are killed, so often in all, to one that was left alone.

    Each is killed until it is done, and then another one begins. Tells how many there were.
    """
    before, now = write_files(folder / "files", number)
    alone, begun = Install(folder / "alone"), folder / "begun"
    finish(alone, before, folder / "before.jsonl")
    shutil.copytree(alone.var, begun)
    expected = finish(alone, now, folder / "alone.jsonl")
    assert {line["outcome"] for line in expected} == {"created", "revised", "duplicate", "refused"}
    chance, left, archives = random.Random(number), kills, 0
    while left > 0:
        archives += 1
        killed = Install(shutil.copytree(begun, folder / f"killed{archives}"))
        left -= _killed_until_done(killed, now, folder / f"killed{archives}", left, chance)
        finish(killed, now, folder / "last.jsonl")
        again = finish(killed, now, folder / "again.jsonl")
        assert {line["outcome"] for line in again} == {"unchanged", "refused"}
        assert contents(killed) == contents(alone)
        verified = killed.run("verify")
        assert verified.returncode == 0, verified.stdout + verified.stderr
    return archives


def _killed_until_done(install: Install, files: Path, reports: Path, most: int, chance: random.Random) -> int:
    """Ingests and kills until an ingest is through, at most so often; returns how often it was killed on the way."""
    for kill in range(most):
        report = reports.with_suffix(f".{kill}.jsonl")
        process = start(install, files, report)
        kill_at_random(process, install, chance)
        assert faults(install, report) == [], f"kill {kill}"
        if process.returncode != -9:
            return kill
    return most


def test_a_killed_ingest_leaves_nothing_by_halves_and_is_finished_by_the_next(tmp_path: Path) -> None:
    kill_and_compare(tmp_path, 150, 3)


def test_what_is_half_written_or_missing_is_seen(tmp_path: Path) -> None:
    install = Install(tmp_path / "var")
    report = tmp_path / "report.jsonl"
    finish(install, write_files(tmp_path / "files", 10)[1], report)
    assert faults(install, report) == []
    with closing(sqlite3.connect(install.var / "archive.sqlite3")) as database:
        database.execute("DELETE FROM statements_reading WHERE id = (SELECT max(id) FROM statements_reading)")
        database.execute("UPDATE statements_statement SET identifier = 'x' WHERE id = 1")
        database.commit()
    seen = " ".join(faults(install, report))
    assert "version without a reading" in seen
    assert "reported and missing" in seen


@pytest.mark.bars
def test_killed_a_hundred_times_in_two_thousand_files(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    archives = kill_and_compare(tmp_path, 2000, 100)
    tell(capsys, f"2,000 files, killed 100 times on the way, in {archives} archives: the same as the one left alone")

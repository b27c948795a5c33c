"""The archive on PostgreSQL, as commands run it: ingest, serve, back up, reread, verify."""

import json
import shutil
import stat
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests import postgresql
from tests.conftest import require
from tests.management.test_serve import MIGRATION, clone
from tests.processes import Install


@pytest.fixture(scope="module")
def address() -> Iterator[str]:
    """The DATABASE_URL of a server that holds nothing."""
    require(postgresql.programs() is not None, postgresql.APT_LINE)
    with postgresql.server() as url:
        yield url


def test_the_same_archive_as_on_sqlite(address: str, tmp_path: Path) -> None:
    lite = Install(tmp_path / "lite")
    post = Install(tmp_path / "post", clone(tmp_path / "clone"), {"DATABASE_URL": address})
    reports = [install.run("ingest", "seeds", "--report", "-") for install in (post, lite)]
    assert [report.returncode for report in reports] == [0, 0], reports[0].stderr
    assert reports[0].stdout == reports[1].stdout
    again = post.run("ingest", "seeds", "--report", "-", "--jobs", "2").stdout.splitlines()
    assert [json.loads(line)["outcome"] for line in again] == ["unchanged"] * 5
    with post.serving() as served, lite.serving() as other:
        for query in ("", "?q=Iraq", "?speaker=jens-stoltenberg&sort=title", "?date=2020"):
            there, here = served.get(f"/statements.json{query}"), other.get(f"/statements.json{query}")
            assert json.loads(there[1].replace(served.address, other.address)) == json.loads(here[1])
    assert "0 changed" in post.run("reread").stdout
    verified = post.run("verify")
    assert verified.returncode == 0, verified.stdout
    _backed_up_before_migrating(post)


def _backed_up_before_migrating(post: Install) -> None:
    require(shutil.which("pg_dump") is not None, postgresql.APT_LINE)
    migrations = post.root / "statements" / "migrations"
    last = max(path.stem for path in migrations.glob("0*.py"))
    (migrations / "9999_probe.py").write_text(MIGRATION.format(last=last))
    without = Install(post.var, post.root, {**post.variables, "PATH": "/nowhere"})
    refused = without.run("ingest", "seeds")
    assert refused.returncode == 2 and "pg_dump" in refused.stderr and "--no-backup" in refused.stderr
    assert post.run("ingest", "seeds").returncode == 0
    [backup] = (post.var / "backups").iterdir()
    assert backup.suffix == ".dump" and last in backup.name
    assert stat.S_IMODE(backup.stat().st_mode) == 0o600
    assert backup.read_bytes().startswith(b"PGDMP")

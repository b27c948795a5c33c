"""`manage.py serve`: from nothing, or from an older database, to an archive that answers."""

import json
import shutil
import socket
import sqlite3
import stat
import sys
from contextlib import closing
from pathlib import Path
from urllib.error import HTTPError

import pytest

from statements.upkeep import server
from tests.processes import ROOT, Install, Server

MIGRATION = """
from django.db import migrations

class Migration(migrations.Migration):
    dependencies = [("statements", "{last}")]
    operations = [migrations.RunSQL("CREATE TABLE probe (id integer)", "DROP TABLE probe")]
"""


def test_a_fresh_clone_is_served_with_the_seeds(install: Install) -> None:
    with install.serving() as running:
        said = "".join(running.said)
        assert "begins with the statements of seeds/: 5 files: 5 created." in said
        makes_an_account = running.process.stdout.readline() if running.process.stdout else ""
        assert f"{sys.executable} manage.py createsuperuser" in makes_an_account
        assert running.get("/healthz") == (200, "ok\n")
        status, page = running.get("/statements.json")
        assert status == 200 and '"total": 5' in page
        assert running.get("/")[0] == 200
    assert running.process.returncode == 0, "SIGTERM goes to gunicorn, which ends in good order"
    assert stat.S_IMODE((install.var / "secret_key").stat().st_mode) == 0o600
    assert stat.S_IMODE(install.var.stat().st_mode) == 0o700, "passwords and sessions lie in it"
    with install.serving() as running:
        assert len(running.said) == 1, "nothing is left to prepare the second time"
        a_search_never_fails_for_its_length(running)


def a_search_never_fails_for_its_length(running: Server) -> None:
    status, body = running.get(f"/statements.json?q={'a' * 10_000}")
    assert (status, json.loads(body)["notices"][0]["message"]) == (200, "Only the first 1000 characters were read.")
    with pytest.raises(HTTPError, match="URI Too Long"):
        running.get(f"/statements.json?q={'a' * 70_000}")


def test_an_older_database_is_backed_up_before_it_is_migrated(tmp_path: Path) -> None:
    install = Install(tmp_path / "var", clone(tmp_path / "clone"))
    with install.serving():
        pass
    migrations = install.root / "statements" / "migrations"
    last = max(path.stem for path in migrations.glob("0*.py"))
    newer = migrations / "9999_probe.py"
    newer.write_text(MIGRATION.format(last=last))
    with install.serving() as running:
        said = "".join(running.said)
    [backup] = (install.var / "backups").iterdir()
    assert str(backup) in said and last in backup.name
    assert stat.S_IMODE(backup.stat().st_mode) == 0o600
    assert tables(install.var / "archive.sqlite3", "probe") == 1
    assert tables(backup, "probe") == 0
    with closing(sqlite3.connect(backup)) as database:
        assert database.execute("SELECT count(*) FROM statements_statement").fetchone() == (5,)
    newer.unlink()
    done = install.run("serve", "--bind", "127.0.0.1:0")
    assert done.returncode == 1
    assert "made by a newer On Record (it has 9999_probe)" in done.stderr
    assert "Traceback" not in done.stderr


def clone(root: Path) -> Path:
    """A tree of its own in which migrations can be added."""
    root.mkdir()
    for name in ("archive", "statements", "templates", "static", "seeds"):
        shutil.copytree(ROOT / name, root / name, ignore=shutil.ignore_patterns("*.pyc.*"))  # half-written bytecode
    shutil.copy(ROOT / "manage.py", root)
    return root


def tables(database: Path, name: str) -> int:
    with closing(sqlite3.connect(database)) as connection:
        return int(connection.execute("SELECT count(*) FROM sqlite_master WHERE name = ?", [name]).fetchone()[0])


def test_a_port_in_use_is_told_in_a_sentence(install: Install) -> None:
    with socket.create_server(("127.0.0.1", 0)) as taken:
        bind = f"127.0.0.1:{taken.getsockname()[1]}"
        done = install.run("serve", "--bind", bind)
    assert done.returncode == 2
    assert (
        done.stderr.strip() == f"CommandError: {bind} is in use, perhaps by another On Record. Stop that, or "
        "choose another port with --bind."
    )
    assert not (install.var / "archive.sqlite3").exists()


@pytest.mark.parametrize("bind", ["8000", "127.0.0.1", "127.0.0.1:99999", "::1:8000", "a b:80", "127.0.0.1:٨٠"])
def test_a_malformed_address_is_told(bind: str) -> None:
    with pytest.raises(server.CannotListen, match="write HOST:PORT"):
        server.take_address(bind)


@pytest.mark.parametrize(
    ("bind", "message"),
    [
        ("no.such.host.invalid:8000", "is no address of a machine"),
        ("192.0.2.1:8000", "is no address of this machine"),
    ],
)
def test_an_address_of_another_machine_is_told(bind: str, message: str) -> None:
    with pytest.raises(server.CannotListen, match=message):
        server.take_address(bind)


@pytest.mark.parametrize(
    ("bind", "address", "public"),
    [
        ("127.0.0.1:0", "http://127.0.0.1:{port}/", False),
        ("localhost:0", "http://127.0.0.1:{port}/", False),
        ("0.0.0.0:0", "http://127.0.0.1:{port}/", True),
    ],
)
def test_the_address_is_one_that_a_browser_here_can_open(bind: str, address: str, public: bool) -> None:
    with server.take_address(bind) as bound:
        assert server.address_of(bound) == address.format(port=bound.getsockname()[1])
        assert server.is_public(bound) is public

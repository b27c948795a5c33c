"""`manage.py restore FILE`: an archive that is served as it was, or a sentence that says what is in the way."""

from io import StringIO
from pathlib import Path

import pytest
from django.core.management import CommandError, call_command

from statements.models import Original, Statement
from statements.upkeep.preparation import prepare
from statements.upkeep.verification import CHECKS
from tests.factories import make_statement

pytestmark = pytest.mark.django_db(transaction=True)


def run(file: Path) -> tuple[int, list[str], str]:
    """(exit status, lines that were said, error)."""
    said = StringIO()
    try:
        call_command("restore", str(file), stdout=said)
        status, error = 0, ""
    except CommandError as refused:
        status, error = refused.returncode, str(refused)
    return status, said.getvalue().splitlines(), error


@pytest.fixture
def backup(tmp_path: Path) -> Path:
    make_statement("The only words there are.", title="Only")
    return back_up(tmp_path / "archive.zip")


def back_up(file: Path) -> Path:
    """Writes the backup, and empties the database."""
    call_command("backup", str(file), stdout=StringIO())
    call_command("flush", interactive=False, verbosity=0)
    return file


def test_what_is_restored_is_checked_and_served_without_the_seeds(backup: Path) -> None:
    status, said, error = run(backup)
    assert (status, error) == (0, "")
    assert said[0].startswith("Restored ") and " rows and 1 received files, as they were on 2" in said[0]
    assert [line[:7] for line in said[1:]] == ["ok     "] * len(CHECKS)
    told: list[str] = []
    prepare(told.append)
    assert told == []
    assert Statement.objects.get().title == "Only"


def test_what_was_wrong_already_is_told(tmp_path: Path) -> None:
    make_statement("The only words there are.")
    Original.objects.update(content=b"other bytes")
    status, said, error = run(back_up(tmp_path / "archive.zip"))
    assert (status, Statement.objects.count()) == (1, 1)
    assert error == "The archive was restored. It has 3 findings, above."
    assert sum(line.startswith("FAILED") for line in said) == 3


def test_what_is_in_the_way_is_told(backup: Path) -> None:
    run(backup)
    status, said, error = run(backup)
    assert (status, said) == (2, [])
    assert error.startswith("This archive is not empty; it has 1 accession, ")
    assert ", 1 statement, " in error
    assert error.endswith(
        "set VAR_DIR to a new folder, or DATABASE_URL to a new database, and do not serve or ingest before."
    )


def test_what_is_no_backup(tmp_path: Path, backup: Path) -> None:
    assert run(tmp_path / "none.zip") == (2, [], f"{tmp_path / 'none.zip'} cannot be read: No such file or directory.")
    assert run(tmp_path) == (2, [], f"{tmp_path} cannot be read: Is a directory.")
    backup.write_bytes(backup.read_bytes()[:-100])
    status, said, error = run(backup)
    assert (status, said) == (2, [])
    assert error.startswith(f"{backup} was not restored. It is no backup, or a damaged one (")

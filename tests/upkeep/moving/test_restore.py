"""A restored archive is the one that was backed up, row by row; what cannot be restored changes nothing."""

from __future__ import annotations

import json
from collections.abc import Callable
from hashlib import sha256
from pathlib import Path
from zipfile import ZIP_DEFLATED, ZipFile

import pytest
from django.contrib.auth.models import User
from django.core.management import call_command

from statements.models import Archive, Place, Statement
from statements.models.vocabulary import seed
from statements.search import index
from statements.upkeep.moving.backup import BackupFailed, back_up
from statements.upkeep.moving.package import NotABackup, opened
from statements.upkeep.moving.restore import CannotRestore, restore
from tests.factories import make_statement
from tests.management.conftest import dump
from tests.upkeep.moving.archives import furnish

pytestmark = pytest.mark.django_db(transaction=True)
Members = dict[str, bytes]


def nothing(done: int, total: int) -> None:
    """Nobody watches."""


def empty() -> None:
    """The database as a migration leaves it."""
    call_command("flush", interactive=False, verbosity=0)


def bring_back(file: Path) -> None:
    with opened(file) as package:
        package.check(nothing)
        restore(package, nothing)


def kept() -> dict[str, object]:
    """Every row of what a backup keeps."""
    return {table: rows for table, rows in dump().items() if table != "statements.Generation"}


@pytest.fixture
def backup(tmp_path: Path) -> Path:
    """A small archive's backup, and an empty database."""
    make_statement("The only words there are.", title="Only")
    file = tmp_path / "backup.zip"
    back_up(file, nothing)
    empty()
    return file


def rewritten(file: Path, change: Callable[[Members], object]) -> Path:
    """The backup with other members, and SHA-256 that fit them."""
    with ZipFile(file) as source:
        members = {name: source.read(name) for name in source.namelist() if name != "manifest-sha256.txt"}
    change(members)
    lines = (f"{sha256(content).hexdigest()}  {name}\n" for name, content in members.items())
    members["manifest-sha256.txt"] = "".join(lines).encode()
    with ZipFile(file, "w", ZIP_DEFLATED) as target:
        for name, content in members.items():
            target.writestr(name, content)
    return file


def test_everything_comes_back(tmp_path: Path) -> None:
    seed()
    furnish()
    before, uuid = kept(), Archive.objects.current().uuid
    told: list[tuple[int, int]] = []
    about = back_up(tmp_path / "one.zip", lambda done, total: told.append((done, total)))
    everything = sum(about.rows.values()) + about.files
    assert told == [(done, everything) for done in range(1, everything + 1)]
    new = Place.objects.create(preferred_name="New", slug="new", sort_key="new").pk
    empty()
    seed()
    bring_back(tmp_path / "one.zip")
    assert kept() == before
    assert (about.archive, Archive.objects.current().uuid) == (str(uuid), uuid)
    assert Place.objects.create(preferred_name="New", slug="new", sort_key="new").pk == new, (
        "the number of a record that was removed is not given again"
    )


def test_an_index_of_other_records_is_not_used(backup: Path) -> None:
    make_statement("Words that are not in the backup.")
    index.rebuild()
    uuid = Archive.objects.current().uuid
    old = index.home()
    empty()
    Archive.objects.create(pk=1, uuid=uuid)
    bring_back(backup)
    assert not old.exists()
    assert index.searcher().num_docs == 1


def test_an_archive_that_holds_something_is_left_alone(backup: Path) -> None:
    make_statement("Somebody was faster.")
    User.objects.create_user("ada")
    before = dump()
    with pytest.raises(CannotRestore) as refused:
        bring_back(backup)
    assert "1 statement, " in str(refused.value)
    assert "1 user, " in str(refused.value)
    assert str(refused.value).startswith("This archive is not empty; it has ")
    assert dump() == before


def forget_a_version(members: Members) -> None:
    members["rows/statements.version.jsonl"] = b""
    count(members, "statements.version", 0)


def count(members: Members, table: str, rows: int) -> None:
    about = json.loads(members["archive.json"])
    about["rows"][table] = rows
    members["archive.json"] = json.dumps(about).encode()


def state(name: str, value: object) -> Callable[[Members], None]:
    """What archive.json says of `name`, replaced."""

    def change(members: Members) -> None:
        members["archive.json"] = json.dumps({**json.loads(members["archive.json"]), name: value}).encode()

    return change


def statement_is(line: bytes) -> Callable[[Members], None]:
    return lambda members: members.update({"rows/statements.statement.jsonl": line + b"\n"})


def statement_has(**values: object) -> Callable[[Members], None]:
    def change(members: Members) -> None:
        row = json.loads(members["rows/statements.statement.jsonl"])
        statement_is(json.dumps({**row, **values}).encode())(members)

    return change


REFUSED = (CannotRestore, "The database does not take what the backup holds: ")
UNFIT = (NotABackup, "a line of statements.statement is no row of it: ")
MISFITS: list[tuple[Callable[[Members], object], tuple[type[Exception], str]]] = [
    (forget_a_version, REFUSED),
    (statement_has(date_precision="year"), REFUSED),
    (statement_has(identifier=None), REFUSED),
    (statement_has(created="yesterday"), UNFIT),
    (statement_has(more=1), (NotABackup, "it has not the fields of its table")),
    *((statement_is(line), UNFIT) for line in (b"[]", b"{", b"\xff", b"[" * 100_000)),
    (
        state("migrations", ["statements.9999_later"]),
        (CannotRestore, "The backup was made by On Record 0.1.0, whose database is a newer one ("),
    ),
    (
        state("migrations", []),
        (CannotRestore, "The backup was made by On Record 0.1.0, whose database is an older one ("),
    ),
    (
        state("numbers", {"x": 1}),
        (CannotRestore, "The backup was made by On Record 0.1.0, which has other tables."),
    ),
]


def test_what_does_not_fit_changes_nothing(backup: Path) -> None:
    seed()
    before, whole = dump(), backup.read_bytes()
    for change, (error, message) in MISFITS:
        backup.write_bytes(whole)
        with pytest.raises(error) as refused:
            bring_back(rewritten(backup, change))
        assert message in str(refused.value)
        assert dump() == before


def test_one_that_is_interrupted_leaves_nothing(backup: Path) -> None:
    before = dump()

    def interrupt(done: int, total: int) -> None:
        if done > total / 2:
            raise KeyboardInterrupt

    with opened(backup) as package, pytest.raises(KeyboardInterrupt):
        restore(package, interrupt)
    assert dump() == before
    bring_back(backup)
    assert Statement.objects.get().title == "Only"


@pytest.mark.parametrize("raised", [KeyboardInterrupt(), OSError(28, "No space left on device")])
def test_a_backup_that_is_not_finished_leaves_no_file(tmp_path: Path, raised: BaseException) -> None:
    make_statement("Words.")

    def stop(done: int, total: int) -> None:
        raise raised

    expected = BackupFailed if isinstance(raised, OSError) else KeyboardInterrupt
    with pytest.raises(expected) as told:
        back_up(tmp_path / "backup.zip", stop)
    assert not list(tmp_path.glob(".backup.zip*")) + list(tmp_path.glob("*.zip"))
    if expected is BackupFailed:
        assert str(told.value) == (
            f"The backup cannot be written to {tmp_path / 'backup.zip'} (No space left on device). Make room there, or "
            "name another place."
        )
    assert Statement.objects.count() == 1
    back_up(tmp_path / "backup.zip", nothing)

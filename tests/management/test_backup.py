"""`manage.py backup FILE`: one file for its owner alone, or a sentence that says why there is none."""

import stat
from collections.abc import Callable
from io import StringIO
from pathlib import Path

import pytest
from django.core.management import CommandError, call_command

from tests.factories import make_statement
from tests.processes import Install


def run(file: Path | str, **options: bool) -> str:
    said = StringIO()
    call_command("backup", str(file), stdout=said, **options)
    return said.getvalue()


@pytest.mark.django_db(transaction=True)
def test_the_file_is_for_its_owner_alone(tmp_path: Path) -> None:
    make_statement("Words.")
    file = tmp_path / "archive.zip"
    said = run(file)
    assert said.startswith(f"{file}: ") and f" rows and 1 received files in {file.stat().st_size:,} bytes." in said
    assert stat.S_IMODE(file.stat().st_mode) == 0o600


@pytest.mark.django_db(transaction=True)
def test_a_file_that_is_there_is_replaced_only_if_told(tmp_path: Path) -> None:
    file = tmp_path / "archive.zip"
    file.write_text("something dear")
    file.chmod(0o644)
    with pytest.raises(CommandError, match="is there already; name another file, or add --overwrite") as refused:
        run(file)
    assert (refused.value.returncode, file.read_text()) == (2, "something dear")
    run(file, overwrite=True)
    assert file.read_bytes().startswith(b"PK")
    assert stat.S_IMODE(file.stat().st_mode) == 0o600


@pytest.mark.parametrize(
    ("name", "message"),
    [
        (lambda folder: folder, "{0} is a folder; name a file in it."),
        (lambda folder: folder / "none" / "x.zip", "There is no folder {0}/none; make it first."),
    ],
)
def test_where_no_file_can_be(tmp_path: Path, name: Callable[[Path], Path], message: str) -> None:
    with pytest.raises(CommandError) as refused:
        run(name(tmp_path))
    assert (refused.value.returncode, str(refused.value)) == (2, message.format(tmp_path))


def test_a_database_that_was_never_prepared(install: Install, tmp_path: Path) -> None:
    done = install.run("backup", tmp_path / "x.zip")
    assert done.returncode == 1
    assert "`manage.py serve` makes a backup and brings it up to date" in done.stderr
    assert not (tmp_path / "x.zip").exists()

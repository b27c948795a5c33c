"""A copy of the database, made while it is in use: what `serve` keeps before it migrates."""

import os
import shutil
import subprocess
from datetime import UTC, datetime
from pathlib import Path

from django.conf import settings
from django.db import connection


class CopyFailed(Exception):
    """No copy could be made; the message says why and what to do."""


def copy_database(state: str) -> Path:
    """Writes a backup into BACKUP_DIR, named by the time and by `state` (the last migration), for its owner alone.

    The file gets its name when it is complete: what has the name can be relied on.
    """
    folder: Path = settings.BACKUP_DIR
    kind, write = (".dump", _dump_postgresql) if connection.vendor == "postgresql" else (".sqlite3", _copy_sqlite)
    name = f"archive-{datetime.now(UTC):%Y%m%dT%H%M%SZ}-{state}{kind}"
    draft = folder / f".{name}.{os.getpid()}"
    try:
        folder.mkdir(parents=True, exist_ok=True)
        os.close(os.open(draft, os.O_CREAT | os.O_EXCL | os.O_WRONLY, 0o600))
        write(draft)
        return draft.rename(folder / name)
    except OSError as error:
        raise CopyFailed(
            f"The backup cannot be written to {folder} ({error.strerror}). Make room there, or give "
            "this user write access to it."
        ) from error
    finally:
        draft.unlink(missing_ok=True)


def _copy_sqlite(target: Path) -> None:
    """SQLite's own online copy: consistent while others read and write."""
    import sqlite3

    connection.ensure_connection()
    copy = sqlite3.connect(target)
    try:
        connection.connection.backup(copy)
        copy.execute("PRAGMA journal_mode=DELETE")  # one file, with no log beside it
        if copy.execute("PRAGMA quick_check").fetchone()[0] != "ok":
            raise CopyFailed(
                "The copy of the database is damaged, and so is probably the database. Take the newest "
                f"sound file of {settings.BACKUP_DIR}."
            )
    except sqlite3.Error as error:
        raise CopyFailed(f"The database cannot be copied: {error}.") from error
    finally:
        copy.close()


def _dump_postgresql(target: Path) -> None:
    program = shutil.which("pg_dump")
    if program is None:
        raise CopyFailed(
            "pg_dump, which backs up PostgreSQL, is not installed here. Install it (Debian: apt-get "
            "install postgresql-client), or back up the database in your own way and run `manage.py "
            "serve --no-backup`."
        )
    arguments, variables = connection.client.settings_to_cmd_args_env(connection.settings_dict, [])
    command = [program, "--format=custom", f"--file={target}", *arguments[1:]]
    done = subprocess.run(command, env={**os.environ, **(variables or {})}, capture_output=True, text=True, check=False)
    if done.returncode:
        raise CopyFailed(
            f"pg_dump failed: {done.stderr.strip()}. Mend that, or back up the database in your own way "
            "and run `manage.py serve --no-backup`."
        )

"""Brings the database to the state that this version of On Record needs, with a backup first."""

import fcntl
from collections.abc import Callable, Iterator
from contextlib import contextmanager

from django.conf import settings
from django.core.management import call_command
from django.db import connection
from django.db.migrations.executor import MigrationExecutor

from statements.upkeep.database_copy import copy_database

Tell = Callable[[str], None]
APP = "statements"
NOT_UP_TO_DATE = "The database is not of this version. `manage.py serve` makes a backup and brings it up to date."


class NewerDatabase(Exception):
    """The database was migrated by a newer On Record than this one."""


def bring_up_to_date(tell: Tell, backup: bool = True) -> None:
    """Applies what migrations are missing; a database that holds anything is backed up before.

    Two processes that start at once take turns.
    """
    with _alone():
        executor = MigrationExecutor(connection)
        applied = sorted(name for app, name in executor.loader.applied_migrations if app == APP)
        known = {name for app, name in executor.loader.disk_migrations if app == APP}
        if newer := [name for name in applied if name not in known]:
            raise NewerDatabase(
                f"This database was made by a newer On Record (it has {newer[-1]}). Install that "
                f"version, or put the backup that it made back in place: see {settings.BACKUP_DIR}."
            )
        if not executor.migration_plan(executor.loader.graph.leaf_nodes()):
            return
        if applied and backup:
            tell(f"The database is of an older version; a backup is in {copy_database(applied[-1])}.")
        call_command("migrate", interactive=False, verbosity=0)


def is_up_to_date() -> bool:
    """Whether the database has all migrations."""
    executor = MigrationExecutor(connection)
    return not executor.migration_plan(executor.loader.graph.leaf_nodes())


@contextmanager
def _alone() -> Iterator[None]:
    settings.VAR_DIR.mkdir(parents=True, exist_ok=True)
    with (settings.VAR_DIR / "migration.lock").open("w") as lock:
        fcntl.flock(lock, fcntl.LOCK_EX)  # let go when the file is closed, however this process ends
        yield

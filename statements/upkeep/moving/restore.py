"""Restoring a backup into an empty archive: all of it, or nothing."""

import shutil
from collections.abc import Iterator

from django.contrib.auth.models import Permission
from django.contrib.contenttypes.models import ContentType
from django.db import DatabaseError, connection, models, transaction

from statements.models import Archive, Body, Generation, Name, Original, Place, Publisher, Topic
from statements.search import index
from statements.upkeep.moving.backup import migrations
from statements.upkeep.moving.numbering import continue_after
from statements.upkeep.moving.package import NotABackup, Package, Progress
from statements.upkeep.moving.rows import Unfit, insert, tables

# What a new archive begins with, before anybody has done anything; the rows of the backup take their place.
BEGUN_WITH: tuple[type[models.Model], ...] = (Archive, Publisher, Place, Body, Topic, Name, ContentType, Permission)

_CLEAR = "DELETE FROM {}"


class CannotRestore(Exception):
    """Nothing was restored, and nothing changed; the message says why and what to do."""


def restore(package: Package, progress: Progress) -> None:
    """Fills the empty archive from a backup that was checked. `progress`: (rows done, in all).

    Raises CannotRestore and NotABackup.
    """
    _check_version(package)
    try:
        with transaction.atomic(durable=True):
            _keep_others_out()
            _check_empty()
            _drop_index()
            _clear()
            _fill(package, progress)
            Generation.objects.move()
            connection.check_constraints()
            _drop_index()
    except Unfit as error:
        raise NotABackup(f"It is not as On Record writes it: {error}.") from error
    except DatabaseError as error:
        raise CannotRestore(f"The database does not take what the backup holds: {error}.") from error
    ContentType.objects.clear_cache()


def _check_version(package: Package) -> None:
    theirs, ours = set(package.about.migrations), set(migrations())
    if theirs != ours:
        raise CannotRestore(
            f"The backup was made by On Record {package.about.version}, whose database is "
            f"{'a newer' if theirs - ours else 'an older'} one ({min(theirs ^ ours)}). Restore it with that version, "
            "and update afterwards."
        )
    if package.about.rows.keys() != tables().keys() or not package.about.numbers.keys() <= tables().keys():
        raise CannotRestore(f"The backup was made by On Record {package.about.version}, which has other tables.")


def _keep_others_out() -> None:
    """Until the end of the transaction nobody else writes. On SQLite the transaction itself sees to it."""
    if connection.vendor == "postgresql":
        names = ", ".join(connection.ops.quote_name(model._meta.db_table) for model in _all())
        with connection.cursor() as cursor:
            cursor.execute(f"LOCK TABLE {names} IN SHARE ROW EXCLUSIVE MODE")


def _check_empty() -> None:
    found = []
    for model in _all():
        if model not in BEGUN_WITH and not model._meta.auto_created and (count := model._base_manager.count()):
            name = model._meta.verbose_name if count == 1 else model._meta.verbose_name_plural
            found.append(f"{count:,} {name}")
    if found:
        raise CannotRestore(
            f"This archive is not empty; it has {', '.join(found)}. Restore into a new one: set VAR_DIR to a new "
            "folder, or DATABASE_URL to a new database, and do not serve or ingest before."
        )


def _clear() -> None:
    with connection.cursor() as cursor:
        for model in BEGUN_WITH:
            cursor.execute(_CLEAR.format(connection.ops.quote_name(model._meta.db_table)))


def _fill(package: Package, progress: Progress) -> None:
    total, before = sum(package.about.rows.values()) + package.about.files, 0
    for table, model in tables().items():
        for done in insert(model, package.rows(table)):
            progress(before + done, total)
        before += package.about.rows[table]
    for done, original in enumerate(_originals(package), start=1):
        original.save(force_insert=True)
        progress(before + done, total)
    for table, number in package.about.numbers.items():
        continue_after(tables()[table], number)


def _originals(package: Package) -> Iterator[Original]:
    return (Original(sha256=name, content=content) for name, content in package.files())


def _drop_index() -> None:
    """The index of the archive that is here, or was here under this UUID once, is of other records."""
    shutil.rmtree(index.home(), ignore_errors=True)


def _all() -> list[type[models.Model]]:
    return [*tables().values(), Original]

"""A backup of the whole archive, made while it is in use."""

import os
from collections.abc import Callable, Iterable, Iterator
from datetime import UTC, datetime
from itertools import count
from pathlib import Path
from typing import IO, Any

from django.conf import settings
from django.db import connection
from django.db.migrations.recorder import MigrationRecorder

from statements.models import Archive, Original
from statements.upkeep.moving.numbering import last_number
from statements.upkeep.moving.package import About, NotABackup, Progress, opened, written
from statements.upkeep.moving.rows import CHUNK, lines, ordered, tables
from statements.upkeep.moving.snapshot import snapshot


class BackupFailed(Exception):
    """No backup was made; the message says why and what to do."""


def back_up(target: Path, progress: Progress) -> About:
    """Writes a backup to `target`, for its owner alone, in place of what is there. `progress`: (rows done, in all).

    The file gets its name when it is complete, was read again and found whole: what has the name can be relied on.
    """
    draft = target.with_name(f".{target.name}.{os.getpid()}")
    try:
        with os.fdopen(os.open(draft, os.O_CREAT | os.O_EXCL | os.O_WRONLY, 0o600), "wb") as file:
            about = _write(file, progress)
            file.flush()
            os.fsync(file.fileno())
        with opened(draft) as package:
            package.check(lambda done, total: None)
        draft.rename(target)
        _keep_name(target.parent)
    except OSError as error:
        raise BackupFailed(
            f"The backup cannot be written to {target} ({error.strerror}). Make room there, or name another place."
        ) from error
    except NotABackup as error:
        raise BackupFailed(
            f"The backup was not written as it should be. {error} Check the disk, and try again."
        ) from error
    finally:
        draft.unlink(missing_ok=True)
    return about


def migrations() -> list[str]:
    """The migrations that the database has, as app.name."""
    return sorted(f"{app}.{name}" for app, name in MigrationRecorder(connection).applied_migrations())


def _write(file: IO[bytes], progress: Progress) -> About:
    Archive.objects.current()  # makes the row that names the archive, if nothing has yet
    with snapshot(), written(file) as package:
        counts = {table: model._base_manager.count() for table, model in tables().items()}
        files = Original.objects.count()
        follow = _follow(progress, sum(counts.values()) + files)
        for table, model in tables().items():
            package.rows(table, follow(lines(model)))
        for original in follow(ordered(Original).iterator(CHUNK)):
            package.file(original.sha256, bytes(original.content))
        about = About(
            archive=str(Archive.objects.current().uuid),
            made=datetime.now(UTC).isoformat(timespec="seconds"),
            version=settings.VERSION,
            migrations=migrations(),
            rows=counts,
            files=files,
            numbers={table: number for table, model in tables().items() if (number := last_number(model)) is not None},
        )
        package.finish(about)
    return about


def _follow(progress: Progress, total: int) -> Callable[[Iterable[Any]], Iterator[Any]]:
    """A function that hands items on, and tells how many it has in all."""
    numbers = count(1)

    def follow(items: Iterable[Any]) -> Iterator[Any]:
        for item in items:
            yield item
            progress(next(numbers), total)

    return follow


def _keep_name(folder: Path) -> None:
    """A new name lasts through a power failure once its folder is on the disk."""
    handle = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)

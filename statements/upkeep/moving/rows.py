"""The rows of every table as lines of JSON, the same from every database; and back."""

import datetime as dt
import json
import uuid
from collections.abc import Iterable, Iterator
from typing import Any

from django.apps import apps
from django.contrib.sessions.models import Session
from django.core.exceptions import ValidationError
from django.db import connection, connections, models
from django.db.backends.base.base import BaseDatabaseWrapper

from statements.models import Generation, Original
from statements.models.bulk import inserting
from statements.models.ordering import Bytewise

# Whoever is logged in logs in again after a move, and pages that somebody kept are asked for anew.
LEFT_OUT: tuple[type[models.Model], ...] = (Session, Generation)
# Its rows are files of their own: the bytes that were received.
AS_FILES: tuple[type[models.Model], ...] = (Original,)

# How many rows, or bytes of lines, are held in memory at a time: a row may hold a text of many megabytes.
CHUNK = 50
_BATCH_ROWS, _BATCH_BYTES = 1_000, 4_000_000


class Unfit(Exception):
    """A line that is no row of its table; the message says which and why."""


def tables() -> dict[str, type[models.Model]]:
    """Label → model of all that is kept as lines: every model there is but for LEFT_OUT and AS_FILES, by label."""
    kept = (
        model
        for model in apps.get_models(include_auto_created=True)
        if not model._meta.proxy and model not in LEFT_OUT + AS_FILES
    )
    return {model._meta.label_lower: model for model in sorted(kept, key=lambda model: model._meta.label_lower)}


def ordered(model: type[models.Model]) -> models.QuerySet[Any]:
    """All rows, in the order of the primary key: one order on every database."""
    return model._base_manager.order_by(Bytewise("pk") if isinstance(model._meta.pk, models.CharField) else "pk")


def lines(model: type[models.Model]) -> Iterator[bytes]:
    """One line a row, in order."""
    names = [field.attname for field in _fields(model)]
    for row in ordered(model).values_list(*names).iterator(CHUNK):
        yield _encode(dict(zip(names, row, strict=True)))


def insert(model: type[models.Model], source: Iterable[bytes]) -> Iterator[int]:
    """Writes rows just as the lines have them: no signal, no history, no date of today. Yields the rows done so far.

    Raises Unfit.
    """
    fields = _fields(model)
    statement = inserting(model, [field.name for field in fields])
    done, database = 0, connections[connection.alias]  # the thing itself: its stand-in is asked for every value
    with connection.cursor() as cursor:
        for batch in _batches(source):
            cursor.executemany(statement, [_values(model, fields, line, database) for line in batch])
            done += len(batch)
            yield done


def _fields(model: type[models.Model]) -> list[Any]:
    return list(model._meta.local_concrete_fields)


def _encode(row: dict[str, Any]) -> bytes:
    return json.dumps(row, ensure_ascii=False, sort_keys=True, separators=(",", ":"), default=_plain).encode() + b"\n"


def _plain(value: object) -> str:
    """What JSON has no form for. Raises TypeError for what no field of ours holds."""
    if isinstance(value, dt.datetime):
        return value.astimezone(dt.UTC).isoformat(timespec="microseconds")
    if isinstance(value, dt.date):
        return value.isoformat()
    if isinstance(value, uuid.UUID):
        return str(value)
    raise TypeError(f"{type(value).__name__} has no form in a backup")


def _values(model: type[models.Model], fields: list[Any], line: bytes, database: BaseDatabaseWrapper) -> list[Any]:
    try:
        row = json.loads(line)
        if row.keys() != {field.attname for field in fields}:
            raise ValueError("it has not the fields of its table")
        return [field.get_db_prep_save(field.to_python(row[field.attname]), database) for field in fields]
    except (ValidationError, ValueError, TypeError, AttributeError, OverflowError, RecursionError) as error:
        raise Unfit(f"a line of {model._meta.label_lower} is no row of it: {error}") from error


def _batches(source: Iterable[bytes]) -> Iterator[list[bytes]]:
    batch, size = list[bytes](), 0
    for line in source:
        batch.append(line)
        size += len(line)
        if len(batch) >= _BATCH_ROWS or size >= _BATCH_BYTES:
            yield batch
            batch, size = [], 0
    if batch:
        yield batch

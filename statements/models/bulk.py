"""Rows by the thousand, without a record of each and an expression of each value: those would take most of the time."""

import datetime as dt
from collections.abc import Callable, Collection, Iterable, Iterator, Sequence
from typing import Any

from django.db import connection
from django.db.models import AutoField, BinaryField, DateField, DateTimeField, Field, JSONField, Model
from django.utils import timezone

from statements.models.portions import portions

# Fields whose values no driver takes as they are; those of all others are numbers, text or None.
_ADAPTED = (BinaryField, DateField, JSONField)
_INSERT = "INSERT INTO {} ({}) VALUES ({})"
_SELECT = "SELECT {} FROM {} WHERE {} IN ({})"


def insert(model: type[Model], fields: Sequence[str], rows: Iterable[Sequence[Any]]) -> None:
    """Adds rows to a model's table, in their order. `fields` are all but the key."""
    ready = [list(row) for row in rows]
    for at, field in enumerate(map(model._meta.get_field, fields)):
        if isinstance(field, _ADAPTED):
            adapt = _adapter(field)
            for row in ready:
                row[at] = adapt(row[at])
    with connection.cursor() as cursor:
        cursor.executemany(inserting(model, fields), ready)


def inserting(model: type[Model], fields: Sequence[str]) -> str:
    """SQL that adds a row with these fields to a model's table."""
    return _INSERT.format(_table(model), _columns(model, fields), marks(fields))


def add(records: Sequence[Model], by: str | None = None) -> None:
    """Adds unsaved records of one model, in their order. They get their keys where the field `by` tells them apart."""
    if not records:
        return
    model = type(records[0])
    fields = [field for field in model._meta.concrete_fields if not isinstance(field, AutoField)]
    moment = timezone.now()
    for field in fields:
        if isinstance(field, DateTimeField) and (field.auto_now or field.auto_now_add):
            for each in records:
                setattr(each, field.attname, moment)
    names = [field.attname for field in fields]
    insert(model, [field.name for field in fields], ([getattr(each, name) for name in names] for each in records))
    if by is not None:
        column = next(field.attname for field in fields if field.name == by)
        keys = dict(select(model, (by, "id"), by, (getattr(each, column) for each in records)))
        for each in records:
            each.pk = keys[getattr(each, column)]


def select(model: type[Model], fields: Sequence[str], by: str, values: Iterable[Any]) -> Iterator[tuple[Any, ...]]:
    """These fields of all rows whose field `by` has one of these values (numbers or text), in no order."""
    with connection.cursor() as cursor:
        for some in portions(values):
            sought = _SELECT.format(_columns(model, fields), _table(model), _columns(model, [by]), marks(some))
            cursor.execute(sought, some)
            yield from cursor.fetchall()


def marks(values: Collection[object]) -> str:
    """What stands in SQL for so many values."""
    return ", ".join(["%s"] * len(values))


def _adapter(field: Field) -> Callable[[object], object]:
    """Makes values of a field what the driver takes. Most moments, and all that is empty, are alike, and made once."""
    known: dict[str, object] = {}

    def adapt(value: object) -> object:
        if value and not isinstance(value, dt.date):
            return field.get_db_prep_save(value, connection)
        key = repr(value)
        if key not in known:
            known[key] = field.get_db_prep_save(value, connection)
        return known[key]

    return adapt


def _table(model: type[Model]) -> str:
    return connection.ops.quote_name(model._meta.db_table)


def _columns(model: type[Model], fields: Sequence[str]) -> str:
    found = [model._meta.get_field(name) for name in fields]
    return ", ".join(connection.ops.quote_name(str(field.column)) for field in found if isinstance(field, Field))

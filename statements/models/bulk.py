"""Rows by the thousand, without a record of each and an expression of each value: those would take most of the time."""

from collections.abc import Iterable, Iterator, Sequence
from typing import Any

from django.db import connection
from django.db.models import Field, Model

from statements.models.portions import portions


def insert(model: type[Model], fields: Sequence[str], rows: Iterable[Sequence[Any]]) -> None:
    """Adds rows to a model's table, in their order. `fields` are all but the key; values are numbers, text or None."""
    marks = ", ".join(["%s"] * len(fields))
    statement = f"INSERT INTO {_table(model)} ({_columns(model, fields)}) VALUES ({marks})"  # noqa: S608 names of our own
    with connection.cursor() as cursor:
        cursor.executemany(statement, list(rows))


def select(model: type[Model], fields: Sequence[str], by: str, values: Iterable[Any]) -> Iterator[tuple[Any, ...]]:
    """These fields of all rows whose field `by` has one of these values (numbers or text), in no order."""
    with connection.cursor() as cursor:
        for some in portions(values):
            marks = ", ".join(["%s"] * len(some))
            cursor.execute(
                f"SELECT {_columns(model, fields)} FROM {_table(model)} "  # noqa: S608 names of our own
                f"WHERE {_columns(model, [by])} IN ({marks})",
                some,
            )
            yield from cursor.fetchall()


def _table(model: type[Model]) -> str:
    return connection.ops.quote_name(model._meta.db_table)


def _columns(model: type[Model], fields: Sequence[str]) -> str:
    found = [model._meta.get_field(name) for name in fields]
    return ", ".join(connection.ops.quote_name(str(field.column)) for field in found if isinstance(field, Field))

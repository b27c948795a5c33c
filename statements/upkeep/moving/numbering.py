"""The numbers that a table gives to its rows, and where they go on.

A number must not come back when its record is gone: histories, decisions and old addresses still name it.
"""

from typing import Any

from django.db import connection, models


def last_number(model: type[models.Model]) -> int | None:
    """The highest number that was ever given to a row, be it there or not; None for a model without such numbers."""
    if model._meta.auto_field is None:
        return None
    highest = model._base_manager.aggregate(highest=models.Max("pk"))["highest"] or 0
    with connection.cursor() as cursor:
        if connection.vendor == "postgresql":
            cursor.execute(f"SELECT pg_sequence_last_value({_SEQUENCE})", _place(model))
        else:
            cursor.execute("SELECT seq FROM sqlite_sequence WHERE name = %s", [model._meta.db_table])
        row = cursor.fetchone()
    return max(highest, row[0] or 0 if row else 0)


def continue_after(model: type[models.Model], number: int) -> None:
    """The next row gets a number above this one."""
    with connection.cursor() as cursor:
        if connection.vendor == "postgresql":
            cursor.execute(f"SELECT setval({_SEQUENCE}, greatest(%s, 1), %s)", [*_place(model), number, number > 0])
        else:
            cursor.execute("DELETE FROM sqlite_sequence WHERE name = %s", [model._meta.db_table])
            cursor.execute("INSERT INTO sqlite_sequence (name, seq) VALUES (%s, %s)", [model._meta.db_table, number])


_SEQUENCE = "pg_get_serial_sequence(%s, %s)::regclass"


def _place(model: type[models.Model]) -> list[Any]:
    return [connection.ops.quote_name(model._meta.db_table), model._meta.pk.column]

"""One order on every database: by code point, whatever the database's collation."""

from typing import Any

from django.db.backends.base.base import BaseDatabaseWrapper
from django.db.models import Func
from django.db.models.sql.compiler import SQLCompiler


class Bytewise(Func):
    """`order_by(Bytewise("sort_key"))`: SQLite compares bytes as it is, PostgreSQL is told to."""

    template = "%(expressions)s"
    arity = 1

    def as_postgresql(self, compiler: SQLCompiler, connection: BaseDatabaseWrapper) -> tuple[str, Any]:
        return self.as_sql(compiler, connection, template='%(expressions)s COLLATE "C"')

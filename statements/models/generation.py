"""The archive's generation: a mark that is another one whenever anything that a public page shows has changed."""

from __future__ import annotations

import datetime as dt
import secrets
from dataclasses import dataclass
from typing import Any
from uuid import UUID

from django.db import connection, connections, models
from django.db.models.signals import post_delete, post_save
from django.dispatch import receiver
from django.utils import timezone

from statements.models.addresses import Redirect, Tombstone
from statements.models.authorities import Authority
from statements.models.changes import logged, take_turns
from statements.models.decisions import Decision
from statements.models.offices import Office
from statements.models.versions import Reading

# The mark, the second, the UUID and the newest release as the database's driver gives them.
Row = tuple[str, int, Any, Any]


@dataclass(frozen=True, slots=True)
class State:
    """The archive as the public may see it now: `mark` names it, `moved` says since which second (UTC).

    `archive` is the archive's UUID; "" before anything asked for it.
    """

    mark: str
    moved: dt.datetime
    archive: str

    @classmethod
    def of(cls, row: Row) -> State:
        mark, moved, archive, released = row
        since = dt.datetime.fromtimestamp(moved, dt.UTC)
        archive = str(UUID(str(archive))) if archive else ""
        if released is None:
            return cls(mark, since, archive)
        end = dt.datetime.fromisoformat(str(released)).replace(tzinfo=dt.UTC)
        return cls(f"{mark} {end.isoformat()}", max(since, end), archive)


class GenerationManager(models.Manager["Generation"]):
    """Asked at each request and moved at each change, and so in SQL: a queryset takes twenty times as long."""

    def present(self) -> Row | None:
        """The present state as the database has it, to be compared or made a State; None before the first change.

        It changes by the clock alone, too, when an embargo ends. One query.
        """
        # The index counts whole seconds: an embargo has ended for all when the second is full.
        now = timezone.now().replace(microsecond=0)
        database = connections[self.db]
        with database.cursor() as cursor:
            cursor.execute(_STATE, [database.ops.adapt_datetimefield_value(now)])
            row: Row | None = cursor.fetchone()
        return row

    def move(self) -> None:
        """Gives the archive a new generation, in the caller's transaction."""
        take_turns()  # before the row is locked: whoever logs a change takes them in this order, too
        with connection.cursor() as cursor:
            cursor.execute(_MOVE, [secrets.token_hex(16), int(timezone.now().timestamp())])


_STATE = """
SELECT mark, moved, uuid, (SELECT max(embargo) FROM statements_statement WHERE embargo <= %s)
FROM statements_generation LEFT JOIN statements_archive ON TRUE
"""
_MOVE = """
INSERT INTO statements_generation (id, mark, moved) VALUES (1, %s, %s)
ON CONFLICT (id) DO UPDATE SET mark = excluded.mark, moved = excluded.moved
"""


class Generation(models.Model):
    """One row. The mark is random, not a number: a copy of the archive that goes its own way never shares one."""

    mark = models.CharField(max_length=32)
    moved = models.BigIntegerField(help_text="Seconds since 1970.")

    objects = GenerationManager()

    class Meta:
        constraints = [models.CheckConstraint(condition=models.Q(pk=1), name="generation_is_one")]

    def __str__(self) -> str:
        return self.mark


@receiver(logged)
def _statements_changed(**_signal: object) -> None:
    Generation.objects.move()


@receiver([post_save, post_delete])
def _record_changed(sender: type[models.Model], created: bool = False, **_signal: Any) -> None:
    """What pages show beside a statement's values. A new reading comes with its statement, which is logged."""
    if issubclass(sender, Authority | Office | Decision | Redirect | Tombstone) or (sender is Reading and not created):
        Generation.objects.move()

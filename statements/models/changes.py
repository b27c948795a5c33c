"""The archive itself, and the log by which the search index follows the database."""

from collections.abc import Iterable
from uuid import UUID, uuid4

from django.db import connection, connections, models
from django.dispatch import Signal

from statements.models.bulk import insert

# So many changes are kept, of some thirty bytes each.
KEPT_CHANGES = 200_000

# Sent in the transaction that logged changes, so that the index can follow once it is committed.
logged = Signal()

# The key of the PostgreSQL advisory lock that makes ChangeLog ids follow the order of commits.
_LOG_LOCK = 0x0EC0_2D


class ArchiveManager(models.Manager["Archive"]):
    def current(self) -> "Archive":
        """The one row that says which archive this is; made on first use."""
        return self.get_or_create(pk=1)[0]

    def newest_change(self) -> tuple[UUID, tuple[int, int]] | None:
        """The archive's UUID, and the newest change, as (log position, statement); None while there is no such row.

        In SQL, for each search begins with it: a queryset of the same takes ten times as long. One query.
        """
        with connections[self.db].cursor() as cursor:
            cursor.execute(_NEWEST)
            row = cursor.fetchone()
        return row and (UUID(str(row[0])), (row[1] or 0, row[2] or 0))


_NEWEST = """
SELECT archive.uuid, change.id, change.statement_id FROM statements_archive archive
LEFT JOIN statements_changelog change ON change.id = (SELECT max(id) FROM statements_changelog)
"""


class Archive(models.Model):
    """Which archive this is: its UUID names the index folder. There is one row."""

    uuid = models.UUIDField(default=uuid4, editable=False)
    created = models.DateTimeField(auto_now_add=True)
    vocabulary_seeded = models.DateTimeField(null=True, editable=False)
    paired = models.BigIntegerField(default=0, editable=False, help_text="The change up to which reports are paired.")
    paired_at = models.DateTimeField(null=True, editable=False)

    objects = ArchiveManager()

    class Meta:
        constraints = [models.CheckConstraint(condition=models.Q(pk=1), name="archive_is_one")]

    def __str__(self) -> str:
        return str(self.uuid)


def take_turns() -> None:
    """Lets one transaction at a time write the log and what goes with it; on SQLite there is only one anyway.

    Sequence order is not commit order: without the lock a reader could pass over a row still to come.
    """
    if connection.vendor == "postgresql":
        with connection.cursor() as cursor:
            cursor.execute("SELECT pg_advisory_xact_lock(%s)", [_LOG_LOCK])


class ChangeLogManager(models.Manager["ChangeLog"]):
    def record(self, statement_ids: Iterable[int]) -> None:
        """Notes, in the caller's transaction, that these statements must be indexed again."""
        take_turns()
        insert(ChangeLog, ["statement_id"], [[pk] for pk in statement_ids])
        logged.send(sender=ChangeLog)

    def trim(self) -> None:
        """Forgets all but the newest changes. An index that lacks older ones is built again, which is quicker then."""
        newest = self.order_by("-pk").values_list("pk", flat=True).first() or 0
        self.filter(pk__lte=newest - KEPT_CHANGES).delete()


class ChangeLog(models.Model):
    """One row a change to a statement; `id` is the log position. Ids only, so a row outlives its statement."""

    statement_id = models.BigIntegerField()

    objects = ChangeLogManager()

    class Meta:
        ordering = ["pk"]

    def __str__(self) -> str:
        return f"{self.pk}: statement {self.statement_id}"

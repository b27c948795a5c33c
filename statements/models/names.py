"""The names by which authority records are looked up."""

from __future__ import annotations

from collections.abc import Iterable

from django.db import models

from statements.models.bulk import select

# Longer names are told apart by the record itself: an index does not take any length.
KEY_LENGTH = 300


class NameQuerySet(models.QuerySet["Name"]):
    def renew(self, kind: str, record: int, keys: Iterable[str]) -> None:
        """Makes the names of a record these."""
        self.filter(kind=kind, record=record).delete()
        self.add(kind, [(record, keys)])

    def add(self, kind: str, records: Iterable[tuple[int, Iterable[str]]]) -> None:
        """Adds the names of records that have none yet, given as (number, keys)."""
        Name.objects.bulk_create(
            Name(kind=kind, key=key, record=record)
            for record, keys in records
            for key in dict.fromkeys(key[:KEY_LENGTH] for key in keys)
        )

    def bearers(self, keys: Iterable[str]) -> set[tuple[str, int]]:
        """(kind, number) of the records that bear one of these names; of long names, also of some that do not."""
        return set(select(Name, ("kind", "record"), "key", (key[:KEY_LENGTH] for key in keys)))


class Name(models.Model):
    """A preferred or variant name of an authority record, folded. Written whenever the record is saved.

    `kind` is the record's model. A row may outlive its record; numbers are not used again.
    """

    kind = models.CharField(max_length=12)
    key = models.CharField(max_length=KEY_LENGTH)
    record = models.BigIntegerField()

    objects = NameQuerySet.as_manager()

    class Meta:
        indexes = [
            models.Index(fields=["key", "kind", "record"], name="name_lookup"),
            models.Index(fields=["record", "kind"], name="name_of_record"),
        ]

    def __str__(self) -> str:
        return self.key

"""Removing an authority record that nothing uses: each address that it ever had answers 410 from then on."""

from __future__ import annotations

from django.db import transaction

from statements.models.addresses import Redirect, Tombstone
from statements.models.authorities import Authority


@transaction.atomic
def remove(record: Authority, reason: str = "") -> None:
    """Deletes the record; a tombstone with its name and the reason stands at its address and at its former ones."""
    if record.record_type is not None:
        former = Redirect.objects.filter(record_type=record.record_type, target_id=record.pk)
        for slug in (record.slug, *former.values_list("old_slug", flat=True)):
            Tombstone.objects.update_or_create(
                record_type=record.record_type, slug=slug, defaults={"label": record.preferred_name, "reason": reason}
            )
    record.delete()

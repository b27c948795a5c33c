"""Addresses that were given out once and must keep answering."""

from django.db import models


class RecordType(models.TextChoices):
    """The kinds of record that have a public address."""

    STATEMENT = "statement"
    SPEAKER = "speaker"
    EVENT = "event"
    TOPIC = "topic"
    PUBLISHER = "publisher"
    PLACE = "place"


class Redirect(models.Model):
    """An old slug of an authority record: its address answers with one 301 to the record's present one."""

    record_type = models.CharField(max_length=12, choices=RecordType.choices)
    old_slug = models.CharField(max_length=100)
    target_id = models.BigIntegerField(help_text="The number of the record that the old address leads to.")
    created = models.DateTimeField(auto_now_add=True)

    class Meta:
        ordering = ["record_type", "old_slug"]
        constraints = [models.UniqueConstraint(fields=["record_type", "old_slug"], name="redirect_slug_once")]

    def __str__(self) -> str:
        return f"{self.record_type} {self.old_slug}"


class Tombstone(models.Model):
    """A record that was removed: its address answers 410 with this notice. Its slug or identifier is not used again."""

    record_type = models.CharField(max_length=12, choices=RecordType.choices)
    slug = models.CharField(max_length=100, help_text="The slug, or a statement's identifier.")
    label = models.TextField(help_text="What the record was called.")
    reason = models.TextField(blank=True)
    created = models.DateTimeField(auto_now_add=True)

    class Meta:
        ordering = ["-created", "pk"]
        constraints = [models.UniqueConstraint(fields=["record_type", "slug"], name="tombstone_slug_once")]

    def __str__(self) -> str:
        return self.label

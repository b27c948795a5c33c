"""Authority records: the one preferred form of a person, event, topic, publisher, place or body, and its variants."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable
from typing import Any, ClassVar, Self

from django.core.exceptions import ValidationError
from django.db import models
from django.urls import reverse
from simple_history.models import HistoricalRecords

from statements.citing.folding import fold
from statements.citing.markup import NOTE_LIMIT, note_html
from statements.citing.slugs import free_slug, slugify
from statements.models.addresses import RecordType, Redirect, Tombstone
from statements.models.days import stretch_words
from statements.models.names import KEY_LENGTH, Name


def name_key(name: str) -> str:
    """A name as it is compared and sorted: folded, without case."""
    return fold(name).casefold()


class AuthorityQuerySet(models.QuerySet["Any"]):
    def named(self, name: str) -> Self:
        """The records whose preferred or variant name is `name`, folded."""
        key = name_key(name)
        bearers = Name.objects.filter(key=key[:KEY_LENGTH], kind=self.model._meta.model_name)
        return self.filter(pk__in=bearers.values("record"), name_keys__contains=f"\n{key}\n")

    def by_name(self) -> Self:
        return self.order_by("sort_key", "pk")

    def seed(self, records: Iterable[Any]) -> None:
        """Saves the first records of their type in one go, each with a slug of its own; without history rows."""
        taken = set(self.values_list("slug", flat=True))
        rows = []
        for record in records:
            record.derive()
            record.slug = free_slug(slugify(record.preferred_name, record._meta.model_name)[:90], taken)
            taken.add(record.slug)
            rows.append(record)
        self.bulk_create(rows)
        Name.objects.add(self.model._meta.model_name, [(record.pk, record.keys) for record in rows])


class Authority(models.Model):
    """What all authority records share. `name_keys` and `sort_key` are derived from the names when saved."""

    record_type: ClassVar[RecordType | None] = None

    preferred_name = models.CharField(max_length=300)
    variant_names = models.JSONField(default=list, blank=True, help_text="Other forms of the name, one a line.")
    slug = models.CharField(
        max_length=100,
        unique=True,
        blank=True,
        help_text="The readable part of the address. When it changes, the old address leads here.",
    )
    note = models.TextField(blank=True, max_length=NOTE_LIMIT, help_text="Markdown.")
    note_html = models.TextField(blank=True, editable=False)
    sort_key = models.CharField(max_length=300, editable=False, db_index=True)
    name_keys = models.TextField(blank=True, editable=False)
    created = models.DateTimeField(auto_now_add=True)

    objects = AuthorityQuerySet.as_manager()

    class Meta:
        abstract = True
        ordering = ["sort_key", "pk"]

    def __str__(self) -> str:
        return self.preferred_name

    def save(self, *args: Any, **kwargs: Any) -> None:
        """Derives keys, HTML and slug; an old slug becomes a redirect, an old preferred name a variant."""
        columns = ("slug", "preferred_name", "name_keys")
        before = type(self).objects.filter(pk=self.pk).values_list(*columns).first() if self.pk else None
        if before and before[1] != self.preferred_name and before[1] not in self.variant_names:
            self.variant_names = [*self.variant_names, before[1]]
        self.derive()
        if not self.slug:
            self.slug = self.free_slug()
        super().save(*args, **kwargs)
        if not before:
            Name.objects.add(str(self._meta.model_name), [(self.pk, self.keys)])
        elif before[2] != self.name_keys:
            Name.objects.renew(str(self._meta.model_name), self.pk, self.keys)
        if self.record_type is not None:
            Redirect.objects.filter(record_type=self.record_type, old_slug=self.slug).delete()
            if before and before[0] != self.slug:
                Redirect.objects.update_or_create(
                    record_type=self.record_type, old_slug=before[0], defaults={"target_id": self.pk}
                )

    def clean(self) -> None:
        if not isinstance(self.variant_names, list) or not all(isinstance(name, str) for name in self.variant_names):
            raise ValidationError({"variant_names": "Variant names are a list of names, one a line."})
        if self.slug and self.slug != slugify(self.slug, ""):
            raise ValidationError(
                {
                    "slug": "A slug has lower-case words joined by hyphens, and is not a reserved word "
                    "(none, p, original, v1)."
                }
            )
        if self.slug and self.slug in self._former_slugs(self.slug):
            raise ValidationError(
                {"slug": "This address belonged to another record and still answers for it; choose another."}
            )

    def delete(self, *args: Any, **kwargs: Any) -> tuple[int, dict[str, int]]:
        Name.objects.renew(str(self._meta.model_name), self.pk, [])
        return super().delete(*args, **kwargs)

    @property
    def keys(self) -> list[str]:
        """The preferred and variant names as they are compared."""
        return self.name_keys.split("\n")[1:-1]

    def carries(self, name: str) -> bool:
        """Whether `name` is the preferred or a variant name, folded."""
        return f"\n{name_key(name)}\n" in self.name_keys

    def derive(self) -> None:
        """Sets what follows from the names and the note."""
        self.note_html = note_html(self.note) if self.note else ""
        self.sort_key = self.sorting_key()[:300]
        keys = dict.fromkeys(name_key(name) for name in (self.preferred_name, *self.variant_names))
        self.name_keys = "\n" + "".join(f"{key}\n" for key in keys)

    def free_slug(self) -> str:
        """A slug from the name that no record, redirect or tombstone of this type uses or used."""
        base = slugify(self.preferred_name, self._meta.model_name or "record")[:90]
        taken = set(type(self).objects.exclude(pk=self.pk).filter(slug__startswith=base).values_list("slug", flat=True))
        return free_slug(base, taken | self._former_slugs(base))

    def _former_slugs(self, base: str) -> set[str]:
        """The slugs that start with `base` and answer for another record of this type: redirects and tombstones."""
        if self.record_type is None:
            return set()
        redirects = Redirect.objects.filter(record_type=self.record_type, old_slug__startswith=base)
        tombstones = Tombstone.objects.filter(record_type=self.record_type, slug__startswith=base)
        return {
            *redirects.exclude(target_id=self.pk or 0).values_list("old_slug", flat=True),
            *tombstones.values_list("slug", flat=True),
        }

    def sorting_key(self) -> str:
        return name_key(self.preferred_name)

    def create_by_machine(self) -> Self:
        """Saves a new record without a history row: history is what editors did."""
        self.skip_history_when_saving = True
        try:
            self.save()
        finally:
            del self.skip_history_when_saving
        return self


class Speaker(Authority):
    """A named person."""

    record_type = RecordType.SPEAKER
    history = HistoricalRecords()

    def get_absolute_url(self) -> str:
        return reverse("speaker", args=[self.slug])

    def sorting_key(self) -> str:
        """The last word of the name first, as an index of names has it."""
        first, _, last = name_key(self.preferred_name).rpartition(" ")
        return f"{last}, {first}" if first else last


class Topic(Authority):
    """A subject, with the words that show it. A statement on a narrower topic is on the broader ones too."""

    record_type = RecordType.TOPIC
    broader = models.ForeignKey("self", models.SET_NULL, null=True, blank=True, related_name="narrower")
    match_terms = models.JSONField(
        default=list, blank=True, help_text="Words and phrases that show the topic, one a line."
    )
    history = HistoricalRecords()

    def get_absolute_url(self) -> str:
        return reverse("topic", args=[self.slug])

    def clean(self) -> None:
        super().clean()
        if not isinstance(self.match_terms, list) or not all(isinstance(term, str) for term in self.match_terms):
            raise ValidationError({"match_terms": "Match terms are a list of words or phrases, one a line."})
        seen, topic = {self.pk}, self.broader
        while topic is not None:
            if topic.pk in seen:
                raise ValidationError({"broader": "A topic cannot be broader than itself."})
            seen.add(topic.pk)
            topic = topic.broader


class Publisher(Authority):
    """An organisation that publishes statements, or whose offices people hold."""

    record_type = RecordType.PUBLISHER
    history = HistoricalRecords()


class Place(Authority):
    """Where a statement was made or datelined."""

    record_type = RecordType.PLACE
    history = HistoricalRecords()


class Body(Authority):
    """A body that meets again and again, such as NATO Defence Ministers; its meetings are events."""

    publisher = models.ForeignKey(
        Publisher, models.SET_NULL, null=True, blank=True, related_name="bodies", verbose_name="organisation"
    )
    history = HistoricalRecords()

    class Meta(Authority.Meta):
        verbose_name_plural = "bodies"


class Event(Authority):
    """Something that happened on one or more days, at which or about which statements were made."""

    class Kind(models.TextChoices):
        MEETING = "meeting"
        SUMMIT = "summit"
        MINISTERIAL = "ministerial"
        VISIT = "visit"
        CONFERENCE = "conference"
        OTHER = "other"

    record_type = RecordType.EVENT
    kind = models.CharField(max_length=12, choices=Kind.choices, default=Kind.OTHER)
    body = models.ForeignKey(Body, models.SET_NULL, null=True, blank=True, related_name="events")
    place = models.ForeignKey(Place, models.SET_NULL, null=True, blank=True, related_name="events")
    first_day = models.DateField(null=True, blank=True)
    last_day = models.DateField(null=True, blank=True)
    history = HistoricalRecords()

    class Meta(Authority.Meta):
        constraints = [
            models.CheckConstraint(
                condition=models.Q(last_day__gte=models.F("first_day")),
                name="event_days_in_order",
                violation_error_message="The last day is before the first.",
            ),
        ]

    def get_absolute_url(self) -> str:
        return reverse("event", args=[self.slug])

    @property
    def days_words(self) -> str:
        return stretch_words(self.first_day, self.last_day)

    def stretch(self, day: dt.date) -> None:
        """Takes `day` into the event's days."""
        first, last = min(self.first_day or day, day), max(self.last_day or day, day)
        if (first, last) != (self.first_day, self.last_day):
            self.first_day, self.last_day = first, last
            self.create_by_machine()

"""The offices that people hold."""

from __future__ import annotations

import datetime as dt
from typing import Self

from django.db import models

from statements.models.authorities import Speaker
from statements.models.days import stretch_words
from statements.models.publication import held_back, public


class OfficeQuerySet(models.QuerySet["Office"]):
    def public(self) -> Self:
        """Without those that only statements under embargo name."""
        at = "speaker__appearances__"
        named = {"pk": models.OuterRef("pk"), f"{at}office": models.F("title")}
        in_public = models.Exists(Office.objects.filter(public(f"{at}statement__"), **named))
        return self.filter(in_public | ~models.Exists(Office.objects.filter(held_back(f"{at}statement__"), **named)))

    def held(self, title: str, day: dt.date | None) -> Self:
        """Offices of this title, held on `day` as far as their days are known; without a day, at any time."""
        offices = self.filter(title=title)
        if day is None:
            return offices
        return offices.exclude(first_day__gt=day).exclude(last_day__lt=day)


class Office(models.Model):
    """An office that a speaker held, with its first and last day where known."""

    speaker = models.ForeignKey(Speaker, models.CASCADE, related_name="offices")
    title = models.CharField(max_length=300)
    first_day = models.DateField(null=True, blank=True)
    last_day = models.DateField(null=True, blank=True)

    objects = OfficeQuerySet.as_manager()

    class Meta:
        ordering = [models.F("first_day").asc(nulls_last=True), "pk"]
        constraints = [
            models.CheckConstraint(
                condition=models.Q(last_day__gte=models.F("first_day")),
                name="office_days_in_order",
                violation_error_message="The last day is before the first.",
            ),
        ]

    def __str__(self) -> str:
        return self.title

    @property
    def days_words(self) -> str:
        return stretch_words(self.first_day, self.last_day)

"""Editors' decisions: the only rows that say what an editor wants, and that no machine writes."""

from __future__ import annotations

from django.conf import settings
from django.db import models

from statements.models.statements import Statement

# The single-valued fields that can be decided, and what a decision's value holds: text, or a record's number.
TEXT_FIELDS = ("title", "kind", "date", "modified", "language", "source_url", "delivery", "rights", "embargo", "state")
RECORD_FIELDS = ("place", "publisher", "event")
# Decided value by value: `key` is a topic's number, or the folded name that is printed for an appearance.
LISTED_FIELDS = ("topic", "appearance")


class DecisionQuerySet(models.QuerySet["Decision"]):
    def in_force(self) -> dict[tuple[str, str], Decision]:
        """(field, key) → the newest decision on it; one that was released is left out."""
        newest = {(decision.field, decision.key): decision for decision in self.order_by("pk")}
        return {at: decision for at, decision in newest.items() if decision.action != Decision.Action.RELEASED}


class Decision(models.Model):
    """An editor's word on one field of one statement. Rows are only added; the newest one on a field counts.

    `value` is text or null for a text field, a record's number or null for a record field, and for an appearance
    {"speaker": number, "role", "office"}. `released` gives the field back to the machine.
    """

    class Action(models.TextChoices):
        SET = "set"
        ADDED = "added"
        REMOVED = "removed"
        RELEASED = "released"

    statement = models.ForeignKey(Statement, models.PROTECT, related_name="decisions")
    field = models.CharField(max_length=20, choices=[(f, f) for f in (*TEXT_FIELDS, *RECORD_FIELDS, *LISTED_FIELDS)])
    key = models.CharField(max_length=300, blank=True)
    action = models.CharField(max_length=8, choices=Action.choices)
    value = models.JSONField(null=True, blank=True)
    by = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, related_name="decisions")
    when = models.DateTimeField(auto_now_add=True)
    reason = models.TextField(blank=True)

    objects = DecisionQuerySet.as_manager()

    class Meta:
        ordering = ["-pk"]
        indexes = [models.Index(fields=["statement", "field", "key"], name="decision_lookup")]
        constraints = [
            models.CheckConstraint(
                condition=models.Q(field__in=LISTED_FIELDS) & ~models.Q(key="")
                | ~models.Q(field__in=LISTED_FIELDS) & models.Q(key="", action__in=["set", "released"]),
                name="decision_fits_its_field",
            ),
        ]

    def __str__(self) -> str:
        return f"{self.field} {self.action}: {shown(self.value)}"


def shown(value: object) -> str:
    """A decision's value for a person to read."""
    return "not stated" if value in (None, "") else str(value)

"""Suggested topics: terms that the archive's statistics bring up. Only an editor's word makes a topic of one."""

from __future__ import annotations

from collections.abc import Iterable

from django.conf import settings
from django.contrib.auth.base_user import AbstractBaseUser
from django.db import models, transaction
from django.utils import timezone

from statements.ingest.suggestions import Candidate
from statements.models.authorities import Topic
from statements.models.statements import Statement


class SuggestionManager(models.Manager["Suggestion"]):
    def answered(self) -> set[str]:
        """The keys of what an editor has accepted or declined."""
        return set(self.exclude(state=Suggestion.State.OPEN).values_list("key", flat=True))

    @transaction.atomic
    def renew(self, candidates: Iterable[Candidate]) -> int:
        """Makes the open suggestions those of `candidates`; what an editor answered stays as it is.

        Returns how many are open now.
        """
        answered = self.answered()
        wanted = {found.key: found for found in candidates if found.key not in answered}
        self.filter(state=Suggestion.State.OPEN).exclude(key__in=wanted).delete()
        held = {row.key: row for row in self.filter(state=Suggestion.State.OPEN)}
        for key, found in wanted.items():
            values = {
                "term": found.term,
                "forms": list(found.forms),
                "statements": found.statements,
                "evidence": list(found.evidence),
                "weight": found.weight,
            }
            row = held.get(key) or Suggestion(key=key)
            if any(getattr(row, name) != value for name, value in values.items()):
                for name, value in values.items():
                    setattr(row, name, value)
                row.save()
        return len(wanted)


class Suggestion(models.Model):
    """A term that stands in several statements and in no topic's match terms. Written by `manage.py suggest_topics`."""

    class State(models.TextChoices):
        OPEN = "open"
        ACCEPTED = "accepted"
        DECLINED = "declined"

    term = models.CharField(max_length=200)
    key = models.CharField(max_length=200, unique=True, help_text="The term without case and plural.")
    forms = models.JSONField("forms in the texts", default=list, help_text="The match terms that accepting it adds.")
    statements = models.PositiveIntegerField(help_text="In how many statements it stands.")
    evidence = models.JSONField(default=list, help_text="Numbers of the statements with most of it.")
    weight = models.FloatField(default=0)
    state = models.CharField(max_length=8, choices=State.choices, default=State.OPEN, db_index=True)
    topic = models.ForeignKey(Topic, models.SET_NULL, null=True, blank=True, help_text="What it was accepted into.")
    by = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, null=True, blank=True)
    when = models.DateTimeField(null=True, blank=True)

    objects = SuggestionManager()

    class Meta:
        ordering = ["-weight", "key"]
        verbose_name = "suggested topic"

    def __str__(self) -> str:
        return self.term

    def shown_in(self) -> list[Statement]:
        """The statements with most of it, those with the most first."""
        return Statement.objects.all().in_order(self.evidence)

    def accept(self, by: AbstractBaseUser, topic: Topic | None = None) -> Topic:
        """Adds the forms to the topic's match terms, or makes a topic of them. The topic's history tells of it."""
        with transaction.atomic():
            topic = topic or Topic(preferred_name=self.term)
            topic.match_terms = list(dict.fromkeys([*topic.match_terms, *self.forms]))
            topic.save()
            self._answer(self.State.ACCEPTED, by, topic)
        return topic

    def decline(self, by: AbstractBaseUser) -> None:
        """It is not suggested again."""
        self._answer(self.State.DECLINED, by)

    def _answer(self, state: str, by: AbstractBaseUser, topic: Topic | None = None) -> None:
        self.state, self.by_id, self.topic, self.when = state, by.pk, topic, timezone.now()
        self.save()

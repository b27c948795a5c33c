"""Statements that are nearly the same: found by their shingles at ingest, and answered by editors alone."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence

from django.conf import settings
from django.contrib.auth.base_user import AbstractBaseUser
from django.db import models
from django.utils import timezone

from statements.citing.folding import folded_words, shingles
from statements.citing.likeness import share, sketch
from statements.models.bulk import insert, select
from statements.models.statements import Statement
from statements.models.versions import Version

# Two statements are alike from this share of the shorter one's shingles on, if it has so many of them.
ALIKE, SHORTEST = 0.5, 10
# A mark that so many statements bear is a stock phrase, and not followed; so many statements with the most marks in
# common are compared.
COMMON, COMPARED = 20, 5


class Mark(models.Model):
    """One of the few shingles, as a number, by which statements like this one are found: see `citing.likeness`."""

    statement = models.ForeignKey(Statement, models.CASCADE, related_name="marks")
    number = models.BigIntegerField(db_index=True)

    def __str__(self) -> str:
        return f"{self.number:x}"


class LikenessQuerySet(models.QuerySet["Likeness"]):
    def open(self) -> LikenessQuerySet:
        """Those that no editor has answered."""
        return self.filter(state=Likeness.State.OPEN)

    def of(self, statement: Statement) -> LikenessQuerySet:
        return self.filter(models.Q(first=statement) | models.Q(second=statement))

    def forget(self, statement: Statement) -> None:
        """Takes back what was found of a statement whose text changed; what an editor answered stays."""
        self.open().of(statement).delete()
        statement.marks.all().delete()

    def find(self, texts: Mapping[int, Sequence[str]]) -> None:
        """Suggests what is alike among these statements (number → folded words of the current text) and all others.

        They are taken one after the other, each held to those before it, so that it does not matter how many are
        given at once. What an editor answered stays.
        """
        pairs = _candidates(texts)
        known = {**_texts({other for _, other in pairs} - texts.keys()), **texts}
        sets = {number: shingles(known[number]) for pair in pairs for number in pair}
        alike = [
            Likeness(first_id=min(pair), second_id=max(pair), share=found)
            for pair in pairs
            if min(len(sets[number]) for number in pair) >= SHORTEST
            and (found := share(*(sets[number] for number in pair))) >= ALIKE
        ]
        Likeness.objects.bulk_create(alike, ignore_conflicts=True)


class Likeness(models.Model):
    """Two statements, of which one may be a copy or another version of the other. The older record is the first."""

    class State(models.TextChoices):
        OPEN = "open"
        DIFFERENT = "different"

    first = models.ForeignKey(Statement, models.CASCADE, related_name="likenesses_after")
    second = models.ForeignKey(Statement, models.CASCADE, related_name="likenesses_before")
    share = models.FloatField(help_text="How much of the shorter text stands in the other, from 0 to 1.")
    found = models.DateTimeField(auto_now_add=True)
    state = models.CharField(max_length=9, choices=State.choices, default=State.OPEN, db_index=True)
    by = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, null=True, blank=True)
    when = models.DateTimeField(null=True, blank=True)

    objects = LikenessQuerySet.as_manager()

    class Meta:
        ordering = ["-share", "pk"]
        verbose_name = "pair that is alike"
        verbose_name_plural = "alike"
        constraints = [
            models.CheckConstraint(condition=models.Q(first__lt=models.F("second")), name="likeness_in_order"),
            models.UniqueConstraint(fields=["first", "second"], name="likeness_once"),
        ]

    def __str__(self) -> str:
        return f"{self.first} and {self.second}"

    @property
    def percent(self) -> int:
        """The share in percent, rounded down: 100 means that every word is there."""
        return int(self.share * 100)

    def other(self, statement: Statement) -> Statement:
        """The one of the two that `statement` is not."""
        return self.second if statement.pk == self.first_id else self.first

    def differ(self, by: AbstractBaseUser) -> None:
        """Notes an editor's word that these are different statements: they are not suggested again."""
        self.state, self.by_id, self.when = self.State.DIFFERENT, by.pk, timezone.now()
        self.save()


def _candidates(texts: Mapping[int, Sequence[str]]) -> list[tuple[int, int]]:
    """(statement, another one) for those that may be alike; keeps the marks by which later ones find these."""
    marks = {number: sketch(words) for number, words in texts.items()}
    bearers = _bearers({mark for own in marks.values() for mark in own})
    pairs, rows = [], []
    for number, own in marks.items():
        telling = [mark for mark in own if len(bearers[mark]) < COMMON]
        common = Counter(other for mark in telling for other in bearers[mark])
        nearest = sorted(common, key=lambda other: (-common[other], other))[:COMPARED]
        pairs += [(number, other) for other in nearest]
        for mark in telling:
            bearers[mark].append(number)
            rows.append((number, mark))
    insert(Mark, ("statement", "number"), rows)
    return pairs


def _bearers(marks: set[int]) -> defaultdict[int, list[int]]:
    """Mark → the statements that bear it."""
    found: defaultdict[int, list[int]] = defaultdict(list)
    for number, statement in select(Mark, ("number", "statement"), "number", marks):
        found[number].append(statement)
    return found


def _texts(statements: Iterable[int]) -> dict[int, list[str]]:
    """Statement → the folded words of its current version."""
    versions = Version.objects.filter(current_of__in=list(statements)).prefetch_related("passages")
    return {
        version.statement_id: folded_words("\n".join(passage.text for passage in version.passages.all()))
        for version in versions
    }

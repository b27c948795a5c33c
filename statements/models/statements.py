"""Statements and the people in them. A statement's columns are its effective values: see `effective.py`."""

from __future__ import annotations

import calendar
import datetime as dt
from collections.abc import Iterable
from functools import cache, lru_cache
from typing import Any, ClassVar
from urllib.parse import quote

from django.db import models
from django.db.models.functions import Cast, Concat, Substr
from django.urls import get_script_prefix, reverse
from django.utils.dateformat import format as format_date
from django.utils.translation import get_language
from django.utils.translation import gettext_lazy as _

from statements.citing.slugs import slugify
from statements.models.authorities import Event, Place, Publisher, Speaker, Topic
from statements.models.ordering import Bytewise
from statements.models.publication import SPEAKING, held_back, is_pending, public


class StatementQuerySet(models.QuerySet["Statement"]):
    def published(self) -> StatementQuerySet:
        """What the public may see."""
        return self.filter(public())

    def held_back(self) -> StatementQuerySet:
        """Those under an embargo that has not ended."""
        return self.filter(held_back())

    def indexed(self) -> StatementQuerySet:
        """What the search index holds: embargoed ones too, for an embargo ends without a change to the record."""
        return self.filter(state=Statement.State.PUBLISHED)

    def newest(self) -> StatementQuerySet:
        """Newest day first, undated last, ties by identifier."""
        return self.order_by(models.F("date").desc(nulls_last=True), Bytewise("identifier"))

    def oldest(self) -> StatementQuerySet:
        """Oldest day first, undated last, ties by identifier."""
        return self.order_by(models.F("date").asc(nulls_last=True), Bytewise("identifier"))

    def dates(self, field_name: str, kind: str, order: str = "ASC") -> models.QuerySet[Any, dt.date]:
        """As Django's, but cut as text: SQLite would call a function of Django's for each of a million rows."""
        length, rest = {"year": (4, "-01-01"), "month": (7, "-01"), "day": (10, "")}[kind]
        first = Concat(Substr(Cast(field_name, models.TextField()), 1, length), models.Value(rest))
        dated = self.exclude(**{field_name: None}).annotate(first_day=Cast(first, models.DateField()))
        found = dated.values_list("first_day", flat=True).distinct()
        return found.order_by("-first_day" if order == "DESC" else "first_day")

    def for_lists(self) -> StatementQuerySet:
        """With what a row of a list shows, in a fixed number of queries."""
        appearances = Appearance.objects.filter(role__in=Appearance.COUNTED).select_related("speaker")
        names = appearances.only("statement", "speaker__preferred_name", "speaker__slug")
        return self.select_related("event", "place", "publisher").prefetch_related(
            models.Prefetch("appearances", names, to_attr="people")
        )

    def with_text(self) -> StatementQuerySet:
        """With the current version's text, reading and accession, as a statement's own page shows them."""
        return self.select_related(
            "event", "place", "publisher", "current_version__reading", "current_version__accession"
        )

    def on_any_topic(self, topics: Iterable[int]) -> StatementQuerySet:
        """Those on at least one of these topics."""
        return self.filter(pk__in=Statement.topics.through.objects.filter(topic__in=topics).values("statement"))

    def before(self, statement: Statement) -> StatementQuerySet:
        """Those dated earlier than `statement`, the nearest first; ties by identifier. None for an undated one."""
        earlier = models.Q(date__lt=statement.date) | models.Q(date=statement.date, identifier__lt=statement.identifier)
        # Said twice: of alternatives alone, the database would begin with the first day that there is.
        return self.filter(earlier, date__lte=statement.date).order_by("-date", Bytewise("identifier").desc())

    def after(self, statement: Statement) -> StatementQuerySet:
        """Those dated later than `statement`, the nearest first; ties by identifier. None for an undated one."""
        later = models.Q(date__gt=statement.date) | models.Q(date=statement.date, identifier__gt=statement.identifier)
        return self.filter(later, date__gte=statement.date).order_by("date", Bytewise("identifier"))

    def counted_by_date(self) -> list[tuple[dt.date, str, int]]:
        """(date, precision, statements) of every date that is stated, oldest first."""
        return list(
            self.filter(date__isnull=False)
            .order_by("date", "date_precision")
            .values_list("date", "date_precision")
            .annotate(models.Count("pk"))
        )

    def in_order(self, ids: list[int]) -> list[Statement]:
        """The statements with these primary keys, in that order; those that are gone are left out."""
        found = {statement.pk: statement for statement in self.filter(pk__in=ids)}
        return [found[pk] for pk in ids if pk in found]

    def public_in_order(self, ids: list[int]) -> list[Statement]:
        """Those of them that the public may see. Checked here: asked, the database would go through all published."""
        return [statement for statement in self.in_order(ids) if statement.is_public]


class Statement(models.Model):
    """A press statement with an address of its own."""

    class State(models.TextChoices):
        PUBLISHED = "published", _("published")
        REVIEW = "review", _("in review")
        WITHDRAWN = "withdrawn", _("withdrawn")
        MERGED = "merged", _("merged into another")

    class Kind(models.TextChoices):
        PRESS_CONFERENCE = "press conference", _("press conference")
        REMARKS = "remarks", _("remarks")
        SPEECH = "speech", _("speech")
        STATEMENT = "statement", _("statement")
        PRESS_RELEASE = "press release", _("press release")
        NEWS_REPORT = "news report", _("news report")
        INTERVIEW = "interview", _("interview")
        BRIEFING = "briefing", _("briefing")
        ARTICLE = "article", _("article")
        OTHER = "other", _("other")

    class Precision(models.TextChoices):
        YEAR = "year"
        MONTH = "month"
        DAY = "day"

    identifier = models.CharField(max_length=12, unique=True, editable=False)
    state = models.CharField(max_length=10, choices=State.choices, default=State.PUBLISHED, db_index=True)
    current_version = models.OneToOneField(
        "Version", models.PROTECT, null=True, related_name="current_of", editable=False
    )
    merged_into = models.ForeignKey(
        "self", models.PROTECT, null=True, blank=True, related_name="merged", editable=False
    )
    created = models.DateTimeField(auto_now_add=True)
    updated = models.DateTimeField(auto_now=True)

    # Effective values, written by `effective.settle` alone.
    title = models.TextField(blank=True)
    title_origin = models.CharField(max_length=10, blank=True, editable=False)
    sort_title = models.TextField(blank=True, editable=False)
    slug = models.CharField(max_length=100, editable=False)
    kind = models.CharField(max_length=20, choices=Kind.choices, blank=True)
    date = models.DateField(
        null=True, blank=True, db_index=True, help_text="The first day of the year or month, if only that is stated."
    )
    date_precision = models.CharField(max_length=5, choices=Precision.choices, blank=True)
    date_origin = models.CharField(max_length=10, blank=True, editable=False)
    modified = models.CharField(
        max_length=25, blank=True, help_text="When the page says it was last changed, as it says it."
    )
    language = models.CharField(max_length=35, blank=True)
    source_url = models.URLField("source address", max_length=2000, blank=True)
    embargo = models.DateTimeField(
        null=True, blank=True, db_index=True, help_text="Until then the statement is on no public page."
    )
    delivery = models.CharField("delivery note", max_length=200, blank=True)
    rights = models.TextField(blank=True)
    place = models.ForeignKey(Place, models.PROTECT, null=True, blank=True, related_name="statements")
    publisher = models.ForeignKey(Publisher, models.PROTECT, null=True, blank=True, related_name="statements")
    event = models.ForeignKey(Event, models.PROTECT, null=True, blank=True, related_name="statements")
    topics = models.ManyToManyField(Topic, blank=True, related_name="statements")
    review = models.JSONField(default=list, blank=True, editable=False, help_text="Fields whose value is doubtful.")

    objects = StatementQuerySet.as_manager()
    people: list[Appearance]  # those counted, where `for_lists` fetched the statement

    class Meta:
        ordering = [models.F("date").desc(nulls_last=True), "identifier"]
        indexes = [
            models.Index(fields=["state", "date", "identifier"], name="statement_by_day"),
            models.Index(fields=["source_url"], name="statement_by_source"),
        ]
        constraints = [
            models.CheckConstraint(
                condition=models.Q(date__isnull=True, date_precision="")
                | models.Q(date__isnull=False) & ~models.Q(date_precision=""),
                name="statement_date_has_precision",
            ),
            models.CheckConstraint(
                condition=models.Q(state="merged", merged_into__isnull=False)
                | ~models.Q(state="merged") & models.Q(merged_into=None),
                name="statement_merged_has_survivor",
            ),
        ]

    def __str__(self) -> str:
        return called(self.title, self.identifier)

    def get_absolute_url(self) -> str:
        return statement_url(self.identifier, self.slug)

    def make_slug(self) -> str:
        return slugify(self.title, "statement")

    @property
    def is_public(self) -> bool:
        """Whether the public may see it now."""
        return self.state == self.State.PUBLISHED and not is_pending(self.embargo)

    @property
    def edtf(self) -> str | None:
        """The date as EDTF level 0: 2020, 2020-02 or 2020-02-12; None when it is not stated."""
        return edtf(self.date, self.date_precision)

    @property
    def date_words(self) -> str:
        """The date for a person to read: 2020, February 2020 or 12 February 2020; '' when it is not stated."""
        return date_words(self.date, self.date_precision)

    @property
    def date_url(self) -> str:
        """The address of the day, month or year that is stated; '' when it is not."""
        return period_url(self.date, self.date_precision) if self.date else ""

    @property
    def modified_words(self) -> str:
        """When the page says it was last changed, for a person to read; as it stands where it is no plain time."""
        try:
            return str(format_date(dt.datetime.fromisoformat(self.modified), "j F Y, H:i"))
        except ValueError:
            return self.modified

    @property
    def last_day(self) -> dt.date | None:
        """The last day of the stated year, month or day."""
        return None if self.date is None else period_end(self.date, self.date_precision)


def called(title: str, identifier: str) -> str:
    """What a statement is called."""
    return title or f"Untitled statement {identifier}"


def statement_url(identifier: str, slug: str) -> str:
    """The address of a statement. Put together here: a list has dozens of them, and to resolve each takes its time."""
    named = slug or "statement"
    return f"{_statements(get_script_prefix())}{identifier}/{named if named.isascii() else quote(named)}/"


@cache
def _statements(_prefix: str) -> str:
    return reverse("statements")


def edtf(first: dt.date | None, precision: str) -> str | None:
    """A date as EDTF level 0, no finer than it is stated."""
    return None if first is None else first.isoformat()[: {"year": 4, "month": 7, "day": 10}[precision]]


def parse_edtf(text: str) -> tuple[dt.date, str]:
    """(first day, precision) of an EDTF level 0 date: 2020, 2020-02 or 2020-02-12. Raises ValueError otherwise."""
    parts = text.split("-")
    if [len(part) for part in parts] not in ([4], [4, 2], [4, 2, 2]) or not all(
        p.isascii() and p.isdigit() for p in parts
    ):
        raise ValueError(f"{text!r} is not a date; write 2020, 2020-02 or 2020-02-12.")
    try:
        day = dt.date(*[int(part) for part in parts], *[1] * (3 - len(parts)))
    except ValueError as error:
        raise ValueError(f"{text!r} is not a date in the calendar; write 2020, 2020-02 or 2020-02-12.") from error
    return day, ("year", "month", "day")[len(parts) - 1]


def date_words(first: dt.date | None, precision: str) -> str:
    """A date for a person to read, no finer than it is stated; '' for none."""
    return "" if first is None else _date_words(first, precision, get_language())


@lru_cache(maxsize=8192)  # a list has dozens, many of them alike
def _date_words(first: dt.date, precision: str, _language: str | None) -> str:
    return str(format_date(first, {"year": "Y", "month": "F Y", "day": "j F Y"}[precision]))


@lru_cache(maxsize=8192)  # a page of all dates has hundreds
def period_url(first: dt.date, precision: str) -> str:
    """The address of the year, month or day that starts at `first`."""
    parts = (first.year, first.month, first.day)
    return reverse("period", args=parts[: Statement.Precision.values.index(precision) + 1])


def period_end(first: dt.date, precision: str) -> dt.date:
    """The last day of the year, month or day that starts at `first`."""
    if precision == "year":
        return first.replace(month=12, day=31)
    if precision == "month":
        return first.replace(day=calendar.monthrange(first.year, first.month)[1])
    return first


class Appearance(models.Model):
    """A named person in a statement, with name and office as printed. Written by `effective.settle` alone."""

    class Role(models.TextChoices):
        SPEAKER = "speaker", _("speaker")
        MODERATOR = "moderator", _("moderator")
        QUOTED = "quoted", _("quoted")
        MENTIONED = "mentioned", _("mentioned")

    # The roles that the speaker facet and a speaker's page count.
    COUNTED: ClassVar[tuple[str, ...]] = SPEAKING

    statement = models.ForeignKey(Statement, models.CASCADE, related_name="appearances")
    speaker = models.ForeignKey(Speaker, models.PROTECT, related_name="appearances")
    role = models.CharField(max_length=10, choices=Role.choices)
    office = models.CharField(max_length=300, blank=True)
    printed_name = models.CharField(max_length=300, blank=True, help_text="The name as printed in the source.")
    printed_office = models.CharField(max_length=300, blank=True, help_text="The office as printed in the source.")
    position = models.PositiveIntegerField(default=0)

    class Meta:
        ordering = ["statement", "position", "pk"]
        constraints = [models.UniqueConstraint(fields=["statement", "speaker"], name="appearance_once")]

    def __str__(self) -> str:
        return f"{self.speaker} ({self.role})"

"""The desk's own list filters."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator
from typing import TYPE_CHECKING, Any

from django.contrib import admin
from django.contrib.admin import ModelAdmin
from django.contrib.admin.options import IncorrectLookupParameters
from django.contrib.admin.views.main import ChangeList
from django.db.models import Exists, OuterRef, Q, QuerySet
from django.http import HttpRequest
from django.utils import timezone

from statements.admin.relations import is_number
from statements.models import Accession, Statement, Topic, Version
from statements.models.doubts import doubtful_fields

if TYPE_CHECKING:
    from django.contrib.admin.filters import _ListFilterChoices


class NeedsReview(admin.SimpleListFilter):
    """Statements in which the machine marked a value as doubtful: any, or that of one field."""

    title = "needs review"
    parameter_name = "needs_review"

    def lookups(self, request: HttpRequest, model_admin: ModelAdmin) -> list[tuple[str, str]]:
        self.statements, self.fields = doubtful_fields(Statement.objects.all())  # the overview above the list says so
        fields = ((field, f"{field} ({count})") for field, count in self.fields.items())
        return [("yes", "Yes"), ("no", "No"), *fields]

    def queryset(self, request: HttpRequest, queryset: QuerySet) -> QuerySet:
        match self.value():
            case "yes":
                return queryset.exclude(review=[])
            case "no":
                return queryset.filter(review=[])
            case str(field):
                return queryset.filter(review__icontains=f'"{field}"')
        return queryset


class OnTopic(admin.SimpleListFilter):
    """Statements on one of the topics, or on none. Django's own joins, and makes all that is found distinct again."""

    title = "topics"
    parameter_name = "topics__id__exact"

    def lookups(self, request: HttpRequest, model_admin: ModelAdmin) -> list[tuple[str, str]]:
        on_it = Statement.topics.through.objects.filter(topic=OuterRef("pk"))
        topics = Topic.objects.filter(Exists(on_it)).values_list("pk", "preferred_name")
        return [*((str(pk), name) for pk, name in topics), ("none", "-")]

    def queryset(self, request: HttpRequest, queryset: QuerySet) -> QuerySet:
        match self.value():
            case None:
                return queryset
            case "none":
                return queryset.filter(topics=None)
            case str(topic) if is_number(topic):
                on_it = Statement.topics.through.objects.filter(topic=int(topic))
                return queryset.filter(pk__in=on_it.values("statement"))
        raise IncorrectLookupParameters


class Values(admin.AllValuesFieldListFilter):
    """All values of a column, sorted here: the database would sort those of all rows before it leaves repeats out."""

    lookup_choices: Any  # Django's is a query; it is only gone through

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.lookup_choices = sorted(self.lookup_choices.order_by())


class Written(admin.DateFieldListFilter):
    """When a row was written: Django's choices, and every year since the first file came.

    Not a date hierarchy: to find the days that have rows, it would look at each of them, for seconds at a million.
    """

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        first = Accession.objects.order_by("pk").values_list("received", flat=True).first()
        now = timezone.localtime()
        for year in range(now.year - 1, timezone.localtime(first).year - 1, -1) if first else ():
            since, until = (dt.datetime(at, 1, 1, tzinfo=now.tzinfo) for at in (year, year + 1))
            self.links += ((str(year), {self.lookup_kwarg_since: since, self.lookup_kwarg_until: until}),)


class YesOrNo(admin.SimpleListFilter):
    """All rows, those that are `wanted`, or the others."""

    wanted = Q()

    def lookups(self, request: HttpRequest, model_admin: ModelAdmin) -> list[tuple[str, str]]:
        return [("yes", "Yes"), ("no", "No")]

    def queryset(self, request: HttpRequest, queryset: QuerySet) -> QuerySet:
        if self.value() == "yes":
            return queryset.filter(self.wanted)
        return queryset.exclude(self.wanted) if self.value() == "no" else queryset


class HasProblems(YesOrNo):
    """Accessions in which ingest found something that a person should look at."""

    title = "problems"
    parameter_name = "has_problems"
    wanted = ~Q(problems=[])


class MadeDoubtful(YesOrNo):
    """Accessions whose words are those of a statement that needs review."""

    title = "needs review"
    parameter_name = "needs_review"
    wanted = Q(pk__in=Version.objects.current().exclude(statement__review=[]).values("accession"))


class Unanswered(admin.SimpleListFilter):
    """Suggestions by what became of them; at first those that wait for an answer."""

    title = "state"
    parameter_name = "state"

    def lookups(self, request: HttpRequest, model_admin: ModelAdmin) -> list[tuple[str, str]]:
        return [("accepted", "Accepted"), ("declined", "Declined"), ("all", "All")]

    def choices(self, changelist: ChangeList) -> Iterator[_ListFilterChoices]:
        """Django's own, with the first of them named for what it shows."""
        first, *rest = super().choices(changelist)
        yield {**first, "display": "Open"}
        yield from rest

    def queryset(self, request: HttpRequest, queryset: QuerySet) -> QuerySet:
        return queryset if self.value() == "all" else queryset.filter(state=self.value() or "open")

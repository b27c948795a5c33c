"""The desk's own list filters."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from django.contrib import admin
from django.contrib.admin import ModelAdmin
from django.contrib.admin.views.main import ChangeList
from django.db.models import Q, QuerySet
from django.http import HttpRequest

from statements.models import Statement, Version
from statements.models.doubts import doubtful_fields

if TYPE_CHECKING:
    from django.contrib.admin.filters import _ListFilterChoices


class NeedsReview(admin.SimpleListFilter):
    """Statements in which the machine marked a value as doubtful: any, or that of one field."""

    title = "needs review"
    parameter_name = "needs_review"

    def lookups(self, request: HttpRequest, model_admin: ModelAdmin) -> list[tuple[str, str]]:
        fields = doubtful_fields(Statement.objects.all())
        return [("yes", "Yes"), ("no", "No"), *((field, f"{field} ({count})") for field, count in fields.items())]

    def queryset(self, request: HttpRequest, queryset: QuerySet) -> QuerySet:
        match self.value():
            case "yes":
                return queryset.exclude(review=[])
            case "no":
                return queryset.filter(review=[])
            case str(field):
                return queryset.filter(review__icontains=f'"{field}"')
        return queryset


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

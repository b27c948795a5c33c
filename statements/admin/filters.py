"""The desk's own list filters."""

from __future__ import annotations

from django.contrib import admin
from django.contrib.admin import ModelAdmin
from django.db.models import QuerySet
from django.http import HttpRequest


class NeedsReview(admin.SimpleListFilter):
    """Statements in which the machine marked a value as doubtful."""

    title = "needs review"
    parameter_name = "needs_review"
    _empty: dict[str, list[str]] = {"review": []}

    def lookups(self, request: HttpRequest, model_admin: ModelAdmin) -> list[tuple[str, str]]:
        return [("yes", "Yes"), ("no", "No")]

    def queryset(self, request: HttpRequest, queryset: QuerySet) -> QuerySet:
        if self.value() == "yes":
            return queryset.exclude(**self._empty)
        return queryset.filter(**self._empty) if self.value() == "no" else queryset


class HasProblems(NeedsReview):
    """Accessions in which ingest found something that a person should look at."""

    title = "problems"
    parameter_name = "has_problems"
    _empty = {"problems": []}

"""The desk's own list filters."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from django.contrib import admin
from django.contrib.admin import ModelAdmin
from django.contrib.admin.views.main import ChangeList
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


class Unanswered(admin.SimpleListFilter):
    """Suggestions by what became of them; at first those that wait for an answer."""

    title = "state"
    parameter_name = "state"

    def lookups(self, request: HttpRequest, model_admin: ModelAdmin) -> list[tuple[str, str]]:
        return [("accepted", "Accepted"), ("declined", "Declined"), ("all", "All")]

    def choices(self, changelist: ChangeList) -> Iterator[dict[str, Any]]:
        """Django's own, with the first of them named for what it shows."""
        first, *rest = super().choices(changelist)
        yield {**first, "display": "Open"}
        yield from rest

    def queryset(self, request: HttpRequest, queryset: QuerySet) -> QuerySet:
        return queryset if self.value() == "all" else queryset.filter(state=self.value() or "open")

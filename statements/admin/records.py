"""What machines and time have written: to be read on the desk, never changed there."""

from __future__ import annotations

import json
from typing import Any

from django.contrib import admin
from django.contrib.admin.views.main import ChangeList
from django.db import models
from django.http import HttpRequest
from django.urls import NoReverseMatch, reverse
from django.utils.html import format_html
from django.utils.safestring import SafeString

from statements.admin.filters import HasProblems, Written
from statements.admin.lists import ListMixin, Pages
from statements.admin.provenance import tell
from statements.models import (
    Appearance,
    Archive,
    ChangeLog,
    Decision,
    Original,
    Passage,
    Reading,
    Redirect,
    Tombstone,
    Version,
)
from statements.models.statements import Statement


class RecordAdmin(ListMixin):
    """A list and pages to read; nothing is added, changed or deleted. `deferred` are columns too long for a list."""

    deferred: tuple[str, ...] = ()

    def has_add_permission(self, request: HttpRequest) -> bool:
        return False

    def has_change_permission(self, request: HttpRequest, obj: models.Model | None = None) -> bool:
        return False

    def has_delete_permission(self, request: HttpRequest, obj: models.Model | None = None) -> bool:
        return False

    def get_queryset(self, request: HttpRequest) -> models.QuerySet[Any]:
        return super().get_queryset(request).defer(*self.deferred)


def link(record: models.Model | None, text: str = "") -> SafeString | str:
    """A link to the record's own page on the desk."""
    if record is None:
        return ""
    options = record._meta
    try:
        address = reverse(f"admin:{options.app_label}_{options.model_name}_change", args=[record.pk])
    except NoReverseMatch:
        return text or str(record)
    return format_html('<a href="{}">{}</a>', address, text or str(record))


def pretty(value: object) -> SafeString:
    """JSON for a person."""
    return format_html('<pre class="desk-json">{}</pre>', json.dumps(value, ensure_ascii=False, indent=2))


@admin.register(Original)
class OriginalAdmin(RecordAdmin):
    deferred = ("content",)
    list_display = ("sha256", "names")
    search_fields = ("sha256", "accessions__source_name")
    fields = ("sha256", "names")

    def get_queryset(self, request: HttpRequest) -> models.QuerySet[Original]:
        return super().get_queryset(request).prefetch_related("accessions")

    @admin.display(description="received as")
    def names(self, original: Original) -> str:
        return ", ".join(dict.fromkeys(accession.source_name for accession in original.accessions.all()))


@admin.register(Version)
class VersionAdmin(RecordAdmin):
    deferred = ("text", "statement__rights", "accession__problems")
    list_display = ("statement", "number", "created", "reason", "accession", "is_current")
    list_select_related = ("statement", "accession")
    search_fields = ("statement__identifier", "statement__title", "accession__source_name")
    list_filter = (("created", Written),)
    ordering = ("-pk",)
    fields = ("statement", "number", "created", "reason", "accession", "fingerprint")

    @admin.display(description="current", boolean=True)
    def is_current(self, version: Version) -> bool:
        return version.statement.current_version_id == version.pk


@admin.register(Reading)
class ReadingAdmin(RecordAdmin):
    list_display = ("statement", "number", "read", "problem_count")
    deferred = ("spans", "fields", "version__text")
    list_select_related = ("version__statement",)
    list_filter = (("read", Written), HasProblems)
    search_fields = ("version__statement__identifier", "version__statement__title")
    fields = ("statement", "number", "read", "found", "found_problems")

    @admin.display(ordering="version__statement__sort_title")
    def statement(self, reading: Reading) -> Statement:
        return reading.version.statement

    @admin.display(description="version", ordering="version__number")
    def number(self, reading: Reading) -> int:
        return reading.version.number

    @admin.display(description="problems")
    def problem_count(self, reading: Reading) -> int | str:
        return len(reading.problems) or ""

    @admin.display(description="fields")
    def found(self, reading: Reading) -> SafeString:
        return pretty(reading.fields)

    @admin.display(description="problems")
    def found_problems(self, reading: Reading) -> SafeString | str:
        return pretty(reading.problems) if reading.problems else "none"


@admin.register(Passage)
class PassageAdmin(RecordAdmin):
    deferred = ("version__text",)
    list_display = ("anchor", "statement", "number", "kind", "speaker", "start", "end")
    list_select_related = ("version__statement", "speaker")
    list_filter = ("kind",)
    ordering = ("-version_id", "start")
    search_fields = ("=anchor", "version__statement__identifier")
    search_help_text = "Anchor or a statement’s identifier"
    fields = ("anchor", "statement", "number", "kind", "printed_speaker", "speaker", "start", "end", "words")

    @admin.display
    def statement(self, passage: Passage) -> Statement:
        return passage.version.statement

    @admin.display(description="version")
    def number(self, passage: Passage) -> int:
        return passage.version.number

    @admin.display(description="text")
    def words(self, passage: Passage) -> str:
        return passage.text


@admin.register(Appearance)
class AppearanceAdmin(RecordAdmin):
    list_display = ("speaker", "role", "office", "printed_name", "printed_office", "statement")
    list_select_related = ("speaker", "statement")
    list_filter = ("role",)
    ordering = ("-statement_id", "position", "pk")
    search_fields = ("speaker__name_keys", "printed_name", "office", "statement__identifier")
    search_help_text = "Name, office or a statement’s identifier. To change a person, open the statement."


class Telling(Pages):
    """The list of decisions, each row with the decision in words."""

    def get_results(self, request: HttpRequest) -> None:
        super().get_results(request)
        rows = list(self.result_list)
        for row, told in zip(rows, tell(rows), strict=True):
            row.told = told.words
        self.result_list = rows


@admin.register(Decision)
class DecisionAdmin(RecordAdmin):
    list_display = ("when", "by", "statement", "words", "reason")
    list_select_related = ("by", "statement")
    list_filter = ("field", "action", ("by", admin.RelatedOnlyFieldListFilter))
    search_fields = ("statement__identifier", "statement__title", "reason")
    date_hierarchy = "when"
    fields = ("statement", "words", "by", "when", "reason")

    def get_changelist(self, request: HttpRequest, **kwargs: Any) -> type[ChangeList]:
        return Telling

    def lookup_allowed(self, lookup: str, value: str, request: HttpRequest) -> bool:
        """A statement's page links to its own decisions."""
        return lookup == "statement__id__exact" or super().lookup_allowed(lookup, value, request)

    @admin.display(description="decision")
    def words(self, decision: Decision) -> str:
        return getattr(decision, "told", "") or tell([decision])[0].words


@admin.register(Redirect)
class RedirectAdmin(RecordAdmin):
    list_display = ("old_slug", "record_type", "target_id", "created")
    list_filter = ("record_type",)
    search_fields = ("old_slug",)
    date_hierarchy = "created"


@admin.register(Tombstone)
class TombstoneAdmin(RecordAdmin):
    list_display = ("label", "record_type", "slug", "reason", "created")
    list_filter = ("record_type",)
    search_fields = ("label", "slug")
    date_hierarchy = "created"


@admin.register(ChangeLog)
class ChangeLogAdmin(RecordAdmin):
    list_display = ("id", "statement_id")
    search_fields = ("=statement_id",)


@admin.register(Archive)
class ArchiveAdmin(RecordAdmin):
    list_display = ("uuid", "created", "vocabulary_seeded")
    fields = ("uuid", "created", "vocabulary_seeded")

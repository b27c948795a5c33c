"""The ingest report on the desk: each file received, what was read in it or why not, and what needs review."""

from __future__ import annotations

from typing import Any

from django.contrib import admin
from django.db.models import Prefetch, QuerySet
from django.http import HttpRequest, HttpResponse
from django.utils.html import format_html, format_html_join
from django.utils.safestring import SafeString

from statements.admin.filters import HasProblems, MadeDoubtful, Values, Written
from statements.admin.records import RecordAdmin, link, pretty
from statements.models import Accession, Appearance, Statement, Version
from statements.models.doubts import doubts


@admin.register(Accession)
class AccessionAdmin(RecordAdmin):
    list_display = ("source_name", "received", "outcome", "read", "needs_review", "refused", "problem_count")
    list_filter = (
        ("received", Written),
        "outcome",
        MadeDoubtful,
        ("reason", Values),
        HasProblems,
        ("encoding", Values),
    )
    list_select_related = ("duplicate_of__statement",)
    search_fields = ("source_name", "sha256")
    search_help_text = "Source file or SHA-256"
    fields = (
        "source_name",
        "outcome",
        "refused",
        "received",
        "received_by",
        "size",
        "encoding",
        "sha256",
        "read",
        "needs_review",
        "found_problems",
    )

    def get_queryset(self, request: HttpRequest) -> QuerySet[Accession]:
        people = Appearance.objects.filter(role__in=Appearance.COUNTED)
        versions = Version.objects.defer("text", "difference").order_by("pk")
        return (
            super()
            .get_queryset(request)
            .defer("duplicate_of__text", "duplicate_of__difference")
            .prefetch_related(
                Prefetch("versions", versions.select_related("statement", "reading").defer("reading__spans")),
                Prefetch("versions__statement__appearances", people, to_attr="counted"),
            )
        )

    def changelist_view(self, request: HttpRequest, extra_context: dict[str, Any] | None = None) -> HttpResponse:
        return super().changelist_view(request, {"title": "Ingest report", **(extra_context or {})})

    @admin.display(description="what was read")
    def read(self, accession: Accession) -> SafeString | str:
        if accession.duplicate_of:
            return format_html("the same as {}", link(accession.duplicate_of.statement))
        rows = [(link(version.statement), _facts(version)) for version in accession.versions.all()]
        return format_html_join("", '<div>{} <span class="desk-facts">{}</span></div>', rows) or "nothing"

    @admin.display(description="needs review")
    def needs_review(self, accession: Accession) -> SafeString:
        """The doubts about statements whose words are still those of this file."""
        current = [each for each in accession.versions.all() if each.statement.current_version_id == each.pk]
        rows = [(doubt, doubt.why) for version in current for doubt in doubts(_with(version))]
        return format_html_join("", '<div><strong class="doubt">{}</strong> {}</div>', rows)

    @admin.display(description="refused because", ordering="reason")
    def refused(self, accession: Accession) -> str:
        if accession.outcome != Accession.Outcome.REFUSED:
            return ""
        return f"{accession.reason}: " + " ".join(problem["message"] for problem in accession.problems)

    @admin.display(description="problems")
    def problem_count(self, accession: Accession) -> int | str:
        return len(accession.problems) or ""

    @admin.display(description="problems")
    def found_problems(self, accession: Accession) -> SafeString | str:
        return pretty(accession.problems) if accession.problems else "none"


def _facts(version: Version) -> str:
    """What the statement says of itself, on one line."""
    statement = version.statement
    people = len(getattr(statement, "counted", ()))
    facts = [
        statement.identifier,
        f"version {version.number}" if version.number > 1 else "",
        statement.date_words or "date not stated",
        statement.get_kind_display() or "kind not stated",
        f"{people} speaker{'' if people == 1 else 's'}",
    ]
    return " · ".join(filter(None, facts))


def _with(version: Version) -> Statement:
    """The version's statement, with this version, which is its current one, at hand."""
    version.statement.current_version = version
    return version.statement

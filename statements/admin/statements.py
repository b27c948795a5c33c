"""Statements on the desk: found, corrected by decisions, withdrawn; never added or deleted by hand."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Any

from django.contrib import admin, messages
from django.db import models
from django.forms import BaseFormSet, Form, ModelForm
from django.forms.models import BaseModelFormSet
from django.http import HttpRequest, HttpResponse

from statements.admin.appearances import AppearanceFormSet, AppearanceInline
from statements.admin.duplicates import StatementMergeMixin
from statements.admin.editor import editor
from statements.admin.filters import NeedsReview, OnTopic, Values
from statements.admin.lists import ListMixin
from statements.admin.provenance import received
from statements.admin.relations import RelationsMixin
from statements.admin.statement_form import StatementForm
from statements.models import Appearance, Statement
from statements.models.changes import take_turns
from statements.models.doubts import doubts
from statements.models.effective import decide


@admin.register(Statement)
class StatementAdmin(StatementMergeMixin, ListMixin, RelationsMixin):
    """The desk's main form. Saving it writes decisions, from which the effective values are computed."""

    form = StatementForm
    inlines = (AppearanceInline,)
    change_list_template = "admin/statements/statement/change_list.html"
    change_form_template = "admin/statements/statement/change_form.html"
    list_display = ("shown_title", "shown_date", "kind", "people", "event", "publisher", "state", "needs_review")
    list_filter = (
        NeedsReview,
        "state",
        "kind",
        ("language", Values),
        ("publisher", admin.RelatedOnlyFieldListFilter),
        OnTopic,
    )
    search_fields = ("title", "identifier", "appearances__speaker__name_keys", "versions__accession__source_name")
    search_help_text = "Title, identifier, person or source file"
    date_hierarchy = "date"
    autocomplete_fields = ("place", "publisher", "event", "topics")
    save_on_top = True

    def get_queryset(self, request: HttpRequest) -> models.QuerySet[Statement]:
        people = Appearance.objects.filter(role__in=Appearance.COUNTED).select_related("speaker")
        return (
            super()
            .get_queryset(request)
            .select_related("publisher", "event", "current_version__reading")
            .defer("current_version__text", "current_version__difference", "current_version__reading__spans")
            .prefetch_related(models.Prefetch("appearances", people, to_attr="counted"))
        )

    fieldsets = (
        (None, {"fields": ("title", "kind", "date", "modified")}),
        ("Where and about what", {"fields": ("event", "place", "publisher", "topics")}),
        ("As published", {"fields": ("language", "source_url", "delivery", "rights")}),
        ("In this archive", {"fields": ("state", "embargo", "reason", "stamp")}),
    )

    def get_object(self, request: HttpRequest, object_id: str, from_field: str | None = None) -> Statement | None:
        """The statement; while it is being saved, locked, so that of two editors the second one is told."""
        statement = super().get_object(request, object_id, from_field)
        if statement is None or request.method != "POST":
            return statement
        take_turns()  # before the row is locked: an ingest takes them in this order, too
        return Statement.objects.select_for_update().get(pk=statement.pk)

    def has_add_permission(self, request: HttpRequest) -> bool:
        """Statements come by ingest."""
        return False

    def has_delete_permission(self, request: HttpRequest, obj: Statement | None = None) -> bool:
        """A statement is withdrawn, not deleted: its address must keep answering."""
        return False

    def save_model(self, request: HttpRequest, obj: Statement, form: ModelForm, change: bool) -> None:
        """Writes nothing: all is decided in `save_related`, when rows and fields are both known."""

    def save_related(
        self, request: HttpRequest, form: ModelForm, formsets: Sequence[BaseModelFormSet], change: bool
    ) -> None:
        assert isinstance(form, StatementForm)
        decided = form.decisions()
        for formset in formsets:
            assert isinstance(formset, AppearanceFormSet)
            decided += formset.decisions()
        if decided:
            decide(form.instance, decided, editor(request), form.cleaned_data["reason"])
        elif form.cleaned_data["reason"]:
            self.message_user(request, "Nothing was changed, so the reason was not kept.", messages.WARNING)
        form.decided = decided

    def construct_change_message(
        self, request: HttpRequest, form: Form, formsets: Iterable[BaseFormSet], add: bool = False
    ) -> list[dict[str, Any]]:
        assert isinstance(form, StatementForm)
        fields = list(dict.fromkeys(decision.field for decision in form.decided))
        return [{"changed": {"fields": fields}}] if fields else []

    def render_change_form(
        self, request: HttpRequest, context: dict[str, Any], *args: Any, **kwargs: Any
    ) -> HttpResponse:
        statement = kwargs.get("obj")
        if statement is not None:
            context["received"] = received(statement)
        return super().render_change_form(request, context, *args, **kwargs)

    @admin.display(description="title", ordering="sort_title")
    def shown_title(self, statement: Statement) -> str:
        return str(statement)

    @admin.display(description="date", ordering="date", empty_value="not stated")
    def shown_date(self, statement: Statement) -> str | None:
        return statement.edtf

    @admin.display(description="people")
    def people(self, statement: Statement) -> str:
        return ", ".join(row.speaker.preferred_name for row in getattr(statement, "counted", ()))

    @admin.display(description="needs review")
    def needs_review(self, statement: Statement) -> str:
        return ", ".join(map(str, doubts(statement)))

"""The action that merges statements: after a page that says what will happen, one answers for all."""

from __future__ import annotations

from django import forms
from django.contrib import admin, messages
from django.contrib.admin import helpers
from django.contrib.admin.models import CHANGE, LogEntry
from django.db import transaction
from django.db.models import QuerySet
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render

from statements.admin.editor import editor
from statements.admin.fields import PlainField
from statements.models import Statement
from statements.models.changes import take_turns
from statements.models.duplicates import merge_statements

MOST_AT_ONCE = 20


class SurvivorForm(forms.Form):
    """Which of the statements stays, and why the others are the same."""

    survivor = forms.ModelChoiceField(
        Statement.objects.none(),
        widget=forms.RadioSelect,
        empty_label=None,
        error_messages={"required": "Choose the statement that stays.", "invalid_choice": "Choose one of those below."},
    )
    reason = PlainField(max_length=2000, required=False, widget=forms.Textarea(attrs={"rows": 2}))


class StatementMergeMixin(admin.ModelAdmin):
    """Adds the action to the list of statements."""

    actions = ("merge_statements",)

    @admin.action(description="Merge the selected statements into one", permissions=["change"])
    def merge_statements(self, request: HttpRequest, queryset: QuerySet[Statement]) -> HttpResponse | None:
        chosen = queryset.model._default_manager.filter(pk__in=queryset.values("pk")).exclude(
            state=Statement.State.MERGED
        )
        count = chosen.count()
        if not 2 <= count <= MOST_AT_ONCE or count != queryset.count():
            self.message_user(
                request,
                f"Select two to {MOST_AT_ONCE} statements that are not merged themselves.",
                messages.WARNING,
            )
            return None
        form = SurvivorForm(request.POST if "merge" in request.POST else None)
        field = form.fields["survivor"]
        assert isinstance(field, forms.ModelChoiceField)
        field.queryset = chosen
        if form.is_valid():
            self._merge(request, list(chosen), form.cleaned_data["survivor"], form.cleaned_data["reason"])
            return None
        return render(
            request,
            "admin/statements/merge_statements.html",
            {
                **self.admin_site.each_context(request),
                "title": "Merge statements",
                "opts": self.opts,
                "form": form,
                "records": chosen.select_related("publisher", "current_version").oldest(),
                "checkbox": helpers.ACTION_CHECKBOX_NAME,
                "media": self.media,
            },
        )

    def _merge(self, request: HttpRequest, chosen: list[Statement], survivor: Statement, reason: str) -> None:
        with transaction.atomic():
            take_turns()
            # What is merged is what stands in the database now, not what the list showed.
            fresh = {
                each.pk: each for each in Statement.objects.select_for_update().filter(pk__in=[s.pk for s in chosen])
            }
            others = [each for each in fresh.values() if each.pk != survivor.pk]
            try:
                merge_statements(fresh[survivor.pk], others, editor(request), reason)
            except ValueError as error:
                self.message_user(request, str(error), messages.ERROR)
                return
            names = ", ".join(f"“{other}”" for other in others)
            LogEntry.objects.log_actions(editor(request).pk, [survivor], CHANGE, f"Merged {names} into this statement.")
        self.message_user(request, f"{names} merged into “{survivor}”. Their addresses lead there.", messages.SUCCESS)

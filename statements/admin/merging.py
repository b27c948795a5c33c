"""The merge action: records that turn out to be one become one, after a page that says what will happen."""

from __future__ import annotations

from django import forms
from django.contrib import admin, messages
from django.contrib.admin import helpers
from django.contrib.admin.models import CHANGE, LogEntry
from django.core.exceptions import PermissionDenied
from django.db import transaction
from django.db.models import QuerySet
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render

from statements.admin.editor import editor
from statements.models.authorities import Authority
from statements.models.merging import merge
from statements.models.uses import uses

MOST_AT_ONCE = 20


class SurvivorForm(forms.Form):
    """Which of the records stays."""

    survivor = forms.TypedChoiceField(
        coerce=int,
        widget=forms.RadioSelect,
        error_messages={
            "required": "Choose the record that stays.",
            "invalid_choice": "Choose one of the records below.",
        },
    )

    def __init__(self, records: list[Authority], data: dict[str, str] | None) -> None:
        super().__init__(data)
        field = self.fields["survivor"]
        assert isinstance(field, forms.TypedChoiceField)
        field.choices = [(record.pk, record.preferred_name) for record in records]


class MergeMixin(admin.ModelAdmin):
    """Adds the action to a list of authority records."""

    actions = ("merge_selected",)

    @admin.action(description="Merge the selected records into one", permissions=["change", "delete"])
    def merge_selected(self, request: HttpRequest, queryset: QuerySet[Authority]) -> HttpResponse | None:
        records = list(queryset.order_by("sort_key", "pk")[: MOST_AT_ONCE + 1])
        if not 2 <= len(records) <= MOST_AT_ONCE:
            self.message_user(request, f"Select two to {MOST_AT_ONCE} records to merge.", messages.WARNING)
            return None
        form = SurvivorForm(records, request.POST if "merge" in request.POST else None)
        if form.is_valid():
            self._merge(request, records, form.cleaned_data["survivor"])
            return None
        return render(
            request,
            "admin/statements/merge.html",
            {
                **self.admin_site.each_context(request),
                "title": f"Merge {self.opts.verbose_name_plural}",
                "opts": self.opts,
                "form": form,
                "records": [(record, uses(record)) for record in records],
                "checkbox": helpers.ACTION_CHECKBOX_NAME,
                "media": self.media,
            },
        )

    def _merge(self, request: HttpRequest, records: list[Authority], chosen: int) -> None:
        if not all(
            self.has_change_permission(request, record) and self.has_delete_permission(request, record)
            for record in records
        ):
            raise PermissionDenied
        survivor = next(record for record in records if record.pk == chosen)
        others = [record for record in records if record.pk != chosen]
        names = ", ".join(f"“{other.preferred_name}”" for other in others)
        with transaction.atomic():
            # What is merged is what stands in the database now, not what the list showed.
            fresh = {
                record.pk: record
                for record in self.model._default_manager.select_for_update().filter(
                    pk__in=[record.pk for record in records]
                )
            }
            merge(fresh[chosen], [fresh[other.pk] for other in others], editor(request))
            LogEntry.objects.log_actions(editor(request).pk, [survivor], CHANGE, f"Merged {names} into this record.")
        self.message_user(
            request,
            f"{names} merged into “{survivor.preferred_name}”. The old names and addresses lead there.",
            messages.SUCCESS,
        )

"""The people in a statement, edited as rows; every change becomes an editor's decision on the name in the source."""

from __future__ import annotations

from typing import Any

from django import forms
from django.contrib import admin
from django.core.exceptions import ValidationError
from django.db import models
from django.forms.models import BaseInlineFormSet
from django.http import HttpRequest
from django.utils.safestring import SafeString

from statements.admin.provenance import mark, note, ticked
from statements.admin.relations import RelationsMixin
from statements.models import Appearance, Decision, Speaker, Statement
from statements.models.authorities import name_key
from statements.models.origins import Origin, origins_of

_KEY_LENGTH = 300


class AppearanceForm(forms.ModelForm):
    """A person, the role and the office."""

    class Meta:
        model = Appearance
        fields = ("speaker", "role", "office")

    def _post_clean(self) -> None:
        """Leaves the row alone: `effective.settle` writes it, from the decisions."""


class AppearanceFormSet(BaseInlineFormSet):
    """The rows of one statement. `origins` (speaker → names in the source) is set by the inline."""

    origins: dict[int, list[Origin]] = {}

    def clean(self) -> None:
        followed = ticked(self.data)
        seen: set[int] = set()
        for form in self._kept():
            speaker = form.cleaned_data.get("speaker")
            if speaker and speaker.pk in seen:
                raise ValidationError(f"{speaker} is listed twice; a person stands once in a statement.")
            seen.add(speaker.pk if speaker else 0)
        for form in self.initial_forms:
            marks = {mark("appearance", origin.key) for origin in self.origins.get(form.instance.speaker_id, [])}
            if form.has_changed() and marks & followed:
                form.add_error(None, "Either change this row or let it follow the source again, not both.")

    def _kept(self) -> list[forms.ModelForm]:
        gone = self.deleted_forms
        return [form for form in self.forms if form not in gone and form.is_valid() and form.cleaned_data]

    def decisions(self) -> list[Decision]:
        """What the editor decided, one row a name in the source, not yet saved."""
        decided: list[Decision] = []
        gone = self.deleted_forms
        for form in self.initial_forms:
            before = form.instance.speaker
            for origin in self.origins.get(before.pk) or [Origin(key=name_key(before.preferred_name)[:_KEY_LENGTH])]:
                if form in gone:
                    decided.append(_decision(Decision.Action.REMOVED, origin.key))
                elif form.has_changed():
                    action = Decision.Action.SET if origin.found else Decision.Action.ADDED
                    decided.append(_decision(action, origin.key, _value(form)))
        for form in self.extra_forms:
            if form.has_changed() and form not in gone:
                key = self._free_key(form.cleaned_data["speaker"])
                decided.append(_decision(Decision.Action.ADDED, key, _value(form)))
        return decided

    def _free_key(self, speaker: Speaker) -> str:
        """The key of a person that an editor adds: the folded name; a namesake's slug tells two apart."""
        key = name_key(speaker.preferred_name)[:_KEY_LENGTH]
        taken = {origin.key for pk, origins in self.origins.items() if pk != speaker.pk for origin in origins}
        return name_key(f"{speaker.preferred_name[:190]} ({speaker.slug})") if key in taken else key


class AppearanceInline(RelationsMixin, admin.TabularInline):
    """The rows, each with what the source has. Who may change the statement may change them."""

    model = Appearance
    form = AppearanceForm
    formset = AppearanceFormSet
    extra = 0
    fields = ("speaker", "role", "office", "source")
    readonly_fields = ("source",)
    autocomplete_fields = ("speaker",)
    verbose_name = "person"
    verbose_name_plural = "people"

    def get_queryset(self, request: HttpRequest) -> models.QuerySet[Appearance]:
        return super().get_queryset(request).select_related("speaker", "statement")

    def get_formset(
        self, request: HttpRequest, obj: Statement | None = None, **options: Any
    ) -> type[BaseInlineFormSet]:
        """A formset that knows the names in the source. The inline is made anew for each request, so may hold them."""
        formset = super().get_formset(request, obj, **options)
        assert issubclass(formset, AppearanceFormSet)
        formset.origins = origins_of(obj).people if obj else {}
        self.origins, self.followed = formset.origins, ticked(request.POST)
        return formset

    @admin.display(description="where it comes from")
    def source(self, appearance: Appearance) -> SafeString | str:
        return note("appearance", self.origins.get(appearance.speaker_id, []), self.followed) if appearance.pk else ""

    def has_add_permission(self, request: HttpRequest, obj: Statement | None = None) -> bool:
        return request.user.has_perm("statements.change_statement")

    def has_change_permission(self, request: HttpRequest, obj: Statement | None = None) -> bool:
        return request.user.has_perm("statements.change_statement")

    def has_delete_permission(self, request: HttpRequest, obj: Statement | None = None) -> bool:
        return request.user.has_perm("statements.change_statement")

    def has_view_permission(self, request: HttpRequest, obj: Statement | None = None) -> bool:
        return request.user.has_perm("statements.view_statement") or self.has_change_permission(request, obj)


def _value(form: forms.ModelForm) -> dict[str, Any]:
    data = form.cleaned_data
    return {"speaker": data["speaker"].pk, "role": data["role"], "office": data["office"]}


def _decision(action: str, key: str, value: dict[str, Any] | None = None) -> Decision:
    return Decision(field="appearance", key=key, action=action, value=value)

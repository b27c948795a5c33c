"""The fields in which one record names another."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from django import forms
from django.contrib.admin.options import BaseModelAdmin
from django.contrib.admin.widgets import AutocompleteSelect, AutocompleteSelectMultiple
from django.core.files.uploadedfile import UploadedFile
from django.db.models import Field, ForeignKey, ManyToManyField
from django.http import HttpRequest
from django.utils.datastructures import MultiValueDict

Files = MultiValueDict[str, UploadedFile]
_LARGEST = 2**63 - 1
# No record has this number, so the field answers with an error of its own.
_NONE_SUCH = "0"


class NumberSelect(AutocompleteSelect):
    """A choice of one record. What cannot be a record's number never reaches the database, which would refuse it."""

    def value_from_datadict(self, data: Mapping[str, Any], files: Files, name: str) -> str | None:
        value = super().value_from_datadict(data, files, name)
        return value and _number(str(value))


class NumberSelectMultiple(AutocompleteSelectMultiple):
    """A choice of several records, likewise."""

    def value_from_datadict(self, data: Mapping[str, Any], files: Files, name: str) -> list[str]:
        return [_number(str(value)) for value in super().value_from_datadict(data, files, name) or []]


class RelationsMixin(BaseModelAdmin):
    """Autocomplete that takes any input, and no red cross beside a related record.

    A record is removed from its own page, where its uses are told.
    """

    def formfield_for_foreignkey(
        self, db_field: ForeignKey, request: HttpRequest, **options: Any
    ) -> forms.ModelChoiceField | None:
        return super().formfield_for_foreignkey(db_field, request, **self._with(NumberSelect, db_field, options))

    def formfield_for_manytomany(
        self, db_field: ManyToManyField, request: HttpRequest, **options: Any
    ) -> forms.ModelMultipleChoiceField | None:
        return super().formfield_for_manytomany(
            db_field, request, **self._with(NumberSelectMultiple, db_field, options)
        )

    def _with(
        self, widget: type[NumberSelect | NumberSelectMultiple], db_field: Field, options: dict[str, Any]
    ) -> dict[str, Any]:
        if db_field.name not in self.autocomplete_fields:
            return options
        return {"widget": widget(db_field, self.admin_site), **options}

    def formfield_for_dbfield(self, db_field: Field, request: HttpRequest, **options: Any) -> forms.Field | None:
        field = super().formfield_for_dbfield(db_field, request, **options)
        if field is not None and hasattr(field.widget, "can_delete_related"):
            field.widget.can_delete_related = False
        return field


def is_number(value: str) -> bool:
    """Whether a record could have this number in any database."""
    return value.isascii() and value.isdigit() and int(value[:20]) <= _LARGEST


def _number(value: str) -> str:
    return value if is_number(value) else _NONE_SUCH

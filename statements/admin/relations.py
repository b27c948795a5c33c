"""The fields in which one record names another."""

from __future__ import annotations

from typing import Any

from django import forms
from django.contrib.admin.options import BaseModelAdmin
from django.db.models import Field
from django.http import HttpRequest


class RelationsMixin(BaseModelAdmin):
    """Without the red cross beside a related record: a record is removed from its own page, where its uses are told."""

    def formfield_for_dbfield(self, db_field: Field, request: HttpRequest, **options: Any) -> forms.Field | None:
        field = super().formfield_for_dbfield(db_field, request, **options)
        if field is not None and hasattr(field.widget, "can_delete_related"):
            field.widget.can_delete_related = False
        return field

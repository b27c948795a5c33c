"""What a browser would send back from a form on the desk."""

from __future__ import annotations

from typing import Any

from django.db.models import Model
from django.forms import BaseForm
from django.test import Client
from django.urls import reverse


def address(record: Model, page: str = "change") -> str:
    """The address of a record's page on the desk."""
    return reverse(f"admin:statements_{record._meta.model_name}_{page}", args=[record.pk])


def changelist(model: type[Model]) -> str:
    return reverse(f"admin:statements_{model._meta.model_name}_changelist")


def opened(desk: Client, record: Model) -> dict[str, Any]:
    """All fields of a record's form, as they stand when it is opened."""
    response = desk.get(address(record))
    assert response.status_code == 200
    sent = _fields(response.context["adminform"].form)
    for inline in response.context["inline_admin_formsets"]:
        sent |= _fields(inline.formset.management_form)
        for form in inline.formset.forms:
            sent |= _fields(form)
    return sent


def send(desk: Client, record: Model, sent: dict[str, Any]) -> list[str]:
    """Sends the form; returns the errors, none when it was saved."""
    response = desk.post(address(record), sent)
    if response.status_code == 302:
        return []
    assert response.status_code == 200
    return [
        str(text) for errors in response.context["errors"] for text in ([errors] if isinstance(errors, str) else errors)
    ]


def change(desk: Client, record: Model, **changes: Any) -> list[str]:
    """Opens a record's form, changes fields, sends it; returns the errors."""
    return send(desk, record, {**opened(desk, record), **{name.replace("__", "-"): v for name, v in changes.items()}})


def _fields(form: BaseForm) -> dict[str, Any]:
    sent = {}
    for bound in form:
        value = bound.value()
        if value is not None and value is not False:
            sent[bound.html_name] = bound.field.prepare_value(value)
    return sent

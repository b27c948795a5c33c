"""No table is forgotten, and every value has a form in a backup."""

from __future__ import annotations

from django.apps import apps
from django.contrib.sessions.models import Session
from django.db import models

from statements.models import Generation, Original
from statements.upkeep.moving.rows import AS_FILES, LEFT_OUT, tables

# What the round trip of tests/upkeep/moving/test_restore.py has been seen to keep.
KEPT = {
    models.AutoField,
    models.BigAutoField,
    models.BigIntegerField,
    models.BooleanField,
    models.CharField,
    models.DateField,
    models.DateTimeField,
    models.EmailField,
    models.FloatField,
    models.ForeignKey,
    models.JSONField,
    models.OneToOneField,
    models.PositiveBigIntegerField,
    models.PositiveIntegerField,
    models.PositiveSmallIntegerField,
    models.TextField,
    models.URLField,
    models.UUIDField,
}


def test_every_model_is_kept_or_named_as_left_out() -> None:
    everything = {model for model in apps.get_models(include_auto_created=True) if not model._meta.proxy}
    assert {*tables().values(), *AS_FILES, *LEFT_OUT} == everything
    assert [*AS_FILES, *LEFT_OUT] == [Original, Session, Generation]


def test_every_field_has_a_form() -> None:
    fields = {type(field) for model in tables().values() for field in model._meta.local_concrete_fields}
    assert fields <= KEPT


def test_files_have_no_more_than_a_name_and_bytes() -> None:
    assert [field.name for field in Original._meta.concrete_fields] == ["sha256", "content"]

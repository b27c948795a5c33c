"""Rows by the thousand: the same as the records one by one."""

from __future__ import annotations

import datetime as dt

import pytest

from statements.models import Accession, Original, Speaker, Statement, Version
from statements.models.bulk import add

pytestmark = pytest.mark.django_db


def test_records_are_added_as_they_are() -> None:
    add([Original(sha256=name, content=name.encode()) for name in ("one", "two")])
    assert [(each.sha256, bytes(each.content)) for each in Original.objects.order_by("sha256")] == [
        ("one", b"one"),
        ("two", b"two"),
    ]


def test_records_get_their_keys() -> None:
    Speaker.objects.create(preferred_name="Ann Lee")
    moment = dt.datetime(2020, 2, 12, 10, tzinfo=dt.UTC)
    statements = [
        Statement(identifier="b", slug="b", date=dt.date(2020, 2, 1), date_precision="month", review=["kind"]),
        Statement(identifier="a", slug="a", embargo=moment),
    ]
    add(statements, by="identifier")
    accession = Accession.objects.create(source_name="a.txt", outcome="refused", size=0)
    versions = [Version(statement=each, number=1, text="…", accession=accession) for each in statements]
    add(versions, by="statement")
    columns = ("identifier", "date", "date_precision", "review", "embargo", "place")
    assert list(Statement.objects.order_by("pk").values_list("pk", *columns)) == [
        (statements[0].pk, "b", dt.date(2020, 2, 1), "month", ["kind"], None, None),
        (statements[1].pk, "a", None, "", [], moment, None),
    ]
    assert [(each.pk, each.statement_id, each.difference) for each in Version.objects.order_by("pk")] == [
        (version.pk, statement.pk, []) for version, statement in zip(versions, statements, strict=True)
    ]


def test_nothing_is_added_of_nothing() -> None:
    add([], by="identifier")
    assert Statement.objects.count() == 0

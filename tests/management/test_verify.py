"""`manage.py verify`: silent on a sound archive, and each broken promise is found and named."""

import json
from collections.abc import Callable
from io import StringIO
from typing import Any

import pytest
from django.core.management import CommandError, call_command
from django.db import connection

from statements.models import Original, Passage, Reading, Redirect, Statement, Tombstone, Version
from statements.search import index
from statements.upkeep.verification import CHECKS
from tests.factories import make_statement

pytestmark = pytest.mark.django_db
TEXT = ("The ministers met in Brussels on Tuesday.", "They agreed to meet again in the spring.")


def verify() -> tuple[int, list[dict[str, Any]], str]:
    """(exit status, findings, what was said)."""
    output, said = StringIO(), StringIO()
    try:
        call_command("verify", report="-", stdout=output, stderr=said)
        status = 0
    except CommandError as error:
        status = error.returncode
    return status, [json.loads(line) for line in output.getvalue().splitlines()], said.getvalue()


def test_a_sound_archive_has_no_findings() -> None:
    make_statement(*TEXT, speakers=["Ada Lovelace"], topics=["Engines"], date="2020-02-12", place="Brussels")
    make_statement("Something else was said on that day, and by somebody else.", event={"name": "A meeting"})
    index.rebuild()
    status, findings, said = verify()
    assert (status, findings) == (0, [])
    assert len(said.splitlines()) == len(CHECKS)


def spoil_bytes(statement: Statement) -> None:
    Original.objects.update(content=b"other bytes")


def put_text_for_bytes(statement: Statement) -> None:
    with connection.cursor() as cursor:  # PostgreSQL makes bytes of it
        cursor.execute("UPDATE statements_original SET content = 'another text'")


def spoil_text(statement: Statement) -> None:
    Version.objects.update(text=version(statement).text.replace("met", "sat"))


def lose_a_passage(statement: Statement) -> None:
    Passage.objects.order_by("start")[:1].get().delete()


def overlap_passages(statement: Statement) -> None:
    last = Passage.objects.order_by("start").last()
    assert last is not None
    Passage.objects.filter(pk=last.pk).update(start=last.start - 10)


def spoil_an_anchor(statement: Statement) -> None:
    Passage.objects.filter(pk__in=Passage.objects.values("pk")[:1]).update(anchor="paragraph1")


def spoil_the_identifier(statement: Statement) -> None:
    Statement.objects.update(identifier="000000000000")


def skip_a_version(statement: Statement) -> None:
    Version.objects.update(number=2)


def spoil_a_value(statement: Statement) -> None:
    Statement.objects.update(title="Not what was read")


def spoil_a_reading(statement: Statement) -> None:
    reading = Reading.objects.get()
    reading.fields["kind"] = {"value": "speech", "rule": "test", "origin": "stated", "line": 1, "review": False}
    reading.save()


def dangling_redirect(statement: Statement) -> None:
    Redirect.objects.create(record_type="speaker", old_slug="ada", target_id=999_999)


def tombstone_on_the_living(statement: Statement) -> None:
    Tombstone.objects.create(record_type="speaker", slug="ada-lovelace", label="Ada Lovelace")


def hide_from_the_index(statement: Statement) -> None:
    # Past the change log, as no code of the archive does it.
    with connection.cursor() as cursor:
        cursor.execute("UPDATE statements_statement SET state = 'withdrawn'")


def version(statement: Statement) -> Version:
    assert statement.current_version is not None
    return statement.current_version


@pytest.mark.parametrize(
    ("spoil", "check"),
    [
        (spoil_bytes, "fixity"),
        (put_text_for_bytes, "fixity"),
        (spoil_text, "texts"),
        (lose_a_passage, "spans"),
        (overlap_passages, "spans"),
        (spoil_an_anchor, "anchors"),
        (spoil_the_identifier, "identifiers"),
        (skip_a_version, "versions"),
        (spoil_a_value, "values"),
        (spoil_a_reading, "values"),
        (dangling_redirect, "addresses"),
        (tombstone_on_the_living, "addresses"),
        (hide_from_the_index, "search_index"),
    ],
)
def test_each_broken_promise_is_found(spoil: Callable[[Statement], None], check: str) -> None:
    statement = make_statement(*TEXT, speakers=["Ada Lovelace"], date="2020-02-12")
    index.rebuild()
    spoil(statement)
    status, findings, said = verify()
    assert status == 1
    assert check in {finding["check"] for finding in findings}
    assert all(finding["message"].endswith(".") and finding["record"] for finding in findings)
    assert f"{check}: " in said


def test_looking_changes_nothing() -> None:
    statement = make_statement(*TEXT)
    index.rebuild()
    Statement.objects.update(title="Not what was read")
    assert verify()[0] == verify()[0] == 1
    statement.refresh_from_db()
    assert statement.title == "Not what was read"


def test_a_missing_index_is_a_finding() -> None:
    make_statement(*TEXT)
    assert [finding["message"] for finding in verify()[1]] == [
        "There is no usable search index. Run `manage.py rebuild_index`."
    ]

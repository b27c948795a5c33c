"""Files taken in together: the archive and what is told are the same as when they are taken one by one."""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence
from dataclasses import dataclass, replace
from itertools import pairwise
from typing import Any

import pytest
from django.apps import apps
from django.core.management.color import no_style
from django.db import DataError, connection, models
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from pytest_django import DjangoAssertNumQueries

from statements.citing.identifiers import identifier
from statements.ingest import writer
from statements.ingest.draft import Draft, Found, Refused, Span
from statements.ingest.incoming import Incoming
from statements.ingest.read import ReadFile
from statements.ingest.records import Fresh
from statements.ingest.report import entry
from statements.ingest.writer import take_all
from statements.models import Accession, Generation, Office, Speaker, Statement, Topic
from statements.models.resolution import AuthorityFile
from statements.models.trial import trial

pytestmark = pytest.mark.django_db
SUBJECTS = ("cod", "herring", "iron", "copper", "wheat")
PARAGRAPHS = [f"Of {name} we say that {name} is ours to share and to settle, and {name} will be." for name in SUBJECTS]


@dataclass(frozen=True)
class Part:
    """What one statement of a file says."""

    paragraphs: tuple[str, ...]
    title: str | None
    day: str | None
    person: tuple[str, str]
    url: str | None
    topics: tuple[str, ...]


@dataclass(frozen=True)
class File:
    name: str
    parts: tuple[Part, ...]

    def incoming(self) -> Incoming:
        """Read anew each time, for the writer may mark a draft."""
        if not self.parts:
            return Incoming(self.name, b"", Refused("empty", "This file holds no text."))
        text = "\n\n".join(paragraph for part in self.parts for paragraph in (str(part), *part.paragraphs))
        content = text.encode()
        drafts, start = [], 0
        for number, part in enumerate(self.parts, 1):
            drafts.append(draft(identifier(content, number), part, start))
            start = drafts[-1].spans[-1].end + 2
        return Incoming(self.name, content, ReadFile(text, "utf-8", drafts))


def draft(name: str, part: Part, start: int) -> Draft:
    made = Draft(name)
    event = {
        "name": "Fisheries meeting",
        "body": "Fisheries Council",
        "kind": "meeting",
        "day": part.day,
        "place": None,
    }
    values = {"title": part.title, "date": part.day, "source_url": part.url, "place": "Oslo", "event": event}
    made.fields = {field: Found(value, "test", line=1) for field, value in values.items() if value}
    person, office = part.person
    value = {"name": person, "office": office, "role": "speaker", "printed": person, "printed_office": office}
    made.appearances = [Found(value, "test", line=1)]
    made.topics = [Found(topic, "test", "derived") for topic in part.topics]
    made.spans = [Span(start, start + len(str(part)), "header")]
    for paragraph in part.paragraphs:
        at = made.spans[-1].end + 2
        made.spans.append(Span(at, at + len(paragraph), "passage", "paragraph", person))
    return made


PARTS = st.builds(
    Part,
    st.lists(st.sampled_from(PARAGRAPHS), min_size=1, max_size=3).map(tuple),
    st.sampled_from([None, "A title", "Another"]),
    st.sampled_from([None, "2019-05-03", "2019-05-04", "2019-05-05", "2019-06-01", "2999-01-01"]),
    st.sampled_from([("Ann Lee", "Minister"), ("Ann Lee", ""), ("Bo Ek", "Mayor"), ("Cy Ash", "Poet")]),
    st.sampled_from([None, None, None, "https://example.org/a"]),
    st.lists(st.sampled_from(["Fish", "Metal"]), unique=True).map(tuple),
)
FILES = st.builds(File, st.sampled_from("abcd"), st.lists(PARTS, max_size=2).map(tuple))


@pytest.fixture
def archive() -> None:
    """Two people of one name, and topics."""
    for title, year in (("Minister", 2019), ("Mayor", 2001)):
        ann = Speaker(preferred_name="Ann Lee")
        ann.save()
        Office.objects.create(speaker=ann, title=title, first_day=dt.date(year, 1, 1), last_day=dt.date(year, 12, 31))
    for name in ("Fish", "Metal"):
        Topic(preferred_name=name).create_by_machine()


def taken(portions: Sequence[Sequence[File]]) -> tuple[list[Any], dict[str, list[Any]]]:
    """What is told of files that are taken in so, and the archive that comes of it."""
    number_anew()
    with trial():
        told = []
        for portion in portions:
            told += [entry(receipt) for receipt in take_all([file.incoming() for file in portion])]
        rows = dump()
    return told, rows


def number_anew() -> None:
    """The next number of each table is the one after its last row: PostgreSQL takes none back with what is undone."""
    kept = [model for model in apps.get_models(include_auto_created=True) if model._meta.app_label == "statements"]
    with connection.cursor() as cursor:
        for statement in connection.ops.sequence_reset_sql(no_style(), kept):
            cursor.execute(statement)


def dump() -> dict[str, list[Any]]:
    """Every row of the archive without the time and the random mark of its generation."""
    found = {}
    for model in apps.get_models(include_auto_created=True):
        if model._meta.app_label == "statements" and model is not Generation:
            fields = [
                field.name for field in model._meta.concrete_fields if not isinstance(field, models.DateTimeField)
            ]
            rows = model._base_manager.order_by("pk").values_list(*fields)
            found[model.__name__] = [tuple(map(_plain, row)) for row in rows]
    return found


def _plain(value: Any) -> Any:
    return bytes(value) if isinstance(value, memoryview) else value


def hold_together_to_one_by_one(files: list[File], data: st.DataObject) -> None:
    ends = {0, len(files)}
    cuts = ends | data.draw(st.sets(st.integers(1, len(files) - 1)))
    one_by_one = taken([[file] for file in files])
    for edges in (ends, cuts) if cuts != ends else (ends,):
        portions = [files[start:end] for start, end in pairwise(sorted(edges))]
        assert taken(portions) == one_by_one


@settings(max_examples=20, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.lists(FILES, min_size=2, max_size=9), st.data())
def test_together_or_one_by_one_is_the_same(archive: None, files: list[File], data: st.DataObject) -> None:
    hold_together_to_one_by_one(files, data)


@pytest.mark.bars
@settings(max_examples=1000, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.lists(FILES, min_size=2, max_size=9), st.data())
def test_a_thousand_times_together_or_one_by_one_is_the_same(
    archive: None, files: list[File], data: st.DataObject
) -> None:
    hold_together_to_one_by_one(files, data)


def test_a_file_that_the_database_does_not_take_is_refused_and_its_neighbours_are_taken(
    monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    create = writer.create

    def fails(fresh: Sequence[Fresh], records: AuthorityFile) -> list[Statement]:
        made = create(fresh, records)
        if any("iron" in each.body.text for each in fresh):
            raise DataError("too long")
        return made

    monkeypatch.setattr(writer, "create", fails)
    part = Part((PARAGRAPHS[0],), None, None, ("Ann Lee", ""), None, ())
    files = [
        File(name, (replace(part, paragraphs=(words,)),)) for name, words in zip("abc", PARAGRAPHS[1:4], strict=True)
    ]
    receipts = take_all([file.incoming() for file in files])
    assert [(receipt.outcome, receipt.reason) for receipt in receipts] == [
        ("created", None),
        ("refused", "not understood"),
        ("created", None),
    ]
    assert "Writing b failed" in caplog.text
    assert (Accession.objects.count(), Statement.objects.count()) == (3, 2)


def test_many_files_take_few_queries(django_assert_max_num_queries: DjangoAssertNumQueries) -> None:
    part = Part((PARAGRAPHS[0],), "A title", "2019-05-03", ("Ann Lee", "Minister"), None, ())
    files = [File(f"{n}", (replace(part, paragraphs=(f"{PARAGRAPHS[n % 5]} {n}",)),)) for n in range(100)]
    take_all([files[0].incoming()])
    with django_assert_max_num_queries(40 + len(files)):  # each asks for its event's days
        take_all([file.incoming() for file in files[1:]])
    assert Statement.objects.count() == 100

"""A statement as plain text and as Markdown."""

from __future__ import annotations

import pytest
from django.test import Client
from pytest_django import DjangoAssertNumQueries, Settings

from statements.ingest.read import read
from statements.ingest.vocabulary import starting_vocabulary
from statements.models import Statement
from tests.factories import make_statement

pytestmark = pytest.mark.django_db
SITE = "https://archive.example.org"


@pytest.fixture
def statement(settings: Settings) -> Statement:
    settings.SITE_URL = SITE
    return make_statement(
        "1995. It was cold.", "We <met> *today*.", title="Remarks: on peace", kind="remarks", date="2020-02-12",
        place="Brussels", publisher="NATO", language="en", topics=["Iraq", "Libya"],
        speakers=[("Ann Lee", "speaker", "Minister"), ("Bob Roe", "mentioned", "")],
    )  # fmt: skip


def sha256(statement: Statement) -> str:
    assert statement.current_version is not None
    return statement.current_version.accession.sha256


def test_as_plain_text(statement: Statement, client: Client) -> None:
    response = client.get(f"/statements/{statement.identifier}.txt")
    assert (response.status_code, response["Content-Type"]) == (200, "text/plain; charset=utf-8")
    assert response["Content-Disposition"] == f'inline; filename="{statement.identifier}.txt"'
    assert response.content.decode() == (
        f"""Remarks: on peace

Date: 2020-02-12
Kind: remarks
Speakers: Ann Lee, Minister
Mentioned: Bob Roe
Place: Brussels
Publisher: NATO
Language: en
Topics: Iraq; Libya
Address: {SITE}{statement.get_absolute_url()}
Version: 1
Sha256: {sha256(statement)}

1995. It was cold.

We <met> *today*.
"""
    )


def test_as_markdown(statement: Statement, client: Client) -> None:
    response = client.get(f"/statements/{statement.identifier}.md")
    assert (response.status_code, response["Content-Type"]) == (200, "text/markdown; charset=utf-8")
    assert response.content.decode() == (
        f"""---
title: 'Remarks: on peace'
date: '2020-02-12'
kind: remarks
speakers:
- Ann Lee, Minister
mentioned:
- Bob Roe
place: Brussels
publisher: NATO
language: en
topics:
- Iraq
- Libya
address: {SITE}{statement.get_absolute_url()}
version: 1
sha256: {sha256(statement)}
---

# Remarks: on peace

1995\\. It was cold.

We &lt;met&gt; \\*today\\*.
"""
    )


def test_its_front_matter_is_read_by_ingest(statement: Statement, client: Client) -> None:
    content = client.get(f"/statements/{statement.identifier}.md").content
    [draft] = read(content, starting_vocabulary()).drafts
    stated = {name: draft.fields[name].value for name in ("title", "date", "kind", "place", "publisher", "language")}
    assert stated == {
        "title": "Remarks: on peace",
        "date": "2020-02-12",
        "kind": "remarks",
        "place": "Brussels",
        "publisher": "NATO",
        "language": "en",
    }
    assert [found.value["name"] for found in draft.appearances] == ["Ann Lee"]


@pytest.mark.parametrize("ending", ["txt", "md"])
@pytest.mark.parametrize("number", [1, 3])
def test_queries_do_not_grow(
    ending: str, number: int, client: Client, django_assert_num_queries: DjangoAssertNumQueries
) -> None:
    words = [f"Paragraph {each}." for each in range(number)]
    topics = [f"Topic {each}" for each in range(number)]
    statement = make_statement(*words, speakers=[f"Ann {each}lee" for each in "BCD"[:number]], topics=topics)
    with django_assert_num_queries(5):
        assert client.get(f"/statements/{statement.identifier}.{ending}").status_code == 200


def test_what_is_not_public_is_explained_in_plain_words(statement: Statement, client: Client) -> None:
    Statement.objects.update(state="withdrawn")
    response = client.get(f"/statements/{statement.identifier}.txt")
    assert (response.status_code, response.content.decode()) == (
        410,
        "This record was removed. It was withdrawn from the archive.\n",
    )
    assert client.get("/statements/0123456789ab.md").status_code == 404


def test_a_title_that_is_not_in_the_source_is_marked_and_not_stated(client: Client) -> None:
    statement = make_statement("It.", title="Remarks")
    Statement.objects.update(title_origin="derived")
    words = client.get(f"/statements/{statement.identifier}.txt").content.decode()
    assert words.startswith("[Remarks]\n")
    marked_up = client.get(f"/statements/{statement.identifier}.md").content.decode()
    assert "# \\[Remarks\\]\n" in marked_up
    assert "title:" not in marked_up
    assert "<title>[Remarks]</title>" in client.get("/statements.atom").content.decode()

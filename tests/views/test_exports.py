"""The whole result of a query as JSON lines and as CSV."""

from __future__ import annotations

import csv
import gzip
import json
from io import StringIO
from typing import Any

import pytest
from django.http import StreamingHttpResponse
from django.test import Client
from pytest_django import DjangoAssertNumQueries, Settings

from statements.models import Statement
from statements.search import export
from statements.views.exports import BETWEEN, COLUMNS
from tests.factories import make_statement
from tests.views.conftest import make_records, one_and_three

pytestmark = pytest.mark.django_db
BOM = "\ufeff"


def asked(client: Client, path: str) -> StreamingHttpResponse:
    response: Any = client.get(path)
    assert response.status_code == 200
    return response


def body(client: Client, path: str) -> str:
    return asked(client, path).getvalue().decode()


def objects(client: Client, path: str) -> list[dict[str, Any]]:
    return [json.loads(line) for line in body(client, path).splitlines()]


def rows(client: Client, path: str) -> list[dict[str, str]]:
    text = body(client, path)
    assert text.startswith(BOM)
    return list(csv.DictReader(StringIO(text[1:], newline=""), strict=True))


@one_and_three
@pytest.mark.parametrize("ending", ["jsonl", "csv"])
def test_queries_do_not_grow(
    records: int, ending: str, client: Client, django_assert_num_queries: DjangoAssertNumQueries
) -> None:
    body(client, f"/statements.{ending}?q=peace")
    with django_assert_num_queries(9):
        body(client, f"/statements.{ending}?q=peace")


@pytest.mark.parametrize(
    "query", ["", "?sort=title&topic=peace", "?q=peace&kind=remarks", "?q=nothing-of-that", "?page=7"]
)
def test_has_what_the_list_has_in_its_order(query: str, client: Client, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(export, "PLACES", 5)
    monkeypatch.setattr(export, "ROWS", 2)
    make_records(12)
    make_statement(title="Undated")
    listed = client.get(f"/statements.json{query.replace('page=7', '')}{'&' if query else '?'}per_page=100").json()
    expected = [{name: value for name, value in each.items() if name != "hits"} for each in listed["statements"]]
    assert objects(client, f"/statements.jsonl{query}") == expected
    assert [row["identifier"] for row in rows(client, f"/statements.csv{query}")] == [
        each["identifier"] for each in expected
    ]
    assert len(expected) == listed["total"]


def test_a_row_says_all_that_the_object_says(client: Client, settings: Settings) -> None:
    settings.SITE_URL = "https://archive.example.org"
    statement = make_statement(
        title="Über “peace”, and\nwater", kind="speech", date="2020-02", language="en", place="Brussels",
        publisher="NATO", event={"name": "Talks", "day": "2020-02-02"}, delivery="As delivered",
        topics=["Peace", "Water"], review=["date"],
        speakers=[("Ann Lee", "speaker", "Minister | Acting"), ("Bob Roe", "quoted", "")],
    )  # fmt: skip
    assert tuple(rows(client, "/statements.csv")[0]) == COLUMNS
    assert rows(client, "/statements.csv") == [
        {
            "identifier": statement.identifier,
            "url": f"https://archive.example.org{statement.get_absolute_url()}",
            "title": "Über “peace”, and\nwater",
            "title_origin": "stated",
            "date": "2020-02",
            "date_origin": "stated",
            "modified": "",
            "kind": "speech",
            "speakers": "Ann Lee | Bob Roe",
            "offices": "Minister \\| Acting | ",
            "roles": "speaker | quoted",
            "event": "Talks",
            "place": "Brussels",
            "publisher": "NATO",
            "language": "en",
            "topics": "Peace | Water",
            "delivery": "As delivered",
            "review": "date",
            "version": "1",
        }
    ]
    assert BETWEEN == " | "


@pytest.mark.parametrize(
    ("title", "cell"),
    [
        ("=HYPERLINK(1)", "'=HYPERLINK(1)"),
        ("+1 for peace", "'+1 for peace"),
        ("-- a title", "'-- a title"),
        ("@all", "'@all"),
        ("'quoted' words", "''quoted' words"),
        ("＝1", "'＝1"),
        ("1=1", "1=1"),
    ],
)
def test_no_cell_is_a_formula_and_none_loses_a_letter(title: str, cell: str, client: Client) -> None:
    make_statement(title=title)
    [row] = rows(client, "/statements.csv")
    assert row["title"] == cell
    assert row["title"].removeprefix("'") == title


def test_lines_end_as_the_standard_has_it_and_nothing_found_is_a_table_still(client: Client) -> None:
    assert body(client, "/statements.csv") == f"{BOM}{','.join(COLUMNS)}\r\n"
    assert body(client, "/statements.jsonl") == ""


@pytest.mark.parametrize(
    ("path", "content_type", "disposition"),
    [
        ("/statements.jsonl", "application/jsonl; charset=utf-8", 'attachment; filename="statements.jsonl"'),
        (
            "/statements.csv?q=Peace+now&speaker=ann-lee&from=2020-02&sort=title",
            "text/csv; charset=utf-8; header=present",
            'attachment; filename="statements-peace-now-ann-lee-2020-02.csv"',
        ),
    ],
)
def test_headers_say_what_it_is(path: str, content_type: str, disposition: str, client: Client) -> None:
    make_statement(title="One")
    told: Any = client.head(path)
    assert told.getvalue() == b""
    for response in (asked(client, path), told):
        assert (response.status_code, response["Content-Type"]) == (200, content_type)
        assert response["Content-Disposition"] == disposition


def test_a_malformed_question_is_refused_before_the_first_byte(client: Client) -> None:
    message = "“then” is not a date; write 2020, 2020-02 or 2020-02-12."
    response = client.get("/statements.jsonl?from=then")
    assert (response.status_code, response.json()) == (400, {"errors": [{"parameter": "from", "message": message}]})
    response = client.get("/statements.csv?from=then&page=0")
    assert (response.status_code, response["Content-Type"]) == (400, "text/plain; charset=utf-8")
    assert response.content.decode().splitlines() == [
        f"from: {message}",
        "page: “0” is not the number of a page; pages count from 1 to at most 1000000000.",
    ]


def test_what_is_withdrawn_while_it_is_written_is_left_out(client: Client, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(export, "ROWS", 1)
    make_records(3)
    parts = iter(asked(client, "/statements.jsonl"))
    first = json.loads(next(parts))
    Statement.objects.filter(title="Remarks number 2").update(state="withdrawn")
    rest = [json.loads(part)["title"] for part in parts if part]
    assert (first["title"], rest) == ("Remarks number 3", ["Remarks number 1"])


def test_whole_results_are_sent_compressed_to_those_who_take_it(client: Client) -> None:
    make_statement("Peace is near.", title="One")
    for path in ("/statements.jsonl", "/statements.csv", "/statements.json"):
        response = client.get(path, headers={"accept-encoding": "gzip"})
        assert response["Content-Encoding"] == "gzip", path
        assert gzip.decompress(response.getvalue()).decode() == body(client, path), path

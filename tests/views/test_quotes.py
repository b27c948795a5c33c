"""Check a quotation: the page, and POST /quotes.json."""

from __future__ import annotations

import json
from typing import Any

import pytest
from django.test import Client

from statements.models import Redirect, Speaker, Statement
from statements.views.quotes import LIMIT
from tests.factories import make_statement, version_of

pytestmark = pytest.mark.django_db

WORDS = "We will stay in Iraq for as long as the government wants us."


@pytest.fixture
def statement() -> Statement:
    return make_statement(
        WORDS, "And then we will go.", title="Remarks", date="2020-02-12", language="en", speakers=["Jens Stoltenberg"]
    )


def post(client: Client, body: object) -> Any:
    return client.post("/quotes.json", body if isinstance(body, bytes) else json.dumps(body), "application/json")


def test_json(client: Client, statement: Statement) -> None:
    anchor = version_of(statement).passages.get(start=0).anchor
    answer = post(client, {"text": "He said “we will stay in Iraq” and “no”.", "speaker": None})
    assert answer.status_code == 200
    assert answer.json() == {
        "searched": {"statements": 1, "first": "2020-02-12", "last": "2020-02-12"},
        "quotations": [
            {
                "text": "we will stay in Iraq",
                "start": 9,
                "end": 29,
                "verdict": "typography",
                "matches": [
                    {
                        "identifier": statement.identifier,
                        "version": 1,
                        "anchors": [anchor],
                        "url": f"/statements/{statement.identifier}/v1/?p={anchor}&exact=We+will+stay+in+Iraq"
                        f"&suffix=+for+as+long+as+the+government+w#{anchor}",
                        "speaker": "jens-stoltenberg",
                        "exact": "We will stay in Iraq",
                        "diff": [["-", "We"], ["+", "we"], ["=", "will stay in Iraq"]],
                    }
                ],
            },
            {"text": "no", "start": 36, "end": 38, "verdict": "too-short", "matches": []},
        ],
    }


def test_json_without_quotation_marks_is_one_quotation(client: Client, statement: Statement) -> None:
    (found,) = post(client, {"text": "We will stay in Iraq"}).json()["quotations"]
    assert (found["verdict"], found["matches"][0]["diff"]) == ("verbatim", [["=", "We will stay in Iraq"]])


def test_json_names_the_speaker(client: Client, statement: Statement) -> None:
    Speaker(preferred_name="Ann Lee").create_by_machine()
    Redirect.objects.create(record_type="speaker", old_slug="old", target_id=Speaker.objects.get(slug="ann-lee").pk)
    for slug, verdict in (("jens-stoltenberg", "verbatim"), ("ann-lee", "other-speaker"), ("old", "other-speaker")):
        (found,) = post(client, {"text": "We will stay in Iraq", "speaker": slug}).json()["quotations"]
        assert found["verdict"] == verdict


@pytest.mark.parametrize(
    ("body", "status", "parameter"),
    [
        (b"{", 400, None),
        (b"\xff", 400, None),
        (b"[" * 100_000, 400, None),
        ([], 400, "text"),
        ({}, 400, "text"),
        ({"text": 5}, 400, "text"),
        ({"text": ""}, 400, "text"),
        ({"text": "a\0b c d e"}, 400, "text"),
        ({"text": "a b c d", "speaker": 5}, 400, "speaker"),
        ({"text": "a b c d", "speaker": "nobody"}, 400, "speaker"),
        ({"text": "a b c d", "speaker": "no slug"}, 400, "speaker"),
        ({"text": "a" * (LIMIT + 1)}, 413, "text"),
    ],
)
def test_json_refusals(client: Client, body: object, status: int, parameter: str | None) -> None:
    answer = post(client, body)
    assert (answer.status_code, answer.json()["errors"][0]["parameter"]) == (status, parameter)


def test_json_takes_post_alone(client: Client) -> None:
    for method in (client.get, client.head, client.put, client.delete):
        answer = method("/quotes.json")
        assert (answer.status_code, answer["Allow"]) == (405, "POST")


@pytest.mark.parametrize("text", ["\ud800 we will stay in Iraq", "“" * 999, "…", "[", "\u202e we go on", "a " * 9_999])
def test_any_text_is_answered(client: Client, statement: Statement, text: str) -> None:
    assert post(client, {"text": text}).status_code == 200


def test_json_needs_no_token(statement: Statement) -> None:
    assert post(Client(enforce_csrf_checks=True), {"text": WORDS}).status_code == 200


def test_page(client: Client, statement: Statement) -> None:
    assert client.get("/quotes/").status_code == 200
    html = client.get("/quotes/", {"text": "“We will remain in Iraq for as long as”"}).content.decode()
    assert "Altered" in html
    assert "We will <del>stay</del> <ins>remain</ins> in Iraq for as long as" in html
    assert "1 statement, dated from" in html


def test_page_says_what_is_absent(client: Client, statement: Statement) -> None:
    html = client.get("/quotes/", {"text": "“<script>Nothing of the kind was ever said</script>”"}).content.decode()
    assert "Not in this archive" in html
    assert "<script>Nothing" not in html


def test_a_short_text_that_is_sent_gets_an_address(statement: Statement) -> None:
    client = Client(enforce_csrf_checks=True)
    answer = client.post("/quotes/", {"text": WORDS, "speaker": ""})
    assert (answer.status_code, answer["Location"]) == (303, "/quotes/?text=" + WORDS.replace(" ", "+"))
    assert client.post("/quotes/", {"text": f"“{WORDS}” " * 30}).status_code == 200


def test_page_refuses_what_is_malformed(client: Client, statement: Statement) -> None:
    assert client.get("/quotes/", {"text": "a b c d", "speaker": "nobody"}).status_code == 400
    assert client.post("/quotes/", {"text": "a" * (LIMIT + 1)}).status_code == 400


def test_page_says_that_words_were_changed(client: Client) -> None:
    for day in ("Monday", "Friday"):
        said = make_statement(f"The bridges in the north will be closed on {day}.", "Thank you.", source_name="a.txt")
    html = client.get("/quotes/", {"text": "the north will be closed on Monday"}).content.decode()
    assert "<strong>No longer in the text.</strong> Version 1 had these words; since <time" in html
    assert f'href="/statements/{said.identifier}/v1/?p=' in html
    html = client.get("/quotes/", {"text": "the north will be closed on Friday"}).content.decode()
    assert "No longer in the text" not in html

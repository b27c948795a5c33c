"""Who has a page is told so, as long as it is what would be made."""

from __future__ import annotations

import datetime as dt

import pytest
from django.test import Client
from django.utils import timezone
from django.utils.http import http_date
from pytest_django import DjangoAssertNumQueries

from statements.models import Decision, Statement
from statements.models.effective import decide
from statements.search import following, index
from tests.factories import make_editor, make_statement

pytestmark = pytest.mark.django_db
ANYBODY = "public, max-age=0, must-revalidate"
VARY = "Accept-Language, Cookie, Accept-Encoding"


@pytest.fixture
def statement(db: None) -> Statement:
    statement = make_statement("Peace is near.", title="Peace", topics=["Peace"], speakers=["Ann Lee"], date="2020")
    index.catch_up()
    return statement


def addresses(statement: Statement) -> list[str]:
    short = f"/statements/{statement.identifier}"
    lists = [f"/statements{ending}?q=peace" for ending in ("/", ".json", ".jsonl", ".csv", ".atom")]
    own = [statement.get_absolute_url(), f"{short}/v1/", f"{short}.json", f"{short}.txt", f"{short}/original"]
    return ["/", *lists, *own, "/topics/peace/", "/speakers/ann-lee/", "/dates/2020/", "/about/", "/sitemap.xml"]


def test_who_has_a_page_is_told_so_without_touching_the_index(
    statement: Statement,
    client: Client,
    monkeypatch: pytest.MonkeyPatch,
    django_assert_num_queries: DjangoAssertNumQueries,
) -> None:
    etags = {address: client.get(address)["ETag"] for address in addresses(statement)}
    assert len(set(etags.values())) == len(etags)
    monkeypatch.setattr(index, "current", lambda: pytest.fail("the index was asked"))
    for address, etag in etags.items():
        for known in (etag, etag.removeprefix("W/"), f'"another", {etag}'):
            with django_assert_num_queries(1):
                response = client.get(address, headers={"if-none-match": known})
            assert (response.status_code, response.content, response["ETag"]) == (304, b"", etag), address
            assert (response["Cache-Control"], response["Vary"]) == (ANYBODY, VARY), address


def test_what_an_editor_takes_back_is_gone_at_once(statement: Statement, client: Client) -> None:
    kept = {address: client.get(address) for address in addresses(statement)}
    decide(statement, [Decision(field="state", action="set", value="withdrawn")], make_editor())
    for address, before in kept.items():
        response = client.get(address, headers={"if-none-match": before["ETag"]})
        assert response.status_code in (200, 410), address
        if response.status_code == 200:
            assert statement.identifier not in b"".join(response).decode(), address


def test_a_date_alone_counts_for_a_page_that_is_there(
    statement: Statement, client: Client, monkeypatch: pytest.MonkeyPatch
) -> None:
    later = timezone.now() + dt.timedelta(seconds=5)
    monkeypatch.setattr(timezone, "now", lambda: later)
    asked = {"if-modified-since": client.get("/topics/peace/")["Last-Modified"]}
    assert client.get("/topics/peace/", headers=asked).status_code == 304
    old = {"if-modified-since": http_date(later.timestamp() - 86_400)}
    assert client.get("/topics/peace/", headers=old).status_code == 200
    future = {"if-modified-since": http_date(later.timestamp() + 86_400)}
    assert client.get("/topics/none-such/", headers=future).status_code == 404
    assert client.get("/statements/?page=9", headers={"if-none-match": "*"}).status_code == 404


def test_an_editor_gets_pages_made_anew(statement: Statement, client: Client) -> None:
    client.get("/topics/peace/")
    client.force_login(make_editor())
    response = client.get("/topics/peace/")
    assert (response["Cache-Control"], response["Vary"]) == ("private, no-cache", VARY)
    assert "ETag" not in response


def test_redirects_and_what_is_missing_are_not_kept(statement: Statement, client: Client) -> None:
    for path, status in ((f"/statements/{statement.identifier}/", 301), ("/topics/none-such/", 404)):
        response = client.get(path)
        assert (response.status_code, response["Cache-Control"], "ETag" in response) == (status, "no-cache", False)


def test_a_page_made_while_the_index_was_behind_is_made_again(
    statement: Statement, client: Client, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(following, "begin", lambda _work: None)
    make_statement(title="New", topics=["Peace"])
    behind = client.get("/statements.json")
    assert behind.json()["total"] == 1
    index.catch_up()
    asked = client.get("/statements.json", headers={"if-none-match": behind["ETag"]})
    assert (asked.status_code, asked.json()["total"]) == (200, 2)

"""What is kept is served, as long as it is what would be made: whoever changed that, here or in another process."""

from __future__ import annotations

import datetime as dt
import gzip
import json
from collections.abc import Callable
from pathlib import Path
from typing import NamedTuple
from urllib.error import HTTPError
from wsgiref.types import StartResponse, WSGIEnvironment

import pytest
from django.core.handlers.wsgi import WSGIHandler
from django.db import DatabaseError, connection
from django.http import HttpResponseBase
from django.test import RequestFactory
from django.utils import timezone
from pytest_django import DjangoAssertNumQueries

from statements.models import Decision, Statement
from statements.models.effective import decide
from statements.models.generation import GenerationManager
from statements.search import following, index
from statements.views import kept
from tests.factories import make_editor, make_statement
from tests.processes import Install

LIST = "/statements/?q=peace"
THREE = "/statements/?q=peace&topic=peace&not_kind=speech"


class Answer(NamedTuple):
    status: str
    headers: dict[str, str]
    content: bytes


Visit = Callable[..., Answer]


@pytest.fixture
def made() -> list[str]:
    """The paths of the pages that Django was asked for."""
    return []


@pytest.fixture
def visit(db: None, made: list[str], monkeypatch: pytest.MonkeyPatch) -> Visit:
    """Asks a server of its own, which has kept nothing yet."""
    # A server would take the test's open transaction for one that somebody forgot.
    monkeypatch.setattr(connection, "close_if_unusable_or_obsolete", lambda: None)
    django = WSGIHandler()

    def make(environ: WSGIEnvironment, start_response: StartResponse) -> HttpResponseBase:
        made.append(environ["PATH_INFO"])
        return django(environ, start_response)

    pages = kept.KeptPages(make)

    def ask(path: str, method: str = "GET", **headers: str) -> Answer:
        said: list[tuple[str, dict[str, str]]] = []
        names = {name.replace("_", "-"): value for name, value in headers.items()}
        environ = RequestFactory().generic(method, path, headers={"host": "localhost", **names}).environ

        def start_response(status: str, headers: list[tuple[str, str]], *_error: object) -> Callable[[bytes], object]:
            said.append((status, dict(headers)))
            return bytes

        response = pages(environ, start_response)
        return Answer(*said[-1], b"".join(response))

    return ask


@pytest.fixture
def statement(db: None) -> Statement:
    statement = make_statement("Peace is near.", title="Peace", topics=["Peace"], speakers=["Ann Lee"], date="2020")
    index.catch_up()
    return statement


def test_a_page_made_once_takes_one_query(
    statement: Statement, visit: Visit, django_assert_num_queries: DjangoAssertNumQueries
) -> None:
    made = visit(LIST)
    with django_assert_num_queries(1):
        assert visit(LIST) == made
    assert made.status == "200 OK"
    with django_assert_num_queries(1):
        known = visit(LIST, if_none_match=made.headers["ETag"])
    names = ("Last-Modified", "ETag", "Cache-Control", "Vary", "X-Robots-Tag")
    assert known == ("304 Not Modified", {name: made.headers[name] for name in names}, b"")
    assert visit(LIST, if_none_match='W/"another"') == made
    assert visit(LIST, host="elsewhere.example").status == "400 Bad Request"


@pytest.mark.parametrize("path", [LIST, "/statements.jsonl", "/robots.txt", "/quotes/", "/none-such"])
def test_head_has_the_headers_alone(statement: Statement, visit: Visit, path: str) -> None:
    page, head = visit(path), visit(path, "HEAD")
    assert (head.status, head.headers, head.content) == (page.status, page.headers, b"")
    assert page.content


def test_a_page_is_kept_compressed_for_those_who_take_it_so(
    statement: Statement, visit: Visit, made: list[str]
) -> None:
    plain, small = visit(LIST), visit(LIST, accept_encoding="gzip, deflate, br")
    assert (visit(LIST, accept_encoding="identity"), visit(LIST, accept_encoding="br, gzip")) == (plain, small)
    assert made == ["/statements/", "/statements/"]
    assert gzip.decompress(small.content) == plain.content
    assert 2 * len(small.content) < len(plain.content)
    encoding = {"Content-Encoding": "gzip", "Content-Length": str(len(small.content))}
    assert small.headers == plain.headers | encoding
    assert visit(LIST, accept_encoding="gzip", if_none_match=plain.headers["ETag"]).status == "304 Not Modified"


def test_a_date_is_compared_with_a_page_that_is_kept(
    statement: Statement, visit: Visit, monkeypatch: pytest.MonkeyPatch
) -> None:
    later = timezone.now() + dt.timedelta(seconds=5)
    monkeypatch.setattr(timezone, "now", lambda: later)
    made = visit("/topics/peace/")
    assert visit("/topics/peace/", if_modified_since=made.headers["Last-Modified"]).status == "304 Not Modified"
    asked = {"if_none_match": 'W/"another"', "if_modified_since": made.headers["Last-Modified"]}
    assert visit("/topics/peace/", **asked) == made


def test_what_an_editor_takes_back_is_gone_at_once(statement: Statement, visit: Visit) -> None:
    addresses = ("/", LIST, "/statements.json", "/topics/peace/", "/sitemap.xml", statement.get_absolute_url())
    known = {address: visit(address).headers["ETag"] for address in addresses}
    decide(statement, [Decision(field="state", action="set", value="withdrawn")], make_editor())
    for address, etag in known.items():
        for headers in ({"if_none_match": etag}, {}):
            answer = visit(address, **headers)
            if address == statement.get_absolute_url():
                assert answer.status == "410 Gone"
            else:
                assert (answer.status, statement.identifier in answer.content.decode()) == ("200 OK", False), address


def test_an_embargo_that_ends_shows_in_kept_pages(visit: Visit, monkeypatch: pytest.MonkeyPatch) -> None:
    end = (timezone.now() + dt.timedelta(days=1)).replace(microsecond=0)
    make_statement(title="Out")
    make_statement(title="Not yet", embargo=end.isoformat())
    index.catch_up()
    found = []
    for seconds in (-1, -1, 0, 0):
        monkeypatch.setattr(timezone, "now", lambda seconds=seconds: end + dt.timedelta(seconds=seconds))
        found.append(json.loads(visit("/statements.json").content)["total"])
    assert found == [1, 1, 2, 2]


def test_a_page_made_while_the_index_was_behind_is_made_again(
    statement: Statement, visit: Visit, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(following, "begin", lambda _work: None)
    make_statement(title="New", topics=["Peace"])
    assert [json.loads(visit("/statements.json").content)["total"] for _made_and_kept in range(2)] == [1, 1]
    index.catch_up()
    assert json.loads(visit("/statements.json").content)["total"] == 2


@pytest.mark.parametrize(
    ("path", "method", "headers"),
    [(LIST, "GET", {"cookie": "sessionid=1"}), (LIST, "HEAD", {}), ("/speakers/none-such/", "GET", {})],
)
def test_what_is_not_a_page_for_anybody_is_made_each_time(
    path: str, method: str, headers: dict[str, str], statement: Statement, visit: Visit, made: list[str]
) -> None:
    visit(path)
    for _twice in range(2):
        visit(path, method, **headers)
    assert made == [path.partition("?")[0]] * 3


def test_a_crawler_is_refused_what_was_kept_for_people(statement: Statement, visit: Visit, made: list[str]) -> None:
    agents = ("", "Examplebot/2.1", "", "Examplebot/2.1")
    said = [visit(THREE, user_agent=agent).status for agent in agents]
    assert said == ["200 OK", "403 Forbidden"] * 2
    assert len(made) == 3


def test_so_many_pages_are_kept_and_none_too_long(
    statement: Statement, visit: Visit, made: list[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(kept, "MOST", 2)
    for query in ("a", "b", "c", "c", "b", "a"):
        visit(f"/about/?{query}")
    assert len(made) == 4, "the first of three made room, and is made again"
    monkeypatch.setattr(kept, "LONGEST", 100)
    for _twice in range(2):
        visit("/about/?long")
    assert len(made) == 6


def test_a_database_that_fails_is_left_to_django(
    statement: Statement, visit: Visit, made: list[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    def fail(_manager: object) -> None:
        raise DatabaseError

    visit("/robots.txt")
    visit(LIST)
    monkeypatch.setattr(GenerationManager, "present", fail)
    assert visit(LIST).status == "500 Internal Server Error"
    assert len(made) == 3


WITHDRAW = """
from django.contrib.auth.models import User
from statements.models import Decision, Statement
from statements.models.effective import decide
statement = Statement.objects.get(identifier="{identifier}")
decide(statement, [Decision(field="state", action="set", value="withdrawn")], User.objects.create_user("editor"))
"""


def test_what_another_process_takes_back_is_gone_at_once(tmp_path: Path) -> None:
    install = Install(tmp_path / "var")
    with install.serving() as running:
        first = json.loads(running.get("/statements.json")[1])["statements"][0]
        for _made_and_kept in range(2):
            assert running.get(first["url"])[0] == 200
            assert first["identifier"] in running.get("/statements/")[1]
        done = install.run("shell", "-c", WITHDRAW.format(**first))
        assert (done.returncode, done.stderr) == (0, "")
        assert first["identifier"] not in running.get("/statements/")[1]
        with pytest.raises(HTTPError, match="410"):
            running.get(first["url"])

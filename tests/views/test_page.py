"""What every page has, whatever it shows."""

import re
from collections import Counter
from html.parser import HTMLParser

import pytest
from django.test import Client

from statements.models import Statement
from tests.views.conftest import make_records

ADDRESSES = (
    "/",
    "/statements/?q=peace&topic=peace&page=1",
    "/speakers/",
    "/speakers/ann-speaker1/",
    "/events/",
    "/events/peace-talks/?page=1",
    "/topics/",
    "/topics/peace/",
    "/dates/",
    "/dates/2020/02/",
    "/about/",
)


class Outline(HTMLParser):
    """The parts of a page that a browser, a reader of screens or a search engine goes by."""

    def __init__(self, html: str) -> None:
        super().__init__()
        self.tags: Counter[str] = Counter()
        self.ids: Counter[str] = Counter()
        self.attributes: set[str] = set()
        self.meta: dict[str, str] = {}
        self.scripts: list[str] = []
        self.canonical = self.language = self.title = ""
        self._in_title = False
        self.feed(html)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        values = {name: value or "" for name, value in attrs}
        self.tags[tag] += 1
        self.attributes |= values.keys()
        self._in_title = tag == "title" and not self.title
        if "id" in values:
            self.ids[values["id"]] += 1
        if tag == "html":
            self.language = values["lang"]
        elif tag == "meta" and "name" in values:
            self.meta[values["name"]] = values["content"]
        elif tag == "script" and "src" in values:
            self.scripts.append(values["src"].rsplit("/", 1)[-1])
        elif tag == "link" and values["rel"] == "canonical":
            self.canonical = values["href"]

    def handle_data(self, data: str) -> None:
        if self._in_title:
            self.title, self._in_title = data, False


@pytest.fixture
def outlines(db: None, client: Client) -> dict[str, Outline]:
    make_records(2)
    statement = Statement.objects.newest()[0]
    addresses = (*ADDRESSES, f"{statement.get_absolute_url()}?q=peace", f"/statements/{statement.identifier}/v1/")
    return {address: Outline(client.get(address).content.decode()) for address in addresses}


def test_every_page_has_its_landmarks_once(outlines: dict[str, Outline]) -> None:
    for address, page in outlines.items():
        assert [page.tags[tag] for tag in ("h1", "main")] == [1, 1], address
        assert page.language == "en", address
        assert [each for each, count in page.ids.items() if count > 1] == [], address


def test_every_page_says_what_it_is(outlines: dict[str, Outline]) -> None:
    titles = {page.title for address, page in outlines.items()}
    assert len(titles) == len(outlines)
    assert all(page.meta["description"] for page in outlines.values())


def test_a_page_is_known_by_its_address_without_the_question(outlines: dict[str, Outline]) -> None:
    statement = Statement.objects.newest()[0].get_absolute_url()
    for address, page in outlines.items():
        expected = statement if "/v1/" in address else address.partition("?")[0]
        assert page.canonical == expected


def test_no_page_needs_what_the_policy_forbids(outlines: dict[str, Outline]) -> None:
    for address, page in outlines.items():
        is_statement = re.match("/statements/[0-9a-z]{12}/", address)
        scripts = ["suggestions.js", *(["sharing.js"] if is_statement else [])]
        # Data about a statement stands in an element of its own, which is never run.
        assert (page.tags["script"], page.scripts, page.tags["style"]) == (
            len(scripts) + bool(is_statement),
            scripts,
            0,
        ), address
        assert {name for name in page.attributes if name == "style" or name.startswith("on")} == set(), address

"""What a search says of itself, on the page and to programs: how it was read, what else it may mean, how to search."""

from __future__ import annotations

import re
from html import escape, unescape

import pytest
from django.test import Client

from statements.search.words import read
from tests.factories import make_statement

pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def statement() -> None:
    make_statement("The government of Iraq.", title="Peace", speakers=["Ann Lee"], date="2020-02", language="en")


def said(client: Client, query_string: str) -> list[str]:
    """The notices of the page, as HTML."""
    page = client.get(f"/statements/?{query_string}").content.decode()
    [notices] = re.findall(r'<ul class="notices">(.*?)</ul>', page, re.DOTALL) or [""]
    return re.findall(r"<li>(.*?)</li>", notices, re.DOTALL)


def told(client: Client, query_string: str) -> list[dict[str, str]]:
    answer: list[dict[str, str]] = client.get(f"/statements.json?{query_string}").json()["notices"]
    return answer


def test_how_a_query_was_read(client: Client) -> None:
    message = "“<b>*x” has no meaning here: read as “b>*x” peace."
    assert said(client, "q=peace+%22") == ["A quotation mark stands alone: read as peace."]
    assert told(client, "q=%3Cb%3E*x+peace") == [{"parameter": "q", "message": message}]
    assert said(client, "q=%3Cb%3E*x+peace") == [escape(message)]


def test_another_spelling_is_a_link_with_its_number(client: Client) -> None:
    message = "Did you mean government lee? It finds 1 statement."
    link = '<a href="/statements/?q=government+lee&amp;date=2020" rel="nofollow">Show</a>'
    assert said(client, "q=goverment+lee&date=2020") == [f"{message} {link}"]
    assert told(client, "q=goverment+lee&date=2020") == [{"parameter": "q", "message": message}]
    assert client.get("/statements.json?q=goverment+lee").json()["total"] == 0


def test_a_filter_among_the_words_is_a_chip(client: Client) -> None:
    page = client.get("/statements/?q=speaker:lee+iraq+after:2019")
    assert page.context["results"].total == 1
    assert [(chip.name, chip.label) for chip in page.context["chips"]] == [("Speaker", "Ann Lee"), ("From", "2020")]
    assert 'name="q" value="iraq"' in page.content.decode()
    assert client.get("/statements.json?q=speaker:lee+iraq+after:2019").json()["query"] == {
        "q": "iraq",
        "speaker": ["ann-lee"],
        "from": "2020",
    }


def test_every_example_of_how_to_search_is_read_as_it_is_typed(client: Client) -> None:
    page = client.get("/statements/").content.decode()
    examples = [unescape(example) for example in re.findall(r"<kbd>(.*?)</kbd>", page)]
    assert len(examples) == 16
    assert {example: read(f"peace {example}").remark for example in examples} == dict.fromkeys(examples, "")

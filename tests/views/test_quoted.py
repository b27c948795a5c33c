"""Quotation links: the words they mark, and what they say when the wording changed."""

from __future__ import annotations

import re
from urllib.parse import urlencode

import pytest
from django.test import Client

from statements.models import Passage, Statement
from tests.factories import make_statement, version_of

pytestmark = pytest.mark.django_db

FIRST = "We will stay in Iraq as long as the government wants us there. That is our promise."
SECOND = "We will stay in Iraq for as long as the Iraqi government asks us to. That is our promise."
LONG = "Between them stands what is the same in both: " + " ".join(f"word{number}" for number in range(60)) + "."
KEPT = "And the last one ends the remarks with thanks to all of you."
MARKED = "The words that the link quotes are marked."
GONE = "This paragraph will not be in the second version of these remarks."


def made(*paragraphs: str) -> Statement:
    statement = make_statement(*paragraphs, title="Remarks", source_name="remarks.txt")
    return Statement.objects.get(pk=statement.pk)


@pytest.fixture
def statement() -> Statement:
    """Two versions: a passage corrected, one kept, one gone."""
    made(FIRST, GONE, LONG, KEPT)
    return made(SECOND, LONG, KEPT)


def anchor(statement: Statement, words: str, number: int) -> str:
    passages = Passage.objects.filter(version__statement=statement, version__number=number).select_related("version")
    return next(passage.anchor for passage in passages if passage.text == words)


def shown(client: Client, statement: Statement, number: int, words: str, exact: str) -> tuple[list[str], str]:
    """What is marked, and the notice, of a link to `exact` in the passage of these words, in a version."""
    query = urlencode({"p": anchor(statement, words, 1), "exact": exact})
    response = client.get(f"/statements/{statement.identifier}/v{number}/?{query}")
    assert response.status_code == 200
    html = response.content.decode()
    notice = re.search(r'<div class="notice quoted-notice" role="status">(.*?)</div>', html, re.DOTALL)
    assert notice
    text = " ".join(re.sub(r"<[^>]*>", " ", notice[1]).split())
    return re.findall(r"<mark>(.*?)</mark>", html), text.removesuffix(" Evidence pack of these words")


def test_words_are_marked(client: Client) -> None:
    statement = made(FIRST, KEPT)
    assert shown(client, statement, 1, FIRST, "Stay in Iraq") == (
        ["stay in Iraq"],
        "The words that the link quotes are marked.",
    )


def test_words_that_stand_still(client: Client, statement: Statement) -> None:
    marks, notice = shown(client, statement, 1, KEPT, "ends the remarks")
    assert (marks, notice) == (
        ["ends the remarks"],
        "The words that the link quotes are marked. They stand in the current version too.",
    )


def test_words_that_were_changed(client: Client, statement: Statement) -> None:
    marks, notice = shown(client, statement, 1, FIRST, "Iraq as long as the government wants us")
    assert marks == ["Iraq as long as the government wants us"]
    assert notice.startswith("This wording changed on ")
    assert notice.endswith(
        "with version 2 (remarks.txt changed). What became of it: We will stay in Iraq for as long as the Iraqi "
        "government wants asks us there. to. That is our promise."
    )


def test_words_beside_a_change(client: Client, statement: Statement) -> None:
    marks, notice = shown(client, statement, 1, FIRST, "That is our promise")
    assert marks == ["That is our promise"]
    assert notice.startswith("The words that the link quotes are marked. They stand in the current version too;")


def test_words_of_an_earlier_version(client: Client, statement: Statement) -> None:
    marks, notice = shown(client, statement, 2, FIRST, "government wants us there")
    assert marks == []
    assert notice.startswith("The words that the link quotes are not in this version. They stood in version 1 , until ")


def test_words_of_a_passage_that_is_gone(client: Client, statement: Statement) -> None:
    marks, notice = shown(client, statement, 1, GONE, "will not be in the second version")
    assert marks == ["will not be in the second version"]
    assert notice.endswith("The passage is not in the current version.")


def test_a_passage_that_is_restored_has_its_anchor_back(client: Client, statement: Statement) -> None:
    made(FIRST, GONE, LONG, KEPT)
    assert anchor(statement, GONE, 3) == anchor(statement, GONE, 1)
    marks, notice = shown(client, statement, 1, GONE, "will not be")
    assert (marks, notice) == (["will not be"], f"{MARKED} They stand in the current version too.")
    html = client.get(statement.get_absolute_url()).content.decode()
    assert 'class="gone"' not in html


def test_words_that_were_never_there(client: Client, statement: Statement) -> None:
    marks, notice = shown(client, statement, 2, FIRST, "Nobody ever said this")
    assert marks == []
    assert notice.startswith("The words that the link quotes are in no passage of any version. The link may")


@pytest.mark.parametrize("query", ["p=%00", "exact=%ED%A0%80&p=x", "p=p&exact=" + "a+" * 3_000, "p=[]&prefix=x"])
def test_any_link_is_answered(client: Client, statement: Statement, query: str) -> None:
    assert client.get(f"/statements/{statement.identifier}/v1/?{query}").status_code == 200


def test_the_current_page_tells_of_changed_and_gone_passages(client: Client, statement: Statement) -> None:
    html = client.get(statement.get_absolute_url()).content.decode()
    changed, gone = anchor(statement, FIRST, 1), anchor(statement, GONE, 1)
    assert f'href="/statements/{statement.identifier}/p/{changed}/">changed in version 2</a>' in html
    assert f'<li id="{gone}">A passage that stood in' in html
    assert html.count("changed in version") == 1


def test_the_page_of_a_passage(client: Client, statement: Statement) -> None:
    response = client.get(f"/statements/{statement.identifier}/p/{anchor(statement, KEPT, 1)}/")
    html = response.content.decode()
    assert response.status_code == 200
    assert f'<meta property="og:description" content="“{KEPT}”">' in html
    assert f"<p>{KEPT}</p>" in html
    assert SECOND in html  # what stands around it
    assert "Its wording changed" not in html


def test_the_page_of_a_passage_that_changed(client: Client, statement: Statement) -> None:
    html = client.get(f"/statements/{statement.identifier}/p/{anchor(statement, FIRST, 1)}/").content.decode()
    assert "Its wording changed" in html
    assert "<ins>Iraqi</ins>" in html


def test_the_page_of_a_passage_that_is_gone(client: Client, statement: Statement) -> None:
    response = client.get(f"/statements/{statement.identifier}/p/{anchor(statement, GONE, 1)}/")
    assert response.status_code == 200
    assert "This passage stood in <strong>version 1</strong> as passage 2 of 4." in response.content.decode()


def test_a_passage_that_never_was(client: Client, statement: Statement) -> None:
    assert client.get(f"/statements/{statement.identifier}/p/p000000/").status_code == 404
    assert client.get(f"/statements/{statement.identifier}/p/x/").status_code == 404


def test_what_was_said_before_is_marked_and_listed(client: Client) -> None:
    make_statement(KEPT, title="First", date="2019-05-06", speakers=["Ann Lee"])
    make_statement(KEPT.replace("all of you", "every one of you"), title="Nearly", date="2020-01-01")
    later = make_statement(KEPT, "And more.", title="Later", date="2020-02-12")
    html = client.get(later.get_absolute_url()).content.decode()
    path = f"/statements/{later.identifier}/p/{version_of(later).passages.get(start=0).anchor}/"
    assert f'href="{path}#said">said before: 1 time, first 6 May 2019</a>' in html
    page = client.get(path).content.decode()
    said = page[page.index('id="said"') : page.index('id="cite"')]
    assert re.findall(r'<time datetime="([^"]*)"', said) == ["2019-05-06", "2020-01-01", "2020-02-12"]
    assert "with thanks to <ins>every one</ins> <del>all</del> of you" in said


def test_a_former_passage_is_where_its_words_are(client: Client, statement: Statement) -> None:
    """Read again, the text is divided otherwise: what had an anchor of its own is now within another."""
    version = statement.current_version
    assert version is not None
    heir = version.passages.get(anchor=anchor(statement, LONG, 2))
    version.former = {"p0000aa": [heir.start, heir.start + 9], "p0000bb": [heir.end - 9, heir.end]}
    version.save()
    html = client.get(statement.get_absolute_url()).content.decode()
    assert re.findall(
        r'id="(\w+)"[^>]*><a class="pilcrow"[^¶]*¶</a><a[^>]*>cite</a><span id="p0000aa"></span>', html
    ) == [heir.anchor]
    assert '<span id="p0000aa"></span><span id="p0000bb"></span>' in html

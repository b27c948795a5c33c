"""Reports and statements, paired, as their pages show it."""

from __future__ import annotations

import re

import pytest
from django.test import Client
from pytest_django import DjangoAssertNumQueries

from statements.models import Statement
from statements.models.changes import ChangeLog
from statements.upkeep.pairing import pair
from tests.upkeep.test_pairing import QUOTED, REPORT, report, transcript

pytestmark = pytest.mark.django_db
ALTERED = "We will remain in Iraq for as long as the government of Iraq wants us"


def text(client: Client, address: str) -> str:
    """The page's own words, tags left out."""
    html = client.get(address).content.decode()
    return " ".join(re.sub(r"<[^>]+>", " ", html.partition("<main")[2]).split())


def anchor(said: Statement) -> str:
    assert said.current_version is not None
    return str(said.current_version.passages.get(start=0).anchor)


def reports(number: int) -> list[Statement]:
    """This many reports, of which the second alters what it quotes."""
    wordings = [QUOTED, ALTERED, QUOTED]
    return [
        report(f"{each}.txt", wordings[each], f"{REPORT}\nThis is report number {each}.\n") for each in range(number)
    ]


def test_a_report_shows_what_was_found_of_each_quotation(client: Client) -> None:
    said, told = transcript(title="Remarks in Brussels"), report(quoted=ALTERED)
    pair()
    html = client.get(told.get_absolute_url()).content.decode()
    assert "1 of 2 found in this archive." in html
    assert "We will <del>stay</del> <ins>remain</ins> in Iraq for as long as" in html
    assert f"/statements/{said.identifier}/v1/?p={anchor(said)}&amp;exact=We+will+stay+in+Iraq" in html
    (mark,) = re.findall(r'<a class="quote-mark" lang="en" href="#(q\d+)">altered</a>', html)
    assert f'id="{mark}"' in html
    assert "<summary>1 not in this archive</summary>" in html


def test_the_link_leads_to_the_words(client: Client) -> None:
    transcript()
    told = report()
    pair()
    (pairing,) = client.get(told.get_absolute_url()).context["paired"].found
    assert f"<mark>{QUOTED}</mark> to stay." in client.get(pairing.url).content.decode()


@pytest.mark.parametrize(
    ("number", "expected"),
    [
        (1, "quoted in 1 report: verbatim"),
        (2, "quoted in 2 reports: 1 verbatim, 1 altered"),
        (3, "quoted in 3 reports: 2 verbatim, 1 altered"),
    ],
)
def test_a_passage_says_how_many_reports_quote_it(number: int, expected: str, client: Client) -> None:
    said = transcript()
    reports(number)
    pair()
    html = client.get(said.get_absolute_url()).content.decode()
    address = f"/statements/{said.identifier}/p/{anchor(said)}/"
    assert f'<a class="quote-mark" lang="en" href="{address}#quoted">{expected}</a>' in html
    listed = client.get(address).context["quoted_in"]
    assert [each.verdict for each in listed] == ["verbatim", "altered", "verbatim"][:number]


def test_what_is_not_public_is_not_shown(client: Client) -> None:
    said, told = transcript(), report()
    pair()
    for hidden, shown in ((said, told), (told, said)):
        Statement.objects.filter(pk=hidden.pk).update(state="withdrawn")
        ChangeLog.objects.record([hidden.pk])
        assert "verbatim" not in text(client, shown.get_absolute_url())
        Statement.objects.filter(pk=hidden.pk).update(state="published")
    assert "verbatim" in text(client, said.get_absolute_url())


def test_another_report_is_told_from_a_source(client: Client) -> None:
    first, _second = report("a.txt"), report("b.txt", text=f"{REPORT}\nMore of it follows.\n")
    pair()
    assert "Verbatim in another report" in text(client, first.get_absolute_url())


@pytest.mark.parametrize("number", [1, 3])
def test_queries_do_not_grow(number: int, client: Client, django_assert_num_queries: DjangoAssertNumQueries) -> None:
    said = transcript()
    told = reports(number)
    pair()
    for address, queries in (
        (said.get_absolute_url(), 15),
        (told[-1].get_absolute_url(), 15),
        (f"/statements/{said.identifier}/p/{anchor(said)}/", 16),
    ):
        client.get(address)
        with django_assert_num_queries(queries):
            client.get(address)

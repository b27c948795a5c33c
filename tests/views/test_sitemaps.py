"""The sitemap: every record's page once, and nothing else."""

from __future__ import annotations

import datetime as dt
from xml.etree import ElementTree

import pytest
from django.test import Client
from django.utils import timezone
from pytest_django import DjangoAssertNumQueries, Settings

from statements.models import Statement, Topic
from statements.views import sitemaps
from tests.factories import make_statement
from tests.views.conftest import make_records, one_and_three

pytestmark = pytest.mark.django_db
SITE = "https://archive.example.org"
NAMESPACE = "{http://www.sitemaps.org/schemas/sitemap/0.9}"


@pytest.fixture(autouse=True)
def site(settings: Settings) -> None:
    settings.SITE_URL = SITE


def listed(client: Client, path: str) -> list[tuple[str, str | None]]:
    """(address, last change) of what a sitemap has."""
    response = client.get(path)
    assert (response.status_code, response["Content-Type"]) == (200, "application/xml; charset=utf-8")
    root = ElementTree.fromstring(b"".join(response))
    return [(each.findtext(f"{NAMESPACE}loc") or "", each.findtext(f"{NAMESPACE}lastmod")) for each in root]


def parts(client: Client) -> list[str]:
    return [address.removeprefix(SITE) for address, _changed in listed(client, "/sitemap.xml")]


@one_and_three
@pytest.mark.parametrize(
    ("path", "queries"), [("/sitemap.xml", 2), ("/sitemap-statements-1.xml", 2), ("/sitemap-topics-1.xml", 2)]
)
def test_queries_do_not_grow(
    records: int, path: str, queries: int, client: Client, django_assert_num_queries: DjangoAssertNumQueries
) -> None:
    listed(client, path)
    with django_assert_num_queries(queries):
        listed(client, path)


def test_every_record_is_in_it_once(client: Client) -> None:
    make_records(2)
    Topic.objects.create(preferred_name="Nothing yet")
    assert parts(client) == [
        "/sitemap-statements-1.xml",
        "/sitemap-speakers-1.xml",
        "/sitemap-events-1.xml",
        "/sitemap-topics-1.xml",
    ]
    found = [each for path in parts(client) for each in listed(client, path)]
    assert found == [
        *(
            (SITE + each.get_absolute_url(), each.updated.isoformat(timespec="seconds"))
            for each in Statement.objects.order_by("pk")
        ),
        *(
            (f"{SITE}/speakers/{slug}/", None)
            for slug in ("ann-speaker1", "ann-speaker2", "bob-speaker1", "bob-speaker2")
        ),
        (f"{SITE}/events/peace-talks/", None),
        *((f"{SITE}/topics/{slug}/", None) for slug in ("peace", "topic-1", "topic-2")),
    ]
    assert {client.get(address.removeprefix(SITE)).status_code for address, _changed in found} == {200}


def test_parts_hold_as_many_as_they_may(client: Client, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sitemaps, "PART", 2)
    make_records(3)
    assert [path for path in parts(client) if "statements" in path or "events" in path] == [
        "/sitemap-statements-1.xml",
        "/sitemap-statements-2.xml",
        "/sitemap-events-1.xml",
    ]
    assert [len(listed(client, f"/sitemap-statements-{number}.xml")) for number in (1, 2)] == [2, 1]
    for path in ("/sitemap-statements-3.xml", "/sitemap-places-1.xml", "/sitemap-topics-99.xml"):
        assert client.get(path).status_code == 404


def test_what_is_not_public_is_not_in_it(client: Client, monkeypatch: pytest.MonkeyPatch) -> None:
    release = (timezone.now() + dt.timedelta(days=1)).replace(microsecond=0)
    make_statement(title="Withdrawn", speakers=["Ann Lee"], state="withdrawn")
    held = make_statement(title="Not yet", topics=["Peace"], embargo=release.isoformat())
    Statement.objects.filter(title="Withdrawn").update(state="withdrawn")
    assert parts(client) == ["/sitemap-speakers-1.xml"] or parts(client) == []
    monkeypatch.setattr(timezone, "now", lambda: release)
    assert listed(client, "/sitemap-statements-1.xml") == [(SITE + held.get_absolute_url(), release.isoformat())]


def test_an_empty_archive_has_an_empty_map(client: Client) -> None:
    assert parts(client) == []

"""Addresses for machines."""

from xml.etree import ElementTree

import pytest
from django.test import Client
from pytest_django import DjangoAssertNumQueries, Settings

from statements.views.headers import POLICY


@pytest.mark.django_db
def test_healthz_asks_the_database(client: Client, django_assert_num_queries: DjangoAssertNumQueries) -> None:
    with django_assert_num_queries(1):
        response = client.get("/healthz")
    assert (response.status_code, response.content) == (200, b"ok\n")
    assert response["Cache-Control"] == "max-age=0, no-cache, no-store, must-revalidate, private"


def test_opensearch_names_the_search_its_suggestions_and_the_feed(client: Client, settings: Settings) -> None:
    settings.SITE_URL = "https://archive.example.org"
    response = client.get("/opensearch.xml")
    assert (response.status_code, response["Content-Type"]) == (200, "application/opensearchdescription+xml")
    root = ElementTree.fromstring(response.content)
    namespace = "{http://a9.com/-/spec/opensearch/1.1/}"
    assert root.findtext(f"{namespace}ShortName") == "On Record"
    assert {each.attrib["type"]: each.attrib["template"] for each in root.findall(f"{namespace}Url")} == {
        "text/html": "https://archive.example.org/statements/?q={searchTerms}",
        "application/atom+xml": "https://archive.example.org/statements.atom?q={searchTerms}&page={startPage?}",
        "application/x-suggestions+json": "https://archive.example.org/suggestions.json?q={searchTerms}",
        "application/opensearchdescription+xml": "https://archive.example.org/opensearch.xml",
    }


def test_policy_forbids_what_is_inline(client: Client) -> None:
    assert client.get("/robots.txt")["Content-Security-Policy"] == POLICY
    assert "unsafe" not in POLICY

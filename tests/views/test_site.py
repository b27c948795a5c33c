"""Addresses for machines."""

import pytest
from django.test import Client
from pytest_django import DjangoAssertNumQueries

from statements.views.headers import POLICY


@pytest.mark.django_db
def test_healthz_asks_the_database(client: Client, django_assert_num_queries: DjangoAssertNumQueries) -> None:
    with django_assert_num_queries(1):
        response = client.get("/healthz")
    assert (response.status_code, response.content) == (200, b"ok\n")
    assert response["Cache-Control"] == "max-age=0, no-cache, no-store, must-revalidate, private"


def test_robots(client: Client) -> None:
    response = client.get("/robots.txt")
    assert response.content == b"User-agent: *\nDisallow: /admin/\n"
    assert response["Content-Type"] == "text/plain; charset=utf-8"


def test_policy_forbids_what_is_inline(client: Client) -> None:
    assert client.get("/robots.txt")["Content-Security-Policy"] == POLICY
    assert "unsafe" not in POLICY

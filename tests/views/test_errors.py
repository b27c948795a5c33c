"""Answers other than the page asked for."""

import pytest
from django.conf import LazySettings
from django.http import HttpRequest, HttpResponse
from django.test import Client, RequestFactory
from pytest_django import DjangoAssertNumQueries

from statements.views import errors


def test_not_found_is_in_the_archives_dress(client: Client) -> None:
    response = client.get("/nowhere/")
    assert response.status_code == 404
    assert "<h1>Nothing is on record at this address</h1>" in response.content.decode()


@pytest.mark.django_db
def test_a_failure_asks_the_database_for_nothing(
    settings: LazySettings, django_assert_num_queries: DjangoAssertNumQueries
) -> None:
    settings.ROOT_URLCONF = "tests.browser.urls"
    client = Client(raise_request_exception=False)
    with django_assert_num_queries(0):
        response = client.get("/fails/")
    assert response.status_code == 500
    assert "<h1>Something failed on our side</h1>" in response.content.decode()


def test_forbidden_and_malformed_are_in_the_archives_dress(rf: RequestFactory) -> None:
    def answer(view: errors.View, error: Exception) -> tuple[int, bool]:
        request: HttpRequest = rf.get("/")
        response = view(request, error)
        assert isinstance(response, HttpResponse)
        return response.status_code, '<p class="wordmark">' in response.content.decode()

    assert answer(errors.forbidden, PermissionError()) == (403, True)
    assert answer(errors.bad_request, ValueError()) == (400, True)


def test_a_form_without_its_token_is_refused_in_the_archives_dress(settings: LazySettings) -> None:
    response = Client(enforce_csrf_checks=True).post("/admin/login/", {"username": "x"})
    assert response.status_code == 403
    assert "<h1>The form was not accepted</h1>" in response.content.decode()


@pytest.mark.django_db
@pytest.mark.parametrize("address", ["/", "/statements/", "/statements.json", "/speakers/", "/about/", "/healthz"])
@pytest.mark.parametrize("method", ["post", "put", "delete"])
def test_public_pages_are_only_read(address: str, method: str) -> None:
    browser = Client(enforce_csrf_checks=True)  # as on the web, where nobody who does this has a form's token
    response = getattr(browser, method)(address)
    assert (response.status_code, response["Allow"]) == (405, "GET, HEAD")


@pytest.mark.parametrize("address", ["/statements/nothing.json", "/nowhere.json"])
def test_programs_read_as_json_that_there_is_no_such_address(address: str, client: Client) -> None:
    response = client.get(address)
    assert response.status_code == 404
    assert response.json() == {"errors": [{"parameter": None, "message": "There is nothing at this address."}]}


@pytest.mark.django_db
def test_programs_read_as_json_that_an_address_is_malformed(client: Client) -> None:
    response = client.get("/statements.json?" + "topic=a&" * 1_100)
    assert response.status_code == 400
    assert response.json() == {"errors": [{"parameter": None, "message": "This request cannot be read."}]}

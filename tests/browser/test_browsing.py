"""A person chooses several values on the page that has them all, with JavaScript off and by the keyboard."""

from typing import Any

import pytest
from playwright.sync_api import Page, expect
from pytest_django.live_server_helper import LiveServer

from tests.factories import make_statement

PEOPLE = ("Ann Abel", "Bob Baker", "Cy Cole", "Di Dole", "Émile Érard")


@pytest.fixture
def browser_context_args(browser_context_args: dict[str, Any]) -> dict[str, Any]:
    return {**browser_context_args, "java_script_enabled": False, "viewport": {"width": 1280, "height": 800}}


@pytest.fixture
def archive(live_server: LiveServer, monkeypatch: pytest.MonkeyPatch) -> LiveServer:
    monkeypatch.setattr("statements.views.alphabet.NAMES", 2)
    monkeypatch.setattr("statements.views.alphabet.GLANCE", 2)
    for number, name in enumerate(PEOPLE):
        make_statement(title=f"By {name}", speakers=[name], kind="remarks", date=f"20{20 + number}")
    make_statement(title="By two", speakers=["Ann Abel", "Bob Baker"], kind="remarks")
    return live_server


def test_what_is_ticked_is_kept_from_page_to_page_until_it_is_applied(page: Page, archive: LiveServer) -> None:
    page.goto(f"{archive.url}/statements/?kind=remarks")
    page.get_by_role("link", name="All 5 speakers").click()
    page.get_by_label("Ann Abel 2").check()
    page.get_by_label("not Bob Baker").check()
    page.get_by_role("button", name="E", exact=True).click()
    expect(page.get_by_role("group", name="Chosen").get_by_role("listitem")).to_have_count(2)
    page.get_by_label("Émile Érard 1").check()

    page.get_by_label("Find by a part of the name").fill("dole")
    page.keyboard.press("Enter")
    expect(page.get_by_role("group", name="Others").get_by_role("listitem")).to_have_text(["Di Dole 1 not Di Dole"])
    expect(page.get_by_role("group", name="Chosen").get_by_role("checkbox", checked=True)).to_have_count(3)

    page.get_by_role("button", name="Show the statements").click()
    expect(page.locator(".found")).to_have_text("2 statements")
    assert page.url.endswith("/statements/?speaker=ann-abel&speaker=emile-erard&kind=remarks&not_speaker=bob-baker")


def test_a_value_is_left_out_and_a_year_is_chosen_in_the_drawing(page: Page, archive: LiveServer) -> None:
    page.goto(f"{archive.url}/statements/")
    page.get_by_role("link", name="Leave out Ann Abel").click()
    expect(page.locator(".found")).to_have_text("4 statements")
    page.locator(".histogram a").first.click()
    expect(page.locator(".found")).to_have_text("1 statement")
    expect(page.locator(".chips li")).to_have_text(
        ["Not speaker Ann Abel × (remove)", "Date 2021 × (remove)", "Clear all"]
    )
    page.get_by_role("link", name="Clear all").click()
    expect(page.locator(".found")).to_have_text("6 statements")


def test_the_results_are_reached_without_passing_the_facets(page: Page, archive: LiveServer) -> None:
    page.goto(f"{archive.url}/statements/")
    page.get_by_role("link", name="Skip to the 6 statements").focus()
    page.keyboard.press("Enter")
    page.keyboard.press("Tab")
    expect(page.locator(":focus")).to_have_text("oldest")

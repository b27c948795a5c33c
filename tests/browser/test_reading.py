"""A person finds words and keeps a link to the paragraph, with JavaScript off."""

from typing import Any

import pytest
from playwright.sync_api import expect
from pytest_django.live_server_helper import LiveServer
from pytest_playwright.pytest_playwright import CreateContextCallback


@pytest.fixture
def browser_context_args(browser_context_args: dict[str, Any]) -> dict[str, Any]:
    return {**browser_context_args, "java_script_enabled": False, "viewport": {"width": 1280, "height": 800}}


def test_from_the_first_page_to_a_paragraph_link_that_lands_there(
    site: LiveServer, new_context: CreateContextCallback
) -> None:
    page = new_context().new_page()
    page.goto(site.url)
    page.get_by_label("Search the words of every statement").fill("Kirkuk Governorate flashpoint")
    page.get_by_role("button", name="Search").click()

    hit = page.locator(".hit").first
    expect(hit.locator("mark")).to_have_text(["Kirkuk", "Governorate", "flashpoint"])
    hit.get_by_role("link").click()

    passage = page.locator(".passage:target")
    expect(passage).to_contain_text("The oil-rich Kirkuk Governorate has emerged as a flashpoint")
    expect(passage.locator("mark")).to_have_text(["Kirkuk", "Governorate", "flashpoint"])
    expect(passage).to_be_in_viewport()
    address = passage.locator("a.pilcrow").get_attribute("href")

    anew = new_context().new_page()
    anew.goto(f"{site.url}{address}")
    landed = anew.locator(".passage:target")
    expect(landed).to_contain_text("The oil-rich Kirkuk Governorate has emerged as a flashpoint")
    expect(landed).to_be_in_viewport()
    expect(landed.locator("mark")).to_have_count(0)


def test_facets_are_chosen_and_let_go_of_by_links(site: LiveServer, new_context: CreateContextCallback) -> None:
    page = new_context().new_page()
    page.goto(f"{site.url}/statements/")
    page.get_by_role("link", name="ISIS 4").click()
    expect(page.locator(".found")).to_have_text("4 statements")
    page.get_by_role("link", name="Topic ISIS").click()
    expect(page.locator(".found")).to_have_text("7 statements")

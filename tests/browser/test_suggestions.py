"""Suggestions under the search box: by keyboard and by pointer, said to a screen reader, never in the way."""

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Page, expect
from pytest_django.live_server_helper import LiveServer


@pytest.mark.parametrize(("address", "label"), [("/statements/", "Words"), ("/topics/", "Search all statements")])
def test_a_suggestion_is_chosen_from_the_keyboard(page: Page, site: LiveServer, address: str, label: str) -> None:
    page.goto(f"{site.url}{address}")
    box = page.get_by_role("combobox", name=label)
    expect(box).to_have_attribute("aria-expanded", "false")
    box.press_sequentially("stol")
    options = page.get_by_role("option")
    expect(options.first).to_have_text("Jens StoltenbergSpeaker, 5 statements")
    expect(box).to_have_attribute("aria-expanded", "true")
    expect(page.get_by_role("status")).to_have_text("4 suggestions")
    assert Axe().run(page).response["violations"] == []

    box.press("ArrowUp")
    expect(options.last).to_have_attribute("aria-selected", "true")
    box.press("ArrowDown")
    expect(page.locator("[aria-selected=true]")).to_have_count(0)
    box.press("ArrowDown")
    assert box.get_attribute("aria-activedescendant") == options.first.get_attribute("id")
    box.press("Enter")
    page.wait_for_url(f"{site.url}/speakers/jens-stoltenberg/")


def test_a_suggestion_is_chosen_with_the_pointer(page: Page, site: LiveServer) -> None:
    page.goto(site.url)
    page.get_by_role("combobox").press_sequentially("iraq")
    page.get_by_role("option", name="Topic").click()
    page.wait_for_url(f"{site.url}/topics/iraq/")


def test_what_is_typed_is_searched_for_all_the_same(page: Page, site: LiveServer) -> None:
    page.goto(f"{site.url}/statements/")
    box = page.get_by_role("combobox")
    box.press_sequentially("iraq")
    expect(page.get_by_role("option").first).to_be_visible()
    box.press("Escape")
    expect(page.get_by_role("listbox")).to_be_hidden()
    expect(box).to_have_value("iraq")
    box.press_sequentially("i")
    expect(page.get_by_role("option").first).to_be_visible()
    box.press("Enter")
    page.wait_for_url(f"{site.url}/statements/?q=iraqi")

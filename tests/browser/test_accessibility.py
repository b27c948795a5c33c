"""Every kind of page passes axe, in light and dark, narrow and wide; it fits its screen and asks this host alone."""

from typing import Literal

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Page
from pytest_django.live_server_helper import LiveServer

from tests.browser.quoting import quoted_pages

SCHEMES: tuple[Literal["light", "dark"], ...] = ("light", "dark")
ERRORS = {"malformed": 400, "not found": 404, "gone": 410, "withdrawn": 410, "failed": 500}


@pytest.mark.parametrize("width", [390, 1440])
def test_axe_finds_nothing(
    page: Page, site: LiveServer, addresses: dict[str, str], requests: list[str], width: int
) -> None:
    look(page, site, addresses, requests, width)


@pytest.mark.parametrize("width", [390, 1440])
def test_axe_finds_nothing_on_quotations(page: Page, site: LiveServer, requests: list[str], width: int) -> None:
    addresses = quoted_pages()
    del addresses["evidence"]  # a file to keep
    look(page, site, addresses, requests, width)


def look(page: Page, site: LiveServer, addresses: dict[str, str], requests: list[str], width: int) -> None:
    page.set_viewport_size({"width": width, "height": 900})
    found: dict[str, list[str]] = {}
    for kind, address in addresses.items():
        response = page.goto(f"{site.url}{address}")
        assert response is not None
        assert response.status == ERRORS.get(kind, 200), kind
        page.evaluate("document.querySelectorAll('details').forEach(each => { each.open = true })")
        found[kind] = [finding for scheme in SCHEMES for finding in findings(page, scheme)]
        wide = page.evaluate("document.documentElement.scrollWidth - document.documentElement.clientWidth")
        found[kind] += [f"{wide} px too wide"] if wide > 0 else []
    assert found == {kind: [] for kind in addresses}
    assert [address for address in requests if not address.startswith(f"{site.url}/")] == []


def findings(page: Page, scheme: Literal["light", "dark"]) -> list[str]:
    """What axe finds on the page as it is, in one colour scheme."""
    page.emulate_media(color_scheme=scheme)
    violations = Axe().run(page).response["violations"]
    return [f"{scheme}, {each['id']}: {node['html']}" for each in violations for node in each["nodes"]]


def test_the_content_comes_first_from_the_keyboard(page: Page, site: LiveServer) -> None:
    page.goto(site.url)
    page.keyboard.press("Tab")
    page.keyboard.press("Enter")
    assert page.url == f"{site.url}/#main"
    assert page.evaluate("document.activeElement.id") == "main"

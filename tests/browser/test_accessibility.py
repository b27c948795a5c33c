"""Every kind of page passes axe, in light and dark, narrow and wide; it fits its screen and asks this host alone."""

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Page
from pytest_django.live_server_helper import LiveServer

from tests.browser.quoting import quoted_pages

ERRORS = {"malformed": 400, "not found": 404, "gone": 410, "withdrawn": 410, "failed": 500}


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("width", [390, 1440])
def test_axe_finds_nothing(
    page: Page, site: LiveServer, addresses: dict[str, str], requests: list[str], width: int, scheme: str
) -> None:
    look(page, site, addresses, requests, width, scheme)


@pytest.mark.parametrize(("width", "scheme"), [(390, "dark"), (1440, "light")])
def test_axe_finds_nothing_on_quotations(
    page: Page, site: LiveServer, requests: list[str], width: int, scheme: str
) -> None:
    addresses = quoted_pages()
    del addresses["evidence"]  # a file to keep
    look(page, site, addresses, requests, width, scheme)


def look(page: Page, site: LiveServer, addresses: dict[str, str], requests: list[str], width: int, scheme: str) -> None:
    page.set_viewport_size({"width": width, "height": 900})
    page.emulate_media(color_scheme="dark" if scheme == "dark" else "light")
    found: dict[str, list[str]] = {}
    for kind, address in addresses.items():
        response = page.goto(f"{site.url}{address}")
        assert response is not None
        assert response.status == ERRORS.get(kind, 200), kind
        page.evaluate("document.querySelectorAll('details').forEach(each => { each.open = true })")
        violations = Axe().run(page).response["violations"]
        wide = page.evaluate("document.documentElement.scrollWidth - document.documentElement.clientWidth")
        found[kind] = [f"{each['id']}: {node['html']}" for each in violations for node in each["nodes"]]
        found[kind] += [f"{wide} px too wide"] if wide > 0 else []
    assert found == {kind: [] for kind in addresses}
    assert [address for address in requests if not address.startswith(f"{site.url}/")] == []


def test_the_content_comes_first_from_the_keyboard(page: Page, site: LiveServer) -> None:
    page.goto(site.url)
    page.keyboard.press("Tab")
    page.keyboard.press("Enter")
    assert page.url == f"{site.url}/#main"
    assert page.evaluate("document.activeElement.id") == "main"

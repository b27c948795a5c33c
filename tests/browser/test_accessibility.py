"""Every kind of page passes axe, in light and dark, narrow and wide; it fits its screen and asks this host alone."""

from typing import Literal

from axe_playwright_python.base import AXE_SCRIPT
from playwright.sync_api import Page
from pytest_django.live_server_helper import LiveServer

from tests.browser.quoting import quoted_pages

# The layout is the same in light and dark, and colours are the same at each width: what is the same is looked at once.
LOOKS: tuple[tuple[int, Literal["light", "dark"], str], ...] = (
    (1440, "light", ""),
    (390, "light", ""),
    (390, "dark", "runOnly: ['color-contrast', 'link-in-text-block']"),
)
ERRORS = {"malformed": 400, "not found": 404, "gone": 410, "withdrawn": 410, "failed": 500}


def test_axe_finds_nothing(page: Page, site: LiveServer, addresses: dict[str, str], requests: list[str]) -> None:
    look(page, site, addresses, requests)


def test_axe_finds_nothing_on_quotations(page: Page, site: LiveServer, requests: list[str]) -> None:
    addresses = quoted_pages()
    del addresses["evidence"]  # a file to keep
    look(page, site, addresses, requests)


def look(page: Page, site: LiveServer, addresses: dict[str, str], requests: list[str]) -> None:
    found: dict[str, list[str]] = {}
    for kind, address in addresses.items():
        response = page.goto(f"{site.url}{address}")
        assert response is not None
        assert response.status == ERRORS.get(kind, 200), kind
        page.evaluate("document.querySelectorAll('details').forEach(each => { each.open = true })")
        page.evaluate(AXE_SCRIPT)
        found[kind] = findings(page)
    assert found == {kind: [] for kind in addresses}
    assert [address for address in requests if not address.startswith(f"{site.url}/")] == []


def findings(page: Page) -> list[str]:
    """What axe finds on the page as it is, in each look, and how far it is too wide."""
    found = []
    for width, scheme, only in LOOKS:
        page.set_viewport_size({"width": width, "height": 900})
        page.emulate_media(color_scheme=scheme)
        violations = page.evaluate(f"axe.run({{resultTypes: ['violations'], {only}}}).then(found => found.violations)")
        found += [
            f"{width} px, {scheme}, {each['id']}: {node['html']}" for each in violations for node in each["nodes"]
        ]
        wide = page.evaluate("document.documentElement.scrollWidth - document.documentElement.clientWidth")
        found += [f"{wide} px too wide at {width} px"] if wide > 0 else []
    return found


def test_the_content_comes_first_from_the_keyboard(page: Page, site: LiveServer) -> None:
    page.goto(site.url)
    page.keyboard.press("Tab")
    page.keyboard.press("Enter")
    assert page.url == f"{site.url}/#main"
    assert page.evaluate("document.activeElement.id") == "main"

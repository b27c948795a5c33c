"""The evidence pack, opened from disk without a network."""

import hashlib
from pathlib import Path

from playwright.sync_api import Browser
from pytest_django.live_server_helper import LiveServer

from statements.models import Accession, Passage


def test_it_is_saved_and_checked_offline(site: LiveServer, browser: Browser, tmp_path: Path) -> None:
    accession = Accession.objects.get(versions__statement__identifier="hvkgmf040r2r")
    anchor = Passage.objects.filter(version__statement__identifier="hvkgmf040r2r").order_by("start")[5].anchor
    online = browser.new_page()
    online.goto(f"{site.url}/statements/hvkgmf040r2r/p/{anchor}/")
    with online.expect_download() as download:
        online.get_by_role("link", name="Evidence pack").click()
    saved = tmp_path / download.value.suggested_filename
    download.value.save_as(saved)
    assert saved.name == f"hvkgmf040r2r-v1-{anchor}.html"

    page = browser.new_context(offline=True).new_page()
    asked: list[str] = []
    page.on("request", lambda request: asked.append(request.url))
    page.on("console", lambda message: asked.append(message.text))
    page.goto(saved.as_uri())
    with page.expect_download() as source:
        page.get_by_role("link", name="the bytes as received").click()
    assert source.value.suggested_filename == "hvkgmf040r2r.txt"
    source.value.save_as(tmp_path / "source.txt")
    assert hashlib.sha256((tmp_path / "source.txt").read_bytes()).hexdigest() == accession.sha256
    assert page.get_by_text(accession.sha256).is_visible()
    assert [url for url in asked if not url.startswith(("file:", "data:"))] == []
    for width in (390, 1440):
        page.set_viewport_size({"width": width, "height": 900})
        assert not page.evaluate("document.documentElement.scrollWidth > innerWidth")

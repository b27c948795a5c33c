"""An editor corrects a statement in a real browser, under the archive's own Content-Security-Policy."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from django.core.management import call_command
from playwright.sync_api import Page, expect
from pytest_django import Settings
from pytest_django.live_server_helper import LiveServer

from statements.models import Speaker, Statement, Topic
from tests.factories import make_editor, make_statement

IRAQ = "hvkgmf040r2r"


@pytest.fixture
def complaints(page: Page) -> Iterator[list[str]]:
    """What the browser's console and the page's scripts complain of: an inline style or script would be here."""
    heard: list[str] = []
    page.on("console", lambda message: heard.append(message.text) if message.type in ("error", "warning") else None)
    page.on("pageerror", lambda error: heard.append(str(error)))
    yield heard


def choose(page: Page, field: str, typed: str, choice: str) -> None:
    """Picks a record by typing into an autocomplete field."""
    page.locator(f".field-{field} .select2-selection").first.click()
    page.locator(".select2-search__field").last.press_sequentially(typed)
    page.locator(".select2-results__option", has_text=choice).first.click()


def log_in(page: Page, site: LiveServer) -> None:
    make_editor()
    page.goto(f"{site.url}/admin/")
    page.get_by_label("Username:").fill("editor")
    page.get_by_label("Password:").fill("editor")
    page.get_by_role("button", name="Log in").click()
    expect(page.locator("#site-name")).to_have_text("On Record — editors’ desk")


def test_a_correction_of_a_speaker_and_a_topic_stands_when_the_source_comes_again(
    live_server: LiveServer, settings: Settings, page: Page, complaints: list[str], tmp_path: Path
) -> None:
    call_command("ingest", str(settings.SEEDS_DIR), verbosity=0)
    Speaker.objects.create(preferred_name="Mircea Geoană")
    Topic.objects.get_or_create(preferred_name="migration")
    log_in(page, live_server)

    page.get_by_role("link", name="Statements", exact=True).first.click()
    page.locator("#searchbar").fill(IRAQ)
    page.get_by_role("button", name="Search").click()
    page.locator("#result_list tbody th a").click()
    choose(page, "speaker", "geoan", "Mircea Geoană")
    choose(page, "topics", "migr", "migration")
    page.locator(".field-topics .select2-selection__choice", has_text="Afghanistan").locator("span").first.click()
    page.keyboard.press("Escape")
    page.get_by_label("Reason for the changes:").fill("Heard the recording.")
    page.get_by_role("button", name="Save", exact=True).first.click()
    expect(page.locator(".messagelist .success")).to_contain_text("was changed successfully")

    statement = Statement.objects.get(identifier=IRAQ)
    corrected = ([("Mircea Geoană", "speaker")], {"migration"}, {"Afghanistan"})

    def seen() -> tuple[list[tuple[str, str]], set[str], set[str]]:
        topics = {topic.preferred_name for topic in statement.topics.all()}
        people = [(row.speaker.preferred_name, row.role) for row in statement.appearances.select_related("speaker")]
        return people[:1], topics & {"migration"}, {"Afghanistan"} - topics

    assert seen() == corrected
    call_command("ingest", str(settings.SEEDS_DIR), verbosity=0)
    assert seen() == corrected
    for seed in settings.SEEDS_DIR.iterdir():
        (tmp_path / seed.name).write_bytes(seed.read_bytes() + b"\nAnd a last word.\n")
    call_command("ingest", str(tmp_path), verbosity=0)
    assert list(statement.versions.values_list("number", flat=True)) == [1, 2]
    assert seen() == corrected

    page.goto(f"{live_server.url}{statement.get_absolute_url()}")
    expect(page.get_by_role("main")).to_contain_text("Mircea Geoană")
    assert complaints == []


@pytest.mark.parametrize("width", [390, 820, 1440])
def test_a_long_title_is_not_under_the_buttons_beside_it(live_server: LiveServer, page: Page, width: int) -> None:
    statement = make_statement(title="The minister’s words on many things, and on others too. " * 4)
    page.set_viewport_size({"width": width, "height": 800})
    log_in(page, live_server)
    page.goto(f"{live_server.url}/admin/statements/statement/{statement.pk}/change/")
    words = page.locator("#content > h2").evaluate(
        "h2 => { const all = document.createRange(); all.selectNodeContents(h2);"
        " return [...all.getClientRects()].map(({right, bottom}) => [right, bottom]); }"
    )
    buttons = page.locator(".object-tools a").first.bounding_box()
    assert buttons is not None
    assert all(right <= buttons["x"] or bottom <= buttons["y"] for right, bottom in words)

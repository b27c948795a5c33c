"""A real Chromium against the running archive."""

import os
from collections.abc import Iterator
from ctypes import CDLL
from pathlib import Path
from typing import Any

import pytest
from django.core.management import call_command
from playwright.sync_api import Page
from pytest_django import Settings
from pytest_django.live_server_helper import LiveServer

from statements.models import Statement, Topic
from statements.models.addresses import Tombstone
from tests.conftest import require
from tests.factories import make_statement

CHROMIUM = Path("/usr/bin/chromium")
APT_LINE = "Chromium, and what its driver needs: apt-get install chromium libatomic1"
QUIET = [
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
]

# Playwright's synchronous interface runs an event loop, which Django takes for asynchronous code.
os.environ["DJANGO_ALLOW_ASYNC_UNSAFE"] = "true"


@pytest.fixture(scope="session", autouse=True)
def chromium() -> None:
    """Asked before anything else is started."""
    try:
        CDLL("libatomic.so.1")
        drivable = True
    except OSError:
        drivable = False
    require(CHROMIUM.exists() and drivable, APT_LINE)


@pytest.fixture(scope="session")
def browser_type_launch_args(chromium: None, browser_type_launch_args: dict[str, Any]) -> dict[str, Any]:
    return {**browser_type_launch_args, "executable_path": str(CHROMIUM), "args": QUIET}


@pytest.fixture
def site(live_server: LiveServer, settings: Settings) -> LiveServer:
    """The running archive with the five seeds, and statements that have what the seeds lack."""
    settings.ROOT_URLCONF = "tests.browser.urls"
    call_command("ingest", str(settings.SEEDS_DIR), verbosity=0)
    for word in ("soon", "now"):
        make_statement(
            "There were many words in the first version.",
            f"They are corrected {word}, all of them.",
            title="A statement that was revised",
            source_name="revised.txt",
            date="2018",
            language="en",
        )
    make_statement(
        "قال المتحدث إن المحادثات مستمرة.", title="بيان صحفي", language="ar", date="2016-05", topics=["Syria"]
    )
    iraq = Topic.objects.get(slug="iraq")
    iraq.note = "A country. See [Syria](https://example.org/)."
    iraq.save()
    Tombstone.objects.create(record_type="topic", slug="gone", label="A topic that was removed", reason="Too vague.")
    return live_server


@pytest.fixture
def addresses(site: LiveServer) -> dict[str, str]:
    """Kind of page → the address of one."""
    iraq = Statement.objects.get(identifier="hvkgmf040r2r")
    revised = Statement.objects.get(title="A statement that was revised")
    arabic = Statement.objects.get(title="بيان صحفي")
    return {
        "home": "/",
        "statements": "/statements/",
        "search": "/statements/?q=iraq&topic=isis&speaker=jens-stoltenberg&sort=oldest&per_page=10",
        "dates within a year": "/statements/?date=2020&not_topic=isis&from=2019",
        "all values of a facet": "/browse/topic/?topic=iraq&not_topic=isis&speaker=jens-stoltenberg&topic_match=all",
        "values that are looked for": "/browse/speaker/?find=sto&order=count",
        "all dates": "/browse/date/?speaker=jens-stoltenberg",
        "nothing found": "/statements/?q=nowheretobefound&topic=isis&speaker=nobody",
        "statement": iraq.get_absolute_url(),
        "statement with marks": f"{iraq.get_absolute_url()}?q=iraq",
        "statement in Arabic": arabic.get_absolute_url(),
        "statement with versions": revised.get_absolute_url(),
        "version": f"/statements/{revised.identifier}/v1/",
        "speakers": "/speakers/",
        "speakers that are looked for": "/speakers/?find=nobody",
        "speaker": "/speakers/jens-stoltenberg/",
        "events": "/events/",
        "event": f"/events/{iraq.event.slug}/" if iraq.event else "",
        "topics": "/topics/",
        "topic": "/topics/iraq/",
        "dates": "/dates/",
        "year": "/dates/2020/",
        "month": "/dates/2020/02/",
        "day": "/dates/2020/02/12/",
        "day without statements": "/dates/2020/02/29/",
        "about": "/about/",
        "malformed": "/statements/?from=then&page=0",
        "not found": "/nowhere/",
        "gone": "/topics/gone/",
        "failed": "/fails/",
    }


@pytest.fixture
def requests(page: Page) -> Iterator[list[str]]:
    """The addresses that the page asks for."""
    asked: list[str] = []
    page.on("request", lambda request: asked.append(request.url))
    yield asked

"""Lighthouse (from npm) finds nothing to mend in what a telephone is shown: touch targets, contrast, practices."""

import json
import os
import shutil
import subprocess
from pathlib import Path

import pytest
from pytest_django.live_server_helper import LiveServer

from tests.browser.conftest import CHROMIUM, QUIET
from tests.conftest import require

CATEGORIES = ("accessibility", "best-practices")
KINDS = ("home", "search", "statement", "statement with versions", "statement in Arabic", "speaker")


@pytest.fixture(scope="session")
def lighthouse(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The program, installed for this run."""
    require(bool(shutil.which("npm")), "npm: apt-get install npm")
    folder = tmp_path_factory.mktemp("lighthouse")
    subprocess.run(["npm", "install", "--silent", "--no-save", "--prefix", str(folder), "lighthouse"], check=True)
    return folder / "node_modules" / ".bin" / "lighthouse"


@pytest.mark.bars
@pytest.mark.parametrize("kind", KINDS)
def test_lighthouse_finds_nothing(kind: str, lighthouse: Path, addresses: dict[str, str], site: LiveServer) -> None:
    run = subprocess.run(
        [
            lighthouse,
            site.url + addresses[kind],
            "--quiet",
            "--output=json",
            f"--only-categories={','.join(CATEGORIES)}",
            f"--chrome-flags=--headless {' '.join(QUIET)}",
        ],
        env={**os.environ, "CHROME_PATH": str(CHROMIUM)},
        capture_output=True,
        check=True,
        timeout=180,
    )
    found = json.loads(run.stdout)
    counted = {each["id"] for name in CATEGORIES for each in found["categories"][name]["auditRefs"] if each["weight"]}
    amiss = [audit for name, audit in found["audits"].items() if name in counted and (audit["score"] or 0) < 1]
    assert [
        (audit["id"], [item.get("node", {}).get("snippet") for item in audit.get("details", {}).get("items", [])])
        for audit in amiss
        if audit["score"] is not None  # None: does not apply here
    ] == []

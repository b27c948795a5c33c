"""Every kind of page is valid HTML, by the W3C's own checker (vnu, from npm)."""

import json
import shutil
import subprocess
from pathlib import Path

import pytest
from django.test import Client
from pytest_django.live_server_helper import LiveServer

from tests.browser.quoting import quoted_pages
from tests.conftest import require


@pytest.fixture(scope="session")
def vnu(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The checker's jar, installed for this run."""
    require(bool(shutil.which("npm") and shutil.which("java")), "npm and Java: apt-get install npm default-jre")
    folder = tmp_path_factory.mktemp("vnu")
    subprocess.run(["npm", "install", "--silent", "--no-save", "--prefix", str(folder), "vnu-jar"], check=True)
    return folder / "node_modules" / "vnu-jar" / "build" / "dist" / "vnu.jar"


@pytest.mark.bars
def test_vnu_finds_no_error(vnu: Path, addresses: dict[str, str], site: LiveServer, tmp_path: Path) -> None:
    client = Client(raise_request_exception=False)
    pages = tmp_path / "pages"
    pages.mkdir()
    for kind, address in (addresses | quoted_pages()).items():
        (pages / f"{kind}.html").write_bytes(client.get(address).content)
    run = subprocess.run(
        ["java", "-jar", str(vnu), "--format", "json", "--stdout", "--exit-zero-always", str(pages)],
        capture_output=True,
        check=True,
    )
    found = [f"{Path(each['url']).name}: {each['message']}" for each in json.loads(run.stdout)["messages"]]
    assert found == []

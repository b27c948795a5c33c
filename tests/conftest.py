"""Fixtures for all tests."""

import os
from collections.abc import Iterator
from pathlib import Path

import pytest
from pytest_django import Settings


def pytest_addoption(parser: pytest.Parser) -> None:
    parser.addoption("--bars", action="store_true", help="run an issue's full figures and the tools from npm too")


def pytest_collection_modifyitems(config: pytest.Config, items: list[pytest.Item]) -> None:
    if not config.getoption("--bars"):
        items[:] = [item for item in items if "bars" not in item.keywords]


@pytest.fixture(autouse=True)
def own_var(tmp_path: Path, settings: Settings) -> Iterator[None]:
    """Each test has index, backups and collected files of its own, and plain static files."""
    settings.VAR_DIR = tmp_path
    settings.INDEX_DIR = tmp_path / "index"
    settings.BACKUP_DIR = tmp_path / "backups"
    settings.STATIC_ROOT = tmp_path / "static"
    settings.STATIC_ROOT.mkdir()  # whitenoise warns where there is none
    settings.STORAGES = {
        **settings.STORAGES,
        "staticfiles": {"BACKEND": "django.contrib.staticfiles.storage.StaticFilesStorage"},
    }
    settings.PASSWORD_HASHERS = ["django.contrib.auth.hashers.MD5PasswordHasher"]
    yield


@pytest.fixture(autouse=True)
def index_follows_at_once(monkeypatch: pytest.MonkeyPatch) -> None:
    """What a server does beside its requests is done at once: no other thread sees what a test has not committed."""
    from statements.search import following, index

    monkeypatch.setattr(following, "begin", lambda _work: index.catch_up())
    monkeypatch.setattr(following, "build", lambda _patience: index.rebuild(only_if_needed=True))


def require(available: bool, what: str) -> None:
    """Skips a test that needs a program this machine lacks, naming the apt line; a failure where REQUIRE_ALL is set."""
    if not available:
        message = f"needs {what}"
        if os.environ.get("REQUIRE_ALL") == "1":
            pytest.fail(message)
        pytest.skip(message)

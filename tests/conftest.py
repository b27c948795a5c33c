"""Fixtures for all tests."""

import os
import shutil
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from django.db import connections
from pytest_django import Settings

# Nothing that a test writes has to outlive it: it lies in memory, where there are 4 GB of it, and waits for no disk.
_MEMORY = Path("/dev/shm")
if os.access(_MEMORY, os.W_OK) and shutil.disk_usage(_MEMORY).free > 4 << 30:
    os.environ.setdefault("PYTEST_DEBUG_TEMPROOT", str(_MEMORY))
# A hundred processes of the archive begin in a run: what they read is compiled once, be that forbidden out here or not.
os.environ.pop("PYTHONDONTWRITEBYTECODE", None)
sys.dont_write_bytecode = False


def pytest_addoption(parser: pytest.Parser) -> None:
    parser.addoption("--bars", action="store_true", help="run an issue's full figures and the tools from npm too")


def pytest_xdist_auto_num_workers(config: pytest.Config) -> int:
    """A process for each core for the whole suite; this one alone for a few tests, and where figures are taken."""
    whole = config.args_source is pytest.Config.ArgsSource.TESTPATHS
    return (os.cpu_count() or 1) if whole and not config.getoption("--bars") else 0


def pytest_collection_modifyitems(config: pytest.Config, items: list[pytest.Item]) -> None:
    if not config.getoption("--bars"):
        items[:] = [item for item in items if "bars" not in item.keywords]


@pytest.fixture(scope="session")
def django_db_modify_db_settings(
    tmp_path_factory: pytest.TempPathFactory, django_db_modify_db_settings_parallel_suffix: None
) -> None:
    """SQLite on disk, as it is served: of databases in memory, threads find each other's tables locked."""
    default = connections["default"].settings_dict
    if default["ENGINE"].endswith("sqlite3"):
        default["TEST"]["NAME"] = str(tmp_path_factory.mktemp("database") / "archive.sqlite3")


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

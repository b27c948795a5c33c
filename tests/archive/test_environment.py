"""Settings from the environment: what is allowed, and the sentence that a wrong value stops the start with."""

import re
import stat
from pathlib import Path

import pytest
from django.core.exceptions import ImproperlyConfigured
from pytest import MonkeyPatch

from archive import environment


@pytest.mark.parametrize(("value", "expected"), [("1", True), ("Yes", True), ("on", True), ("0", False), ("", False)])
def test_a_flag(monkeypatch: MonkeyPatch, value: str, expected: bool) -> None:
    monkeypatch.setenv("DEBUG", value)
    assert environment.flag("DEBUG") is expected


@pytest.mark.parametrize(
    "value",
    ["https://archive.example.org", "http://localhost:8000", "https://archive.example.org/", "http://[::1]:8000", ""],
)
def test_a_site_address(monkeypatch: MonkeyPatch, value: str) -> None:
    monkeypatch.setenv("SITE_URL", value)
    assert environment.site_url("SITE_URL") == value.rstrip("/")


@pytest.mark.parametrize(
    ("address", "hosts"),
    [("https://archive.example.org", ["archive.example.org"]), ("http://[::1]:8000", ["[::1]"]), ("", [])],
)
def test_the_host_of_a_site_address(address: str, hosts: list[str]) -> None:
    assert environment.host(address) == hosts


def test_host_names(monkeypatch: MonkeyPatch) -> None:
    monkeypatch.setenv("ALLOWED_HOSTS", " archive.example.org, .example.org,[::1],127.0.0.1,,*")
    assert environment.hosts("ALLOWED_HOSTS", "") == ["archive.example.org", ".example.org", "[::1]", "127.0.0.1", "*"]


@pytest.mark.parametrize(
    "value",
    [
        "archive.example.org",
        "ftp://a.org",
        "https://",
        "https://a.org/deeper",
        "https://a:b@c.org",
        "https://[::1",
        "https://a.org?x",
        "https://a b",
    ],
)
def test_a_wrong_site_address_is_told(monkeypatch: MonkeyPatch, value: str) -> None:
    monkeypatch.setenv("SITE_URL", value)
    with pytest.raises(ImproperlyConfigured, match=f"SITE_URL is .*{re.escape(value.rstrip('/'))}.*; set it to"):
        environment.site_url("SITE_URL")


@pytest.mark.parametrize(
    ("name", "value", "call"),
    [
        ("DEBUG", "maybe", lambda: environment.flag("DEBUG")),
        ("MAX_FILE_BYTES", "-1", lambda: environment.number("MAX_FILE_BYTES", 1)),
        ("MAX_FILE_BYTES", "8 MB", lambda: environment.number("MAX_FILE_BYTES", 1)),
        ("MAX_FILE_BYTES", str(10**20), lambda: environment.number("MAX_FILE_BYTES", 1)),
        ("MAX_FILE_BYTES", "9" * 5_000, lambda: environment.number("MAX_FILE_BYTES", 1)),
        ("ALLOWED_HOSTS", "https://archive.example.org", lambda: environment.hosts("ALLOWED_HOSTS", "")),
        ("ALLOWED_HOSTS", "a.org, b.org:8000", lambda: environment.hosts("ALLOWED_HOSTS", "")),
        ("ALLOWED_HOSTS", "a.org b.org", lambda: environment.hosts("ALLOWED_HOSTS", "")),
        ("DATABASE_URL", "mysql://host/name", lambda: environment.database("DATABASE_URL", Path("x"))),
        ("SECRET_KEY", "short", lambda: environment.secret_key("SECRET_KEY", Path("x"))),
        ("VAR_DIR", "/proc/none", lambda: environment.folder("VAR_DIR", Path("x"))),
    ],
)
def test_other_wrong_values_are_told(monkeypatch: MonkeyPatch, name: str, value: str, call: object) -> None:
    assert callable(call)
    monkeypatch.setenv(name, value)
    with pytest.raises(ImproperlyConfigured, match=name) as caught:
        call()
    assert str(caught.value).endswith(".")


def test_postgresql_without_its_driver_is_told(monkeypatch: MonkeyPatch) -> None:
    monkeypatch.setattr(environment, "find_spec", lambda name: None)
    monkeypatch.setenv("DATABASE_URL", "postgres://user@host/name")
    with pytest.raises(ImproperlyConfigured, match=r"requirements-postgres\.txt"):
        environment.database("DATABASE_URL", Path("x"))


def test_the_secret_key_is_made_once_for_its_owner_alone(monkeypatch: MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.delenv("SECRET_KEY", raising=False)
    path = tmp_path / "secret_key"
    key = environment.secret_key("SECRET_KEY", path)
    assert len(key) > 50 and environment.secret_key("SECRET_KEY", path) == key
    assert stat.S_IMODE(path.stat().st_mode) == 0o600
    path.chmod(0o644)
    with pytest.raises(ImproperlyConfigured, match="chmod 600"):
        environment.secret_key("SECRET_KEY", path)


@pytest.mark.parametrize("content", [b"", b"short", b"\xff" * 60])
def test_a_file_without_a_good_key_is_told(monkeypatch: MonkeyPatch, tmp_path: Path, content: bytes) -> None:
    monkeypatch.delenv("SECRET_KEY", raising=False)
    path = tmp_path / "secret_key"
    path.write_bytes(content)
    path.chmod(0o600)
    with pytest.raises(ImproperlyConfigured, match="delete it to have"):
        environment.secret_key("SECRET_KEY", path)

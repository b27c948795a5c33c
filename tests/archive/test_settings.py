"""The settings as a whole: a plain local run, and production behind TLS."""

import json
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest
from django.contrib.auth.models import User
from django.test import Client
from pytest_django import Settings

from tests.factories import make_editor
from tests.processes import Install

PRODUCTION = {
    "SITE_URL": "https://archive.example.org",
    "ALLOWED_HOSTS": "archive.example.org",
    "SECRET_KEY": "a-key-for-tests-that-is-long-enough-and-varied-0123456789",
}
SHOW = (
    "import json; from archive import settings as s; print(json.dumps({name: getattr(s, name) for name in dir(s) "
    "if name.isupper()}, default=str))"
)


def settings_with(tmp_path: Path, **variables: str) -> dict[str, Any]:
    """The settings as a new process has them."""
    install = Install(tmp_path, variables=variables)
    done = subprocess.run(
        [sys.executable, "-c", SHOW],
        cwd=install.root,
        env=install.environment,
        capture_output=True,
        text=True,
        check=True,
    )
    loaded: dict[str, Any] = json.loads(done.stdout)
    return loaded


def test_a_plain_local_run(tmp_path: Path) -> None:
    local = settings_with(tmp_path)
    assert local["ALLOWED_HOSTS"] == ["localhost", "127.0.0.1", "[::1]"]
    assert not local["DEBUG"]
    assert not (local["SESSION_COOKIE_SECURE"] or local["CSRF_COOKIE_SECURE"] or local["SECURE_SSL_REDIRECT"])
    assert local["SECURE_HSTS_SECONDS"] == 0


def test_the_site_address_alone_is_enough_to_be_answered_there(tmp_path: Path) -> None:
    public = settings_with(tmp_path, SITE_URL="https://archive.example.org")
    assert "archive.example.org" in public["ALLOWED_HOSTS"] and "127.0.0.1" in public["ALLOWED_HOSTS"]
    assert public["CSRF_TRUSTED_ORIGINS"] == ["https://archive.example.org"]
    assert public["SECURE_SSL_HOST"] == "archive.example.org"


def test_the_check_for_deployment_is_clean(tmp_path: Path) -> None:
    done = Install(tmp_path, variables=PRODUCTION).run("check", "--deploy", "--fail-level", "WARNING")
    assert (done.returncode, done.stderr) == (0, "")


def test_a_wrong_value_stops_the_start_with_a_sentence_and_no_traceback(tmp_path: Path) -> None:
    done = Install(tmp_path, variables={"SITE_URL": "archive.example.org"}).run("serve")
    assert done.returncode == 1
    assert done.stderr.startswith("SITE_URL is 'archive.example.org'; set it to")
    assert "Traceback" not in done.stderr


@pytest.mark.django_db
def test_plain_http_is_led_to_https_but_for_the_health_of_the_process(client: Client, settings: Settings) -> None:
    settings.SECURE_SSL_REDIRECT = True
    settings.SECURE_SSL_HOST = "archive.example.org"
    assert client.get("/healthz").status_code == 200
    answer = client.get("/statements/?q=peace")
    assert (answer.status_code, answer["Location"]) == (301, "https://archive.example.org/statements/?q=peace")


@pytest.mark.django_db
def test_an_editor_can_log_in_over_plain_http() -> None:
    editor: User = make_editor()
    client = Client(enforce_csrf_checks=True)
    client.get("/admin/login/")
    token = client.cookies["csrftoken"]
    assert not token["secure"]
    answer = client.post(
        "/admin/login/",
        {
            "username": editor.username,
            "password": editor.username,
            "next": "/admin/",
            "csrfmiddlewaretoken": token.value,
        },
    )
    assert (answer.status_code, answer["Location"]) == (302, "/admin/")
    assert not client.cookies["sessionid"]["secure"]

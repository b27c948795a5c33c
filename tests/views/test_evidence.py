"""The evidence pack."""

import base64
import hashlib
import re

import pytest
from django.test import Client

from statements.citing.identifiers import identifier
from statements.models import Original
from tests.factories import make_statement

pytestmark = pytest.mark.django_db


def test_it_proves_itself(client: Client) -> None:
    """What the file says can be recomputed from the file alone."""
    statement = make_statement(
        "Some words before.", "We <b>will</b> stay in Iraq.", "Some words after.", title="Remarks", speakers=["Ann Lee"]
    )
    anchor = statement.current_version.passages.order_by("start")[1].anchor  # type: ignore[union-attr]
    response = client.get(f"/statements/{statement.identifier}/v1/evidence", {"p": anchor, "exact": "stay in Iraq"})
    html = response.content.decode()
    assert (response.status_code, response["Content-Disposition"]) == (
        200,
        f'attachment; filename="{statement.identifier}-v1-{anchor}.html"',
    )
    assert "<mark>stay in Iraq</mark>" in html
    assert "We &lt;b&gt;will&lt;/b&gt; <mark>" in html
    assert "Some words before." in html
    assert "Some words after." in html
    held = re.search(r"base64,([A-Za-z0-9+/=]*)", html)
    assert held
    source = base64.b64decode(held[1])
    assert f"<code>{hashlib.sha256(source).hexdigest()}</code>" in html
    assert f"<code>{identifier(source)}</code>" in html
    assert bytes(Original.objects.get().content) == source


def test_it_asks_nothing_of_anybody(client: Client) -> None:
    statement = make_statement("We will stay.", title="Remarks")
    html = client.get(f"/statements/{statement.identifier}/v1/evidence").content.decode()
    assert "The whole statement" in html
    assert re.findall(r'(?:src|href)="(?!data:)', html) == []
    assert "<script" not in html


def test_what_is_not_there(client: Client) -> None:
    statement = make_statement("We will stay.", title="Remarks")
    assert client.get(f"/statements/{statement.identifier}/v2/evidence").status_code == 404
    assert client.get(f"/statements/{statement.identifier}/v1/evidence", {"p": "x", "exact": "y"}).status_code == 200

"""An editor at the desk."""

import pytest
from django.contrib.auth.models import User
from django.test import Client

from statements.models import Statement
from tests.admin.shown import SECRETARY
from tests.factories import make_editor, make_statement


@pytest.fixture
def editor(db: None) -> User:
    return make_editor()


@pytest.fixture
def desk(client: Client, editor: User) -> Client:
    """A client that is logged in as an editor."""
    client.force_login(editor)
    return client


@pytest.fixture
def statement(db: None) -> Statement:
    return make_statement(
        "We met today.",
        "We will stay.",
        title="Press conference",
        date="2020-02-12",
        kind="press conference",
        place="Brussels",
        publisher="NATO",
        language="en",
        delivery="As delivered",
        topics=["Iraq", "Libya"],
        speakers=[("Jens Stoltenberg", "speaker", SECRETARY), ("Brett McGurk", "mentioned", "")],
        source_name="a.txt",
        event={"name": "Meeting of Defence Ministers", "day": "2020-02-12"},
    )

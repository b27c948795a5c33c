"""An editor at the desk."""

import pytest
from django.contrib.auth.models import User
from django.test import Client

from tests.factories import make_editor


@pytest.fixture
def editor(db: None) -> User:
    return make_editor()


@pytest.fixture
def desk(client: Client, editor: User) -> Client:
    """A client that is logged in as an editor."""
    client.force_login(editor)
    return client

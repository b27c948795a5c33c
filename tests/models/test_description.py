"""The statement object."""

import pytest

from statements.models.description import describe
from tests.factories import make_statement


@pytest.mark.django_db
def test_describes_what_is_stated() -> None:
    statement = make_statement(
        title="All of it",
        date="2020-02-12",
        modified="2020-02-12T19:31",
        kind="press conference",
        place="Brussels",
        publisher="NATO",
        language="en",
        delivery="As delivered",
        event={"name": "Talks", "day": "2020-02-12"},
        speakers=[("Ann Speaker", "speaker", "Minister"), ("Bob Named", "mentioned", "")],
        topics=["Peace", "Iraq"],
    )
    assert describe(statement) == {
        "identifier": statement.identifier,
        "url": f"/statements/{statement.identifier}/all-of-it/",
        "title": "All of it",
        "title_origin": "stated",
        "date": "2020-02-12",
        "date_origin": "stated",
        "modified": "2020-02-12T19:31",
        "kind": "press conference",
        "speakers": [
            {"name": "Ann Speaker", "office": "Minister", "role": "speaker"},
            {"name": "Bob Named", "office": None, "role": "mentioned"},
        ],
        "event": "Talks",
        "place": "Brussels",
        "publisher": "NATO",
        "language": "en",
        "topics": ["Iraq", "Peace"],
        "delivery": "As delivered",
        "review": [],
        "needs_review": False,
    }


@pytest.mark.django_db
def test_what_is_not_stated_is_null() -> None:
    statement = make_statement()
    assert describe(statement) == {
        "identifier": statement.identifier,
        "url": f"/statements/{statement.identifier}/statement/",
        "title": None,
        "title_origin": None,
        "date": None,
        "date_origin": None,
        "modified": None,
        "kind": None,
        "speakers": [],
        "event": None,
        "place": None,
        "publisher": None,
        "language": None,
        "topics": [],
        "delivery": None,
        "review": [],
        "needs_review": False,
    }

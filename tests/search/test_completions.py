"""What is suggested for the beginning of a name or a title."""

from __future__ import annotations

import datetime as dt

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from statements.models import Speaker
from statements.search import index
from statements.search.completions import EACH, completions
from tests.factories import make_statement

pytestmark = pytest.mark.django_db


def offered(typed: str) -> list[tuple[str, str, str]]:
    return [(each.text, each.description, each.path) for each in completions(typed)]


@pytest.fixture
def statements() -> None:
    make_statement(
        title="Peace talks in Oslo",
        date="2020-02",
        kind="speech",
        speakers=["Jens Stoltenberg", "Recep Erdoğan"],
        topics=["Peace process"],
        event={"name": "Peace summit"},
    )
    make_statement(title="On peacekeeping", speakers=["Jens Stoltenberg", ("Peachy Carnehan", "mentioned", "")])
    index.catch_up()


STOLTENBERG = ("Jens Stoltenberg", "Speaker, 2 statements", "/speakers/jens-stoltenberg/")


@pytest.mark.parametrize("typed", ["stol", "Jens", "JENS ST", "st je", "jens stoltenberg", "stoltenberg, jens"])
def test_a_name_by_the_beginning_of_each_word(statements: None, typed: str) -> None:
    assert offered(typed) == [STOLTENBERG]


def test_a_name_by_a_variant_or_without_accents(statements: None) -> None:
    record = Speaker.objects.get(slug="jens-stoltenberg")
    record.variant_names = ["The Secretary General"]
    record.save()
    assert offered("secr") == [STOLTENBERG]
    assert (
        offered("erdo") == offered("Erdoğ") == [("Recep Erdoğan", "Speaker, 1 statement", "/speakers/recep-erdogan/")]
    )


def test_people_then_topics_then_events_then_titles(statements: None) -> None:
    assert [(completion, description) for completion, description, _path in offered("pea")] == [
        ("Peace process", "Topic, 1 statement"),
        ("Peace summit", "Event, 1 statement"),
        ("Peace talks in Oslo", "Speech, February 2020"),
        ("On peacekeeping", "Statement"),
    ]
    assert [each[0] for each in offered("oslo peac")] == ["Peace talks in Oslo"]


@pytest.mark.parametrize(
    "typed", ["", "?!", "x", "toltenberg", "xylophone", "%", "_", "\\", "nothing such as this", "ﷺ" * 99, "अ" * 100]
)
def test_nothing_begins_so(statements: None, typed: str) -> None:
    assert offered(typed) == []


def test_what_is_not_public_is_not_known() -> None:
    tomorrow = dt.datetime.now(dt.UTC) + dt.timedelta(days=1)
    make_statement(
        title="Quotas",
        embargo=tomorrow.isoformat(),
        speakers=["Quentin Oak"],
        topics=["Quinoa"],
        event={"name": "Quiet summit"},
    )
    review = make_statement(title="Quarrels", speakers=["Quinn Lee"])
    type(review).objects.filter(pk=review.pk).update(state="review")
    index.rebuild()
    assert offered("qu") == []


def test_those_with_the_most_statements_come_first() -> None:
    for number in range(EACH + 2):
        make_statement(speakers=[f"Ann {letter}" for letter in "ABCDEF"[number:]])
    index.catch_up()
    assert [each[:2] for each in offered("ann")] == [
        ("Ann F", "Speaker, 6 statements"),
        ("Ann E", "Speaker, 5 statements"),
        ("Ann D", "Speaker, 4 statements"),
        ("Ann C", "Speaker, 3 statements"),
    ]


def test_the_number_of_queries_does_not_grow() -> None:
    for number in (1, 3):
        for _each in range(number):
            make_statement(title="Peace", speakers=["Pea One"], topics=["Peat"], event={"name": "Pears"})
        index.catch_up()
        with CaptureQueriesContext(connection) as captured:
            assert len(completions("pea")) == {1: 4, 3: 7}[number]
        assert len(captured) == 5, [query["sql"] for query in captured]

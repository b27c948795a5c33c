"""Filters named in the words of a query become the parameters they stand for."""

from __future__ import annotations

import datetime as dt

import pytest
from django.db import connection
from django.http import QueryDict
from django.test.utils import CaptureQueriesContext

from statements.models import Speaker
from statements.search.bounds import first_after, last_before
from statements.search.find import find, parse
from statements.search.shorthands import MOST
from tests.factories import make_statement

pytestmark = pytest.mark.django_db


@pytest.fixture
def people() -> None:
    make_statement(speakers=["Jens Stoltenberg", "Ann Smith", "Recep Tayyip Erdoğan"], topics=["Peace process"])
    make_statement(speakers=["Bob Smith", ("Brett McGurk", "mentioned", "")])
    record = Speaker.objects.get(slug="jens-stoltenberg")
    record.variant_names = ["The Secretary General"]
    record.save()


def written(q: str, rest: str = "") -> str:
    params = QueryDict(rest, mutable=True)
    params["q"] = q
    return parse(params).query_string()


@pytest.mark.parametrize(
    ("q", "address"),
    [
        ("speaker:stoltenberg", "speaker=jens-stoltenberg"),
        ("speaker:jens-stoltenberg Iraq", "q=Iraq&speaker=jens-stoltenberg"),
        ('Iraq speaker:"stoltenberg jens" -Libya', "q=Iraq+-Libya&speaker=jens-stoltenberg"),
        ('speaker:"the secretary general"', "speaker=jens-stoltenberg"),
        ("speaker:secretary", "speaker=jens-stoltenberg"),
        ("speaker:erdogan", "speaker=recep-tayyip-erdogan"),
        ("speaker:ERDOĞAN", "speaker=recep-tayyip-erdogan"),
        ("speaker:smith", "speaker=ann-smith&speaker=bob-smith"),
        ("speaker:mith", "speaker=mith"),
        ("speaker:mcgurk", "speaker=brett-mcgurk"),
        ("speaker:none", "speaker=none"),
        ("speaker:p", "speaker=p"),
        ('-speaker:"ann smith" -topic:peace-process', "not_speaker=ann-smith&not_topic=peace-process"),
        ("topic:peace topic:war", "topic=peace-process&topic=war"),
        ("before:2020", "to=2019"),
        ("after:2020", "from=2021"),
        ("after:2019-12 before:2020-03-01", "from=2020-01&to=2020-02-29"),
        ("after:2019 after:2020-06 before:2022 before:2021-02", "from=2020-07&to=2021-01"),
        ('"speaker:smith" before:2020', "q=%22speaker%3Asmith%22&to=2019"),
    ],
)
def test_they_are_written_as_parameters(people: None, q: str, address: str) -> None:
    assert written(q) == address


def test_they_add_to_the_parameters(people: None) -> None:
    rest = "speaker=ann-smith&from=2020-03&to=2020-10&sort=title&per_page=50&page=2"
    assert written("speaker:bob-smith peace after:2019 before:2020-09", rest) == (
        "q=peace&speaker=ann-smith&speaker=bob-smith&from=2020-03&to=2020-08&sort=title&per_page=50&page=2"
    )


def test_what_they_find_is_what_the_filters_find(people: None) -> None:
    results = find(parse(QueryDict("q=speaker:smith+words")))
    assert results.total == 2
    [speakers] = [facet for facet in results.facets if facet.name == "speaker"]
    assert [(value.value, value.count, value.selected) for value in speakers.values] == [
        ("ann-smith", 1, True),
        ("bob-smith", 1, True),
        ("jens-stoltenberg", 1, False),
        ("recep-tayyip-erdogan", 1, False),
    ]
    assert results.notices == ()


def test_what_was_read_otherwise_is_still_said(people: None) -> None:
    results = find(parse(QueryDict("q=speaker:nobody+%22peace")))
    assert [(notice.parameter, notice.message) for notice in results.notices] == [
        ("q", "A quotation mark stands alone: read as peace speaker:“nobody”."),
        ("speaker", "Speaker: the archive knows no “nobody”."),
    ]


def test_a_person_under_embargo_is_not_known() -> None:
    tomorrow = dt.datetime.now(dt.UTC) + dt.timedelta(days=1)
    make_statement(speakers=["Quentin Oak"], embargo=tomorrow.isoformat())
    assert written("speaker:oak") == "speaker=oak"


def test_a_name_of_too_many_is_cut_and_said() -> None:
    make_statement(speakers=[f"Ann{number:02} Smith" for number in range(MOST + 1)])
    selection = parse(QueryDict("q=speaker:smith"))
    assert selection.values("speaker") == tuple(f"ann{number:02}-smith" for number in range(MOST))
    assert selection.remarks == (("q", "“smith” is part of more than 20 names: those are read that come first."),)


@pytest.mark.parametrize(("q", "queries"), [("peace before:2020", 0), ("speaker:smith", 1), ("speaker:a -topic:b", 2)])
def test_a_name_takes_one_query(q: str, queries: int) -> None:
    for number in (1, 2):
        make_statement(speakers=[f"Ann{number} Smith"], topics=[f"b {number}"])
        with CaptureQueriesContext(connection) as captured:
            written(q)
        assert len(captured) == queries


@pytest.mark.parametrize(
    ("date", "before", "after"),
    [
        ("2020", "2019", "2021"),
        ("2020-01", "2019-12", "2020-02"),
        ("2020-02-29", "2020-02-28", "2020-03-01"),
        ("0001", None, "0002"),
        ("9999-12", "9999-11", None),
        ("2020-13", None, None),
    ],
)
def test_bounds(date: str, before: str | None, after: str | None) -> None:
    for bound, expected in ((last_before, before), (first_after, after)):
        if expected is None:
            with pytest.raises(ValueError, match="calendar"):
                bound(date)
        else:
            assert bound(date) == expected

"""The drawing of how what is found lies in time."""

import pytest
from django.test import Client

from statements.views.histogram import HEIGHT, Histogram
from tests.factories import make_statement

pytestmark = pytest.mark.django_db


def drawn(query: str, client: Client) -> Histogram | None:
    histogram: Histogram | None = client.get(f"/statements/{query}").context["histogram"]
    return histogram


@pytest.fixture
def dated(db: None) -> None:
    for date in ("2017-03-01", "2020", "2020-02", "2020-02-12", "2020-02-12", "2020-02-13", "2020-11-30", None):
        make_statement(title=f"Of {date}", date=date)


def test_years_are_drawn_with_the_gaps_between_them(dated: None, client: Client) -> None:
    histogram = drawn("?sort=title", client)
    assert histogram == Histogram(
        "By year",
        "2017: 1; 2020: 6",
        [
            (
                "/statements/?date=2017&sort=title",
                "2017: 1",
                f"M0.00 {HEIGHT}v-72.00h240.00v72.00z",
                f"M105.00 {HEIGHT}v-12.00h30.00v12.00z",
                False,
            ),
            (
                "/statements/?date=2020&sort=title",
                "2020: 6",
                f"M720.00 {HEIGHT}v-72.00h240.00v72.00z",
                f"M825.00 {HEIGHT}v-72.00h30.00v72.00z",
                False,
            ),
        ],
        ["2017", "2018", "2019", "2020"],
        far=False,
    )


@pytest.mark.parametrize(
    ("query", "title", "words", "chosen"),
    [
        ("?date=2020", "By month, 2020", "February 2020: 4; November 2020: 1", []),
        ("?date=2020-02", "By day, February 2020", "12 February 2020: 2; 13 February 2020: 1", []),
        (
            "?date=2020-02-12",
            "By day, February 2020",
            "12 February 2020: 2; 13 February 2020: 1",
            ["12 February 2020: 2"],
        ),
        ("?date=2020-11", "By month, 2020", "February 2020: 4; November 2020: 1", ["November 2020: 1"]),
        ("?date=2017-03-01", "By year", "2017: 1; 2020: 6", ["2017: 1"]),
        ("?from=2018", "By month, 2020", "February 2020: 4; November 2020: 1", []),
        ("?from=2020-02&to=2020-03", "By day, February 2020", "12 February 2020: 2; 13 February 2020: 1", []),
        ("?date=none", "By year", "2017: 1; 2020: 6", []),
    ],
)
def test_slices_follow_the_selection(
    query: str, title: str, words: str, chosen: list[str], dated: None, client: Client
) -> None:
    histogram = drawn(query, client)
    assert histogram is not None
    assert (histogram.title, histogram.words) == (title, words)
    assert [bar[1] for bar in histogram.bars if bar[-1]] == chosen


def test_marks_stand_below_a_dozen_slots_at_most(dated: None, client: Client) -> None:
    histogram = drawn("?date=2020-02", client)
    assert histogram is not None
    assert [mark for mark in histogram.marks if mark] == ["1", "4", "7", "10", "13", "16", "19", "22", "25", "28"]
    assert len(histogram.marks) == 29


def test_a_thousand_years_are_marked_at_the_ends(client: Client) -> None:
    for date in ("1020", "2020"):
        make_statement(date=date)
    histogram = drawn("", client)
    assert histogram is not None
    assert (histogram.words, histogram.marks, histogram.far) == ("1020: 1; 2020: 1", ["1020", "2020"], True)


def test_a_lone_statement_stays_visible(client: Client) -> None:
    for _number in range(40):
        make_statement(date="2019-01-01")
    make_statement(date="2020-01-01")
    histogram = drawn("", client)
    assert histogram is not None
    assert [bar[3] for bar in histogram.bars] == [
        f"M225.00 {HEIGHT}v-72.00h30.00v72.00z",
        f"M705.00 {HEIGHT}v-3.00h30.00v3.00z",
    ]


@pytest.mark.parametrize("dates", [[], [None], ["2020", "2020"], ["2020-02-12", "2020-02-12", "2020"]])
def test_nothing_is_drawn_where_there_is_nothing_to_tell_apart(dates: list[str | None], client: Client) -> None:
    for date in dates:
        make_statement(date=date)
    assert drawn("", client) is None

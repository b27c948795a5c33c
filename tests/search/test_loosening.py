"""What a search that finds nothing would find with less asked of it."""

import pytest
from django.http import QueryDict

from statements.search.find import find, parse
from statements.search.loosening import loosened
from tests.factories import make_statement

pytestmark = pytest.mark.django_db


@pytest.mark.parametrize(
    ("query", "expected"),
    [
        ("q=peace&kind=speech", [("kind", "speech", 2)]),
        ("q=war&kind=remarks", [("q", "war", 1)]),
        ("topic=peace&not_topic=peace&sort=title", [("not_topic", "peace", 2)]),
        (
            "topic=peace&topic=war&topic_match=all",
            [("topic", "war", 2), ("topic_match", "all", 2)],
        ),
        ("date=2020-03&from=2020-02&q=peace", [("date", "2020-03", 1)]),
        ("speaker=nobody&kind=speech", []),
    ],
)
def test_what_stands_in_the_way_is_told_with_what_would_be_found(
    query: str, expected: list[tuple[str, str, int]]
) -> None:
    make_statement("Peace.", topics=["Peace"], kind="remarks", date="2020-02")
    make_statement("Peace again.", topics=["Peace"])
    selection = parse(QueryDict(query))
    assert loosened(selection) == expected
    for name, value, count in loosened(selection):
        assert find(selection.without(name, value)).total == count

"""Hostile addresses: each finds something, or says which parameter is wrong."""

from __future__ import annotations

from urllib.parse import quote, urlencode

import pytest
from django.http import QueryDict
from hypothesis import HealthCheck, Phase, given, settings
from hypothesis import strategies as st

from statements.search.filters import InvalidParameters
from statements.search.find import PageOutOfRange, find, parse
from statements.search.selection import FACETS, ORDER
from tests.factories import make_statement

pytestmark = pytest.mark.django_db
FRAGMENTS = (
    '"',
    "“",
    "”",
    "'",
    "(",
    ")",
    "[",
    "]",
    "{",
    "}",
    "\\",
    "/",
    "^",
    "~",
    "*",
    "?",
    ":",
    "-",
    "+",
    "!",
    "&&",
    "||",
    "AND",
    "OR",
    "NOT",
    "IN",
    "TO",
    "[* TO *]",
    "title:",
    "speaker:",
    "-topic:",
    "before:2020",
    "after:",
    "peac*",
    '"peace words"~5',
    "-",
    "–",
    "，",
    "سلام",
    "*:*",
    "~99999999999",
    "^1e400",
    "\0",
    "\ud800",
    "\udfff",
    "\ufffe",
    "\u202e",
    "\u200b",
    "\x1b",
    "\n",
    "%",
    "%00",
    "%ED%A0%80",
    "peace",
    "words",
    "日本",
    "é",
    "e\u0301",
    "ﷺ",
    "x" * 10_000,
    "a b " * 3_000,
    "0",
    "-1",
    "1e3",
    "100000000000000000000",
    "2020-02-30",
    "9999-12-31",
    "0000",
    "none",
    "v1",
    "<script>",
    "' OR 1=1 --",
)
values = st.lists(st.sampled_from(FRAGMENTS), max_size=6).map("".join) | st.text(max_size=20)
names = st.sampled_from((*ORDER, "q", "q", "unknown", "facet", "not_", "speaker[]", "Q", ""))
hostile = settings(
    deadline=None,
    phases=[Phase.explicit, Phase.reuse, Phase.generate],
    suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow],
)
addresses = given(st.lists(st.tuples(names, values), max_size=5))


@pytest.fixture(autouse=True)
def statements() -> None:
    make_statement("peace and words", "日本 é", speakers=["Ann A"], language="en", date="2020-02-12")
    make_statement("none of it")


def check(pairs: list[tuple[str, str]]) -> None:
    """As it comes percent-encoded, and with characters that no address can carry."""
    coded = QueryDict(urlencode(pairs, errors="replace"))
    plain = QueryDict(mutable=True)
    for name, value in pairs:
        plain.appendlist(name, value)
    for params in (coded, plain):
        try:
            selection = parse(params)
            selection.query_string().encode("ascii")
            find(selection)
        except InvalidParameters as refused:
            assert refused.errors
            for name, message in refused.errors:
                assert name in ORDER
                assert name != "q"
                assert message.encode()
        except PageOutOfRange as beyond:
            assert beyond.page > beyond.pages


@settings(hostile, max_examples=60)
@addresses
def test_sample(pairs: list[tuple[str, str]]) -> None:
    check(pairs)


@pytest.mark.bars
@settings(hostile, max_examples=2_000)
@addresses
def test_two_thousand(pairs: list[tuple[str, str]]) -> None:
    check(pairs)


@pytest.mark.parametrize("fragment", FRAGMENTS, ids=range(len(FRAGMENTS)))
def test_each_alone(fragment: str) -> None:
    for name in ("q", "page", "date", *FACETS[:2]):
        check([(name, fragment)])
    assert parse(QueryDict("q=" + quote(fragment, errors="replace"))).page == 1

"""Bar 4 of quotations: an article takes as long as its quotations together, and no longer for being long."""

from __future__ import annotations

import time
from itertools import pairwise

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext

from statements.ingest.intake import take_in
from statements.ingest.sources import sources
from tests.factories import make_statement
from tests.figures import tell
from tests.ingest.corpus import CORPUS, corpus_files

pytestmark = pytest.mark.django_db
# A page of 10 KB with twenty quotations, so many times; each doubling may take so many times as long.
ARTICLE, QUOTATIONS, TIMES, DOUBLING = 10_000, 20, (1, 2, 4), 2.5
BETWEEN = "And so it went on for some time, as those who were in the room said later. "


def article(number: int) -> str:
    """So many quotations: every third is as it was said, every third altered, every third of nobody's."""
    said = (
        "We will stay in Iraq for as long as the government of Iraq wants us to stay number {}",
        "We will stay in Iraq for as long as the government of Iraq lets us stay number {}",
        "Nothing of this kind was announced by anybody who was at that table in the year {}",
    )
    length = ARTICLE // QUOTATIONS
    parts = (f"“{said[each % 3].format(each // 3 * 3)}” {BETWEEN * 9}" for each in range(number))
    return "\n".join(part[: length - 1] for part in parts)


def answered(client: Client, text: str) -> list[str]:
    """The verdicts on the article's quotations."""
    found = client.post("/quotes.json", {"text": text, "speaker": None}, "application/json").json()
    return [each["verdict"] for each in found["quotations"]]


def seconds(client: Client, text: str) -> float:
    begun = time.perf_counter()
    answered(client, text)
    return time.perf_counter() - begun


def test_each_quotation_takes_as_many_queries_as_the_one_before(client: Client) -> None:
    said = "We will stay in Iraq for as long as the government of Iraq wants us to stay number {}"
    make_statement(*[said.format(each) for each in range(0, 30, 3)], *[f"Other words ({each})." for each in range(60)])
    assert answered(client, article(6)) == ["verbatim", "altered", "not-found"] * 2
    asked = []
    for number in (3, 6, 12, 24):
        with CaptureQueriesContext(connection) as queries:
            assert len(answered(client, article(number))) == number
        asked.append(len(queries))
    assert asked == [1 + 13 * number // 3 for number in (3, 6, 12, 24)]


@pytest.mark.bars
def test_twice_the_article_takes_twice_as_long(client: Client, capsys: pytest.CaptureFixture[str]) -> None:
    corpus_files("*.txt")  # skips where there is none
    list(take_in(sources(sorted(CORPUS.glob("*.txt")))))
    texts = [article(QUOTATIONS * times) for times in TIMES]
    assert [len(answered(client, text)) for text in texts] == [QUOTATIONS * times for times in TIMES]
    turns = [[seconds(client, text) for text in texts] for _ in range(5)]
    taken = [min(each) for each in zip(*turns, strict=True)]
    ratios = [after / before for before, after in pairwise(taken)]
    figures = ", ".join(
        f"{len(text) / 1_000:.0f} KB {1000 * each:.0f} ms" for text, each in zip(texts, taken, strict=True)
    )
    tell(capsys, f"{figures}; doubling x {', '.join(f'{each:.2f}' for each in ratios)}")
    assert max(ratios) <= DOUBLING

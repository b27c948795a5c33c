"""Text made to hold a recogniser up holds none of them up."""

from collections.abc import Callable
from dataclasses import replace
from functools import partial

import pytest

from statements.ingest.layout import lay_out
from statements.ingest.page import Page
from statements.ingest.passages import spans
from statements.ingest.recognisers import derived_titles, events, origins, titles
from statements.ingest.recognisers.dates import dating
from statements.ingest.recognisers.dates.dates import find_dates, find_months
from statements.ingest.recognisers.language.language import language
from statements.ingest.recognisers.lines.labels import TESTS
from statements.ingest.recognisers.names.mentions import find_people
from statements.ingest.recognisers.people import bylines, people
from statements.ingest.recognisers.people.quotations import quotations
from statements.ingest.recognisers.topics import topics
from statements.ingest.recognisers.turns.turns import turns
from tests.figures import tell
from tests.ingest.test_pace import HOSTILE, PLAIN, VOCABULARY, seconds, text_of

CONTEXT = events.Context("2020-02-12", "Brussels", "NATO", "Ada Lovelace")


def recognisers(text: str) -> dict[str, Callable[[], object]]:
    """Each recogniser by its name, to be called on the text; each with a page of its own, for a page remembers."""
    page = lay_out(text, VOCABULARY)
    passages = [span for span in spans(page) if span.role == "passage"]
    lines = [*(entry.line for entry in (*page.header, *page.foot)), *page.body[:20]]
    of_pages: tuple[Callable[[Page], object], ...] = (
        *(*dating.RECOGNISERS, *dating.LAST_RECOGNISERS, dating.modified),
        *(*bylines.RECOGNISERS, *people.RECOGNISERS),
        *(origins.kind, origins.place, origins.publisher, origins.delivery, origins.source_address),
        *(titles.heading, derived_titles.first_sentence, titles.kind_with_byline),
    )
    return {
        **{work.__name__: partial(work, replace(page)) for work in of_pages},
        **{work.__name__: partial(work, replace(page), CONTEXT) for work in events.RECOGNISERS},
        **{f"label {name}": partial(list, map(test, lines)) for name, test in TESTS},
        "find_dates": lambda: find_dates(text),
        "find_months": lambda: find_months(text),
        "find_people": lambda: find_people(text),
        "language": lambda: language(text),
        "turns": lambda: turns(page.body),
        "topics": lambda: topics(text, "", passages, VOCABULARY),
        "quotations": lambda: quotations(text, passages, ["Ada Bb", "Aa Lovelace"]),
    }


def slowest(text: str) -> tuple[float, str]:
    """(seconds, name) of the recogniser that takes longest on the text, the best of three tries."""
    best: dict[str, float] = {}
    for number in range(3):
        for name, work in recognisers(text + number * " ").items():  # another text each time: dates are remembered
            best[name] = min(best.get(name, 60.0), seconds(work))
    return max((time, name) for name, time in best.items())


def whole(text: str) -> float:
    """How long all recognisers together take on the text."""
    return min(sum(seconds(work) for work in recognisers(text).values()) for _ in range(3))


@pytest.mark.parametrize("name", HOSTILE)
def test_no_recogniser_is_held_up(name: str) -> None:
    usual = whole(text_of(PLAIN + "\n\n", 20_000))
    time, recogniser = slowest(text_of(HOSTILE[name], 20_000))
    assert time < 15 * usual, recogniser


@pytest.mark.bars
@pytest.mark.parametrize("name", HOSTILE)
def test_a_hundred_kilobytes_of_hostile_text(name: str, capsys: pytest.CaptureFixture[str]) -> None:
    usual = whole(text_of(PLAIN + "\n\n", 100_000))
    time, recogniser = slowest(text_of(HOSTILE[name], 100_000))
    tell(capsys, f"100 KB of {name:18} {1000 * time:4.0f} ms in the slowest recogniser, {recogniser}")
    assert time < 15 * usual

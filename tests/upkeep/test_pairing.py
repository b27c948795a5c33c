"""Reports and statements, paired: what is checked, against what, and when it is checked again."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator
from typing import Any
from unittest.mock import patch

import pytest

from statements.ingest.read import read
from statements.ingest.writer import take
from statements.models import Generation, Pairing, Statement
from statements.models.changes import ChangeLog
from statements.models.vocabulary import current
from statements.search import quotations
from statements.upkeep import pairing
from statements.upkeep.pairing import pair
from tests.factories import make_statement

pytestmark = pytest.mark.django_db

WORDS = "We will stay in Iraq for as long as the government of Iraq wants us to stay."
OTHERS = "The weather was fine, and nobody had anything to say about the harvest of this year."
REPORT = """BRUSSELS, Feb. 13, 2020 - NATO will stay, its head said.

“{quoted},” NATO Secretary General Jens Stoltenberg told reporters in Brussels on Wednesday.

“Nothing of the kind was ever said by anybody here,” he added.
"""
QUOTED = "We will stay in Iraq for as long as the government of Iraq wants us"


def report(name: str = "report.txt", quoted: str = QUOTED, text: str = REPORT) -> Statement:
    content = text.format(quoted=quoted).encode()
    return take(name, content, read(content, current())).statements[0]


def transcript(words: str = WORDS, date: str = "2020-02-12", **fields: Any) -> Statement:
    return make_statement(words, OTHERS, **{"kind": "remarks", "speakers": ["Jens Stoltenberg"], **fields}, date=date)


def found() -> list[tuple[str, str | None]]:
    """The verdicts of all quotations, each with the identifier of its source."""
    rows = Pairing.objects.order_by("report_id", "start")
    return [(row.verdict, row.source.statement.identifier if row.source else None) for row in rows]


def state() -> list[tuple[object, ...]]:
    """All pairings, but for when they were checked."""
    columns = ("report", "start", "end", "words", "said_by", "verdict", "source", "anchors", "exact", "diff", "share")
    return list(Pairing.objects.order_by("report_id", "start").values_list(*columns))


@pytest.fixture
def checks() -> Iterator[list[str]]:
    """The quotations that are checked, in order."""
    made: list[str] = []

    def noted(quotation: quotations.Quotation, *rest: Any) -> quotations.Checked:
        made.append(quotation.text)
        return quotations.check_quotation(quotation, *rest)

    with patch.object(pairing, "check_quotation", noted):
        yield made


def test_a_report_is_paired_with_what_was_said() -> None:
    said, told = transcript(), report()
    assert pair() == 2
    first, second = Pairing.objects.all()
    assert said.current_version is not None and told.current_version is not None
    anchor = said.current_version.passages.get(start=0).anchor
    assert (first.report, first.source, first.anchors) == (told.current_version, said.current_version, [anchor])
    assert (first.verdict, first.exact, first.diff, first.share) == ("verbatim", QUOTED, [], 1.0)
    assert (first.words.rstrip(","), first.said_by) == (QUOTED, "Jens Stoltenberg")
    assert told.current_version.text[first.start : first.end] == first.words
    assert (second.verdict, second.source, second.anchors) == ("not-found", None, [])


def test_the_order_in_which_they_come_does_not_matter() -> None:
    report()
    pair()
    assert found() == [("not-found", None), ("not-found", None)]
    said = transcript()
    assert pair() == 2
    assert found() == [("verbatim", said.identifier), ("not-found", None)]


@pytest.mark.parametrize(
    ("quoted", "verdict"),
    [
        ("We will stay in Iraq as long as the Government of Iraq wants us", "altered"),
        ("we will stay in Iraq for as long as the government of Iraq wants us", "typography"),
        ("We will stay in Iraq … as long as the government of Iraq wants us", "stitched"),
    ],
)
def test_how_it_was_quoted(quoted: str, verdict: str) -> None:
    said = transcript()
    report(quoted=quoted)
    pair()
    assert found()[0] == (verdict, said.identifier)


JOINED = "the government of Iraq wants us … and we will not leave before that is done"


def test_words_of_two_statements_are_paired_part_by_part() -> None:
    first, second = transcript(), transcript("They need roads, and we will not leave before that is done.")
    report(quoted=JOINED)
    pair()
    assert found()[:2] == [("stitched", first.identifier), ("stitched", second.identifier)]
    parts = [row.words.rstrip(",") for row in Pairing.objects.order_by("start")[:2]]
    assert parts == JOINED.split(" … ")
    before = state()
    transcript("Something else was said.", date="2020-02-11")
    ChangeLog.objects.record([first.pk, second.pk])
    pair()
    assert state() == before


def test_words_of_somebody_else() -> None:
    said = transcript(speakers=["Ann Lee"])
    report()
    pair()
    assert found()[0] == ("other-speaker", said.identifier)


def test_words_of_nobody_known_may_be_anybody_s() -> None:
    said = transcript(speakers=[])
    report()
    pair()
    assert found()[0] == ("verbatim", said.identifier)


def test_a_source_of_its_own_goes_before_another_report() -> None:
    first = report("a.txt", text=REPORT + "\nOne more thing.\n")
    second = report("b.txt")
    pair()
    assert found()[::2] == [("verbatim", second.identifier), ("verbatim", first.identifier)]
    said = transcript("We shall stay in Iraq for as long as the government of Iraq wants us.")
    pair()
    assert found()[::2] == [("altered", said.identifier), ("altered", said.identifier)]


def test_of_two_sources_the_one_before_the_report_is_taken() -> None:
    transcript(date="2020-02-27")
    said = transcript(WORDS + " Yes.", date="2020-02-11")
    transcript(WORDS + " So.", date="2019-01-01")
    report()
    pair()
    assert found()[0] == ("verbatim", said.identifier)


def test_nothing_new_is_nothing_to_do(checks: list[str]) -> None:
    transcript()
    report()
    pair()
    generation = Generation.objects.present()
    checks.clear()
    assert (pair(), checks, Generation.objects.present()) == (0, [], generation)


def test_what_is_new_is_set_against_open_quotations_alone(checks: list[str]) -> None:
    transcript()
    report()
    pair()
    checks.clear()
    transcript("Something else altogether was said there.", date="2020-02-13")
    pair()
    assert {text for text in checks if text.startswith("We will stay")} == set()
    checks.clear()
    transcript("And a year later other things were said.", date="2021-02-13")
    assert (pair(), checks) == (0, [])


def test_a_source_that_is_withdrawn_is_let_go_and_comes_back() -> None:
    said, told = transcript(), report()
    pair()
    assert told.current_version is not None
    for state, shown, expected in (("withdrawn", 1, "not-found"), ("published", 2, "verbatim")):
        Statement.objects.filter(pk=said.pk).update(state=state)
        ChangeLog.objects.record([said.pk])
        assert Pairing.objects.of_report(told.current_version).count() == shown
        pair()
        assert found()[0][0] == expected
        assert Pairing.objects.of_report(told.current_version).count() == 2


def test_a_source_that_is_revised_is_checked_again() -> None:
    transcript(source_name="said.txt")
    report()
    pair()
    said = transcript(WORDS.replace("stay in Iraq", "remain in Iraq"), source_name="said.txt")
    pair()
    row = Pairing.objects.order_by("start")[0]
    assert row.source is not None
    assert (row.verdict, row.source.number, row.source.statement) == ("altered", 2, said)


def test_a_report_that_is_revised_is_paired_anew() -> None:
    transcript()
    report()
    pair()
    told = report(quoted="We will leave Iraq as soon as the government of Iraq wants us")
    pair()
    assert {row.report for row in Pairing.objects.all()} == {Statement.objects.get(pk=told.pk).current_version}


def test_what_is_no_report_is_not_paired() -> None:
    told = report()
    pair()
    Statement.objects.filter(pk=told.pk).update(kind=Statement.Kind.PRESS_RELEASE)
    ChangeLog.objects.record([told.pk])
    pair()
    assert found() == []


def test_an_embargo_that_ends_is_a_change() -> None:
    said = transcript(embargo="2999-01-01T00:00:00+00:00")
    report()
    pair()
    assert found()[0] == ("not-found", None)
    later = dt.datetime(3000, 1, 1, tzinfo=dt.UTC)
    with patch("django.utils.timezone.now", return_value=later), patch("time.time", return_value=later.timestamp()):
        pair()
    assert found()[0] == ("verbatim", said.identifier)


def test_everything_anew_comes_to_the_same() -> None:
    report()
    pair()
    transcript()
    pair()
    before = state()
    assert pair(anew=True) == 2
    assert state() == before


def test_a_trimmed_log_means_everything() -> None:
    transcript()
    report()
    pair()
    before = state()
    ChangeLog.objects.all().delete()
    transcript("Something else.", date="2021")
    pair()
    assert state() == before


def test_whoever_is_interrupted_goes_on(checks: list[str]) -> None:
    transcript()
    for name in "abc":
        report(f"{name}.txt", text=f"{REPORT}\nThis is number {name}, and has its own end.\n")

    def interrupt(done: int, _total: int) -> None:
        if done == 2:
            raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        pair(interrupt)
    assert len(found()) == 4
    checks.clear()
    assert pair() == 2
    assert len(found()) == 6

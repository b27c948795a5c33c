"""The summary of an ingest: outcomes, what was refused and why, what needs review and on which lines."""

import pytest

from statements.ingest.draft import Problem, Refused
from statements.ingest.report import SHOWN, Tally
from statements.ingest.writer import Receipt, take
from statements.models import Statement
from tests.factories import make_statement

pytestmark = pytest.mark.django_db


def created(name: str, *statements: Statement) -> Receipt:
    return Receipt(name, "", "created", statements=list(statements))


def summary(*receipts: Receipt) -> list[str]:
    tally = Tally()
    for receipt in receipts:
        tally.add(receipt)
    return tally.lines()


def test_the_whole_of_it() -> None:
    doubtful = make_statement(
        title="A title",
        date="2020-02-12",
        speakers=["Ann Lee"],
        review=["date", "speakers"],
        problems=[Problem("date", 7, "Two days are named."), Problem("date", 3, "Two days are named.")],
    )
    sure = make_statement()
    empty = take("empty file.txt", b"", Refused("empty", "This file holds no text."))
    unchanged = Receipt("c.txt", "", "unchanged", statements=[sure])
    assert summary(created("a.txt", doubtful, sure), unchanged, empty) == [
        "Refused: 1 file",
        "  empty file.txt  empty: This file holds no text.",
        "To review: 1 statement",
        "  a.txt  date (lines 1, 3, 7), speakers (line 1)",
        "created  revised  unchanged  duplicate  refused  to review",
        "      1        0          1          0        1          1",
        "3 files: 1 created, 1 unchanged, 1 refused.",
    ]


def test_a_long_list_is_cut_and_the_rest_counted() -> None:
    refused = Refused("empty", "This file holds no text.")
    lines = summary(*(take(f"{n:03}.txt", b"", refused) for n in range(SHOWN + 7)))
    assert lines[0] == f"Refused: {SHOWN + 7} files"
    assert lines[SHOWN : SHOWN + 2] == [
        f"  {SHOWN - 1:03}.txt  empty: This file holds no text.",
        "  … and 7 more: --report names them all",
    ]


def test_many_lines_of_one_field_are_cut() -> None:
    problems = [Problem("title", number, "Not sure.") for number in range(2, 40)]
    doubtful = make_statement(title="A title", review=["title"], problems=problems)
    assert "  a.txt  title (lines 1, 2, 3, 4, 5…)" in summary(created("a.txt", doubtful))


def test_nothing_at_all() -> None:
    assert summary() == [
        "created  revised  unchanged  duplicate  refused  to review",
        "      0        0          0          0        0          0",
        "0 files.",
    ]


def test_a_name_gives_the_terminal_no_orders() -> None:
    refused = take("\x1b[31mr\u202eтхт.\n x", b"", Refused("empty", "This file holds no text."))
    assert summary(refused)[1] == "  \\x1b[31mr\\u202eтхт.\\n x  empty: This file holds no text."

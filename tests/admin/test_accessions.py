"""The ingest report on the desk: what was read in each file, what was refused and why, and what needs review."""

from __future__ import annotations

import html
import re

from django.test import Client

from statements.ingest.draft import Problem, Refused
from statements.ingest.writer import take
from statements.models import Accession, Decision, Statement
from statements.models.effective import decide
from tests.admin.forms import address, changelist
from tests.factories import make_editor, make_statement

COLUMNS = ("source_name", "outcome", "read", "needs_review", "refused")


def report(desk: Client, **query: str) -> list[list[str]]:
    """The words of the list's rows: file, outcome, what was read, what needs review, why refused; - for nothing."""
    page = desk.get(changelist(Accession), query).content.decode()
    assert "Ingest report" in page
    rows = re.findall(r"<tr>(<t[hd] class=\"(?:action|field).*?)</tr>", page, re.DOTALL)
    return [[words(re.search(rf"field-{name}[^>]*>(.*?)</t[hd]>", row, re.DOTALL)) for name in COLUMNS] for row in rows]


def words(cell: re.Match[str] | None) -> str:
    assert cell is not None
    return " ".join(html.unescape(re.sub(r"<[^>]+>", " ", cell[1])).split())


def doubtful() -> Statement:
    return make_statement(
        "We met.",
        title="On water",
        date="2020-02-12",
        kind="remarks",
        speakers=["Ann Lee", ("Bob Day", "mentioned", "")],
        review=["date"],
        problems=[Problem("date", 4, "The page names 12 and 13 February.")],
        source_name="a.txt",
    )


def test_each_file_with_what_was_read_refused_and_doubtful(desk: Client, db: None) -> None:
    statement = doubtful()
    take("b.txt", b"", Refused("empty", "This file holds no text."))
    facts = f"On water {statement.identifier} · 12 February 2020 · remarks · 1 speaker"
    assert report(desk) == [
        ["b.txt", "Refused", "nothing", "-", "empty: This file holds no text."],
        ["a.txt", "Created", facts, "date (lines 1, 4) The page names 12 and 13 February.", "-"],
    ]
    page = desk.get(changelist(Accession)).content.decode()
    assert f'<a href="{address(statement)}">On water</a>' in page


def test_only_the_files_that_need_review(desk: Client, db: None) -> None:
    doubtful()
    make_statement("Sure.", source_name="c.txt")
    take("b.txt", b"", Refused("empty", "This file holds no text."))
    assert [row[0] for row in report(desk, needs_review="yes")] == ["a.txt"]
    assert [row[0] for row in report(desk, needs_review="no")] == ["b.txt", "c.txt"]


def test_what_an_editor_decided_needs_no_review(desk: Client, db: None) -> None:
    statement = doubtful()
    decide(statement, [Decision(field="date", action="set", value="2020-02-13")], make_editor("second"))
    assert [row[2:4] for row in report(desk)] == [
        [f"On water {statement.identifier} · 13 February 2020 · remarks · 1 speaker", "-"]
    ]
    assert report(desk, needs_review="yes") == []


def test_an_earlier_version_is_not_blamed_for_the_doubts_of_the_present_one(desk: Client, db: None) -> None:
    paragraphs = [f"Paragraph {n} is about the matter of number {n} and no other." for n in range(5)]
    make_statement(*paragraphs, title="Talks", source_name="a.txt")
    now = make_statement(*paragraphs, "More.", title="Talks", review=["title"], source_name="a.txt")
    facts = "date not stated · kind not stated · 0 speakers"
    assert [row[1:4] for row in report(desk)] == [
        ["Revised", f"Talks {now.identifier} · version 2 · {facts}", "title (line 1)"],
        ["Created", f"Talks {now.identifier} · {facts}", "-"],
    ]


def test_a_duplicate_names_what_it_is_the_same_as(desk: Client, db: None) -> None:
    doubtful()
    make_statement("We met.", source_name="z.txt")
    assert [row[:3] for row in report(desk, outcome="duplicate")] == [["z.txt", "Duplicate", "the same as On water"]]


def test_the_page_of_one_file_says_it_all(desk: Client, db: None) -> None:
    statement = doubtful()
    page = desk.get(address(Accession.objects.get())).content.decode()
    for part in (f'<a href="{address(statement)}">On water</a>', "date (lines 1, 4)", "The page names 12 and 13"):
        assert part in page

"""Near-identity: suggested to an editor at ingest, within bounds, and never against an editor's word."""

from __future__ import annotations

from typing import Any

import pytest

from statements.ingest.read import read
from statements.ingest.vocabulary import starting_vocabulary
from statements.ingest.writer import Receipt, take
from statements.models import Likeness, Mark, Statement
from statements.models.likenesses import COMMON, COMPARED
from tests.factories import make_editor

pytestmark = pytest.mark.django_db
VOCABULARY = starting_vocabulary()


def paragraph(subject: str) -> str:
    return " ".join(f"Of the {subject} we say in sentence {n} that {subject} {n} is ours to settle." for n in range(4))


def statement(title: str, *subjects: str) -> str:
    return f"{title}\n\n3 May 2019\n\n" + "\n\n".join(map(paragraph, subjects)) + "\n"


def add(name: str, text: str) -> Receipt:
    content = text.encode()
    return take(name, content, read(content, VOCABULARY))


def pairs() -> list[tuple[Any, ...]]:
    """(first, second, percent, state) of all, by the titles of the two."""
    return [(row.first.title, row.second.title, row.percent, row.state) for row in Likeness.objects.order_by("pk")]


def test_a_text_that_shares_half_of_the_shorter_one_is_created_and_suggested() -> None:
    add("a.txt", statement("Statement on fisheries", "cod", "herring"))
    receipt = add("b.txt", statement("Remarks on fisheries", "cod", "herring", "hake"))
    add("c.txt", statement("Statement on mining", "copper", "iron"))
    assert (receipt.outcome, Statement.objects.count()) == ("created", 3)
    assert pairs() == [("Statement on fisheries", "Remarks on fisheries", 100, "open")]


def test_the_same_files_again_change_nothing() -> None:
    for number, title in enumerate(("Statement on fisheries", "Remarks on fisheries")):
        add(f"{number}.txt", statement(title, "cod", "hake"))
    rows = [list(model._default_manager.order_by("pk").values()) for model in (Likeness, Mark)]
    for number, title in enumerate(("Statement on fisheries", "Remarks on fisheries")):
        assert add(f"{number}.txt", statement(title, "cod", "hake")).outcome == "unchanged"
    assert [list(model._default_manager.order_by("pk").values()) for model in (Likeness, Mark)] == rows
    assert len(pairs()) == 1


def test_less_than_half_is_not_suggested() -> None:
    add("a.txt", statement("Statement on fisheries", "cod", "herring", "hake"))
    add("b.txt", statement("Remarks on fisheries", "cod", "plaice", "salmon"))
    assert pairs() == []


def test_a_few_words_are_not_suggested() -> None:
    add("a.txt", "Statement on fisheries\n\n3 May 2019\n\nWe have nothing to say on this today.\n")
    add("b.txt", "Statement on mining\n\n4 May 2019\n\nWe have nothing to say on this today.\n")
    assert (Statement.objects.count(), pairs()) == (2, [])


def test_what_an_editor_answered_stays_when_a_text_changes() -> None:
    add("a.txt", statement("Statement on fisheries", "cod", "herring"))
    add("b.txt", statement("Remarks on fisheries", "cod", "herring", "hake"))
    Likeness.objects.get().differ(make_editor())
    assert add("b.txt", statement("Remarks on fisheries", "cod", "herring", "plaice")).outcome == "revised"
    assert pairs() == [("Statement on fisheries", "Remarks on fisheries", 100, "different")]


def test_an_open_suggestion_follows_the_text() -> None:
    add("a.txt", statement("Statement on fisheries", "cod", "herring"))
    add("b.txt", statement("Remarks on fisheries", "cod", "herring", "hake"))
    add("b.txt", statement("Remarks on fisheries", "hake", "cod", "salmon", "plaice", "trout"))
    assert pairs() == [("Statement on fisheries", "Remarks on fisheries", 60, "open")]
    add("b.txt", statement("Remarks on fisheries", "hake", "trout", "salmon", "plaice"))
    assert pairs() == []


def test_what_many_share_is_kept_and_followed_within_bounds() -> None:
    for number in range(COMMON + 5):
        add(f"{number:02}.txt", statement(f"Agenda of day {number}", "agenda", "copper"))
    assert Mark.objects.values("number").distinct().count() * COMMON == Mark.objects.count()
    assert len(pairs()) == sum(min(number, COMPARED) for number in range(COMMON))

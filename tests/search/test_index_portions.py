"""How many changes the index is given at a time, and how many of them with one commit."""

from __future__ import annotations

from unittest.mock import Mock

import pytest

from statements.models import ChangeLog
from statements.search import index
from statements.search.lock import locked
from tests.factories import make_statement

pytestmark = pytest.mark.django_db


def held() -> int:
    """So many statements the index holds, once it follows or as it is promised to."""
    return index.searcher().num_docs


def test_more_changes_than_a_portion_are_applied_one_after_the_other(monkeypatch: pytest.MonkeyPatch) -> None:
    make_statement("peace")
    assert held() == 1
    monkeypatch.setattr(index, "PORTION", 1)
    for words in ("war", "water", "wine"):
        make_statement(words)
    assert (held(), index.current().state.position) == (4, ChangeLog.objects.latest("pk").pk)


@pytest.mark.parametrize(("waiting", "together"), [("nobody", 4), ("wanted", 2)])
def test_beside_an_ingest_what_comes_shortly_after_joins_a_commit_unless_somebody_waits(
    monkeypatch: pytest.MonkeyPatch, waiting: str, together: int
) -> None:
    make_statement("peace")
    assert held() == 1
    make_statement("peace again")
    coming, commit = ["war", "water"], Mock(wraps=index._commit)
    monkeypatch.setattr(index, "_commit", commit)
    monkeypatch.setattr(index, "PATIENCE", 0.01)
    monkeypatch.setattr(index.time, "sleep", lambda _seconds: coming and make_statement(coming.pop(0)))
    with index.deferred(), locked(index.home(), waiting, shared=True):
        index.keep_up()
        assert (commit.call_count, held()) == (1, together)

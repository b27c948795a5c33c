"""What a server does beside its requests: one piece at a time, and no sooner again when it failed."""

from __future__ import annotations

from pathlib import Path
from threading import Event

import pytest
from pytest_django import Settings

from statements.search import following

# As they are: the fixture of all tests does the work at once.
begin, build = following.begin, following.build


def test_one_piece_of_work_is_under_way_at_a_time_and_the_next_waits_once() -> None:
    begun, over, done = Event(), Event(), list[str]()

    def first() -> None:
        begun.set()
        over.wait(10)
        done.append("first")

    def second() -> None:
        done.append("second")

    begin(first)
    assert begun.wait(10)
    for _ in range(3):
        begin(second)
    assert done == []
    over.set()
    with following._under_way:
        assert done == ["first", "second"]


def test_after_a_failure_it_waits(monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture) -> None:
    waited: list[float] = []
    monkeypatch.setattr(following.time, "sleep", waited.append)
    failed = Event()

    def fail() -> None:
        failed.set()
        raise following.BuildFailed("No room.")

    begin(fail)
    assert failed.wait(10)
    with following._under_way:
        assert waited == [following.RETRY]
    assert [record.getMessage() for record in caplog.records] == ["No room."]


def test_a_build_that_fails_says_where_to_look(settings: Settings, tmp_path: Path) -> None:
    settings.BASE_DIR = tmp_path
    (tmp_path / "manage.py").write_text("raise SystemExit(3)")
    with pytest.raises(following.BuildFailed, match="rebuild_index"):
        build()


def test_a_build_that_takes_long_goes_on_by_itself(
    settings: Settings, tmp_path: Path, caplog: pytest.LogCaptureFixture
) -> None:
    settings.BASE_DIR = tmp_path
    (tmp_path / "manage.py").write_text("import time; time.sleep(1)")
    with caplog.at_level("INFO", following.log.name):
        build(0.01)
    assert [record.getMessage() for record in caplog.records] == ["The search index is being built."]

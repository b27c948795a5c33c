"""The index follows the change log, and is built again whenever it cannot be trusted."""

from __future__ import annotations

import json
import shutil
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from django.core.management import call_command
from django.db import connection, transaction
from django.http import QueryDict
from pytest_django import DjangoCaptureOnCommitCallbacks, Settings

from statements.models import Archive, ChangeLog, Passage, Statement, changes
from statements.search import following, generation, index
from statements.search.find import find, parse
from statements.search.lock import locked
from statements.upkeep import pairing
from tests.factories import make_statement

pytestmark = pytest.mark.django_db


def found(query_string: str = "") -> int:
    return find(parse(QueryDict(query_string))).total


def state() -> dict[str, Any]:
    content: dict[str, Any] = json.loads((index.home() / "state.json").read_text())
    return content


def set_state(**values: object) -> int:
    return (index.home() / "state.json").write_text(json.dumps({**state(), **values}))


@pytest.fixture
def builds(monkeypatch: pytest.MonkeyPatch) -> list[Path]:
    """The folders for which an index was built."""
    built: list[Path] = []
    build: Callable[..., int] = index._build

    def noted(place: Path, progress: index.Progress | None) -> int:
        built.append(place)
        return build(place, progress)

    monkeypatch.setattr(index, "_build", noted)
    return built


def test_it_is_built_at_first_use_and_then_follows(builds: list[Path]) -> None:
    make_statement("peace")
    assert not index.is_ready()
    assert found("q=peace") == 1
    assert index.is_ready()
    make_statement("peace again")
    assert found("q=peace") == 2
    assert len(builds) == 1


def test_it_lies_in_a_folder_of_the_archive(tmp_path: Path) -> None:
    assert index.home() == tmp_path / "index" / str(Archive.objects.current().uuid)


def test_what_is_not_published_is_not_found() -> None:
    statement = make_statement("peace")
    assert found() == 1
    Statement.objects.filter(pk=statement.pk).update(state=Statement.State.WITHDRAWN)
    ChangeLog.objects.record([statement.pk])
    assert found() == 0


def test_a_change_of_words_alone_is_followed() -> None:
    """Most words stay, so that it is a new version; no effective value of the statement changes."""
    before, after = ("one two three four five six seven eight nine ten eleven " + last for last in ("war", "peace"))
    make_statement(before, source_name="a.txt")
    assert (found("q=war"), found("q=peace")) == (1, 0)
    make_statement(after, source_name="a.txt")
    assert (found("q=war"), found("q=peace")) == (0, 1)


def test_catching_up_twice_changes_nothing() -> None:
    make_statement("peace")
    index.catch_up()
    before = state()
    index.catch_up()
    assert state() == before


def remove(home: Path, pattern: str) -> int:
    """Removes the files and folders of this pattern; returns how many."""
    paths = list(home.glob(pattern))
    for path in paths:
        shutil.rmtree(path) if path.is_dir() else path.unlink()
    return len(paths)


def truncate(home: Path) -> int:
    return next(home.glob("index-*/passages/*.store")).write_bytes(b"x")


@pytest.mark.parametrize(
    "harm",
    [
        lambda _home: set_state(position=10_000),
        lambda _home: set_state(statement=10_000),
        lambda _home: ChangeLog.objects.all().delete(),
        lambda _home: set_state(format=0),
        lambda _home: set_state(folder="index-gone"),
        lambda _home: set_state(surprise=1),
        lambda home: (home / "state.json").write_text("{"),
        lambda home: remove(home, "state.json"),
        lambda home: remove(home.parent, home.name),
        lambda home: remove(home.parent.parent, "index"),
        lambda home: remove(home, "index-*"),
        lambda home: remove(home, "index-*/statements/meta.json"),
        lambda home: remove(home, "index-*/passages/*.term"),
        truncate,
    ],
    ids=[
        "beyond the log",
        "not of the log",
        "before the log",
        "other format",
        "other folder",
        "other state",
        "half a state",
        "no state",
        "no folder",
        "nothing",
        "no files",
        "no meta",
        "no terms",
        "broken files",
    ],
)
def test_an_index_that_cannot_be_trusted_is_built_again(harm: Callable[[Path], object], builds: list[Path]) -> None:
    make_statement("war")
    make_statement("peace")
    assert found("q=peace") == 1
    assert harm(index.home())
    generation._open.clear()  # as a process that starts now
    assert found("q=peace") == 1
    assert found() == 2
    assert len(builds) == 2
    assert len(list(index.home().glob("index-*"))) == 1


def test_a_rebuild_swaps_the_index_and_tells_how_far_it_is() -> None:
    for text in ("war", "peace"):
        make_statement(text)
    assert found() == 2
    folder, told = state()["folder"], list[tuple[int, int]]()
    assert index.rebuild(lambda done, total: told.append((done, total))) == 2
    assert told == [(1, 2), (2, 2)]
    assert state()["folder"] != folder
    assert not (index.home() / folder).exists()
    assert found("q=peace") == 1


def test_whoever_waited_for_a_build_applies_what_came_after_it(builds: list[Path]) -> None:
    make_statement("war")
    assert found() == 1
    make_statement("peace")
    assert index.rebuild(only_if_needed=True) == 1
    assert len(builds) == 1
    assert state()["position"] == ChangeLog.objects.latest("pk").pk


def test_the_command_rebuilds(capsys: pytest.CaptureFixture[str]) -> None:
    make_statement("peace")
    call_command("rebuild_index")
    assert capsys.readouterr().out == "Indexed 1 statement.\n"
    assert index.is_ready()


def test_it_catches_up_once_after_the_commit(
    django_capture_on_commit_callbacks: DjangoCaptureOnCommitCallbacks,
) -> None:
    with django_capture_on_commit_callbacks(execute=True) as callbacks:
        for text in ("war", "peace"):
            make_statement(text)
        assert not index.is_ready()
    assert callbacks == [index.follow, pairing.follow]
    assert state()["position"] == ChangeLog.objects.latest("pk").pk


def test_nothing_is_applied_after_a_rollback(
    django_capture_on_commit_callbacks: DjangoCaptureOnCommitCallbacks,
) -> None:
    with django_capture_on_commit_callbacks() as callbacks, transaction.atomic():
        make_statement("war")
        transaction.set_rollback(True)
    assert callbacks == []


def test_many_transactions_are_applied_together(
    django_capture_on_commit_callbacks: DjangoCaptureOnCommitCallbacks,
) -> None:
    with django_capture_on_commit_callbacks() as callbacks, index.deferred():
        with index.deferred():
            make_statement("war")
        make_statement("peace")
        assert connection.run_on_commit == []
    assert callbacks == [index.follow_at_last]


@pytest.mark.django_db(transaction=True)
def test_a_failure_to_follow_does_not_undo_the_change(monkeypatch: pytest.MonkeyPatch) -> None:
    with monkeypatch.context() as patch:
        patch.setattr(index, "is_ready", lambda: 1 / 0)
        make_statement("peace")
    assert Statement.objects.count() == 1
    assert found("q=peace") == 1


@pytest.mark.django_db(transaction=True)
def test_what_the_engine_cannot_write_at_the_end_is_told_in_a_line(
    monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    def full() -> None:
        raise OSError("No space left on device")

    with monkeypatch.context() as patch, index.deferred():
        patch.setattr(index, "catch_up", full)
        make_statement("peace")
    assert [(each.getMessage(), each.exc_info) for each in caplog.records] == [
        ("The search index could not follow, and will with the next change or search: No space left on device", None)
    ]
    assert found("q=peace") == 1


def test_a_reader_waits_for_nobody(monkeypatch: pytest.MonkeyPatch) -> None:
    """While another process writes or builds, the newest generation that is there answers."""
    make_statement("peace")
    assert found("q=peace") == 1
    begun: list[Callable[[], None]] = []
    monkeypatch.setattr(following, "begin", begun.append)
    make_statement("peace again")
    with locked(index.home()), locked(index.home(), "building"):
        assert found("q=peace") == 1
    assert begun == [index.catch_up]
    index.catch_up()
    assert found("q=peace") == 2


def test_who_promised_to_catch_up_needs_no_help(monkeypatch: pytest.MonkeyPatch) -> None:
    make_statement("peace")
    assert found() == 1
    begun: list[Callable[[], None]] = []
    monkeypatch.setattr(following, "begin", begun.append)
    with index.deferred():
        make_statement("war")
        assert found() == 1
    assert begun == []
    assert found() == 1
    assert begun == [index.catch_up]


def test_hosts_of_one_database_follow_each_with_an_index_of_its_own(tmp_path: Path, settings: Settings) -> None:
    for number, words in enumerate(("peace", "peace again", "war"), start=1):
        make_statement(words)
        for host in ("one", "other"):
            settings.INDEX_DIR = tmp_path / host
            assert found() == number
    homes = [tmp_path / host / str(Archive.objects.current().uuid) for host in ("one", "other")]
    assert [len(list(home.glob("index-*"))) for home in homes] == [1, 1]


def test_an_index_that_lacks_forgotten_changes_is_built_again(
    builds: list[Path], monkeypatch: pytest.MonkeyPatch
) -> None:
    statement = make_statement("peace")
    assert found() == 1
    monkeypatch.setattr(changes, "KEPT_CHANGES", 2)
    for _change in range(3):
        ChangeLog.objects.record([statement.pk])
    ChangeLog.objects.trim()
    assert ChangeLog.objects.count() == 2
    assert (found(), len(builds)) == (1, 2)


def test_what_a_killed_process_left_behind_does_not_stand_in_the_way() -> None:
    """It had written which documents are deleted, not yet that this is so: the next commit bears the same number."""
    statements = [make_statement(words) for words in ("war", "peace")]
    assert found() == 2
    before = {path: path.read_bytes() for path in index.home().glob("**/*.json")}
    Statement.objects.filter(pk=statements[0].pk).update(state=Statement.State.WITHDRAWN)
    ChangeLog.objects.record([statements[0].pk])
    assert found() == 1
    for path, content in before.items():
        if not path.name.startswith("."):
            path.write_bytes(content)
    generation.forget(index.home())
    assert found() == 1


def test_a_passage_is_found_in_its_own_language() -> None:
    made = make_statement("The meeting", "Les réunions", language="en")
    Passage.objects.filter(version=made.current_version_id, anchor=anchors(made)[1]).update(language="fr")
    results = find(parse(QueryDict("q=réunion")))
    assert (results.total, [hit.ranges for hit in results.hits[made.pk]]) == (1, [((4, 12),)])


def anchors(statement: Statement) -> list[str]:
    assert statement.current_version is not None
    return list(statement.current_version.passages.values_list("anchor", flat=True))

"""The search index: where it lies, how it follows the database, and how it is built again.

It lies in `INDEX_DIR/<archive UUID>/`: a folder for the engine's files, and `state.json`, which names that folder and
says how far the change log has been applied. The state is replaced by renaming, after the engine's commit, so whoever
reads it finds a whole index at least as new as it says. Applying a change twice does no harm.
"""

from __future__ import annotations

import json
import logging
import os
import shutil
import tempfile
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from contextvars import ContextVar
from dataclasses import asdict, dataclass
from pathlib import Path

from django.conf import settings
from django.db import connection, transaction
from tantivy import Index, Query, Searcher

from statements.models import Archive, ChangeLog, Statement
from statements.search.analysis import ANALYSES, analyser
from statements.search.documents import FORMAT, documents, schema
from statements.search.lock import locked

log = logging.getLogger(__name__)
_deferred: ContextVar[bool] = ContextVar("deferred", default=False)
Progress = Callable[[int, int], None]


@dataclass(frozen=True, slots=True)
class State:
    """Which folder is the index, and the last change applied to it: (log position, statement)."""

    folder: str
    position: int
    statement: int
    format: int = FORMAT


class Unusable(Exception):
    """The index is missing, broken, of another format, or not one of this database's log."""


# The open index of this process, by its state file and that file's identity: a new state means opening again.
_open: dict[Path, tuple[tuple[int, int], State, Index]] = {}


def home() -> Path:
    """The folder of this archive's index. Settings are read at each call."""
    return Path(settings.INDEX_DIR) / str(Archive.objects.current().uuid)


def is_ready() -> bool:
    """Whether there is a usable index, be it a little behind."""
    try:
        _opened(home())
    except Unusable:
        return False
    return True


def searcher() -> Searcher:
    """A searcher on an index that has every change; catches up first if it must, or builds the index."""
    place = home()
    try:
        state, index = _opened(place)
        current = _newest_change() == (state.position, state.statement)
    except Unusable:
        current = False
    if not current:
        _follow(place)
        state, index = _opened(place)
    return index.searcher()


def catch_up() -> None:
    """Applies the changes that the database logged since the last time; builds the index if it cannot be used."""
    _follow(home())


def rebuild(progress: Progress | None = None) -> int:
    """Builds the index beside the present one and swaps them. Returns the number of statements.

    `progress` is called with (statements done, statements in all).
    """
    place = home()
    with locked(place):
        return _build(place, progress)


@contextmanager
def deferred() -> Iterator[None]:
    """Within it, changes are not applied after each transaction, but once at its end, be that by an error."""
    before = _deferred.get()
    _deferred.set(True)
    try:
        yield
    finally:
        # Not reset by a token: a generator that is closed late may be in another context by then.
        _deferred.set(before)
        follow_changes()


def follow_changes(**_signal: object) -> None:
    """Answers the signal that a change was logged: catches up, once, after the commit.

    A failure is logged and no more: what is in the change log is applied before the next search.
    """
    waiting = any(callback[1] is catch_up for callback in connection.run_on_commit)
    if not waiting and not _deferred.get():
        transaction.on_commit(catch_up, robust=True)


def _follow(place: Path) -> None:
    with locked(place):
        newest = _newest_change()
        try:
            # Opened anew under the lock: another process may have written since.
            _open.pop(place, None)
            state, index = _opened(place)
            if (state.position, state.statement) == newest:
                return
            changed = _changes_since(state)
        except Unusable as error:
            if place.joinpath("state.json").exists():  # that a new archive has none is no news
                log.info("building the search index: %s", error)
            _build(place, None)
            return
        _apply(index, changed)
        _write_state(place, State(state.folder, *newest))


def _newest_change() -> tuple[int, int]:
    return ChangeLog.objects.order_by("-pk").values_list("pk", "statement_id").first() or (0, 0)


def _changes_since(state: State) -> list[int]:
    """The statements changed after `state`. Raises Unusable when the log does not continue from there."""
    rows = list(ChangeLog.objects.filter(pk__gte=state.position).order_by("pk").values_list("pk", "statement_id"))
    # An index of position 0 was built from an empty log, most likely of an empty archive: it is built again.
    if not rows or rows[0] != (state.position, state.statement):
        raise Unusable("its position is not in the change log")
    return list(dict.fromkeys(statement for _pk, statement in rows[1:]))


def _apply(index: Index, statements: list[int]) -> None:
    writer = index.writer(heap_size=32_000_000, num_threads=1)
    # By query: deleting by term takes a number for a signed one, and so finds nothing in an unsigned field.
    writer.delete_documents_by_query(Query.term_set_query(schema(), "pk", statements))
    for document in documents(statements):
        writer.add_document(document)
    writer.commit()
    writer.wait_merging_threads()


def _build(place: Path, progress: Progress | None) -> int:
    """Needs the lock. What changes meanwhile is in the log after the position noted first."""
    newest = _newest_change()
    folder = Path(tempfile.mkdtemp(prefix="index-", dir=place))
    statements = list(Statement.objects.indexed().order_by("pk").values_list("pk", flat=True))
    index = _with_analysers(Index(schema(), str(folder)))
    writer = index.writer(heap_size=128_000_000, num_threads=1)
    for done, document in enumerate(documents(statements), start=1):
        writer.add_document(document)
        if progress is not None:
            progress(done, len(statements))
    writer.commit()
    writer.wait_merging_threads()
    _write_state(place, State(folder.name, *newest))
    for old in place.glob("index-*"):
        if old != folder:
            # Readers that have it open keep their files until they let go of them.
            shutil.rmtree(old, ignore_errors=True)
    return len(statements)


def _write_state(place: Path, state: State) -> None:
    handle, name = tempfile.mkstemp(prefix="state-", dir=place)
    with os.fdopen(handle, "w", encoding="utf-8") as file:
        json.dump(asdict(state), file)
        file.flush()
        os.fsync(file.fileno())
    Path(name).replace(place / "state.json")


def _opened(place: Path) -> tuple[State, Index]:
    """The state and the index it names, opened once a state. Raises Unusable."""
    path = place / "state.json"
    try:
        status = path.stat()
        identity = (status.st_ino, status.st_mtime_ns)
        known = _open.get(place)
        if known is not None and known[0] == identity:
            return known[1], known[2]
        state = State(**json.loads(path.read_text(encoding="utf-8")))
    except (OSError, ValueError, TypeError) as error:
        raise Unusable("there is none, or it does not say what it is") from error
    if state.format != FORMAT:
        raise Unusable("it is of another format")
    index = _open_folder(place / state.folder)
    _open[place] = (identity, state, index)
    return state, index


def _open_folder(folder: Path) -> Index:
    try:
        if not Index.exists(str(folder)):
            raise Unusable("its files are gone")
        index = _with_analysers(Index(schema(), str(folder)))
        index.config_reader("manual")
        index.reload()
        index.searcher()
    except BaseException as error:
        # The engine raises ValueError for files that are missing, and panics (not an Exception) on truncated ones.
        if isinstance(error, ValueError | OSError) or type(error).__name__ == "PanicException":
            raise Unusable("its files are broken") from error
        raise
    return index


def _with_analysers(index: Index) -> Index:
    for analysis in ANALYSES:
        index.register_tokenizer(analysis, analyser(analysis))
    return index

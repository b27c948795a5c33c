"""The search index: where it lies, how it follows the database, and how it is built again.

It lies in `INDEX_DIR/<archive UUID>/` as `generation` describes. Readers use the newest generation that is there and
wait for nobody. Applying a change twice does no harm, so whoever is interrupted leaves nothing to repair.
"""

from __future__ import annotations

import logging
import shutil
import tempfile
import time
from collections.abc import Callable, Iterable, Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import ExitStack, contextmanager
from contextvars import ContextVar
from pathlib import Path

from django.conf import settings
from django.db import connection, transaction
from tantivy import IndexWriter, Query, Searcher

from statements.models import Archive, ChangeLog, Statement
from statements.search import following, memory
from statements.search.documents import Entry, documents
from statements.search.generation import STATE, Generation, State, Unusable, engines, opened
from statements.search.lock import is_locked, locked
from statements.search.schemas import passage_schema, schema

log = logging.getLogger(__name__)
_deferred: ContextVar[bool] = ContextVar("deferred", default=False)
Progress = Callable[[int, int], None]
# So many changes are applied at a time; beside an ingest, so many with one commit, as long as the next are no more than
# so many seconds away: each commit makes a piece of the index, to be merged later.
PORTION, TOGETHER, PATIENCE = 1_000, 2_000, 0.5
# The locks: the index is written; somebody waits to write it; one is built beside it; somebody will catch up and needs
# no help.
_WRITING, _WANTED, _BUILDING, _PROMISED = "lock", "wanted", "building", "promised"


def home() -> Path:
    """The folder of this archive's index. Settings are read at each call."""
    return Path(settings.INDEX_DIR) / str(Archive.objects.current().uuid)


def is_ready() -> bool:
    """Whether there is a usable index, be it a little behind."""
    return _is_usable(home())


def current() -> Generation:
    """The newest generation there is. Raises Unusable.

    When that lacks changes, or there is none, it is seen to beside this thread: a page never waits for it. An editor
    who saved need not either, for then the change was applied after the commit.
    """
    place, newest = _present()
    try:
        behind = opened(place).state.newest != newest
        taken_care_of = behind and is_locked(place, _PROMISED)
    except Unusable:
        behind, taken_care_of = True, is_locked(place, _BUILDING)
    if behind and not taken_care_of:
        following.begin(catch_up if _is_usable(place) else following.build)
    return opened(place)


def _present() -> tuple[Path, tuple[int, int]]:
    """This archive's folder and its newest change."""
    present = Archive.objects.newest_change()
    if present is None:
        return home(), _newest_change()
    archive, newest = present
    return Path(settings.INDEX_DIR) / str(archive), newest


def searcher() -> Searcher:
    """A searcher on the statements of the current generation. Raises Unusable."""
    return current().statements


def catch_up() -> None:
    """Applies the changes that the database logged since the last time; builds the index if it cannot be used."""
    place = home()
    while not _apply_portion(place):
        pass


def keep_up() -> None:
    """Catches up with who has deferred that, and goes on doing so until somebody else wants to write the index."""
    _apply_portion(home(), TOGETHER)


def rebuild(progress: Progress | None = None, only_if_needed: bool = False) -> int:
    """Builds the index beside the present one and swaps them. Returns the number of statements.

    `progress` is called with (statements done, statements in all). Meanwhile the present index goes on to follow.
    """
    place = home()
    with locked(place, _BUILDING):
        needed = not only_if_needed or not _is_usable(place)
        count = _build(place, progress) if needed else opened(place).statements.num_docs
    catch_up()
    return count


@contextmanager
def deferred() -> Iterator[None]:
    """Within it, changes are not applied after each transaction, but once at its end, be that by an error."""
    if _deferred.get():
        yield
        return
    _deferred.set(True)
    with locked(home(), _PROMISED, shared=True):
        try:
            yield
        finally:
            # Not reset by a token: a generator that is closed late may be in another context by then.
            _deferred.set(False)
            transaction.on_commit(follow_at_last, robust=True)


def follow_at_last() -> None:
    """What the engine cannot write, on a full disk say, is in the change log, and so is not lost."""
    try:
        catch_up()
    except (OSError, ValueError, Unusable) as error:
        log.error("The search index could not follow, and will with the next change or search: %s", error)


def is_deferred() -> bool:
    """Whether whoever makes changes here will see to what follows from them."""
    return _deferred.get()


def follow_changes(**_signal: object) -> None:
    """Answers the signal that a change was logged: follows, once, after the commit.

    A failure is logged and no more: what is in the change log is applied after the next search.
    """
    waiting = any(callback[1] is follow for callback in connection.run_on_commit)
    if not waiting and not _deferred.get():
        transaction.on_commit(follow, robust=True)


def follow() -> None:
    """Applies what was logged. An index that is missing takes long to build: that is done beside this thread."""
    if is_ready():
        catch_up()
    else:
        following.begin(following.build)


def _is_usable(place: Path) -> bool:
    try:
        opened(place)
    except Unusable:
        return False
    return True


def _apply_portion(place: Path, most: int = 0) -> bool:
    """Applies some of the changes that the index lacks. Returns whether these were the last.

    Until there are `most` of them it waits for those that somebody has promised to bring.
    """
    with _to_be_written(place):
        try:
            state = opened(place).state
            if rows := _changes_since(state):
                writers, applied = _writers(place / state.folder), 0
                while rows:
                    alone = not is_locked(place, _WANTED)  # if not, these are the last
                    _apply(writers, list(dict.fromkeys(statement for _position, statement in rows)))
                    state, applied, last = State(state.folder, *rows[-1]), applied + len(rows), len(rows) < PORTION
                    rows = _awaited(place, state) if alone and applied < most else []
                _commit(writers)
                state.write(place)
                return last
            return True
        except Unusable as error:
            if place.joinpath(STATE).exists():  # that a new archive has none is no news
                log.info("building the search index: %s", error)
                place.joinpath(STATE).unlink()
    rebuild(only_if_needed=True)
    return True


@contextmanager
def _to_be_written(place: Path) -> Iterator[None]:
    """Holds the lock on writing. Whoever has it is told that somebody waits."""
    with ExitStack() as held:
        with locked(place, _WANTED, shared=True):
            held.enter_context(locked(place, _WRITING))
        yield


def _awaited(place: Path, state: State) -> list[tuple[int, int]]:
    """The next changes after `state`; waits for them while somebody will bring some, and nobody waits for the index."""
    until = time.monotonic() + PATIENCE
    while not (rows := _changes_since(state)):
        if time.monotonic() > until or is_locked(place, _WANTED) or not is_locked(place, _PROMISED):
            break
        time.sleep(0.02)
    return rows


def _newest_change() -> tuple[int, int]:
    return ChangeLog.objects.order_by("-pk").values_list("pk", "statement_id").first() or (0, 0)


def _changes_since(state: State) -> list[tuple[int, int]]:
    """The next changes after `state`. Raises Unusable when the log does not continue from there."""
    if state.newest == _newest_change():
        return []
    log_from_there = ChangeLog.objects.filter(pk__gte=state.position).order_by("pk")
    rows = list(log_from_there.values_list("pk", "statement_id")[: PORTION + 1])
    # An index of position 0 was built from an empty log, most likely of an empty archive: it is built again.
    if not rows or rows[0] != state.newest:
        raise Unusable("its position is not in the change log")
    return rows[1:]


def _writers(folder: Path) -> list[IndexWriter]:
    """The writers of statements and of passages."""
    writers = [engine.writer(heap_size=64_000_000, num_threads=1) for engine in engines(folder)]
    for writer in writers:
        # What a killed process left behind bears the names that this commit will give, which the engine refuses.
        writer.garbage_collect_files()
    return writers


def _apply(writers: list[IndexWriter], statements: list[int]) -> None:
    # By query: deleting by term takes a number for a signed one, and so finds nothing in an unsigned field.
    writers[0].delete_documents_by_query(Query.term_set_query(schema(), "pk", statements))
    writers[1].delete_documents_by_query(Query.term_set_query(passage_schema(), "statement", statements))
    _add(writers, documents(statements))


def _build(place: Path, progress: Progress | None) -> int:
    """Needs the lock on building. What changes meanwhile is in the log after the position noted first."""
    newest = _newest_change()
    folder = Path(tempfile.mkdtemp(prefix="index-", dir=place))
    statements = list(Statement.objects.indexed().order_by("pk").values_list("pk", flat=True))
    writers = [engine.writer(heap_size=memory.for_building(), num_threads=1) for engine in engines(folder, new=True)]
    _add(writers, _told(documents(statements), len(statements), progress))
    _commit(writers)
    with _to_be_written(place):
        State(folder.name, *newest).write(place)
        for old in place.glob("index-*"):
            if old != folder:
                # Readers that have it open keep their files until they let go of them.
                shutil.rmtree(old, ignore_errors=True)
    return len(statements)


def _add(writers: list[IndexWriter], entries: Iterable[Entry]) -> None:
    """Hands the entries to the indexes of statements and of passages, which analyse them beside this thread."""
    statements, passages = writers
    for entry in entries:
        statements.add_document(entry.statement)
        for passage in entry.passages:
            passages.add_document(passage)


def _commit(writers: list[IndexWriter]) -> None:
    """Commits both indexes at once, and lets merges finish."""
    with ThreadPoolExecutor(len(writers)) as pool:
        for done in [pool.submit(_commit_one, writer) for writer in writers]:
            done.result()


def _commit_one(writer: IndexWriter) -> None:
    writer.commit()
    writer.wait_merging_threads()


def _told(entries: Iterable[Entry], total: int, progress: Progress | None) -> Iterator[Entry]:
    for done, entry in enumerate(entries, start=1):
        yield entry
        if progress is not None:
            progress(done, total)

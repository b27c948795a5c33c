"""Ingest: each source read, taken into the archive in the order of the names, and told about."""

import logging
import time
from collections import Counter, deque
from collections.abc import Callable, Generator, Iterable, Iterator, Sequence
from concurrent.futures.process import BrokenProcessPool
from dataclasses import dataclass
from hashlib import sha256
from typing import TypeVar

from django.conf import settings

from statements.ingest import writer
from statements.ingest.collector import uncollected
from statements.ingest.draft import Refused
from statements.ingest.incoming import Incoming
from statements.ingest.parallel import Reading, readers
from statements.ingest.read import ReadFile
from statements.ingest.sources import Source, contents
from statements.ingest.writer import Receipt
from statements.models.description import fetch_described
from statements.models.trial import trial
from statements.models.vocabulary import current
from statements.search import following, index

logger = logging.getLogger(__name__)
Submit = Callable[[bytes], Reading]
Item = TypeVar("Item")
# At most so many files and bytes go into one transaction, and are read ahead for it; a file that is ready waits no
# longer than so many seconds for others. So editors do not wait for an ingest, and progress is told often.
FILES, BYTES, SECONDS = 200, 4_000_000, 0.1
# After how many files the search index begins to follow.
INDEXED = 200


@dataclass(slots=True)
class _Underway:
    """A source that was opened, and what became of it so far; `content` is None where it could not be opened."""

    source: Source
    content: bytes | None
    becoming: Receipt | Refused | Reading | None = None

    def __len__(self) -> int:
        return len(self.content or b"")


def take_in(
    found: Sequence[Source], jobs: int = 1, dry_run: bool = False, stop: Callable[[], bool] = lambda: False
) -> Generator[Receipt]:
    """Takes the sources in, in their order, and gives the receipt of each while its record can be looked at.

    A dry run does all of it in one transaction that is rolled back. Otherwise a transaction takes some files, and their
    receipts come after it: whenever this ends, what was given a receipt is kept. `stop` is asked between transactions.
    """
    with trial() if dry_run else index.deferred(), readers(current(), jobs) as submit:
        ready = _read(_opened(found), submit, FILES if jobs > 1 else 1)
        for receipts in write(ready, follow=not dry_run):
            fetch_described([statement for receipt in receipts for statement in receipt.statements])
            yield from receipts
            if stop():
                return


def write(ready: Iterable[Incoming | Receipt], follow: bool = True) -> Iterator[list[Receipt]]:
    """Writes files that were read, some in a transaction, and gives the receipts of each transaction after it.

    Receipts among them, of files that are known, keep their place. The search index follows beside this thread: the
    engine analyses texts while further ones are written.
    """
    behind = 0
    for some in _together(ready, lambda file: 0 if isinstance(file, Receipt) else file.size, SECONDS):
        with uncollected():
            taken = iter(writer.take_all([file for file in some if isinstance(file, Incoming)]))
        yield [file if isinstance(file, Receipt) else next(taken) for file in some]
        behind += len(some)
        if follow and behind >= INDEXED:
            following.begin(index.keep_up)
            behind = 0


def _opened(found: Sequence[Source]) -> Iterator[_Underway]:
    """The sources with their bytes. Which of them are known already is asked for many at a time."""
    # Two folders may hold a file of one name: each would else be taken for a change of the other, again and again.
    shared = {name for name, files in Counter(source.name for source in found).items() if files > 1}
    for some in _together(map(_open, found), len):
        names = [(each.source.name, sha256(each.content or b"").hexdigest()) for each in some]
        known = writer.known(names, shared)
        for each, name in zip(some, names, strict=True):
            each.becoming = each.becoming or known.get(name)
            yield each


def _open(source: Source) -> _Underway:
    try:
        return _Underway(source, contents(source, settings.MAX_FILE_BYTES))
    except Refused as refused:
        return _Underway(source, None, refused)


def _read(opened: Iterable[_Underway], submit: Submit, ahead: int) -> Iterator[Incoming | Receipt]:
    """The sources read, so many of them ahead."""
    underway: deque[_Underway] = deque()
    for each in opened:
        if each.becoming is None and each.content is not None:
            each.becoming = submit(each.content)
        underway.append(each)
        while len(underway) >= ahead or sum(map(len, underway)) >= BYTES:
            yield _finished(underway.popleft())
    yield from map(_finished, underway)


def _finished(underway: _Underway) -> Incoming | Receipt:
    becoming, source = underway.becoming, underway.source
    if isinstance(becoming, Receipt):
        return becoming
    if isinstance(becoming, Reading):
        return Incoming(source.name, underway.content, _result(source, becoming))
    assert becoming is not None
    return Incoming(source.name, None, becoming, source.path.lstat().st_size if source.path.exists() else 0)


def _result(source: Source, reading: Reading) -> ReadFile | Refused:
    try:
        return reading.result()
    except Refused as refused:
        return refused
    except BrokenProcessPool:
        raise
    except Exception as error:
        # A fault of a reader must not keep the other files out.
        logger.error("Reading %s failed", source.name, exc_info=error)
        return Refused(
            "not understood",
            f"Reading it failed ({type(error).__name__}); the file is sound, On Record is not: please report it.",
        )


def _together(items: Iterable[Item], size: Callable[[Item], int], seconds: float = 60) -> Iterator[list[Item]]:
    """The items in lists of at most FILES, of not much more than BYTES, that were `seconds` in the making."""
    some: list[Item] = []
    total, start = 0, 0.0
    for item in items:
        start = start if some else time.monotonic()
        some.append(item)
        total += size(item)
        if len(some) >= FILES or total >= BYTES or time.monotonic() - start >= seconds:
            yield some
            some, total = [], 0
    if some:
        yield some

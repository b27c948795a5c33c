"""Ingest: each source read, taken into the archive in the order of the names, and told about."""

import logging
from collections import deque
from collections.abc import Callable, Generator, Iterator, Sequence
from concurrent.futures import Future
from concurrent.futures.process import BrokenProcessPool
from dataclasses import dataclass

from django.conf import settings

from statements.ingest import writer
from statements.ingest.draft import Refused
from statements.ingest.parallel import readers
from statements.ingest.read import ReadFile
from statements.ingest.sources import Source, contents
from statements.models.trial import trial
from statements.models.vocabulary import current
from statements.search import index

logger = logging.getLogger(__name__)
Submit = Callable[[bytes], "Future[ReadFile]"]
# How many files each reading process is given ahead, and after how many files the search index follows, besides at
# the end.
AHEAD, BATCH = 4, 500


@dataclass(slots=True)
class _Underway:
    """A source between its opening and its place in the order: known already, refused, or being read."""

    source: Source
    content: bytes
    becoming: "writer.Receipt | Refused | Future[ReadFile]"


def take_in(found: Sequence[Source], jobs: int = 1, dry_run: bool = False) -> Generator[writer.Receipt]:
    """Takes the sources in, in their order, and gives the receipt of each while its record can be looked at.

    A dry run does all of it in one transaction that is rolled back. Otherwise each file is a transaction of its own:
    whenever this stops, what was given a receipt is kept.
    """
    with trial() if dry_run else index.deferred(), readers(current(), jobs) as submit:
        for number, receipt in enumerate(_in_order(found, submit, AHEAD * jobs if jobs > 1 else 1), 1):
            yield receipt
            if number % BATCH == 0 and not dry_run:
                index.catch_up()


def _in_order(found: Sequence[Source], submit: Submit, ahead: int) -> Iterator[writer.Receipt]:
    underway: deque[_Underway] = deque()
    for source in found:
        underway.append(_opened(source, submit))
        if len(underway) >= ahead:
            yield _taken(underway.popleft())
    while underway:
        yield _taken(underway.popleft())


def _opened(source: Source, submit: Submit) -> _Underway:
    try:
        content = contents(source, settings.MAX_FILE_BYTES)
    except Refused as refused:
        return _Underway(source, b"", refused)
    return _Underway(source, content, writer.known(source.name, content) or submit(content))


def _taken(underway: _Underway) -> writer.Receipt:
    becoming, source = underway.becoming, underway.source
    if isinstance(becoming, writer.Receipt):
        return becoming
    if isinstance(becoming, Refused):
        size = source.path.lstat().st_size if source.path.exists() else 0
        return writer.refuse(source.name, "", size, becoming)
    return writer.take(source.name, underway.content, _result(source, becoming))


def _result(source: Source, reading: "Future[ReadFile]") -> ReadFile | Refused:
    try:
        return reading.result()
    except Refused as refused:
        return refused
    except BrokenProcessPool:
        raise
    except Exception as error:
        # A fault of a reader must not keep the other files out.
        logger.exception("Reading %s failed", source.name)
        return Refused(
            "not understood",
            f"Reading it failed ({type(error).__name__}); the file is sound, On Record is not: please report it.",
        )

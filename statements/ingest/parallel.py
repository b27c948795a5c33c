"""Reading in several processes: reading is the slow part of ingest, and needs nothing but the bytes."""

import multiprocessing
import signal
import traceback
from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import Future, ProcessPoolExecutor
from contextlib import contextmanager
from functools import partial

from statements.ingest.draft import Refused
from statements.ingest.read import ReadFile, read
from statements.ingest.vocabulary import Vocabulary

# Files travel in batches, for the way to a process and back costs as much as reading a short file. A batch goes when it
# holds so many files or so many bytes, or when one of its readings is asked for.
BATCH_FILES, BATCH_BYTES = 16, 128_000
Outcomes = list[ReadFile | Exception]
Send = Callable[[list[bytes]], "Future[Outcomes]"]
# Set once in each reading process, so that the vocabulary does not travel with every file.
_vocabulary: list[Vocabulary] = []


class Reading:
    """A file that is being read: one of a batch."""

    def __init__(self, batch: "_Batch", place: int) -> None:
        self._batch, self._place = batch, place

    def result(self) -> ReadFile:
        """What was read, once it is. Raises what reading this file raised (in another process: RuntimeError with its
        traceback); BrokenProcessPool if that process died.
        """
        outcome = self._batch.outcomes().result()[self._place]
        if isinstance(outcome, Exception):
            raise outcome
        return outcome


class _Batch:
    """Files that go to a process together."""

    def __init__(self, send: Send) -> None:
        self._send = send
        self._contents: list[bytes] = []
        self._sent: Future[Outcomes] | None = None

    @property
    def is_sent(self) -> bool:
        return self._sent is not None

    def add(self, content: bytes, most: int) -> Reading:
        """Takes one more file in; the batch goes when it holds `most`, or enough bytes."""
        self._contents.append(content)
        place = len(self._contents) - 1
        if len(self._contents) >= most or sum(map(len, self._contents)) >= BATCH_BYTES:
            self.outcomes()
        return Reading(self, place)

    def outcomes(self) -> "Future[Outcomes]":
        """What comes of the files, in their order; sends them if they are still here."""
        if self._sent is None:
            self._sent, self._contents = self._send(self._contents), []
        return self._sent


def _submitter(send: Send, most: int) -> Callable[[bytes], Reading]:
    batch = _Batch(send)

    def submit(content: bytes) -> Reading:
        nonlocal batch
        batch = _Batch(send) if batch.is_sent else batch
        return batch.add(content, most)

    return submit


@contextmanager
def readers(vocabulary: Vocabulary, jobs: int) -> Iterator[Callable[[bytes], Reading]]:
    """Gives a function that starts to read a file's bytes; with one job it reads at once, in this process."""
    if jobs == 1:
        yield _submitter(partial(_read_here, vocabulary), 1)
        return
    # spawn, not fork: a forked process would share this one's database connection.
    pool = ProcessPoolExecutor(jobs, multiprocessing.get_context("spawn"), _prepare, (vocabulary,))
    try:
        yield _submitter(lambda contents: pool.submit(_read_there, contents), BATCH_FILES)
    finally:
        pool.shutdown(cancel_futures=True)


def _prepare(vocabulary: Vocabulary) -> None:
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # Ctrl-C is the parent's to answer
    _vocabulary.append(vocabulary)


def _read_there(contents: Sequence[bytes]) -> Outcomes:
    return [_portable(_read(content, _vocabulary[0])) for content in contents]


def _read_here(vocabulary: Vocabulary, contents: Sequence[bytes]) -> "Future[Outcomes]":
    future: Future[Outcomes] = Future()
    future.set_result([_read(content, vocabulary) for content in contents])
    return future


def _read(content: bytes, vocabulary: Vocabulary) -> ReadFile | Exception:
    """What reading gives or raises: a file that a reader fails on must not keep the others of its batch back."""
    try:
        return read(content, vocabulary)
    except Exception as error:
        return error


def _portable(outcome: ReadFile | Exception) -> ReadFile | Exception:
    """The outcome as it can travel: of a reader's failure its traceback, for not every error can be pickled."""
    if isinstance(outcome, ReadFile | Refused):
        return outcome
    return RuntimeError("".join(traceback.format_exception(outcome)))

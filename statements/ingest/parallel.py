"""Reading in several processes: reading is the slow part of ingest, and needs nothing but the bytes."""

import multiprocessing
import signal
from collections.abc import Callable, Iterator
from concurrent.futures import Future, ProcessPoolExecutor
from contextlib import contextmanager
from functools import partial

from statements.ingest.read import ReadFile, read
from statements.ingest.vocabulary import Vocabulary

# Set once in each reading process, so that the vocabulary does not travel with every file.
_vocabulary: list[Vocabulary] = []


@contextmanager
def readers(vocabulary: Vocabulary, jobs: int) -> Iterator[Callable[[bytes], "Future[ReadFile]"]]:
    """Gives a function that starts to read a file's bytes; with one job it reads at once, in this process."""
    if jobs == 1:
        yield partial(_now, vocabulary)
        return
    # spawn, not fork: a forked process would share this one's database connection.
    pool = ProcessPoolExecutor(jobs, multiprocessing.get_context("spawn"), _prepare, (vocabulary,))
    try:
        yield lambda content: pool.submit(_read, content)
    finally:
        pool.shutdown(cancel_futures=True)


def _prepare(vocabulary: Vocabulary) -> None:
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # Ctrl-C is the parent's to answer
    _vocabulary.append(vocabulary)


def _read(content: bytes) -> ReadFile:
    return read(content, _vocabulary[0])


def _now(vocabulary: Vocabulary, content: bytes) -> "Future[ReadFile]":
    future: Future[ReadFile] = Future()
    try:
        future.set_result(read(content, vocabulary))
    except Exception as error:
        future.set_exception(error)
    return future

"""Bar 4: the twenty best statements for the commonest word, with highlights, against FTS5's bm25 and snippet."""

from __future__ import annotations

import multiprocessing
import sqlite3
import time
from collections.abc import Callable, Iterable, Sized
from concurrent.futures import ProcessPoolExecutor
from functools import cache
from itertools import chain
from pathlib import Path
from statistics import median

import django
from django.http import QueryDict
from django.utils.http import urlencode

from statements.models.listing import listed
from statements.search import index
from statements.search.find import matcher_of, parse
from statements.search.highlight import hits
from statements.search.order import ordered
from statements.upkeep.benchmark.archives import Made
from statements.upkeep.benchmark.corpus import COMMONEST_WORD
from statements.upkeep.benchmark.figures import Figure, milliseconds

BEST = 20
# So often in a row each of the two answers: the first time finds the processor's memory full of the other's work, which
# says more about their taking turns than about a server that is asked again and again.
IN_A_ROW = 5
WANTED = {100_000: 30.0}
_FTS5 = (
    "SELECT rowid, title, snippet(statements_fts, 1, '<mark>', '</mark>', '…', 30) "
    "FROM statements_fts WHERE statements_fts MATCH ? ORDER BY rank LIMIT ?"
)


def against_fts5(archive: Made, turns: int) -> list[Figure]:
    """Works on the archive of this process, and in another one on its flat table. Alternates.

    In one process we would pay for what FTS5 leaves to the allocator to tidy up: at a million statements ten times as
    much as for our own work.
    """
    with ProcessPoolExecutor(1, multiprocessing.get_context("spawn"), django.setup) as other:
        # The first turn warms both up.
        rows = [(_in_a_row(_ours), other.submit(_in_a_row, _theirs, archive.flat).result()) for _ in range(turns + 1)]
    ours, theirs = zip(*rows[1:], strict=True)
    what = f"best {BEST} at {archive.name}, commonest word, with highlights, against FTS5"
    return [
        _ratio(what, chain(*ours), chain(*theirs), WANTED.get(archive.size)),
        _ratio(
            f"the same, the first answers of {IN_A_ROW} in a row", [row[0] for row in ours], [row[0] for row in theirs]
        ),
    ]


def _ratio(what: str, ours: Iterable[float], theirs: Iterable[float], least: float | None = None) -> Figure:
    one, other = median(ours), median(theirs)
    return Figure(4, what, other / one, least=least, measured=f"{milliseconds(one)} : {milliseconds(other)}")


def _in_a_row(answer: Callable[..., float], *what: Path) -> list[float]:
    return [answer(*what) for _ in range(IN_A_ROW)]


def _ours() -> float:
    """Seconds for the statements as a list shows them, with their best passages marked."""
    start = time.perf_counter()
    searcher, matcher = matcher_of(parse(QueryDict(urlencode({"q": COMMONEST_WORD}))))
    found = listed(ordered(searcher, matcher.query(), None, 0, BEST))
    hits(index.current().passages, matcher, found)
    return _checked(time.perf_counter() - start, found)


def _theirs(table: Path) -> float:
    """Seconds for the same from the flat table."""
    database = _connection(table)
    start = time.perf_counter()
    found = database.execute(_FTS5, (COMMONEST_WORD, BEST)).fetchall()
    return _checked(time.perf_counter() - start, found)


@cache
def _connection(table: Path) -> sqlite3.Connection:
    """Kept, as ours is."""
    return sqlite3.connect(table)


def _checked(seconds: float, found: Sized) -> float:
    if len(found) != BEST:
        raise RuntimeError(f"{COMMONEST_WORD!r} was not found in {BEST} statements.")
    return seconds

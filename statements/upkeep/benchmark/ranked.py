"""Bar 4: the twenty best statements for the commonest word, with highlights, against FTS5's bm25 and snippet."""

from __future__ import annotations

import sqlite3
import time
from collections.abc import Callable, Sized
from statistics import median

from django.http import QueryDict
from django.utils.http import urlencode

from statements.models.listing import Listed, listed
from statements.search import index
from statements.search.find import matcher_of, parse
from statements.search.highlight import hits
from statements.search.order import ordered
from statements.upkeep.benchmark.archives import Made
from statements.upkeep.benchmark.corpus import COMMONEST_WORD
from statements.upkeep.benchmark.figures import Figure, milliseconds

BEST = 20
WANTED = {100_000: 30.0}
_FTS5 = (
    "SELECT rowid, title, snippet(statements_fts, 1, '<mark>', '</mark>', '…', 30) "
    "FROM statements_fts WHERE statements_fts MATCH ? ORDER BY rank LIMIT ?"
)


def against_fts5(archive: Made, turns: int) -> list[Figure]:
    """Works on the archive of this process, and on its flat table. Alternates."""
    database = sqlite3.connect(archive.flat)

    def theirs() -> list[object]:
        return database.execute(_FTS5, (COMMONEST_WORD, BEST)).fetchall()

    # The first turn warms both up.
    times = [(_seconds(_ours), _seconds(theirs)) for _ in range(turns + 1)][1:]
    ours, other = (median(each) for each in zip(*times, strict=True))
    return [
        Figure(
            4,
            f"best {BEST} at {archive.name}, commonest word, with highlights, against FTS5",
            other / ours,
            least=WANTED.get(archive.size),
            measured=f"{milliseconds(ours)} : {milliseconds(other)}",
        )
    ]


def _ours() -> list[Listed]:
    """The statements as a list shows them, with their best passages marked."""
    searcher, matcher = matcher_of(parse(QueryDict(urlencode({"q": COMMONEST_WORD}))))
    found = listed(ordered(searcher, matcher.query(), None, 0, BEST))
    hits(index.current().passages, matcher, found)
    return found


def _seconds(work: Callable[[], Sized]) -> float:
    start = time.perf_counter()
    if len(work()) != BEST:
        raise RuntimeError(f"{COMMONEST_WORD!r} was not found in {BEST} statements.")
    return time.perf_counter() - start

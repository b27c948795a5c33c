"""Bar 5: ready drafts into the database and the index, against rows into SQLite and FTS5; and an edit that is found."""

from __future__ import annotations

import json
import sqlite3
import time
from collections.abc import Sequence
from itertools import chain
from pathlib import Path
from statistics import median
from tempfile import TemporaryDirectory

from django.contrib.auth.models import User
from django.db import transaction

from statements.ingest.incoming import Incoming
from statements.ingest.intake import take_in, write
from statements.ingest.sources import sources
from statements.ingest.writer import Receipt
from statements.models import Decision, Statement
from statements.models.effective import decide, settle
from statements.search import index
from statements.upkeep.benchmark import flat
from statements.upkeep.benchmark.archives import Made
from statements.upkeep.benchmark.corpus import Corpus, Sample
from statements.upkeep.benchmark.figures import Figure, number
from statements.upkeep.benchmark.filling import make_authorities
from statements.upkeep.benchmark.load import Connection, get
from statements.upkeep.migration import bring_up_to_date

ROUNDS, EDITS = 3, 5
WANTED, VISIBLE_WITHIN = 0.25, 1.0
# A word that no other statement has.
_SIGN = "quatzelbrinn"


def against_sqlite(count: int) -> list[Figure]:
    """Fills the empty archive of this process: in each round `count` statements as drafts, and others as files.

    The same statements are written as rows.
    """
    bring_up_to_date(lambda line: None, backup=False)
    corpus = Corpus(paragraphs=10)
    make_authorities(corpus)
    found: list[tuple[float, float, float]] = []
    for start in range(0, 2 * count * ROUNDS, 2 * count):
        samples = [corpus.sample(number) for number in range(start, start + 2 * count)]
        found.append((_drafts(samples[:count]), _rows(samples[:count]), _files(samples[count:])))
    drafts, rows, files = (count / median(each) for each in zip(*found, strict=True))
    return [
        _ratio("ready drafts written, against rows and FTS5", drafts, rows, WANTED),
        _ratio("files read and written, against rows and FTS5", files, rows, None),
    ]


def _ratio(what: str, ours: float, theirs: float, least: float | None) -> Figure:
    return Figure(5, what, ours / theirs, least=least, measured=f"{number(ours)}/s : {number(theirs)}/s")


def _drafts(samples: Sequence[Sample]) -> float:
    """As ingest writes what it has read."""
    ready = [Incoming(sample.source_name, sample.content, sample.read) for sample in samples]
    start = time.perf_counter()
    with index.deferred():
        receipts = list(chain.from_iterable(write(ready)))
    taken = time.perf_counter() - start
    _must_be_taken(receipts)
    return taken


def _rows(samples: Sequence[Sample]) -> float:
    ready = [flat.row(at, sample) for at, sample in enumerate(samples)]
    with TemporaryDirectory() as folder:
        database = sqlite3.connect(Path(folder) / "rows.sqlite3")
        start = time.perf_counter()
        flat.write(database, ready)
        taken = time.perf_counter() - start
        database.close()
    return taken


def _files(samples: Sequence[Sample]) -> float:
    with TemporaryDirectory() as folder:
        for sample in samples:
            Path(folder, Path(sample.source_name).name).write_bytes(sample.content)
        start = time.perf_counter()
        receipts = list(take_in(sources([Path(folder)])))
        taken = time.perf_counter() - start
    _must_be_taken(receipts)
    return taken


def _must_be_taken(receipts: Sequence[Receipt]) -> None:
    """Raises RuntimeError unless each made a statement."""
    if others := {receipt.outcome for receipt in receipts} - {"created"}:
        raise RuntimeError(f"Files that should have been taken in were {', '.join(sorted(others))}.")


def edit_visible(archive: Made, port: int) -> Figure:
    """How long until the server at `port`, on the archive of this process, finds an edited title: the slowest edit.

    The clock starts before the edit is written. The edits are taken back.
    """
    statement = Statement.objects.order_by("pk")[archive.size // 2]
    editor = User.objects.create(username=f"benchmark {time.time_ns()}")
    connection = Connection(port)
    slowest = 0.0
    for turn in range(EDITS):
        start = time.perf_counter()
        title = Decision(field="title", action=Decision.Action.SET, value=f"{statement.title} {_SIGN}{turn}")
        decide(statement, [title], editor)
        while _total(connection, f"{_SIGN}{turn}") == 0:
            time.sleep(0.005)
        slowest = max(slowest, time.perf_counter() - start)
    with transaction.atomic():
        statement.decisions.filter(by=editor).delete()
        settle(statement)
        editor.delete()
    return Figure(
        5, f"an edit is found at {archive.name}, under load, at the latest after", slowest, "s", most=VISIBLE_WITHIN
    )


def _total(connection: Connection, word: str) -> int:
    return int(json.loads(connection.ask(get(f"/statements.json?q={word}&per_page=10")).body)["total"])

"""The same statements as one table of SQLite with its full-text search: what Datasette serves, and FTS5 ranks."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterable, Iterator

from statements.models.statements import parse_edtf, period_end
from statements.upkeep.benchmark.archives import Made
from statements.upkeep.benchmark.corpus import Sample
from statements.upkeep.benchmark.progress import bar

FACETS = ("speaker", "event", "kind", "publisher", "place", "language")
_COLUMNS = ("identifier", "title", "date", "last_day", *FACETS, "text")
_INDEXED = (*FACETS, "date")
Row = tuple[object, ...]


def row(number: int, sample: Sample) -> Row:
    """A statement as a row: names for what has a name, the first of several speakers, the passages as one text."""
    fields = {name: found.value for name, found in sample.draft.fields.items()}
    speakers = [found.value["name"] for found in sample.draft.appearances]
    first, last = None, None
    if "date" in fields:
        first, precision = parse_edtf(fields["date"])
        last = period_end(first, precision).isoformat()
    values = {
        **fields,
        "identifier": sample.draft.identifier,
        "date": first and first.isoformat(),
        "last_day": last,
        "speaker": speakers[0] if speakers else None,
        "event": fields["event"]["name"] if "event" in fields else None,
        "text": "\n\n".join(sample.text[span.start : span.end] for span in sample.draft.passages),
    }
    return (number + 1, *(values.get(column) for column in _COLUMNS))


def write(database: sqlite3.Connection, rows: Iterable[Row]) -> None:
    """Makes the table and its full-text index, the fastest way that there is: all rows, then the index at once."""
    database.execute("PRAGMA journal_mode=WAL")
    database.execute("PRAGMA synchronous=NORMAL")
    with database:
        database.execute(f"CREATE TABLE statements (id INTEGER PRIMARY KEY, {', '.join(_COLUMNS)})")
        database.executemany(f"INSERT INTO statements VALUES ({', '.join('?' * (1 + len(_COLUMNS)))})", rows)
    with database:
        database.execute('CREATE VIRTUAL TABLE statements_fts USING fts5(title, text, content="statements")')
        database.execute("INSERT INTO statements_fts(statements_fts) VALUES ('rebuild')")


def make(archive: Made) -> None:
    """Makes the table of an archive's statements, with an index on each facet, unless it is there."""
    if archive.flat.exists():
        return
    unfinished = archive.flat.with_suffix(".unfinished")
    unfinished.unlink(missing_ok=True)
    database = sqlite3.connect(unfinished)
    with bar(f"{archive.name}: table") as progress:

        def rows() -> Iterator[Row]:
            for number in range(archive.size):
                yield row(number, archive.corpus.sample(number))
                progress(number + 1, archive.size)

        write(database, rows())
    with database:
        for column in _INDEXED:
            database.execute(f"CREATE INDEX statements_{column} ON statements ({column})")
    database.execute("PRAGMA optimize")
    database.execute("PRAGMA journal_mode=DELETE")
    database.close()
    unfinished.rename(archive.flat)

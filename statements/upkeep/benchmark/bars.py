"""The bars, measured in one run on archives that are made first."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Sequence
from pathlib import Path
from tempfile import TemporaryDirectory

from statements.upkeep.benchmark import faceted, filling, flat, quoting, ranked, rates, writing
from statements.upkeep.benchmark.archives import Made, run_in
from statements.upkeep.benchmark.figures import Figure
from statements.upkeep.benchmark.load import Load, get
from statements.upkeep.benchmark.serving import ARCHIVE, gunicorn_server

BARS = (2, 3, 4, 5, 6, 7)
# What is measured in a process whose archive it is.
_WITHIN = {4: ranked.against_fts5, 7: quoting.against_bare_query}
# Texts a round of bar 5, if the archives have as many.
WRITTEN = 1_000


def measure(archives: Sequence[Made], bars: Collection[int], turns: int, datasette: str | None) -> Iterator[Figure]:
    """The figures, as they come. Bar 2 needs the program `datasette`, bar 3 two archives or more."""
    for archive in archives:
        archive.make(filling.make)
        if {2, 4} & set(bars):
            run_in(archive.folder, flat.make, archive)
    for archive in archives:
        if 2 in bars and datasette:
            yield from faceted.against_datasette(archive, datasette, turns)
        if 6 in bars:
            yield from rates.rates(archive, turns)
        for bar in sorted({*_WITHIN} & {*bars}):
            yield from run_in(archive.folder, _WITHIN[bar], archive, turns)
    if 3 in bars and len(archives) > 1:
        yield from faceted.growth(archives[0], archives[-1], turns)
    if 5 in bars:
        with TemporaryDirectory(dir=archives[0].home) as folder:
            yield from run_in(Path(folder), writing.against_sqlite, min(WRITTEN, archives[-1].size))
        for archive in archives:
            yield _edit_visible(archive)


def _edit_visible(archive: Made) -> Figure:
    readers = [get(f"/statements/?turn={turn}") for turn in range(1_000)]
    with gunicorn_server(ARCHIVE, archive.folder) as server, Load(server.port, readers):
        return run_in(archive.folder, writing.edit_visible, archive, server.port)

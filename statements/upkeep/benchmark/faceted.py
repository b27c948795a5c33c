"""Bars 2 and 3: the faceted page over HTTP, against Datasette on the same statements, and as the archive grows."""

from __future__ import annotations

import json
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from statistics import geometric_mean, median
from urllib.parse import urlencode

from statements.citing.slugs import slugify
from statements.upkeep.benchmark.archives import Made
from statements.upkeep.benchmark.corpus import COMMONEST_WORD, PHRASE, Corpus
from statements.upkeep.benchmark.figures import Figure, milliseconds
from statements.upkeep.benchmark.flat import FACETS
from statements.upkeep.benchmark.load import Connection, get, seconds
from statements.upkeep.benchmark.serving import ARCHIVE, datasette_server, gunicorn_server

Pairs = list[tuple[str, str]]
# Case → seconds, turn by turn.
Times = dict[str, list[float]]
# So many times as fast: without a filter, each other selection, the geometric mean.
Bars = tuple[float | None, float | None, float | None]
FROM, TO = "2010", "2015"
PAGES = 5
# Statements → how many times as fast as Datasette.
WANTED: dict[int, Bars] = {100_000: (10.0, 12.0, 15.0), 1_000_000: (20.0, 20.0, 40.0)}
# From ten thousand statements to a million: how much longer, without words and with the commonest.
GROWTH = {"no filter": 3.0, "commonest word": 10.0}


@dataclass(frozen=True, slots=True)
class Case:
    """A selection, as On Record and as Datasette write it. Each turn asks another, so that nothing kept is of use."""

    name: str
    ours: Callable[[int], Pairs]
    theirs: Callable[[int], Pairs]


def cases(corpus: Corpus) -> tuple[Case, ...]:
    """The five selections. Those without a name that could vary vary the page, at On Record alone."""

    def names(turn: int) -> tuple[str, str]:
        """Two of those who speak often; the first in Datasette's table of those in a statement."""
        return corpus.speakers[turn % 20].name, corpus.speakers[20 + turn % 20].name

    def page(turn: int) -> Pairs:
        return [("page", str(turn % PAGES + 1))]

    def searched(words: str) -> tuple[Callable[[int], Pairs], Callable[[int], Pairs]]:
        return lambda turn: [("q", words), *page(turn)], lambda turn: [("_search", words)]

    newest = ("_sort_desc", "date")
    return (
        Case("no filter", page, lambda turn: [newest]),
        Case(
            "one speaker",
            lambda turn: [("speaker", slugify(names(turn)[0], ""))],
            lambda turn: [("speaker", names(turn)[0]), newest],
        ),
        Case(
            "two speakers, six years",
            lambda turn: [*(("speaker", slugify(name, "")) for name in names(turn)), ("from", FROM), ("to", TO)],
            lambda turn: [
                ("speaker__in", ",".join(names(turn))),
                ("date__gte", f"{FROM}-01-01"),
                ("last_day__lte", f"{TO}-12-31"),
                newest,
            ],
        ),
        Case("phrase", *searched(f'"{PHRASE}"')),
        Case("commonest word", *searched(COMMONEST_WORD)),
    )


def against_datasette(archive: Made, program: str, turns: int) -> list[Figure]:
    """Bar 2, on an archive that has its flat table beside it. Raises RuntimeError when the two count differently.

    Datasette also looks for further facets to suggest, which takes up to fifty milliseconds a column. The bar is about
    Datasette as it comes; beside it stands what it takes with that switched off.
    """
    rivals: dict[str, Pairs] = {"Datasette": [], "Datasette that suggests nothing": [("_nosuggest", "1")]}
    ours: Times = {}
    theirs: dict[str, Times] = {rival: {} for rival in rivals}
    with gunicorn_server(ARCHIVE, archive.folder) as one, datasette_server(program, archive.flat) as other:
        here, there = Connection(one.port), Connection(other.port)
        for case in cases(archive.corpus):
            _agree(here, there, case)
            for turn in range(turns, turns + PAGES):  # both know the pages, or other names, before they are timed
                seconds(here, get(_our_page(case, turn)))
                seconds(there, get(_their_page(case, turn)))
            for turn in range(turns):
                ours.setdefault(case.name, []).append(seconds(here, get(_our_page(case, turn))))
                for rival, pairs in rivals.items():
                    took = seconds(there, get(_their_page(case, turn, pairs=pairs)))
                    theirs[rival].setdefault(case.name, []).append(took)
    return [
        figure
        for rival, times in theirs.items()
        for figure in _compared(archive, rival, ours, times, WANTED.get(archive.size) if rival == "Datasette" else None)
    ]


def _compared(archive: Made, rival: str, ours: Times, theirs: Times, bars: Bars | None) -> list[Figure]:
    """A figure a case, and one for all of them."""
    unfiltered, each, mean = bars or (None, None, None)
    figures = []
    for name, times in ours.items():
        we, they = median(times), median(theirs[name])
        figures.append(
            Figure(
                2,
                f"page at {archive.name}, {name}, against {rival}",
                they / we,
                least=unfiltered if name == "no filter" else each,
                measured=f"{milliseconds(we)} : {milliseconds(they)}",
            )
        )
    together = geometric_mean(figure.value for figure in figures)
    return [*figures, Figure(2, f"page at {archive.name}, geometric mean, against {rival}", together, least=mean)]


def growth(small: Made, large: Made, turns: int) -> list[Figure]:
    """Bar 3: the same page of a small and a large archive."""
    figures = []
    with gunicorn_server(ARCHIVE, small.folder) as one, gunicorn_server(ARCHIVE, large.folder) as other:
        here, there = Connection(one.port), Connection(other.port)
        for case in cases(small.corpus):
            for connection in (here, there):
                seconds(connection, get(_our_page(case, turns)))
            times = [
                (seconds(here, get(_our_page(case, turn))), seconds(there, get(_our_page(case, turn))))
                for turn in range(turns)
            ]
            before, after = (median(each) for each in zip(*times, strict=True))
            figures.append(
                Figure(
                    3,
                    f"page at {large.name}, {case.name}, against {small.name}",
                    after / before,
                    most=GROWTH.get(case.name) if 100 * small.size <= large.size else None,
                    measured=f"{milliseconds(after)} : {milliseconds(before)}",
                )
            )
    return figures


def _our_page(case: Case, turn: int, suffix: str = "/") -> str:
    """A page at an address of its own: the parameter `turn` means nothing, but pages are kept by their addresses."""
    return f"/statements{suffix}?{urlencode([*case.ours(turn), ('turn', str(turn))])}"


def _their_page(case: Case, turn: int, suffix: str = "", pairs: Sequence[tuple[str, str]] = ()) -> str:
    """A page of twenty rows with the columns that a row of ours shows, and the facets."""
    shown = [("_col", column) for column in ("title", "date", *FACETS)]
    facets = [("_facet", facet) for facet in FACETS]
    return f"/flat/statements{suffix}?{urlencode([*case.theirs(turn), *shown, *facets, ('_size', '20'), *pairs])}"


def _agree(here: Connection, there: Connection, case: Case) -> None:
    """Both find the same statements, as far as their number tells."""
    ours = json.loads(here.ask(get(_our_page(case, 0, ".json"))).body)["total"]
    theirs = json.loads(there.ask(get(_their_page(case, 0, ".json"))).body)["filtered_table_rows_count"]
    if ours != theirs:
        raise RuntimeError(f"{case.name}: On Record finds {ours} statements, Datasette {theirs}.")

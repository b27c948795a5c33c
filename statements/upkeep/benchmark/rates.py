"""Bar 6: answers a second, against the least that Django and Python can do, and what memory they take."""

from __future__ import annotations

from collections import defaultdict
from statistics import median

from statements.upkeep.benchmark.archives import MILLION, Made
from statements.upkeep.benchmark.figures import Figure, number
from statements.upkeep.benchmark.load import Connection, get, rate
from statements.upkeep.benchmark.serving import ARCHIVE, BARE_DJANGO, BARE_WSGI, Server, gunicorn_server

LIST = "/statements/"
OF_DJANGO, OF_WSGI = 0.8, 0.025
MOST_MEGABYTES = 300.0
# Seconds that each contestant is asked in a turn.
DURATION = 1.0
# Addresses of a list, each asked for the first time when its turn comes, or so long after that it is forgotten.
_FRESH = 2_000


def rates(archive: Made, turns: int) -> list[Figure]:
    """Each contestant in turn, by four connections."""
    found = defaultdict[str, list[float]](list)
    with (
        gunicorn_server(BARE_WSGI, archive.folder) as wsgi,
        gunicorn_server(BARE_DJANGO, archive.folder) as django,
        gunicorn_server(ARCHIVE, archive.folder) as ours,
    ):
        for turn in range(turns):
            fresh = [get(f"{LIST}?turn={turn}.{at}") for at in range(_FRESH)]
            found["wsgi"].append(rate(wsgi.port, [get("/")], DURATION))
            found["django"].append(rate(django.port, [get("/")], DURATION))
            found["304"].append(rate(ours.port, [_known(ours)], DURATION, status=304))
            found["kept"].append(rate(ours.port, [get(LIST)], DURATION))
            found["fresh"].append(rate(ours.port, fresh, DURATION))
        memory = ours.private_megabytes(archive.folder / "index")
    middle = {name: median(each) for name, each in found.items()}
    figures = [
        _figure(archive, "304 for the list, against a bare Django view", middle["304"], middle["django"], OF_DJANGO),
        _figure(
            archive, "the list, made before, against a bare Django view", middle["kept"], middle["django"], OF_DJANGO
        ),
        _figure(
            archive,
            "the list, made anew, against bare WSGI",
            middle["fresh"],
            middle["wsgi"],
            OF_WSGI if archive.size == MILLION // 10 else None,
        ),
    ]
    if memory is not None:
        most = MOST_MEGABYTES if archive.size == MILLION else None
        figures.append(Figure(6, f"private memory of a worker at {archive.name}", memory, "MB", most=most))
    return figures


def _figure(archive: Made, what: str, ours: float, theirs: float, least: float | None) -> Figure:
    measured = f"{number(ours)}/s : {number(theirs)}/s"
    return Figure(6, f"{what}, {archive.name}", ours / theirs, least=least, measured=measured)


def _known(server: Server) -> bytes:
    """The list asked for by one who has it."""
    connection = Connection(server.port)
    etag = connection.ask(get(LIST)).header("ETag")
    connection.close()
    return get(LIST, f"If-None-Match: {etag}")

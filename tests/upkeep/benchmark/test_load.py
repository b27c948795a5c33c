"""The client that measures: whole answers, however they are sent."""

import socket
from collections.abc import Iterator
from threading import Thread

import pytest

from statements.upkeep.benchmark.load import Answer, Connection, Load, get, seconds

ANSWERS = {
    b"/length": [b"HTTP/1.1 200 OK\r\nContent-Le", b"ngth: 5\r\n\r\nHe", b"llo"],
    b"/chunks": [b"HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n5\r\nHello\r\n", b"6\r\n world\r\n0\r\n\r\n"],
    b"/known": [b'HTTP/1.1 304 Not Modified\r\nETag: "a"\r\n\r\n'],
    b"/last": [b"HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\nok"],
}


@pytest.fixture
def port() -> Iterator[int]:
    """A server of these answers, in those pieces; after /last it lets go of the connection."""
    with socket.create_server(("127.0.0.1", 0)) as server:
        Thread(target=_serve, args=(server,), daemon=True).start()
        yield server.getsockname()[1]


def _serve(server: socket.socket) -> None:
    while True:
        try:
            connection, _ = server.accept()
        except OSError:
            return
        Thread(target=_answer, args=(connection,), daemon=True).start()


def _answer(connection: socket.socket) -> None:
    with connection:
        while request := connection.recv(4096):
            for piece in ANSWERS[request.split()[1]]:
                connection.sendall(piece)
            if request.split()[1] == b"/last":
                return


def test_answers_are_whole(port: int) -> None:
    connection = Connection(port)
    found = [connection.ask(get(path)) for path in ("/length", "/chunks", "/known", "/last", "/length")]
    assert [(answer.status, answer.body) for answer in found] == [
        (200, b"Hello"),
        (200, b"Hello world"),
        (304, b""),
        (200, b"ok"),
        (200, b"Hello"),
    ]
    connection.close()


def test_headers_go_by_their_names() -> None:
    answer = Answer(200, 'HTTP/1.1 200 OK\r\nETag: W/"a"\r\nVary: Cookie', b"")
    assert [answer.header(name) for name in ("etag", "Vary", "Age")] == ['W/"a"', "Cookie", None]


def test_requests_have_their_headers() -> None:
    assert get("/a", "Accept: b") == b"GET /a HTTP/1.1\r\nHost: 127.0.0.1\r\nAccept: b\r\n\r\n"


def test_only_a_page_is_timed(port: int) -> None:
    connection = Connection(port)
    assert seconds(connection, get("/length")) > 0
    with pytest.raises(RuntimeError, match="/known was answered with 304"):
        seconds(connection, get("/known"))
    connection.close()


def test_load_counts_the_answers_and_names_wrong_ones(port: int) -> None:
    with Load(port, [get("/known")], connections=2, status=304) as load:
        while load.rate() == 0:
            pass
    with pytest.raises(RuntimeError, match=r"answered with \[304\]"), Load(port, [get("/known")]) as load:
        while load.rate() == 0:
            pass

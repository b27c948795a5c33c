"""A client of the web servers that costs next to nothing itself: kept connections, and requests made ready before."""

from __future__ import annotations

import socket
import time
from collections.abc import Sequence
from dataclasses import dataclass
from threading import Barrier, Event, Thread

_TIMEOUT = 600.0


def get(path: str, *headers: str) -> bytes:
    """A GET request for `path`, with these header lines besides."""
    return "\r\n".join((f"GET {path} HTTP/1.1", "Host: 127.0.0.1", *headers, "", "")).encode()


@dataclass(frozen=True, slots=True)
class Answer:
    """The status, the lines before the body, and the body."""

    status: int
    head: str
    body: bytes

    def header(self, name: str) -> str | None:
        """The value of a header, or None."""
        for line in self.head.splitlines():
            key, _, value = line.partition(": ")
            if key.casefold() == name.casefold():
                return value
        return None


class Connection:
    """A connection that is kept for many requests, one after the other."""

    def __init__(self, port: int) -> None:
        self._port = port
        self._open()

    def _open(self) -> None:
        self._socket = socket.create_connection(("127.0.0.1", self._port), timeout=_TIMEOUT)
        self._socket.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)

    def close(self) -> None:
        self._socket.close()

    def ask(self, request: bytes) -> Answer:
        """The answer to a request; a connection that the server has let go of meanwhile is opened again."""
        try:
            self._socket.sendall(request)
            received = self._socket.recv(65_536)
        except ConnectionError:
            received = b""
        if not received:
            self.close()
            self._open()
            self._socket.sendall(request)
            received = self._more(b"")
        while b"\r\n\r\n" not in received:
            received = self._more(received)
        head, _, body = received.partition(b"\r\n\r\n")
        answer = Answer(int(head[9:12]), head.decode("latin-1"), b"")
        return Answer(answer.status, answer.head, self._body(answer, body))

    def _body(self, answer: Answer, body: bytes) -> bytes:
        length = answer.header("Content-Length")
        if answer.status == 304:
            return b""
        if length is not None:
            parts, missing = [body], int(length) - len(body)
            while missing > 0:
                parts.append(self._more(b""))
                missing -= len(parts[-1])
            return b"".join(parts)
        while not body.endswith(b"0\r\n\r\n"):  # in chunks, the last one of no length
            body = self._more(body)
        return _joined(body)

    def _more(self, received: bytes) -> bytes:
        more = self._socket.recv(1 << 20)
        if not more:
            raise ConnectionError("The server ended the connection within an answer.")
        return received + more


def _joined(chunks: bytes) -> bytes:
    body, at = b"", 0
    while length := int(chunks[at : (start := chunks.index(b"\r\n", at) + 2) - 2], 16):
        body += chunks[start : start + length]
        at = start + length + 2
    return body


def seconds(connection: Connection, request: bytes) -> float:
    """How long the answer to a request takes. Raises RuntimeError unless it is a page."""
    start = time.perf_counter()
    answer = connection.ask(request)
    taken = time.perf_counter() - start
    if answer.status != 200:
        raise RuntimeError(f"{request.split()[1].decode()} was answered with {answer.status}.")
    return taken


class Load:
    """Connections that ask the same requests again and again, each a thread. Used as a context."""

    def __init__(self, port: int, requests: Sequence[bytes], connections: int = 4, status: int = 200) -> None:
        self._requests, self._status = requests, status
        self._answered = [0] * connections
        self._wrong: list[int] = []
        self._begin, self._end = Barrier(connections + 1), Event()
        self._threads = [Thread(target=self._ask, args=(number, port)) for number in range(connections)]

    def __enter__(self) -> Load:
        for thread in self._threads:
            thread.start()
        self._begin.wait()
        self._started = time.perf_counter()
        return self

    def __exit__(self, *_error: object) -> None:
        self._end.set()
        for thread in self._threads:
            thread.join()
        if self._wrong:
            raise RuntimeError(f"Requests under load were answered with {sorted(set(self._wrong))}.")

    def rate(self) -> float:
        """Answers a second since the beginning."""
        return sum(self._answered) / (time.perf_counter() - self._started)

    def _ask(self, number: int, port: int) -> None:
        connection = Connection(port)
        self._begin.wait()
        while not self._end.is_set():
            # Each its own, else what one connection made has been kept for the others.
            turn = number + self._answered[number] * len(self._answered)
            request = self._requests[turn % len(self._requests)]
            status = connection.ask(request).status
            if status != self._status:
                self._wrong.append(status)
            self._answered[number] += 1
        connection.close()


def rate(port: int, requests: Sequence[bytes], duration: float, status: int = 200) -> float:
    """Answers a second over `duration` seconds."""
    with Load(port, requests, status=status) as load:
        time.sleep(duration)
        return load.rate()

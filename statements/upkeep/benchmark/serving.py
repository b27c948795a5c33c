"""The web servers that are measured, each a process of its own at a free port of this machine."""

from __future__ import annotations

import os
import re
import socket
import subprocess
import time
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from tempfile import TemporaryFile

from django.conf import settings

from statements.upkeep.benchmark.archives import environment
from statements.upkeep.benchmark.load import Connection, get
from statements.upkeep.server import gunicorn

ARCHIVE = "archive.wsgi:application"
BARE_WSGI = "statements.upkeep.benchmark.hello:bare"
BARE_DJANGO = "statements.upkeep.benchmark.hello:django_application()"
_PATIENCE = 60.0


@dataclass(frozen=True, slots=True)
class Server:
    """A server that answers: the port, and the process that was started for it."""

    port: int
    process: int

    def private_megabytes(self, index: Path) -> float | None:
        """The memory that the (one) worker has for itself, without the mapped index; None where Linux is not."""
        try:
            workers = Path(f"/proc/{self.process}/task/{self.process}/children").read_text("ascii").split()
            lines = Path(f"/proc/{workers[0]}/smaps").read_text("utf-8").splitlines()
        except OSError:
            return None
        kilobytes, counted = 0, True
        for line in lines:
            if re.match(r"[0-9a-f]+-[0-9a-f]+ ", line):
                counted = str(index) not in line
            elif counted and line.startswith("Private_"):
                kilobytes += int(line.split()[1])
        return kilobytes / 1024


@contextmanager
def gunicorn_server(application: str, folder: Path) -> Iterator[Server]:
    """One worker with the settings of `serve`, on the archive in `folder`."""
    with socket.create_server(("127.0.0.1", 0), backlog=2048) as bound:
        bound.set_inheritable(True)
        port = bound.getsockname()[1]
        command = gunicorn(bound.fileno(), 1, application)
        with _running(command, environment(folder), port, (bound.fileno(),)) as server:
            yield server


@contextmanager
def datasette_server(program: str, database: Path) -> Iterator[Server]:
    """Datasette as it comes, but without limits of time and on a database that it may take for unchanging."""
    with socket.create_server(("127.0.0.1", 0)) as free:
        port = free.getsockname()[1]
    unlimited = ("sql_time_limit_ms", "facet_time_limit_ms")
    limits = [part for name in unlimited for part in ("--setting", name, "3600000")]
    command = [program, "serve", "--immutable", str(database), "--port", str(port), *limits]
    command += ["--setting", "num_sql_threads", "4"]
    with _running(command, dict(os.environ), port) as server:
        yield server


@contextmanager
def _running(
    command: list[str], variables: Mapping[str, str], port: int, descriptors: tuple[int, ...] = ()
) -> Iterator[Server]:
    with TemporaryFile() as log:
        process = subprocess.Popen(
            command, cwd=settings.BASE_DIR, env=variables, pass_fds=descriptors, stdout=log, stderr=log
        )
        try:
            if not _answers(process, port):
                log.seek(0)
                raise RuntimeError(f"{command[0]} does not answer:\n{log.read().decode()[-2000:]}")
            yield Server(port, process.pid)
        finally:
            process.terminate()
            process.wait(_PATIENCE)


def _answers(process: subprocess.Popen[bytes], port: int) -> bool:
    """Waits until the server answers; False when it ends, or takes too long."""
    until = time.monotonic() + _PATIENCE
    while time.monotonic() < until and process.poll() is None:
        try:
            connection = Connection(port)
            connection.ask(get("/"))
            connection.close()
        except OSError:
            time.sleep(0.1)
            continue
        return True
    return False

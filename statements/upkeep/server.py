"""The web server: its socket, taken early so that a taken port is known at once, and gunicorn's command line."""

import errno
import os
import re
import socket
import sys
from ipaddress import ip_address
from pathlib import Path

from django.conf import settings

THREADS, BACKLOG = 4, 2048
_ADDRESS = re.compile(r"(?:\[(?P<six>[0-9a-fA-F:.]+)\]|(?P<host>[^\s:\[\]]+)):(?P<port>[0-9]{1,5})")


class CannotListen(Exception):
    """The address to serve at is malformed or cannot be had; the message says what to do."""


def take_address(bind: str) -> socket.socket:
    """A socket of one's own at HOST:PORT, which does not listen yet."""
    match = _ADDRESS.fullmatch(bind)
    if not match or int(match["port"]) > 65535:
        raise CannotListen(f"--bind is {bind!r}; write HOST:PORT, like 127.0.0.1:8000 or [::1]:8000.")
    host, port = match["six"] or match["host"], int(match["port"])
    if host == "localhost":  # a bare machine may have no /etc/hosts that says what everybody knows
        host = "127.0.0.1"
    try:
        family, kind, protocol, _, address = socket.getaddrinfo(host, port, type=socket.SOCK_STREAM)[0]
        bound = socket.socket(family, kind, protocol)
        bound.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        bound.bind(address)
    except OSError as error:
        raise CannotListen(_why_not(error, bind, host)) from error
    return bound


def address_of(bound: socket.socket) -> str:
    """Where a browser on this machine finds the server."""
    host, port = bound.getsockname()[:2]
    if ip_address(host).is_unspecified:
        host = "127.0.0.1"
    return f"http://[{host}]:{port}/" if ":" in host else f"http://{host}:{port}/"


def is_public(bound: socket.socket) -> bool:
    """Whether other machines can reach the server."""
    return not ip_address(bound.getsockname()[0]).is_loopback


def hand_over(bound: socket.socket, workers: int) -> None:
    """Becomes gunicorn: from here on signals go straight to it. Does not return."""
    bound.set_inheritable(True)
    sys.stdout.flush()
    sys.stderr.flush()
    os.execv(sys.executable, gunicorn(bound.fileno(), workers))


def gunicorn(descriptor: int, workers: int, application: str = "archive.wsgi:application") -> list[str]:
    """The command line. GUNICORN_CMD_ARGS in the environment can add to it."""
    # Heartbeats go to memory where there is such a folder: on a busy disk they would stall the workers.
    memory = Path("/dev/shm")
    return [
        sys.executable,
        "-m",
        "gunicorn",
        application,
        f"--config={settings.BASE_DIR / 'archive' / 'gunicorn.py'}",
        f"--pythonpath={settings.BASE_DIR}",
        f"--bind=fd://{descriptor}",
        "--worker-class=gthread",
        f"--workers={workers}",
        f"--threads={THREADS}",
        "--timeout=60",
        "--graceful-timeout=20",
        "--log-level=warning",
        "--no-control-socket",
        # Whether the visitor came by https is for TRUSTED_PROXY to say, not for whoever sends a header.
        "--forwarded-allow-ips=",
        *([f"--worker-tmp-dir={memory}"] if os.access(memory, os.W_OK) else []),
    ]


def _why_not(error: OSError, bind: str, host: str) -> str:
    if isinstance(error, socket.gaierror):
        return f"{host!r} is no address of a machine; write --bind HOST:PORT, like 127.0.0.1:8000."
    if error.errno == errno.EADDRINUSE:
        return f"{bind} is in use, perhaps by another On Record. Stop that, or choose another port with --bind."
    if error.errno == errno.EACCES:
        return f"This user may not listen at {bind}. Choose a port above 1023 with --bind."
    if error.errno == errno.EADDRNOTAVAIL:
        return f"{host} is no address of this machine. Write --bind 127.0.0.1:8000, or 0.0.0.0:8000 for all of them."
    return f"Cannot listen at {bind}: {error.strerror}. Choose another address with --bind."

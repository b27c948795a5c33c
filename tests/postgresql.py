"""A PostgreSQL server for as long as it is needed, from Debian's own package.

`python -m tests.postgresql COMMAND…` runs a command with DATABASE_URL set to such a server.
"""

import os
import pwd
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from urllib.parse import quote

APT_LINE = "PostgreSQL: apt-get install -y postgresql"
# Nothing here has to outlive a crash.
_QUICK = "-c fsync=off -c synchronous_commit=off -c full_page_writes=off"


def programs() -> Path | None:
    """The folder with initdb and pg_ctl, of the newest version that is installed."""
    found = Path("/usr/lib/postgresql").glob("*/bin/initdb")
    return max((path.parent for path in found), key=lambda path: int(path.parent.name), default=None)


@contextmanager
def server() -> Iterator[str]:
    """The DATABASE_URL of a server of its own, which listens on a socket in a folder of its own alone."""
    binaries = programs()
    assert binaries is not None, APT_LINE
    folder = Path(tempfile.mkdtemp(prefix="postgresql-"))
    data = folder / "data"
    # The server refuses to run as root; Debian's package brings the user postgres.
    as_user = ["runuser", "-u", "postgres", "--"] if os.geteuid() == 0 else []
    if as_user:
        account = pwd.getpwnam("postgres")
        os.chown(folder, account.pw_uid, account.pw_gid)
        folder.chmod(0o755)
    try:
        _run(
            *as_user, binaries / "initdb", "-D", data, "-U", "onrecord", "-A", "trust", "-E", "UTF8", "--locale=C.UTF-8"
        )
        _run(
            *as_user,
            binaries / "pg_ctl",
            "-D",
            data,
            "-w",
            "-l",
            folder / "log",
            "-o",
            f"-c listen_addresses='' -c unix_socket_directories={folder} {_QUICK}",
            "start",
        )
        try:
            yield f"postgres://onrecord@{quote(str(folder), safe='')}/postgres"
        finally:
            _run(*as_user, binaries / "pg_ctl", "-D", data, "-m", "immediate", "stop")
    finally:
        shutil.rmtree(folder, ignore_errors=True)


def _run(*command: str | Path) -> None:
    done = subprocess.run(
        list(map(str, command)),
        stdin=subprocess.DEVNULL,
        stdout=subprocess.DEVNULL,
        stderr=subprocess.PIPE,
        text=True,
        cwd="/",
        check=False,
    )
    if done.returncode:
        raise RuntimeError(f"{Path(command[-1]).name} failed: {done.stderr}")


if __name__ == "__main__":
    with server() as address:
        sys.exit(subprocess.run(sys.argv[1:], env={**os.environ, "DATABASE_URL": address}, check=False).returncode)

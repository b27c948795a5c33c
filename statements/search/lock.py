"""One writer at a time, among all processes of this machine."""

from __future__ import annotations

import fcntl
import os
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path


@contextmanager
def locked(folder: Path) -> Iterator[None]:
    """Holds the lock file of `folder`, which is made if need be; waits for whoever holds it. Not reentrant."""
    path = folder / "lock"
    while True:
        folder.mkdir(parents=True, exist_ok=True)
        handle = os.open(path, os.O_RDWR | os.O_CREAT, 0o600)
        try:
            fcntl.flock(handle, fcntl.LOCK_EX)
            # The folder may have been deleted while this process waited: then the lock is on a file that is gone.
            if _same_file(path, handle):
                yield
                return
        finally:
            os.close(handle)


def _same_file(path: Path, handle: int) -> bool:
    try:
        return path.stat().st_ino == os.fstat(handle).st_ino
    except FileNotFoundError:
        return False

"""Locks between all processes of this machine: files, so that they end with whoever holds them."""

from __future__ import annotations

import fcntl
import os
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path


@contextmanager
def locked(folder: Path, name: str = "lock", shared: bool = False) -> Iterator[None]:
    """Holds the lock file `name` of `folder`, which is made if need be; waits for whoever holds it. Not reentrant.

    A shared lock is held by any number at once, but not beside one that is not shared.
    """
    path = folder / name
    while True:
        folder.mkdir(parents=True, exist_ok=True)
        handle = os.open(path, os.O_RDWR | os.O_CREAT, 0o600)
        try:
            fcntl.flock(handle, fcntl.LOCK_SH if shared else fcntl.LOCK_EX)
            # The folder may have been deleted while this process waited: then the lock is on a file that is gone.
            if _same_file(path, handle):
                yield
                return
        finally:
            os.close(handle)


def is_locked(folder: Path, name: str) -> bool:
    """Whether anybody holds the lock file `name` of `folder` now."""
    try:
        handle = os.open(folder / name, os.O_RDWR)
    except FileNotFoundError:
        return False
    try:
        fcntl.flock(handle, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except BlockingIOError:
        return True
    finally:
        os.close(handle)
    return False


def _same_file(path: Path, handle: int) -> bool:
    try:
        return path.stat().st_ino == os.fstat(handle).st_ino
    except FileNotFoundError:
        return False

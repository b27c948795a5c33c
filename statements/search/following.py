"""Work on what follows from changes, beside the requests of a server: one piece of it at a time in a process."""

from __future__ import annotations

import logging
import subprocess
import sys
import time
from collections.abc import Callable
from threading import Lock, Thread

from django.conf import settings
from django.db import connections

log = logging.getLogger(__name__)
Work = Callable[[], object]
# What has yet to be done; a thread does it as long as `_under_way` is held.
_waiting: list[Work] = []
_guard, _under_way = Lock(), Lock()
# So many seconds after a failure nothing is begun: what failed, a full disk say, fails again at once.
RETRY = 10


class BuildFailed(Exception):
    """The index could not be built; the message says where to look."""


def begin(work: Work) -> None:
    """Does the work in a thread of its own; while another piece is under way there, after that, and once."""
    with _guard:
        if work not in _waiting:
            _waiting.append(work)
        if _under_way.acquire(blocking=False):
            Thread(target=_work_off, name="follow", daemon=True).start()


def build(patience: float | None = None) -> None:
    """Builds the index if none can be used: in a process of its own, for it would slow this one down for minutes.

    Returns when that is done, or after `patience` seconds; then it goes on by itself. Raises BuildFailed.
    """
    process = aside("rebuild_index", "--if-needed")
    try:
        if process.wait(patience):
            raise BuildFailed("The search index could not be built. `manage.py rebuild_index` says why.")
    except subprocess.TimeoutExpired:
        log.info("The search index is being built.")


def aside(*arguments: str) -> subprocess.Popen[bytes]:
    """Starts `manage.py` with these arguments, in a process that goes on by itself."""
    command = [sys.executable, str(settings.BASE_DIR / "manage.py"), *arguments]
    return subprocess.Popen(command, stdout=subprocess.DEVNULL)


def _work_off() -> None:
    while True:
        with _guard:
            if not _waiting:
                _under_way.release()
                return
            work = _waiting.pop(0)
        _do(work)


def _do(work: Work) -> None:
    try:
        work()
    except BuildFailed as error:
        log.error("%s", error)
        time.sleep(RETRY)
    except BaseException:  # as one the engine's panics come
        log.exception("What follows from changes could not be done.")
        time.sleep(RETRY)
    finally:
        connections.close_all()

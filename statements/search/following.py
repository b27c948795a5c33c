"""Work on the index beside the requests of a server: at most one piece of it at a time in a process."""

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
_under_way = Lock()
# So many seconds after a failure nothing is begun: what failed, a full disk say, fails again at once.
RETRY = 10


class BuildFailed(Exception):
    """The index could not be built; the message says where to look."""


def begin(work: Callable[[], object]) -> None:
    """Does the work in a thread of its own, unless another piece is under way; then this one is left out."""
    if _under_way.acquire(blocking=False):
        Thread(target=_do, args=[work], name="follow", daemon=True).start()


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


def _do(work: Callable[[], object]) -> None:
    try:
        work()
    except BuildFailed as error:
        log.error("%s", error)
        time.sleep(RETRY)
    except Exception:
        log.exception("The search index could not follow.")
        time.sleep(RETRY)
    finally:
        connections.close_all()
        _under_way.release()

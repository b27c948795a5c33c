"""A SIGTERM ends a run in order, and its processes with it."""

import os
import signal
import time
from pathlib import Path

import pytest

from statements.upkeep.benchmark.archives import run_in
from statements.upkeep.benchmark.ending import in_order


def test_what_was_started_is_stopped() -> None:
    before, stopped = signal.getsignal(signal.SIGTERM), []
    with pytest.raises(SystemExit) as ended, in_order():
        try:
            os.kill(os.getpid(), signal.SIGTERM)
            time.sleep(10)
        finally:
            stopped.append(True)
    assert (ended.value.code, stopped, signal.getsignal(signal.SIGTERM)) == (143, [True], before)


def test_a_process_that_works_on_an_archive_is_not_waited_for(tmp_path: Path) -> None:
    begun = time.monotonic()
    with pytest.raises(SystemExit), in_order():
        run_in(tmp_path, _ask_the_parent_to_end, os.getpid())
    assert time.monotonic() - begun < 60


def _ask_the_parent_to_end(parent: int) -> None:
    os.kill(parent, signal.SIGTERM)
    time.sleep(600)

"""`manage.py ingest` on a terminal: a bar with the rate and the time left; Ctrl-C; and no bar in a pipe."""

import os
import pty
import re
import subprocess
import sys
import termios
from pathlib import Path

from tests.conftest import require
from tests.processes import Install

INTERRUPT = b"\x03"  # what Ctrl-C sends from a keyboard
# 120/1000 [00:01<00:20, 14.2file/s]
BAR = re.compile(r"(\d+)/1000 \[[\d:]+<[\d:]+, +[\d.]+ ?(?:file/s|s/file)")


def write_files(folder: Path, number: int) -> Path:
    folder.mkdir()
    for n in range(number):
        (folder / f"n{n:04}.txt").write_text(f"Speaker {n} said that the talks about matter {n} would go on.\n")
    return folder


def on_a_terminal(install: Install, folder: Path, interrupt: bool) -> tuple[int, str]:
    """(exit status, all that was shown) of an ingest on a terminal; `interrupt`: Ctrl-C is typed at the first bar."""
    try:
        keyboard, terminal = pty.openpty()
    except OSError:
        require(False, "a pseudo-terminal: mount -t devpts devpts /dev/pts")
        raise
    termios.tcsetwinsize(terminal, (24, 100))
    command = [sys.executable, "manage.py", "ingest", str(folder)]
    process = subprocess.Popen(
        command,
        cwd=install.root,
        env=install.environment,
        stdin=terminal,
        stdout=terminal,
        stderr=terminal,
        preexec_fn=lambda: os.login_tty(terminal),
    )
    os.close(terminal)
    shown = b""
    while True:
        try:
            shown += os.read(keyboard, 4096)
        except OSError:  # the other end is closed
            break
        if interrupt and BAR.search(shown.decode("utf-8", "replace")):
            os.write(keyboard, INTERRUPT)
            interrupt = False
    os.close(keyboard)
    return process.wait(timeout=60), shown.decode("utf-8", "replace")


def test_a_terminal_shows_how_far_it_is_how_fast_and_how_long_still(install: Install, tmp_path: Path) -> None:
    status, shown = on_a_terminal(install, write_files(tmp_path / "in", 1000), interrupt=False)
    assert status == 0, shown
    done = [int(match[1]) for match in BAR.finditer(shown)]
    assert done == sorted(done)
    assert len(done) > 2
    assert shown.rstrip().endswith("1000 files: 1000 created.")


def test_ctrl_c_on_a_terminal_stops_with_a_summary(install: Install, tmp_path: Path) -> None:
    folder = write_files(tmp_path / "in", 1000)
    status, shown = on_a_terminal(install, folder, interrupt=True)
    assert status == 130, shown
    assert "Traceback" not in shown
    summary = re.search(r"(\d+) files?: (\d+) created\.", shown)
    assert summary
    assert summary[1] == summary[2]
    assert 0 < int(summary[1]) < 1000
    assert "Interrupted. The same command again does the rest." in shown
    again = install.run("ingest", folder)
    assert f"1000 files: {1000 - int(summary[1])} created, {summary[1]} unchanged." in again.stdout


def test_a_pipe_shows_no_bar(install: Install, tmp_path: Path) -> None:
    done = install.run("ingest", write_files(tmp_path / "in", 3))
    assert (done.returncode, done.stderr) == (0, "")
    assert done.stdout.rstrip().endswith("3 files: 3 created.")
    assert "\r" not in done.stdout

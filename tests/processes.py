"""manage.py as a process of its own, on an archive of its own."""

import os
import re
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from urllib.request import Request, urlopen

ROOT = Path(__file__).resolve().parent.parent
# What is set out here, be it for other tests, is not for the process.
_SETTINGS = ("DATABASE_URL", "SITE_URL", "ALLOWED_HOSTS", "SECRET_KEY", "DEBUG", "TRUSTED_PROXY", "MAX_FILE_BYTES")
_PREFIXES = ("DJANGO_", "GUNICORN_")


@dataclass
class Install:
    """A tree with manage.py, and the VAR_DIR and other variables that its commands run with."""

    var: Path
    root: Path = ROOT
    variables: dict[str, str] = field(default_factory=dict)

    @property
    def environment(self) -> dict[str, str]:
        outside = {
            name: value
            for name, value in os.environ.items()
            if name not in _SETTINGS and not name.startswith(_PREFIXES)
        }
        return {**outside, "VAR_DIR": str(self.var), **self.variables}

    def run(self, *arguments: str | Path, timeout: float = 120) -> "subprocess.CompletedProcess[str]":
        """Runs a command to its end, which must come within so many seconds."""
        command = [sys.executable, "manage.py", *map(str, arguments)]
        return subprocess.run(
            command, cwd=self.root, env=self.environment, capture_output=True, text=True, check=False, timeout=timeout
        )

    @contextmanager
    def serving(self, *arguments: str) -> Iterator["Server"]:
        """`manage.py serve` on a free port, answering; ended by SIGTERM."""
        command = [sys.executable, "manage.py", "serve", "--bind", "127.0.0.1:0", "--workers", "1", *arguments]
        process = subprocess.Popen(
            command, cwd=self.root, env=self.environment, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True
        )
        assert process.stdout is not None
        said: list[str] = []
        try:
            for line in process.stdout:
                said.append(line)
                if match := re.search(r"On Record is at (http\S+)", line):
                    yield Server(match[1], process, said)
                    break
            else:
                raise AssertionError(f"serve ended with status {process.wait()}: {''.join(said)}")
        finally:
            process.terminate()
            said.append(process.communicate(timeout=30)[0])


@dataclass
class Server:
    """A running server: where it is, its process, and what it said."""

    address: str
    process: "subprocess.Popen[str]"
    said: list[str]

    def get(self, path: str, **headers: str) -> tuple[int, str]:
        """(status, body) of a page."""
        request = Request(self.address.rstrip("/") + path, headers=headers)
        with urlopen(request, timeout=30) as answer:
            return answer.status, answer.read().decode()

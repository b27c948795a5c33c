"""The archives that are measured: made once a size, kept in a folder, and used again.

Each lies in a folder of its own, as a VAR_DIR. A process has one VAR_DIR for life, so whatever works on such an archive
from within does so in a process of its own.
"""

from __future__ import annotations

import multiprocessing
import os
import shutil
from collections.abc import Callable
from concurrent.futures import ProcessPoolExecutor
from dataclasses import dataclass
from functools import cached_property
from hashlib import sha256
from pathlib import Path
from typing import ParamSpec, TypeVar

import django

from statements.upkeep.benchmark.corpus import Corpus

Given = ParamSpec("Given")
Answer = TypeVar("Answer")
MILLION = 1_000_000
_HERE = Path(__file__).resolve().parent
# What an archive was made by: in its folder, written last, so that it says that all is there.
_RECIPE = "recipe"


@dataclass(frozen=True)
class Made:
    """An archive of `size` statements, in a folder of its own within `home`."""

    home: Path
    size: int

    @property
    def name(self) -> str:
        """The size in short: 300, 10k, 1m."""
        for unit, letter in ((MILLION, "m"), (1_000, "k")):
            if self.size % unit == 0:
                return f"{self.size // unit}{letter}"
        return str(self.size)

    @property
    def folder(self) -> Path:
        return self.home / self.name

    @property
    def flat(self) -> Path:
        """The same statements as one table."""
        return self.folder / "flat.sqlite3"

    @cached_property
    def corpus(self) -> Corpus:
        """Texts of about 5 KB; of 1 KB where there are a million."""
        return Corpus(paragraphs=10 if self.size < MILLION else 2)

    def make(self, make: Callable[[Made], None]) -> None:
        """Lets `make` see to it in a process of its own; what other code or other models made is removed first."""
        mark = self.folder / _RECIPE
        if not mark.exists() or mark.read_text("ascii") != _recipe():
            shutil.rmtree(self.folder, ignore_errors=True)
            self.folder.mkdir(parents=True)
        run_in(self.folder, make, self)
        mark.write_text(_recipe(), "ascii")


def environment(folder: Path) -> dict[str, str]:
    """The environment of a process whose archive lies in `folder`; all other settings are the defaults."""
    others = {"DATABASE_URL", "SITE_URL", "ALLOWED_HOSTS", "TRUSTED_PROXY", "DEBUG"}
    return {**{name: value for name, value in os.environ.items() if name not in others}, "VAR_DIR": str(folder)}


def run_in(folder: Path, function: Callable[Given, Answer], *args: Given.args, **kwargs: Given.kwargs) -> Answer:
    """What the function, one of a module, answers in a process of its own whose archive lies in `folder`."""
    context = multiprocessing.get_context("spawn")
    with ProcessPoolExecutor(1, context, _set_up, (environment(folder),)) as process:
        try:
            return process.submit(function, *args, **kwargs).result()
        except (SystemExit, KeyboardInterrupt):
            for child in multiprocessing.active_children():  # else the pool would wait until it is done
                child.terminate()
            raise


def _set_up(variables: dict[str, str]) -> None:
    os.environ.clear()
    os.environ.update(variables)
    django.setup()


def _recipe() -> str:
    migrations = _HERE.parent.parent / "migrations"
    files = [*sorted(migrations.glob("0*.py")), _HERE / "words.py", _HERE / "corpus.py"]
    return sha256(b"".join(file.read_bytes() for file in files)).hexdigest()

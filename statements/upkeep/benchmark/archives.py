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
from hashlib import sha256
from pathlib import Path
from typing import ParamSpec, TypeVar

import django

Given = ParamSpec("Given")
Answer = TypeVar("Answer")
# Name → statements, and paragraphs in one: texts of about 5 KB, at a million of 1 KB.
SIZES = {"10k": (10_000, 10), "100k": (100_000, 10), "1m": (1_000_000, 2)}
_HERE = Path(__file__).resolve().parent
# What an archive was made by, in the folder of the archive: written last, so that it says that all is there.
_RECIPE = "recipe"


def environment(folder: Path) -> dict[str, str]:
    """The environment of a process whose archive lies in `folder`; all other settings are the defaults."""
    others = {"DATABASE_URL", "SITE_URL", "ALLOWED_HOSTS", "TRUSTED_PROXY", "DEBUG"}
    return {**{name: value for name, value in os.environ.items() if name not in others}, "VAR_DIR": str(folder)}


def run_in(folder: Path, function: Callable[Given, Answer], *args: Given.args, **kwargs: Given.kwargs) -> Answer:
    """What the function, one of a module, answers in a process of its own whose archive lies in `folder`."""
    context = multiprocessing.get_context("spawn")
    with ProcessPoolExecutor(1, context, _set_up, (environment(folder),)) as process:
        return process.submit(function, *args, **kwargs).result()


def _set_up(variables: dict[str, str]) -> None:
    os.environ.clear()
    os.environ.update(variables)
    django.setup()


def kept(folder: Path, make: Callable[[], None]) -> None:
    """Makes the archive in `folder`, unless it is there already, made by the same code from the same models."""
    mark = folder / _RECIPE
    if mark.exists() and mark.read_text("ascii") == _recipe():
        return
    if folder.exists():
        shutil.rmtree(folder)
    folder.mkdir(parents=True)
    run_in(folder, make)
    mark.write_text(_recipe(), "ascii")


def _recipe() -> str:
    migrations = _HERE.parent.parent / "migrations"
    files = [*sorted(migrations.glob("0*.py")), *(_HERE / name for name in ("words.py", "corpus.py", "filling.py"))]
    return sha256(b"".join(file.read_bytes() for file in files)).hexdigest()

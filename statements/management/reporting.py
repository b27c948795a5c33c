"""Where a command writes its report: one JSON object a line, to a file or the standard output."""

import io
import json
import os
from collections.abc import Callable, Iterator
from contextlib import ExitStack, contextmanager, suppress
from pathlib import Path
from typing import Any

from django.core.management.base import CommandError, OutputWrapper

Write = Callable[[dict[str, Any]], None]


@contextmanager
def report(name: str | None, stdout: OutputWrapper) -> Iterator[Write]:
    """A function that writes one line; `name` is a file, "-" for the standard output, or None for no report.

    It raises CommandError where nothing can be written: on a full disk, into a pipe that nobody reads any more.
    """
    with ExitStack() as stack:
        if name is None:
            yield lambda line: None
        elif name == "-":
            yield lambda line: _print(_json(line), stdout)
        else:
            try:
                # Without a buffer: what is reported is kept, and what is kept is reported, whenever this is ended.
                file = stack.enter_context(Path(name).open("wb", buffering=0))
            except OSError as error:
                message = f"The report cannot be written to {name}: {error.strerror}."
                raise CommandError(message, returncode=2) from error
            yield lambda line: _append(_json(line).encode(), file)


def _append(line: bytes, file: io.FileIO) -> None:
    try:
        while line:
            line = line[file.write(line) :]
    except OSError as error:
        raise _broken_off(str(file.name), error) from error


def _print(line: str, stdout: OutputWrapper) -> None:
    try:
        stdout.write(line, ending="")
        stdout.flush()
    except OSError as error:
        with suppress(OSError):  # what its buffer holds goes nowhere, instead of into a traceback when Python ends
            os.dup2(os.open(os.devnull, os.O_WRONLY), stdout.fileno())
        raise _broken_off("the standard output", error) from error


def _broken_off(where: str, error: OSError) -> CommandError:
    return CommandError(f"The report broke off: nothing more can be written to {where} ({error.strerror}).")


def _json(line: dict[str, Any]) -> str:
    return json.dumps(line, ensure_ascii=False) + "\n"

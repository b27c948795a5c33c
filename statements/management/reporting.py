"""Where a command writes its report: one JSON object a line, to a file or the standard output."""

import json
from collections.abc import Callable, Iterator
from contextlib import ExitStack, contextmanager
from pathlib import Path
from typing import Any

from django.core.management.base import CommandError, OutputWrapper

Write = Callable[[dict[str, Any]], None]


@contextmanager
def report(name: str | None, stdout: OutputWrapper) -> Iterator[Write]:
    """A function that writes one line; `name` is a file, "-" for the standard output, or None for no report."""
    with ExitStack() as stack:
        if name is None:
            yield lambda line: None
        elif name == "-":
            yield lambda line: stdout.write(_json(line))
        else:
            try:
                # Line by line: what is reported is kept, and what is kept is reported, whenever this is ended.
                file = stack.enter_context(Path(name).open("w", buffering=1, encoding="utf-8"))
            except OSError as error:
                message = f"The report cannot be written to {name}: {error.strerror}."
                raise CommandError(message, returncode=2) from error
            yield lambda line: print(_json(line), file=file)


def _json(line: dict[str, Any]) -> str:
    return json.dumps(line, ensure_ascii=False)

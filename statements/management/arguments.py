"""What the commands' arguments may be."""

from argparse import ArgumentTypeError
from pathlib import Path


def count(text: str) -> int:
    """A whole number from 1."""
    if text.isascii() and text.isdigit() and int(text) > 0:
        return int(text)
    raise ArgumentTypeError(f"{text!r} is not a whole number from 1")


# Of fewer statements the twenty best ones, which a bar asks for, need not be there.
_LEAST = 40


def size(text: str) -> int:
    """A whole number from 40, also as 10k or 1m."""
    thousands = {"k": 1_000, "m": 1_000_000}.get(text[-1:].lower())
    number = count(text[:-1]) * thousands if thousands else count(text)
    if number < _LEAST:
        raise ArgumentTypeError(f"an archive of {text} statements is too small to measure; {_LEAST} is the least")
    return number


def path(text: str) -> Path:
    """A file or folder by name. An empty name, as of a variable that is not set, would be the folder one is in."""
    if not text:
        raise ArgumentTypeError("a name is empty; write . for the folder that you are in")
    return Path(text)

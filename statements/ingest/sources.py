"""The files that a person means by a PATH: their names, their order, and the bytes of each, read with suspicion."""

import os
import stat
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path

from statements.ingest.draft import Refused

SUFFIXES = (".txt", ".text", ".md", ".html", ".htm")
NAME_LIMIT = 500  # characters of a source name that the archive keeps


@dataclass(frozen=True, slots=True)
class Source:
    """One thing to take in, or (with `refused`) to turn away unread. `name` is what the archive knows it by."""

    name: str
    path: Path
    refused: Refused | None = None


def sources(paths: Iterable[Path]) -> list[Source]:
    """What the paths hold, in the order of the source names: a named file always, in folders what looks like text."""
    found: list[Source] = []
    for path in paths:
        # A link that a person names is followed, once and here.
        found += _in_folder(path) if path.is_dir() else [_source(path.name, path.resolve())]
    return sorted(found, key=lambda source: source.name)


def contents(source: Source, limit: int) -> bytes:
    """The bytes of a source. Raises Refused where it is no plain file, cannot be read or is longer than `limit`."""
    if source.refused:
        raise source.refused
    try:
        # What became a link or a fifo since the folder was listed must not lead elsewhere or hold everything up.
        with os.fdopen(os.open(source.path, os.O_RDONLY | os.O_NOFOLLOW | os.O_NONBLOCK), "rb") as file:
            if not stat.S_ISREG(os.fstat(file.fileno()).st_mode):
                raise _not_a_file()
            content = file.read(limit + 1)
    except OSError as error:
        raise Refused("unreadable", f"The file cannot be read: {error.strerror}.") from error
    if len(content) > limit:
        raise Refused(
            "too large",
            f"The file is larger than {limit:,} bytes, the most that is taken (the setting MAX_FILE_BYTES).",
        )
    return content


def _in_folder(root: Path) -> Iterator[Source]:
    """Walks a folder. Links are not followed, so nothing outside of it is read; they are turned away by name."""
    waiting = [root]
    while waiting:
        folder = waiting.pop()
        try:
            entries = list(os.scandir(folder))
        except OSError as error:
            refused = Refused("unreadable", f"The folder cannot be read: {error.strerror}.")
            yield Source(_name(folder.relative_to(root)), folder, refused)
            continue
        for entry in entries:
            path = Path(entry.path)
            if entry.is_dir(follow_symlinks=False):
                waiting.append(path)
            elif entry.name.lower().endswith(SUFFIXES) or (entry.is_symlink() and entry.is_dir()):
                yield _source(path.relative_to(root), path)


def _source(relative: Path | str, path: Path) -> Source:
    name, refused = _name(relative), None
    try:
        mode = path.lstat().st_mode
    except OSError as error:
        return Source(name[:NAME_LIMIT], path, Refused("unreadable", f"The file cannot be read: {error.strerror}."))
    if len(name) > NAME_LIMIT:
        refused = Refused("name too long", f"The name is longer than {NAME_LIMIT} characters; shorten it.")
    elif stat.S_ISLNK(mode):
        refused = Refused("symlink", "This is a link, and links in a folder are not followed; name the file itself.")
    elif not stat.S_ISREG(mode):
        refused = _not_a_file()
    return Source(name[:NAME_LIMIT], path, refused)


def _not_a_file() -> Refused:
    return Refused("not a file", "This is no plain file but a pipe, a socket or a device.")


def _name(relative: Path | str) -> str:
    """The name as text: a byte that is not UTF-8 is written out, for a database keeps only text."""
    return os.fsencode(relative).decode("utf-8", "backslashreplace")

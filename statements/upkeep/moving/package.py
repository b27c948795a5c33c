"""The file that a backup is: a zip of JSON lines, received files, and the SHA-256 of each of them.

    rows/<table>.jsonl     one row a line, in the order of the primary key
    files/<SHA-256>        the bytes of a received file
    archive.json           what archive this is, and what the file holds
    manifest-sha256.txt    the SHA-256 of all of these in their order, as `sha256sum --check` reads it

Both ways are streams: no more is in memory than a row or a file, and the zip's own list of what it holds.
"""

import json
import re
import zlib
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from dataclasses import asdict, dataclass
from functools import partial
from hashlib import sha256
from pathlib import Path
from tempfile import TemporaryFile
from typing import IO, Any
from zipfile import ZIP_DEFLATED, ZIP_STORED, BadZipFile, ZipFile, ZipInfo

FORMAT = 1
ABOUT, MANIFEST = "archive.json", "manifest-sha256.txt"
_FILE = re.compile("files/([0-9a-f]{64})")
_CHUNK = 1_000_000
# The databases hold no longer value than this.
_LONGEST = 2**30
# What unpacks to more than this, and to so many times the size of the file, is no archive but a trap.
_LARGE, _DENSEST = 2**30, 200
Progress = Callable[[int, int], None]


class NotABackup(Exception):
    """The file is no backup, or a damaged one, or of another version; the message is a sentence that says so."""


@dataclass(frozen=True, slots=True)
class About:
    """What a backup says of itself.

    `archive` is the archive's UUID, `made` an ISO time in UTC, `version` that of On Record, `migrations` are those that
    the database had. `rows` counts them by table, `files` is how many files there are, and `numbers` has the last
    number that each table gave to a row.
    """

    archive: str
    made: str
    version: str
    migrations: list[str]
    rows: dict[str, int]
    files: int
    numbers: dict[str, int]
    format: int = FORMAT


class Writer:
    """Writes the parts of a backup; `finish` comes last."""

    def __init__(self, target: ZipFile, sums: IO[bytes]) -> None:
        self._zip, self._sums = target, sums

    def rows(self, table: str, lines: Iterable[bytes]) -> None:
        self._sum(_rows(table), lines)

    def file(self, name: str, content: bytes) -> None:
        self._sum(f"files/{name}", [content])

    def finish(self, about: About) -> None:
        self._sum(ABOUT, [json.dumps(asdict(about), indent=1, sort_keys=True).encode()])
        self._sums.seek(0)
        self._write(MANIFEST, iter(partial(self._sums.read, _CHUNK), b""))

    def _sum(self, name: str, chunks: Iterable[bytes]) -> None:
        digest = self._write(name, chunks)
        self._sums.write(_line(digest, name))

    def _write(self, name: str, chunks: Iterable[bytes]) -> str:
        member, digest = ZipInfo(name), sha256()  # dated 1980: the same content makes the same bytes
        member.compress_type, member.external_attr = ZIP_DEFLATED, 0o600 << 16
        with self._zip.open(member, "w", force_zip64=True) as target:
            for chunk in chunks:
                target.write(chunk)
                digest.update(chunk)
        return digest.hexdigest()


@contextmanager
def written(file: IO[bytes]) -> Iterator[Writer]:
    """Writes a backup to a file that is open for it."""
    with TemporaryFile() as sums, ZipFile(file, "w") as target:
        yield Writer(target, sums)


class Package:
    """A backup that is read. Anything wrong with it raises NotABackup."""

    def __init__(self, source: ZipFile, size: int) -> None:
        self._zip, self._size = source, size
        self._members = source.infolist()
        if any(member.compress_type not in (ZIP_STORED, ZIP_DEFLATED) for member in self._members):
            raise NotABackup("It is not as On Record writes it: it is compressed in another way.")
        self.about = _about(self._read(ABOUT))
        self._lines = {_rows(table): count for table, count in self.about.rows.items()}

    def check(self, progress: Progress) -> None:
        """Compares all that it holds with what it says that it holds. `progress`: (bytes done, in all)."""
        self._check_members()
        total, done = sum(member.file_size for member in self._members), 0
        with _reading(), self._zip.open(MANIFEST) as manifest:
            for member in self._members:
                if member.filename == MANIFEST:
                    continue
                digest, lines = sha256(), 0
                for chunk in self._chunks(member):
                    digest.update(chunk)
                    lines += chunk.count(b"\n")
                    done += len(chunk)
                    progress(done, total)
                if manifest.readline(_CHUNK) != _line(digest.hexdigest(), member.filename):
                    raise NotABackup(f"It is damaged: {member.filename} is not what {MANIFEST} says.")
                if lines != self._lines.get(member.filename, lines):
                    raise NotABackup(f"It is damaged: {member.filename} has not as many rows as {ABOUT} says.")
            if manifest.read(1):
                raise NotABackup(f"It is damaged: {MANIFEST} names what is not there.")

    def rows(self, table: str) -> Iterator[bytes]:
        """The lines of a table."""
        with _reading(), self._zip.open(_rows(table)) as member:
            yield from iter(partial(member.readline, _LONGEST), b"")

    def files(self) -> Iterator[tuple[str, bytes]]:
        """(name: the SHA-256 that was noted, bytes) of the received files."""
        for member in self._members:
            if match := _FILE.fullmatch(member.filename):
                with _reading():
                    content = self._zip.read(member)
                yield match[1], content

    def _check_members(self) -> None:
        """Each member is one that belongs there, stands there once, and has a size that can be."""
        names = [member.filename for member in self._members]
        needed = {ABOUT, MANIFEST, *self._lines}
        if missing := needed.difference(names):
            raise NotABackup(f"It is damaged: {min(missing)} is missing.")
        if strange := [name for name in names if name not in needed and not _FILE.fullmatch(name)]:
            raise NotABackup(f"It is not as On Record writes it: it holds {strange[0][:200]!r}.")
        if len(set(names)) < len(names):
            raise NotABackup("It is not as On Record writes it: it holds two files of one name.")
        if len(names) != len(needed) + self.about.files:
            raise NotABackup(f"It is damaged: it has not the {self.about.files} received files that {ABOUT} names.")
        unpacked = sum(member.file_size for member in self._members)
        packed = sum(member.compress_size for member in self._members)
        longest = max((member.file_size for member in self._members if _FILE.fullmatch(member.filename)), default=0)
        if packed > self._size or longest > _LONGEST or unpacked > max(_LARGE, _DENSEST * self._size):
            raise NotABackup(f"It is not as On Record writes it: its {self._size:,} bytes unpack to {unpacked:,}.")

    def _read(self, name: str) -> bytes:
        with _reading(), self._zip.open(name) as member:
            return member.read(_CHUNK)

    def _chunks(self, member: ZipInfo) -> Iterator[bytes]:
        with self._zip.open(member) as source:
            yield from iter(partial(source.read, _CHUNK), b"")


@contextmanager
def opened(path: Path) -> Iterator[Package]:
    """The backup at `path`. Raises NotABackup, and OSError when the file cannot be read."""
    with path.open("rb") as file:
        with _reading():
            source = ZipFile(file)
        with source:
            yield Package(source, path.stat().st_size)


@contextmanager
def _reading() -> Iterator[None]:
    """Tells what the zip module makes of a file that is no sound zip."""
    try:
        yield
    # How the zip module says that bytes are none, are damaged or break off, that a member is missing, that it does not
    # know the compression or needs a password (RuntimeError), and that a size is impossible (ValueError).
    except (BadZipFile, zlib.error, EOFError, KeyError, RuntimeError, ValueError) as error:
        raise NotABackup(f"It is no backup, or a damaged one ({error}).") from error


def _about(content: bytes) -> About:
    try:
        stated = json.loads(content)
        if stated["format"] == FORMAT:
            about = About(**stated)
            if _fits(about):
                return about
        elif isinstance(stated["format"], int):
            raise NotABackup(
                f"It is of format {stated['format']}, and this On Record knows format {FORMAT}. Restore it with On "
                f"Record {stated.get('version', 'of the version that made it')}."
            )
    except (ValueError, KeyError, TypeError, AttributeError, RecursionError):
        pass
    raise NotABackup(f"It is no backup of On Record: {ABOUT} does not say what it should.")


def _fits(about: About) -> bool:
    texts: list[Any] = [about.archive, about.made, about.version, *about.migrations, *about.rows, *about.numbers]
    counts: list[Any] = [about.files, *about.rows.values(), *about.numbers.values()]
    return all(isinstance(text, str) for text in texts) and all(
        type(count) is int and 0 <= count < 2**63 for count in counts
    )


def _rows(table: str) -> str:
    return f"rows/{table}.jsonl"


def _line(digest: str, name: str) -> bytes:
    return f"{digest}  {name}\n".encode()

"""A backup's file: what was written is read, and whatever else somebody brings is refused with a sentence."""

from __future__ import annotations

import json
import random
import struct
from collections.abc import Callable
from dataclasses import asdict
from hashlib import sha256
from pathlib import Path
from zipfile import ZIP_BZIP2, ZIP_DEFLATED, ZipFile, ZipInfo

import pytest

from statements.upkeep.moving import package
from statements.upkeep.moving.package import About, NotABackup, opened, written

FILES = {sha256(content).hexdigest(): content for content in (b"one", b"", b"\x00\xff" * 1_100_000)}
ROWS = {"a.b": [b'{"id":1}\n', '{"id":2,"text":"“Ünï”"}\n'.encode()], "a.c": []}
ABOUT = About(
    "4b6e", "2026-01-02T03:04:05+00:00", "0.1.0", ["a.0001_initial"], {"a.b": 2, "a.c": 0}, len(FILES), {"a.b": 9}
)
STATED = asdict(ABOUT)
NOT_OURS = "It is no backup of On Record: archive.json does not say what it should."
WRONG: list[object] = [
    *({"format": 1}, {}, [], "x", {"format": "1"}),
    *(
        {**STATED, **wrong}
        for wrong in ({"files": -1}, {"rows": {"a.b": "2"}}, {"rows": 2}, {"more": 2}, {"archive": None})
    ),
]
Members = dict[str, bytes]


@pytest.fixture
def backup(tmp_path: Path) -> Path:
    path = tmp_path / "backup.zip"
    with path.open("wb") as file, written(file) as writer:
        for table, lines in ROWS.items():
            writer.rows(table, lines)
        for name, content in FILES.items():
            writer.file(name, content)
        writer.finish(ABOUT)
    return path


def read(path: Path) -> tuple[About, dict[str, list[bytes]], dict[str, bytes]]:
    """All that it holds, checked."""
    with opened(path) as found:
        found.check(lambda done, total: None)
        return found.about, {table: list(found.rows(table)) for table in ROWS}, dict(found.files())


def refusal(path: Path) -> str:
    with pytest.raises(NotABackup) as refused:
        read(path)
    return str(refused.value)


def rewritten(path: Path, change: Callable[[Members], object], sums: bool = True) -> Path:
    """The backup with other members; their SHA-256 made to fit, if `sums`."""
    with ZipFile(path) as source:
        members = {name: source.read(name) for name in source.namelist()}
    if sums:
        del members["manifest-sha256.txt"]
    change(members)
    if sums:
        lines = (f"{sha256(content).hexdigest()}  {name}\n" for name, content in members.items())
        members["manifest-sha256.txt"] = "".join(lines).encode()
    with ZipFile(path, "w", ZIP_DEFLATED) as target:
        for name, content in members.items():
            target.writestr(name, content)
    return path


def test_what_was_written_is_read(backup: Path) -> None:
    assert read(backup) == (ABOUT, ROWS, FILES)


def test_how_far_it_is(backup: Path) -> None:
    told: list[tuple[int, int]] = []
    with opened(backup) as found:
        found.check(lambda done, total: told.append((done, total)))
    done, totals = zip(*told, strict=True)
    assert list(done) == sorted(done)
    assert len(set(totals)) == 1
    assert 0 < done[-1] <= totals[0]


def test_another_tool_can_check_it(backup: Path) -> None:
    with ZipFile(backup) as source:
        lines = source.read("manifest-sha256.txt").decode().splitlines()
        assert [line[66:] for line in lines] == source.namelist()[:-1]
        assert all(sha256(source.read(line[66:])).hexdigest() == line[:64] for line in lines)


def test_the_same_content_makes_the_same_bytes(backup: Path, tmp_path: Path) -> None:
    before = backup.read_bytes()
    assert rewritten(backup, lambda members: None).read_bytes() != before, "another tool dates its members"
    with (tmp_path / "again.zip").open("wb") as file, written(file) as writer:
        for table, lines in ROWS.items():
            writer.rows(table, lines)
        for name, content in FILES.items():
            writer.file(name, content)
        writer.finish(ABOUT)
    assert (tmp_path / "again.zip").read_bytes() == before


@pytest.mark.parametrize(
    ("change", "sums", "message"),
    [
        (lambda m: m.pop("rows/a.c.jsonl"), True, "It is damaged: rows/a.c.jsonl is missing."),
        (lambda m: m.pop("manifest-sha256.txt"), False, "It is damaged: manifest-sha256.txt is missing."),
        (
            lambda m: m.pop(f"files/{next(iter(FILES))}"),
            True,
            "It is damaged: it has not the 3 received files that archive.json names.",
        ),
        (lambda m: m.update({"../x": b""}), True, "It is not as On Record writes it: it holds '../x'."),
        (lambda m: m.update({"/etc/x": b""}), True, "It is not as On Record writes it: it holds '/etc/x'."),
        (lambda m: m.update({"rows/z.jsonl": b""}), True, "It is not as On Record writes it: it holds 'rows/z.jsonl'."),
        (
            lambda m: m.update({"rows/a.b.jsonl": b"{}\n{}\n"}),
            False,
            "It is damaged: rows/a.b.jsonl is not what manifest-sha256.txt says.",
        ),
        (
            lambda m: m.update({"rows/a.b.jsonl": b"{}\n"}),
            True,
            "It is damaged: rows/a.b.jsonl has not as many rows as archive.json says.",
        ),
        (
            lambda m: m.update({"manifest-sha256.txt": m["manifest-sha256.txt"] + b"x"}),
            False,
            "It is damaged: manifest-sha256.txt names what is not there.",
        ),
    ],
)
def test_what_is_not_as_it_was_written_is_refused(
    backup: Path, change: Callable[[Members], object], sums: bool, message: str
) -> None:
    assert refusal(rewritten(backup, change, sums)) == message


@pytest.mark.parametrize(
    ("stated", "message"),
    [
        (
            {"format": 2, "version": "3.1"},
            "It is of format 2, and this On Record knows format 1. Restore it with On Record 3.1.",
        ),
        (
            {"format": 0},
            "It is of format 0, and this On Record knows format 1. Restore it with On Record of the version that "
            "made it.",
        ),
        *((stated, NOT_OURS) for stated in WRONG),
    ],
)
def test_what_says_something_else_of_itself_is_refused(backup: Path, stated: object, message: str) -> None:
    assert refusal(rewritten(backup, lambda m: m.update({"archive.json": json.dumps(stated).encode()}))) == message


def test_what_unpacks_to_too_much_is_refused_unread(backup: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(package, "_LARGE", 1_000_000)
    size = backup.stat().st_size
    message = refusal(backup)
    assert message.startswith(f"It is not as On Record writes it: its {size:,} bytes unpack to 2,2")


def test_members_that_lie_upon_each_other_are_refused(backup: Path) -> None:
    """A zip may name the same bytes often, and so unpack to more than any compression gives."""
    with ZipFile(backup) as source:
        biggest = max(source.infolist(), key=lambda member: member.compress_size)
        content = source.read(biggest)
    names = [f"files/{number:064x}" for number in range(500)]
    with ZipFile(backup, "a") as target:
        for name in names:
            twin = ZipInfo(name)
            twin.compress_type, twin.CRC = ZIP_DEFLATED, biggest.CRC
            twin.compress_size, twin.file_size = biggest.compress_size, len(content)
            twin.header_offset = biggest.header_offset
            target.filelist.append(twin)
        target.writestr("files/" + "f" * 64, b"x")
    rewrite_about(backup, len(FILES) + 501)
    assert "unpack to" in refusal(backup)


def rewrite_about(path: Path, files: int) -> None:
    """Overwrites the number of files that archive.json names, in place: it is there a second time, and the last."""
    stated = {**STATED, "files": files}
    with ZipFile(path, "a") as target:
        target.filelist[:] = [member for member in target.filelist if member.filename != "archive.json"]
        del target.NameToInfo["archive.json"]
        target.writestr("archive.json", json.dumps(stated))


def test_a_name_that_stands_twice_is_refused(backup: Path) -> None:
    with pytest.warns(UserWarning, match="Duplicate name"), ZipFile(backup, "a") as target:
        target.writestr("rows/a.c.jsonl", b"")
    assert refusal(backup) == "It is not as On Record writes it: it holds two files of one name."


def test_another_compression_is_refused(backup: Path) -> None:
    with ZipFile(backup, "a", ZIP_BZIP2) as target:
        target.writestr("files/" + "f" * 64, b"x")
    assert refusal(backup) == "It is not as On Record writes it: it is compressed in another way."


@pytest.mark.parametrize("content", [b"", b"PK", b"PK\x05\x06" + b"\0" * 18, b"SQLite format 3\0" + b"\0" * 500])
def test_what_is_no_zip_of_ours_is_refused(tmp_path: Path, content: bytes) -> None:
    path = tmp_path / "x.zip"
    path.write_bytes(content)
    assert refusal(path).startswith("It is no backup, or a damaged one (")


def test_whatever_is_damaged_is_refused_or_does_no_harm(backup: Path) -> None:
    chance, whole, refused = random.Random(1), backup.read_bytes(), 0
    for number in range(120):
        damaged = bytearray(whole)
        if number % 5 == 0:
            del damaged[chance.randrange(len(damaged)) :]
        else:
            at = chance.randrange(len(damaged))
            damaged[at] ^= 1 << chance.randrange(8)
        backup.write_bytes(damaged)
        try:
            assert read(backup) == (ABOUT, ROWS, FILES)
        except NotABackup:
            refused += 1
    assert refused > 80


def test_a_password_is_refused(backup: Path) -> None:
    content = bytearray(backup.read_bytes())
    at = content.find(b"PK\x01\x02")
    while at >= 0:
        struct.pack_into("<H", content, at + 8, 1)
        at = content.find(b"PK\x01\x02", at + 1)
    backup.write_bytes(content)
    assert "password" in refusal(backup) or "encrypted" in refusal(backup)

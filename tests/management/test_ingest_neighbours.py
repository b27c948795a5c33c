"""`manage.py ingest` on a folder with bad files among good ones: every good one is taken."""

from collections.abc import Callable
from pathlib import Path

from tests.management.conftest import SEEDS, Report

PAST_READING = {
    b"": "empty",
    b" \n\t\r\n": "empty",
    bytes(range(32)) * 9: "binary",
    b"%PDF-1.7 and so on": "pdf",
    b"\x00" * 100: "binary",
}


def test_good_neighbours_are_ingested(tmp_path: Path, ingest: Callable[..., Report]) -> None:
    good = {path.name: path.read_bytes() for path in SEEDS.glob("*.txt")}
    # They sort before, between and after the good ones.
    bad = {f"{place}{number}.txt": content for place in "-0x" for number, content in enumerate(PAST_READING)}
    for name, content in {**good, **bad}.items():
        (tmp_path / name).write_bytes(content)
    report = {line["file"]: line for line in ingest(tmp_path, jobs=2, status=1)}
    assert len(good) == 5
    assert {name: report[name]["outcome"] for name in good} == dict.fromkeys(good, "created")
    assert {name: report[name]["reason"] for name in bad} == {name: PAST_READING[bad[name]] for name in bad}

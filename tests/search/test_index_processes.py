"""The index where several processes read and write at once."""

from __future__ import annotations

from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

from tests.processes import Install


def test_readers_and_writers_in_processes_of_their_own(tmp_path: Path) -> None:
    """Three processes at once take in and rebuild; then the index has each statement once."""
    install = Install(tmp_path / "var")
    assert install.run("migrate", "-v0").returncode == 0
    for number in range(2):
        folder = tmp_path / f"source{number}"
        folder.mkdir()
        for name in range(3):
            words = " ".join(f"word{number}x{name}x{each}" for each in range(30))
            (folder / f"s{number}-{name}.txt").write_text(f"Statement {number} {name}\n\n12 February 2020\n\n{words}\n")
    commands = [("ingest", tmp_path / "source0"), ("ingest", tmp_path / "source1"), ("rebuild_index",)]
    with ThreadPoolExecutor(len(commands)) as pool:
        done = list(pool.map(lambda command: install.run(*command), commands))
    assert [each.returncode for each in done] == [0] * 3, [each.stderr for each in done]
    code = (
        "from django.http import QueryDict; from statements.search.find import *; from statements.search import "
        "index; print(find(parse(QueryDict('q=word1x2x7'))).total, find(parse(QueryDict(''))).total, "
        "index.searcher().num_docs)"
    )
    assert install.run("shell", "-v0", "-c", code).stdout.split() == ["1", "6", "6"]

"""How much memory the building of an index may take."""

from __future__ import annotations

from pathlib import Path

import pytest

from statements.search.memory import for_building


@pytest.mark.parametrize(
    ("free", "limit", "bytes_each"),
    [
        ("MemAvailable:    8000000 kB", "max", 1_024_000_000),
        ("MemAvailable:    8000000 kB", "4000000000", 500_000_000),
        ("MemAvailable:    8000000 kB", None, 1_024_000_000),
        ("MemAvailable:     100000 kB", "max", 64_000_000),
        ("MemAvailable:  900000000 kB", "max", 1_500_000_000),
        ("something else", "4000000000", 256_000_000),
        (None, None, 256_000_000),
    ],
)
def test_a_build_takes_a_part_of_what_is_free(
    tmp_path: Path, free: str | None, limit: str | None, bytes_each: int
) -> None:
    machine, container = tmp_path / "meminfo", tmp_path / "memory.max"
    for path, said in ((machine, free), (container, limit)):
        if said is not None:
            path.write_text(f"MemTotal: 1 kB\n{said}\n" if path is machine else f"{said}\n", "ascii")
    assert for_building(machine, container) == bytes_each

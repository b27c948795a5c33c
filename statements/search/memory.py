"""How much memory the building of an index may take."""

from __future__ import annotations

import re
from pathlib import Path

# Bytes for each of the two indexes. The engine wants 15 MB at least; with the most, a hundred thousand statements of
# 5 KB become one piece.
LEAST, MOST = 64_000_000, 1_500_000_000
# The part of what is free that each may take: a server goes on beside it.
SHARE = 8
_USUAL = 256_000_000
_AVAILABLE = re.compile(r"^MemAvailable:\s+(\d+) kB$", re.MULTILINE)


def for_building(machine: Path = Path("/proc/meminfo"), container: Path = Path("/sys/fs/cgroup/memory.max")) -> int:
    """Bytes for each of the two indexes: the more, the fewer pieces each has, and every piece makes searches longer.

    By what Linux says is free on the `machine`, or what a `container` may have if that is less.
    """
    found = _AVAILABLE.search(_said(machine))
    if found is None:
        return _USUAL
    limit = _said(container).strip()  # or the word "max"
    free = min([int(found[1]) * 1024, *([int(limit)] if limit.isdigit() else [])])
    return max(LEAST, min(free // SHARE, MOST))


def _said(path: Path) -> str:
    try:
        return path.read_text("ascii")
    except OSError:
        return ""

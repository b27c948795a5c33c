"""Texts to try the readers on: the seeds, the cases, and the shared corpus beside the clone where there is one."""

from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
SEEDS = sorted((ROOT / "seeds").glob("*.txt"))
CASES = sorted(path for path in (Path(__file__).parent / "cases").iterdir() if path.suffix != ".json")
CORPUS = ROOT.parent / "shared" / "corpus"


def own_files() -> list[bytes]:
    """The bytes of the seeds and of the tests' own cases."""
    return [path.read_bytes() for path in (*SEEDS, *CASES)]


def corpus_files(pattern: str = "**/*.txt") -> list[bytes]:
    """The bytes of the shared corpus; `*.txt` leaves out its headers without a body.

    The test is skipped where it does not lie at ../shared/corpus.
    """
    found = sorted(CORPUS.glob(pattern))
    if not found:
        pytest.skip(f"needs the shared corpus at {CORPUS}: ../shared/corpus beside the clone")
    return [path.read_bytes() for path in found]

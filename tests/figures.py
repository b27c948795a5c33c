"""Figures of the bars, told on the terminal whatever pytest captures."""

import sys

import pytest


def tell(capsys: pytest.CaptureFixture[str], line: str) -> None:
    """Writes a line to the terminal."""
    with capsys.disabled():
        sys.stdout.write(f"\n{line}")

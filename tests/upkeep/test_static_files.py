"""Static files are collected when they are others than last time, and only then."""

from pathlib import Path
from typing import Any

import pytest
from pytest_django import Settings

from statements.upkeep import static_files


def test_what_has_not_changed_is_not_collected_again(
    settings: Settings, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    source, collected = tmp_path / "source", tmp_path / "collected"
    source.mkdir()
    (source / "a.css").write_text("a { color: red }", "utf-8")
    settings.STATICFILES_DIRS, settings.STATIC_ROOT = [source], collected
    settings.STATICFILES_FINDERS = ["django.contrib.staticfiles.finders.FileSystemFinder"]
    times: list[int] = []
    collect = static_files.call_command

    def counted(*arguments: Any, **options: Any) -> None:
        times.append(1)
        collect(*arguments, **options)

    monkeypatch.setattr(static_files, "call_command", counted)

    def after(change: str) -> tuple[int, str]:
        """How often files were collected, and what is given out."""
        (source / "a.css").write_text(change, "utf-8")
        static_files.collect()
        return len(times), (collected / "a.css").read_text("utf-8")

    assert after("a { color: red }") == (1, "a { color: red }")
    assert after("a { color: red }") == (1, "a { color: red }")
    assert after("a { color: tan }") == (2, "a { color: tan }")
    for file in collected.iterdir():
        file.unlink()
    assert after("a { color: tan }") == (3, "a { color: tan }")

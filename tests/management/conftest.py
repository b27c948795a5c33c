"""Fixtures for the commands' tests."""

import json
from collections.abc import Callable
from io import StringIO
from pathlib import Path
from typing import Any

import pytest
from django.apps import apps
from django.core.management import CommandError, call_command

from tests.processes import Install

Report = list[dict[str, Any]]
SEEDS = Path(__file__).resolve().parent.parent.parent / "seeds"


@pytest.fixture
def install(tmp_path: Path) -> Install:
    """An archive that nothing was ever done to."""
    return Install(tmp_path / "own var")


@pytest.fixture
def ingest(db: None) -> Callable[..., Report]:
    """Runs `manage.py ingest` here and gives its report; `status` is the exit status that is expected."""

    def run(*paths: Path, status: int = 0, **options: Any) -> Report:
        output = StringIO()
        try:
            call_command("ingest", *map(str, paths), report="-", stdout=output, stderr=StringIO(), **options)
            ended = 0
        except CommandError as error:
            ended = error.returncode
        assert ended == status
        return [json.loads(line) for line in output.getvalue().splitlines()]

    return run


def dump() -> dict[str, list[tuple[Any, ...]]]:
    """Every row of every table."""
    return {
        model._meta.label: [tuple(map(_plain, row)) for row in model._base_manager.order_by("pk").values_list()]
        for model in apps.get_models(include_auto_created=True)
    }


def _plain(value: Any) -> Any:
    return bytes(value) if isinstance(value, memoryview) else value

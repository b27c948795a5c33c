"""What README says, what CI does and what the locks hold are the same thing."""

import re
import tomllib
from pathlib import Path

import pytest
from pytest_django import Settings

ROOT = Path(__file__).resolve().parent.parent
INSTALL = "python3 -m venv .venv && .venv/bin/pip install -q --require-hashes -r "


def test_readme_has_the_two_commands_and_ci_runs_the_second() -> None:
    readme, ci = (ROOT / "README.md").read_text(), (ROOT / ".ci" / "run").read_text()
    assert f"\n{INSTALL}requirements.txt && .venv/bin/python manage.py serve\n" in readme
    tests = f"\n{INSTALL}requirements-dev.txt && .venv/bin/python -m pytest\n"
    assert tests in readme and tests in ci


def test_nothing_else_lies_at_the_top() -> None:
    """What a run leaves beside the project is easily added with it."""
    folders = {"archive", "seeds", "static", "statements", "templates", "tests", "var"}
    files = {"ARCHITECTURE.md", "CHANGELOG.md", "LICENSE", "README.md", "manage.py", "pyproject.toml", "uv.lock"}
    locks = {path.name for path in ROOT.glob("requirements*.txt")}
    found = {path.name for path in ROOT.iterdir() if not path.name.startswith(".")}
    assert found - folders - files - locks == set()


def test_readme_lists_every_setting() -> None:
    read = re.findall(r'environment\.\w+\("([A-Z_]+)"', (ROOT / "archive" / "settings.py").read_text())
    listed = re.findall(r"^\| `([A-Z_]+)`", (ROOT / "README.md").read_text(), re.MULTILINE)
    assert sorted(read) == sorted(listed)


@pytest.mark.parametrize("name", ["requirements.txt", "requirements-postgres.txt", "requirements-dev.txt"])
def test_each_pin_is_that_of_the_lock_and_has_a_hash(name: str) -> None:
    lock = tomllib.loads((ROOT / "uv.lock").read_text())["package"]
    locked = {f"{package['name']}=={package['version']}" for package in lock if "version" in package}
    pins = re.split(r"\n(?=\S)", (ROOT / name).read_text().strip())
    assert len(pins) > 10
    for pin in pins:
        assert pin.split()[0] in locked and "--hash=sha256:" in pin, pin


def test_every_direct_dependency_is_explained() -> None:
    project = tomllib.loads((ROOT / "pyproject.toml").read_text())["project"]
    architecture = (ROOT / "ARCHITECTURE.md").read_text().lower()
    groups = [project["dependencies"], *project["optional-dependencies"].values()]
    for dependency in (requirement for group in groups for requirement in group):
        package = re.split(r"[^\w-]", dependency)[0]
        assert re.search(rf"^\|[^|]*\b{package}\b", architecture, re.MULTILINE), package


def test_the_version_is_one(settings: Settings) -> None:
    assert tomllib.loads((ROOT / "pyproject.toml").read_text())["project"]["version"] == settings.VERSION

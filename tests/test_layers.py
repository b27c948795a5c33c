"""Imports point down only: delivery → services → models → core. Core is plain Python; delivery rooms keep apart."""

import ast
import textwrap
from collections.abc import Iterator
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
CORE, MODELS, SERVICES, DELIVERY = range(4)
LAYERS = {
    "statements.citing": CORE,
    "statements.ingest": CORE,
    "statements.models": MODELS,
    "statements.search": SERVICES,
    "statements.upkeep": SERVICES,
    "statements.ingest.writer": SERVICES,
    "statements.ingest.records": SERVICES,
    "statements.ingest.sameness": SERVICES,
    "statements.ingest.intake": SERVICES,
    "statements.ingest.report": SERVICES,
    "statements.views": DELIVERY,
    "statements.admin": DELIVERY,
    "statements.feeds": DELIVERY,
    "statements.management": DELIVERY,
    "statements.templatetags": DELIVERY,
    "statements.apps": DELIVERY,  # ties the signals of one layer to the functions of another
}
LONGEST_FILE = 320


def modules(root: Path) -> dict[str, Path]:
    """Dotted name → file, of the app's own code. Migrations are records of the past and import what they like."""
    found = {}
    for path in sorted((root / "statements").rglob("*.py")):
        parts = path.relative_to(root).with_suffix("").parts
        if "migrations" not in parts:
            found[".".join(parts[:-1] if parts[-1] == "__init__" else parts)] = path
    return found


def room(module: str) -> str | None:
    """The longest name of LAYERS that `module` is or lies in."""
    return max((name for name in LAYERS if f"{module}.".startswith(f"{name}.")), key=len, default=None)


def imports(path: Path, known: dict[str, Path]) -> Iterator[tuple[int, str]]:
    """(line, dotted name) of all that a file imports, also inside functions."""
    for node in ast.walk(ast.parse(path.read_text("utf-8"))):
        if isinstance(node, ast.Import):
            yield from ((node.lineno, alias.name) for alias in node.names)
        elif isinstance(node, ast.ImportFrom):
            module = "." * node.level + (node.module or "")
            for alias in node.names:
                deeper = f"{module}.{alias.name}"
                yield node.lineno, deeper if deeper in known else module


def wrong_imports(root: Path) -> list[str]:
    """A sentence for each import that points the wrong way."""
    known, wrong = modules(root), []
    for module, path in known.items():
        own = room(module)
        if own is None:
            if module != "statements":
                wrong.append(f"{module} is in no layer: name it in tests/test_layers.py")
            continue
        for line, name in imports(path, known):
            other = room(name)
            where = f"{path.relative_to(root)}:{line} imports {name}"
            if name.startswith("."):
                wrong.append(f"{where}: write the whole name")
            elif name.split(".")[0] == "archive":
                wrong.append(f"{where}: settings come through django.conf")
            elif name.split(".")[0] == "django" and LAYERS[own] == CORE:
                wrong.append(f"{where}: core is plain Python")
            elif other and LAYERS[other] > LAYERS[own]:
                wrong.append(f"{where}: that lies above it")
            elif other and LAYERS[own] == DELIVERY == LAYERS[other] and own != other:
                wrong.append(f"{where}: delivery modules do not import each other")
    return wrong


def test_imports_point_down() -> None:
    assert wrong_imports(ROOT) == []


def plant(root: Path, **files: str) -> list[str]:
    """What is wrong with a small tree of these files; `__` in a name stands for a folder."""
    for name, text in files.items():
        path = root / "statements" / f"{name.replace('__', '/')}.py"
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(textwrap.dedent(text))
    return wrong_imports(root)


def test_a_sound_tree_has_no_findings(tmp_path: Path) -> None:
    assert (
        plant(
            tmp_path,
            citing__anchors="import re",
            models__versions="from statements.citing import anchors",
            ingest__writer="import django\nfrom statements.models import versions",
            views__page="from statements.ingest.writer import take",
        )
        == []
    )


def test_core_that_imports_django_is_found(tmp_path: Path) -> None:
    assert plant(tmp_path, ingest__read="def read():\n    from django.conf import settings") == [
        "statements/ingest/read.py:2 imports django.conf: core is plain Python"
    ]


def test_an_import_that_points_up_is_found(tmp_path: Path) -> None:
    assert plant(tmp_path, search__index="", models__versions="from statements.search import index") == [
        "statements/models/versions.py:1 imports statements.search.index: that lies above it"
    ]


def test_core_that_imports_a_service_beside_it_is_found(tmp_path: Path) -> None:
    assert plant(tmp_path, ingest__writer="", ingest__read="from statements.ingest import writer") == [
        "statements/ingest/read.py:1 imports statements.ingest.writer: that lies above it"
    ]


def test_delivery_that_imports_other_delivery_is_found(tmp_path: Path) -> None:
    assert plant(tmp_path, views__page="", admin__desk="import statements.views.page") == [
        "statements/admin/desk.py:1 imports statements.views.page: delivery modules do not import each other"
    ]


def test_relative_imports_and_imports_of_the_project_are_found(tmp_path: Path) -> None:
    found = plant(tmp_path, views__page="from . import headers\nfrom archive import settings")
    assert [line.partition(": ")[2] for line in found] == ["write the whole name", "settings come through django.conf"]


def test_a_module_in_no_layer_is_found(tmp_path: Path) -> None:
    assert plant(tmp_path, utils="") == ["statements.utils is in no layer: name it in tests/test_layers.py"]


def test_files_stay_short() -> None:
    files = [*modules(ROOT).values(), *(ROOT / "archive").glob("*.py"), *(ROOT / "tests").rglob("*.py")]
    long = {
        str(path.relative_to(ROOT)): lines
        for path in files
        if (lines := len(path.read_text("utf-8").splitlines())) > LONGEST_FILE
    }
    assert long == {}

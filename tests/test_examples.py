"""The examples in docstrings are true."""

import doctest
from importlib import import_module

import pytest

from tests.test_layers import ROOT, modules

WITH_EXAMPLES = [name for name, path in modules(ROOT).items() if ">>> " in path.read_text("utf-8")]


@pytest.mark.parametrize("name", WITH_EXAMPLES)
def test_examples(name: str) -> None:
    found = doctest.testmod(import_module(name))
    assert (found.failed, found.attempted > 0) == (0, True)

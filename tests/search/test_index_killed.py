"""Whoever writes the index may be killed at any moment: the next process serves right counts, and nobody helps it."""

from __future__ import annotations

import json
import random
import subprocess
import sys
import time
from pathlib import Path

import pytest

from tests.processes import Install

# Statements come, go and come back, each followed by the index; now and then it is built anew.
WRITER = """
import itertools, os
from django.db import transaction
from statements.models import ChangeLog, Statement
from statements.search import index
from tests.factories import make_statement
print("begins", flush=True)
for number in itertools.count():
    name = f"process{os.getpid()}x{number}"
    made = make_statement(f"peace {name}", f"war {name}", source_name=name, speakers=[f"Ann Speaker{number % 7}"])
    if number % 3 == 2:
        with transaction.atomic():
            other = Statement.objects.filter(pk__lt=made.pk).order_by("?").first()
            state = "withdrawn" if other.state == "published" else "published"
            Statement.objects.filter(pk=other.pk).update(state=state)
            ChangeLog.objects.record([other.pk])
    if number % 4 == 3:
        index.rebuild()
"""
READER = """
import json, time
from django.db.models import Count
from statements.models import Passage, Statement
from statements.search import index
from statements.search.find import find
from statements.search.generation import Unusable
from statements.search.selection import Selection
def follows():
    try:
        return index.current().state.newest == index._newest_change()
    except Unusable:
        return False
until = time.monotonic() + 60
while not follows() and time.monotonic() < until:
    time.sleep(0.02)
published = Statement.objects.filter(state="published")
speakers = published.values_list("appearances__speaker__slug").order_by().annotate(Count("pk"))
passages = Passage.objects.filter(version__current_of__in=published).count()
results = find(Selection())
counted = {value.value: value.count for value in results.facets[0].values}
held = index.current().passages.num_docs
print(json.dumps([[results.total, counted, held], [published.count(), dict(speakers), passages]]))
"""


def kill_in_the_midst(install: Install, after: float) -> None:
    command = [sys.executable, "manage.py", "shell", "-v0", "-c", WRITER]
    with subprocess.Popen(
        command, cwd=install.root, env=install.environment, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL
    ) as writer:
        assert writer.stdout is not None
        assert writer.stdout.readline() == b"begins\n"
        time.sleep(after)
        assert writer.poll() is None, "the writer ended by itself"
        writer.kill()


def check(install: Install, kills: int) -> None:
    assert install.run("migrate", "-v0").returncode == 0
    moments = random.Random(4)
    for _kill in range(kills):
        kill_in_the_midst(install, moments.uniform(0, 1.5))
        answer = install.run("shell", "-v0", "-c", READER)
        served, expected = json.loads(answer.stdout or "[0, 1]")
        assert served == expected, answer.stderr


def test_sample(tmp_path: Path) -> None:
    check(Install(tmp_path / "var"), kills=2)


@pytest.mark.bars
def test_fifty(tmp_path: Path) -> None:
    check(Install(tmp_path / "var"), kills=50)

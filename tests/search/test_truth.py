"""Totals, rows, order and every facet count equal an independent computation: random archives, random selections."""

from __future__ import annotations

import itertools
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import pytest
from django.db import transaction
from django.http import QueryDict
from hypothesis import HealthCheck, Phase, given
from hypothesis import settings as hypothesis_settings
from hypothesis import strategies as st
from pytest_django import Settings

from statements.models import ChangeLog, Statement
from statements.search.find import PageOutOfRange, find, parse
from statements.search.unindexed import statements_of
from tests.search.archives import make_archive, make_authorities, plans, query_strings
from tests.search.expected import FACETS, Truth, chosen_by

_runs = itertools.count()
SELECTIONS = 5
cases = given(
    first=plans,
    later=plans,
    withdrawn=st.integers(0, 20),
    queries=st.lists(query_strings(), min_size=SELECTIONS, max_size=SELECTIONS),
)


def _lasting(examples: int) -> Callable[[Callable[..., None]], Callable[..., None]]:
    """Without shrinking, which takes minutes here and makes a case of this size little clearer."""
    return hypothesis_settings(
        max_examples=examples,
        deadline=None,
        print_blob=True,
        phases=[Phase.explicit, Phase.reuse, Phase.generate],
        suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow, HealthCheck.data_too_large],
    )


@contextmanager
def fresh(settings: Settings, folder: Path) -> Iterator[None]:
    """An archive with the authority records alone and an index of its own; what is written is undone."""
    settings.INDEX_DIR = folder / str(next(_runs))
    with transaction.atomic():
        yield
        transaction.set_rollback(True)


def check(query_string: str, truth: Truth) -> None:
    chosen = chosen_by(query_string)
    per_page, page = int(chosen.get("per_page", ["20"])[0]), int(chosen.get("page", ["1"])[0])
    total = truth.total(chosen)
    if page > max(1, -(-total // per_page)):
        with pytest.raises(PageOutOfRange):
            find(parse(QueryDict(query_string)))
        return
    results = find(parse(QueryDict(query_string)))
    assert results.total == total
    expected = truth.ordered(chosen)
    if expected is None:
        found = {record.pk for record in truth.found(chosen)}
        assert len(results.statements) == len({row.pk for row in results.statements} & found)
        assert len(results.statements) == min(per_page, total - per_page * (page - 1))
    else:
        assert [row.pk for row in results.statements] == [
            record.pk for record in expected[per_page * (page - 1) : per_page * page]
        ]
    assert [facet.name for facet in results.facets] == [*FACETS, "date"]
    for facet in results.facets:
        assert [(value.value, value.label, value.count, value.selected) for value in facet.values] == truth.facet(
            facet.name, chosen
        ), facet.name
    assert results.periods == truth.periods(chosen)


def check_unindexed(query_string: str, truth: Truth) -> None:
    """The database alone finds the same in the same order, if no words are asked for."""
    chosen = chosen_by(query_string)
    if not chosen.get("q"):
        found = statements_of(parse(QueryDict(query_string)))
        assert [row.pk for row in found] == [record.pk for record in truth.ordered(chosen) or []]


def check_archive(first: list[dict[str, Any]], later: list[dict[str, Any]], withdrawn: int, queries: list[str]) -> None:
    """The index is built of the first statements, and follows as others come and one goes."""
    made = make_archive(first)
    check(queries[0], Truth())
    made += make_archive(later, start=len(first))
    if withdrawn < len(made):
        Statement.objects.filter(pk=made[withdrawn].pk).update(state="withdrawn")
        ChangeLog.objects.record([made[withdrawn].pk])
    truth = Truth()
    for query in queries[1:]:
        check(query, truth)
        check_unindexed(query, truth)


@pytest.mark.django_db
@_lasting(examples=20)
@cases
def test_sample(
    settings: Settings,
    tmp_path: Path,
    first: list[dict[str, Any]],
    later: list[dict[str, Any]],
    withdrawn: int,
    queries: list[str],
) -> None:
    with fresh(settings, tmp_path):
        make_authorities()
        check_archive(first, later, withdrawn, queries)


@pytest.mark.bars
@pytest.mark.django_db
@_lasting(examples=2_000 // SELECTIONS)
@cases
def test_two_thousand(
    settings: Settings,
    tmp_path: Path,
    first: list[dict[str, Any]],
    later: list[dict[str, Any]],
    withdrawn: int,
    queries: list[str],
) -> None:
    with fresh(settings, tmp_path):
        make_authorities()
        check_archive(first, later, withdrawn, queries)

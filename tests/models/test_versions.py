"""Versions: which passages answer for those of an earlier reading."""

from __future__ import annotations

import pytest
from pytest_django import DjangoAssertNumQueries

from statements.models import Version
from tests.factories import make_statement

pytestmark = pytest.mark.django_db


def test_the_heir_of_a_former_passage_holds_most_of_its_words(
    django_assert_num_queries: DjangoAssertNumQueries,
) -> None:
    statement = make_statement("The first paragraph.", "The second, and the longer one.", "The third.")
    version = Version.objects.get(statement=statement)
    first, second, third = version.passages.all()
    version.former = {
        "within": [first.start + 4, first.end],
        "same place": [third.start, third.end],
        "over both": [first.end - 5, second.end],
        "in halves": [first.end - 3, second.start + 3],
        "outside": [third.end, len(version.text)],
    }
    with django_assert_num_queries(1):
        assert version.heirs() == {
            "within": first.anchor,
            "same place": third.anchor,
            "over both": second.anchor,
            "in halves": first.anchor,
        }


def test_without_former_passages_nothing_is_asked(django_assert_num_queries: DjangoAssertNumQueries) -> None:
    version = Version.objects.get(statement=make_statement("Words."))
    with django_assert_num_queries(0):
        assert version.heirs() == {}

"""Writing drafts, rows and files, a few of them."""

import pytest

from statements.models import Statement
from statements.upkeep.benchmark.writing import ROUNDS, against_sqlite


@pytest.mark.django_db(transaction=True)
def test_drafts_and_files_are_taken_in() -> None:
    figures = against_sqlite(4)
    assert [figure.what for figure in figures] == [
        "ready drafts written, against rows and FTS5",
        "files read and written, against rows and FTS5",
    ]
    assert Statement.objects.count() == 2 * 4 * ROUNDS

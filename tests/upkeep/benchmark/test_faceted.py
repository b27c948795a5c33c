"""The selections that are compared find the same statements in the archive and in the flat table."""

import sqlite3
from pathlib import Path

import pytest
from django.http import QueryDict
from django.utils.http import urlencode

from statements.search import index
from statements.search.find import find, parse
from statements.upkeep.benchmark import faceted, flat
from statements.upkeep.benchmark.archives import Made
from statements.upkeep.benchmark.corpus import Corpus
from statements.upkeep.benchmark.filling import fill, make_authorities

SIZE = 120
# What Datasette makes of its parameters, as SQL.
WHERE = {
    "speaker": "speaker = ?",
    "speaker__in": "speaker IN (?, ?)",
    "date__gte": "date >= ?",
    "last_day__lte": "last_day <= ?",
    "_search": "rowid IN (SELECT rowid FROM statements_fts WHERE statements_fts MATCH ?)",
}


def counted(database: sqlite3.Connection, pairs: faceted.Pairs) -> int:
    """How many rows these parameters of Datasette find."""
    chosen = [(WHERE[name], value) for name, value in pairs if name in WHERE]
    values = [part for _, value in chosen for part in value.split(",")]
    where = " AND ".join(["1 = 1", *(sql for sql, _ in chosen)])
    return int(database.execute(f"SELECT count(*) FROM statements WHERE {where}", values).fetchone()[0])


@pytest.mark.django_db
def test_the_flat_table_has_the_statements_of_the_archive(tmp_path: Path) -> None:
    corpus = Corpus(paragraphs=3)
    make_authorities(corpus)
    fill(corpus, SIZE, lambda done, total: None)
    index.rebuild()
    database = sqlite3.connect(tmp_path / "flat.sqlite3")
    flat.write(database, [flat.row(number, corpus.sample(number)) for number in range(SIZE)])
    totals = {
        (case.name, turn): (
            find(parse(QueryDict(urlencode(case.ours(turn))))).total,
            counted(database, case.theirs(turn)),
        )
        for case in faceted.cases(corpus)
        for turn in range(2)
    }
    assert [name for name, (ours, theirs) in totals.items() if ours != theirs] == []
    assert {name: total for (name, turn), (total, _) in totals.items() if turn == 0} == {
        "no filter": 120,
        "one speaker": 16,
        "two speakers, six years": 4,
        "phrase": 22,
        "commonest word": 120,
    }


def test_names_of_sizes() -> None:
    assert [Made(Path(), size).name for size in (300, 10_000, 100_000, 1_500, 1_000_000)] == [
        "300",
        "10k",
        "100k",
        "1500",
        "1m",
    ]

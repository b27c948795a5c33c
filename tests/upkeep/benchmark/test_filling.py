"""An archive that is filled fast is the archive that the writer makes of the same drafts."""

from collections.abc import Callable
from typing import Any

import pytest
from django.db.models import Model

from statements.ingest.writer import take
from statements.models import Accession, Appearance, Office, Original, Passage, Reading, Statement, Version
from statements.models.trial import trial
from statements.upkeep.benchmark.corpus import Corpus
from statements.upkeep.benchmark.filling import fill, make_authorities

# Moments, and the numbers of rows, which are compared by their order.
CLOCKED = {"id", "created", "updated", "received", "read"}
NUMBERED = (Accession, Statement, Version)
SIZE = 50
Rows = dict[str, list[dict[str, Any]]]


def ordinals(model: type[Model]) -> dict[int, int]:
    return {pk: at for at, pk in enumerate(model._default_manager.order_by("pk").values_list("pk", flat=True))}


def rows(model: type[Model]) -> list[dict[str, Any]]:
    """All rows, with the place in the order of rows for their numbers."""
    fields = [field for field in model._meta.concrete_fields if field.name not in CLOCKED]
    found = list(model._default_manager.order_by("pk").values(*[field.attname for field in fields]))
    for field in fields:
        if field.related_model in NUMBERED:
            places = ordinals(field.related_model)
            for row in found:
                row[field.attname] = places.get(row[field.attname])
    return found


def made(fill_archive: Callable[[], object]) -> Rows:
    """The rows that `fill_archive` writes. They are taken back."""
    with trial():
        fill_archive()
        on_topics = Statement.topics.through.objects.order_by("statement_id", "topic_id")
        return {
            **{
                model.__name__: rows(model)
                for model in (Original, Accession, Statement, Version, Reading, Passage, Appearance, Office)
            },
            "topics": [dict(row) for row in on_topics.values("statement__identifier", "topic__preferred_name")],
        }


@pytest.mark.django_db
def test_filling_writes_the_rows_of_the_writer() -> None:
    corpus = Corpus(paragraphs=2)
    make_authorities(corpus)
    samples = [corpus.sample(number) for number in range(SIZE)]
    filled = made(lambda: fill(corpus, SIZE, lambda done, total: None))
    taken = made(lambda: [take(sample.source_name, sample.content, sample.read) for sample in samples])
    assert filled == taken
    assert [len(filled[name]) for name in ("Statement", "Version")] == [SIZE, SIZE]

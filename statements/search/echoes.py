"""What was said before: passages that repeat earlier words, and how those words came to be."""

from __future__ import annotations

import datetime as dt
import time
from collections.abc import Sequence
from dataclasses import dataclass

from tantivy import FieldType, Occur, Query

from statements.models import Statement
from statements.search import index
from statements.search.analysis import prepared
from statements.search.documents import day_number, echo
from statements.search.schemas import passage_schema


@dataclass(frozen=True, slots=True)
class Echo:
    """How often words were said before, in other statements, and on which day first."""

    times: int
    first: dt.date


def said_before(statement: Statement, passages: Sequence[tuple[str, str]]) -> dict[str, Echo]:
    """Anchor → earlier passages of the same words, for (anchor, words) of a dated statement. Raises index.Unusable.

    Asks the index once; short passages, such as thanks and greetings, are nobody's.
    """
    numbers = {anchor: number for anchor, words in passages if (number := echo(prepared(words)))}
    if not numbers or statement.date is None:
        return {}
    schema = passage_schema()
    earlier = day_number(statement.date.isoformat()) - 1
    wanted = Query.boolean_query(
        [
            (Occur.Must, Query.term_set_query(schema, "echo", sorted(set(numbers.values())))),
            (Occur.Must, Query.range_query(schema, "day", FieldType.Unsigned, upper_bound=earlier)),
            (Occur.Must, Query.range_query(schema, "embargo", FieldType.Unsigned, upper_bound=int(time.time()))),
            (Occur.MustNot, Query.term_query(schema, "statement", statement.pk)),
        ]
    )
    by_words = {"terms": {"field": "echo", "size": len(numbers)}, "aggs": {"first": {"min": {"field": "day"}}}}
    buckets = index.current().passages.aggregate(wanted, {"echoes": by_words})["echoes"]["buckets"]
    found = {int(bucket["key"]): Echo(bucket["doc_count"], _day(int(bucket["first"]["value"]))) for bucket in buckets}
    return {anchor: found[number] for anchor, number in numbers.items() if number in found}


def _day(number: int) -> dt.date:
    """20200212 as a day."""
    return dt.date(number // 10_000, number // 100 % 100, number % 100)

"""What the index holds of a statement."""

from __future__ import annotations

import math
from collections import defaultdict
from collections.abc import Iterable, Iterator
from itertools import islice

from django.db.models import Prefetch
from tantivy import Document, Schema, SchemaBuilder

from statements.citing.flow import flowing
from statements.citing.slugs import slugify
from statements.models import Appearance, Passage, Statement, Topic
from statements.search.analysis import ANALYSES, PLAIN, analysis_of, prepared
from statements.search.clauses import FARTHEST
from statements.search.selection import FACETS

# Raise it whenever a document comes out otherwise than before: indexes of another format are built again.
FORMAT = 6
NONE = "none"
# A title is compared by this many characters; a term of the engine has at most 65,530 bytes.
TITLE_KEY = 10_000
_ID_DIGITS = "0123456789abcdefghjkmnpqrstvwxyz"
# Sorting keys are one number: the day in 22 bits, the first 42 bits of the identifier below it.
_ID_BITS, _SORT_BITS = 60, 42
_UNDATED = (1 << 22) - 1
_BATCH = 500


def schema() -> Schema:
    """The fields: facets and keys as raw fast values, texts once an analysis."""
    builder = SchemaBuilder()
    builder.add_unsigned_field("pk", indexed=True, fast=True)
    builder.add_unsigned_field("identifier", fast=True)
    for facet in (*FACETS, "year", "month", "day", "analysis"):
        builder.add_text_field(facet, fast=True, tokenizer_name="raw", index_option="basic")
    for day in ("first_day", "last_day", "embargo"):
        builder.add_unsigned_field(day, indexed=True, fast=True)
    for key in ("newest", "oldest"):
        builder.add_unsigned_field(key, fast=True)
    builder.add_text_field("title", fast=True, tokenizer_name="raw", index_option="basic")
    for analysis in ANALYSES:
        builder.add_text_field(f"title_{analysis}", tokenizer_name=analysis)
        builder.add_text_field(f"body_{analysis}", tokenizer_name=analysis)
    builder.add_text_field("names", tokenizer_name=PLAIN)
    # Unstemmed, to find words by how they begin and to know how they are spelled; which statements have them is all.
    for field in ("words", "title_words"):
        builder.add_text_field(field, tokenizer_name=PLAIN, index_option="basic")
    return builder.build()


def documents(statements: Iterable[int]) -> Iterator[Document]:
    """A document for each of these statements (primary keys) that is published, embargoed ones too."""
    wanted = iter(statements)
    ancestors = _topic_ancestors()
    while batch := list(islice(wanted, _BATCH)):
        speakers: dict[int, set[str]] = defaultdict(set)
        people = Appearance.objects.filter(statement__in=batch, role__in=Appearance.COUNTED)
        names: dict[int, set[str]] = defaultdict(set)
        for statement_id, slug, keys in people.order_by().values_list(
            "statement_id", "speaker__slug", "speaker__name_keys"
        ):
            speakers[statement_id].add(slug)
            names[statement_id].update(filter(None, keys.split("\n")))
        rows = (
            Statement.objects.indexed()
            .filter(pk__in=batch)
            .order_by("pk")
            .select_related("event", "place", "publisher", "current_version")
            .prefetch_related("topics", Prefetch("current_version__passages", Passage.objects.order_by("start")))
        )
        for statement in rows:
            topics = set[str]().union(*(ancestors[topic.pk] for topic in statement.topics.all()))
            document = _document(statement, _facet_values(statement, speakers[statement.pk], topics))
            _add_texts(document, statement, names[statement.pk])
            yield document


def kind_slug(kind: str) -> str:
    """A kind as addresses have it: press-conference."""
    return slugify(kind, "other")


def identifier_number(identifier: str) -> int:
    """The identifier's 60 bits as a number that sorts as the identifier does."""
    number = 0
    for digit in identifier:
        number = number << 5 | _ID_DIGITS.index(digit)
    return number


def day_number(date: str) -> int:
    """An ISO day as a number that sorts as days do: 20200212."""
    return int(date.replace("-", ""))


def _facet_values(statement: Statement, speakers: set[str], topics: set[str]) -> dict[str, set[str]]:
    """Facet → the values under which the statement is found, each once; `none` where nothing is stated."""
    values = {
        "speaker": speakers,
        "topic": topics,
        "event": {statement.event.slug} if statement.event else set(),
        "kind": {kind_slug(statement.kind)} if statement.kind else set(),
        "publisher": {statement.publisher.slug} if statement.publisher else set(),
        "place": {statement.place.slug} if statement.place else set(),
        "language": {statement.language} if statement.language else set(),
        "year": {f"{statement.date.year:04}"} if statement.date else set(),
    }
    return {facet: found or {NONE} for facet, found in values.items()}


def _document(statement: Statement, values: dict[str, set[str]]) -> Document:
    document = Document()
    number = identifier_number(statement.identifier)
    low = number >> (_ID_BITS - _SORT_BITS)
    day = statement.date.toordinal() if statement.date else _UNDATED
    document.add_unsigned("pk", statement.pk)
    document.add_unsigned("identifier", number)
    document.add_unsigned("oldest", day << _SORT_BITS | low)
    document.add_unsigned("newest", (_UNDATED if statement.date is None else _UNDATED - day) << _SORT_BITS | low)
    if statement.date and statement.last_day:
        document.add_unsigned("first_day", day_number(statement.date.isoformat()))
        document.add_unsigned("last_day", day_number(statement.last_day.isoformat()))
    # No finer than it is stated: a month has the statements that name it, not those that name the year alone.
    for period, length in (("month", 7), ("day", 10)):
        if statement.edtf and len(statement.edtf) >= length:
            document.add_text(period, statement.edtf[:length])
    # A release before 1970 is as good as none: the engine counts seconds from then.
    document.add_unsigned("embargo", max(0, math.ceil(statement.embargo.timestamp())) if statement.embargo else 0)
    # NUL sorts before every character, so equal titles come in the order of their identifiers.
    document.add_text("title", f"{statement.sort_title[:TITLE_KEY]}\0{statement.identifier}")
    for facet, found in values.items():
        for value in sorted(found):
            document.add_text(facet, value)
    return document


def _add_texts(document: Document, statement: Statement, names: set[str]) -> None:
    """Each passage and each name is a value of its own, so that no phrase runs from one into the next.

    Empty values keep passages so far apart that words of two of them are never near each other.
    """
    analysis = analysis_of(statement.language)
    document.add_text("analysis", analysis)
    for field in (f"title_{analysis}", "title_words", "words"):
        document.add_text(field, prepared(statement.title))
    version = statement.current_version
    for passage in version.passages.all() if version is not None else ():
        text = prepared(flowing(version.text[passage.start : passage.end]))
        document.add_text(f"body_{analysis}", text)
        document.add_text("words", text)
        for _place in range(FARTHEST):
            document.add_text(f"body_{analysis}", "")
    for name in sorted(names):
        document.add_text("names", prepared(name))
        document.add_text("words", prepared(name))


def _topic_ancestors() -> dict[int, set[str]]:
    """Topic → the slugs of itself and all broader topics."""
    topics = {pk: (slug, broader) for pk, slug, broader in Topic.objects.values_list("pk", "slug", "broader_id")}
    ancestors: dict[int, set[str]] = {}
    for pk in topics:
        slugs: set[str] = set()
        at: int | None = pk
        while at is not None and topics[at][0] not in slugs:
            slugs.add(topics[at][0])
            at = topics[at][1]
        ancestors[pk] = slugs
    return ancestors

"""What the index holds of a statement and of each of its passages."""

from __future__ import annotations

import math
from collections import defaultdict
from collections.abc import Iterable, Iterator
from functools import cache
from hashlib import blake2b
from itertools import islice
from typing import NamedTuple

from tantivy import Document, PreTokenizedString, Token

from statements.citing.flow import flowing
from statements.citing.slugs import slugify
from statements.models import Appearance, Passage, Statement, Topic, Version
from statements.search.analysis import PLAIN, analysis_of, prepared
from statements.search.clauses import FARTHEST
from statements.search.schemas import FORMER

NONE = "none"
# A title is compared by this many characters; a term of the engine has at most 65,530 bytes.
TITLE_KEY = 10_000
_ID_DIGITS = "0123456789abcdefghjkmnpqrstvwxyz"
# Sorting keys are one number: the day in 22 bits, the first 42 bits of the identifier below it.
_ID_BITS, _SORT_BITS = 60, 42
_UNDATED = (1 << 22) - 1
_BATCH = 500
# What stands for the day of a passage whose statement is not dated: after all days.
UNDATED_DAY = 99_999_999
FEWEST_TO_ECHO = 8
# A value of one term that nobody asks for, so many places on: words of two passages are never near each other.
_GAP = PreTokenizedString("", [Token("", FARTHEST, 0, 0)])
_MARKS = " .,;:!?…\"'()[]-"
Values = dict[str, set[str]]


class Entry(NamedTuple):
    """A statement as the index has it: one document, and one for each of its passages."""

    statement: Document
    passages: list[Document]


class Related(NamedTuple):
    """What other tables say of a statement: slugs, and the text of the current version."""

    event: str | None
    place: str | None
    publisher: str | None
    text: str | None


class Span(NamedTuple):
    """A passage of a current version, as the database has it."""

    pk: int
    start: int
    end: int
    language: str
    speaker: str | None


class PassageText(NamedTuple):
    """A passage as the index takes it: prepared text, and the analysis of its language."""

    pk: int
    position: int
    speaker: str
    analysis: str
    text: str


def echo(words: str) -> int:
    """A number that passages of the same prepared words share; 0 for those too short to be told from common speech."""
    folded = words.casefold().split()
    if len(folded) < FEWEST_TO_ECHO:
        return 0
    digest = blake2b(" ".join(folded).strip(_MARKS).encode("utf-8", "replace"), digest_size=8).digest()
    return int.from_bytes(digest, "big") >> 12 or 1  # the engine counts by numbers that a double can hold


def documents(statements: Iterable[int]) -> Iterator[Entry]:
    """An entry for each of these statements (primary keys) that is published, embargoed ones too.

    Six queries for every five hundred, and one more where there are former versions.
    """
    wanted = iter(statements)
    ancestors = _topic_ancestors()
    while batch := list(islice(wanted, _BATCH)):
        people = (
            Appearance.objects.filter(statement__in=batch, role__in=Appearance.COUNTED)
            .order_by()
            .values_list("statement_id", "speaker__slug", "speaker__name_keys")
        )
        speakers = _values((statement, slug) for statement, slug, _names in people)
        names = _values((statement, name) for statement, _slug, names in people for name in names.split("\n") if name)
        topics = _values(
            (statement, slug)
            for statement, topic in Statement.topics.through.objects.filter(statement__in=batch).values_list(
                "statement_id", "topic_id"
            )
            for slug in ancestors[topic]
        )
        related, spans, former = _related(batch), _spans(batch), _former(batch)
        for statement in Statement.objects.indexed().filter(pk__in=batch).order_by("pk"):
            around = related[statement.pk]
            texts = list(_texts(statement, around.text or "", spans[statement.pk]))
            values = _facet_values(statement, around, speakers[statement.pk], topics[statement.pk])
            document = _statement(statement, values)
            _add_texts(document, statement, texts, names[statement.pk])
            yield Entry(document, list(_passages(statement, texts, former[statement.pk])))


@cache
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


def _values(pairs: Iterable[tuple[int, str]]) -> defaultdict[int, set[str]]:
    values: defaultdict[int, set[str]] = defaultdict(set)
    for key, value in pairs:
        values[key].add(value)
    return values


def _related(statements: list[int]) -> dict[int, Related]:
    rows = Statement.objects.filter(pk__in=statements).values_list(
        "pk", "event__slug", "place__slug", "publisher__slug", "current_version__text"
    )
    return {pk: Related(event, place, publisher, text) for pk, event, place, publisher, text in rows}


def _spans(statements: list[int]) -> defaultdict[int, list[Span]]:
    """Statement → the passages of its current version, in order."""
    spans: defaultdict[int, list[Span]] = defaultdict(list)
    passages = Passage.objects.filter(version__current_of__in=statements).order_by("version", "start")
    for statement, pk, start, end, language, speaker in passages.values_list(
        "version__statement_id", "pk", "start", "end", "language", "speaker__slug"
    ):
        spans[statement].append(Span(pk, start, end, language, speaker))
    return spans


def _former(statements: list[int]) -> defaultdict[int, list[tuple[Span, str]]]:
    """Statement → the passages of its former versions with their texts, of the newest version first."""
    found: defaultdict[int, list[tuple[Span, str]]] = defaultdict(list)
    versions = Version.objects.filter(statement__in=statements, current_of__isnull=True).order_by("-number")
    texts = {pk: (statement, text) for pk, statement, text in versions.values_list("pk", "statement_id", "text")}
    if not texts:
        return found
    rows = Passage.objects.filter(version__in=texts).order_by("-version__number", "start")
    for version, pk, start, end, language, speaker in rows.values_list(
        "version_id", "pk", "start", "end", "language", "speaker__slug"
    ):
        statement, text = texts[version]
        found[statement].append((Span(pk, start, end, language, speaker), text[start:end]))
    return found


def _texts(statement: Statement, text: str, spans: list[Span]) -> Iterator[PassageText]:
    for span in spans:
        words = prepared(flowing(text[span.start : span.end]))
        yield PassageText(
            span.pk, span.start, span.speaker or NONE, analysis_of(span.language or statement.language), words
        )


def _facet_values(statement: Statement, around: Related, speakers: set[str], topics: set[str]) -> Values:
    """Facet → the values under which the statement is found, each once; `none` where nothing is stated."""
    values: dict[str, set[str] | set[str | None]] = {
        "speaker": speakers,
        "topic": topics,
        "event": {around.event},
        "kind": {kind_slug(statement.kind)} if statement.kind else set(),
        "publisher": {around.publisher},
        "place": {around.place},
        "language": {statement.language},
        "year": {f"{statement.date.year:04}"} if statement.date else set(),
    }
    return {facet: {value for value in found if value} or {NONE} for facet, found in values.items()}


def _statement(statement: Statement, values: Values) -> Document:
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
    document.add_unsigned("embargo", _embargo(statement))
    # NUL sorts before every character, so equal titles come in the order of their identifiers.
    document.add_text("title", f"{statement.sort_title[:TITLE_KEY]}\0{statement.identifier}")
    for facet, found in values.items():
        for value in sorted(found):
            document.add_text(facet, value)
    return document


def _embargo(statement: Statement) -> int:
    """The moment of release in seconds since 1970; one before that is as good as none."""
    return max(0, math.ceil(statement.embargo.timestamp())) if statement.embargo else 0


def _add_texts(document: Document, statement: Statement, passages: list[PassageText], names: set[str]) -> None:
    """Each passage and each name is a value of its own, so that no phrase runs from one into the next."""
    language = analysis_of(statement.language)
    for analysis in sorted({language, *(passage.analysis for passage in passages)}):
        document.add_text("analysis", analysis)
    title = prepared(statement.title)
    for field in (f"title_{language}", "title_words", "words"):
        document.add_text(field, title)
    for passage in passages:
        document.add_text(f"body_{passage.analysis}", passage.text)
        document.add_text("words", passage.text)
        document.add_pre_tokenized_text(f"body_{passage.analysis}", _GAP)
    for name in sorted(names):
        document.add_text("names", prepared(name))
        document.add_text("words", prepared(name))


def _passages(statement: Statement, passages: list[PassageText], former: list[tuple[Span, str]]) -> Iterator[Document]:
    seen = {passage.text for passage in passages}
    for passage in passages:
        document = _passage(statement, passage.pk, passage.position, passage.speaker, echo(passage.text))
        for analysis in {PLAIN, passage.analysis}:
            document.add_text(f"body_{analysis}", passage.text)
        yield document
    for span, text in former:
        words = prepared(flowing(text))
        if words not in seen:
            seen.add(words)
            document = _passage(statement, span.pk, span.start, span.speaker or NONE, 0)
            document.add_text(FORMER, words)
            yield document


def _passage(statement: Statement, pk: int, position: int, speaker: str, echoed: int) -> Document:
    document = Document()
    document.add_unsigned("statement", statement.pk)
    document.add_unsigned("pk", pk)
    document.add_unsigned("position", position)
    document.add_unsigned("embargo", _embargo(statement))
    document.add_unsigned("echo", echoed)
    document.add_unsigned("day", day_number(statement.date.isoformat()) if statement.date else UNDATED_DAY)
    document.add_text("speaker", speaker)
    document.add_text("kind", kind_slug(statement.kind) if statement.kind else NONE)
    return document


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

"""The rows that drafts become: new statements many at a time, and further versions of a statement."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Any

from django.db.models import OuterRef, Subquery
from django.utils import timezone

from statements.citing.anchors import align, numbered
from statements.citing.differences import differences
from statements.ingest.draft import Draft
from statements.ingest.draft_words import DraftWords
from statements.ingest.recognisers.dates.dating import doubt_future
from statements.models import Accession, Appearance, ChangeLog, Likeness, Passage, Reading, Statement, Version
from statements.models.bulk import add, insert
from statements.models.effective import Effective, effective, names_in, settle
from statements.models.resolution import AuthorityFile

_PASSAGE = ("version", "start", "end", "kind", "anchor", "language", "printed_speaker", "speaker")
_PERSON = ("role", "office", "printed_name", "printed_office", "position")


@dataclass(slots=True)
class Fresh:
    """A draft that is to be a statement of its own, with the file it came in."""

    accession: Accession
    body: DraftWords


def create(fresh: Sequence[Fresh], records: AuthorityFile) -> list[Statement]:
    """Makes a statement with its first version of each of these, in a few queries for all of them."""
    for each in fresh:
        doubt_future(each.body.draft, each.accession.received.date())
    readings = [each.body.draft.reading() for each in fresh]
    records.look_up(names_in(readings))
    values = [effective(reading, {}, records) for reading in readings]
    statements = [
        Statement(identifier=each.body.draft.identifier, **value.columns)
        for each, value in zip(fresh, values, strict=True)
    ]
    for statement in statements:
        statement.slug = statement.make_slug()
    add(statements, by="identifier")
    versions = [
        _version(statement, each.accession, each.body, 1, "received")
        for statement, each in zip(statements, fresh, strict=True)
    ]
    add(versions, by="statement")
    moment = timezone.now()
    insert(
        Reading,
        ("version", "fields", "spans", "problems", "read"),
        (
            (version.pk, reading, other_spans(each.body.draft), _problems(each.body.draft), moment)
            for version, each, reading in zip(versions, fresh, readings, strict=True)
        ),
    )
    passages = [
        row
        for version, each, value in zip(versions, fresh, values, strict=True)
        for row in _passages(version, each.body.draft, numbered(each.body.stems), value.voices)
    ]
    insert(Passage, _PASSAGE, passages)
    _relate(statements, values)
    _make_current(statements, versions)
    ChangeLog.objects.record([statement.pk for statement in statements])
    Likeness.objects.find({statement.pk: each.body.words for statement, each in zip(statements, fresh, strict=True)})
    return statements


def _relate(statements: Sequence[Statement], values: Sequence[Effective]) -> None:
    """The people and topics of new statements."""
    people = [
        [statement.pk, speaker, *(columns[name] for name in _PERSON)]
        for statement, value in zip(statements, values, strict=True)
        for speaker, columns in value.people.items()
    ]
    insert(Appearance, ("statement", "speaker", *_PERSON), people)
    topics = [
        (statement.pk, topic)
        for statement, value in zip(statements, values, strict=True)
        for topic in sorted(value.topics)
    ]
    insert(Statement.topics.through, ("statement", "topic"), topics)


def _make_current(statements: Sequence[Statement], versions: Sequence[Version]) -> None:
    first = Version.objects.filter(statement=OuterRef("pk"), number=1).values("pk")
    numbers = [statement.pk for statement in statements]
    Statement.objects.filter(pk__in=numbers).update(current_version=Subquery(first))
    for statement, version in zip(statements, versions, strict=True):
        statement.current_version = version


def revise(
    statement: Statement, accession: Accession, body: DraftWords, reason: str, records: AuthorityFile
) -> Statement:
    """Adds a version; editors' decisions on the statement stand."""
    draft = body.draft
    doubt_future(draft, accession.received.date())
    before = statement.current_version
    assert before is not None
    version = _version(statement, accession, body, statement.versions.count() + 1, reason)
    version.save()
    _reading(version, draft, draft.reading()).save()
    add_passages(version, body, before.anchored())
    compare(version)
    statement.current_version = version
    statement.save(update_fields=["current_version", "updated"])
    settle(statement, records)
    Likeness.objects.forget(statement)
    Likeness.objects.find({statement.pk: body.words})
    return statement


def compare(version: Version) -> None:
    """Notes what changed from the version before."""
    before = Version.objects.filter(statement=version.statement_id, number=version.number - 1).first()
    found = differences(before.anchored(), version.anchored()) if before else []
    if found != version.difference:
        version.difference = found
        version.save(update_fields=["difference"])


def add_passages(
    version: Version, body: DraftWords, old: list[tuple[str, str]], beside: Sequence[tuple[str, str]] = ()
) -> None:
    """Adds the passages of a version; anchors are kept from the passages `old` that were there before.

    Other words that stand among those `beside`, of a neighbouring version, have the same anchor as there.
    """
    versions = Version.objects.filter(statement=version.statement_id).order_by("number")
    retired = set(Passage.objects.filter(version__in=versions).values_list("anchor", flat=True))
    anchors = align(old, body.texts, retired, [*beside, *(pair for each in versions for pair in each.lost())])
    insert(Passage, _PASSAGE, _passages(version, body.draft, anchors, {}))
    # The index holds the passages: it must follow even where no effective value of the statement changes.
    ChangeLog.objects.record([version.statement_id])


def other_spans(draft: Draft) -> list[list[Any]]:
    """Header and page chrome as a reading stores them."""
    return [[span.start, span.end, span.role] for span in draft.spans if span.role != "passage"]


def _version(statement: Statement, accession: Accession, body: DraftWords, number: int, reason: str) -> Version:
    return Version(
        statement=statement,
        number=number,
        text=body.text,
        accession=accession,
        fingerprint=body.fingerprint,
        reason=reason[:200],
    )


def _reading(version: Version, draft: Draft, fields: dict[str, Any]) -> Reading:
    return Reading(version=version, fields=fields, spans=other_spans(draft), problems=_problems(draft))


def _problems(draft: Draft) -> list[dict[str, Any]]:
    return [problem.as_json() for problem in draft.problems]


def _passages(version: Version, draft: Draft, anchors: Sequence[str], voices: dict[str, int]) -> Iterator[list[Any]]:
    """A row for each passage."""
    for span, anchor in zip(draft.passages, anchors, strict=True):
        speaker, kind = span.speaker or "", span.kind or Passage.Kind.PARAGRAPH.value
        yield [version.pk, span.start, span.end, kind, anchor, span.language or "", speaker, voices.get(speaker)]


def reread(version: Version, draft: Draft) -> bool:
    """Writes what the readers find now in a version: reading, spans and passages. Returns whether it differs."""
    doubt_future(draft, version.accession.received.date())
    reading, new = version.reading, _reading(Version(), draft, draft.reading())
    same = (reading.fields, reading.spans, reading.problems) == (new.fields, new.spans, new.problems)
    before = [(p.start, p.end, p.kind, p.printed_speaker, p.language) for p in version.passages.all()]
    after = [(span.start, span.end, span.kind, span.speaker or "", span.language or "") for span in draft.passages]
    if same and before == after:
        return False
    reading.fields, reading.spans, reading.problems = new.fields, new.spans, new.problems
    reading.save()
    body = DraftWords(draft, version.text)
    version.fingerprint = body.fingerprint
    version.save(update_fields=["fingerprint"])
    if before != after:
        _replace_passages(version, body)
    return True


def _replace_passages(version: Version, body: DraftWords) -> None:
    old = version.anchored()
    former = version.former | {each.anchor: [each.start, each.end] for each in version.passages.all()}
    version.passages.all().delete()
    neighbour = version.statement.versions.filter(number=version.number - 1).first()
    add_passages(version, body, old, neighbour.anchored() if neighbour else ())
    kept = set(version.passages.values_list("anchor", flat=True))
    version.former = {anchor: span for anchor, span in former.items() if anchor not in kept}
    version.save(update_fields=["former"])
    for each in version.statement.versions.filter(number__in=(version.number, version.number + 1)):
        compare(each)
    if version.pk == version.statement.current_version_id:
        Likeness.objects.forget(version.statement)
        Likeness.objects.find({version.statement_id: body.words})

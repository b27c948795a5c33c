"""Takes read files into the database: same or new, versions, anchors and readings."""

from __future__ import annotations

from dataclasses import dataclass, field
from hashlib import sha256
from typing import Any

from django.contrib.auth.models import User
from django.db import transaction
from django.db.models import Q, QuerySet

from statements.citing.anchors import align
from statements.citing.differences import differences
from statements.citing.folding import fold, folded_words, shingles
from statements.citing.likeness import share
from statements.ingest.draft import Draft, Problem, Refused
from statements.ingest.read import ReadFile
from statements.ingest.recognisers.dating import doubt_future
from statements.models import Accession, ChangeLog, Likeness, Original, Passage, Reading, Statement, Version
from statements.models.effective import settle
from statements.models.likenesses import ALIKE

# The fields that a header states once.
_SINGLE = ("title", "date", "modified", "kind", "place", "publisher", "language", "source_url", "delivery", "embargo")


@dataclass(slots=True)
class Receipt:
    """What became of one source file."""

    source_name: str
    sha256: str
    outcome: str
    encoding: str = ""
    reason: str | None = None
    statements: list[Statement] = field(default_factory=list)
    problems: list[Problem] = field(default_factory=list)


def known(source_name: str, content: bytes) -> Receipt | None:
    """The receipt (`unchanged`) for bytes that are held under this name already, else None. Writes nothing."""
    digest = sha256(content).hexdigest()
    newest = Accession.objects.filter(source_name=source_name).order_by("-pk").first()
    if newest is None or newest.sha256 != digest or newest.outcome == Accession.Outcome.REFUSED:
        return None
    return Receipt(
        source_name,
        digest,
        "unchanged",
        newest.encoding,
        statements=_statements_of(newest),
        problems=[Problem(**problem) for problem in newest.problems],
    )


@transaction.atomic
def take(source_name: str, content: bytes, read: ReadFile | Refused, by: User | None = None) -> Receipt:
    """Takes one read file into the archive by the rule "same or new"; all of it or nothing."""
    unchanged = known(source_name, content)
    if unchanged:
        return unchanged
    receipt = Receipt(source_name, sha256(content).hexdigest(), "created")
    if isinstance(read, Refused):
        return refuse(source_name, receipt.sha256, len(content), read, by)
    receipt.encoding, receipt.problems = read.encoding, list(read.problems)
    twins = _twins(source_name, receipt.sha256, read)
    original, _ = Original.objects.get_or_create(sha256=receipt.sha256, defaults={"content": content})
    accession = Accession(
        source_name=source_name,
        sha256=receipt.sha256,
        size=len(content),
        encoding=read.encoding,
        original=original,
        received_by=by,
        outcome=Accession.Outcome.DUPLICATE if twins else Accession.Outcome.CREATED,
        duplicate_of=twins[0] if twins else None,
        problems=[problem.as_json() for problem in read.problems],
    )
    accession.save()
    if twins:
        receipt.outcome, receipt.statements = "duplicate", [version.statement for version in twins]
        return receipt
    for draft in read.drafts:
        receipt.statements.append(_place(receipt, accession, draft, read.text))
    accession.save()
    return receipt


def _place(receipt: Receipt, accession: Accession, draft: Draft, text: str) -> Statement:
    """The statement that a draft makes or revises; one whose first bytes come in again is a duplicate."""
    earlier = _earlier(receipt.source_name, draft, text)
    if earlier is not None:
        receipt.outcome = accession.outcome = Accession.Outcome.REVISED
        return revise(earlier, accession, draft, text, f"{receipt.source_name} changed")
    first = Version.objects.filter(statement__identifier=draft.identifier).select_related("statement").first()
    if first is not None:
        receipt.outcome = accession.outcome = Accession.Outcome.DUPLICATE
        accession.duplicate_of = first
        return first.statement
    return _create(accession, draft, text)


def revise(statement: Statement, accession: Accession, draft: Draft, text: str, reason: str) -> Statement:
    """Adds a version; editors' decisions on the statement stand."""
    number = statement.versions.count() + 1
    _add_version(statement, accession, draft, text, number, reason)
    return statement


def reread(version: Version, draft: Draft) -> bool:
    """Writes what the readers find now in a version: reading, spans and passages. Returns whether it differs."""
    doubt_future(draft, version.accession.received.date())
    fields, spans = draft.reading(), _other_spans(draft)
    problems = [problem.as_json() for problem in draft.problems]
    reading = version.reading
    same = (reading.fields, reading.spans, reading.problems) == (fields, spans, problems)
    before = [(p.start, p.end, p.kind, p.printed_speaker, p.language) for p in version.passages.all()]
    after = [(span.start, span.end, span.kind, span.speaker or "", span.language or "") for span in draft.passages]
    if same and before == after:
        return False
    reading.fields, reading.spans, reading.problems = fields, spans, problems
    reading.save()
    version.fingerprint = fingerprint(draft, version.text)
    version.save(update_fields=["fingerprint"])
    if before != after:
        old = version.anchored()
        version.passages.all().delete()
        _add_passages(version, draft, old)
        for each in version.statement.versions.filter(number__in=(version.number, version.number + 1)):
            _compare(each)
        if version.pk == version.statement.current_version_id:
            Likeness.objects.find({version.statement_id: folded_words(body(draft, version.text))})
    return True


def refuse(source_name: str, digest: str, size: int, refused: Refused, by: User | None = None) -> Receipt:
    """Notes, once, that a file was turned away; `digest` is "" when its bytes were not read."""
    receipt = Receipt(
        source_name, digest, "refused", reason=refused.reason, problems=[Problem("file", None, str(refused))]
    )
    Accession.objects.get_or_create(
        source_name=source_name,
        sha256=digest,
        outcome=Accession.Outcome.REFUSED,
        reason=refused.reason,
        defaults={"size": size, "received_by": by, "problems": [problem.as_json() for problem in receipt.problems]},
    )
    return receipt


def _statements_of(accession: Accession) -> list[Statement]:
    if accession.duplicate_of:
        return [accession.duplicate_of.statement]
    return [version.statement for version in accession.versions.select_related("statement").order_by("pk")]


def _twins(source_name: str, digest: str, read: ReadFile) -> list[Version]:
    """The current versions whose bytes or folded body text equal those of the file; all of its statements, or none."""
    current = Version.objects.current().select_related("statement", "reading", "accession")
    same_bytes = list(current.filter(accession__sha256=digest).order_by("pk"))
    if same_bytes:
        return same_bytes
    twins = [
        _twin(source_name, draft, current.filter(fingerprint=fingerprint(draft, read.text))) for draft in read.drafts
    ]
    return [twin for twin in twins if twin] if all(twins) else []


def _twin(source_name: str, draft: Draft, candidates: QuerySet[Version]) -> Version | None:
    """The version with the same words that is the same statement.

    Stock words given out twice are two statements: what both headers state must agree, and something must, unless one
    of them states nothing. A file under its own name with anything else in its header is a correction: a new version.
    """
    after = draft.reading()
    for version in candidates.order_by("pk"):
        before = version.reading.fields
        if version.accession.source_name == source_name:
            if all(_value(before, name) == _value(after, name) for name in _SINGLE):
                return version
            continue
        known, told = _stated(before), _stated(after)
        both = known.keys() & told.keys()
        if all(known[name] == told[name] for name in both) and (both or not known or not told):
            return version
    return None


def _value(fields: dict[str, Any], name: str) -> str | None:
    """A field's value, folded; None where it was not found."""
    return fold(str(fields[name]["value"])) if name in fields else None


def _stated(fields: dict[str, Any]) -> dict[str, object]:
    """What a header says of whose words these are, and of when."""
    facts: dict[str, object] = {
        name: _value(fields, name)
        for name in ("title", "date")
        if name in fields and fields[name]["origin"] == "stated"
    }
    speakers = {found["value"]["name"] for found in fields["appearances"] if found["value"]["role"] == "speaker"}
    return facts | ({"speakers": speakers} if speakers else {})


def _earlier(source_name: str, draft: Draft, text: str) -> Statement | None:
    """The statement of which this draft is a new version: same source name or address, half of the shingles shared."""
    same = Q(versions__accession__source_name=source_name) | Q(versions__duplicates__source_name=source_name)
    if "source_url" in draft.fields:
        same |= Q(source_url=draft.fields["source_url"].value)
    new = shingles(folded_words(body(draft, text)))
    for statement in Statement.objects.filter(same).select_related("current_version").distinct().order_by("pk"):
        version = statement.current_version
        assert version is not None
        old = shingles(folded_words("\n".join(words for _, words in version.anchored())))
        if share(old, new) >= ALIKE:
            return statement
    return None


def body(draft: Draft, text: str) -> str:
    """The words of the statement itself, without header and page chrome."""
    return "\n".join(text[span.start : span.end] for span in draft.passages)


def fingerprint(draft: Draft, text: str) -> str:
    """SHA-256 of the folded body text: equal for two files that differ in typography or page chrome alone.

    A text without a body is told by all its words.
    """
    return sha256((fold(body(draft, text)) or fold(text)).encode("utf-8")).hexdigest()


def _create(accession: Accession, draft: Draft, text: str) -> Statement:
    statement = Statement(identifier=draft.identifier)
    statement.slug = statement.make_slug()
    statement.save()
    _add_version(statement, accession, draft, text, 1, "received")
    return statement


def _add_version(statement: Statement, accession: Accession, draft: Draft, text: str, number: int, reason: str) -> None:
    doubt_future(draft, accession.received.date())
    version = Version.objects.create(
        statement=statement,
        number=number,
        text=text,
        accession=accession,
        fingerprint=fingerprint(draft, text),
        reason=reason[:200],
    )
    Reading.objects.create(
        version=version,
        fields=draft.reading(),
        spans=_other_spans(draft),
        problems=[problem.as_json() for problem in draft.problems],
    )
    before = statement.current_version
    _add_passages(version, draft, before.anchored() if before else [])
    _compare(version)
    statement.current_version = version
    statement.save(update_fields=["current_version", "updated"])
    settle(statement)
    Likeness.objects.find({statement.pk: folded_words(body(draft, text))})


def _compare(version: Version) -> None:
    """Notes what changed from the version before."""
    before = Version.objects.filter(statement=version.statement_id, number=version.number - 1).first()
    found = differences(before.anchored(), version.anchored()) if before else []
    if found != version.difference:
        version.difference = found
        version.save(update_fields=["difference"])


def _add_passages(version: Version, draft: Draft, old: list[tuple[str, str]]) -> None:
    retired = set(Passage.objects.filter(version__statement_id=version.statement_id).values_list("anchor", flat=True))
    texts = [version.text[span.start : span.end] for span in draft.passages]
    Passage.objects.bulk_create(
        [
            Passage(
                version=version,
                start=span.start,
                end=span.end,
                kind=span.kind or "paragraph",
                anchor=anchor,
                printed_speaker=span.speaker or "",
                language=span.language or "",
            )
            for span, anchor in zip(draft.passages, align(old, texts, retired), strict=True)
        ]
    )
    # The index holds the passages: it must follow even where no effective value of the statement changes.
    ChangeLog.objects.record([version.statement_id])


def _other_spans(draft: Draft) -> list[list[Any]]:
    return [[span.start, span.end, span.role] for span in draft.spans if span.role != "passage"]

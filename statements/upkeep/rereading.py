"""Derives everything again from the stored bytes: for when the readers or the vocabulary have become better."""

from collections.abc import Iterator
from dataclasses import dataclass

from django.db import transaction

from statements.ingest import records
from statements.ingest.body import Body
from statements.ingest.draft import Draft, Refused
from statements.ingest.read import ReadFile, read
from statements.ingest.vocabulary import Vocabulary
from statements.models import Accession, Statement, Version
from statements.models.description import describe
from statements.models.effective import settle
from statements.models.resolution import AuthorityFile
from statements.models.trial import trial
from statements.models.vocabulary import current
from statements.search import index


@dataclass(frozen=True, slots=True)
class Reread:
    """What became of one accession: sentences on what changed, and on what a person has to look at."""

    source_name: str
    changes: tuple[str, ...] = ()
    concerns: tuple[str, ...] = ()


def accessions() -> list[int]:
    """The accessions that gave a version, oldest first."""
    return list(Accession.objects.filter(versions__isnull=False).order_by("pk").distinct().values_list("pk", flat=True))


def reread(numbers: list[int], dry_run: bool = False) -> Iterator[Reread]:
    """Reads these accessions again, each in a transaction of its own. Decisions stand; a text never changes.

    A dry run does all of it in one transaction that is rolled back.
    """
    vocabulary = current()
    with trial() if dry_run else index.deferred():
        for number in numbers:
            with transaction.atomic():
                outcome = _reread(Accession.objects.select_related("original").get(pk=number), vocabulary)
            yield outcome


def _reread(accession: Accession, vocabulary: Vocabulary) -> Reread:
    assert accession.original is not None
    try:
        file = read(bytes(accession.original.content), vocabulary)
    except Refused as refused:
        return Reread(accession.source_name, concerns=(f"It would be refused now ({refused}); its record stays.",))
    newest = _newest_versions(accession)
    if len(newest) != len(file.drafts):
        concern = f"It holds {len(file.drafts)} statements now, where {len(newest)} were found; its records stay."
        return Reread(accession.source_name, concerns=(concern,))
    changes, concerns = [], []
    for version, draft in zip(newest, file.drafts, strict=True):
        if version.text == file.text or version.statement.current_version_id == version.pk:
            changes += _apply(version, draft, file)
        else:
            concerns.append(
                f"Version {version.number} is an older one, and its text would be decoded otherwise now; "
                "it stays as it is."
            )
    return Reread(accession.source_name, tuple(changes), tuple(concerns))


def _newest_versions(accession: Accession) -> list[Version]:
    """One version of each statement of the file, in the file's order: the last that came of these bytes."""
    newest: dict[int, Version] = {}
    for version in accession.versions.select_related("statement", "reading").order_by("pk"):
        newest[version.statement_id] = version
    return list(newest.values())


def _apply(version: Version, draft: Draft, file: ReadFile) -> list[str]:
    """Writes the new reading, as a new version where the text itself comes out otherwise; says what is different."""
    statement = version.statement
    before = describe(statement)
    if version.text != file.text:
        statement = records.revise(
            statement, version.accession, Body(draft, file.text), "decoded again", AuthorityFile()
        )
        what = ["text"]
    else:
        what = ["reading"] if records.reread(version, draft) else []
        if statement.current_version_id == version.pk and settle(statement):
            what.append("record")
    after = describe(Statement.objects.get(pk=statement.pk))
    fields = [field for field, value in after.items() if value != before[field]]
    return [f"{statement.identifier} v{version.number}: {', '.join(fields or what)}"] if what else []

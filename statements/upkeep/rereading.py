"""Derives everything again from the stored bytes: for when the readers or the vocabulary have become better."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from django.db import transaction

from statements.ingest import records
from statements.ingest.draft import Draft, Refused
from statements.ingest.draft_words import DraftWords
from statements.ingest.read import ReadFile, read
from statements.ingest.vocabulary import Vocabulary
from statements.models import Accession, Statement, Version
from statements.models.description import describe, fetch_described
from statements.models.effective import names_in, settle
from statements.models.resolution import AuthorityFile
from statements.models.trial import trial
from statements.models.vocabulary import current
from statements.search import index

# So many files are read, and then written in one transaction.
TOGETHER = 100


@dataclass(frozen=True, slots=True)
class Reread:
    """What became of one accession: sentences on what changed, and on what a person has to look at."""

    source_name: str
    changes: tuple[str, ...] = ()
    concerns: tuple[str, ...] = ()


def accessions() -> list[int]:
    """The accessions that gave a version, oldest first."""
    return list(Accession.objects.filter(versions__isnull=False).order_by("pk").distinct().values_list("pk", flat=True))


def reread(numbers: Sequence[int], dry_run: bool = False) -> Iterator[Reread]:
    """Reads these accessions again, some in a transaction. Decisions stand; a text never changes.

    A dry run does all of it in one transaction that is rolled back.
    """
    vocabulary = current()
    with trial() if dry_run else index.deferred():
        for start in range(0, len(numbers), TOGETHER):
            some = Accession.objects.filter(pk__in=numbers[start : start + TOGETHER]).order_by("pk")
            # Reading takes longer than writing, and needs no transaction.
            files = [(accession, _read(accession, vocabulary)) for accession in some.select_related("original")]
            with transaction.atomic():
                outcomes = _written(files)
            yield from outcomes


def _read(accession: Accession, vocabulary: Vocabulary) -> ReadFile | Refused:
    assert accession.original is not None
    try:
        return read(bytes(accession.original.content), vocabulary)
    except Refused as refused:
        return refused


def _written(files: Sequence[tuple[Accession, ReadFile | Refused]]) -> list[Reread]:
    """What becomes of these; what is asked for each of them is asked for all at once."""
    authorities = AuthorityFile()
    authorities.look_up(
        names_in(draft.reading() for _, file in files if isinstance(file, ReadFile) for draft in file.drafts)
    )
    newest = _newest_versions([accession for accession, _ in files])
    fetch_described([version.statement for versions in newest.values() for version in versions])
    return [_reread(accession, file, newest[accession.pk], authorities) for accession, file in files]


def _reread(
    accession: Accession, file: ReadFile | Refused, newest: list[Version], authorities: AuthorityFile
) -> Reread:
    if isinstance(file, Refused):
        return Reread(accession.source_name, concerns=(f"It would be refused now ({file}); its record stays.",))
    if len(newest) != len(file.drafts):
        concern = f"It holds {len(file.drafts)} statements now, where {len(newest)} were found; its records stay."
        return Reread(accession.source_name, concerns=(concern,))
    changes, concerns = [], []
    for version, draft in zip(newest, file.drafts, strict=True):
        if version.text == file.text or version.statement.current_version_id == version.pk:
            changes += _apply(version, draft, file, authorities)
        else:
            concerns.append(
                f"Version {version.number} is an older one, and its text would be decoded otherwise now; "
                "it stays as it is."
            )
    return Reread(accession.source_name, tuple(changes), tuple(concerns))


def _newest_versions(files: Sequence[Accession]) -> dict[int, list[Version]]:
    """Accession → one version of each statement of the file, in the file's order: the last that came of these bytes."""
    newest: dict[int, dict[int, Version]] = {accession.pk: {} for accession in files}
    versions = Version.objects.filter(accession__in=files).select_related("statement", "reading", "accession")
    for version in versions.prefetch_related("passages").order_by("pk"):
        newest[version.accession_id][version.statement_id] = version
    return {number: list(versions.values()) for number, versions in newest.items()}


def _apply(version: Version, draft: Draft, file: ReadFile, authorities: AuthorityFile) -> list[str]:
    """Writes the new reading, as a new version where the text itself comes out otherwise; says what is different."""
    statement = version.statement
    before = describe(statement)
    if version.text != file.text:
        body = DraftWords(draft, file.text)
        statement = records.revise(statement, version.accession, body, "decoded again", authorities)
        what = ["text"]
    else:
        what = ["reading"] if records.reread(version, draft) else []
        if statement.current_version_id == version.pk and settle(statement, authorities):
            what.append("record")
    if not what:
        return []
    after = describe(Statement.objects.get(pk=statement.pk))
    fields = [field for field, value in after.items() if value != before[field]]
    return [f"{statement.identifier} v{version.number}: {', '.join(fields or what)}"]

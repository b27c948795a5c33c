"""Takes read files into the database by the rule "same or new", many in one transaction."""

from __future__ import annotations

import logging
from collections.abc import Container, Iterable, Sequence
from dataclasses import dataclass, field

from django.contrib.auth.models import User
from django.db import Error, InterfaceError, OperationalError, transaction
from django.db.models import Prefetch

from statements.ingest.draft import Problem, Refused
from statements.ingest.draft_words import DraftWords
from statements.ingest.incoming import Incoming
from statements.ingest.read import ReadFile
from statements.ingest.records import Fresh, create, revise
from statements.ingest.sameness import Holdings, earlier, twins
from statements.models import Accession, Original, Statement, Version
from statements.models.bulk import add, insert
from statements.models.description import fetch_described
from statements.models.portions import portions
from statements.models.resolution import AuthorityFile

logger = logging.getLogger(__name__)
# What a report shows of a version's statement, and what it does not.
_SHOWN, _TEXT = "statement__current_version__reading", "statement__current_version__text"


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


def take(source_name: str, content: bytes, read: ReadFile | Refused, by: User | None = None) -> Receipt:
    """Takes one read file into the archive by the rule "same or new"; all of it or nothing."""
    return take_all([Incoming(source_name, content, read)], by)[0]


def take_all(files: Sequence[Incoming], by: User | None = None) -> list[Receipt]:
    """Takes files in, in their order, in one transaction; the archive is the same as after taking them one by one.

    A file that the database does not take is refused, and its neighbours are taken.
    """
    try:
        with transaction.atomic():
            return _Batch(files, by).taken()
    except (OperationalError, InterfaceError):
        raise  # that is the database's trouble, not a file's
    except Error as error:
        if len(files) > 1:
            return [receipt for file in files for receipt in take_all([file], by)]
        logger.exception("Writing %s failed", files[0].source_name)
        if isinstance(files[0].read, Refused):
            raise
        refused = Refused("not understood", f"The database does not take what was read ({type(error).__name__}).")
        return take_all([Incoming(files[0].source_name, files[0].content, refused)], by)


def known(files: Iterable[tuple[str, str]], shared: Container[str] = ()) -> dict[tuple[str, str], Receipt]:
    """The receipts (`unchanged`) of those files, given as (source name, SHA-256), that are held so already.

    That is what came last under a name; of names that are `shared`, by files side by side, whatever came under them:
    the last one is another file's. Writes nothing.
    """
    asked, receipts = set(files), {}
    versions = Version.objects.select_related(_SHOWN).defer("text", "difference", _TEXT).order_by("pk")
    for names in portions(name for name, _ in asked):
        rows = Accession.objects.filter(source_name__in=names).order_by("pk")
        rows = rows.select_related(f"duplicate_of__{_SHOWN}").defer("duplicate_of__text", f"duplicate_of__{_TEXT}")
        newest: dict[tuple[str, str], Accession] = {}
        for row in rows.prefetch_related(Prefetch("versions", versions)):
            newest[row.source_name, row.sha256 if row.source_name in shared else ""] = row
        for row in newest.values():
            at = (row.source_name, row.sha256)
            if at in asked and row.outcome != Accession.Outcome.REFUSED:
                receipts[at] = _unchanged(row)
    return receipts


def _unchanged(accession: Accession) -> Receipt:
    first = [accession.duplicate_of] if accession.duplicate_of else accession.versions.all()
    return Receipt(
        accession.source_name,
        accession.sha256,
        "unchanged",
        accession.encoding,
        statements=[version.statement for version in first],
        problems=[Problem(**problem) for problem in accession.problems],
    )


class _Batch:
    """Files on their way into the archive. What is plainly new waits, and is written together.

    Whatever is not is looked at one by one, when all before it is written: so the order of the files alone decides.
    """

    def __init__(self, files: Sequence[Incoming], by: User | None) -> None:
        self._files, self._by = files, by
        self._holdings, self._records = Holdings(files), AuthorityFile()
        self._waiting: list[tuple[Incoming, Accession, Receipt]] = []
        self._receipts: list[Receipt] = []

    def taken(self) -> list[Receipt]:
        for file in self._files:
            plainly_new = self._holdings.lack(file)
            self._holdings.add(file)
            if plainly_new:
                self._receipts.append(self._wait(file))
            else:
                self._write()
                self._receipts.append(self._look_at(file))
        self._write()
        return self._receipts

    def _wait(self, file: Incoming) -> Receipt:
        refused = isinstance(file.read, Refused)
        receipt = _receipt(file, Accession.Outcome.REFUSED if refused else Accession.Outcome.CREATED)
        self._waiting.append((file, self._accession(file, receipt), receipt))
        return receipt

    def _write(self) -> None:
        """Writes what waits."""
        waiting, self._waiting = self._waiting, []
        if not waiting:
            return
        originals = ((file.sha256, file.content) for file, row, _ in waiting if row.original_id)
        insert(Original, ("sha256", "content"), originals)
        add([row for _, row, _ in waiting], by="source_name")
        places = [(receipt, Fresh(row, body)) for file, row, receipt in waiting for body in file.bodies]
        statements = create([fresh for _, fresh in places], self._records)
        for (receipt, _), statement in zip(places, statements, strict=True):
            receipt.statements.append(statement)

    def _look_at(self, file: Incoming) -> Receipt:
        """Takes in a file of which something is held: its name, its bytes, its words or its address."""
        at = (file.source_name, file.sha256)
        if same := known([at]):
            return same[at]
        if isinstance(file.read, Refused):
            return self._refuse(file, file.read)
        same_words = twins(file)
        receipt = _receipt(file, Accession.Outcome.DUPLICATE if same_words else Accession.Outcome.CREATED)
        accession = self._accession(file, receipt)
        Original.objects.get_or_create(sha256=file.sha256, defaults={"content": file.content})
        accession.duplicate_of = same_words[0] if same_words else None
        accession.save()
        if same_words:
            receipt.statements = [version.statement for version in same_words]
            for version in same_words:
                version.statement.current_version = version
            return receipt
        self._place(receipt, accession, file.bodies)
        accession.outcome = receipt.outcome
        accession.save()
        return receipt

    def _place(self, receipt: Receipt, accession: Accession, bodies: Sequence[DraftWords]) -> None:
        """The statements that the drafts of a file make or revise; one whose first bytes come again is a duplicate."""
        for body, before in zip(bodies, earlier(accession.source_name, bodies), strict=True):
            first = Statement.objects.with_text().filter(identifier=body.draft.identifier).first()
            if before is not None:
                self._hold()
                receipt.outcome = str(Accession.Outcome.REVISED)
                reason = f"{accession.source_name} changed"
                receipt.statements.append(revise(before, accession, body, reason, self._records))
            elif first is not None:
                receipt.outcome = str(Accession.Outcome.DUPLICATE)
                accession.duplicate_of = first.versions.get(number=1)
                receipt.statements.append(first)
            else:
                receipt.statements += create([Fresh(accession, body)], self._records)

    def _hold(self) -> None:
        """Fetches what is told about the files before, as it was then: what comes next may change their statements."""
        fetch_described([statement for receipt in self._receipts for statement in receipt.statements])

    def _refuse(self, file: Incoming, refused: Refused) -> Receipt:
        """Notes, once, that a file was turned away."""
        receipt = _receipt(file, Accession.Outcome.REFUSED)
        row = self._accession(file, receipt)
        noted = Accession.objects.filter(
            source_name=row.source_name, sha256=row.sha256, outcome=row.outcome, reason=refused.reason
        )
        if not noted.exists():
            row.save()
        return receipt

    def _accession(self, file: Incoming, receipt: Receipt) -> Accession:
        return Accession(
            source_name=file.source_name,
            sha256=file.sha256,
            size=file.size,
            encoding=receipt.encoding,
            original_id=None if receipt.reason else file.sha256,
            received_by=self._by,
            outcome=receipt.outcome,
            reason=receipt.reason or "",
            problems=[problem.as_json() for problem in receipt.problems],
        )


def _receipt(file: Incoming, outcome: str) -> Receipt:
    receipt = Receipt(file.source_name, file.sha256, str(outcome))
    if isinstance(file.read, Refused):
        receipt.reason, receipt.problems = file.read.reason, [Problem("file", None, str(file.read))]
    else:
        receipt.encoding, receipt.problems = file.read.encoding, list(file.read.problems)
    return receipt

"""Same or new: whether what a file holds is in the archive already, and as what."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Any

from django.db.models import Model, QuerySet

from statements.citing.folding import fold, folded_words, shingles
from statements.citing.likeness import share
from statements.ingest.draft_words import DraftWords
from statements.ingest.incoming import Incoming
from statements.models import Accession, Statement, Version
from statements.models.bulk import select
from statements.models.likenesses import ALIKE

# The fields that a header states once.
_SINGLE = ("title", "date", "modified", "kind", "place", "publisher", "language", "source_url", "delivery", "embargo")
# Where the archive holds what a file may have in common with it.
_COLUMNS: tuple[tuple[type[Model], str], ...] = (
    (Accession, "source_name"),
    (Accession, "sha256"),
    (Version, "fingerprint"),
    (Statement, "identifier"),
    (Statement, "source_url"),
)
Mark = tuple[type[Model], str, str]


class Holdings:
    """What the archive holds of the names, bytes, words, identifiers and source addresses of some files.

    A file of which it lacks all is new, whatever the rule; of any other the rule has to tell.
    """

    def __init__(self, files: Sequence[Incoming]) -> None:
        marks = {mark for file in files for mark in _marks(file)}
        self._held: set[Mark] = set()
        for model, column in _COLUMNS:
            asked = [value for own, name, value in marks if (own, name) == (model, column)]
            self._held.update((model, column, value) for (value,) in select(model, [column], column, asked))

    def lack(self, file: Incoming) -> bool:
        return self._held.isdisjoint(_marks(file))

    def add(self, file: Incoming) -> None:
        self._held.update(_marks(file))


def _marks(file: Incoming) -> Iterator[Mark]:
    """Where the archive would hold what, if it held anything of this file."""
    yield Accession, "source_name", file.source_name
    if file.bodies:
        yield Accession, "sha256", file.sha256
    for body in file.bodies:
        yield Version, "fingerprint", body.fingerprint
        yield Statement, "identifier", body.draft.identifier
        if url := body.draft.fields.get("source_url"):
            yield Statement, "source_url", url.value


def twins(file: Incoming) -> list[Version]:
    """The current versions whose bytes or folded body text equal those of the file; all of its statements, or none."""
    current = Version.objects.current().select_related("statement", "reading", "accession")
    same_bytes = list(current.filter(accession__sha256=file.sha256).order_by("pk"))
    if same_bytes:
        return same_bytes
    same = [_twin(file.source_name, body, current.filter(fingerprint=body.fingerprint)) for body in file.bodies]
    return [twin for twin in same if twin] if all(same) else []


def _twin(source_name: str, body: DraftWords, candidates: QuerySet[Version]) -> Version | None:
    """The version with the same words that is the same statement.

    Stock words given out twice are two statements: what both headers state must agree, and something must, unless one
    of them states nothing. A file under its own name with anything else in its header is a correction: a new version.
    """
    after = body.draft.reading()
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


def earlier(source_name: str, bodies: Sequence[DraftWords]) -> list[Statement | None]:
    """Of each body the statement that it is a new version of: same source name or address, half of the shingles shared.

    Where a file holds several, those find each other first that are most alike: stock words are in all of them, and
    when the first one is taken out, the second must not become it. None is found that was merged: nobody would see a
    version of that.
    """
    new = [shingles(body.words) for body in bodies]
    named = _of_name(source_name)
    wanted = [named | _of_address(body) for body in bodies]
    candidates = Statement.objects.filter(pk__in=set().union(*wanted)).exclude(state=Statement.State.MERGED)
    pairs: list[tuple[float, int, Statement]] = []
    for statement in candidates.select_related("current_version").order_by("pk"):
        version = statement.current_version
        assert version is not None
        old = shingles(folded_words("\n".join(words for _, words in version.anchored())))
        shares = [share(old, new[at]) if statement.pk in wanted[at] else 0.0 for at in range(len(bodies))]
        pairs += [(-alike, at, statement) for at, alike in enumerate(shares) if alike >= ALIKE]
    found: list[Statement | None] = [None] * len(bodies)
    for _share, at, statement in sorted(pairs, key=lambda pair: (*pair[:2], pair[2].pk)):
        if found[at] is None and statement not in found:
            found[at] = statement
    return found


def _of_name(source_name: str) -> set[int]:
    of_name = Version.objects.filter(accession__source_name=source_name).values_list("statement", flat=True)
    again = Accession.objects.filter(source_name=source_name, duplicate_of__isnull=False)
    return {*of_name, *again.values_list("duplicate_of__statement", flat=True)}


def _of_address(body: DraftWords) -> set[int]:
    url = body.draft.fields.get("source_url")
    return {*Statement.objects.filter(source_url=url.value).values_list("pk", flat=True)} if url else set()

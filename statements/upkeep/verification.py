"""Proves that what the archive promises holds: one function a promise."""

import re
from collections.abc import Callable, Iterator
from dataclasses import asdict, dataclass
from hashlib import sha256
from typing import Any

from django.db import models
from django.db.models import F

from statements.citing.identifiers import identifier
from statements.ingest.draft import Refused
from statements.ingest.source_text import source_text
from statements.models import Accession, Original, Passage, Redirect, Statement, Tombstone, Version
from statements.models.authorities import Authority
from statements.models.effective import settle
from statements.models.trial import trial
from statements.search import index

ANCHOR = re.compile(r"p[0-9a-hjkmnp-tv-z]{6}(-[1-9][0-9]*)?")
# How many rows with texts or bytes are held in memory at a time.
CHUNK = 50


@dataclass(frozen=True, slots=True)
class Finding:
    """Something that is not as it should be: which promise, which record, and what is wrong with it."""

    check: str
    record: str
    message: str

    def as_json(self) -> dict[str, Any]:
        return asdict(self)


def fixity() -> Iterator[Finding]:
    """Every file's bytes have the SHA-256 that was noted when it came."""
    for original in Original.objects.iterator(CHUNK):
        if sha256(_bytes(original)).hexdigest() != original.sha256:
            yield Finding("fixity", original.sha256, "The bytes are not those that were received. Restore a backup.")
    changed = Accession.objects.filter(original__isnull=False).exclude(sha256=F("original_id"))
    for accession in changed:
        yield Finding("fixity", accession.source_name, "The accession and its bytes name different SHA-256 sums.")


def texts() -> Iterator[Finding]:
    """Each current version's text is what its bytes are read as."""
    versions = Version.objects.current().select_related("statement", "accession__original")
    for version in versions.iterator(CHUNK):
        original = version.accession.original
        try:
            same = original is not None and source_text(_bytes(original)).text == version.text
        except Refused:
            same = False
        if not same:
            yield Finding("texts", _named(version), "The bytes are read otherwise now. Run `manage.py reread`.")


def spans() -> Iterator[Finding]:
    """Header, passages and chrome cover every non-blank character of a version exactly once, in order."""
    versions = Version.objects.select_related("statement", "reading").prefetch_related("passages")
    for version in versions.iterator(CHUNK):
        end = 0
        bounds = [(start, stop) for start, stop, _ in version.reading.spans]
        bounds += [(passage.start, passage.end) for passage in version.passages.all()]
        for start, stop in sorted(bounds):
            if start < end:
                yield Finding("spans", _named(version), f"Two spans cover character {start}.")
            if version.text[end:start].strip():
                yield Finding("spans", _named(version), f"No span covers the words between {end} and {start}.")
            end = max(end, stop)
        if version.text[end:].strip() or end > len(version.text):
            yield Finding("spans", _named(version), f"The spans end at {end}, the text at {len(version.text)}.")


def anchors() -> Iterator[Finding]:
    """Each anchor has the form of one, and stands once in a version."""
    seen: set[tuple[int, str]] = set()
    passages = Passage.objects.select_related("version__statement").defer("version__text").order_by("pk")
    for passage in passages.iterator():
        if not ANCHOR.fullmatch(passage.anchor):
            yield Finding("anchors", _named(passage.version), f"{passage.anchor!r} is no anchor.")
        if (passage.version_id, passage.anchor) in seen:
            yield Finding("anchors", _named(passage.version), f"{passage.anchor} stands twice.")
        seen.add((passage.version_id, passage.anchor))


def identifiers() -> Iterator[Finding]:
    """Each identifier derives from the bytes of the statement's first accession."""
    firsts = Version.objects.filter(number=1).select_related("statement", "accession__original")
    for version in firsts.iterator(CHUNK):
        original = version.accession.original
        last = version.accession.versions.count()
        if original is None or version.statement.identifier not in {
            identifier(_bytes(original), number) for number in range(1, last + 1)
        }:
            yield Finding("identifiers", _named(version), "The identifier does not derive from the first file.")


def versions() -> Iterator[Finding]:
    """Each statement's versions count from 1 without a gap, and the current one is the last of them."""
    counted = Statement.objects.annotate(count=models.Count("versions"), last=models.Max("versions__number"))
    for statement in counted.select_related("current_version"):
        current = statement.current_version
        if current is None or current.statement_id != statement.pk:
            yield Finding("versions", statement.identifier, "The statement has no current version of its own.")
        elif not statement.count == statement.last == current.number:
            yield Finding(
                "versions",
                statement.identifier,
                f"{statement.count} versions, the last is number {statement.last}, the current one {current.number}.",
            )


def values() -> Iterator[Finding]:
    """What a statement shows is what its reading and the editors' decisions come to."""
    # The numbers first: a cursor must not stay open over the transactions that follow.
    for number in list(Statement.objects.filter(current_version__isnull=False).values_list("pk", flat=True)):
        statement = Statement.objects.get(pk=number)
        with trial():
            changed = settle(statement)
        if changed:
            yield Finding(
                "values",
                statement.identifier,
                "The values shown are not those that the reading and the decisions come to. Run `manage.py reread`.",
            )


def addresses() -> Iterator[Finding]:
    """Old addresses lead to a record that is there, and no live record stands at an old or removed address."""
    authorities = {model.record_type: model for model in Authority.__subclasses__() if model.record_type}
    for record_type, model in authorities.items():
        slugs = dict(model._default_manager.values_list("slug", "pk"))
        live = set(slugs.values())
        for redirect in Redirect.objects.filter(record_type=record_type):
            if redirect.target_id not in live:
                yield Finding("addresses", f"{record_type}/{redirect.old_slug}", "This old address leads to no record.")
            if redirect.old_slug in slugs:
                yield Finding("addresses", f"{record_type}/{redirect.old_slug}", "A record stands at an old address.")
        for slug in Tombstone.objects.filter(record_type=record_type, slug__in=slugs).values_list("slug", flat=True):
            yield Finding("addresses", f"{record_type}/{slug}", "A record stands where another was removed.")


def search_index() -> Iterator[Finding]:
    """The search index can be used and holds as many statements as are published."""
    if not index.is_ready():
        yield Finding("search_index", "index", "There is no usable search index. Run `manage.py rebuild_index`.")
        return
    index.catch_up()
    held, published = index.searcher().num_docs, Statement.objects.indexed().count()
    if held != published:
        yield Finding(
            "search_index",
            "index",
            f"The index holds {held} statements, {published} are published. Run `manage.py rebuild_index`.",
        )


CHECKS: tuple[Callable[[], Iterator[Finding]], ...] = (
    fixity,
    texts,
    spans,
    anchors,
    identifiers,
    versions,
    values,
    addresses,
    search_index,
)


def _bytes(original: Original) -> bytes:
    """The bytes that are stored. SQLite keeps text in their place, if somebody wrote that there by hand."""
    content: object = original.content
    return content.encode("utf-8") if isinstance(content, str) else bytes(original.content)


def _named(version: Version) -> str:
    return f"{version.statement.identifier} v{version.number}"

"""Fills an empty archive with the statements of the benchmark, straight into the tables.

The rows are those that the writer would make of the same drafts, some thirty times as fast; a test compares the two.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from hashlib import sha256
from itertools import chain, islice
from typing import Any

from django.db import transaction
from django.utils import timezone

from statements.citing.anchors import mint
from statements.ingest.draft_words import DraftWords
from statements.models import (
    Accession,
    Appearance,
    Archive,
    ChangeLog,
    Event,
    Generation,
    Office,
    Original,
    Passage,
    Place,
    Publisher,
    Reading,
    Speaker,
    Statement,
    Topic,
    Version,
)
from statements.models.authorities import Authority, name_key
from statements.models.statements import parse_edtf
from statements.search import index
from statements.upkeep import static_files
from statements.upkeep.benchmark.archives import Made
from statements.upkeep.benchmark.corpus import Corpus, Sample
from statements.upkeep.benchmark.progress import Progress, bar
from statements.upkeep.migration import bring_up_to_date

BATCH = 1_000


def make_authorities(corpus: Corpus) -> None:
    """The people, topics, events, publishers and places of the corpus, and no others: the archive's vocabulary."""
    for model, names in ((Publisher, corpus.publishers), (Place, corpus.places), (Event, corpus.events)):
        model.objects.seed(model(preferred_name=name) for name in names)
    Speaker.objects.seed(Speaker(preferred_name=person.name) for person in corpus.speakers)
    numbers = _numbers(Speaker)
    Office.objects.bulk_create(
        Office(speaker_id=numbers[person.name], title=person.office) for person in corpus.speakers
    )
    Topic.objects.seed(Topic(preferred_name=topic.name, match_terms=[topic.name]) for topic in corpus.topics)
    numbers = _numbers(Topic)
    broader = {topic.name: numbers[topic.broader] for topic in corpus.topics if topic.broader}
    for topic in (topics := list(Topic.objects.filter(preferred_name__in=broader))):
        topic.broader_id = broader[topic.preferred_name]
    Topic.objects.bulk_update(topics, ["broader"])
    archive = Archive.objects.current()
    archive.vocabulary_seeded = timezone.now()
    archive.save()


def make(archive: Made) -> None:
    """Fills the archive of this process if it is empty, and makes index and static files ready to be served."""
    bring_up_to_date(lambda line: None, backup=False)
    if not Statement.objects.exists():
        make_authorities(archive.corpus)
        with bar(f"{archive.name}: statements") as progress:
            fill(archive.corpus, archive.size, progress)
    with bar(f"{archive.name}: index") as progress:
        index.rebuild(progress, only_if_needed=True)
    index.catch_up()
    static_files.collect()


def fill(corpus: Corpus, size: int, progress: Progress) -> None:
    """Takes the first `size` statements in; `progress` is called with (statements done, statements in all).

    The index is left as it is: it has to be built afterwards.
    """
    rows = _Rows()
    for batch in _batches(corpus, size):
        with transaction.atomic():
            rows.write(batch)
        progress(batch[-1][0], size)
    Generation.objects.move()


def _batches(corpus: Corpus, size: int) -> Iterator[list[tuple[int, Sample]]]:
    """The samples with their places, from 1: the primary keys of their rows."""
    numbered = ((number + 1, corpus.sample(number)) for number in range(size))
    while batch := list(islice(numbered, BATCH)):
        yield batch


def _numbers(model: type[Authority]) -> dict[str, int]:
    return dict(model.objects.values_list("preferred_name", "pk"))


@dataclass(slots=True)
class _Rows:
    """Makes the rows of samples; the numbers of the authority records are looked up once."""

    speakers: dict[str, int] = field(default_factory=lambda: _numbers(Speaker))
    topics: dict[str, int] = field(default_factory=lambda: _numbers(Topic))
    events: dict[str, int] = field(default_factory=lambda: _numbers(Event))
    publishers: dict[str, int] = field(default_factory=lambda: _numbers(Publisher))
    places: dict[str, int] = field(default_factory=lambda: _numbers(Place))

    def write(self, batch: list[tuple[int, Sample]]) -> None:
        """Writes a batch, in the caller's transaction."""
        accessions = [_accession(pk, sample) for pk, sample in batch]
        Original.objects.bulk_create(
            Original(sha256=each.sha256, content=sample.content)
            for each, (_, sample) in zip(accessions, batch, strict=True)
        )
        Accession.objects.bulk_create(accessions)
        # Refers to versions that come next: foreign keys are checked at the end of the transaction.
        Statement.objects.bulk_create(self._statement(pk, sample) for pk, sample in batch)
        Version.objects.bulk_create(_version(pk, sample) for pk, sample in batch)
        Reading.objects.bulk_create(
            Reading(version_id=pk, fields=sample.draft.reading(), spans=_other_spans(sample)) for pk, sample in batch
        )
        Passage.objects.bulk_create(chain.from_iterable(self._passages(pk, sample) for pk, sample in batch))
        Appearance.objects.bulk_create(chain.from_iterable(self._appearances(pk, sample) for pk, sample in batch))
        on_topic = Statement.topics.through
        on_topic.objects.bulk_create(
            on_topic(statement_id=pk, topic_id=self.topics[found.value])
            for pk, sample in batch
            for found in sample.draft.topics
        )
        # Not by `record`, whose signal would have the index follow each batch.
        ChangeLog.objects.bulk_create(ChangeLog(statement_id=pk) for pk, _ in batch)

    def _statement(self, pk: int, sample: Sample) -> Statement:
        fields = {name: found.value for name, found in sample.draft.fields.items()}
        date, precision = parse_edtf(fields["date"]) if "date" in fields else (None, "")
        statement = Statement(
            pk=pk,
            identifier=sample.draft.identifier,
            current_version_id=pk,
            title_origin="stated",
            sort_title=name_key(fields["title"]),
            date=date,
            date_precision=precision,
            date_origin="stated" if date else "",
            place_id=self.places.get(fields.get("place", "")),
            publisher_id=self.publishers.get(fields.get("publisher", "")),
            event_id=self.events[fields["event"]["name"]] if "event" in fields else None,
            **{name: fields[name] for name in ("title", "kind", "language") if name in fields},
        )
        statement.slug = statement.make_slug()
        return statement

    def _passages(self, pk: int, sample: Sample) -> Iterator[Passage]:
        spans = sample.draft.passages
        for span, anchor in zip(spans, mint(sample.text[span.start : span.end] for span in spans), strict=True):
            yield Passage(
                version_id=pk,
                start=span.start,
                end=span.end,
                kind=span.kind or "paragraph",
                anchor=anchor,
                printed_speaker=span.speaker or "",
                speaker_id=self.speakers[span.speaker] if span.speaker else None,
            )

    def _appearances(self, pk: int, sample: Sample) -> Iterator[Appearance]:
        for position, found in enumerate(sample.draft.appearances):
            value = found.value
            yield Appearance(
                statement_id=pk,
                speaker_id=self.speakers[value["name"]],
                role=value["role"],
                office=value["office"],
                printed_name=value["printed"],
                printed_office=value["printed_office"],
                position=position,
            )


def _accession(pk: int, sample: Sample) -> Accession:
    digest = sha256(sample.content).hexdigest()
    return Accession(
        pk=pk,
        source_name=sample.source_name,
        sha256=digest,
        size=len(sample.content),
        encoding="utf-8",
        outcome=Accession.Outcome.CREATED,
        original_id=digest,
    )


def _version(pk: int, sample: Sample) -> Version:
    return Version(
        pk=pk,
        statement_id=pk,
        number=1,
        text=sample.text,
        fingerprint=DraftWords(sample.draft, sample.text).fingerprint,
        accession_id=pk,
        reason="received",
    )


def _other_spans(sample: Sample) -> list[list[Any]]:
    return [[span.start, span.end, span.role] for span in sample.draft.spans if span.role != "passage"]

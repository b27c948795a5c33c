"""The vocabulary of the archive: seeded once from the committed files, afterwards what editors make of it."""

from __future__ import annotations

from django.db import transaction
from django.utils import timezone

from statements.ingest.vocabulary import Entry, Vocabulary, starting_vocabulary
from statements.models.authorities import Authority, Body, Place, Publisher, Topic
from statements.models.changes import Archive
from statements.models.resolution import AuthorityFile


def current() -> Vocabulary:
    """The vocabulary of the tables as they are now; the first call seeds them."""
    seed()
    return Vocabulary(
        topics=tuple(Entry(topic.preferred_name, tuple(topic.match_terms)) for topic in Topic.objects.order_by("pk")),
        bodies=tuple(
            Entry(
                body.preferred_name,
                tuple(body.variant_names),
                body.publisher.preferred_name if body.publisher else None,
            )
            for body in Body.objects.select_related("publisher").order_by("pk")
        ),
        publishers=_entries(Publisher),
        places=_entries(Place),
    )


@transaction.atomic
def seed() -> None:
    """Fills the tables from the starting vocabulary, once in the life of an archive."""
    archive = Archive.objects.current()
    if archive.vocabulary_seeded:
        return
    words = starting_vocabulary()
    for model, entries in ((Publisher, words.publishers), (Place, words.places)):
        model.objects.seed(model(preferred_name=entry.name, variant_names=list(entry.terms)) for entry in entries)
    organisations = {publisher.preferred_name: publisher for publisher in Publisher.objects.all()}
    records = AuthorityFile()
    for name in {entry.part_of for entry in words.bodies if entry.part_of} - organisations.keys():
        organisations[name] = records.record_named(Publisher, name)
    Body.objects.seed(
        Body(
            preferred_name=entry.name,
            variant_names=list(entry.terms),
            publisher=organisations[entry.part_of] if entry.part_of else None,
        )
        for entry in words.bodies
    )
    Topic.objects.seed(Topic(preferred_name=entry.name, match_terms=list(entry.terms)) for entry in words.topics)
    archive.vocabulary_seeded = timezone.now()
    archive.save()


def _entries(model: type[Authority]) -> tuple[Entry, ...]:
    return tuple(
        Entry(name, tuple(variants))
        for name, variants in model.objects.order_by("pk").values_list("preferred_name", "variant_names")
    )

"""Suggested topics, from the words of all statements in the archive. It only suggests."""

from __future__ import annotations

from collections.abc import Callable

from django.db.models import Prefetch, QuerySet

from statements.ingest.suggestions import Known, Statistics
from statements.models import Event, Passage, Speaker, Statement, Suggestion, Version
from statements.models.authorities import Authority
from statements.models.vocabulary import current

# As many as an editor looks through in one go; what is answered makes room for the next.
MOST = 100
_BATCH = 200
Progress = Callable[[int, int], None]


def suggest(progress: Progress) -> int:
    """Renews the open suggestions, and returns how many there are. `progress`: (statements read, in all)."""
    statistics = Statistics()
    numbers = list(Statement.objects.indexed().order_by("pk").values_list("pk", flat=True))
    for start in range(0, len(numbers), _BATCH):
        batch = numbers[start : start + _BATCH]
        for version in _versions(batch):
            texts = [version.text[passage.start : passage.end] for passage in version.passages.all()]
            statistics.add(version.statement_id, version.statement.language, texts)
        progress(start + len(batch), len(numbers))
    return Suggestion.objects.renew(statistics.candidates(_known(), MOST, Suggestion.objects.answered()))


def _versions(statements: list[int]) -> QuerySet[Version]:
    """The current versions of these statements with their passages, but for those in another language."""
    own = Prefetch("passages", Passage.objects.filter(language="").order_by("start"))
    versions = Version.objects.filter(current_of__in=statements).order_by("statement_id")
    return versions.select_related("statement").prefetch_related(own)


def _known() -> Known:
    return Known(current(), _names(Speaker), _names(Event))


def _names(model: type[Authority]) -> list[str]:
    rows = model._default_manager.values_list("preferred_name", "variant_names")
    return [name for preferred, variants in rows for name in (preferred, *variants)]

"""Rows of a list: of a page's statements what a row shows, and nothing else.

In SQL, for each page begins with it: querysets of the same take five times as long.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence
from dataclasses import dataclass, field

from django.db import connections, router
from django.utils import timezone

from statements.models.bulk import marks
from statements.models.statements import Appearance, Statement, called, date_words, edtf, statement_url


@dataclass(frozen=True, slots=True)
class Listed:
    """A statement as a list shows it; `people` are those who speak or are quoted in it, in order."""

    pk: int
    identifier: str
    slug: str
    title: str
    title_origin: str
    kind: str
    date: dt.date | None
    date_precision: str
    language: str
    version: int | None
    place: str
    publisher: str
    review: str
    people: list[str] = field(default_factory=list)

    def __str__(self) -> str:
        return called(self.title, self.identifier)

    @property
    def needs_review(self) -> bool:
        """Whether there are fields whose value is doubtful: `review` is their list in JSON."""
        return self.review != "[]"

    @property
    def facts(self) -> str:
        """The line under the title: kind, people, publisher and place, as far as they are stated."""
        kind = Statement.Kind(self.kind).label.capitalize() if self.kind else ""
        return " · ".join(filter(None, (kind, ", ".join(self.people), self.publisher, self.place)))

    @property
    def edtf(self) -> str | None:
        return edtf(self.date, self.date_precision)

    @property
    def date_words(self) -> str:
        return date_words(self.date, self.date_precision)

    def get_absolute_url(self) -> str:
        return statement_url(self.identifier, self.slug)


def listed(ids: Sequence[int]) -> list[Listed]:
    """Those of the statements with these primary keys that the public may see, in this order. One query."""
    if not ids:
        return []
    database = connections[router.db_for_read(Statement)]
    now = database.ops.adapt_datetimefield_value(timezone.now())
    found: dict[int, Listed] = {}
    with database.cursor() as cursor:
        cursor.execute(_ROWS.format(marks(Appearance.COUNTED), marks(ids)), [now, *Appearance.COUNTED, *ids])
        for public, person, *row in cursor.fetchall():
            if public:
                statement = found.get(row[0]) or found.setdefault(row[0], Listed(*row))
                statement.people.extend([person] if person else [])
    return [found[pk] for pk in ids if pk in found]


def cut_out(passages: Sequence[int], versions: Sequence[int]) -> dict[int, tuple[str, str, str]]:
    """Passage → (anchor, language, text), of those of these that are of one of the versions (keys). One query."""
    if not passages or not versions:
        return {}
    with connections[router.db_for_read(Statement)].cursor() as cursor:
        cursor.execute(_PASSAGES.format(marks(passages), marks(versions)), [*passages, *versions])
        return {pk: (anchor, language, text) for pk, anchor, language, text in cursor.fetchall()}


# A row a person. Whether it is public is asked for as a value: as a condition, it would be looked for among all.
_ROWS = """
SELECT s.state = 'published' AND (s.embargo IS NULL OR s.embargo <= %s), speaker.preferred_name,
    s.id, s.identifier, s.slug, s.title, s.title_origin, s.kind, s.date, s.date_precision, s.language,
    s.current_version_id, COALESCE(place.preferred_name, ''), COALESCE(publisher.preferred_name, ''),
    CAST(s.review AS text)
FROM statements_statement s
LEFT JOIN statements_place place ON place.id = s.place_id
LEFT JOIN statements_publisher publisher ON publisher.id = s.publisher_id
LEFT JOIN statements_appearance a
    ON a.statement_id = s.id AND a.role IN ({})
LEFT JOIN statements_speaker speaker ON speaker.id = a.speaker_id
WHERE s.id IN ({})
ORDER BY a.position, a.id
"""

_PASSAGES = """
SELECT p.id, p.anchor, p.language, substr(version.text, p.start + 1, p."end" - p.start)
FROM statements_passage p JOIN statements_version version ON version.id = p.version_id
WHERE p.id IN ({}) AND p.version_id IN ({})
"""

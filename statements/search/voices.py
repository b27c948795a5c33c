"""Whose words a passage has: its speaker, whom a report quotes there, or the one person that a statement has."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from statements.models import Appearance, Statement
from statements.search.turns import Said


@dataclass(frozen=True, slots=True)
class Voice:
    """Whose words they are, by slug; None where it is not stated. `present` are all who appear in the statement."""

    slug: str | None
    present: frozenset[str]

    def may_be(self, speaker: str) -> bool:
        """Whether they are, or for all that is known could be, the words of `speaker`."""
        return self.slug == speaker if self.slug else speaker in self.present


def voices(matches: Sequence[tuple[Statement, Iterable[Said]]]) -> list[Voice]:
    """The voice of each match, given as its statement and passages. One query."""
    people: defaultdict[int, list[tuple[str, str]]] = defaultdict(list)
    rows = Appearance.objects.filter(statement__in={statement.pk for statement, _passages in matches}).order_by()
    for statement, slug, role in rows.values_list("statement_id", "speaker__slug", "role") if matches else ():
        people[statement].append((slug, role))
    return [_voice(people[statement.pk], passages) for statement, passages in matches]


def _voice(people: list[tuple[str, str]], passages: Iterable[Said]) -> Voice:
    named = {passage.speaker for passage in passages}
    speakers = [slug for slug, role in people if role == Appearance.Role.SPEAKER]
    alone = speakers[0] if len(speakers) == 1 and named == {None} else None
    slug = next(iter(named)) if len(named) == 1 else None
    return Voice(slug or alone, frozenset(slug for slug, _role in people))

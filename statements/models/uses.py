"""What uses an authority record: statements, other records, and editors' decisions."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from django.db import models
from django.db.models.functions import Coalesce
from django.utils import timezone

from statements.models.authorities import Authority, Event, Place, Publisher, Speaker, Topic
from statements.models.decisions import Decision, DecisionQuerySet
from statements.models.hierarchy import Hierarchy
from statements.models.statements import Appearance, Statement

# The field of a decision that holds the number of a record of this type.
DECIDED_IN = {Place: "place", Publisher: "publisher", Event: "event"}


def statements_with(records: Iterable[Authority]) -> list[int]:
    """The statements (primary keys, in order) that the index or a facet shows with one of these records.

    A statement on a narrower topic is shown with the broader ones too; a body is shown with no statement.
    """
    found: set[int] = set()
    for record in records:
        if isinstance(record, Topic):
            carriers = Statement.objects.on_any_topic(Hierarchy().family(record.pk))
        elif isinstance(record, Speaker):
            carriers = Statement.objects.filter(appearances__speaker=record)
        elif type(record) in DECIDED_IN:
            carriers = Statement.objects.filter(**{DECIDED_IN[type(record)]: record})
        else:
            carriers = Statement.objects.none()
        found.update(carriers.values_list("pk", flat=True))
    return sorted(found)


def statement_count(records: type[Authority]) -> Coalesce:
    """For a record in a query: its published statements (for a speaker: where the person speaks or is quoted).

    Counted for the rows that are shown, and by the index of what names the record, without the few that are not public.
    """
    name, statement = DECIDED_IN.get(records, str(records._meta.model_name)), "statement"
    if records is Speaker:
        named: models.QuerySet[Any] = Appearance.objects.filter(role__in=Appearance.COUNTED)
    elif records is Topic:
        named = Statement.topics.through.objects.all()
    else:
        named, statement = Statement.objects.all(), "pk"
    # Of these states and of embargoes the database has indexes; "not published" it would look for in all statements.
    states = [state for state in Statement.State if state != Statement.State.PUBLISHED]
    hidden = Statement.objects.filter(models.Q(state__in=states) | models.Q(embargo__gt=timezone.now()))
    own = named.filter(**{name: models.OuterRef("pk")}).exclude(**{f"{statement}__in": hidden})
    return Coalesce(models.Subquery(own.order_by().values(name).annotate(n=models.Count("pk")).values("n")), 0)


def decisions_on(records: Iterable[Authority]) -> DecisionQuerySet:
    """Editors' decisions, old and new, whose value or key is one of these records."""
    wanted = models.Q(pk__in=[])
    for record in records:
        if isinstance(record, Topic):
            wanted |= models.Q(field="topic", key=str(record.pk))
        elif isinstance(record, Speaker):
            wanted |= models.Q(field="appearance", value__speaker=record.pk)
        elif type(record) in DECIDED_IN:
            wanted |= models.Q(field=DECIDED_IN[type(record)], value=record.pk)
    return Decision.objects.filter(wanted)


def uses(record: Authority) -> list[str]:
    """What would lose its way without the record, such as "3 statements"; empty when nothing uses it."""
    own = Statement.objects.on_any_topic([record.pk]) if isinstance(record, Topic) else None
    counts = [("statement", own.count() if own is not None else len(statements_with([record])))]
    for name in ("narrower", "events", "bodies", "passages"):
        related = getattr(record, name, None)
        if related is not None:
            counts.append((_NOUNS[name], related.count()))
    counts.append(("decision by an editor", decisions_on([record]).count()))
    return [f"{count} {noun if count == 1 else _PLURALS.get(noun, noun + 's')}" for noun, count in counts if count]


_NOUNS = {"narrower": "narrower topic", "events": "event", "bodies": "body", "passages": "passage"}
_PLURALS = {"body": "bodies", "decision by an editor": "decisions by editors"}

"""Merging authority records that turn out to be one. Nothing is lost: names, addresses and history remain."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import groupby

from django.contrib.auth.base_user import AbstractBaseUser
from django.db import transaction

from statements.citing.markup import NOTE_LIMIT
from statements.models.addresses import Redirect
from statements.models.authorities import Authority, Body, Event, Place, Publisher, Speaker, Topic, name_key
from statements.models.changes import ChangeLog
from statements.models.decisions import Decision
from statements.models.effective import decide, settle
from statements.models.offices import Office
from statements.models.statements import Appearance, Statement
from statements.models.suggestions import Suggestion
from statements.models.uses import DECIDED_IN, decisions_on, statements_with
from statements.models.versions import Passage


@transaction.atomic
def merge(survivor: Authority, others: Sequence[Authority], by: AbstractBaseUser) -> None:
    """Makes one record of `survivor` and `others`: what pointed to the others points to the survivor.

    Names of the others become variant names, their addresses lead to the survivor, and the others are removed.
    """
    if any(type(other) is not type(survivor) or other.pk == survivor.pk for other in others):
        raise ValueError("Only different records of one type can be merged.")
    touched = statements_with([survivor, *others])
    doubtful = set(decisions_on(others).filter(field="topic").values_list("statement", flat=True))
    clashing = _repoint(survivor, others)
    on_topic = _on_topic(survivor, doubtful)
    _repoint_decisions(survivor, others)
    _take_addresses(survivor, others)
    _take_names(survivor, others)
    for other in others:
        other.delete()
    survivor.save()
    ChangeLog.objects.record(touched)
    for statement in Statement.objects.filter(pk__in=clashing):
        settle(statement)
    if isinstance(survivor, Topic):
        names = ", ".join(other.preferred_name for other in others)
        _keep_topic(survivor, doubtful, on_topic, by, f"{names} merged into {survivor.preferred_name}")


def _repoint(survivor: Authority, others: Sequence[Authority]) -> list[int]:
    """Moves what points to the others. Returns the statements that had more than one of the records as a person."""
    if isinstance(survivor, Speaker):
        return _repoint_people(survivor, others)
    if isinstance(survivor, Topic):
        _repoint_topics(survivor, others)
    if isinstance(survivor, Event):
        _widen(survivor, others)
    if type(survivor) in DECIDED_IN:
        field = DECIDED_IN[type(survivor)]
        Statement.objects.filter(**{f"{field}__in": others}).update(**{field: survivor})
    # Tracked records are saved one by one, so that the history tells of it.
    for model, field in _POINTERS.get(type(survivor), ()):
        for record in model._default_manager.filter(**{f"{field}__in": others}):
            setattr(record, field, survivor)
            record.save()
    return []


_POINTERS: dict[type[Authority], tuple[tuple[type[Authority], str], ...]] = {
    Place: ((Event, "place"),),
    Publisher: ((Body, "publisher"),),
    Body: ((Event, "body"),),
}


def _repoint_people(survivor: Speaker, others: Sequence[Authority]) -> list[int]:
    """Appearances, offices and passages. One person appears once in a statement: the stronger role is kept."""
    clashing = []
    numbers = [other.pk for other in others]
    rows = Appearance.objects.filter(speaker__in=[survivor.pk, *numbers]).order_by("statement_id", "position", "pk")
    for statement, together in groupby(rows, key=lambda row: row.statement_id):
        kept, *weaker = sorted(together, key=lambda row: Appearance.Role.values.index(row.role))
        if weaker:
            clashing.append(statement)
        for row in weaker:
            kept.office = kept.office or row.office
            row.delete()
        kept.speaker = survivor
        kept.save()
    held = set(survivor.offices.values_list("title", "first_day", "last_day"))
    for office in Office.objects.filter(speaker__in=numbers):
        if (office.title, office.first_day, office.last_day) not in held:
            office.speaker = survivor
            office.save()
    Passage.objects.filter(speaker__in=numbers).update(speaker=survivor)
    return clashing


def _repoint_topics(survivor: Topic, others: Sequence[Authority]) -> None:
    """Statements' topics, narrower topics and match terms; no topic ends up broader than itself."""
    through = Statement.topics.through
    merged, above = {other.pk for other in others}, list[Topic]()
    on_others = set(through.objects.filter(topic__in=merged).values_list("statement_id", flat=True))
    on_survivor = set(through.objects.filter(topic=survivor).values_list("statement_id", flat=True))
    through.objects.bulk_create(
        [through(statement_id=pk, topic_id=survivor.pk) for pk in sorted(on_others - on_survivor)]
    )
    topic = survivor.broader
    while topic is not None and topic not in above:
        above.append(topic)
        topic = topic.broader
    while any(topic.pk in merged for topic in above):
        survivor.broader = above[1] if len(above) > 1 else None
        above.pop(0)
    for narrower in Topic.objects.filter(broader__in=merged).exclude(pk__in=[*merged, survivor.pk]):
        narrower.broader = survivor
        narrower.save()
    Suggestion.objects.filter(topic__in=merged).update(topic=survivor)
    terms = [term for other in others if isinstance(other, Topic) for term in other.match_terms]
    survivor.match_terms = list(dict.fromkeys([*survivor.match_terms, *terms]))


def _widen(survivor: Event, others: Sequence[Authority]) -> None:
    """The survivor takes the others' days in, and body, place and kind where it has none."""
    events = [survivor, *(other for other in others if isinstance(other, Event))]
    survivor.first_day = min((event.first_day for event in events if event.first_day), default=None)
    survivor.last_day = max((event.last_day for event in events if event.last_day), default=None)
    survivor.body = next((event.body for event in events if event.body), None)
    survivor.place = next((event.place for event in events if event.place), None)
    if survivor.kind == Event.Kind.OTHER:
        survivor.kind = next((event.kind for event in events if event.kind != Event.Kind.OTHER), survivor.kind)


def _repoint_decisions(survivor: Authority, others: Sequence[Authority]) -> None:
    """Editors' words on the others are words on the survivor."""
    for decision in decisions_on(others):
        if isinstance(survivor, Topic):
            decision.key = str(survivor.pk)
        elif isinstance(survivor, Speaker):
            decision.value = {**(decision.value or {}), "speaker": survivor.pk}
        else:
            decision.value = survivor.pk
        decision.save(update_fields=["key", "value"])


def _take_addresses(survivor: Authority, others: Sequence[Authority]) -> None:
    if survivor.record_type is None:
        return
    redirects = Redirect.objects.filter(record_type=survivor.record_type)
    redirects.filter(target_id__in=[other.pk for other in others]).update(target_id=survivor.pk)
    for other in others:
        redirects.update_or_create(
            old_slug=other.slug, record_type=survivor.record_type, defaults={"target_id": survivor.pk}
        )


def _take_names(survivor: Authority, others: Sequence[Authority]) -> None:
    """Names become variants, once each; a note is appended where the length limit lets it."""
    known = {name_key(name) for name in (survivor.preferred_name, *survivor.variant_names)}
    for other in others:
        for name in (other.preferred_name, *other.variant_names):
            if name_key(name) not in known:
                known.add(name_key(name))
                survivor.variant_names = [*survivor.variant_names, name]
        joined = "\n\n".join(filter(None, (survivor.note, other.note)))
        if len(joined) <= NOTE_LIMIT:
            survivor.note = joined


def _on_topic(survivor: Authority, statements: set[int]) -> set[int]:
    if not isinstance(survivor, Topic):
        return set()
    return set(
        Statement.topics.through.objects.filter(topic=survivor, statement__in=statements).values_list(
            "statement_id", flat=True
        )
    )


def _keep_topic(survivor: Topic, doubtful: set[int], on_topic: set[int], by: AbstractBaseUser, reason: str) -> None:
    """Holds what these statements said before, where decisions on two topics that are one now would contradict it."""
    for statement in Statement.objects.filter(pk__in=doubtful):
        settle(statement)
        wanted = statement.pk in on_topic
        if wanted != statement.topics.filter(pk=survivor.pk).exists():
            action = Decision.Action.ADDED if wanted else Decision.Action.REMOVED
            decide(statement, [Decision(field="topic", key=str(survivor.pk), action=action)], by, reason)

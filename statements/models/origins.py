"""Where each effective value of a statement comes from: what the machine read, and what an editor decided."""

from __future__ import annotations

from dataclasses import dataclass, field
from hashlib import sha256
from typing import Any

from statements.models.authorities import Topic, name_key
from statements.models.decisions import RECORD_FIELDS, TEXT_FIELDS, Decision
from statements.models.statements import Appearance, Statement
from statements.models.versions import Reading


@dataclass(frozen=True, slots=True)
class Origin:
    """One value: what the machine read (as a reading has it), and the editor's decision in force."""

    found: dict[str, Any] | None = None
    decision: Decision | None = None
    key: str = ""
    label: str = ""


@dataclass(slots=True)
class Origins:
    """The origins of all values of one statement.

    `topics` and `people` have those that the statement shows, by the record's number (a person may be named in
    several ways); `removed` those that an editor took off; `unplaced` names that the machine cannot tell apart.
    """

    fields: dict[str, Origin] = field(default_factory=dict)
    topics: dict[int, Origin] = field(default_factory=dict)
    people: dict[int, list[Origin]] = field(default_factory=dict)
    removed: list[Origin] = field(default_factory=list)
    unplaced: list[Origin] = field(default_factory=list)


def origins_of(statement: Statement) -> Origins:
    """The origins of the statement's values, in a fixed number of queries."""
    reading = Reading.objects.get(version=statement.current_version).fields
    decisions = statement.decisions.select_related("by").all().in_force()
    origins = Origins()
    for name in (*TEXT_FIELDS, *RECORD_FIELDS):
        origins.fields[name] = Origin(reading.get(name), decisions.get((name, "")))
    by_key = {at[1]: decision for at, decision in decisions.items() if at[0] == "topic"}
    _find_topics(origins, statement, reading["topics"], by_key)
    by_key = {at[1]: decision for at, decision in decisions.items() if at[0] == "appearance"}
    _find_people(origins, statement, reading["appearances"], by_key)
    return origins


def _find_topics(origins: Origins, statement: Statement, found: list[Any], decisions: dict[str, Decision]) -> None:
    for topic in statement.topics.all():
        read = next((item for item in found if topic.carries(item["value"])), None)
        origins.topics[topic.pk] = Origin(read, decisions.get(str(topic.pk)), str(topic.pk), topic.preferred_name)
    removed = {key: decision for key, decision in decisions.items() if decision.action == Decision.Action.REMOVED}
    for topic in Topic.objects.filter(pk__in=removed):
        read = next((item for item in found if topic.carries(item["value"])), None)
        key = str(topic.pk)
        origins.removed.append(Origin(read, removed[key], key, topic.preferred_name))


def _find_people(origins: Origins, statement: Statement, found: list[Any], decisions: dict[str, Decision]) -> None:
    shown = list(statement.appearances.select_related("speaker"))
    for item in found:
        name = item["value"]["name"]
        key = name_key(name)
        origin = Origin(item, decisions.pop(key, None), key, name)
        if origin.decision and origin.decision.action == Decision.Action.REMOVED:
            origins.removed.append(origin)
            continue
        person = _placed(origin, shown)
        if person is None:
            origins.unplaced.append(origin)
        else:
            origins.people.setdefault(person, []).append(origin)
    for key, decision in decisions.items():
        speaker: int = (decision.value or {}).get("speaker", 0)
        if decision.action == Decision.Action.REMOVED:
            origins.removed.append(Origin(None, decision, key, key.title()))
        elif any(row.speaker_id == speaker for row in shown):
            origins.people.setdefault(speaker, []).append(Origin(None, decision, key, key))


def _placed(origin: Origin, shown: list[Appearance]) -> int | None:
    """The speaker, among those shown, that a name in the source stands for."""
    if origin.decision:
        decided = (origin.decision.value or {}).get("speaker")
        return next((row.speaker_id for row in shown if row.speaker_id == decided), None)
    bearers = [row for row in shown if row.speaker.carries(origin.label)]
    printed_here = [row for row in bearers if origin.found and row.office == origin.found["value"]["office"]]
    return next((row.speaker_id for row in (*printed_here, *bearers)), None)


def stamp(statement: Statement) -> str:
    """A short text that changes whenever what a statement's form shows changes."""
    version = statement.current_version
    assert version is not None
    shown = [
        version.pk,
        Reading.objects.filter(version=version).values_list("read", flat=True).get(),
        statement.updated,
        statement.decisions.values_list("pk", flat=True).first(),
        *statement.appearances.order_by("pk").values_list("pk", "speaker_id", "role", "office"),
        *statement.topics.order_by("pk").values_list("pk", flat=True),
    ]
    return sha256(repr(shown).encode()).hexdigest()[:24]

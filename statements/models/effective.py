"""What a statement's columns hold: the machine's reading, overruled field by field by editors' decisions."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable
from dataclasses import dataclass, field
from typing import Any

from django.contrib.auth.base_user import AbstractBaseUser
from django.db import transaction

from statements.models.authorities import Authority, Body, Event, Place, Publisher, Speaker, Topic, name_key
from statements.models.changes import ChangeLog, take_turns
from statements.models.decisions import RECORD_FIELDS, TEXT_FIELDS, Decision
from statements.models.resolution import AuthorityFile
from statements.models.statements import Appearance, Statement, parse_edtf
from statements.models.versions import Passage, Reading

InForce = dict[tuple[str, str], Decision]


@dataclass(frozen=True, slots=True)
class Effective:
    """What a reading and the decisions in force come to.

    `columns` are a statement's own, by attribute; `people` its appearances, speaker → columns; `topics` numbers. In
    `voices` is the speaker for each name that passages may carry.
    """

    columns: dict[str, Any]
    people: dict[int, dict[str, Any]]
    topics: set[int]
    voices: dict[str, int]


@dataclass(frozen=True, slots=True)
class Before:
    """What a statement came to before, where the same name may stand for several records."""

    event: Event | None = None
    people: dict[str, int] = field(default_factory=dict)


def effective(
    reading: dict[str, Any], decisions: InForce, records: AuthorityFile, before: Before | None = None
) -> Effective:
    """Computes the effective values. Records are made for names that are new; nothing else is written."""
    before = before or Before()
    columns = _columns(reading, decisions, records, before)
    people, voices = _people(reading["appearances"], decisions, records, columns["date"], before)
    return Effective(columns, people, _topics(reading["topics"], decisions, records), voices)


def names_in(readings: Iterable[dict[str, Any]]) -> dict[type[Authority], set[str]]:
    """The names in readings for which `effective` will ask, by the kind of record."""
    names: dict[type[Authority], set[str]] = {model: set() for model in (Speaker, Topic, Place, Publisher, Event, Body)}
    for reading in readings:
        names[Speaker].update(found["value"]["name"] for found in reading["appearances"])
        names[Topic].update(found["value"] for found in reading["topics"])
        for field_name, model in (("place", Place), ("publisher", Publisher)):
            if field_name in reading:
                names[model].add(reading[field_name]["value"])
        if event := reading.get("event", {}).get("value"):
            names[Event].add(event["name"])
            names[Body].update([event["body"]] if event["body"] else [])
    return names


def decide(statement: Statement, decisions: Iterable[Decision], by: AbstractBaseUser, reason: str = "") -> bool:
    """Adds an editor's decisions, given as unsaved rows, and settles. Returns whether an effective value changed."""
    with transaction.atomic():
        for decision in decisions:
            decision.statement, decision.by_id, decision.reason = statement, by.pk, reason
            decision.save(force_insert=True)
        return settle(statement)


def settle(statement: Statement, records: AuthorityFile | None = None) -> bool:
    """Writes the effective values of `statement`, its appearances, topics and passages' speakers.

    Returns whether anything changed; only then is it logged for the index. Runs in the caller's transaction, or in
    one of its own; `records` are those of the caller's, if it has any. The statement is fetched anew under a lock: what
    somebody else changed since it was fetched is neither lost nor written over.
    """
    with transaction.atomic():
        take_turns()
        statement.refresh_from_db(from_queryset=Statement.objects.select_for_update())
        assert statement.current_version is not None
        reading = Reading.objects.get(version=statement.current_version)
        people = {row.printed_name: row.speaker_id for row in statement.appearances.all()}
        before = Before(statement.event, people)
        decisions = statement.decisions.all().in_force()
        now = effective(reading.fields, decisions, records or AuthorityFile(), before)
        if changed := assign(statement, now.columns):
            statement.save()
        changed |= _write_people(statement, now.people)
        changed |= _write_topics(statement, now.topics)
        changed |= _write_voices(statement, now.voices)
        if changed:
            ChangeLog.objects.record([statement.pk])
        return changed


def assign(statement: Statement, columns: dict[str, Any]) -> bool:
    """Gives a statement these values, and the slug that follows; returns whether any was another. Saves nothing."""
    changed = {name for name, value in columns.items() if getattr(statement, name) != value}
    for name in changed:
        setattr(statement, name, columns[name])
    if statement.merged_into_id and statement.state != Statement.State.MERGED:
        statement.merged_into = None
        changed.add("merged_into")
    slug = statement.make_slug()
    if slug != statement.slug:
        statement.slug = slug
        changed.add("slug")
    return bool(changed)


def _columns(reading: dict[str, Any], decisions: InForce, records: AuthorityFile, before: Before) -> dict[str, Any]:
    values: dict[str, Any] = {}
    review = []
    for name in (*TEXT_FIELDS, *RECORD_FIELDS):
        decision, found = decisions.get((name, "")), reading.get(name)
        if decision:
            values[name] = decision.value
        elif found:
            values[name] = _resolved(name, found["value"], records, before)
            review += [name] if found["review"] else []
        elif name != "state":
            values[name] = None
    columns = {
        **{name: values[name] or "" for name in TEXT_FIELDS if name in values and name not in {"date", "embargo"}},
        "embargo": dt.datetime.fromisoformat(values["embargo"]) if values["embargo"] else None,
        **{f"{name}_id": values[name] for name in RECORD_FIELDS},
        **_date_columns(values["date"]),
        "title_origin": _origin("title", values, reading, decisions),
        "date_origin": _origin("date", values, reading, decisions),
        "sort_title": name_key(values["title"] or ""),
        "review": sorted({*review, *_doubtful_people(reading, decisions)}),
    }
    if "state" in columns and not columns["state"]:
        columns["state"] = Statement.State.PUBLISHED
    return columns


def _origin(field: str, values: dict[str, Any], reading: dict[str, Any], decisions: InForce) -> str:
    if not values[field]:
        return ""
    return "editor" if (field, "") in decisions else str(reading[field]["origin"])


def _date_columns(edtf: str | None) -> dict[str, Any]:
    if not edtf:
        return {"date": None, "date_precision": ""}
    day, precision = parse_edtf(edtf)
    return {"date": day, "date_precision": precision}


def _doubtful_people(reading: dict[str, Any], decisions: InForce) -> list[str]:
    doubtful = [
        found
        for found in reading["appearances"]
        if found["review"] and ("appearance", name_key(found["value"]["name"])) not in decisions
    ]
    return ["speakers"] if doubtful else []


def _resolved(name: str, value: str | dict[str, Any], records: AuthorityFile, before: Before) -> str | int:
    """A read value as the column holds it: text as it is, a name as the number of its authority record."""
    if isinstance(value, dict):
        return records.event_of(value, before.event).pk
    if name == "place":
        return records.record_named(Place, value).pk
    return records.record_named(Publisher, value).pk if name == "publisher" else value


def _people(
    found: list[Any], decisions: InForce, records: AuthorityFile, day: dt.date | None, before: Before
) -> tuple[dict[int, dict[str, Any]], dict[str, int]]:
    """The appearances, speaker → columns, in their order; and the speaker of each name that passages may carry."""
    wanted: dict[int, dict[str, Any]] = {}
    voices: dict[str, int] = {}
    decided = {key: decision for (name, key), decision in decisions.items() if name == "appearance"}
    for value in (item["value"] for item in found):
        decision = decided.pop(name_key(value["name"]), None)
        if decision and decision.action == Decision.Action.REMOVED:
            continue
        speaker = (
            _decided_speaker(decision)
            if decision
            else records.speaker_of(value["name"], value["office"], day, before.people.get(value.get("printed")))
        )
        if speaker is not None:
            voices[value["name"]] = speaker.pk
            _claim(wanted, speaker.pk, _appearance({**value, **_value(decision)}, value))
    for decision in decided.values():
        speaker = _decided_speaker(decision)
        if decision.action != Decision.Action.REMOVED and speaker is not None:
            _claim(wanted, speaker.pk, _appearance(_value(decision), {}))
    for position, row in enumerate(wanted.values()):
        row["position"] = position
    return wanted, voices


def _write_people(statement: Statement, wanted: dict[int, dict[str, Any]]) -> bool:
    """Makes the rows of `statement` those of `wanted` (speaker → columns); returns whether any differed."""
    changed = False
    missing = dict(wanted)
    for appearance in statement.appearances.all():
        row = missing.pop(appearance.speaker_id, None)
        if row is None:
            appearance.delete()
            changed = True
        elif any(getattr(appearance, name) != value for name, value in row.items()):
            for name, value in row.items():
                setattr(appearance, name, value)
            appearance.save()
            changed = True
    Appearance.objects.bulk_create(
        [Appearance(statement=statement, speaker_id=pk, **row) for pk, row in missing.items()]
    )
    return changed or bool(missing)


def _claim(wanted: dict[int, dict[str, Any]], speaker: int, row: dict[str, Any]) -> None:
    """Gives the person this row; of two names for one person the stronger role counts, at the first one's place."""
    strong, weak = sorted((wanted.get(speaker, row), row), key=lambda each: Appearance.Role.values.index(each["role"]))
    wanted[speaker] = {**strong, "office": strong["office"] or weak["office"]}


def _value(decision: Decision | None) -> dict[str, Any]:
    """What a decision on an appearance holds; nothing when there is none."""
    return dict(decision.value) if decision and isinstance(decision.value, dict) else {}


def _decided_speaker(decision: Decision) -> Speaker | None:
    number = _value(decision).get("speaker")
    return Speaker.objects.filter(pk=number).first() if number else None


def _appearance(chosen: dict[str, Any], printed: dict[str, Any]) -> dict[str, Any]:
    return {
        "role": chosen["role"],
        "office": chosen.get("office") or "",
        "printed_name": printed.get("printed") or "",
        "printed_office": printed.get("printed_office") or "",
    }


def _topics(found: list[Any], decisions: InForce, records: AuthorityFile) -> set[int]:
    by_key = {key: decision.action for (name, key), decision in decisions.items() if name == "topic"}
    wanted = {topic.pk for item in found for topic in records.named(Topic, item["value"])[:1]}
    wanted -= {int(key) for key, action in by_key.items() if action == Decision.Action.REMOVED}
    added = {int(key) for key, action in by_key.items() if action == Decision.Action.ADDED}
    return wanted | (set(Topic.objects.filter(pk__in=added).values_list("pk", flat=True)) if added else set())


def _write_topics(statement: Statement, wanted: set[int]) -> bool:
    if wanted == {topic.pk for topic in statement.topics.all()}:
        return False
    statement.topics.set(wanted)
    return True


def _write_voices(statement: Statement, voices: dict[str, int]) -> bool:
    """Gives each passage the speaker that its printed name stands for now."""
    changed = []
    for passage in Passage.objects.filter(version=statement.current_version):
        speaker = voices.get(passage.printed_speaker)
        if passage.speaker_id != speaker:
            passage.speaker_id = speaker
            changed.append(passage)
    Passage.objects.bulk_update(changed, ["speaker"], batch_size=500)
    return bool(changed)

"""What a statement's columns hold: the machine's reading, overruled field by field by editors' decisions."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable
from typing import Any

from django.contrib.auth.base_user import AbstractBaseUser
from django.db import transaction

from statements.models.authorities import Place, Publisher, Speaker, Topic, name_key
from statements.models.changes import ChangeLog
from statements.models.decisions import RECORD_FIELDS, TEXT_FIELDS, Decision
from statements.models.resolution import event_of, record_named, speaker_of
from statements.models.statements import Appearance, Statement, parse_edtf
from statements.models.versions import Passage, Reading

InForce = dict[tuple[str, str], Decision]


def decide(statement: Statement, decisions: Iterable[Decision], by: AbstractBaseUser, reason: str = "") -> bool:
    """Adds an editor's decisions, given as unsaved rows, and settles. Returns whether an effective value changed."""
    with transaction.atomic():
        for decision in decisions:
            decision.statement, decision.by_id, decision.reason = statement, by.pk, reason
            decision.save(force_insert=True)
        return settle(statement)


def settle(statement: Statement) -> bool:
    """Writes the effective values of `statement`, its appearances, topics and passages' speakers.

    Returns whether anything changed; only then is it logged for the index. Runs in the caller's transaction, or in
    one of its own.
    """
    with transaction.atomic():
        assert statement.current_version is not None
        reading = Reading.objects.get(version=statement.current_version)
        decisions = statement.decisions.all().in_force()
        changed = _settle_fields(statement, reading.fields, decisions)
        speakers, people_changed = _settle_appearances(statement, reading.fields["appearances"], decisions)
        changed |= people_changed
        changed |= _settle_topics(statement, reading.fields["topics"], decisions)
        changed |= _settle_passages(statement, speakers)
        if changed:
            ChangeLog.objects.record([statement.pk])
        return changed


def _settle_fields(statement: Statement, reading: dict[str, Any], decisions: InForce) -> bool:
    values: dict[str, Any] = {}
    review = []
    for field in (*TEXT_FIELDS, *RECORD_FIELDS):
        decision, found = decisions.get((field, "")), reading.get(field)
        if decision:
            values[field] = decision.value
        elif found:
            values[field] = _resolved(field, found["value"], statement)
            review += [field] if found["review"] else []
        elif field != "state":
            values[field] = None
    new = {
        **{field: values[field] or "" for field in TEXT_FIELDS if field in values and field not in {"date", "embargo"}},
        "embargo": dt.datetime.fromisoformat(values["embargo"]) if values["embargo"] else None,
        **{f"{field}_id": values[field] for field in RECORD_FIELDS},
        **_date_columns(values["date"]),
        "title_origin": _origin("title", values, reading, decisions),
        "date_origin": _origin("date", values, reading, decisions),
        "sort_title": name_key(values["title"] or ""),
        "review": sorted({*review, *_doubtful_people(reading, decisions)}),
    }
    if "state" in new and not new["state"]:
        new["state"] = Statement.State.PUBLISHED
    changed = {name: value for name, value in new.items() if getattr(statement, name) != value}
    for name, value in changed.items():
        setattr(statement, name, value)
    slug = statement.make_slug()
    if slug != statement.slug:
        statement.slug, changed["slug"] = slug, slug
    if changed:
        statement.save()
    return bool(changed)


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


def _resolved(field: str, value: str | dict[str, Any], statement: Statement) -> str | int:
    """A read value as the column holds it: text as it is, a name as the number of its authority record."""
    if isinstance(value, dict):
        return event_of(value, statement.event).pk
    if field == "place":
        return record_named(Place, value).pk
    return record_named(Publisher, value).pk if field == "publisher" else value


def _settle_appearances(statement: Statement, found: list[Any], decisions: InForce) -> tuple[dict[str, Speaker], bool]:
    """Writes the appearances; returns the speaker of each name that passages may carry, and whether rows changed."""
    wanted: dict[int, dict[str, Any]] = {}
    speakers: dict[str, Speaker] = {}
    decided = {key: decision for (field, key), decision in decisions.items() if field == "appearance"}
    before = {row.printed_name: row.speaker_id for row in statement.appearances.all()}
    for value in (item["value"] for item in found):
        key = name_key(value["name"])
        decision = decided.pop(key, None)
        if decision and decision.action == Decision.Action.REMOVED:
            continue
        speaker = (
            _decided_speaker(decision)
            if decision
            else speaker_of(value["name"], value["office"], statement.date, before.get(value.get("printed")))
        )
        if speaker is not None:
            speakers[value["name"]] = speaker
            _claim(wanted, speaker.pk, _appearance({**value, **_value(decision)}, value))
    for decision in decided.values():
        speaker = _decided_speaker(decision)
        if decision.action != Decision.Action.REMOVED and speaker is not None:
            _claim(wanted, speaker.pk, _appearance(_value(decision), {}))
    for position, row in enumerate(wanted.values()):
        row["position"] = position
    return speakers, _write_appearances(statement, wanted)


def _write_appearances(statement: Statement, wanted: dict[int, dict[str, Any]]) -> bool:
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


def _settle_topics(statement: Statement, found: list[Any], decisions: InForce) -> bool:
    by_key = {key: decision.action for (field, key), decision in decisions.items() if field == "topic"}
    wanted = {topic.pk for item in found if (topic := Topic.objects.named(item["value"]).first())}
    wanted -= {int(key) for key, action in by_key.items() if action == Decision.Action.REMOVED}
    added = {int(key) for key, action in by_key.items() if action == Decision.Action.ADDED}
    wanted |= set(Topic.objects.filter(pk__in=added).values_list("pk", flat=True))
    if wanted == set(statement.topics.values_list("pk", flat=True)):
        return False
    statement.topics.set(wanted)
    return True


def _settle_passages(statement: Statement, speakers: dict[str, Speaker]) -> bool:
    """Gives each passage the speaker that its printed name stands for now."""
    changed = []
    for passage in Passage.objects.filter(version=statement.current_version):
        speaker = speakers.get(passage.printed_speaker)
        pk = speaker.pk if speaker else None
        if passage.speaker_id != pk:
            passage.speaker_id = pk
            changed.append(passage)
    Passage.objects.bulk_update(changed, ["speaker"], batch_size=500)
    return bool(changed)

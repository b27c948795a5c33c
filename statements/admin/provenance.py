"""What the desk says beside a value: which line and rule of the source, or which editor, it comes from."""

from __future__ import annotations

import datetime as dt
from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass
from typing import Any

from django.contrib.auth.base_user import AbstractBaseUser
from django.template.loader import render_to_string
from django.utils.datastructures import MultiValueDict
from django.utils.safestring import SafeString

from statements.models.authorities import Authority, Event, Place, Publisher, Speaker, Topic
from statements.models.decisions import LISTED_FIELDS, Decision, shown
from statements.models.likenesses import Likeness
from statements.models.origins import Origin
from statements.models.statements import Statement
from statements.models.versions import Accession

# A source is shown in the form up to so many lines; the whole of it has an address of its own.
LINES_SHOWN = 3000

_ORIGINS = {"stated": "stated", "modified": "from “Last Modified”", "derived": "derived"}


_RECORDS: dict[str, type[Authority]] = {
    "place": Place,
    "publisher": Publisher,
    "event": Event,
    "topic": Topic,
    "appearance": Speaker,
}


@dataclass(frozen=True, slots=True)
class Told:
    """A decision in words."""

    when: dt.datetime
    by: AbstractBaseUser
    reason: str
    words: str


def note(field: str, origins: Iterable[Origin], followed: Collection[str] = (), named: bool = False) -> SafeString:
    """A sentence for each origin, with a box to follow the source again where an editor decided.

    `followed` are the boxes that were ticked when the form was sent; `named` puts the value's name first.
    """
    rows = [_row(field, origin, followed) for origin in origins]
    return render_to_string("admin/statements/statement/note.html", {"rows": rows, "named": named})


def ticked(data: Mapping[str, Any]) -> set[str]:
    """The boxes "follow the source again" that were ticked in a form's data."""
    return set(data.getlist("follow")) if isinstance(data, MultiValueDict) else set()


def mark(field: str, key: str = "") -> str:
    """A decided value as the boxes "follow the source again" name it."""
    return f"{field}:{key}"


def _row(field: str, origin: Origin, followed: Collection[str]) -> dict[str, Any]:
    found = origin.found
    return {
        "label": origin.label,
        "decision": origin.decision,
        "found": found,
        "words": words(field, found["value"]) if found else "",
        "how": _ORIGINS.get(found["origin"], found["origin"]) if found else "",
        "alternatives": [words(field, value) for value in found["alternatives"]] if found else [],
        "mark": mark(field, origin.key) if origin.decision and field != "state" else "",
        "followed": mark(field, origin.key) in followed,
        "removed": origin.decision is not None and origin.decision.action == Decision.Action.REMOVED,
    }


def words(field: str, value: object) -> str:
    """A read value for a person."""
    if isinstance(value, dict) and field == "appearance":
        return ", ".join(filter(None, (value["name"], value.get("office"), value["role"])))
    return str(value["name"]) if isinstance(value, dict) else str(value)


def received(statement: Statement) -> dict[str, Any]:
    """What was received for a statement, what was made of it, and the text with its lines."""
    version = statement.current_version
    assert version is not None
    lines = version.text.replace("\r\n", "\n").replace("\r", "\n").split("\n")
    return {
        "versions": statement.versions.defer("text").select_related("accession__received_by"),
        "duplicates": Accession.objects.filter(duplicate_of__statement=statement).select_related("received_by"),
        "alike": [
            (likeness, likeness.other(statement))
            for likeness in Likeness.objects.of(statement).open().select_related("first", "second")
        ],
        "problems": [*version.accession.problems, *version.reading.problems],
        "decisions": tell(statement.decisions.select_related("by")[:50]),
        "lines": lines[:LINES_SHOWN],
        "more_lines": max(0, len(lines) - LINES_SHOWN),
    }


def tell(decisions: Iterable[Decision]) -> list[Told]:
    """The decisions in words, in a fixed number of queries."""
    rows = list(decisions)
    numbers: dict[str, set[int]] = {field: set() for field in _RECORDS}
    for row in rows:
        if row.field in _RECORDS and (number := _number(row)) is not None:
            numbers[row.field].add(number)
    names = {
        (field, pk): name
        for field, model in _RECORDS.items()
        for pk, name in model._default_manager.filter(pk__in=numbers[field]).values_list("pk", "preferred_name")
    }
    return [Told(row.when, row.by, row.reason, _sentence(row, names)) for row in rows]


def _number(decision: Decision) -> int | None:
    """The number of the record that a decision is about."""
    if decision.field == "topic":
        return int(decision.key)
    number = (decision.value or {}).get("speaker") if decision.field == "appearance" else decision.value
    return number if isinstance(number, int) else None


def _sentence(decision: Decision, names: dict[tuple[str, int], str]) -> str:
    number = _number(decision) if decision.field in _RECORDS else None
    name = names.get((decision.field, number), "") if number is not None else ""
    subject = name or decision.key if decision.field in LISTED_FIELDS else ""
    label = {"appearance": "person", "source_url": "source address"}.get(decision.field, decision.field)
    match decision.action:
        case Decision.Action.RELEASED:
            return f"{label} {subject}".strip() + " follows the source again"
        case Decision.Action.REMOVED:
            return f"{label} {subject} taken off"
        case _ if decision.field == "appearance":
            value = decision.value or {}
            return f"person {subject}: " + ", ".join(filter(None, (value.get("role"), value.get("office"))))
        case _ if decision.field == "topic":
            return f"topic {subject} added"
    return f"{label} set to {shown(name or decision.value)}"

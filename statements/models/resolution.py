"""Which authority record a name in a source stands for; a new record when there is none yet."""

from __future__ import annotations

import datetime as dt
from typing import Any, TypeVar, cast

from statements.models.authorities import (
    Authority,
    AuthorityQuerySet,
    Body,
    Event,
    Office,
    Place,
    Speaker,
    name_key,
)

Record = TypeVar("Record", bound=Authority)
ONE_DAY = dt.timedelta(days=1)


def record_named(model: type[Record], name: str) -> Record:
    """The record with this preferred or variant name, the oldest of several; a new one when there is none."""
    found = cast("Record | None", model.objects.named(name).order_by("pk").first())
    return found or model(preferred_name=name).create_by_machine()


def speaker_of(name: str, office: str | None, day: dt.date | None = None, present: int | None = None) -> Speaker | None:
    """The person of this name, told from a namesake by the office held on that day; a new record for a new name.

    A statement in which the name stood for one of the namesakes before (`present`) stays with that one. None when
    nothing tells which of several it is: that is for an editor to say.
    """
    people = list(Speaker.objects.named(name).order_by("pk"))
    if not people:
        speaker = Speaker(preferred_name=name).create_by_machine()
    else:
        holders = [person for person in people if office and person.offices.held(office, day).exists()]
        before = [person for person in people if person.pk == present]
        certain = next((group for group in (people, holders, before) if len(group) == 1), None)
        if certain is None:
            return None
        speaker = certain[0]
    if office and not speaker.history.exists():
        Office.objects.get_or_create(speaker=speaker, title=office)
    return speaker


def event_of(value: dict[str, Any], present: Event | None = None) -> Event:
    """The event that a reading describes: {name, body, kind, day, place}, `body`, `day` and `place` may be None.

    Events are one when body (or, without a body, name) and kind agree and their days are at most one apart. An event
    that an editor had a hand in may differ from its sources in all of that: it is known by its names, and a
    statement whose `present` event it is stays with it.
    """
    if present and present.carries(value["name"]) and present.history.exists():
        return present
    day = dt.date.fromisoformat(value["day"]) if value["day"] else None
    body = record_named(Body, value["body"]) if value["body"] else None
    same = Event.objects.filter(body=body, kind=value["kind"]) if body else Event.objects.named(value["name"])
    event = _on(day, same).order_by("pk").first() or _edited_event(value["name"], day)
    if event is None:
        event = _new_event(value, body, day)
    elif day is not None:
        event.stretch(day)
    return event


def _on(day: dt.date | None, events: AuthorityQuerySet) -> AuthorityQuerySet:
    """Those at most a day from `day`; those without a day when there is none."""
    if day is None:
        return events.filter(first_day=None)
    return events.filter(first_day__lte=day + ONE_DAY, last_day__gte=day - ONE_DAY)


def _edited_event(name: str, day: dt.date | None) -> Event | None:
    """The event of this name and day that an editor had a hand in, such as the survivor of a merge."""
    named = _on(day, Event.objects.named(name)).order_by("pk")
    return next((event for event in named if event.history.exists()), None)


def _new_event(value: dict[str, Any], body: Body | None, day: dt.date | None) -> Event:
    name = value["name"]
    if day is not None and Event.objects.filter(sort_key=name_key(name)[:300]).exists():
        name = f"{name}, {day:%B %Y}"  # a recurring event: its month tells it from the one before
    place = record_named(Place, value["place"]) if value["place"] else None
    return Event(
        preferred_name=name,
        kind=value["kind"],
        body=body,
        place=place,
        first_day=day,
        last_day=day,
        variant_names=[value["name"]] if name != value["name"] else [],
    ).create_by_machine()

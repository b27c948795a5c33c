"""Which authority record a name in a source stands for; a new record when there is none yet."""

from __future__ import annotations

import datetime as dt
from collections import defaultdict
from collections.abc import Iterable, Mapping
from typing import Any, TypeVar, cast

from statements.models.authorities import Authority, AuthorityQuerySet, Body, Event, Place, Speaker, name_key
from statements.models.bulk import select
from statements.models.names import Name
from statements.models.offices import Office
from statements.models.portions import portions

Record = TypeVar("Record", bound=Authority)
ONE_DAY = dt.timedelta(days=1)


class AuthorityFile:
    """The authority records that names stand for, each looked up once.

    It is right as long as nobody else writes authority records, and so for one transaction.
    """

    def __init__(self) -> None:
        self._records: dict[tuple[type[Authority], int], Authority] = {}
        self._named: dict[type[Authority], dict[str, list[Any]]] = defaultdict(dict)
        self._edited: dict[tuple[type[Authority], int], bool] = {}
        self._offices: dict[int, set[str]] = {}

    def look_up(self, names: Mapping[type[Authority], Iterable[str]]) -> None:
        """Looks up many names, in a few queries for all of them. Not needed, but fast."""
        keys = {model: {*map(name_key, asked)} - self._named[model].keys() for model, asked in names.items()}
        bearers = Name.objects.bearers(key for asked in keys.values() for key in asked)
        for model, asked in keys.items():
            numbers = {number for kind, number in bearers if kind == model._meta.model_name}
            self._named[model].update({key: [] for key in asked})
            for record in self._kept(model, numbers):
                for key in asked.intersection(record.keys):
                    self._named[model][key].append(record)
            if model in (Speaker, Event):
                self._look_up_history(model, numbers)
        self._look_up_offices(pk for model, pk in self._records if model is Speaker)

    def named(self, model: type[Record], name: str) -> list[Record]:
        """The records with this preferred or variant name, oldest first."""
        key = name_key(name)
        if key not in self._named[model]:
            self.look_up({model: [name]})
        return self._named[model][key]

    def record_named(self, model: type[Record], name: str) -> Record:
        """The record with this preferred or variant name, the oldest of several; a new one when there is none."""
        found = self.named(model, name)
        return found[0] if found else self._new(model(preferred_name=name))

    def speaker_of(
        self, name: str, office: str | None, day: dt.date | None = None, present: int | None = None
    ) -> Speaker | None:
        """The person of this name, told from a namesake by the office held on that day; a new record for a new name.

        A statement in which the name stood for one of the namesakes before (`present`) stays with that one. None when
        nothing tells which of several it is: that is for an editor to say.
        """
        people = self.named(Speaker, name)
        if not people:
            speaker = self._new(Speaker(preferred_name=name))
        else:
            several = len(people) > 1
            holders = [each for each in people if several and office and each.offices.held(office, day).exists()]
            before = [person for person in people if person.pk == present]
            certain = next((group for group in (people, holders, before) if len(group) == 1), None)
            if certain is None:
                return None
            speaker = certain[0]
        if office and not self._was_edited(speaker):
            self._hold(speaker, office)
        return speaker

    def event_of(self, value: dict[str, Any], present: Event | None = None) -> Event:
        """The event that a reading describes: {name, body, kind, day, place}, `body`, `day` and `place` may be None.

        Events are one when body (or, without a body, name) and kind agree and their days are at most one apart; of two
        that are as near, a statement stays with its `present` one. An event that an editor had a hand in may differ
        from its sources in all of that: it is known by its names, and a statement whose event it is stays with it.
        """
        if present and present.carries(value["name"]) and self._was_edited(present):
            return present
        day = dt.date.fromisoformat(value["day"]) if value["day"] else None
        body = self.record_named(Body, value["body"]) if value["body"] else None
        same = self._meetings(body, value["kind"], day) if body else self.named(Event, value["name"])
        near = [event for event in same if _is_on(day, event)]
        near.sort(key=lambda event: event != present)
        event = near[0] if near else self._edited_event(value["name"], day)
        if event is None:
            event = self._new_event(value, body, day)
        elif day is not None and not self._was_edited(event):
            event.stretch(day)
        return event

    def _meetings(self, body: Body, kind: str, day: dt.date | None) -> list[Event]:
        """The body's events of this kind at most a day from `day`; without a day, those that have none."""
        events = Event.objects.filter(body=body, kind=kind)
        if day is None:
            return self._held(Event, events.filter(first_day=None))
        return self._held(Event, events.filter(first_day__lte=day + ONE_DAY, last_day__gte=day - ONE_DAY))

    def _edited_event(self, name: str, day: dt.date | None) -> Event | None:
        """The event of this name and day that an editor had a hand in, such as the survivor of a merge."""
        named = self.named(Event, name)
        return next((event for event in named if _is_on(day, event) and self._was_edited(event)), None)

    def _new_event(self, value: dict[str, Any], body: Body | None, day: dt.date | None) -> Event:
        name = value["name"]
        if day is not None and Event.objects.filter(sort_key=name_key(name)[:300]).exists():
            month = f"{day:%B %Y}"  # a recurring event: its month tells it from the one before, or its day
            name = f"{name.removesuffix(f', {month}')}, {day.day} {month}" if month in name else f"{name}, {month}"
        place = self.record_named(Place, value["place"]) if value["place"] else None
        return self._new(
            Event(
                preferred_name=name,
                kind=value["kind"],
                body=body,
                place=place,
                first_day=day,
                last_day=day,
                variant_names=[value["name"]] if name != value["name"] else [],
            )
        )

    def _hold(self, speaker: Speaker, office: str) -> None:
        """Notes that the person held this office, if no record says so."""
        if speaker.pk not in self._offices:
            self._look_up_offices([speaker.pk])
        if office not in self._offices[speaker.pk]:
            Office.objects.create(speaker=speaker, title=office)
            self._offices[speaker.pk].add(office)

    def _new(self, record: Record) -> Record:
        """Saves a record for a name that none has."""
        record.create_by_machine()
        self._records[type(record), record.pk] = record
        self._edited[type(record), record.pk] = False
        if isinstance(record, Speaker):
            self._offices[record.pk] = set()
        named = self._named[type(record)]
        for key in record.keys:
            if key in named:
                named[key].append(record)
        return record

    def _kept(self, model: type[Record], numbers: Iterable[int]) -> list[Record]:
        """The records of these numbers, oldest first."""
        rows: list[Record] = []
        for some in portions(sorted(numbers)):
            rows += self._held(model, model.objects.filter(pk__in=some))
        return rows

    def _held(self, model: type[Record], rows: AuthorityQuerySet) -> list[Record]:
        """These records, oldest first, each as the one object that stands for it here."""
        return [cast("Record", self._records.setdefault((model, row.pk), row)) for row in rows.order_by("pk")]

    def _was_edited(self, record: Speaker | Event) -> bool:
        """Whether an editor had a hand in it."""
        if (type(record), record.pk) not in self._edited:
            self._look_up_history(type(record), {record.pk})
        return self._edited[type(record), record.pk]

    def _look_up_history(self, model: type[Speaker] | type[Event], numbers: Iterable[int]) -> None:
        asked = set(numbers)
        edited = {number for (number,) in select(model.history.model, ["id"], "id", asked)}
        self._edited.update({(model, number): number in edited for number in asked})

    def _look_up_offices(self, speakers: Iterable[int]) -> None:
        asked = [number for number in speakers if number not in self._offices]
        self._offices.update({number: set() for number in asked})
        for number, title in select(Office, ("speaker", "title"), "speaker", asked):
            self._offices[number].add(title)


def _is_on(day: dt.date | None, event: Event) -> bool:
    """Whether the event's days are at most one from `day`; without a day, whether it has none."""
    if day is None or event.first_day is None or event.last_day is None:
        return day is event.first_day is None
    return event.first_day - ONE_DAY <= day <= event.last_day + ONE_DAY

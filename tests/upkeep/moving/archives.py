"""Editors' work of every kind, done on an archive that has statements."""

from __future__ import annotations

import itertools
import random
from pathlib import Path
from threading import Thread

from django.contrib.admin.models import CHANGE, LogEntry
from django.contrib.auth.models import Group, Permission, User
from django.contrib.contenttypes.models import ContentType
from django.db import OperationalError, connection, transaction
from django.utils import timezone

from statements.ingest.draft import Refused
from statements.ingest.suggestions import Candidate
from statements.ingest.writer import take
from statements.models import Decision, Event, Place, Speaker, Statement, Suggestion, Tombstone, Topic
from statements.models.effective import decide
from statements.models.merging import merge
from statements.upkeep.moving.snapshot import snapshot
from tests.factories import make_editor, make_statement


def furnish() -> None:
    """Accounts, decisions, versions, embargoes, merged, renamed and removed records, histories, a refused file."""
    editor = make_editor("Ædda “the editor”")
    desk = Group.objects.create(name="desk")
    desk.permissions.set(Permission.objects.filter(codename__endswith="_topic"))
    User.objects.create_user("guest", password="guest's own").groups.add(desk)
    first = make_statement("The talks — “long ones” — went on.", speakers=["Ann Lee"], topics=["Talks"], title="Talks")
    other = make_statement("Les pourparlers, c’est fini; العربية too.", speakers=["Anne Lee"], topics=["Negotiation"])
    make_statement("Not yet for anybody’s eyes.", embargo="2999-01-01T00:00+00:00", title="Later")
    for verb in ("corrected", "put right"):
        words = f"What the minister said about the rivers of the north was {verb} by her office on the next day."
        make_statement(words, source_name="rivers.txt", title="Rivers")
    take("empty.txt", b"", Refused("empty", "It is empty."))
    decide(first, [Decision(field="title", action="set", value="Talks, “again” 🕊")], editor, "It said so.")
    decide(other, [Decision(field="state", action="set", value="withdrawn")], editor, "")
    merge(Speaker.objects.get(slug="ann-lee"), [Speaker.objects.get(slug="anne-lee")], editor)
    merge(Topic.objects.get(slug="talks"), [Topic.objects.get(slug="negotiation")], editor)
    make_event(editor)
    remove(Place(preferred_name="Nowhere"))
    Suggestion.objects.renew([Candidate("long talk", ("long talks",), 3, (first.pk,), 1 / 3)])
    kind = ContentType.objects.get_for_model(Statement)
    LogEntry.objects.create(user=editor, content_type=kind, object_id="1", object_repr="x", action_flag=CHANGE)


def make_event(editor: User) -> None:
    """An event that was renamed, so that an old address leads to it."""
    event = Event(preferred_name="Talks of Oslo", note="*Long* ones.", first_day=timezone.now().date())
    event.save()
    event.slug = "the-oslo-talks"
    event.save()


def remove(place: Place) -> None:
    """Removes a record as the desk does: the highest number of its table, which must not come back."""
    place.save()
    Tombstone.objects.create(record_type="place", slug=place.slug, label=place.preferred_name, reason="a mistake")
    place.delete()


def edit_until(end: Path, ticks: Path) -> None:
    """An editor who decides, renames and merges without a pause until there is a file `end`; `ticks` grows by each."""
    editor, chance = make_editor("busy"), random.Random(1)
    for number in itertools.count():
        if end.exists():
            return
        try:
            with transaction.atomic():
                statement = Statement.objects.order_by("?")[:1].get()
                decide(statement, [Decision(field="title", action="set", value=f"Title {number}")], editor, "load")
                speakers = [Speaker(preferred_name=f"Person {number} {name}") for name in "ab"]
                for speaker in speakers:
                    speaker.save()
                if chance.random() < 0.5:
                    merge(speakers[0], speakers[1:], editor)
        except OperationalError:  # the ingest holds the database; an editor would press the button again
            continue
        ticks.write_text(str(number))


def see_one_moment() -> None:
    """In a snapshot another may write, at once, and it is not seen."""

    def write() -> None:
        Place(preferred_name="Elsewhere").save()
        connection.close()

    before = Place.objects.count()
    with snapshot():
        assert Place.objects.count() == before
        writer = Thread(target=write)
        writer.start()
        writer.join(10)
        assert not writer.is_alive(), "the writer has to wait"
        assert Place.objects.count() == before
    assert Place.objects.count() == before + 1

"""Whatever an editor, a command or the clock changes of what pages show, pages that somebody keeps are out of date."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable
from io import StringIO
from typing import Any

import pytest
from django.core.management import call_command
from django.test import Client
from django.utils import timezone

from statements.models import (
    Body,
    Decision,
    Event,
    Office,
    Place,
    Publisher,
    Reading,
    Speaker,
    Statement,
    Suggestion,
    Topic,
)
from statements.models.authorities import Authority
from statements.models.effective import decide
from statements.search import index
from tests.admin.forms import address, change, changelist, opened, send
from tests.factories import make_editor, make_statement

pytestmark = pytest.mark.django_db
Work = Callable[[Client], object]
TOMORROW = (timezone.now() + dt.timedelta(days=1)).replace(microsecond=0)


@pytest.fixture
def desk(db: None) -> Client:
    """An editor's client, beside the public's."""
    desk = Client()
    desk.force_login(make_editor())
    return desk


@pytest.fixture
def statement(db: None) -> Statement:
    """A statement that has everything, and an older one of the same file. The index is there."""
    shared: dict[str, Any] = {"source_name": "a.txt", "date": "2020-02-12", "language": "en", "kind": "remarks"}
    make_statement("We met today.", "We will stay.", **shared)
    event = {"name": "Defence talks", "body": "Defence Ministers", "day": "2020-02-12"}
    people = [("Ann Lee", "speaker", "Minister"), ("Bob Roe", "quoted", "")]
    make_statement("Another.", speakers=[("A. Lee", "speaker", "")], topics=["Oil"], place="Bruxelles")
    newest = make_statement(
        "We met today.", "We will go.", title="Remarks", event=event, speakers=people, topics=["Iraq"],
        publisher="NATO", place="Brussels", **shared,
    )  # fmt: skip
    index.catch_up()
    return newest


def etag(client: Client, path: str = "/topics/") -> str:
    response = client.get(path)
    assert response.status_code == 200
    return response["ETag"]


def edit(**values: object) -> Work:
    return lambda desk: change(desk, Statement.objects.get(title="Remarks"), **values)


def edit_record(model: type[Authority], at: str, **values: object) -> Work:
    return lambda desk: change(desk, model.objects.get(slug=at), **values)


def merge(desk: Client) -> object:
    first, second = Speaker.objects.filter(slug__in=["ann-lee", "a-lee"])
    sent = {"action": "merge_selected", "_selected_action": [first.pk, second.pk], "merge": "Merge"}
    return desk.post(changelist(Speaker), {**sent, "survivor": first.pk})


def remove(desk: Client) -> object:
    topic = Topic.objects.create(preferred_name="Nothing yet", broader=Topic.objects.get(slug="iraq"))
    return desk.post(address(topic, "delete"), {"post": "yes", "reason": "Not needed."})


def hold_office(desk: Client) -> object:
    speaker = Speaker.objects.get(slug="ann-lee")
    return send(desk, speaker, {**opened(desk, speaker), "offices-0-title": "Prime Minister"})


def move_office(desk: Client) -> object:
    office = Office.objects.filter(speaker__slug="ann-lee").get()
    return change(desk, office, first_day="2019-01-01")


def person(desk: Client) -> object:
    statement = Statement.objects.get(title="Remarks")
    return change(desk, statement, **{"appearances-0-office": "Prime Minister"})


def go_back(desk: Client) -> object:
    topic = Topic.objects.get(slug="iraq")
    change(desk, topic, preferred_name="Irak")
    path = f"{address(topic, 'history')}{topic.history.last().pk}/"
    page = desk.get(path).context["adminform"].form
    sent = {name: page[name].value() for name in ("preferred_name", "slug")}
    return desk.post(path, {**sent, "variant_names": "", "match_terms": "", "note": ""})


def accept(desk: Client) -> object:
    row = Suggestion.objects.create(term="Iraqi oil", key="iraqi oil", forms=["Iraqi oil"], statements=3)
    return desk.post(changelist(Suggestion), {"action": "accept", "_selected_action": [row.pk]})


def new_version(desk: Client) -> object:
    return make_statement("We met today.", "We will go.", "At once.", source_name="a.txt")


def read_otherwise(desk: Client) -> object:
    """The rule changes by which a value was found, the value does not."""
    reading = Reading.objects.filter(version__statement__title="Remarks").latest("pk")
    reading.fields["kind"]["origin"] = "derived"
    reading.save()
    return None


OPERATIONS: dict[str, Work] = {
    "title": edit(title="Doorstep"),
    "the same kind, by an editor's word": edit(kind="speech"),
    "topics": edit(topics=[]),
    "person": person,
    "withdrawn": edit(state="withdrawn", reason="A court ordered it."),
    "in review": edit(state="review"),
    "embargo": edit(embargo=TOMORROW.isoformat()),
    "note": edit_record(Topic, "iraq", note="A *country*."),
    "name": edit_record(Speaker, "bob-roe", preferred_name="Robert Roe"),
    "slug": edit_record(Event, "defence-talks", slug="talks"),
    "variant": edit_record(Publisher, "nato", variant_names="OTAN"),
    "days": edit_record(Event, "defence-talks", last_day="2020-02-13"),
    "place of an event": lambda desk: change(desk, Event.objects.get(), place=Place.objects.get(slug="brussels").pk),
    "body": edit_record(Body, "defence-ministers", preferred_name="Ministers of Defence"),
    "broader": lambda desk: change(desk, Topic.objects.get(slug="iraq"), broader=Topic.objects.get(slug="oil").pk),
    "office held": hold_office,
    "office moved": move_office,
    "merged": merge,
    "removed": remove,
    "gone back": go_back,
    "suggestion accepted": accept,
    "new version": new_version,
    "read otherwise": read_otherwise,
}  # fmt: skip


@pytest.mark.parametrize("operation", OPERATIONS)
def test_each_operation_makes_kept_pages_old(
    operation: str, statement: Statement, client: Client, desk: Client
) -> None:
    before = etag(client)
    assert etag(client) == before
    done = OPERATIONS[operation](desk)
    assert done is None or done == [] or isinstance(done, Statement) or getattr(done, "status_code", None) == 302
    assert etag(client) != before


def test_a_decision_for_what_was_read_anyway_shows_as_the_editors(
    statement: Statement, client: Client, desk: Client
) -> None:
    before = etag(client, statement.get_absolute_url())
    assert not decide(statement, [Decision(field="kind", action="set", value="remarks")], make_editor("second"))
    assert etag(client, statement.get_absolute_url()) != before


def test_looking_changes_nothing(statement: Statement, client: Client, desk: Client) -> None:
    before = etag(client)
    for path in ("/", "/statements/", changelist(Statement), address(statement), changelist(Topic)):
        assert desk.get(path).status_code == 200
    assert send(desk, statement, opened(desk, statement)) == []
    call_command("ingest", "seeds", "--dry-run", stdout=StringIO(), stderr=StringIO())
    assert etag(client) == before


def test_an_embargo_ends_by_the_clock(client: Client, monkeypatch: pytest.MonkeyPatch) -> None:
    make_statement(title="Out")
    make_statement(title="Not yet", embargo=(TOMORROW + dt.timedelta(milliseconds=500)).isoformat())
    index.catch_up()
    found = []
    for milliseconds in (0, 500, 1000, 2000):
        now = TOMORROW + dt.timedelta(milliseconds=milliseconds)
        monkeypatch.setattr(timezone, "now", lambda now=now: now)
        found.append(etag(client))
    # The index releases it when the second is full.
    assert found == [found[0], found[0], found[2], found[2]]
    assert found[0] != found[2]

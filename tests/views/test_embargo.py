"""An embargo: until its moment a statement is nowhere in public; when it has passed, everywhere, without any write."""

from __future__ import annotations

import datetime as dt
import json
from collections.abc import Callable
from io import StringIO
from typing import Any

import pytest
from django.core.management import call_command
from django.test import Client
from django.utils import timezone

from statements.ingest.read import read
from statements.ingest.vocabulary import starting_vocabulary
from statements.ingest.writer import take
from statements.models import ChangeLog, Decision, Event, Speaker, Statement
from statements.models.duplicates import merge_statements
from statements.models.effective import decide
from tests.factories import make_editor, make_statement

pytestmark = pytest.mark.django_db
RELEASE = dt.datetime(2031, 5, 5, 9, 0, tzinfo=dt.UTC)
BEFORE, AFTER = RELEASE - dt.timedelta(seconds=1), RELEASE
SECRET = "Quinoa accord"
At = Callable[[dt.datetime], None]

LISTS = (
    "/",
    "/statements/",
    "/statements/?q=secret",
    "/statements/?sort=title",
    "/statements.json",
    "/statements.json?q=quinoa",
    "/speakers/",
    "/speakers/ann-lee/",
    "/events/",
    "/events/world-summit/",
    "/topics/",
    "/topics/water/",
    "/dates/",
    "/dates/2031/",
    "/dates/2031/05/",
    "/dates/2031/05/04/",
    "/about/",
)


@pytest.fixture
def at(monkeypatch: pytest.MonkeyPatch) -> At:
    """Sets the clock."""

    def set_to(moment: dt.datetime) -> None:
        monkeypatch.setattr(timezone, "now", lambda: moment)

    return set_to


@pytest.fixture
def embargoed() -> Statement:
    """A statement under embargo between two that are not, of the same event, speaker, topic and month."""
    shared: dict[str, Any] = {
        "topics": ["Water"],
        "event": {"name": "World summit", "day": "2031-05-04"},
        "language": "en",
        "kind": "remarks",
        "publisher": "NATO",
    }
    make_statement("Before it.", title="Earlier", date="2031-05-03", speakers=["Ann Lee"], **shared)
    make_statement("After it.", title="Later", date="2031-05-05", speakers=["Ann Lee"], **shared)
    return make_statement(
        "The secret of the quinoa is out.",
        title=SECRET,
        date="2031-05-04",
        place="Quito",
        speakers=[("Ann Lee", "speaker", "Envoy for Quinoa"), ("Quentin Oak", "quoted", "")],
        embargo=RELEASE.isoformat(),
        **shared,
    )


def pages(client: Client, *more: str) -> dict[str, tuple[int, str]]:
    """Address → status and text of every public list."""
    found = {address: client.get(address) for address in (*LISTS, *more)}
    return {address: (response.status_code, response.content.decode()) for address, response in found.items()}


def own(statement: Statement) -> list[str]:
    base = f"/statements/{statement.identifier}"
    return [
        statement.get_absolute_url(),
        base,
        f"{base}/",
        f"{base}/wrong/",
        f"{base}.json",
        f"{base}/original",
        f"{base}/v1/",
        f"{statement.get_absolute_url()}?q=quinoa",
    ]


def test_until_then_its_own_addresses_are_not_there(client: Client, embargoed: Statement, at: At) -> None:
    at(BEFORE)
    assert {address: client.get(address).status_code for address in own(embargoed)} == dict.fromkeys(
        own(embargoed), 404
    )
    for address in own(embargoed):
        answer = client.get(address).content.decode()
        assert SECRET not in answer and "quinoa-accord" not in answer


def test_until_then_no_page_names_it_or_what_it_alone_says(client: Client, embargoed: Statement, at: At) -> None:
    at(BEFORE)
    neighbours = [each.get_absolute_url() for each in Statement.objects.exclude(pk=embargoed.pk)]
    told = pages(client, *neighbours)
    assert {address: status for address, (status, _) in told.items() if status != 200} == {}
    for address, (_, text) in told.items():
        asked = text.replace("q=quinoa", "").replace('value="quinoa"', "")
        for words in (SECRET, embargoed.identifier, "Quentin Oak", "Quito", "Envoy for Quinoa", "secret of the"):
            assert words not in asked, (address, words)


def test_until_then_it_is_not_counted(client: Client, embargoed: Statement, at: At) -> None:
    at(BEFORE)
    listed = client.get("/statements.json").json()
    assert (listed["total"], [each["title"] for each in listed["statements"]]) == (2, ["Later", "Earlier"])
    assert {
        facet: {value["value"]: value["count"] for value in values} for facet, values in listed["facets"].items()
    } == {
        "speaker": {"ann-lee": 2},
        "topic": {"water": 2},
        "event": {"world-summit": 2},
        "kind": {"remarks": 2},
        "publisher": {"nato": 2},
        "place": {"none": 2},
        "language": {"en": 2},
        "date": {"2031": 2},
    }
    assert client.get("/statements.json?q=quinoa").json()["total"] == 0
    assert client.get("/statements.json?speaker=quentin-oak").json()["total"] == 0
    assert client.get("/statements.json?date=2031-05-04").json()["total"] == 0
    for address in ("/", "/dates/", "/about/", "/speakers/ann-lee/", "/events/world-summit/", "/topics/water/"):
        page = client.get(address)
        drawing = page.context.get("timeline") or page.context.get("calendar")
        assert drawing is None or drawing.total == 2, address


def test_until_then_its_neighbours_pass_over_it(client: Client, embargoed: Statement, at: At) -> None:
    at(BEFORE)
    earlier, later = Statement.objects.get(title="Earlier"), Statement.objects.get(title="Later")
    context = client.get(earlier.get_absolute_url()).context
    assert (context["after"], context["companions"]) == (later, [later])
    at(AFTER)
    context = client.get(earlier.get_absolute_url()).context
    assert (context["after"], context["companions"]) == (embargoed, [embargoed, later])


def test_when_the_moment_passes_it_appears_and_nothing_is_written(client: Client, embargoed: Statement, at: At) -> None:
    at(BEFORE)
    client.get("/statements/")
    written = ChangeLog.objects.count()
    at(AFTER)
    statuses = {address: client.get(address, follow=True).status_code for address in own(embargoed)}
    assert set(statuses.values()) == {200}
    missing = {address for address, (_, text) in pages(client).items() if SECRET not in text}
    assert missing == {"/speakers/", "/events/", "/topics/", "/dates/", "/about/"}
    assert client.get("/statements.json").json()["total"] == 3
    assert client.get("/speakers/quentin-oak/").status_code == 200
    assert "Envoy for Quinoa" in client.get("/speakers/ann-lee/").content.decode()
    assert ChangeLog.objects.count() == written


def test_a_person_or_event_that_only_it_names_is_not_there_until_then(client: Client, at: At) -> None:
    make_statement("It.", speakers=["Quentin Oak"], event={"name": "Secret talks"}, embargo=RELEASE.isoformat())
    addresses = ["/speakers/quentin-oak/", "/events/secret-talks/"]
    at(BEFORE)
    assert [client.get(address).status_code for address in addresses] == [404, 404]
    at(AFTER)
    assert [client.get(address).status_code for address in addresses] == [200, 200]


def test_what_only_it_names_is_unknown_in_lists_until_then(client: Client, embargoed: Statement, at: At) -> None:
    at(BEFORE)
    for name, asked in (("speaker", {"speaker": "quentin-oak"}), ("place", {"place": "quito"})):
        assert [notice["parameter"] for notice in client.get("/statements.json", asked).json()["notices"]] == [name]
        for address in ("/statements/", "/statements.json", "/statements.atom", f"/browse/{name}/", "/browse/date/"):
            assert "Quentin Oak" not in client.get(address, asked).content.decode()
    at(AFTER)
    assert client.get("/statements.json?speaker=quentin-oak&place=quito").json()["notices"] == []


def test_whom_only_it_names_nobody_is_asked_for_in_quotations(client: Client, embargoed: Statement, at: At) -> None:
    def status(speaker: str) -> int:
        asked = {"text": "This was said by nobody.", "speaker": speaker}
        return client.post("/quotes.json", json.dumps(asked), content_type="application/json").status_code

    at(BEFORE)
    assert [status(name) for name in ("quentin-oak", "Quentin Oak", "ann-lee")] == [400, 400, 200]
    at(AFTER)
    assert [status(name) for name in ("quentin-oak", "Quentin Oak", "ann-lee")] == [200, 200, 200]


@pytest.mark.parametrize("state", ["withdrawn", "review"])
def test_what_is_taken_back_under_it_is_not_named_until_then(
    client: Client, embargoed: Statement, at: At, state: str
) -> None:
    at(BEFORE)
    decide(embargoed, [Decision(field="state", action="set", value=state)], make_editor(), "It was a mistake.")
    addresses = [*own(embargoed), "/speakers/quentin-oak/", "/statements.json?speaker=quentin-oak"]
    answers = [client.get(address) for address in addresses]
    assert [answer.status_code for answer in answers] == [404] * (len(addresses) - 1) + [200]
    told = "".join(answer.content.decode() for answer in answers)
    assert not [words for words in (SECRET, "quinoa-accord", "Quentin Oak", "mistake") if words in told]
    at(AFTER)
    assert client.get(own(embargoed)[0]).status_code == 410


def test_what_is_merged_into_it_does_not_name_it_until_then(client: Client, embargoed: Statement, at: At) -> None:
    early = make_statement("The secret is out.", title="Too early")
    merge_statements(embargoed, [early], make_editor())
    at(BEFORE)
    answer = client.get(early.get_absolute_url())
    assert (answer.status_code, "quinoa-accord" in answer.content.decode()) == (410, False)
    at(AFTER)
    assert client.get(early.get_absolute_url())["Location"] == embargoed.get_absolute_url()


def test_a_record_that_an_editor_keeps_stays_at_its_address(client: Client, at: At) -> None:
    make_statement("It.", speakers=["Quentin Oak"], event={"name": "Talks"}, embargo=RELEASE.isoformat())
    for record in (Speaker.objects.get(), Event.objects.get()):
        record.save()
        at(BEFORE)
        assert client.get(record.get_absolute_url()).status_code == 200


@pytest.mark.parametrize("moment", ["2020-05-05T10:00+02:00", "1961-01-17T18:30-05:00", "1000-01-01T00:00+00:00"])
def test_an_embargo_in_the_past_hides_nothing(client: Client, moment: str) -> None:
    statement = make_statement(title="Long out", embargo=moment)
    assert client.get(statement.get_absolute_url()).status_code == 200
    assert client.get("/statements.json").json()["total"] == 1


TEXT = """EMBARGOED UNTIL 10:00 CET, 5 MAY 2031

Press release

4 May 2031

The council will say tomorrow what it has agreed on, and the ministers will be there to explain it.
"""


def release(name: str = "release.txt") -> Statement:
    content = TEXT.encode()
    [statement] = take(name, content, read(content, starting_vocabulary())).statements
    return statement


def reread() -> None:
    call_command("reread", stdout=StringIO(), stderr=StringIO())


def total(client: Client) -> int:
    return int(json.loads(client.get("/statements.json").content)["total"])


def test_the_line_of_a_source_is_obeyed_and_reread_keeps_it(client: Client, at: At) -> None:
    statement = release()
    reread()
    statement.refresh_from_db()
    assert statement.embargo == RELEASE
    for moment, public in ((BEFORE, 0), (AFTER, 1)):
        at(moment)
        assert (total(client), statement.is_public) == (public, bool(public))


@pytest.mark.parametrize("day", ["31 DECEMBER 9999", "1 JANUARY 0001", "17 JANUARY 1961", "30 FEBRUARY 2031"])
def test_a_line_with_a_day_at_the_end_of_time_is_read_all_the_same(client: Client, day: str) -> None:
    content = TEXT.replace("10:00 CET, 5 MAY 2031", day).encode()
    take("odd.txt", content, read(content, starting_vocabulary()))
    assert total(client) in (0, 1)


def test_an_editor_lifts_it_and_reread_does_not_bring_it_back(client: Client, at: At) -> None:
    statement = release()
    decide(statement, [Decision(field="embargo", action="set", value=None)], make_editor(), "They published early.")
    at(BEFORE)
    for _ in range(2):
        statement.refresh_from_db()
        assert (statement.embargo, total(client)) == (None, 1)
        reread()


def test_an_editor_sets_it_and_reread_keeps_it(client: Client, at: At) -> None:
    statement = make_statement(title="Not yet")
    at(BEFORE)
    assert total(client) == 1
    decide(statement, [Decision(field="embargo", action="set", value=RELEASE.isoformat())], make_editor())
    for _ in range(2):
        statement.refresh_from_db()
        assert (statement.embargo, total(client)) == (RELEASE, 0)
        reread()
    decide(statement, [Decision(field="embargo", action="released")], make_editor("another"))
    assert total(client) == 1


def test_an_embargo_on_what_could_be_read_answers_410_and_names_nothing(client: Client, at: At) -> None:
    statement = make_statement(title=SECRET, event={"name": "Quinoa summit", "day": "2031-05-04"}, language="en")
    decision = Decision(field="embargo", action=Decision.Action.SET, value=RELEASE.isoformat())
    decide(statement, [decision], make_editor())
    at(BEFORE)
    for address in (*own(statement), "/events/quinoa-summit/"):
        response = client.get(address)
        assert response.status_code == 410, address
        assert "quinoa-accord" not in response.content.decode() and SECRET not in response.content.decode()

"""An editor corrects a statement: each change is a decision, and nothing is lost or overwritten."""

from __future__ import annotations

from typing import Any

import pytest
from django.contrib.auth.models import Permission, User
from django.test import Client

from statements.admin.statement_form import StatementForm
from statements.ingest import records, writer
from statements.ingest.draft import Draft, Found, Span
from statements.ingest.read import ReadFile
from statements.models import Decision, Event, Place, Speaker, Statement, Topic, Version
from statements.models.effective import settle
from tests.admin.forms import address, change, changelist, opened, send
from tests.factories import make_statement

SECRETARY = "NATO Secretary General"


@pytest.fixture
def statement(db: None) -> Statement:
    return make_statement(
        "We met today.",
        "We will stay.",
        title="Press conference",
        date="2020-02-12",
        kind="press conference",
        place="Brussels",
        publisher="NATO",
        language="en",
        delivery="As delivered",
        topics=["Iraq", "Libya"],
        speakers=[("Jens Stoltenberg", "speaker", SECRETARY), ("Brett McGurk", "mentioned", "")],
        source_name="a.txt",
        event={"name": "Meeting of Defence Ministers", "day": "2020-02-12"},
    )


def decided(statement: Statement) -> list[tuple[str, str, str, Any, str, str]]:
    """(field, key, action, value, by, reason) of all decisions, oldest first."""
    return [
        (d.field, d.key, d.action, d.value, d.by.get_username(), d.reason)
        for d in statement.decisions.select_related("by").order_by("pk")
    ]


def shown(statement: Statement) -> dict[str, Any]:
    statement.refresh_from_db()
    return {
        "title": statement.title,
        "kind": statement.kind,
        "date": statement.edtf,
        "modified": statement.modified,
        "place": str(statement.place),
        "publisher": str(statement.publisher),
        "event": str(statement.event),
        "language": statement.language,
        "delivery": statement.delivery,
        "state": statement.state,
        "topics": [str(topic) for topic in statement.topics.by_name()],
        "people": [(str(a.speaker), a.role, a.office) for a in statement.appearances.select_related("speaker")],
    }


def current(statement: Statement) -> Version:
    assert statement.current_version is not None
    return statement.current_version


AS_READ = {
    "title": "Press conference",
    "kind": "press conference",
    "date": "2020-02-12",
    "modified": "",
    "place": "Brussels",
    "publisher": "NATO",
    "event": "Meeting of Defence Ministers",
    "language": "en",
    "delivery": "As delivered",
    "state": "published",
    "topics": ["Iraq", "Libya"],
    "people": [("Jens Stoltenberg", "speaker", SECRETARY), ("Brett McGurk", "mentioned", "")],
}


def test_saving_without_a_change_decides_nothing(desk: Client, statement: Statement) -> None:
    assert change(desk, statement) == []
    assert decided(statement) == []
    assert shown(statement) == AS_READ


def test_each_changed_field_becomes_a_decision_with_its_editor_and_reason(desk: Client, statement: Statement) -> None:
    mons = Place.objects.create(preferred_name="Mons")
    syria = Topic.objects.create(preferred_name="Syria")
    iraq = Topic.objects.get(slug="iraq")
    errors = change(
        desk,
        statement,
        title="Doorstep statement",
        date="2020-02",
        modified="2020-02-12T19:31",
        kind="remarks",
        place=mons.pk,
        event="",
        topics=[syria.pk, iraq.pk],
        state="review",
        reason="The page was wrong.",
    )
    assert errors == []
    end = ("editor", "The page was wrong.")
    assert sorted(decided(statement), key=lambda row: row[:2]) == [
        ("date", "", "set", "2020-02", *end),
        ("event", "", "set", None, *end),
        ("kind", "", "set", "remarks", *end),
        ("modified", "", "set", "2020-02-12T19:31", *end),
        ("place", "", "set", mons.pk, *end),
        ("state", "", "set", "review", *end),
        ("title", "", "set", "Doorstep statement", *end),
        ("topic", str(Topic.objects.get(slug="libya").pk), "removed", None, *end),
        ("topic", str(syria.pk), "added", None, *end),
    ]
    assert shown(statement) == {
        **AS_READ,
        "title": "Doorstep statement",
        "kind": "remarks",
        "date": "2020-02",
        "modified": "2020-02-12T19:31",
        "place": "Mons",
        "event": "None",
        "state": "review",
        "topics": ["Iraq", "Syria"],
    }
    assert (statement.title_origin, statement.date_origin) == ("editor", "editor")


def test_people_are_decided_by_the_name_in_the_source(desk: Client, statement: Statement) -> None:
    stoltenberg, anna = statement.appearances.all()[0].speaker, Speaker.objects.create(preferred_name="Anna Lindh")
    sent = opened(desk, statement)
    sent |= {
        "appearances-0-role": "quoted",
        "appearances-0-office": "Secretary General",
        "appearances-1-DELETE": "on",
        "appearances-TOTAL_FORMS": 3,
        "appearances-2-speaker": anna.pk,
        "appearances-2-role": "moderator",
        "appearances-2-statement": statement.pk,
    }
    assert send(desk, statement, sent) == []
    assert [row[:4] for row in decided(statement)] == [
        (
            "appearance",
            "jens stoltenberg",
            "set",
            {"speaker": stoltenberg.pk, "role": "quoted", "office": "Secretary General"},
        ),
        ("appearance", "brett mcgurk", "removed", None),
        ("appearance", "anna lindh", "added", {"speaker": anna.pk, "role": "moderator", "office": ""}),
    ]
    assert shown(statement)["people"] == [
        ("Jens Stoltenberg", "quoted", "Secretary General"),
        ("Anna Lindh", "moderator", ""),
    ]


def test_a_speaker_is_corrected_and_the_passages_follow(desk: Client, editor: User) -> None:
    statement = make_statement("I said so.", speakers=["Jens Stoltenburg"])
    right = Speaker.objects.create(preferred_name="Jens Stoltenberg")
    assert change(desk, statement, **{"appearances-0-speaker": right.pk}) == []
    assert shown(statement)["people"] == [("Jens Stoltenberg", "speaker", "")]
    assert {passage.speaker for passage in current(statement).passages.all()} == {right}


def test_a_person_stands_once_in_a_statement(desk: Client, statement: Statement) -> None:
    first = statement.appearances.all()[0].speaker
    assert change(desk, statement, **{"appearances-1-speaker": first.pk}) == [
        "Jens Stoltenberg is listed twice; a person stands once in a statement."
    ]
    assert decided(statement) == []


def test_a_field_can_follow_the_source_again(desk: Client, statement: Statement) -> None:
    libya = Topic.objects.get(slug="libya")
    sent = opened(desk, statement)
    sent |= {"title": "Wrong", "topics": [Topic.objects.get(slug="iraq").pk], "appearances-1-DELETE": "on"}
    assert send(desk, statement, sent) == []
    page = desk.get(address(statement)).content.decode()
    for mark in ("title:", f"topic:{libya.pk}", "appearance:brett mcgurk"):
        assert f'name="follow" value="{mark}"' in page
    assert change(desk, statement, follow=["title:", f"topic:{libya.pk}", "appearance:brett mcgurk"]) == []
    assert [row[:3] for row in decided(statement)[3:]] == [
        ("appearance", "brett mcgurk", "released"),
        ("title", "", "released"),
        ("topic", str(libya.pk), "released"),
    ]
    assert shown(statement) == AS_READ


def test_a_field_is_not_both_changed_and_given_back(desk: Client, statement: Statement) -> None:
    assert change(desk, statement, title="Wrong") == []
    assert change(desk, statement, title="Other", follow=["title:"]) == [
        "Either change the value or let it follow the source again, not both."
    ]
    assert shown(statement)["title"] == "Wrong"


def test_the_form_says_where_each_value_comes_from(desk: Client, statement: Statement) -> None:
    assert change(desk, statement, title="Corrected", reason="Misprint") == []
    form = desk.get(address(statement)).context["adminform"].form
    assert isinstance(form, StatementForm)
    note = " ".join(str(form.fields["title"].help_text).split())
    assert "set by editor," in note
    assert '“Misprint”. The source has: Press conference (<a href="#line-1">line 1</a>).' in note
    assert "not stated in the source" in str(form.fields["rights"].help_text)
    assert "stated (rule: test)" in str(form.fields["kind"].help_text)


def test_two_editors_at_once_do_not_overwrite_each_other(desk: Client, statement: Statement) -> None:
    mine = {**opened(desk, statement), "title": "Mine"}
    assert change(desk, statement, title="Theirs") == []
    errors = send(desk, statement, mine)
    assert len(errors) == 1
    assert errors[0].startswith("This statement was changed after you opened the form (the last decision is by editor,")
    assert shown(statement)["title"] == "Theirs"
    assert [row[3] for row in decided(statement)] == ["Theirs"]


def test_a_change_in_topics_or_people_alone_is_noticed_too(desk: Client, statement: Statement) -> None:
    theirs: list[dict[str, Any]] = [{"topics": []}, {"appearances-0-role": "quoted"}]
    for changes in theirs:
        mine = {**opened(desk, statement), "title": "Mine"}
        assert change(desk, statement, **changes) == []
        assert [error[:26] for error in send(desk, statement, mine)] == ["This statement was changed"]
    assert shown(statement)["title"] == "Press conference"


@pytest.mark.parametrize(
    ("field", "value"),
    [
        ("date", "12 February 2020"),
        ("date", "2020-02-30"),
        ("date", "0000"),
        ("date", "2020\x00"),
        ("date", "２０２０"),
        ("modified", "yesterday"),
        ("modified", "2020-02-12T99:99"),
        ("modified", "T12:00"),
        ("title", "a\x00b"),
        ("title", "x" * 1001),
        ("language", "English, mostly"),
        ("source_url", "javascript:alert(1)"),
        ("delivery", "x" * 201),
        ("kind", "sermon"),
        ("state", "burnt"),
        ("place", "nowhere"),
        ("place", 10**30),
        ("topics", ["x"]),
        ("topics", [10**30]),
        ("reason", "\x00"),
        ("follow", ["title:"]),
        ("event", "-1"),
        ("appearances-0-role", "king"),
        ("appearances-0-office", "x" * 301),
        ("appearances-0-office", "a\x00b"),
        ("appearances-0-speaker", 10**30),
        ("appearances-0-speaker", ""),
        ("appearances-0-id", 10**30),
    ],
)
def test_hostile_input_is_a_form_error(desk: Client, statement: Statement, field: str, value: object) -> None:
    assert len(change(desk, statement, **{field: value})) >= 1
    assert decided(statement) == []
    assert shown(statement) == AS_READ


def reading(title: str, topics: list[str], speaker: str, text: str) -> Draft:
    draft = Draft("0" * 12)
    draft.fields = {"title": Found(title, "test", line=1), "date": Found("2021", "test")}
    draft.topics = [Found(topic, "test", "derived") for topic in topics]
    draft.appearances = [
        Found(
            {"name": speaker, "office": "", "role": "speaker", "printed": speaker, "printed_office": ""}, "test", line=1
        )
    ]
    draft.spans = [Span(0, len(text), "passage", "paragraph", speaker)]
    return draft


def test_a_decision_stands_when_the_source_changes_and_when_it_is_reread(desk: Client, statement: Statement) -> None:
    right = Speaker.objects.create(preferred_name="Rose Gottemoeller")
    sent = opened(desk, statement)
    sent |= {
        "title": "Corrected",
        "date": "2020-03-01",
        "topics": [Topic.objects.get(slug="iraq").pk],
        "appearances-0-speaker": right.pk,
        "appearances-1-DELETE": "on",
        "reason": "Heard the recording.",
    }
    assert send(desk, statement, sent) == []
    before = decided(statement)
    expected = {
        "title": "Corrected",
        "date": "2020-03-01",
        "topics": ["Iraq"],
        "people": [("Rose Gottemoeller", "speaker", SECRETARY)],
    }
    assert {name: shown(statement)[name] for name in expected} == expected

    text = current(statement).text.replace("We will stay.", "We will stay on.")
    draft = reading("A changed headline", ["Iraq", "Libya"], "Jens Stoltenberg", text)
    receipt = writer.take("a.txt", text.encode(), ReadFile(text, "utf-8", [draft]))
    assert (receipt.outcome, receipt.statements) == ("revised", [statement])
    assert {name: shown(statement)[name] for name in expected} == expected

    again = reading("A headline read anew", ["Libya"], "Jens Stoltenberg", text)
    assert current(statement).number == 2
    assert records.reread(current(statement), again) is True
    settle(statement)
    assert {name: shown(statement)[name] for name in expected} == {**expected, "topics": []}
    assert decided(statement) == before


def test_an_event_that_an_editor_corrected_keeps_its_statements(desk: Client, statement: Statement) -> None:
    event = Event.objects.get()
    assert (
        change(
            desk,
            event,
            preferred_name="NATO Defence Ministers in Brussels",
            first_day="2020-02-20",
            last_day="2020-02-21",
            kind="ministerial",
        )
        == []
    )
    assert settle(Statement.objects.get(pk=statement.pk)) is False
    assert list(Event.objects.all()) == [event]


def test_statements_are_neither_added_nor_deleted_by_hand(desk: Client, statement: Statement) -> None:
    assert desk.get("/admin/statements/statement/add/").status_code == 403
    assert desk.get(address(statement, "delete")).status_code == 403
    assert desk.post(address(statement, "delete"), {"post": "yes"}).status_code == 403
    assert "delete_selected" not in desk.get(changelist(Statement)).content.decode()
    desk.post(changelist(Statement), {"action": "delete_selected", "_selected_action": [statement.pk], "post": "yes"})
    assert Statement.objects.count() == 1


def test_an_editor_withdraws_a_statement(desk: Client, statement: Statement) -> None:
    assert change(desk, statement, state="withdrawn", reason="The publisher retracted it.") == []
    assert [row[:4] for row in decided(statement)] == [("state", "", "set", "withdrawn")]
    assert list(Statement.objects.published()) == []


def test_who_may_only_look_sees_it_all_and_changes_nothing(client: Client, statement: Statement) -> None:
    reader = User.objects.create_user("reader", is_staff=True)
    reader.user_permissions.set(Permission.objects.filter(codename="view_statement"))
    client.force_login(reader)
    response = client.get(address(statement))
    assert response.status_code == 200
    assert b"We will stay." in response.content
    assert client.post(address(statement), {"title": "Mine"}).status_code == 403
    assert decided(statement) == []


def test_the_page_shows_the_received_file_and_its_lines(desk: Client, statement: Statement) -> None:
    page = desk.get(address(statement)).content.decode()
    accession = current(statement).accession
    for text in (
        accession.sha256,
        "a.txt",
        f"{accession.size} bytes",
        '<li id="line-3">We will stay.</li>',
        f"/statements/{statement.identifier}/original",
        "View on site",
    ):
        assert text in page


def test_decisions_are_told_in_words(desk: Client, statement: Statement) -> None:
    assert change(desk, statement, place="", title="T", topics=[], **{"appearances-1-role": "quoted"}) == []
    page = desk.get(changelist(Decision)).content.decode()
    for words in ("title set to T", "place set to not stated", "topic Iraq taken off", "person Brett McGurk: quoted"):
        assert words in page


def test_namesakes_are_told_apart(desk: Client, editor: User) -> None:
    statement = make_statement("One.", speakers=["John Smith"])
    namesake = Speaker.objects.create(preferred_name="John Smith")
    sent = {
        **opened(desk, statement),
        "appearances-TOTAL_FORMS": 2,
        "appearances-1-speaker": namesake.pk,
        "appearances-1-role": "quoted",
        "appearances-1-statement": statement.pk,
    }
    assert send(desk, statement, sent) == []
    assert [(row[1], row[2]) for row in decided(statement)] == [("john smith (john-smith-2)", "added")]
    for _ in range(2):  # the name in the source stays with the one whom it stood for
        assert [(row.speaker.slug, row.role) for row in statement.appearances.select_related("speaker")] == [
            ("john-smith", "speaker"),
            ("john-smith-2", "quoted"),
        ]
        assert settle(Statement.objects.get(pk=statement.pk)) is False

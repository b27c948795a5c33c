"""The desk's lists: what they show, how they are narrowed, and a number of queries that does not grow."""

from __future__ import annotations

import datetime as dt
from typing import Any

import pytest
from django.contrib.admin.templatetags.admin_list import date_hierarchy
from django.contrib.auth.models import User
from django.db.models import Model
from django.test import Client
from pytest_django import DjangoAssertNumQueries

from statements.admin import lists
from statements.admin.statements import StatementAdmin
from statements.ingest.draft import Problem, Refused
from statements.ingest.writer import take
from statements.models import (
    Accession,
    Appearance,
    Archive,
    Body,
    ChangeLog,
    Decision,
    Event,
    Office,
    Original,
    Passage,
    Place,
    Publisher,
    Reading,
    Redirect,
    Speaker,
    Statement,
    Tombstone,
    Topic,
    Version,
)
from statements.models.effective import decide
from tests.admin.forms import address, changelist
from tests.factories import make_statement

RECORDS = [
    Accession,
    Original,
    Version,
    Reading,
    Passage,
    Appearance,
    Decision,
    Redirect,
    Tombstone,
    ChangeLog,
    Archive,
]


def fill(number: int, editor: User) -> None:
    """One more of everything."""
    day, place = f"2020-02-{number:02}", f"Place {number}"
    statement = make_statement(
        f"These are the words of the {number}th.",
        title=f"Title {number}",
        date=day,
        place=place,
        kind="remarks",
        publisher=f"Publisher {number}",
        topics=[f"Topic {number}"],
        language="en",
        speakers=[(f"Speaker {number}", "speaker", f"Office {number}")],
        event={"name": f"Event {number}", "body": f"Body {number}", "place": place, "day": day},
    )
    topic = Topic.objects.get(preferred_name=f"Topic {number}")
    topic.broader = Topic.objects.get_or_create(preferred_name="Broader")[0]
    topic.slug = f"renamed-{number}"
    topic.save()
    decide(
        statement,
        [
            Decision(field="title", action="set", value=f"New {number}"),
            Decision(field="topic", key=str(topic.pk), action="added"),
            Decision(field="place", action="set", value=statement.place_id),
        ],
        editor,
    )
    Tombstone.objects.create(record_type="topic", slug=f"gone-{number}", label="Gone")


# The session, the account and the list's own queries: counts, rows, date hierarchy, related rows, filter choices.
COUNTS: dict[type[Model], int] = {
    Statement: 11,
    Speaker: 4,
    Office: 6,
    Event: 6,
    Topic: 4,
    Publisher: 4,
    Place: 4,
    Body: 4,
    Accession: 9,
    Original: 5,
    Version: 5,
    Reading: 5,
    Passage: 4,
    Appearance: 4,
    Decision: 9,
    Redirect: 6,
    Tombstone: 6,
    ChangeLog: 4,
    Archive: 4,
}


@pytest.mark.parametrize(
    "model",
    [Statement, Speaker, Office, Event, Topic, Publisher, Place, Body, *RECORDS],
    ids=lambda model: model.__name__,
)
def test_a_list_takes_a_fixed_number_of_queries(
    desk: Client, editor: User, model: type[Model], django_assert_num_queries: DjangoAssertNumQueries
) -> None:
    Archive.objects.current()
    fill(1, editor)
    desk.get(changelist(model))
    with django_assert_num_queries(COUNTS[model]):
        assert desk.get(changelist(model)).status_code == 200
    fill(2, editor)
    fill(3, editor)
    with django_assert_num_queries(COUNTS[model]):
        response = desk.get(changelist(model))
    assert response.context["cl"].result_count >= (1 if model is Archive else 3)


@pytest.mark.parametrize("model", RECORDS, ids=lambda model: model.__name__)
def test_what_machines_and_time_wrote_is_read_only(desk: Client, editor: User, model: type[Model]) -> None:
    Archive.objects.current()
    fill(1, editor)
    record = model._default_manager.all()[0]
    assert desk.get(address(record)).status_code == 200
    before = model._default_manager.values().get(pk=record.pk)
    for path in (f"{changelist(model)}add/", address(record, "delete")):
        assert desk.get(path).status_code == 403
    assert desk.post(address(record), {}).status_code == 403
    assert model._default_manager.values().get(pk=record.pk) == before


def test_statements_that_need_review_are_found(desk: Client) -> None:
    title = make_statement("One.", title="Doubtful", review=["title"])
    both = make_statement(
        "Two.",
        title="Both",
        date="2020-02-12",
        speakers=["Ann Lee"],
        review=["date", "speakers"],
        problems=[Problem("date", 4, "Two days are named.")],
    )
    sure = make_statement("Three.", title="Sure")
    expected = {"yes": [both, title], "no": [sure], "date": [both], "title": [title], "speakers": [both], "kind": []}
    for answer, statements in expected.items():
        assert list(desk.get(changelist(Statement), {"needs_review": answer}).context["cl"].result_list) == statements
    page = " ".join(desk.get(changelist(Statement)).content.decode().split())
    assert (
        '<a href="?needs_review=yes">2 statements need review</a>: <a href="?needs_review=date">date 1</a>, '
        '<a href="?needs_review=speakers">speakers 1</a>, <a href="?needs_review=title">title 1</a>.'
    ) in page
    assert "date (lines 1, 4), speakers (line 1)" in page


def test_where_nothing_needs_review_nothing_is_said_of_it(desk: Client) -> None:
    make_statement("One.", title="Sure")
    assert "desk-review" not in desk.get(changelist(Statement)).content.decode()


@pytest.mark.parametrize("term", ["online", "STOLTENBERG", "online.txt", "identifier"])
def test_statements_are_found_by_title_identifier_person_and_file(desk: Client, editor: User, term: str) -> None:
    make_statement("One.", title="Doorstep", speakers=["Brett McGurk"], source_name="door.txt")
    wanted = make_statement("Two.", title="Online conference", speakers=["Jens Stoltenberg"], source_name="online.txt")
    found = desk.get(changelist(Statement), {"q": wanted.identifier if term == "identifier" else term})
    assert list(found.context["cl"].result_list) == [wanted]


def test_each_word_may_be_found_elsewhere_and_quoted_words_together(desk: Client) -> None:
    wanted = make_statement("One.", title="Online conference", speakers=["Ann Lee", "Ben Ray"], source_name="a.txt")
    make_statement("Two.", title="Conference, online", speakers=["Cy Poe"], source_name="b.txt")
    Statement.objects.filter(pk=wanted.pk).update(state="withdrawn")
    for term in ("ann ray a.txt conference", '"online conference"', f"lee '{wanted.identifier}'"):
        assert list(desk.get(changelist(Statement), {"q": term}).context["cl"].result_list) == [wanted]
    assert [row.number for row in desk.get(changelist(Version), {"q": "b.txt online"}).context["cl"].result_list] == [1]


def test_what_is_found_is_the_same_however_much_it_is(desk: Client, monkeypatch: pytest.MonkeyPatch) -> None:
    numbers = range(1, 29)
    made = [make_statement(title=f"Title {number}", date=f"2020-02-{number:02}") for number in numbers]
    monkeypatch.setattr(StatementAdmin, "list_per_page", 10)
    pages = [made[:17:-1], made[17:7:-1], made[7::-1]]
    for most in (len(made), len(made) - 1):
        monkeypatch.setattr(lists, "MOST_FOUND", most)
        for number, page in enumerate(pages, start=1):
            found = desk.get(changelist(Statement), {"q": "title", "p": str(number)}).context["cl"]
            assert (list(found.result_list), found.result_count) == (page, len(made))


def test_statements_are_found_by_topic(desk: Client) -> None:
    both, one, none = (make_statement(title="T", topics=topics) for topics in (["A", "B"], ["A"], []))
    Topic.objects.create(preferred_name="Unused")
    a, b = Topic.objects.filter(preferred_name__in="AB")
    expected: dict[str, set[Statement]] = {str(a.pk): {both, one}, str(b.pk): {both}, "none": {none}}
    for asked, statements in expected.items():
        shown = desk.get(changelist(Statement), {"topics__id__exact": asked}).context["cl"]
        assert (set(shown.result_list), shown.result_count) == (statements, len(statements))
    assert shown.filter_specs[-1].lookup_choices == [(str(a.pk), "A"), (str(b.pk), "B"), ("none", "-")]


@pytest.mark.parametrize(
    ("query", "titles"),
    [
        ({}, ["2019", "2021"]),
        ({"date__year": 2021}, ["January 2021", "December 2021"]),
        ({"date__year": 2021, "date__month": 12}, ["December 1", "December 31"]),
        ({"q": "none such"}, []),
    ],
)
def test_dates_lead_to_years_months_and_days(desk: Client, query: dict[str, Any], titles: list[str]) -> None:
    for date in ("2019-05-05", "2021", "2021-12", "2021-12-31", None):
        make_statement(title="T", date=date)
    shown = date_hierarchy(desk.get(changelist(Statement), query).context["cl"]) or {}
    assert [choice["title"] for choice in shown["choices"]] == titles


def test_files_are_found_by_the_year_in_which_they_came(desk: Client) -> None:
    for name, year in (("old.txt", 2019), ("new.txt", 2021)):
        make_statement(source_name=name)
        Accession.objects.filter(source_name=name).update(received=dt.datetime(year, 12, 31, 23, tzinfo=dt.UTC))
    shown = desk.get(changelist(Accession)).context["cl"]
    choices = {choice["display"]: choice["query_string"] for choice in shown.filter_specs[0].choices(shown)}
    for choice, names in {
        "Any date": ["new.txt", "old.txt"],
        "2021": ["new.txt"],
        "2020": [],
        "2019": ["old.txt"],
    }.items():
        rows = desk.get(changelist(Accession) + choices[choice]).context["cl"].result_list
        assert [row.source_name for row in rows] == names
    assert "2018" not in choices


def test_what_cannot_be_searched_is_shown(desk: Client) -> None:
    archive = Archive.objects.current()
    assert list(desk.get(changelist(Archive), {"q": "x"}).context["cl"].result_list) == [archive]


def test_refused_files_and_their_problems_are_found(desk: Client) -> None:
    make_statement("One.")
    take("empty.txt", b"", Refused("empty", "The file is empty."))
    for query in ({"outcome": "refused"}, {"reason": "empty"}, {"has_problems": "yes"}):
        rows = desk.get(changelist(Accession), query).context["cl"].result_list
        assert [row.source_name for row in rows] == ["empty.txt"]
    page = desk.get(address(Accession.objects.get(source_name="empty.txt"))).content.decode()
    assert "The file is empty." in page


@pytest.mark.parametrize(
    "query",
    [
        "q=%00",
        "q=%ED%A0%80",
        "p=" + "9" * 30,
        "p=-1",
        "o=99.99",
        "state__exact=%00",
        "%00=1",
        "publisher__id__exact=" + "9" * 30,
        "topics__id__exact=x",
        "date__year=99999999",
        "date__day=x",
        "needs_review=maybe",
        "nonsense=1",
        "q=" + "x" * 5000,
        "q=" + "x+" * 2500,
        "q=%22",
    ],
)
def test_hostile_addresses_never_fail(desk: Client, query: str) -> None:
    make_statement("One.", title="Title", date="2020")
    assert desk.get(f"{changelist(Statement)}?{query}").status_code in (200, 302, 400)


@pytest.mark.parametrize("number", ["x", "9" * 30, "%00", "-1"])
def test_a_record_that_is_not_there_leads_back(desk: Client, number: str) -> None:
    for model in (Statement, Topic, Accession):
        assert desk.get(f"{changelist(model)}{number}/change/").status_code in (302, 404)
        assert desk.get(f"{changelist(model)}{number}/delete/").status_code in (302, 403, 404)


def test_selecting_what_cannot_be_a_record_never_fails(desk: Client) -> None:
    for chosen in (["x"], ["9" * 30], ["\x00"], []):
        response = desk.post(changelist(Topic), {"action": "merge_selected", "_selected_action": chosen})
        assert response.status_code in (200, 302)


def test_the_front_page_names_the_desk_and_leads_to_the_public_site(desk: Client) -> None:
    page = desk.get("/admin/").content.decode()
    assert "On Record — editors’ desk" in page
    assert '<a href="/">View site</a>' in page

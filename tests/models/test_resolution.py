"""Which record a name stands for: namesakes are told apart by the office held on that day, meetings by theirs."""

import datetime as dt
from typing import Any

import pytest

from statements.models import Office, Speaker
from statements.models.resolution import AuthorityFile

pytestmark = pytest.mark.django_db


def namesake(office: str, first: int, last: int) -> Speaker:
    speaker = Speaker(preferred_name="Anna Berg", slug=f"anna-berg-{first}")
    speaker.save()
    Office.objects.create(speaker=speaker, title=office, first_day=dt.date(first, 1, 1), last_day=dt.date(last, 12, 31))
    return speaker


def test_a_new_name_makes_a_record_with_its_office() -> None:
    speaker = AuthorityFile().speaker_of("Anna Berg", "Minister of Trade")
    assert speaker is not None
    assert (speaker.preferred_name, [str(office) for office in speaker.offices.all()]) == (
        "Anna Berg",
        ["Minister of Trade"],
    )
    assert AuthorityFile().speaker_of("ANNA  BERG", None) == speaker


def test_namesakes_are_told_by_the_office_on_that_day() -> None:
    first, second = namesake("Minister of Trade", 1990, 1995), namesake("Minister of Trade", 2010, 2015)
    assert AuthorityFile().speaker_of("Anna Berg", "Minister of Trade", dt.date(1993, 5, 1)) == first
    assert AuthorityFile().speaker_of("Anna Berg", "Minister of Trade", dt.date(2012, 5, 1)) == second


def test_namesakes_that_nothing_tells_apart_are_nobody() -> None:
    namesake("Minister of Trade", 1990, 1995)
    namesake("Mayor", 2010, 2015)
    assert AuthorityFile().speaker_of("Anna Berg", "Poet") is None
    assert AuthorityFile().speaker_of("Anna Berg", None, dt.date(1993, 5, 1)) is None


def meeting(day: str) -> dict[str, Any]:
    return {
        "name": "Meeting of the River Board, May 2021",
        "body": "River Board",
        "kind": "meeting",
        "day": day,
        "place": None,
    }


def test_a_statement_stays_with_its_event_when_another_comes_as_near() -> None:
    first, second = (AuthorityFile().event_of(meeting(f"2021-05-0{day}")) for day in (3, 5))
    AuthorityFile().event_of(meeting("2021-05-04"))  # a day from both: the first is stretched
    assert AuthorityFile().event_of(meeting("2021-05-05"), second) == second
    assert [str(event) for event in (first, second)] == [
        "Meeting of the River Board, May 2021",
        "Meeting of the River Board, 5 May 2021",
    ]

"""Which person a name stands for: namesakes are told apart by the office held on that day, or not at all."""

import datetime as dt

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

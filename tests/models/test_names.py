"""Records are found by their names, whichever of them, however it is printed and however long it is."""

import pytest

from statements.models import Name, Place, Speaker
from statements.models.authorities import name_key
from statements.models.merging import merge
from statements.models.names import KEY_LENGTH
from statements.models.resolution import AuthorityFile
from tests.factories import make_editor

pytestmark = pytest.mark.django_db


def keys() -> list[tuple[str, str, int]]:
    return sorted(Name.objects.values_list("kind", "key", "record"))


def test_a_record_is_found_by_each_of_its_names_and_by_no_former_variant() -> None:
    record = Speaker(preferred_name="Jens Stoltenberg", variant_names=["J. Stoltenberg"])
    record.save()
    record.preferred_name, record.variant_names = "Stoltenberg, Jens", []
    record.save()
    found = [
        name for name in ("JENS  stoltenberg", "stoltenberg, jens", "J. Stoltenberg") if Speaker.objects.named(name)
    ]
    assert found == ["JENS  stoltenberg", "stoltenberg, jens"]
    assert [AuthorityFile().named(Speaker, name) for name in found] == [[record], [record]]


def test_a_name_is_that_of_one_kind_of_record() -> None:
    Place(preferred_name="Georgia").save()
    assert (list(Speaker.objects.named("Georgia")), AuthorityFile().named(Speaker, "Georgia")) == ([], [])


def test_names_that_differ_beyond_what_an_index_holds_are_told_apart() -> None:
    start = "A" * (KEY_LENGTH - 1)
    record = Speaker(preferred_name="Ann", variant_names=[f"{start} one", f"{start} two"])
    record.save()
    asked = [f"{start} one", f"{start} two", f"{start} three"]
    assert [list(Speaker.objects.named(name)) for name in asked] == [[record], [record], []]
    assert [AuthorityFile().named(Speaker, name) for name in asked] == [[record], [record], []]


def test_merged_and_deleted_records_leave_no_names() -> None:
    one, other = Speaker(preferred_name="Ann Lee"), Speaker(preferred_name="Anne Lee")
    one.save()
    other.save()
    merge(one, [other], make_editor())
    assert keys() == [("speaker", name_key(name), one.pk) for name in ("Ann Lee", "Anne Lee")]
    one.delete()
    assert keys() == []


def test_records_made_meanwhile_are_found() -> None:
    records = AuthorityFile()
    assert records.named(Place, "Oslo") == []
    made = records.record_named(Place, "Oslo")
    assert [records.record_named(Place, "OSLO"), *records.named(Place, "oslo"), *Place.objects.named("Oslo")] == [
        made
    ] * 3

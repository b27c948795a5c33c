"""All values of a facet: counted as the list counts them, by name, with their initials."""

import pytest
from django.http import QueryDict

from statements.models import Speaker
from statements.search.find import find, parse
from statements.search.selection import FACETS
from statements.search.values import Value, all_values
from tests.factories import make_statement

pytestmark = pytest.mark.django_db


@pytest.fixture
def archive(db: None) -> None:
    make_statement(
        "Peace.", speakers=["Ann Zeta", "Bob Alpha"], topics=["Peace", "War"], kind="remarks", date="2020-02"
    )
    make_statement("Peace again.", speakers=["Ann Zeta"], topics=["Peace"], language="fr", place="Rome", date="2020")
    make_statement("War.", kind="speech", publisher="NATO", event={"name": "Talks"}, date="2019-05-01")
    make_statement("War again.", topics=["War"], language="tlh")


@pytest.mark.parametrize(
    "query",
    [
        "",
        "q=peace&speaker=ann-zeta&not_topic=war",
        "topic=peace&topic=war&topic_match=all",
        "speaker=nobody&speaker=none&kind=remarks&from=2019",
        "not_speaker=bob-alpha&not_speaker=nobody&date=2020",
    ],
)
def test_every_value_is_counted_as_in_the_list(query: str, archive: None) -> None:
    selection = parse(QueryDict(query))
    results = find(selection)
    for facet in results.facets:
        values = all_values(selection, facet.name)
        left_out = selection.values(f"not_{facet.name}") if facet.name in FACETS else ()
        assert values.total == results.total
        assert {each.value: each.count for each in values.values if len(each.value) != 7 or facet.name != "date"} == {
            **dict.fromkeys(left_out, 0),
            **{each.value: each.count for each in facet.values},
        }


def test_months_are_counted_as_choosing_them_finds(archive: None) -> None:
    values = {each.value: each.count for each in all_values(parse(QueryDict("")), "date").values}
    assert values == {"2019": 1, "2019-05": 1, "2020": 2, "2020-02": 1, "none": 1}
    for date, count in values.items():
        assert find(parse(QueryDict(f"date={date}"))).total == count


def test_names_come_in_order_and_are_known_by_their_variants(archive: None) -> None:
    bob = Speaker.objects.get(slug="bob-alpha")
    bob.variant_names = ["Robert Alpha"]
    bob.save()
    found = all_values(parse(QueryDict("not_speaker=nobody")), "speaker").values
    assert [(each.label, each.initial) for each in found] == [
        ("Bob Alpha", "A"),
        ("nobody", "N"),
        ("Ann Zeta", "Z"),
        ("Not stated", "N"),
    ]
    assert found[0].names.split("\n")[1:-1] == ["bob alpha", "robert alpha"]


@pytest.mark.parametrize(
    ("key", "initial"),
    [
        ("érard, émile", "E"),
        ("петров", "П"),
        ("ёлкин", "Е"),
        ("عباس", "ع"),
        ("中", "中"),
        ("50 cent", "#"),
        ("", "#"),
        ("ﬁ", "F"),
    ],
)
def test_initials_are_letters_of_any_script(key: str, initial: str) -> None:
    assert Value("x", 1, "x", key, key).initial == initial

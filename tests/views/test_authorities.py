"""Speakers, events and topics: their lists and their pages."""

import datetime as dt

import pytest
from django.test import Client
from pytest_django import DjangoAssertNumQueries

from statements.models import Event, Office, Speaker, Statement, Topic
from statements.models.addresses import RecordType, Tombstone
from tests.factories import make_statement
from tests.views.conftest import one_and_three

pytestmark = pytest.mark.django_db


@one_and_three
@pytest.mark.parametrize(
    ("address", "queries"),
    [
        ("/speakers/", 5),
        ("/events/", 4),
        ("/topics/", 4),
        ("/speakers/ann-speaker1/", 5),
        ("/events/peace-talks/", 4),
        ("/topics/peace/", 5),
    ],
)
def test_queries_do_not_grow(
    records: int, address: str, queries: int, client: Client, django_assert_num_queries: DjangoAssertNumQueries
) -> None:
    client.get("/statements/")  # builds the index
    with django_assert_num_queries(queries):
        assert client.get(address).status_code == 200


def test_lists_have_who_speaks_in_published_statements_by_last_name(client: Client) -> None:
    make_statement(speakers=["Zoe Adams", ("Ann Young", "quoted", ""), ("Ann Mentioned", "mentioned", "")])
    make_statement(speakers=["Zoe Adams"])
    hidden = make_statement(speakers=["Ann Hidden"])
    Statement.objects.filter(pk=hidden.pk).update(state="review")
    assert listed("/speakers/", client) == [("Zoe Adams", 2), ("Ann Young", 1)]


def listed(address: str, client: Client) -> list[tuple[str, int]]:
    return [(record.preferred_name, count) for record, count in client.get(address).context["rows"]]


def test_a_list_is_narrowed_by_initial_and_by_a_part_of_any_name(client: Client) -> None:
    for name in ("Émile Érard", "Ann Evans", "Иван Петров", "Bob 50", *(f"Zoe Zz{number}" for number in range(30))):
        make_statement(speakers=[name])
    make_statement(speakers=["Ann Evans"])
    petrov = Speaker.objects.get(preferred_name="Иван Петров")
    petrov.variant_names = ["Ivan Petrov"]
    petrov.save()
    assert client.get("/speakers/").context["names"].initials == ["#", "E", "Z", "П"]
    assert listed("/speakers/?initial=e", client) == [("Ann Evans", 2), ("Émile Érard", 1)]
    assert listed("/speakers/?initial=%23", client) == [("Bob 50", 1)]
    assert listed("/speakers/?find=petr", client) == [("Иван Петров", 1)]
    assert listed("/speakers/?find=erard+EMILE", client) == [("Émile Érard", 1)]
    assert listed("/speakers/?find=zz&initial=Q", client) == []
    assert listed("/speakers/?order=count", client)[0] == ("Ann Evans", 2)
    names = client.get("/speakers/?find=z&initial=z&order=count").context["names"]
    assert names.whole == "?find=z&order=count"
    assert names.by_name == "?find=z&initial=Z"
    assert client.get("/speakers/?order=age").status_code == 400
    assert client.get("/speakers/?page=2").status_code == 404


def test_a_long_list_comes_in_pages(client: Client, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("statements.views.alphabet.NAMES", 2)
    for name in ("Talks A", "Talks B", "Talks C"):
        make_statement(event={"name": name})
    assert listed("/events/", client) == [("Talks A", 1), ("Talks B", 1)]
    response = client.get("/events/?find=talks&page=2")
    assert [(record.preferred_name, count) for record, count in response.context["rows"]] == [("Talks C", 1)]
    assert (response.context["names"].before, response.context["names"].after) == ("?find=talks", "")
    assert response.context["canonical"] == "/events/"
    assert '<meta name="robots" content="noindex, follow">' in response.content.decode()


def test_topics_that_are_looked_for_stand_by_themselves(client: Client) -> None:
    make_statement(topics=["Iraq", "Kurdistan"])
    assert listed("/topics/?find=kurd", client) == [("Kurdistan", 1)]


def test_topics_stand_below_their_broader_ones_and_count_once(client: Client) -> None:
    make_statement(topics=["Iraq", "Kurdistan"])
    make_statement(topics=["Kurdistan"])
    Topic(preferred_name="Unused").create_by_machine()
    Topic.objects.filter(preferred_name="Kurdistan").update(broader=Topic.objects.get(preferred_name="Iraq"))
    [branch] = client.get("/topics/").context["branches"]
    assert (branch.topic.slug, branch.count) == ("iraq", 2)
    assert [(each.topic.slug, each.count, each.narrower) for each in branch.narrower] == [("kurdistan", 2, [])]
    response = client.get("/topics/iraq/")
    assert response.context["rows"].paginator.count == 2
    assert list(response.context["narrower"]) == [branch.narrower[0].topic]


def test_a_speaker_has_offices_variants_note_and_statements(client: Client) -> None:
    make_statement(title="Said", date="2020-02-12", speakers=["Ann Speaker"])
    make_statement(title="Mentioned", speakers=[("Ann Speaker", "mentioned", "")])
    ann = Speaker.objects.get()
    ann.variant_names, ann.note = ["A. Speaker"], "She *speaks* <script>.</script>"
    ann.save()
    Office.objects.create(speaker=ann, title="Minister", first_day=dt.date(2014, 10, 1))
    response = client.get("/speakers/ann-speaker/")
    html = response.content.decode()
    assert [each.title for each in response.context["rows"]] == ["Said"]
    assert '<li>Minister <span class="when">from 1 October 2014</span></li>' in html
    assert '<span dir="auto">A. Speaker</span>' in html
    assert "<p>She <em>speaks</em>" in html
    assert "<script>" not in html
    assert response.context["search"] == "/statements/?speaker=ann-speaker"


def test_an_event_has_its_days_and_place(client: Client) -> None:
    make_statement(title="Said", event={"name": "Talks", "day": "2020-02-12", "place": "Brussels"})
    Event.objects.update(last_day=dt.date(2020, 2, 13))
    html = client.get("/events/talks/").content.decode()
    assert "<span>Meeting</span><span>12–13 February 2020</span><span>Brussels</span>" in html


@pytest.mark.parametrize(("model", "folder"), [(Speaker, "speakers"), (Event, "events"), (Topic, "topics")])
def test_an_old_slug_leads_on_and_a_removed_record_is_gone(model: type[Speaker], folder: str, client: Client) -> None:
    record = model(preferred_name="Before").create_by_machine()
    record.slug = "after"
    record.save()
    response = client.get(f"/{folder}/before/?page=1")
    assert (response.status_code, response["Location"]) == (301, f"/{folder}/after/?page=1")
    Tombstone.objects.create(record_type=RecordType(folder[:-1]), slug="gone", label="What was here")
    response = client.get(f"/{folder}/gone/")
    assert response.status_code == 410
    assert "What was here" in response.content.decode()
    assert client.get(f"/{folder}/never/").status_code == 404


def test_statements_come_in_pages(client: Client) -> None:
    for number in range(21):
        make_statement(title=f"Number {number:02}", date=f"2020-01-{number + 1:02}", topics=["Peace"])
    assert [each.title for each in client.get("/topics/peace/?page=2").context["rows"]] == ["Number 00"]
    assert client.get("/topics/peace/?page=3").status_code == 404
    assert client.get("/topics/peace/?page=1000000000000000000000").status_code == 400
    response = client.get("/topics/peace/?page=second")
    assert response.status_code == 400
    assert [name for name, _message in response.context["errors"]] == ["page"]


def test_a_record_without_statements_keeps_its_page(client: Client) -> None:
    Topic(preferred_name="Quiet").create_by_machine()
    response = client.get("/topics/quiet/")
    assert response.status_code == 200
    assert "No published statement." in response.content.decode()

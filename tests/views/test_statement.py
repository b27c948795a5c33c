"""A statement's own pages."""

import hashlib

import pytest
from django.test import Client
from pytest_django import DjangoAssertNumQueries, Settings

from statements.models import Decision, Passage, Statement, Version
from statements.models.addresses import RecordType, Tombstone
from statements.models.effective import settle
from statements.search import index
from tests.factories import make_editor, make_statement
from tests.views.conftest import one_and_three

pytestmark = pytest.mark.django_db


def current(statement: Statement) -> Version:
    assert statement.current_version is not None
    return statement.current_version


def revised() -> Statement:
    """A statement of two versions."""
    for word in ("soon", "now"):
        statement = make_statement(
            "There were many words in the first version.",
            f"It is corrected {word}, all of it.",
            title="Revised",
            source_name="revised.txt",
        )
    return Statement.objects.get(pk=statement.pk)


@one_and_three
@pytest.mark.parametrize(("form", "queries"), [("", 15), ("?q=peace", 15), ("v1/", 16), ("original", 2), (".json", 6)])
def test_queries_do_not_grow(
    records: int, form: str, queries: int, client: Client, django_assert_num_queries: DjangoAssertNumQueries
) -> None:
    statement = Statement.objects.newest().last()
    assert statement is not None
    address = {
        "": statement.get_absolute_url(),
        "?q=peace": f"{statement.get_absolute_url()}?q=peace",
        ".json": f"/statements/{statement.identifier}.json",
    }
    index.catch_up()
    with django_assert_num_queries(queries):
        response = client.get(address.get(form, f"/statements/{statement.identifier}/{form}"))
    assert response.status_code == 200


@pytest.mark.django_db
@pytest.mark.parametrize("number", [1, 5])
@pytest.mark.parametrize(("form", "queries"), [("v1/", 15), (".json", 6)])
def test_queries_do_not_grow_with_people_topics_and_passages(
    form: str, queries: int, number: int, client: Client, django_assert_num_queries: DjangoAssertNumQueries
) -> None:
    statement = make_statement(
        *[f"Paragraph {each}." for each in range(number)],
        speakers=[f"Ann {letter}lee" for letter in "BCDFG"[:number]],
        topics=[f"Topic {each}" for each in range(number)],
        language="en",
        event={"name": "Peace talks", "day": "2020-02-02"},
        date="2020-02-02",
    )
    separator = "" if form.startswith(".") else "/"
    index.catch_up()
    with django_assert_num_queries(queries):
        assert client.get(f"/statements/{statement.identifier}{separator}{form}").status_code == 200


@pytest.mark.parametrize("rest", ["/wrong/", "/wrong", "/", ""])
def test_a_wrong_or_missing_slug_is_one_redirect(rest: str, client: Client) -> None:
    statement = make_statement(title="The Right One")
    response = client.get(f"/statements/{statement.identifier}{rest}?q=some+words&x=%C3%A9")
    assert response.status_code == 301
    assert response["Location"] == f"/statements/{statement.identifier}/the-right-one/?q=some+words&x=%C3%A9"
    assert client.get(response["Location"]).status_code == 200


def test_words_are_marked_and_escaped(client: Client) -> None:
    statement = make_statement("The <i>lake</i> & the river.", title="Water")
    html = client.get(f"{statement.get_absolute_url()}?q=lake").content.decode()
    anchor = current(statement).passages.get().anchor
    assert f'<p class="passage paragraph" id="{anchor}" dir="auto">' in html
    assert "The &lt;i&gt;<mark>lake</mark>&lt;/i&gt; &amp; the river.</p>" in html
    assert f'href="{statement.get_absolute_url()}#{anchor}"' in html
    assert f'<link rel="canonical" href="{statement.get_absolute_url()}">' in html


def test_passages_are_set_by_their_kind(client: Client) -> None:
    statement = make_statement(
        "A heading", "What now?", "We wait.", "• one", title="Kinds", speakers=["Ann Speaker", "Bob Voice"]
    )
    kinds = ["heading", "question", "answer", "list"]
    for passage, kind in zip(current(statement).passages.all(), kinds, strict=True):
        passage.kind = kind
        passage.printed_speaker = "Ann Speaker" if kind == "answer" else "Journalist" if kind == "question" else ""
        passage.save()
    settle(statement)
    passages = client.get(statement.get_absolute_url()).context["passages"]
    assert [(each.kind, each.lines, each.turn.name if each.turn else None) for each in passages] == [
        ("heading", ["A heading"], None),
        ("question", ["What now?"], "Journalist"),
        ("answer", ["We wait."], "Ann Speaker"),
        ("list", ["• one"], None),
    ]


def test_a_printed_label_is_not_said_twice(client: Client) -> None:
    statement = make_statement("MS. SPEAKER: We wait.", "Let us go on.", title="Labels", speakers=["Ann Speaker"])
    Passage.objects.filter(version=current(statement), start__gt=0).update(printed_speaker="")
    assert [each.turn for each in client.get(statement.get_absolute_url()).context["passages"]] == [None, None]


def test_a_list_is_set_line_by_line_with_its_marks(client: Client) -> None:
    statement = make_statement("one peace two", title="List")
    passage = current(statement).passages.get()
    Version.objects.filter(pk=current(statement).pk).update(text="• one\n• peace \n\n• two & x")
    Passage.objects.filter(pk=passage.pk).update(kind="list", end=25)
    [found] = client.get(f"{statement.get_absolute_url()}?q=peace").context["passages"]
    assert found.lines == ["• one", "• <mark>peace</mark>", "• two &amp; x"]


def test_says_where_values_come_from_and_what_is_not_stated(client: Client) -> None:
    statement = make_statement(title="As read", place="Brussels")
    editor = make_editor()
    Decision.objects.create(statement=statement, field="title", action="set", value="As decided", by=editor)
    Decision.objects.create(statement=statement, field="publisher", action="set", value=None, by=editor)
    settle(statement)
    response = client.get(statement.get_absolute_url())
    assert response.context["marks"] == {"title": ["set by an editor"], "publisher": ["set by an editor"]}
    html = response.content.decode()
    assert '<span class="mark">title set by an editor</span>' in html
    assert html.count('<span class="unstated">not stated</span>') == 8


def test_earlier_and_later_statements_are_next_to_it(client: Client) -> None:
    first, second, third = (
        make_statement(title=title, date=date)
        for title, date in [("First", "2019"), ("Second", "2020-02-12"), ("Third", "2020-02-13")]
    )
    make_statement(title="Undated")
    context = client.get(second.get_absolute_url()).context
    assert (context["before"], context["after"]) == (first, third)
    context = client.get(third.get_absolute_url()).context
    assert (context["before"], context["after"]) == (second, None)


def test_statements_of_the_same_event_are_named(client: Client) -> None:
    talks = {"name": "Talks", "day": "2020-02-12"}
    statements = [make_statement(title=f"Part {n}", event=talks, date=f"2020-02-{n:02}") for n in range(1, 9)]
    context = client.get(statements[0].get_absolute_url()).context
    assert [each.title for each in context["companions"]] == [f"Part {n}" for n in range(2, 8)]
    assert context["more_companions"] is True


def test_a_version_stays_and_says_which_it_is(client: Client) -> None:
    statement = revised()
    old, new = statement.versions.order_by("number")
    response = client.get(f"/statements/{statement.identifier}/v1/")
    assert response.context["version"] == old
    html = response.content.decode()
    assert "It is corrected soon" in html
    assert f'<a href="{statement.get_absolute_url()}">read the current version</a>' in html
    assert f'<link rel="canonical" href="/statements/{statement.identifier}/v1/">' in html
    response = client.get(f"/statements/{statement.identifier}/v2/")
    assert response.context["version"] == new
    assert f'<link rel="canonical" href="{statement.get_absolute_url()}">' in response.content.decode()
    assert client.get(f"/statements/{statement.identifier}/v3/").status_code == 404
    assert client.get(f"/statements/{statement.identifier}/v999999999999999999999/").status_code == 404


def test_the_original_is_the_bytes_as_received(client: Client) -> None:
    statement = make_statement("<script>alert(1)</script>", title="Hostile")
    response = client.get(f"/statements/{statement.identifier}/original")
    assert hashlib.sha256(response.content).hexdigest() == current(statement).accession.sha256
    assert {
        name: response[name]
        for name in ("Content-Type", "Content-Disposition", "X-Content-Type-Options", "Content-Security-Policy")
    } == {
        "Content-Type": "text/plain; charset=utf-8",
        "Content-Disposition": f'inline; filename="{statement.identifier}.txt"',
        "X-Content-Type-Options": "nosniff",
        "Content-Security-Policy": "default-src 'none'; frame-ancestors 'none'; sandbox",
    }


def test_json_has_the_text_its_spans_and_its_versions(client: Client) -> None:
    statement = revised()
    version = current(statement)
    answer = client.get(f"/statements/{statement.identifier}.json").json()
    assert {name: answer[name] for name in ("title", "version", "sha256", "versions", "text", "spans")} == {
        "title": "Revised",
        "version": 2,
        "sha256": version.accession.sha256,
        "versions": [
            {
                "number": each.number,
                "date": each.created.date().isoformat(),
                "reason": each.reason,
                "url": f"/statements/{statement.identifier}/v{each.number}/",
            }
            for each in statement.versions.order_by("number")
        ],
        "text": version.text,
        "spans": version.spans(),
    }


@pytest.mark.parametrize("form", ["/", "/v1/", "/original", ".json"])
def test_only_what_is_published_is_shown(form: str, client: Client) -> None:
    statement = make_statement(title="Secret")
    address = f"/statements/{statement.identifier}{form}"
    for state, status in (("review", 410), ("withdrawn", 410)):
        Statement.objects.filter(pk=statement.pk).update(state=state)
        response = client.get(address)
        assert response.status_code == status
        assert b"These are the words" not in response.content


def test_what_was_taken_back_is_cited_by_its_whole_address(client: Client, settings: Settings) -> None:
    statement = make_statement(title="Remarks")
    Statement.objects.filter(pk=statement.pk).update(state="withdrawn")
    for site, host in (("", "http://testserver"), ("https://example.org", "https://example.org")):
        settings.SITE_URL = site
        page = client.get(f"/statements/{statement.identifier}/").content.decode()
        assert f"On Record {statement.identifier}, version 1, {host}/statements/{statement.identifier}/v1/" in page


@pytest.mark.parametrize("form", ["/", "/v1/", "/original", ".json", "/a-slug/"])
def test_an_unknown_identifier_is_not_found_and_a_removed_one_is_gone(form: str, client: Client) -> None:
    assert client.get(f"/statements/000000000000{form}").status_code == 404
    Tombstone.objects.create(record_type=RecordType.STATEMENT, slug="000000000000", label="A thing", reason="A wish.")
    response = client.get(f"/statements/000000000000{form}")
    assert response.status_code == 410
    assert "A wish." in response.content.decode()


def test_errors_for_programs_are_json(client: Client) -> None:
    assert client.get("/statements/000000000000.json").json() == {
        "errors": [{"parameter": None, "message": "There is no such statement."}]
    }


def test_a_text_of_unknown_language_does_not_pass_for_english(client: Client) -> None:
    known, unknown = make_statement(title="Known", language="fr"), make_statement(title="Unknown")
    assert '<div class="text" lang="fr" ' in client.get(known.get_absolute_url()).content.decode()
    assert '<div class="text" lang="" ' in client.get(unknown.get_absolute_url()).content.decode()


def test_what_changed_is_shown_passage_by_passage(client: Client) -> None:
    statement = revised()
    shown = '<li><span class="role">changed</span> <span lang="" dir="auto">'
    shown += "It is corrected <del>soon,</del> <ins>now,</ins> all of it.</span></li>"
    for address, tag in (
        (statement.get_absolute_url(), '<details class="changes" lang="en">'),
        (f"/statements/{statement.identifier}/v2/", '<details class="changes" lang="en" open>'),
    ):
        page = client.get(address).content.decode()
        assert tag in page and page.count('<li><span class="role">changed') == 1
        assert shown in page
    first = client.get(f"/statements/{statement.identifier}/v1/").content.decode()
    assert "What changed from the version before" not in first


def test_what_changed_is_escaped(client: Client) -> None:
    for word in ("<b>soon</b>", "<script>now</script>"):
        statement = make_statement(
            "There were many words in the first version.", f"It is {word} again.", source_name="hostile.txt"
        )
    page = client.get(Statement.objects.get(pk=statement.pk).get_absolute_url()).content.decode()
    assert "<del>&lt;b&gt;soon&lt;/b&gt;</del> <ins>&lt;script&gt;now&lt;/script&gt;</ins>" in page
    assert "<script>now" not in page

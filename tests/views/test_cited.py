"""Citations to take into a reference manager."""

from __future__ import annotations

import pytest
from django.core.management import call_command
from django.test import Client
from pytest_django import DjangoAssertNumQueries, Settings

from statements.citing.metadata import schema_org
from statements.models import Statement
from statements.models.addresses import RecordType, Tombstone
from statements.models.statements import Appearance
from statements.views.references import reference
from tests.citing import reading_back
from tests.citing.schema_org import faults
from tests.factories import make_statement
from tests.figures import tell
from tests.ingest.corpus import CORPUS, ROOT, corpus_files

pytestmark = pytest.mark.django_db
SITE = "https://archive.example.org"
FORMS = {
    ".bib": "application/x-bibtex; charset=utf-8",
    ".ris": "application/x-research-info-systems; charset=utf-8",
    ".csl.json": "application/vnd.citationstyles.csl+json; charset=utf-8",
}
every_form = pytest.mark.parametrize("form", FORMS)


@pytest.fixture(autouse=True)
def site(settings: Settings) -> None:
    settings.SITE_URL = SITE


@pytest.fixture
def statement() -> Statement:
    """A statement of two versions; one passage is in both, with other words, and one is in the second alone."""
    for word in ("soon", "now"):
        made = make_statement(
            "There were many words in the first version, and they are there to stay.",
            f"It is corrected {word}, all of it, and {{100%}} of the rest.",
            *(["Then something was added."] if word == "now" else []),
            title="Revised",
            kind="speech",
            date="2020-02",
            speakers=["Ursula von der Leyen"],
            source_name="revised.txt",
        )
    return Statement.objects.get(pk=made.pk)


def get(client: Client, statement: Statement, form: str, query: str = "") -> dict[str, object]:
    """What a reference manager reads in the download, without the day of access."""
    response = client.get(f"/statements/{statement.identifier}{form}{query}")
    assert response.status_code == 200
    read = {".bib": reading_back.read_bibtex, ".ris": reading_back.read_ris, ".csl.json": reading_back.read_csl}
    return read[form](response.content.decode())


def check_every_record(client: Client) -> int:
    """Every version in every form is read back equal, and its JSON-LD is as schema.org has it."""
    expected = {
        ".bib": reading_back.expected_bibtex,
        ".ris": reading_back.expected_ris,
        ".csl.json": reading_back.expected_csl,
    }
    checked = 0
    for statement in Statement.objects.published().select_related("event", "place", "publisher"):
        people = statement.appearances.select_related("speaker")
        for version in statement.versions.all():
            made = reference(None, statement, version, people)
            for form, expect in expected.items():
                assert get(client, statement, form, f"?v={version.number}") == expect(made)
            assert faults(schema_org(made)) == []
            checked += 1
    return checked


def test_every_seed_comes_out_equal(client: Client, settings: Settings) -> None:
    call_command("ingest", str(settings.SEEDS_DIR), verbosity=0)
    assert check_every_record(client) == 5


@pytest.mark.bars
def test_every_record_comes_out_equal(client: Client, capsys: pytest.CaptureFixture[str]) -> None:
    corpus_files()
    call_command("ingest", str(CORPUS), str(ROOT / "tests" / "ingest" / "cases"), verbosity=0)
    checked = check_every_record(client)
    speaking = Appearance.objects.filter(role="speaker").count()
    assert checked > 127
    tell(capsys, f"citations: {checked} records with {speaking} authors, BibTeX, RIS, CSL-JSON and JSON-LD: 0 differ")


@every_form
def test_a_download(form: str, client: Client, statement: Statement) -> None:
    response = client.get(f"/statements/{statement.identifier}{form}")
    assert (response["Content-Type"], response["Content-Disposition"]) == (
        FORMS[form],
        f'attachment; filename="{statement.identifier}{form}"',
    )
    head = client.head(f"/statements/{statement.identifier}{form}")
    assert (head.status_code, head["Content-Type"], head.content) == (200, FORMS[form], b"")
    again = client.get(f"/statements/{statement.identifier}{form}", HTTP_IF_NONE_MATCH=response["ETag"])
    assert (again.status_code, again.content) == (304, b"")
    assert client.post(f"/statements/{statement.identifier}{form}").status_code == 405


@pytest.mark.parametrize("number", [1, 3])
@pytest.mark.parametrize(("query", "queries"), [("", 3), ("?v=1", 4), ("?p=", 4)])
def test_queries_do_not_grow(
    number: int, query: str, queries: int, client: Client, django_assert_num_queries: DjangoAssertNumQueries
) -> None:
    statement = make_statement(*[f"Words {each}." for each in range(number)], speakers=["Ann Lee", "Bo Ek"][:number])
    assert statement.current_version is not None
    anchor = statement.current_version.passages.order_by("start")[0].anchor if query == "?p=" else ""
    with django_assert_num_queries(queries):
        assert client.get(f"/statements/{statement.identifier}.bib{query}{anchor}").status_code == 200


def test_what_is_cited_is_the_version_asked_for(client: Client, statement: Statement) -> None:
    address = f"{SITE}/statements/{statement.identifier}"
    assert statement.current_version is not None
    _same, changed, added = (each.anchor for each in statement.current_version.passages.order_by("start"))
    reworded = "It is corrected %s, all of it, and {100%%} of the rest."
    for query, expected in {
        "": ("v2", "2", f"{address}/v2/", None),
        "?v=1": ("v1", "1", f"{address}/v1/", None),
        f"?p={changed}": (f"v2-{changed}", "2", f"{address}/p/{changed}/", reworded % "now"),
        f"?v=1&p={changed}": (f"v1-{changed}", "1", f"{address}/v1/#{changed}", reworded % "soon"),
        f"?v=2&p={added}": (f"v2-{added}", "2", f"{address}/v2/#{added}", "Then something was added."),
    }.items():
        item = get(client, statement, ".csl.json", query)
        key = str(item["id"]).removeprefix(f"{statement.identifier}-")
        assert (key, item["version"], item["URL"], item.get("abstract")) == expected
    named = client.get(f"/statements/{statement.identifier}.ris?v=1&p={changed}")["Content-Disposition"]
    assert named == f'attachment; filename="{statement.identifier}-v1-{changed}.ris"'


@pytest.mark.parametrize(
    ("query", "status", "error"),
    [
        ("?v=3", 404, (None, "There is no such version of this statement.")),
        ("?v=0", 400, ("v", "“0” is not a version.")),
        ("?v=1;x", 400, ("v", "“1;x” is not a version.")),
        ("?v=٣", 400, ("v", "“٣” is not a version.")),
        ("?p=p000000", 404, (None, "There is no such passage in this statement.")),
        ("?p=%00", 400, ("p", "“\ufffd” is not a passage.")),
        ("?v=1&p=ADDED", 404, (None, "There is no such passage in this statement.")),
    ],
)
def test_what_is_not_there(
    query: str, status: int, error: tuple[str | None, str], client: Client, statement: Statement
) -> None:
    assert statement.current_version is not None
    added = statement.current_version.passages.order_by("-start")[0].anchor
    address, query = f"/statements/{statement.identifier}", query.replace("ADDED", added)
    response = client.get(f"{address}.csl.json{query}")
    parameter, message = error
    assert (response.status_code, response.json()) == (
        status,
        {"errors": [{"parameter": parameter, "message": message}]},
    )
    response = client.get(f"{address}.bib{query}")
    assert (response.status_code, response["Content-Type"], response.content.decode()) == (
        status,
        "text/plain; charset=utf-8",
        f"{parameter}: {message}\n" if parameter else f"{message}\n",
    )


@every_form
def test_records_that_moved_or_went(form: str, client: Client, statement: Statement) -> None:
    assert client.get(f"/statements/000000000000{form}").status_code == 404
    Tombstone.objects.create(record_type=RecordType.STATEMENT, slug="000000000000", label="A thing", reason="A wish.")
    assert client.get(f"/statements/000000000000{form}").status_code == 410
    survivor = make_statement(title="Survivor")
    Statement.objects.filter(pk=statement.pk).update(state="merged", merged_into=survivor)
    response = client.get(f"/statements/{statement.identifier}{form}?v=1")
    assert (response.status_code, response["Location"]) == (301, f"/statements/{survivor.identifier}{form}")
    Statement.objects.filter(pk=survivor.pk).update(state="withdrawn")
    assert client.get(f"/statements/{survivor.identifier}{form}").status_code == 410


def test_without_an_address_of_its_own_the_archive_is_cited_by_the_host_asked(
    client: Client, statement: Statement, settings: Settings
) -> None:
    settings.SITE_URL = ""
    address = f"http://testserver/statements/{statement.identifier}/v2/"
    assert get(client, statement, ".bib")["url"] == address
    assert address in dict(client.get(statement.get_absolute_url()).context["citations"])["APA"]


def test_pages_link_to_their_own_citation(client: Client, statement: Statement) -> None:
    assert statement.current_version is not None
    anchor = statement.current_version.passages.order_by("start")[1].anchor
    stem = f"/statements/{statement.identifier}"
    for page, query in (
        (statement.get_absolute_url(), ""),
        (f"{stem}/v1/", "?v=1"),
        (f"{stem}/v2/", ""),
        (f"{stem}/p/{anchor}/", f"?p={anchor}"),
    ):
        html = client.get(page).content.decode()
        assert [f'href="{stem}{form}{query}"' in html for form in FORMS] == [True, True, True], page
        assert html.count('<meta name="citation_author" content="von der Leyen, Ursula">') == 1
        assert html.count('<script type="application/ld+json">{"@context":"https://schema.org"') == 1

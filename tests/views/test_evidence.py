"""The evidence pack."""

import base64
import hashlib
import re
import subprocess
import sys
from html import unescape
from pathlib import Path

import pytest
from django.core.management import call_command
from django.test import Client
from pytest_django import DjangoAssertNumQueries

from statements.models import Accession, Passage, Statement, Version
from tests.factories import make_statement

pytestmark = pytest.mark.django_db


def pack(client: Client, statement: Statement, version: int = 1, **quotation: str) -> str:
    response = client.get(f"/statements/{statement.identifier}/v{version}/evidence", quotation)
    assert response.status_code == 200
    return response.content.decode()


def embedded(html: str) -> bytes:
    """The source that is in the file."""
    held = re.search(
        r'download="[0-9a-z]{12}\.txt" href="data:application/octet-stream;base64,([A-Za-z0-9+/=]*)"', html
    )
    assert held
    return base64.b64decode(held[1])


def anchors(statement: Statement) -> list[str]:
    assert statement.current_version is not None
    return [each.anchor for each in statement.current_version.passages.order_by("start")]


def test_a_quotation_and_what_stands_around_it(client: Client) -> None:
    words = [f"Paragraph number {number}." for number in range(1, 10)]
    words[4] = "We <b>will</b> stay in Iraq."
    statement = make_statement(*words, title="Remarks <i>", speakers=["Ann Lee"], language="en", kind="remarks")
    anchor = anchors(statement)[4]
    response = client.get(f"/statements/{statement.identifier}/v1/evidence", {"p": anchor, "exact": "stay in Iraq"})
    assert {name: response[name] for name in ("Content-Type", "Content-Disposition", "Content-Security-Policy")} == {
        "Content-Type": "text/html; charset=utf-8",
        "Content-Disposition": f'attachment; filename="{statement.identifier}-v1-{anchor}.html"',
        "Content-Security-Policy": "default-src 'none'; style-src 'unsafe-inline'; sandbox",
    }
    html = response.content.decode()
    assert '<h1 lang="en" dir="auto">Remarks &lt;i&gt;</h1>\n<p>Remarks, date not stated</p>' in html
    assert '<blockquote lang="en" dir="auto"><mark>stay in Iraq</mark></blockquote>' in html
    assert '<p class="voice" dir="auto">Ann Lee</p>\n<h2>What stands around it</h2>' in html
    assert re.findall(r'<p class="paragraph" id="(\w+)" dir="auto">(.*)</p>', html) == [
        *zip(anchors(statement)[1:4], words[1:4], strict=True),
        (anchor, "We &lt;b&gt;will&lt;/b&gt; <mark>stay in Iraq</mark>."),
        *zip(anchors(statement)[5:8], words[5:8], strict=True),
    ]
    address = f"http://testserver/statements/{statement.identifier}/v1/?p={anchor}&amp;exact=stay+in+Iraq#{anchor}"
    assert f"<dt>Lasting address of these words</dt><dd>{address}</dd>" in html


def test_a_whole_statement(client: Client) -> None:
    statement = make_statement("We will stay.", "And then go.", title="Remarks")
    html = pack(client, statement)
    assert re.findall(r"<h2>(.*)</h2>", html) == [
        "The whole statement",
        "Citation",
        "Where it comes from",
        "How to verify it without the archive",
    ]
    assert html.count('<p class="paragraph"') == 2
    assert f"<dd>http://testserver/statements/{statement.identifier}/v1/</dd>" in html


def test_a_statement_without_words_of_its_own(client: Client) -> None:
    statement = make_statement("Only a header.")
    Passage.objects.all().delete()
    assert "No words of the statement itself were found in the source." in pack(client, statement)


def test_kinds_voices_and_languages(client: Client) -> None:
    statement = make_statement("A heading", "What now?", "• one\n• two", title="Kinds", language="en")
    for passage, kind in zip(Passage.objects.order_by("start"), ("heading", "question", "list"), strict=False):
        passage.kind, passage.language = kind, "ar" if kind == "list" else ""
        passage.printed_speaker = "Journalist" if kind == "question" else ""
        passage.save()
    html = pack(client, statement)
    body = html[html.index("<h2>The whole") : html.index("<h2>Citation")]
    first, second, third, *_rest = anchors(statement)
    assert f'<p class="heading" id="{first}" dir="auto">A heading</p>' in body
    assert f'<p class="voice" dir="auto">Journalist</p>\n<p class="question" id="{second}" dir="auto">What' in body
    assert f'<ul id="{third}" lang="ar">\n<li dir="auto">• one</li>' in body


def scripted(html: str, folder: Path) -> list[str]:
    """Does what the file says: saves the source, and runs the lines of Python beside it."""
    script = re.search(r"<pre>(.*?)</pre>", html, re.DOTALL)
    name = re.search(r'download="([^"]+)"', html)
    assert script and name
    (folder / name[1]).write_bytes(embedded(html))
    ran = subprocess.run(
        [sys.executable, "-c", unescape(script[1])], cwd=folder, capture_output=True, text=True, check=True
    )
    return ran.stdout.split()


@pytest.mark.parametrize(
    "content",
    [
        "We will stay in Iraq.\r\n\r\nAnd “then” we go.".encode("cp1252"),
        "قال المتحدث إن المحادثات مستمرة.".encode("cp1256"),
        "Мы остаёмся в Ираке, и это решено.\n".encode("utf-16"),
        "\ufeffWe will stay in Iraq, and that is decided.".encode(),
        b"<html><body><p>We will <b>stay</b> in Iraq.</p></body></html>",
    ],
)
def test_it_proves_itself(content: bytes, client: Client, tmp_path: Path) -> None:
    """What the file says can be recomputed from the file alone, whatever the encoding."""
    source = tmp_path / "source.html" if content.startswith(b"<html") else tmp_path / "source.txt"
    source.write_bytes(content)
    call_command("ingest", str(source), verbosity=0)
    statement = Statement.objects.get()
    html = pack(client, statement)
    assert embedded(html) == content
    assert f"<code>{hashlib.sha256(content).hexdigest()}</code>" in html
    assert f"in the encoding {Accession.objects.get().encoding}," in html
    assert scripted(html, tmp_path) == [statement.identifier]


def test_each_statement_of_a_file_proves_itself(client: Client, tmp_path: Path) -> None:
    case = Path(__file__).parents[1] / "ingest" / "cases" / "two_statements.txt"
    call_command("ingest", str(case), verbosity=0)
    statements = Statement.objects.all()
    assert len(statements) == 2
    for statement in statements:
        assert scripted(pack(client, statement), tmp_path) == [statement.identifier]


def test_a_later_version_has_its_own_source_and_no_identifier_of_it(client: Client) -> None:
    for word in ("soon", "now"):
        statement = make_statement(
            "There were many words in the first version.", f"It is corrected {word}, all of it.", source_name="same.txt"
        )
    html = pack(client, statement, 2)
    assert hashlib.sha256(embedded(html)).hexdigest() == Version.objects.get(number=2).accession.sha256
    assert "<pre>" not in html
    assert "corrected soon" in pack(client, statement, 1)


def test_a_large_source_is_in_the_file_too(client: Client) -> None:
    statement = make_statement("We will stay in Iraq for as long as it takes. " * 70_000)
    source = embedded(pack(client, statement))
    assert len(source) > 3_000_000
    assert hashlib.sha256(source).hexdigest() == Accession.objects.get().sha256


def test_it_asks_nothing_of_anybody(client: Client) -> None:
    statement = make_statement("We will stay.", title="Remarks", source_url="https://example.org/x")
    html = pack(client, statement)
    assert re.findall(r'(?:src|href)="(?!data:)|url\(', html) == []
    assert "<script" not in html
    assert "default-src 'none'" in html


@pytest.mark.parametrize("number", [1, 5])
def test_queries_do_not_grow(number: int, client: Client, django_assert_num_queries: DjangoAssertNumQueries) -> None:
    statement = make_statement(*[f"Words {each}." for each in range(number)], speakers=["Ann Lee", "Bo Ek"][:number])
    anchor = anchors(statement)[0]
    with django_assert_num_queries(6):
        pack(client, statement, p=anchor)


@pytest.mark.parametrize(
    ("rest", "status"),
    [
        ("v2/evidence", 404),
        ("v1/evidence?p=p000000&exact=never+said", 404),
        ("v1/evidence?exact=%00", 200),
        ("v1/evidence?p=%F0%9F", 404),
    ],
)
def test_what_is_not_there(rest: str, status: int, client: Client) -> None:
    statement = make_statement("We will stay.", title="Remarks")
    assert client.get(f"/statements/{statement.identifier}/{rest}").status_code == status


def test_what_is_not_public(client: Client) -> None:
    statement = make_statement("We will stay.", title="Remarks")
    Statement.objects.update(state="withdrawn")
    response = client.get(f"/statements/{statement.identifier}/v1/evidence")
    assert (response.status_code, b"We will stay" in response.content) == (410, False)

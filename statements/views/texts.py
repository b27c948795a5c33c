"""A statement to read without a browser: plain text, and Markdown with its record as front matter."""

from __future__ import annotations

from collections.abc import Iterator
from html import unescape
from typing import Any

import yaml
from django.http import HttpRequest, HttpResponse

from statements.citing.markdown import escaped
from statements.models import Appearance, Passage, Statement
from statements.models.description import describe, fetch_described
from statements.views.addresses import absolute
from statements.views.errors import explained_as_text
from statements.views.feeds import bracketed
from statements.views.methods import only_read
from statements.views.statement import public
from statements.views.transcript import Annotations, Set, passages_of, transcript


@only_read
@explained_as_text
def plain(request: HttpRequest, identifier: str) -> HttpResponse:
    """Title, record and words, a line of white space between paragraphs."""
    statement, passages = _read(identifier)
    record = _record(request, statement)
    facts = "\n".join(f"{name.replace('_', ' ').capitalize()}: {_listed(value)}" for name, value in record.items())
    body = "\n\n".join(_paragraphs(passages))
    return _answer(f"{bracketed(statement)}\n\n{facts}\n\n{body}\n", "text/plain", f"{identifier}.txt")


@only_read
@explained_as_text
def markdown(request: HttpRequest, identifier: str) -> HttpResponse:
    """The record as YAML front matter, as ingest reads it, too; then the words, escaped."""
    statement, passages = _read(identifier)
    # A title that was made up here must not come back as one that is stated.
    title = "" if statement.title_origin == "derived" else statement.title
    record = {"title": title, **_record(request, statement)}
    front = yaml.safe_dump(
        {name: value for name, value in record.items() if value}, allow_unicode=True, sort_keys=False, width=1000
    )
    body = "\n\n".join(_marked_up(passages))
    return _answer(
        f"---\n{front}---\n\n# {escaped(bracketed(statement))}\n\n{body}\n", "text/markdown", f"{identifier}.md"
    )


def _read(identifier: str) -> tuple[Statement, list[Set]]:
    statement = public(identifier, Statement.objects.with_text())
    assert statement.current_version is not None
    fetch_described([statement])
    return statement, transcript(passages_of(statement.current_version), statement.language, Annotations())


def _record(request: HttpRequest, statement: Statement) -> dict[str, Any]:
    """What is known of the statement, by name; what is not stated is left out."""
    version = statement.current_version
    assert version is not None
    told = describe(statement)
    speaking = [each for each in told["speakers"] if each["role"] == Appearance.Role.SPEAKER]
    others = [each for each in told["speakers"] if each["role"] != Appearance.Role.SPEAKER]
    record = {
        "date": told["date"],
        "modified": told["modified"],
        "kind": told["kind"],
        "speakers": [", ".join(filter(None, (each["name"], each["office"]))) for each in speaking],
        **{str(role): [each["name"] for each in others if each["role"] == role] for role in Appearance.Role.values},
        **{name: told[name] for name in ("event", "place", "publisher", "language", "topics", "delivery")},
        "source_url": statement.source_url,
        "rights": statement.rights,
        "address": absolute(request, told["url"]),
        "version": version.number,
        "sha256": version.accession.sha256,
    }
    return {name: value for name, value in record.items() if value}


def _listed(value: str | int | list[str]) -> str:
    return "; ".join(value) if isinstance(value, list) else str(value)


def _paragraphs(passages: list[Set]) -> Iterator[str]:
    for passage in passages:
        words = "\n".join(map(unescape, passage.lines))
        yield f"{passage.turn.name}:\n{words}" if passage.turn else words


def _marked_up(passages: list[Set]) -> Iterator[str]:
    for passage in passages:
        if passage.turn:
            yield f"**{escaped(passage.turn.name)}**"
        lines = [escaped(unescape(line)) for line in passage.lines]
        if passage.kind == Passage.Kind.HEADING:
            yield f"## {' '.join(lines)}"
        elif passage.kind == Passage.Kind.LIST:
            yield "\n".join(f"- {line}" for line in lines)
        else:
            yield "\n".join(lines)


def _answer(text: str, content_type: str, name: str) -> HttpResponse:
    response = HttpResponse(text, content_type=f"{content_type}; charset=utf-8")
    response.headers["Content-Disposition"] = f'inline; filename="{name}"'
    return response

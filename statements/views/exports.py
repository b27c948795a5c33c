"""The whole result of a query to take away: JSON lines for programs, CSV for spreadsheets. Written while it is read."""

from __future__ import annotations

import csv
import json
from collections.abc import Iterator
from io import StringIO
from itertools import chain
from typing import Any

from django.http import HttpRequest, StreamingHttpResponse
from django.utils.http import content_disposition_header

from statements.citing.slugs import slugify
from statements.models import Statement
from statements.models.description import describe
from statements.search.export import Everything, everything
from statements.search.find import parse
from statements.search.selection import Selection
from statements.views.addresses import absolute
from statements.views.choices import linked
from statements.views.errors import explained_as_json, explained_as_text
from statements.views.methods import only_read

# The columns of the CSV, in order. A new one is added at the end.
COLUMNS = (
    "identifier", "url", "title", "title_origin", "date", "date_origin", "modified", "kind", "speakers", "offices",
    "roles", "event", "place", "publisher", "language", "topics", "delivery", "review", "version",
)  # fmt: skip
# Between the values of one cell; one that stands in a value is written with a backslash before it.
BETWEEN = " | "
# A spreadsheet takes a cell that begins so for a formula, whoever wrote it. An apostrophe before it makes it text; one
# that stands there already gets another, so that taking one off a cell always gives the value back.
_FORMULA = tuple("=+-@\t\r\n'＝＋－＠")
_NAME_LENGTH = 80


@only_read
@explained_as_json
def jsonl(request: HttpRequest) -> StreamingHttpResponse:
    """One statement object a line, in the order of the list."""
    found = everything(parse(request.GET))
    return _file(request, found, "jsonl", "application/jsonl; charset=utf-8", _lines(found))


@only_read
@explained_as_text
def table(request: HttpRequest) -> StreamingHttpResponse:
    """CSV by RFC 4180. It begins with a byte order mark, without which spreadsheets misread its letters."""
    found = everything(parse(request.GET))
    return _file(request, found, "csv", "text/csv; charset=utf-8; header=present", _rows(found, request))


def takeaways(selection: Selection) -> list[tuple[str, str]]:
    """(what it is, address) of each form in which all that a selection finds can be taken away."""
    whole = selection.without("per_page")
    return [
        ("CSV", linked(whole, "statements_csv")),
        ("JSON lines", linked(whole, "statements_jsonl")),
        ("JSON by pages", linked(selection.without("page"), "statements_json")),
    ]


def _file(
    request: HttpRequest, found: Everything, ending: str, content_type: str, parts: Iterator[str]
) -> StreamingHttpResponse:
    """The answer. Its first part is made before its first byte is sent: a question that fails gets no half file."""
    values = [value for name, value in found.selection.pairs if name not in {"sort", "per_page", "page"}]
    name = slugify(" ".join(["statements", *values]), "statements")[:_NAME_LENGTH].rstrip("-")
    body = () if request.method == "HEAD" else chain([next(parts, "")], parts)
    response = StreamingHttpResponse(body, content_type=content_type)
    response.headers["Content-Disposition"] = content_disposition_header(True, f"{name}.{ending}")
    return response


def _lines(found: Everything) -> Iterator[str]:
    for statements in found.described():
        yield "".join(f"{json.dumps(_object(each), ensure_ascii=False)}\n" for each in statements)


def _object(statement: Statement) -> dict[str, Any]:
    assert statement.current_version is not None
    return {**describe(statement), "version": statement.current_version.number}


def _rows(found: Everything, request: HttpRequest) -> Iterator[str]:
    file = StringIO()
    writer = csv.writer(file)
    file.write("\N{ZERO WIDTH NO-BREAK SPACE}")
    writer.writerow(COLUMNS)
    for statements in found.described():
        writer.writerows(_row(_object(each), request) for each in statements)
        yield file.getvalue()
        file.seek(0)
        file.truncate()
    yield file.getvalue()


def _row(statement: dict[str, Any], request: HttpRequest) -> list[str]:
    """The cells of a statement object. Of speakers, offices and roles the values of one place belong together."""
    people = statement["speakers"]
    values = {
        **statement,
        "url": absolute(request, statement["url"]),
        "speakers": [person["name"] for person in people],
        "offices": [person["office"] for person in people],
        "roles": [person["role"] for person in people],
    }
    return [_cell(values[column]) for column in COLUMNS]


def _cell(value: str | int | list[str | None] | None) -> str:
    if isinstance(value, list):
        text = BETWEEN.join((each or "").replace("\\", "\\\\").replace("|", "\\|") for each in value)
    else:
        text = "" if value is None else str(value)
    return f"'{text}" if text.startswith(_FORMULA) else text

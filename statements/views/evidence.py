"""The evidence pack: one file with a quotation, where it comes from, and how to check both without the archive."""

from __future__ import annotations

from base64 import b64encode
from collections.abc import Container

from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404
from django.template.loader import render_to_string
from django.urls import reverse
from django.utils import timezone
from django.utils.http import urlencode

from statements.citing import identifiers
from statements.citing.citations import styles
from statements.citing.selectors import Selector
from statements.models import Statement, Version
from statements.views.addresses import absolute
from statements.views.errors import explained
from statements.views.methods import only_read
from statements.views.published import public
from statements.views.quoted import absent, placed, selector_of
from statements.views.references import reference
from statements.views.transcript import Annotations, Set, passages_of, transcript

# So many passages before and after the quotation are in the file.
AROUND = 3


@only_read
@explained
def evidence(request: HttpRequest, identifier: str, number: int) -> HttpResponse:
    """A standalone HTML file on the words that the address names as a quotation link does; without any, on all."""
    found = public(identifier, Statement.objects.with_text())
    version = get_object_or_404(Version.objects.select_related("accession__original"), statement=found, number=number)
    selector = selector_of(request)
    rows = passages_of(version)
    places = placed(selector, version, [(each.anchor, each.words) for each in rows]) if selector else {}
    if selector and not places:
        raise absent([version], selector.anchor)
    passages = transcript(rows, found.language, Annotations(places=places))
    shown = _around(passages, places) if places else passages
    quoted = [each for each in rows if each.anchor in places]
    people = found.appearances.select_related("speaker")
    assert version.accession.original is not None
    source = bytes(version.accession.original.content)
    html = render_to_string(
        "evidence.html",
        {
            "statement": found,
            "version": version,
            "accession": version.accession,
            "words": " ".join(each.words[start:end] for each in quoted for start, end in places[each.anchor]),
            "voice": quoted and (quoted[0].speaker or quoted[0].printed_speaker),
            "anchors": [each.anchor for each in quoted],
            "passages": shown,
            "is_part": len(shown) < len(passages),
            "citations": styles(reference(request, found, version, people)),
            "address": absolute(request, _address(found, version, selector)),
            "alphabet": identifiers.CROCKFORD,
            "place_in_file": _place_in_file(identifier, version, source),
            "made": timezone.now(),
            "source": b64encode(source).decode("ascii"),
        },
    )
    response = HttpResponse(html)
    name = "-".join([identifier, f"v{number}", *(each.anchor for each in quoted[:1])])
    response["Content-Disposition"] = f'attachment; filename="{name}.html"'
    response["Content-Security-Policy"] = "default-src 'none'; style-src 'unsafe-inline'; sandbox"
    return response


def _around(passages: list[Set], anchors: Container[str]) -> list[Set]:
    """The passages of these anchors, and some before and after."""
    held = [at for at, each in enumerate(passages) if each.anchor in anchors]
    return passages[max(0, held[0] - AROUND) : held[-1] + 1 + AROUND]


def _place_in_file(identifier: str, version: Version, source: bytes) -> int | None:
    """Which of the statements in its file this is, by its identifier; None where that is made of other bytes."""
    if version.number > 1:
        return None
    for number in range(1, version.accession.versions.count() + 1):
        if identifiers.identifier(source, number) == identifier:
            return number
    return None


def _address(statement: Statement, version: Version, selector: Selector | None) -> str:
    path = reverse("version", args=[statement.identifier, version.number])
    return f"{path}?{urlencode(selector.parameters())}#{selector.anchor}" if selector else path

"""The evidence pack: one file with a quotation, where it comes from, and how to check both without the archive."""

from __future__ import annotations

from base64 import b64encode

from django.conf import settings
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404
from django.template.loader import render_to_string
from django.urls import reverse
from django.utils import timezone
from django.utils.http import urlencode

from statements.citing.citations import styles
from statements.citing.markup import marked
from statements.citing.selectors import Selector
from statements.models import Passage, Statement, Version
from statements.views.errors import explained
from statements.views.methods import only_read
from statements.views.published import public
from statements.views.quoted import placed, selector_of
from statements.views.references import reference

# So many passages before and after the quotation are in the file.
AROUND = 3
# A larger source is not put into the file: it is named by its SHA-256, and stays at its address.
LARGEST = 2_000_000


@only_read
@explained
def evidence(request: HttpRequest, identifier: str, number: int) -> HttpResponse:
    """A standalone HTML file on the words that the address names as a quotation link does; without any, on all."""
    found = public(identifier, Statement.objects.with_text())
    version = get_object_or_404(Version.objects.select_related("accession__original"), statement=found, number=number)
    selector = selector_of(request)
    passages = list(version.passages.select_related("speaker").order_by("start"))
    for each in passages:
        each.version = version
    places = placed(selector, [(each.anchor, each.words) for each in passages]) if selector else {}
    shown = _around(passages, [*places]) if places else passages
    words = " ".join(each.words[start:end] for each in passages for start, end in places.get(each.anchor, ()))
    people = found.appearances.select_related("speaker")
    source = bytes(version.accession.original.content) if version.accession.original else b""
    html = render_to_string(
        "evidence.html",
        {
            "statement": found,
            "version": version,
            "accession": version.accession,
            "words": words,
            "anchors": [*places],
            "passages": [(each, marked(each.words, places.get(each.anchor, ()))) for each in shown],
            "is_part": len(shown) < len(passages),
            "citations": styles(reference(found, version, people, words=words)),
            "address": settings.SITE_URL + _address(found, version, selector),
            "original": settings.SITE_URL + reverse("original", args=[identifier]),
            "is_current": version.pk == found.current_version_id,
            "made": timezone.now(),
            "source": b64encode(source).decode("ascii") if len(source) <= LARGEST else "",
        },
    )
    response = HttpResponse(html)
    name = "-".join([identifier, f"v{number}", *[*places][:1]])
    response["Content-Disposition"] = f'attachment; filename="{name}.html"'
    response["Content-Security-Policy"] = "default-src 'none'; style-src 'unsafe-inline'; sandbox"
    return response


def _around(passages: list[Passage], anchors: list[str]) -> list[Passage]:
    """The passages of these anchors, and some before and after."""
    held = [at for at, each in enumerate(passages) if each.anchor in anchors]
    return passages[max(0, held[0] - AROUND) : held[-1] + 1 + AROUND]


def _address(statement: Statement, version: Version, selector: Selector | None) -> str:
    path = reverse("version", args=[statement.identifier, version.number])
    return f"{path}?{urlencode(selector.parameters())}#{selector.anchor}" if selector else path

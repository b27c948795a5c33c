"""A statement's own pages: the current version, each version, the bytes as received, and all of it as JSON."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from typing import Any

from django.http import HttpRequest, HttpResponse, HttpResponsePermanentRedirect, JsonResponse
from django.shortcuts import get_object_or_404
from django.urls import reverse

from statements.citing.citations import styles
from statements.citing.metadata import json_ld, tags
from statements.models import Appearance, Passage, Statement, Version
from statements.models.description import describe, fetch_described
from statements.models.languages import language_name
from statements.models.provenance import marks
from statements.search.echoes import Echo, said_before
from statements.search.generation import Unusable
from statements.search.related import related
from statements.views.addresses import absolute
from statements.views.errors import explained, explained_as_json
from statements.views.methods import only_read
from statements.views.page import page
from statements.views.paired import paired
from statements.views.published import public
from statements.views.quoted import changed_passages, gone_passages, quoted, selector_of
from statements.views.references import reference
from statements.views.transcript import Annotations, passages_of, received, transcript

# Python's names of encodings, where browsers know another.
BROWSERS_NAMES = {"utf-8-sig": "utf-8", "ascii": "us-ascii", "mac-roman": "macintosh", "utf-16": "utf-16le"}

# Statements of the same event that are named; its own page has them all.
COMPANIONS = 6


@only_read
@explained
def statement(request: HttpRequest, identifier: str, slug: str = "") -> HttpResponse:
    found = public(identifier, Statement.objects.with_text())
    address = found.get_absolute_url()
    if slug != found.slug or not request.path.endswith("/"):
        query = request.META.get("QUERY_STRING", "")
        return HttpResponsePermanentRedirect(f"{address}?{query}" if query else address)
    assert found.current_version is not None
    return page(request, "statement.html", address, _context(request, found, found.current_version))


@only_read
@explained
def version(request: HttpRequest, identifier: str, number: int) -> HttpResponse:
    """One version, forever: what it said stays readable after the statement has moved on."""
    found = public(identifier, Statement.objects.with_text())
    chosen = get_object_or_404(Version.objects.select_related("reading", "accession"), statement=found, number=number)
    current = chosen.pk == found.current_version_id
    address = found.get_absolute_url() if current else reverse("version", args=[identifier, number])
    return page(request, "statement.html", address, _context(request, found, chosen) | {"as_version": True})


def _context(request: HttpRequest, found: Statement, chosen: Version) -> dict[str, Any]:
    published = Statement.objects.published()
    q = request.GET.get("q", "")
    is_current = chosen.pk == found.current_version_id
    # Without the slug, which follows the title.
    short = reverse("statement_short", args=[found.identifier])
    others = published.filter(event=found.event).exclude(pk=found.pk).oldest() if found.event else published.none()
    companions = list(others[: COMPANIONS + 1])
    versions = list(found.versions.defer("text").order_by("number"))
    people = list(found.appearances.select_related("speaker"))
    topics = list(found.topics.all())
    speakers = (each.speaker.slug for each in people if each.role in Appearance.COUNTED)
    cited = reference(request, found, chosen, people)
    selector = selector_of(request)
    quotation = quoted(selector, chosen, versions) if selector else None
    reports = paired(found, chosen, f"{short}p/")
    passages = passages_of(chosen)
    notes = Annotations(
        q,
        quotation.places if quotation else {},
        changed_passages(versions, chosen),
        _echoes(found, passages),
        reports,
        _former(chosen),
    )
    return {
        "statement": found,
        "version": chosen,
        "is_current": is_current,
        "short_address": absolute(request, short if is_current else request.path),
        "q": q,
        "marks": marks(found, found.current_version.reading.fields if found.current_version else {}),
        "people": people,
        "citations": styles(cited),
        "tags": tags(cited),
        "json_ld": json_ld(cited),
        "version_address": cited.url,
        "topics": topics,
        "quoted": quotation,
        "passages_at": f"{short}p/",
        "gone": gone_passages(versions, chosen),
        "passages": transcript(passages, found.language, notes),
        "paired": reports,
        "header": received(chosen, "header"),
        "chrome": received(chosen, "chrome"),
        "versions": versions,
        "language": language_name(found.language),
        "companions": companions[:COMPANIONS],
        "more_companions": len(companions) > COMPANIONS,
        "related": related(found, chosen, (each.slug for each in topics), speakers) if is_current else [],
        "before": published.before(found).first() if found.date else None,
        "after": published.after(found).first() if found.date else None,
    }


def _echoes(found: Statement, passages: Sequence[Passage]) -> dict[str, Echo]:
    """What of these passages was said before; nothing while search is being prepared."""
    try:
        return said_before(found, [(passage.anchor, passage.words) for passage in passages])
    except Unusable:
        return {}


def _former(version: Version) -> dict[str, list[str]]:
    """Anchor of a passage → those of former passages whose words it holds."""
    found = defaultdict[str, list[str]](list)
    for former, heir in version.heirs().items():
        found[heir].append(former)
    return found


@only_read
@explained
def original(request: HttpRequest, identifier: str) -> HttpResponse:
    """The bytes as received. Always plain text, in a sandbox: a source may be anything, a script too."""
    found = public(identifier, Statement.objects.select_related("current_version__accession__original"))
    assert found.current_version is not None
    accession = found.current_version.accession
    assert accession.original is not None
    name = accession.encoding.lower().replace("_", "-")
    response = HttpResponse(
        bytes(accession.original.content), content_type=f"text/plain; charset={BROWSERS_NAMES.get(name, name)}"
    )
    response["Content-Disposition"] = f'inline; filename="{identifier}.txt"'
    response["Content-Security-Policy"] = "default-src 'none'; frame-ancestors 'none'; sandbox"
    response["X-Content-Type-Options"] = "nosniff"
    return response


@only_read
@explained_as_json
def statement_json(request: HttpRequest, identifier: str) -> JsonResponse:
    found = public(identifier, Statement.objects.with_text())
    current = found.current_version
    assert current is not None
    fetch_described([found])
    versions = found.versions.defer("text").order_by("number")
    return JsonResponse(
        {
            **describe(found),
            "version": current.number,
            "sha256": current.accession.sha256,
            "versions": [
                {
                    "number": each.number,
                    "date": each.created.date().isoformat(),
                    "reason": each.reason,
                    "url": reverse("version", args=[identifier, each.number]),
                }
                for each in versions
            ],
            "text": current.text,
            "spans": current.spans(),
        }
    )

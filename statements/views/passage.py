"""A passage to share: its words by themselves, what stands around them, and what became of them."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from django.http import HttpRequest, HttpResponse, HttpResponsePermanentRedirect
from django.urls import reverse
from django.utils.text import Truncator

from statements.citing.citations import styles
from statements.citing.differences import Difference, word_difference
from statements.citing.metadata import json_ld, tags
from statements.models import Passage, Speaker, Statement, Version
from statements.models.languages import language_name
from statements.search.generation import Unusable
from statements.search.matches import Match
from statements.search.quotations import wordings
from statements.views.addresses import absolute
from statements.views.errors import explained
from statements.views.methods import only_read
from statements.views.page import page
from statements.views.paired import quoted_in
from statements.views.published import public
from statements.views.quoted import absent
from statements.views.references import reference

# As many passages of the same turn or neighbourhood are shown before and after.
AROUND = 2
# A preview of a link shows so much of the words.
PREVIEW = 280


@dataclass(frozen=True, slots=True)
class Wording:
    """How a passage read from a version on; `diff` is what that changed."""

    version: Version
    words: str
    diff: Difference


@only_read
@explained
def passage(request: HttpRequest, identifier: str, anchor: str) -> HttpResponse:
    """The passage as the newest version that has it reads; one that is gone says where it stood."""
    found = public(identifier, Statement.objects.with_text())
    versions = list(found.versions.order_by("number"))
    held = _held(versions, anchor)
    if not held:
        return _heir(found, versions, anchor)
    newest = held[-1].version
    row = list(newest.passages.select_related("speaker").order_by("start"))
    for each in row:
        each.version = newest
    at = next(number for number, each in enumerate(row) if each.anchor == anchor)
    chosen = row[at]
    is_gone = newest.pk != found.current_version_id
    lasting = f"{reverse('version', args=[identifier, newest.number])}#{anchor}"
    people = found.appearances.select_related("speaker")
    cited = reference(request, found, newest, people, request.path, chosen.words, anchor)
    return page(
        request,
        "passage.html",
        request.path,
        {
            "statement": found,
            "version": newest,
            "passage": chosen,
            "number": at + 1,
            "passages": len(row),
            "before": row[max(0, at - AROUND) : at],
            "after": row[at + 1 : at + 1 + AROUND],
            "speaker": chosen.speaker,
            "speaker_name": chosen.speaker.preferred_name if chosen.speaker else chosen.printed_speaker,
            "language": language_name(chosen.language or found.language),
            "in_context": lasting if is_gone else f"{found.get_absolute_url()}#{anchor}",
            "lasting": absolute(request, lasting),
            "address": cited.url,
            "is_gone": is_gone,
            "gone_since": next((each for each in versions if each.number > newest.number), None),
            "wordings": list(_wordings(held)),
            "quoted_in": quoted_in(found, anchor),
            "preview": Truncator(chosen.words).chars(PREVIEW),
            "citations": styles(cited),
            "tags": tags(cited),
            "json_ld": json_ld(cited),
            "said": _said(chosen, found),
        },
    )


def _said(chosen: Passage, found: Statement) -> list[tuple[Match, str, str]]:
    """(match, its address, who says it) of each place where the archive has these words, if there is another one."""
    try:
        matches = wordings(chosen.words)
    except Unusable:
        return []
    if all(match.statement.pk == found.pk for match in matches):
        return []
    slugs = {match.speaker for match in matches if match.speaker}
    names = dict(Speaker.objects.filter(slug__in=slugs).values_list("slug", "preferred_name"))
    return [(match, match.url, names.get(match.speaker or "", "")) for match in matches]


def _heir(statement: Statement, versions: Sequence[Version], anchor: str) -> HttpResponse:
    """To the passage that holds the words of this one since the source was read again; GoneError where none does."""
    for version in reversed(versions):
        heir = version.heirs().get(anchor)
        if heir:
            return HttpResponsePermanentRedirect(reverse("passage", args=[statement.identifier, heir]))
    raise absent(versions, anchor)


def _held(versions: Sequence[Version], anchor: str) -> list[Passage]:
    """The passage of this anchor in each version that has it, in their order. One query."""
    by_version = {
        each.version_id: each for each in Passage.objects.filter(version__in=versions, anchor=anchor).order_by()
    }
    held = []
    for version in versions:
        if version.pk in by_version:
            by_version[version.pk].version = version
            held.append(by_version[version.pk])
    return held


def _wordings(held: Sequence[Passage]) -> Iterator[Wording]:
    """Each wording once, with the version that brought it, oldest first."""
    before = ""
    for each in held:
        if each.words.split() != before.split():
            yield Wording(each.version, each.words, word_difference(before, each.words) if before else [])
        before = each.words

"""What there is to cite of a statement's version, or of a passage in it."""

from __future__ import annotations

from collections.abc import Callable, Iterable

from django.conf import settings
from django.http import HttpRequest, HttpResponse
from django.urls import reverse
from django.utils import timezone

from statements.citing import exchange
from statements.citing.citations import Reference
from statements.models import Appearance, Statement, Version
from statements.views.errors import explained
from statements.views.methods import View, only_read
from statements.views.published import public


def reference(
    statement: Statement, version: Version, people: Iterable[Appearance], path: str = "", words: str = ""
) -> Reference:
    """The reference to a version by its lasting address, or by `path`; `words` are those of a passage.

    Authors are those of `people` (with their speakers) who speak in it; of a report that quotes people its publisher
    stands for them.
    """
    return Reference(
        identifier=statement.identifier,
        title=str(statement),
        url=settings.SITE_URL + (path or reverse("version", args=[statement.identifier, version.number])),
        version=version.number,
        accessed=timezone.now().date(),
        kind=statement.kind,
        people=tuple((each.speaker.preferred_name, each.office) for each in people if each.role == each.Role.SPEAKER),
        date=statement.edtf or "",
        publisher=statement.publisher.preferred_name if statement.publisher else "",
        place=statement.place.preferred_name if statement.place else "",
        event=statement.event.preferred_name if statement.event else "",
        language=statement.language,
        source_url=statement.source_url,
        words=words,
    )


def _download(write: Callable[[Reference], str], content_type: str, ending: str) -> View:
    """A view that answers with the current version's citation in one format."""

    @only_read
    @explained
    def cited(request: HttpRequest, identifier: str) -> HttpResponse:
        found = public(identifier, Statement.objects.with_text())
        assert found.current_version is not None
        people = found.appearances.select_related("speaker")
        content = write(reference(found, found.current_version, people))
        response = HttpResponse(content, content_type=f"{content_type}; charset=utf-8")
        response["Content-Disposition"] = f'attachment; filename="{identifier}.{ending}"'
        return response

    return cited


bibtex = _download(exchange.bibtex, "application/x-bibtex", "bib")
ris = _download(exchange.ris, "application/x-research-info-systems", "ris")
csl_json = _download(exchange.csl_json, "application/vnd.citationstyles.csl+json", "csl.json")

"""A statement's citation, to take into a reference manager."""

from __future__ import annotations

from collections.abc import Callable

from django.http import HttpRequest, HttpResponse

from statements.citing import exchange
from statements.citing.citations import Reference
from statements.models import Statement
from statements.views.errors import explained
from statements.views.methods import View, only_read
from statements.views.published import public
from statements.views.references import reference


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

"""The citation of a statement, one of its versions or a passage, to take into a reference manager."""

from __future__ import annotations

import re
from collections.abc import Callable

from django.http import Http404, HttpRequest, HttpResponse
from django.urls import reverse

from statements.citing import exchange
from statements.citing.citations import Reference
from statements.models import Passage, Statement
from statements.search.filters import InvalidParameters, shown
from statements.views.converters import Anchor, Number
from statements.views.errors import explained_as_json, explained_as_text
from statements.views.methods import View, only_read
from statements.views.published import public
from statements.views.quoted import absent
from statements.views.references import reference


def _download(write: Callable[[Reference], str], content_type: str, ending: str) -> View:
    """A view that answers with a citation in one format.

    It cites the current version, `?v=1` another one, `?p=<anchor>` a passage as its own page does, both together the
    passage in that version.
    """

    def cited(request: HttpRequest, identifier: str) -> HttpResponse:
        number, anchor = _parameter(request, "v", Number.regex), _parameter(request, "p", Anchor.regex)
        found = public(identifier, Statement.objects.with_text())
        made = _passage(request, found, number, anchor) if anchor else _version(request, found, number)
        response = HttpResponse(write(made), content_type=f"{content_type}; charset=utf-8")
        name = made.key if number or anchor else identifier
        response["Content-Disposition"] = f'attachment; filename="{name}.{ending}"'
        return response

    return only_read((explained_as_json if ending.endswith("json") else explained_as_text)(cited))


def _parameter(request: HttpRequest, name: str, form: str) -> str:
    value = request.GET.get(name, "")
    if value and not re.fullmatch(form, value):
        raise InvalidParameters([(name, f"“{shown(value)}” is not {'a version' if name == 'v' else 'a passage'}.")])
    return value


def _version(request: HttpRequest, statement: Statement, number: str) -> Reference:
    version = statement.versions.filter(number=int(number)).first() if number else statement.current_version
    if version is None:
        raise Http404("There is no such version of this statement.")
    return reference(request, statement, version, statement.appearances.select_related("speaker"))


def _passage(request: HttpRequest, statement: Statement, number: str, anchor: str) -> Reference:
    """The passage in the version of this number, or in the newest that has it."""
    passages = Passage.objects.filter(version__statement=statement, anchor=anchor).select_related("version")
    if number:
        passages = passages.filter(version__number=int(number))
    passage = passages.order_by("-version__number").first()
    if passage is None:
        versions = statement.versions.filter(number=int(number)) if number else statement.versions.order_by("-number")
        heir = next((heirs[anchor] for each in versions if anchor in (heirs := each.heirs())), None)
        if heir:
            return _passage(request, statement, number, heir)
        raise absent(versions, anchor)
    if number:
        path = f"{reverse('version', args=[statement.identifier, passage.version.number])}#{anchor}"
    else:
        path = reverse("passage", args=[statement.identifier, anchor])
    people = statement.appearances.select_related("speaker")
    return reference(request, statement, passage.version, people, path, passage.words, anchor)


bibtex = _download(exchange.bibtex, "application/x-bibtex", "bib")
ris = _download(exchange.ris, "application/x-research-info-systems", "ris")
csl_json = _download(exchange.csl_json, "application/vnd.citationstyles.csl+json", "csl.json")

"""Any two statements side by side."""

from __future__ import annotations

import re

from django.http import Http404, HttpRequest, HttpResponse
from django.urls import reverse
from django.utils.http import urlencode

from statements.citing.side_by_side import side_by_side
from statements.models import Statement
from statements.search.filters import InvalidParameters, shown
from statements.views.errors import MovedError, explained
from statements.views.methods import only_read
from statements.views.page import page
from statements.views.published import public
from statements.views.quoted import words_of

# An identifier, or an address that holds one, as people paste it.
_IDENTIFIER = re.compile(r"(?:^|/statements/)([0-9a-hjkmnp-tv-z]{12})(?![0-9a-z])")


@only_read
@explained
def compare(request: HttpRequest) -> HttpResponse:
    given = {name: request.GET.get(name, "").strip() for name in ("a", "b")}
    if not any(given.values()):
        return page(request, "compare.html", reverse("compare"), {"given": given})
    found = {name: _statement(name, value) for name, value in given.items() if value}
    identifiers = {name: statement.identifier for name, statement in found.items()}
    address = f"{reverse('compare')}?{urlencode(identifiers)}"
    context = {"given": given | identifiers, **found}
    if len(found) < 2:
        return page(request, "compare.html", address, context)
    (left, right) = (words_of(statement.current_version) for statement in found.values() if statement.current_version)
    rows = side_by_side(left, right)
    same = sum(row.is_same for row in rows)
    both = sum(bool(row.left and row.right) for row in rows)
    return page(request, "compare.html", address, {**context, "rows": rows, "same": same, "changed": both - same})


def _statement(name: str, value: str) -> Statement:
    """The public statement that a parameter names; the survivor of one that was merged."""
    match = _IDENTIFIER.search(value)
    if match is None:
        raise InvalidParameters([(name, f"“{shown(value)}” is no statement; give its identifier or its address.")])
    try:
        return public(match[1], Statement.objects.with_text())
    except MovedError as moved:
        return public(moved.survivor.identifier, Statement.objects.with_text())
    except Http404 as error:
        raise Http404(f"There is no statement {match[1]}.") from error

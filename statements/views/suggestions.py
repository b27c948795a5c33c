"""What a person may be about to type, for search boxes of browsers and of the archive's own pages."""

from __future__ import annotations

from django.http import HttpRequest, JsonResponse

from statements.search.completions import completions
from statements.search.filters import QueryField
from statements.search.generation import Unusable
from statements.views.addresses import absolute
from statements.views.methods import only_read

# Whoever typed more than this knows what to search for.
LONGEST = 100


@only_read
def suggestions_json(request: HttpRequest) -> JsonResponse:
    """[what was typed, [completions], [descriptions], [addresses]], as OpenSearch Suggestions has it."""
    typed = QueryField().clean(request.GET.get("q"))
    try:
        found = completions(typed) if len(typed) <= LONGEST else []
    except Unusable:
        found = []
    answer = [
        typed,
        [each.text for each in found],
        [each.description for each in found],
        [absolute(request, each.path) for each in found],
    ]
    return JsonResponse(answer, safe=False, content_type="application/x-suggestions+json")

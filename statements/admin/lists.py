"""What all lists on the desk share."""

from __future__ import annotations

from functools import reduce
from operator import or_
from typing import Any

from django.contrib import admin, messages
from django.contrib.admin.helpers import ACTION_CHECKBOX_NAME
from django.contrib.admin.views.main import SEARCH_VAR, ChangeList
from django.db.models import ForeignObjectRel, Model, Q, QuerySet
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.utils.text import smart_split, unescape_string_literal

from statements.admin.relations import is_number

# So many rows that a search finds are named by their keys; SQLite takes some 32,000 values in a query.
MOST_FOUND = 10_000
# No title has more words; of a thousand, SQLite says that the query is too deep.
MOST_WORDS = 100


class Pages(ChangeList):
    """A list of which a page's keys are found first: the database would sort whole rows, with all that is joined."""

    def get_results(self, request: HttpRequest) -> None:
        super().get_results(request)
        if self.multi_page:
            keys = list(self.result_list.values_list("pk", flat=True))
            whole = self.root_queryset
            rows = (whole if whole.query.select_related else self.apply_select_related(whole)).in_bulk(keys)
            self.result_list = [rows[key] for key in keys if key in rows]


class ListMixin(admin.ModelAdmin):
    """A length that loads fast, no counting of what is not shown, and addresses that cannot fail in a database."""

    list_per_page = 50
    show_facets = admin.ShowFacets.NEVER
    show_full_result_count = False

    def changelist_view(self, request: HttpRequest, extra_context: dict[str, Any] | None = None) -> HttpResponse:
        """The list and its actions. What no record can have or be never reaches the database, which would fail."""
        asked = [value for values in request.GET.lists() for value in (values[0], *values[1])]
        chosen = request.POST.getlist(ACTION_CHECKBOX_NAME)
        long = len(request.GET.get(SEARCH_VAR, "").split()) > MOST_WORDS
        if long or any("\x00" in text for text in asked) or not all(is_number(text) for text in chosen):
            self.message_user(request, "That cannot be in the list, so here is the whole list.", messages.WARNING)
            return HttpResponseRedirect(request.path)
        return super().changelist_view(request, extra_context)

    def get_changelist(self, request: HttpRequest, **kwargs: Any) -> type[ChangeList]:
        return Pages

    def get_search_results(self, request: HttpRequest, queryset: QuerySet, search_term: str) -> tuple[QuerySet, bool]:
        """As Django's, but joins nothing and looks once: the list then counts, shows and dates what was found."""
        found, words = queryset, list(smart_split(search_term)) if self.search_fields else []
        for word in words:
            text = unescape_string_literal(word) if word[0] in "\"'" and word[0] == word[-1] else word
            found = found.filter(reduce(or_, (_holding(self.model, path, text) for path in self.search_fields)))
        if words:
            keys = list(found.order_by().values_list("pk", flat=True)[: MOST_FOUND + 1])
            found = queryset.filter(pk__in=keys) if len(keys) <= MOST_FOUND else found
        return found, False


def _holding(model: type[Model], path: str, text: str) -> Q:
    """Rows with this text in the field that a path leads to (after `=`: as the field), each table by itself."""
    if path.startswith("="):
        return Q(**{f"{path[1:]}__iexact": text})
    name, _, rest = path.partition("__")
    if not rest:
        return Q(**{f"{name}__icontains": text})
    field = model._meta.get_field(name)
    assert isinstance(field.related_model, type)
    rows = field.related_model._default_manager.filter(_holding(field.related_model, rest, text))
    if isinstance(field, ForeignObjectRel):
        return Q(pk__in=rows.values(field.field.name))
    return Q(**{f"{name}__in": rows})

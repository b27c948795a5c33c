"""What all lists on the desk share."""

from __future__ import annotations

from typing import Any

from django.contrib import admin, messages
from django.contrib.admin.helpers import ACTION_CHECKBOX_NAME
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect

from statements.admin.relations import is_number


class ListMixin(admin.ModelAdmin):
    """A length that loads fast, no counting of what is not shown, and addresses that cannot fail in a database."""

    list_per_page = 50
    show_facets = admin.ShowFacets.NEVER
    show_full_result_count = False

    def changelist_view(self, request: HttpRequest, extra_context: dict[str, Any] | None = None) -> HttpResponse:
        """The list and its actions. What no record can have or be never reaches the database, which would fail."""
        asked = [value for values in request.GET.lists() for value in (values[0], *values[1])]
        chosen = request.POST.getlist(ACTION_CHECKBOX_NAME)
        if any("\x00" in text for text in asked) or not all(is_number(text) for text in chosen):
            self.message_user(request, "That cannot be in the list, so here is the whole list.", messages.WARNING)
            return HttpResponseRedirect(request.path)
        return super().changelist_view(request, extra_context)

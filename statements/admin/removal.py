"""Deleting an authority record: only one that nothing uses, and its address answers 410 from then on."""

from __future__ import annotations

from typing import Any

from django.contrib import admin, messages
from django.db import transaction
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.urls import reverse

from statements.models.authorities import Authority
from statements.models.removal import remove
from statements.models.uses import uses

_REASON_LENGTH = 1000


class RemovalMixin(admin.ModelAdmin):
    """Deletes one at a time, with a reason; several at once is for merging."""

    delete_confirmation_template = "admin/statements/authority_delete.html"

    def delete_view(
        self, request: HttpRequest, object_id: str, extra_context: dict[str, Any] | None = None
    ) -> HttpResponse:
        """The confirmation page, or, back on the record's own page, the sentence that says who uses it."""
        with transaction.atomic():
            record = self.get_object(request, object_id)
            used = uses(record) if record and self.has_delete_permission(request, record) else []
            if used:
                self.message_user(
                    request,
                    f"“{record}” cannot be deleted: used by {', '.join(used)}. Merge it with "
                    "another record, or change these first.",
                    messages.ERROR,
                )
                return HttpResponseRedirect(
                    reverse(f"admin:statements_{self.opts.model_name}_change", args=[object_id])
                )
            return super().delete_view(request, object_id, extra_context)

    def delete_model(self, request: HttpRequest, obj: Authority) -> None:
        remove(obj, request.POST.get("reason", "").replace("\x00", "").strip()[:_REASON_LENGTH])

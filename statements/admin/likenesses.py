"""Pairs of statements that are nearly the same: compared on the desk, and told apart there."""

from __future__ import annotations

from django.contrib import admin, messages
from django.contrib.admin import ModelAdmin
from django.db import transaction
from django.db.models import QuerySet
from django.http import HttpRequest
from django.template.loader import render_to_string
from django.utils.safestring import SafeString

from statements.admin.editor import editor
from statements.admin.filters import Unanswered
from statements.admin.records import RecordAdmin, link
from statements.citing.anchors import align
from statements.citing.differences import differences
from statements.models import Likeness, Statement


class Answered(Unanswered):
    """Pairs by an editor's answer; at first those that wait for one."""

    def lookups(self, request: HttpRequest, model_admin: ModelAdmin) -> list[tuple[str, str]]:
        return [("different", "Different"), ("all", "All")]


@admin.register(Likeness)
class LikenessAdmin(RecordAdmin):
    """Rows that ingest writes. It only suggests: nothing happens to a statement by them."""

    list_display = ("alike", "earlier", "earlier_date", "later", "later_date", "state", "by", "found")
    list_filter = (Answered,)
    list_select_related = ("first", "second", "by")
    search_fields = ("first__title", "first__identifier", "second__title", "second__identifier")
    search_help_text = "Title or identifier of either"
    fields = ("alike", "earlier", "earlier_date", "later", "later_date", "state", "by", "when", "compared")
    actions = ("tell_apart",)

    def has_answer_permission(self, request: HttpRequest) -> bool:
        """Who may change statements may say that they are different."""
        return request.user.has_perm("statements.change_statement")

    @admin.display(description="alike", ordering="share")
    def alike(self, likeness: Likeness) -> str:
        return f"{likeness.percent} %"

    @admin.display(description="statement")
    def earlier(self, likeness: Likeness) -> SafeString | str:
        return link(likeness.first)

    @admin.display(description="other statement")
    def later(self, likeness: Likeness) -> SafeString | str:
        return link(likeness.second)

    @admin.display(description="date", empty_value="not stated")
    def earlier_date(self, likeness: Likeness) -> str | None:
        return likeness.first.edtf

    @admin.display(description="other date", empty_value="not stated")
    def later_date(self, likeness: Likeness) -> str | None:
        return likeness.second.edtf

    @admin.display(description="how they differ")
    def compared(self, likeness: Likeness) -> SafeString:
        """The passages that differ, as those of two versions would be told."""
        old, new = _passages(likeness.first), _passages(likeness.second)
        texts = [words for _, words in new]
        paired = list(zip(align(old, texts), texts, strict=True))
        return render_to_string("admin/statements/compared.html", {"differences": differences(old, paired)})

    @admin.action(description="These are different, for good", permissions=["answer"])
    def tell_apart(self, request: HttpRequest, queryset: QuerySet[Likeness]) -> None:
        with transaction.atomic():
            chosen = list(queryset.select_related(None).select_for_update().filter(state=Likeness.State.OPEN))
            for likeness in chosen:
                likeness.differ(editor(request))
        if chosen:
            pairs = "1 pair is" if len(chosen) == 1 else f"{len(chosen)} pairs are"
            self.message_user(request, f"{pairs} different, and not suggested again.", messages.SUCCESS)
        else:
            self.message_user(request, "These were answered before; nothing was changed.", messages.WARNING)


def _passages(statement: Statement) -> list[tuple[str, str]]:
    return statement.current_version.anchored() if statement.current_version else []

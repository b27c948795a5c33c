"""Suggested topics on the desk: each with the statements that show it; accepted, added to a topic, or declined."""

from __future__ import annotations

from typing import Any

from django import forms
from django.contrib import admin, messages
from django.contrib.admin import helpers
from django.contrib.admin.views.main import ChangeList
from django.db import transaction
from django.db.models import QuerySet
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils.html import format_html, format_html_join
from django.utils.safestring import SafeString

from statements.admin.editor import editor
from statements.admin.filters import Unanswered
from statements.admin.lists import Pages
from statements.admin.records import RecordAdmin, link
from statements.admin.relations import NumberSelect
from statements.models import Statement, Suggestion, Topic

_REREAD = "New statements are found by it; `manage.py reread` brings it to those that are here already."


class TopicChoice(forms.Form):
    """Into which topic the suggestions go."""

    topic = forms.ModelChoiceField(
        Topic.objects.all(),
        error_messages={"required": "Choose a topic."},
        widget=NumberSelect(Suggestion._meta.get_field("topic"), admin.site),
    )


class Showing(Pages):
    """The list of suggestions, each row with the statements that show it, fetched for all rows at once."""

    def get_results(self, request: HttpRequest) -> None:
        super().get_results(request)
        rows = list(self.result_list)
        statements = Statement.objects.in_bulk({number for row in rows for number in row.evidence})
        for row in rows:
            row.shown = [statements[number] for number in row.evidence if number in statements]
        self.result_list = rows


@admin.register(Suggestion)
class SuggestionAdmin(RecordAdmin):
    """Rows that `manage.py suggest_topics` writes. Nothing happens to a topic but by the actions here."""

    list_display = ("term", "statements", "seen_in", "state", "topic", "by", "when")
    list_filter = (Unanswered,)
    list_select_related = ("topic", "by")
    search_fields = ("term",)
    fields = ("term", "forms", "statements", "seen_in", "state", "topic", "by", "when")
    ordering = ("-weight", "key")
    actions = ("accept", "add_to_topic", "decline")

    def get_changelist(self, request: HttpRequest, **kwargs: Any) -> type[ChangeList]:
        return Showing

    def has_answer_permission(self, request: HttpRequest) -> bool:
        """Who may make and change topics may answer suggestions."""
        return request.user.has_perms(["statements.add_topic", "statements.change_topic"])

    @admin.display(description="seen most in")
    def seen_in(self, suggestion: Suggestion) -> SafeString:
        statements = getattr(suggestion, "shown", None)
        shown = suggestion.shown_in() if statements is None else statements
        return format_html_join("", "{}<br>", ((link(statement),) for statement in shown))

    @admin.action(description="Accept, each as a new topic", permissions=["answer"])
    def accept(self, request: HttpRequest, queryset: QuerySet[Suggestion]) -> None:
        with transaction.atomic():
            for suggestion in self._open(request, queryset):
                if same := Topic.objects.named(suggestion.term).first():
                    self.message_user(
                        request,
                        format_html(
                            "There is a topic {} already: add “{}” to it instead.", link(same), suggestion.term
                        ),
                        messages.WARNING,
                    )
                else:
                    self._tell(request, "“{}” is a topic now: {}. {}", suggestion, suggestion.accept(editor(request)))

    @admin.action(description="Add as match terms to a topic…", permissions=["answer"])
    def add_to_topic(self, request: HttpRequest, queryset: QuerySet[Suggestion]) -> HttpResponse | None:
        with transaction.atomic():
            chosen = self._open(request, queryset)
            form = TopicChoice(request.POST if "add" in request.POST else None)
            if chosen and form.is_valid():
                # What changes is the topic as it stands now, not as it was when the form was checked.
                topic = Topic.objects.select_for_update().get(pk=form.cleaned_data["topic"].pk)
                for suggestion in chosen:
                    self._tell(
                        request,
                        "“{}” shows the topic {} now. {}",
                        suggestion,
                        suggestion.accept(editor(request), topic),
                    )
                return None
        if not chosen:
            return None
        return render(
            request,
            "admin/statements/add_to_topic.html",
            {
                **self.admin_site.each_context(request),
                "title": "Add match terms to a topic",
                "opts": self.opts,
                "form": form,
                "suggestions": chosen,
                "checkbox": helpers.ACTION_CHECKBOX_NAME,
                "media": self.media + form.media,
            },
        )

    @admin.action(description="Decline, for good", permissions=["answer"])
    def decline(self, request: HttpRequest, queryset: QuerySet[Suggestion]) -> None:
        with transaction.atomic():
            chosen = self._open(request, queryset)
            for suggestion in chosen:
                suggestion.decline(editor(request))
        if chosen:
            terms = ", ".join(f"“{suggestion.term}”" for suggestion in chosen)
            self.message_user(request, f"Declined, and not suggested again: {terms}.", messages.SUCCESS)

    def _open(self, request: HttpRequest, queryset: QuerySet[Suggestion]) -> list[Suggestion]:
        """Those chosen that nobody has answered, held until the answer is written."""
        chosen = list(queryset.select_related(None).select_for_update().filter(state=Suggestion.State.OPEN))
        if not chosen:
            self.message_user(request, "These were answered before; nothing was changed.", messages.WARNING)
        return chosen

    def _tell(self, request: HttpRequest, sentence: str, suggestion: Suggestion, topic: Topic) -> None:
        self.message_user(request, format_html(sentence, suggestion.term, link(topic), _REREAD), messages.SUCCESS)

"""Authority records on the desk: names, addresses and notes; who uses them; merging and removing."""

from __future__ import annotations

from typing import Any, ClassVar

from django import forms
from django.contrib import admin, messages
from django.db.models import Count, QuerySet
from django.forms import ModelForm
from django.http import HttpRequest
from django.urls import reverse
from simple_history.admin import SimpleHistoryAdmin

from statements.admin.fields import LinesField
from statements.admin.lists import ListMixin
from statements.admin.merging import MergeMixin
from statements.admin.relations import RelationsMixin
from statements.admin.removal import RemovalMixin
from statements.citing.markup import NOTE_LIMIT
from statements.models import Body, ChangeLog, Event, Office, Place, Publisher, Speaker, Topic
from statements.models.authorities import Authority, name_key
from statements.models.uses import statement_count, statements_with, uses

_NAMES = ("preferred_name", "variant_names", "slug")
_WIDE = {"class": "vTextField"}


class AuthorityForm(ModelForm):
    """Lists are edited one a line."""

    preferred_name = forms.CharField(
        max_length=300,
        widget=forms.TextInput(attrs=_WIDE),
        help_text="A name that is replaced here stays as a variant name.",
    )
    variant_names = LinesField(
        required=False,
        help_text="Other forms of the name, one a line. Sources are matched by "
        "these: when a name is taken off, a source that prints it makes a new record.",
    )
    note = forms.CharField(
        required=False,
        max_length=NOTE_LIMIT,
        widget=forms.Textarea(attrs={"rows": 8, "cols": 80}),
        help_text=f"Markdown, at most {NOTE_LIMIT:,} characters. Shown on the record’s page.",
    )


class TopicForm(AuthorityForm):
    match_terms = LinesField(
        required=False,
        help_text="Words and phrases that show the topic, one a line. They count the next time that texts are read.",
    )


class AuthorityAdmin(ListMixin, RelationsMixin, MergeMixin, RemovalMixin, SimpleHistoryAdmin):
    """What all authority records share on the desk."""

    ordering = ("sort_key", "pk")  # said again: Django drops a model's order from counted lists

    form = AuthorityForm
    object_history_list_template = "admin/statements/history_list.html"
    list_display: tuple[str, ...] = ("preferred_name", "slug", "statement_count")
    search_fields = ("name_keys", "slug")
    search_help_text = "Preferred or variant name"
    readonly_fields = ("used_by",)
    fields: ClassVar[tuple[str, ...]] = (*_NAMES, "note", "used_by")

    def get_queryset(self, request: HttpRequest) -> QuerySet[Any]:
        return super().get_queryset(request).annotate(statement_count=statement_count(self.model))

    def get_search_results(self, request: HttpRequest, queryset: QuerySet, search_term: str) -> tuple[QuerySet, bool]:
        """Finds names as they are compared: folded, without case."""
        return super().get_search_results(request, queryset, name_key(search_term.replace("\x00", "")))

    def save_model(self, request: HttpRequest, obj: Authority, form: ModelForm, change: bool) -> None:
        """Saves, notes the statements that show what changed, and says when a name is another record's too."""
        before, affected = self._shown(obj), statements_with([obj]) if change else []
        super().save_model(request, obj, form, change)
        if self._shown(obj) != before:
            ChangeLog.objects.record(affected)
        same = self.model._default_manager.named(obj.preferred_name).exclude(pk=obj.pk)
        if names := ", ".join(f"{other.preferred_name} ({other.slug})" for other in same[:5]):
            self.message_user(
                request, f"Another record has this name too: {names}. If they are one, merge them.", messages.WARNING
            )

    def _shown(self, record: Authority) -> dict[str, Any] | None:
        """What the index and the facets show of a record, as stored; a note is shown on its own page alone."""
        names = [name for name in (*_NAMES, "broader") if name in self.fields]
        return self.model._default_manager.filter(pk=record.pk).values(*names).first()

    @admin.display(description="statements", ordering="statement_count")
    def statement_count(self, record: Authority) -> int:
        return int(getattr(record, "statement_count", 0))

    @admin.display(description="used by")
    def used_by(self, record: Authority) -> str:
        return ", ".join(uses(record) if record.pk else []) or "nothing yet"


class OfficeInline(admin.TabularInline):
    model = Office
    extra = 0


@admin.register(Speaker)
class SpeakerAdmin(AuthorityAdmin):
    inlines = (OfficeInline,)


@admin.register(Office)
class OfficeAdmin(ListMixin, RelationsMixin):
    list_display = ("title", "speaker", "first_day", "last_day")
    list_select_related = ("speaker",)
    autocomplete_fields = ("speaker",)
    search_fields = ("title", "speaker__name_keys")
    date_hierarchy = "first_day"


@admin.register(Topic)
class TopicAdmin(AuthorityAdmin):
    form = TopicForm
    list_display = ("preferred_name", "broader", "slug", "statement_count")
    list_select_related = ("broader",)
    autocomplete_fields = ("broader",)
    fields = (*_NAMES, "broader", "match_terms", "note", "used_by")


@admin.register(Event)
class EventAdmin(AuthorityAdmin):
    list_display = ("preferred_name", "kind", "first_day", "last_day", "body", "place", "statement_count")
    list_select_related = ("body", "place")
    list_filter = ("kind",)
    autocomplete_fields = ("body", "place")
    date_hierarchy = "first_day"
    fields = (*_NAMES, "kind", "first_day", "last_day", "body", "place", "note", "used_by")


@admin.register(Publisher)
class PublisherAdmin(AuthorityAdmin):
    def view_on_site(self, publisher: Publisher) -> str:
        return f"{reverse('statements')}?publisher={publisher.slug}"


@admin.register(Place)
class PlaceAdmin(AuthorityAdmin):
    def view_on_site(self, place: Place) -> str:
        return f"{reverse('statements')}?place={place.slug}"


@admin.register(Body)
class BodyAdmin(AuthorityAdmin):
    list_display = ("preferred_name", "publisher", "slug", "event_count")
    list_select_related = ("publisher",)
    autocomplete_fields = ("publisher",)
    fields = (*_NAMES, "publisher", "note", "used_by")

    def get_queryset(self, request: HttpRequest) -> QuerySet[Any]:
        """A body is in no statement itself; its events are."""
        return SimpleHistoryAdmin.get_queryset(self, request).annotate(event_count=Count("events"))

    @admin.display(description="events", ordering="event_count")
    def event_count(self, body: Body) -> int:
        return int(getattr(body, "event_count", 0))

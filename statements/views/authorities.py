"""The authority records: lists of speakers, events and topics, and a page for each record with its statements."""

from __future__ import annotations

from typing import Any

from django.db.models import Prefetch
from django.http import HttpRequest, HttpResponse, HttpResponsePermanentRedirect
from django.urls import reverse

from statements.models import Event, Office, Redirect, Speaker, Statement, Topic
from statements.models.authorities import Authority, AuthorityQuerySet
from statements.models.hierarchy import Hierarchy
from statements.models.uses import statements_with
from statements.search.documents import NONE
from statements.search.found import found
from statements.search.selection import Selection
from statements.search.values import all_values
from statements.views.alphabet import Narrowing, narrowed, narrowing
from statements.views.choices import linked
from statements.views.errors import GoneError, explained, missing
from statements.views.methods import only_read
from statements.views.page import page
from statements.views.published import was_public
from statements.views.rows import listing
from statements.views.timeline import timeline


@only_read
@explained
def speakers(request: HttpRequest) -> HttpResponse:
    offices = Prefetch("offices", Office.objects.public(), to_attr="held")
    return _list(request, "speakers", Speaker.objects.prefetch_related(offices))


@only_read
@explained
def events(request: HttpRequest) -> HttpResponse:
    return _list(request, "events", Event.objects.select_related("place"))


@only_read
@explained
def topics(request: HttpRequest) -> HttpResponse:
    """Each below its broader topic; those that are searched for, or of one initial, by themselves."""
    if narrowing(request) != Narrowing():
        return _list(request, "topics", Topic.objects.all())
    values = all_values(Selection(), "topic").values
    counts = {value.value: value.count for value in values if value.value != NONE}
    names = narrowed(request, [value for value in values if value.value in counts])
    return page(request, "topics.html", request.path, {"branches": Hierarchy().branches(counts), "names": names})


def _list(request: HttpRequest, kind: str, records: AuthorityQuerySet) -> HttpResponse:
    """A page of the records that published statements have, by name or by their number of statements."""
    values = [value for value in all_values(Selection(), kind.removesuffix("s")).values if value.value != NONE]
    names = narrowed(request, values)
    counts = {value.value: value.count for value in names.page}
    present = {record.slug: record for record in records.filter(slug__in=counts)}
    rows = [(present[slug], count) for slug, count in counts.items() if slug in present]
    return page(request, f"{kind}.html", request.path, {"rows": rows, "names": names})


@only_read
@explained
def speaker(request: HttpRequest, slug: str) -> HttpResponse:
    record = Speaker.objects.filter(slug=slug).prefetch_related(Prefetch("offices", Office.objects.public())).first()
    if record is None:
        return _moved(request, Speaker, slug)
    return _record(request, record)


@only_read
@explained
def event(request: HttpRequest, slug: str) -> HttpResponse:
    record = Event.objects.filter(slug=slug).select_related("place", "body").first()
    if record is None:
        return _moved(request, Event, slug)
    return _record(request, record)


@only_read
@explained
def topic(request: HttpRequest, slug: str) -> HttpResponse:
    record = Topic.objects.filter(slug=slug).select_related("broader").first()
    if record is None:
        return _moved(request, Topic, slug)
    return _record(request, record, narrower=record.narrower.order_by("sort_key", "pk"))


def _record(request: HttpRequest, record: Authority, **more: Any) -> HttpResponse:
    """A record's page: what is known of it, when it was spoken of, and its statements, newest first."""
    kind = record.record_type
    assert kind is not None
    selection = Selection(((kind.value, record.slug),))
    theirs = found(selection)
    here = listing(request, theirs.keys)
    held_back = [] if here["rows"] else _held_back(record)
    if any(was_public(each) for each in held_back):
        raise GoneError(f"a {kind.label.lower()}", "What the archive has of it is held back until its release.")
    if held_back:
        raise missing(kind, record.slug)
    return page(
        request,
        f"{kind.value}.html",
        reverse(kind.value, args=[record.slug]),
        {
            "record": record,
            "timeline": timeline(theirs.calendar("month")),
            **here,
            "search": linked(selection),
            **more,
        },
    )


def _held_back(record: Authority) -> list[Statement]:
    """The statements under embargo that a record is of which ingest made: its very name may tell of them."""
    if not isinstance(record, Speaker | Event) or record.history.exists():
        return []
    return list(Statement.objects.filter(pk__in=statements_with([record])).held_back())


def _moved(request: HttpRequest, model: type[Authority], slug: str) -> HttpResponse:
    """One 301 to where an old slug leads now; the tombstone, or 404, where it leads nowhere."""
    kind = model.record_type
    assert kind is not None
    target = Redirect.objects.filter(record_type=kind, old_slug=slug).values("target_id")
    record = model.objects.filter(pk__in=target).first()
    if record is None:
        raise missing(kind, slug)
    query = request.META.get("QUERY_STRING", "")
    address = reverse(kind.value, args=[record.slug])
    return HttpResponsePermanentRedirect(f"{address}?{query}" if query else address)

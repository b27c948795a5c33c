"""The newest statements of a query as an Atom feed (RFC 4287), in pages that lead from one to the next (RFC 5005)."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterator
from urllib.parse import urlsplit
from xml.sax.xmlreader import AttributesImpl

from django.db.models import Prefetch
from django.http import HttpRequest, HttpResponse
from django.urls import reverse
from django.utils.feedgenerator import Atom1Feed
from django.utils.html import escape
from django.utils.xmlutils import SimplerXMLGenerator

from statements.models import Archive, Statement, Topic, Version
from statements.search.documents import NONE
from statements.search.export import everything
from statements.search.find import PageOutOfRange, parse
from statements.search.names import RECORDS, labels_of, value_label
from statements.search.selection import EXCLUSIONS, FACETS, Selection
from statements.views.addresses import absolute
from statements.views.choices import linked
from statements.views.errors import explained_as_text
from statements.views.methods import only_read

ENTRIES = 50
# The most characters of a statement's opening that its entry has.
OPENING = 400
# What XML has no way to write.
_UNWRITABLE = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff]")


class PagedFeed(Atom1Feed):
    """An Atom feed with links to its other pages (`ways`), and entries by several people (`people`)."""

    def add_root_elements(self, handler: SimplerXMLGenerator) -> None:
        super().add_root_elements(handler)
        for relation, address in self.feed["ways"]:
            handler.addQuickElement("link", "", {"rel": relation, "href": address})

    def add_item_elements(self, handler: SimplerXMLGenerator, item: dict[str, object]) -> None:
        super().add_item_elements(handler, item)
        people = item["people"]
        assert isinstance(people, list)
        for name in people:
            handler.startElement("author", AttributesImpl({}))
            handler.addQuickElement("name", name)
            handler.endElement("author")

    def latest_post_date(self) -> dt.datetime:
        return max((item["updateddate"] for item in self.items), default=self.feed["begun"])


def feed_of(selection: Selection) -> str:
    """The address of the feed of what a selection finds."""
    return linked(selection.without("sort").without("per_page"), "statements_atom")


@only_read
@explained_as_text
def atom(request: HttpRequest) -> HttpResponse:
    """Always the newest first; ENTRIES a page, whatever is asked for."""
    asked = parse(request.GET)
    selection = asked.without("sort").without("per_page")
    found = everything(selection.replaced("sort", "newest"))
    pages = max(1, -(-found.total // ENTRIES))
    if asked.page > pages:
        raise PageOutOfRange(asked.page, pages)
    keys = found.keys((asked.page - 1) * ENTRIES, asked.page * ENTRIES)
    topics = Prefetch("topics", Topic.objects.only("preferred_name"))
    statements = Statement.objects.for_lists().prefetch_related(topics).public_in_order(keys)
    archive = Archive.objects.current()
    tag = f"tag:{urlsplit(absolute(request, '/')).hostname},{archive.created.date().isoformat()}:"
    feed = PagedFeed(
        title=_title(found.selection.without("sort")),
        link=absolute(request, linked(selection)),
        description=None,
        language="en",
        author_name="On Record",
        author_link=absolute(request, reverse("home")),
        feed_url=absolute(request, linked(selection.replaced("page", asked.page), "statements_atom")),
        feed_guid=f"{tag}/statements?{selection.query_string()}",
        begun=archive.created,
        ways=list(_ways(request, selection, asked.page, pages)),
    )
    openings = Version.objects.current().filter(statement__in=keys).openings(OPENING)
    for statement in statements:
        _add(feed, statement, openings.get(statement.pk, ""), tag, request)
    return HttpResponse(feed.writeString("utf-8"), content_type=feed.content_type)


def _ways(request: HttpRequest, selection: Selection, page: int, pages: int) -> Iterator[tuple[str, str]]:
    """(relation, address) of the first, last, previous and next page, as far as there are any."""
    numbers = {"first": 1, "last": pages, "previous": page - 1, "next": page + 1}
    for relation, number in numbers.items():
        if 1 <= number <= pages:
            yield relation, absolute(request, linked(selection.replaced("page", number), "statements_atom"))


def _title(selection: Selection) -> str:
    """What the feed is about: the words and values that choose its statements."""
    facets = {name: [*selection.values(name), *selection.values(f"not_{name}")] for name in (*RECORDS, "language")}
    labels = labels_of(facets, facets["language"])
    said = []
    for name, value in selection.pairs:
        if name == "q":
            said.append(f"“{value}”")
        elif name in FACETS or value == NONE:
            said.append(value_label(name, value, labels))
        elif name in EXCLUSIONS:
            said.append(f"not {value_label(name.removeprefix('not_'), value, labels)}")
        elif name != "topic_match":
            said.append(value if name == "date" else f"{name} {value}")
    return _writable(f"On Record: {', '.join(said) or 'press statements'}")


def _add(feed: PagedFeed, statement: Statement, opening: str, tag: str, request: HttpRequest) -> None:
    facts = [statement.get_kind_display(), statement.date_words or "date not stated"]
    facts += [str(record) for record in (statement.place, statement.publisher) if record]
    told = ", ".join(filter(None, facts))
    # A statement that was under embargo is news from its release on.
    released = statement.embargo or statement.created
    feed.add_item(
        title=_writable(bracketed(statement)),
        link=absolute(request, statement.get_absolute_url()),
        description=escape(_writable(f"{told[:1].upper()}{told[1:]}. {opening}".strip())),
        unique_id=f"{tag}/statements/{statement.identifier}",
        pubdate=max(statement.created, released),
        updateddate=max(statement.updated, released),
        categories=[_writable(topic.preferred_name) for topic in statement.topics.all()],
        people=[_writable(appearance.speaker.preferred_name) for appearance in statement.people],
    )


def bracketed(statement: Statement) -> str:
    """The title; in square brackets where it does not stand in the source."""
    return f"[{statement}]" if statement.title_origin == "derived" else str(statement)


def _writable(text: str) -> str:
    return _UNWRITABLE.sub("\N{REPLACEMENT CHARACTER}", text)

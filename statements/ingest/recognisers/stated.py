"""What the format of a file states, as one more recogniser beside those that read the words."""

import datetime as dt
from collections.abc import Callable, Sequence
from dataclasses import replace

from statements.citing.folding import fold
from statements.ingest.draft import Found
from statements.ingest.page import Page
from statements.ingest.recognisers.names.offices import split_office
from statements.ingest.recognisers.names.usual_offices import canonical_office

# A day that metadata gives is the same as that of the text if it is so near: pages are put up a little later, and
# servers write the time of another zone.
SAME_DAYS = 3
# A header has no more of them: the day of the event, and when the page was put up.
_DAYS = 2
Recognisers = Sequence[Callable[[Page], Found | None]]


def chosen(name: str, page: Page, found: Found | None) -> Found | None:
    """The value of a field: what the format states, or what the words of the text do.

    Front matter was written by a person for this text, and goes before it. The metadata of a page goes before what
    was derived; its language is that of the site, and counts where the words do not tell.
    """
    said = _said(name, page)
    if said is None or found is None or said.value == found.value:
        return said or found
    if page.stated.by == "page" and (found.origin == "stated" or name == "language"):
        return found
    return replace(said, alternatives=(found.value,)) if found.origin == "stated" else said


def title(page: Page, found: Found | None) -> Found | None:
    """The stated title, or the one of the text where that has the same words and more: a kind with its byline."""
    said = page.stated.first("title")
    if said is None or found is None or found.origin != "stated":
        return said or found
    return found if fold(found.value).casefold().startswith(fold(said.value).casefold()) else said


def dates(page: Page, recognisers: Recognisers) -> Recognisers:
    """The recognisers of the date with what the format states among them, for those that disagree to be found out.

    The day in the text's own header is that of the statement. So where the two are near, the text has the last word,
    save for a day that is the page's last change, or one that can be read in two ways.
    """
    said = page.stated.first("date")
    if said is None:
        return recognisers
    found = next((value for recogniser in recognisers if (value := recogniser(page))), None)
    changed = page.stated.first("modified")

    def stated(page: Page) -> Found | None:
        return said

    if found is None or (found.review and said.value in (found.value, *found.alternatives)):
        return (stated,)
    if not _near(found.value, said.value):
        first = page.stated.by == "front matter" or _lists_days(page)
        return (stated, *recognisers) if first else (*recognisers, stated)
    late = said.value < found.value and changed is not None and changed.value.startswith(found.value)
    return (stated,) if late or len(said.value) > len(found.value) else recognisers


def speakers(page: Page) -> list[Found]:
    """`speaker: X, Prime Minister`: persons only; an organisation is no speaker."""
    people = []
    for said in page.stated.fields.get("speaker", []):
        person = split_office(said.value)
        if person and page.vocabulary.publisher(person[0]) is None:
            name, office = person
            value = {
                "name": name,
                "office": canonical_office(office, page.vocabulary),
                "role": "speaker",
                "printed": name,
                "printed_office": " ".join(office.split()),
            }
            people.append(replace(said, value=value))
    return people


def topics(page: Page, found: Sequence[Found]) -> list[Found]:
    """The topics with those tags of the front matter that the vocabulary knows before them."""
    tagged: dict[str, Found] = {}
    for said in page.stated.fields.get("topic", []):
        name = _topic(said.value, page)
        if name:
            tagged.setdefault(name, replace(said, value=name))
    return [*tagged.values(), *(topic for topic in found if topic.value not in tagged)]


def _said(name: str, page: Page) -> Found | None:
    said = page.stated.first(name)
    known = {"place": page.vocabulary.place, "publisher": page.vocabulary.publisher}.get(name)
    return replace(said, value=known(said.value) or said.value) if said and known else said


def _topic(tag: str, page: Page) -> str | None:
    """The topic that a tag names: all of it is the topic's name or one of its match terms."""
    for topic in page.vocabulary.topics:
        if any(_spaced(tag) == _spaced(name) for name in (topic.name, *topic.terms)):
            return topic.name
    return None


def _spaced(words: str) -> str:
    return fold(words).casefold().replace("-", " ").replace("_", " ").strip()


def _lists_days(page: Page) -> bool:
    """Whether the header has lines of several days, as a list of other pages has under the title."""
    return len({entry.line.text for entry in page.entries("date")}) > _DAYS


def _near(first: str, second: str) -> bool:
    """Whether two dates are the same or within SAME_DAYS; a month or year is near each of its days."""
    if first.startswith(second) or second.startswith(first):
        return True
    if len(first) != 10 or len(second) != 10:
        return False
    return abs((dt.date.fromisoformat(first) - dt.date.fromisoformat(second)).days) <= SAME_DAYS

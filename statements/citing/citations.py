"""Citations of a statement, a version or a passage, for a person to paste: APA 7, Chicago 17, MLA 9 and plain words."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass

from statements.citing.personal_names import PersonalName, parsed

ARCHIVE = "On Record"
_HALF = ("January", "February", "March", "April", "May", "June")
_MONTHS = (*_HALF, "July", "August", "September", "October", "November", "December")
# The months as MLA shortens them.
_MLA_MONTHS = ("Jan.", "Feb.", "Mar.", "Apr.", "May", "June", "July", "Aug.", "Sept.", "Oct.", "Nov.", "Dec.")


@dataclass(frozen=True, slots=True)
class Reference:
    """What is cited. `date` is EDTF level 0 or ""; `people` are (name, office) of those who speak, in order.

    `url` is the lasting address of what is cited, `accessed` the day on which it was looked at, `words` those of the
    passage where one is cited.
    """

    identifier: str
    title: str
    url: str
    version: int
    accessed: dt.date
    kind: str = ""
    people: tuple[tuple[str, str], ...] = ()
    date: str = ""
    publisher: str = ""
    place: str = ""
    event: str = ""
    language: str = ""
    source_url: str = ""
    words: str = ""

    @property
    def names(self) -> list[PersonalName]:
        return [parsed(name) for name, _office in self.people]

    @property
    def date_parts(self) -> tuple[int, ...]:
        """Year, month and day, as far as they are stated."""
        return tuple(int(part) for part in self.date.split("-")) if self.date else ()


def styles(reference: Reference) -> list[tuple[str, str]]:
    """(style, citation) of each style, in the order in which a page shows them."""
    return [
        ("APA", apa(reference)),
        ("Chicago", chicago(reference)),
        ("MLA", mla(reference)),
        ("Plain", plain(reference)),
    ]


def apa(reference: Reference) -> str:
    """Stoltenberg, J. (2020, February 12). Title [Press conference] (Version 1). NATO. Address"""
    names = [
        name.literal or ", ".join(part for part in (name.whole_family, name.initials, name.suffix) if part)
        for name in reference.names
    ]
    authors = _joined(names, ", & ", ", ") or reference.publisher
    described = " ".join([reference.title, *([f"[{_capital(reference.kind)}]"] if reference.kind else [])])
    by_itself = [f"({_apa_date(reference)})."]
    if authors:
        head = [_stopped(authors), *by_itself, f"{described} (Version {reference.version})."]
    else:
        head = [f"{described} (Version {reference.version}).", *by_itself]
    publisher = reference.publisher if reference.publisher != authors else ""
    retrieved = f"Retrieved {_us_day(reference.accessed)}, from {reference.url}"
    return " ".join([*head, *_sentences(publisher, ARCHIVE), retrieved])


def chicago(reference: Reference) -> str:
    """Stoltenberg, Jens. “Title.” Press conference, Brussels, February 12, 2020. NATO. On Record, version 1. …"""
    where = ", ".join(
        part for part in (_capital(reference.kind), reference.event, reference.place, _us_date(reference)) if part
    )
    return " ".join(
        [
            *_sentences(_authors_inverted(reference)),
            f"“{_stopped(reference.title)}”",
            *_sentences(where, reference.publisher, f"{ARCHIVE}, version {reference.version}"),
            f"Accessed {_us_day(reference.accessed)}. {reference.url}.",
        ]
    )


def mla(reference: Reference) -> str:
    """Stoltenberg, Jens. “Title.” On Record, version 1, NATO, 12 Feb. 2020, address. Press conference. Accessed …"""
    parts = _date_words(reference, _MLA_MONTHS)
    container = ", ".join(
        part
        for part in (ARCHIVE, f"version {reference.version}", reference.publisher, parts, _bare(reference.url))
        if part
    )
    return " ".join(
        [
            *_sentences(_authors_inverted(reference)),
            f"“{_stopped(reference.title)}”",
            *_sentences(container, _capital(reference.kind)),
            f"Accessed {_day(reference.accessed, _MLA_MONTHS)}.",
        ]
    )


def plain(reference: Reference) -> str:
    """Who, “Title”, kind, event, place, publisher, date. On Record identifier, version 1, address (accessed …)."""
    people = "; ".join(f"{name} ({office})" if office else name for name, office in reference.people)
    said = [
        people,
        f"“{reference.title}”",
        reference.kind,
        reference.event,
        reference.place,
        reference.publisher,
        _date_words(reference, _MONTHS) or "undated",
    ]
    return (
        f"{', '.join(part for part in said if part)}. {ARCHIVE} {reference.identifier}, version {reference.version}, "
        f"{reference.url} (accessed {_day(reference.accessed, _MONTHS)})."
    )


def _authors_inverted(reference: Reference) -> str:
    """The first author family name first, the others in order."""
    first, *rest = reference.names or [PersonalName()]
    return _joined([first.inverted, *(name.in_order for name in rest)], ", and ", ", ")


def _joined(names: list[str], last: str, between: str) -> str:
    names = [name for name in names if name]
    return last.join(part for part in (between.join(names[:-1]), "".join(names[-1:])) if part)


def _sentences(*texts: str) -> list[str]:
    return [_stopped(text) for text in texts if text]


def _stopped(text: str) -> str:
    """With a full stop, unless it ends like a sentence."""
    return text if text.endswith((".", "?", "!", "…")) else f"{text}."


def _capital(text: str) -> str:
    return text[:1].upper() + text[1:]


def _bare(url: str) -> str:
    """An address as MLA writes it: without the scheme."""
    return url.partition("://")[2] or url


def _apa_date(reference: Reference) -> str:
    year, *rest = reference.date_parts or (0,)
    if not year:
        return "n.d."
    month = _MONTHS[rest[0] - 1] if rest else ""
    return ", ".join(part for part in (f"{year:04}", " ".join([month, *map(str, rest[1:])])) if part.strip())


def _us_date(reference: Reference) -> str:
    parts = reference.date_parts
    if len(parts) == 3:
        return _us_day(dt.date(*parts))
    return _date_words(reference, _MONTHS)


def _us_day(day: dt.date) -> str:
    return f"{_MONTHS[day.month - 1]} {day.day}, {day.year:04}"


def _day(day: dt.date, months: tuple[str, ...]) -> str:
    return f"{day.day} {months[day.month - 1]} {day.year:04}"


def _date_words(reference: Reference, months: tuple[str, ...]) -> str:
    """The date with its day first, no finer than it is stated; "" for none."""
    year, *rest = reference.date_parts or (0,)
    words = [*map(str, rest[1:]), *([months[rest[0] - 1]] if rest else []), *([f"{year:04}"] if year else [])]
    return " ".join(words)

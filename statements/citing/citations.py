"""Citations of a statement, a version or a passage, for a person to paste: APA 7, Chicago 17, MLA 9 and plain words."""

from __future__ import annotations

import datetime as dt
import re
import unicodedata
from dataclasses import dataclass, replace

from statements.citing.personal_names import PersonalName, parsed

ARCHIVE = "On Record"
_HALF = ("January", "February", "March", "April", "May", "June")
_MONTHS = (*_HALF, "July", "August", "September", "October", "November", "December")
# The months as MLA shortens them.
_MLA_MONTHS = ("Jan.", "Feb.", "Mar.", "Apr.", "May", "June", "July", "Aug.", "Sept.", "Oct.", "Nov.", "Dec.")
# What a sentence ends with, and what may stand after that: closing marks, spaces before them, the end of an isolate.
_END, _CLOSING = (".", "?", "!", "…", "。", "？", "！", "؟", "۔", "।"), "’”'\"»›‘“」』 \xa0\u202f\u2069"
_DOUBLE = re.compile("“([^“”]*)”")
_SINGLE = re.compile(r"‘((?:[^‘’]|’(?=\w))*)’(?!\w)")
# As German has them.
_LOW = re.compile("„([^„“”]*)[“”]")
_OPENING_STRAIGHT = re.compile(r'(?<![^\s(\[—–“‘])"')


@dataclass(frozen=True, slots=True)
class Reference:
    """What is cited. `date` is EDTF level 0 or ""; `people` are (name, office) of those who speak, in order.

    `url` is the lasting address of what is cited, `accessed` the day on which it was looked at; `words` are those of
    the passage where one is cited, and `anchor` is its anchor. `is_titled`: the source states the title; one that does
    not is cited by a description.
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
    anchor: str = ""
    is_titled: bool = True

    @property
    def key(self) -> str:
        """A name for it in a bibliography: that of the version, or of the passage in it."""
        return "-".join(part for part in (self.identifier, f"v{self.version}", self.anchor) if part)

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
    """Stoltenberg, J. (2020, February 12). Title (Version 1) [Press conference]. NATO. On Record. Retrieved …"""
    reference = _isolated(reference)
    names = [
        name.literal or ", ".join(part for part in (name.whole_family, name.initials, name.suffix) if part)
        for name in reference.names
    ]
    # Of more than twenty the first nineteen and the last.
    authors = _joined(names, ", & ") if len(names) <= 20 else f"{', '.join(names[:19])}, . . . {names[-1]}"
    authors = authors or reference.publisher
    title = reference.title if reference.is_titled else f"[{_capital(reference.title)}]"
    kind = f" [{_capital(reference.kind)}]" if reference.kind else ""
    described, date = f"{title} (Version {reference.version}){kind}.", f"({_apa_date(reference)})."
    head = [_stopped(authors), date, described] if authors else [described, date]
    publisher = reference.publisher if reference.publisher != authors else ""
    retrieved = f"Retrieved {_us_day(reference.accessed)}, from {reference.url}"
    return " ".join([*head, *_sentences(publisher, ARCHIVE), retrieved])


def chicago(reference: Reference) -> str:
    """Stoltenberg, Jens. “Title.” Press conference, Brussels, February 12, 2020. NATO. On Record, version 1. …"""
    reference = _isolated(reference)
    date = _us_date(reference)
    if reference.kind == "news report" and reference.publisher:
        where = [_listed(reference.publisher, date)]
    else:
        where = [_listed(_capital(reference.kind), reference.event, reference.place, date), reference.publisher]
    return " ".join(
        [
            *_sentences(_authors_inverted(reference, most=10, shown=7)),
            _titled(reference),
            *_sentences(*where, f"{ARCHIVE}, version {reference.version}"),
            f"Accessed {_us_day(reference.accessed)}. {reference.url}.",
        ]
    )


def mla(reference: Reference) -> str:
    """Stoltenberg, Jens. “Title.” NATO, 12 Feb. 2020, Brussels. On Record, version 1, address. Kind. Accessed …"""
    reference = _isolated(reference)
    first = _listed(reference.event, reference.publisher, _date_words(reference, _MLA_MONTHS), reference.place)
    second = f"{ARCHIVE}, version {reference.version}, {reference.url.partition('://')[2] or reference.url}"
    return " ".join(
        [
            *_sentences(_authors_inverted(reference, most=2, shown=1)),
            _titled(reference),
            *_sentences(_capital(first), second, _capital(reference.kind)),
            f"Accessed {_day(reference.accessed, _MLA_MONTHS)}.",
        ]
    )


def plain(reference: Reference) -> str:
    """Who, “Title”, kind, event, place, publisher, date. On Record identifier, version 1, address (accessed …)."""
    reference = _isolated(reference)
    said = _listed(
        "; ".join(f"{name} ({office})" if office else name for name, office in reference.people),
        f"“{_nested(reference.title)}”" if reference.is_titled else f"[{reference.title}]",
        reference.kind,
        reference.event,
        reference.place,
        reference.publisher,
        _date_words(reference, _MONTHS) or "undated",
    )
    return (
        f"{said}. {ARCHIVE} {reference.identifier}, version {reference.version}, "
        f"{reference.url} (accessed {_day(reference.accessed, _MONTHS)})."
    )


def _isolated(reference: Reference) -> Reference:
    """With what runs from right to left isolated: it neither turns the citation round nor the marks beside it."""
    return replace(
        reference,
        title=_isolate(reference.title),
        people=tuple((_isolate(name), _isolate(office)) for name, office in reference.people),
        publisher=_isolate(reference.publisher),
        place=_isolate(reference.place),
        event=_isolate(reference.event),
    )


def _isolate(text: str) -> str:
    text = " ".join(text.split())
    return f"\u2068{text}\u2069" if any(unicodedata.bidirectional(char) in ("R", "AL") for char in text) else text


def _titled(reference: Reference) -> str:
    """The title in quotation marks; a description as it is."""
    return f"“{_stopped(_nested(reference.title))}”" if reference.is_titled else _stopped(_capital(reference.title))


def _nested(title: str) -> str:
    """A title as it stands between double quotation marks: its own become single ones, and those within double."""
    curly = _LOW.sub(r"‚\1‘", _OPENING_STRAIGHT.sub("“", title).replace('"', "”"))
    # Every other part stands within double marks; a mark without a partner is left outside.
    return "".join(
        "‘" + _SINGLE.sub(r"“\1”", part) + "’" if at % 2 else part.translate({0x201C: "‘", 0x201D: "’"})
        for at, part in enumerate(_DOUBLE.split(curly))
    )


def _authors_inverted(reference: Reference, most: int, shown: int) -> str:
    """The first author family name first, the others in order; of more than `most` only `shown`, et al."""
    if not reference.people:
        return ""
    first, *rest = reference.names
    names = [first.inverted, *(name.in_order for name in rest)]
    if len(names) > most:
        return f"{', '.join(names[:shown])}, et al."
    # A comma parts two only where the first of them has one.
    return _joined(names, " and " if len(names) == 2 and first.literal else ", and ")


def _joined(names: list[str], last: str) -> str:
    return last.join(part for part in (", ".join(names[:-1]), "".join(names[-1:])) if part)


def _listed(*texts: str) -> str:
    return ", ".join(text for text in texts if text)


def _sentences(*texts: str) -> list[str]:
    return [_stopped(text) for text in texts if text]


def _stopped(text: str) -> str:
    """With a full stop, unless it ends like a sentence; before closing marks as English has them."""
    if text.rstrip(_CLOSING).endswith(_END):
        return text
    bare = text.rstrip("’”'\"")
    return f"{bare}.{text[len(bare) :]}"


def _capital(text: str) -> str:
    return text[:1].upper() + text[1:]


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

"""Whom the list of a film's shots hears: `SOUNDBITE (English) Ada Example, Head of the Fund:`."""

import re

from statements.ingest.recognisers.names.mentions import Person
from statements.ingest.recognisers.names.offices import HONORIFIC
from statements.ingest.recognisers.names.person_names import is_name

_MARK = "SOUNDBITE"
_SOUNDBITE = re.compile(
    r"SOUNDBITE[\s:]{0,3}(?:\([^)\n]{2,30}\))?[\s,:–-]{0,4}(?P<name>[^,:\n“\"]{4,60}?)(?:,\s?(?P<office>[^:\n“\"]{2,160}?))?\s?:"
)


def soundbites(text: str) -> list[Person]:
    """The people heard, in order of their first words."""
    found: dict[str, Person] = {}
    for match in _SOUNDBITE.finditer(text) if _MARK in text else ():
        name = HONORIFIC.sub("", match["name"]).strip()
        if is_name(name):
            found.setdefault(name, Person(name, (match["office"] or "").strip(), *match.span("name")))
    return list(found.values())

"""Whom a release credits with the quotation above: `“We agree.”` over `Ada Example, Mayor of Rivertown`."""

from itertools import pairwise

from statements.ingest.page import Page
from statements.ingest.recognisers.names.mentions import Person
from statements.ingest.recognisers.names.office_nouns import NO_PERSON
from statements.ingest.recognisers.names.offices import HONORIFIC, is_officer, name_and_office, split_office
from statements.ingest.recognisers.names.person_names import is_name

# What a quotation ends with, and what may stand before the one whose it is.
_CLOSING, _DASHES = '”"»’', "–—- "
_LENGTH = 200


def credited(page: Page) -> list[Person]:
    """Those whose name and office are the whole line under words in quotation marks, with or without a dash."""
    found: dict[str, Person] = {}
    for above, line in pairwise(page.words):
        if above.text[-1] not in _CLOSING or len(line.text) > _LENGTH or line.text[-1] in _CLOSING:
            continue
        words = line.text.lstrip(_DASHES)
        person = _credit(words, dashed=words != line.text) if words and not line.ends_sentence else None
        if person and not NO_PERSON.search(person[0]):
            start = page.prose.find(line.text)
            found.setdefault(person[0], Person(*person, max(start, 0), max(start, 0) + len(line.text)))
    return list(found.values())


def _credit(words: str, dashed: bool) -> tuple[str, str] | None:
    person = name_and_office(words) or (split_office(words) if is_officer(words) else None)
    if person is None and "," in words:  # `Ada Example, River Owners of Examplia`
        name, _, body = words.partition(",")
        person = (HONORIFIC.sub("", name).strip(), body.strip())
    elif person is None and dashed:
        person = (HONORIFIC.sub("", words).strip(), "")
    return person if person and is_name(person[0]) else None

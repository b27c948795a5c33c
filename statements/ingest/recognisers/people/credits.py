"""Whom a release credits with the quotation above, `“We agree.”` over `Ada Example, Mayor of Rivertown`, or below."""

import re
from itertools import pairwise

from statements.ingest.lines import Line
from statements.ingest.page import Page
from statements.ingest.recognisers.kinds import whose
from statements.ingest.recognisers.names.mentions import Person
from statements.ingest.recognisers.names.office_nouns import NO_PERSON
from statements.ingest.recognisers.names.offices import HONORIFIC, is_officer, name_and_office, split_office
from statements.ingest.recognisers.names.person_names import is_name

# What a quotation begins and ends with, and what may stand before the one whose it is.
_OPENING, _CLOSING, _DASHES = '“"«', '”"»’', "–—- "
_LENGTH = 200
# `“We agree.” – Ada Example`, on the line of the quotation
_CREDITED = re.compile(r"[”\"»]\s?[–—-]{1,2}\s?(?P<whom>[^“”\"«»\n–—]{5,120})$")


def credited(page: Page) -> list[Person]:
    """Those whose name and office are the whole line under words in quotation marks, with or without a dash.

    So may it stand over them, as `Remarks by Mayor Ada Example` does.
    """
    found: dict[str, Person] = {}
    for line in page.words:
        dash = _CREDITED.search(line.text, max(0, len(line.text) - _LENGTH)) if line.text[0] in _OPENING else None
        person = _credit(dash["whom"], dashed=True) if dash else None
        if person and not NO_PERSON.search(person[0]):
            found.setdefault(person[0], Person(*person, *_place(line, page)))
    for above, line in pairwise(page.words):
        if line.text[0] in _OPENING and len(above.text) <= _LENGTH and not above.ends_sentence:
            person = split_office(whose(above.text)) or _credit(above.text, dashed=False)
            if person and is_name(person[0]) and not NO_PERSON.search(person[0]):
                found.setdefault(person[0], Person(*person, *_place(above, page)))
        if above.text[-1] not in _CLOSING or len(line.text) > _LENGTH or line.text[-1] in _CLOSING:
            continue
        words = line.text.lstrip(_DASHES)
        person = _credit(words, dashed=words != line.text) if words and not line.ends_sentence else None
        if person and not NO_PERSON.search(person[0]):
            found.setdefault(person[0], Person(*person, *_place(line, page)))
    return list(found.values())


def _place(line: Line, page: Page) -> tuple[int, int]:
    start = max(page.prose.find(line.text), 0)
    return start, start + len(line.text)


def _credit(words: str, dashed: bool) -> tuple[str, str] | None:
    person = name_and_office(words) or (split_office(words) if is_officer(words) else None)
    if person is None and "," in words:  # `Ada Example, River Owners of Examplia`
        name, _, body = words.partition(",")
        person = (HONORIFIC.sub("", name).strip(), body.strip())
    elif person is None and dashed:
        person = (HONORIFIC.sub("", words).strip(), "")
    return person if person and is_name(person[0]) else None

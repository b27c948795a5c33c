"""Who speaks, who is quoted and who is named, one layout a function. Named persons only."""

import re
from collections.abc import Callable

from statements.citing.folding import fold
from statements.ingest.draft import Found
from statements.ingest.lines import Line
from statements.ingest.page import Page
from statements.ingest.recognisers import bylines
from statements.ingest.recognisers.bylines import person_found
from statements.ingest.recognisers.offices import Person

_VERBS = (
    r"(?:said|says|say|told|stated|states|added|adds|noted|notes|confirmed|stressed|warned|announced|declared|insisted|"
    r"explained|argued|emphasi[sz]ed|underlined|reiterated|replied|answered|commented|claimed|tweeted|wrote|remarked)"
)
_QUOTED_PARAGRAPH = re.compile('^["“„«]', re.MULTILINE)
# Header lines that say whose words the text is.
SPOKEN = ("byline", "person")
_ROLES = ("speaker", "moderator", "quoted", "mentioned")


def speakers_in_turns(page: Page) -> list[Found]:
    """`SECRETARY BLINKEN:`, `Jens Stoltenberg [NATO Secretary General]:` before the words of a transcript."""
    lines = {each.name: each.line for each in reversed(page.turns)}
    return [person_found(*person, "speaker", "turn label", lines[label], page) for label, person in page.voices.items()]


def people_in_report(page: Page) -> list[Found]:
    """`NATO Secretary General Jens Stoltenberg said`: quoted when the surname says something, else mentioned."""
    if page.turns or page.entries(*SPOKEN):
        return []
    text = page.prose
    people = page.named_people
    talkers = {person.name for person in people if _speaks(person, text)}
    if not talkers and people and people[0].start < len(page.body[0].text) and _QUOTED_PARAGRAPH.search(text):
        talkers.add(people[0].name)  # quotations without a verb of speech are of the one whom the lead names
    return [_mention(person, "quoted" if person.name in talkers else "mentioned", page) for person in people]


def people_mentioned(page: Page) -> list[Found]:
    """In a person's own words everybody else named with an office is mentioned."""
    return (
        [_mention(person, "mentioned", page) for person in page.named_people]
        if page.turns or page.entries(*SPOKEN)
        else []
    )


RECOGNISERS: tuple[Callable[[Page], list[Found]], ...] = (
    *bylines.RECOGNISERS,
    speakers_in_turns,
    people_in_report,
    people_mentioned,
)


def people(page: Page) -> list[Found]:
    """Everybody named, once each, with the strongest role and the fullest office."""
    merged: dict[str, Found] = {}
    for found in (found for recogniser in RECOGNISERS for found in recogniser(page)):
        name = fold(found.value["name"]).casefold()
        known = merged.get(name)
        if known is None or _ROLES.index(found.value["role"]) < _ROLES.index(known.value["role"]):
            merged[name] = found
    return sorted(merged.values(), key=lambda found: _ROLES.index(found.value["role"]))


def _speaks(person: Person, text: str) -> bool:
    """Whether the surname stands right before or after a verb of speech."""
    surname = re.escape(person.name.split()[-1])
    return (
        re.search(
            rf"\b{surname}(?:,[^,.\n]{{1,80}},)?\s+(?:also\s+|then\s+|has\s+|had\s+)?{_VERBS}\b|\b{_VERBS}\s+(?:(?:the\s+)?[^\W\d_a-z]\S*\s+){{0,6}}?{surname}\b",
            text,
        )
        is not None
    )


def _mention(person: Person, role: str, page: Page) -> Found:
    line = _line_at(page, person.start)
    return person_found(person.name, person.office, role, "name with office", line, page)


def _line_at(page: Page, offset: int) -> Line:
    """The body line that holds the character at `offset` of the prose."""
    at = 0
    for line in page.body:
        at += line.end - line.start + 1
        if offset < at:
            return line
    return page.body[-1]

"""Who speaks, who is quoted and who is named, one layout a function. Named persons only."""

import re
from collections.abc import Callable

from statements.citing.folding import fold
from statements.ingest.draft import Found
from statements.ingest.lines import Line
from statements.ingest.page import Page
from statements.ingest.recognisers.labels import persons_named
from statements.ingest.recognisers.offices import Person, canonical_office, find_people, split_office

_BY = re.compile(r"(?:^|\s)(?:by|from)\s+", re.IGNORECASE)
# Where the names of a byline end and the occasion begins.
_OCCASION = re.compile(
    r"\s+(?:at|in|on|following|followed|after|ahead|before|during|upon|outside|via|regarding|about|marking|for\s+the|"
    r"to\s+the|prior|as)\b|\s*[|(\[]|,\s+(?=[^\W\d_a-z]\w+\s+(?:House|Hall|Palace|University|Institute|Centre|Center))",
    re.IGNORECASE,
)
_JOINT = re.compile(r",?\s+(?:with|and|together with|alongside)\s+(?:the\s+)?(?=[^\W\d_a-z])")
_VERBS = (
    r"(?:said|says|say|told|stated|states|added|adds|noted|notes|confirmed|stressed|warned|announced|declared|insisted|"
    r"explained|argued|emphasi[sz]ed|underlined|reiterated|replied|answered|commented|claimed|tweeted|wrote|remarked)"
)
_QUOTED_PARAGRAPH = re.compile('^["“„«]', re.MULTILINE)
_NO_OFFICE = re.compile(r"speakers?|presenter|delivered by|orateur|orador|redner|спикер", re.IGNORECASE)
# Header lines that say whose words the text is.
SPOKEN = ("byline", "person")
_ROLES = ("speaker", "moderator", "quoted", "mentioned")


def speakers_in_byline(page: Page) -> list[Found]:
    """`by NATO Secretary General Jens Stoltenberg at …`, `Joint statement by X with the Defence Minister, Y`."""
    found: list[Found] = []
    for entry in page.entries("byline"):
        text = _byline_words(entry.line, page)
        by = _BY.search(text)
        if by is None:
            continue
        names = _OCCASION.split(text[by.end() :], maxsplit=1)[0]
        for part in _JOINT.split(names):
            person = split_office(part)
            if person and not _is_body(person[0], page):
                found.append(_found(*person, "speaker", "byline", entry.line, page))
    return found


def speakers_in_title(page: Page) -> list[Found]:
    """`TRIBUTE TO THE LATE CHANCELLOR BY THE PRIME MINISTER, MR. HAROLD HOLT`: an office and a name after `by`."""
    lines = [entry.line for entry in page.entries("title")]
    by = _BY.search(" ".join(line.bare for line in lines))
    if page.entries("byline") or by is None:
        return []
    person = split_office(" ".join(line.bare for line in lines)[by.end() :])
    return [_found(*person, "speaker", "byline in the title", lines[0], page)] if person and person[1] else []


def person_line(page: Page) -> list[Found]:
    """`Christine Lagarde, President of the ECB` alone on a header line."""
    return [
        _found(*person, "speaker", "person line", entry.line, page)
        for entry in page.entries("person")
        for person in persons_named(entry.line)
    ]


def person_field(page: Page) -> list[Found]:
    """`President: Richard Nixon`, `Speakers: X; Y`."""
    found = []
    for entry, value in page.named("speaker"):
        label = entry.line.bare.partition(":")[0].strip()
        for part in re.split(r";|\band\b|\|", value):
            person = split_office(part)
            if person:
                office = person[1] or ("" if _NO_OFFICE.fullmatch(label) else label)
                found.append(_found(person[0], office, "speaker", "person field", entry.line, page))
    return found


def people_in_report(page: Page) -> list[Found]:
    """`NATO Secretary General Jens Stoltenberg said`: quoted when the surname says something, else mentioned."""
    if page.entries(*SPOKEN):
        return []
    text = page.prose
    people = find_people(text)
    talkers = {person.name for person in people if _speaks(person, text)}
    if not talkers and people and people[0].start < len(page.body[0].text) and _QUOTED_PARAGRAPH.search(text):
        talkers.add(people[0].name)  # quotations without a verb of speech are of the one whom the lead names
    return [_mention(person, "quoted" if person.name in talkers else "mentioned", page) for person in people]


def people_mentioned(page: Page) -> list[Found]:
    """In a person's own words everybody else named with an office is mentioned."""
    return [_mention(person, "mentioned", page) for person in find_people(page.prose)] if page.entries(*SPOKEN) else []


RECOGNISERS: tuple[Callable[[Page], list[Found]], ...] = (
    speakers_in_byline,
    speakers_in_title,
    person_line,
    person_field,
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


def _is_body(name: str, page: Page) -> bool:
    """`Statement by the North Atlantic Council`: a body or an organisation is no person."""
    return page.vocabulary.publisher(name) is not None or any(
        match.start == 0 and match.end == len(name) for match in page.vocabulary.body_finder.find(name)
    )


def _byline_words(line: Line, page: Page) -> str:
    """The byline with the header lines that go on with it."""
    words = [line.bare]
    for entry in page.header:
        if entry.line.number == line.number + len(words) and entry.label == "continued":
            words.append(entry.line.text)
    return " ".join(words)


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
    return _found(person.name, person.office, role, "name with office", line, page)


def _line_at(page: Page, offset: int) -> Line:
    """The body line that holds the character at `offset` of the prose."""
    at = 0
    for line in page.body:
        at += line.end - line.start + 1
        if offset < at:
            return line
    return page.body[-1]


def _found(name: str, office: str, role: str, rule: str, line: Line, page: Page) -> Found:
    value = {
        "name": name,
        "office": canonical_office(office, page.vocabulary),
        "role": role,
        "printed": name,
        "printed_office": " ".join(office.split()),
    }
    return Found(value, rule, line=line.number, span=(line.start, line.end))

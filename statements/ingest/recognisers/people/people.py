"""Who speaks, who is quoted and who is named, one layout a function. Named persons only."""

import re
from bisect import bisect_right
from collections.abc import Callable, Container, Mapping, Sequence
from dataclasses import replace
from itertools import accumulate, pairwise

from statements.citing.folding import fold
from statements.ingest.draft import Found
from statements.ingest.page import Page
from statements.ingest.recognisers import stated
from statements.ingest.recognisers.names.mentions import Person, find_in_heading
from statements.ingest.recognisers.names.named import person_found
from statements.ingest.recognisers.names.nominatives import nominative
from statements.ingest.recognisers.names.offices import is_officer, is_person, split_office
from statements.ingest.recognisers.names.person_names import is_name
from statements.ingest.recognisers.people.beside_marks import after_commas, bare_surnames, beside_marks, by_surname
from statements.ingest.recognisers.people.credits import credited
from statements.ingest.recognisers.people.foreign_reported import foreign_offices
from statements.ingest.recognisers.people.own_words import names_none
from statements.ingest.recognisers.people.reported import romance_offices, small_offices
from statements.ingest.recognisers.people.said import said
from statements.ingest.recognisers.people.signatures import signature
from statements.ingest.recognisers.people.soundbites import soundbites
from statements.ingest.recognisers.people.speech_verbs import VERBS
from statements.ingest.recognisers.people.surnames_reported import by_office_and_surname
from statements.ingest.recognisers.people.talkers import (
    QUOTED_SENTENCE,
    first_of_lead,
    talkers_above,
    talkers_by_english_pronoun,
    talkers_by_name,
    talkers_by_paragraph,
    talkers_by_pronoun,
    talkers_together,
)
from statements.ingest.recognisers.people.uncased_reported import people_in_uncased_report
from statements.ingest.recognisers.turns.turn_labels import as_usual

_BEFORE = 40
_MARKS = frozenset('“«„"')
_OPENING = '“"«„'
_HEADLINES, _FEW = 2, 3
_QUOTED_TITLE = re.compile(r"[”\"»“]\s?[–—-]\s(?P<whom>[^–—\n]{5,80})$")
# The languages whose offices `reported` knows.
_KNOWN = {"en", "es", "fr", "it", "pt", "nl"}
# Of them alone persons are told by surnames elsewhere.
_ENGLISH = {"en", ""}
_QUOTED_PARAGRAPH = re.compile(r'["“„«](?<![^\n].)')
# `… thanked the guest: «…»`, or a paragraph after a colon that a dash begins.
_QUOTED_AFTER = re.compile(r":(?:\s?[“„«\"]|\n[-–—]\s)")
_QUOTED_SAID = re.compile(rf'[”"»],\s(?:[–—-]\s)?(?:ha\s|a\s|hat\s)?(?:{VERBS})\b')
# In so many lines, and characters of each, it says who is in the chair.
_CHAIR_LINES, _REACH = 30, 200
_ROLES = ("speaker", "moderator", "quoted", "mentioned")


def people_in_header(page: Page) -> list[Found]:
    """Those whom a byline, a line of names or a field names: found once for the page, for turns need them too."""
    return page.in_header


def speakers_in_turns(page: Page) -> list[Found]:
    """`SECRETARY BLINKEN:`, `Jens Stoltenberg [NATO Secretary General]:` before the words of a transcript."""
    lines = {each.name: each.line for each in reversed(page.turns)}
    return [person_found(*person, "speaker", "turn label", lines[label], page) for label, person in page.voices.items()]


def chair(page: Page) -> list[Found]:
    """`(The Deputy Speaker, Ms Ada Example, in the Chair.)` over the turns of a session that has a chair's."""
    over = page.body[:_CHAIR_LINES] if any(each.moderator for each in page.turns) else ()
    for line in over:
        whom, chair, _ = line.text[:_REACH].partition(" in the ")
        person = split_office(whom.strip("([ ,)")) if chair and "hair" in line.text else None
        if person and person[1] and is_name(person[0]):
            return [person_found(*person, "moderator", "in the chair", line, page)]
    return []


def is_spoken(page: Page) -> bool:
    """Whether the text is somebody's own words: turns, or a header that says whose."""
    return bool(page.turns or page.header_people or page.entries("delivery"))


def people_in_report(page: Page) -> list[Found]:
    """`NATO Secretary General Jens Stoltenberg said`: quoted when the surname says something, else mentioned."""
    if is_spoken(page):
        return []
    text = page.prose
    known = {person.name for person in page.named_people}
    offices = [*small_offices(text), *_more_offices(text, page.language)]
    small = [person for person in offices if person.name not in known]
    known |= {each.name for each in small}
    told = {person.name: person for person in said(text)}
    beside = {person.name: person for person in beside_marks(text)} | told
    ends = tuple(f" {name}" for name in known)  # `Landrat Adam Muster`, who is Adam Muster
    quoted = [person for person in beside.values() if not f" {person.name}".endswith(ends)]
    surnames = {word for person in (*page.named_people, *small, *quoted) for word in person.name.split()}
    called = [person for person in by_surname(text) if person.name.split()[-1] not in surnames]
    quoted += called
    heard = {person.name: person for person in (*soundbites(text), *credited(page))}
    more = [person for name, person in heard.items() if name not in known]
    people = sorted([*page.named_people, *small, *quoted, *more], key=lambda person: person.start)
    talkers = talkers_by_name(people, text, page.language) | heard.keys() | told.keys()
    talkers |= {person.name for person in called}
    foreign = page.language not in _ENGLISH
    if not talkers and foreign:
        called = [person for person in after_commas(text) if person.name.split()[-1] not in surnames]
        called = called or _called_by_surname(page, surnames)
        people, talkers = [*people, *called], {person.name for person in called}
    if not talkers and people and people[0].start < len(page.words[0].text) and _quotes(text, foreign):
        talkers.add(first_of_lead(people, page).name)  # quotations without a verb of speech beside a name
    talkers |= {one.name for one, other in pairwise(people) if _join(one, other, text) and other.name in talkers}
    if foreign:
        talkers |= talkers_together(people, text)
        talkers |= talkers_by_paragraph(people, text)
        talkers |= set() if talkers else talkers_by_pronoun(people, text)
        people, called_first = _called_in_title(people, page)
        talkers |= called_first
    else:
        talkers |= talkers_by_english_pronoun(people, text, alone=bool(talkers)) | talkers_above(people, text)
    before = _before_colon(page)
    named = {person.name for person in people if before and person.name.split()[-1] == before.value["name"].split()[-1]}
    found = _mentions(people, talkers | named, page) + ([before] if before and not named else [])
    found = found or _in_title(page, text)
    if any(each.value["role"] == "quoted" for each in found):
        return found
    return [*found, *(each for each in signature(page) if each.value["office"])]


def _quotes(text: str, foreign: bool) -> bool:
    """Whether there are quotations that some person must be the one of."""
    if _QUOTED_PARAGRAPH.search(text) or _QUOTED_SAID.search(text) or _QUOTED_AFTER.search(text):
        return True
    return foreign and QUOTED_SENTENCE.search(text) is not None


def _more_offices(text: str, language: str) -> list[Person]:
    """The people whom a report names by offices that English has not."""
    return [] if language == "en" else romance_offices(text) if language in _KNOWN else foreign_offices(text)


def _called_by_surname(page: Page, known: Container[str]) -> list[Person]:
    """Those who say something and are called by an office and a surname, or by surname alone."""
    text = page.prose
    called = [person for person in by_office_and_surname(text) if person.name.split()[-1] not in known]
    talkers = talkers_by_name(called, text) | {person.name for person in called if _is_label(person, text)}
    return [_in_heading(person, page) for person in called if person.name in talkers] or bare_surnames(text)


def _is_label(person: Person, text: str) -> bool:
    """Whether an office and a surname stand before somebody's words: `Minister Example: Good morning`."""
    at = text.find(f" {person.name.rpartition(' ')[2]}:")
    return at > 0 and text[text.rfind("\n", 0, at) + 1 : at].lower().endswith(person.office.lower())


def _in_heading(person: Person, page: Page) -> Person:
    """`Minister Example`, whom a line of the header names in full."""
    surname = person.name.rpartition(" ")[2]
    for entry in page.entries("title", "person", "subtitle", "byline"):
        full = split_office(entry.line.bare) if surname in entry.line.text else None
        if full and is_name(full[0]) and full[0].endswith(f" {surname}"):
            return replace(person, name=full[0])
    return person


def _called_in_title(people: list[Person], page: Page) -> tuple[list[Person], set[str]]:
    """`Esempio: pronti a costruire`: whom the title calls by surname before a colon; in Greek it is the nominative."""
    for entry in page.entries("title")[:_HEADLINES]:
        whom, colon, _ = entry.line.bare.partition(":")
        surname = whom.split()[-1] if colon and 0 < len(whom.split()) <= _FEW else ""
        for person in people if surname else ():
            calls = f" {surname}".casefold()  # `ESEMPIO: PRONTI` too
            name = person.name if person.name.casefold().endswith(calls) else nominative(person.name)
            if name.casefold().endswith(calls):
                return [replace(each, name=name) if each is person else each for each in people], {name}
    return people, set()


def _join(one: Person, other: Person, text: str) -> bool:
    """`Prime Minister Ada Example and Minister Bob Sample today announced …`: what one of them says is of both."""
    return text[one.end : other.start] in {" and ", ", and ", " and the "} and "\n" not in text[: one.end]


def _in_title(page: Page, text: str) -> list[Found]:
    """Those whom the title names with an office, and who say something by name: `Ada Example said`."""
    for entry in page.entries("title")[:1]:
        people = find_in_heading(as_usual(entry.line.text)) or _more_offices(entry.line.text, page.language)
        talkers = talkers_by_name(people, text, page.language)
        return [
            person_found(each.name, each.office, "quoted", "name with office", entry.line, page)
            for each in people
            if each.name in talkers
        ]
    return []


def _before_colon(page: Page) -> Found | None:
    """`Chancellor Example: we want peace`, `We want peace: Shri Ada Example`, `“We want peace” – X, President of Y`."""
    for entry in page.entries("title")[:_HEADLINES]:
        whom, colon, _ = entry.line.bare.partition(":")
        after = entry.line.bare.rpartition(": ")[2]
        whom = after if colon and (is_officer(after) or is_person(after)) else whom
        quoted = _QUOTED_TITLE.search(entry.line.bare) if entry.line.bare[0] in _OPENING else None
        whom = quoted["whom"] if quoted else whom
        person = split_office(whom.strip()) if quoted or (colon and len(whom) <= _BEFORE) else None
        in_marks = entry.line.bare[len(whom) + 1 :].lstrip()[:1] in _MARKS  # `Ada Example: “We want peace”`
        if person and (person[1] or whom == after or in_marks) and not names_none(person[0], entry.line.text):
            return person_found(*person, "quoted", "person before the title", entry.line, page)
    return None


def people_mentioned(page: Page) -> list[Found]:
    """In a person's own words everybody else named with an office is mentioned."""
    return _mentions(page.named_people, (), page) if is_spoken(page) else []


RECOGNISERS: tuple[Callable[[Page], list[Found]], ...] = (
    stated.speakers,
    people_in_header,
    speakers_in_turns,
    chair,
    people_in_report,
    people_in_uncased_report,
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
        elif found.value["office"] and not known.value["office"]:
            office = {key: found.value[key] for key in ("office", "printed_office")}
            merged[name] = replace(known, value={**known.value, **office})
    named = [each for each in merged.values() if not _is_in_full_too(each, merged)]
    return sorted(named, key=lambda each: _ROLES.index(each.value["role"]))


def _is_in_full_too(found: Found, others: Mapping[str, Found]) -> bool:
    """Whether `A. Example`, who does not speak more than `Ada Example`, is named in full too."""
    words = found.value["name"].split()
    first, last = words[0], words[-1]
    if len(words) > 1 and any(_goes_further(words, found, each) for each in others.values()):
        return True  # `Ada Example`, who is Ada Example de Sample
    by_office = len(words) > 1 and words[:-1] == found.value["office"].split()[-len(words) + 1 :]
    if (len(first.rstrip(".")) > 1 and not by_office) or found.rule == "turn label":
        return False
    role = _ROLES.index(found.value["role"])
    names = ((each.value["name"].split(), each) for each in others.values() if each is not found)
    return any(
        name[-1] == last
        and (by_office or (name[0][0] == first[0] and len(name[0]) > 2))
        and _ROLES.index(each.value["role"]) <= role
        for name, each in names
    )


def _goes_further(words: Sequence[str], found: Found, other: Found) -> bool:
    longer = other.value["name"].split()
    both = found.value["role"] == other.value["role"] == "speaker"
    more = longer[len(words) :]
    return bool(more) and both and more[0].islower() and longer[: len(words)] == list(words)


def _mentions(people: Sequence[Person], talkers: Container[str], page: Page) -> list[Found]:
    """Each person with the line that holds the beginning of the mention."""
    if not people:
        return []
    starts = [0, *accumulate(line.end - line.start + 1 for line in page.words)]
    found = []
    for person in people:
        at = min(bisect_right(starts, person.start), len(page.words)) - 1
        line = page.words[at]
        broken = page.text.count("\n", line.start, line.start + person.start - starts[at])
        line = line._replace(number=line.number + broken) if broken else line
        role = "quoted" if person.name in talkers else "mentioned"
        found.append(person_found(person.name, person.office, role, "name with office", line, page))
    return found

"""Whom a report names and quotes, by all the ways in which it can say whose words these are."""

import re
from bisect import bisect_right
from collections.abc import Container, Sequence
from dataclasses import replace
from itertools import accumulate, pairwise

from statements.ingest.draft import Found
from statements.ingest.page import Page
from statements.ingest.recognisers.names.countries import COUNTRY
from statements.ingest.recognisers.names.mentions import Person, find_in_heading
from statements.ingest.recognisers.names.named import person_found
from statements.ingest.recognisers.names.nominatives import nominative
from statements.ingest.recognisers.names.offices import is_officer, is_person, split_office
from statements.ingest.recognisers.names.person_names import is_name
from statements.ingest.recognisers.people.beside_marks import (
    after_commas,
    bare_surnames,
    beside_marks,
    by_surname,
    first_in_full,
    inverted,
)
from statements.ingest.recognisers.people.credits import credited
from statements.ingest.recognisers.people.foreign_reported import foreign_offices
from statements.ingest.recognisers.people.own_words import names_none
from statements.ingest.recognisers.people.pronouns import (
    QUOTED_SENTENCE,
    talkers_above,
    talkers_by_english_pronoun,
    talkers_by_paragraph,
    talkers_by_pronoun,
)
from statements.ingest.recognisers.people.reported import romance_offices, small_offices
from statements.ingest.recognisers.people.said import said
from statements.ingest.recognisers.people.signatures import signature
from statements.ingest.recognisers.people.soundbites import soundbites
from statements.ingest.recognisers.people.speech_verbs import ENGLISH_VERBS, SMALL_WORD, ends_with_verb
from statements.ingest.recognisers.people.surnames_reported import (
    by_office_and_surname,
    by_title_and_surname,
    by_two_surnames,
    holders_in_brackets,
)
from statements.ingest.recognisers.people.talkers import first_of_lead, talkers_by_name, talkers_together
from statements.ingest.recognisers.turns.turn_labels import as_usual
from statements.ingest.terms import places

_BEFORE = 40
_PRONOUNS, _STATE = (" he ", " she ", "He ", "She "), re.compile(COUNTRY)
_PRONOUN_SAID = re.compile(rf"\s?[Ss]?[Hh]e\s(?:also\s|further\s)?{SMALL_WORD}")
_MARKS = frozenset('“«„"')
_OPENING = '“"«„'
_HEADLINES, _FEW = 2, 3
# What a lead ends with that names nobody: `In response to queries on Minister Example’s visit, the Spokesperson said:`.
_SAID = (" said:", " stated:", " says:")
# `Примерова о том, как …`, `«…»: Примеров — о реке`
_HEADLINED = re.compile(r"(?:^|[»\"”][:.]\s)(?P<surname>[А-ЯЁІЇЄ][\w-]{2,20})(?:\s[—–-])?\s(?:об?|про)\s")
_SAID_LAST = re.compile(
    r"(?:[:–—]\s|\s[Ss]ays\s(?:[^\W\d_a-z][\w.'’-]{0,20}\s){0,4})(?P<surname>[^\W\d_a-z][\w'’-]{2,30})$"
)
_QUOTED_TITLE = re.compile(r"[”\"»“]\s?[–—-]\s(?P<whom>[^–—\n]{5,80})$")
# The languages whose offices `reported` knows.
_KNOWN = {"en", "es", "fr", "it", "pt", "ca", "gl", "nl"}
# Of them alone persons are told by surnames elsewhere.
_ENGLISH = {"en", ""}
_WITH_NOUNS_IN_CAPITALS = {"de", "lb"}
_QUOTED_PARAGRAPH = re.compile(r'["“„«](?<![^\n].)')
# `… thanked the guest: «…»`; elsewhere a paragraph after a colon that a dash begins, which English has lists for.
_QUOTED_AFTER, _DASHED_AFTER = re.compile(r":\s?[“„«\"]"), re.compile(r":\n[-–—]\s")
_SAY = re.compile(rf"\s(?:both\s|have\s|also\s)?(?:{ENGLISH_VERBS}|say)\b")
_QUOTED_SAID = re.compile(rf'[”"»],\s(?:[–—-]\s)?(?:ha\s|a\s|hat\s)?{SMALL_WORD}')


def is_spoken(page: Page) -> bool:
    """Whether the text is somebody's own words: turns, or a header that says whose."""
    return bool(page.turns or page.header_people or page.entries("delivery"))


def people_in_report(page: Page) -> list[Found]:
    """`NATO Secretary General Jens Stoltenberg said`: quoted when the surname says something, else mentioned."""
    if is_spoken(page):
        return []
    text, foreign = page.prose, page.language not in _ENGLISH
    people, talkers = _named(page, foreign)
    lead = page.words[0].text if people and not talkers else ""
    if lead and people[0].start < len(lead) and not lead.endswith(_SAID) and _quotes(text, foreign):
        talkers.add(first_of_lead(people, page).name)  # quotations without a verb of speech beside a name
    talkers |= {one.name for one, other in pairwise(people) if _join(one, other, text) and other.name in talkers}
    for one, other in pairwise(people):
        if other.name in talkers and _speaks_for(one, other, text):
            talkers = (talkers - {other.name}) | {one.name}
    people, in_title = _called_in_title(people, page)
    talkers |= in_title
    if foreign:
        talkers |= talkers_together(people, text)
        talkers |= talkers_by_paragraph(people, text)
        talkers |= set() if talkers - in_title else talkers_by_pronoun(people, text)
    else:
        talkers |= talkers_by_english_pronoun(people, text, alone=bool(talkers)) | talkers_above(people, text)
    before = _before_colon(page)
    named = {person.name for person in people if before and person.name.split()[-1] == before.value["name"].split()[-1]}
    found = _mentions(people, talkers | named, page) + ([before] if before and not named else [])
    found = found or _in_title(page, text)
    if any(each.value["role"] == "quoted" for each in found):
        return found
    return [*found, *(each for each in signature(page) if each.value["office"])]


def _named(page: Page, foreign: bool) -> tuple[list[Person], set[str]]:
    """Everybody whom a report names, in order, and the names of those who say something where they are named."""
    text = page.prose
    offices, told = _with_offices(page), said(text)
    beside = _beside_quotations(text, told, offices)
    surnames = {as_usual(word) for person in (*offices, *beside) for word in person.name.split()}
    over = "\n".join(entry.line.text for entry in page.entries("title"))
    called = [person for person in by_surname(text, over) if person.name.split()[-1] not in surnames]
    called = [person for person in called if not _is_within(person, offices)]
    called = [_in_heading(each, page) if each.name.split()[0] in each.office.split() else each for each in called]
    titled = [] if foreign else _called_by_title(page, surnames | {each.name.split()[-1] for each in called})
    known = {person.name for person in offices}
    heard = {person.name: person for person in (*soundbites(text), *credited(page), *holders_in_brackets(text))}
    more = [person for name, person in heard.items() if name not in known]
    people = sorted([*offices, *beside, *called, *more, *titled], key=lambda person: person.start)
    talkers = talkers_by_name(people, text, page.language) | heard.keys() | {person.name for person in told}
    talkers |= {person.name for person in (*called, *titled)}
    if talkers:
        return people, talkers
    if not foreign:  # `“…,” Example said`, of whom nothing says more, where `he added` shows that it is a person
        is_said = any(ends_with_verb(_PRONOUN_SAID.match(text, at)) for at in places(_PRONOUNS, text))
        called = bare_surnames(text) if is_said else []
        called = [person for person in called if person.name not in surnames and not _STATE.fullmatch(person.name)]
        return [*people, *called], {person.name for person in called}
    called = [person for person in after_commas(text) if person.name.split()[-1] not in surnames]
    called = called or _called_by_surname(page, surnames) or by_two_surnames(text)
    called = called or (inverted(text) if page.language not in _WITH_NOUNS_IN_CAPITALS else [])
    return [*people, *called], {person.name for person in called}


def _with_offices(page: Page) -> list[Person]:
    """Those whom a report names with an office, in words of English or of its own language."""
    known = {person.name for person in page.named_people}
    offices = [*small_offices(page.prose), *_more_offices(page.prose, page.language)]
    return [*page.named_people, *(person for person in offices if person.name not in known)]


def _beside_quotations(text: str, told: Sequence[Person], offices: Sequence[Person]) -> list[Person]:
    """Those who say something or are named beside quotation marks, and not with an office too."""
    beside = {person.name: person for person in (*beside_marks(text), *told)}
    ends = tuple({f" {person.name}" for person in offices})  # `Landrat Adam Muster`, who is Adam Muster
    return [
        person for person in beside.values() if not _is_within(person, offices) and not f" {person.name}".endswith(ends)
    ]


def _is_within(person: Person, mentions: Sequence[Person]) -> bool:
    """`Ada Example, head of the River Trust, said: “…`: the Trust is what she is head of."""
    return any(other.start < person.start and person.end <= other.end for other in mentions)


def _quotes(text: str, foreign: bool) -> bool:
    """Whether there are quotations that some person must be the one of."""
    if _QUOTED_PARAGRAPH.search(text) or _QUOTED_AFTER.search(text):
        return True
    if any(map(ends_with_verb, _QUOTED_SAID.finditer(text))):
        return True
    return foreign and (_DASHED_AFTER.search(text) or QUOTED_SENTENCE.search(text)) is not None


def _more_offices(text: str, language: str) -> list[Person]:
    """The people whom a report names by offices that English has not."""
    return [] if language == "en" else romance_offices(text) if language in _KNOWN else foreign_offices(text)


def _called_by_surname(page: Page, known: Container[str]) -> list[Person]:
    """Those who say something and are called by an office and a surname, or by surname alone."""
    text = page.prose
    called = [person for person in by_office_and_surname(text) if person.name.split()[-1] not in known]
    talkers = talkers_by_name(called, text, page.language)
    talkers |= {person.name for person in called if _is_label(person, text)}
    return [_in_heading(person, page) for person in called if person.name in talkers] or bare_surnames(text)


def _called_by_title(page: Page, known: Container[str]) -> list[Person]:
    """`Chairman Example said`, `“…,” Mr. Sample added`, whom nothing names with an office: in full where it can be."""
    text = page.prose
    called = [each for each in by_title_and_surname(text) if each.name.split()[-1] not in known]
    talkers = talkers_by_name(called, text) if called else set()
    said = (person for person in called if person.name in talkers)
    over = "\n".join(entry.line.text for entry in page.header)
    return [_in_full(person, text) or _in_full(person, over) or _in_heading(person, page) for person in said]


def _in_full(person: Person, text: str) -> Person | None:
    """Somebody called by surname, by the whole name that stands in a text."""
    full = first_in_full(person.name.rpartition(" ")[2], text)
    return replace(person, name=full.name) if full and is_name(full.name) else None


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
        named = find_in_heading(entry.line.text) if surname in entry.line.text else ()
        name = next((each.name for each in named if is_name(each.name) and each.name.endswith(f" {surname}")), None)
        if name:  # `Ambassador Ada Example opens a bridge`
            return replace(person, name=name)
    return person


def _called_in_title(people: list[Person], page: Page) -> tuple[list[Person], set[str]]:
    """`Esempio: pronti a costruire`: whom the title calls by surname before a colon; in Greek it is the nominative.

    Russian has `Примерова — о реке`, after a quotation too, English `We want peace, says Minister Example`.
    """
    for entry in page.entries("title")[:_HEADLINES]:
        whom, colon, _ = entry.line.bare.partition(":")
        surname = whom.split()[-1] if colon and 0 < len(whom.split()) <= _FEW else ""
        headlined = None if surname else _HEADLINED.search(entry.line.bare) or _SAID_LAST.search(entry.line.bare)
        surname = headlined["surname"] if headlined else surname
        for person in people if surname else ():
            calls = f" {surname}".casefold()  # `ESEMPIO: PRONTI` too
            name = person.name if person.name.casefold().endswith(calls) else nominative(person.name)
            if name.casefold().endswith(calls):
                return [replace(each, name=name) if each is person else each for each in people], {name}
    return people, set()


def _join(one: Person, other: Person, text: str) -> bool:
    """`Prime Minister Ada Example and Minister Bob Sample today announced …`: what one of them says is of both."""
    joined = text[one.end : other.start] in {" and ", ", and ", " and the "}
    return joined and ("\n" not in text[: one.end] or _SAY.match(text, other.end) is not None)


def _speaks_for(one: Person, other: Person, text: str) -> bool:
    """`Ada Example, Deputy Envoy, speaking on behalf of the Envoy, Bob Sample, said …`: the words are of the first."""
    between = text[one.end : other.start]
    aside = " on behalf of " in between and "\n" not in between and ". " not in between
    return aside and not text.startswith((" who ", ", who "), other.end)


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

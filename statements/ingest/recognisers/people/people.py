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
from statements.ingest.recognisers.names.offices import is_officer, is_person, split_office
from statements.ingest.recognisers.names.person_names import is_name
from statements.ingest.recognisers.people.beside_marks import beside_marks, by_surname
from statements.ingest.recognisers.people.credits import credited
from statements.ingest.recognisers.people.foreign_reported import foreign_offices
from statements.ingest.recognisers.people.own_words import names_none, signature
from statements.ingest.recognisers.people.reported import small_offices
from statements.ingest.recognisers.people.said import said
from statements.ingest.recognisers.people.soundbites import soundbites
from statements.ingest.recognisers.people.speech_verbs import VERBS
from statements.ingest.recognisers.people.uncased_reported import people_in_uncased_report
from statements.ingest.terms import next_word, places

_VERBS = rf"(?:{VERBS})"
_SAYS_AFTER = re.compile(
    rf"(?:,[^,.\n]{{1,160}},|,|\s(?:of|from)\s[^,.\n]{{2,60}}?)?\s+(?:also\s+|then\s+|ya\s+|también\s+|também\s+|has\s+|had\s+|today\s+|will\s+|şunları\s+|şöyle\s+|(?:on\s+)?[A-Z][a-z]{{2,6}}day\s+|ha\s+(?:poi\s+)?|a\s+|hat\s+){{0,2}}{_VERBS}\b"
)
_VERB_AFTER = re.compile(rf"{_SAYS_AFTER.pattern}|\s?[,:]\s?[\"“«„]")
_VERB_BEFORE = re.compile(rf"\b{_VERBS}\s+(?:(?:(?:the|el|il|le|la|o|a)\s+)?[^\W\d_a-z]\S*\s+){{0,6}}$")
# `ha detto il` before an office.
# So does `in a statement by`, `a statement signed by`, and a dash under words in quotation marks.
_SAID_THE = re.compile(
    rf"[”\"»]\n[–—-]\s$|\b(?:{_VERBS}|statement(?:\s\w+)?\sby|[Ss]elon|[Ss]egún|[Ss]econdo|[Ss]egundo|[Ll]aut|[Ww]edług|[Pp]odle),?\s+(?:(?:the|il|el|la|le|o|a|der|die)\s+|l['’])?$"
)
_BEFORE = 40
_MARKS = frozenset('“«„"')
_OPENING = '“"«„'
_HEADLINES = 2
_QUOTED_TITLE = re.compile(r"[”\"»“]\s?[–—-]\s(?P<whom>[^–—\n]{5,80})$")
# `the Prime Minister also said`: the last words of an office, and what follows them.
_ARTICLES = ("the", "der", "die", " el", " il", " la", " le", " o", " a")
_OF_WHAT = re.compile(r"\s(?:of|for|to)\s")
_ROLE_WORDS, _SAYS = 3, re.compile(rf"(?:also\s|then\s|has\s|had\s|today\s|ha\s|a\s|hat\s|también\s)?{_VERBS}\b")
# How much of a report is looked at for who is called by an office or a pronoun, in characters.
_REPORT_REACH = 6_000
# The languages whose offices `reported` knows.
_KNOWN = {"en", "es", "fr", "it", "pt", "nl"}
# How far from a surname its verb may stand, in characters.
_REACH = 200
# Capitals, and letters of other scripts: plain ranges, which the engine skips to.
_NAME_WORD = re.compile(r"[A-Z\u00c0-\u1fff\u2c00-\uffff][\w'’\-]*")
_GOES_ON = ("'", "’", "-")
_PRONOUNS = ("He ", "She ", "According to h")
_PRONOUN = re.compile(rf"S?[Hh]e\s(?:also\s|has\s)?{_VERBS}\b|According\sto\sh(?:im|er)\b")
_QUOTED_PRONOUN = re.compile(rf'[”"»]\ss?he\s{_VERBS}\b')
_QUOTED_PARAGRAPH = re.compile(r'["“„«](?<![^\n].)')
# `… thanked the guest: «…»`, or a paragraph after a colon that a dash begins.
_QUOTED_AFTER = re.compile(r":(?:\s?[“„«\"]|\n[-–—]\s)")
_QUOTED_SAID = re.compile(rf'[”"»],\s(?:ha\s|a\s|hat\s)?{_VERBS}\b')
_CHAIR_LINES = 30
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
    offices = [*small_offices(text), *(foreign_offices(text) if page.language not in _KNOWN else ())]
    small = [person for person in offices if person.name not in known]
    known |= {each.name for each in small}
    told = {person.name: person for person in said(text)}
    beside = {person.name: person for person in beside_marks(text)} | told
    quoted = [person for person in beside.values() if person.name not in known]
    surnames = {person.name.split()[-1] for person in (*page.named_people, *small, *quoted)}
    called = [person for person in by_surname(text) if person.name.split()[-1] not in surnames]
    quoted += called
    heard = {person.name: person for person in (*soundbites(text), *credited(page))}
    more = [person for name, person in heard.items() if name not in known]
    people = sorted([*page.named_people, *small, *quoted, *more], key=lambda person: person.start)
    talkers = _talkers(people, text) | heard.keys() | told.keys() | {person.name for person in called}
    lead = not talkers and people and people[0].start < len(page.words[0].text)
    if lead and (_QUOTED_PARAGRAPH.search(text) or _QUOTED_SAID.search(text) or _QUOTED_AFTER.search(text)):
        talkers.add(people[0].name)  # quotations without a verb of speech are of the one whom the lead names
    talkers |= {one.name for one, other in pairwise(people) if _join(one, other, text) and other.name in talkers}
    talkers |= _talkers_by_pronoun(people, text, alone=bool(talkers)) | _talkers_above(people, text)
    before = _before_colon(page)
    named = {person.name for person in people if before and person.name.split()[-1] == before.value["name"].split()[-1]}
    found = _mentions(people, talkers | named, page) + ([before] if before and not named else [])
    found = found or _in_title(page, text)
    if any(each.value["role"] == "quoted" for each in found):
        return found
    return [*found, *(each for each in signature(page) if each.value["office"])]


def _join(one: Person, other: Person, text: str) -> bool:
    """`Prime Minister Ada Example and Minister Bob Sample today announced …`: what one of them says is of both."""
    return text[one.end : other.start] in {" and ", ", and ", " and the "} and "\n" not in text[: one.end]


def _in_title(page: Page, text: str) -> list[Found]:
    """Those whom the title names with an office, and who say something by name: `Ada Example said`."""
    for entry in page.entries("title")[:1]:
        people = find_in_heading(entry.line.text)
        talkers = _talkers(people, text)
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


def _talkers(people: Sequence[Person], text: str) -> set[str]:
    """The names of those whose surname stands right before or after a verb of speech, in one pass over the text."""
    silent: dict[str, set[str]] = {}
    for person in people:
        for surname in person.name.split()[1:]:  # `Gabriel Example Sample` may be called by either surname
            silent.setdefault(surname, set()).add(person.name)
    talkers = {person.name for person in people if _SAYS_AFTER.match(text, person.end, person.end + _REACH)}
    talkers |= {
        person.name for person in people if _SAID_THE.search(text, max(0, person.start - _BEFORE), person.start)
    }
    end = 0
    for word in filter(silent.__contains__, _NAME_WORD.findall(text) if silent else ()):
        start = next_word(word, text, end)
        while start >= 0 and text.startswith(_GOES_ON, start + len(word)):
            start = next_word(word, text, start + len(word))  # `Example's`, `Example-Sample` are other words
        if start < 0:
            continue  # `Example` in `iExample`
        end = start + len(word)
        if _VERB_AFTER.match(text, end, end + _REACH) or _VERB_BEFORE.search(text, max(0, start - _REACH), start):
            talkers |= silent.pop(word)
    return talkers | _talkers_by_office([person for person in people if person.name not in talkers], text)


def _talkers_by_office(people: Sequence[Person], text: str) -> set[str]:
    """Those of whom it says `the Prime Minister said`: the only one named with that office."""
    talkers: set[str] = set()
    if not people:
        return talkers
    holders: dict[str, set[str]] = {}
    for person in people:
        words = person.office.casefold().split()
        for count in range(1, _ROLE_WORDS + 1):
            holders.setdefault(f" {' '.join(words[-count:])} ", set()).add(person.name)
        holders.setdefault(f" {' '.join(words[:1])} ", set()).add(person.name)
    whole: dict[str, set[str]] = {}
    for person in people:
        office = person.office.casefold().removeprefix("the ")
        for role in {office, _OF_WHAT.split(office)[0]}:
            whole.setdefault(f" {role} ", set()).add(person.name)
    holders |= whole  # `Ombudsman`, whom a First Deputy Ombudsman has beside him
    start = text[:_REPORT_REACH].casefold()
    for role, names in holders.items():
        at = start.find(role) if len(names) == 1 else -1
        while at >= 0 and not (start.endswith(_ARTICLES, 0, at) and _SAYS.match(start, at + len(role))):
            at = start.find(role, at + 1)
        talkers |= names if at >= 0 else set()
    return talkers


def _talkers_by_pronoun(people: Sequence[Person], text: str, alone: bool) -> set[str]:
    """The one who is named last before `she said`; `alone`: who is the only one named in the paragraph before it."""
    talkers: set[str] = set()
    found = (_PRONOUN.match(text, at) for at in places(_PRONOUNS, text[:_REPORT_REACH] if people else ""))
    for pronoun in filter(None, found):
        start = text.rfind("\n", 0, pronoun.start()) if alone else -1
        before = [person.name for person in people if start < person.start and person.end < pronoun.start()]
        if before and (not alone or len(set(before)) == 1):
            talkers.add(before[-1])
        if not alone:
            break
    return talkers


def _talkers_above(people: Sequence[Person], text: str) -> set[str]:
    """Those with whose surname the paragraph begins over one in which only `he said` stands beside a quotation."""
    surnames = {person.name.split()[-1]: person.name for person in people}
    talkers: set[str] = set()
    for pronoun in _QUOTED_PRONOUN.finditer(text, 0, _REPORT_REACH if people else 0):
        start = text.rfind("\n", 0, pronoun.start()) + 1
        if start and not any(surname in text[start : pronoun.start()] for surname in surnames):
            first = _NAME_WORD.match(text, text.rfind("\n", 0, start - 1) + 1)
            talkers |= {surnames[first.group()]} if first and first.group() in surnames else set()
    return talkers


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

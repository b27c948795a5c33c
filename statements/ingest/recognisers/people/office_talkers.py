"""Who says something where a sentence names but the office: the only one named with it."""

import re
from collections.abc import Sequence

from statements.ingest.recognisers.names.mentions import Person
from statements.ingest.recognisers.people.speech_phrases import ACCORDING, IDIOMS, OF_WHOM
from statements.ingest.recognisers.people.speech_verbs import VERBS

_VERBS = rf"(?:{VERBS})"
# How many characters before an office its verb stands.
_BEFORE = 60

_SAID_BY = re.compile(rf"\b(?:(?P<verb>{_VERBS})|{IDIOMS}|{ACCORDING})\s(?:il|el|la|le|o|a|l['’])$", re.IGNORECASE)
_SMALL_ARTICLES = (" el", " il", " la", " le", " o", " a")
_ARTICLES = ("the", "the hon.", "the hon'ble", "the honourable", "der", "die", *_SMALL_ARTICLES)
# `«…», — отметил министр`, `“…”, betonte die Ministerin`
_OFFICE_SAID = re.compile(
    rf"[”\"»“],?\s(?:[–—-]\s)?(?:(?:ha|hat|a|har)\s)?{_VERBS}\s(?:(?:der|die|el|la|il|le|o|a|de|het)\s)?(?P<role>[\w-]{{4,30}})"
)
_OF_WHAT = re.compile(r"\s(?:of|for|to)\s")
_ROLE_WORDS = 3
_SAYS = re.compile(rf"(?:(?:also|then|has|had|today|strongly|further|ha|a|hat|también)\s)?(?:{_VERBS}|calls)\b")
# How much of a report is looked at for who is called by an office or a pronoun, in characters.
_REPORT_REACH = 6_000


def talkers_by_office(people: Sequence[Person], text: str, alone: bool) -> set[str]:
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
        while at >= 0 and not _says_by_office(start, at, at + len(role), alone):
            at = start.find(role, at + 1)
        talkers |= names if at >= 0 else set()
    for match in _OFFICE_SAID.finditer(start):
        names = holders.get(f" {match['role']} ", set())
        talkers |= names if len(names) == 1 else set()
    return talkers


def _says_by_office(text: str, start: int, end: int, alone: bool) -> bool:
    """Whether an office says something: `the Prime Minister said`, `«…», explicó la ministra`."""
    if (alone or text.endswith(_ARTICLES, 0, start)) and _SAYS.match(text, end):
        return True
    said = _SAID_BY.search(text, max(0, start - _BEFORE), start) if text.endswith(_SMALL_ARTICLES, 0, start) else None
    return said is not None and not (said["verb"] and OF_WHOM.match(f"{said['verb']} x "))

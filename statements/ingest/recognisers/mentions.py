"""People whom running text names in full together with an office."""

import re
from dataclasses import dataclass

from statements.ingest.recognisers.office_bounds import whole_office
from statements.ingest.recognisers.office_nouns import (
    NAME,
    NOUN_CAPITALS,
    NOUN_SMALLS,
    NOUNS,
    OFFICE_WORD,
    PORTFOLIO,
)
from statements.ingest.recognisers.offices import HONORIFIC, split_office
from statements.ingest.recognisers.person_names import has_office_noun, is_name, uncapped

_OFFICE_END = (
    rf"(?:Under-)?(?:{NOUNS})\.?(?:/(?:{NOUNS}))?"
    rf"(?:[^\S\n]+(?:(?:of|for|in)[^\S\n]+(?:the[^\S\n]+)?(?:(?:Ministry|Department)[^\S\n]of[^\S\n])?{PORTFOLIO}|"
    rf"(?:of|to|in)[^\S\n]+(?:the[^\S\n]+)?(?:Ministry[^\S\n]of[^\S\n])?(?:{OFFICE_WORD}[^\S\n]+){{0,2}}{OFFICE_WORD}(?=,)))?"
)
_TITLE = r"(?:(?:the|Rt|Hon|Mr|Mrs|Ms|Dr|Sir|Datuk|Seri|Dato|H\.\s?E)\b\.?[^\S\n]+)+"
# `NATO Secretary General Jens Stoltenberg`, `EU High Representative/Vice President Josep Borrell`. What it may begin
# with comes first: most places are told by that.
_BEFORE = re.compile(
    rf"(?=[^\W\d_a-z]|[&(of]|\b[{NOUN_SMALLS}])(?P<office>(?:{OFFICE_WORD}[^\S\n]+){{0,6}}(?:(?:of|for)[^\S\n]+(?:the[^\S\n]+)?(?:{OFFICE_WORD}[^\S\n]+){{1,4}})?"
    rf"{_OFFICE_END}),?[^\S\n]+(?:{_TITLE})?(?P<name>{NAME})"
)
# `Brett McGurk, Special Presidential Envoy for …`
_AFTER = re.compile(
    rf"(?P<name>{NAME}),[^\S\n]+(?:the[^\S\n]+|the[^\S\n]+Rt\.?[^\S\n]+)?(?P<office>(?:{OFFICE_WORD}[^\S\n]+){{0,5}}(?:Under-)?(?:{NOUNS})\b"
    rf"(?:[^\S\n]+(?:of|for|to|at)[^\S\n]+[^,.;:\n]{{1,80}})?)"
)
# The same places, found five times as fast: beginning with a plain set of letters lets the engine skip to them.
_NOUN_STARTS = re.compile(rf"[{NOUN_CAPITALS}](?<=(?={NOUNS}).)")
# An office's end with a name after it; and what of an office stands between its noun and the name before it.
_NAMED = re.compile(rf"{_OFFICE_END},?[^\S\n]+(?:{_TITLE})?{NAME}")
_APPOSED = re.compile(rf",[^\S\n]+(?:the[^\S\n]+(?:Rt\.?[^\S\n]+)?)?(?:{OFFICE_WORD}[^\S\n]+){{0,5}}(?:Under-)?$")
# How far from its office's noun a mention may begin or end, in characters.
_REACH = 200
_POSSESSIVE = re.compile(r"['’]s\b")
_CALENDAR = re.compile(
    r"\b(?:[A-Z][a-z]+day|January|February|March|April|June|July|August|September|October|November|December)\b"
)
# Capitals that open a sentence before an office.
_LEADING = re.compile(
    r"^(?:And|As|But|So|When|While|With|Today|Then|Meet|Our|His|Her|Their|Releases|Former|Like|of|for)\s+"
)
_TRAILING = re.compile(r"['’]s?$")


@dataclass(frozen=True, slots=True)
class Person:
    """A person as a text prints the name and the office, with the (start, end) of the whole mention."""

    name: str
    office: str
    start: int
    end: int


def find_people(text: str) -> list[Person]:
    """The people that `text` names in full together with an office, in order."""
    nouns = [match.start() for match in _NOUN_STARTS.finditer(text)]
    named = [at for at in nouns if _NAMED.match(text, at)]
    apposed = [
        at
        for at in nouns
        if (comma := text.rfind(",", max(0, at - _REACH), at)) >= 0 and _APPOSED.match(text, comma, at)
    ]
    found = [
        _person(match)
        for pattern, places in ((_BEFORE, named), (_AFTER, apposed))
        for start, end in _stretches(text, places)
        for match in pattern.finditer(text, start, end)
    ]
    people = sorted((person for person in found if person), key=lambda person: (person.start, -person.end))
    apart: list[Person] = []
    ends: dict[str, int] = {}
    for each in people:
        person = _settled(each, apart, text)
        if person and person.start >= ends.get(person.name, 0):
            apart.append(person)
            ends[person.name] = person.end
    return apart


def _settled(person: Person, before: list[Person], text: str) -> Person | None:
    """The person, unless the office has its holder in the last `before`; who goes if the office is not theirs."""
    if not before or person.start >= before[-1].end:
        return person
    holder = before[-1]
    # `Ada Example, Director of Affairs, River Owners of Examplia`
    if text.startswith(f"{person.office}, ", person.start):
        start = person.start + len(person.office) + 2
        inside = split_office(text[start : person.end])
        return Person(*inside, start, person.end) if inside and inside[1] else None
    if text[holder.start : person.start] in (f"{holder.name}, ", f"{holder.name}, the "):
        before.pop()  # `Ada Example, Minister Ben Sample`: the office is his
    return person


def _stretches(text: str, places: list[int]) -> list[tuple[int, int]]:
    """The stretches of `text` around these places that may hold a person with an office, in order and apart."""
    stretches: list[tuple[int, int]] = []
    for at in places:
        start, end = max(0, at - _REACH), at + _REACH
        while 0 < start < at and not text[start - 1].isspace():
            start += 1
        if stretches and start <= stretches[-1][1]:
            start = stretches.pop()[0]
        stretches.append((start, end))
    return stretches


def _person(match: re.Match[str]) -> Person | None:
    name = _TRAILING.sub("", match["name"]).rstrip(".,")
    name = HONORIFIC.sub("", name) if HONORIFIC.match(name) else name
    name = " ".join(uncapped(word) for word in name.split()) if name.isupper() else name
    inside = split_office(name) if has_office_noun(name) else None  # `Information Minister, Senator Ada Example`
    name = inside[0] if inside else name
    if not is_name(name) or _POSSESSIVE.search(name) or _CALENDAR.search(name):
        return None
    office = _LEADING.sub("", match["office"].strip())
    office = whole_office(match, office)
    return Person(name, office, match.start(), match.end()) if has_office_noun(office) else None

"""Who says something where a sentence names but the office: the only one named with it."""

import re
from collections.abc import Sequence

from statements.ingest.recognisers.names.mentions import Person
from statements.ingest.recognisers.names.portfolios import OF
from statements.ingest.recognisers.people.speech_phrases import ACCORDING, IDIOMS, NO_VISIT, OF_WHOM, WISHES
from statements.ingest.recognisers.people.speech_verbs import SMALL_WORD, SPEECH_VERBS
from statements.ingest.terms import places

# How many characters before an office its verb stands.
_BEFORE = 60

_SAID_BY = re.compile(rf"(?<!\w)(?:{IDIOMS}|{ACCORDING}|(?P<verb>{SMALL_WORD}))\s(?:il|el|la|le|o|a|l['’])$")
_SMALL_ARTICLES = (" el", " il", " la", " le", " o", " a")
_ARTICLES = ("the", "the hon.", "the hon'ble", "the honourable", "der", "die", *_SMALL_ARTICLES)
# `«…», — отметил министр`, `“…”, betonte die Ministerin`
_CLOSING = ("”", '"', "»", "“")
_OFFICE_SAID = re.compile(
    rf"[”\"»“],?\s(?:[–—-]\s)?(?:(?:ha|hat|(?:(?:le|i|ne)-)?a|har)\s)?(?P<verb>{SMALL_WORD})\s(?:(?:der|die|el|la|il|le|o|a|de|het)\s)?(?P<role>[\w-]{{4,30}})"
)
# Before the noun of an office that it alone makes another: a Prime Minister is not called `the Minister`.
_WHOLE = (["prime"], ["vice"], ["deputy"])
# What presidents of states are called besides.
_PRESIDENT = re.compile(
    r"(?:pr[eé]sidente?|presidenta|pre[șş]edintele|president)"
    r"(?:\s(?:de la|da|della|de|du|d[eo]l?|rom[aâ]niei|fran\w{3,5})(?:\s\w{4,12}){0,2})?"
)
_HEADS_OF_STATE = (
    " chef de l'état ", " chef de l’état ", " jefe de estado ", " jefe del estado ", " capo dello stato ",
    " șeful statului ", " şeful statului ", " chefe de estado ",
)  # fmt: skip
# What the office ends with of whom a Russian sentence says something.
_BENT = "аяу"
_OF_WHAT = re.compile(r"\s(?:of|for|to)\s")
_ROLE_WORDS, _WHAT = 3, OF | {"la", "las", "los", "le", "les", "el", "il", "lo"}
_SAYS = re.compile(
    rf"(?:(?:(?:le|i|ne)-a|also|then|has|had|today|strongly|further|ha|a|hat|también)\s)?"
    rf"(?:{IDIOMS}|calls{NO_VISIT}|{WISHES}|posted\son|(?P<verb>{SMALL_WORD}))\b"
)
# How much of a report is looked at for who is called by an office or a pronoun, in characters.
_REPORT_REACH = 6_000


def talkers_by_office(people: Sequence[Person], text: str, alone: bool) -> set[str]:
    """Those of whom it says `the Prime Minister said`: the only one named with that office."""
    talkers: set[str] = set()
    holders = _holders(people)
    start = text[:_REPORT_REACH].casefold().replace("\n", " ") if people else ""
    for role, names in holders.items():
        at = start.find(role) if len(names) == 1 else -1
        while at >= 0 and not _says_by_office(start, at, at + len(role), alone):
            at = start.find(role, at + 1)
        told = at >= 0 or (len(names) == 1 and f"according to the{role.rstrip()}," in start)
        talkers |= names if told else set()
    for match in filter(None, (_OFFICE_SAID.match(start, mark) for mark in places(_CLOSING, start))):
        bent = match["role"][-1] in _BENT and OF_WHOM.match(f"{match['verb']} x ")  # `«…», назвал министра`
        if bent or not _is_said(match):
            continue
        names = holders.get(f" {match['role']} ", set())
        talkers |= names if len(names) == 1 else set()
    return talkers


def _holders(people: Sequence[Person]) -> dict[str, set[str]]:
    """Who may be called by which words: the first or last of an office, all of it, or a head of state's."""
    holders: dict[str, set[str]] = {}
    for person in people:
        words = person.office.casefold().split()
        for count in range(1 + (words[-2:-1] in _WHOLE), _ROLE_WORDS + 1):
            if count < len(words) and not _WHAT.isdisjoint(words[-count - 1 : len(words) - count + 1]):
                continue  # `organismo`, of a `director del organismo`
            holders.setdefault(f" {' '.join(words[-count:])} ", set()).add(person.name)
        holders.setdefault(f" {' '.join(words[:1])} ", set()).add(person.name)
    whole: dict[str, set[str]] = {}
    for person in people:
        office = person.office.casefold().removeprefix("the ")
        noun, _, what = _OF_WHAT.sub("\0", office).partition("\0")
        # `the Opposition Leader`, who is Leader of the Opposition
        turned = f"{what.removeprefix('the ')} {noun}".strip()
        for role in {office, noun, turned}:
            whole.setdefault(f" {role} ", set()).add(person.name)
        for role in _HEADS_OF_STATE if _PRESIDENT.fullmatch(person.office.casefold()) else ():
            whole.setdefault(role, set()).add(person.name)
    return holders | whole  # `Ombudsman`, whom a First Deputy Ombudsman has beside him


def _says_by_office(text: str, start: int, end: int, alone: bool) -> bool:
    """Whether an office says something: `the Prime Minister said`, `«…», explicó la ministra`."""
    within = text.startswith((" șef", " şef"), start)  # Romanian has its article there
    if (alone or within or text.endswith(_ARTICLES, 0, start)) and _is_said(_SAYS.match(text, end)):
        return True
    said = _SAID_BY.search(text, max(0, start - _BEFORE), start) if text.endswith(_SMALL_ARTICLES, 0, start) else None
    return said is not None and _is_said(said) and not (said["verb"] and OF_WHOM.match(f"{said['verb']} x "))


def _is_said(match: re.Match[str] | None) -> bool:
    """Whether a verb of speech stands there, or an idiom."""
    return match is not None and (match["verb"] is None or match["verb"] in SPEECH_VERBS)

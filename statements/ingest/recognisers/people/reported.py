"""People whom a report names with an office that is written small: `the prime minister, Ada Example, said`."""

import re

from statements.ingest.recognisers.names.mentions import Person
from statements.ingest.recognisers.names.office_nouns import NAME
from statements.ingest.recognisers.names.person_names import is_name
from statements.ingest.terms import places

# How much of a report is looked at, in characters: the first mention of a person is the one with the office.
_REACH = 6_000
_NOUN = (
    r"(?:secretary[- ]general|(?:vice[- ]|deputy )?(?:prime minister|president|premier|chancellor|mayor|governor)|"
    r"(?:[a-z]+ )?(?:minister|secretary|commissioner|ambassador|envoy|chief|director|commander)|"
    r"(?:[a-z]+ )?(?:manager|coach|lawyer|bishop|prosecutor)|"
    r"spokes(?:man|woman|person)|"
    r"chair(?:man|woman|person)?|head|leader(?= of)|"
    r"(?:[Vv]ice|[Nn]eo|[Ee]x)?[Pp]resident[ea]|[Pp]rimer? [Mm]inistr[oa]|[Mm]inistr[oa]|portavoz|"
    r"[Cc]onseller[a]?|[Cc]onsejer[oa]|secretari[oa] general|canciller|alcalde(?:sa)?|"
    r"[Pp]remi(?:er|ère) ministre|[Mm]inistre|[Pp]résidente?|secrétaire général|porte[- ]parole|chancelier|"
    r"primeir[oa]-ministr[oa]|chef d['’][ÉE]tat(?: [a-zà-ÿ]{4,12})?|"
    r"chef d(?:u gouvernement|e l['’][ÉE]tat|e la diplomatie)"
    r"(?: [a-zà-ÿ]{4,12})?|jefe de(?:l Estado|l Gobierno| Estado)|"
    r"capo dello Stato|"
    r"governador(?:a)?|segretario generale|cancelliere|minister-president|premier)"
)
# `the NATO`, `of the Government`, `del Gobierno`, `de la République`
_OF = (
    r"(?:\s(?:of|for|del?|de la|du|des|d['’]|degli|della|delle|dello|dei|do|da|"
    r"dos)\s?(?:the\s)?(?!the\s)[^\W\d_][\w'’-]{1,30}"
    r"(?:\s(?:(?:of|for|and|y|e|et|de|del|la|du)\s){0,2}[^\W\d_a-z][\w'’-]{1,30}){0,4}){0,2}"
    # `premier ministre malien`, `porte-parole du gouvernement burkinabè`
    r"(?:\s(?!(?:said|says|told|with|from|that|who|and|dont|avec|pour|como|para|quien|della)\b)[a-zà-ÿ]{5,14}(?=,?\s[A-ZÀ-Ý]))?"
)
# Between an office and a name: `Son Excellence Monsieur`, `Dr`.
_HONOURED = (
    r"(?:(?:M\.|Mme|Dr\.?|Pr\.?|Monsieur|Madame|Son Excellence|Sr\.|Sra\.|Dra?\.|don|doña|"
    r"le (?:capitaine|colonel|général))"
    r"\s){0,2}"
)
_BEFORE = re.compile(
    rf"\b(?<!['’])(?:(?:The|El|La|Le|Il)\s)?(?P<office>(?:[A-Z][\w'’.-]{{1,30}}\s){{0,3}}{_NOUN}{_OF}),?\s{_HONOURED}(?P<name>{NAME})"
)
_AFTER = re.compile(
    rf"(?P<name>{NAME}),\s(?!and\s)(?:(?:the|le|la|el|il|o|a)\s)?"
    rf"(?P<office>(?:[\w'’.-]{{2,30}}\s){{0,3}}?{_NOUN}\b{_OF})"
)
# `, Relaciones y Ríos, Ada Ejemplo`: an office that is of several matters.
_LISTED = re.compile(rf"\s(?:y|i|e|et|and)\s[^,.;:\n]{{3,60}},\s(?P<name>{NAME})")
# The same nouns with what stands beside them: tried first, at the few places where a noun may begin.
_NAMED = re.compile(rf"{_NOUN}{_OF},?\s{_HONOURED}{NAME}")
_APPOSED = re.compile(rf",\s(?:(?:the|le|la|el|il|o|a)\s)?(?:[\w'’.-]{{2,30}}\s){{0,3}}?{_NOUN}\b")
_WORD_START, _NOUN_LENGTH = re.compile(r"\b\w"), 40
# What every noun above holds.
_STEMS = (
    "inist", "onselle", "onsejer", "resident", "résident", "ecretar", "secrétaire", "hancel", "anciller", "pokes",
    "porte-parole", "ortavoz",
    "remier", "governor", "governador", "mayor", "alcalde", "ommissioner", "mbassador", "envoy", "chief", "director",
    "commander", "chair", "head", "leader", "segretario", "cancelliere", "chef d", "jefe de", "capo dello",
    "manager", "coach", "lawyer", "bishop", "prosecutor",
)  # fmt: skip
# `HG Insights` is a company; `EMMANUEL MACRON` and `J. K. Example` are not.
_NO_NAME = re.compile(r"^[A-Z]{2,5} [A-Z][a-z]|['’]s\b")
_PARTICLE = re.compile(r"(?:Di|De|Del|Della|D['’]|Da|Van|Von|Le|Lo)\s")
_TITLE = re.compile(r"^(?:Bishop|Cardinal|Rabbi|Pastor|Detective)\s(?=\S+\s\S)")
_BACK, _ON = 120, 160


def _has_name_beside(text: str, place: int) -> bool:
    """Whether the noun that `place` is in has a name after it, or a comma and perhaps a name before it."""
    starts = (match.start() for match in _WORD_START.finditer(text, max(0, place - _NOUN_LENGTH), place + 1))
    if any(_NAMED.match(text, start) for start in starts):
        return True
    comma = text.rfind(",", max(0, place - _BACK), place)
    return comma >= 0 and _APPOSED.match(text, comma) is not None


def _with_given_name(name: str, office: str) -> tuple[str, str]:
    """`ministro degli Esteri Luigi` and `Di Maio`: the given name belongs to the name."""
    rest, _, given = office.rpartition(" ")
    if _PARTICLE.match(name) and given[:1].isupper() and rest:
        return f"{given} {name}", rest
    return name, office


def small_offices(text: str) -> list[Person]:
    """The people named in full beside an office in small letters, in order.

    >>> [(person.name, person.office) for person in small_offices("met Ada Example, and the team’s manager Ben Sample")]
    [('Ben Sample', 'manager')]
    """
    text = text[:_REACH]
    found: dict[str, Person] = {}
    end = 0
    for place in places(_STEMS, text):
        if place < end or not _has_name_beside(text, place):
            continue
        start = max(0, place - _BACK, end)
        for match in (match for pattern in (_BEFORE, _AFTER) for match in pattern.finditer(text, start, place + _ON)):
            end = max(end, match.end())
            listed = _LISTED.match(text, match.end()) or match  # what stands after the last comma is the name
            if is_name(listed["name"]) and not _NO_NAME.search(listed["name"]):
                name, office = _with_given_name(_TITLE.sub("", listed["name"]), match["office"])
                found.setdefault(name, Person(name, office, match.start(), listed.end()))
    return sorted(found.values(), key=lambda person: person.start)

"""Whom a report names before a verb of speech, without an office: `Ada Example, a farmer, said that …`."""

import re
from collections.abc import Iterator
from functools import lru_cache
from typing import NamedTuple

from statements.ingest.recognisers.names.mentions import Person
from statements.ingest.recognisers.names.office_nouns import NAME, NO_PERSON, NOUNS
from statements.ingest.recognisers.names.offices import HONORIFIC, split_office
from statements.ingest.recognisers.names.person_names import is_name
from statements.ingest.recognisers.people.speech_phrases import NO_VISIT
from statements.ingest.recognisers.people.speech_verbs import SPEECH_VERBS
from statements.ingest.terms import places

# How much of a report is looked at, and how far before a verb a name is looked for, in characters.
_REACH, _BEFORE = 6_000, 40
# What English reports say of somebody's words most; looked for one by one, which is quicker than any pattern.
_SAID = (
    " said", " says", " told ", " stated", " added", " noted", " explained", " continued", " commented", " stressed",
    " warned", " emphasi", " observed", " announced", " urged", " highlighted", " proposed", " argued", " narrated",
    " reiterated", " as saying", " made the following statement", " called on", " appealed", " advised", " commended",
    " disclosed", " revealed", " lamented", " credited", " expressed", " confirmed", " thanked", " assured",
    " pledged", " insisted", " recalled", " remarked", " asserted",
)  # fmt: skip
_VISIT, _APPEAL = " called on ", re.compile(rf" called{NO_VISIT}")
# After so many of them comes a name: `said Ada Example, a farmer`.
_FIRST, _APPOSED = 2, re.compile(rf"(?P<name>{NAME}),\s(?=[a-z])")
# Who signs a statement is named so soon after it, in characters.
_STATEMENT, _STATED, _ANY_NAME = ("statement ",), 120, re.compile(rf"(?P<name>{NAME})")
_BY = re.compile(r"statement\s(?:\w+\s){0,2}by\s(?:the|his|her|its|a)\s")
_QUOTES_END = ',”"’»'
_ADVERB = re.compile(r"\s(?:also|then|has|had|further|later|today|in\sa\sstatement)$")
# Between a name and its verb may stand a clause, with so many commas and characters, or whom somebody speaks for.
_COMMAS, _CLAUSE = 3, 180
_FOR_WHOM = re.compile(rf"(?:As\s)?(?:(?:Mr|Mrs|Ms|Dr)\.?\s)?(?P<name>{NAME}),?\s(?:of|from|for|with)\s")
# `Ada Example (Lab) endorsed the report and said`
_AND_ALSO = re.compile(rf"(?:(?:Mr|Mrs|Ms|Dr)\.?\s)?(?P<name>{NAME})(?:\s\([^()\n]{{2,20}}\))?\s[a-z]{{2,14}}ed\s")
_STOPS = (". ", "” ", '" ')
_SENTENCE_ENDS = re.compile(r"[a-z]{2}[.!?;:]\s|[“”\"]")
# With what sentences open that is no name, though a capital comes after it.
_OPENING = re.compile(
    r"(?:As|If|What|When|Where|While|Why|How|But|So|Then|This|That|Th[eo]se|There|Here|Now|Today|Also|Yes|No|Since)\s"
)
_LETTERED = re.compile(r"[A-Z]{2,5}\s[A-Z][a-z]")
_HONOURED = re.compile(
    r"\b(?:Mr|Mrs|Ms|Miss|Dr|Prof|Professor|Sir|Dame|Fr|Rev|Hon|Justice|Shri|Smt|Chief|Atty|Engr)\.?\s$"
)
# What persons are called before their names: `lead author Ada Example said`; no company is.
ROLES = (
    r"(?:leader|lead|lawmaker|(?:co-?)?author|economist|analyst|activist|researcher|(?:scient|special|journal)ist|professor|"
    r"(?:co-?)?founder|owner|inspector|sergeant|constable|detective|officer|resident|farmer|teacher|engineer|historian|"
    r"expert|campaigner|organi[sz]er|editor|survivor|witness|student|doctor|nurse|pastor|priest|imam|judge|attorney|"
    r"councill?or|candidate|captain|player|chair(?:man|woman)?|treasurer|dean|curator|consultant|neighbou?r|"
    r"justice|(?:arch)?bishop|cardinal|rabbi|CEO|COO|CFO|MD)"
)
_ROLE = re.compile(rf"\b{ROLES}\s$", re.IGNORECASE)
_ROLE_FIRST = re.compile(rf"(?:[A-Z]\S*\s){{0,3}}?{ROLES}\s(?=\S+\s)", re.IGNORECASE)
# `Ada Example, PhD, professor of rivers, said`; `Ada Example (pictured) said`
_LETTERS = re.compile(r",\s(?:Ph\.?\s?D|M\.?D|MP|[KQ]C|[OCM]BE|[JS]r|DVM|RN|M\.?[PBS][HAc])\.?(?=,)")
_AND = re.compile(rf"(?P<name>{NAME})\sand\s$")
_BRACKETED = re.compile(r"\s\([^()\n]{1,40}\)$")
# `“…,” Dr Ada Example, Director of Rivers.` at the end of a paragraph
_UNSAID = (",” ", '," ')
_CREDITED = re.compile(rf"(?:Dr\.?\s|Prof\.?\s)?(?P<name>{NAME}),\s(?P<office>[^.“”\"\n]{{2,100}}?)\.?(?=\n|$)")
# Who is called so after a paragraph that begins with the name is no company.
_TOLD = re.compile(r"\s(?:has\s|had\s|also\s|then\s)?(?:said|says|told|stressed|noted)\b")
_DATELINED = {": ", "— ", "– ", "- "}
_PERSONAL, _NEAR = re.compile(r"\b[Ss]?[Hh]e\b"), 400
_TELLS = 20
_HONOURS, _OPENS, _PREPOSITIONS = 12, ",.:;!?—–", {"of", "at", "for", "from", "in", "with", "by", "to", "on", "the"}
# `Secretary of the`, `Minister of Rivers and`: with what comes after it a name does not begin.
_OF_OFFICE = re.compile(
    rf"(?:{NOUNS})\s(?:of|for)\s(?:the\s)?(?:[A-Z][\w-]{{2,20}}(?:,|\sand|\s&)\s(?:and\s)?){{0,3}}$"
)
_OF_BODIES = (" of ", " of the ", " at the ", " for the ", " from the ")
_OF_ANOTHER = (" of ", " from ", " in ", " on ", " at ", " to ")
_OFFICE_REACH = 120
_MARK, _LAST_NAME = re.compile('[“”«»„"‘]'), re.compile(rf"{NAME}$")
FAMILY = r"(?:(?:de|della|del|van|von|der|al|el)\s|(?:a[lnrstdz]|ash|el)-){0,2}[^\W\d_a-z][\w'’-]{2,30}"
_OPENS_PARAGRAPH = re.compile(rf"(?P<surname>{FAMILY})")
# `Addressing the crowd, Example said`
_OPENS_CLAUSE = re.compile(rf"[a-z\d]{{2}}, (?P<surname>{FAMILY})$")
_PARTY = 5  # a surname in capitals has more, and a party fewer
_CALLED = re.compile(rf"(?:Mr|Mrs|Ms|Dr|Shri|Smt|Prof|Rev|Hon|Engr|Barr)\.?\s(?P<surname>{FAMILY})$")


class _Place(NamedTuple):
    """Where a name may end that somebody's verb comes after, where its line starts, and what stands between."""

    end: int
    line: int
    clause: bool = False
    far: bool = False
    body: bool = False


@lru_cache(maxsize=1)  # names in full and surnames are looked for one after the other
def _places(text: str) -> list[_Place]:
    verbs = (at for at in places(_SAID, text[:_REACH]) if not text.startswith(_VISIT, at) or _APPEAL.match(text, at))
    return [place for verb in verbs for place in _before(text, verb)]


def _before(text: str, verb: int) -> Iterator[_Place]:
    line = text.rfind("\n", 0, verb) + 1
    adverb = _ADVERB.search(text, max(line, verb - _BEFORE), verb)
    end = adverb.start() if adverb else verb
    start = max(line, end - _CLAUSE)
    if text[end - 1] != ",":
        noted = _BRACKETED.search(text, start, end) if text[end - 1] == ")" else None
        yield _Place(noted.start() if noted else end, line)
        stop = max(text.rfind(mark, start, end) for mark in _STOPS)
        also = _AND_ALSO.match(text, stop + 2 if stop >= 0 else line, end) if text.endswith(" and", line, end) else None
        if also:
            yield _Place(also.end("name"), line)
        whom = _FOR_WHOM.match(text, stop + 2 if stop >= 0 else start, end) if stop >= 0 or start == line else None
        if whom and "," not in text[whom.end() : end]:
            yield _Place(whom.end("name"), line, body=True)
        return
    whom = _FOR_WHOM.match(text, line, end)
    if whom and "," not in text[whom.end() : end - 1]:
        yield _Place(whom.end("name"), line, body=True)
    comma = end - 1
    yield _Place(comma, line, clause=True)
    for _ in range(_COMMAS):
        comma = text.rfind(", ", start, comma)
        if comma < 0 or _SENTENCE_ENDS.search(text, comma, end):
            return
        yield _Place(comma, line, clause=text[comma + 2].islower() or _LETTERS.match(text, comma) is not None, far=True)


def _stated(text: str) -> Iterator[re.Match[str]]:
    """`a statement issued by the press secretary to the governor, Ada Example, described …`."""
    for place in places(_STATEMENT, text[:_REACH]):
        by = _BY.match(text, place)
        end = text.find("\n", place) if by else 0
        names = _ANY_NAME.finditer(text, by.end(), min(by.end() + _STATED, end if end > 0 else len(text))) if by else ()
        own = (name for name in names if not text.endswith(_OF_ANOTHER, place, name.start()))
        whole = (name for name in own if _whole(name["name"]))
        if name := next(whole, None):
            yield name


def _after(text: str) -> Iterator[re.Match[str]]:
    """`said Ada Example, a farmer` without quotation marks: names right after the verb that a clause comes after."""
    for verb in places(_SAID[:_FIRST], text[:_REACH]):
        start = text.find(" ", verb + 1) + 1
        named = start and text[verb - 1] in _QUOTES_END and text[start : start + 1].isupper()
        honoured = HONORIFIC.match(text, start) if named else None  # `…, said Tan Sri Ada Example today`
        match = _ANY_NAME.match(text, honoured.end()) if honoured else _APPOSED.match(text, start) if named else None
        if match:
            yield match


def _credited(text: str) -> Iterator[re.Match[str]]:
    """Who is named with an office after a quotation that ends in a comma, and without a verb."""
    for mark in places(_UNSAID, text[:_REACH]):
        match = _CREDITED.match(text, mark + len(_UNSAID[0]))
        if match and not SPEECH_VERBS.intersection(match["office"].split()):
            yield match


def said(text: str) -> list[Person]:
    """`Ada Example, a farmer, said`, `Dr Ada Example said`, `Ada Example of the Fund said`.

    A name alone right before its verb counts beside a quotation: companies say things too.
    """
    found: dict[str, Person] = {}
    for place in _places(text):
        match = _LAST_NAME.search(text, max(place.line, place.end - _BEFORE), place.end)
        # `Dr Ada Example`, without a stop, `Lawmaker Ada Example`
        honoured = HONORIFIC.match(match.group()) or _ROLE_FIRST.match(match.group()) if match else None
        opening = honoured or (_OPENING.match(match.group()) if match else None)  # `As Ada Example said`
        name = match.group()[opening.end() if opening else 0 :] if match else ""
        if (_LETTERED.match(name) and not honoured) or (match and _is_of_office(match.start(), place.line, text)):
            continue  # `HG Insights said`, `Rivers Ada Example` after `Secretary of`
        if match and not honoured and text.endswith(_OF_BODIES, place.line, match.start()):
            continue  # `Ada Example, head of the River Trust said`
        person = _whole(name) if match else None
        if match and person and person[0] not in found and (honoured or _speaks(match.start(), place, text)):
            found[person[0]] = Person(*person, match.start(), match.end())
            if beside := _beside(match.start(), place.line, text):
                found.setdefault(beside.name, beside)
    for match in (*_after(text), *_stated(text), *_credited(text)):
        person = _whole(match["name"])
        if person and not _LETTERED.match(match["name"]):
            found.setdefault(person[0], Person(*person, *match.span("name")))
    return list(found.values())


def _beside(start: int, line: int, text: str) -> Person | None:
    """Who is named with a rank or a role before one who says something: `Bishop Ada Example and Bishop X noted`."""
    match = _AND.search(text, max(line, start - 2 * _BEFORE), start) if text.endswith(" and ", line, start) else None
    titled = (HONORIFIC.match(match["name"]) or _ROLE_FIRST.match(match["name"])) if match else None
    person = _whole(match["name"][titled.end() :]) if match and titled else None
    return Person(*person, *match.span("name")) if match and person else None


def _is_of_office(start: int, line: int, text: str) -> bool:
    return _OF_OFFICE.search(text, max(line, start - _OFFICE_REACH), start) is not None


def _speaks(start: int, place: _Place, text: str) -> bool:
    if place.clause and not _is_apposed(start, place, text):
        return False  # `Ada Example, Director of Example Ships, said`
    if place.clause or place.body or _HONOURED.search(text, max(place.line, start - _HONOURS), start):
        return True
    if _ROLE.search(text, max(place.line, start - _BEFORE), start):
        return True
    opens = start == place.line or text[start - 2 : start] in _DATELINED
    if opens and _TOLD.match(text, place.end) and _PERSONAL.search(text, place.end, place.end + _NEAR):
        return True  # `Ada Example said … She …`
    stop = text.find("\n", place.end)
    if text[place.end : stop][-1:] == ":" and stop - place.end <= _TELLS:
        return True  # `Ada Example said:`, over what she said
    return _MARK.search(text, place.line, stop if stop >= 0 else len(text)) is not None


def _is_apposed(start: int, place: _Place, text: str) -> bool:
    """Whether a clause may be about a name; one right before the verb stands between commas or opens a sentence."""
    before = text[max(place.line, start - _HONOURS) : start].rstrip(' “"')
    return not before or before[-1] in _OPENS or (place.far and before.rpartition(" ")[2] not in _PREPOSITIONS)


def _whole(name: str) -> tuple[str, str] | None:
    """(name, office) of a name in full, whose office is at most a rank: `Inspector Ada Example`."""
    person = split_office(name)
    named = person is not None and is_name(person[0]) and not (NO_PERSON.search(person[0]) or _OPENING.match(name))
    return person if named else None


def called(text: str) -> list[str]:
    """The surnames of those of whom it says `Mr Example said`."""
    found = (_CALLED.search(text, max(line, end - _BEFORE), end) for end, line, *_ in _places(text))
    opening = (_OPENS_PARAGRAPH.fullmatch(text, line, end) for end, line, *_ in _places(text))
    inside = (_OPENS_CLAUSE.search(text, max(line, end - _BEFORE), end) for end, line, *_ in _places(text))
    surnames = (match["surname"] for match in (*found, *opening, *inside) if match)
    return [surname for surname in surnames if not (surname.isupper() and len(surname) <= _PARTY)]  # `XYZ said`

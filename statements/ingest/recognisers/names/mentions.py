"""People whom running text names in full together with an office."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from statements.ingest.recognisers.names.countries import COUNTRY
from statements.ingest.recognisers.names.office_bounds import whole_office
from statements.ingest.recognisers.names.office_nouns import (
    NAME,
    NAME_WORD,
    NOUN_CAPITALS,
    NOUN_SECONDS,
    NOUN_SMALLS,
    NOUNS,
    OFFICE_WORD,
    PARTICLE,
    PORTFOLIO,
)
from statements.ingest.recognisers.names.offices import HONORIFIC, split_office
from statements.ingest.recognisers.names.person_names import NOUN_ALONE, has_office_noun, is_name, uncapped

# `Information and Broadcasting`: what ministers are for, in words that names have not.
_FOR = (
    r"(?:Affairs|Agriculture|Arts|Aviation|Broadcasting|Budget|Business|Change|Children|Citizens|Civil|Climate|Commerce|Communications?|"
    r"Competition|Cooperation|Crisis|Economic|Energy|Enlargement|Environmental|Equality|Financial|Humanitarian|"
    r"International|Justice|Management|Mobility|Monetary|Neighbourhood|Partnerships?|Policy|Relations|"
    r"Communit(?:y|ies)|Consumer|Cooperatives?|Culture|Digital|Disability|Education|Employment|Enterprises?|"
    r"Federal(?!\s(?:Democratic\s)?Republic)|"
    r"Finance|Fisheries|Foreign(?! Minister)|Forest(?:s|ry)|Frontier|Gender|Heritage|Higher|Highways|Home|"
    r"Housing|Human|Immigration|Indigenous|Industr(?:y|ies)|Information|Infrastructure|Innovation|Internal|Inter-Provincial|Investment|Irrigation|Labou?r|"
    r"Lands?|Law|Livestock|Local|Maritime|Mines|Minerals|Mining|Multicultural|Narcotics|National|Natural|Opposition|Parliamentary|"
    r"Petroleum|Planning|Police|Population|Power|Professional|Public|Railways|Regional|Regions|Religious|Research|Resources|"
    r"Revenue|Roads|Rural|Sciences?|Security|Services|Skills|Small|Social|Special|Sports?|Steel|Technology|"
    r"Textiles?|Tourism|Training|Tribal|Urban|Veterans|Water|Welfare|Women|Works|Youth)"
)
_PORTFOLIOS = rf"(?:{PORTFOLIO}|{_FOR})(?:(?:,|[^\S\n]+(?:and|&))?[^\S\n]+(?:{PORTFOLIO}|{_FOR})){{0,6}}"
# With what bodies are called last: after it comes the name of whoever heads one, without a comma.
_BODIES = ("Commission", "Committee", "Council", "Association", "Federation", "Authority", "Agency", "Union")
_BODY_END = "|".join(f"(?<= {body})" for body in _BODIES)
# `Arts, Culture and the Creative Economy`, whatever it is that ministers are for, before a comma.
_SOME = rf"{OFFICE_WORD}(?:[^\S\n]+{OFFICE_WORD}){{0,2}}"
_LISTED = rf"{_SOME}(?:,[^\S\n]+{_SOME}){{0,3}},?[^\S\n]+(?:and|&)[^\S\n]+(?:the[^\S\n]+)?{_SOME}(?=,)"
# `Secretary of Rivers`, one word that is no portfolio known here, before a name of two: those of whom each has one.
_HEADS = "|".join(f"(?<={noun})" for noun in ("Minister", "Secretary", "Commissioner", "Superintendent"))
_ONE_MATTER = (
    rf"(?:{_HEADS})[^\S\n]+(?:of|for)[^\S\n]+(?:the[^\S\n]+)?"
    rf"(?!(?:New|North|South|East|West|San|Los|St|Saint|Sri|Saudi|Sierra|Costa|United|Public|National)\b){OFFICE_WORD}"
    rf"(?=(?:[^\S\n]+{NAME_WORD}){{2}}(?:[,;.]|[^\S\n]+(?!{PARTICLE})[a-z]))"
)
# `of Examplia`, `of Examplia to Exampleland`, before a name.
_OF_STATES = (
    rf"(?:of|to|for|in)[^\S\n]+(?:the[^\S\n]+)?(?:(?:(?:Central|Reserve|National|State)[^\S\n]+)?Bank[^\S\n]+of[^\S\n]+)?"
    rf"{COUNTRY}(?:[^\S\n]+to[^\S\n]+(?:the[^\S\n]+)?{COUNTRY})?"
    rf"(?=[^\S\n]+{NAME_WORD})"
)
_OFFICE_END = (
    rf"(?:Under-)?(?:{NOUNS})(?:(?:(?<=\b\w\w)|(?<=\b\w\w\w)|(?<=\b\w\w\w\w))\.)?(?:[/-](?:{NOUNS}))?"
    rf"(?:[^\S\n]+(?:{_OF_STATES}|"
    rf"(?:of|for|in)[^\S\n]+(?:the[^\S\n]+)?(?:(?:Ministry|Department)[^\S\n]of[^\S\n])?{_PORTFOLIOS}"
    rf"(?:[^\S\n]+{_OF_STATES})?|"
    rf"(?:of|to|in)[^\S\n]+(?:the[^\S\n]+)?(?:Ministry[^\S\n]of[^\S\n])?"
    rf"(?:{OFFICE_WORD}[^\S\n]+(?:of[^\S\n]+(?:the[^\S\n]+)?)?){{0,3}}{OFFICE_WORD}(?=,|{_BODY_END})|"
    rf"(?:of|for)[^\S\n]+{_LISTED}|in[^\S\n]+{OFFICE_WORD}(?=(?:[^\S\n]+{NAME_WORD}){{2}}[^\S\n]+[a-z]))|{_ONE_MATTER})?"
)
# `Inspector General of Rivers (IGR) Ada Example`, `Managing Director [MD] Ada Example`
_SHORT = r"(?:[^\S\n][(\[][A-Z]{2,8}(?:[^\S\n][A-Z]{2,8})?[)\]])?"
_TITLE = (
    r"(?:(?:the|Rt|Hon|Mr|Mrs|Ms|Dr|Prof|Sir|Tan[^\S\n]Sri|Dat(?:uk|in|o['’]?)|Seri|H\.\s?[EH]|"
    r"H(?:is|er)\s(?:Highness|Excellency|Majesty)|"
    r"Sheikha?(?=(?:\s\S+){1,3}\s(?:bint?|[Aa]l)\b))(?!\w)\.?[^\S\n]+)+"
)
# `NATO Secretary General Jens Stoltenberg`, `EU High Representative/Vice President Josep Borrell`. What it may begin
# with comes first: most places are told by that.
_BEFORE = re.compile(
    rf"(?=[^\W\d_a-z]|[&(of]|\b[{NOUN_SMALLS}])(?P<office>(?:{OFFICE_WORD}[^\S\n]+){{0,6}}(?:(?:of|for)[^\S\n]+(?:the[^\S\n]+)?(?:{OFFICE_WORD}[^\S\n]+){{1,4}})?"
    rf"{_OFFICE_END}){_SHORT},?[^\S\n]+(?:(?:[A-Z]{{2,5}}[^\S\n]+)?{_TITLE})?(?P<name>{NAME})"
)
# `Brett McGurk, Special Presidential Envoy for …`
_AFTER = re.compile(
    rf"(?P<name>{NAME})(?:,[^\S\n][JS]r\.)?(?:[^\S\n]\([^(),\n]{{2,30}}\))?,[^\S\n]+(?:the[^\S\n]+|the[^\S\n]+Rt\.?[^\S\n]+)?(?P<office>(?:{OFFICE_WORD}[^\S\n]+){{0,5}}(?:Under-|Vice-)?(?:{NOUNS})\b"
    rf"(?:[^\S\n]+(?:of|for|to|at)[^\S\n]+(?:[^,.;:\n–—-]|-(?!\s)){{1,80}})?)"
)
# Before a name that has no office after it, and an office whose holder comes after it.
_NO_HOLDER = ("er for ", "ry for ", " in ", "In ", " at ", "At ", " near ")
_THEN_HOLDER = re.compile(
    rf"(?:{NOUNS})(?:[^\S\n]+(?:of|for|to|at)[^\S\n]+[^,.;:\n]{{1,60}})?,[^\S\n](?:Prof|Dr|Mrs?|Ms|Hon|Engr)\b\.?[^\S\n]{NAME_WORD}"
)
# The same places, found five times as fast: beginning with a plain set of letters lets the engine skip to them.
NOUN_STARTS = re.compile(rf"[{NOUN_CAPITALS}](?=[{NOUN_SECONDS}])(?<=(?={NOUNS}).)")
# An office's end with a name after it; and what of an office stands between its noun and the name before it.
_NAMED = re.compile(rf"{_OFFICE_END}{_SHORT},?[^\S\n]+(?:(?:[A-Z]{{2,5}}[^\S\n]+)?{_TITLE})?{NAME}")
_APPOSED = re.compile(rf",[^\S\n]+(?:the[^\S\n]+(?:Rt\.?[^\S\n]+)?)?(?:{OFFICE_WORD}[^\S\n]+){{0,5}}(?:Under-|Vice-)?$")
# `Joined by Ada Example, Attorney General Sample today announced …`: the office is that of whom the verb is said.
_OF_NEXT = re.compile(r"[^\S\n][A-Z][a-z'’-]{2,20}\b")
# The words before a comma that may be a name; how far from its office's noun a mention may begin or end, in characters.
_LAST_NAME, _REACH = re.compile(rf"{NAME}$"), 200
# `Ada Example (D-XY), Chair of the Committee`, `Ada Example (pictured), Director`, `Ada Example, Jr., Chair`
_NOTED = re.compile(r"(?:,\s[JS]r\.)?\s\([^(),\n]{2,30}\)$|,\s[JS]r\.$")
_POSSESSIVE = re.compile(r"['’]s\b")
_CALENDAR = re.compile(
    r"\b(?:(?!(?<!\w\s)Sunday)[A-Z][a-z]+day|January|February|March|April|June|July|August|September|October|November|December)\b"
)
# `Minister Ada Example Friday said`
_WEEKDAY = re.compile(r"\s(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day$")
# Names that end as participles do.
_GIVEN = (
    r"M[ou]ham+ed|Ahmed|Hamed|Khaled|Sayed|Javed|Majed|Zayed|Rashed|Jamshed|Khurshed|[A-Z][a-z]+eed|"
    r"Alfred|Wilfred|Winifred|Mildred|Manfred|Jared"
)
# Capitals that open a sentence before an office.
_LEADING = re.compile(
    r"^(?:I['’]m|&|And|As|But|So|What|When|While|With|Today|Then|Meet|Our|(?:His|Her|Their)(?:\s(?:Holiness|Excellency|Majesty|"
    r"(?:Royal )?Highness))?|Releases|Former|Like|of|for|"
    rf"(?!United|Unified|Associated|Allied|Federated|(?:{_GIVEN})\s)[A-Z][a-z]{{3,}}ed)\s+"  # `Pressured`
)
_SMALL_WORDS = re.compile(
    r"\b(?:Before|After|During|Following|With|At|On|In|Of|For|To|And|The|By|From|Their|His|Her|Meets?|Holds|Hosts)\b"
)
_LETTERS_WITHIN = re.compile(r"[a-z]\s[A-Z]{2,3}\s[A-Z][a-z]")
# `Ada Example AM`
_LETTERS = re.compile(r"(?<=[a-z])\s(?:A[CMO]|M(?:P|SP|LA|EP)|[OCM]BE|[KQ]C|TD|JP)$")
_TRAILING = re.compile(r"['’]s?$")
_STATE = re.compile(rf"{COUNTRY}\s")
# `Ada Example Washington, DC`: a place run together with a name.
_PLACED, _DISTRICT = " Washington", re.compile(r",\sD\.?C\b")


@dataclass(frozen=True, slots=True)
class Person:
    """A person as a text prints the name and the office, with the (start, end) of the whole mention."""

    name: str
    office: str
    start: int
    end: int


def find_people(text: str) -> list[Person]:
    """The people that `text` names in full together with an office, in order."""
    nouns = [match.start() for match in NOUN_STARTS.finditer(text)]
    found = [_person(match) for match in (*_before_names(text, nouns), *_after_names(text, nouns))]
    people = sorted((person for person in found if person), key=lambda person: (person.start, -person.end))
    apart: list[Person] = []
    ends: dict[str, int] = {}
    for each in people:
        person = _settled(each, apart, text)
        if person and person.start >= ends.get(person.name, 0):
            apart.append(person)
            ends[person.name] = person.end
    return apart


def find_in_heading(text: str) -> list[Person]:
    """The same in a heading, whose small words may have capitals: `Remarks With Minister Ada Example Before Lunch`."""
    return find_people(_SMALL_WORDS.sub(lambda word: word.group().lower(), text))


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


def _before_names(text: str, nouns: Sequence[int]) -> Iterator[re.Match[str]]:
    """The mentions that have the office before the name, apart from each other."""
    end = 0
    for at in nouns:
        if at < end or not _NAMED.match(text, at):
            continue
        if match := _BEFORE.search(text, _last_edge(text, max(end, at - _REACH), at), at + _REACH):
            end = match.end()
            if not _is_spoken_to(match):
                yield match


def _is_spoken_to(match: re.Match[str]) -> bool:
    """`Reporter: Prime Minister, Ada Example of the River Daily.`, `Well, Minister, Ada Example is here`."""
    start, end = match.span("office")
    apart = match.string[end : end + 1] == "," and match.string[max(0, start - 2) : start] in {": ", ", "}
    return apart and NOUN_ALONE.fullmatch(match["office"]) is not None


def _after_names(text: str, nouns: Sequence[int]) -> Iterator[re.Match[str]]:
    """The mentions that have the name and a comma before the office, apart from each other."""
    end = 0
    for at in nouns:
        start = max(end, at - _REACH)
        comma = text.rfind(",", start, at)
        if comma < 0 or not _APPOSED.match(text, comma, at):
            continue
        noted = _NOTED.search(text, start, comma)
        stop = noted.start() if noted else comma
        name = _LAST_NAME.search(text, _last_edge(text, start, stop), stop)
        if name and text.endswith(_NO_HOLDER, start, name.start()):
            continue  # `the Minister for Example Rivers, the Premier of Examplia`, `while in Example City, Minister X`
        if name and text.endswith(" of ", start, name.start()) and _STATE.match(name.group()):
            continue  # `Chancellor of Germany Example, Prime Minister of Italy Sample`
        if name and _THEN_HOLDER.match(text, at):
            continue  # `told the Example Daily, the Secretary of the committee, Prof Ada Sample`
        match = _AFTER.match(text, name.start(), at + _REACH) if name else None
        if match and not _OF_NEXT.match(text, match.end()):
            end = match.end()
            yield match


def _last_edge(text: str, start: int, end: int) -> int:
    """Where the last comma or line of this stretch ends: no office before a name, and no name, reaches over one."""
    return max(start, text.rfind(",", start, end) + 1, text.rfind("\n", start, end) + 1)


def _person(match: re.Match[str]) -> Person | None:
    name = _WEEKDAY.sub("", _TRAILING.sub("", match["name"])).rstrip(".,")
    name = _LETTERS.sub("", name)
    name = HONORIFIC.sub("", name) if HONORIFIC.match(name) else name
    if name.endswith(_PLACED) and _DISTRICT.match(match.string, match.end("name")):
        name = name.removesuffix(_PLACED)
    name = " ".join(uncapped(word) for word in name.split()) if name.isupper() else name
    inside = split_office(name) if has_office_noun(name) else None  # `Information Minister, Senator Ada Example`
    follows = match.start("office") > match.start("name")
    name = inside[0] if inside else name
    if _LETTERS_WITHIN.search(name):
        return None  # `AE Ada Example BS Bob Sample`
    if not is_name(name) or _LEADING.match(name) or _POSSESSIVE.search(name) or _CALENDAR.search(name):
        return None
    office = whole_office(match, _LEADING.sub("", match["office"].strip()))
    after = follows and match["office"].startswith(office)
    end = match.start("office") + len(office) if after else match.end()  # `…, Head of Rivers at Example said`
    end = match.start("name") + match["name"].find(name) + len(name) if _WEEKDAY.search(match["name"]) else end
    return Person(name, office, match.start(), end) if has_office_noun(office) else None

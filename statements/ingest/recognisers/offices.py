"""Names of people and of the offices they hold, told apart in running text."""

import re
from dataclasses import dataclass
from functools import lru_cache

from statements.ingest.recognisers.office_bounds import whole_office
from statements.ingest.recognisers.office_nouns import (
    ALL_NOUNS,
    NAME,
    NAME_WORD,
    NO_PERSON,
    NOT_A_NAME,
    NOUN_CAPITALS,
    NOUN_SMALLS,
    NOUNS,
    OFFICE_WORD,
    PARTICLE,
    PORTFOLIO,
)
from statements.ingest.recognisers.portfolios import name_start, without_country

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
_NAME_ALONE = re.compile(NAME)
_NOUN_ALONE = re.compile(rf"(?:{ALL_NOUNS})(?:/(?:{ALL_NOUNS}))?")
_OFFICE_ALONE = re.compile(
    rf"(?:the\s+)?(?:(?:The\s)?(?:Deputy\s)?Prime\sMinister\sand\s)?(?:{OFFICE_WORD}\s+){{0,4}}(?:{ALL_NOUNS})(?:\s+(?:of|for|to)\s+(?:the\s+)?{OFFICE_WORD}(?:,?\s+(?:and\s+|of\s+|the\s+){{0,2}}{OFFICE_WORD}){{0,6}})?"
)
_ORDINAL = re.compile(r"\d{1,3}(?:st|nd|rd|th)\s+")
_ASSISTING = re.compile(r"\sAssisting(?:\sthe\s(?:Prime\s)?Minister)?(?=\s(?:for|on|with|in)\s)")
_YEARS = re.compile(r":\s\d{4}\s?[-–‐]\s?(?:\d{4}|present)?$")
# A name has at most so many words, and in its pattern so many characters.
_FULL, _NAME_LENGTH = 4, 300
# Further portfolios of an office have at most so many words.
_PORTFOLIOS = 4
_INVERTED = re.compile(r"([^\W\d_a-z][\w'’-]+),\s+([^\W\d_a-z][\w'’-]+(?:\s[^\W\d_a-z]\.)?)")
# The same places, found five times as fast: beginning with a plain set of letters lets the engine skip to them.
_NOUN_STARTS = re.compile(rf"[{NOUN_CAPITALS}](?<=(?={NOUNS}).)")
# An office's end with a name after it; and what of an office stands between its noun and the name before it.
_NAMED = re.compile(rf"{_OFFICE_END},?[^\S\n]+(?:{_TITLE})?{NAME}")
_APPOSED = re.compile(rf",[^\S\n]+(?:the[^\S\n]+(?:Rt\.?[^\S\n]+)?)?(?:{OFFICE_WORD}[^\S\n]+){{0,5}}(?:Under-)?$")
# How far from its office's noun a mention may begin or end, in characters.
_REACH = 200
_HONORIFIC = re.compile(
    r"(?:\bth[ie]+\s+)?(?:\b(?:Mr|Mrs|Ms|Miss|Dra?|Lic|Ing|Prof|Hon|Honou?rable|Rt|Right|(?:His|Her) Excellency|"
    r"H\.\s?E|Datuk|Seri|Dato['’]?|Tan Sri|Shrimati|Hon['’]ble|"
    r"(?<![a-zà-ÿ]\s)M\.(?=\s+[A-ZÀ-Ý][a-zà-ÿ])|Mme|Mlle|Sra?|Frau|Herrn?|Shri|Smt|Shrimati|L['’]honorable|Sayın|Pan[ai]?)(?:(?<=\.)|\b)\.?,?\s+)+",
    re.IGNORECASE,
)
# `AC`, `MP`, `K.C.M.G.` after a name.
_POST_NOMINALS = re.compile(
    r"(?<![.,\s])(?:[.,\s]+(?:AC|AO|CH|MP|QC|KC|OBE|CBE|KBE|MBE|GCMG|KCMG|CMG|MEP|TD|Ph\.D\.?|MdB|PhD|(?>(?:[A-Z]\.\s?){1,7}[A-Z]\.)|M,\.)){1,12}+[.,\s]*$"
)
# The same with the office after them and no comma: `Ada Example MP Treasurer`, `ADA EXAMPLE MP DOORSTOP INTERVIEW`.
_LETTERS_WITHIN = re.compile(r"(?<=\w),?\s(?:MP|MEP|MSP|MLA|QC|KC),?\s(?=[^\W\d_a-z])")
_ORDERS = re.compile(r"^(?:[A-Z]{2,5},\s+)+")
# `Lord Example`, `Pope Francis`, `А.Б.Примеров`
_NAMED_OTHERWISE = re.compile(r"Lord \w+|Pope [\w ]+|(?:[^\W\d_a-z]\.\s?){1,2}[^\W\d_a-z][\w-]+")
_SURNAME = re.compile(rf"(?:{PARTICLE}){{0,3}}{NAME_WORD}")
# The parts of a word that begin with a capital: `O'Example`, `McExample`.
_LETTERS = re.compile(r"(?P<mc>\bMc)?(?P<part>[^\W\d_]+)")
_SMALL_WORDS = {"of", "the", "for", "and", "to", "at", "in", "on", "by", "with", "from"}
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
    name = _HONORIFIC.sub("", name) if _HONORIFIC.match(name) else name
    name = " ".join(uncapped(word) for word in name.split()) if name.isupper() else name
    inside = split_office(name) if has_office_noun(name) else None  # `Information Minister, Senator Ada Example`
    name = inside[0] if inside else name
    if not is_name(name) or _POSSESSIVE.search(name) or _CALENDAR.search(name):
        return None
    office = _LEADING.sub("", match["office"].strip())
    office = whole_office(match, office)
    return Person(name, office, match.start(), match.end()) if has_office_noun(office) else None


def is_person(text: str) -> bool:
    """Whether a line is a name with an honorific before it or letters after it: `The Hon. Ada Example MP`."""
    if len(text) > 60 or ":" in text or not (_HONORIFIC.match(text) or _POST_NOMINALS.search(text)):
        return False
    person = split_office(text)
    return person is not None and not person[1]


def is_holder(name: str, office: str) -> bool:
    """Whether two lines are a person and the office: `Ada B. Example` over `12th President of Examplia`."""
    if not is_office(office):
        return False
    return is_person(name) or (is_name(name) and len(name.split()) <= _FULL and not NO_PERSON.search(name))


def bare_office(text: str) -> str:
    """An office without number, years and whom it assists: of `42nd President of Examplia: 1993 - 2001`."""
    text = _ORDINAL.sub("", text.strip("()"))
    return _YEARS.sub("", _ASSISTING.sub("", text) if "Assisting" in text else text)


def is_officer(text: str) -> bool:
    """Whether a short line is an office with a full name after it: `Governor Ada Example`."""
    person = split_office(text) if len(text.split(maxsplit=8)) <= 8 and not text.endswith((",", "’s", "'s")) else None
    return person is not None and is_office(person[1]) and is_name(person[0]) and len(person[0].split()) <= 3


def is_office(text: str) -> bool:
    """Whether a short line is an office and nothing else: `Prime Minister of Australia`."""
    return len(text.split(maxsplit=12)) <= 12 and _OFFICE_ALONE.fullmatch(bare_office(text)) is not None


def begins_with_office(text: str) -> bool:
    """`ministra de Ríos y portavoz del Gobierno`."""
    return _NOUN_ALONE.match(text) is not None


def has_office_noun(text: str) -> bool:
    return _NOUN_ALONE.search(text) is not None


@lru_cache(maxsize=256)  # each rule asks of the same lines and labels, one after the other
def is_name(text: str) -> bool:
    """Whether `text` is a name of two words or more and nothing else."""
    if len(text) > _NAME_LENGTH or any(word[0].islower() and not word[0].isascii() for word in text.split()):
        return False  # capitals of other scripts are told from their small letters here alone
    return _NAME_ALONE.fullmatch(text) is not None and not _NOUN_ALONE.search(text) and not NOT_A_NAME.search(text)


@lru_cache(maxsize=256)
def split_office(text: str) -> tuple[str, str] | None:
    """(name, office) of a byline's words: `NATO Secretary General X Y`, `X Y, NATO Secretary General`, `X Y`.

    The office is '' when only a name is given; None when there is no name.
    """
    text = _LETTERS_WITHIN.sub(", ", _POST_NOMINALS.sub("", " ".join(text.split()).strip(" ,")))
    if _in_capitals(text):
        text = " ".join(uncapped(word) for word in text.split())
    text = (text[titled.end() :] if (titled := _HONORIFIC.match(text)) else text).removeprefix("the ")
    honorific = _HONORIFIC.search(text)
    if honorific:  # `the Prime Minister, the Rt. Hon. X Y`: the name is what comes after it
        named = _named(text[honorific.end() :].partition(",")[0], text[: honorific.start()])
        if named or not has_office_noun(text[honorific.end() :]):
            return named
        text = text[: honorific.start()] + text[honorific.end() :]  # `X Y, Hon'ble Prime Minister of Z`
    before, comma, after = text.partition(",")
    if comma and (has_office_noun(before) or has_office_noun(after)):
        return _beside_comma(before, after)
    nouns = list(_NOUN_ALONE.finditer(before))
    at = nouns[0].start() if titled and nouns else 0
    if not nouns or (at and _named(before[:at], "")):  # `Shri X Y Minister of Finance`
        return _named(before[:at] or before, before[at:] if at else "")
    words = without_country(before[nouns[-1].end() :].split())
    start = name_start(words) if words else 0
    if start is None:
        return None
    rest, office = " ".join(words[start:]), " ".join([before[: nouns[-1].end()], *words[:start]])
    if not start and _SURNAME.fullmatch(rest) and not NOT_A_NAME.search(rest):
        return f"{nouns[-1].group()} {rest}", office  # `President Biden`: named, but by surname alone
    return _named(rest, office)


def _beside_comma(before: str, after: str) -> tuple[str, str] | None:
    """(name, office) of `X Y`, `President of Z` or the other way round: one of the two, or both, hold the office."""
    if not has_office_noun(after):
        inside = split_office(before)
        if inside and (is_name(inside[0]) or not is_name(after.strip())):
            return inside
        more, _, last = after.rpartition(",")  # `Minister for Law, Finance & Rivers, Ada Example`
        listed = " for " in before and len(more.split()) <= _PORTFOLIOS and "." not in more
        return _named(last if listed else after, f"{before},{more}" if more and listed else before)
    named = split_office(after.partition(",")[0]) if has_office_noun(before) else None
    return (named[0], before) if named and is_name(named[0]) else _named(before, after)


def name_and_office(text: str) -> tuple[str, str] | None:
    """(name, office) of `X Y, President of Z` or `President of Z, X Y`: each side of the comma is one of them."""
    text = _POST_NOMINALS.sub("", " ".join(text.split()).strip(" ,"))
    if _in_capitals(text):
        text = " ".join(uncapped(word) for word in text.split())
    before, _, after = (part.strip() for part in text.partition(","))
    after = _ORDERS.sub("", after)
    before = " ".join(map(uncapped, before.split())) if before.isupper() else before
    before = _HONORIFIC.sub("", _POST_NOMINALS.sub("", before))
    if is_name(before) and has_office_noun(after):
        return _named(before, after)
    inside = split_office(before) if has_office_noun(before) and has_office_noun(after) else None
    if inside and is_name(inside[0]):  # `Senator the Hon Ada Example, Minister for Rivers`
        return inside[0], after
    return _named(after, before) if has_office_noun(before) and is_name(after) else None


def _in_capitals(text: str) -> bool:
    """Whether nearly all letters are capitals: `THE RIGHT HONOURABLE J. McEWEN`."""
    letters = [letter for letter in text if letter.isalpha()]
    return sum(letter.isupper() for letter in letters) > 0.85 * len(letters)


@lru_cache(maxsize=1024)  # the names of those who speak stand before each of their turns
def uncapped(word: str) -> str:
    """A word out of a line in capitals as it is usually written: `OF` is `of`, `HAWKE` is `Hawke`, `J.` stays."""
    if len(word.strip(".,")) < 2:
        return word
    if word.lower() in _SMALL_WORDS:
        return word.lower()
    return _LETTERS.sub(lambda part: (part["mc"] or "") + part["part"].capitalize(), word)


def usual_name(name: str) -> str:
    """A name with its surname last, and small: of `HAYASHI Yoshimasa` and `Emmanuel MACRON`.

    >>> usual_name("HAYASHI Yoshimasa"), usual_name("Emmanuel MACRON"), usual_name("J. K. Example")
    ('Yoshimasa Hayashi', 'Emmanuel Macron', 'J. K. Example')
    """
    words = name.split()
    capital = [len(word) > 2 and word.isalpha() and word.isupper() for word in words]
    if sum(capital) != 1 or len(words) > 3:
        return name
    if capital[0]:
        words = [*words[1:], words[0]]
    return " ".join([*words[:-1], uncapped(words[-1])]) if words[-1].isupper() else name


def upright(name: str) -> str:
    """`Example, Ada`, as a catalogue writes it, is `Ada Example`; any other text is as it was."""
    match = _INVERTED.fullmatch(name.strip(" •"))
    return f"{match[2]} {match[1]}" if match and not has_office_noun(name) else name


def _named(name: str, office: str) -> tuple[str, str] | None:
    name = _HONORIFIC.sub("", _POST_NOMINALS.sub("", name.strip(" ,_")).strip(" ,."))
    named = is_name(name) or (_NAMED_OTHERWISE.fullmatch(name) and not NOT_A_NAME.search(name))
    name = " ".join(map(uncapped, name.split())) if name.isupper() and office else name
    return (name, office.strip(" ,_")) if named else None

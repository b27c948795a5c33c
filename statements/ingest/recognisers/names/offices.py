"""Names of people and the offices they hold, told apart in the words of a line."""

import re
from functools import lru_cache
from string import whitespace

from statements.ingest.recognisers.names.office_nouns import (
    ALL_NOUNS,
    HEADLINE_VERBS,
    NAME_WORD,
    NO_PERSON,
    NOT_A_NAME,
    OFFICE_WORD,
    PARTICLE,
    RANKS,
    by_first_letter,
)
from statements.ingest.recognisers.names.person_names import NOUN_ALONE, has_office_noun, in_capitals, is_name, uncapped
from statements.ingest.recognisers.names.portfolios import is_portfolio, name_start, without_country

_OFFICE_ALONE = re.compile(
    rf"(?:the\s+)?(?:(?:The\s)?(?:Deputy\s)?Prime\sMinister\sand\s)?(?:{OFFICE_WORD}\s+){{0,4}}(?:{ALL_NOUNS})(?:\s+(?:of|for|to)\s+(?:the\s+)?{OFFICE_WORD}(?:,?\s+(?:and\s+|of\s+|the\s+){{0,2}}{OFFICE_WORD}){{0,6}})?"
)
# `Kultur- und Sportminister`
_PARTS = re.compile(r"(?:[^\W\d_]{2,20}-,?\s){1,3}(?:und|og|och|en|ja|és)\s")
_ORDINAL = re.compile(r"\d{1,3}(?:st|nd|rd|th)\s+")
_ASSISTING = re.compile(r"\sAssisting(?:\sthe\s(?:Prime\s)?Minister)?(?=\s(?:for|on|with|in)\s)")
_YEARS = re.compile(r":\s\d{4}\s?[-–‐]\s?(?:\d{4}|present)?$")
# A name has at most so many words.
_FULL = 4
# Further portfolios of an office have at most so many words.
_PORTFOLIOS = 4
# Ranks of police by their first letters: `ASP Ada Example`.
_POLICE = tuple(
    f"{rank[0]}(?-i:{rank[1:]})(?=\\s(?-i:[A-Z][a-z]))" for rank in ("ASP", "ACP", "DSP", "DCP", "CSP", "SSP", "PC")
)
_HONORIFICS = (
    "Mr", "Mrs", "Ms", "Miss", "Dr[ae]?", "Lic", "Ing", "Arq", "Mag", "DDr", "Arquitect[oa]", "Ingenier[oa]",
    "Licenciad[oa]", "Prof", r"Fr(?=\.)", r"Revd?(?=\.)", "Revd",
    r"Most(?=\sRev)", "Reverend", "Msgr", "Monsignor", "Hon", "Honou?rable", "Rt",
    "Right", *(f"H{ending} (?:Excellency|Worship|Honou?r|Majesty|(?:Royal )?Highness)" for ending in ("is", "er")),
    # of the Gulf, where it is no name as in `Sheikh Example`
    r"Sheikha?(?=(?:\sDr\.?)?(?-i:(?:\s[A-Z][\w'’-]{1,20}){1,3}\s(?:[Bb]in[t]?|[Aa]l|[Ii]bn)\b))",
    r"Son Excellence(?=\sM)", r"Excellence(?=\sM)",
    "Son Excellence", r"Monsieur(?! l[ea]\b)", r"Madame(?! l[ea]\b)", "Su Excelencia", "Sua Excelência",
    r"Excelent[íi]sim[oa](?:\sSeñora?)?", r"Excelentíssim[oa](?:\sSenhora?)?",
    "Alhaj[ia]?", r"H\.\s?[EH](?![\w])", r"S\.\s?E(?:\.?\s?M(?:me)?)?", r"S\.\s?M", "YAB", "YB", "Mheshimiwa", "Mhe",
    "Datuk", "Seri", "Dato['’]?", "Tan Sri", "Shrimati", "Hon['’]ble", "Mme", "Mlle", "Sra?", "Frau", "Herrn?", "Shri",
    "Smt", "L['’]honorable", "Très honorable", "Sayın", "Domnul(?:ui)?", "Doamn(?:a|ei)", "De heer", "Mevrouw", "Предс",
    *_POLICE, "Comrade", "Cde", r"Com(?=\.?\s(?-i:[A-Z][a-z]))",
    "Sn", "Pan[ai]?", r"H(?-i:[EH])(?=\s(?-i:[A-Z][a-z]))", r"Engr?(?=\.)",
)  # fmt: skip
# The first letters come first: most places are told by these alone.
HONORIFIC = re.compile(
    rf"\b(?=[{''.join(sorted({word[0] for word in _HONORIFICS}))}])(?:th[ie]+\s+)?"
    rf"(?:\b(?:{by_first_letter(_HONORIFICS)}|"
    r"(?<![a-zà-ÿ]\s)M\.(?=\s+[A-ZÀ-Ý][a-zà-ÿ]))(?:(?<=[.'’])|\b)\.?,?\s+)+",
    re.IGNORECASE,
)
_DOCTOR = re.compile(r"(?:Dr|Prof|Engr)\.?\s")
# `AC`, `MP`, `K.C.M.G.` after a name.
_POST_NOMINALS = re.compile(
    r"(?<![.,\s])(?:[.,\s]+(?:AC|AO|AM|OAM|CH|MP|MLA|MLC|MSP|QC|KC|OBE|CBE|KBE|MBE|GCMG|KCMG|CMG|MEP|TD|Ph\.D\.?|MdB|PhD|(?>(?:[A-Z]\.\s?){1,7}[A-Z]\.)|M,\.)){1,12}+[.,\s]*$"
)
# What may stand after them: the last of them is a capital, which few names end with.
_STOPS = f".,\xa0{whitespace}"
# The same with the office after them and no comma: `Ada Example MP Treasurer`, `ADA EXAMPLE MP DOORSTOP INTERVIEW`.
_LETTERS_WITHIN = re.compile(r"(?<=\w),?\s(?:MP|MEP|MSP|MLA|TD|T\.D\.|QC|KC|MdB|MdL|MdEP),?\s(?=[^\W\d_a-z])")
# `Ada Example, III, Director`
_GENERATION = re.compile(r",\s(?:Jr|Sr|II|III|IV)\b\.?(?=,|$)")
# `Rep. Ada Example (D-NY)`, `Colonel Ada Example (Ret.)`
_BRACKETED = re.compile(r"\s\((?:[A-Z][A-Za-z]{0,4}[-–][A-Z][\w.]{1,12}|[Rr]et(?:d|ired)?\.?|GC[A-Z]{2})\)")
_IN_BRACKETS = re.compile(r"(?P<name>[^()\n]{5,40}) \((?P<office>[^()\n]{4,80})\)")
_PORTFOLIOS_WITHIN = re.compile(r"(?<=[a-z])\s\([A-Z][a-z][^()]{2,60}\)(?=\s[A-Z])")
# Before a name it is no office: `President X Y with`, `Governor Introduces Gen.`
_JOINED = re.compile(
    r"\b(?:and|with|avec|con|mit|com|et|y|e|und|(?:Introduc|Nam|Nominat|Meet|Announc|Appoint|Welcom)e?s)\b"
)
# What an office may begin with, before its noun.
_STYLED = re.compile(
    r"(?:\s(?:Cabinet|Special|Assistant|Executive|Senior|Former|Principal|Regional|Associate|Managing|Permanent|Resident|"
    r"Acting|Personal|Under|Lead|Country|UN|United|Nations))+$"
)
_HEADLINE = re.compile(rf"\b{HEADLINE_VERBS}\b")
_OF_BODY = re.compile(r"\b(?:of|de|da|do|del|della|du|des|der|von)\s$")
# After a name, without a comma: whom somebody works for.
_BODY = re.compile(
    r"\s(?:U\.?S\.?\s)?(?:Department|Ministry|Office|Bureau|Board|Agency|Commission|Secretariat)\s(?:of|for)\s"
)
# Before an honorific: `Message de Son Excellence le très honorable Ada Exemple`.
_ARTICLES = {"le", "la", "el", "il", "o", "a"}
# `Porta-Voz, general Ada Exemplo`
_RANK = re.compile(
    r"^\s*(?:general|coronel|almirante|brigadeiro|teniente|tenente|capit[áã]no?|comandante|général|colonel|amiral|"
    r"generale|ammiraglio|do[nm]|doña|dona|dra?\.|ing\.|lic\.|doctora?|doutora?|licenciad[oa]|ingenier[oa])\s(?=[^\W\d_a-z])"
)
_ORDERS = re.compile(r"^(?:[A-Z]{2,5},\s+)+")
# `Lord Example`, `Pope Francis`, `А.Б.Примеров`
_NAMED_OTHERWISE = re.compile(
    r"(?:Lord|Lady|Baroness) \w+(?: of [A-Z][\w ]+)?|Pope [\w ]+|(?:[^\W\d_a-z]\.\s?){1,2}[^\W\d_a-z][\w-]+"
)
_SURNAME = re.compile(rf"(?!\S$)(?:{PARTICLE}){{0,3}}{NAME_WORD}")
# `porta-voz dos EUA`
_OF_LETTERS = re.compile(r"[a-z]{1,3}\s[A-Z]{2,4}")


def _has_letters_after(name: str) -> bool:
    return name.rstrip(_STOPS)[-1:].isupper() and _POST_NOMINALS.search(name) is not None


def _without_letters_after(name: str) -> str:
    return _POST_NOMINALS.sub("", name) if _has_letters_after(name) else name


def is_person(text: str) -> bool:
    """Whether a line is a name with an honorific before it or letters after it: `The Hon. Ada Example MP`."""
    if len(text) > 60 or ":" in text or not (HONORIFIC.match(text) or _has_letters_after(text)):
        return False
    person = split_office(text)
    return person is not None and not person[1]


def is_holder(name: str, office: str) -> bool:
    """Whether two lines are a person and the office: `Ada B. Example` over `12th President of Examplia`."""
    name = _GENERATION.sub("", name)
    named = is_person(name) or (is_name(name) and len(name.split()) <= _FULL and not NO_PERSON.search(name))
    return named and is_office(office) and not _HEADLINE.search(office)  # `View Original` over `Bank Names New CEO`


def without_portfolios(text: str) -> str:
    """`Minister of Trade Ada Example` of `Minister of Trade (Lakes and Rivers) Ada Example`."""
    within = _PORTFOLIOS_WITHIN.search(text) if "(" in text else None
    return text[: within.start()] + text[within.end() :] if within and is_office(text[: within.start()]) else text


def office_apart(text: str) -> str:
    """`Ada Example, Prime Minister` of `Ada Example (Prime Minister)`."""
    held = _IN_BRACKETS.fullmatch(text) if text[-1:] == ")" else None
    return f"{held['name']}, {held['office']}" if held and has_office_noun(held["office"]) else text


def bare_office(text: str) -> str:
    """An office without number, years and whom it assists: of `42nd President of Examplia: 1993 - 2001`."""
    return _YEARS.sub("", _ASSISTING.sub("", _ORDINAL.sub("", text.strip("()"))))


def is_officer(text: str) -> bool:
    """Whether a short line is an office with a full name after it: `Governor Ada Example`."""
    person = split_office(text) if len(text.split(maxsplit=8)) <= 8 and not text.endswith((",", "’s", "'s")) else None
    named = person is not None and is_name(person[0]) and len(person[0].split()) <= 3
    office = person[1] if named and person is not None else ""
    return _is_foreign_office(office) or (is_office(office) and not _JOINED.search(office))


@lru_cache(maxsize=128)
def is_office(text: str) -> bool:
    """Whether a short line is an office and nothing else: `Prime Minister of Australia`."""
    few = len(text.split(maxsplit=12)) <= 12
    return few and (_OFFICE_ALONE.fullmatch(bare_office(text)) is not None or _is_foreign_office(text))


def _is_foreign_office(text: str) -> bool:
    """`Ministre de la Culture`, `Kultur- und Sportminister`."""
    noun = NOUN_ALONE.search(text)
    if noun is None or (noun.start() and not _PARTS.fullmatch(text, 0, noun.start())):
        return False
    return (noun.end() == len(text) and noun.start() > 0) or is_portfolio(text[noun.end() :])


@lru_cache(maxsize=256)
def split_office(text: str) -> tuple[str, str] | None:
    """(name, office) of a byline's words: `NATO Secretary General X Y`, `X Y, NATO Secretary General`, `X Y`.

    The office is '' when only a name is given; None when there is no name.
    """
    text = _LETTERS_WITHIN.sub(", ", _without_letters_after(" ".join(text.split()).strip(" ,")))
    if "," in text:
        text = _GENERATION.sub("", text)
    if "(" in text:
        text = without_portfolios(_BRACKETED.sub("", office_apart(text)))
    if in_capitals(text):
        text = " ".join(uncapped(word) for word in text.split())
    text = _without_body(text)
    text = (text[titled.end() :] if (titled := HONORIFIC.match(text)) else text).removeprefix("the ")
    honorific = HONORIFIC.search(text)
    if honorific:  # `the Prime Minister, the Rt. Hon. X Y`: the name is what comes after it
        named = _named(text[honorific.end() :].partition(",")[0], text[: honorific.start()])
        if named or not has_office_noun(text[honorific.end() :]):
            return named
        text = text[: honorific.start()] + text[honorific.end() :]  # `X Y, Hon'ble Prime Minister of Z`
    before, comma, after = text.partition(",")
    if comma and (has_office_noun(before) or has_office_noun(after)):
        return _beside_comma(before, after)
    nouns = list(NOUN_ALONE.finditer(before))
    at = nouns[0].start() if titled and nouns else 0
    if not nouns or (at and _named(before[:at], "")):  # `Shri X Y Minister of Finance`
        return _named(before[:at] or before, before[at:] if at else "")
    apposed = _apposed(before[: nouns[0].start()].strip(), before[nouns[0].start() :])
    end = nouns[-1].end() + (before[nouns[-1].end() :][:1] == "." and nouns[-1].group() in {*RANKS, "Insp", "Usec"})
    words = without_country(before[end:].removeprefix(".").split())
    start = name_start(words) if words else 0
    if start is None:
        return apposed  # `X Y Chairman of the Board`
    rest, office = " ".join(words[start:]), " ".join([before[:end], *words[:start]])
    if not start and _SURNAME.fullmatch(rest) and not (NOT_A_NAME.search(rest) or _OF_LETTERS.fullmatch(rest)):
        return f"{nouns[-1].group()} {rest}", office  # `President Biden`: named, but by surname alone
    return _named(rest, office) or apposed


def _without_body(text: str) -> str:
    """`Secretary X Y` of `Secretary X Y Department of Z`; any other text as it was."""
    body = _BODY.search(text)
    person = split_office(text[: body.start()]) if body else None
    first = person is not None and text.startswith(person[1] or text) and is_name(person[0])
    return text[: body.start()] if body and first else text


def _apposed(name: str, office: str) -> tuple[str, str] | None:
    """(name, office) where nothing parts them: `X Y Chairman of the Board`, `X Y Special Representative of Z`."""
    styled = _STYLED.search(name)
    if styled:
        name, office = name[: styled.start()], f"{styled.group().strip()} {office}"
    return (name, office) if is_name(name) and not NO_PERSON.search(name) else None


def _beside_comma(before: str, after: str) -> tuple[str, str] | None:
    """(name, office) of `X Y`, `President of Z` or the other way round: one of the two, or both, hold the office."""
    if not has_office_noun(after):
        after = _RANK.sub("", after)
        inside = split_office(before)
        first, more, _ = after.partition(",")
        if more and inside is None and is_name(first.strip()) and is_office(before):
            return _named(first, before)  # `Taoiseach, X Y, Nomination of Members`
        if inside and is_name(after.strip()) and _OF_BODY.search(before[: -len(inside[0])]):
            return _named(after, before)  # `President of the Council of Rivers, X Y`
        if inside and (is_name(inside[0]) or not is_name(after.strip())):
            return inside
        more, _, last = after.rpartition(",")  # `Minister for Law, Finance & Rivers, Ada Example`
        listed = " for " in before and len(more.split()) <= _PORTFOLIOS and "." not in more
        return _named(last if listed else after, f"{before},{more}" if more and listed else before)
    named = split_office(after.partition(",")[0]) if has_office_noun(before) else None
    if named and is_name(named[0]):
        return named[0], before
    inside = split_office(before) if has_office_noun(before) else None
    if inside and is_name(inside[0]) and not _JOINED.search(inside[1]):
        return inside[0], after.strip()  # `Lieutenant General X Y, Commander of the Fleet`
    more, _, last = after.rpartition(", ")
    if more and is_name(last) and has_office_noun(before) and not NO_PERSON.search(last):
        return last, f"{before},{more}"  # `Governor of Z, Representative of Z in V, X Y`
    return _named(before, after)


def name_and_office(text: str) -> tuple[str, str] | None:
    """(name, office) of `X Y, President of Z` or `President of Z, X Y`: each side of the comma is one of them."""
    text = _without_letters_after(" ".join(text.split()).strip(" ,"))
    if in_capitals(text):
        text = " ".join(uncapped(word) for word in text.split())
    before, _, after = (part.strip() for part in text.partition(","))
    if _HEADLINE.search(before):
        return None  # `Bank President Meets Governor Example, Vows Support`
    after = _ORDERS.sub("", after)
    before = HONORIFIC.sub("", _without_letters_after(before))
    if is_name(before) and has_office_noun(after):
        return _named(before, after)
    inside = split_office(before) if has_office_noun(before) and has_office_noun(after) else None
    if inside and is_name(inside[0]):  # `Senator the Hon Ada Example, Minister for Rivers`
        return inside[0], after
    titled = _DOCTOR.match(after)  # `Governor of the Bank, Dr. Ada Example`
    named = has_office_noun(before) and is_name(after[titled.end() :] if titled else after)
    return _named(after, before) if named else None


def _named(name: str, office: str) -> tuple[str, str] | None:
    name = HONORIFIC.sub("", _without_letters_after(name.strip(" ,_")).strip(" ,."))
    named = is_name(name) or (_NAMED_OTHERWISE.fullmatch(name) and not NOT_A_NAME.search(name))
    name = " ".join(map(uncapped, name.split())) if name.isupper() and office else name
    office = office.strip(" ,_").removeprefix("the then ")
    return (name, "" if office in _ARTICLES else office) if named else None

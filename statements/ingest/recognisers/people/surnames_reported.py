"""Whom a report calls by an office and a surname alone, and by surname where the words say whom it means."""

import re
from collections.abc import Iterator

from statements.ingest.recognisers.names.mentions import NOUN_STARTS, Person
from statements.ingest.recognisers.names.office_nouns import NO_PERSON, NOT_A_NAME
from statements.ingest.recognisers.names.person_names import NOUN_ALONE
from statements.ingest.recognisers.names.uncased_offices import (
    CHINESE,
    CHINESE_SURNAMES,
    KOREAN,
    KOREAN_SURNAMES,
)

# How much of a report is looked at, and how far before a surname the office may begin, in characters.
_REACH, _BACK = 4_000, 120
_UPPER = "A-ZÀ-ÖØ-ÞĀĂĄĆČĎĐĒĖĘĚĞĢĪĮİĶĹĻĽŁŃŅŇŌŐŒŔŘŚŞŠŢŤŪŮŰŲŹŻŽȘȚΆΈ-ΏΑ-ΫЀ-ЯҐ"
# What comes after an office: a surname, with its particles, and no further name.
_SURNAME = re.compile(
    rf"\s(?P<name>(?:(?:van|von|de|der|den|ten|ter|di|da|dos|al)\s){{0,3}}[{_UPPER}][\w'’-]{{2,30}})(?!\s[{_UPPER}]|\w)"
)
# `Mr. Example`, `Sen. Example`, and what is a body or a place rather than an office: `General Motors`, `Head Start`.
_STYLED = re.compile(r"\b[DMP](?:rs?|s|iss|rof)\b")
_STOP = re.compile(r"\.(?=\s)")
_OF_BODIES = {"General", "Head", "Premier League", "King", "Queen", "Prince", "Princess", "Member", "Leader", "Founder"}
# What an office is compounded with: `Viceminister-president Voorbeeld`.
_COMPOUND = re.compile(r"[\w-]{0,30}$")
# From here on come scripts whose languages bend what an office is of: `глава Кабмина`. A person is named once more.
_BENT, _TWICE = "Ѐ", 2
_HAN = "\u3400-\u4dbf\u4e00-\u9fff"
# `示例说`, at the beginning of a clause
_CHINESE_SAID = re.compile(
    rf"(?:^|[，。；、：！？\s“”…])(?P<name>[{CHINESE_SURNAMES}][{_HAN}]{{1,2}}?)(?:还|還|也|并|並|又|随后|最后|同时|同時){{0,2}}"
    r"(?:表示|指出|强调|強調|介绍说|介紹說|说|說|称|稱|认为|認為|回应|回應|答[问問]|宣布|重申)",
    re.MULTILINE,
)
_CHINESE_OFFICE = re.compile(rf"(?:{CHINESE})$")
# `예 대변인은`
_KOREAN_CALLED = re.compile(rf"(?<![가-힣])(?P<surname>[{KOREAN_SURNAMES}])\s(?P<office>{KOREAN})[은는이가]\s")
_KOREAN_FULL = re.compile(rf"(?<![가-힣])(?P<name>[{KOREAN_SURNAMES}][가-힣]{{1,2}})\s(?P<office>{KOREAN})")


def by_office_and_surname(text: str) -> list[Person]:
    """`Minister Voorbeeld`, `il presidente Esempio`, once each: for reports that name nobody else."""
    found: dict[str, Person] = {}
    for noun in NOUN_ALONE.finditer(text, 0, _REACH):
        match = _SURNAME.match(text, noun.end())
        bent = match is not None and match["name"] >= _BENT and text.count(match["name"]) < _TWICE
        if match and not bent and not NOUN_ALONE.match(match["name"]):
            surname, before = match["name"], _COMPOUND.search(text, max(0, noun.start() - _BACK), noun.start())
            start = before.start() if before else noun.start()
            office = text[start : noun.end()]
            found.setdefault(surname, Person(f"{office} {surname}", office, start, match.end()))
    return list(found.values())


def by_title_and_surname(text: str) -> list[Person]:
    """`Chairman Example`, `Sen. Sample`, `Ms Model` of English reports, once each: who of them speaks, others ask."""
    found: dict[str, Person] = {}
    nouns = (NOUN_ALONE.match(text, at.start()) for at in NOUN_STARTS.finditer(text, 0, _REACH))
    for title in filter(None, (*nouns, *_STYLED.finditer(text, 0, _REACH))):
        stop = _STOP.match(text, title.end())
        match = _SURNAME.match(text, stop.end() if stop else title.end())
        if match is None or title.group() in _OF_BODIES or not _is_surname(match["name"]):
            continue
        office = "" if _STYLED.match(title.group()) else title.group()
        found.setdefault(match["name"], Person(f"{title.group()} {match['name']}", office, title.start(), match.end()))
    return list(found.values())


def _is_surname(name: str) -> bool:
    """Whether a word after an office may be its holder's name: not `Minister Affairs`, `Chairman Example’s`."""
    owned = name.endswith(("'s", "’s", "'", "’"))
    return not (owned or NOUN_ALONE.match(name) or NO_PERSON.search(name) or NOT_A_NAME.search(name))


def chinese_by_name(text: str) -> Iterator[Person]:
    """`王示例表示`, of whom the text says elsewhere: 外交部长王示例."""
    names = dict.fromkeys(match["name"] for match in _CHINESE_SAID.finditer(text))
    for name in names:
        at = text.find(name)
        while at >= 0:
            office = _CHINESE_OFFICE.search(text, max(0, at - _BACK // 6), at)
            if office:
                yield Person(name, office.group(), office.start(), at + len(name))
                break
            at = text.find(name, at + 1)


def korean_by_surname(text: str) -> Iterator[Person]:
    """`예 대변인은`, of whom the text says in full elsewhere: 예시나 대변인."""
    called = {(match["surname"], match["office"]) for match in _KOREAN_CALLED.finditer(text)}
    for full in _KOREAN_FULL.finditer(text) if called else ():
        if (full["name"][0], full["office"]) in called:
            yield Person(full["name"], full["office"], full.start(), full.end())

"""Whom a report calls by an office and a surname alone, and by surname where the words say whom it means."""

import re
from collections import Counter
from collections.abc import Iterator
from itertools import product

from statements.ingest.recognisers.names.mentions import NOUN_STARTS, Person
from statements.ingest.recognisers.names.office_nouns import NO_PERSON, NOT_A_NAME, NOUNS
from statements.ingest.recognisers.names.person_names import NOUN_ALONE, is_name
from statements.ingest.recognisers.names.uncased_offices import (
    CHINESE,
    CHINESE_SURNAMES,
    HINDI,
    KOREAN,
    KOREAN_SURNAMES,
)
from statements.ingest.recognisers.people.speech_verbs import ENGLISH_VERBS, SMALL_WORD, ends_with_verb
from statements.ingest.terms import places

# How much of a report is looked at, and how far before a surname the office may begin, in characters.
_REACH, _BACK = 4_000, 120
_UPPER = "A-ZÀ-ÖØ-ÞĀĂĄĆČĎĐĒĖĘĚĞĢĪĮİĶĹĻĽŁŃŅŇŌŐŒŔŘŚŞŠŢŤŪŮŰŲŹŻŽȘȚΆΈ-ΏΑ-ΫЀ-ЯҐ"
# What comes after an office: a surname, with its particles, and no further name.
_SURNAME = re.compile(
    rf"[^\S\n](?P<name>(?:(?:van|von|de|der|den|ten|ter|di|da|dos|al)\s){{0,3}}[{_UPPER}][\w'’-]{{2,30}})(?!\s[{_UPPER}]|\w)"
)
# `Mr. Example`, `Sen. Example`, and what is a body or a place rather than an office: `General Motors`, `Head Start`.
# A letter first, to which the engine skips.
_STYLED = re.compile(r"(?:D(?<=\bD)rs?|M(?<=\bM)(?:rs?|s|iss)|P(?<=\bP)rof|J(?<=\bJ)ustice|B(?<=\bB)ishop)\b")
_STOP, _SHORTENED = re.compile(r"\.(?=\s)"), 5  # `Sen.`: a stop after a longer word ends a sentence
_OF_BODIES = {"General", "Head", "Premier League", "King", "Queen", "Prince", "Princess", "Member", "Leader", "Founder"}
# `Ejemplo Muestra afirmó`, and the names before them elsewhere
_CAPITAL = rf"[{_UPPER}][^\W\d_A-Z][\w'’-]{{1,20}}"
_TWO_SAID = re.compile(rf"\b(?P<surnames>{_CAPITAL}\s{_CAPITAL})\s{SMALL_WORD}")
_GIVEN = re.compile(rf"(?:{_CAPITAL}\s)?{_CAPITAL}$")
# What an office is compounded with: `Viceminister-president Voorbeeld`.
_COMPOUND = re.compile(r"[\w-]{0,30}$")
# From here on come scripts whose languages bend what an office is of: `глава Кабмина`. A person is named once more.
_BENT, _TWICE = "Ѐ", 2
# `Presidente de Ejemplia` is no name, but `minister de Voorbeeld` is one.
_OF, _DUTCH = ("de ", "di ", "da ", "dos "), ("er", "ris")
_HAN = "\u3400-\u4dbf\u4e00-\u9fff"
# Who says so often something by these verbs is somebody, whatever the office is.
_OFTEN, _STRONG = 2, re.compile("表示|指出|强调|強調|重申")
# `示例说`, at the beginning of a clause
_CHINESE_SAID = re.compile(
    rf"(?:^|[，。；、：！？,;:!?\s“”…])(?P<name>[{CHINESE_SURNAMES}][{_HAN}]{{1,2}}?)(?:还|還|也|并|並|又|随后|最后|同时|同時){{0,2}}"
    r"(?:表示|指出|强调|強調|介绍说|介紹說|说|說|称|稱|认为|認為|回应|回應|答[问問]|宣布|重申)",
    re.MULTILINE,
)
_CHINESE_OFFICE = re.compile(rf"(?:{CHINESE})$")
# `अदा उदाहरण ने कहा`
_HINDI_CALLED = re.compile(r"(?<!\S)(?P<name>[\u0900-\u0963]{2,20}(?:\s[\u0900-\u0963]{2,20}){1,2}) ने कहा")
_HINDI_OFFICE = re.compile(rf"(?<!\S)(?:{HINDI})\s(?:श्री(?:मती)?\s)?$")
# `例報道官は`, and 例示子報道官 elsewhere
_JAPANESE_OFFICES = "報道官|総書記|首相|外相|大統領|国家主席|官房長官|知事"
_JAPANESE_CALLED = re.compile(rf"(?<![{_HAN}])(?P<surname>[{_HAN}]{{1,2}}?)(?P<office>{_JAPANESE_OFFICES})は")
_JAPANESE_FULL = re.compile(
    rf"(?<![{_HAN}])(?P<name>[{_HAN}]{{2,4}}?)(?:中共中央|中国)?(?P<office>{_JAPANESE_OFFICES})"
)
# `예 대변인은`
_KOREAN_CALLED = re.compile(rf"(?<![가-힣])(?P<surname>[{KOREAN_SURNAMES}])\s(?P<office>{KOREAN})[은는이가]\s")
# `(Mr Example)` after an office, and a verb of speech.
_BRACKETS = ("(Mr", "(Ms", "(Mi", "(Dr", "(Sen", "(Sir")
_HOLDER = re.compile(
    rf"(?P<office>(?:[A-Z][\w'’-]{{1,20}}\s){{0,3}}(?:{NOUNS})(?:\s(?:of|for)\s[^().\n]{{2,80}})?)\s"
    rf"\((?P<name>(?:Mr|Mrs|Ms|Miss|Dr|Senator|Sir)\.?\s[A-Z][\w.'’-]{{0,20}}(?:\s[A-Z][\w.'’-]{{0,20}}){{0,3}})\),?\s"
    rf"(?:(?:also|has|had|today|yesterday|tonight)\s){{0,2}}(?:{ENGLISH_VERBS})\b"
)
_KOREAN_FULL = re.compile(rf"(?<![가-힣])(?P<name>[{KOREAN_SURNAMES}][가-힣]{{1,2}})\s(?P<office>{KOREAN})")


def by_office_and_surname(text: str) -> list[Person]:
    """`Minister Voorbeeld`, `il presidente Esempio`, once each: for reports that name nobody else."""
    found: dict[str, Person] = {}
    for noun in NOUN_ALONE.finditer(text, 0, _REACH):
        match = _SURNAME.match(text, noun.end())
        bent = match is not None and match["name"] >= _BENT and text.count(match["name"]) < _TWICE
        bent = bent or (match is not None and match["name"].startswith(_OF) and not noun.group().endswith(_DUTCH))
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
        stop = _STOP.match(text, title.end()) if len(title.group()) <= _SHORTENED else None
        match = _SURNAME.match(text, stop.end() if stop else title.end())
        if match is None or title.group() in _OF_BODIES or not _is_surname(match["name"]):
            continue
        office = "" if _STYLED.match(title.group()) else title.group()
        found.setdefault(match["name"], Person(f"{title.group()} {match['name']}", office, title.start(), match.end()))
    return list(found.values())


def by_two_surnames(text: str) -> list[Person]:
    """`Ejemplo Muestra afirmó`, of whom the text says in full elsewhere: Ada Ejemplo Muestra."""
    found: dict[str, Person] = {}
    for said in filter(ends_with_verb, _TWO_SAID.finditer(text, 0, _REACH)):
        at = text.find(f" {said['surnames']}")
        given = _GIVEN.search(text, max(0, at - _BACK), at) if at > 0 else None
        name = f"{given.group()} {said['surnames']}" if given else ""
        if given and is_name(name) and not (NO_PERSON.search(name) or NOT_A_NAME.search(name)):
            found.setdefault(name, Person(name, "", given.start(), at + 1 + len(said["surnames"])))
    return list(found.values())


def _is_surname(name: str) -> bool:
    """Whether a word after an office may be its holder's name: not `Minister Affairs`, `Chairman Example’s`."""
    owned = name.endswith(("'s", "’s", "'", "’"))
    return not (owned or NOUN_ALONE.match(name) or NO_PERSON.search(name) or NOT_A_NAME.search(name))


def holders_in_brackets(text: str) -> list[Person]:
    """`The Minister for Rivers (Mr Example) announced today that …`, in full where brackets say so."""
    text = text[:_REACH]
    found = (_HOLDER.search(text, text.rfind("\n", 0, at) + 1, at + _BACK) for at in places(_BRACKETS, text))
    return [Person(held["name"], held["office"], held.start(), held.end()) for held in found if held]


def chinese_by_name(text: str) -> Iterator[Person]:
    """`王示例表示`, of whom the text says elsewhere: 外交部长王示例; or who says so again and again."""
    said = list(_CHINESE_SAID.finditer(text))
    strong = Counter(match["name"] for match in said if _STRONG.search(match.group()) and len(match["name"]) > 2)
    for name in dict.fromkeys(match["name"] for match in said):
        at = text.find(name)
        while at >= 0:
            office = _CHINESE_OFFICE.search(text, max(0, at - _BACK // 6), at)
            if office:
                yield Person(name, office.group(), office.start(), at + len(name))
                break
            at = text.find(name, at + 1)
        else:
            if strong[name] >= _OFTEN:
                yield Person(name, "", at := text.find(name), at + len(name))


def japanese_by_surname(text: str) -> Iterator[Person]:
    """`例報道官は`, of whom the text says in full elsewhere: 例示子報道官."""
    called = {match.group(): match for match in _JAPANESE_CALLED.finditer(text)}.values()
    for short, full in product(called, _JAPANESE_FULL.finditer(text) if called else ()):
        if full["office"] == short["office"] and full["name"][:-1].startswith(short["surname"]):
            yield Person(full["name"], full["office"], full.start(), full.end())


def korean_by_surname(text: str) -> Iterator[Person]:
    """`예 대변인은`, of whom the text says in full elsewhere: 예시나 대변인."""
    called = {(match["surname"], match["office"]) for match in _KOREAN_CALLED.finditer(text)}
    for full in _KOREAN_FULL.finditer(text) if called else ():
        if (full["name"][0], full["office"]) in called:
            yield Person(full["name"], full["office"], full.start(), full.end())


def hindi_by_name(text: str) -> Iterator[Person]:
    """`अदा उदाहरण ने कहा`, of whom the text says the office elsewhere: नदी मंत्री अदा उदाहरण."""
    for said in _HINDI_CALLED.finditer(text):
        words = said["name"].split()
        for name in (" ".join(words[at:]) for at in range(len(words) - 1)):
            at = text.find(name)
            office = _HINDI_OFFICE.search(text, max(0, at - _BACK), at) if at < said.start() else None
            if office:
                yield Person(name, office.group().strip(), office.start(), at + len(name))

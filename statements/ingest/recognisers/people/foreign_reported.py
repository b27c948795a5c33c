"""People whom a report names with an office in languages that the other patterns do not know: Slavic, Greek,
Turkish."""

import re

from statements.ingest.recognisers.names.mentions import Person
from statements.ingest.recognisers.names.person_names import is_name
from statements.ingest.recognisers.names.portfolios import name_start
from statements.ingest.terms import places

# How much of a report is looked at, in characters.
_REACH = 6_000
# What each noun below holds, looked for first; how far before and after it the mention may reach.
_STEMS = (
    "резидент", "инистр", "редставител", "екретар", "анцлер", "лава", "олова", "осол", "редседател", "ремьер",
    "міністр", "ечник", "ρωθυπουργ", "πουργ", "ρόεδρο", "κπρόσωπο", "aşkan", "akanı", "özcü", "residen ", "reședint",
    "reşedint",
    "ministrul", "ministru ", "premierul", "redsed", "ředsed", "luvčí", "ovorca", "tatsminister", "utrikesminister",
    "utenriksminister", "udenrigsminister", "zecznik", "remiér", "sminister", "nminister", "zminister", "tminister",
    "kanzler", "räsident", "рэзідэнт", "оветник", "иректор", "ачальник", "аместител", "епутат", "уководител",
    "убернатор",
    "адник", "ерівник", "аступник", "aršálek", "arszałe", "yrektor", "zef ", "ejtman", "editel",
    "precher", "rezydent", "inister ",
)  # fmt: skip
_BACK, _ON = 80, 200
_UPPER = "A-ZÀ-ÖØ-ÞĀĂĄĆČĎĐĒĖĘĚĞĢĪĮİĶĹĻĽŁŃŅŇŌŐŒŔŘŚŞŠŢŤŪŮŰŲŹŻŽȘȚΆΈ-ΏΑ-ΫЀ-ЯҐ"
_WORD = rf"[{_UPPER}][\w'’\-]{{1,30}}"
_NAME = rf"{_WORD}(?:\s{_WORD}){{1,3}}(?!\s[{_UPPER}])"
_NOUN = (
    r"\b(?:[Вв]ице-|[Пп]ресс-|[Ээ]кс-)?(?:[Пп]резидент\w{0,2}|(?:[Пп]ремьер-)?[Мм]инистр\w{0,2}|[Пп]редставител\w|"
    r"[Сс]екретар\w|"
    r"[Кк]анцлер\w?|[Гг]лав[аы]|[Пп]ос(?:ол|ла)|[Пп]редседател\w|[Пп]ремьер\w?|(?:[Пп]рем['’]єр-)?[Мм]іністр\w{0,2}|"
    r"[Гг]олов[аи]|"
    r"[Рр]ечни(?:к|ця)|[Пп]рэзідэнт\w?|[Сс]оветник\w?|[Дд]иректор\w?|[Нн]ачальник\w?|[Зз]аместител\w|[Дд]епутат\w?|"
    r"[Рр]уководител\w|[Гг]убернатор\w?|[Рр]адник\w?|[Кк]ерівник\w?|[Зз]аступник\w?|[Mm]arszałek|[Dd]yrektor|[Ss]zef|"
    r"[Hh]ejtman|[Řř]editel(?:ka)?|"
    r"[Οο]?\s?(?:[Ππ]ρωθυπουργ[όο]\w?|[Υυ]πουργ[όο]\w?|[Ππ]ρόεδρο\w?|[Εε]κπρόσωπο\w?)|"
    r"Cumhurbaşkanı|Başkanı?|(?:Başb|B)akanı?|Sözcüsü|(?:Wakil )?Presiden|[Pp]re[șş]edintel(?:e|ui)|"
    r"(?:[Pp]rim-)?[Mm]inistru(?:l|lui)?|[Pp]remierul(?:ui)?|[Pp]rezident\w{0,2}|[Pp]rezydent\w{0,3}|[Mm]inister(?=\s[a-zżźćńółęąś])|[Pp]ředsed\w{1,3}|[Pp]redsed\w{1,4}|"
    r"mluvčí|"
    r"[Hh]ovorca|ministr(?:a|yně)?|[Pp]remiér\w{0,2}|(?:[Ss]tats|[Uu]trikes|[Uu]tenriks|[Uu]denrigs|[Ff]inans|"
    r"[Ff]örsvars|"
    r"[Ff]orsvars)minister\w{0,2}|[Rr]zeczni(?:k|czka)|(?:[A-ZÄÖÜ][a-zäöüß]{2,16}(?:minister|kanzler)|Kanzler)(?:in)?|"
    r"(?:Vizep|Bundesp|P)räsident(?:in|en)?|(?:Regierungss|S)precher(?:in)?)"
)
# What may stand between noun and name: small words, and in other scripts than the Latin one any.
_WORDS = (
    r"(?:\s(?:des|der)(?:\s[a-zäöü]\w{2,20})?\s[A-ZÄÖÜ][a-zäöüß]{5,30})?"
    r"(?:\s(?:[^\W\d_A-ZÀ-ÖØ-ÞĂĆČĎĐİŁŃŘŚŞŠŢŤŹŻŽȘȚ]|României|Republicii)[\w'’.\-]{0,30}){0,6}"
)
_BEFORE = re.compile(rf"(?P<office>{_NOUN}{_WORDS}?),?\s(?P<name>{_NAME})")
_AFTER = re.compile(rf"(?P<name>{_NAME}),\s(?:(?:der|die|den|ο|η)\s)?(?P<office>{_NOUN}{_WORDS})")


# `Người phát ngôn Bộ Nội vụ Lê Thị Mẫu`: each syllable is a word, and a body's has one capital.
_SYLLABLE = rf"[{_UPPER}Ạ-Ỹ][^\W\d_]{{0,6}}"
_VIETNAMESE = re.compile(
    r"(?P<office>(?:[Nn]gười phát ngôn|(?:Phó )?[Tt]hủ tướng|(?:Phó )?[Cc]hủ tịch|[Bb]ộ trưởng|"
    r"[Tt]hứ trưởng|[Tt]ổng [Bb]í thư)"
    r"(?:\s(?:Bộ|Chính|Quốc|nước|Ủy|Công|Ngoại|Tài)(?:\s[^\W\dA-ZĐ_][^\W\d_]{0,6}|\sNgoại giao){0,3}){0,2})"
    rf"\s(?P<name>{_SYLLABLE}(?:\s{_SYLLABLE}){{1,3}})"
)
_OF_VIETNAM = ("phát ngôn", "hủ t", "rưởng ", "í thư")


def _vietnamese_offices(text: str) -> list[Person]:
    matches = _VIETNAMESE.finditer(text) if any(map(text.__contains__, _OF_VIETNAM)) else ()
    return [Person(match["name"], match["office"], match.start(), match.end()) for match in matches]


def foreign_offices(text: str) -> list[Person]:
    """The people named in full beside such an office, in order, once each."""
    text = text[:_REACH]
    found = {person.name: person for person in reversed(_vietnamese_offices(text))}
    end = 0
    for place in places(_STEMS, text):
        if place < end:
            continue
        start, end = max(0, place - _BACK, end), place + _ON
        for match in (match for pattern in (_BEFORE, _AFTER) for match in pattern.finditer(text, start, end)):
            words = match["name"].split()
            cut = name_start(words) or 0
            name = " ".join(words[cut:])
            if is_name(name):
                office = " ".join([match["office"].strip(), *words[:cut]])
                found.setdefault(name, Person(name, office, match.start(), match.end()))
    return sorted(found.values(), key=lambda person: person.start)

"""People whom a report quotes in scripts without capital letters: an office, a name and a verb of speech."""

import re
from collections.abc import Iterator, Sequence
from itertools import chain

from statements.ingest.draft import Found
from statements.ingest.page import Page
from statements.ingest.recognisers.names.named import person_found
from statements.ingest.recognisers.names.uncased_offices import (
    BENGALI,
    CHINESE,
    CHINESE_SURNAMES,
    HEBREW,
    HINDI,
    HONOURED_ARABIC,
    JAPANESE,
    KOREAN,
    KOREAN_SURNAMES,
    NEPALI,
    NO_JAPANESE_NAME,
    URDU,
)
from statements.ingest.recognisers.people.arabic_reported import (
    ARABIC_BY_FATHER,
    ARABIC_NAME,
    ARABIC_OFFICE,
    ARABIC_SAID,
    ARABIC_STOP,
    HONOURED,
    arabic_by_office,
    arabic_by_surname,
)
from statements.ingest.recognisers.people.hebrew_reported import HEBREW_SAID, hebrew_by_surname
from statements.ingest.recognisers.people.lankan_reported import (
    SINHALA_REPORTED,
    SINHALA_SAID,
    TAMIL_REPORTED,
    TAMIL_SAID,
)
from statements.ingest.recognisers.people.persian_reported import PERSIAN_SAID, persian_in_line
from statements.ingest.recognisers.people.surnames_reported import (
    chinese_by_name,
    hindi_by_name,
    japanese_by_surname,
    korean_by_surname,
)

# In how many lines, in how many characters of each, and by verbs in how many characters a report says whom it quotes.
_LINES, _LENGTH, _REACH = 8, 600, 2_000
_LETTERS = re.compile("[\u0590-\u06ff\u0900-\u0dff\u3040-\u9fff\uac00-\ud7af]")
_HAN = "\u3400-\u4dbf\u4e00-\u9fff々ヶ"
_WORD = r"[^\s،,:؛।«»\"“”()]{2,20}"
_NAME = rf"(?P<name>{_WORD}(?:\s{_WORD}){{1,3}}?)"
# (what the report says, where it names who said it)
_REPORTED = tuple(
    (re.compile(said), re.compile(named))
    for said, named in (
        (
            "[\u0621-\u064a]{3}",
            rf"{ARABIC_SAID}\s{HONOURED}(?P<office>{ARABIC_OFFICE})\s{HONOURED}{ARABIC_NAME}"
            rf"(?=\s{ARABIC_STOP}(?:\s|$)|\s?[،,:(\"«“.]|$)",
        ),
        (
            "[\u0621-\u064a]{3}",
            rf"{ARABIC_SAID}\s(?:(?:{HONOURED_ARABIC}|السفيرة?)\s){{0,3}}{ARABIC_NAME}[،,]?\s(?P<office>{ARABIC_OFFICE})(?=[\s،,.])",
        ),
        ("\\s(?:بن|بنت)\\s", rf"{ARABIC_SAID}\s{ARABIC_BY_FATHER}"),
        ("کہا|کہنا|بتایا", rf"(?P<office>{URDU})\s{_NAME}\s(?:نے\s(?=[^۔\n]{{0,300}}(?:کہا|بتایا))|کا\s(?=کہنا|بیان))"),
        (
            "אמר|הודיע|ציינ?|מסר|הדגיש|הבהיר|הוסיף",
            rf"(?<![א-ת])(?P<office>{HEBREW}),?\s(?:(?:הרב|ד\"ר|פרופ'|ח\"כ|מר|גב')\s)?(?P<name>{_WORD}\s{_WORD}),?\s(?:{HEBREW_SAID})[\s:]",
        ),
        (
            ':\\s?["“]',
            rf"^(?P<office>{HEBREW}),?\s(?:(?:הרב|ד\"ר|פרופ'|ח\"כ|מר|גב')\s)?(?P<name>{_WORD}\s{_WORD}),?\s[^:.\n\"“”]{{0,40}}:\s?[\"“]",
        ),
        (
            "אמר",
            rf"(?<!\S)(?:אמרה?|הודיעה?|מסרה?|הדגישה?|הבהירה?|הוסיפה?)\s(?P<office>{HEBREW}),?\s(?P<name>{_WORD}\s{_WORD})(?=[.,:;]|\s[בכלמעה]\S|$)",
        ),
        (
            "אמר",
            rf"^(?P<office>{HEBREW}),?\s(?P<name>(?!ה\S+\s){_WORD}\s(?!(?:{HEBREW_SAID})\s){_WORD}),?\s[^.\n\"“”]{{5,160}}\sו(?:אמרה?|הדגישה?|הבהירה?|הוסיפה?)\s",
        ),
        (
            "कहा|बताया|बोले",
            rf"(?P<office>{HINDI}|सीएम|पीएम)\s(?:(?:श्री(?:मती)?|डॉ\.?|सुश्री)\s)?(?P<name>{_WORD}(?:\s{_WORD}){{0,3}}?)"
            r"(?:\s\([^()\n]{2,40}\))?\s(?:बोले[\s-]|ने[\s-](?=[^।\n]{0,300}(?:कहा|बताया)))",
        ),
        (
            "বল|জানি",
            rf"(?P<office>{BENGALI})\s(?:(?:ড|ডা|মো)\.\s)?(?!এ(?:সব|ই)?\s|আরও\s|তার\s){_NAME}(?:\s(?:বলে|জানি|আজ|গতকাল)|।\sতিনি\s(?:\S{{2,12}}\s){{0,2}}বল)",
        ),
        (
            "बताउ|बताए|भन्|भने|उल्लेख",
            rf"(?P<office>{NEPALI})\s(?:(?:डा|श्री)\.?\s)?(?P<name>{_WORD}(?:\s\([^()\n]{{1,12}}\))?(?:\s{_WORD}){{0,2}}?)ले\s"
            "(?=[^।\n]{0,300}(?:बताउ|बताए|भन्|भने|उल्लेख))",
        ),
        *((SINHALA_SAID, named) for named in SINHALA_REPORTED),
        (TAMIL_SAID, TAMIL_REPORTED),
        (
            "[说說称稱]|表示|指出|[强強][调調]|答|[：:]",
            rf"(?P<office>{CHINESE})(?P<name>[{CHINESE_SURNAMES}][{_HAN}]{{1,2}}?)"
            r"(?=\d|[今昨：:，,在就][^的]|主持|表示|[说說称稱]|指出|[强強][调調]|[回应應]答?|宣布)",
        ),
        (
            "表示|指出|致[詞辭]|[說说]",
            rf"(?<![{_HAN}])(?P<name>[{CHINESE_SURNAMES}][{_HAN}]{{1,2}})(?P<office>(?:副)?[總总][統统理]|[部院市縣县][長长]|主席)"
            r"(?=[今昨「“於于在出接一率致表上下]|就)",
        ),
        (
            "[고며서다]\\s?(?:말했|밝혔|강조했|전했|설명했|덧붙였|당부했|지적했)",
            rf"(?<![가-힣])(?P<name>[{KOREAN_SURNAMES}][가-힣]{{1,2}})\s(?P<office>(?:[가-힣]{{2,8}}\s)?{KOREAN})[은는이가도]\s",
        ),
        (
            "述べ|表明し|語っ|語り|強調し|説明し|明らかにし|発表し",
            rf"(?<![{_HAN}])(?P<name>(?!{NO_JAPANESE_NAME})[{_HAN}]{{2,4}}?)"
            r"(?P<office>(?:外務|財務|防衛|総務|法務|環境|経済産業|厚生労働|国土交通)?(?:大臣|首相|官房長官|総理|知事|報道官|総書記|国家主席|大統領))[はが]",
        ),
        (
            "述べ|表明し|語っ|語り|強調し|説明し|明らかにし|発表し|評価し|確約し",
            r"(?P<name>[ァ-ヴー]{1,12}(?:[・＝=][ァ-ヴー]{1,12}){1,4})"
            r"(?P<office>(?:副?(?:首相|大統領|外相|国防相|国家主席|議長|大臣)|事務総長|書記長|総書記|報道官|大使)(?:兼[一-龠]{2,5})?)[はが]",
        ),
    )
)
# `उदाहरण (एनपी) नमुना`
_IN_NAME = re.compile(r"\s\([^()]*\)")
# A title that begins with whom it quotes: `外交部长王示例：…`, `الوزير آدم مثالي: …`, `実例首相「…」`.
_BEFORE_TITLE = (
    re.compile(rf"[{_HAN}]{{0,8}}?(?P<office>{CHINESE})(?P<name>[{CHINESE_SURNAMES}][{_HAN}]{{1,2}})[:：]"),
    re.compile(rf"{HONOURED}(?P<office>{ARABIC_OFFICE})\s{HONOURED}{ARABIC_NAME}\s?:"),
    re.compile(rf"(?P<name>[{_HAN}]{{2,5}}?)(?P<office>{JAPANESE})「"),
)
_HEBREW = re.compile("[א-ת]")
_HINDI_SAID = " ने कहा"
_KOREAN_SAID = re.compile("말했|밝혔|강조했|전했|설명했|덧붙였|당부했|지적했")
_JAPANESE_SAID = re.compile("述べ|語っ|語り|強調し|表明し|明らかにし|見せ")
_MARKS = dict.fromkeys(range(0x064B, 0x0653))


def people_in_uncased_report(page: Page) -> list[Found]:
    """`أكد وزير الأنهار آدم مثال أن …`: whom the first lines of a report name with an office and a verb of speech."""
    lines = page.words[:_LINES]
    if all(line.text.isascii() for line in lines) or page.turns or page.in_header:
        return []  # most
    if not any(_LETTERS.search(line.text[:_LENGTH]) for line in lines):
        return []
    text = page.prose[:_REACH]
    patterns = [named for said, named in _REPORTED if said.search(text)]
    found: dict[str, Found] = {}
    is_persian = PERSIAN_SAID.search(text) is not None
    for line in lines:
        for person in persian_in_line(line.text[:_LENGTH], text) if is_persian else ():
            each = person_found(person.name, person.office, "quoted", "name with office", line, page)
            found.setdefault(person.name, each)
        for name, office in _named(line.text[:_LENGTH].translate(_MARKS), patterns):
            if not any(known.startswith(f"{name} ") for known in found):
                found.setdefault(name, person_found(name, office, "quoted", "name with office", line, page))
    called = hindi_by_name(text) if _HINDI_SAID in text else ()
    called = chain(called, korean_by_surname(text) if _KOREAN_SAID.search(text) else ())
    called = chain(called, hebrew_by_surname(text) if _HEBREW.search(text) else ())
    called = chain(called, japanese_by_surname(text) if _JAPANESE_SAID.search(text) else ())
    unmarked = text.translate(_MARKS)
    arabic = chain(arabic_by_surname(unmarked), arabic_by_office(unmarked))
    for person in chain(arabic, chinese_by_name(text), called):
        if not any(person.name in name for name in found):
            found[person.name] = person_found(person.name, person.office, "quoted", "surname", lines[0], page)
    return list(found.values()) or _before_title(page)


def _before_title(page: Page) -> list[Found]:
    for entry in page.entries("title")[:2]:
        for match in (match for pattern in _BEFORE_TITLE if (match := pattern.match(entry.line.bare))):
            name, office = match["name"], match["office"]
            return [person_found(name, office, "quoted", "person before the title", entry.line, page)]
    return []


def _named(text: str, patterns: Sequence[re.Pattern[str]]) -> Iterator[tuple[str, str]]:
    for match in (match for pattern in patterns for match in pattern.finditer(text)):
        yield _IN_NAME.sub("", match["name"]).strip(), match["office"].rstrip("،,")

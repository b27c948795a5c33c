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
    KOREAN,
    KOREAN_SURNAMES,
    NO_JAPANESE_NAME,
    SINHALA,
    URDU,
)
from statements.ingest.recognisers.people.arabic_reported import (
    ARABIC_NAME,
    ARABIC_OFFICE,
    ARABIC_SAID,
    ARABIC_STOP,
    HONOURED,
    arabic_by_surname,
)
from statements.ingest.recognisers.people.hebrew_reported import HEBREW_SAID, hebrew_by_surname
from statements.ingest.recognisers.people.persian_reported import PERSIAN_SAID, persian_in_line
from statements.ingest.recognisers.people.surnames_reported import chinese_by_name, korean_by_surname

# In how many lines, in how many characters of each, and by verbs in how many characters a report says whom it quotes.
_LINES, _LENGTH, _REACH = 8, 600, 2_000
_LETTERS = re.compile("[\u0590-\u06ff\u0900-\u0dff\u3040-\u9fff\uac00-\ud7af]")
_HAN = "\u3400-\u4dbf\u4e00-\u9fff々ヶ"
_WORD = r"[^\s،,:؛«»\"“”()]{2,20}"
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
        ("کہا|کہنا|بتایا", rf"(?P<office>{URDU})\s{_NAME}\s(?:نے|کا)\s"),
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
            r"(?:\s\([^()\n]{2,40}\))?\s(?:ने|बोले)[\s-]",
        ),
        ("বল|জানি", rf"(?P<office>{BENGALI})\s{_NAME}\s(?:বলে|জানি|আজ|গতকাল)"),
        (
            "පව?ස|පැවස|කිය|රකාශ|ස[ඳද]හන්|පෙන්වා",
            rf"(?P<office>{SINHALA})\s{_NAME}\s(?:(?:මහත(?:ා|මිය)|මැතිතුමා)\s)?(?:පවස|පැවස|කිය|ප්\u200d?රකාශ|ස[ඳද]හන්|පෙන්වා)",
        ),
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
            r"(?P<office>(?:外務|財務|防衛|総務|法務|環境|経済産業|厚生労働|国土交通)?(?:大臣|首相|官房長官|総理|知事|報道官))[はが]",
        ),
    )
)
_HEBREW = re.compile("[א-ת]")
_KOREAN_SAID = re.compile("말했|밝혔|강조했|전했|설명했|덧붙였|당부했|지적했")
_MARKS = dict.fromkeys(range(0x064B, 0x0653))


def people_in_uncased_report(page: Page) -> list[Found]:
    """`أكد وزير الأنهار آدم مثال أن …`: whom the first lines of a report name with an office and a verb of speech."""
    lines = page.words[:_LINES]
    if all(line.text.isascii() for line in lines[:2]) or page.turns or page.in_header:
        return []  # most
    if not any(_LETTERS.search(line.text[:_LENGTH]) for line in lines[:2]):
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
            found.setdefault(name, person_found(name, office, "quoted", "name with office", line, page))
    called = korean_by_surname(text) if _KOREAN_SAID.search(text) else ()
    called = chain(called, hebrew_by_surname(text) if _HEBREW.search(text) else ())
    for person in chain(arabic_by_surname(text.translate(_MARKS)), chinese_by_name(text), called):
        if not any(person.name in name for name in found):
            found[person.name] = person_found(person.name, person.office, "quoted", "surname", lines[0], page)
    return list(found.values())


def _named(text: str, patterns: Sequence[re.Pattern[str]]) -> Iterator[tuple[str, str]]:
    for match in (match for pattern in patterns for match in pattern.finditer(text)):
        yield match["name"].strip(), match["office"].rstrip("،,")

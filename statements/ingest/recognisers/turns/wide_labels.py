"""Labels of turns, and names with their offices, in Chinese, Japanese and Korean: what tells them is the office."""

import re
from typing import NamedTuple

from statements.ingest.recognisers.lines.furniture_words import OF_PAGES
from statements.ingest.recognisers.names.uncased_offices import CHINESE_SURNAMES

_HAN = "\u3400-\u4dbf\u4e00-\u9fff々ヶ"
# `汪文斌：…`, `法新社记者：…`
WIDE_LABEL = re.compile(
    rf"(?![出列缺]席|(?:{OF_PAGES})[：:])(?P<name>[{_HAN}\u3040-\u30ff]{{1,12}})(?:[（(][^）)\n]{{1,20}}[）)])?[：:](?:\*\*)?"
)
# `○内閣総理大臣（石破茂君）　…`, `○石破茂君　…` of the Japanese Diet, `◯국무총리 한덕수  …` of the Korean Assembly
_IN_PROCEEDINGS = re.compile(
    rf"[○〇◯]\s?(?:(?P<office>[{_HAN}ァ-ー]{{1,24}})[（(](?P<holder>[{_HAN}ぁ-ー・]{{2,16}}?)君?[）)]\s|"
    rf"(?P<member>[{_HAN}ぁ-ー]{{2,10}}?)君\s|(?P<post>[가-힣]{{2,14}})\s(?P<name>[가-힣]{{2,4}})\s)"
)
# `1. 陳文議員：…` of questions in Hong Kong
_NUMBER = re.compile(r"\d{1,3}\.\s{1,3}(?=\D)")
# `【外務大臣】…`, `[王示例]: …`, `（岸田総理）` alone over the words
_BRACKETED = re.compile(r"[【\[](?P<name>[^】\]\n]{1,30})[】\]](?P<said>[：:]?)|[（(](?P<alone>[^）)\n]{1,20})[）)]$")
# `▲ 임수석 대변인: …`, `기자: …`
_KOREAN = re.compile(r"(?:[▲△◆◇▶■●○◯◎]\s?)?(?P<name>[가-힣]{2,8}(?:\s[가-힣]{2,12}){0,2})\s?[:：]")
_QUESTION = re.compile(r".*(?:记者|記者|問|问|기자|질문)")
_MINISTRIES = (
    "内閣総理|総理|外務|財務|防衛|総務|法務|文部科学|厚生労働|農林水産|経済産業|国土交通|環境|デジタル|復興|国務|"
    "経済再生担当|金融担当|特命担当"
)
_AFTER_NAME = (
    rf"(?:(?:{_MINISTRIES})?(?:副)?大臣(?:政務官)?|(?:内閣)?(?:総理|官房(?:副)?長官)|(?:外務)?報道官|総裁|知事|市長|"
    "区長|会長|社長|长官)"
)
_KOREAN_OFFICE = (
    r"[가-힣]{0,10}(?:대통령|총리|장관|차관|대변인|대표|위원장|의원|수석|실장|청장|시장|도지사|의장|원장|본부장|비서관|"
    r"위원|총재|대사)"
)
_KOREAN_POST = re.compile(_KOREAN_OFFICE)
_NAMED = (
    re.compile(rf"(?P<name>(?!内閣|副)[{_HAN}]{{1,4}}?)(?P<office>{_AFTER_NAME})"),
    re.compile(
        rf"(?:[{_HAN}]{{0,6}}(?:主席|[局司部][長长]))?(?P<name>[{CHINESE_SURNAMES}][{_HAN}]{{1,3}})(?P<office>[議议][員员])"
    ),
    re.compile(rf"(?P<name>[가-힣]{{2,4}})\s(?P<office>{_KOREAN_OFFICE})"),
)
# A label of more characters is no name; nor is a role.
_NAME_LENGTH = 4
_ROLE = re.compile(
    r".*(?:主持人|答|司会|事務局|大臣|総理|部长|部長|发言人|發言人|行政長官|主席|总统|總統|议长|議長|委員長|委員|局長|"
    r"司長|署長|议员|議員|广报|広報官|답변|사회자|[外防]交?部$|.{1,3}[部院局办署网報报社台会會委]$)"
)


class WideLabel(NamedTuple):
    """A label as printed, the words that name the voice, the person of a role if it is given, whether it asks."""

    label: str
    name: str
    holder: str
    question: bool


def wide_label(text: str) -> WideLabel | None:
    """The label that a line begins with; None where there is none.

    >>> wide_label("○議長（実例太郎君）　これより会議を開きます。")
    WideLabel(label='○議長（実例太郎君）\\u3000', name='議長', holder='実例太郎', question=False)
    """
    if match := WIDE_LABEL.match(text):
        name = match["name"]
        return WideLabel(match.group(), name, holder_of(name), _QUESTION.fullmatch(name) is not None)
    if match := _IN_PROCEEDINGS.match(text):
        office, holder = match["office"] or match["post"], match["holder"] or match["member"] or match["name"]
        if office and _KOREAN_POST.fullmatch(holder):
            office, holder = holder, office  # `◯홍길동 의원`
        return WideLabel(match.group(), office or holder, holder, False)
    if (number := _NUMBER.match(text)) and (after := wide_label(text[number.end() :])):
        return after._replace(label=f"{number.group()}{after.label}") if after.holder else None
    match = _BRACKETED.match(text) or _KOREAN.match(text)
    if match is None:
        return None
    groups = match.groupdict()
    name = groups["name"] or groups["alone"]
    asks, holder = _QUESTION.fullmatch(name) is not None, holder_of(name)
    named = match.group()[0] in "【[" and is_wide_name(name) and (groups["said"] or name[0] in CHINESE_SURNAMES)
    return WideLabel(match.group(), name, holder, asks) if asks or holder or named else None


def holder_of(words: str) -> str:
    """The name before an office: `岸田` of `岸田総理`; '' where the words are no such pair."""
    match = next((match for pattern in _NAMED if (match := pattern.fullmatch(words))), None)
    return match["name"] if match else ""


def is_wide_name(label: str) -> bool:
    """Whether a label in Chinese letters is a name, by its length, and no role."""
    return len(label) <= _NAME_LENGTH and _ROLE.fullmatch(label) is None

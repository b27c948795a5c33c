"""Whose words a text is, in scripts without capital letters: the office in a title, a lead or a signature tells where a
name begins, and the words after it where it ends."""

import re
from collections.abc import Iterator

from statements.ingest.draft import Found
from statements.ingest.lines import Line
from statements.ingest.page import Page
from statements.ingest.recognisers.dates.dates import without_dates
from statements.ingest.recognisers.names.named import person_found
from statements.ingest.recognisers.names.uncased_offices import (
    ARABIC,
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
    PERSIAN,
    SINHALA,
    TAMIL,
    THAI,
    URDU,
)

_HAN = "\u3400-\u4dbf\u4e00-\u9fff々ヶ"
_CHINESE_NAME = rf"(?P<name>[{CHINESE_SURNAMES}][{_HAN}]{{1,2}}?)"
_WORD = r"[^\s،,:]{1,24}"
# What comes after a name, or at once after an office without one.
_ARABIC_STOP = (
    r"(?:ف[يى]|خلال|أمام|بمناسبة|[إا]ل[ىي]|حول|عن|على|بشأن|مع|لدى|عقب|أثناء|من|نصره|حفظه|رعاه|أيده|أعزه|"
    r"المندوب|الممثل|أمير|ملك|ولي|حاكم|سلطان|نائب|عضو|المتحدثة?|مساء|اليوم|أن|ي(?!وسف|اسين|حيى|عقوب|ونس)\S{2,}|وزيرة?|رئيسة?|سفيرة?|ب\S{3,}|ل\S{3,})"
)
_PERSIAN_STOP = "(?:در|به|با|خطاب|پیرامون|درباره|برای|از|و)"
_HEBREW_STOP = (
    "(?:נו[שא]א|נאם|נשאה?|נואמת?|אומרת?|אמרה?|"
    "ב(?:פתח|ישיב|טקס|כנס|עקבות|מסיב|ווע|אירוע|נושא|דיון|תום|מהלך|מליא)|ל(?:אומה|תקשורת|עצרת|אחר|קראת)|על|עם|את)"
)
_HINDI_STOP = "(?:का|की|के|ने|को|द्वारा)"
_LETTERS = re.compile("[\u0590-\u06ff\u0900-\u0e7f\u2e80-\u9fff\uac00-\ud7af]")


def _words(stop: str, more: str) -> str:
    """A name of one word and so many `more`, none of which is a `stop`."""
    return rf"(?P<name>(?!{stop}\s){_WORD}(?:\s(?!{stop}\s){_WORD}){{{more}}}?)"


# What a title calls somebody's words, and where it names whose they are.
_TITLES = tuple(
    (re.compile(said), re.compile(named))
    for said, named in (
        (
            "主持|答[记記]者[问問]|[讲講][话話]|致[辞辭詞]|演[讲講说說辞辭詞]|[谈談][话話]|[声聲]明|[记記]者[会會]|[发發]言|[贺賀][词詞信]|采[访訪]|回[应應]",
            rf"(?P<office>{CHINESE}){_CHINESE_NAME}(?=主持|就|在|于|於|[发發]|答|出席|向|接受|致|的|[对對]|同|[会會][见見]|"
            r"[谈談]|例行|[记記]者|[动動][议議]|今|昨|[：:（(\s]|$)",
        ),
        (
            "[讲講][话話]|致[辞辭詞]|演[讲講说說]|[发發]言|[贺賀][词詞]",
            rf"^{_CHINESE_NAME}(?:同志|主席|[总總][统統理])?(?=在|[：:]|[发發]表|出席)",
        ),
        (
            "会見|演説|新年辞|談話|挨拶|あいさつ|スピーチ|声明|ステートメント|発言|講演|記者発表",
            rf"(?<![{_HAN}])(?P<name>(?:(?!{NO_JAPANESE_NAME})[{_HAN}]){{2,4}}?|(?!{NO_JAPANESE_NAME})[{_HAN}])"
            rf"(?P<office>{JAPANESE})(?!{JAPANESE})",
        ),
        (
            "경축사|기념사|취임사|신년사|연설|담화|브리핑|발언|말씀|담화문|축사|인사말|환영사|추도사|메시지|논평|기자회견|간담회",
            rf"(?:^|[\s\[(,])(?P<name>[{KOREAN_SURNAMES}](?![가-힣]?부\s)[가-힣]{{1,3}})\s(?P<office>{KOREAN})"
            r"(?=[\s,\])]|님|의\s|이\s|은\s|$)",
        ),
        (
            "كلمة|خطاب|بيان|تصريح|حديث|مداخلة|رسالة|مؤتمر|حوار|مقابلة|إحاطة",
            rf"(?<![\u0621-\u064a])(?:(?:{HONOURED_ARABIC}\s){{0,4}}(?P<office>{ARABIC})\s(?:{HONOURED_ARABIC}\s){{0,4}}|"
            rf"(?:{HONOURED_ARABIC}\s){{1,4}})"
            rf"{_words(_ARABIC_STOP, '1,4')}(?=\s{_ARABIC_STOP}(?:\s|$)|\s?[،,:(]|$)",
        ),
        (
            "بیانات|سخنرانی|سخنان|پیام|اظهارات|مصاحبه|گفتگو",
            rf"(?P<office>{PERSIAN})\s(?:(?:دکتر|آقای|سید)\s){{0,2}}{_words(_PERSIAN_STOP, '0,2')}"
            rf"(?=\s{_PERSIAN_STOP}\s|$)",
        ),
        (
            "خطاب|بیان|پیغام|تقریر|گفتگو|بریفنگ|کانفرنس",
            rf"(?P<office>{URDU})\s(?:(?:جناب|محترمہ?|ڈاکٹر)\s){{0,2}}{_words('ک[ایے]', '1,3')}\sک[ایے]\s",
        ),
        (
            "דברי|נאום|הודעת|ברכת|הצהרת|תדרוך|ריאיון",
            rf"(?<![א-ת])(?P<office>{HEBREW}),?\s(?:(?:מר|גב'|ד\"ר)\s)?"
            rf"(?P<name>(?!{_HEBREW_STOP}){_WORD}\s(?!{_HEBREW_STOP}){_WORD}(?:\s(?![בלמהוכשע]|את|אל){_WORD})?)",
        ),
        (
            "बोधन|भाषण|वक्तव्य|सन्देश|संदेश|मूल पाठ|प्रेस|मनोगत|निवेदन",
            rf"(?P<office>{HINDI})\s(?:(?:श्री(?:मती)?|डॉ\.?|माननीय|सुश्री)\s){{0,2}}"
            rf"{_words(_HINDI_STOP, '1,2')}\s?(?:का|की|के|को|यांचे|यांच्या)\s",
        ),
        (
            "ভাষণ|বক্তব্য|বাণী|বক্তৃতা|বিবৃতি",
            rf"(?P<office>{BENGALI})\s(?:(?:মাননীয়|জনাব|প্রফেসর|অধ্যাপক|ড\.)\s){{0,2}}"
            rf"(?P<name>{_WORD}(?:\s{_WORD})?\s[^\s،,:]{{1,24}}?)(?:-?এর|ের|র)\s",
        ),
        (
            "แถลง|คำกล่าว|สุนทรพจน์|ปาฐกถา|กล่าว|สัมภาษณ์|สาร",
            r"(?:นาย|นาง(?:สาว)?|พล\.?(?:เอก|ต\.?อ\.|อ\.)|ดร\.)\s?"
            rf"(?P<name>[ก-์]{{2,20}}\s[ก-์]{{2,20}})\s(?P<office>{THAI})",
        ),
        (
            "உரை|செய்தி|அறிக்கை|பேச்சு",
            rf"(?P<office>{TAMIL})\s(?:(?:திரு(?:மதி)?\.?|மாண்புமிகு|கலைஞர்)\s){{0,2}}"
            rf"(?P<name>{_WORD}(?:\s{_WORD}){{0,3}}?)\s(?:அவர்கள|ஆற்றிய)",
        ),
        (
            "ප්\u200d?රකාශ|කතාව|කථාව|පණිවිඩ|දේශන",
            rf"(?P<office>{SINHALA})\s(?P<name>{_WORD}(?:\s{_WORD}){{1,3}}?)\sමහත(?:ා|මිය)",
        ),
    )
)
# `国务院总理　李克强`, `内閣総理大臣　　実例　太郎`, `대한민국 대통령 문재인`, or a Chinese name, alone on a line.
_ARABIC_OFFICER = re.compile(
    rf"(?!رئيسة? (?:ال)?تحرير)(?:{HONOURED_ARABIC}\s){{0,4}}(?P<office>{ARABIC})\s(?:{HONOURED_ARABIC}\s){{0,4}}"
    rf"{_words(_ARABIC_STOP, '1,3')}"
)
_SIGNED = (
    re.compile(
        rf"(?P<office>[{_HAN}]{{0,12}}(?:{CHINESE}|{JAPANESE}))[\s\u3000]{{1,8}}"
        rf"(?P<name>[{_HAN}]{{1,3}}[\s\u3000]{{0,4}}[{_HAN}ぁ-ー]{{1,4}})"
    ),
    re.compile(rf"(?:[가-힣]{{2,12}}\s)?(?P<office>{KOREAN})\s(?P<name>[{KOREAN_SURNAMES}][가-힣]{{1,3}})"),
    re.compile(rf"(?P<name>[{KOREAN_SURNAMES}](?![가-힣]?부\s)[가-힣]{{1,3}})\s(?P<office>{KOREAN})"),
    _ARABIC_OFFICER,
    re.compile(rf"(?P<name>[{CHINESE_SURNAMES}](?:[{_HAN}]{{1,2}}|[\s\u3000]{{1,4}}[{_HAN}]))"),
)
_SIGNED_LENGTH = 40
_NAME_OVER_OFFICE = re.compile(
    rf"(?P<name>[^\W\d_][^\s،,:।]{{1,24}}(?:\s[^\s،,:।]{{1,24}}){{1,3}})\n(?P<office>{SINHALA}|{TAMIL}|{HINDI}|{BENGALI}|{NEPALI}|{URDU})"
)
# A surname of so few letters may be given in full, so soon in the text; from here on come the letters of Japanese.
_SURNAME, _REACH, _WIDE_TEXT = 2, 2_000, "\u2e80"
_JAPANESE_NAMED = re.compile(
    rf"(?<![{_HAN}])(?P<name>(?:(?!{NO_JAPANESE_NAME})[{_HAN}]){{3,5}}?)(?P<office>{JAPANESE})"
)
# `皆様、こんにちは。実例太郎でございます。`
_JAPANESE_SELF = re.compile(
    rf"(?:こんにちは|こんばんは|おはようございます|はじめまして)[。、](?P<name>[{_HAN}]{{3,5}})(?:でございます|です|と申します)。"
)
# `다음은 예시 대통령 담화 전문.`, and whom a line over it names.
_KOREAN_ANNOUNCED = re.compile(r"다음은\s.{2,80}(?:전문|내용)")
_KOREAN_IN_LEAD = re.compile(
    rf"(?<![가-힣])(?P<name>[{KOREAN_SURNAMES}](?![가-힣]?부\s)[가-힣]{{1,3}})\s(?P<office>{KOREAN})[이은의가]?\s"
)
_KOREAN_LEAD = 16
# A heading right over the words may be the second one; it has at most so many characters.
_HEADINGS, _HEADING = 1, 120
_ARABIC_LETTER = re.compile("[\u0621-\u064a]")
# The words that follow are those of the one whom the lead names first.
_ANNOUNCED = re.compile("全文|如下|以下[是為为]|[內内]容如下|[谈談][话話][內内]容")
_FOLLOWS = re.compile("^以?下[是为為]")
_IN_LEAD = re.compile(
    rf"(?P<office>{CHINESE})(?P<name>[{CHINESE_SURNAMES}](?:(?!同志)[{_HAN}]){{1,3}}?)(?=[、，,。（(今昨於于在和及等與与就]|主持|[答回]|[\s]|$)"
)
_ARABIC_ANNOUNCED = re.compile("النحو التال[يى]|فيما يل[يى]|كما يل[يى]|نص ال?(?:كلمة|خطاب|بيان)|النص الكامل|:$")
_ARABIC_FULL = re.compile("نص ال?(?:كلمة|خطاب)|النص الكامل")
_ARABIC_GAVE = re.compile(
    rf"(?:[أا]لقاها?|وجهها?|[أا]لقى|ألقت|ت?وجه|وجّه|أدلى|قال|صرح)\s(?:قبل\sقليل\s|مساء\s|اليوم\s){{0,2}}{_ARABIC_OFFICER.pattern}"
    r"(?=\s(?:كلم|نصره|حفظه|رعاه|أيده|خطاب|بيان|رسال|تصريح|في|خلال|إن|أن|أمس|اليوم|يوم|مساء|صباح|إلى|بمناسبة)|\s?[،,:])"
)
# How many lines of the body may be a lead or a signature.
_LEAD, _LAST = 4, 3
_BLANKS = re.compile(r"(?<=[\u3400-\u9fff])[\s\u3000]{1,8}(?=[\u3400-\u9fff])")


def speakers_without_capitals(page: Page) -> list[Found]:
    """The one whom the first of the title, the lead and a signature names."""
    titles = [entry.line for entry in page.header if entry.label not in {"chrome", "separator"}]
    titles = (
        [*titles, *filter(_is_heading, page.body[:_HEADINGS])]
        if titles
        else [line for line in page.body[:1] if len(line.text) <= _HEADING]
    )
    if not any(_LETTERS.search(line.text) for line in titles):
        return []
    found = next(_in_titles(titles), None) or next(_announced(page), None)
    lines = [*titles[1:], *page.body[:_LEAD], *page.body[_LEAD:][-_LAST:], *(each.line for each in page.foot)]
    if found is None and not page.turns:
        found = next(_signed(lines, page), None) or next(_over_office(page), None)
    if found is None:
        return []
    match, line = found
    if line.text > _WIDE_TEXT and len(match["name"]) <= _SURNAME:
        match = _in_full(match, page)
    name, office = _BLANKS.sub("", match["name"]), (match.groupdict().get("office") or "").removeprefix("日")
    office = _FOLLOWS.sub("", office)
    return [person_found(name.strip(), office, "speaker", "name with office in a title", line, page)]


def _in_full(short: re.Match[str], page: Page) -> re.Match[str]:
    """`実例首相`, of whom the text says in full: 実例太郎首相."""
    text = page.prose[:_REACH]
    named = _JAPANESE_NAMED.finditer(text) if f"{short['name']}" in text else iter(())
    return next((full for full in named if full["name"].startswith(short["name"])), short)


def _is_heading(line: Line) -> bool:
    return line.gap and len(line.text) <= _HEADING and not line.ends_sentence


def _in_titles(titles: list[Line]) -> Iterator[tuple[re.Match[str], Line]]:
    for line in titles:
        for words, named in _TITLES if _LETTERS.search(line.text) else ():
            match = named.search(line.text) if words.search(line.text) else None
            if match:
                yield match, line


def is_officer_without_capitals(text: str) -> bool:
    """Whether a line is an office and a name in Arabic, or the two around a comma, as captions of pictures are."""
    if _ARABIC_LETTER.match(text) is None:
        return False
    name, comma, office = text.partition("، ")
    return _ARABIC_OFFICER.fullmatch(f"{office} {name}" if comma else text) is not None


def _announced(page: Page) -> Iterator[tuple[re.Match[str], Line]]:
    lead = page.body[:_LEAD]
    for line in lead if any(_ANNOUNCED.search(line.text) for line in lead) else ():
        match = _IN_LEAD.search(line.text)
        if match:
            yield match, line
    yield from ((match, line) for line in lead if (match := _JAPANESE_SELF.search(line.text)))
    first = page.body[:_KOREAN_LEAD]
    told = next((at for at, line in enumerate(first) if _KOREAN_ANNOUNCED.search(line.text)), -1)
    for line in first[: told + 1]:
        if match := _KOREAN_IN_LEAD.search(line.text):
            yield match, line
    announced = page.is_own and any(_ARABIC_ANNOUNCED.search(line.text) for line in lead)
    for line in lead:
        match = _ARABIC_GAVE.search(line.text) if announced or _ARABIC_FULL.search(line.text) else None
        if match:
            yield match, line


def _over_office(page: Page) -> Iterator[tuple[re.Match[str], Line]]:
    """`නිමල් උදාහරණ` over `ජනාධිපති` alone, under the last words."""
    for above, line, under in zip(page.body[-_LAST - 2 :], page.body[-_LAST - 1 :], page.body[-_LAST:], strict=False):
        if above.ends_sentence and len(line.text) + len(under.text) <= _SIGNED_LENGTH * 2:
            match = _NAME_OVER_OFFICE.fullmatch(f"{line.text}\n{under.text}")
            if match:
                yield match, line


def _signed(lines: list[Line], page: Page) -> Iterator[tuple[re.Match[str], Line]]:
    for line in lines:
        if len(line.text) <= _SIGNED_LENGTH:
            text = without_dates(line.text).strip(" .,|·")
            match = next((match for pattern in _SIGNED if (match := pattern.fullmatch(text))), None)
            if match and (match.groupdict().get("office") or page.is_own):
                yield match, line

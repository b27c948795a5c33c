"""Who says something in an Arabic report: what names and offices are, and those called by surname."""

import re
from collections.abc import Iterator
from itertools import islice

from statements.ingest.recognisers.names.mentions import Person
from statements.ingest.recognisers.names.uncased_offices import HONOURED_ARABIC

# Before a surname, and after it.
_BLANK, _ENDS = re.compile(r"\s"), frozenset(" \n،,.:")
# How far before a surname the office may begin, in characters.
_BACK = 140
_WORD = r"[^\s.،,:؛«»\"“”()]{2,20}"
# The words of an Arabic office: nouns, and what they are of.
_NOUN = (
    "و?(?:رئيسة?|الرئيسة?|وزيرة?|الوزيرة?|أمين|الأمين|سفيرة?|السفيرة?|المتحدثة?|الناطقة?|الملك|ملك|أمير|ولي|محافظ|"
    "نائب|النائبة?|مديرة?|المندوب|المبعوث|المستشار|مستشارة?|قائد|مفتي|مساعدة?|وكيلة?|ممثلة?|عضو|نقيب|عمدة|مسؤولة?|منسقة?)"
)
ARABIC_OFFICE = (
    rf"{_NOUN}(?:\s(?:{_NOUN}|(?!{HONOURED_ARABIC}\s)و?(?:ال|بال|لل)\S{{2,18}}|و?(?:مجلس|حكومة|هيئة|مركز|جهاز|ديوان|مكتب|قطاع|صندوق|جامعة|شركة|اتحاد|جمعية|نقابة|غرفة|مؤسسة|"
    r"خارجية|دفاع|داخلية|مالية|عدل|صحة|تعليم|اقتصاد|طاقة|نفط|إعلام|ثقافة|زراعة|تجارة|صناعة|نقل|بيئة|سياحة|خزانة|حرب|"
    r"إيران|فرنسا|ألمانيا|روسيا|أمريكا|بريطانيا|تركيا|إسبانيا|إيطاليا|ليبيا|إسرائيل|فلسطين|"
    r"مصلحة|برنامج|إدارة|قسم|لجنة|ل?شؤون|جمهورية|دولة|ب?وزارة|باسم|لدى|عام|"
    r"بلدية|مدينة|محافظة|قطر|مصر|سوريا|لبنان|تونس)(?=\s))){0,9}"
)
# `آدم بن مثال`, `عبد الله`: two words that are one of a name
_KIN = r"(?:(?:بن|ابن|بنت|آل|أبو|عبد)\s)?"
_PARTICLE = (
    r"(?:[أإا]نّ?(?:ها?)?|ف[يى]|خلال|أمام|مع|لدى|من|على|عن|[إا]ل[ىي]|حول|عقب|بعد|قبل|أثناء|مساء|صباح|اليوم|أمس|يوم|"
    r"كما|حيث|نظيره|تعليقا|ردا)"
)
# What is stressed, without a particle: `أكد الوزير آدم مثال ضرورة …`
_STRESSED = "(?:ضرورة|أهمية|[إا]دانة|حرص|رفض|دعم|التزام|تضامن|استعداد|مواصلة|استمرار|تمسك|عمق|متانة|موقف|وقوف)"
ARABIC_STOP = rf"(?:{_PARTICLE}|{_STRESSED}|[بلي]\S{{3,}})"
_SAID = (
    "قال|صرح|[أا]كد|[أا]وضح|[أا]ضاف|[أا]علن|[أا]شار|[أا]شاد|شدد|[أا]عرب|عبر|كشف|[أا]فاد|توجه|وجه|حذر|لفت|نفى|رحب|أدان|"
    "دعا|ذكر|تابع|استنكر|طالب|اعتبر|نوه|أثنى|ناشد|ندد|ثمن|جدد|أبدى|أبرز|ختم|اختتم|استطرد|رد|علق|أقر|وصف|هنأ|أردف|نبه|بين|"
    "استعرض|أقر|عزا|تعهد|ألمح|رأى|استبعد"
)
# The last letters of a verb may bear marks: `أكّد`, `حذَّر`.
ARABIC_SAID = (
    "(?<![\u0621-\u064a])و?(?:"
    + re.sub("([\u0621-\u064a])(?=[\u0621-\u064a]?(?:[|]|$))", "\\1[\u064b-\u0652]{0,2}", _SAID)
    + ")ت?"
)
ARABIC_NAME = (
    rf"(?P<name>(?!و?ال|باسم\sال|{_PARTICLE}\s|{_NOUN}\s|{HONOURED_ARABIC}\s){_KIN}{_WORD}\s(?!{_NOUN}\s|{_PARTICLE}\s){_KIN}{_WORD}"
    rf"(?:\s(?!{ARABIC_STOP}\s|{_NOUN}\s){_KIN}{_WORD}){{0,3}}?)"
)
HONOURED = rf"(?:{HONOURED_ARABIC}\s){{0,3}}"
# `جلالته`: somebody of whom more is said before.
_HIS = "(?:جلالت|سمو|فخامت|معالي|سيادت|دولت|سعادت|حضرت|غبطت|قداست)(?:ه|ها|هم)"
# `سمو الشيخ آدم بن مثال`: a name that has its end from the father's.
ARABIC_BY_FATHER = (
    r"(?P<office>)(?:صاحب\sالسمو(?:\sالملكي)?|سمو|جلالة|فخامة|معالي|سعادة)(?:\s(?:الشيخ|الملك|الأمير|السلطان|الرئيس|الدكتور))?"
    rf"\s(?P<name>{_WORD}(?:\s(?:بن|بنت)\s(?:عبد\s)?{_WORD}){{1,3}}(?:\sآل\s{_WORD})?)"
)
# `وقال المثالي إن …`
_SURNAME_SAID = re.compile(
    rf"{ARABIC_SAID}\s(?!{_NOUN}\s|{_PARTICLE}\s|{HONOURED_ARABIC}\s|{_HIS}[\s،,:])(?P<surname>{_WORD})"
    r"(?=\s(?:ف[يى]|خلال|[إأا]ن|[أإا]نه|على|عن|من|أمام|إلى|[بل]\S{3,}|،|:)|\s?[،,:\"«“])"
)
# `وكان المثالي قد أكد`
_HAD_SAID = re.compile(rf"(?<![\u0621-\u064a])و?كان(?:ت)?\s(?P<surname>ال{_WORD})\sقد\s{ARABIC_SAID}")
# `وقال الرئيس: “…`, of whom it says before: الرئيس آدم المثالي
_OFFICE = r"(?P<office>ال(?:رئيس|وزير|سفير|محافظ|ملك|أمير)ة?|(?:رئيسة?|وزيرة?)\sال\S{2,18})"
_OFFICE_SAID = re.compile(rf"{ARABIC_SAID}\s{HONOURED}{_OFFICE}(?=\s?[:،,\"“«]|\s(?:[إأا]نه?|خلال|ف[يى]|على)\s)")
_OFFICER = re.compile(rf"(?<!\S){_OFFICE}\s{HONOURED}{ARABIC_NAME}(?=\s{ARABIC_STOP}(?:\s|$)|\s?[،,:(\"«“.\n]|$)")
# The office and the given name before a surname.
_BEFORE = re.compile(
    rf"(?P<office>{ARABIC_OFFICE})[،,]?\s{HONOURED}(?P<given>(?!ال|{_PARTICLE}\s){_WORD}(?:\s(?!{_PARTICLE}\s){_WORD}){{0,2}}?)\s$"
)

# A given name before a surname, and the office after it: `عن آدم المثالي مدير مكتب الرئيس`.
_GIVEN = re.compile(rf"\s(?P<given>(?!ال|{_PARTICLE}\s|{_NOUN}\s|{ARABIC_SAID}\s|{HONOURED_ARABIC}\s){_WORD})\s$")
_AFTER = re.compile(rf"[،,]?\s(?P<office>{ARABIC_OFFICE})(?=[\s،,.])")


def arabic_by_surname(text: str) -> Iterator[Person]:
    """`وقال المثالي`, of whom the text says in full before: وزير الأنهار آدم المثالي."""
    said = (match["surname"] for pattern in (_SURNAME_SAID, _HAD_SAID) for match in pattern.finditer(text))
    for surname in dict.fromkeys(said):
        length = len(surname) + 1
        starts = (match.start() for match in _BLANK.finditer(text))
        places = [
            at for at in starts if text.startswith(surname, at + 1) and text[at + length : at + length + 1] in _ENDS
        ]
        yield from islice(filter(None, (_in_full(surname, at, text) for at in places)), 1)


def arabic_by_office(text: str) -> Iterator[Person]:
    """`وقال الرئيس`, of whom the text says once with the name: الرئيس آدم المثالي."""
    said = {match["office"] for match in _OFFICE_SAID.finditer(text)}
    named = {match["office"]: match for match in reversed([*_OFFICER.finditer(text)])} if said else {}
    for office in said & named.keys():
        yield Person(named[office]["name"], office, *named[office].span())


def _in_full(surname: str, at: int, text: str) -> Person | None:
    """Somebody with the office and the given name that stand around a surname, if they do there."""
    before = text[max(0, at - _BACK) : at + 1]
    if full := _BEFORE.search(before):
        return Person(f"{full['given']} {surname}", full["office"], at, at + len(surname) + 1)
    given = _GIVEN.search(before)
    office = _AFTER.match(text, at + len(surname) + 1) if given else None
    if given and office:
        return Person(f"{given['given']} {surname}", office["office"], at, office.end())
    return None

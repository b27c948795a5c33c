"""Who says something in an Arabic report: what names and offices are, and those called by surname."""

import re
from collections.abc import Iterator

from statements.ingest.recognisers.names.mentions import Person
from statements.ingest.recognisers.names.uncased_offices import HONOURED_ARABIC

# How far before a surname the office may begin, in characters.
_BACK = 140
_WORD = r"[^\s،,:؛«»\"“”()]{2,20}"
# The words of an Arabic office: nouns, and what they are of.
_NOUN = (
    "و?(?:رئيسة?|الرئيسة?|وزيرة?|الوزيرة?|أمين|الأمين|سفيرة?|السفيرة?|المتحدثة?|الناطقة?|الملك|ملك|أمير|ولي|محافظ|"
    "نائب|النائبة?|مديرة?|المندوب|المبعوث|المستشار|مستشارة?|قائد|مفتي|مساعدة?|وكيلة?|ممثلة?|عضو|نقيب|عمدة|مسؤولة?|منسقة?)"
)
ARABIC_OFFICE = (
    rf"{_NOUN}(?:\s(?:{_NOUN}|(?!{HONOURED_ARABIC}\s)و?(?:ال|بال|لل)\S{{2,18}}|و?(?:مجلس|حكومة|هيئة|مركز|جهاز|ديوان|مكتب|قطاع|صندوق|جامعة|شركة|اتحاد|جمعية|نقابة|غرفة|مؤسسة|"
    r"خارجية|دفاع|داخلية|مالية|عدل|صحة|تعليم|اقتصاد|طاقة|نفط|إعلام|ثقافة|زراعة|تجارة|صناعة|نقل|بيئة|سياحة|خزانة|حرب|"
    r"إيران|فرنسا|ألمانيا|روسيا|أمريكا|بريطانيا|تركيا|إسبانيا|إيطاليا|ليبيا|إسرائيل|فلسطين|"
    r"مصلحة|برنامج|إدارة|قسم|لجنة|شؤون|جمهورية|دولة|وزارة|باسم|لدى|عام|"
    r"بلدية|مدينة|محافظة|قطر|مصر|سوريا|لبنان|تونس)(?=\s))){0,9}"
)
# `آدم بن مثال`, `عبد الله`: two words that are one of a name
_KIN = r"(?:(?:بن|ابن|بنت|آل|أبو|عبد)\s)?"
_PARTICLE = (
    r"(?:[أإا]ن|[أإا]نه[ا]?|في|خلال|أمام|مع|لدى|من|على|عن|[إا]لى|حول|عقب|بعد|قبل|أثناء|مساء|صباح|اليوم|أمس|يوم|"
    r"كما|حيث|نظيره|تعليقا|ردا)"
)
ARABIC_STOP = rf"(?:{_PARTICLE}|[بلي]\S{{3,}})"
ARABIC_SAID = (
    "(?<![\u0621-\u064a])و?(?:قال|صرح|[أا]كد|[أا]وضح|[أا]ضاف|[أا]علن|[أا]شار|[أا]شاد|شدد|[أا]عرب|عبر|كشف|[أا]فاد|توجه|وجه|حذر|لفت|نفى|رحب|أدان|"
    "دعا|ذكر|تابع|استنكر|طالب|اعتبر|نوه|أثنى|ناشد|ندد|ثمن|جدد|أبدى|أبرز|ختم|اختتم|استطرد|رد|علق|أقر|وصف|هنأ|أردف|نبه|بين|"
    "استعرض|أقر|عزا|تعهد|ألمح|رأى|استبعد)ت?"
)
ARABIC_NAME = (
    rf"(?P<name>(?!و?ال|{_PARTICLE}\s|{_NOUN}\s|{HONOURED_ARABIC}\s){_KIN}{_WORD}\s(?!{_NOUN}\s|[أإا]ن\s){_KIN}{_WORD}"
    rf"(?:\s(?!{ARABIC_STOP}\s|{_NOUN}\s){_KIN}{_WORD}){{0,3}}?)"
)
HONOURED = rf"(?:{HONOURED_ARABIC}\s){{0,3}}"
# `وقال المثالي إن …`
_SURNAME_SAID = re.compile(
    rf"{ARABIC_SAID}\s(?!{_NOUN}\s|{_PARTICLE}\s|{HONOURED_ARABIC}\s)(?P<surname>{_WORD})"
    r"(?=\s(?:في|خلال|[إأا]ن|[أإا]نه|على|عن|من|أمام|إلى|[بل]\S{3,}|،|:)|\s?[،,:\"«“])"
)
# The office and the given name before a surname.
_BEFORE = re.compile(
    rf"(?P<office>{ARABIC_OFFICE})[،,]?\s{HONOURED}(?P<given>(?!ال|{_PARTICLE}\s){_WORD}(?:\s(?!{_PARTICLE}\s){_WORD}){{0,2}}?)\s$"
)

# A given name before a surname, and the office after it: `عن آدم المثالي مدير مكتب الرئيس`.
_GIVEN = re.compile(rf"\s(?P<given>(?!ال|{_PARTICLE}\s|{_NOUN}\s|{ARABIC_SAID}\s|{HONOURED_ARABIC}\s){_WORD})\s$")
_AFTER = re.compile(rf"[،,]?\s(?P<office>{ARABIC_OFFICE})(?=[\s،,.])")


def arabic_by_surname(text: str) -> Iterator[Person]:
    """`وقال المثالي`, of whom the text says in full before: وزير الأنهار آدم المثالي."""
    surnames = dict.fromkeys(match["surname"] for match in _SURNAME_SAID.finditer(text))
    for surname in surnames:
        at = text.find(f" {surname} ")
        before = text[max(0, at - _BACK) : at + 1] if at > 0 else ""
        full = _BEFORE.search(before)
        if full:
            yield Person(f"{full['given']} {surname}", full["office"], at, at + len(surname) + 1)
            continue
        given = _GIVEN.search(before)
        office = _AFTER.match(text, at + len(surname) + 1) if given else None
        if given and office:
            yield Person(f"{given['given']} {surname}", office["office"], at, office.end())

"""Days by other calendars, and months in scripts whose letters bear marks: Japanese and Taiwanese eras, Chinese
numerals, the solar year of Iran, the years of the Buddha."""

import datetime as dt
import re
from collections.abc import Iterator

# A year that ends so is the year of an era plus this one.
_ERAS = {"令和": 2018, "平成": 1988, "昭和": 1925, "中華民國": 1911, "民國": 1911, "": 0}
# `H19.04.24(火)`: the same by letters, before the day of the week.
_LETTERED_DAY = re.compile(
    r"(?<!\w)(?P<era>[RHS])\s?(?P<year>\d{1,2})\.(?P<month>\d{1,2})\.(?P<day>\d{1,2})\s?(?=[(（][月火水木金土日])"
)
ERA_LETTERS = {"R": 2018, "H": 1988, "S": 1925}
# Years that stand alone in the stamps of Taiwan's offices, which have all their digits.
_OF_TAIWAN = range(100, 150)
_NUMERALS = {numeral: value for value, numeral in enumerate("〇一二三四五六七八九")} | {"零": 0, "○": 0, "元": 1}
# `令和4年2月24日`, `令和六年十月四日`, `中華民國113年05月20日`, `二〇二三年三月五日`
_ERA_DAY = re.compile(
    r"(?P<era>令和|平成|昭和|中華民國|民國|)\s?(?P<year>元|\d{1,3}|[〇○零一二三四五六七八九十]{1,4})年\s?"
    r"(?P<month>[\d一二三四五六七八九十]{1,2})月\s?(?P<day>[\d一二三四五六七八九十]{1,3})日"
)
# The months of Iran; those of Afghanistan have other names.
_SOLAR = (
    "فروردین", "اردیبهشت", "خرداد", "تیر", "مرداد", "شهریور", "مهر", "آبان", "آذر", "دی", "بهمن", "اسفند",
)  # fmt: skip
_SOLAR_DAY = re.compile(
    rf"(?<![\w/])(?:(?P<day>\d\d?)\s(?P<name>{'|'.join(_SOLAR)})(?:\s?ماه)?،?\s(?P<year>\d{{4}})|"
    r"(?P<first>\d{4})[/-](?P<month>\d\d?)[/-](?P<last>\d\d?))(?![\w/])"
)
# Letters and digits that Arabic has not.
_PERSIAN = re.compile("[پچژگکی۰-۹]")
# In these years each 33rd one, and those so many after it, have a day more; later ones are of the lunar calendar.
_FIRST, _LAST, _CYCLE, _LEAP = 1343, 1420, 33, {1, 5, 9, 13, 17, 22, 26, 30}
_FIRST_DAY = dt.date(1964, 3, 21)
# Hindi, Nepali, Marathi, Bengali, Tamil, Telugu, Gujarati, Kannada, Malayalam, Panjabi, Sinhala, Thai, Lao, Khmer,
# Burmese; a blank line between months.
_MONTHS = """
जनवरी जानेवारी জানুয়ারি জানুয়ারী ஜனவரி జనవరి જાન્યુઆરી ಜನವರಿ ജനുവരി ਜਨਵਰੀ
ජනවාරි มกราคม ມັງກອນ មករា ဇန်နဝါရီ

फरवरी फ़रवरी फेब्रुअरी फेब्रुवारी ফেব্রুয়ারি ফেব্রুয়ারী பிப்ரவரி பெப்ரவரி
ఫిబ్రవరి ફેબ્રુઆરી ಫೆಬ್ರವರಿ ഫെബ്രുവരി ਫਰਵਰੀ පෙබරවාරි กุมภาพันธ์ ກຸມພາ កុម្ភៈ
ဖေဖော်ဝါရီ

मार्च মার্চ மார்ச் మార్చి માર્ચ ಮಾರ್ಚ್ മാർച്ച് ਮਾਰਚ මාර්තු มีนาคม ມີນາ មីនា
မတ်

अप्रैल अप्रिल एप्रिल এপ্রিল ஏப்ரல் ఏప్రిల్ એપ્રિલ ಏಪ್ರಿಲ್ ഏപ്രിൽ ਅਪ੍ਰੈਲ
අප්‍රේල් අප්රේල් เมษายน ເມສາ មេសា ဧပြီ

मई मे মে மே మే મે ಮೇ മെയ് മേയ് ਮਈ මැයි พฤษภาคม ພຶດສະພາ ឧសភា မေ

जून जुन জুন ஜூன் జూన్ જૂન ಜೂನ್ ജൂൺ ਜੂਨ ජූනි มิถุนายน ມິຖຸນາ មិថុនា ဇွန်

जुलाई जुलै জুলাই ஜூலை జూలై జులై જુલાઈ ಜುಲೈ ജൂലൈ ਜੁਲਾਈ ජූලි กรกฎาคม ກໍລະກົດ
កក្កដា ဇူလိုင်

अगस्त अगस्ट ऑगस्ट আগস্ট আগষ্ট ஆகஸ்ட் ஓகஸ்ட் ఆగస్టు ઓગસ્ટ ಆಗಸ್ಟ್ ഓഗസ്റ്റ്
ਅਗਸਤ අගෝස්තු สิงหาคม ສິງຫາ សីហា ဩဂုတ်

सितंबर सितम्बर सेप्टेम्बर सप्टेंबर সেপ্টেম্বর செப்டம்பர் செப்டெம்பர்
సెప్టెంబర్ સપ્ટેમ્બર ಸೆಪ್ಟೆಂಬರ್ സെപ്റ്റംബർ ਸਤੰਬਰ සැප්තැම්බර් กันยายน ກັນຍາ
កញ្ញា စက်တင်ဘာ

अक्टूबर अक्तूबर अक्टोबर ऑक्टोबर অক্টোবর அக்டோபர் ஒக்டோபர் అక్టోబర్ ઓક્ટોબર
ಅಕ್ಟೋಬರ್ ഒക്ടോബർ ਅਕਤੂਬਰ ඔක්තෝබර් ตุลาคม ຕຸລາ តុលា အောက်တိုဘာ

नवंबर नवम्बर नोभेम्बर नोव्हेंबर নভেম্বর நவம்பர் நவெம்பர் నవంబర్ નવેમ્બર
ನವೆಂಬರ್ നവംബർ ਨਵੰਬਰ නොවැම්බර් พฤศจิกายน ພະຈິກ វិច្ឆិកា နိုဝင်ဘာ

दिसंबर दिसम्बर डिसेम्बर डिसेंबर ডিসেম্বর டிசம்பர் டிசெம்பர் డిసెంబర్
ડિસેમ્બર ಡಿಸೆಂಬರ್ ഡിസംബർ ਦਸੰਬਰ දෙසැම්බර් ธันวาคม ທັນວາ ធ្នូ ဒီဇင်ဘာ
"""
_NUMBERS = {name: month for month, names in enumerate(_MONTHS.split("\n\n"), 1) for name in names.split()}
_NAMES = "|".join(sorted(_NUMBERS, key=len, reverse=True))
# `14 अगस्त, 2023`, `2024 සැප්තැම්බර් මස 24`, `செப்டம்பர் 24, 2024`, `11 กันยายน พ.ศ. 2566`, `១២ ខែមីនា ឆ្នាំ២០២៣`
_MARKED_DAY = re.compile(
    rf"(?<!\d)(?:(?P<day>\d\d?)[\s,]{{0,2}}(?:ខែ)?(?P<month>{_NAMES})[\s,।]{{0,2}}(?:พ\.ศ\.\s?|ឆ្នាំ\s?|ເດືອນ\s?)?(?P<year>\d{{4}})|"
    rf"(?P<year2>\d{{4}})[\s,]{{0,2}}(?P<month2>{_NAMES})\s?(?:මස\s)?(?P<day2>\d\d?)|"
    rf"(?P<month3>{_NAMES})\s(?P<day3>\d\d?),?\s(?P<year3>\d{{4}}))(?!\d)"
)
_MARKED = re.compile("[\u0900-\u0e7f\u0e80-\u0eff\u1000-\u109f\u1780-\u17ff]")
# Years of the Buddha are so many more; a year from this one on is one of them.
_BUDDHIST, _BUDDHIST_FROM = 543, 2400

Day = tuple[str, int, int]


def days_by_other_calendars(text: str) -> list[Day]:
    """(ISO day, start, end) of each day in `text` that is not written as in Europe.

    >>> days_by_other_calendars("令和六年十月四日"), days_by_other_calendars("۸ شهریور ۱۳۶۲")
    ([('2024-10-04', 0, 8)], [('1983-08-30', 0, 13)])
    """
    found = list(_of_eras(text)) if "年" in text else []
    if ("(" in text or "（" in text) and not text.isascii():
        found += _of_lettered_eras(text)
    if _PERSIAN.search(text):
        found += _of_iran(text)
    if _MARKED.search(text):
        found += _with_marks(text)
    return found


def _of_eras(text: str) -> Iterator[Day]:
    for match in _ERA_DAY.finditer(text):
        year = _number(match["year"]) + _ERAS[match["era"]]
        if year in _OF_TAIWAN and len(match.group()) == len("108年06月26日") and not match["era"]:
            year += 0 if text[match.start() - 1 : match.start()].isdecimal() else _ERAS["民國"]
            if year > 1000:
                yield from _day(year, _number(match["month"]), _number(match["day"]), match)
            continue
        if match["era"] or (year > 1000 and not match["year"].isdecimal()):
            yield from _day(year, _number(match["month"]), _number(match["day"]), match)


def _of_lettered_eras(text: str) -> Iterator[Day]:
    for match in _LETTERED_DAY.finditer(text):
        yield from _day(int(match["year"]) + ERA_LETTERS[match["era"]], int(match["month"]), int(match["day"]), match)


def _number(text: str) -> int:
    """`113`, `十四`, `二十三`, `二〇二三`, `元` as a number."""
    if text.isdecimal():
        return int(text)
    tens, ten, ones = text.rpartition("十")
    if ten:
        return 10 * (_number(tens) if tens else 1) + (_number(ones) if ones else 0)
    return int("".join(str(_NUMERALS.get(numeral, numeral)) for numeral in text))


def _of_iran(text: str) -> Iterator[Day]:
    for match in _SOLAR_DAY.finditer(text):
        year = int(match["year"] or match["first"])
        month = _SOLAR.index(match["name"]) + 1 if match["name"] else int(match["month"])
        day = int(match["day"] or match["last"])
        if _FIRST <= year <= _LAST and 1 <= month <= 12 and 1 <= day <= (31 if month <= 6 else 30):
            leaps = sum(each % _CYCLE in _LEAP for each in range(_FIRST, year))
            before = 365 * (year - _FIRST) + leaps + 30 * (month - 1) + min(month - 1, 6)
            yield (_FIRST_DAY + dt.timedelta(days=before + day - 1)).isoformat(), match.start(), match.end()


def _with_marks(text: str) -> Iterator[Day]:
    for match in _MARKED_DAY.finditer(text):
        day, month, year = next(
            (match[f"day{n}"], match[f"month{n}"], match[f"year{n}"]) for n in ("", "2", "3") if match[f"year{n}"]
        )
        after = int(year) - (_BUDDHIST if int(year) >= _BUDDHIST_FROM else 0)
        yield from _day(after, _NUMBERS[month], int(day), match)


def _day(year: int, month: int, day: int, match: re.Match[str]) -> Iterator[Day]:
    try:
        yield dt.date(year, month, day).isoformat(), match.start(), match.end()
    except ValueError:
        return

"""People whom a report names with an office in languages that the other patterns do not know: Slavic, Germanic,
Greek, Turkish, Hungarian, Indonesian, Vietnamese."""

import re
from collections.abc import Iterator

from statements.ingest.recognisers.names.mentions import Person
from statements.ingest.recognisers.names.nominatives import nominative
from statements.ingest.recognisers.names.person_names import is_name
from statements.ingest.recognisers.names.portfolios import name_start
from statements.ingest.recognisers.names.reported_nouns import NOUNS
from statements.ingest.recognisers.people.speech_verbs import SPEECH_VERBS

# How much of a report is looked at, in characters.
_REACH = 6_000
# `ПРЕМИЈЕРКА Србије, …`: the first word of a report in capitals.
_SHOUTED = re.compile(r"^[А-ЯЂЈЉЊЋЏA-ZČĆŠŽĐ]{5,20}(?=\s[^\W\d_]\w*[a-zа-яђјљњћџčćšžđ]\b)", re.MULTILINE)
# How far before a noun a name may begin, in characters.
_BACK = 80
_UPPER = "A-ZÀ-ÖØ-ÞĀĂĄĆČĎĐĒĖĘĚĞĢĪĮİĶĹĻĽŁŃŅŇŌŐŒŔŘŚŞŠŢŤŪŮŰŲŹŻŽȘȚΆΈ-ΏΑ-ΫЀ-ЯҐ"
_WORD = rf"[{_UPPER}][\w'’\-]{{1,30}}"
_NAME = rf"{_WORD}(?:[^\S\n]{_WORD}){{1,3}}(?![\w'’\-]|\s[{_UPPER}])"
_NOUN = re.compile(rf"\b(?:{NOUNS})\b")
# What may stand between noun and name: small words, and in other scripts than the Latin one any.
_WORDS = (
    r"(?:\sund\s[a-zäöüß]{3,30}\s[A-ZÄÖÜ][a-zäöüß]{4,30})?"
    r"(?:\s(?:des|der)(?:\s[a-zäöü]\w{2,20})?\s[A-ZÄÖÜ][a-zäöüß]{5,30})?(?:\svon\s[A-ZÄÖÜ][\w-]{2,20}(?=,))?"
    r"(?:\s(?:[^\W\d_A-ZÀ-ÖØ-ÞĂĆČĎĐİŁŃŘŚŞŠŢŤŹŻŽȘȚ]|României|Republicii)[\w'’.\-]{0,30}){0,6}"
)
# Before a name.
_TITLES = (
    r"(?:(?:Dr|Prof|Mag|DDr|Ing|Mgr|Bc|JUDr|MUDr|PhDr|RNDr|prof|dr|hab|inż|gen|mgr|h\.\s?c|med|prim|mr|д-р|проф|κ|κα)\.?\s|"
    r"(?:Herr|Frau|pan|pani|paní|kolega)\s){0,4}"
)
_AFTER_NOUN = re.compile(rf"(?P<words>{_WORDS}?),?[^\S\n]{_TITLES}(?P<name>{_NAME})")
# `ministrul Economiei, Ada Exemplu`, `ministru al Muncii`: matters with capitals, up to a comma.
_MATTERS = re.compile(
    rf"(?P<words>(?:\s(?:al|a|pentru|și|şi|și|{_WORD})){{1,6}}),\s{_TITLES}(?P<name>{_NAME})(?=[,.;:…]|$|\s[a-zșşî])"
)
# `ministrul apelor, râurilor mari și lacurilor, Ada Exemplu`: several of them, written small.
_SMALL_MATTER = r"[^\W\d_A-Z]\w{2,20}(?:\s[^\W\d_A-Z]\w{1,20}){0,3}"
_SMALL_MATTERS = re.compile(
    rf"(?P<words>\s{_SMALL_MATTER}(?:,\s{_SMALL_MATTER}){{1,3}}),?\s{_TITLES}(?P<name>{_NAME})(?=,|$|\s)"
)
# `министр внутренней политики, информации и связи Ада Пример`: matters of which the first has a comma after it.
_SMALL = r"(?:\s[^\W\d_A-ZÀ-ÖØ-ÞĂĆČĎĐİŁŃŘŚŞŠŢŤŹŻŽȘȚА-ЯЁ][\w’-]{0,30})"
_LISTED = re.compile(
    rf"(?P<words>{_SMALL}{{1,3}},{_SMALL}{{1,3}}\s(?:и|і|та|i|a){_SMALL}{{1,3}})\s{_TITLES}(?P<name>{_NAME})"
)
_NAME_BEFORE = re.compile(rf"(?P<name>{_NAME})(?:\s\([^()\n]{{2,20}}\))?,\s(?:(?:der|die|den|ο|η)\s)?$")
_MORE_WORDS = re.compile(_WORDS)
# `Minta Ada külügyminiszter`: the office comes after the name there.
_HUNGARIAN = re.compile(
    rf"(?P<name>(?![^\s-]{{1,20}}-[a-z]){_WORD}(?:[^\S\n](?!Miniszter){_WORD}){{1,3}}(?![\w'’\-])),?\s(?:az?\s)?"
    r"(?P<office>(?:Miniszter\w{2,20}\s)?(?:[a-záéíóöőúüű-]{2,30}\s){0,5}?[a-záéíóöőúüű-]{0,30}"
    r"(?:miniszter|államtitkár|elnök|polgármester|szóvivő|igazgató|nagykövet|kancellár|vezető(?!\sminiszter)|főnök)(?:e|je|a)?"
    r"(?:\s[a-záéíóöőúüű]{0,20}(?:főnöke|szóvivője|helyettese|tanácsadója|államtitkára|vezetője))?)\b"
)
_OF_HUNGARY = ("miniszter", "államtitkár", "szóvivő", "elnök", "polgármester")
# `Menteri Luar Negeri Ada Contoh`: what ministries are for has capitals there.
_MATTERS_OF_INDONESIA = (
    r"(?:[Bb]idang|Kabinet|Khusus|Luar|Dalam|Negeri|Keuangan|Kesehatan|Pertahanan|Pendidikan|Kebudayaan|Perdagangan|"
    r"Perhubungan|Pertanian|Agama|Sosial|Hukum|dan|HAM|BUMN|ESDM|PUPR|Koordinator|Perekonomian|Politik|Keamanan|"
    r"Pembangunan|Manusia|Kemaritiman|Investasi|Energi|Sumber|Daya|Mineral|Lingkungan|Hidup|Kehutanan|Kelautan|Perikanan|"
    r"Pariwisata|Ekonomi|Kreatif|Komunikasi|Informatika|Digital|Tenaga|Kerja|Ketenagakerjaan|Desa|Pemuda|Olahraga|Negara|"
    r"Republik|Indonesia|RI|TNI|KPK|Provinsi|Jawa|Barat|Tengah|Timur|DKI|Jakarta|Kementerian|Badan|Nasional|Umum|DPR|MPR|"
    r"Pekerjaan|Perumahan|Rakyat|Riset|Teknologi|Tinggi|Perindustrian|Koperasi|UKM|Malaysia|Sekretaris|Rehabilitasi)\b"
)
_INDONESIAN = re.compile(
    r"(?P<office>(?:Staf\sKhusus\s)?(?:(?:Wakil\s)?(?:Presiden|Menteri|Gubernur|Ketua)|Perdana\sMenteri|Bupati|Wali\s?[Kk]ota|Kepala|Juru\s[Bb]icara|"
    r"Direktur(?:\sJenderal|\sUtama)?|Kapolri|Panglima|Sekretaris(?:\sJenderal)?|"
    r"Men(?:ko\w{3,9}|lu|keu|han|kes|dagri|hub|tan|ag|sos|kumham|sesneg|pora|perin|dag|aker|ristek|dik\w{3,9}|PAN-RB)|Seskab|Wapres)"
    rf"(?:(?:\s(?:[A-Z][a-z]+|dan)){{1,9}}(?=\s\([A-Z])|(?:\s{_MATTERS_OF_INDONESIA}){{0,10}}))"
    r"(?:\s\([^()\n]{2,30}\))?,?\s(?:(?:Datuk|Seri|Dato['’]|Tan\sSri|Dr\.?|Jenderal)\s){0,3}"
    rf"(?P<name>(?!{_MATTERS_OF_INDONESIA}){_WORD}(?:\s(?:[A-Z]\.|{_WORD})){{1,3}}(?![\w'’\-]|\s[{_UPPER}]))"
)
_OF_INDONESIA = (
    "Men",
    "Presiden",
    "Gubernur",
    "Kepala",
    "Juru ",
    "Direktur",
    "Ketua",
    "Bupati",
    "Panglima",
    "Sekretaris",
)
_POSSESSIVE = ("'s", "’s")
# Before an office whose holder stands in the genitive: `по словам министра Ивана Примерова`.
_BENT_AFTER = re.compile(
    r"(?:словам|словами|думку|мнению|podľa|podle|według|zdaniem|riječima|rečima|речима|besedah)\s$"
)


# `Người phát ngôn Bộ Nội vụ Lê Thị Mẫu`: each syllable is a word, and a body's has one capital.
_SYLLABLE = rf"[{_UPPER}Ạ-Ỹ][^\W\d_]{{0,6}}"
# Of which one speaks: `Người phát ngôn Bộ Ngoại giao Việt Nam Lê Thị Mẫu`.
_COUNTRY = (
    r"(?:Việt Nam|Trung Quốc|Hoa Kỳ|Mỹ|Nga|Nhật Bản|Hàn Quốc|Triều Tiên|Ấn Độ|Pháp|Đức|Anh|Úc|Thái Lan|Campuchia|Lào|"
    r"Australia|Philippines|Malaysia|Indonesia|Singapore|Ukraine|Israel|Iran|Canada|Cuba)"
)
_VIETNAMESE = re.compile(
    r"(?P<office>(?:[Nn]gười [Pp]hát ngôn|(?:Phó )?[Tt]hủ tướng|(?:Phó )?[Cc]hủ tịch|[Bb]ộ trưởng|"
    r"[Tt]hứ trưởng|[Tt]ổng [Bb]í thư)"
    r"(?:\s(?:Bộ|Chính|Quốc|nước|Ủy|Công|Ngoại|Tài)(?:\s[^\W\dA-ZĐ_][^\W\d_]{0,6}|\sNgoại giao){0,3}){0,2})"
    rf"(?:\s{_COUNTRY})?,?\s(?P<name>(?!Bộ\s|Ban\s|Cục\s|Ủy\s|{_COUNTRY}){_SYLLABLE}(?:\s{_SYLLABLE}){{1,3}})"
)
# `ông Lê Văn Mẫu, Người Phát ngôn Bộ Ngoại giao`: with the form of address, and the office after a comma.
_ADDRESSED_VIETNAMESE = re.compile(
    rf"\b(?:[Ôô]ng|[Bb]à)\s(?P<name>{_SYLLABLE}(?:\s{_SYLLABLE}){{1,3}})(?:,\s(?P<office>[^,.\n]{{3,60}}?)(?=,|\scho\s|\snói))?"
)
# `Rais wa Jamhuri ya Mfano, Mhe. Ada Mfano`
_SWAHILI = re.compile(
    rf"(?P<office>(?:Makamu\swa\s)?Rais|(?:Naibu\s)?Waziri(?:\sMkuu)?|Katibu\sMkuu|Msemaji(?:\sMkuu)?|Spika|Mkuu\swa\sMkoa)"
    rf"(?:\s(?:wa|ya|la|na)\s{_WORD}(?:\s(?:ya|wa|na)\s{_WORD}|\s(?=Mambo|Nje|Fedha){_WORD}){{0,4}})?"
    rf",?\s(?:(?:Mhe|Dkt?|Mh)\.\s|Mheshimiwa\s|Dkt?\s){{0,2}}(?P<name>{_NAME})"
)
_OF_SWAHILI = (" amesema", " alisema", "amesema ", " amesisitiza", " ameeleza", " alieleza", " amewataka", " hotuba")
_OF_VIETNAM = ("hát ngôn", "hủ t", "rưởng ", "í thư")


def _vietnamese_offices(text: str) -> list[Person]:
    if not any(map(text.__contains__, _OF_VIETNAM)):
        return []
    matches = (match for pattern in (_VIETNAMESE, _ADDRESSED_VIETNAMESE) for match in pattern.finditer(text))
    return [Person(match["name"], match["office"] or "", match.start(), match.end()) for match in matches]


def foreign_offices(text: str) -> list[Person]:
    """The people named in full beside such an office, in order, once each."""
    text = _SHOUTED.sub(lambda word: word.group().capitalize(), text[:_REACH])
    found = {person.name: person for person in reversed([*_vietnamese_offices(text), *_otherwise(text)])}
    for noun in _NOUN.finditer(text):
        for name, office, start, end in _beside(noun, text):
            words = name.split()
            if not SPEECH_VERBS.isdisjoint(office.split()[1:]):
                continue  # `премьер сказал на встрече Ады Примеровой`
            cut = name_start(words) or 0
            name = " ".join(words[cut:])
            if not is_name(name) or name.endswith(_POSSESSIVE):
                continue
            if _BENT_AFTER.search(text, max(0, start - _BACK), start):
                name = nominative(name)
            if not any(full.endswith(f" {name}") for full in found):  # `Example Sample`, who is Ada Example Sample
                found.setdefault(name, Person(name, " ".join([office, *words[:cut]]), start, end))
    called = {nominative(name) for name in found} - found.keys()  # of one who stands in the genitive too, the name
    people = (person for name, person in found.items() if (bent := nominative(name)) == name or bent in called)
    return sorted(people, key=lambda person: person.start)


def _beside(noun: re.Match[str], text: str) -> Iterator[tuple[str, str, int, int]]:
    """(name, office, start, end) of whom the words after a noun name, or those before it and a comma."""
    layouts = (_AFTER_NOUN, _MATTERS, _SMALL_MATTERS, _LISTED)
    after = next((m for layout in layouts if (m := layout.match(text, noun.end())) and _names_one(m)), None)
    if after:
        yield after["name"], noun.group() + after["words"], noun.start(), after.end()
    before = _NAME_BEFORE.search(text, max(0, noun.start() - _BACK), noun.start())
    more = _MORE_WORDS.match(text, noun.end()) if before else None
    if before and more:
        yield before["name"], noun.group() + more.group(), before.start(), more.end()


def _names_one(match: re.Match[str]) -> bool:
    """Whether words after an office are a name, and not what it is of: `Ministra Afacerilor Externe, Ada Exemplu`."""
    words = match["name"].split()
    return is_name(" ".join(words[name_start(words) or 0 :]))


def _otherwise(text: str) -> list[Person]:
    """Those whose office comes after the name as in Hungarian, or has capitals as in Indonesian."""
    matches = [
        match
        for stems, pattern in ((_OF_HUNGARY, _HUNGARIAN), (_OF_INDONESIA, _INDONESIAN), (_OF_SWAHILI, _SWAHILI))
        if any(map(text.__contains__, stems))
        for match in pattern.finditer(text)
    ]
    return [
        Person(m["name"], m["office"], m.start(), m.end())
        for m in matches
        if is_name(m["name"]) and not m["name"].endswith(_POSSESSIVE)
    ]

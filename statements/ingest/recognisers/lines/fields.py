"""Header lines that name their field: `Title: …`, `Speaker: …`, `Lieu : …`."""

import re

from statements.ingest.lines import Line
from statements.ingest.recognisers.dates.dates import without_dates
from statements.ingest.recognisers.names.offices import split_office
from statements.ingest.recognisers.names.person_names import is_name

_NAMES = {
    "title": "文書名|件名|題名|表題|title|headline|subject|titre|título|titel|titolo|заголовок|название|назва|"
    "tytuł|název|názov|başlık|judul|titlu|العنوان|标题|標題",
    "speaker": "speakers?|interviewees?|released by|briefers?|participants?|(?:delivered|made|given) by|"
    "president|prime minister|minister|governor|senator|presenters?|"
    "chair(?:man|woman)?|orateur|oratrice|orador|oratore|redner(?:in)?|sprecher(?:in)?|spreker|talare|mluvčí|"
    "zúčastněné osoby|спикер|выступающий|konuşmacı",
    "author": "author|written by|av|af|por|par|door|auteur|autor|autore|автор",
    "place": "place|location|venue|city|lieu|lugar|ort|luogo|local|место",
    "publisher": "publisher|published by|source|from|issued by|organi[sz]ation|agency|éditeur|herausgeber|"
    "utgiver|utgivare|udgiver|vydavatel|wydawca|источник",
    "kind": "type|release type|kind|category|document type|content type|genre",
    "language": "language|lang|langue|idioma|sprache|lingua|язык",
    "topics": "topics|themen|temas|thèmes|sujets|argomenti|темы",
    "delivery": "delivery",
    "others": "quoted|mentioned",
    "event": "event|occasion|conference|événement|evento|anlass|мероприятие",
}
_FIELDS = tuple(
    (name, re.compile(rf"(?:{words})(?:\s?\([\w-]{{1,6}}\))?\s?:\s{{0,30}}(?P<value>\S.{{0,600}})", re.IGNORECASE))
    for name, words in _NAMES.items()
)
_ALONE = re.compile(rf"(?:{'|'.join(_NAMES.values())})(?:\s?\([\w-]{{1,6}}\))?\s?:", re.IGNORECASE)
LONGEST = 640
_BETWEEN = re.compile(r";|\band\b|\|")
# `Col. Ada Example, River Army, Gov. Bob Sample, Rivertown`
_RANK = r"(?:Gen|Adm|Col|Capt|Cmdr|Maj|Lt|Gov|Sen|Rep)\.\s"
_RANKS, _BY_RANK = re.compile(_RANK), re.compile(rf";|\band\b|\||,\s(?={_RANK})")
# `StS Muster, Beispiel (AA), Probe (BMF)`, where a comma may be left out after a body
_LISTED = re.compile(r",\s|(?<=\))\s")
_OF_BODY = re.compile(r"(?P<name>[^\W\d_a-z][\w'’-]{1,30})\s\((?P<body>[A-Z]\w{1,9})\)")
_RANKED = re.compile(r"(?P<body>StS|SRS(?:['’]in)?)\s(?P<name>[^\W\d_a-z][\w'’-]{1,30})")
_ONE = r"[^\W\d_a-z][\w.'’ -]{1,40}"
_SURNAMES = re.compile(
    rf"{_ONE}(?:\s\([A-Z]\w{{1,9}}\))?(?:(?:,|(?<=\)))\s{_ONE}(?:\s\([A-Z]\w{{1,9}}\))?){{0,30}},\s{_ONE}\s\([A-Z]\w{{1,9}}\)"
)
_LANGUAGES = {
    "english": "en", "anglais": "en", "inglés": "en", "french": "fr", "français": "fr", "german": "de",
    "deutsch": "de",
    "spanish": "es", "español": "es", "italian": "it", "italiano": "it", "portuguese": "pt", "português": "pt",
    "russian": "ru", "русский": "ru", "arabic": "ar", "dutch": "nl", "ukrainian": "uk", "turkish": "tr", "polish": "pl",
    "chinese": "zh",
}  # fmt: skip


def field(line: Line) -> tuple[str, str] | None:
    """(field, value) of a line that names its field; None for any other."""
    text = line.bare
    if text[0] == "[":  # `[Title] River News`
        text = text[1:].replace("] ", ": ", 1)
    if ":" not in text[:30] or len(text) > LONGEST:
        return None
    text = text.removeprefix("- ")
    for name, pattern in _FIELDS:
        match = pattern.fullmatch(text)
        if match and "://" not in match["value"] and not (name == "speaker" and not _names_people(match["value"])):
            return name, match["value"].strip()
    return None


def _names_people(value: str) -> bool:
    """`Ada Example, Prime Minister; Bob Sample`, or a catalogue's `Example, Ada`."""
    inverted = value.count(",") == 1 and (value[-1] not in ".!?" or value[-3:-2] == " ")  # `It has, and I am glad.`
    return inverted or any(map(split_office, parted(value)))


def parted(value: str) -> list[str]:
    """The people of a field, one by one, without a day after them.

    >>> parted("Ada Example, Mayor; Bob Sample"), parted("Example, Sample (AB), Muster (CD)")
    (['Ada Example, Mayor', ' Bob Sample'], ['Example', 'Sample (AB)', 'Muster (CD)'])
    """
    value = without_dates(value)
    if _SURNAMES.fullmatch(value):
        return _LISTED.split(value)
    names = value.split(", ")
    if all(" " in name and is_name(name) for name in names):
        return names
    return (_BY_RANK if _RANKS.match(value) else _BETWEEN).split(value)


def surnames(value: str) -> set[str]:
    """The surnames that a field lists alone: Sample and Muster of `Ada Example, Sample (AB), Muster (CD)`."""
    return {each[0] for part in parted(value) if (each := surname_and_body(part))}


def surname_and_body(part: str) -> tuple[str, str] | None:
    """(surname, body or rank) of `Example (AB)`, `StS Muster`, as lists of spokespersons name those of ministries."""
    match = _OF_BODY.fullmatch(part.strip()) or _RANKED.fullmatch(part.strip())
    return (match["name"], match["body"]) if match else None


def names_field(text: str) -> bool:
    """Whether a line is the name of a field and a colon, with the value on the next line."""
    return text.endswith(":") and _ALONE.fullmatch(text) is not None


def language_code(value: str) -> str | None:
    """The ISO 639-1 code that a language field means."""
    word = value.strip().lower()
    return _LANGUAGES.get(word) or (word[:2] if re.fullmatch(r"[a-z]{2}(?:[-_][a-z]{2})?", word) else None)

"""Where in a heading the names end and the occasion begins."""

import re

from statements.ingest.recognisers.dates.dates import find_dates
from statements.ingest.recognisers.names.office_nouns import by_first_letter
from statements.ingest.recognisers.names.offices import split_office, without_portfolios

# The words that an occasion begins with, after the names of a byline.
_BEGINNINGS = {
    "en": r"at|in|on|following|followed|after|ahead|before|during|upon|outside|via|regarding|about|marking|announcing|"
    r"introducing|proposing|presenting|approving|concurring|dissenting|condemning|welcoming|congratulating|honou?ring|"
    r"commemorating|celebrating|recogni[sz]ing|responding|supporting|opposing|urging|thanking|concerning|opening|"
    r"for\s+the|to(?:\s+the)?|prior|as|over",
    "fr": r"à|[àa]\s+l['’]occasion|au|aux|lors|sur|dans|devant|en(?!\s+jefe)|après|avant|chez",
    "es": r"ante|sobre|durante|por\s+(?:el|la|los|las)|desde|al\s+\w{1,12}[aei]r|al\s+(?:cuerpo|pueblo|país)|"
    r"con\s+(?:motivo|ocasión)|tras|al\s+término|en\s+ocasión",
    "pt": r"aos?|em|no|na|nas|nos|após|proferid[oa]|por\s+ocasião",
    "it": r"di(?!\s+San)|all['’]|nell['’]|sull['’]|presso|in\s+occasione|nel|alla|sul|sulla|sulle|sui|sugli|sullo",
    "de": r"bei|beim|an (?:der|die|das|den)|vor(?: (?:dem|der|den))?|während|nach|anlässlich|auf|am|im|zum|zur",
    "nl, af": r"tijdens|bij|tydens|op|in\s+(?:de|het)",
    "Nordic": r"vid|ved",
    "pl, cs": r"z\s+okazji|podczas|przed|při",
    "ru, uk": r"перед|після|после|з нагоди|наприкінці|під час|"
    r"за підсумками|по итогам|во время|по случаю|для|при|під|щодо|пред|"
    r"газете|телеканалу|агентству|журналу|радиостанции",
    "id, ms": r"pada|dalam|sempena",
    "sw": r"wakati|katika|kwenye|ya\s+(?:mwezi|mwaka|mwisho|kufungua|kuaga)",
}
# As short as these, in small letters alone.
_SMALL_BEGINNINGS = {
    "pl, cs, South Slavic": "po|w|we|k|ke|u|v|ve|o|z|ze",
    "Cyrillic": "за|с|у|по|в|во|на|о|об|до",
    "el": "από|κατά|μετά|πριν|κατόπιν|ενώπιον|σχετικά|αναφορικά|με αφορμή|σε|στη[νς]?|στο[νυ]?|στις|για",
    "Nordic": "med|om|på|i",
    "ro": "cu|în",
    "tl, vi": "sa|tại|TẠI|trong|nhân|NHÂN",
}
# A bar that no brackets are around.
_BAR = re.compile(r"\|(?![^(]{0,60}\))")


def _lettered(beginnings: dict[str, str]) -> str:
    return by_first_letter(word for words in beginnings.values() for word in _BAR.split(words))


# Where the names of a byline end and the occasion begins.
OCCASION = re.compile(
    rf"(?=[\s|(\[:,a])(?:(?<!\s)\s+(?:(?:{_lettered(_BEGINNINGS)}|(?-i:{_lettered(_SMALL_BEGINNINGS)}))\b|«)|"
    r"\sa\s(?=[“\"«])|(?<!\s)\s*[|(\[]|\s[–—-]\s|:\s|,\s+(?:le|el|em|il|den)\s+(?=\d)|"
    r"\bal\s+(?=Forum|Summit|Consiglio|Senato|Parlamento|Congresso|Vertice|Meeting|G\d)|,\s+susținut|"
    r",\s+(?:aos?|às)\s|,\s+(?=(?-i:[^\W\d_a-z])\w+\s+(?:House|Hall|Palace|University|Institute|Centre|Center)))",
    re.IGNORECASE,
)
# What an office may have in it: `Permanent Representative to the UN Ada Example`.
_IN_OFFICES = {"to", "to the", "alla", "al", "при", "bei", "beim"}


# `представителя Экземплии при ООН А.Б.Примеровой`
_BESIDE = "при"
_OF_ENVOYS, _ENVOY = {"at", "in"}, re.compile(r"\b(?:Representative|Ambassador|Consul|Observer|Chargé)\b")


def before_occasion(words: str) -> str:
    """The words up to the occasion: `to the` may be a part of the office, if nobody is named before it.

    So may `at` and `in` of an envoy's: `Permanent Representative to the UN in Rivertown Ada Example`.
    """
    words, envoy, surname = without_portfolios(_before_day(words.rstrip(": "))), None, None
    for cut in OCCASION.finditer(words):
        names, joining = words[: cut.start()], cut.group().strip().lower()
        person = split_office(names)
        if person and not (joining == _BESIDE and _is_by_surname(*person)):
            return names
        if joining in _IN_OFFICES:
            surname = surname or (names if person else None)
            continue
        envoy = names if envoy is None else envoy
        if joining not in _OF_ENVOYS or not _ENVOY.search(names):
            return envoy
    whole = split_office(words) if surname else None
    return words if whole and not _is_by_surname(*whole) else envoy or surname or words


def _before_day(words: str) -> str:
    """`Minister Ada Example` of `Minister Ada Example Monday 4 January 2021`: no name goes on after a day."""
    dates = find_dates(words)
    before = words[: dates[0].start].rstrip() if dates else ""
    return before if before.rpartition(" ")[2][:1].isupper() and before[-1].isalpha() else words


def _is_by_surname(name: str, office: str) -> bool:
    """`President Example`, or what an office is of: `представителя Экземплии`, where more comes after `при ООН`."""
    return name.partition(" ")[0] == office.rpartition(" ")[2]

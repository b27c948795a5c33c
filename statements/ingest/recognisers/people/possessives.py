"""Whose words a heading says these are by a possessive: `Foreign Minister Ada Example's remarks at …`."""

import re
from functools import lru_cache

_POSSESSED = re.compile(
    r"(?:(?:\w+\s)?Translation\sof\s|(?:(?:read|see|here\sis)\s)?(?:the\s)?(?:full\s)?(?:text|transcript)\sof\s)?(?P<whom>(?:[^,:;\n]|,(?=\s(?:[JS]r|Dr|Shri|Smt|Mrs?|Ms)\b)){5,80}?)(?=['’sn\s])(?:['’](?:s?\s+(?:[\w-]+\s+){0,5}?|n?[ıiuü]n\s+(?:[\w.-]+\s+){0,14}?)|"
    r"\s+(?:delivers|gives|holds|makes|issues)\s+(?:[\w-]+\s+){0,5}?|s?(?<!\s)\s+(?=[\w-]{0,20}(?:tale|tal|rede|ansprache|toespraak|inledning|anförande|uttalande|uttalelse|udtalelse|inlägg|"
    r"innlegg|indlæg|hälsning|hilsen)\b)|"
    r"n\s+(?=(?:uudenvuoden)?puhe|tervehdys|lausunto|haastattelu)|(?<!\s)\s+)(?:"
    r"(?:opening|closing|keynote|introductory|welcoming|impromptu|full|annual|weekly|daily|monthly|regular|year-end|inaugural|"
    r"farewell|victory|concession|acceptance|commencement|maiden|budget|reading)\s+)?"
    r"(?:remarks|statement|speech|address|interview|answers|message|testimony|"
    r"comments|doorstops?|wrap-up|press\s+conference|briefing|article|keynote|[\w-]{0,20}(?:tale|rede|ansprache)|toespraak|"
    r"(?:jule?|nyårs|sommar|linje)?tal|\w{0,12}inledning|anförande|uttalande|uttalelse|udtalelse|inlägg|innlegg|indlæg|"
    r"hälsning|hilsen|konuşma(?:sı)?|açıklama(?:sı)?|demeci|mesajı|basın\s+toplantısı|"
    r"(?:uudenvuoden)?puhe(?:envuoro)?|tervehdys|lausunto|haastattelu|"
    r"(?-i:[a-záéíóöőúüű]{4,20}\s){0,3}(?:beszéde|válaszai|előadása|interjúja|felszólalása|\w{0,6}nyilatkozata|köszöntője|"
    r"sajtótájékoztatója)|az?\s[^\n]{3,60}(?:műsorában|rádióban|televízióban))\b",
    re.IGNORECASE,
)
# One of them stands in each.
_STEMS = (
    "remarks", "statement", "speech", "address", "interview", "answers", "message", "comments", "conference",
    "testimony", "briefing", "doorstop", "wrap-up", "article", "keynote", "tal", "inled", "anför", "inlägg", "innlegg",
    "indlæg", "hälsning", "hilsen", "rede", "ansprache", "toespraak",
    "konu", "klama", "demec", "mesaj", "toplant",
    "beszéd", "válasz", "előad", "interjú", "felszól", "nyilatk", "köszönt", "sajtó", "műsor", "dióban", "zióban",
    "puhe", "tervehdys", "lausunto", "haastattelu",
)  # fmt: skip


# `Prezidenti Ada Misolning nutqi`: of Turkic languages, which say `of` by an ending.
_CAPITAL = r"(?-i:[^\W\d_a-z])(?!\S{0,3}espublik|\S{0,3}еспублик)[^\s,:]{1,20}"
_TURKIC = re.compile(
    r"(?P<whom>(?:(?:[^\s,:]{1,24}\s){0,6}?(?:prezidenti?|президенті?|bosh vaziri?|vaziri|премьер-министрі?|министрі?|"
    rf"baş naziri?|басшысы)\s)?{_CAPITAL}(?:\s{_CAPITAL}?){{1,2}}?)(?:ning|нинг|ның|нің|дың|дің|тың|тің|[ıiuü]n)\s"
    r"(?:[^\s]{1,30}\s){0,12}?(?:nutq|murojaat|so[‘'’]z|tabri|жолдау|сөз|құттықтау|müraciət|nitq|çıxış|bəyanat|təbrik)",
    re.IGNORECASE,
)
_TURKIC_STEMS = (
    "nutq", "murojaat", "so‘z", "tabri", "жолдау", "сөз", "құттықтау", "müraciət", "nitq", "çıxış", "bəyanat", "təbrik",
)  # fmt: skip


@lru_cache(maxsize=64)  # one heading is asked about by many recognisers, one after the other
def possessed(text: str) -> re.Match[str] | None:
    """The beginning of `text` up to what somebody says there, with `whom` it belongs to.

    >>> (possessed("Statsminister Ada Eksempels nytårstale") or {})["whom"]
    'Statsminister Ada Eksempel'
    """
    low = text.lower()
    found = _POSSESSED.match(text) if any(map(low.__contains__, _STEMS)) else None
    return found or (_TURKIC.match(text) if any(map(low.__contains__, _TURKIC_STEMS)) else None)

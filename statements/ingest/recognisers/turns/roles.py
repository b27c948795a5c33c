"""What a label says of who speaks: that they ask, moderate, or come from a newspaper or a station."""

import re
from functools import lru_cache

_QUESTION = re.compile(
    r"q|p|questioner|journalist|reporter|press|media|audience(?: member)?|interviewer|presenter|"
    r"compere|announcer|news ?reader|caller|zuruf|speaker \d{1,2}|jurnalist(?:ă)?|"
    r"interlocutora?|sunucu|gazeteci|реплика|репліка|voz|voces|interlocutor|δημοσιογρ[άα]φο[ςσ]|журналист(?:ка)?|"
    r"(?:question|(?:zusatz|nach)?frage|zusatz|pregunta|pergunta|domanda|fråga|spørgsmål|spørsmål|vraag|otázka|pytanie|"
    r"soru|kérdés|вопрос|запитання|питання|въпрос|питање|pitanje|vprašanje|întrebare|kysymys|pertanyaan|wartawan|"
    r"jornalista|journaliste|(?:el |la )?periodista|giornalista|"
    r"ερ[ώω]τηση|سؤال|السؤال)(?: .{1,40})?",
    re.IGNORECASE,
)
# `China Daily:`, `Kyodo News:`: whoever asks for a newspaper or a station is no person of the statement.
_OUTLET = re.compile(
    r"\b(?:TV|Television|Times|Daily|News|Newspaper|Post|News Agency|Radio|Shimbun|Journal|Herald|Tribune|Network|"
    r"Broadcasting|NewsAsia|CNA|CNN|CNBC|BBC|AFP|NHK|Bernama|Zaobao|Globe|Guardian|Telegraph|Express|Wire|Weekly|Gazette|Xinhua|Kyodo|Reuters|Bloomberg|Standard|Morgenpost|Zeitung|Journalist(?:in)?)\b"
)
_MODERATOR = re.compile(
    r"(?:mr|madam|the|hon)\.?\s(?:temporary\s|acting\s)?(?:deputy\s)?speaker(?:,?\s(?:sir|madam))?|moderator|moderatorin|modérateur|moderadora?|moderátor(?:ka)?|prowadząc[ya]|host|operator|"
    r"(?:tuan |puan )(?:timbalan )?(?:yang di-pertua|pengerusi)|"
    r"vors\. .{2,40}|(?:de )?voorzitter|голова|головуюч(?:ий|а)|председательствующий|puhemies|"
    r"(?:förste |andre |tredje )?(?:vice )?talmannen|ведущ(?:ий|ая)",
    re.IGNORECASE,
)


@lru_cache(maxsize=64)  # the same few labels stand before all turns
def roles(name: str) -> tuple[bool, bool, bool]:
    """Whether those who are called so ask, moderate, or come from a newspaper or a station."""
    asks, moderates = _QUESTION.fullmatch(name) is not None, _MODERATOR.fullmatch(name) is not None
    return asks, moderates, _OUTLET.search(name) is not None

"""The words of offices and of names, as parts of patterns: what `offices` and `reported` look for."""

import re
from collections.abc import Iterable
from itertools import groupby

# The nouns that an office ends with, before `of …` or `for …`; each begins with a plain letter.
_NOUN_WORDS = (
    r"Secretary[- ]General", r"Prime[- ]Minister", r"Vice[- ]President(?:-elect)?", r"President(?:-elect)?",
    "Ministers?", "Secretary", "Ambassador", "Chancellor", "Spokes(?:person|man|woman)", "Chair(?:man|woman|person)?",
    "Commander", "Chief", r"Director(?:[- ]General)?", "Governor", "Senator", "Gov", "Sen", "Rep",
    "Congress(?:man|woman)", "Commissioner", "High Representative", "Representative", "Administrator", "Premier",
    "Treasurer", "Admiral", r"Attorney[- ]General", r"Surgeon[- ]General", "General", "Colonel", "Captain", "Adviser",
    "Advisor", "Envoy", "Speaker", "Mayor", "Coordinator", "Head", "King", "Queen", "Président(?:e)?",
    "Première? ministre", "Ministre", "Secrétaire général(?:e)?", "President[ea]", "Primer? [Mm]inistr[oa]",
    "Ministr[oa]", "Secretari[oa] [Gg]eneral", "Bundeskanzler(?:in)?", "Bundesminister(?:in)?",
    "Außenminister(?:in)?", "Bundespräsident(?:in)?", "Ministerpräsident(?:in)?", "Pope", "Papa", "Prince", "Princess",
    "Judge", "Professor", "MP", "CEO", "Leader", "Taoiseach", "Tánaiste", "Officer", "Economist", "Researcher",
    "Rapporteur", "Prosecutor", "Counsellor", "Deputy", "Founder", "Member", "Archbishop",
    # where offices are written small
    "premi(?:er|ère) ministre", "premier", "ministre", "présidente?", "secrétaire (?:général|d['’]État)e?",
    "chancelier", "chancelière", "porte-parole", "president[ea]", "vicepresident[ea]", "primer? ministr[oa]",
    "primeir[ao]-ministr[ao]", "ministr[oa]", "minister-president", "staatssecretaris", "canciller", "portavoz",
    "secretari[oa] general",
)  # fmt: skip
NOUN_CAPITALS = "".join(sorted({word[0] for word in _NOUN_WORDS if word[0].isupper()}))


def _by_first_letter(words: Iterable[str]) -> str:
    """One pattern for all the words, which share their first letters: the engine then tries few of them at a place."""
    return "|".join(
        f"{letter}(?:{'|'.join(word[1:] for word in same)})"
        for letter, same in groupby(sorted(words, key=_first), _first)
    )


def _first(word: str) -> str:
    return word[0]


NOUNS = rf"\b(?:{_by_first_letter(_NOUN_WORDS)}|(?<!\d )(?<!\d)(?:PM|DPM|FM|EAM))\b"
NAME_WORD = r"(?:[^\W\d_a-z]\.(?:[^\W\d_a-z]\.){0,5}|[^\W\d_a-z][\w'’\-]{0,40}|Jr\.|Sr\.|St\.)"
PARTICLE = r"(?:(?:de|la|le|van|von|der|den|ter|al|el|bin|ibn|bint|da|dos|di|du|del|zu|af|d'|ben)[^\S\n]+)"
NAME = rf"{NAME_WORD}(?:[^\S\n]+{PARTICLE}{{0,3}}{NAME_WORD}){{1,4}}"
OFFICE_WORD = r"(?:[^\W\d_a-z][\w'’&/\-]{0,40}|(?:[A-Z]\.){2,6}|&|\([A-Z]{2,8}\))"
PORTFOLIO = (
    r"(?:State|Defen[cs]e|Foreign Affairs|Finance|Justice|Human Rights|Refugees|Health|Trade|Energy|Education|"
    r"Interior|Commerce|Labou?r|Agriculture|Transport(?:ation)?|Homeland Security|Public Affairs|War|Treasury|"
    r"Environment|Culture|Economy|Development|External Affairs|International Trade)"
)
# What a person's name has not, but a place's or a subject's has.
NO_PERSON = re.compile(
    r"\b(?:Room|Hall|Lawn|Garden|Palace|Square|Street|Avenue|Hotel|Airport|Base|City|Town|County|Island|Center|Centre|Speech|Statement|"
    r"Message|Address|Remarks|Change|Budget|Day|Year|Week|Month|Meeting|Summit|Forum|Policy|Economy|Affairs|Development|"
    r"Report|Review|Update|Relations|World|International|Global|New|North|South|East|West|San|Los|Las|Port|Fort|Mount|Lake|United|"
    r"Great|Central|Annual|General|Text|Opening|Closing|Introduction|Questions|Answers|Thank|Dear|Ladies|Gentlemen|Check|Briefing|Delivery|"
    r"Chamber|Floor|Session|Education|Health|Trade|Energy|Finance|Justice|Defen[cs]e|Interior|Culture|Environment)\b",
    re.IGNORECASE,
)

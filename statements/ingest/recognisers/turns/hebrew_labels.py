"""Labels of turns in Hebrew, whose marks of abbreviation look like quotation marks."""

import re

from statements.ingest.recognisers.people.speech_verbs import UNCASED_VERBS

# `היו"ר` before a name, a title of a member
_HEBREW_ROLE = re.compile(r"(?:ה?יו״ר|ראש הממשלה|נשיא המדינה|ח״כ|מר|גב׳|ד״ר|השרה?|שרת? ה\w+)\s(?=\w+\s\w)")
# Nobody is called by more words; what has them is a sentence before a quotation, as is what ends with `אמר`.
_HEBREW_WORDS = 6


def hebrew_voice(label: str) -> tuple[str, str] | None:
    """(name, holder) of a label: `היו״ר ישראל ישראלי` is held by ישראל ישראלי; None where it is a sentence."""
    role, name = _HEBREW_ROLE.match(label), label.strip()
    holder = name[role.end() :] if role else ""
    words = (holder or name).split()
    sentence = (words and words[-1] in UNCASED_VERBS) or len(words) > _HEBREW_WORDS
    return None if sentence else (name, holder)

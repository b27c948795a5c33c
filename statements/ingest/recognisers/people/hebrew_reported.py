"""Who says something in a Hebrew report by surname: `דוגמה ציין`, of whom it says office and mostly the full name."""

import re
from collections.abc import Iterator

from statements.ingest.recognisers.names.mentions import Person
from statements.ingest.recognisers.names.uncased_offices import HEBREW

HEBREW_SAID = (
    "אמרה?|הודיעה?|ציי(?:ן|נה)|מסרה?|הדגישה?|הבהירה?|הוסיפה?|טענה?|הצהירה?|הכריזה?|הזהירה?|הגיבה?|התייחסה?|קראה?|תקפה?|דח[הת]ה?|"
    "המשי(?:ך|כה)|אומרת?|נואמת?|נא(?:ם|מה)|בירכה?|גינתה|גינה|השיבה?|סיפרה?|הסבירה?"
)
# `דוגמה הוסיף`, `ודוגמה השיב`
_CALLED = re.compile(rf"(?<!\S)(?P<surname>[א-ת]{{2,15}})\s(?:{HEBREW_SAID})(?![א-ת])")
_HELD = re.compile(
    rf"(?<!\S)(?P<office>{HEBREW}),?\s(?P<one>[א-ת][א-ת'\"-]{{1,15}})(?:\s(?P<two>[א-ת]{{2,15}}))?(?![א-ת])"
)
# What may stand after an office and is no surname: `שר החוץ הסורי`.
_NO_SURNAME = re.compile("ה[א-ת]+(?:י|ת|ר|א)|לשעבר|בפועל|החדש|הקודם|היוצא|היום|אתמול|הערב|הבוקר|עצמו")


def hebrew_by_surname(text: str) -> Iterator[Person]:
    """Those who say something by surname, and whom the text calls by an office too; in full where it does so."""
    called = {match["surname"] for match in _CALLED.finditer(text)}
    called |= {surname.removeprefix("ו") for surname in called}
    held = list(_HELD.finditer(text)) if called else []
    full = {match["two"]: match for match in held if match["two"] in called}
    for match in full.values():
        yield Person(f"{match['one']} {match['two']}", match["office"], match.start(), match.end())
    for match in held:
        one, two = match["one"], match["two"]
        if one in called - full.keys() and two not in full and not _NO_SURNAME.fullmatch(one):
            yield Person(one, match["office"], match.start(), match.end())

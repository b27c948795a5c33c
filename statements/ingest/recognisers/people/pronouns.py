"""Who says something where the sentence has but a pronoun, or no name at all: the one named before."""

import re
from collections.abc import Sequence
from itertools import chain

from statements.ingest.recognisers.names.mentions import Person
from statements.ingest.recognisers.people.beside_marks import said_beside_marks
from statements.ingest.recognisers.people.speech_phrases import ADVERBS
from statements.ingest.recognisers.people.speech_verbs import ENGLISH_VERBS, SMALL_WORD, SPEECH_VERBS
from statements.ingest.recognisers.people.talkers import NAME_WORD
from statements.ingest.terms import places

_ENGLISH = rf"(?:{ENGLISH_VERBS})"
# How much of a report is looked at for who is called by a pronoun, in characters.
_REPORT_REACH = 6_000
# A sentence in quotation marks; and who is named in so many first characters of a paragraph.
QUOTED_SENTENCE, _SOON = re.compile(r"[.!?]\s[“\"«„][^\W\d_a-z][^“”\"«»„\n]{20,}"), 20
_OPENING = '“«„"'
_PRONOUNS = ("He ", "She ", "According to h", "he said:", "he added:")
_PRONOUN = re.compile(rf"S?[Hh]e\s(?:also\s|has\s)?{_ENGLISH}\b|According\sto\sh(?:im|er)\b")
_WHICH = (" which he said", " which she said", " what he called", " what she called", " which he called")
_QUOTED_PRONOUN = re.compile(rf'[”"»]\ss?he\s{_ENGLISH}\b')
_PRONOUN_ELSEWHERE = re.compile(
    r"\b(?:[Ee]le|[Ee]la|[Éé]l|[Ee]lla|[Ii]l|[Ee]lle|[Oo]n|[Oo]na|[Oo]na|[Оо]н|[Оо]на|[Вв]ін|[Вв]она|Er|Sie|Hij|Zij|Dia|Han|Hon|Hun|Egli|Lei|Lui)"
    rf"\s(?:{ADVERBS}){{0,2}}(?P<verb>{SMALL_WORD})|[”\"»],?\s(?:a-t-|[^\W\d_]{{3,20}}(?:-t)?-)(?:il|elle)\b"
)
# `“…,” katanya`: the pronoun is a part of the verb; `– …, säger hon`, `- kazao je on`: it comes after it.
_SAID_THEY = re.compile(
    rf"[,”\"»“–—-]\s(?:(?:ha|hat|har)\s)?(?P<verb>{SMALL_WORD})(?:\s(?:je|su))?\s(?:han|hon|hun|hän|er|sie|hij|zij|ze|ona?|она?|він|вона)\b|"
    r"[”\"»“],?\s(?:kata|ujar|tutur|ungkap|jelas|tegas|ucap|imbuh|tambah|terang|papar|pungkas|lanjut)nya\b"
)


def talkers_by_paragraph(people: Sequence[Person], text: str) -> set[str]:
    """Those who alone are named in a paragraph whose quotation has a verb of speech and nobody beside it.

    `La ministra Ada Ejemplo, que presidió el acto, ha asegurado: «…»`; or in the one before `«…», dijo.`, or at the
    beginning of one with sentences in quotation marks.
    """
    talkers: set[str] = set()
    for at in said_beside_marks(text) if people else ():
        start = text.rfind("\n", 0, at) + 1
        named = {person.name for person in people if start <= person.start < at}
        if not named and text[start] in _OPENING:
            before = text[text.rfind("\n", 0, max(0, start - 1)) + 1 : start]
            named = {person.name for person in people if person.name.rpartition(" ")[2] in before}
        talkers |= named if len(named) == 1 else set()
    for person in people:
        start = text.rfind("\n", 0, person.start) + 1
        end = person.end + len(text[person.end :].partition("\n")[0])
        alone = not any(start <= other.start < end for other in people if other is not person)
        if person.start - start <= _SOON and alone and QUOTED_SENTENCE.search(text, person.end, end):
            talkers.add(person.name)
    return talkers


def talkers_by_english_pronoun(people: Sequence[Person], text: str, alone: bool) -> set[str]:
    """The one who is named last before `she said`; `alone`: who is the only one named in the paragraph before it."""
    talkers: set[str] = set()
    found = (_PRONOUN.match(text, at) for at in places(_PRONOUNS, text[:_REPORT_REACH] if people else ""))
    for pronoun in filter(None, found):
        start = text.rfind("\n", 0, pronoun.start()) if alone else -1
        inside = pronoun.group()[0] == "h"  # `Ada Example met Ben Sample, after which she said:`
        start = text.rfind("\n", 0, pronoun.start()) if inside else start
        before = [person.name for person in people if start < person.start and person.end < pronoun.start()]
        before = before[:1] if inside else before
        if before and (not alone or len(set(before)) == 1):
            talkers.add(before[-1])
        if not alone:
            break
    return talkers


def talkers_above(people: Sequence[Person], text: str) -> set[str]:
    """Those with whose surname the paragraph begins over one in which only `he said` stands beside a quotation.

    So does one in which `which he said` stands.
    """
    surnames = {person.name.split()[-1]: person.name for person in people}
    opening = (NAME_WORD.match(text, text.rfind("\n", 0, at) + 1) for at in places(_WHICH, text[:_REPORT_REACH]))
    talkers = {surnames[first.group()] for first in opening if first and first.group() in surnames}
    for pronoun in _QUOTED_PRONOUN.finditer(text, 0, _REPORT_REACH if people else 0):
        start = text.rfind("\n", 0, pronoun.start()) + 1
        if start and not any(surname in text[start : pronoun.start()] for surname in surnames):
            first = NAME_WORD.match(text, text.rfind("\n", 0, start - 1) + 1)
            talkers |= {surnames[first.group()]} if first and first.group() in surnames else set()
    return talkers


def talkers_by_pronoun(people: Sequence[Person], text: str) -> set[str]:
    """The one who is named last before `ha detto lei`, in other languages."""
    found = chain.from_iterable(each.finditer(text, 0, _REPORT_REACH) for each in (_PRONOUN_ELSEWHERE, _SAID_THEY))
    spoken = (match for match in found if match["verb"] is None or match["verb"] in SPEECH_VERBS)
    said = next(spoken, None) if people else None
    before = {
        person.name: text.rfind(person.name, 0, said.start()) for person in people if said and person.end < said.start()
    }
    return {max(before, key=before.__getitem__)} if before else set()

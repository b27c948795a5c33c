"""Who speaks, where a heading names somebody by an office: in any language, by where the office stands."""

import re

from statements.ingest.draft import Found
from statements.ingest.lines import Line
from statements.ingest.page import Page
from statements.ingest.recognisers.dates.dates import without_dates
from statements.ingest.recognisers.names.named import person_found
from statements.ingest.recognisers.names.nominatives import bends
from statements.ingest.recognisers.names.office_nouns import NO_PERSON
from statements.ingest.recognisers.names.offices import is_office, is_officer, split_office
from statements.ingest.recognisers.names.person_names import (
    NOUN_ALONE,
    begins_with_office,
    has_office_noun,
    is_name,
    uncapped,
)
from statements.ingest.recognisers.people.leads import OFFICE_WORDS, in_full
from statements.ingest.recognisers.people.occasions import before_occasion
from statements.ingest.recognisers.people.possessives import possessed

# How far into a heading somebody is named, and how many words may stand before the office.
_NAMED, _SOON = 200, 4
# So many may where no small word joins it: `Discurso de toma de posesión presidenta Ada Ejemplo`.
_LATE, _SMALL = 8, 4
_HEADINGS = {"title", "byline", "continued", "subtitle", "kind", "date"}
_INTERVIEWED = re.compile(r"\s(?:im\s(?:Interview|Gespräch)|in\san\sinterview|en\sentrevista)\b")
# What may stand before an office in a title, the small words of a title, and those that join another person.
_ARTICLE = re.compile(r"^(?:Il|El|La|Le|The|Der|Die)\s")
_SMALL_WORD = re.compile(r"\s((?=[^\W\d_])[a-zà-öø-ÿа-яіїє][\w'’]{0,20})(?=\s|$)")
# From here on come scripts whose languages bend names: there it may be what the office is of.
_BENT = "Ѐ"
_WITH_OTHERS = {"and", "y", "e", "et", "und", "с", "и", "та", "has", "to", "dies", "died"}
# `Statsråd Eksempels besøk`: a genitive, and no words of hers.
_OWNED = {"besøk", "besøg", "besök", "reise", "rejse", "resa", "møte", "møde", "möte", "program", "opphold", "resplan"}
# Within names.
_PARTICLES = frozenset({"von", "van", "der", "den", "ter", "ten", "bin", "zu"})
_POSSESSIVE = re.compile(r"['’]s\b")
# After these the office is that of whom the words are said to, or of another beside the speaker.
_TOWARD_WORDS = """
    with con com avec mit met med с со із з z ze s so me ile
    to for für para til till aan к ко до al alla ao aos à au
    and y et und en og och и та a between entre zwischen
"""
_TOWARD = frozenset(_TOWARD_WORDS.split())
_ARTICLES = frozenset({"the", "el", "la", "le", "il", "o", "der", "die", "dem", "den", "de"})


# `Minister Wastes No Time`: after what is no surname, but a verb, stands what no surname has after it.
_PREDICATE = re.compile(r"\s[A-Z][a-z]{2,12}s\s(?:No|Its|His|Her|Their|The|An?|All|More|Our|New)\b")


def officer_in_heading(page: Page) -> list[Found]:
    """`Fjala e Presidentit të Republikës, Ada Shembull, në ceremoni`: whom a heading names by office, in any language.

    An office that comes late, or after a word such as `with`, is that of somebody else.
    """
    for entry in page.header if not page.turns else ():
        line = entry.line
        noun = NOUN_ALONE.search(line.text[:_NAMED]) if entry.label in _HEADINGS else None
        before = line.text[: noun.start()].lower().split() if noun else []
        joining = [word for word in before if word not in _ARTICLES][-1:]
        apposed = len(before) <= _LATE and bool(before) and len(before[-1]) > _SMALL and entry.label == "title"
        joined = line.text.isupper() or any(map(str.islower, line.text.split()))  # `Wakil Menteri Jadi Juru Presiden`
        apposed = apposed and joined
        if noun is None or not (len(before) <= _SOON or apposed) or not _TOWARD.isdisjoint(joining):
            continue
        words = without_dates(line.text[noun.start() :]) if apposed else line.text[noun.start() :]
        if _PREDICATE.match(words, len(noun.group())):
            continue
        words = before_occasion(" ".join(map(uncapped, words.split())) if line.text.isupper() else words)
        person = officer_first(line._replace(text=words), page)
        person = person or (split_office(words) if is_officer(words) else _surname_alone(words, page))
        named = person and person[1] and (is_name(person[0]) or person[0] < _BENT)
        if person and named and not (NO_PERSON.search(person[0]) or _POSSESSIVE.search(person[0])):
            return [person_found(*person, "speaker", "officer in a heading", line, page, bends(line.text))]
    return []


def _surname_alone(words: str, page: Page) -> tuple[str, str] | None:
    """`PM Example` before the occasion, over words of somebody's own."""
    person = split_office(words)
    named = person is not None and person[0].startswith(f"{person[1]} ") and not person[0][-1].isupper()
    return in_full(person, page) if person and named and page.is_own else None


def _begins_with_office(words: str, office: str) -> bool:
    """`ministra de Ríos y portavoz Ada Ejemplo`; not `PM’s bid for the bridge shows that River First`."""
    return begins_with_office(words) and len(office.split()) <= OFFICE_WORDS


def officer_first(line: Line, page: Page) -> tuple[str, str] | None:
    """`President Ada Example attends the summit`, `Il Presidente Esempio al Forum` over her own words."""
    words = _ARTICLE.sub("", line.text)
    if not has_office_noun(words[:_NAMED]) or (possessed(words) and not _INTERVIEWED.search(words)):
        return None
    for cut in _SMALL_WORD.finditer(words[:_NAMED]):
        following = words[cut.end() :].split(maxsplit=1)[:1]
        if cut.group(1) in _PARTICLES and any(word[0].isupper() or word in _PARTICLES for word in following):
            continue  # `President Ada von der Example`, `minister Jan van Voorbeeld`
        person = split_office(words[: cut.start()])
        if person and person[1] and (is_office(person[1]) or _begins_with_office(words, person[1])):
            if cut.group(1) in _OWNED and person[0].endswith("s"):
                return None
            by_surname = (
                person[0] < _BENT
                and not is_name(person[0])
                and person[0].startswith((person[1], person[1].split()[-1]))
            )
            surname = person if by_surname and page.is_own else None
            person = in_full(person, page)
            if surname and not is_name(person[0]) and cut.group(1) not in _WITH_OTHERS:
                return surname  # `President Example speaks to the press`, over words of her own
            alone = cut.group(1) not in _WITH_OTHERS and not _POSSESSIVE.search(person[0])
            return person if (is_name(person[0]) and alone) or _INTERVIEWED.match(words, cut.start()) else None
    return None

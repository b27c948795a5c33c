"""Whose words these are, told by a greeting: of the one who is asked, or of the one whom a dash gives the floor."""

import re
from itertools import pairwise

from statements.ingest.draft import Found
from statements.ingest.header_lines import salutes
from statements.ingest.lines import Line
from statements.ingest.page import Page
from statements.ingest.recognisers.names.named import person_found
from statements.ingest.recognisers.names.office_nouns import NAME, NO_PERSON
from statements.ingest.recognisers.names.offices import split_office
from statements.ingest.recognisers.names.person_names import is_name
from statements.ingest.recognisers.people.first_person import greets
from statements.ingest.recognisers.people.occasions import before_occasion

# In how many lines somebody is greeted, and in how many an answer stands.
_NEAR, _ANSWERED = 5, 12
# How much of such a line is looked at, in characters.
_REACH = 500
_HELLO = (
    r"(?:bonjour|bonsoir|bienvenue|buenos\sdías|buenas\s(?:tardes|noches)|bienvenid[oa]|buongiorno|buonasera|"
    r"guten\s(?:morgen|tag|abend)|bom\sdia|boa\s(?:tarde|noite)|доброе\sутро|добрый\s(?:день|вечер)|здравствуйте)"
)
_MISTER = r"(?:(?:M\.|Mme|Monsieur|Madame|Herrn?|Frau|señora?|senhora?|signora?|don|doña)\s)?"
_GREETED = (
    re.compile(rf"(?P<name>{NAME}),\s(?i:{_HELLO})\b"),
    re.compile(rf"(?i:\b{_HELLO}),?\s{_MISTER}(?P<name>{NAME})"),
)
# `R - `, `Respuesta: `, before what somebody answers.
_ANSWER = re.compile(r"(?:R|Rép|Réponse|Respuesta|Risposta|Resposta|Antwort|Ответ)\.?\s?[-–—:]\s?\S")
_DASHED = re.compile(rf"(?:M\.\s|Mme\s)?(?P<name>{NAME})\s[-–—]\s")

# How somebody says who speaks.
_I_AM = ("I’m ", "I'm ", "I am ", "y name is ")
_SELF = re.compile(rf"(?:I[’']m|I\sam|y\sname\sis)\s(?P<name>{NAME})(?=,|\.\s|\sand\s|\sfrom\s|\swith\s|\.$)")


def greeted(page: Page) -> list[Found]:
    """`Q - Ada Exemple, bonjour. R - Bonjour.`: who is greeted answers, where the answers name nobody."""
    if not any(_ANSWER.match(line.text) for line in page.body[:_ANSWERED]):
        return []
    for line in page.body[:_NEAR]:
        match = next(filter(None, (pattern.search(line.text[:_REACH]) for pattern in _GREETED)), None)
        if match and not _ANSWER.match(line.text):
            return _person(match["name"], line, page)
    return []


def names_self(page: Page) -> list[Found]:
    """`Good morning. I’m Ada Example, and I chair the board.`: in the first lines of a speech that nobody heads."""
    for line in page.words[:_NEAR] if not page.turns else ():
        at = next((at for words in _I_AM if (at := line.text.find(words)) >= 0), -1)
        match = _SELF.match(line.text, at) if 0 <= at < _REACH else None
        if match and is_name(match["name"]):
            return _person(match["name"], line, page)
    return []


def over_salutation(page: Page) -> list[Found]:
    """`The President, Ada Example, at the dinner on …` right over `Your Majesty,`: whose words come."""
    for line, following in pairwise(page.words[:_NEAR]):
        if line.text[-1] == "." and salutes(following):
            person = split_office(before_occasion(line.text[:_REACH]))
            whole = person is not None and person[1] and is_name(person[0]) and not salutes(line)
            return [person_found(*person, "speaker", "person in the lead", line, page)] if person and whole else []
    return []


def dashed(page: Page) -> list[Found]:
    """`Ada Exemple - Mesdames et Messieurs, …`: the one who is given the floor, and those after her."""
    for at, line in enumerate(() if page.turns else page.body[:_NEAR]):
        match = _DASHED.match(line.text[:_REACH])
        if match and greets(line.text[match.end() : match.end() + _REACH]):
            others = ((_DASHED.match(each.text[:_REACH]), each) for each in page.body[at + 1 :] if each.ends_sentence)
            voices = {match["name"]: line, **{other["name"]: each for other, each in others if other}}
            return [found for name, each in voices.items() for found in _person(name, each, page)]
    return []


def _person(name: str, line: Line, page: Page) -> list[Found]:
    named = is_name(name) and not NO_PERSON.search(name)
    return [person_found(name, "", "speaker", "greeting", line, page)] if named else []

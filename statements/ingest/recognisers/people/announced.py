"""Who speaks where no label says so: whom the lead of an interview names, or headings between words of several."""

from itertools import pairwise

from statements.ingest.draft import Found
from statements.ingest.lines import Line
from statements.ingest.page import Page
from statements.ingest.recognisers.kinds import whose
from statements.ingest.recognisers.names.mentions import Person, find_people
from statements.ingest.recognisers.names.named import person_found
from statements.ingest.recognisers.names.nominatives import bends
from statements.ingest.recognisers.names.office_nouns import NO_PERSON
from statements.ingest.recognisers.names.offices import split_office
from statements.ingest.recognisers.names.person_names import is_name
from statements.ingest.recognisers.people.foreign_reported import foreign_offices
from statements.ingest.recognisers.people.occasions import before_occasion
from statements.ingest.recognisers.people.reported import romance_offices, small_offices
from statements.ingest.recognisers.turns.turn_labels import turn

# In how many lines of an interview answers and questions show, and in how many it says with whom it is.
_SHOWN, _LEAD = 14, 5
_DASHES, _ASKED = ("- ", "-\xa0", "–", "—"), ("?", "؟", ";", "?»", "?”")
_ANSWERS = 2
_ANSWER, _QUESTION = ("Answer:", "A:", "A. "), ("Question:", "Q:", "Q. ")
# A heading between the words of several has so many characters at most, and stands in so many lines.
_HEADING, _HEADINGS = 140, 80
# A subtitle that is a sentence says in so many characters whose words these are.
_SUBTITLE = 240


def first_answer(page: Page) -> list[Found]:
    """`Bob Sample, mayor: I do.` under `Ada Example, Daily Example: Do you?`, where later ones have no labels.

    A text may begin so with words that ask nothing.
    """
    for asks, answers in pairwise(() if page.turns else page.body[:_LEAD]):
        if (
            ": " not in asks.text
            or ": " not in answers.text
            or not (asks.text.endswith(_ASKED) or (asks is page.body[0] and asks.ends_sentence))
        ):
            continue
        one, other = turn(asks), turn(answers)
        if one and other and is_name(one.name) and is_name(other.name):
            _, office = split_office(other.label.rstrip(": ")) or ("", "")
            return [person_found(other.name, office, "speaker", "first answer", answers, page)]
    return []


def interviewed(page: Page) -> list[Found]:
    """`Министр рек Иван Примеров о мостах` over questions and answers with dashes or labels: the only officer."""
    shown = page.body[:_SHOWN]
    marks = _DASHES if not any(line.text.startswith(_ANSWER) for line in shown) else (*_ANSWER, *_QUESTION)
    answers = sum(line.text.startswith(marks) for line in shown)
    asked = any(line.text.endswith(_ASKED) for line in shown)
    if not asked or answers < _ANSWERS or not all(each.question for each in page.turns):
        return []
    before = next(at for at, line in enumerate(shown) if line.text.startswith(marks))
    lines = [*(entry.line for entry in page.entries("title", "subtitle")), *page.body[: min(before, _LEAD)]]
    named = {person.name: (person, line) for line in lines for person in _officers(line)}
    if len(named) != 1:
        return []
    person, line = next(iter(named.values()))
    return [person_found(person.name, person.office, "speaker", "person of the interview", line, page)]


def _officers(line: Line) -> list[Person]:
    text = line.text
    return [*find_people(text), *small_offices(text), *romance_offices(text), *foreign_offices(text)]


def headed_words(page: Page) -> list[Found]:
    """`Discours du président Ada Exemple` over her words, and `Discours du ministre Basile Modèle` over his below.

    The first of them may be a sentence: `Toespraak van minister Voorbeeld op 3 mei naar aanleiding van de brug.`
    """
    if page.turns:
        return []
    found = {}
    first = page.body[0] if page.body else None
    words = whose(first.text[:_SUBTITLE]) if first and first.ends_sentence else ""
    person = split_office(before_occasion(words)) if words else None
    if first and person and person[1] and not NO_PERSON.search(person[0]):
        return [person_found(*person, "speaker", "heading over words", first, page, bends(first.text))]
    for line in page.body[:_HEADINGS]:
        short = line.gap and len(line.text) <= _HEADING and not line.ends_sentence
        person = split_office(words) if short and (words := whose(line.text)) else None
        if person and is_name(person[0]) and not NO_PERSON.search(person[0]):
            found[person[0]] = person_found(*person, "speaker", "heading over words", line, page, bends(line.text))
    return list(found.values())

"""Whose words a text is, by its header: bylines, lines of names, fields; one layout a function."""

import re
from collections.abc import Callable

from statements.ingest.draft import Found
from statements.ingest.lines import Line
from statements.ingest.page import Page
from statements.ingest.recognisers.dates.dates import without_dates
from statements.ingest.recognisers.kinds import stands_over_title, whose
from statements.ingest.recognisers.lines.fields import parted, surname_and_body
from statements.ingest.recognisers.lines.labels import says_whose
from statements.ingest.recognisers.names.named import person_found
from statements.ingest.recognisers.names.nominatives import bends
from statements.ingest.recognisers.names.office_nouns import NO_PERSON
from statements.ingest.recognisers.names.offices import (
    is_person,
    office_apart,
    split_office,
)
from statements.ingest.recognisers.names.person_names import has_office_noun, is_name, upright
from statements.ingest.recognisers.people.attributions import WHEN, speakers_attributed
from statements.ingest.recognisers.people.first_person import opens_as_speech
from statements.ingest.recognisers.people.leads import in_full
from statements.ingest.recognisers.people.occasions import before_occasion
from statements.ingest.recognisers.people.own_words import quotes_by_paragraphs, speakers_by_own_words
from statements.ingest.recognisers.people.person_lines import joint_parts, persons_named
from statements.ingest.recognisers.people.possessives import possessed
from statements.ingest.recognisers.people.title_bylines import (
    BY,
    PARTS,
    SURNAMED,
    in_heading,
    interviewed,
    speakers_in_stated_title,
    speakers_in_title,
    speakers_under_title,
    words_spoken,
)
from statements.ingest.recognisers.uncased_titles import speakers_without_capitals

# `By Ali Hassan` over a report is its author; what a person says is headed by a kind or a delivery note.
_AUTHOR = re.compile(r"by\s", re.IGNORECASE)
# `By Staff Sgt. Ada Example`, as armies sign their stories.
_RANKED = re.compile(
    r"(?:(?:Staff|Master|Tech|Command|Senior|Petty|Chief|First|1st|2nd|Lance|Airman|Class|Spc|Sgt|Lt|Capt|Maj|Col|Cpl|"
    r"Pfc|Pvt|Cmdr|Officer|Captain|Sergeant|Major|Lieutenant)\.?\s?)+"
)
# `By Ada Example, Public Information Officer`: who writes releases and stories for others.
_WRITES = re.compile(
    r"\b(?:public (?:information|affairs|relations)|information officer|communications?|press (?:secretary|officer)|"
    r"media|staff|reporter|correspondent|editor|writer|intern)\b",
    re.IGNORECASE,
)
# With whom an interview is may be who asks, but for somebody with an office.
_INTERVIEW_OF = re.compile(r"interview\s+(?:of|given\s+by|(?P<asked>with))\s+(?:the\s+)?", re.IGNORECASE)
# `Meneer Voorbeeld,`
_GREETS = 2
_PORTRAIT = re.compile(r"(?:Photo|Portrait|Picture)\sof\s(?P<name>[^\W\d_a-z][^\d,:;]{4,40})")
_NOTE = re.compile(r"\s\([^()]{1,40}\)\s?$")
_NO_OFFICE = re.compile(r"speakers?|sprecher(?:in)?|mluvčí", re.IGNORECASE)


def speakers_in_byline(page: Page) -> list[Found]:
    """`by NATO Secretary General Jens Stoltenberg at …`, `Joint statement by X with the Defence Minister, Y`."""
    found: list[Found] = []
    for entry in page.entries("byline"):
        first, *rest = page.with_rest(entry.line)
        text = " ".join([first.bare, *(line.text for line in rest)])
        interview = _INTERVIEW_OF.match(text)
        by = BY.search(text) or interview
        under = says_whose(entry.line) and by is None and " " in text
        told = "" if under else _told(text)
        whom = text.partition(" ")[2] if under else told or (text[by.end() :] if by else "")
        names = before_occasion(without_dates(whom).rstrip(" ,") if stands_over_title(text) else WHEN.sub("", whom))
        for part in joint_parts(names):
            person = split_office(part)
            person = person and in_full(person, page)
            asks = interview is not None and by is interview and interview["asked"] is not None
            if person is None or NO_PERSON.search(SURNAMED.sub("", person[0])) or (asks and not person[1]):
                continue  # `President and Chief Executive Officer of the Bank of New Example`
            if not _is_body(person[0], page) and not _is_author(entry.line, person, page):
                found.append(person_found(*person, "speaker", "byline", entry.line, page, bool(told) and bends(text)))
    return found


def _told(text: str) -> str:
    """The words after a kind that name somebody: `Vœux du ministère - Discours de Mme Ada Exemple, ministre`."""
    told = [words for part in (text, *PARTS.split(text)[1:]) if (words := whose(part))]
    return next((words for words in told if split_office(before_occasion(words))), next(iter(told), ""))


def speakers_in_transcript_line(page: Page) -> list[Found]:
    """`TRANSCRIPT OF THE PRIME MINISTER, THE HON JOHN HOWARD MP`."""
    found = []
    for entry in page.entries("transcript"):
        _transcript, _colon, words = entry.line.bare.partition(": ")
        found += in_heading([entry.line._replace(text=words)], page) if words else []
        under = next((each.line for each in page.header if each.line.start > entry.line.start), None)
        words = entry.line.bare + (f", {under.bare}" if under and is_person(under.bare) else "")
        words = words.partition(" of ")[2] or words.partition(" OF ")[2]
        words = whose(words) or words  # `Transcript of the speech by Ada Example`
        owned = possessed(words)  # `Transcript of Minister Ada Example's speech`
        person = split_office(owned["whom"] if owned else before_occasion(words))
        person = person if person and person[1] else interviewed(entry.line.bare, page)
        if person:
            found.append(person_found(*person, "speaker", "transcript line", entry.line, page))
    return found


def speakers_portrayed(page: Page) -> list[Found]:
    """`Photo of Ada Example` over everything, and her words."""
    first = page.header[0].line if page.header else None
    portrait = _PORTRAIT.fullmatch(first.text) if first else None
    if first is None or portrait is None or not (page.turns or page.is_own) or NO_PERSON.search(portrait["name"]):
        return []
    return [person_found(portrait["name"], "", "speaker", "portrait", first, page)] if is_name(portrait["name"]) else []


def _is_greeted(name: str, page: Page) -> bool:
    """Whether the first words are to somebody: `De heer Adam Voorbeeld` over `Meneer Voorbeeld, ga graag …`."""
    words = page.body[0].text.partition(",")[0].split() if page.body else []
    return len(words) == _GREETS and words[-1] == name.rpartition(" ")[2]


def person_line(page: Page) -> list[Found]:
    """`Christine Lagarde, President of the ECB` alone on a header line."""
    return [
        person_found(*person, "speaker", "person line", entry.line, page)
        for entry in page.entries("person")
        for person in persons_named(entry.line)
        if (person[1] or not quotes_by_paragraphs(page)) and not _is_greeted(person[0], page)
    ]


def person_field(page: Page) -> list[Found]:
    """`President: Richard Nixon`, `Speakers: X; Y`; `Author: X` over words of somebody's own."""
    found = []
    authors = (author for author in page.named("author") if page.is_own)
    for entry, value in (*page.named("speaker"), *authors):
        label = entry.line.bare.partition(":")[0].strip()
        for part in parted(value):
            person = surname_and_body(part) or split_office(upright(_NOTE.sub("", office_apart(part))))
            if person and not _is_inverted(person[0], page):
                is_office = has_office_noun(label) and not _NO_OFFICE.fullmatch(label)
                office = person[1] or (label if is_office else "")
                found.append(person_found(person[0], office, "speaker", "person field", entry.line, page))
    return found


RECOGNISERS: tuple[Callable[[Page], list[Found]], ...] = (
    speakers_in_byline,
    speakers_in_transcript_line,
    speakers_attributed,
    speakers_portrayed,
    person_line,
    person_field,
    speakers_in_title,
    speakers_in_stated_title,
    speakers_under_title,
    speakers_by_own_words,
    speakers_without_capitals,
)


def _is_inverted(name: str, page: Page) -> bool:
    """Whether a byline has the same name in the usual order: `Example Ada` and `Ada Example`."""
    words = sorted(name.split())
    others = (found.value["name"] for found in speakers_in_byline(page))
    return any(sorted(other.split()) == words and other != name for other in others)


def _is_author(line: Line, person: tuple[str, str], page: Page) -> bool:
    """`By Ali Hassan`, without an office, over a text that no heading, note or title calls somebody's words."""
    writes = _RANKED.fullmatch(person[1]) or _WRITES.search(person[1]) if person[1] else True
    if not writes or not _AUTHOR.match(line.bare):
        return False
    if page.entries("kind", "delivery"):
        return False
    titled = any(words_spoken(entry.line.text) for entry in page.entries("title"))
    return not (page.is_own and (titled or opens_as_speech(page.prose)))


def _is_body(name: str, page: Page) -> bool:
    """`Statement by the North Atlantic Council`: a body or an organisation is no person."""
    return page.vocabulary.publisher(name) is not None or any(
        match.start == 0 and match.end == len(name) for match in page.vocabulary.body_finder.find(name)
    )

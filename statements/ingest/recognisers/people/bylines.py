"""Whose words a text is, by its header: bylines, lines of names, fields; one layout a function."""

import re
from collections.abc import Callable, Sequence
from itertools import pairwise, takewhile

from statements.ingest.draft import Found
from statements.ingest.lines import Line
from statements.ingest.page import Page
from statements.ingest.recognisers.dates.dates import without_dates
from statements.ingest.recognisers.kinds import stands_over_title, whose
from statements.ingest.recognisers.lines.fields import parted, surname_and_body
from statements.ingest.recognisers.lines.furniture import CAPTION
from statements.ingest.recognisers.lines.labels import says_whose
from statements.ingest.recognisers.lines.senders import sender
from statements.ingest.recognisers.names.named import person_found
from statements.ingest.recognisers.names.nominatives import bends
from statements.ingest.recognisers.names.office_nouns import NO_PERSON
from statements.ingest.recognisers.names.offices import (
    is_office,
    is_officer,
    is_person,
    name_and_office,
    office_apart,
    split_office,
)
from statements.ingest.recognisers.names.person_names import has_office_noun, is_name, upright
from statements.ingest.recognisers.people.attributions import WHEN, speakers_attributed
from statements.ingest.recognisers.people.first_person import opens_as_speech
from statements.ingest.recognisers.people.foreign_reported import foreign_offices
from statements.ingest.recognisers.people.leads import in_full
from statements.ingest.recognisers.people.occasions import OCCASION, before_occasion
from statements.ingest.recognisers.people.own_words import quotes_by_paragraphs, speakers_by_own_words
from statements.ingest.recognisers.people.person_lines import joint_parts, persons_named
from statements.ingest.recognisers.people.possessives import possessed
from statements.ingest.recognisers.people.reported import romance_offices
from statements.ingest.recognisers.uncased_titles import speakers_without_capitals

_BY = re.compile(
    r"(?i)(?:^|\s)(?:by|from|d[uoa]|de la|del|p[ao]r(?: (?:el|la|le))?|pel[oa]|vo[mn]|a[vf]|"
    r"sus[țţ]inut[ăe]?\sde)\s+"
)
# Surnames that are places too, after a name that is none: `Statement by Bob Hall`.
_SURNAMED = re.compile(r"(?<=[a-z.])\s(?:Hall|West|North|Street|Lake|Base|Day|Fort)$")
# What is surely in a person's own words, and not a report of them.
_SPOKE = re.compile(
    r"\b(?:remarks|speech|address|interview|comments|press\s+conference|konuşma(?:sı)?)\b", re.IGNORECASE
)
_OPENING = frozenset('“"«')
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
_ASKED = re.compile(r"\b(?:interview|conversation|doorstop|q&a|briefing)\s+(?:with|by)\s+(?:the\s+)?", re.IGNORECASE)
# `Address of His Excellency Ada Example`
_HONOURED = re.compile(r"\b(?:of|by)\s+(?=(?:(?:His|Her)\s+Excellency|H\.\s?E\.)\s)", re.IGNORECASE)
# What words are, in a title that names somebody by `by` later on: `Appointment of judges by President X` is none.
_SPOKEN = re.compile(
    r"\b(?:speech|remarks|address|lecture|statement|toast|eulogy|briefing|conference|tribute|message|broadcast|"
    r"interview|comment|explanation|discurso|entrevista|intervista|"
    r"announcement|talk|reply|response|clarification|letter|discours|déclaration|allocution|entretien|discorso|intervento|dichiarazion[ei]|messaggio|"
    r"declaración|declaraciones|mensaje|intervención|palabras|rueda|conferencia|conférence|conferenza|"
    r"pressekonferenz|declaração|pronunciamento|mensagem|rede|ansprache|erklärung)\b(?!:)",
    re.IGNORECASE,
)
# `Acto público encabezado por la presidenta Ada Ejemplo`, over words of her own
_HEADED_BY = re.compile(r"\b(?:encabezad[oa]s?|presidid[oa]s?|présidée?|presiedut[oa])\s+$")
_BESIDE = re.compile(r",?\s(?:(?:și|şi|si|y|e|et|i)\s)?(?:(?:el|la|le|il|o|a|de|del|du|da|do)\s){0,2}(?:l['’])?")
# `Cumhurbaşkanı Örnek'ten ırmak açıklaması`: the Turkish `from`.
_FROM_WHOM = re.compile(r"['’][dt][ae]n\s")
# A byline in the title stands in the first headings.
_HEADINGS = 4
_PARTS = re.compile(r"(?<!\s)\s+[-–—]\s+|:\s+|,\s+(?=(?:Press\s+)?Statement\b)")
_NOTE = re.compile(r"\s\([^()]{1,40}\)\s?$")
_NO_OFFICE = re.compile(r"speakers?|sprecher(?:in)?|mluvčí", re.IGNORECASE)


def speakers_in_byline(page: Page) -> list[Found]:
    """`by NATO Secretary General Jens Stoltenberg at …`, `Joint statement by X with the Defence Minister, Y`."""
    found: list[Found] = []
    for entry in page.entries("byline"):
        first, *rest = page.with_rest(entry.line)
        text = " ".join([first.bare, *(line.text for line in rest)])
        interview = _INTERVIEW_OF.match(text)
        by = _BY.search(text) or interview
        under = says_whose(entry.line) and by is None and " " in text
        told = "" if under else whose(text)
        whom = text.partition(" ")[2] if under else told or (text[by.end() :] if by else "")
        names = before_occasion(without_dates(whom).rstrip(" ,") if stands_over_title(text) else WHEN.sub("", whom))
        for part in joint_parts(names):
            person = split_office(part)
            person = person and in_full(person, page)
            asks = interview is not None and by is interview and interview["asked"] is not None
            if person is None or NO_PERSON.search(_SURNAMED.sub("", person[0])) or (asks and not person[1]):
                continue  # `President and Chief Executive Officer of the Bank of New Example`
            if not _is_body(person[0], page) and not _is_author(entry.line, person, page):
                found.append(person_found(*person, "speaker", "byline", entry.line, page, bool(told) and bends(text)))
    return found


def speakers_in_stated_title(page: Page) -> list[Found]:
    """`title: Press Briefing by Press Secretary Ada Example` that the format states."""
    said = page.stated.first("title")
    names = OCCASION.split(whose(said.value), maxsplit=1)[0] if said else ""
    people = [person for part in joint_parts(names) if (person := split_office(part))] if names else []
    line = Line(said.line or 1, said.value, *(said.span or (0, 0))) if said else None
    return [person_found(*person, "speaker", "byline in the title", line, page) for person in people if line]


def speakers_in_title(page: Page) -> list[Found]:
    """`TRIBUTE TO THE LATE CHANCELLOR BY THE PRIME MINISTER, MR. HAROLD HOLT`, in the first heading that names one."""
    lines = [entry.line for entry in page.entries("title") if not sender(entry.line)]
    starts = [at for at, line in enumerate(lines) if line.gap or not at][:_HEADINGS]
    if page.entries("byline"):
        return []
    blocks = ([lines[at], *takewhile(lambda line: not line.gap, lines[at + 1 :])] for at in starts)
    return next((found for block in blocks if (found := _in_heading(block, page))), [])


def _in_heading(lines: list[Line], page: Page) -> list[Found]:
    """Whom a heading names as the one who speaks: after its kind, by a possessive, else after `by`."""
    words = " ".join(line.bare for line in lines)
    parts = (words, *_PARTS.split(words)[1:])
    told = next(filter(None, map(whose, parts)), "")
    if told:
        person = split_office(before_occasion(told))
        person = None if person and NO_PERSON.search(person[0]) else person
    else:
        person = _owner(parts, page) or _after_by(words, lines, page)
    bent = bool(told) and bends(words)
    person = person or _interviewed(words, page)
    people = [person, *_beside(person, words)] if person else []
    return [person_found(*each, "speaker", "byline in the title", lines[0], page, bent) for each in people]


def _beside(person: tuple[str, str], words: str) -> list[tuple[str, str]]:
    """Who stands beside one in a heading, each with an office: `…, ministrul Apelor, X, și ministrul Muncii, Y`."""
    named = sorted([*romance_offices(words), *foreign_offices(words)], key=lambda each: each.start)
    first = next((at for at, each in enumerate(named) if each.name == person[0]), len(named))
    joined = takewhile(lambda two: _BESIDE.fullmatch(words, two[0].end, two[1].start), pairwise(named[first:]))
    return [(other.name, other.office) for _, other in joined if other.name != person[0]]


def _interviewed(words: str, page: Page) -> tuple[str, str] | None:
    """`The Daily Example's interview with Minister Ada Example, on …`: one with an office, over turns."""
    asked = _ASKED.search(words)
    person = split_office(before_occasion(without_dates(words[asked.end() :]))) if asked and page.turns else None
    return person if person and person[1] and not NO_PERSON.search(person[0]) else None


def _owner(parts: Sequence[str], page: Page) -> tuple[str, str] | None:
    """`Foreign Minister Ada Example's remarks at …`; without an office, or by surname, where the words are hers."""
    owned = next((match for part in parts if (match := possessed(part))), None)
    person = split_office(_FROM_WHOM.split(owned["whom"])[0]) if owned else None
    if person is None:
        return None
    named = _SURNAMED.sub("", person[0]) if person[1] else person[0]  # `Director Ada Lake's remarks`
    whole = is_name(person[0]) and not NO_PERSON.search(named)
    if not person[1]:
        return in_full(person, page) if whole and page.is_own else None
    quoted = bool(page.body) and page.body[0].text[0] in _OPENING  # from its first word on
    by_surname = person[0].startswith(person[1]) and (_SPOKE.search(parts[0]) or page.is_own or quoted)
    return in_full(person, page) if is_office(person[1]) and (whole or by_surname) else None


def _after_by(words: str, lines: Sequence[Line], page: Page) -> tuple[str, str] | None:
    """`TRIBUTE TO THE LATE CHANCELLOR BY THE PRIME MINISTER, MR. HAROLD HOLT`, `Address of His Excellency …`."""
    by = _BY.search(words)
    spoken = list(_SPOKEN.finditer(words, 0, by.start() if by else len(words)))
    spoken += list(_HEADED_BY.finditer(words, 0, by.start() + 1)) if by and page.is_own else []
    honoured = next((match for line in lines if (match := _HONOURED.search(line.bare))), None)
    if honoured and spoken:
        return split_office(before_occasion(honoured.string[honoured.end() :]))
    if by is None or not spoken:
        return None
    person = split_office(before_occasion(words[by.end() :])) or split_office(words[by.end() :])
    apart = spoken[-1].end() < by.start()  # `Statement voiced by Ada Example is condemned`
    apart = apart or ("from" in by.group().lower() and not page.is_own)  # `A Good Response From Net Users`
    return None if person and not person[1] and apart else person


def speakers_under_title(page: Page) -> list[Found]:
    """`Governor Ada Example`, or a caption `Governor, Ada Example. (BS)`, alone on a header line under the title."""
    return [
        person_found(*person, "speaker", "person under the title", entry.line, page)
        for entry in page.entries("title")[0 if page.entries("byline", "kind", "transcript") else 1 :]
        if (person := _officer_alone(entry.line.bare, CAPTION.sub("", entry.line.bare)))
    ]


def _officer_alone(text: str, words: str) -> tuple[str, str] | None:
    """Who is named with an office in the words of a line; in those of a caption also beside a comma."""
    if is_officer(words):
        return split_office(words)
    return name_and_office(words) if words != text else None


def speakers_in_transcript_line(page: Page) -> list[Found]:
    """`TRANSCRIPT OF THE PRIME MINISTER, THE HON JOHN HOWARD MP`."""
    found = []
    for entry in page.entries("transcript"):
        _transcript, _colon, words = entry.line.bare.partition(": ")
        found += _in_heading([entry.line._replace(text=words)], page) if words else []
        under = next((each.line for each in page.header if each.line.start > entry.line.start), None)
        words = entry.line.bare + (f", {under.bare}" if under and is_person(under.bare) else "")
        words = words.partition(" of ")[2] or words.partition(" OF ")[2]
        words = whose(words) or words  # `Transcript of the speech by Ada Example`
        owned = possessed(words)  # `Transcript of Minister Ada Example's speech`
        person = split_office(owned["whom"] if owned else before_occasion(words))
        person = person if person and person[1] else _interviewed(entry.line.bare, page)
        if person:
            found.append(person_found(*person, "speaker", "transcript line", entry.line, page))
    return found


def person_line(page: Page) -> list[Found]:
    """`Christine Lagarde, President of the ECB` alone on a header line."""
    return [
        person_found(*person, "speaker", "person line", entry.line, page)
        for entry in page.entries("person")
        for person in persons_named(entry.line)
        if person[1] or not quotes_by_paragraphs(page)  # `Ada Example MP` under a picture
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
    titled = any(_SPOKEN.search(entry.line.text) for entry in page.entries("title"))
    return not (page.is_own and (titled or opens_as_speech(page.prose)))


def _is_body(name: str, page: Page) -> bool:
    """`Statement by the North Atlantic Council`: a body or an organisation is no person."""
    return page.vocabulary.publisher(name) is not None or any(
        match.start == 0 and match.end == len(name) for match in page.vocabulary.body_finder.find(name)
    )

"""Whose words a title says these are: Remarks by X, X's speech, Interview with X."""

import re
from collections.abc import Sequence
from itertools import pairwise, takewhile

from statements.ingest.draft import Found
from statements.ingest.lines import Line
from statements.ingest.page import Page
from statements.ingest.recognisers.dates.dates import without_dates
from statements.ingest.recognisers.kinds import whose
from statements.ingest.recognisers.lines.furniture import CAPTION
from statements.ingest.recognisers.lines.senders import sender
from statements.ingest.recognisers.names.named import person_found
from statements.ingest.recognisers.names.nominatives import bends
from statements.ingest.recognisers.names.office_nouns import NO_PERSON
from statements.ingest.recognisers.names.offices import is_office, is_officer, name_and_office, split_office
from statements.ingest.recognisers.names.person_names import is_name
from statements.ingest.recognisers.people.beside_marks import first_in_full
from statements.ingest.recognisers.people.foreign_reported import foreign_offices
from statements.ingest.recognisers.people.leads import in_full
from statements.ingest.recognisers.people.occasions import OCCASION, before_occasion
from statements.ingest.recognisers.people.person_lines import joint_parts
from statements.ingest.recognisers.people.possessives import possessed
from statements.ingest.recognisers.people.reported import romance_offices

BY = re.compile(
    r"(?i)(?:^|\s)(?:by|from|d[uoa]|de la|del|p[ao]r(?: (?:el|la|le))?|pel[oa]|vo[mn]|a[vf]|"
    r"sus[țţ]inut[ăe]?\sde)\s+"
)
# Surnames that are places too, after a name that is none: `Statement by Bob Hall`.
SURNAMED = re.compile(r"(?<=[a-z.])\s(?:Hall|West|North|Street|Lake|Base|Day|Fort)$")
ASKED = re.compile(r"\b(?:interview|conversation|doorstop|q&a|briefing)\s+(?:with|by)\s+(?:the\s+)?", re.IGNORECASE)
# What words are, in a title that names somebody by `by` later on: `Appointment of judges by President X` is none.
_SPEECHES = """
speech remarks address lecture statement toast eulogy briefing conference tribute message broadcast interview
explanation discurso entrevista intervista announcement talk reply response clarification letter discours
déclaration allocution entretien discorso intervento dichiarazione dichiarazioni messaggio declaración
declaraciones mensaje intervención palabras rueda conferencia conférence conferenza pressekonferenz declaração
pronunciamento mensagem rede ansprache erklärung
"""
_SPOKEN_WORDS = (*_SPEECHES.split(), "comment")
_SPOKEN = re.compile(rf"\b(?:{'|'.join(_SPEECHES.split())}|comment(?=\s(?:by|from|on|of|to)\b))\b(?!:)", re.IGNORECASE)
PARTS = re.compile(r"(?<!\s)\s+[-–—]\s+|:\s+|,\s+(?=(?:Press\s+)?Statement\b)")
# What is surely in a person's own words, and not a report of them.
_SPOKE = re.compile(
    r"\b(?:remarks|speech|address|interview|comments|press\s+conference|konuşma(?:sı)?)\b", re.IGNORECASE
)
_MARKS = frozenset("'’")
_OPENING = frozenset('“"«')
# `… im Wortlaut`: the words are there.
_VERBATIM = re.compile(r"\b(?:im wortlaut|full text|in full|ordagrant|ordrett|woordelijk)\b", re.IGNORECASE)
# `Address of His Excellency Ada Example`
_HONOURED = re.compile(r"\b(?:of|by)\s+(?=(?:(?:His|Her)\s+Excellency|H\.\s?E\.)\s)", re.IGNORECASE)
# `Acto público encabezado por la presidenta Ada Ejemplo`, over words of her own
_HEADED_BY = re.compile(r"\b(?:encabezad[oa]s?|presidid[oa]s?|présidée?|presiedut[oa])\s+$")
_BESIDE = re.compile(r",?\s(?:(?:și|şi|si|y|e|et|i)\s)?(?:(?:el|la|le|il|o|a|de|del|du|da|do)\s){0,2}(?:l['’])?")
# `Cumhurbaşkanı Örnek'ten ırmak açıklaması`: the Turkish `from`.
_FROM_WHOM = re.compile(r"['’][dt][ae]n\s")
# A byline in the title stands in the first headings.
_HEADINGS = 4


def speakers_in_stated_title(page: Page) -> list[Found]:
    """`title: Press Briefing by Press Secretary Ada Example` that the format states."""
    said = page.stated.first("title")
    names = OCCASION.split(whose(said.value), maxsplit=1)[0] if said else ""
    people = [person for part in joint_parts(names) if (person := split_office(part))] if names else []
    line = Line(said.line or 1, said.value, *(said.span or (0, 0))) if said else None
    return [person_found(*person, "speaker", "byline in the title", line, page) for person in people if line]


def speakers_in_title(page: Page) -> list[Found]:
    """`TRIBUTE TO THE LATE CHANCELLOR BY THE PRIME MINISTER, MR. HAROLD HOLT`, in the first heading that names one."""
    titles = [entry.line for entry in page.entries("title")]
    if page.title_line and page.title_line not in titles:
        titles.insert(0, page.title_line)
    lines = [line for line in titles if not sender(line)]
    starts = [at for at, line in enumerate(lines) if line.gap or not at][:_HEADINGS]
    if page.entries("byline"):
        return []
    blocks = ([lines[at], *takewhile(lambda line: not line.gap, lines[at + 1 :])] for at in starts)
    return next((found for block in blocks if (found := in_heading(block, page))), [])


def in_heading(lines: list[Line], page: Page) -> list[Found]:
    """Whom a heading names as the one who speaks: after its kind, by a possessive, else after `by`."""
    words = " ".join(line.bare for line in lines)
    parts = (words, *PARTS.split(words)[1:])
    told = next(filter(None, map(whose, parts)), "")
    if told:
        person = split_office(before_occasion(told))
        person = None if person and NO_PERSON.search(person[0]) else person
    else:
        person = _owner(parts, page) or _after_by(words, lines, page)
    bent = bool(told) and bends(words)
    person = person or interviewed(words, page)
    people = [in_full(person, page), *_beside(person, words)] if person else []
    return [person_found(*each, "speaker", "byline in the title", lines[0], page, bent) for each in people]


def _beside(person: tuple[str, str], words: str) -> list[tuple[str, str]]:
    """Who stands beside one in a heading, each with an office: `…, ministrul Apelor, X, și ministrul Muncii, Y`."""
    named = sorted([*romance_offices(words), *foreign_offices(words)], key=lambda each: each.start)
    first = next((at for at, each in enumerate(named) if each.name == person[0]), len(named))
    joined = takewhile(lambda two: _BESIDE.fullmatch(words, two[0].end, two[1].start), pairwise(named[first:]))
    return [(other.name, other.office) for _, other in joined if other.name != person[0]]


def _owner(parts: Sequence[str], page: Page) -> tuple[str, str] | None:
    """`Foreign Minister Ada Example's remarks at …`; without an office, or by surname, where the words are hers."""
    owned = next((match for part in parts if (match := possessed(part))), None)
    person = split_office(_FROM_WHOM.split(owned["whom"])[0]) if owned else None
    if owned and person is None and not page.turns and (page.is_own or _VERBATIM.search(parts[0])):
        full = first_in_full(owned["whom"], page.prose) if owned["whom"].isalpha() else None
        return (full.name, "") if full else None  # `Musters Rede im Wortlaut`
    if person is None:
        return None
    marked = person[1] and owned and owned.string[owned.end("whom")] in _MARKS  # `Director Ada Lake's remarks`
    named = SURNAMED.sub("", person[0]) if marked else person[0]
    whole = is_name(person[0]) and not NO_PERSON.search(named)
    if not person[1]:
        return person if whole and page.is_own else None
    quoted = bool(page.body) and page.body[0].text[0] in _OPENING  # from its first word on
    by_surname = person[0].startswith(person[1]) and (_SPOKE.search(parts[0]) or page.is_own or quoted)
    surname = person[0].rpartition(" ")[2].casefold()
    if by_surname and page.turns and not any(surname in each.name.casefold() for each in page.turns):
        return None  # over a transcript of others' words
    return person if is_office(person[1]) and (whole or by_surname) else None


def words_spoken(text: str) -> list[re.Match[str]]:
    """The words of a text that mean somebody's words: `speech`, `déclaration`."""
    return list(_SPOKEN.finditer(text)) if any(map(text.lower().__contains__, _SPOKEN_WORDS)) else []


def _after_by(words: str, lines: Sequence[Line], page: Page) -> tuple[str, str] | None:
    """`TRIBUTE TO THE LATE CHANCELLOR BY THE PRIME MINISTER, MR. HAROLD HOLT`, `Address of His Excellency …`."""
    said = words_spoken(words)  # `A zone for the rivers of the South, statement by President Example`
    by = (BY.search(words, said[0].end()) if said else None) or BY.search(words)
    spoken = [match for match in said if by is None or match.end() <= by.start()]
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


def interviewed(words: str, page: Page) -> tuple[str, str] | None:
    """`The Daily Example's interview with Minister Ada Example, on …`: one with an office, over turns."""
    asked = ASKED.search(words)
    person = split_office(before_occasion(without_dates(words[asked.end() :]))) if asked and page.turns else None
    return person if person and person[1] and not NO_PERSON.search(person[0]) else None

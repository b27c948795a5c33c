"""Whose own words a text is where no byline says so: a title, a lead, a name under a title or under the text."""

import re
from collections.abc import Callable
from itertools import pairwise

from statements.ingest.draft import Found
from statements.ingest.line_labels import place_line
from statements.ingest.lines import Line
from statements.ingest.page import Page
from statements.ingest.recognisers.kinds import kind_of_heading, kind_within, whose
from statements.ingest.recognisers.names.countries import COUNTRY
from statements.ingest.recognisers.names.named import person_found
from statements.ingest.recognisers.names.office_nouns import NO_PERSON
from statements.ingest.recognisers.names.offices import is_office, is_officer, split_office
from statements.ingest.recognisers.names.person_names import (
    begins_with_office,
    has_office_noun,
    is_name,
    uncapped,
)
from statements.ingest.recognisers.people.announced import first_answer, headed_words, interviewed
from statements.ingest.recognisers.people.first_person import opens_as_speech
from statements.ingest.recognisers.people.greetings import dashed, greeted, names_self, over_salutation
from statements.ingest.recognisers.people.heading_officers import officer_first, officer_in_heading
from statements.ingest.recognisers.people.leads import (
    OFFICE_WORDS,
    in_full,
    person_in_lead,
    person_of_full_text,
    person_of_message,
    surname_in_lead,
    who_issues,
)
from statements.ingest.recognisers.people.occasions import before_occasion
from statements.ingest.recognisers.people.signatures import SIGNS, dated_signature, issued_for, officer_signs, signature
from statements.ingest.recognisers.people.speech_phrases import SPEECH
from statements.ingest.recognisers.people.talkers import reported_in_lead

# What a ministry is called by its first letters has no more of them.
_ACRONYM = 4
# A line that is a name has at most so many characters.
_NAMED = 200
# A heading that runs on in the words is looked for in so many.
_HEADED = 300
_TELLS = (" said:", " says:", " added:", " commented:")
# In how many lines of the body it may stand under a lead, or a pope's name under the heading of an audience.
_NEAR, _UNDER = 4, 12
_RIGHT_HONOURABLE = re.compile(r"\bThe\s+(?:Rt\.?|Right)\s+Hon")
# `President Ada Example: State of the Nation Address`, `Ada Example – Speech at …`
_PREFIXED = re.compile(r"(?P<whom>[^:–—\n]{5,70}?)(?::|\s[–—])\s")
# `President Ada Example calls for peace`
_SAYS = re.compile(
    r"(?P<whom>[^:–—,\n]{5,70}?)\s(?:calls|urges|welcomes|condemns|responds|reacts|announces|marks|warns|says|on)\s"
)
_EXCELLENCY = re.compile(r"^(?:S\.\s?E\.?,?\s)?(?:(?:[Ee]l|[Ll]a|[Oo]|[Aa]|[Ii]l|[Ll]e)\s)?")
_ENGLISH = re.compile(r"\b(?:by|of|the)\b", re.IGNORECASE)
_POPE = re.compile(r"(?P<pope>(?:Pope|Papa|Papst|Pape) [^\W\d_]{3,20}(?: [IVXivx]{1,5})?)")
# `Visita del Santo Padre Francesco` in a heading, `… ha rivolto il Santo Padre Benedetto XVI` under `Udienza generale`
_HOLY_FATHER = re.compile(
    r"\b(?:Santo Padre|Holy Father|Saint[- ]Père|Heilige[nr]? Vater|Papa)\s"
    r"(?P<name>[A-ZÀ-Ý][^\W\d_]{3,20}(?: [IVXivx]{1,5}\b)?)"
)
_AUDIENCE = re.compile(
    r"udienza|catechesi|angelus|regina c[ae]|omelia|audienc[ei]|homil|general audience", re.IGNORECASE
)
# `Pope Francis’s address to diplomats`, `Address of his Holiness Pope Francis`
_POPES_WORDS = re.compile(
    rf"(?<!\bto )(?<!\bon )(?<!\bof )(?<!about ){_POPE.pattern}['’]s?\s+(?:address|homily|message|speech|letter)|"
    r"\bHoliness\s(?P<holiness>Pope [^\W\d_]{3,20})",
    re.IGNORECASE,
)
# `Statement by the United States on …`
_STATE = re.compile(rf"(?:the\s)?{COUNTRY}(?:\s|$)")
# A person after a dateline has at most so many characters.
_SIGNED = 80
_STOP = re.compile(r"\.(?:\s|$)|;|\s(?=Embargo\b)|\s[–-]\s")


def person_of_sender(page: Page) -> list[Found]:
    """`From: The Prime Minister's Office and The Rt Hon Ada Example MP` over her own words."""
    found = []
    for entry, value in page.named("publisher") if not quotes_by_paragraphs(page) else ():
        memo = any(line.text.startswith("To:") for line in [*(each.line for each in page.header), *page.body[:_NEAR]])
        if memo and page.is_own and is_name(value) and not NO_PERSON.search(value):
            found.append(person_found(value, "", "speaker", "sender", entry.line, page))
        person = split_office(value) if "," in value or _RIGHT_HONOURABLE.search(value) else None
        honoured = _RIGHT_HONOURABLE.search(value) is not None
        if person and (honoured or (is_name(person[0]) and is_office(person[1]))):
            found.append(person_found(person[0], "" if honoured else person[1], "speaker", "sender", entry.line, page))
    return found


def quotes_by_paragraphs(page: Page) -> bool:
    """Whether a line is `Minister Ada Example said:`, so that the paragraphs under it are quoted, without marks."""
    told = (line.text.rpartition(" ")[0] for line in page.words if line.text.endswith(_TELLS))
    named = (words for words in told if len(words) <= _NAMED)
    return any(split_office(words) or is_name(" ".join(words.split()[-2:])) for words in named)


def person_before_title(page: Page) -> list[Found]:
    """`President Ada Example: State of the Nation Address`: an office, or a name that has one elsewhere."""
    for entry in page.entries("title", "date")[:3]:
        words = entry.line.bare
        before, _, after = words.partition(": ")
        words = after if kind_of_heading(before) else words  # `REMARKS: President Ada Example welcomes …`
        match = _PREFIXED.match(words) or _SAYS.match(words)
        person = split_office(match["whom"]) if match else _officer_named(entry.line, page)
        known = person and any(each.name == person[0] for each in page.named_people)
        known = known or (match is not None and _is_of_speech(match["whom"], words[match.end() :], page))
        if person and not names_none(person[0], words) and (person[1] or known):
            return [person_found(*in_full(person, page), "speaker", "person before the title", entry.line, page)]
    first = [] if page.turns or page.entries("title") else page.body[:1]
    return [
        person_found(*person, "speaker", "person before the title", line, page)
        for line in first
        if (person := _apposed(line, page) or _run_together(line))
    ]


def _is_of_speech(name: str, title: str, page: Page) -> bool:
    """`Ada Example – State of the Nation speech`: a name, but no place's, before what says that somebody spoke."""
    spoken = is_name(name) and kind_within(title) in {"speech", "remarks"}
    return spoken and page.vocabulary.place(name) is None


def _run_together(line: Line) -> tuple[str, str] | None:
    """`SPEECH BY ADA EXAMPLE, MAYOR OF RIVERTOWN, AT … Ladies and gentlemen, …`: a heading on the line of the words."""
    words = whose(line.text[:_HEADED]) if len(line.text) > _HEADED else ""
    person = split_office(before_occasion(words)) if words else None
    return person if person and is_name(person[0]) and not NO_PERSON.search(person[0]) else None


def names_none(name: str, title: str) -> bool:
    """Whether `name` is a place's or a body's: of `Menteri ESDM: …` only the ministry's letters are capitals."""
    last = name.rpartition(" ")[2]
    letters = len(last) <= _ACRONYM and last.isupper() and not title.isupper()
    return letters or NO_PERSON.search(name) is not None


def person_after_dateline(page: Page) -> list[Found]:
    """`Berne, 17.12.2015 - President Ada Example. Check against delivery.`: a dateline and nothing but who speaks."""
    if page.dateline is None:
        return []
    line = page.dateline.line
    rest = line.text[page.dateline.end - line.start :]
    first = _STOP.split(rest)[0]
    person = split_office(whose(first) or first) if len(rest) <= _SIGNED * 2 else None
    short = person is not None and 0 < len(person[1].split()) <= OFFICE_WORDS
    if person and short and is_name(person[0]) and not NO_PERSON.search(person[0]):
        return [person_found(*person, "speaker", "person after the dateline", line, page)]
    return []


def _beside_bar(line: Line) -> tuple[str, str] | None:
    """`PM Ada Example | 3 April 2020`."""
    person = split_office(line.text.partition("|")[0]) if "|" in line.text else None
    return person if person and person[1] and is_name(person[0]) else None


def _officer_named(line: Line, page: Page) -> tuple[str, str] | None:
    """`PM Ada Example | …`, `President Ada Example attends …`, `S.E. el Presidente, Ada Ejemplo, encabeza …`."""
    return _beside_bar(line) or officer_first(line, page) or _apposed(line, page)


def _apposed(line: Line, page: Page) -> tuple[str, str] | None:
    """`S.E. el Presidente de la República, Ada Ejemplo, encabeza la ceremonia` over her own words."""
    office, _, rest = _EXCELLENCY.sub("", line.text[:_NAMED]).partition(", ")
    name, _, more = rest.partition(",")
    if more and page.is_own and len(office.split()) <= OFFICE_WORDS and begins_with_office(office) and is_name(name):
        return name, office
    return None


def name_in_header(page: Page) -> list[Found]:
    """A name alone on a line of the header, over or under the title."""
    if page.turns or page.entries("person"):
        return []
    # `Discurso del Presidente de la República` over the name, but no `Statement by the United States on rivers`
    headed = any(not _is_of_state(entry.line) for entry in page.entries("byline"))
    for line in [*(entry.line for entry in page.entries("title")), *page.body[:1]]:
        text = SIGNS.sub("", line.bare) if len(line.text) <= _NAMED else ""
        printed = " ".join(map(uncapped, text.split())) if text.isupper() else text
        if not headed and is_officer(printed) and (officer := split_office(printed)):
            return [person_found(*officer, "speaker", "name in the header", line, page)]
        name = is_name(printed) and len(printed.split()) <= 4 and not NO_PERSON.search(printed)
        over = line.text.isupper() and line in page.body[:1]  # in capitals right over the words
        spoken = name and not headed and (over or _is_spoken(page))
        if not name or reported_in_lead(page):
            continue
        if (spoken or _is_between(line, page)) and not place_line(line, page.vocabulary):
            return [person_found(printed, "", "speaker", "name in the header", line, page)]
    return []


def _is_of_state(byline: Line) -> bool:
    """Whether a byline says that the words are a country's: under it stands who spoke them."""
    return _STATE.match(whose(byline.bare)) is not None


def officer_over_words(page: Page) -> list[Found]:
    """`Minister Ada Example`, with or without the occasion after a comma, over somebody's words but under a lead.

    Under `Transcript` a name is enough.
    """
    addressed = any(
        line.text.endswith(",") for line in page.body[:1]
    )  # `Your Excellency,` over those who are spoken to
    over = () if page.turns or addressed else pairwise(page.body[:_NEAR])
    for above, line in over:
        if above.text.lower() == "transcript" and is_name(line.text) and not NO_PERSON.search(line.text):
            return [person_found(line.text, "", "speaker", "name over the words", line, page)]
        text = line.text.partition(",")[0] if line.gap and len(line.text) <= _NAMED and not line.ends_sentence else ""
        if text and is_officer(text) and (officer := split_office(text)):
            return [person_found(*officer, "speaker", "officer over the words", line, page)]
    return []


def _is_between(line: Line, page: Page) -> bool:
    """Whether a line of the header stands between the title and the day of words that open as a speech does."""
    at = next((index for index, entry in enumerate(page.header) if entry.line is line), 0)
    dated = {entry.label for entry in page.header[at + 1 : at + 2]} & {"date", "published"}
    over = {entry.label for entry in page.header[at - 1 : at]} & ({"byline"} if page.entries("byline") else {"title"})
    if not (at and dated and over) or ("byline" in over and not _lacks_name(page.header[at - 1].line, line)):
        return False
    return opens_as_speech(page.prose)


def _lacks_name(heading: Line, under: Line) -> bool:
    """Whether a heading ends with an office; in English its occasion is under it rather than the name."""
    return has_office_noun(heading.text) and not under.text.isupper() and not _ENGLISH.search(heading.text)


def pope_in_header(page: Page) -> list[Found]:
    """`POPE FRANCIS` over a homily, which seldom says `I`."""
    for entry in page.entries("title"):
        printed = " ".join(map(uncapped, entry.line.bare.split()))
        pope = _POPE.fullmatch(printed) or _POPES_WORDS.search(printed)
        if pope:
            name = pope[pope.lastgroup or 0]
            return [person_found(name, "Pope", "speaker", "name in the header", entry.line, page)]
        father = _HOLY_FATHER.search(printed)
        if father and not page.turns:
            return [person_found(father["name"], "Pope", "speaker", "name in the header", entry.line, page)]
    audience = page.title_line or next((entry.line for entry in page.header if _AUDIENCE.search(entry.line.text)), None)
    for line in page.body[:_UNDER] if audience and _AUDIENCE.search(audience.text) else ():
        if father := _HOLY_FATHER.search(line.text):
            return [person_found(father["name"], "Pope", "speaker", "name under the header", line, page)]
    return []


def _is_spoken(page: Page) -> bool:
    """Whether a heading, a note or a title calls the text somebody's words."""
    titles = " ".join(entry.line.text for entry in page.entries("title", "date", "breadcrumb"))
    return bool(page.entries("kind", "delivery")) or SPEECH.search(titles.lower()) is not None


def name_beside_day(page: Page) -> list[Found]:
    """`Inauguration` over `2006-12-01 - Ada Example`, as collections of speeches print it."""
    for over, entry in pairwise(page.header):
        match = _DAY_AND_NAME.fullmatch(entry.line.text) if over.label == "title" else None
        if match and is_name(match["name"]) and not NO_PERSON.search(match["name"]):
            return [person_found(match["name"], "", "speaker", "name beside the day", entry.line, page)]
    return []


RECOGNISERS: tuple[Callable[[Page], list[Found]], ...] = (
    person_of_sender,
    person_before_title,
    person_after_dateline,
    name_in_header,
    officer_over_words,
    issued_for,
    dated_signature,
    signature,
    person_of_full_text,
    officer_in_heading,
    surname_in_lead,
    greeted,
    dashed,
    name_beside_day,
    headed_words,
    interviewed,
    over_salutation,
    names_self,
)

_DAY_AND_NAME = re.compile(r"(?:19|20)\d\d-\d\d-\d\d\s[-–—]\s(?P<name>[^\W\d_a-z][^\d:;,]{4,40})")
# With these a speech begins that a report prints whole, so soon after its lead.
_OPENING, _QUOTED_SOON = '"“„«', 4


def speakers_by_own_words(page: Page) -> list[Found]:
    """The one whom the first of these layouts names, if the text is somebody's own words."""
    stated = (
        pope_in_header(page)
        or who_issues(page)
        or person_in_lead(page)
        or person_of_message(page)
        or officer_signs(page)
        or first_answer(page)
    )
    if stated or not page.is_own:
        quoted = any(line.text[0] in _OPENING for line in page.words[1:_QUOTED_SOON])
        return stated or (person_of_full_text(page) if quoted else [])
    return next((people for recogniser in RECOGNISERS if (people := recogniser(page))), [])

"""Who signs a text: a name under the last words, with its office; the names of several, each over an office."""

import re
from itertools import dropwhile, pairwise

from statements.ingest.draft import Found
from statements.ingest.lines import Line
from statements.ingest.page import Page
from statements.ingest.recognisers.dates.dates import find_dates, without_dates
from statements.ingest.recognisers.names.named import person_found
from statements.ingest.recognisers.names.office_nouns import NO_PERSON
from statements.ingest.recognisers.names.offices import is_office, is_person, split_office
from statements.ingest.recognisers.names.person_names import is_name, uncapped
from statements.ingest.recognisers.people.leads import in_full
from statements.ingest.recognisers.people.person_lines import persons_named

# The last lines of a text that a signature may take up, and how long each may be.
_SIGNED_LINES, _SIGNED = 4, 80
# Under a letter there may be more.
_LETTER_LINES = 10
# A name with occasion and day may have what a page says of itself under it: so many of the last lines are looked at.
_CLOSING = 2
# An office and a surname that sign it have so many words.
_CALLED = 4
# So many lines may hold names over offices.
_SIGNERS_LINES = 8
_BULLETS = frozenset("•·▪◦‣*–—-")
_ATTENDED = re.compile(r"\b(?:attend|participa|present\b|represented|took part|invited)")
# `Sincerely,` right over a name; `, Ph.D.` after one.
_VALEDICTION = re.compile(
    r"(?:yours?\b|sincerely|(?:(?:kind|best|warm)(?:est)?\s)?regards|respectfully|faithfully|gratefully|warmly|in\s\w+,)",
    re.IGNORECASE,
)
_DEGREES = re.compile(r",\s(?:Ph\.?D|M\.?D|Ed\.?D|J\.?D|M\.?P\.?H|R\.?N)\b\.?(?=,|$)")
# Before an office that stands alone over a name.
_ARTICLES = {"Le", "La", "El", "Il", "O", "A"}
_HONOURED = re.compile(r"\b(?:Hon|Dr|Mr|Mrs|Ms|Prof)\b")
# Who stands under the words of another, to be asked about them.
_FOR_ANOTHER = re.compile(r"spokes|press|media|communications?", re.IGNORECASE)
_ISSUED = re.compile(
    r"Issued\sby\s?:?\s(?P<other>[^,\n]{3,60}?\son\sbehalf\sof\s(?:the\s)?)?(?P<whom>[^\n]{5,120})", re.IGNORECASE
)
_AND = re.compile(r",\s(?:(?:and|en|und|og|och|et|y|e|i)\s)?|\s(?:and|en|und|og|och|et|y|e|i)\s")
SIGNS = re.compile(r"^(?:[–—-]\s*|\(?(?:signed|sgd\.?|s/)\)?:?\s+)", re.IGNORECASE)


def signature(page: Page) -> list[Found]:
    """A name under somebody's own words, alone or with the office under it."""
    if page.turns or not page.body or _attends(page):
        return []
    if several := _signers(page):
        return several
    if page.body and page.body[0].text.startswith("Dear "):
        return _under_letter(page)
    for number, line in enumerate(page.body[-_SIGNED_LINES:]):
        under = page.body[len(page.body) - len(page.body[-_SIGNED_LINES:]) + number + 1 :]
        above = page.body[-len(under) - 2 :][0]
        closes = above is not line and _closes(above)
        held = is_office(line.text.rpartition(", ")[2])  # `Ada Example, Mayor`, out of two lines
        apart = line.gap or closes or ((held or not under) and above.ends_sentence)
        if apart and len(line.text) <= _SIGNED and all(_belongs_under(each) for each in under):
            person = _signed(line) or (_titled(line) if closes and line.gap else None)
            office = next((each.text for each in under if _is_office(each.text.partition(",")[0])), "")
            if person and page.entries("byline") and _FOR_ANOTHER.search(office or person[1]):
                continue
            if person and (office or person[1] or not under):
                return [person_found(person[0], office or person[1], "speaker", "signature", line, page)]
    return []


def _under_letter(page: Page) -> list[Found]:
    """The first name alone between blank lines under a letter, whatever its sender adds."""
    last = page.body[1:][-_LETTER_LINES:]
    for above, line, under in zip([None, *last], last, [*last[1:], None], strict=False):
        office = under.text if under and not under.gap and is_office(under.text) else ""
        closes = line.gap or (above is not None and _VALEDICTION.match(above.text) is not None)
        person = _signed(line) if closes and len(line.text) <= _SIGNED else None
        apart = under is None or under.gap or office or (person and person[1])
        if person and apart and is_name(person[0]):
            return [person_found(person[0], office or person[1], "speaker", "signature", line, page)]
    return _by_surname(page.body[-1], page)


def _by_surname(line: Line, page: Page) -> list[Found]:
    """`Chancellor Example` alone under the last words of a letter."""
    person = split_office(line.text) if line.gap and len(line.text.split()) <= _CALLED else None
    named = person is not None and person[1] and person[0] == line.text
    return [person_found(*in_full(person, page), "speaker", "signature", line, page)] if person and named else []


def dated_signature(page: Page) -> list[Found]:
    """`Ada Example, Farewell Reception, Rivertown, 3 May 2019` under words of her own."""
    last = [*page.body[1:], *(entry.line for entry in page.foot if entry.label not in {"chrome", "modified"})][
        -_CLOSING:
    ]
    for line in last if page.is_own and not page.turns else ():
        dates = find_dates(line.text) if line.gap and len(line.text) <= 2 * _SIGNED else ()
        name = line.text.partition(",")[0]
        if dates and dates[-1].end >= len(line.text) - 1 and is_name(name) and not NO_PERSON.search(name):
            return [person_found(name, "", "speaker", "signature", line, page)]
    return []


def issued_for(page: Page) -> list[Found]:
    """`Issued by Ben Sample on behalf of Ada Example, Minister of Rivers` under words of her own."""
    for line in [*page.body, *(entry.line for entry in page.foot)]:
        issued = _ISSUED.match(line.text[: _SIGNED * 2]) if line.text[:1] == "I" else None
        words = without_dates(issued["whom"]).rstrip(" ,.") if issued else ""
        person = split_office(words) if words else None
        named = person is not None and is_name(person[0]) and not NO_PERSON.search(person[0])
        if issued and person and named and (issued["other"] or not _FOR_ANOTHER.search(person[1] or "press")):
            return [person_found(*person, "speaker", "issued by", line, page)]
    return []


def officer_signs(page: Page) -> list[Found]:
    """`Le porte-parole du Gouvernement` over a name under the last words, as ministries sign what they make known."""
    last = page.body[1:][-_SIGNED_LINES:] if not page.turns else []
    for above, line in pairwise(last):
        article, _, office = above.bare.partition(" ")
        if article in _ARTICLES and above.gap and len(above.text) <= _SIGNED and is_office(office):
            person = _signed(line) if len(line.text) <= _SIGNED else None
            if person:
                return [person_found(person[0], office, "speaker", "signature", line, page)]
    return []


def _signed(line: Line) -> tuple[str, str] | None:
    text = SIGNS.sub("", line.text)
    text = " ".join(map(uncapped, text.split())) if text.isupper() else text
    text = _DEGREES.sub("", text)
    if not text[:1].isupper() or text.startswith("By "):
        return None  # in scripts without capitals any two words look like a name; `By Ada Example` wrote it
    if NO_PERSON.search(text.partition(",")[0]):
        return None
    if is_name(text):
        return text, ""
    name, _, place = line.text.partition(", ")  # `ADA EXAMPLE, Rivertown`
    if name.isupper() and place.istitle() and is_name(printed := " ".join(map(uncapped, name.split()))):
        return printed, ""
    honoured = is_person(text) or _HONOURED.search(text)
    person = next(iter(persons_named(line._replace(text=text))), split_office(text) if honoured else None)
    return person if person and is_name(person[0]) else None


def _is_office(text: str) -> bool:
    """`Director of Bridges`, `UNION general secretary`."""
    return is_office(text) or (len(text.split()) <= _CALLED and is_office(text.title()))


def _closes(line: Line) -> bool:
    """`Sincerely,`, or a motto as short, with a comma, that stands apart: `Fiat lux,`."""
    if _VALEDICTION.match(line.text):
        return True
    return line.gap and line.text.endswith(",") and len(line.text.split()) <= _CALLED


def _titled(line: Line) -> tuple[str, str] | None:
    """`Chancellor Ada Example` under such a line."""
    person = split_office(line.text) if not NO_PERSON.search(line.text) else None
    return person if person and person[1] and is_name(person[0]) else None


def _belongs_under(line: Line) -> bool:
    return len(line.text) <= _SIGNED and not line.ends_sentence


def _signers(page: Page) -> list[Found]:
    """Two or more who sign below the last words: each by name and office, or all by name over what they are."""
    if listed := _listed_over_office(page):
        return listed
    last = page.body[1:][-_SIGNERS_LINES:]
    found: list[Found] = []
    while last and not last[-1].ends_sentence:
        line = last.pop()
        person = _signed(line)
        if person is None and last and is_office(line.text.partition(",")[0]) and (above := _signed(last[-1])):
            line, person = last.pop(), (above[0], above[1] or line.text)
        if person is None or not person[1]:
            break
        found.insert(0, person_found(*person, "speaker", "signature", line, page))
    return found if len(found) > 1 else []


def _attends(page: Page) -> bool:
    """`Those who attended were:` over a list that the text ends with: of delegates, who sign nothing."""
    under = dropwhile(lambda line: line.text[0] in _BULLETS or not line.ends_sentence, reversed(page.body[:-1]))
    over = next(under, page.body[-1])
    return over.text[-1] == ":" and _ATTENDED.search(over.text) is not None


def _listed_over_office(page: Page) -> list[Found]:
    """`Ada Voorbeeld, Ben Staal en Cas Proef,` over `Wethouders van Voorbeeldstad`."""
    names, under = page.body[-2:] if len(page.body) > 2 else (None, None)
    if not (names and under) or names.text[-1] != "," or under.gap or not _belongs_under(under):
        return []
    parts = _AND.split(names.text[:-1]) if names.gap and len(names.text) <= 2 * _SIGNED else []
    if len(parts) < 2 or not all(is_name(part) and not NO_PERSON.search(part) for part in parts):
        return []
    return [person_found(part, under.text, "speaker", "signature", names, page) for part in parts]

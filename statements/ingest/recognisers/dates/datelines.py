"""Datelines: the place, day and wire at the head of a report, before its first words."""

import re
from dataclasses import dataclass, replace

from statements.ingest.lines import Line
from statements.ingest.recognisers.dates.calendar_words import MONTHS
from statements.ingest.recognisers.dates.dates import find_dates, without_dates
from statements.ingest.recognisers.kinds import kind_of_heading, whose
from statements.ingest.recognisers.names.offices import is_office
from statements.ingest.recognisers.turns.chamber_labels import IN_RECORD
from statements.ingest.vocabulary import Vocabulary

# A dateline ends with one of these, at most this far into its line, and has few words beside date and wire.
_SEPARATOR = re.compile(
    r"(?=[\s.—–/-])(?<!\s)(?:\.\s?[-—–]{1,2}\s*(?=[^\W\d_a-z]|[“\"«¡¿])|\s*[—–]\s*(?=\S)|\s+-{1,3}\s+(?=\S)|(?:(?<=\d{4})-\s+|(?<=\))\s?-\s?)(?=[^\W\d_a-z])|\s*/{1,2}\s*--\s*(?=\S)|\.?\s*/[^/\n]{2,20}/\.\s+(?=\S)|"
    r"(?<=[)/])\s?[-–—]{1,2}$)"
)
_MARKS = ("—", "–", " -", "- ", ".-", "\xa0-", "/", ")")  # one of them stands in each
_REACH, _WORDS = 260, 8
# A town has no more words with a capital.
_TOWN_WORDS = 3
# After a colon stands a text, of more characters than these.
_COLON_REST = 60
# No line of a text that was broken has so few characters after a dateline.
_TITLE_REST = 50
# `(Reuters)`, `[Wire](https://…)`, `/24-7PressRelease/`
_WIRE = re.compile(r"\[[^\]\n]{1,60}\]\([^)\s]{1,200}\)|\([^()\n]{1,80}\)|/[\w .\-]{1,40}/?")
_PLACE = re.compile(
    r"(?:date\s+)?(?P<place>[^\W\d_a-z](?:[^\W\d_]|[.'’ \-]){1,30}?(?:,\s*[^\W\d_a-z][\w.'’ ]{1,25}?){0,2})\s*"
    r"(?=[,(\[/—–]|\s-|$|\s\d)"
)
# `Dec. 30`, `23 марта.`, `12 gen.`: a day, beside words of which one may be a month.
_DAY = re.compile(
    r"(?P<before>(?P<first>[^\W\d_]{3,10})\.?\s)?(?<!\d)\d{1,2}(?![\d:])"
    r"(?P<after>\.?\s(?:de\s|di\s)?(?P<last>[^\W\d_]{3,10})\b\.?)?"
)
# `Rivertown, NY`
_STATE = re.compile(
    r", (?:A[BKLRZ]|BC|C[AOT]|D[CE]|FL|GA|HI|I[ADLN]|K[SY]|LA|M[ABDEINOST]|N[BCDEHJLMSVY]|O[HKNR]|P[AEQR]|QC|RI|"
    r"S[CDK]|T[NX]|UT|V[AT]|W[AIVY])$"
)
# A word in capitals of so few letters is no town, but who reports.
_SHORT = 4
_COLON = re.compile(r"(?<=\)):\s?(?=\S)|:\s")
_BRACKETED = re.compile(r"\((?P<inside>[^()\n]{6,60})\)(?:\s{0,3}[-–—:]\s{1,3}(?=\S)|\.?\s(?=[^\W\d_a-z]))")
# `Rivertown, `; a date after it has at most so many characters, and one to the day just so many in EDTF.
_TOWN = re.compile(
    r"(?P<place>[^\W\d_a-z][\w'’-]{1,30}(?:\s(?:(?:del?|della|di|d[oa]s?|am|an|der|sur|upon|of|l[ae]s?|los|el)\s){0,2}"
    r"[^\W\d_a-z][\w'’-]{1,30}){0,2}(?:\s[A-Z]\.\s?[A-Z]\.)?)"
    r"(?:,\s[^\W\d_a-z][\w'’-]{1,20}\.?(?:\s(?:del?\s)?[^\W\d_a-z][\w'’-]{1,20})?)?,\s(?:(?:am|le|el|il|den|em|a)\s)?(?=\d)"
)
_DATE, _DAY_LENGTH = 40, 10
# A stop after so many letters is a part of the place: `D.C.`, `Calif.`
_ABBREVIATED = 6
# `Ville-Exemple, le 31 décembre 2010 – `
_SMALL = {"and", "le", "el", "il", "den", "am", "em"}
# Within names of places, but in `Discurso de Ada Ejemplo`.
_WITHIN = {"de", "del", "la", "las", "los", "do", "da", "dos", "das", "du", "des", "di", "y"}
# Between the day and the text: a stop, or nothing but that the text begins with a capital.
_STOPS = re.compile(r"\.\s|\s(?=[^\W\d_a-z][\w'’]*\s[^\n]{40})")
_FULL_STOP = re.compile(r"[.:]\s+")
# `Ada Example (born 3 May 1975, Rivertown) — a politician`
_BORN = re.compile(
    r"\((?:born|b\.|née?|née? le|geb\.|род\.|родил\w{1,4}|нар\.|ur\.|nar\.|f\.|nat[oa]|nacid[oa]|nascid[oa]|d\.)\s"
)
# `EXAMPLE.COM - RIVERTOWN. `: whose report it is
_SITE = re.compile(r"[\w-]{2,20}(?:\.[A-Za-z]{2,3}){1,2}(?:,\s|$)")
_START = re.compile(r"\(|(?:date\s+)?(?:\d|[^\W\d_a-z])")


@dataclass(frozen=True, slots=True)
class Dateline:
    """`BRUSSELS, 12 Feb. (WIRE) —`: its line, where it ends (code points), the place, the day, whose report it is."""

    line: Line
    end: int
    place: str | None
    date: str | None
    wire: str = ""


def dateline(line: Line, vocabulary: Vocabulary) -> Dateline | None:
    """The dateline that the line begins with.

    A place in capitals, a known place, or a date shows a dateline; `Iraq News - Local News` has none of them.
    """
    if not line.text.startswith("**"):
        return _unstressed(line, vocabulary)
    plain = line.text[2:].replace("**", "  ", 1)  # `**RIVERTOWN** – Minister …`
    found = _unstressed(line._replace(text=plain, start=line.start + 2), vocabulary)
    return found and replace(found, line=line)


def _unstressed(line: Line, vocabulary: Vocabulary) -> Dateline | None:
    head = line.text[:_REACH]
    if not _START.match(head) or IN_RECORD.match(head) or ("(" in head and _BORN.search(head)):
        return None
    if not any(map(head.__contains__, _MARKS)):
        return _before_words(line, head, vocabulary)
    bracketed = _BRACKETED.match(line.text)
    if bracketed and (dates := find_dates(bracketed["inside"])):
        return Dateline(line, line.start + bracketed.end(), _place(bracketed["inside"]), dates[0].edtf)
    last = None
    for match in _SEPARATOR.finditer(head):
        if _is_prefix(head[: match.start()]):
            last = match
    return _separated(line, last, vocabulary) if last else _before_words(line, head, vocabulary)


def _separated(line: Line, separator: re.Match[str], vocabulary: Vocabulary) -> Dateline | None:
    """What stands before a dash or slash, and a day right after it: `Rivertown –(WIRE)– 3 May 2019. The society …`."""
    prefix, end = line.text[: separator.start()], separator.end()
    dates, place = find_dates(prefix), _place(prefix)
    later = find_dates(line.text[end : end + _DATE]) if not dates else ()
    stop = _FULL_STOP.match(line.text, end + later[0].end) if later and not later[0].start else None
    if stop:
        dates, end = later, stop.end()
    date = dates[0].edtf if dates else None
    if not date and (_is_title(line, line.text[end:_REACH]) or kind_of_heading(prefix)):
        return None
    city = (place or "").partition(",")[0]
    known = place and (vocabulary.place(place) or _STATE.search(place) or _names_day(prefix))
    if not date and not known and not (city.isupper() and len(city) > 2):
        return None
    wire = _wire(line.text[:end])
    if place and (vocabulary.publisher(place) or not (date or known or len(city) > _SHORT)):
        return Dateline(line, line.start + end, None, date, wire or place)  # `REUTERS – `, `EXM – `
    if city.isupper() and is_office(city.capitalize()):
        return None  # `VOCERO.- Buenos días`
    return Dateline(line, line.start + end, place, date, wire)


def _is_title(line: Line, rest: str) -> bool:
    """`EXAMPLIA - STATEMENT BY THE PRIME MINISTER`, `RIVERTOWN (EX) – The new bridge is open`."""
    return rest.isupper() or (0 < len(rest) < _TITLE_REST and not line.ends_sentence)


def _before_words(line: Line, head: str, vocabulary: Vocabulary) -> Dateline | None:
    return (_before_colon(line, head, vocabulary) if ":" in head else None) or _before_stop(line, head)


def _before_colon(line: Line, head: str, vocabulary: Vocabulary) -> Dateline | None:
    """`Rivertown, 28 January 2017: …`, `RIVERTOWN, May 3: …`, `Brussels (WIRE): …`: a colon before a text.

    It ends a dateline after a day or a wire alone, and without a year only where the place is known or in capitals.
    """
    colon = _COLON.search(head)
    if not colon or len(head) - colon.end() <= _COLON_REST or not _is_prefix(prefix := head[: colon.start()]):
        return None
    dates, place, wire = find_dates(prefix), _place(prefix), _wire(prefix)
    city = (place or "").partition(",")[0]
    if sum(map(str.istitle, city.split())) > _TOWN_WORDS:
        return None  # `Full Text of Speeches May 3, 2019: …`
    sure = city.isupper() or (wire and vocabulary.place(city))
    if not dates and not (sure and _names_day(prefix)) and not (wire and vocabulary.place(city)):
        return None
    return Dateline(line, line.start + colon.end(), place, dates[0].edtf if dates else None, wire)


def _before_stop(line: Line, head: str) -> Dateline | None:
    """`Rivertown, 28 January 2017. The society said …`, or without the stop: a place and a day, then a text."""
    town = _TOWN.match(head)
    dates = find_dates(head[: town.end() + _DATE]) if town and len(head) > _COLON_REST * 2 else ()
    at = dates[0].end if dates else 0
    if (
        not town
        or not dates
        or dates[0].start > town.end()
        or len(dates[0].edtf) != _DAY_LENGTH
        or not (stop := _STOPS.match(head, at))
    ):
        return None
    return Dateline(line, line.start + stop.end(), town["place"], dates[0].edtf)


def _is_prefix(text: str) -> bool:
    """Whether `text` holds nothing but names, a wire and a date."""
    rest = _without_day(without_dates(_WIRE.sub(" ", text)))
    words = re.findall(r"[^\W\d_][\w.'’]*", re.sub(r"^\s*date\b", "", rest))
    small = _SMALL | _WITHIN if not (_WITHIN.isdisjoint(words) or whose(rest)) else _SMALL
    named = all(word[0].isupper() or word in small for word in words)  # `RIVERTOWN, Examplia and LAKE CITY`
    return len(words) <= _WORDS and text.count("(") == text.count(")") and named


def _place(prefix: str) -> str | None:
    without = _without_day(re.sub(r"^\s*date\b", "", without_dates(prefix))).strip(" ,(")
    match = _PLACE.match(_SITE.sub("", without) if "." in without else without)
    place = match["place"].strip(" ,") if match else None
    return place.rstrip(".") if place and len(place.rpartition(" ")[2]) > _ABBREVIATED else place


def _without_day(text: str) -> str:
    """`RIVERTOWN, (WIRE)` of `RIVERTOWN, Dec. 30 (WIRE)`: without a day that has no year."""
    return _DAY.sub(_beside, text) if any(map(str.isdigit, text)) else text


def _beside(day: re.Match[str]) -> str:
    if (day["last"] or "").lower() in MONTHS:
        return day["before"] or ""
    return day["after"] or "" if (day["first"] or "").lower() in MONTHS else day.group()


def _names_day(text: str) -> bool:
    return _without_day(text) != text


def _wire(prefix: str) -> str:
    """Whose report it is: `WIRE` of `RIVERTOWN (WIRE)`."""
    wires = _WIRE.findall(without_dates(prefix))
    return wires[-1].partition("](")[0].strip("()[]/ ") if wires else ""

"""Header lines that name people with their offices, and say nothing else."""

import re
from itertools import takewhile

from statements.ingest.lines import Line
from statements.ingest.recognisers.dates.dates import without_dates
from statements.ingest.recognisers.kinds import kind_of_heading
from statements.ingest.recognisers.names.offices import (
    HONORIFIC,
    is_office,
    is_officer,
    is_person,
    name_and_office,
    split_office,
)
from statements.ingest.recognisers.names.person_names import begins_with_office, has_office_noun, is_name, uncapped

# Words with capital initials, joined by small ones only.
_CAPITAL_WORD = r"(?:[^\W\d_a-z][\w.'’&/\-]*|of|the|for|and|to|de|la|le|du|des|von|van|der|al|bin|&)"
_NAMES_AND_OFFICES = re.compile(rf"{_CAPITAL_WORD}(?:[,;]?\s+{_CAPITAL_WORD}){{1,24}}")
BYLINE = re.compile(
    r"(?:(?:as\s+)?(?:delivered|prepared(?:\s+for\s+delivery)?|spoken|given)\s+)?by\s+[^\W\d_]", re.IGNORECASE
)

_JOINT = re.compile(r"(?:,|(?<!\s))\s+(?:with|[Aa]nd|AND|together with|alongside)\s+(?:the\s+)?(?=[^\W\d_a-z])")
# Within an office stand small words of other languages too; between two people the next is an officer.
_JOINT_ELSEWHERE = re.compile(
    r"(?<!\s)\s+(?:und|y|e|et|en|og|och|и|та|i|a|ja|și)\s+(?:(?:der|die|el|la|le|il|o|de|den)\s+)?(?=[^\W\d_])"
)
# `M. Ada Exemple, ministre des Rivières, et Mme Bea Modèle, députée`
_COURTESIES = ("M. ", "Mme ", "Mlle ")
_COURTEOUS = re.compile(r",?\s(?:et\s)?(?=(?:M\.|Mme|Mlle)\s[^\W\d_a-z])")


def joint_parts(names: str) -> list[str]:
    """The words for each of those whom a byline names together.

    >>> joint_parts("Mayor Example, House Speaker Ben Sample, and Senator Cy Specimen of Examplia")
    ['Mayor Example', 'House Speaker Ben Sample', 'Senator Cy Specimen of Examplia']
    """
    courteous = _COURTEOUS.split(names) if names.startswith(_COURTESIES) else []
    if len(courteous) > 1 and all(map(split_office, courteous)):
        return courteous
    parts: list[str] = []
    halves = _JOINT.split(names)
    if len(halves) > 1 and is_office(halves[0]):  # `Minister of Rivers and Lakes, Ada Example`
        halves = [names[: names.index(halves[1], len(halves[0])) + len(halves[1])], *halves[2:]]
    for part in halves:
        listed = part.split(", ")
        if len(listed) > 1 and all(map(is_officer, listed)):
            parts += listed
            continue
        before, comma, after = part.partition(", ")
        first = split_office(before) if comma and is_officer(after) else None
        parts += [before, after] if first and first[1] else _officers(part)
    return parts


def _officers(names: str) -> list[str]:
    """The words of two officers whom a conjunction of another language joins; else the words as one."""
    for joint in _JOINT_ELSEWHERE.finditer(names):
        first, second = split_office(names[: joint.start()]), split_office(names[joint.end() :])
        if first and second and first[1] and second[1] and begins_with_office(names[joint.end() :]):
            return [names[: joint.start()], names[joint.end() :]]
    return [names]


def persons_named(line: Line) -> list[tuple[str, str]]:
    """(name, office) of each person of a line of names with offices; [] when it is no such line."""
    people = _persons(line)
    headed = people and (BYLINE.match(line.bare) or kind_of_heading(line.bare, with_byline=True))
    return [] if headed else people


def _persons(line: Line) -> list[tuple[str, str]]:
    text = line.bare.rstrip(",").removesuffix(" (Acting)")
    stopped = text.endswith(".") and text.partition(",")[0].isupper()  # `ADA EJEMPLO, presidenta del Gobierno.`
    text = text.rstrip(".") if stopped else text
    if (line.gap or text.startswith(("The Rt Hon", "The Right Hon"))) and is_person(text):  # `RT HON ADA EXAMPLE`
        person = split_office(text)
        return [person] if person else []
    if ";" in text and len(text) <= 400 and _NAMES_AND_OFFICES.fullmatch(text):
        several = [split_office(part) for part in text.split(";")]
        named = all(each and is_name(each[0]) for each in several)
        return [each for each in several if each and each[1]] if named else []
    if len(text) > 200 or ", on " in text or (line.ends_sentence and not stopped):
        return []
    before, colon, after = text.partition(": ")
    if colon and line.gap and kind_of_heading(before):  # `Remarks: Ada Example, Chair of the Board`, `Speech: Hon X`
        person = name_and_office(after) if "," in after else split_office(after) if is_person(after) else None
        return [person] if person else []
    if "," not in text:
        return dashed(text)
    if beside := listed(without_dates(text)) or officers_listed(text):
        return beside
    if not _NAMES_AND_OFFICES.fullmatch(text) and not begins_with_office(text.partition(",")[2].strip()):
        return []
    people = [name_and_office(part) for part in text.split(";")]
    return [person for person in people if person] if all(people) else []


def listed(text: str) -> list[tuple[str, str]]:
    """(name, office) of each of two people or more that `text` begins with.

    >>> listed("Ada Example, President of the Bank,Bob Sample, Vice-President of the Bank, Rivertown")
    [('Ada Example', 'President of the Bank'), ('Bob Sample', 'Vice-President of the Bank')]
    """
    parts = [part.strip() for part in text.split(",")]
    people = []
    for name, office in zip(parts[::2], parts[1::2], strict=False):
        if not (is_name(name) and has_office_noun(office)):
            break
        people.append((name, office))
    return people if len(people) > 1 else []


def officers_listed(text: str) -> list[tuple[str, str]]:
    """(name, office) of each of two people or more that `text` begins with, each after an office.

    >>> officers_listed("Bank President Ada Example, Fund Director Bob Sample, Rivertown")
    [('Ada Example', 'Bank President'), ('Bob Sample', 'Fund Director')]
    """
    named = takewhile(is_officer, text.split(", "))
    people = [person for part in named if (person := split_office(part))]
    return people if len(people) > 1 else []


def _is_office_apart(mark: str, office: str) -> bool:
    """`ADA EJEMPLO_PRESIDENTA DEL GOBIERNO`: no words of a sentence stand after such a mark."""
    return mark == "_" and begins_with_office(" ".join(map(uncapped, office.split())))


def dashed(text: str) -> list[tuple[str, str]]:
    """(name, office) of the one whom a dash parts from the office.

    >>> dashed("Ada Example - First Minister of Examplia and Leader of the River Party")
    [('Ada Example', 'First Minister of Examplia and Leader of the River Party')]
    """
    for dash in (" - ", " – ", "_"):
        name, _, office = HONORIFIC.sub("", text, count=1).partition(dash)
        if office and is_name(name) and (is_office(office.partition(" and ")[0]) or _is_office_apart(dash, office)):
            return [(" ".join(map(uncapped, name.split())) if name.isupper() else name, office)]
    return []

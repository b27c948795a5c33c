"""Turns of a transcript: who speaks where, by the labels before the words."""

import re
from collections import Counter
from collections.abc import Sequence, Set
from itertools import pairwise

from statements.ingest.lines import Line
from statements.ingest.recognisers.names.offices import is_office, is_person, split_office
from statements.ingest.recognisers.names.person_names import has_office_noun, initials, is_name
from statements.ingest.recognisers.people.first_person import greets
from statements.ingest.recognisers.turns.chamber_labels import CHAIR, IN_RECORD, TIMED, is_of_record
from statements.ingest.recognisers.turns.dashed_labels import dashed_turn
from statements.ingest.recognisers.turns.single_voices import (
    LEADS,
    SOON,
    is_announced,
    is_given_the_floor,
    is_in_full,
    is_introduced,
    is_near_top,
    opens,
)
from statements.ingest.recognisers.turns.turn_labels import (
    DASHED,
    INITIALS,
    TITLED,
    Turn,
    as_usual,
    is_bare,
    is_label,
    turn,
)

# `Our next question comes from the line of Ada Example with the Daily Example`, in the last words of a turn.
_CALLS, _CALLED = re.compile(r"\b[Qq]uestion\s[^.?!\n]{1,120}"), 400
# `[music]`, with which a recording begins
_MUSIC = re.compile(r"[\[(][\w ]{0,20}music[\w ]{0,12}[\])]", re.IGNORECASE)
# `Ada Example: (02:39)`, as services that write down recordings print it
_TIMED = re.compile(r"\s?[(\[](?:\d{1,2}:)?\d{1,2}:\d\d[)\]]")
_NUMBER = re.compile(r"[\s+]{0,4}(?:[A-Z]{1,4}-?)?\d[\dA-Z\s()/.-]{4,20}")
# A text is a transcript when it has this many turns, by this many labels, and turns in this share of its blocks.
TURNS, LABELS, SHARE = 3, 2, 0.1
_MARKS = ("“", '"', "«", "„")
# A line of so many characters is filled.
_FILLED = 55
# A label before a dash has no more blanks, and is no longer.
_WORDS, _DASH = 11, 100


def turns(body: Sequence[Line], listed: Set[str] = frozenset(), headed: bool = False) -> list[Turn]:
    """The turns of a transcript, in order; [] when the text is none: colons alone make no turns, nor do lists.

    `listed` are the surnames that the header lists alone: they may be labels as they are. Where it is `headed` as a
    transcript, a name before the first words is the label of the one who speaks them.
    """
    music = next((at for at, line in enumerate(body[:SOON], 1) if _MUSIC.fullmatch(line.text)), 0)
    body = body[music:]  # a summary stands over it
    found = _turns([each for line in body if (each := turn(line))], body, listed, headed) or _dashed_turns(body)
    asking = {each.name.partition(" ")[2] for each in found if each.question} - {""}  # `Journaliste Ada Exemple`
    return [each._replace(question=True) if each.name in asking else each for each in found] if asking else found


def _dashed_turns(body: Sequence[Line]) -> list[Turn]:
    """`Presidente Exemplo — Bom dia`, `Journaliste - …`, where two labels stand so, one of them again or asking."""
    near = [line for line in body if " - " in (head := line.text[:_DASH]) or " – " in head or " — " in head]
    if len(near) < TURNS:
        return []  # nearly all
    found = [each for line in near if (each := dashed_turn(line))]
    again = {name for name, times in Counter(each.name for each in found).items() if times > 1}
    asked = any(each.question for each in found)
    if len(found) < TURNS or len({each.name for each in found}) < LABELS or not (again and (asked or len(again) > 1)):
        return []
    return found if _are_spoken(found, body) else []


def _turns(found: list[Turn], body: Sequence[Line], listed: Set[str], headed: bool) -> list[Turn]:
    times = Counter(each.label for each in found)
    found = [each for each in found if not (each.alone and times[each.label] == 1 and greets(each.label))]
    found = [each for each in found if each.alone or (_has_words(each) and not _is_sentence(each))]
    if not found:
        return []
    if any(is_bare(each) for each in found):
        found = _without_headings(found)
    chaired = any(CHAIR.match(each.label) for each in found)
    if chaired:  # a party is no newspaper
        found = [each._replace(outlet=False) for each in found]
    offices = {each.name for each in found if each.holder or each.body} | listed
    offices |= _asked(found) | _in_bold(found) | _short_for([each for each in found if is_label(each.name)])
    plausible = [
        each
        for each in found
        if each.question or each.moderator or each.name in offices or _is_stopped(each) or is_label(each.name)
    ]
    plausible = _with_callers(plausible)
    labels = Counter(each.name for each in plausible)
    blocks = [line.gap for line in body].count(True) or 1
    surnames = Counter(each.name.split()[-1] for each in plausible)
    repeated = any(count > 1 for count in surnames.values()) or any(each.question for each in plausible)
    repeated = repeated or sum(map(_is_called, plausible)) >= TURNS
    enough = (
        repeated
        and len(plausible) >= TURNS
        and (len(labels) >= LABELS or _are_of_one(plausible, found))
        and len(plausible) >= SHARE * min(blocks, len(body))
        and _are_spoken(plausible, body)
    )
    recorded = any(map(_is_portuguese, plausible))
    if enough or recorded or sum(map(_is_marked, plausible)) >= LABELS:
        return plausible
    if len(labels) >= LABELS and is_near_top(plausible[0].line, body) and _are_ranked(plausible, body):
        return plausible
    if plausible and plausible[0].moderator and plausible[0].line is body[0] and len(labels) >= LABELS:
        return plausible  # `Moderador.- Buenos días`, with which a text begins
    early = (each for each in plausible if each.line.start <= body[:SOON][-1].start)
    voiced = (each for each in early if is_in_full(each, body) or (headed and is_name(as_usual(each.name))))
    first = next(voiced, None)
    soon = first is not None and (
        is_near_top(first.line, body)
        or (headed and first.line in body[:LEADS])
        or (first.line in body[:SOON] and (first.alone or opens(first) or _is_styled(first)))
        or (first.line in body[:SOON] and not _is_quoted(first) and _is_expected(first, body))
    )
    others = INITIALS.match(first.name) if first else None  # `В.Путин:`, then `А.Пример (в переводе):`
    return (
        [
            each
            for each in plausible
            if each is first
            or each.holder
            or _is_officer(each)
            or (others and INITIALS.match(each.name))
            or is_given_the_floor(each, plausible)
        ]
        if first and soon
        else []
    )


def _is_expected(first: Turn, body: Sequence[Line]) -> bool:
    return is_announced(first, body) or is_introduced(first.line, body)


def _is_quoted(first: Turn) -> bool:
    """`Sen. Ada Example: “We will build it.”` in an article, which quotes her."""
    return first.line.text[len(first.label) :].lstrip()[:1] in _MARKS


def _are_of_one(found: Sequence[Turn], labelled: Sequence[Turn]) -> bool:
    """Whether one voice alone comes often enough: `Ada Example:`, `President Example:`, or a record's `Mr. Example.`"""
    if all(each.moderator or each.label.endswith(". ") for each in found):
        return True
    titled = len({each.name for each in labelled}) == 1 and _is_titled(found[0].name)  # nobody answers her
    return len(found) > TURNS and (is_name(found[0].name) or titled)


def _is_titled(name: str) -> bool:
    person = split_office(name)
    return person is not None and bool(person[1])


def _are_spoken(found: Sequence[Turn], body: Sequence[Line]) -> bool:
    """Whether after most labels a sentence ends, or words fill a line: in a list of links neither does."""
    voices = {each.line.start for at, each in enumerate(found) if not at or found[at - 1].name != each.name}
    spoken, awaited = 0, False
    for line in body:
        awaited = awaited or line.start in voices
        if awaited and (len(line.text) >= _FILLED or line.ends_sentence):
            spoken, awaited = spoken + 1, False
            if 2 * spoken >= len(voices):
                return True
    return not voices


def _has_words(each: Turn) -> bool:
    """Whether anything but a number comes after the label: `Phone: 030 1234567`, `Docket No: AB12-3` are no turns."""
    return _NUMBER.fullmatch(each.line.text, len(each.label)) is None


def _short_for(full: Sequence[Turn]) -> set[str]:
    """How those are called later whom `Ada Example, Prime Minister:` names: `Example`, `Prime Minister`."""
    surnames = {each.name.split()[-1] for each in full if "," in each.label or is_name(each.name)}
    return surnames | {each.label.partition(",")[2].strip(" :") for each in full if "," in each.label}


def _with_callers(found: list[Turn]) -> list[Turn]:
    """The turns, where those ask whom a moderator's turn before theirs names beside a question, as operators do."""
    called = {
        each.name
        for above, each in pairwise(found)
        if above.moderator and any(f" {each.name}" in words for words in _CALLS.findall(above.line.text[-_CALLED:]))
    }
    return [each._replace(question=True) if each.name in called else each for each in found] if called else found


def _asked(found: Sequence[Turn]) -> set[str]:
    """Offices alone that come again beside questions or names: `Jornalista: …`, `Presidente: …`."""
    if not any(each.question or is_name(each.name) for each in found):
        return set()
    times = Counter(each.name for each in found)
    return {name for name, count in times.items() if count > 1 and is_office(name)}


def _in_bold(found: Sequence[Turn]) -> set[str]:
    """Names that come again as labels in bold: `**Example:** …`, as Markdown prints a transcript."""
    times = Counter(each.name for each in found if each.label.startswith("**") and each.label.rstrip().endswith("**"))
    return {name for name, count in times.items() if count > 1}


def _is_marked(each: Turn) -> bool:
    """`Ada Example: (02:39)`, `Ada Example (AE):`, `**Mr Example**:`, `A SRA. ADA EXEMPLO (PEX) - `: as no list has."""
    bold = each.label[0] == "*" and TITLED.match(each.name)
    if is_of_record(each.label) or IN_RECORD.match(each.label) or bold or _is_styled(each):
        return True
    note = each.label.rstrip("*: ").removeprefix(each.name).strip()
    return note == f"({initials(each.name)})" or (
        _TIMED.match(each.line.text, len(each.label)) is not None or TIMED.match(each.label) is not None
    )


def _is_styled(each: Turn) -> bool:
    """`ADA EXAMPLE, PRIME MINISTER:`: a name in capitals and its office."""
    return ", " in each.label and each.label.isupper() and each.label[-1] == ":" and _is_officer(each)


def _is_ranked(each: Turn) -> bool:
    """`FOREIGN MINISTER EXAMPLE: Thank you`, `MR EXAMPLE: …`: two are enough, where the words begin with one."""
    capital = each.name.isupper() and " " in each.name and each.label[-1] == ":"
    return capital and (has_office_noun(as_usual(each.name)) or TITLED.match(each.name) is not None)


def _are_ranked(found: Sequence[Turn], body: Sequence[Line]) -> bool:
    """Whether all are called by an office or a title, or one of them is, or greets, beside names in capitals."""
    ranked = [_is_ranked(each) or (not each.alone and _is_officer(each)) for each in found]
    others = (each for each, is_ranked in zip(found, ranked, strict=True) if not is_ranked)
    asked = any(each.question for each in found)  # then a surname is enough: `REPORTER:`, `EXAMPLE:`
    chaired = any(each.moderator for each in found)
    voiced = any(each.name.isupper() and is_in_full(each, body) for each in found)
    return (asked or chaired or any(ranked) or voiced) and all(
        each.question
        or each.moderator
        or (each.name.isupper() and (asked or is_name(as_usual(each.name))))
        or ((asked or chaired) and (is_name(each.name) or is_person(each.name)))  # `Hon. Speaker:`, `Hon. Ada Example:`
        for each in others
    )


def _is_sentence(each: Turn) -> bool:
    """`W urzędzie odbyła się uroczystość z okazji …. - Dziękuję`: many words, after which somebody is quoted."""
    return each.name.count(" ") > _WORDS and "," not in each.name and _is_stopped(each)


def _is_stopped(each: Turn) -> bool:
    """`Presidenta.- Buenas noches`: marks that only labels have, so that an office alone is one."""
    return DASHED.search(each.label) is not None


def _without_headings(found: Sequence[Turn]) -> list[Turn]:
    """The turns without those in capitals alone on a line that come but once: headings, where none comes again."""
    times = Counter(each.name for each in found if is_bare(each))
    again = max(times.values()) > 1
    return [
        each
        for each in found
        if not is_bare(each) or times[each.name] > 1 or (again and (each.question or each.outlet or "," in each.label))
    ]


def _is_called(each: Turn) -> bool:
    """`Mr. Example:`, `A. EXAMPLE (PARTY).`: with a title, or with a party as records print it."""
    called = each.holder or TITLED.match(each.name) or (each.label[-1].isspace() and INITIALS.match(each.name))
    return bool(called)


def _is_officer(each: Turn) -> bool:
    """`Minister of Rivers Ada Example:`, `Ada Example, Minister of Rivers:` whom the first speaker gives the floor."""
    if ", " in each.label and not each.outlet and (is_name(each.name) or is_person(each.name)):
        return has_office_noun(as_usual(each.label))
    person = split_office(each.name)
    titled = each.alone and each.label[-1] == ":" and TITLED.match(each.name) is not None
    return person is not None and (bool(person[1]) or titled) and is_name(person[0])


def _is_portuguese(each: Turn) -> bool:
    """`O SR. ADÃO EXEMPLO (PEX) - `, `O Sr. Secretário (Adão Exemplo): — `, as Portuguese chambers print it."""
    if IN_RECORD.match(each.label):
        return True
    dashed = each.line.text[len(each.label) :].lstrip()[:1] in {"—", "–", "-"}
    return dashed and each.label.startswith(("O Sr", "A Sr"))

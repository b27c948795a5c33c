"""Turns of a transcript: who speaks where, by the labels before the words."""

import re
from collections import Counter
from collections.abc import Sequence, Set
from itertools import pairwise, takewhile

from statements.ingest.lines import Line
from statements.ingest.recognisers.names.offices import is_office, split_office
from statements.ingest.recognisers.names.person_names import has_office_noun, initials, is_name
from statements.ingest.recognisers.people.first_person import greets, opens_as_speech
from statements.ingest.recognisers.turns.chamber_labels import CHAIR
from statements.ingest.recognisers.turns.turn_labels import (
    DASHED,
    INITIALS,
    TITLED,
    Turn,
    as_usual,
    dashed_turn,
    is_bare,
    is_label,
    turn,
)

# `Our next question comes from the line of Ada Example with the Daily Example`, in the last words of a turn.
_CALLS, _CALLED = re.compile(r"\b[Qq]uestion\s[^.?!\n]{1,120}"), 400
# `Ada Example: (02:39)`, as services that write down recordings print it
_TIMED = re.compile(r"\s?[(\[](?:\d{1,2}:)?\d{1,2}:\d\d[)\]]")
_NUMBER = re.compile(r"[\s+]{0,4}(?:[A-Z]{1,4}-?)?\d[\dA-Z\s()/.-]{4,20}")
# A text is a transcript when it has this many turns, by this many labels, and turns in this share of its blocks.
TURNS, LABELS, SHARE = 3, 2, 0.1
# What may stand before the label of the only speaker: so many short lines, of so many characters, or headings.
_LEADS, _LEAD, _HEADING = 3, 60, 100
# A line of so many characters is filled.
_FILLED = 55
# A greeting without a word more has no more words.
_GREETING = 5
# A label alone on its line may come later: after a summary, within so many lines.
_SOON = 12
# A label before a dash has no more blanks, and is no longer.
_WORDS, _DASH = 11, 100


def turns(body: Sequence[Line], listed: Set[str] = frozenset(), headed: bool = False) -> list[Turn]:
    """The turns of a transcript, in order; [] when the text is none: colons alone make no turns, nor do lists.

    `listed` are the surnames that the header lists alone: they may be labels as they are. Where it is `headed` as a
    transcript, a name before the first words is the label of the one who speaks them.
    """
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
    if enough or sum(map(_is_marked, plausible)) >= LABELS:
        return plausible
    if len(labels) >= LABELS and _is_near_top(plausible[0].line, body) and all(map(_is_named_officer, plausible)):
        return plausible
    early = (each for each in plausible if each.line.start <= body[:_SOON][-1].start)
    voiced = (each for each in early if _is_in_full(each, body) or (headed and is_name(as_usual(each.name))))
    first = next(voiced, None)
    soon = first is not None and (
        _is_near_top(first.line, body)
        or (headed and first.line in body[:_LEADS])
        or (first.line in body[:_SOON] and (first.alone or _opens(first)))
    )
    others = INITIALS.match(first.name) if first else None  # `В.Путин:`, then `А.Пример (в переводе):`
    return (
        [
            each
            for each in plausible
            if each is first or each.holder or _is_officer(each) or (others and INITIALS.match(each.name))
        ]
        if first and soon
        else []
    )


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


def _is_near_top(line: Line, body: Sequence[Line]) -> bool:
    """Whether nothing but a few short lines and headings stand over a line."""
    above = list(takewhile(lambda each: each is not line, body[: _LEADS + 1]))
    return len(above) <= _LEADS and all(map(_is_short, above))


def _is_short(line: Line) -> bool:
    return len(line.text) <= _LEAD or (len(line.text) <= _HEADING and not line.ends_sentence)


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
    """`Ada Example: (02:39)`, `Ada Example (AE):`: what only labels of a transcript have."""
    note = each.label.rstrip("*: ").removeprefix(each.name).strip()
    return note == f"({initials(each.name)})" or _TIMED.match(each.line.text, len(each.label)) is not None


def _is_ranked(each: Turn) -> bool:
    """`FOREIGN MINISTER EXAMPLE: Thank you`: two of them are enough, where the words begin with one."""
    return each.name.isupper() and " " in each.name and each.label[-1] == ":" and has_office_noun(as_usual(each.name))


def _is_named_officer(each: Turn) -> bool:
    return _is_ranked(each) or (not each.alone and _is_officer(each))


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


def _opens(first: Turn) -> bool:
    """Whether the words after a label greet, or the label is a chair's: it may come later."""
    return CHAIR.match(first.name) is not None or greets(first.line.text[len(first.label) :])


def _is_called(each: Turn) -> bool:
    """`Mr. Example:`, `A. EXAMPLE (PARTY).`: with a title, or with a party as records print it."""
    called = each.holder or TITLED.match(each.name) or (each.label[-1].isspace() and INITIALS.match(each.name))
    return bool(called)


def _is_officer(each: Turn) -> bool:
    """`Minister of Rivers Ada Example:`, `Ada Example, Minister of Rivers:` whom the first speaker gives the floor."""
    if ", " in each.label and not each.outlet and is_name(each.name):
        return has_office_noun(as_usual(each.label))
    person = split_office(each.name)
    titled = each.alone and each.label[-1] == ":" and TITLED.match(each.name) is not None
    return person is not None and (bool(person[1]) or titled) and is_name(person[0])


def _is_in_full(first: Turn, body: Sequence[Line]) -> bool:
    """`President of Russia Vladimir Putin:`, `В.Путин:`, `Mr. Example (Examplia):` before the first words."""
    person = split_office(first.name)
    words = first.line.text[len(first.label) :]
    peer = first.alone and first.label[-1] not in ":)" and TITLED.match(first.name) is not None
    if peer or (first.alone and (first.label[-1] in ":)" or first.label.endswith(" source"))):
        words = next((line.text for line in body if line.start > first.line.start), "")
    if peer:  # `Lord Example` over `My Lords, I …`
        bare = greets(words) and len(words.split()) <= _GREETING and words[-1] not in ".!?"  # `Ladies and gentlemen`
        return not (bare or has_office_noun(first.name)) and opens_as_speech(words)
    titled = (", " in first.label or " (" in first.label) and has_office_noun(as_usual(first.label))
    return not (first.outlet or first.moderator) and (
        bool(first.holder or first.body)
        or (
            TITLED.match(first.name) is not None
            and (first.name[:2].isupper() or first.label.rstrip(" :").endswith(")"))
            and not has_office_noun(as_usual(first.name))
        )
        or INITIALS.match(first.name) is not None
        or (person is not None and CHAIR.match(first.name) is not None)
        or (first.alone and first.label[-1] == ":" and person is not None and person[0] in first.name[3:])
        or (person is not None and (bool(person[1]) or titled))
        or (is_name(as_usual(first.name)) and opens_as_speech(words))
    )

"""Transcripts whose labels are names alone on their lines, written small: `Ada Example` over each of her answers."""

import re
from collections import Counter
from collections.abc import Sequence
from itertools import pairwise

from statements.ingest.lines import Line
from statements.ingest.recognisers.names.offices import is_officer, split_office
from statements.ingest.recognisers.names.person_names import is_name
from statements.ingest.recognisers.turns.turn_labels import Turn

# `Ada Example -- Chief Executive Officer`, `Bob Sample - River Bank - Analyst`, as calls of companies are written down.
_PARTED = re.compile(r"(?P<name>[^\W\d_a-z][\w.'’ -]{3,40}?)\s(?:--|—|–|-)\s(?P<office>[^\n]{2,80})")
_CLOCK = re.compile(r"(?P<name>[^\W\d_][\w.'’ -]{3,40}?\s{1,4})?(?:\d{1,2}:)?\d{1,2}:\d\d")
_ASKS = {"question", "journalist", "reporter", "moderator", "audience question", "questioner"}
# How long such a label may be, and how often two of them at least stand.
_LENGTH, _OFTEN, _VOICES, _CALL = 60, 2, 2, 3


def names_alone(body: Sequence[Line]) -> list[Turn]:
    """The turns where two voices at least come again, each alone on a line over words; [] in any other text."""
    parted = {line.text: match for line in body if (match := _parted(line))}
    if sum(line.text in parted for line in body) >= _CALL:
        return [_in_call(line, parted[line.text]) for line in body if line.text in parted]
    apart = (line for above, line in pairwise([None, *body]) if line and (line.gap or not above or above.ends_sentence))
    short = [line for line in apart if len(line.text) <= _LENGTH and line.text[-1].isalpha()]
    times = Counter(line.text for line in short)
    again = {text for text, count in times.items() if count >= _OFTEN}
    voices = {text for text in again if text.lower() in _ASKS or is_name(text) or _is_called(text)}
    if len(voices) < _VOICES or not any(text.lower() not in _ASKS for text in voices):
        return []
    asks = {text for text in voices if text.lower() in _ASKS}
    labels = voices | {text for text in times if is_name(text.rpartition(", ")[2]) and "," in text}
    return [
        Turn(line, line.text.rpartition(", ")[2], line.text in asks, False, False, line.text)
        for line in short
        if line.text in labels
    ]


def clocked(body: Sequence[Line]) -> list[Turn]:
    """The turns of `Ada Example` over or before `2:19:53` over her words, where two stand; [] in any other text."""
    clocks = {line.start: time for line in body if line.text[-1].isdigit() and (time := _CLOCK.fullmatch(line.text))}
    if not clocks:
        return []  # nearly always
    timed = [(line, time["name"].strip()) for line in body if (time := clocks.get(line.start)) and time["name"]]
    timed = timed or [(above, above.text) for above, line in pairwise(body) if line.start in clocks]
    found = [Turn(line, name, False, False, False, line.text) for line, name in timed if is_name(name)]
    return found if len(found) >= _OFTEN else []


def _parted(line: Line) -> re.Match[str] | None:
    match = _PARTED.fullmatch(line.text) if line.gap and " -" in line.text[:_LENGTH] else None
    return match if match and is_name(match["name"]) else None


def _in_call(line: Line, match: re.Match[str]) -> Turn:
    """Who speaks in a company's call; analysts ask."""
    return Turn(line, match["name"], match["office"].lower().endswith("analyst"), False, False, line.text)


def _is_called(text: str) -> bool:
    """`Governor Example`, `Governor Ada Example`."""
    person = split_office(text)
    return is_officer(text) or (person is not None and person[0].startswith(f"{person[1]} "))

"""Labels before a dash, which are told by the labels beside them alone."""

import re

from statements.ingest.lines import Line
from statements.ingest.recognisers.names.offices import is_office, split_office
from statements.ingest.recognisers.names.person_names import is_name
from statements.ingest.recognisers.turns.turn_labels import TITLED, Turn, voice

# `Presidente Exemplo — Bom dia`, `Jornalista (Rádio Exemplo) – …`
_DASHES = (" — ", " – ", " - ")
_DASH = re.compile(r"(?P<name>[^\W\d_a-z][\w.'’ -]{2,58}?)(?:\s\([^()\n]{2,40}\))?\s[—–-]\s(?=\S)")
# How far into its line the dash stands. A label before it has no more blanks: what has is a sentence.
_NEAR, _WORDS = 60, 9


def dashed_turn(line: Line) -> Turn | None:
    """`Presidente Exemplo — Bom dia`."""
    head = line.text[:_NEAR]
    match = _DASH.match(line.text) if any(map(head.__contains__, _DASHES)) else None
    if match is None or match["name"].count(" ") > _WORDS:
        return None
    found = voice(line, match["name"], match.group())
    if found.question or is_name(found.name) or TITLED.match(found.name) or is_office(found.name):
        return found
    person = split_office(found.name)
    return found if person and person[1] else None

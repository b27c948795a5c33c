"""Transcripts that name their speakers once, in a key of initials: `Speaker key: AE Dr Ada Example BS Bob Sample`."""

import re
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from itertools import chain, pairwise

from statements.ingest.lines import Line
from statements.ingest.recognisers.names.offices import HONORIFIC
from statements.ingest.recognisers.names.person_names import initials, is_name
from statements.ingest.recognisers.turns.turn_labels import Turn
from statements.ingest.recognisers.turns.voices import called_by_initials

# `AE          Hello and welcome`
_SPACED, _GAP, _FIRST = re.compile(r"(?P<label>[A-Z]{2,4})\s{3,16}(?=\S)"), 8, 12
_HEADINGS = ("speaker key", "speakers key", "speakers’ key", "key to speakers", "key of speakers")
# How far into a text the key stands, and how many letters its initials have.
_NEAR, _LETTERS, _HEADING = 40, range(2, 5), 20


def key_of(lines: Sequence[Line]) -> dict[str, str]:
    """Initials → name, of the key over a transcript; {} where there is none."""
    first = (at for at, line in enumerate(lines[:_NEAR]) if line.text[0] in "SKsk")  # few lines
    at = next((at for at in first if lines[at].text[:_HEADING].lower().startswith(_HEADINGS)), None)
    if at is None:
        return {}
    key = _pairs(lines[at].text.split())
    for line in lines[at + 1 : at + _NEAR]:
        more = _pairs(line.text.split())
        if not more or line.ends_sentence:
            break
        key |= more
    return key


def spaced_key(lines: Sequence[Line]) -> dict[str, str]:
    """Initials → name, of labels that a gap parts from the words, whose names the first words give: `AE      Hello`."""
    labelled = [line for line in lines if line.text[0].isupper() and "   " in line.text[:_GAP]]
    labels = {match["label"] for line in labelled if (match := _SPACED.match(line.text))}
    first = " ".join(line.text for line in lines[:_FIRST]) if len(labels) > 1 else ""
    return {initials(name): name for name in called_by_initials(labels, first)}


def _pairs(words: Sequence[str]) -> dict[str, str]:
    """`AE Dr Ada Example BS Bob Sample`, whatever stands before the first of them."""
    starts = [at for at, word in enumerate(words) if word.isupper() and len(word.strip(":")) in _LETTERS]
    found = {}
    for start, end in pairwise([*starts, len(words)]):
        short, name = words[start].strip(":"), HONORIFIC.sub("", " ".join(words[start + 1 : end])).strip(" ,;")
        if is_name(name) and initials(name)[0] == short[0]:
            found[short] = name
    return found


def keyed_turns(body: Iterable[Line], key: Mapping[str, str]) -> list[Turn]:
    """The turns that begin with the initials of a key; who mostly asks has questions alone."""
    found: list[Turn] = []
    asked: Counter[str] = Counter()
    above: Line | None = None
    for line in chain(body, [None]):
        short = line.text.partition(" ")[0].rstrip(":") if line else ""
        if found and above and (line is None or short in key):
            asked[found[-1].name] += above.text[-1] == "?"
        if line and short in key:
            label = line.text[: len(short) + 1]
            found.append(Turn(line, key[short], False, False, False, label))
        above = line
    times = Counter(each.name for each in found)
    return [each._replace(question=2 * asked[each.name] > times[each.name]) for each in found]

"""Quotations in a report: the words between quotation marks, and whose they are."""

import re
from collections.abc import Mapping, Sequence
from itertools import pairwise

from statements.ingest.draft import Found, Span
from statements.ingest.lines import line_number

# A line that says whose words stand over it is no longer.
_CREDIT = 200
# Fewer words between marks are a term, not a quotation.
WORDS = 3
# So many surnames are quicker looked up word by word.
_MANY = 20
# A mark opens after a space or a bracket; a paragraph that opens one without closing it is quoted to its end. The marks
# come first: the engine skips to them.
_QUOTED = re.compile(
    r"[“«„\"](?<![^\s(\[—–-].)(?:(?<=“)(?P<curly>[^“”]{10,3000})(?:”|$)|(?<=«)(?P<angle>[^«»]{10,3000})(?:»|$)|"
    r"(?<=„)(?P<low>[^„“”]{10,3000})(?:[“”]|$)|(?<=\")(?P<straight>[^\"]{10,3000})(?:\"|$))"
)
_OPENING = '“«„"'
_WORD = re.compile(r"[\w'’\-]+")
_VERBS = (
    "said", "added", "told", "stated", "noted", "confirmed", "stressed", "warned", "announced", "declared", "explained",
)  # fmt: skip
_SAID = re.compile(rf"\b(?:{'|'.join(_VERBS)})\b")
_HE_SAID = re.compile(rf"\b(?:[Hh]e|[Ss]he)\s+(?:also\s+)?{_SAID.pattern}|{_SAID.pattern}\s+s?he\b")


def quotations(text: str, passages: Sequence[Span], people: Sequence[str]) -> list[Found]:
    """The quotations of a report in order: {words, speaker}; the speaker is None where the text does not say.

    `people` are the names of those who are quoted. Words are theirs whose surname stands in the same passage outside
    the marks; `he said`, and a passage that is nothing but quotation, go on with the one before. Where one person
    alone is quoted, `the minister said` is that person.
    """
    surnames = {name.split()[-1]: name for name in people}
    marks = [mark for mark in _OPENING if mark in text]
    found: list[Found] = []
    line, at = 1, 0
    current: str | None = None
    for span, following in pairwise([*passages, Span(0, 0, "passage")]):
        passage = text[span.start : span.end]
        marked = any(map(passage.__contains__, marks))
        if not (marked or surnames):
            continue
        quoted = [m for m in _QUOTED.finditer(passage) if len(m.group().split()) >= WORDS] if marked else []
        outside = _without(passage, quoted)
        speaker = _speaker(outside, surnames, current) if surnames else None
        if quoted and surnames and not outside.strip():
            speaker = _credit(text[following.start : following.end], people) or speaker
        for match in quoted:
            group = match.lastgroup or "curly"
            start, end = span.start + match.start(group), span.start + match.end(group)
            line, at = line + line_number(text[at:start], start - at) - 1, start
            found.append(
                Found(
                    {"words": text[start:end], "speaker": speaker},
                    "quotation marks",
                    line=line,
                    span=(start, end),
                )
            )
        current = speaker or current
    return found


def _credit(following: str, people: Sequence[str]) -> str | None:
    """Whose name and office stand alone under words that are nothing but quotation: `Ada Example, Mayor of Z`."""
    if not 0 < len(following) <= _CREDIT or following[-1] in ".”":
        return None
    return next((name for name in people if name in following.partition(",")[0]), None)


def _speaker(outside: str, surnames: Mapping[str, str], current: str | None) -> str | None:
    """Whose the words are, by what stands outside the quotations; `current`: whose the words before were."""
    if len(surnames) > _MANY or any(surname in outside for surname in surnames):
        named = next((surnames[word] for word in _WORD.findall(outside) if word in surnames), None)
        if named:
            return named
    if current and not outside.strip():
        return current
    if not any(map(outside.__contains__, _VERBS)):
        return None
    if current and _HE_SAID.search(outside):
        return current
    return next(iter(surnames.values())) if len(surnames) == 1 and _SAID.search(outside) else None


def _without(passage: str, quoted: Sequence[re.Match[str]]) -> str:
    """What of the passage stands outside the quotations."""
    parts, at = [], 0
    for match in quoted:
        parts.append(passage[at : match.start()])
        at = match.end()
    return " ".join([*parts, passage[at:]])

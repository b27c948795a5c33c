"""Quotations in a report: the words between quotation marks, and whose they are."""

import re
from collections.abc import Sequence

from statements.ingest.draft import Found, Span
from statements.ingest.lines import line_number

# Fewer words between marks are a term, not a quotation.
WORDS = 3
# A mark opens after a space or a bracket; a paragraph that opens one without closing it is quoted to its end.
_QUOTED = re.compile(
    r"(?<![^\s(\[—–-])(?:“(?P<curly>[^“”]{10,3000})(?:”|$)|«(?P<angle>[^«»]{10,3000})(?:»|$)|"
    r"„(?P<low>[^„“”]{10,3000})(?:[“”]|$)|\"(?P<straight>[^\"]{10,3000})(?:\"|$))"
)
_SAID = re.compile(r"\b(?:said|added|told|stated|noted|confirmed|stressed|warned|announced|declared|explained)\b")
_HE_SAID = re.compile(rf"\b(?:[Hh]e|[Ss]he)\s+(?:also\s+)?{_SAID.pattern}|{_SAID.pattern}\s+s?he\b")


def quotations(text: str, passages: Sequence[Span], people: Sequence[str]) -> list[Found]:
    """The quotations of a report in order: {words, speaker}; the speaker is None where the text does not say.

    `people` are the names of those who are quoted. Words are theirs whose surname stands in the same passage outside
    the marks; `he said`, and a passage that is nothing but quotation, go on with the one before. Where one person
    alone is quoted, `the minister said` is that person.
    """
    surnames = {name.split()[-1]: name for name in people}
    found: list[Found] = []
    current: str | None = None
    for span in passages:
        passage = text[span.start : span.end]
        quoted = [match for match in _QUOTED.finditer(passage) if len(match.group().split()) >= WORDS]
        outside = _without(passage, quoted)
        named = next((surnames[word] for word in re.findall(r"[\w'’\-]+", outside) if word in surnames), None)
        goes_on = not outside.strip() or _HE_SAID.search(outside) is not None
        only = people[0] if len(people) == 1 and _SAID.search(outside) else None
        speaker = named or (current if goes_on else None) or only
        for match in quoted:
            group = match.lastgroup or "curly"
            start, end = span.start + match.start(group), span.start + match.end(group)
            found.append(
                Found(
                    {"words": text[start:end], "speaker": speaker},
                    "quotation marks",
                    line=line_number(text, start),
                    span=(start, end),
                )
            )
        current = speaker or current
    return found


def _without(passage: str, quoted: Sequence[re.Match[str]]) -> str:
    """What of the passage stands outside the quotations."""
    parts, at = [], 0
    for match in quoted:
        parts.append(passage[at : match.start()])
        at = match.end()
    return " ".join([*parts, passage[at:]])

"""A version's passages as they are set on the page: words marked, lists in lines, a label at each new voice."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from statements.citing.folding import folded_words
from statements.citing.markup import marked
from statements.models import Passage, Speaker, Version
from statements.search.highlight import ranges
from statements.views.paired import Mark, Paired

# How far into a passage a printed label such as "Jens Stoltenberg:" may reach.
LABEL_REACH = 80
Ranges = Mapping[str, Sequence[tuple[int, int]]]


@dataclass(frozen=True, slots=True)
class Turn:
    """Who speaks from here on; `speaker` is None for a voice without an authority record."""

    name: str
    speaker: Speaker | None


@dataclass(frozen=True, slots=True)
class Set:
    """A passage as it is set: `lines` of safe HTML, one but for a list; `language` where it is not the statement's.

    `changed` is the number of the version in which its words were last changed, 0 if they never were.
    """

    anchor: str
    kind: str
    lines: list[str]
    turn: Turn | None = None
    language: str = ""
    changed: int = 0
    marks: Sequence[Mark] = ()


def transcript(
    version: Version,
    language: str,
    q: str,
    places: Ranges | None = None,
    changed: Mapping[str, int] | None = None,
    paired: Paired | None = None,
) -> list[Set]:
    """The version's passages, with the words of `q` marked as the index compares words of `language`.

    `places` are (start, end) ranges by anchor: these are marked instead, as a link quotes them. `changed` are the
    versions in which passages were last changed, by anchor; `paired` is what reports have to do with them.
    """
    passages = list(version.passages.select_related("speaker"))
    for passage in passages:
        passage.version = version
    labelled = len({(passage.speaker_id, passage.printed_speaker) for passage in passages}) > 1
    return [
        Set(
            passage.anchor,
            passage.kind,
            list(_lines(passage, _marks(passage, passage.language or language, q, places))),
            turn,
            passage.language,
            (changed or {}).get(passage.anchor, 0),
            list(paired.marks(passage)) if paired else (),
        )
        for passage, turn in zip(passages, _turns(passages, labelled), strict=True)
    ]


def _turns(passages: list[Passage], labelled: bool) -> Iterator[Turn | None]:
    """The label before each passage: where the voice changes and the words themselves do not say so."""
    before = ""
    for passage in passages:
        name = passage.speaker.preferred_name if passage.speaker else passage.printed_speaker
        changes = name != before
        before = name
        yield Turn(name, passage.speaker) if labelled and name and changes and not _says(passage, name) else None


def _says(passage: Passage, name: str) -> bool:
    """Whether the passage starts with a printed label for `name`."""
    label, colon, _ = passage.text[:LABEL_REACH].partition(":")
    return bool(colon) and folded_words(name)[-1:] == folded_words(label)[-1:]


def _marks(passage: Passage, language: str, q: str, places: Ranges | None) -> Sequence[tuple[int, int]]:
    if places:
        return places.get(passage.anchor, ())
    return ranges(passage.words, q, language) if q else ()


def _lines(passage: Passage, found: Sequence[tuple[int, int]]) -> Iterator[str]:
    text = passage.words
    if passage.kind != Passage.Kind.LIST:
        yield marked(text, found)
        return
    start = 0
    for line in text.splitlines(keepends=True):
        end = start + len(line)
        inside = [(max(a, start) - start, min(b, end) - start) for a, b in found if a < end and b > start]
        if line.strip():
            yield marked(line.rstrip(), [(a, min(b, len(line.rstrip()))) for a, b in inside])
        start = end


def received(version: Version, role: str) -> list[str]:
    """The header, or the page chrome, of the source as it was received: one text a span."""
    return [version.text[start:end] for start, end, span in version.reading.spans if span == role]

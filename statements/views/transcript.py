"""A version's passages as they are set on the page: words marked, lists in lines, a label at each new voice."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field

from statements.citing.folding import folded_words
from statements.citing.markup import marked
from statements.models import Passage, Speaker, Version
from statements.search.echoes import Echo
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
class Annotations:
    """What is marked in a transcript, by anchor.

    The words of `q`; or instead of these `places`, the (start, end) ranges that a link quotes. `changed`: the number of
    the version in which a passage was last changed. `echoes`: how often its words were said before. `paired`: what
    reports have to do with it. `former`: the anchors that it answers for since the text is divided otherwise.
    """

    q: str = ""
    places: Ranges = field(default_factory=dict)
    changed: Mapping[str, int] = field(default_factory=dict)
    echoes: Mapping[str, Echo] = field(default_factory=dict)
    paired: Paired | None = None
    former: Mapping[str, Sequence[str]] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Set:
    """A passage as it is set: `lines` of safe HTML, one but for a list; `language` where it is not the statement's."""

    anchor: str
    kind: str
    lines: list[str]
    turn: Turn | None = None
    language: str = ""
    changed: int = 0
    echo: Echo | None = None
    marks: Sequence[Mark] = ()
    former: Sequence[str] = ()


def passages_of(version: Version) -> list[Passage]:
    """The version's passages in order, each with the version at hand. One query."""
    passages = list(version.passages.select_related("speaker"))
    for passage in passages:
        passage.version = version
    return passages


def transcript(passages: Sequence[Passage], language: str, notes: Annotations) -> list[Set]:
    """Passages as `passages_of` gives them, of a statement in `language`, as whose words the index compares theirs."""
    labelled = len({(passage.speaker_id, passage.printed_speaker) for passage in passages}) > 1
    return [
        Set(
            passage.anchor,
            passage.kind,
            list(_lines(passage, _marks(passage, passage.language or language, notes))),
            turn,
            passage.language,
            notes.changed.get(passage.anchor, 0),
            notes.echoes.get(passage.anchor),
            list(notes.paired.marks(passage)) if notes.paired else (),
            notes.former.get(passage.anchor, ()),
        )
        for passage, turn in zip(passages, _turns(passages, labelled), strict=True)
    ]


def _turns(passages: Sequence[Passage], labelled: bool) -> Iterator[Turn | None]:
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


def _marks(passage: Passage, language: str, notes: Annotations) -> Sequence[tuple[int, int]]:
    if notes.places:
        return notes.places.get(passage.anchor, ())
    return ranges(passage.words, notes.q, language) if notes.q else ()


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

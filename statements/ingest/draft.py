"""What reading one file yields: fields with their origin, spans over the text, and problems to look at."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from typing import Any, Literal, NamedTuple, Self

Origin = Literal["stated", "modified", "derived"]
SpanRole = Literal["header", "passage", "chrome"]
PassageKind = Literal["paragraph", "heading", "question", "answer", "list"]


class Refused(Exception):
    """A file that ingest does not take. `reason` is a short fixed word for reports, the message a sentence."""

    def __init__(self, reason: str, message: str) -> None:
        super().__init__(message)
        self.reason = reason

    def __reduce__(self) -> tuple[type[Self], tuple[str, str]]:
        """Lets it cross from a reading process to the one that writes."""
        return type(self), (self.reason, str(self))


@dataclass(frozen=True, slots=True)
class Problem:
    """Something a person should look at; `line` counts from 1, and is None for the file as a whole."""

    field: str
    line: int | None
    message: str

    def as_json(self) -> dict[str, Any]:
        return {"field": self.field, "line": self.line, "message": self.message}


@dataclass(frozen=True, slots=True)
class Found:
    """One recognised value: what it is, where it stands, and which rule says so.

    `value` is plain JSON. `line` counts from 1; `span` is (start, end) in code points of the text.
    """

    value: Any
    rule: str
    origin: Origin = "stated"
    line: int | None = None
    span: tuple[int, int] | None = None
    alternatives: tuple[Any, ...] = ()
    review: bool = False

    def as_json(self) -> dict[str, Any]:
        return {
            "value": self.value,
            "rule": self.rule,
            "origin": self.origin,
            "line": self.line,
            "span": list(self.span) if self.span else None,
            "alternatives": list(self.alternatives),
            "review": self.review,
        }


class Span(NamedTuple):
    """A stretch (start, end) of the text: header, passage or page chrome. `speaker` is a name as in appearances.

    `language` is given where it is another than the statement's.
    """

    start: int
    end: int
    role: SpanRole
    kind: PassageKind | None = None
    speaker: str | None = None
    language: str | None = None


@dataclass(slots=True)
class Draft:
    """One statement as read.

    `fields` holds the single values: title, date (EDTF level 0), modified, kind, place, publisher, language,
    source_url, delivery, event ({name, body, kind, day, place}). `appearances` are {name, office, role, printed,
    office_printed}; `topics` are names of the vocabulary with the passages that show them.
    """

    identifier: str
    number: int = 1
    fields: dict[str, Found] = field(default_factory=dict)
    appearances: list[Found] = field(default_factory=list)
    topics: list[Found] = field(default_factory=list)
    quotations: list[Found] = field(default_factory=list)
    spans: list[Span] = field(default_factory=list)
    problems: list[Problem] = field(default_factory=list)

    @property
    def passages(self) -> list[Span]:
        return [span for span in self.spans if span.role == "passage"]

    def reading(self) -> dict[str, Any]:
        """The fields as a machine reading is stored: field → value, origin, line, span, rule, alternatives, review."""
        return {
            **{name: found.as_json() for name, found in self.fields.items()},
            "appearances": [found.as_json() for found in self.appearances],
            "topics": [found.as_json() for found in self.topics],
            "quotations": [found.as_json() for found in self.quotations],
        }

    def moved(self, characters: int, lines: int) -> Draft:
        """The same draft for a text in which so many characters and lines stand before."""

        def shift(found: Found) -> Found:
            span = (found.span[0] + characters, found.span[1] + characters) if found.span else None
            return replace(found, span=span, line=found.line and found.line + lines)

        return replace(
            self,
            fields={name: shift(found) for name, found in self.fields.items()},
            appearances=[shift(found) for found in self.appearances],
            topics=[shift(found) for found in self.topics],
            quotations=[shift(found) for found in self.quotations],
            spans=[span._replace(start=span.start + characters, end=span.end + characters) for span in self.spans],
            problems=[replace(problem, line=problem.line and problem.line + lines) for problem in self.problems],
        )

"""From bytes to drafts: the whole of reading, in the order in which it happens."""

from dataclasses import dataclass, field

from statements.ingest.draft import Draft, Problem


@dataclass(slots=True)
class ReadFile:
    """One file as read: its text (code points, exactly as decoded), how it was decoded, and its statements."""

    text: str
    encoding: str
    drafts: list[Draft]
    guessed: bool = False
    problems: list[Problem] = field(default_factory=list)

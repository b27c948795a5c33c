"""A source file on its way into the archive."""

from __future__ import annotations

from dataclasses import dataclass, field
from hashlib import sha256

from statements.ingest.draft import Refused
from statements.ingest.draft_words import DraftWords
from statements.ingest.read import ReadFile


@dataclass(slots=True)
class Incoming:
    """A source file that was read, or refused; `content` is None, and `size` given, where it was not even opened."""

    source_name: str
    content: bytes | None
    read: ReadFile | Refused
    size: int = 0
    sha256: str = field(init=False)
    bodies: list[DraftWords] = field(init=False)

    def __post_init__(self) -> None:
        self.sha256 = "" if self.content is None else sha256(self.content).hexdigest()
        self.size = self.size if self.content is None else len(self.content)
        read = self.read
        self.bodies = [] if isinstance(read, Refused) else [DraftWords(draft, read.text) for draft in read.drafts]

"""The words of one statement, without header and page chrome."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property
from hashlib import sha256

from statements.citing.anchors import stem_of
from statements.citing.folding import fold, words_in
from statements.ingest.draft import Draft


@dataclass(frozen=True)
class DraftWords:
    """A draft over the text of its file. The words are folded once, for all who compare them."""

    draft: Draft
    text: str

    @cached_property
    def texts(self) -> list[str]:
        """The text of each passage."""
        return [self.text[span.start : span.end] for span in self.draft.passages]

    @cached_property
    def words(self) -> list[str]:
        """The folded words of all passages."""
        return [word for words in self._words for word in words]

    @cached_property
    def stems(self) -> list[str]:
        """What the anchor of each passage begins with."""
        return [stem_of(words) for words in self._words]

    @cached_property
    def fingerprint(self) -> str:
        """SHA-256 of the folded words: equal for two files that differ in typography or page chrome alone.

        A text without a body is told by all its words.
        """
        return sha256((" ".join(filter(None, self._folded)) or fold(self.text)).encode("utf-8")).hexdigest()

    @cached_property
    def _folded(self) -> list[str]:
        return [fold(text) for text in self.texts]

    @cached_property
    def _words(self) -> list[list[str]]:
        return [words_in(folded) for folded in self._folded]

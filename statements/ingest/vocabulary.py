"""The words that readers know: topics, bodies, publishers and places. Data that editors own once it is seeded."""

from __future__ import annotations

import tomllib
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path

from statements.citing.folding import fold
from statements.ingest.terms import TermFinder

STARTING_WORDS = Path(__file__).resolve().parent.parent / "vocabulary"


def key(name: str) -> str:
    """A name as it is compared: folded, without case and without the article."""
    return fold(name).casefold().removeprefix("the ").rstrip(".")


@dataclass(frozen=True)
class Entry:
    """A record of the vocabulary: its preferred name, its other names or match terms, and what it belongs to."""

    name: str
    terms: tuple[str, ...] = ()
    part_of: str | None = None


@dataclass(frozen=True)
class Vocabulary:
    """What the readers recognise by name. Built from the tables, or from the starting files."""

    topics: tuple[Entry, ...] = ()
    bodies: tuple[Entry, ...] = ()
    publishers: tuple[Entry, ...] = ()
    places: tuple[Entry, ...] = ()

    def publisher(self, name: str) -> str | None:
        """The preferred name of the publisher that is called `name`."""
        return self._publisher_names.get(key(name))

    def publisher_words(self, first: str) -> int:
        """How many words the names of publishers have at most that begin with this one; 0 where none does."""
        return self._publisher_words.get(key(first), 0)

    def place(self, name: str) -> str | None:
        """The preferred name of the place that is called `name`."""
        return self._place_names.get(key(name))

    def body(self, name: str) -> Entry | None:
        """The body of this preferred name."""
        return self._bodies.get(name)

    @cached_property
    def topic_finder(self) -> TermFinder:
        """Finds the match terms of topics."""
        return TermFinder({term: topic.name for topic in self.topics for term in topic.terms})

    @cached_property
    def body_finder(self) -> TermFinder:
        """Finds the names of bodies."""
        return TermFinder({term: body.name for body in self.bodies for term in (body.name, *body.terms)})

    @cached_property
    def _bodies(self) -> dict[str, Entry]:
        return {body.name: body for body in self.bodies}

    @cached_property
    def _publisher_names(self) -> dict[str, str]:
        return _names(self.publishers)

    @cached_property
    def _publisher_words(self) -> dict[str, int]:
        names = sorted(filter(None, map(str.split, self._publisher_names)), key=len)
        return {key(words[0]): len(words) for words in names}

    @cached_property
    def _place_names(self) -> dict[str, str]:
        return _names(self.places)


def starting_vocabulary(folder: Path = STARTING_WORDS) -> Vocabulary:
    """The vocabulary of the committed files, with which a new archive begins.

    Each file is TOML: tables of `name = [terms]`. In `bodies.toml` a table is named for the organisation.
    """
    parts: dict[str, tuple[Entry, ...]] = {}
    for name in ("topics", "bodies", "publishers", "places"):
        tables = tomllib.loads((folder / f"{name}.toml").read_text("utf-8"))
        parts[name] = tuple(
            Entry(entry, tuple(terms), group if name == "bodies" else None)
            for group, table in tables.items()
            for entry, terms in table.items()
        )
    return Vocabulary(**parts)


def _names(entries: tuple[Entry, ...]) -> dict[str, str]:
    names = {key(term): entry.name for entry in entries for term in entry.terms}
    return names | {key(entry.name): entry.name for entry in entries}

"""One state of the search index: which files it is, how far they follow the change log, and what is known of them.

An index lies in a folder: `state.json` names the folder of the engine's files, one index for statements and one for
passages, and says how far the change log has been applied to both. The state is replaced by renaming, after the
engine's commits, so whoever reads it finds a whole index at least as new as it says.
"""

from __future__ import annotations

import json
import os
import tempfile
from bisect import bisect_right
from dataclasses import asdict, dataclass, field
from functools import cached_property
from pathlib import Path

from django.utils import timezone
from tantivy import FieldType, Index, Query, Schema, Searcher

from statements.models.calendar import Calendar
from statements.search.analysis import ANALYSES, analyser
from statements.search.schemas import FORMAT, passage_schema, schema

STATE = "state.json"
Identity = tuple[int, int]


class Unusable(Exception):
    """The index is missing, broken, of another format, or not one of this database's log."""


@dataclass(frozen=True, slots=True)
class State:
    """Which folder is the index, and the last change applied to it: (log position, statement)."""

    folder: str
    position: int
    statement: int
    format: int = FORMAT

    @property
    def newest(self) -> tuple[int, int]:
        return self.position, self.statement

    def write(self, place: Path) -> None:
        handle, name = tempfile.mkstemp(prefix="state-", dir=place)
        with os.fdopen(handle, "w", encoding="utf-8") as file:
            json.dump(asdict(self), file)
            file.flush()
            os.fsync(file.fileno())
        Path(name).replace(place / STATE)


@dataclass(frozen=True)
class Generation:
    """An index as it was when it was opened. What is worked out once for it is kept as long as it is."""

    state: State
    statements: Searcher
    passages: Searcher
    # After so many releases: how many statements are public, and facet → value → statements.
    everything: dict[int, tuple[int, dict[str, dict[str, int]]]] = field(default_factory=dict)
    # After so many releases: how they lie in time.
    calendars: dict[int, Calendar] = field(default_factory=dict)
    # (facet, slug) → name, of records that statements have: a change of their names makes a new generation.
    names: dict[tuple[str, str], str] = field(default_factory=dict)

    @cached_property
    def analyses(self) -> tuple[str, ...]:
        """The analyses that it has texts of."""
        return self._terms("analysis")

    @cached_property
    def languages(self) -> frozenset[str]:
        """The codes of the statements' languages, and `none`."""
        return frozenset(self._terms("language"))

    @cached_property
    def releases(self) -> tuple[int, ...]:
        """The moments, in seconds since 1970, at which an embargo ends that had not when the index was opened."""
        now = int(timezone.now().timestamp())
        held = Query.range_query(schema(), "embargo", FieldType.Unsigned, lower_bound=now)
        moments = self.statements.aggregate(held, {"moments": {"terms": {"field": "embargo", "size": 65_000}}})
        return tuple(sorted(int(bucket["key"]) for bucket in moments["moments"]["buckets"]))

    def pending(self) -> int | None:
        """The moment, in seconds since 1970, with which embargoes are compared; None when none is pending."""
        now = int(timezone.now().timestamp())
        return now if self.releases and now < self.releases[-1] else None

    def released(self, now: int | None) -> int:
        """How many of the releases there have been until a moment that `pending` gave."""
        return len(self.releases) if now is None else bisect_right(self.releases, now)

    def _terms(self, name: str) -> tuple[str, ...]:
        return tuple(term for term, _count in self.statements.terms_with_prefix(name, ""))


# The generation that this process has open, by its place, and the identity of the state file that it was opened from.
_open: dict[Path, tuple[Identity, Generation]] = {}
# The change that was applied last, by place, and the identity of the state file that says so.
_applied: dict[Path, tuple[Identity, str]] = {}


def identity_of(status: os.stat_result) -> Identity:
    """What tells a file that was replaced from the one before."""
    return status.st_ino, status.st_mtime_ns


def opened(place: Path) -> Generation:
    """The generation that lies there, opened once a state. Raises Unusable."""
    path = place / STATE
    try:
        status = path.stat()
        identity = identity_of(status)
        known = _open.get(place)
        if known is not None and known[0] == identity:
            return known[1]
        state = State(**json.loads(path.read_text(encoding="utf-8")))
    except (OSError, ValueError, TypeError) as error:
        raise Unusable("there is none, or it does not say what it is") from error
    if state.format != FORMAT:
        raise Unusable("it is of another format")
    statements, passages = engines(place / state.folder)
    generation = Generation(state, _searcher(statements), _searcher(passages))
    _open[place] = (identity, generation)
    return generation


def applied(place: Path) -> tuple[str, float] | None:
    """(the last change applied, when) of the index that lies there, without opening it; None where there is none."""
    path = place / STATE
    try:
        status = path.stat()
        identity = identity_of(status)
        if (known := _applied.get(place)) is None or known[0] != identity:
            state = State(**json.loads(path.read_text(encoding="utf-8")))
            known = _applied[place] = (identity, f"{state.position} {state.statement} {state.format}")
        return known[1], status.st_mtime
    except (OSError, ValueError, TypeError):
        return None


def forget(place: Path) -> None:
    """Lets the next use open it anew, whatever was open: another process may have written since."""
    _open.pop(place, None)


def engines(folder: Path, new: bool = False) -> tuple[Index, Index]:
    """The indexes of statements and of passages that lie in a folder, or new ones. Raises Unusable."""
    return _engine(folder / "statements", schema(), new), _engine(folder / "passages", passage_schema(), new)


def _engine(folder: Path, fields: Schema, new: bool) -> Index:
    if new:
        folder.mkdir()
    try:
        # The engine would make an empty index where there is none.
        if not new and not Index.exists(str(folder)):
            raise Unusable("its files are gone")
        index = Index(fields, str(folder))
    except (ValueError, OSError) as error:
        raise Unusable("its files are broken") from error
    for analysis in ANALYSES:
        index.register_tokenizer(analysis, analyser(analysis))
    return index


def _searcher(index: Index) -> Searcher:
    try:
        index.config_reader("manual")
        index.reload()
        return index.searcher()
    except BaseException as error:
        # The engine raises ValueError for files that are missing, and panics (not an Exception) on truncated ones.
        if isinstance(error, ValueError | OSError) or type(error).__name__ == "PanicException":
            raise Unusable("its files are broken") from error
        raise

"""Was it said so? Each quotation of a text is set against the archive, and gets a verdict with its evidence."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from functools import cached_property
from typing import Literal

from statements.citing import quoting
from statements.citing.collation import Collation, difference, nearest, same_words, share
from statements.citing.quoting import FEWEST_WORDS, Quotation
from statements.citing.wording import Word, words
from statements.models import Statement
from statements.models.pairings import REPORTING
from statements.search import index
from statements.search.calendar import whole_calendar
from statements.search.candidates import EVERYTHING, Among, Frequencies, by_rare_words, frequencies, in_a_row, weights
from statements.search.matches import Match, distinct, joined, match_in, typography
from statements.search.turns import Turn, beyond, turns
from statements.search.voices import voices

Verdict = Literal["verbatim", "typography", "altered", "stitched", "other-speaker", "not-found", "too-short"]
# A quotation is an altered one when words with this share of its weight stand together in a source. So many changed
# words are few, if as many agree, and not all of them stand at one end: then a lesser share will do. Measured on the
# corpus, with one to three words of 6 to 40 changed 496 of 500 are altered, and of foreign texts 8, by stock phrases.
ALTERED, ALTERED_IN_FEW, FEW, FEW_AT_END = 0.6, 0.4, 3, 2
# Matches nearly as good as the best are shown too, but not more than so many.
NEARLY, MOST_MATCHES = 0.05, 20
# Of a text whose earlier wordings are looked for so many words are compared.
LONGEST_COMPARED = 60


@dataclass(frozen=True, slots=True)
class Checked:
    """A quotation of the text, with its place there, and what the archive says of it; the best match first."""

    quotation: Quotation
    verdict: Verdict
    matches: tuple[Match, ...] = ()


@dataclass(frozen=True, slots=True)
class Searched:
    """What was searched: so many statements, dated from `first` to `last`."""

    statements: int
    first: dt.date | None
    last: dt.date | None


@dataclass(frozen=True, slots=True)
class Report:
    """Raises index.Unusable when made while the index is not ready."""

    searched: Searched
    quotations: list[Checked] = field(default_factory=list)


def searched() -> Searched:
    calendar = whole_calendar()
    first, last = (each.first if each else None for each in (calendar.first, calendar.last))
    return Searched(calendar.total + calendar.undated, first, last)


def check(text: str, speaker: str | None = None) -> Report:
    """Checks every quotation of `text`; `speaker` is the slug of who is said to have said them.

    Whoever read words before they were changed quotes them rightly, so former versions count.
    """
    found = [check_quotation(quotation, speaker, formerly=True) for quotation in quoting.quotations(text)]
    if found and all(each.verdict == "too-short" for each in found):
        # Marks within a sentence may be the source's own.
        stripped = Quotation(text.strip(), len(text) - len(text.lstrip()), len(text.rstrip()))
        whole = check_quotation(stripped, speaker, formerly=True)
        found = found if whole.verdict in ("not-found", "too-short", "altered") else [whole]
    return Report(searched(), found)


def check_quotation(
    quotation: Quotation, speaker: str | None = None, among: Among = EVERYTHING, *, formerly: bool = False
) -> Checked:
    """Against the current versions; `formerly`: what is not there as it is quoted, against those before them too."""
    quoted = words(quotation.text)
    if len(quoted) < FEWEST_WORDS:
        return Checked(quotation, "too-short")
    looked = _Check(quotation.text, quoted, among)
    checked = _attributed(looked.result(quotation), speaker)
    if formerly and checked.verdict in ("altered", "stitched", "not-found"):
        exact = looked.formerly()
        return _attributed(_of_same_words(quotation, exact), speaker) if exact else checked
    return checked


def _of_same_words(quotation: Quotation, exact: Sequence[Match]) -> Checked:
    return Checked(quotation, "typography" if all(match.diff for match in exact) else "verbatim", tuple(exact))


def wordings(text: str) -> list[Match]:
    """Where the archive has these words, as they are or nearly so, in the order of time; undated ones last.

    Of a long text its beginning is looked for. Raises index.Unusable.
    """
    quoted = words(text)[:LONGEST_COMPARED]
    if len(quoted) < FEWEST_WORDS:
        return []
    beginning = text[: quoted[-1].end]
    looked = _Check(beginning, quoted)
    found = distinct([*looked.exact(looked.whole), *looked.altered(looked.whole, nearly=1.0)])
    who = voices([(match.statement, [said for said, _start, _end in match.passages]) for match in found])
    named = [replace(match, speaker=each.slug) for match, each in zip(found, who, strict=True)]
    return sorted(named, key=lambda match: (match.statement.date or dt.date.max, match.statement.identifier))


def _attributed(checked: Checked, speaker: str | None) -> Checked:
    """Names whose the words are; where all are somebody else's than `speaker`, that is the verdict."""
    who = voices([(match.statement, [said for said, _start, _end in match.passages]) for match in checked.matches])
    matches = [replace(match, speaker=each.slug) for match, each in zip(checked.matches, who, strict=True)]
    if not speaker or not matches:
        return replace(checked, matches=tuple(matches))
    theirs = [match for match, each in zip(matches, who, strict=True) if each.may_be(speaker)]
    if not theirs:
        return Checked(checked.quotation, "other-speaker", tuple(matches))
    others = [match for match in matches if match not in theirs]
    return replace(checked, verdict=_verdict(checked, theirs), matches=(*theirs, *others))


def _verdict(checked: Checked, theirs: Sequence[Match]) -> Verdict:
    """The same verdict, unless the verbatim words are somebody else's."""
    if checked.verdict == "verbatim" and all(match.diff for match in theirs):
        return "typography"
    return checked.verdict


@dataclass(frozen=True)
class _Wanted:
    """Words that are looked for: a quotation, or a piece of one; key of a word → its weight."""

    text: str
    words: Sequence[Word]
    weights: Mapping[str, float]

    @cached_property
    def weight(self) -> float:
        return sum(self.weights[word.key] for word in self.words)

    @cached_property
    def letters(self) -> tuple[str, str]:
        """Those of all words, and of those outside square brackets."""
        outside = "".join(word.key for word in self.words if not word.bracketed)
        everything = "".join(word.key for word in self.words)
        return everything, outside or everything

    def may_stand_in(self, turn: Turn) -> bool:
        """Whether it has all of the letters: words within its own brackets may be left out."""
        letters = "".join(turn.keys)
        return "[" in turn.text or any(each in letters for each in self.letters)

    def most_alike(self, turn: Turn) -> float:
        """The largest share of the words' weight that could agree there."""
        held = set(turn.keys)
        return sum(self.weights[word.key] for word in self.words if word.key in held) / (self.weight or 1.0)


class _Check:
    """One quotation against some of the current index."""

    def __init__(self, text: str, quoted: Sequence[Word], among: Among = EVERYTHING) -> None:
        self.among = among
        self.generation = index.current()
        self.known: Frequencies = frequencies(self.generation.passages, text)
        self.whole = self._wanted(text, quoted)
        self._likely: dict[tuple[str, Among], tuple[list[Turn], list[Turn]]] = {}

    def result(self, quotation: Quotation) -> Checked:
        if exact := self.exact(self.whole):
            return _of_same_words(quotation, exact)
        stitched = self.stitched()
        if stitched:
            as_quoted = all(match.share == 1.0 for match in stitched)
            return Checked(quotation, "stitched" if as_quoted else "altered", tuple(stitched))
        altered = self.altered(self.whole)
        return Checked(quotation, "altered" if altered else "not-found", tuple(altered))

    def exact(self, wanted: _Wanted, among: Among | None = None) -> list[Match]:
        """Where the words stand as they are quoted, typography aside; verbatim ones first."""
        among = among or self.among
        found = _same(wanted, turns(in_a_row(self.generation, wanted.text, among), len(wanted.words)))
        if not found:
            likely, around = self.likely(wanted, among)
            # A question and its answer may have been copied in one.
            found = _same(wanted, likely) or _same(wanted, around)
        return _verbatim_first(found)

    def formerly(self) -> list[Match]:
        """Where the words stood, in the last version of a statement that had them; newer ones have others there."""
        passages = in_a_row(self.generation, self.whole.text, self.among, formerly=True)
        found = _same(self.whole, turns(passages, len(self.whole.words), formerly=True))
        newest = {match.statement: match.version for match in sorted(found, key=lambda match: match.version.number)}
        return _verbatim_first([match for match in found if match.version == newest[match.statement]])

    def altered(self, wanted: _Wanted, among: Among | None = None, nearly: float = NEARLY) -> list[Match]:
        """Where most of the words stand, the best first, and others that are `nearly` as good."""
        likely, around = self.likely(wanted, among or self.among)
        found = _alike(wanted, likely) or _alike(wanted, around)
        found.sort(key=lambda match: (-match.share, *_at_first_hand(match)))
        return distinct(match for match in found if match.share >= found[0].share - nearly)

    def likely(self, wanted: _Wanted, among: Among) -> tuple[list[Turn], list[Turn]]:
        """The turns of the passages that have the most of the quotation's rarest words, and what stands around them."""
        if (wanted.text, among) not in self._likely:
            passages = by_rare_words(self.generation, wanted.text, self.known, among)
            found = turns(passages, len(wanted.words))
            self._likely[wanted.text, among] = found, beyond(found)
        return self._likely[wanted.text, among]

    def _wanted(self, text: str, quoted: Sequence[Word] | None = None) -> _Wanted:
        quoted = words(text) if quoted is None else quoted
        return _Wanted(text, quoted, weights(self.known, text, quoted))

    def stitched(self) -> list[Match]:
        """The pieces between ellipses: in one statement, one match with the gaps shown; else a match a piece."""
        pieces = [self._wanted(piece.text) for piece in quoting.pieces(self.whole.text)]
        if len(pieces) < 2:
            return []
        longest = max(pieces, key=lambda piece: piece.weight)
        for start in self.exact(longest):
            found = [start if piece is longest else self._piece(piece, start.statement) for piece in pieces]
            whole = [match for match in found if match]
            if len(whole) == len(pieces):
                return [joined(whole)]
        if any(len(piece.words) < FEWEST_WORDS for piece in pieces):
            return []
        apart = [self.exact(piece) for piece in pieces]
        return [matches[0] for matches in apart] if all(apart) else []

    def _piece(self, piece: _Wanted, among: Statement) -> Match | None:
        """The piece in this statement, as it is quoted or altered."""
        there = replace(self.among, only=(among.pk,))
        found = self.exact(piece, there)
        if not found and len(piece.words) >= FEWEST_WORDS:
            found = self.altered(piece, there)
        return found[0] if found else None


def _at_first_hand(match: Match) -> tuple[bool, dt.date, str]:
    """The order of equal matches: sources before reports, the first before those who said it again."""
    statement = match.statement
    return statement.kind in REPORTING, statement.date or dt.date.max, statement.identifier


def _verbatim_first(found: Sequence[Match]) -> list[Match]:
    return sorted(found, key=lambda match: (bool(match.diff), *_at_first_hand(match)))[:MOST_MATCHES]


def _same(wanted: _Wanted, among: Sequence[Turn]) -> list[Match]:
    found = []
    for turn in among:
        if wanted.may_stand_in(turn):
            for first, last in same_words(wanted.words, turn.words):
                given = wanted.text[wanted.words[0].start : wanted.words[-1].end]
                found.append(match_in(turn, first, last, typography(turn.text, given, turn.words[first:last])))
    return distinct(found)


def _alike(wanted: _Wanted, among: Sequence[Turn]) -> list[Match]:
    found = []
    for turn in among:
        collation = nearest(wanted.words, turn.words) if wanted.most_alike(turn) >= ALTERED_IN_FEW else None
        alike = share(collation, wanted.words, turn.words, wanted.weights) if collation else 0.0
        if collation and _is_altered(collation, wanted.words, turn, alike):
            diff = difference(collation, wanted.words, wanted.text, turn.words, turn.text)
            found.append(replace(match_in(turn, collation.first, collation.last, diff), share=alike))
    return found


def _is_altered(collation: Collation, quoted: Sequence[Word], turn: Turn, alike: float) -> bool:
    """Whether the words, of which this share agrees, were made of the turn's, and are not others."""
    same = collation.sameness(quoted, turn.words)
    if True not in same:
        return False
    end = max(same.index(True), same[::-1].index(True))
    in_few = same.count(False) <= FEW and end <= FEW_AT_END and 2 * same.count(True) >= len(quoted)
    return (alike >= ALTERED and 2 * end <= len(quoted)) or (in_few and alike >= ALTERED_IN_FEW)

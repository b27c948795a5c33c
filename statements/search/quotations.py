"""Was it said so? Each quotation of a text is set against the archive, and gets a verdict with its evidence."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field, replace
from typing import Literal

from django.db.models import Max, Min

from statements.citing import quoting
from statements.citing.collation import difference, nearest, same_words, share
from statements.citing.differences import Difference, word_difference
from statements.citing.flow import flowing
from statements.citing.quoting import FEWEST_WORDS, Quotation
from statements.citing.wording import Word, words
from statements.models import Statement, Version
from statements.search import index
from statements.search.analysis import PLAIN, terms
from statements.search.candidates import EVERYTHING, Among, Frequencies, by_rare_words, frequencies, in_a_row, weights
from statements.search.turns import Said, Turn, turns
from statements.search.voices import voices

Verdict = Literal["verbatim", "typography", "altered", "stitched", "other-speaker", "not-found", "too-short"]
# A quotation is an altered one when words with this share of its weight stand together in a source. Measured on the
# corpus: with one to three words of 6 to 40 changed it is above in 299 of 300, for foreign words below in 594 of 600.
ALTERED = 0.6
# Matches nearly as good as the best are shown too, but not more than so many.
NEARLY, MOST_MATCHES = 0.05, 20
# Only the turns that share most of a quotation's words are collated with it.
COLLATED = 4
# Of a text whose earlier wordings are looked for so many words are compared.
LONGEST_COMPARED = 60
# Of a gap in a stitched quotation so many words are shown at either end.
GAP_WORDS = 30


@dataclass(frozen=True, slots=True)
class Match:
    """Where the archive has a quotation's words: `exact` are the source's, `diff` what the quotation makes of them."""

    version: Version
    passages: tuple[tuple[Said, int, int], ...]
    exact: str
    diff: Difference
    speaker: str | None = None
    prefix: str = ""
    suffix: str = ""
    share: float = 1.0

    @property
    def statement(self) -> Statement:
        return self.version.statement

    @property
    def url(self) -> str:
        """The lasting link to the words."""
        return self.version.quotation_url(self.anchors[0], self.exact, self.prefix, self.suffix)

    @property
    def anchors(self) -> list[str]:
        return list(dict.fromkeys(passage.anchor for passage, _start, _end in self.passages))


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
    dates = Statement.objects.published().aggregate(first=Min("date"), last=Max("date"))
    return Searched(Statement.objects.published().count(), dates["first"], dates["last"])


def check(text: str, speaker: str | None = None) -> Report:
    """Checks every quotation of `text`; `speaker` is the slug of who is said to have said them."""
    found = [check_quotation(quotation, speaker) for quotation in quoting.quotations(text)]
    if found and all(each.verdict == "too-short" for each in found):
        # Marks within a sentence may be the source's own.
        whole = check_quotation(Quotation(text.strip(), len(text) - len(text.lstrip()), len(text.rstrip())), speaker)
        found = found if whole.verdict in ("not-found", "too-short", "altered") else [whole]
    return Report(searched(), found)


def check_quotation(quotation: Quotation, speaker: str | None = None, among: Among = EVERYTHING) -> Checked:
    quoted = words(quotation.text)
    if len(quoted) < FEWEST_WORDS:
        return Checked(quotation, "too-short")
    return _attributed(_Check(quotation.text, quoted, among).result(quotation), speaker)


def wordings(text: str) -> list[Match]:
    """Where the archive has these words, as they are or nearly so, in the order of time; undated ones last.

    Of a long text its beginning is looked for. Raises index.Unusable.
    """
    quoted = words(text)[:LONGEST_COMPARED]
    if len(quoted) < FEWEST_WORDS:
        return []
    beginning = text[: quoted[-1].end]
    looked = _Check(beginning, quoted)
    found = _distinct([*looked.exact(beginning, quoted), *looked.altered(beginning, quoted, nearly=1.0)])
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


class _Check:
    """One quotation against some of the current index."""

    def __init__(self, text: str, quoted: Sequence[Word], among: Among = EVERYTHING) -> None:
        self.text, self.quoted, self.among = text, quoted, among
        self.passages = index.current().passages
        self.known: Frequencies = frequencies(self.passages, text)

    def result(self, quotation: Quotation) -> Checked:
        exact = self.exact(self.text, self.quoted)
        if exact:
            return Checked(quotation, "typography" if all(match.diff for match in exact) else "verbatim", tuple(exact))
        stitched = self.stitched()
        if stitched:
            as_quoted = all(match.share == 1.0 for match in stitched)
            return Checked(quotation, "stitched" if as_quoted else "altered", tuple(stitched))
        altered = self.altered(self.text, self.quoted)
        return Checked(quotation, "altered" if altered else "not-found", tuple(altered))

    def exact(self, text: str, quoted: Sequence[Word], among: Among | None = None) -> list[Match]:
        """Where the words stand as they are quoted, typography aside; verbatim ones first."""
        among = among or self.among
        found = self._same(text, quoted, in_a_row(self.passages, text, among))
        if not found:
            found = self._same(text, quoted, by_rare_words(self.passages, text, self.known, among))
        return sorted(found, key=lambda match: bool(match.diff))[:MOST_MATCHES]

    def _same(self, text: str, quoted: Sequence[Word], candidates: list[int]) -> list[Match]:
        found = []
        for turn in turns(candidates, len(quoted)):
            for first, last in same_words(quoted, turn.words):
                given = text[quoted[0].start : quoted[-1].end]
                found.append(_match(turn, first, last, _typography(turn.text, given, turn.words[first:last])))
        return _distinct(found)

    def altered(
        self, text: str, quoted: Sequence[Word], among: Among | None = None, nearly: float = NEARLY
    ) -> list[Match]:
        """Where most of the words stand, the best first, and others that are `nearly` as good."""
        weight = weights(self.known, text, quoted)
        candidates = turns(by_rare_words(self.passages, text, self.known, among or self.among), len(quoted))
        candidates.sort(key=lambda turn: -sum(weight.get(key, 0.0) for key in {word.key for word in turn.words}))
        found = []
        for turn in candidates[:COLLATED]:
            collation = nearest(quoted, turn.words)
            alike = share(collation, quoted, turn.words, weight) if collation else 0.0
            if collation and alike >= ALTERED:
                diff = difference(collation, quoted, text, turn.words, turn.text)
                found.append(replace(_match(turn, collation.first, collation.last, diff), share=alike))
        found.sort(key=lambda match: -match.share)
        return _distinct(match for match in found if match.share >= found[0].share - nearly)

    def stitched(self) -> list[Match]:
        """The pieces between ellipses: in one statement, one match with the gaps shown; else a match a piece."""
        pieces = quoting.pieces(self.text)
        if len(pieces) < 2:
            return []
        longest = max(pieces, key=lambda piece: sum(map(self.known.weight, terms(piece.text, PLAIN))))
        for start in self.exact(longest.text, words(longest.text)):
            found = [start if piece is longest else self._piece(piece, start.statement) for piece in pieces]
            whole = [match for match in found if match]
            if len(whole) == len(pieces):
                return [_joined(whole)]
        if any(len(words(piece.text)) < FEWEST_WORDS for piece in pieces):
            return []
        apart = [self.exact(piece.text, words(piece.text)) for piece in pieces]
        return [matches[0] for matches in apart] if all(apart) else []

    def _piece(self, piece: Quotation, among: Statement) -> Match | None:
        """The piece in this statement, as it is quoted or altered."""
        quoted, there = words(piece.text), replace(self.among, only=(among.pk,))
        found = self.exact(piece.text, quoted, there)
        if not found and len(quoted) >= FEWEST_WORDS:
            found = self.altered(piece.text, quoted, there)
        return found[0] if found else None


def _distinct(matches: Iterable[Match]) -> list[Match]:
    """Each place once: turns that overlap have it twice."""
    places: dict[tuple[int, int], Match] = {}
    for match in matches:
        said, start, _end = match.passages[0]
        places.setdefault((said.pk, start), match)
    return list(places.values())


def _typography(source: str, given: str, taken: Sequence[Word]) -> Difference:
    """What differs of words that are the same; nothing when the quotation is verbatim."""
    exact = source[taken[0].start : taken[-1].end]
    if exact == given or exact.split() == given.split() == given.split(" "):
        return []
    return [[sign, part.strip()] for sign, part in word_difference(exact, given)]


def _match(turn: Turn, first: int, last: int, diff: Difference) -> Match:
    start, end = turn.words[first].start, turn.words[last - 1].end
    held = turn.held(start, end)
    (one, from_, _), (other, _, to) = held[0], held[-1]
    return Match(
        turn.version,
        tuple(held),
        turn.text[start:end],
        diff,
        prefix=one.text[max(0, from_ - 32) : from_].lstrip(),
        suffix=other.text[to : to + 32].rstrip(),
    )


def _joined(matches: Sequence[Match]) -> Match:
    """One match of pieces that stand in one statement, with what lies between them taken out."""
    diff: Difference = []
    for before, match in zip((None, *matches), matches, strict=False):
        gap = _gap(before, match) if before else ""
        diff += [["-", gap]] if gap else []
        diff += match.diff or [["=", match.exact]]
    return replace(
        matches[0],
        passages=tuple(each for match in matches for each in match.passages),
        exact=" […] ".join(match.exact for match in matches),
        diff=diff,
        suffix=matches[-1].suffix,
        share=min(match.share for match in matches),
    )


def _gap(before: Match, after: Match) -> str:
    """What lies between two pieces; of much, both ends and how many words are between; "" where they change places."""
    (last, _start, end), (first, start, _end) = before.passages[-1], after.passages[0]
    if last.pk == first.pk:
        between = last.text[end:start]
    else:
        text = flowing(before.version.text[last.end : first.start])
        between = " ".join([last.text[end:], text, first.text[:start]]) if last.end <= first.start else ""
    found = between.split()
    if len(found) <= 2 * GAP_WORDS:
        return " ".join(found)
    left_out = len(found) - 2 * GAP_WORDS
    return " ".join([*found[:GAP_WORDS], f"[{left_out} words]", *found[-GAP_WORDS:]])

"""What a statement's page shows of reports: what it quotes, if it is one, and which ones quote it."""

from __future__ import annotations

from bisect import bisect_left
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property

from statements.models import Pairing, Passage, Statement, Version

# The verdicts that say where words stand, or that they do not.
NOWHERE = (Pairing.Verdict.NOT_FOUND, Pairing.Verdict.TOO_SHORT)


@dataclass(frozen=True, slots=True)
class Mark:
    """A discreet link beside a passage."""

    label: str
    href: str


@dataclass(frozen=True)
class Paired:
    """The quotations of a version, in order, and the quotations of its statement in reports, the oldest first."""

    quotations: Sequence[Pairing]
    quoting: Sequence[Pairing]
    passages_at: str

    @property
    def found(self) -> list[Pairing]:
        return [each for each in self.quotations if each.verdict not in NOWHERE]

    @property
    def missing(self) -> list[Pairing]:
        return [each for each in self.quotations if each.verdict == Pairing.Verdict.NOT_FOUND]

    @cached_property
    def _starts(self) -> list[int]:
        return [each.start for each in self.quotations]

    @cached_property
    def _by_anchor(self) -> dict[str, list[Pairing]]:
        found: defaultdict[str, list[Pairing]] = defaultdict(list)
        for each in self.quoting:
            for anchor in each.anchors:
                found[anchor].append(each)
        return found

    def marks(self, passage: Passage) -> Iterator[Mark]:
        """What was found of each quotation in the passage, and which reports quote it."""
        first, last = bisect_left(self._starts, passage.start), bisect_left(self._starts, passage.end)
        for each in self.quotations[first:last]:
            if each.verdict not in NOWHERE:
                yield Mark(each.get_verdict_display(), f"#q{each.start}")
        quoting = self._by_anchor.get(passage.anchor)
        if quoting:
            yield Mark(_summary(quoting), f"{self.passages_at}{passage.anchor}/#quoted")


def paired(statement: Statement, version: Version, passages_at: str) -> Paired:
    """Two queries. `passages_at` is the address under which the statement's passages have their pages."""
    quotations, quoting = Pairing.objects.of_report(version), Pairing.objects.of_source(statement)
    return Paired(list(quotations), list(quoting), passages_at)


def quoted_in(statement: Statement, anchor: str) -> list[Pairing]:
    """The quotations of this passage in reports, the oldest report first. One query."""
    return [each for each in Pairing.objects.of_source(statement) if anchor in each.anchors]


def _summary(quoting: Iterable[Pairing]) -> str:
    """How many reports quote a passage, and how: "quoted in 2 reports: 1 verbatim, 1 altered"."""
    order = {verdict: place for place, verdict in enumerate(Pairing.Verdict)}
    best: dict[int, Pairing.Verdict] = {}
    for each in quoting:
        verdict = Pairing.Verdict(each.verdict)
        best[each.report_id] = min(verdict, best.get(each.report_id, verdict), key=order.__getitem__)
    counts = Counter(best.values())
    several = len(counts) > 1
    how = ", ".join(f"{counts[each]} {each.label}" if several else each.label for each in order if each in counts)
    return f"quoted in {len(best)} report{'' if len(best) == 1 else 's'}: {how}"

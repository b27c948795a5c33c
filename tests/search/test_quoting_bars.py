"""Bar 3 of quotations: verdicts on quotations made from the seeds and the corpus, by a fixed seed."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from random import Random

import pytest
from django.test import Client

from statements.ingest.intake import take_in
from statements.ingest.sources import sources
from tests.figures import tell
from tests.ingest.corpus import CASES, CORPUS, SEEDS, corpus_files
from tests.search.quoting_sets import CLASSES, cases, score

FOREIGN = ("us_governors_sots", "newsworthy_pr")
# By name: what is drawn, a dozen of each class, would be other quotations after each new case.
SAMPLE = {
    f"{name}.txt"
    for name in (
        "address_to_an_assembly", "addressed_in_a_block", "arabic_place_and_date", "arabic_release",
        "attributed_remarks", "author_byline", "banner_over_title", "bracketed_turns", "briefing_turns", "by_alone",
        "byline_only", "capitals_over_words",
    )
}  # fmt: skip
# What each class must come to, as a share; of foreign texts so many may be taken for altered ones, and none for more.
BARS = {"verbatim": 1.0, "typography": 1.0, "altered": 0.98, "stitched": 0.95, "other-speaker": 0.98, "not-found": 0.98}


def confusion(counts: dict[tuple[str, str], int]) -> str:
    """The table: a line a class, a column a verdict."""
    answers = sorted({answer for _kind, answer in counts}, key=lambda each: (each not in CLASSES, each))
    lines = ["".join(f"{each:>16}" for each in ("", *answers))]
    lines += [
        "".join(f"{each:>16}" for each in (kind, *(counts.get((kind, answer), 0) for answer in answers)))
        for kind in CLASSES
    ]
    return "\n".join(lines)


def measured(client: Client, held: Sequence[Path], foreign: Sequence[Path], number: int, seed: int) -> tuple[str, str]:
    """Takes the files in and checks so many quotations of each class: the table, and what is short ("" if nothing)."""
    list(take_in(sources(list(held))))
    texts = [path.read_text("utf-8", errors="replace") for path in foreign]
    counts, wrong = score(client, cases(Random(seed), number, texts))
    short = [kind for kind, bar in BARS.items() if counts.get((kind, kind), 0) < bar * number]
    short += [
        f"not-found as {each}" for each in ("verbatim", "typography", "stitched") if ("not-found", each) in counts
    ]
    examples = [f"{case.kind}: {case.text!r}: {found}" for case, found in wrong if case.kind in " ".join(short)]
    return confusion(counts), "\n".join([", ".join(short), *examples])[:6000] if short else ""


@pytest.mark.django_db
def test_a_sample(client: Client) -> None:
    held = [*SEEDS[:4], *(path for path in CASES if path.name in SAMPLE)]
    assert measured(client, held, SEEDS[4:], 12, 5)[1] == ""


@pytest.mark.bars
@pytest.mark.django_db
def test_two_hundred_of_each(client: Client, capsys: pytest.CaptureFixture[str]) -> None:
    """The foreign texts are of two sources that the archive has nothing of: their stock phrases would be found."""
    corpus_files("*.txt")  # skips where there is none
    held = [path for path in sorted(CORPUS.glob("*.txt")) if not path.name.startswith(FOREIGN)]
    foreign = [path for path in sorted(CORPUS.glob("*.txt")) if path.name.startswith(FOREIGN)]
    table, short = measured(client, [*SEEDS, *held], foreign, 200, 2026)
    tell(capsys, f"{table}\n")
    assert short == ""

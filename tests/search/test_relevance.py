"""What is half remembered of a statement finds it, before others that have the same words."""

from __future__ import annotations

import pytest

from statements.ingest.intake import take_in
from statements.ingest.sources import sources
from statements.search import index
from tests.factories import make_statement
from tests.figures import tell
from tests.ingest.corpus import CORPUS
from tests.search.relevance import Probe, outcome, probes, shares

pytestmark = pytest.mark.django_db
SEED = 20201112


def place(query: str, statement: int) -> int | None:
    return outcome(Probe("", query, statement)).place


@pytest.mark.parametrize("query", ["the end of the long war", "the end the long", "of long war"])
def test_words_in_a_row_come_before_the_same_words_apart(query: str) -> None:
    wanted = make_statement("They came to the end of the long war in peace.", "More words that weigh nothing here.")
    for _number in range(3):
        make_statement("War, war, war of wars. Of the long day. Of the end.", "A long war had the long day of the end.")
    assert place(query, wanted.pk) == 1


def test_a_title_comes_before_a_text() -> None:
    for _number in range(3):
        make_statement("Talks on peace, and other talks on peace.", title="Words")
    wanted = make_statement("Nothing of it.", title="Conference after talks on peace")
    assert place("talks on peace", wanted.pk) == 1


def test_a_name_and_rare_words_find_what_the_person_said() -> None:
    wanted = make_statement("Quinoa grows by the fjord.", speakers=["Ann Lee"])
    make_statement("Quinoa grows by the fjord.", speakers=["Bob Oak"])
    make_statement("Quinoa, said Lee, grows by the fjord.", speakers=[("Ann Lee", "mentioned", "")])
    assert place("lee quinoa fjord", wanted.pk) is not None
    assert place('"ann lee" fjord', wanted.pk) == 1


@pytest.mark.bars
def test_half_remembered(capsys: pytest.CaptureFixture[str]) -> None:
    """20 titles without two words, 20 phrases without one, 20 names with the two rarest words of a passage."""
    if not CORPUS.is_dir():
        pytest.skip(f"needs the shared corpus at {CORPUS}: ../shared/corpus beside the clone")
    for _receipt in take_in(sources(sorted(CORPUS.glob("*.txt")))):
        pass
    index.catch_up()
    outcomes = [outcome(probe) for probe in probes(SEED)]
    tell(capsys, f"{'':10}{'first':>8}{'in five':>9}")
    for kind in ("title", "phrase", "surname"):
        first, five = shares([each for each in outcomes if each.probe.kind == kind])
        tell(capsys, f"{kind:10}{first:8.0%}{five:9.0%}")
    for each in outcomes:
        if each.place != 1:
            tell(capsys, f"  {each.place or 'over 20':>7}  {each.probe.kind}: {each.probe.query}")
    first, five = shares(outcomes)
    tell(capsys, f"{'all':10}{first:8.0%}{five:9.0%}")
    assert first >= 0.8
    assert five >= 0.95

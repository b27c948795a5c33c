"""Nothing is lost and nothing fails, whatever happened to a file on its way here."""

from collections import Counter
from collections.abc import Iterable

import pytest

from statements.ingest.draft import Refused
from statements.ingest.read import read, read_text, uncovered
from statements.ingest.vocabulary import starting_vocabulary
from tests.figures import tell
from tests.ingest.corpus import corpus_files, own_files
from tests.ingest.mutations import MUTATIONS, mutants

VOCABULARY = starting_vocabulary()
REASONS = {"empty", "binary", "error page"}


def faults(files: Iterable[tuple[str, bytes]], outcomes: Counter[str]) -> list[str]:
    """What went wrong with these files: exceptions, lost characters, refusals without a known reason."""
    found = []
    for name, content in files:
        try:
            file = read(content, VOCABULARY)
        except Refused as refused:
            outcomes[refused.reason] += 1
            if refused.reason not in REASONS or not str(refused):
                found.append(f"{name}: refused for {refused.reason!r}")
            continue
        except Exception as error:
            found.append(f"{name}: {error!r}")
            continue
        outcomes["read"] += 1
        lost = [at for draft in file.drafts for at in uncovered(file.text, draft.spans)]
        found += [f"{name}: {len(lost)} characters lost, at {lost[:3]}"] if lost else []
    return found


def test_files_that_came_to_grief_are_read_whole_or_refused_with_the_reason() -> None:
    outcomes: Counter[str] = Counter()
    assert faults(mutants(own_files(), 400), outcomes) == []
    assert outcomes["read"] > 300
    assert faults([("nothing is left", b" \n")], outcomes) == []
    assert outcomes["empty"] and outcomes["binary"], "some of them must be past reading"


def test_every_mutation_changes_files() -> None:
    done = {name for label, _ in mutants(own_files(), 400) for name in label.partition(": ")[2].split(", ")}
    assert done == {mutation.__name__ for mutation in MUTATIONS}
    changed = [content not in own_files() for _, content in mutants(own_files(), 100)]
    assert sum(changed) > 90


def test_lost_and_doubly_covered_characters_are_seen() -> None:
    draft = read_text("A title\n\nSome words here.\n\nMore of them.\n", "x", VOCABULARY)
    text = "A title\n\nSome words here.\n\nMore of them.\n"
    assert uncovered(text, draft.spans) == []
    assert uncovered(text, draft.spans[1:]) == [0, 2, 3, 4, 5, 6]
    assert uncovered(text, [*draft.spans, draft.spans[0]]) == [0, 2, 3, 4, 5, 6]


@pytest.mark.parametrize(
    "text",
    [
        "Press conference\n" * 5 + "Q: Why?\nBRUSSELS, 12 Feb. 2020 — Words.\nPress conference\n0\n0\n",
        "\u2028\n\u200b\n\ufeff",
        "\r\r\n\n\rA\r\n\rB",
        "A\u0345" * 300 + "\n\nNATO\u0345",
        "PRESS:\nWhy was it?\nMR. LEE:\nI said so.\nPRESS:\nWere you?\nMR. LEE:\n\n=====\nWords here.\n",
        "A title\n\nSpeakers: Ada Example and\n\nWords of theirs.\n",
    ],
    ids=[
        "a dateline in a wrapped paragraph",
        "marks alone",
        "mixed line ends",
        "a mark that folds to a letter",
        "a rule under a label",
        "a name that is missing",
    ],
)
def test_nothing_of_what_once_went_astray_is_lost(text: str) -> None:
    assert uncovered(text, read_text(text, "x", VOCABULARY).spans) == []


@pytest.mark.bars
def test_no_corpus_file_is_refused_or_loses_a_character() -> None:
    outcomes: Counter[str] = Counter()
    files = corpus_files()
    assert faults(((f"corpus file {n}", content) for n, content in enumerate(files)), outcomes) == []
    assert outcomes == {"read": len(files)}


@pytest.mark.bars
def test_twenty_thousand_mutated_corpus_files(capsys: pytest.CaptureFixture[str]) -> None:
    outcomes: Counter[str] = Counter()
    found = faults(mutants(corpus_files(), 20_000), outcomes)
    tell(capsys, f"20,000 mutated files: {dict(outcomes)}, {len(found)} faults")
    assert found == []

"""Terms that the archive's own words bring up, and what is no term."""

from collections.abc import Container

import pytest

from statements.ingest.phrases import phrases, stop_words
from statements.ingest.suggestions import Candidate, Known, Statistics
from statements.ingest.vocabulary import Entry, Vocabulary

NOTHING = Known(Vocabulary(), ())
# What each of the statements around those that a test is about speaks of, so that no word stands in all of them.
SUBJECTS = (
    "rain",
    "harvest",
    "railways",
    "museums",
    "fishery",
    "glass",
    "timber",
    "ferries",
    "bees",
    "salt",
    "ice",
    "wool",
)


def candidates(*texts: str, known: Known = NOTHING, most: int = 10, answered: Container[str] = ()) -> list[Candidate]:
    """The candidates of an archive of these statements (a passage a line) and as many again as SUBJECTS."""
    statistics = Statistics()
    rest = (f"We spoke about {subject} in the morning.\nThen we went home." for subject in SUBJECTS)
    for number, text in enumerate((*texts, *rest)):
        statistics.add(number, "en", text.splitlines())
    return statistics.candidates(known, most, answered)


def terms(*texts: str, known: Known = NOTHING) -> list[str]:
    return [candidate.term for candidate in candidates(*texts, known=known)]


def told(text: str) -> list[str]:
    return [" ".join(phrase.words) for phrase in phrases(text, stop_words("en"))]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("We want clean energy.", ["clean", "clean energy", "energy"]),
        ("It is Iowa's mental health.", ["Iowa", "mental", "mental health", "health"]),
        ("And the Department of Energy said so, without notice.", ["Department of Energy", "notice"]),
        ("for the cost of living today", ["cost", "cost of living", "living"]),
        ("Schools are open.", ["schools"]),
        ("They wish that in Australia and China.", ["Australia", "China"]),
        ("THE PRESIDENT SIGNED AN EXECUTIVE ORDER", []),
        ("", []),
    ],
)
def test_phrases_lie_between_stop_words_and_names_are_whole(text: str, expected: list[str]) -> None:
    assert told(text) == expected


def test_a_language_without_stop_words_gives_names_alone() -> None:
    found = [
        phrase
        for phrase in phrases("Mae hyn gan Banc Canolog heddiw yma unwaith eto", stop_words("cy"))
        if phrase.name or phrase.noun
    ]
    assert [phrase.words for phrase in found] == [("Banc", "Canolog")]


CLEAN = "This is about clean energy.\nThe clean energies of tomorrow: our clean energy."


def test_a_term_of_several_statements_is_suggested_with_its_forms_and_evidence() -> None:
    best = candidates(CLEAN, f"{CLEAN}\nMore of the clean energy.", CLEAN)[0]
    assert (best.key, best.term, best.forms) == ("clean energy", "clean energy", ("clean energy", "clean energies"))
    assert (best.statements, best.evidence) == (3, (1, 0, 2))


def test_the_same_archive_gives_the_same_candidates() -> None:
    assert candidates(CLEAN, CLEAN, CLEAN) == candidates(CLEAN, CLEAN, CLEAN)


def test_what_two_statements_or_all_of_them_say_is_not_suggested() -> None:
    assert terms(CLEAN, CLEAN) == []
    assert "morning" not in terms(CLEAN, CLEAN, CLEAN)


def test_a_passing_mention_is_not_suggested() -> None:
    assert terms(*["This is about clean energy."] * 3) == []


def test_what_was_answered_is_left_out_and_makes_room() -> None:
    health = "The mental health of all.\nOur mental health."
    archive = [f"{CLEAN}\n{health}"] * 3
    assert [each.key for each in candidates(*archive, most=1)] == ["clean energy"]
    assert [each.key for each in candidates(*archive, most=1, answered={"clean energy"})] == ["mental health"]


ACT = "We passed the Recovery Act in May.\nThe Recovery Act is law."


@pytest.mark.parametrize(
    "known",
    [
        Vocabulary(topics=(Entry("economy", ("Recovery Act",)),)),
        Vocabulary(topics=(Entry("recovery"),)),
        Vocabulary(bodies=(Entry("Recovery Act"),)),
        Vocabulary(publishers=(Entry("The Act", ("The Recovery Act",)),)),
        Vocabulary(places=(Entry("Recovery Act"),)),
    ],
    ids=["match term", "part of it", "body", "publisher", "place"],
)
def test_what_the_archive_knows_is_not_suggested(known: Vocabulary) -> None:
    assert terms(ACT, ACT, ACT) == ["Recovery Act"]
    assert terms(ACT, ACT, ACT, known=Known(known, ())) == []


def test_people_are_not_suggested() -> None:
    by_title = "We heard Senator Foster today.\nI thank Senator Foster."
    unknown = "It was Bridget Foster who came.\nSo Bridget Foster left."
    known = "It was the Foster who came.\nSo the Foster left."
    assert terms(*[by_title] * 3) == terms(*[unknown] * 3) == []
    assert terms(*[known] * 3) == ["Foster"]
    assert terms(*[known] * 3, known=Known(Vocabulary(), ["Bridget Foster"])) == []


def test_an_event_is_not_suggested() -> None:
    assert terms(ACT, ACT, ACT, known=Known(Vocabulary(), (), ["Recovery Act"])) == []


def test_a_hostile_text_is_counted_in_time() -> None:
    candidates("A" * 100_000, "a " * 50_000, "A a" * 30_000, "a-'" * 30_000, "of " * 30_000)

"""What stands before the first words of a report: where it was written and when."""

import pytest

from statements.ingest.lines import split_lines
from statements.ingest.recognisers.dates.datelines import dateline
from statements.ingest.vocabulary import starting_vocabulary

VOCABULARY = starting_vocabulary()
WORDS = "The council opened the new lock – it is “for all” – and said: nobody has to wait any more on the way to sea."


@pytest.mark.parametrize(
    ("head", "place", "date"),
    [
        ("RIVERTOWN, 3 May 2023 – ", "RIVERTOWN", "2023-05-03"),
        ("BRUSSELS — ", "BRUSSELS", None),
        ("Rivertown, 3 May 2023. ", "Rivertown", "2023-05-03"),
        ("Rivertown, 3 May 2023: ", "Rivertown", "2023-05-03"),
        ("Kreis Musterfluss, 14. Juni 2023. ", "Kreis Musterfluss", "2023-06-14"),
        ("Città del Fiume, 3 maggio 2023. ", "Città del Fiume", "2023-05-03"),
        ("Ciudad del Río, 3 de mayo de 2023. ", "Ciudad del Río", "2023-05-03"),
        ("Rivière-sur-Mer, le 3 mai 2023. ", "Rivière-sur-Mer", "2023-05-03"),
        ("(Rivertown, 3 May 2023) ", "Rivertown", "2023-05-03"),
        ("(Rivertown, 3 May 2023) - ", "Rivertown", "2023-05-03"),
    ],
)
def test_place_and_day(head: str, place: str, date: str | None) -> None:
    [line] = split_lines(head + WORDS)
    found = dateline(line, VOCABULARY)
    assert found is not None
    assert (found.place, found.date, found.end) == (place, date, len(head))


@pytest.mark.parametrize(
    "head", ["", "Rivertown, which has 3 locks since May 2023. ", "In Rivertown, 3 May 2023 was a Monday. "]
)
def test_words_are_none(head: str) -> None:
    [line] = split_lines(head + WORDS)
    assert dateline(line, VOCABULARY) is None

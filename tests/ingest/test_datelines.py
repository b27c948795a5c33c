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
        ("RIVERTOWN, Dec 08 (WIRE): ", "RIVERTOWN", None),
        ("RIVERTOWN, Dec 08 (WIRE):", "RIVERTOWN", None),
        ("RIVERTOWN, Sept 6: ", "RIVERTOWN", None),
        ("Brussels (WIRE): ", "Brussels", None),
        ("November 19, Brussels (WIRE): ", "Brussels", None),
        ("РЕЧНОЙ-БЕРЕГ, 23 марта. /ВЕСТИ/. ", "РЕЧНОЙ-БЕРЕГ", None),
        ("Brussels, 23 sept (WIRE) – ", "Brussels", None),
        ("Roma, 18 nov. (wire) – ", "Roma", None),
        ("Vallejo, CA – ", "Vallejo, CA", None),
    ],
)
def test_place_and_day(head: str, place: str, date: str | None) -> None:
    [line] = split_lines(head + WORDS)
    found = dateline(line, VOCABULARY)
    assert found is not None
    assert (found.place, found.date, found.end) == (place, date, len(head))


@pytest.mark.parametrize("head", ["CIUDAD 26 Sep. (WIRE) -", "CIUDAD, 26 sep. (WIRE) –", "CIUDAD, 12 gen. /WIRE/ -"])
def test_a_line_of_its_own(head: str) -> None:
    [line] = split_lines(head)
    found = dateline(line, VOCABULARY)
    assert found is not None
    assert (found.place, found.date, found.end) == ("CIUDAD", None, len(head))


def test_its_wire() -> None:
    [line] = split_lines("RIVERTOWN, 3 May 2023 (EXAMPLE WIRE) – " + WORDS)
    found = dateline(line, VOCABULARY)
    assert found is not None
    assert found.wire == "EXAMPLE WIRE"


@pytest.mark.parametrize(
    "head",
    ["Example (PARTY): ", "EXAMPLE (PARTY): ", "Ada Example, MP – ", "EXM - "],
)
def test_who_speaks_is_no_place(head: str) -> None:
    [line] = split_lines(head + WORDS)
    found = dateline(line, VOCABULARY)
    assert found is None or found.place is None


@pytest.mark.parametrize(
    "head", ["", "Rivertown, which has 3 locks since May 2023. ", "In Rivertown, 3 May 2023 was a Monday. "]
)
def test_words_are_none(head: str) -> None:
    [line] = split_lines(head + WORDS)
    assert dateline(line, VOCABULARY) is None

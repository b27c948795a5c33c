"""Many names found in one pass."""

from statements.ingest.terms import Match, TermFinder

FINDER = TermFinder(
    {
        "Iraq": "Iraq",
        "Polish": "Poland",
        "peace process": "peace",
        "US": "United States",
        "EU-NATO cooperation": "EU–NATO",
        "NATO": "NATO",
    }
)


def names(text: str) -> list[str]:
    return [match.name for match in FINDER.find(text)]


def test_offsets_are_those_of_the_text() -> None:
    assert list(FINDER.find("In Iraq.")) == [Match("Iraq", 3, 7)]


def test_capitals_count_where_the_term_has_them() -> None:
    assert names("IRAQ Iraq iraq Polish polish US us Us Peace process") == [
        "Iraq",
        "Iraq",
        "Poland",
        "United States",
        "peace",
    ]


def test_the_longer_term_wins_over_any_dash() -> None:
    assert names("EU–NATO cooperation and EU - NATO cooperation, NATO") == ["EU–NATO", "EU–NATO", "NATO"]


def test_a_term_does_not_go_over_a_sentence() -> None:
    assert names("We want peace. Process it.") == []

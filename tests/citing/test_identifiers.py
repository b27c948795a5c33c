"""Identifiers: fixed by the design for the five seeds."""

from pathlib import Path

from statements.citing.identifiers import crockford, identifier

SEEDS = sorted((Path(__file__).parents[2] / "seeds").glob("*.txt"))


def test_the_seeds() -> None:
    assert [identifier(path.read_bytes()) for path in SEEDS] == [
        "j0hwcd5mw6fc",
        "hvkgmf040r2r",
        "ea4768rd3dnr",
        "vgafcdm9cq9e",
        "b925rgqzf99z",
    ]


def test_further_statements_of_a_file_have_their_own() -> None:
    assert identifier(b"x", 2) != identifier(b"x")
    assert len({identifier(b"x", number) for number in range(1, 50)}) == 49


def test_crockford_fills_the_last_group_with_zero_bits() -> None:
    assert [crockford(b"\x00"), crockford(b"\xff"), crockford(b"\x08\x42")] == ["00", "zw", "1110"]

"""Which years a page of all statements lies in."""

import pytest

from statements.search.order import years_at

COUNTS = {"2019": 3, "none": 2, "2021": 4, "2020": 1}


@pytest.mark.parametrize(
    ("field", "start", "end", "expected"),
    [
        ("newest", 0, 4, (["2021"], 0)),
        ("newest", 0, 5, (["2021", "2020"], 0)),
        ("newest", 4, 5, (["2020"], 4)),
        ("newest", 3, 9, (["2021", "2020", "2019", "none"], 0)),
        ("newest", 8, 20, (["none"], 8)),
        ("oldest", 0, 1, (["2019"], 0)),
        ("oldest", 2, 4, (["2019", "2020"], 0)),
        ("oldest", 8, 9, (["none"], 8)),
        ("newest", 10, 20, ([], 0)),
    ],
)
def test_years_at(field: str, start: int, end: int, expected: tuple[list[str], int]) -> None:
    assert years_at(COUNTS, field, start, end) == expected


def test_an_empty_archive_has_no_years() -> None:
    assert years_at({}, "newest", 0, 20) == ([], 0)

"""Figures and the table of them."""

import pytest

from statements.upkeep.benchmark.figures import Figure, milliseconds, number, table


@pytest.mark.parametrize(
    ("figure", "holds"),
    [
        (Figure(2, "a page", 12.0, least=10.0), True),
        (Figure(2, "a page", 9.99, least=10.0), False),
        (Figure(3, "growth", 3.0, most=3.0), True),
        (Figure(3, "growth", 3.1, most=3.0), False),
        (Figure(3, "growth", 3.1), None),
    ],
)
def test_whether_a_bar_holds(figure: Figure, holds: bool | None) -> None:
    assert figure.holds is holds


def test_the_table() -> None:
    figures = [
        Figure(2, "no filter", 12.34, least=10.0, measured="1.00 ms : 12.3 ms"),
        Figure(5, "an edit", 1.5, "s", most=1.0),
        Figure(6, "memory", 54.04, "MB"),
    ]
    assert table(figures) == [
        "bar  what       measured           value    wanted",
        "2    no filter  1.00 ms : 12.3 ms  12.3 ×   ≥ 10    holds",
        "5    an edit                       1.50 s   ≤ 1     SHORT",
        "6    memory                        54.0 MB",
    ]


def test_as_json() -> None:
    assert Figure(5, "an edit", 0.5, "s", most=1.0).as_json() == {
        "bar": 5,
        "what": "an edit",
        "value": 0.5,
        "unit": "s",
        "least": None,
        "most": 1.0,
        "measured": "",
        "holds": True,
    }


def test_numbers_have_three_digits_that_count() -> None:
    assert [number(value) for value in (1234.5, 123.4, 12.34, 1.234, 0.0123)] == [
        "1,234",
        "123",
        "12.3",
        "1.23",
        "0.012",
    ]
    assert milliseconds(0.0123) == "12.3 ms"

"""What the tests of pages share."""

from collections.abc import Callable
from contextlib import AbstractContextManager

import pytest

from tests.factories import make_statement

Count = Callable[[int], AbstractContextManager[object]]


def make_records(number: int) -> None:
    """This many statements alike, each with speakers, topics, an event, place and publisher of their own kind."""
    for each in range(1, number + 1):
        make_statement(
            f"The first paragraph of number {each} is about peace.",
            "The second one is about water.",
            title=f"Remarks number {each}",
            kind="remarks",
            date=f"2020-02-{each:02}",
            language="en",
            place=f"Place {each}",
            publisher=f"Publisher {each}",
            event={"name": "Peace talks", "day": "2020-02-02"},
            speakers=[(f"Ann Speaker{each}", "speaker", "Minister"), (f"Bob Speaker{each}", "quoted", "")],
            topics=["Peace", f"Topic {each}"],
        )


@pytest.fixture
def records(request: pytest.FixtureRequest, db: None) -> int:
    """1 or 3 records: a page asks the database as often for either."""
    make_records(request.param)
    return int(request.param)


one_and_three = pytest.mark.parametrize("records", [1, 3], indirect=True)

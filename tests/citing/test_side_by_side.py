"""Two texts side by side."""

from hypothesis import given
from hypothesis import strategies as st

from statements.citing.side_by_side import Row, side_by_side

LEFT = [
    ("a", "We met today and we spoke of peace in the whole region."),
    ("b", "The second paragraph stands in the first text alone."),
    ("c", "We will stay in Iraq as long as the government wants us."),
]
RIGHT = [
    ("x", "We met today and we spoke of peace in the whole region."),
    ("y", "We will stay in Iraq as long as the parliament wants us."),
    ("z", "Thank you all for coming here."),
]


def test_rows() -> None:
    assert side_by_side(LEFT, RIGHT) == [
        Row(LEFT[0], RIGHT[0]),
        Row(left=LEFT[1]),
        Row(
            LEFT[2],
            RIGHT[1],
            [
                ["=", "We will stay in Iraq as long as the "],
                ["-", "government "],
                ["+", "parliament "],
                ["=", "wants us."],
            ],
        ),
        Row(right=RIGHT[2]),
    ]


def test_nothing_beside_something() -> None:
    assert side_by_side([], RIGHT) == [Row(right=each) for each in RIGHT]
    assert side_by_side(LEFT, []) == [Row(left=each) for each in LEFT]


PASSAGES = st.lists(st.sampled_from(["One two three.", "Four five six.", "Seven eight.", "Nine ten eleven."]))


@given(PASSAGES, PASSAGES)
def test_every_passage_of_both_stands_once_in_order(left: list[str], right: list[str]) -> None:
    one = [(f"a{at}", words) for at, words in enumerate(left)]
    other = [(f"b{at}", words) for at, words in enumerate(right)]
    rows = side_by_side(one, other)
    assert [row.left for row in rows if row.left] == one
    assert [row.right for row in rows if row.right] == other

"""Where the text of a page begins and ends that was saved whole."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from statements.ingest.lines import split_lines
from statements.ingest.main_text import own_end, own_start

MENU = "Home\nNews\nSpeeches\nServices\nContact us\nLogin\nRivers\nLakes\nMaps\nJobs\nFacebook\nTwitter\nOur locks\n\n"
SITE = "Home\nNews\nRivers\nLakes\nLogin\n"
PARAGRAPH = (
    "The new lock was opened this morning by the mayor of Rivertown, after three years of work on the river. It lets "
    "ships of up to ninety metres pass, and shortens the way to the sea by a day, which matters in winter.\n\n"
)
# As a terminal or a mail program breaks lines.
WRAPPED = (
    "The new lock was opened this morning by the mayor of Rivertown, after\n"
    "three years of work on the river. It lets ships of up to ninety metres\n"
    "pass, and shortens the way to the sea by a day.\n\n"
)


BROKEN = "Mayor opens a lock that has been waited for since the\nold one broke"


@pytest.mark.parametrize(
    ("text", "title"),
    [
        (f"{MENU}New lock opened at Rivertown\n\n12 May 2020\n\n{PARAGRAPH * 3}", "New lock opened at Rivertown"),
        (f"{MENU}New lock opened at Rivertown\n\n{WRAPPED * 3}", "New lock opened at Rivertown"),
        # of two headings the one that the text says again, or that the browser's own line has
        (f"{MENU}How do you like our site\nShips pass the new lock\n{PARAGRAPH * 3}", "Ships pass the new lock"),
        (f"Spring has come - T\n{MENU}Spring has come\nRead what the mayor said\n{PARAGRAPH * 3}", "Spring has come"),
        (f"{MENU}Share\nPrint\n{PARAGRAPH * 3}", PARAGRAPH.strip()),
        # the day stands under a title, or right over it; a blank line before it
        (f"{MENU}Your river, your town\nA new lock\nBy Ada Example\n12 May 2020\n{PARAGRAPH * 3}", "A new lock"),
        (f"{MENU}River news\n12 May 2020\nThe new lock was opened\nSam Photo\n{PARAGRAPH * 3}", "12 May 2020"),
        # one that is broken is one line; a name that comes again and again is no title
        (f"{MENU}{BROKEN}\n\n{WRAPPED * 3}", BROKEN.partition("\n")[0]),
        (f"{MENU}ADA EXAMPLE\n" + f"{PARAGRAPH}ADA EXAMPLE\n" * 5, PARAGRAPH.strip()),
        (f"{MENU * 30}\nNew lock opened at Rivertown\n\n{PARAGRAPH * 3}", "New lock opened at Rivertown"),
        # an officer's name and office are no title, nor are the names in an interview a menu
        (f"{MENU}New lock for ships\nAda Example, Minister of Rivers\n12 May 2020\n{PARAGRAPH}", "New lock for ships"),
        ("ADA\nWhy?\nBOB\nYes.\n" * 6 + PARAGRAPH * 3, None),
        # few lines of a site, and none of a statement's own header
        (f"{SITE}New lock opened at Rivertown\n12 May 2020\n{PARAGRAPH * 3}", "New lock opened at Rivertown"),
        (f"{SITE}Speech by Ada Example\nMinister of Rivers\n12 May 2020\n{PARAGRAPH * 3}", None),
        (f"{SITE}Lock opens at last.\nby Ada Example on 12 May 2020\n{PARAGRAPH * 3}", "Lock opens at last."),
        # a notice over the menu is not the text
        (f"{PARAGRAPH}{MENU}New lock opened here\n12 May 2020\n{PARAGRAPH * 3}", "New lock opened here"),
        # near enough to be found without this, or no menu
        (f"Home\nNews\nNew lock opened\n12 May 2020\n{PARAGRAPH * 3}", None),
        ("New lock opened\n" + "Present: Ada Example, Mayor of Rivertown, in the chair.\n" * 14 + PARAGRAPH * 3, None),
        ("A: We know.\nB: Do we?\n" * 20, None),
        ("", None),
    ],
)  # fmt: skip
def test_where_a_page_begins(text: str, title: str | None) -> None:
    lines = split_lines(text)
    own = own_start(lines)
    assert (lines[own.header].text if own else None) == title


def test_the_whole_of_a_broken_title_is_it() -> None:
    own = own_start(
        split_lines(f"{MENU}Mayor opens a lock that has been waited for since the\nold one broke\n\n{WRAPPED}")
    )
    assert own is not None and own.title is not None
    assert own.title.text == BROKEN.replace("\n", " ")


@pytest.mark.parametrize(
    ("heading", "doubtful"),
    [("Mayor opens the new lock at Rivertown\n12 May 2020", False), ("Water and all else of it, for you", True)],
)
def test_a_title_that_nothing_else_confirms_is_doubtful(heading: str, doubtful: bool) -> None:
    own = own_start(split_lines(f"{MENU}Ah\n{heading}\n{PARAGRAPH * 3}"))
    assert own is not None and own.title is not None
    assert own.is_doubtful is doubtful


@pytest.mark.parametrize(
    ("text", "rest"),
    [
        (f"{PARAGRAPH * 2}{MENU}", "Home"),
        (f"{WRAPPED}The museum opens in June.\n\n{MENU}", "Home"),
        (f"{PARAGRAPH}Ada Example\nMayor\n", None),
        # those who sign a declaration are no menu
        (f"{PARAGRAPH}{'Ada Example' + chr(10)}" + "For the Republic of Examplia\n" * 20, None),
    ],
)
def test_where_a_page_ends(text: str, rest: str | None) -> None:
    lines = split_lines(text)
    end = own_end(lines)
    assert (lines[end].text if end < len(lines) else None) == rest


@given(st.lists(st.sampled_from([*MENU.split("\n"), PARAGRAPH, WRAPPED, "A heading of some words", "Q: Why?"])))
def test_the_text_begins_before_it_ends(pieces: list[str]) -> None:
    lines = split_lines("\n".join(pieces))
    own, end = own_start(lines), own_end(lines)
    assert own is None or 0 <= own.header <= own.text < end <= len(lines)

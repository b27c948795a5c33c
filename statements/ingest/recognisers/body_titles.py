"""Titles that stand in the body of a page: under words that introduce them, or over a day that stands alone."""

import re
from itertools import pairwise

from statements.ingest.draft import Found
from statements.ingest.header_lines import has_letters, is_prose
from statements.ingest.page import Page
from statements.ingest.recognisers.dates.date_lines import date
from statements.ingest.recognisers.dates.dates import has_year
from statements.ingest.recognisers.heading_blocks import titled
from statements.ingest.recognisers.lines.furniture import CAPTION

# In how many lines of the body a heading that is introduced may stand.
_NEAR = 3
_INTRODUCED = re.compile(r"\bissued\s+the\s+following\s")
# A title over a lone day stands in so many lines of the body, and has no more characters, nor fewer words.
_DAYS_NEAR, _TITLE_LENGTH, _ENOUGH_WORDS = 16, 200, 4
# Whose a text is, and whom it is for.
_SENT = re.compile(r"(?:by|from|to|for)\s?:", re.IGNORECASE)


def introduced(page: Page) -> Found | None:
    """The heading under `Ada Example issued the following news release:`, which may have a dateline."""
    at = page.body.index(page.dateline.line) if page.dateline else 0
    first, *rest = page.body[at : at + _NEAR]
    if not (first.text.endswith(":") and _INTRODUCED.search(first.text)):
        return None
    following = next(filter(has_letters, rest), None)
    return titled([following], "introduced heading") if following and not is_prose(following) else None


def over_dateline(page: Page) -> Found | None:
    """`Society asks for bridges.`: a sentence that stands alone over `RIVERTOWN -- The society …`."""
    first, *rest = page.body[:2]
    dated = page.dateline is not None and rest == [page.dateline.line]
    few = len(first.text) > _TITLE_LENGTH or len(first.text.split()) < _ENOUGH_WORDS
    if not dated or few or not rest[0].gap or len(rest[0].text) < len(first.text) or CAPTION.search(first.text):
        return None
    return titled([first], "sentence over the dateline")


def over_lone_day(page: Page) -> Found | None:
    """`No bridge yet` right over a day that stands alone on its line, under what a site says of itself."""
    for above, line in pairwise(page.body[:_DAYS_NEAR]):
        if not above.gap or above.text[-1] == ":" or len(above.text) > _TITLE_LENGTH or _SENT.match(above.text):
            continue
        few = len(above.text.split()) < _ENOUGH_WORDS
        if not few and has_year(line.text) and date(line) and not is_prose(above):
            return titled([above], "heading over the day")
    return None

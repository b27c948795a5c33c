"""Headings that are the site's, not the statement's: its name, its sections, whose page it is."""

import re

from statements.ingest.lines import Line
from statements.ingest.page import Page
from statements.ingest.recognisers.heading_blocks import words_in
from statements.ingest.recognisers.names.offices import is_officer

# A title has so many words at least, a section of a site at most so many.
_ENOUGH_WORDS, _FEW = 4, 2
# So much of what a title says the text says again.
_SAID = 0.5
# A line of so many links is the site's, and so is what stands over it.
_BARS, _SITE_WORDS = 3, 3
# `Media Releases`: what a site lists, under its name or motto of at most so many words.
_LISTED = re.compile(r"(?:latest\s)?(?:media|press|news)\s(?:releases|statements)", re.IGNORECASE)
_MOTTO_WORDS = 6
# In how many lines of the body a title may stand once more, and what parts it from what stands around it.
_NEAR = 3
_BEFORE, _AFTER = (": ", " | "), (" - ", " – ", " — ", " | ", " (")
_HOME_OFFICE = re.compile(r"Home (?:Secretary|Office|Affairs|Minister|Department|Guard)")


def is_of_site(block: list[Line], following: list[Line], page: Page) -> bool:
    """`Home Business and industry` over the kind; `Examplia State Governor Ada Example` over the links of her site."""
    below = next((entry for entry in page.header if entry.line.start > block[-1].start), None)
    under = below.label if below else ""
    if below and lists_releases(below.line) and len(words_in(block)) <= _MOTTO_WORDS:
        return True
    between = (entry for entry in page.header if block[-1].start < entry.line.start < following[0].start)
    if any(entry.line.text.count("|") > _BARS for entry in between):
        return True
    if under in {"kind", "banner"}:
        short = all(len(line.text.split()) <= _SITE_WORDS for line in block)
        if short and len(words_in(following)) > _ENOUGH_WORDS and _is_dated_between(block, following, page):
            return True  # `RFP`, `River Food Programme` over the kind and the day
        return block[0].text.startswith("Home ") and not _HOME_OFFICE.match(block[0].text)
    if under == "date" and is_section(block) and len(words_in(following)) > _ENOUGH_WORDS:
        return True  # `Dáil debates` over the day and the title
    return len(block) == 1 and heads_site(block[0], page)


def heads_site(line: Line, page: Page) -> bool:
    """`Examplia State Governor Ada Example` over the links of her site: no title, but whose page it is."""
    return _label_under(line, page) in {"chrome", "breadcrumb"} and is_officer(line.bare)


def _label_under(line: Line, page: Page) -> str:
    return next((entry.label for entry in page.header if entry.line.start > line.start), "")


def lists_releases(line: Line) -> bool:
    """`Media Releases`, which stands over all of them."""
    return _LISTED.fullmatch(line.bare) is not None


def _is_dated_between(block: list[Line], following: list[Line], page: Page) -> bool:
    return any(block[-1].start < each.line.start < following[0].start for each in page.entries("date", "published"))


def without_unsaid(blocks: list[list[Line]], page: Page) -> list[list[Line]]:
    """The blocks without those, none of whose words the text says, over a heading that it says again: `Ads by us`.

    Where a line is known to say whose words these are, a heading over it is the statement's: `The Year Ahead`.
    """
    several = len(blocks) > 1 and not page.entries("kind", "byline", "person", "transcript")
    shares = [page.says_again(" ".join(words_in(block))) for block in blocks] if several else []
    first = next((at for at, share in enumerate(shares) if share), 0)
    is_title = first and shares[first] >= _SAID and len(words_in(blocks[first])) > _FEW
    return blocks[first:] if is_title else blocks


def alone_below(title: str, page: Page) -> Line | None:
    """The line that has nothing but the title: of `RELEASE/12: Mayor opens a bridge - City of Examplia`, a later."""
    alone = []
    around = any(map(title.__contains__, (*_BEFORE, *_AFTER)))
    for line in [*(entry.line for entry in page.header), *page.body[:_NEAR]] if around else ():
        before, words, after = title.partition(line.bare or title)
        parted = (not before or before.endswith(_BEFORE)) and (not after or after.startswith(_AFTER))
        if words and (before or after) and parted and len(words.split()) >= _ENOUGH_WORDS:
            alone.append(line)
    return min(alone, key=lambda line: len(line.bare), default=None)


def is_section(block: list[Line]) -> bool:
    """`Bulletin Extras`, or the name of somebody all of whose words a site keeps."""
    return len(words_in(block)) <= _FEW


def stands_over_date(block: list[Line], page: Page) -> bool:
    """Whether a heading of some words stands right over the day."""
    return len(words_in(block)) >= _ENOUGH_WORDS and is_over_date(block, page)


def is_over_date(block: list[Line], page: Page) -> bool:
    return _label_under(block[-1], page) in {"date", "published"}

"""Headings that are the site's, not the statement's: its name, its sections, whose page it is."""

import re

from statements.ingest.lines import Line
from statements.ingest.page import Page
from statements.ingest.recognisers.dates.dates import find_dates, has_year
from statements.ingest.recognisers.heading_blocks import words_in
from statements.ingest.recognisers.kinds import kind_of_heading
from statements.ingest.recognisers.names.offices import is_officer

# A title has so many words at least, a section of a site at most so many.
_ENOUGH_WORDS, _FEW = 4, 2
# So much of what a title says the text says again, of one that stands over the day, and of what a site says of itself.
_SAID, _SAID_OVER_DAY, _HARDLY = 0.5, 0.3, 0.25
# A line of so many links is the site's, and so is what stands over it.
_BARS, _SITE_WORDS = 3, 3
# `Media Releases`: what a site lists, under its name or motto of at most so many words.
_LISTED = re.compile(r"(?:latest\s)?(?:media|press|news)\s(?:releases|statements)", re.IGNORECASE)
_MOTTO_WORDS = 6
# In how many lines of the body a title may stand once more, and what parts it from what stands around it.
_NEAR = 3
_BEFORE, _AFTER = (": ", " | "), (" - ", " – ", " — ", " | ", " (")
# So many letters tell that two headings are one.
_BEGINS = 30
# `Press conferences 180249`: what a site keeps, and its number
_NUMBERED, _STEM = re.compile(r"\s\d{5,9}$"), 5
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
    return len(block) == 1 and (heads_site(block[0], page) or _is_numbered(block[0], following[0]))


def _is_numbered(line: Line, under: Line) -> bool:
    """`Press conferences 180249` over `Press conference at the river`."""
    return _NUMBERED.search(line.text) is not None and line.text[:_STEM] == under.text[:_STEM]


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
    """The blocks without those of whose words the text says hardly any, over one that it says again: `Ads by us`.

    Where a line is known to say whose words these are, a heading over it is the statement's: `The Year Ahead`.
    """
    written = all(entry.line.text.startswith("By ") for entry in page.entries("byline")) and not page.header_people
    several = len(blocks) > 1 and written and not page.entries("kind", "person", "transcript")
    shares = [page.says_again(" ".join(words_in(block))) for block in blocks] if several else []
    first = next((at for at, share in enumerate(shares) if share > _HARDLY or _comes_again(blocks, at)), 0)
    unsaid = first > 0 and not any(shares[:first])
    enough = _SAID_OVER_DAY if unsaid and is_over_date(blocks[first], page) else _SAID
    is_title = first and shares[first] >= enough and len(words_in(blocks[first])) > _FEW
    return blocks[first:] if is_title else blocks


def _comes_again(blocks: list[list[Line]], at: int) -> bool:
    """Whether a later heading begins as this one does: then it is the title, cut short or with its number."""
    return any(other[0].text[:_BEGINS] == blocks[at][0].text[:_BEGINS] for other in blocks[at + 1 :])


def alone_below(title: str, page: Page) -> Line | None:
    """The line that has nothing but the title: of `RELEASE/12: Mayor opens a bridge - City of Examplia`, a later."""
    alone = []
    around = any(map(title.__contains__, (*_BEFORE, *_AFTER)))
    for line in [*(entry.line for entry in page.header), *page.body[:_NEAR]] if around else ():
        own = _unlike(line, title)
        before, words, after = title.partition(own or title)
        parted = (not before or before.endswith(_BEFORE)) and (not after or after.startswith(_AFTER))
        if words and (before or after) and parted and len(words.split()) >= _ENOUGH_WORDS:
            alone.append(line._replace(text=own, end=line.start + len(own)) if own != line.bare else line)
    return min(alone, key=lambda line: len(line.bare), default=None)


def _unlike(line: Line, title: str) -> str:
    """The words of a line without the day after them, if the title over it is longer: `Mayor opens a bridge 3 May`."""
    if line.bare in title or not has_year(line.text):
        return line.bare
    day = find_dates(line.bare)[-1:]
    return line.bare[: day[0].start].rstrip(" ,-–|") if day and day[0].end == len(line.bare) else line.bare


def is_section(block: list[Line]) -> bool:
    """`Bulletin Extras`, or the name of somebody all of whose words a site keeps."""
    return len(words_in(block)) <= _FEW


def stands_over_date(block: list[Line], page: Page) -> bool:
    """Whether a heading of some words stands right over the day."""
    return len(words_in(block)) >= _ENOUGH_WORDS and is_over_date(block, page)


def is_over_date(block: list[Line], page: Page) -> bool:
    return _label_under(block[-1], page) in {"date", "published"}


def is_kicker(over: list[Line], under: list[Line]) -> bool:
    """`BRIDGES AND BOATS` over `The mayor’s speech on bridges and boats`: a section that the title says again."""
    kicker, title = (" ".join(line.bare for line in block) for block in (over, under))
    return kicker.isupper() and not title.isupper() and f" {kicker.casefold()} " in f" {title.casefold()} "


def with_day(own: list[Line], page: Page) -> list[Line]:
    """`Press conference on 3 May 2019`, right under `Press conference at the Ministry`, which is on all of them."""
    kind = own[0].bare.partition(" ")[0]
    under = next((entry for entry in page.header if entry.line.start > own[0].start), None)
    dated = under is not None and under.label == "date" and under.line.bare.startswith(f"{kind} ")
    return [under.line] if under and dated and kind_of_heading(kind) else own

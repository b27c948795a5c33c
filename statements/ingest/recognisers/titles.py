"""What a statement is called: as stated, or derived from its first words and marked so."""

import re
from collections import Counter
from dataclasses import replace
from html import unescape
from itertools import pairwise

from statements.ingest.draft import Found
from statements.ingest.header_lines import has_letters, is_prose
from statements.ingest.lines import Line
from statements.ingest.page import Entry, Page
from statements.ingest.recognisers.dates.date_lines import date, word_count
from statements.ingest.recognisers.dates.dates import find_dates, has_year, without_dates
from statements.ingest.recognisers.derived_titles import first_sentence, from_byline
from statements.ingest.recognisers.heading_blocks import blocks_of, has_words, is_one_word, is_small, words_in
from statements.ingest.recognisers.kinds import kind_of_heading, stands_over_title, whose
from statements.ingest.recognisers.lines.furniture import CAPTION
from statements.ingest.recognisers.lines.labels import says_whose, transcript
from statements.ingest.recognisers.lines.senders import sender
from statements.ingest.recognisers.names.offices import is_person
from statements.ingest.recognisers.site_headings import (
    alone_below,
    is_of_site,
    is_over_date,
    is_section,
    stands_over_date,
    without_unsaid,
)
from statements.ingest.recognisers.title_senders import names_sender, sender_end, without_sender
from statements.ingest.recognisers.uncased_titles import is_officer_without_capitals

# A title over a lone day stands in so many lines of the body, and has no more characters.
_DAYS_NEAR, _TITLE_LENGTH = 16, 200
# A sentence of fewer words (`Good evening.`) says too little for a title, and the next one is taken.
_ENOUGH_WORDS = 4
# So much of what a title says the text says again, and so much less of it than of a caption.
_MOSTLY, _NEARLY = 0.5, 0.3
# A line of so few words that stands twice may be a button, and one that stands so often in the header is one.
_FEW, _OFTEN = 2, 3
_SPOKEN_WITH = re.compile(
    r"\S+\s.*(?:press conference|briefing|address|lecture|interview|q&a)|official report\W*", re.IGNORECASE
)
# `(Communicated by the media adviser)` is a note.
_BRACKETED = re.compile(r"\([^()]*\)|\[[^\[\]]*\]")
# What parts a day from the title that comes after it, and how far that may be (characters).
_SENT_ON = re.compile(r"\[[^\[\]\d\n]{2,40}\s[\d./]{6,10}\]\s+(?=(?:\S+\s+){2}\S)")
_AFTER_DATE, _DATED_HEAD = re.compile(r"\s?(?P<mark>[:|–—]|\s-)?\s+(?=(?:\S+\s+){2}\S)"), 40
# `Palazzo del Quirinale, 31/12/2018` is where and when, and no title.
_BUILDING = re.compile(
    r"(?:Palazzo|Palácio|Palacio|Palais|Pałac|Casa|Schloss|Hôtel|Salón|Sala|Salle|Aula|Piazza|Plaza|Place)\s[^,;:]{3,60},\s*$"
)
# In how many lines of the body a heading that is introduced may stand.
_NEAR = 3
_INTRODUCED = re.compile(r"\bissued\s+the\s+following\s")
_SUBJECT = re.compile(r"subject\b", re.IGNORECASE)
# So many lines of so many words at most over a heading of more are the page's, not the statement's.
_SEVERAL, _SHORT_WORDS, _FURNITURE = 4, 6, {"title", "chrome", "kind"}
# A heading that names the occasion; the byline under it is the better title.
_OCCASION = re.compile(r"(?:meeting|session|visit|summit)\b", re.IGNORECASE)


def title_field(page: Page) -> Found | None:
    """`Title: …`."""
    for entry, value in page.named("title"):
        if _SUBJECT.match(entry.line.bare) and page.turns and any(_is_over(above, entry) for above in page.header):
            continue
        return Found(value, "title field", line=entry.line.number, span=(entry.line.start, entry.line.end))
    return None


def _is_over(above: Entry, entry: Entry) -> bool:
    """Whether a heading stands over a transcript's `Subject: …`, which then says what was spoken of."""
    return above.label == "title" and above.line.start < entry.line.start and has_letters(above.line)


def title_line(page: Page) -> Found | None:
    """The line over the text of a page that was saved whole."""
    found = _found([page.title_line], "title over the text") if page.title_line else None
    return replace(found, review=True) if found and page.is_title_doubtful else found


def heading(page: Page) -> Found | None:
    """The first heading in words of its own, its lines joined."""
    named = page.entries("byline")
    titles = [entry for entry in page.header if entry.label in {"title", "transcript"}]
    blocks = blocks_of([line._replace(gap=True) if label == "transcript" else line for line, label in titles])
    if named:  # what comes after a byline that names the kind is a subtitle; an occasion is no title beside it
        blocks = [
            block
            for block in blocks
            if not _OCCASION.match(block[0].text)
            and (block[0].start < named[0].line.start or _names_only(named[0].line, page))
        ]
    notes = [block for block in blocks if _BRACKETED.fullmatch(block[0].text) or CAPTION.search(block[0].text)]
    blocks = [block for block in blocks if has_words(block) and block not in notes]
    blocks = [block for block in blocks if not is_small(block)] or blocks
    if named and transcript(named[0].line):  # `Monetary Policy` over `Transcript of the press conference of …`
        blocks = [block for block in blocks if word_count(words_in(block)) >= _ENOUGH_WORDS]
    times = Counter(entry.line.text for entry in page.header)
    blocks = [block for block in blocks if times[block[0].text] < _OFTEN] or blocks
    blocks = _without_sections(without_unsaid(blocks, page), page)
    # `Listen to her speech:` over the byline that names the kind, `Today in Rivertown:` over the title
    titled = [block for block in blocks if not block[-1].bare.rstrip("_ ").endswith(":")]
    blocks = titled if titled or (named and not says_whose(named[0].line)) else blocks
    over = [block for block in blocks if named and block[0].start < named[0].line.start]
    if named and _under_furniture(named[0].line, page) and not any(is_over_date(block, page) for block in over):
        return None
    blocks = next((blocks[at:] for at, block in enumerate(blocks) if _under_furniture(block[0], page)), blocks)
    # What stands over a letterhead is the site's, where a heading comes under it; a letterhead is a title only where
    # there is no other.
    sender = sender_end(page)
    under = _first_own([block for block in blocks if block[0].start > sender], page)
    if not under and any(entry.line.start > sender >= 0 and not says_whose(entry.line) for entry in named):
        return None
    own = under or _first_own(blocks, page)
    if own is None and blocks and not page.entries("byline", "kind") and not dated_heading(page):
        own = blocks[0]
    return _found(own, "heading", _after_date(own[0].bare)) if own else None


def _without_sections(blocks: list[list[Line]], page: Page) -> list[list[Line]]:
    """The headings without those over them that are the site's."""
    while len(blocks) > 1 and is_one_word(blocks[0]) and word_count(words_in(blocks[1])) >= _ENOUGH_WORDS:
        blocks = blocks[1:]  # a section of the site over the title
    if len(blocks) > 1 and is_of_site(blocks[0], blocks[1], page):
        blocks = blocks[1:]
    if len(blocks) > 1 and is_section(blocks[0]) and stands_over_date(blocks[1], page):
        blocks = blocks[1:]
    return blocks


def _names_only(byline: Line, page: Page) -> bool:
    """`by Ada Example` without a kind, `Transcript by The Hon Ada Example MP`: the title is a heading of its own."""
    named = (says_whose(byline) and not page.entries("kind")) or is_person(whose(byline.bare))
    return named or stands_over_title(byline.bare)


def _under_furniture(line: Line, page: Page) -> bool:
    """Whether a heading of some words comes after several short lines: the links and sections of a saved page."""
    if len(line.text.split()) <= _SHORT_WORDS or not line.gap:
        return False
    above = [entry.line for entry in page.header if entry.line.start < line.start and entry.label in _FURNITURE]
    return len(above) >= _SEVERAL and all(len(each.text.split()) <= _SHORT_WORDS for each in above)


def _after_date(text: str) -> int:
    """Where the words begin after `2019-03-12 `, `12 March 2019: ` or `[Sender - 12.03.2019] `, or 0."""
    sent = _SENT_ON.match(text) if text[0] == "[" else None
    if sent:
        return sent.end()
    dates = find_dates(text[:_DATED_HEAD])
    mark = _AFTER_DATE.match(text, dates[0].end) if dates and not dates[0].start else None
    return mark.end() if mark and (mark["mark"] or text[:4].isdigit()) else 0


def repeated_line(page: Page) -> Found | None:
    """A line that stands twice: pages name their title in the trail or over a picture, and once more."""
    lines = [
        line for line in (entry.line for entry in page.entries("title", "byline", "transcript")) if has_words([line])
    ]
    times = Counter(line.text for line in lines if len(line.text.split()) > _FEW)
    line = next((line for line in lines if times[line.text] > 1 and not _shows_other(line)), None)
    if line is None or names_sender(line.bare, page):
        return None
    over = [each for each in lines if each.start < line.start and line.text not in each.text]
    most = max(_MOSTLY, page.says_again(line.bare) - _NEARLY)
    return None if any(_is_title(each, page, most) for each in over) else _found([line], "repeated line")


def _is_title(line: Line, page: Page, share: float) -> bool:
    """Whether the text says so much of a line again, under which pictures have their captions twice."""
    if len(line.bare.split()) < _ENOUGH_WORDS or sender(line) or kind_of_heading(line.bare, with_byline=True):
        return False
    return not find_dates(line.text) and page.says_again(line.bare) >= share


def _shows_other(line: Line) -> bool:
    """Whether a line names a sender, alone or after a country (`Examplia - Ministry of Rivers`), or is a caption."""
    return (
        any(sender(line._replace(text=part)) for part in line.text.split(" - "))
        or CAPTION.search(line.text) is not None
        or is_officer_without_capitals(line.text)
    )


def spoken_on(page: Page) -> Found | None:
    """`Weekly Press Conference: Monday, 15 May 2023` over everything else: a kind, more words, and the day."""
    first = next((entry for entry in page.header if entry.label not in {"chrome", "source", "field"}), None)
    if first is None or first.label != "date":
        return None
    words = without_dates(first.line.bare).rstrip(" ,:;–—-")
    return _found([first.line], "heading with the date") if _SPOKEN_WITH.fullmatch(words) else None


def dated_heading(page: Page) -> Found | None:
    """`Presidential Address - 4 February 2023`: the line of the date, where no other holds words."""
    for entry in page.entries("date", "breadcrumb"):
        words = without_dates(entry.line.bare)
        if word_count(re.findall(r"[^\W\d_]{3,}", words)) >= _ENOUGH_WORDS - 1 and not _BUILDING.match(words):
            return _found([entry.line], "heading with the date")
    return None


def _first_own(blocks: list[list[Line]], page: Page) -> list[Line] | None:
    return next((lines for block in blocks if (lines := without_sender(block, page))), None)


def kind_with_byline(page: Page) -> Found | None:
    """`Press conference` over `by NATO Secretary General X`: the two joined by one space; or a line that has both."""
    kinds, bylines = page.entries("kind"), page.entries("byline")
    if bylines and not kinds:
        kinds = [entry for entry in page.entries("banner") if kind_of_heading(entry.line.bare)]
    named = bylines[0].line if bylines else None
    apart = named and (says_whose(named) or not kind_of_heading(named.bare, with_byline=True))  # `Delivered by X`
    if kinds and apart and kinds[0].line.start < bylines[0].line.start:
        return _found([kinds[0].line, *page.with_rest(bylines[0].line)], "kind and byline")
    if bylines and not says_whose(bylines[0].line):
        return _found(page.with_rest(bylines[0].line), "byline that names the kind")
    return _found([kinds[0].line], "kind heading") if kinds else None


def introduced(page: Page) -> Found | None:
    """The heading under `Ada Example issued the following news release:`, which may have a dateline."""
    at = page.body.index(page.dateline.line) if page.dateline else 0
    first, *rest = page.body[at : at + _NEAR]
    if not (first.text.endswith(":") and _INTRODUCED.search(first.text)):
        return None
    following = next(filter(has_letters, rest), None)
    return _found([following], "introduced heading") if following and not is_prose(following) else None


def over_lone_day(page: Page) -> Found | None:
    """`No bridge yet` right over a day that stands alone on its line, under what a site says of itself."""
    for above, line in pairwise(page.body[:_DAYS_NEAR]):
        few = len(above.text.split()) >= _ENOUGH_WORDS and len(above.text) <= _TITLE_LENGTH
        if few and above.gap and above.text[-1] != ":" and has_year(line.text) and date(line) and not is_prose(above):
            return _found([above], "heading over the day")
    return None


def title(page: Page, kind: str | None) -> Found | None:
    """The title by the first layout that has one."""
    found = (
        title_field(page)
        or spoken_on(page)
        or title_line(page)
        or repeated_line(page)
        or heading(page)
        or kind_with_byline(page)
        or from_byline(page, kind)
        or dated_heading(page)
        or (introduced(page) if page.body else None)
        or over_lone_day(page)
        or first_sentence(page)
    )
    return _bare_of_banner(found, page) if found else None


def _bare_of_banner(found: Found, page: Page) -> Found:
    line = alone_below(found.value, page) if found.origin == "stated" else None
    return _found([line], "title under its banner") if line else found


def _found(lines: list[Line], rule: str, start: int = 0) -> Found:
    text = " ".join(re.sub(r"^#+\s*", "", line.bare) for line in lines)[start:]
    return Found(" ".join(unescape(text).split()), rule, line=lines[0].number, span=(lines[0].start, lines[-1].end))

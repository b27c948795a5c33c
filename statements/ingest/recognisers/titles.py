"""What a statement is called: as stated, or derived from its first words and marked so."""

import re
from collections import Counter
from dataclasses import replace
from itertools import dropwhile

from statements.citing.folding import fold
from statements.ingest.draft import Found
from statements.ingest.header_lines import has_letters, in_capitals
from statements.ingest.lines import Line
from statements.ingest.page import Entry, Page
from statements.ingest.recognisers.body_titles import introduced, over_dateline, over_lone_day
from statements.ingest.recognisers.dated_headings import dated_heading, issue, spoken_on
from statements.ingest.recognisers.dates.date_lines import word_count
from statements.ingest.recognisers.dates.dates import after_day, find_dates
from statements.ingest.recognisers.derived_titles import first_sentence, from_byline
from statements.ingest.recognisers.heading_blocks import blocks_of, has_words, is_one_word, is_small, titled, words_in
from statements.ingest.recognisers.kinds import kind_of_heading, stands_over_title, whose
from statements.ingest.recognisers.lines.furniture import CAPTION
from statements.ingest.recognisers.lines.labels import says_whose, transcript
from statements.ingest.recognisers.lines.senders import sender
from statements.ingest.recognisers.names.offices import is_person
from statements.ingest.recognisers.site_headings import (
    alone_below,
    is_kicker,
    is_of_site,
    is_over_date,
    is_section,
    stands_over_date,
    with_day,
    without_unsaid,
)
from statements.ingest.recognisers.title_senders import heads_statement, names_sender, sender_end, without_sender
from statements.ingest.recognisers.uncased_titles import is_officer_without_capitals

# A sentence of fewer words (`Good evening.`) says too little for a title, and the next one is taken.
_ENOUGH_WORDS = 4
# So much of what a title says the text says again, and so much less of it than of a caption.
_MOSTLY, _NEARLY = 0.5, 0.3
# A line of so few words that stands twice may be a button, and one that stands so often in the header is one.
_FEW, _OFTEN = 2, 3
# `(Communicated by the media adviser)` is a note.
_BRACKETED = re.compile(r"\([^()]*\)|\[[^\[\]]*\]")
# `4-5 Opening of the bridge`, in a list of what a transcript holds.
_PAGED = re.compile(r"\d{1,2}(?:\s?[,–-]\s?\d{1,2}){0,4}\s[A-Z]")
_SUBJECT = re.compile(r"subject\b", re.IGNORECASE)
# So many lines of so many words at most over a heading of more are the page's, not the statement's.
_SEVERAL, _SHORT_WORDS, _FURNITURE = 4, 6, {"title", "chrome", "kind"}
# A heading that names the occasion; the byline under it is the better title.
_OCCASION = re.compile(
    r"(?:meeting|session|visit|summit|on the occasion|[àa] l['’]occasion|con (?:motivo|ocasi[óo]n)|in occasione|"
    r"por ocasião|cu (?:ocazia|prilejul))\b|\d{1,3}\S{0,3}\s(?:\w+\s){0,5}(?:assembly|session|meeting|conference)\b",
    re.IGNORECASE,
)


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
    line = page.title_line
    found = titled([line], "title over the text", after_day(line.bare)) if line else None
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
            and (
                block[0].start < named[0].line.start
                or _names_only(named[0].line, page)
                or _is_headline(block, named[0].line, page)
            )
        ]
    blocks = [_without_notes(block) for block in blocks]
    notes = [block for block in blocks if _BRACKETED.fullmatch(block[0].text) or CAPTION.search(block[0].text)]
    blocks = [block for block in blocks if has_words(block) and block not in notes]
    blocks = [block for block in blocks if not is_small(block)] or blocks
    listed = [block for block in blocks if _PAGED.match(block[0].text)]
    blocks = [block for block in blocks if block not in listed] if len(listed) > 1 else blocks
    if named and transcript(named[0].line):  # `Monetary Policy` over `Transcript of the press conference of …`
        words = (" ".join(words_in(block)) for block in blocks)
        said = [word_count(each.split()) >= _ENOUGH_WORDS and page.says_again(each) > 0 for each in words]
        blocks = [b for b, is_said in zip(blocks, said, strict=True) if is_said and not _is_over_sender(b, page)]
    times = Counter(entry.line.text for entry in page.header)
    blocks = [block for block in blocks if times[block[0].text] < _OFTEN] or blocks
    blocks = _without_sections(without_unsaid(blocks, page), page)
    # `Listen to her speech:` over the byline that names the kind, `Today in Rivertown:` over the title
    whole = [block for block in blocks if not block[-1].bare.rstrip("_ ").endswith((":", " -"))]
    if not whole and dated_heading(page):
        return None
    blocks = whole if whole or (named and not says_whose(named[0].line)) else blocks
    over = [block for block in blocks if named and block[0].start < named[0].line.start]
    if named and _under_furniture(named[0].line, page) and not any(is_over_date(block, page) for block in over):
        return None
    blocks = next((blocks[at:] for at, block in enumerate(blocks) if _under_furniture(block[0], page)), blocks)
    # What stands over a letterhead is the site's, where a heading comes under it; a letterhead is a title only where
    # there is no other.
    letterhead = sender_end(page)
    under = _first_own([block for block in blocks if block[0].start > letterhead], page)
    if not under and any(entry.line.start > letterhead >= 0 and not says_whose(entry.line) for entry in named):
        return None
    own = under or _first_own(blocks, page)
    own = with_day(own, page) if own and len(own) == 1 else own
    if own is None and blocks and not page.entries("byline", "kind") and not dated_heading(page):
        own = blocks[0]
    return titled(own, "heading", after_day(own[0].bare)) if own else None


def _is_over_sender(block: list[Line], page: Page) -> bool:
    """`Weapons of Rivers` over `Ministry of Rivers`: the section of a site, over whom it has the page from."""
    under = next((entry.line for entry in page.header if entry.line.start > block[-1].start), None)
    return under is not None and sender(under)


def _without_notes(block: list[Line]) -> list[Line]:
    """A heading without the notes in brackets that stand right over it: `[House Hearing, 114 Congress]`."""
    return list(dropwhile(lambda line: _BRACKETED.fullmatch(line.text), block)) or block


def _without_sections(blocks: list[list[Line]], page: Page) -> list[list[Line]]:
    """The headings without those over them that are the site's."""
    while len(blocks) > 1 and is_one_word(blocks[0]) and word_count(words_in(blocks[1])) >= _ENOUGH_WORDS:
        blocks = blocks[1:]  # a section of the site over the title
    if len(blocks) > 1 and is_kicker(blocks[0], blocks[1]):
        blocks = blocks[1:]
    if len(blocks) > 1 and is_of_site(blocks[0], blocks[1], page):
        blocks = blocks[1:]
    if len(blocks) > 1 and is_section(blocks[0]) and stands_over_date(blocks[1], page):
        blocks = blocks[1:]
    return blocks


def _names_only(byline: Line, page: Page) -> bool:
    """`by Ada Example` without a kind, `Transcript by The Hon Ada Example MP`: the title is a heading of its own."""
    named = (says_whose(byline) and not page.entries("kind")) or is_person(whose(byline.bare))
    return named or stands_over_title(byline.bare)


def _is_headline(block: list[Line], byline: Line, page: Page) -> bool:
    """Whether what a statement says stands in capitals under the line that says whose it is."""
    said = page.says_again(" ".join(words_in(block))) >= _MOSTLY
    return said and heads_statement(byline) and block[0].gap and all(map(in_capitals, block))


def _under_furniture(line: Line, page: Page) -> bool:
    """Whether a heading of some words comes after several short lines: the links and sections of a saved page."""
    if len(line.text.split()) <= _SHORT_WORDS or not line.gap:
        return False
    above = [entry.line for entry in page.header if entry.line.start < line.start and entry.label in _FURNITURE]
    return len(above) >= _SEVERAL and all(len(each.text.split()) <= _SHORT_WORDS for each in above)


def repeated_line(page: Page) -> Found | None:
    """A line that stands twice: pages name their title in the trail or over a picture, and once more."""
    lines = [
        line for line in (entry.line for entry in page.entries("title", "byline", "transcript")) if has_words([line])
    ]
    times = Counter(line.text for line in lines if len(line.text.split()) > _FEW)
    line = next((line for line in lines if times[line.text] > 1 and not _shows_other(line)), None)
    if line is None or names_sender(line.bare, page):
        return None
    if line.text.endswith(("...", "…")) and page.entries("byline"):
        return None  # the name of a picture, and its caption
    words = fold(line.text)  # a trail may have other marks: `Home News Mayor's bridge`
    over = [each for each in lines if each.start < line.start and words not in fold(each.text)]
    most = max(_MOSTLY, page.says_again(line.bare) - _NEARLY) if over else 0
    return None if any(_is_title(each, page, most) for each in over) else titled([line], "repeated line")


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


def _first_own(blocks: list[list[Line]], page: Page) -> list[Line] | None:
    return next((lines for block in blocks if (lines := without_sender(block, page))), None)


def kind_with_byline(page: Page) -> Found | None:
    """`Press conference` over `by NATO Secretary General X`: the two joined by one space; or a line that has both."""
    kinds, bylines = page.entries("kind"), page.entries("byline")
    if bylines and not kinds:
        kinds = [entry for entry in page.entries("banner") if kind_of_heading(entry.line.bare)]
    named = bylines[0].line if bylines else None
    apart = named and (says_whose(named) or not kind_of_heading(named.bare, with_byline=True))  # `Delivered by X`
    if not bylines and not kinds:  # `Press Briefing Transcript: Ada Example, Director`
        kinds = [entry for entry in page.entries("person") if kind_of_heading(entry.line.bare.partition(":")[0])]
    if kinds and apart and kinds[0].line.start < bylines[0].line.start:
        return titled([kinds[0].line, *page.with_rest(bylines[0].line)], "kind and byline")
    if bylines and not says_whose(bylines[0].line):
        return titled(page.with_rest(bylines[0].line), "byline that names the kind")
    return titled([kinds[0].line], "kind heading") if kinds else None


def title(page: Page, kind: str | None) -> Found | None:
    """The title by the first layout that has one."""
    found = (
        title_field(page)
        or spoken_on(page)
        or issue(page)
        or title_line(page)
        or repeated_line(page)
        or heading(page)
        or kind_with_byline(page)
        or from_byline(page, kind)
        or dated_heading(page)
        or (introduced(page) if page.body else None)
        or over_lone_day(page)
        or (over_dateline(page) if page.body else None)
        or first_sentence(page)
    )
    return _bare_of_banner(found, page) if found else None


def _bare_of_banner(found: Found, page: Page) -> Found:
    line = alone_below(found.value, page) if found.origin == "stated" else None
    line = None if line and found.span and found.span[0] < line.start < found.span[1] else line  # a part of it
    return titled([line], "title under its banner") if line else found

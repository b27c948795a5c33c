"""Lays a text out: divides its lines into header, body, foot and page chrome."""

from dataclasses import replace
from itertools import islice, takewhile

from statements.citing.folding import fold
from statements.ingest.draft import Span
from statements.ingest.foot_lines import FOOT_LINES, foot_start, rest_start
from statements.ingest.formats.stated import Stated
from statements.ingest.header import HEADER_LINES, header_end, header_labels, opens_body
from statements.ingest.header_lines import (
    TITLE_LENGTH,
    block_at,
    has_letters,
    in_capitals,
    is_over_title,
    is_paragraph,
    is_prose,
    is_sender,
    joined,
)
from statements.ingest.line_labels import line_label
from statements.ingest.lines import Line, broken_over, seen, split_lines
from statements.ingest.main_text import own_end, own_start, terms
from statements.ingest.mended_lines import mended
from statements.ingest.menus import menu_end
from statements.ingest.page import Entry, Page
from statements.ingest.recognisers.dates.date_lines import modified
from statements.ingest.recognisers.dates.datelines import dateline
from statements.ingest.recognisers.kinds import stands_over_title
from statements.ingest.recognisers.lines.furniture import chrome
from statements.ingest.recognisers.lines.furniture_words import is_button
from statements.ingest.recognisers.names.offices import is_officer
from statements.ingest.recognisers.site_headings import heads_site, lists_releases
from statements.ingest.recognisers.title_senders import heads_statement
from statements.ingest.recognisers.turns.turn_labels import opens_turn, turn
from statements.ingest.recognisers.turns.turns import TURNS
from statements.ingest.vocabulary import Vocabulary

# How far a menu goes over the header, and how many lines a title may have.
_MENU_LINES, _TITLE_LINES = 200, 4
# Sections of a site, and places that it has news of, have no more words; of so few lines each has fewer.
_SECTION_WORDS, _FEW = 4, 2
# What stands over the names of a text's sections, each of so many words at most.
_CONTENTS = {"contents", "table of contents", "on this page", "in this article", "inhaltsverzeichnis", "sommaire"}
_ENTRY_WORDS = 10
# How far into the body a dateline may stand, after a subtitle or a caption.
_DATELINE_LINES = 5
# A line that was broken has so many characters, and no line of a header but a title has more.
_BROKEN, _HEADING = 50, 100
# What stands over the title and says what it is the title of.
_KINDS = {"kind", "banner"}
# A site is called by so few words.
_SITE_WORDS = 3
# From here on come the letters of Chinese and Japanese, in which no sentence ends without a mark.
_WIDE = "\u2e80"
# Nobody is called by more words before their own, but for a comma.
_LABEL_WORDS = 7
# A transcript has another turn within so many lines, and a text says within so many what it is about.
_NEXT, _SAID = 20, 40


def lay_out(text: str, vocabulary: Vocabulary, stated: Stated | None = None) -> Page:
    """Splits `text` into header, body and foot, without the lines that its format sets apart."""
    page = Page(seen(text), vocabulary, stated=stated or Stated())
    lines = _without(split_lines(text), {span.start for span in page.stated.apart})
    lines = mended(lines, page.text)
    menu = menu_end(lines[:_MENU_LINES])
    own = own_start(lines, menu)
    menu = own.header if own else menu
    text_start = lines[own.text].start if own else len(text)
    page.title_line, page.is_title_doubtful = (own.title, own.is_doubtful) if own else (None, False)
    top = menu + HEADER_LINES
    lines = _without_buttons(lines, page, menu, top)
    lines = [
        *lines[:menu],
        *joined(lines[menu:top]),
        *lines[top:-FOOT_LINES],
        *joined(lines[max(top, len(lines) - FOOT_LINES) :]),
    ]
    labels = header_labels([line for line in lines if line.start < text_start], vocabulary, menu)
    end = header_end(lines, labels, vocabulary)
    page.header = [Entry(line, labels[i] or "title") for i, line in enumerate(lines[:end])]
    _claim_title(page, lines)
    rest = rest_start(lines, len(page.header))
    rest = max(len(page.header), min(rest, own_end(lines)))
    foot = foot_start(lines[:rest], len(page.header), vocabulary)
    page.body = lines[len(page.header) : foot]
    page.foot = [Entry(line, line_label(line, vocabulary) or "chrome") for line in lines[foot:rest]]
    page.foot += [Entry(line, "modified" if modified(line) else "chrome") for line in lines[rest:]]
    _find_dateline(page)
    return page


def _find_dateline(page: Page) -> None:
    """Finds the dateline at the head of the body; two lines over which it was broken become one."""
    first = (at for at, line in enumerate(page.body[:_MENU_LINES]) if has_letters(line))
    for at in islice(first, _DATELINE_LINES):
        voice = turn(page.body[at])
        if voice and voice.holder:
            return  # `The Chair (Ada Example) - I declare the session open.`
        page.dateline = dateline(page.body[at], page.vocabulary)
        whole = _with_next(page, at) if page.dateline is None or page.dateline.date is None else None
        longer = dateline(whole, page.vocabulary) if whole else None
        if whole and longer and longer.date:
            page.body[at : at + 2] = [whole]
            page.dateline = longer
        if page.dateline and page.dateline.end == page.dateline.line.end:
            page.header.append(Entry(page.body.pop(at), "dateline"))  # nothing but that
            page.dateline = None
            return
        if page.dateline or (is_paragraph(page.body[at]) and any(entry.label == "date" for entry in page.header)):
            return  # a day further down is that of a picture


def _with_next(page: Page, at: int) -> Line | None:
    """A line of the body that was broken, with the rest of it; None for one that is whole."""
    line, *following = page.body[at : at + 2]
    if not following or following[0].gap or line.ends_sentence or len(line.text) < _BROKEN:
        return None
    return broken_over(line, following[0].end, page.text)


def _without(lines: list[Line], apart: set[int]) -> list[Line]:
    """The lines that do not start at one of these offsets; what comes after one that does has a gap before it."""
    if not apart:
        return lines
    return [
        line._replace(gap=True) if index and lines[index - 1].start in apart else line
        for index, line in enumerate(lines)
        if line.start not in apart
    ]


def _without_buttons(lines: list[Line], page: Page, menu: int, top: int) -> list[Line]:
    """The lines without the buttons between title and first paragraph, which are chrome: `Share`, `3 min read`."""
    shown = lines[menu + 1 : top]
    over = list(takewhile(lambda line: len(line.text) <= _HEADING or not line.ends_sentence, shown))
    pressed = [line for at, line in enumerate(over) if is_button(line.bare.lower()) or _is_of_contents(over, at)]
    if not pressed:
        return lines
    apart = [Span(line.start, line.end, "chrome") for line in pressed]
    page.stated = replace(page.stated, apart=[*page.stated.apart, *apart])
    return _without(lines, {span.start for span in apart})


def _is_of_contents(lines: list[Line], at: int) -> bool:
    """Whether a line is one of those right under `Contents`, which name the sections of the text, or that itself."""
    first = next((n for n in range(at, -1, -1) if lines[n].gap), 0)
    block = lines[first : at + 1]
    heads = block[0].text.lower().rstrip(": ") in _CONTENTS
    return heads and all(len(line.text.split()) <= _ENTRY_WORDS and not line.ends_sentence for line in block[1:])


def _claim_title(page: Page, lines: list[Line]) -> None:
    """Finds the title after the labelled lines when none stands among them, and claims its repetitions."""
    titles = [entry.line for entry in page.header if entry.label in {"title", "transcript"}]
    titles = [line for line in titles if has_letters(line) and not (is_sender(line) or _is_scrap(line))]
    if titles and (all(heads_site(line, page) for line in titles) or _names_site(titles, page.header)):
        titles = []
    named = [e.line for e in page.header if e.label == "byline" and not stands_over_title(e.line.bare)]
    if not titles and all(map(heads_statement, named)):
        first = lines[len(page.header) : len(lines) - 1][:HEADER_LINES]
        page.header += [Entry(line, "title") for line in takewhile(is_over_title, first)]
        at, block = _title_block(lines, page)
        is_short = 0 < len(block) <= _TITLE_LINES and at + len(block) < len(lines) and block[-1].text[-1] not in ",("
        is_short = is_short and line_label(block[0], page.vocabulary) != "person"  # who is greeted first
        if is_short and not any(map(is_prose, block)) and (not named or all(map(in_capitals, block))):
            titles = block
            page.header += [Entry(line, "title" if has_letters(line) else "separator") for line in block]
    known = {fold(line.text).casefold() for line in titles}
    while len(page.header) < len(lines) and fold(lines[len(page.header)].text).casefold() in known:
        page.header.append(Entry(lines[len(page.header)], "title"))
    if page.title_line is None and _are_sections(titles, page, lines):
        page.title_line = _heading_over_text(lines[len(page.header) :][:HEADER_LINES], page, lines, titles)
    following = lines[len(page.header)] if titles and len(page.header) < len(lines) - 1 else None
    if following and not following.text.endswith(",") and is_officer(following.bare) and not chrome(following):
        page.header.append(Entry(following, "title"))


def _is_scrap(line: Line) -> bool:
    """`rfaa`: one word in small letters, as scanning leaves it of a mark."""
    return line.text.islower() and " " not in line.text and line.text < _WIDE


def _title_block(lines: list[Line], page: Page) -> tuple[int, list[Line]]:
    """With which line the title begins after the labelled lines, and its lines; what stands over it is claimed."""
    at = len(page.header)
    block = block_at(lines, at)
    over = list(takewhile(lambda line: not is_prose(line), block)) if len(block) <= _TITLE_LINES else []
    if block and over == block and chrome(block[-1]):  # a picture's name, or a site's over that
        page.header += [Entry(line, "chrome") for line in block]
        return _title_block(lines, page)
    cut = max((n for n, line in enumerate(over[:-1], 1) if line_label(line, page.vocabulary) == "chrome"), default=0)
    page.header += [Entry(line, "chrome") for line in block[:cut]]
    at, block = at + cut, block[cut:]
    block = [*block[:1], *takewhile(lambda line: not is_paragraph(line), block[1:])]
    following = lines[at + len(block)] if at + len(block) < len(lines) else None
    if following and not following.gap and following.text[0].islower() and is_paragraph(following):
        block = []  # a sentence that was broken
    if len(block) > _TITLE_LINES:  # no blank line after the title: it is what stands in capitals
        block = list(takewhile(in_capitals, block))
    elif block and block[0].text > _WIDE:
        block = [*block[:1], *takewhile(lambda line: not is_prose(line), block[1:])]
    # It stands right over the first words.
    return at, list(takewhile(lambda line: not _opens(line, page, lines), block))


def _names_site(titles: list[Line], header: list[Entry]) -> bool:
    """`RFP`, `River Food Programme` over the kind and the day, which end the header: the title comes under them."""
    kind = next((at for at, entry in enumerate(header) if entry.label in _KINDS), len(header))
    listed = kind < len(header) and lists_releases(header[kind].line)
    ends = [entry.label for entry in header[kind + 1 :]] in (["date"], [] if listed else None)
    most = _SITE_WORDS * 2 if listed else _SITE_WORDS
    short = all(len(line.text.split()) <= most and not line.ends_sentence for line in titles)
    return ends and short and titles[-1].start < header[kind].line.start


def _are_sections(titles: list[Line], page: Page, lines: list[Line]) -> bool:
    """Whether what stands where the title would is short enough for sections of a site, or who is spoken of.

    So is a little more over the day of which the text says nothing.
    """
    known = {entry.label for entry in page.header} & {"byline", "kind", "person", "field", "transcript", "breadcrumb"}
    if known or any(len(line.text.split()) > _ENTRY_WORDS for line in titles):
        return False
    most = _SECTION_WORDS if len(titles) > _FEW else _SECTION_WORDS - 1
    long = [line for line in titles if len(line.text.rstrip("-–: ").split()) > most]
    return not long or (len(titles) == 1 and page.header[-1].label == "date" and not _says_any(long[0], lines))


def _heading_over_text(lines: list[Line], page: Page, whole: list[Line], titles: list[Line]) -> Line | None:
    """The first line of some words, right over a paragraph or its subtitle; several short ones may stand over it.

    One alone over it is a title with its subtitle, but a word over the day, or who is spoken of.
    """
    above = list(takewhile(lambda line: len(line.text.split()) <= _SECTION_WORDS, lines))
    rest = lines[len(above) :]
    long = (each for each in rest[1:] if len(each.text.split()) > _SECTION_WORDS and not chrome(each))
    under = list(islice(long, 2))
    line = rest[0] if under else None
    apart = line is not None and (
        line.gap or {entry.label for entry in page.header[-1:]} & {"date", "published", "separator"}
    )
    if line is None or not apart or is_prose(line) or _opens(line, page, whole):
        return None
    over = [*titles, *above]
    alone = len(over) == 1 and " " in over[0].text and all(entry.label != "chrome" for entry in page.header)
    alone = alone and _says_any(over[0], whole)
    dated = bool(titles) and page.header[-1].label in {"date", "published"} and " " not in titles[0].text
    if alone and not dated and not any(is_officer(each.bare) for each in titles):
        return None
    subtitled = (
        under == rest[1:3] and len(under) > 1 and under[0].gap and not is_prose(under[0]) and is_paragraph(under[1])
    )
    if subtitled and not _says_any(line, whole) and _says_any(under[0], whole):
        return under[0]  # over it stands what else a site has to tell
    return line if is_paragraph(under[0]) or subtitled or _announces(under[0]) else None


def _announces(line: Line) -> bool:
    """`The President gave a speech on the day of …, which reads as follows:`"""
    return line.text[-1] == ":" and len(line.text.split()) > _ENTRY_WORDS


def _says_any(heading: Line, lines: list[Line]) -> bool:
    """Whether the lines under a heading say any of its longer words, as those under a section's name do not."""
    own = terms(heading.text)
    return any(not own.isdisjoint(terms(line.text)) for line in lines[lines.index(heading) + 1 :][:_SAID])


def _opens(line: Line, page: Page, lines: list[Line]) -> bool:
    """Whether somebody's words begin with a line, and no title that looks so."""
    return _is_voice(line, lines) or (opens_body(line, page.vocabulary) and not _is_prefixed(line, lines))


def _is_voice(line: Line, lines: list[Line]) -> bool:
    """`ADA EXAMPLE` alone over the first words, and again over later ones."""
    voice = turn(line)
    return voice is not None and voice.alone and sum(each.text == line.text for each in lines) >= TURNS


def _is_prefixed(line: Line, lines: list[Line]) -> bool:
    """`Foreign Minister: we want peace` over a report: a title, not a turn, for nothing else begins so."""
    label = line.text.partition(":")[0] + ":"
    longer = line.text[-1] in "!?" and len(label.split()) > _LABEL_WORDS and "," not in label
    return (
        (longer or not line.ends_sentence)
        and len(label) < len(line.text) <= TITLE_LENGTH
        and sum(each.text.startswith(label) and not each.text[len(label) :][:1].isalpha() for each in lines) <= 1
        and not any(map(opens_turn, lines[lines.index(line) + 1 :][: 1 if line.text > _WIDE else _NEXT]))
    )

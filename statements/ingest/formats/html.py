"""A saved web page: its visible text in document order, and which lines of that are not the statement.

Resiliparse parses the page as browsers do and renders it, once whole and once without what surrounds the main text.
Both renderings break lines alike, so that the lines of the one are found in the other and each character is kept.
"""

import re

from resiliparse.extract.html2text import extract_plain_text
from resiliparse.parse.html import HTMLTree

from statements.citing.folding import fold
from statements.ingest.draft import Refused, Span
from statements.ingest.formats.error_pages import refuse_error_page
from statements.ingest.formats.page_metadata import link_texts, page_metadata
from statements.ingest.formats.stated import Stated
from statements.ingest.lines import Line, split_lines
from statements.ingest.recognisers.dates.dates import find_dates
from statements.ingest.recognisers.lines.labels import label

# A page begins with its document type, a comment of the browser that saved it, or one of the outermost elements.
_START = re.compile(
    r"\s*(?:<\?xml[^<>]{0,200}>\s*)?(?><!--.*?-->\s*)*+<(?:!doctype\s+html|html|head|body)\b",
    re.IGNORECASE | re.DOTALL,
)
_WITHIN, _CLOSING = re.compile(r"^<(?:!doctype\s+html|html)\b", re.IGNORECASE | re.MULTILINE), 1000
# A fragment begins with a tag, perhaps after a title, and has at least one in so many characters.
_TAG = re.compile(r"</?(?:p|div|h[1-6]|span|section|article|ul|li|table|tr|td|br|meta|title|a|em)\b", re.IGNORECASE)
_FRAGMENT = re.compile(
    r"\s*(?:[^\s<>][^<>\n]{0,299}\n\s*)?<(p|div|h[1-6]|section|article|main|header|meta|title)\b[^<>]*>", re.IGNORECASE
)
_TEXT_PER_TAG, _FEWEST_TAGS = 400, 6
_HIDDEN = ["[hidden]", "[style*='display:none']", "[style*='display: none']"]
# Telling the main text apart takes time in the depth of nested `div`s.
_DIV, DEEPEST = re.compile(r"<(/?)div\b", re.IGNORECASE), 200
# Each list within a list indents its lines further: this deep, text is drowned in white space.
_LIST, DEEPEST_LIST = re.compile(r"<(/?)[uo]l\b", re.IGNORECASE), 50
# What a line between main lines must be to be main as well: a sentence of so many words, or an item of a list.
_SENTENCE_WORDS = 8
# How far over the main text its heading may stand, in lines.
_HEADING_REACH = 40
# Its day may stand so many lines over it, in a line of so many characters.
_DAY_OVER, _DATED = 2, 100
_UNNAMED = {None, "chrome", "separator", "noise"}


def is_page(text: str) -> bool:
    """Whether a file is HTML, whatever its name. A text that merely has some tags in it is none."""
    if _START.match(text[:5000]):
        return True
    if text[-_CLOSING:].rstrip().lower().endswith("</html>") and _WITHIN.search(text[:5000]):
        return True  # after the warnings of a server
    fragment = _FRAGMENT.match(text[:1000])
    if not fragment:
        return False
    if text[-_CLOSING:].rstrip().lower().endswith(f"</{fragment[1].lower()}>"):
        return True
    tags = len(_TAG.findall(text))
    return tags >= _FEWEST_TAGS and tags * _TEXT_PER_TAG >= len(text)


def read_page(source: str) -> tuple[str, Stated]:
    """The visible text of a page and what the page states, its furniture set apart as chrome.

    Raises Refused for a page that shows no text, for an error page, and for one that is nested beyond reason.
    """
    if _depth(source, _LIST) > DEEPEST_LIST:
        raise Refused("not understood", f"This page has lists within lists more than {DEEPEST_LIST} deep.")
    tree = HTMLTree.parse(source)
    assert tree.document is not None
    title = " ".join((tree.title or "").split())
    text = _rendered(tree)
    if not text.strip():
        refuse_error_page(_rendered(tree, noscript=True), title)
        raise Refused("empty", "This page shows no text; it may have been saved before its scripts had run.")
    lines = split_lines(text)
    stated = Stated(page_metadata(tree.document, title, source, lines), by="page")
    main = [line.text for line in split_lines(_rendered(tree, main=True))] if _depth(source, _DIV) <= DEEPEST else []
    body = _body(lines, main, stated, link_texts(tree.document)) if main else set(range(len(lines)))
    refuse_error_page("\n".join(lines[index].text for index in sorted(body)), title)
    stated.apart = [Span(line.start, line.end, "chrome") for i, line in enumerate(lines) if i not in body]
    return text, stated


def _rendered(tree: HTMLTree, main: bool = False, noscript: bool = False) -> str:
    return str(
        extract_plain_text(
            tree,
            preserve_formatting=True,
            main_content=main,
            list_bullets=True,
            alt_texts=False,
            noscript=noscript,
            skip_elements=_HIDDEN,
        )
    )


def _depth(source: str, tag: re.Pattern[str]) -> int:
    """How deep elements of one kind are nested, as far as the tags tell."""
    deepest = depth = 0
    for match in tag.finditer(source):
        depth = max(0, depth - 1) if match[1] else depth + 1
        deepest = max(deepest, depth)
    return deepest


def _body(lines: list[Line], main: list[str], stated: Stated, links: set[str]) -> set[int]:
    """Which lines are the statement: those of the main text, with its heading and what was left out in its midst."""
    found = places([line.text for line in lines], main)
    body = {at for at in found if not (_is_link(lines[at], links) and label(lines[at]) == "chrome")}
    if not body:
        return set(range(len(lines)))
    first, last = min(body), max(body)
    title = _title_line(lines, first, stated)
    prose = next((index for index in sorted(body) if _is_sentence(lines[index])), first)
    named = {index for index in range(title, prose) if label(lines[index]) not in _UNNAMED}
    named |= _days_beside(lines, body, stated, title)
    return body | {title} | named | {index for index in range(first, last) if _belongs(lines[index], links)}


def _days_beside(lines: list[Line], body: set[int], stated: Stated, title: int) -> set[int]:
    """The lines with a day over the title and between it and the first sentence under it."""
    said = stated.first("title")
    at = next((index for index, line in enumerate(lines) if said and line.number == said.line), title)
    under = (index for index in sorted(body) if index > at and _is_sentence(lines[index]))
    return {index for index in range(max(0, at - _DAY_OVER), next(under, at)) if _is_dated(lines[index])}


def places(whole: list[str], part: list[str]) -> list[int]:
    """Where the lines of `part` stand among those of `whole`, in order.

    Of two places for one line that is taken which lies nearer to its neighbours: what comes before the first line
    that has only one place is looked for backwards from there.
    """
    forwards = _places(whole, part)
    backwards = [len(whole) - 1 - at if at >= 0 else -1 for at in _places(whole[::-1], part[::-1])][::-1]
    anchor = next((i for i, at in enumerate(forwards) if at == backwards[i] >= 0), 0)
    return [at for at in (*backwards[:anchor], *forwards[anchor:]) if at >= 0]


def _places(whole: list[str], part: list[str]) -> list[int]:
    """The first place of each line of `part` after that of the line before it; -1 for one that is not there."""
    waiting: dict[str, list[int]] = {}
    for index in range(len(whole) - 1, -1, -1):
        waiting.setdefault(whole[index], []).append(index)
    found, last = [], -1
    for text in part:
        indexes = waiting.get(text, [])
        while indexes and indexes[-1] <= last:
            indexes.pop()
        found.append(indexes.pop() if indexes else -1)
        last = max(last, found[-1])
    return found


def _title_line(lines: list[Line], first: int, stated: Stated) -> int:
    """The line over the main text that is the stated title; the first line of that where there is none."""
    title = stated.first("title")
    wanted = fold(title.value).casefold() if title else ""
    above = range(first - 1, max(-1, first - _HEADING_REACH), -1)
    return next((at for at in above if wanted and fold(lines[at].bare).casefold() == wanted), first)


def _belongs(line: Line, links: set[str]) -> bool:
    """Whether a line in the midst of the main text is one of it: a sentence, or an item of a list that is no link."""
    if _is_link(line, links) or label(line) == "chrome":
        return False
    return _is_sentence(line) or line.bulleted


def _is_dated(line: Line) -> bool:
    """`By Ada Example on 12 May 2020`."""
    return len(line.text) <= _DATED and bool(find_dates(line.text))


def _is_link(line: Line, links: set[str]) -> bool:
    return " ".join(line.bare.split()) in links


def _is_sentence(line: Line) -> bool:
    return line.ends_sentence and len(line.bare.split()) >= _SENTENCE_WORDS

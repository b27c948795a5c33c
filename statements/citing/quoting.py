"""Quotations in a text that somebody pasted: the words between quotation marks, or all of them where there are none."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from statements.citing.wording import words

# Fewer words are no quotation that could be told from common speech.
FEWEST_WORDS = 4
_BETWEEN = 20_000  # characters a quotation has at most
# A paragraph may open a quotation that the next one goes on with, and then does not close it.
_PARAGRAPH = re.compile(r"(?:[^\n]|\n(?![^\S\n]*\n))+")
_DOUBLE = re.compile(
    rf"“(?P<nested>[^“”]{{0,{_BETWEEN}}}“[^“”]{{1,{_BETWEEN}}}”[^“”]{{0,{_BETWEEN}}})”|"
    rf"“(?P<curly>[^“”]{{1,{_BETWEEN}}})(?:”|\Z)|„(?P<low>[^„“”]{{1,{_BETWEEN}}})(?:[“”]|\Z)|"
    rf"«(?P<angle>[^«»]{{1,{_BETWEEN}}})(?:»|\Z)|»(?P<turned>[^«»]{{1,{_BETWEEN}}})«|"
    rf"「(?P<corner>[^「」]{{1,{_BETWEEN}}})」|『(?P<double>[^『』]{{1,{_BETWEEN}}})』|"
    rf"(?<!\w)[\"＂](?P<straight>[^\"＂]{{1,{_BETWEEN}}})(?:[\"＂]|\Z)"
)
# The marks that close what one opens.
_CLOSING = {"“": "”", "„": "“”", "«": "»", '"': '"', "＂": "＂"}
# Single marks are apostrophes too: one opens at the start of a word and closes at the end of one.
_SINGLE = re.compile(r"(?P<opening>(?<!\w)['‘](?=\w))|(?P<closing>(?<=[\w.,;:!?…)])['’](?!\w))")
_ELLIPSIS = re.compile(
    r"[\[(][^\S\n]{0,3}(?:\.[^\S\n]?){2,9}[\])]|[\[(][^\S\n]{0,3}…[^\S\n]{0,3}[\])]|…\.?|\.(?:[^\S\n]?\.){2,9}"
)


@dataclass(frozen=True, slots=True)
class Quotation:
    """Words that a text quotes, without their marks; `start` and `end` are code points of that text."""

    text: str
    start: int
    end: int


def quotations(text: str) -> list[Quotation]:
    """The quotations of `text` in order. A text without quotation marks is one quotation; an empty one has none."""
    found = list(_in_double_marks(text))
    if not found:
        found = [each for each in _in_single_marks(text) if len(words(each.text)) >= FEWEST_WORDS]
    return found or list(_whole(text))


def pieces(quotation: str) -> list[Quotation]:
    """The pieces of a quotation between its ellipses (…, ..., [...]), with their places in it."""
    found: list[Quotation] = []
    at = 0
    for match in (*_ELLIPSIS.finditer(quotation), None):
        found += _whole(quotation, at, match.start() if match else None)
        at = match.end() if match else 0
    return found


def _in_double_marks(text: str) -> Iterator[Quotation]:
    end = 0
    for paragraph in _PARAGRAPH.finditer(text):
        if paragraph.start() < end:
            continue
        start, end = paragraph.start(), _run_on(text, *paragraph.span())
        for match in _DOUBLE.finditer(text, start, end):
            yield from _whole(text, *match.span(match.lastgroup or 0))


def _run_on(text: str, start: int, end: int) -> int:
    """The end of the paragraph at `start`; of a later one, if that closes what this leaves open and does not reopen."""
    while True:
        found = list(_DOUBLE.finditer(text, start, end))
        if not found or found[-1].end(found[-1].lastgroup or 0) < found[-1].end():
            return end
        opening = found[-1][0][0]
        closing = _CLOSING.get(opening, "")
        ends = [at for mark in closing if (at := text.find(mark, end, end + _BETWEEN)) >= 0]
        reopened = text.find(opening, end, end + _BETWEEN)
        if not ends or (opening not in closing and -1 < reopened < min(ends)):
            return end
        last = min(ends)
        if text[last] in _CLOSING and text[last - 1].isspace():  # after a space, what may open does
            return end
        start = last + 1
        after = _PARAGRAPH.match(text, start)
        end = after.end() if after else start


def _in_single_marks(text: str) -> Iterator[Quotation]:
    opened = -1
    for mark in _SINGLE.finditer(text):
        if mark.lastgroup == "opening":
            opened = mark.end() if opened < 0 else opened
        elif opened >= 0:
            yield from _whole(text, opened, mark.start())
            opened = -1


def _whole(text: str, start: int = 0, end: int | None = None) -> Iterator[Quotation]:
    """What stands from `start` to `end`, without the white space around it; nothing where there are no words."""
    part = text[start:end]
    inner = part.strip()
    if words(inner):
        first = start + part.index(inner)
        yield Quotation(inner, first, first + len(inner))

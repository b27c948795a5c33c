"""Lines as they were meant, where a page ran a day and a title together, or cut a label after its title."""

import re
from itertools import chain

from statements.ingest.header_lines import has_letters
from statements.ingest.lines import Line, broken_over
from statements.ingest.recognisers.dates.date_lines import COLLECTED
from statements.ingest.recognisers.dates.dates import find_dates
from statements.ingest.unwrapped import unwrapped

# Such days stand in so many first lines.
_DAYS_NEAR = 200
# A day run together with a title stands in so many first characters.
_TOP = 4_000
# `2019Mayor`, `201910:30`, and how far into its line such a day ends.
_GLUED_DAY, _DAY, _YEAR = re.compile(r"[12]\d{3}(?:[^\W\d_a-z][^\W\d_A-Z]|\d\d:\d\d\b)"), 30, 4
# A label that was broken after its title: `MR.` over `EXAMPLE: Good morning.`, and the words that end so.
_CUT_LABEL = re.compile(r"\.\r?\n[A-Z][A-Z'’-]{1,24}:")
# A line of no more characters may be a menu's: `date 2019-06-12 Sign in Submit`.
_ENTRY = 100
_TITLE_WORD = re.compile(r"(?:^|\s)(?:M(?:R|RS|S|AJ)|DR|GEN|ADM|COL|SE[CN]|REP|AMB|CAPT|LT|GOV|PROF)\.$")


def mended(lines: list[Line], text: str) -> list[Line]:
    """The lines, joined where a program broke them, and parted where a page ran days and titles together."""
    lines = _with_colons(lines, text) if "\n:" in text else lines
    lines = _with_cut_titles(lines, text) if _CUT_LABEL.search(text) else lines
    lines = unwrapped(lines, text)
    if _GLUED_DAY.search(text, 0, _TOP):
        lines = [*chain.from_iterable(map(_day_apart, lines[:_DAYS_NEAR])), *lines[_DAYS_NEAR:]]
    return [*_collected(lines[0], lines[1:2]), *lines[1:]] if lines else lines


def _day_apart(line: Line) -> list[Line]:
    """`3 May 2019Mayor opens a bridge`: the day and the title that a page ran together are two lines."""
    glued = _GLUED_DAY.search(line.text, 0, _DAY)
    day = line.text[: glued.start() + _YEAR] if glued else ""
    if not any((found.start, found.end) == (0, len(day)) for found in find_dates(day)):
        return [line]
    end = line.start + len(day)
    return [line._replace(text=day, end=end), line._replace(text=line.text[len(day) :], start=end, gap=True)]


def _collected(line: Line, following: list[Line]) -> list[Line]:
    """`date 2019-05-03 Mayor opens a bridge` over a text, as collectors of pages begin: the day has its own line."""
    day = COLLECTED.match(line.text)
    rest = line.text[day.end() :].lstrip() if day else ""
    of_menu = not (following and following[0].gap) and len(line.text) <= _ENTRY
    if day is None or not rest or (day["day"] and of_menu):
        return [line]
    under = line._replace(text=rest, start=line.end - len(rest), gap=True)
    return [line._replace(text=day.group(), end=line.start + day.end()), under]


def _with_colons(lines: list[Line], text: str) -> list[Line]:
    """The lines, where a colon that was cut off its label stands with it: `Ada Example` over `: I thank you.`."""
    result: list[Line] = []
    for line in lines:
        if line.text[0] == ":" and result and not line.gap and has_letters(line):
            above = result.pop()
            line = above._replace(text=text[above.start : line.end], end=line.end)
        result.append(line)
    return result


def _with_cut_titles(lines: list[Line], text: str) -> list[Line]:
    """The lines, where a title that was cut off its label stands with it: `… MR.` over `EXAMPLE: Good morning.`."""
    result: list[Line] = []
    for line in lines:
        title = _TITLE_WORD.search(result[-1].text[-6:]) if result and not line.gap else None
        if title and _CUT_LABEL.match(text, result[-1].end - 1):
            above = result.pop()
            cut = above.end - len(title.group().lstrip())
            if cut > above.start:
                words = text[above.start : cut].rstrip()
                result.append(above._replace(text=words, end=above.start + len(words)))
            line = broken_over(above._replace(start=cut, gap=True), line.end, text)
        result.append(line)
    return result

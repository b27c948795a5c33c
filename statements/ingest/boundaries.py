"""Where one file holds several statements: a rule or an end mark, and a header of its own after it."""

import re
from dataclasses import dataclass
from itertools import pairwise

from statements.ingest.layout import lay_out
from statements.ingest.lines import Line, split_lines
from statements.ingest.recognisers.lines.furniture import end_mark, opens_rest
from statements.ingest.vocabulary import Vocabulary

# A rule across the page, or an end mark.
_RULE = re.compile(r"[=\-_*#~–—]{5,}|(?:[*#=]\s){2,}[*#=]")
_RULES = "=-_*#~–—"
# How much of what follows is laid out to see whether a statement begins there, in lines; how many may stand in a file.
_LOOK, MOST = 30, 200
_DATED, _NAMED = {"date", "published"}, {"title", "kind", "byline", "field", "person"}


@dataclass(frozen=True, slots=True)
class Part:
    """A statement's own stretch (start, end) of the text, and the number of the first line in it."""

    start: int
    end: int
    line: int


def parts(text: str, vocabulary: Vocabulary) -> tuple[list[Part], list[int]]:
    """The statements of a file, and the lines after which another one may begin but does not surely.

    A boundary is sure when what stands before and after it has a date and a title, kind or byline of its own.
    """
    lines = split_lines(text)
    # Of an end mark and a rule below it the last one is the boundary: there is no statement between them.
    ruled = [_is_rule(line) for line in lines]
    rules = [index for index, (here, next_one) in enumerate(pairwise(ruled)) if here and not next_one]
    starts, doubtful = [0], []
    for index in rules[: 4 * MOST]:
        if index == starts[-1]:
            continue  # nothing stands over it
        opening = _opening(lines, index + 1, text, vocabulary)
        if opening == "sure" and _opening(lines, starts[-1], text, vocabulary) == "sure" and len(starts) < MOST:
            starts.append(index + 1)
        elif opening:
            doubtful.append(lines[index].number)
    edges = [0, *(lines[index].start for index in starts[1:]), len(text)]
    numbers = [1, *(lines[index].number for index in starts[1:])]
    return [Part(a, b, n) for a, b, n in zip(edges, edges[1:], numbers, strict=False)], doubtful


def _is_rule(line: Line) -> bool:
    text = line.text
    return (text[0] in _RULES and _RULE.fullmatch(text) is not None) or (len(text) <= 12 and end_mark(line))


def _opening(lines: list[Line], at: int, text: str, vocabulary: Vocabulary) -> str | None:
    """How surely a statement begins at a line: `sure` with a date and a name for it, `perhaps` with one of the two."""
    window = lines[at : at + _LOOK]
    ends = (index for index, line in enumerate(window) if index and (_is_rule(line) or opens_rest(line)))
    stop = next(ends, len(window))
    if stop < 2:
        return None
    page = lay_out(text[window[0].start : window[stop - 1].end], vocabulary)
    labels = {entry.label for entry in page.header}
    dated, named = bool(labels & _DATED), bool(labels & _NAMED)
    if not page.body or not dated:
        return None
    return "sure" if named else "perhaps"

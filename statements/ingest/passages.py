"""The body of a text as passages: paragraphs, headings, questions, answers and lists, each a span over the text."""

import re
from collections.abc import Sequence

from statements.ingest.draft import PassageKind, Span
from statements.ingest.lines import Line
from statements.ingest.page import Page

# A turn's label: `JENS STOLTENBERG:`, `Jens Stoltenberg [NATO Secretary General]:`, `Q:`.
_LABEL = re.compile(
    r"(?P<name>[^\W\d_a-z][\w.'’\- ]{0,60}?)(?:,[^:\n]{1,80})?\s*(?:[(\[][^)\]\n]{1,80}[)\]])?\s*:(?=\s|$)"
)
_QUESTION = re.compile(r"q|question|journalist|reporter|press|pregunta|frage|вопрос|moderator", re.IGNORECASE)
_ITEM = re.compile(r"(?:[•·▪◦‣*–—-]|\(?\d{1,2}[.)]|\(?[a-z][.)])\s+\S")
# In a hard-wrapped text most lines stop in mid-sentence, at about the same width.
_WRAPPED, _WIDTH = 0.5, 110
_HEADING_WORDS = 14


def spans(page: Page) -> list[Span]:
    """All spans of the page in order: header and chrome as the layout says, the body as passages."""
    found = [
        Span(
            e.line.start,
            e.line.end,
            "chrome" if e.label in {"separator", "chrome", "end mark", "noise", "letterhead"} else "header",
        )
        for e in (*page.header, *page.foot)
    ]
    body = page.body
    if page.dateline:
        line = page.dateline.line
        found.append(Span(line.start, line.start + len(page.text[line.start : page.dateline.end].rstrip()), "header"))
        rest = Line(line.number, page.text[page.dateline.end : line.end], page.dateline.end, line.end, line.gap)
        body = [rest if other is line else other for other in body]
    return sorted([*found, *_passages(body)], key=lambda span: span.start)


def with_speakers(found: Sequence[Span], text: str, names: Sequence[str]) -> list[Span]:
    """The spans with each passage's speaker: whom its turn label names, else the only speaker there is.

    `names` are the speakers and moderators as in the appearances. A label counts when it has a name's last word.
    """
    by_surname = {name.split()[-1].casefold(): name for name in names}
    turns = any(_turn(span, text, by_surname) for span in found)
    current = names[0] if len(names) == 1 and not turns else None
    result = []
    for span in found:
        if span.role != "passage":
            result.append(span)
            continue
        turn = _turn(span, text, by_surname)
        if turn:
            current = turn[0]
        result.append(Span(span.start, span.end, "passage", turn[1] if turn else span.kind, current))
    return result


def _turn(span: Span, text: str, by_surname: dict[str, str]) -> tuple[str | None, PassageKind] | None:
    """(speaker or None, kind) when the passage begins with a turn's label."""
    match = _LABEL.match(text, span.start, span.end) if span.role == "passage" else None
    if match is None:
        return None
    name = match["name"]
    known = by_surname.get(name.split()[-1].casefold())
    if known:
        return known, "answer"
    if _QUESTION.fullmatch(name):
        return None, "question"
    return (None, "answer") if name.isupper() and len(name) > 1 else None


def _passages(lines: Sequence[Line]) -> list[Span]:
    blocks = _blocks(lines)
    wrapped = _is_wrapped(blocks)
    result = []
    for index, block in enumerate(blocks):
        for group in [block] if wrapped and not _is_list(block) else [[line] for line in block]:
            last = index + 1 == len(blocks)
            result.append(Span(group[0].start, group[-1].end, "passage", _kind(group, len(block) == len(group), last)))
    return result


def _blocks(lines: Sequence[Line]) -> list[list[Line]]:
    """The lines between blank lines; in a wrapped text a turn's label starts a block too."""
    blocks: list[list[Line]] = []
    for line in lines:
        if not blocks or line.gap or _LABEL.match(line.text):
            blocks.append([])
        blocks[-1].append(line)
    return blocks


def _is_wrapped(blocks: Sequence[Sequence[Line]]) -> bool:
    inner = [line for block in blocks for line in block[:-1]]
    broken = [line for line in inner if not line.ends_sentence and len(line.text) <= _WIDTH]
    return len(inner) >= 3 and len(broken) > _WRAPPED * len(inner)


def _is_list(block: Sequence[Line]) -> bool:
    return len(block) > 1 and all(_ITEM.match(line.text) for line in block)


def _kind(lines: Sequence[Line], alone: bool, last: bool) -> PassageKind:
    first = lines[0]
    if _ITEM.match(first.text):
        return "list"
    short = len(lines) == 1 and len(first.text.split()) <= _HEADING_WORDS and len(first.text) > 2
    if alone and short and not last and not first.ends_sentence and not _LABEL.match(first.text):
        return "heading"
    return "paragraph"

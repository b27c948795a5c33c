"""The body of a text as passages: paragraphs, headings, questions, answers and lists, each a span over the text."""

import re
from bisect import bisect_right
from collections.abc import Container, Mapping, Sequence
from itertools import pairwise

from statements.ingest.draft import Found, PassageKind, Span
from statements.ingest.lines import HIDDEN, RULES, Line, seen
from statements.ingest.page import Page
from statements.ingest.recognisers.language.language import other_language

_ITEM = re.compile(r"(?:[•·▪◦‣*–—-]|\(?\d{1,2}[.)]|\(?[a-z][.)])\s+\S")
# In a hard-wrapped text most lines stop in mid-sentence, at about the same width.
_WRAPPED, _WIDTH = 0.5, 110
_HEADING_WORDS = 14
_HIDDEN = re.compile(f"[{HIDDEN}]")


def spans(page: Page) -> list[Span]:
    """All spans of the page in order: header and chrome as the layout says, the body as passages."""
    found = [
        Span(
            e.line.start,
            e.line.end,
            "chrome" if e.label in {"separator", "chrome", "end mark", "noise", "letterhead", "weather"} else "header",
        )
        for e in (*page.header, *page.foot)
    ]
    ruled = not frozenset(RULES).isdisjoint([line.text[0] for line in page.body])  # few texts have one
    body, rules = _apart(page) if ruled else (page.body, [])
    found += [Span(line.start, line.end, "chrome") for line in rules]
    found += page.stated.apart
    if page.dateline:
        line = page.dateline.line
        found.append(Span(line.start, line.start + len(page.text[line.start : page.dateline.end].rstrip()), "header"))
        # With a gap before it: no passage may reach over the dateline.
        rest = Line(line.number, page.text[page.dateline.end : line.end], page.dateline.end, line.end, gap=True)
        body = [rest if other.start == line.start else other for other in body]
    turns = {each.line.start: each.alone for each in page.turns}
    apart = sorted(span.start for span in page.stated.apart)
    return sorted([*found, *_passages(body, turns, apart)], key=lambda span: span.start)


def with_unseen(found: Sequence[Span], text: str) -> list[Span]:
    """The spans, each with the characters after it that nobody sees; those before the first are chrome."""
    if not any(map(text.__contains__, HIDDEN)):
        return list(found)
    shown = seen(text)
    result, starts = list(found), [span.start for span in found]
    before = []
    for run in _HIDDEN.finditer(text):
        if shown[run.start()] != " ":
            continue
        at = bisect_right(starts, run.start()) - 1
        if at < 0:
            before.append(Span(run.start(), run.end(), "chrome"))
        elif result[at].end < run.end():
            result[at] = result[at]._replace(end=run.end())
    return [*before, *result]


def _apart(page: Page) -> tuple[list[Line], list[Line]]:
    """The body's lines without the rules among them, which no passage may reach over, and these rules."""
    labels = {each.line.start for each in page.turns if each.alone}
    body: list[Line] = []
    rules: list[Line] = []
    for line in page.body:
        above = rules[-1].start if rules and body and rules[-1].start > body[-1].start else None
        if line.is_rule and not (body and above is None and body[-1].start in labels):
            rules.append(line)
        else:
            body.append(line._replace(gap=True) if above is not None else line)
    return body, rules


def with_speakers(found: Sequence[Span], page: Page, names: Sequence[str]) -> list[Span]:
    """The spans with each passage's speaker: whom its turn label names, else the only speaker there is.

    `names` are the speakers and moderators as in the appearances.
    """
    starts = {each.line.start: each for each in page.turns}
    current = names[0] if len(names) == 1 and not page.turns else None
    result = []
    for span in found:
        if span.role != "passage":
            result.append(span)
            continue
        turn, kind = starts.get(span.start), span.kind
        if turn:
            current = page.voices.get(turn.name, (None, ""))[0]
            kind = "question" if turn.question or turn.outlet else "paragraph" if turn.moderator else "answer"
        changed = (kind, current) != (span.kind, span.speaker)
        result.append(Span(span.start, span.end, "passage", kind, current) if changed else span)
    return result


def with_languages(found: Sequence[Span], text: str, main: Found | None) -> list[Span]:
    """The spans with the language of each passage that is plainly in another than the statement."""
    if main is None:
        return list(found)
    return [
        span._replace(language=other)
        if span.role == "passage" and (other := other_language(text[span.start : span.end], main.value))
        else span
        for span in found
    ]


def _passages(lines: Sequence[Line], turns: Mapping[int, bool], apart: Sequence[int]) -> list[Span]:
    """The passages; `turns` tells where a turn begins, and whether its label is alone on the line.

    No passage reaches over one of the places, in order, where something is set `apart`.
    """
    blocks = _blocks(lines, turns)
    wrapped = _is_wrapped(blocks)
    waiting = {
        line.end
        for line, after in (pairwise(lines) if any(turns.values()) else ())
        if turns.get(line.start) and bisect_right(apart, line.end) == bisect_right(apart, after.start)
    }
    result: list[Span] = []
    for index, block in enumerate(blocks):
        for group in [block] if wrapped and not _is_list(block) else [[line] for line in block]:
            last = index + 1 == len(blocks)
            kind = _kind(group, len(block) == len(group), last)
            start = group[0].start
            if result and result[-1].end in waiting and start not in turns:
                start = result.pop().start  # a label on a line of its own goes with the words under it
            result.append(Span(start, group[-1].end, "passage", kind))
    return result


def _blocks(lines: Sequence[Line], turns: Container[int]) -> list[list[Line]]:
    """The lines between blank lines; in a wrapped text a turn's label starts a block too."""
    blocks: list[list[Line]] = []
    for line in lines:
        if not blocks or line.gap or line.start in turns:
            blocks.append([])
        blocks[-1].append(line)
    return blocks


def _is_wrapped(blocks: Sequence[Sequence[Line]]) -> bool:
    inner = [line for block in blocks for line in block[:-1]]
    broken = [line for line in inner if not line.ends_sentence and len(line.text) <= _WIDTH]
    return len(inner) >= 2 and len(broken) > _WRAPPED * len(inner)


def _is_list(block: Sequence[Line]) -> bool:
    return len(block) > 1 and all(_ITEM.match(line.text) for line in block)


def _kind(lines: Sequence[Line], alone: bool, last: bool) -> PassageKind:
    first = lines[0]
    if not first.text[0].isupper() and _ITEM.match(first.text):
        return "list"
    if alone and len(lines) == 1 and not last and len(first.text) > 2 and not first.ends_sentence:
        return "heading" if len(first.text.split()) <= _HEADING_WORDS else "paragraph"
    return "paragraph"

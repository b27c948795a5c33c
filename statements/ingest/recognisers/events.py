"""The occasion of a statement: meeting, summit, ministerial, conference or visit, one layout a function."""

import datetime as dt
import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from typing import Any

from statements.ingest.draft import Found
from statements.ingest.lines import Line
from statements.ingest.page import Page
from statements.ingest.terms import Match

# How much of a report is read for its occasion, in lines and in characters of a line.
LEAD_LINES, LEAD_LENGTH = 4, 1000
# How far from the name of a body the words stand that make it an occasion, in characters.
_REACH = 200
_CAPITAL = r"[^\W\d_a-z][\w'’&./\-]*"
_PROPER_NAME = re.compile(
    rf"\b(?:at|following|after|during|in|from)\s+(?:the\s+)(?P<name>(?:{_CAPITAL}|\d{{4}}|\d+(?:st|nd|rd|th))(?:\s+(?:{_CAPITAL}|\d+|of|the|to|for|on|and)){{0,12}}?"
    rf"\s+(?P<head>Summit|Ministerial|Meeting|Conference|Forum|Session))\b(?!\s+(?:of|on|for)\s)"
)
_HEAD = re.compile(
    r"(?P<head>meetings?|summits?|session|ministerial|conference)(?:\s+(?:of|between|with|at\s+the\s+level\s+of))?"
    r"(?:\s+(?:the|all|our))*\s+$",
    re.IGNORECASE,
)
_AFTER_BODY = re.compile(r"(?:['’]s?)?\s+(?P<head>meetings?|summits?|session|ministerial)\b", re.IGNORECASE)
_BEFORE_IT = re.compile(
    r"\b(?:ahead of|before|prior to|in the run-up to|looking forward to)\b[^.]{0,80}$", re.IGNORECASE
)
_MEETING_OF = re.compile(
    rf"\b(?:at|following|after|during|in|from)\s+(?:the|a|an)\s+(?P<head>meeting|summit|session)s?\s+of\s+(?:the\s+)?"
    rf"(?P<body>(?:{_CAPITAL}|G\d+)(?:\s+(?:{_CAPITAL}|of|the|for|on|and)){{0,8}}\s+{_CAPITAL}|G\d+)"
)
_TODAY = re.compile(r"\b(?:today|this (?:morning|afternoon|evening))\b[^.;:]{0,40}$", re.IGNORECASE)
_VISIT = re.compile(rf"\bvisit(?:s|ing)?\s+to\s+(?P<place>{_CAPITAL}(?:\s+{_CAPITAL}){{0,2}})")
# One of them stands beside each body that is named for an occasion, and each that meets today.
_MEETS, _NOW = ("meeting", "summit", "session", "ministerial", "conference"), ("today", "this ")
_KINDS = {"summit": "summit", "ministerial": "ministerial", "conference": "conference", "forum": "conference"}


@dataclass(frozen=True, slots=True)
class Context:
    """What of the rest of the reading an occasion needs."""

    day: str | None
    place: str | None
    publisher: str | None
    speaker: str | None


def meeting_in_header(page: Page, context: Context) -> Found | None:
    """`by X following the second day of the meetings of NATO Defence Ministers`."""
    return next(_meetings(page, context, _header_lines(page)), None)


def proper_name_in_header(page: Page, context: Context) -> Found | None:
    """`at the Global Coalition to Defeat ISIS Small Group Ministerial in Washington`."""
    for line in _header_lines(page):
        match = _PROPER_NAME.search(line.text)
        if match and not _BEFORE_IT.search(line.text[: match.start("name")]):
            name, head = match["name"], match["head"].lower()
            if len(name.split()) < 3:
                name = _with_month(name, context.day)
            place = context.place if context.place and context.place in line.text[match.end() :] else None
            return _found(
                name, None, _KINDS.get(head, "meeting"), context.day, place, "proper name in the header", line
            )
    return None


def meeting_of_others_in_header(page: Page, context: Context) -> Found | None:
    """`following the meeting of the OSCE Permanent Council`: a body that the vocabulary does not have."""
    for line in _header_lines(page):
        match = _MEETING_OF.search(line.text)
        if match and not _BEFORE_IT.search(line.text[: match.start("head")]):
            head = match["head"]
            name = _with_month(f"{head.capitalize()} of the {match['body']}", context.day)
            return _found(name, None, _KINDS.get(head, "meeting"), context.day, None, "meeting in the header", line)
    return None


def visit_in_header(page: Page, context: Context) -> Found | None:
    """`during his visit to Iraq`."""
    for line in _header_lines(page):
        match = _VISIT.search(line.text)
        if match and context.speaker and not _BEFORE_IT.search(line.text[: match.start()]):
            return _found(
                f"Visit of {context.speaker} to {match['place']}",
                None,
                "visit",
                context.day,
                None,
                "visit in the header",
                line,
            )
    return None


def meeting_in_lead(page: Page, context: Context) -> Found | None:
    """`Speaking following a meeting of the North Atlantic Council Defence Ministers' session`."""
    return next(_meetings(page, context, page.body[:LEAD_LINES]), None)


def ministers_today(page: Page, context: Context) -> Found | None:
    """`Today, Defence Ministers addressed …` in the words of the ministers' own organisation."""
    for line in page.body[:LEAD_LINES]:
        for match in _bodies(line, _NOW, page):
            if _TODAY.search(line.text[max(0, match.start - _REACH) : match.start]) and _is_own(
                match, line, page, context
            ):
                return _meeting_of(match.name, "meeting", page, context, "ministers today", line)
    return None


RECOGNISERS: tuple[Callable[[Page, Context], Found | None], ...] = (
    meeting_in_header,
    proper_name_in_header,
    meeting_of_others_in_header,
    visit_in_header,
    meeting_in_lead,
    ministers_today,
)


def event(page: Page, context: Context) -> Found | None:
    """The occasion by the first layout that names one; None without a day, for then nothing tells which it was."""
    if context.day is None:
        return None
    return next((found for recogniser in RECOGNISERS if (found := recogniser(page, context))), None)


def _header_lines(page: Page) -> list[Line]:
    return [entry.line for entry in page.entries("byline", "continued", "title")]


def _meetings(page: Page, context: Context, lines: list[Line]) -> Iterator[Found]:
    for line in lines:
        for match in _bodies(line, _MEETS, page):
            before, after = (
                line.text[max(0, match.start - _REACH) : match.start],
                line.text[match.end : match.end + _REACH],
            )
            head = _HEAD.search(before) or _AFTER_BODY.match(after)
            if head is None or _BEFORE_IT.search(before[: head.start()] if head.re is _HEAD else before):
                continue
            if _is_own(match, line, page, context):
                yield _meeting_of(match.name, head["head"].lower(), page, context, "meeting of a known body", line)


def _bodies(line: Line, words: Sequence[str], page: Page) -> Iterator[Match]:
    """The bodies that a line with one of these words names."""
    lead = line.text[:LEAD_LENGTH]
    low = lead.lower()
    return page.vocabulary.body_finder.find(lead) if any(word in low for word in words) else iter(())


def _is_own(match: Match, line: Line, page: Page, context: Context) -> bool:
    """A name that other organisations use too (`Defence Ministers`) counts only in the organisation's own words."""
    body = page.vocabulary.body(match.name)
    printed = line.text[match.start : match.end]
    organisation = body.part_of if body else None
    shared = organisation is not None and organisation not in printed and len(printed.split()) <= 3
    return not shared or context.publisher == organisation


def _meeting_of(body: str, head: str, page: Page, context: Context, rule: str, line: Line) -> Found:
    kind = _KINDS.get(head.removesuffix("s"), "meeting")
    word = head.capitalize() if head.removesuffix("s") in {"meeting", "summit"} else "Meeting"
    return _found(_with_month(f"{word} of {body}", context.day), body, kind, context.day, None, rule, line)


def _with_month(name: str, day: str | None) -> str:
    return f"{name}, {dt.date.fromisoformat(day):%B %Y}" if day else name


def _found(name: str, body: str | None, kind: str, day: str | None, place: str | None, rule: str, line: Line) -> Found:
    value: dict[str, Any] = {"name": name, "body": body, "kind": kind, "day": day, "place": place}
    return Found(value, rule, "derived", line.number, (line.start, line.end))

"""When a statement was made and when its page was changed, one layout a function."""

import datetime as dt
import re
from collections.abc import Callable
from dataclasses import replace
from itertools import takewhile

from statements.ingest.draft import Draft, Found, Problem
from statements.ingest.header_lines import is_paragraph
from statements.ingest.page import Entry, Page
from statements.ingest.recognisers.dates.calendar_words import DAYS
from statements.ingest.recognisers.dates.date_lines import BY_SITE, STAMP, published
from statements.ingest.recognisers.dates.date_lines import modified as is_modified
from statements.ingest.recognisers.dates.dates import (
    DateMatch,
    find_dates,
    find_months,
    find_time,
    has_year,
    impossible_dates,
    without_dates,
)
from statements.ingest.recognisers.dates.dates_in_leads import date_in_lead, named_day_in_lead
from statements.ingest.recognisers.dates.dates_in_words import (
    SPAN,
    closing_date,
    date_beside_words,
    date_in_title,
    date_of_reference,
    dated_sender,
    day_called_today,
    day_of_event,
)
from statements.ingest.recognisers.dates.lone_dates import (
    day_over_salutation,
    day_reported,
    lone_date,
    published_soon,
    short_dated_line,
)

# Where a date that is none is looked for beside header and foot: so many lines of the body, of so many characters.
_NEAR, _SHORT = 3, 100
# So many of the last lines are a day, an office and its addresses; a day in EDTF has so many characters.
_SIGNED_OFF, _WHOLE_DAY = 6, 10
# How far into a text without line breaks its stamp stands, in characters.
_STAMPED = 240
# So many days under a text are those of a list.
_LISTED = 3
# How far under the title of a saved page its day stands, in lines of the body.
_SOON = 6
# `Rivertown, 21/02/2022`
_PLACED, _WORD = re.compile(r"[^\W\d_]{3,}[^\d|]{0,30},\s\d"), re.compile(r"[^\W\d_]{2,}")
# A page is put up within so many days.
_LONG_AFTER = 31
_SLASHED, _MONTHS = re.compile(r"\b(\d{1,2})[/-](\d{1,2})[/-](?:19|20)\d\d\b"), 12


def date_line(page: Page) -> Found | None:
    """`• 12 Feb. 2020 -` in the header.

    A page is put up a day after the event: of two such lines a day apart, or of one and a dateline, the earlier is the
    day. A site prints the day on which it is read or put up: under one alone an earlier one with its place, one that
    stands twice, one of an earlier year, or one right under the line that names a transcript is the day.
    """
    days = [(entry, found) for entry in page.header if (found := _first([entry], "date line", "date"))]
    if not days:
        return None
    (top, first), *others = days
    before = _day_before(first.value)
    if page.dateline and before and page.dateline.date == before:
        return dateline(page)
    alone = _WORD.search(without_dates(top.line.text)) is None
    lead = (dateline(page) or date_in_lead(page)) if alone and not others and top is page.header[0] else None
    if lead and not lead.review and len(lead.value) == len(first.value) and _is_long_before(lead.value, first.value):
        return lead  # the day on which a site is read stands over everything
    put_up = _published_under(page) if alone and top is page.header[0] and _names_weekday(top.line.text) else None
    if put_up and put_up.value < first.value:
        return put_up
    is_read_on = alone and page.header[:1] == [top] and [entry.label for entry in page.header[1:2]] == ["chrome"]
    told = dateline(page) or published_line(page) or published_soon(page) if is_read_on else None
    if told and told.value < first.value:
        return told
    for entry, other in others:
        placed = _PLACED.match(entry.line.text) or [found.value for _, found in days].count(other.value) > 1
        above = page.header[page.header.index(entry) - 1]
        placed = placed or other.value[:4] < first.value[:4] or _heads_event(above)
        placed = placed or is_read_on or (above.label == "title" and top is page.header[0])  # under the day of reading
        if other.value == before or (alone and other.value < first.value and placed):
            return other
    return replace(first, review=True) if is_read_on and not others and _names_weekday(top.line.text) else first


def _names_weekday(text: str) -> bool:
    """`Saturday, July 27, 2024`, as sites print the day on which they are read."""
    return text.partition(" ")[0].rstrip(",").lower() in DAYS


def _is_long_before(one: str, other: str) -> bool:
    return (dt.date.fromisoformat(other) - dt.date.fromisoformat(one)).days > _LONG_AFTER if len(one) == 10 else False


def _heads_event(entry: Entry) -> bool:
    return entry.label in {"transcript", "kind", "byline"}


def _day_before(day: str) -> str | None:
    return (dt.date.fromisoformat(day) - dt.timedelta(days=1)).isoformat() if len(day) == 10 else None


def date_at_foot(page: Page) -> Found | None:
    """`CANBERRA, 3rd August, 1972.` or `Ministry, 3 May 2019` under the text, `(Rivertown/Aug7/2024)` at its end."""
    days = [entry for entry in page.foot if entry.label == "date"]  # several are those of other pages, in a list
    foot = _first(days, "date at the foot", "date") if len(days) < _LISTED else None
    return foot or closing_date(page) or dated_sender(page) or _day_over_office(page)


def _day_over_office(page: Page) -> Found | None:
    """`Jakarta, 7 November 2023` over the office that releases the words, and its addresses."""
    last = page.body[-_SIGNED_OFF:]
    for at, line in enumerate(last[:-1]):
        dates = find_dates(line.text) if len(line.text) <= _SHORT and _PLACED.match(line.text) else ()
        ends = dates and dates[0].end == len(line.text) and len(dates[0].edtf) == _WHOLE_DAY
        if ends and not any(under.gap or under.ends_sentence or len(under.text) > _SHORT for under in last[at + 1 :]):
            return Found(dates[0].edtf, "date at the foot", line=line.number, span=(line.start, line.end))
    return None


def published_line(page: Page) -> Found | None:
    """`Published: 12 February 2020`; `por Portal publicado 12/02/2020` where nothing else in the header is the day."""
    entries = [*page.header, *page.foot]
    if any(entry.label == "date" for entry in page.header):
        entries = [entry for entry in entries if not BY_SITE.match(entry.line.text)]
    return _first(entries, "published line", "published")


def dateline(page: Page) -> Found | None:
    """`BRUSSELS, 12 February 2020 —` at the head of a report."""
    if page.dateline is None or page.dateline.date is None:
        return None
    line = page.dateline.line
    return Found(page.dateline.date, "dateline", line=line.number, span=(line.start, page.dateline.end))


def banner_line(page: Page) -> Found | None:
    """`PRESS RELEASE, 3 May 2019`."""
    return _first(page.header, "banner", "banner")


def day_beside_title(page: Page) -> Found | None:
    """`By Ada Example on 12 May 2020 in News`: the first day in a short line by the title of a page saved whole."""
    said = page.stated.first("title") if page.stated.by == "page" else None
    title = page.title_line.text if page.title_line else said.value if said else None
    header = [entry.line for entry in page.header if entry.label not in {"chrome", "modified", "weather"}]
    soon = page.body[:_SOON] if page.title_line else takewhile(lambda line: not is_paragraph(line), page.body[:_SOON])
    for line in [*header, *soon] if title else ():
        dates = find_dates(line.text) if len(line.text) <= _SHORT and not line.ends_sentence else ()
        if dates and line.text != title:
            doubt = len(dates[0].alternatives) > 1
            return Found(
                dates[0].edtf,
                "day beside the title",
                line=line.number,
                span=(line.start, line.end),
                alternatives=dates[0].alternatives[1:],
                review=doubt,
            )
    return None


def published_within(page: Page) -> Found | None:
    """`Published: 12 May 2020 10:15` under the words of a page saved whole, with more of its own after it."""
    return _published_under(page) if page.title_line or page.stated.by == "page" else None


def _published_under(page: Page) -> Found | None:
    entries = [Entry(line, "published") for line in page.body if len(line.text) <= _SHORT and published(line)]
    return _first(entries, "published line", "published")


def writes_day_first(page: Page) -> bool:
    """Whether another date of the header, such as 24/06/2010, shows that the day comes first in 05/06/2020."""
    text = "\n".join(line.text for line in [*(entry.line for entry in page.header), *page.body[:_NEAR]])
    firsts = [(int(match[1]), int(match[2])) for match in _SLASHED.finditer(text)]
    return any(first > _MONTHS for first, _ in firsts) and all(second <= _MONTHS for _, second in firsts)


def note_impossible(page: Page, draft: Draft) -> None:
    """Names each date in header and foot that no calendar has; it is not taken for another one."""
    for line in [*(entry.line for entry in (*page.header, *page.foot)), *page.body[:_NEAR]]:
        for printed in impossible_dates(line.text) if len(line.text) <= _SHORT else ():
            message = f"{printed} is no day of the calendar, and was not taken for one."
            draft.problems.append(Problem("date", line.number, message))


def doubt_future(draft: Draft, received: dt.date) -> None:
    """Marks a date that lies after the day of accession: it may be a misprint, and waits for review."""
    found = draft.fields.get("date")
    first = f"{found.value}-01-01"[:10] if found else ""
    if found and not found.review and first > (received + dt.timedelta(days=1)).isoformat():
        draft.fields["date"] = replace(found, review=True)
        message = f"The date {found.value} lies after the day on which the file was received."
        draft.problems.append(Problem("date", found.line, message))


# What clocks go by where the month is written before the day.
IN_AMERICA = re.compile(r"\b[ECMP][SD]?T\b")


# In order of trust. Two of them that name different days are a matter for review.
def stamped(page: Page) -> Found | None:
    """`Mayor opens a bridge 2023-06-21 08:33 The mayor …`, `Published: 3 May 2019, 12:34 The mayor …`: when a page was
    put up, in a text without line breaks."""
    line = page.body[0] if page.body else None
    stamp = STAMP.search(line.text, 0, _STAMPED) if line and len(line.text) > _SHORT else None
    dates = find_dates(stamp.group()) if stamp else ()
    head = line._replace(text=line.text[:_SHORT]) if line and len(line.text) > _SHORT else None
    dates = dates or (find_dates(head.text)[:1] if head and has_year(head.text) and published(head) else ())
    if line is None or not dates or dates[0].alternatives:
        return None
    return Found(dates[0].edtf, "time stamp", line=line.number, span=(line.start, line.end))


RECOGNISERS: tuple[Callable[[Page], Found | None], ...] = (date_line, dateline, published_line, banner_line)
# Looked at only where none of the others finds a date.
LAST_RECOGNISERS: tuple[Callable[[Page], Found | None], ...] = (
    day_beside_title,
    published_within,
    date_in_title,
    date_of_reference,
    named_day_in_lead,
    date_in_lead,
    date_at_foot,
    lone_date,
    day_called_today,
    date_beside_words,
    day_over_salutation,
    day_of_event,
    published_soon,
    short_dated_line,
    stamped,
)
# And at this where those find none either.
LEAST_RECOGNISERS: tuple[Callable[[Page], Found | None], ...] = (day_reported,)


def modified(page: Page) -> Found | None:
    """`Last updated: 12 Feb. 2020 19:31`: date and time as the page gives them, without a zone."""
    soon = (Entry(line, "modified") for line in page.body[:_NEAR] if len(line.text) <= _SHORT and is_modified(line))
    for entry in (*page.entries("modified"), *soon):
        dates = find_dates(entry.line.text)
        if dates:
            time = find_time(entry.line.text[dates[0].end :])
            value = f"{dates[0].edtf}T{time}" if time else dates[0].edtf
            return Found(value, "last updated line", line=entry.line.number, span=_span(entry))
    return None


def from_modified(found: Found) -> Found:
    """The day of a page's last change in place of a date, when the page states no other."""
    return Found(found.value[:10], found.rule, "modified", found.line, found.span)


def _first(entries: list[Entry], rule: str, label: str) -> Found | None:
    for entry in (entry for entry in entries if entry.label == label):
        dates = find_dates(entry.line.text) or _months_in(without_dates(entry.line.text))
        if dates:
            spans_days = SPAN.search(entry.line.text[: dates[0].start]) is not None  # `23 – 27 April 2018`
            doubt = len(dates[0].alternatives) > 1
            return Found(
                dates[0].edtf,
                rule,
                line=entry.line.number,
                span=_span(entry),
                alternatives=dates[0].alternatives[1:],
                review=doubt or spans_days,
            )
    return None


def _months_in(text: str) -> list[DateMatch]:
    """The months of a line, but one whose day was spoilt in scanning: `2614 September 2024`."""
    return [month for month in find_months(text) if not text[: month.start].rstrip()[-1:].isdigit()]


def _span(entry: Entry) -> tuple[int, int]:
    return entry.line.start, entry.line.end

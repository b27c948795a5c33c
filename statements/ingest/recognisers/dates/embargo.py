"""Until when a statement must not be published: `EMBARGOED UNTIL 10:00 GMT, 5 MAY 2027`."""

import datetime as dt
import re

from statements.ingest.draft import Found
from statements.ingest.lines import Line
from statements.ingest.page import Page
from statements.ingest.recognisers.dates.dates import find_dates, find_time

# Offsets from UTC in hours of the zones that press offices write.
_ZONES = {
    "GMT": 0, "UTC": 0, "Z": 0, "BST": 1, "WEST": 1, "CET": 1, "CEST": 2, "EET": 2, "EEST": 3, "MSK": 3, "EST": -5,
    "EDT": -4, "ET": -5, "CST": -6, "CDT": -5, "MST": -7, "MDT": -6, "PST": -8, "PDT": -7, "AEST": 10, "AEDT": 11,
}  # fmt: skip
_ZONE = re.compile(r"\b(" + "|".join(_ZONES) + r")\b")
# Where no zone is stated, the last place on earth to reach that hour decides: it is safe to wait.
_LATEST = -12


def embargo(page: Page) -> Found | None:
    """The moment of release as ISO 8601 with an offset. Without a zone the latest reading, for review."""
    lines = [entry.line for entry in page.header]
    for index, entry in enumerate(page.header):
        if entry.label == "embargo":
            both = " ".join(line.text for line in lines[index : index + 2])
            return _moment(entry.line, entry.line.text) or _moment(entry.line, both) or _unread(entry.line)
    return None


def _unread(line: Line) -> Found:
    """An embargo whose moment cannot be read is nobody's to guess: it is empty, and waits for review."""
    return Found("", "embargo line", line=line.number, span=(line.start, line.end), review=True)


def _moment(line: Line, text: str) -> Found | None:
    dates = find_dates(text)
    if not dates:
        return None
    clock = find_time(text[: dates[0].start] + " " + text[dates[0].end :]) or "00:00"
    zone = _ZONE.search(text)
    offset = dt.timezone(dt.timedelta(hours=_ZONES[zone[1]] if zone else _LATEST))
    moment = dt.datetime.combine(dt.date.fromisoformat(dates[0].edtf), dt.time.fromisoformat(clock), offset)
    value = moment.astimezone(dt.UTC).isoformat(timespec="minutes")
    return Found(value, "embargo line", line=line.number, span=(line.start, line.end), review=zone is None)

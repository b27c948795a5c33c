"""Titles that stand with the day on one line."""

import re

from statements.ingest.draft import Found
from statements.ingest.page import Page
from statements.ingest.recognisers.dates.date_lines import word_count
from statements.ingest.recognisers.dates.dates import without_dates
from statements.ingest.recognisers.heading_blocks import titled

# A title has so many words at least.
_ENOUGH_WORDS = 4
_SPOKEN_WITH = re.compile(
    r"\S+\s.*(?:press conference|briefing|address|lecture|interview|q&a)|official report\W*", re.IGNORECASE
)
_ISSUE = re.compile(
    r"(?:daily|weekly|monthly|quarterly|midday|morning|evening)\s(?:\w+\s)?"
    r"(?:news(?:letter)?|bulletin|digest|update|report|express|review|summary)",
    re.IGNORECASE,
)
# `Palazzo del Quirinale, 31/12/2018` is where and when, and no title.
_BUILDING = re.compile(
    r"(?:Palazzo|Palácio|Palacio|Palais|Pałac|Casa|Schloss|Hôtel|Salón|Sala|Salle|Aula|Piazza|Plaza|Place)\s[^,;:]{3,60},\s*$"
)


def spoken_on(page: Page) -> Found | None:
    """`Weekly Press Conference: Monday, 15 May 2023` over everything else: a kind, more words, and the day."""
    first = next((entry for entry in page.header if entry.label not in {"chrome", "source", "field"}), None)
    if first is None or first.label != "date":
        return None
    words = without_dates(first.line.bare).rstrip(" ,:;–—-")
    return titled([first.line], "heading with the date") if _SPOKEN_WITH.fullmatch(words) else None


def dated_heading(page: Page) -> Found | None:
    """`Presidential Address - 4 February 2023`: the line of the date, where no other holds words."""
    for entry in page.entries("date", "breadcrumb"):
        words = without_dates(entry.line.bare)
        if word_count(re.findall(r"[^\W\d_]{3,}", words)) >= _ENOUGH_WORDS - 1 and not _BUILDING.match(words):
            return titled([entry.line], "heading with the date")
    return None


def issue(page: Page) -> Found | None:
    """`Daily News 3 / 5 / 2023`: the number of a periodical, which has several matters under it."""
    for entry in page.header:
        if entry.label in {"date", "banner"} and _ISSUE.fullmatch(without_dates(entry.line.bare).rstrip(" ,:;–—-")):
            return titled([entry.line], "heading with the date")
    return None

"""When a statement was made, by a day that stands alone in its body: what is left where nothing says more."""

import re

from statements.ingest.draft import Found
from statements.ingest.header_lines import is_paragraph, salutes
from statements.ingest.page import Page
from statements.ingest.recognisers.dates.date_lines import published
from statements.ingest.recognisers.dates.dates import find_dates, short_date, without_dates
from statements.ingest.recognisers.kinds import kind_of_heading

# How far into the body a line with a label may stand, and one with a short year, which has so many words before it.
_SOON, _NEAR, _FEW = 8, 3, 3
# One without any more words may stand so many lines before the end, in so many characters.
_LAST, _DAY = 6, 8
# How long a line of words is, a day with its label, and a day alone, in characters.
_LONG, _SHORT, _ALONE = 200, 100, 40
# In how many lines of the body a salutation is looked for, and what may stand before a day over it.
_OVER, _THE_DAY = 16, re.compile(r"(?:(?:on|am|le|el|il|em|op|den|dne|dnia)\s(?:the\s|den\s)?)?", re.IGNORECASE)
# Before the day of what is reported, and not of what was signed or adopted then, is to come, or is told beside it.
_ON = re.compile(r"(?<!\bsigned )(?<!\badopted )(?<!\bdated )(?<!\bborn )\bon (?:the )?$", re.IGNORECASE)
_OTHER = re.compile(
    r"\b(?:will|shall|invited?s?|upcoming|to be|(?:is|are) (?:due|set|scheduled|expected)|which|who|whose|when|since|"
    r"until|after|before)\b",
    re.IGNORECASE,
)
# `Pressemitteilung vom 12.05.2020`, between kind and day.
_OF_DAY = re.compile(r"[\s,:–-]{1,4}(?:(?:vom|du|del|of|from|di|de|van)\s?)?$")
# What stands under the day of an event to come: `Date: …` over `Time: …` and `Venue: …`.
_INVITED = re.compile(r"(?:time|venue|place|location|where|heure|lieu|hora|lugar|ort|uhrzeit)\s?:", re.IGNORECASE)


def published_soon(page: Page) -> Found | None:
    """`Publicado el 01.06.2017`, `• Jueves 29 de junio de 2023 - 10:35` under a lead that ends the header."""
    paragraphs = 0
    for index, line in enumerate(page.body[:_SOON]):
        paragraphs += index > 0 and is_paragraph(page.body[index - 1])
        dates = find_dates(line.text) if len(line.text) <= _LONG else ()  # a longer line is words
        if not dates or not (line.gap or published(line)):
            continue
        if any(not under.gap and _INVITED.match(under.text) for under in page.body[index + 1 : index + 2]):
            continue
        words = without_dates(line.bare) if len(line.text) <= _SHORT else line.text
        kind = _OF_DAY.sub("", words) if dates[0].end == len(line.text) else ""
        named = 0 < len(kind.split()) <= _FEW and kind_of_heading(kind) is not None
        bare = "" if named else re.sub(r"[\W\d_]+", "", words)
        if (published(line) or not (bare or paragraphs > 1)) and not dates[0].alternatives:
            return Found(dates[0].edtf, "date under the lead", line=line.number, span=(line.start, line.end))
    return None


def day_over_salutation(page: Page) -> Found | None:
    """`am 8. Mai 2024 im Landtag` on a line of its own among those over `Sehr geehrte Damen und Herren,`."""
    at = next((at for at, line in enumerate(page.body[:_OVER]) if salutes(line)), 0)
    for line in page.body[:at]:
        dates = find_dates(line.text) if line.gap and len(line.text) <= _SHORT and not line.ends_sentence else ()
        if len(dates) == 1 and not dates[0].alternatives and _THE_DAY.fullmatch(line.text[: dates[0].start]):
            return Found(dates[0].edtf, "day over the salutation", line=line.number, span=(line.start, line.end))
    return None


def lone_date(page: Page) -> Found | None:
    """A date alone on a line of the body, when there is only one: the close of a release before its annex."""
    found = {}
    for line in page.body:
        dates = find_dates(line.bare) if len(line.text) <= _ALONE else []
        if (
            dates
            and (line.gap or line.text.isupper())
            and (dates[0].start, dates[0].end) == (0, len(line.bare.rstrip(".")))
        ):
            found[dates[0].edtf] = Found(dates[0].edtf, "lone date", line=line.number, span=(line.start, line.end))
    return next(iter(found.values())) if len(found) == 1 else None


def day_reported(page: Page) -> Found | None:
    """`The minister met the envoys on 2 June 2022.`, the only day in the lead of a report: for a person to confirm."""
    lead = page.words[0] if page.words and not (page.is_own or page.turns or page.entries("modified")) else None
    dates = find_dates(lead.text) if lead else ()
    before = lead.text[: dates[0].start] if lead and len(dates) == 1 and not dates[0].alternatives else ""
    if lead is None or not _ON.search(before) or _OTHER.search(before):
        return None
    return Found(dates[0].edtf, "day in a report", line=lead.number, span=(lead.start, lead.end), review=True)


def short_dated_line(page: Page) -> Found | None:
    """`3/20/19`, `Date: 12 Mar 76` alone on one of the first lines or the last: the century is for a person to say."""
    last = [line for line in page.body[_NEAR:][-_LAST:] if len(line.text) <= _DAY]
    for line in [*(entry.line for entry in page.header), *page.body[:_NEAR], *last]:
        date = short_date(line.text)
        words = line.text[: date.start].split() if date else ()
        if date and len(words) <= _FEW and all(word[0].isupper() or word[0] in "•-" for word in words):
            return Found(
                date.edtf,
                "date with a short year",
                line=line.number,
                span=(line.start, line.end),
                alternatives=date.alternatives[1:],
                review=True,
            )
    return None

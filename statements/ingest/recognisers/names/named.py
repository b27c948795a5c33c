"""A person as a reading has it."""

import re

from statements.ingest.draft import Found
from statements.ingest.lines import Line
from statements.ingest.page import Page
from statements.ingest.recognisers.dates.dates import find_dates, has_year
from statements.ingest.recognisers.names.nominatives import nominative
from statements.ingest.recognisers.names.office_bounds import bare
from statements.ingest.recognisers.names.person_names import usual_name
from statements.ingest.recognisers.names.usual_offices import canonical_office

# Before a name in full, in languages whose byline has it: `de la Señora Ada Ejemplo`.
_COURTESY = re.compile(r"(?:señora?|senhora?|signora?|monsieur|madame|frau|herrn?)\s+(?=\S+\s\S)", re.IGNORECASE)

# `Ada Örnek'in açıklaması`; those of the header are found before the language is.
_TURKISH = frozenset("ğışİ")
_TURKISH_ENDING = re.compile(r"['’](?:[ny]?[ıiuüae]n?|[dt][ea]n?|n[dt][ea]n?|yl[ea])$")


def person_found(name: str, office: str, role: str, rule: str, line: Line, page: Page, bent: bool = False) -> Found:
    """A person as the reading has it, with name and office as printed beside their usual form.

    `bent`: the name is printed in the genitive.
    """
    name, office = " ".join(name.split()), bare(" ".join(office.split()))
    office = _undated(office) if has_year(office) else office
    courtesy = _COURTESY.match(name)
    name = name[courtesy.end() :] if courtesy else name
    if page.language == "tr" or not (page.language or line.text.isascii() or _TURKISH.isdisjoint(line.text)):
        name = _TURKISH_ENDING.sub("", name)
    value = {
        "name": nominative(usual_name(name)) if bent else usual_name(name),
        "office": canonical_office(office, page.vocabulary),
        "role": role,
        "printed": name,
        "printed_office": office,
    }
    return Found(value, rule, line=line.number, span=(line.start, line.end))


def _undated(office: str) -> str:
    """`President of the River Bank`, of a byline that goes on with the day: `, 3 October 2005`."""
    last = next(iter(find_dates(office)[-1:]), None)
    return office[: last.start].rstrip(" ,(") if last and last.end == len(office) and last.start else office

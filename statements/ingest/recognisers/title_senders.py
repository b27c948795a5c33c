"""Lines over and under a title that say whose page it is."""

import re
from itertools import dropwhile, takewhile

from statements.ingest.lines import Line
from statements.ingest.page import Entry, Page
from statements.ingest.recognisers.kinds import kind_of_heading, whose
from statements.ingest.recognisers.lines.senders import sender
from statements.ingest.recognisers.lines.wrapping import is_unfinished
from statements.ingest.recognisers.names.offices import is_office, is_person, split_office
from statements.ingest.recognisers.names.person_names import is_name, uncapped, upright
from statements.ingest.recognisers.people.occasions import before_occasion

_DATED = {"date", "published", "modified"}
# The languages of South Asia that have no Latin letters.
_NOT_LATIN = {"hi", "ne", "mr", "bn", "as", "pa", "gu", "or", "ta", "te", "kn", "ml", "si", "ur", "dv"}
# `2. President of Examplia`, in the way to a page that is a list.
_LISTED = re.compile(r"^\d\.\s(?=[^\W\d_])")


def without_sender(block: list[Line], page: Page) -> list[Line]:
    """The lines without those that say whose page it is: `European Council President`, `POPE FRANCIS` before the
    title, `Ministry of Rivers` after it."""
    own = list(dropwhile(lambda line: _is_senders(line, page), block))
    while len(own) > 1 and (_is_sender_under(own[-1], own[-2], page) or _is_before_name(own[-1].bare)):
        own.pop()
    return own


def _is_senders(line: Line, page: Page) -> bool:
    """Whose page it is; Latin letters over a text in others are of a site's design."""
    latin = line.text.isascii() and page.language in _NOT_LATIN
    return latin or sender(line) or _is_site_with_word(line) or names_sender(line.bare, page)


def _is_sender_under(line: Line, above: Line, page: Page) -> bool:
    """Whether a line is a sender's, and not the rest of a title whose words stand side by side elsewhere."""
    if not sender(line) or is_unfinished(above):
        return False
    return f"{above.text.rpartition(' ')[2]} {line.text}" not in page.text


def sender_end(page: Page) -> int:
    """Where the last letterhead or publisher's name over the first date begins; -1 where there is none."""
    above = takewhile(lambda entry: entry.label not in _DATED, page.header)
    return max((entry.line.start for entry in above if _is_letterhead(entry, page)), default=-1)


def _is_letterhead(entry: Entry, page: Page) -> bool:
    return entry.label == "letterhead" or page.vocabulary.publisher(entry.line.bare) is not None


def heads_statement(line: Line) -> bool:
    """`STATEMENT BY ADA EXAMPLE, MAYOR OF RIVERTOWN`: under it may come a headline; under a speech, an occasion.

    >>> heads_statement(Line(1, "STATEMENT BY ADA EXAMPLE", 0, 24)), heads_statement(Line(1, "SPEECH BY AL", 0, 12))
    (True, False)
    """
    if not line.text.isupper() or kind_of_heading(line.bare, with_byline=True) not in {"statement", "press release"}:
        return False
    whom = whose(line.bare)
    return bool(whom) and not whom.endswith(",") and before_occasion(whom) == whom


def names_sender(text: str, page: Page) -> bool:
    text = _LISTED.sub("", text)
    printed = " ".join(uncapped(word) for word in text.split()) if text.isupper() else text
    person = split_office(text) if len(text.split()) <= 4 else None
    return (
        is_office(printed)
        or is_person(text)
        or upright(text) != text
        or (person is not None and bool(person[1]))
        or page.vocabulary.publisher(text) is not None
        or _is_speaker(printed, page)
        or _is_site_with_kind(text, page)
    )


def _is_before_name(text: str) -> bool:
    """`Speech of`, over the line of the one whose it is."""
    kind, _, last = text.rpartition(" ")
    return last.lower() in {"of", "by"} and kind_of_heading(kind) is not None


def _is_site_with_kind(text: str, page: Page) -> bool:
    """`European Commission - Speech`, `Press releases Council of Rivers`"""
    site, _, kind = text.rpartition(" - ")
    if kind_of_heading(kind) is not None and page.vocabulary.publisher(site) is not None:
        return True
    first, _, rest = text.partition(" ")
    second, _, after = rest.partition(" ")
    return bool(after) and kind_of_heading(f"{first} {second}") is not None and sender(Line(1, after, 0, len(after)))


def _is_site_with_word(line: Line) -> bool:
    """`European Central Bank - eurosystem`"""
    site, _, word = line.bare.partition(" - ")
    return bool(word) and " " not in word and sender(line._replace(text=site))


def _is_speaker(text: str, page: Page) -> bool:
    """Whether a line is the name of somebody who speaks, by the header or by the turns."""
    if not is_name(text):
        return False
    speakers = [found.value["name"] for found in page.in_header] + [name for name, _ in page.voices.values()]
    return any(name.split()[-1] == text.split()[-1] for name in speakers)

"""Header lines that say whom to call or write to, and no more: names there are not heard, headings there are labels."""

import re
from collections.abc import Sequence

from statements.ingest.lines import Line
from statements.ingest.recognisers.dates.dates import find_dates

# Under a name: so many lines that hold numbers to call and addresses to write to.
_ADDRESS_LINES, _NUMBERED = 8, re.compile(r"\S@\S+\.\S|(?:\(\d{3}\)|\d{3}[-.])\s?\d{3}[-.]\d{4}|\+\d[\d\s()-]{7,}")
# Numbers to call, alone on a line, and how long the label over them is.
_NUMBERS, _CALLED = re.compile(r"\+?\(?\d[\d()/]{0,6}[ -]{1,3}\d[\d()]{0,6}[ -]{1,3}\d[\d ()/+-]{2,60}"), 80
_CONTACT = re.compile(r"(?:(?:media|press)\s)?contacts?\s?:?", re.IGNORECASE)
# What ends such lines where no blank one does.
_ENDS = {"date", "published", "embargo", "kind", "byline"}


def without_contact(lines: Sequence[Line], labels: list[str | None]) -> list[str | None]:
    """The labels, where `Contact:` over a name, a number and an address makes all of them page furniture.

    So does an address right under a name and an office: that person is not heard, but asked. Where several numbers to
    call stand alone on a line, they and what stands over each are those of a letterhead: `Office` over `94-11-248450`.
    """
    called = [at for at in range(1, len(labels)) if _is_called(lines[at].text)]
    for at in called if len(called) > 1 else ():
        labels[at] = "chrome"
        labels[at - 1] = "chrome" if len(lines[at - 1].text) <= _CALLED else labels[at - 1]
    for index, name in enumerate(labels):
        end = _address_end(lines, index) if name == "person" else 0
        labels[index:end] = ["chrome"] * max(0, end - index)
    of_contact = False
    for index in range(1, len(labels)):
        ends = lines[index].gap or labels[index] in _ENDS or "release" in lines[index].text.lower()
        of_contact = not ends and (of_contact or _CONTACT.fullmatch(lines[index - 1].text) is not None)
        if of_contact:
            labels[index - 1 : index + 1] = ["chrome", "chrome"]
    return labels


def _is_called(text: str) -> bool:
    return _NUMBERS.fullmatch(text) is not None and not find_dates(text)


def _address_end(lines: Sequence[Line], at: int) -> int:
    """Where the numbers end that stand right under a line; 0 where none does."""
    end = 0
    for index in range(at + 1, min(at + _ADDRESS_LINES, len(lines))):
        if lines[index].gap:
            break
        end = index + 1 if _NUMBERED.search(lines[index].text) else end
    return end

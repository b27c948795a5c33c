"""Whether a header line goes on in the line after it."""

import re

from statements.ingest.lines import Line
from statements.ingest.recognisers.dates.date_lines import ends_with_date
from statements.ingest.recognisers.names.person_names import begins_with_office, in_capitals

_UNFINISHED = re.compile(
    r"(?:,|\w['’]s|\b(?:(?:Rt|Hon|Mrs?|Dr)\.?|the|of|and|for|by|und|et|y|e|de|del|la|der|die|das|dem|den|am|im|zum|zur|le|du|des|au|aux|en|el|los|"
    r"las|da|do|и|в|на|по|о|с))$",
    re.IGNORECASE,
)
_ABBREVIATED = 3  # `MP`
# A byline of so many characters is wrapped where a line follows it without a gap.
_WRAPPED, _WRAPPED_CAPITALS = 70, 50
_HONORABLE = re.compile(r"(?:the\s+)?(?:rt\.?|right|hon\.?|honou?rable)\s", re.IGNORECASE)


def runs_on(line: Line, following: Line) -> bool:
    """Whether a header line goes on in the line after it: `Statement by the Prime Minister,` over `the Hon. X`."""
    if len(following.text) > 100 or (following.ends_sentence and len(following.text.split()) > 8):
        return False
    return (
        following.text[0].islower()
        or (len(line.text) >= _width(line, following) and not line.ends_sentence and not ends_with_date(line))
        or _HONORABLE.match(following.text) is not None
        or is_unfinished(line)
        or (len(last := line.text.split()[-1]) > _ABBREVIATED and begins_with_office(last))
    )


def _width(line: Line, following: Line) -> int:
    """From how many characters on a line is wrapped: fewer capitals than small letters fill it."""
    return _WRAPPED_CAPITALS if in_capitals(line.text) and in_capitals(following.text) else _WRAPPED


def is_unfinished(line: Line) -> bool:
    """Whether a line ends with a word that another must follow: `Pressekonferenz zum Europäischen Rat am 28. und`."""
    return _UNFINISHED.search(line.text) is not None

"""Whether a header line goes on in the line after it."""

import re

from statements.ingest.lines import Line
from statements.ingest.recognisers.dates.date_lines import ends_with_date
from statements.ingest.recognisers.names.person_names import begins_with_office

_UNFINISHED = re.compile(
    r"(?:,|\b(?:(?:Rt|Hon|Mrs?|Dr)\.?|the|of|and|for|by|und|et|y|e|de|del|la|der|die|das|dem|den|am|im|zum|zur|le|du|des|au|aux|en|el|los|"
    r"las|da|do|и|в|на|по|о|с))$",
    re.IGNORECASE,
)
_ABBREVIATED = 3  # `MP`
# A byline of so many characters is wrapped where a line follows it without a gap.
_WRAPPED = 70
_HONORABLE = re.compile(r"(?:the\s+)?(?:rt\.?|right|hon\.?|honou?rable)\s", re.IGNORECASE)


def runs_on(line: Line, following: Line) -> bool:
    """Whether a header line goes on in the line after it: `Statement by the Prime Minister,` over `the Hon. X`."""
    if len(following.text) > 100 or (following.ends_sentence and len(following.text.split()) > 8):
        return False
    return (
        following.text[0].islower()
        or (len(line.text) >= _WRAPPED and not line.ends_sentence and not ends_with_date(line))
        or _HONORABLE.match(following.text) is not None
        or is_unfinished(line)
        or (len(last := line.text.split()[-1]) > _ABBREVIATED and begins_with_office(last))
    )


def is_unfinished(line: Line) -> bool:
    """Whether a line ends with a word that another must follow: `Pressekonferenz zum Europäischen Rat am 28. und`."""
    return _UNFINISHED.search(line.text) is not None

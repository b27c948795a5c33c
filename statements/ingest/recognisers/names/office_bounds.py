"""Where an office begins and ends that is printed beside a name: of it may be found too much or too little."""

import re

from statements.ingest.recognisers.names.office_nouns import NOUNS, OFFICE_WORD, PORTFOLIO

# Words of the sentence that an office after a name runs on into.
_RUNS_ON = re.compile(
    r"\s(?:on behalf of|[–—-]|said|says|added|is|was|has|had|will|who|that|which|and (?:Mr|Mrs|Ms|Dr|Prof))(?:\s.*)?$"
)
# `Secretary to the` or `Assistant to` before `President Ada Example`: she is the secretary.
_TO_THE = re.compile(
    rf"(?<!\w)(?P<office>(?:{OFFICE_WORD}[^\S\n]+){{0,3}}(?:{NOUNS}|secretary|advis[eo]r|[Aa]ssistant|aide|spokes\w{{3,6}})"
    r"[^\S\n]+to[^\S\n]+(?:the[^\S\n]+)?)$"
)
# `Finance and` before `Media Minister`, but not where `Minister of` stands before it.
_AND = re.compile(
    r"(?:^|[^\w\s][^\S\n]|\b(?!of\b|for\b|and\b)[a-z]+[^\S\n])"
    rf"(?P<office>{PORTFOLIO}[^\S\n]+and[^\S\n]+)$",
    re.MULTILINE,
)
# How far before an office its first words may stand, in characters.
_REACH = 100


def whole_office(match: re.Match[str], office: str) -> str:
    """The office of a match that has the groups `office` and `name`, with what belongs to it and no more."""
    if match.start("office") > match.start("name"):
        return _RUNS_ON.sub("", office)
    text, start = match.string, match.start()
    if not text.endswith(("the ", "and ", " to "), 0, start):
        return office
    first = max(0, start - _REACH)
    before = _TO_THE.search(text, first, start) or _AND.search(text, first, start)
    return before["office"] + office if before else office

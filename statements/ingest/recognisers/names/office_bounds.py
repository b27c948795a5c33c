"""Where an office begins and ends that is printed beside a name: of it may be found too much or too little."""

import re

from statements.ingest.recognisers.names.countries import COUNTRY
from statements.ingest.recognisers.names.office_nouns import NOUNS, OFFICE_WORD, PORTFOLIO

# Words of the sentence that an office after a name runs on into.
_RUNS_ON = re.compile(
    r"(?:\sand)?\s(?:on behalf of|[–—-]|said|says|added|is|was|has|had|will|who|that|which|"
    r"and (?:Mr|Mrs|Ms|Dr|Prof|Sheikh|H\.\s?[EH])|"
    r"(?:[a-z]{3,12}ed|paid|met|held|made|took|gave|told|led|left) (?:the|an?|his|her|their|that|\$|\d))(?:\s.*)?$"
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
# What a sentence or a dateline leaves before an office: `What Chief Adviser`, `(CRD) Chief Inspector`,
# `Examplia of the Prime Minister of Samplia`, `Rivertown The President`.
_BEFORE = re.compile(
    r"(?:[A-Z][a-z]{2,5}day|What|Which|That|\([A-Z]{2,6}\)|\d[\d –—-]{3,40}|[A-Z][a-z]{2,20}(?=\sThe\s[A-Z])|"
    rf"{COUNTRY}\sof(?=\sthe\s)|Remarks\sas\s[A-Z]\w{{2,20}}\sfor)\s"
)
_ARTICLES = ("The ", "the ", "El ", "Il ", "La ", "Le ", "O ", "A ")
# `RIVERTOWN.- El canciller`: a word of so many letters before a stop is no abbreviation.
_STOPS, _WORD = (".- ", ".– ", ".— ", ". "), 6
# `Minister of Rivers I wish to express …`, `ministre des rivières, avec Radio Exemple le 3 mai`
_SENTENCE = re.compile(r"(?:\sI\s(?:wish|would|want|am|have)\b|,\s(?:avec|con|com|mit)\s).*$")
# `Minister of Rivers Professor` before a name: the last word is a title of the person.
_NOUN, _TITLES = re.compile(NOUNS), {"Professor", "Senator", "Ambassador", "Advocate"}
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


def bare(office: str) -> str:
    """An office without what stands around it in its sentence."""
    found = _SENTENCE.sub("", office)
    for stop in filter(found.__contains__, _STOPS):
        before, _, after = found.rpartition(stop)
        found = after if len(before.rpartition(" ")[2]) >= _WORD else found
    leads = _BEFORE.match(found)
    found = found[leads.end() :] if leads else found.rpartition(" como ")[2]
    held, _, title = found.rpartition(" ")
    found = held if title in _TITLES and _NOUN.search(held) else found
    article = next(filter(found.startswith, _ARTICLES), "") if found != office else ""
    return found.removeprefix(article)

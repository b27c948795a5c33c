"""Whose statement or proclamation a text says it is: `Senator X released the following statement`, `I, X, hereby …`."""

import re

from statements.ingest.page import Page
from statements.ingest.recognisers.names.mentions import Person
from statements.ingest.recognisers.names.offices import split_office

# `Ada Example (D-AL), who leads the committee, today released the following statement`; pages close up gaps.
_ISSUES = re.compile(
    r"(?:,\s[A-Z][\w.]{1,6})?(?:\s?\([^()\n]{1,16}\))?(?:,\s?(?:[^.,\n]{1,100},\s?){0,2}|\s?)"
    r"(?:today\s|also\s|on\s\w{3,6}day\s){0,2}(?:"
    r"(?:issued|released|made|gave|shared|delivered|offered)\s(?:the|this|these)\sfollowing\s(?:[a-z]+\s){0,2}"
    r"(?:statements?|remarks|comments|speech|address|testimony|message)|"
    r"spoke\s(?:on|from)\sthe\s(?:[A-Z]\w+\s)?[Ff]loor\b)"
)
# Between two of those who issue it together.
_JOINED = re.compile(r"(?:,\s[A-Z][\w.]{1,6})?(?:\s?\([^()\n]{1,16}\))?,?\s(?:(?:and|&)\s)?(?:the\s)?|,\s")
# `NOW, THEREFORE, I, ADA EXAMPLE, President of Examplia, by virtue of …`, `I, Ada Example, do hereby proclaim`
_PROCLAIMS = re.compile(
    r"\bI,\s(?P<whom>[^\W\d_a-z](?:[^.;:]|(?<=\b[A-Z])\.|(?<=[JS][Rr])\.){4,120}?),?\s(?:do\s)?(?:hereby\b|by\svirtue\b)"
)
_PERFORMED, _REACH = ("hereby", "by virtue"), 200


def issuers(page: Page) -> list[Person]:
    """Those of whom the first line says that they issue the statement that follows, alone or together."""
    lead = len(page.words[0].text) if page.words else 0
    people = [each for each in page.named_people if each.start < lead]
    for at, each in enumerate(people):
        if not _ISSUES.match(page.prose, each.end):
            continue
        first = at
        while first and _JOINED.fullmatch(page.prose, people[first - 1].end, people[first].start):
            first -= 1
        return people[first : at + 1]
    return []


def proclaimer(page: Page) -> Person | None:
    """The one who says `I`, with name and office, and hereby does something."""
    for words in _PERFORMED:
        at = page.prose.find(words)
        match = _PROCLAIMS.search(page.prose, max(0, at - _REACH), at + len(words)) if at >= 0 else None
        person = split_office(" ".join(match["whom"].split())) if match else None
        if match and person and person[1]:
            return Person(*person, match.start(), match.end())
    return None

"""Whose statement or proclamation a text says it is: `Senator X released the following statement`, `I, X, hereby …`."""

import re

from statements.ingest.page import Page
from statements.ingest.recognisers.names.mentions import Person
from statements.ingest.recognisers.names.office_nouns import NAME, NO_PERSON
from statements.ingest.recognisers.names.offices import split_office
from statements.ingest.recognisers.names.person_names import is_name

# `Ada Example (D-AL), who leads the committee, today released the following statement`; pages close up gaps.
_ISSUES = re.compile(
    r"(?:,\s[A-Z][\w.]{1,6})?(?:\s?\([^()\n]{1,16}\))?(?:\sof\s[A-Z][\w-]{2,20})?"
    r"(?:,\s?(?:(?:[^.,\n]|(?<=[A-Z])\.){1,160},\s?){0,2}|\s?)"
    r"(?:has\s|today\s|also\s|on\s\w{3,6}day\s){0,2}(?:"
    r"(?:issued|released|made|gave|shared|delivered|offered)\s(?:the|this|these)\sfollowing\s?(?:[a-z]+\s){0,2}"
    r"(?:statements?|remarks|comments|speech|address|testimony|message)|"
    r"spoke\s(?:on|from)\sthe\s(?:[A-Z]\w+\s)?[Ff]loor\b)"
)
# `Ada Example (D-XY)`, whom a party or a district tells from others
_MEMBER = re.compile(
    r"(?:(?:U\.S\.\s)?(?:Representatives?|Senators?|Congress(?:men|women|man|woman)|Delegates?|Reps?\.|Sens?\.)\s)?"
    rf"(?P<name>{NAME})(?:,\s[JS]r\.)?\s\([A-Z]{{1,3}}-[A-Z\d][\w.-]{{0,14}}\)"
)
_CLERGY = re.compile(rf"(?P<office>Bishop|Rabbi|Pastor|Imam|Reverend|Rev\.)\s(?P<name>{NAME})")
_OF_PARTY = re.compile(r"\([A-Z]{1,3}-[A-Z\d]")
# Between two of those who issue it together.
_JOINED = re.compile(r"(?:,\s[A-Z][\w.]{1,6})?(?:\s?\([^()\n]{1,16}\))?,?\s(?:(?:and|&)\s)?(?:the\s)?|,\s")
# `NOW, THEREFORE, I, ADA EXAMPLE, President of Examplia, by virtue of …`, `I, Ada Example, do hereby proclaim`
_PROCLAIMS = re.compile(
    r"\bI,\s(?P<whom>[^\W\d_a-z](?:[^.;:]|(?<=\b[A-Z])\.|(?<=[JS][Rr])\.){4,120}?),?\s(?:do\s)?(?:hereby\b|by\svirtue\b)"
)
_TOGETHER = re.compile(
    rf"\b[Tt]he\s[a-z][^.:\n]{{5,80}},\s(?P<one>{NAME})(?:,?\sand\s(?P<two>{NAME}))?,\s(?:today\s)?"
    r"(?:made|issued|released)\sthe\sfollowing\s(?:[a-z]+\s){0,2}(?:statements?|remarks|comments)"
)
_LEAD, _NEAR = 4, 80
# In so many lines of a text stands who issues it.
_SOON = 5
_PERFORMED, _REACH = ("hereby", "by virtue"), 200


def issuers(page: Page) -> list[Person]:
    """Those of whom the first line says that they issue the statement that follows, alone or together.

    So may lines further down that end with a colon, each over a statement of somebody else.
    """
    lead = len(page.words[0].text) if page.words else 0
    soon = sum(len(line.text) + 1 for line in page.words[:_SOON])
    people = page.named_people
    issuing = [each for each in people if _ISSUES.match(page.prose, each.end)]
    issuing = [each for each in issuing if each.start < lead or _ends_with_colon(each, page.prose)]
    members = _members(page.prose[:lead]) or _clergy(page.prose, soon)
    if len(members) > 1 or not issuing or issuing[0].start >= soon:
        return members
    first = together = people.index(issuing[0])
    while together and _JOINED.fullmatch(page.prose, people[together - 1].end, people[together].start):
        together -= 1
    return [*people[together : first + 1], *issuing[1:]]


def _ends_with_colon(person: Person, text: str) -> bool:
    return text[person.end :].partition("\n")[0].endswith(":")


def _members(lead: str) -> list[Person]:
    """`Representatives Ada Example (XY-01) and Bob Sample (D-ZY) issued the following statement`: all of them."""
    members = list(_MEMBER.finditer(lead)) if _OF_PARTY.search(lead) else []
    if not members or not any(_ISSUES.match(lead, each.end("name")) for each in members):
        return []
    people = ((split_office(each["name"]), each) for each in members)
    return [Person(*person, *each.span("name")) for person, each in people if person]


def named_before_statement(page: Page) -> list[Person]:
    """`…, the heads of the board, Ada Example and Bob Sample, made the following statement:`, without an office."""
    for line in page.words[:_LEAD]:
        match = _TOGETHER.search(line.text) if " the following " in line.text[-_NEAR:] else None
        people = [name for name in (match["one"], match["two"]) if name] if match else []
        if match and all(is_name(name) and not NO_PERSON.search(name) for name in people):
            return [Person(name, "", match.start(), match.end()) for name in people]
    return []


def _clergy(text: str, soon: int) -> list[Person]:
    """`Bishop Ada Example of Rivertown, chair of the conference, has issued …`: names like theirs are surnames too."""
    priests = [each for each in _CLERGY.finditer(text, 0, soon) if _ISSUES.match(text, each.end())]
    return [Person(each["name"], each["office"], *each.span()) for each in priests]


def proclaimer(page: Page) -> Person | None:
    """The one who says `I`, with name and office, and hereby does something."""
    for words in _PERFORMED:
        at = page.prose.find(words)
        match = _PROCLAIMS.search(page.prose, max(0, at - _REACH), at + len(words)) if at >= 0 else None
        person = split_office(" ".join(match["whom"].split())) if match else None
        if match and person and person[1]:
            return Person(*person, match.start(), match.end())
    return None

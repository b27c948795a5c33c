"""Whose words a text is, by its first sentences: `The Prime Minister, Ada Example, gave a speech …`."""

import re

from statements.ingest.draft import Found
from statements.ingest.lines import Line
from statements.ingest.page import Page
from statements.ingest.recognisers.names.mentions import find_people
from statements.ingest.recognisers.names.named import person_found
from statements.ingest.recognisers.names.office_nouns import NAME, NO_PERSON
from statements.ingest.recognisers.names.offices import split_office
from statements.ingest.recognisers.names.person_names import is_name
from statements.ingest.recognisers.people.foreign_reported import foreign_offices
from statements.ingest.recognisers.people.issuers import issuers, named_before_statement, proclaimer
from statements.ingest.recognisers.people.reported import small_offices
from statements.ingest.recognisers.people.speech_phrases import SPEECH

# In how many lines of a text its lead is.
_LEAD = 3
# An office that stands before a name has no more words.
OFFICE_WORDS = 8
# `The Prime Minister, Ada Example, gave a speech …`: looked for word by word.
_WORD = r"(?:[^\s.;:]++|\.(?:(?=[,)])|(?<=\b[A-Z]\.)|(?<=\b(?:Dr|Mr|Ms)\.)|(?<=\b(?:Gov|Sen|Rep|Hon|Mrs)\.)))++"
_GAVE = re.compile(
    rf"(?:On\s(?:\w+,?\s){{2,4}}\d{{4}},\s)?(?P<whom>{_WORD}(?:\s+{_WORD}){{0,20}}?)\s+"
    r"(?:has\s+|today\s+|a\s+fait\s+aujourd['’]hui\s+la\s+(?=d))?(?:issued|made|gave|given|"
    r"delivered|released|a\s+sus[țţ]inut|a\s+făcut|ofreció|pronunció|emitió|dio|brindó|ha\s+pronunciado|a\s+prononcé|"
    r"(?:heeft|hat)(?=\s[^\n]{0,140}\b(?:uitgesproken|gehouden|gehalten|abgegeben)\b)|"
    r"hielt|wygłosiła?|выступила?|виступи(?:в|ла)|holdt|höll|přednesla?|predniesla?|a\s+rostit|"
    r"menyampaikan|memberikan|fez|proferiu|ha\s+rilasciato|ha\s+pronunciato|"
    r"звернувся|звернулася|обратился|обратилась|addressed|spoke\s+(?:to|at|in)|speaks|spoke|delivers|gives|addresses|"
    r"sets?\s+out|outline[sd]|answered|отвечает|ответила?|відповідає|відпові(?:в|ла)|répond|responde|respondió|risponde|"
    r"antwortet|beantwortet|odpowiada|déclaration\s+suivante)\b(?P<rest>[^\n]{0,160})"
)
# A lead that the whole speech comes after.
_FULL_TEXT = re.compile(
    r"\b(?:full\s+(?:speech|text|transcript|remarks)|(?:discurso|texto|mensaje)\s+(?:completo|íntegro)|"
    r"a\s+continuación,?\s+el\s+(?:mensaje|discurso)|íntegra|"
    r"texte\s+intégral|(?:eis|ecco|voici|segue)\s+(?:o|il|le|la|el)\s+(?:discurso|discorso|discours|mensagem|messaggio)|"
    r"(?:komplette|ganze|vollständige|hele|celé?|całe)\s+(?:rede|talen?|foredraget|anförandet|znenie|znění|przemówienie)|"
    r"testo\s+integrale|discorso\s+integrale|im\s+wortlaut|полный\s+текст|tam\s+metni|naskah\s+lengkap|"
    r"isi\s+lengkap)\b",
    re.IGNORECASE,
)
# One of them stands in each.
_OF_FULL_TEXTS = (
    "full", "complet", "ntegr", "intégr", "continuación", "wortlaut", "полный", "tam", "lengkap",
    "eis ", "ecco ", "voici ", "segue ", "komplet", "ganze", "vollst", "hele", "cel", "całe",
)  # fmt: skip
_ANNOUNCED = 200
# Whose message is quoted under a lead, and the line over it.
_SENT = re.compile(
    r"(?P<whom>[^,.;:\n]{5,80}?)\s(?:has\s)?(?:sent|extended|conveyed|congratulated|offered|expressed|greeted)\s"
)
_READS = re.compile(r"\b(?:telegram|message|letter|greeting|statement)s?\b[^.:\n]{0,40}\b(?:reads?|says|follows)\b")
_AND = re.compile(r"\sand\s(?:the\s)?")
_GIVES = re.compile(r"\s(?:today\s)?(?:addressed|delivered|gave|made|issued)\s[^\n]{3,80}")
# `(D-AL)`, `(Md.)` after a name
_PARTY = re.compile(r"\s\([^()]{1,16}\)")
# `President Ada Maria Example (Adex)`, and how far into a text it may stand.
_NICKNAMED, _NICKNAMES = re.compile(rf"(?P<whom>{NAME})\s\((?P<nick>[^\W\d_a-z]\w{{2,20}})\)"), 3_000
_FOLLOWING = re.compile(
    r"\b(?:following|[Bb]elow\s(?:is|are)|următoarele|transcrierea|suivante|siguiente|seguente|seguinte)\b"
)


def person_in_lead(page: Page, by_surname: bool = False) -> list[Found]:
    """`Foreign Secretary Ada Example made a statement following …` over her own words."""
    reported = [page.dateline.line] if page.dateline else []
    titles = " ".join(entry.line.text for entry in page.entries("title"))
    for line in [*(entry.line for entry in page.entries("title")), *page.words[:_LEAD], *reported]:
        match = _GAVE.match(_without_dateline(line, page)) if len(line.text) <= 1000 else None
        if match is None or not (SPEECH.search(match.group()) or SPEECH.search(titles)):
            continue
        person = split_office(_PARTY.sub("", match["whom"])) if _FOLLOWING.search(line.text) or page.is_own else None
        person = person and in_full(person, page)
        short = person is not None and len(person[1].split()) <= OFFICE_WORDS
        named = person and (
            is_name(person[0])
            or ((_FOLLOWING.search(line.text) or by_surname) and person[0].startswith(person[1] + " "))
        )
        if person and short and named and not NO_PERSON.search(person[0]):
            people = _several(match["whom"]) or [person]
            return [person_found(*each, "speaker", "person in the lead", line, page) for each in people]
    first = page.words[:1]
    for each in page.named_people if first else ():
        given = _GIVES.match(page.prose, each.end) if each.start < len(first[0].text) else None
        if given and SPEECH.search(given.group()) and page.is_own:
            return [person_found(each.name, each.office, "speaker", "person in the lead", first[0], page)]
    return []


def surname_in_lead(page: Page) -> list[Found]:
    """`Minister Voorbeeld heeft de verklaring uitgesproken.`: where nothing names her in full."""
    return person_in_lead(page, by_surname=True)


def person_of_message(page: Page) -> list[Found]:
    """`Ada Example sent a greeting to the festival. The message reads, in part:`, with or without an office."""
    lead = page.words[:_LEAD]
    if not any(line.text[-1] in ":;" and _READS.search(line.text) for line in lead):
        return []
    sent = _SENT.match(lead[0].text)
    person = split_office(sent["whom"]) if sent else None
    named = person is not None and is_name(person[0]) and not NO_PERSON.search(person[0])
    return [person_found(*person, "speaker", "person of the message", lead[0], page)] if person and named else []


def _several(words: str) -> list[tuple[str, str]]:
    """`Prime Minister Ada Example and Foreign Secretary Bob Sample`: each with an office of his own."""
    people = [split_office(part) for part in _AND.split(words)]
    whole = [person for person in people if person and person[1] and is_name(person[0])]
    return whole if len(whole) == len(people) > 1 else []


def person_of_full_text(page: Page) -> list[Found]:
    """`President Ada Example opened the session. Read the full speech:`: the one whom the lead names first."""
    lead = page.words[:_LEAD]
    for line in lead if any(_announces(line.text[-_ANNOUNCED:]) for line in lead) else ():
        named = (*find_people(line.text), *small_offices(line.text), *foreign_offices(line.text))
        people = sorted(named, key=lambda each: each.start)
        if people:
            return [person_found(people[0].name, people[0].office, "speaker", "person of the full text", line, page)]
    return []


def _announces(text: str) -> bool:
    """Whether words say that the whole speech comes after them."""
    low = text.lower()
    return any(map(low.__contains__, _OF_FULL_TEXTS)) and _FULL_TEXT.search(text) is not None


def _without_dateline(line: Line, page: Page) -> str:
    at = page.dateline.end - line.start if page.dateline and page.dateline.line is line else 0
    return line.text[at:]


def in_full(person: tuple[str, str], page: Page) -> tuple[str, str]:
    """`Minister Example` by the whole name, where the text gives it once: (name, office)."""
    noun, _, surname = person[0].rpartition(" ")
    if is_name(person[0]) or not noun:
        return person
    called = _NICKNAMED.finditer(page.prose[:_NICKNAMES])
    if own := next((split_office(match["whom"]) for match in called if match["nick"] == surname), None):
        return own[0], own[1] or person[1]
    people = page.named_people or small_offices(page.prose)
    same = {each.name: each for each in people if surname in each.name.split()}
    known = next(iter(same.values()), None)
    return (known.name, known.office) if known and len(same) == 1 else person


def who_issues(page: Page) -> list[Found]:
    """`Senator Ada Example released the following statement`, `I, Ada Example, Mayor of Rivertown, hereby proclaim`."""
    first = page.words[:1]
    one = proclaimer(page) if first else None
    people = [one] if one else issuers(page) or named_before_statement(page)
    return [person_found(each.name, each.office, "speaker", "person in the lead", first[0], page) for each in people]

"""Whom a report names beside a quotation: `“…,” Ada Example told the paper`."""

import re
from dataclasses import replace
from functools import lru_cache

from statements.ingest.recognisers.names.mentions import Person
from statements.ingest.recognisers.names.office_nouns import NAME, NO_PERSON, NOT_A_NAME, NOUNS, SHORT_WORDS
from statements.ingest.recognisers.names.offices import HONORIFIC, split_office
from statements.ingest.recognisers.names.person_names import has_office_noun, is_name
from statements.ingest.recognisers.people.said import FAMILY, ROLES, called
from statements.ingest.recognisers.people.speech_verbs import SMALL_WORD, SPEECH_VERBS, VERBS, ends_with_verb
from statements.ingest.terms import next_word

_VERBS = rf"(?:{VERBS})"
# How far before a mark a name is looked for, in characters.
_BEFORE = 40
# Who is named right after a quotation, and how much of a report is looked at for it, in characters.
_CLOSING = re.compile(r'(?:[”"»](?:(?<=[,.?!].)|\s?,|(?<=»))|“\s?,|[—–,-])[^\S\n]+(?:[—–-][^\S\n]+)?')
# A verb of two words: `rekla je`, `jelentette be`.
_PARTICLE = r"(?:\s(?:też|także|również|auch|ook|också|også|aussi|je|su|be|hozzá|meg|ki|alá|rá|fel|az\s[A-Z]{2,5}-t))?"
# `a d’emblée annoncé`, `ha poi aggiunto`
_ADVERB = r"(?:[a-zà-ÿ][a-zà-ÿ'’-]{1,14}\s)?"
# `said study co-author` before a name
_ROLE = rf"(?:(?:(?!for|of|from|at|in|with|to|by|and|about)[a-z][\w'’-]{{0,20}}\s){{0,5}}(?i:{ROLES}),?\s)?"
_BESIDE_MARKS = re.compile(
    rf"(?:(?:(?:a|ha|hat|has|o)\s{_ADVERB})?{_VERBS}{_PARTICLE}|so)\s+{_ROLE}(?:(?:M\.|Mme|M(?:r|s|rs)\.?|Dr\.?|Prof\.?|Sir|Dame)\s){{0,3}}(?P<after>{NAME})(?=[,.\s])|(?P<before>{NAME})\s+{SMALL_WORD}"
)
_MARKS_REACH = 6_000
# The same of a surname alone, which the text gives in full elsewhere.
_CALLED = rf"(?:(?:(?:Mr|Mrs|Ms|Dr)\.?|{'|'.join(SHORT_WORDS)}|President|(?:Prime\s)?Minister)\s)?"
_SURNAME = rf"{_CALLED}(?P<{{}}>{FAMILY.replace('{', '{{').replace('}', '}}')})"
_SURNAME_BESIDE = re.compile(
    rf"(?:(?:(?:has|had|a|ha|hat|har|o)\s{_ADVERB})?{_VERBS}{_PARTICLE}|so(?=\s[\w-]+[,.]))\s{{1,2}}{_SURNAME.format('after')}(?=[,.\s])|{_SURNAME.format('before')}\s{SMALL_WORD}"
)
_SURNAME_BEFORE = re.compile(rf"{_SURNAME.format('before')}\s(?:also\s|has\s)?{SMALL_WORD}$")
_INVERTED = re.compile(rf"(?<!\w)(?P<verb>{SMALL_WORD}){_PARTICLE}\s(?P<surname>{FAMILY})(?=\s[^\W\d_A-Z]|[,.:])")
_INITIAL = re.compile(r"[^\W\d_a-z]\.")
_FULL = re.compile(NAME)
_MARK, _LAST_NAME = re.compile('[“”«»„"–—-]'), re.compile(rf"(?P<before>{NAME})(?:\s\([^()\n]{{2,20}}\))?$")
_THAT = re.compile(r"\s(?:que|che|că)$")
_AUXILIARY = re.compile(r"\s(?:a|ha|hat|har)$")
# What is a verb of speech only together, before a quotation.
_PHRASES = ("rief dazwischen", "fuhr fort", "fuhr weiter", "warf ein", "wandte ein", "hakte nach", "legte nach")
_DASHES, _COMMA = frozenset("–—-"), re.compile(", ")
# A paragraph that begins `Ada Example, for the Society of Examplia, said`.
_FOR_WHOM = re.compile(rf"(?P<before>{NAME}),\s(?:for|of|from|una?|une|uno|eine?)\s[^,.\n]{{1,120}},\s{SMALL_WORD}")
_NOUN_BEFORE = re.compile(rf"(?P<noun>{NOUNS})\s$")
# `Dr Ada Example said`
_TITLE = re.compile(
    r"[DMP](?:rof|rs?|s|(?<=M)e|me|onsieur|adame|\.)\.?\s"
)  # plain letters first, which the engine skips to
_TITLED_SAID = re.compile(rf"(?P<before>{NAME})(?:, quant à (?:lui|elle),)?\s(?:also\s|has\s|a\s|ha\s)?{SMALL_WORD}")
# `: «`, `que «`, and a verb after `»` or a dash, before no name
_COLON_MARK = re.compile(r"(?:[:,]|\s(?:que|che|că))\s?[«“„\"]")
_SAID_AFTER = re.compile(
    r"(?:[»”\"–—]|“(?=,)),?\s(?:(?:a|ha|hat|har|o|a-t-(?:il|elle))\s)?(?P<verb>[^\W\d_A-Z]\w{2,20})"
    r"(?=\s?[,.:»”\"–—]|(?:-t)?-(?:il|elle)\b|\s[^\W\d_A-Z]\w{2,20}\s?[.,–—-])"
)
_FOR = re.compile(r",\s(?:for|of|from|una?|une|uno|eine?)\s")


@lru_cache(maxsize=1)  # both rules ask of the same report, one after the other
def _marks(text: str) -> list[int]:
    """Where quotations begin or end, dashes between blanks, and commas in paragraphs that a dash begins."""
    places = [mark.start() for mark in _MARK.finditer(text, 0, _MARKS_REACH)]
    marks = [at for at in places if text[at] not in _DASHES or text[at - 1 : at + 2] == f" {text[at]} "]
    spoken = [at for at in places if text[at] in _DASHES and text[at - 1 : at] == "\n" and text[at + 1 : at + 2] == " "]
    for at in spoken:
        end = (text.find("\n", at) + 1 or len(text) + 1) - 1
        marks += [comma.start() for comma in _COMMA.finditer(text, at, end)]
    return marks


def beside_marks(text: str) -> list[Person]:
    """`“…,” Ada Example told the paper`, `Ada Example, for the Society, said`: in full, but without an office."""
    beside = (_beside_mark(text, mark) for mark in _marks(text))
    starts = {text.rfind("\n", 0, comma.start()) + 1 for comma in _FOR.finditer(text, 0, _MARKS_REACH)}
    for_whom = (_FOR_WHOM.match(text, start) for start in sorted(starts))
    titled = (_TITLED_SAID.match(text, title.end()) for title in _TITLE.finditer(text, 0, _MARKS_REACH))
    said = [match for match in (*for_whom, *titled) if ends_with_verb(match)]
    found = [match for match in (*beside, *said) if match]
    names = ((match[match.lastgroup or 0], match) for match in found)
    return [
        Person(name, "", match.start(), match.end())
        for name, match in names
        if split_office(name) == (name, "") and not NO_PERSON.search(name) and " di " not in name
    ]


def after_commas(text: str) -> list[Person]:
    """`…, izjavio je Ada Primer, koja …`: who says what stands before the comma, in full and without an office."""
    found = (_BESIDE_MARKS.match(text, comma.end()) for comma in _COMMA.finditer(text, 0, _MARKS_REACH))
    names = ((match["after"], match) for match in found if match and match["after"])
    return [
        Person(name, "", match.start(), match.end())
        for name, match in names
        if split_office(name) == (name, "") and not NO_PERSON.search(name)
    ]


def _beside_mark(text: str, at: int) -> re.Match[str] | None:
    """Who is named with a verb right after a mark that closes, or before one that opens: `Ada Example said, “…`."""
    closing = _CLOSING.match(text, at)
    if closing:
        return _said(_BESIDE_MARKS.match(text, closing.end()))
    if text[at - 1] != " ":
        return None
    start = max(0, at - _BEFORE)
    head = _THAT.sub("", text[start:at].rstrip(" ,:"))
    phrase = next(filter(head.endswith, _PHRASES), "")
    verb = phrase or head.rpartition(" ")[2]
    named = _AUXILIARY.sub("", head[: len(head) - len(verb)].rstrip())  # `Ada Exemple a déclaré «`
    return _LAST_NAME.search(text, start, start + len(named)) if phrase or verb in SPEECH_VERBS else None


def _said(match: re.Match[str] | None) -> re.Match[str] | None:
    """The match, if the word after a name in it is a verb of speech."""
    return None if match and match.lastgroup == "before" and not ends_with_verb(match) else match


def said_beside_marks(text: str) -> list[int]:
    """Where a verb of speech stands at a mark and names nobody: `ha asegurado: «…»`, `«…» – ha spiegato infatti –`."""
    before = (
        text[max(0, mark.start() - _BEFORE) : mark.start()] for mark in _COLON_MARK.finditer(text, 0, _MARKS_REACH)
    )
    places = [
        mark.start()
        for mark, words in zip(_COLON_MARK.finditer(text, 0, _MARKS_REACH), before, strict=True)
        if words.rpartition(" ")[2] in SPEECH_VERBS
    ]
    after = (match for match in _SAID_AFTER.finditer(text, 0, _MARKS_REACH) if match["verb"] in SPEECH_VERBS)
    return [*places, *(match.start() for match in after)]


def by_surname(text: str, over: str = "") -> list[Person]:
    """`“…,” Example said`, `Example said, “…`, of whom the text says in full elsewhere: Ada Example, a farmer.

    So may a heading `over` it.
    """
    beside = (_surname_beside(text, mark) for mark in _marks(text))
    surnames = dict.fromkeys([*(match[match.lastgroup or 0] for match in beside if match), *called(text)])
    found = ((surname, first_in_full(surname, text)) for surname in surnames)
    return [person for surname, full in found if (person := full or _headed(surname, text, over))]


def _headed(surname: str, text: str, over: str) -> Person | None:
    """Somebody whom the heading alone names in full."""
    full = first_in_full(surname, over) if over else None
    at = next_word(surname, text, 0)
    return replace(full, start=at, end=at + len(surname)) if full and at >= 0 else None


def bare_surnames(text: str) -> list[Person]:
    """`“…”, dijo Ejemplo`, of whom the text says no more, but twice."""
    beside = (_surname_beside(text, mark) for mark in _marks(text))
    surnames = dict.fromkeys(match[match.lastgroup or 0] for match in beside if match)
    bodies = (NO_PERSON, NOT_A_NAME)  # `El Gobierno reiteró: «…»`
    told = [
        name
        for name in surnames
        if text.count(name) > 1 and not has_office_noun(name) and not any(body.search(name) for body in bodies)
    ]
    return [Person(name, "", at := next_word(name, text, 0), at + len(name)) for name in told]


def inverted(text: str) -> list[Person]:
    """`Det oplyste Eksempel selv`: a surname after its verb anywhere, of whom the text says in full elsewhere."""
    found = (match for match in _INVERTED.finditer(text, 0, _MARKS_REACH) if match["verb"] in SPEECH_VERBS)
    surnames = dict.fromkeys(match["surname"] for match in found)
    return [person for surname in surnames if (person := first_in_full(surname, text))]


def _surname_beside(text: str, at: int) -> re.Match[str] | None:
    """A surname with a verb right after a mark that closes, or before one that opens: `Ms. Example stated, “…`."""
    closing = _CLOSING.match(text, at)
    if closing:
        return _said(_SURNAME_BESIDE.match(text, closing.end()))
    if text[at - 1] != " ":
        return None
    end = at - 2 if text[at - 2] in ",:" else at - 1
    named = _SURNAME_BEFORE.search(text, max(0, at - _BEFORE), end)
    return named if ends_with_verb(named) else None


def first_in_full(surname: str, text: str) -> Person | None:
    """Where a surname comes with a name before it first: `Ada Example`, `Ada B. Example`; no title makes it a name."""
    at = next_word(surname, text, 0)
    while 0 < at < _MARKS_REACH:
        *more, before = text[max(0, at - _BEFORE) : at - 1].rpartition("\n")[2].split(" ")
        given = f"{more[-1]} {before}" if more and _INITIAL.fullmatch(before) else before
        name = f"{given} {surname}"
        if any(title.end() == at for title in HONORIFIC.finditer(text, max(0, at - _BEFORE), at)):
            name = ""  # `Tan Sri` is no given name
        if text[at - 1] == " " and is_name(name) and not (NO_PERSON.search(name) or HONORIFIC.match(name)):
            return Person(name, "", at - 1 - len(given), at + len(surname))
        at = next_word(surname, text, at + 1)
    return _by_given_name(surname, text)


def _by_given_name(given: str, text: str) -> Person | None:
    """Where a title and a name that begins so come: `Datuk Ada Example`, who is Ada from then on."""
    at = next_word(given, text, 0)
    while 0 < at < _MARKS_REACH:
        full = _FULL.match(text, at)
        if full and HONORIFIC.search(text, max(0, at - _BEFORE), at) and is_name(full.group()):
            return Person(full.group(), "", *full.span())
        at = next_word(given, text, at + 1)
    return _by_office(given, text)


def _by_office(surname: str, text: str) -> Person | None:
    """Where an office and a surname come that has no name before it anywhere: `Commissioner Example`."""
    at = next_word(surname, text, 0)
    while 0 < at < _MARKS_REACH:
        noun = _NOUN_BEFORE.search(text, max(0, at - _BEFORE), at)
        person = split_office(f"{noun['noun']} {surname}") if noun else None
        apart = noun is not None and "\n" in text[noun.start() : at]  # `… with the Minister.` over `Example said`
        if noun and person and person[1] and not (apart or NO_PERSON.search(surname)):
            return Person(*person, noun.start(), at + len(surname))
        at = next_word(surname, text, at + 1)
    return None

"""Who of the people whom a report names says something there: by names, offices, pronouns, paragraphs."""

import re
from collections.abc import Sequence, Set
from itertools import pairwise

from statements.ingest.page import Page
from statements.ingest.recognisers.names.mentions import Person
from statements.ingest.recognisers.names.nominatives import nominative
from statements.ingest.recognisers.names.person_names import usual_name
from statements.ingest.recognisers.people.foreign_reported import foreign_offices
from statements.ingest.recognisers.people.office_talkers import talkers_by_office
from statements.ingest.recognisers.people.reported import romance_offices
from statements.ingest.recognisers.people.speech_phrases import ACCORDING, ADVERBS, ENGLISH_IDIOMS, IDIOMS, OF_WHOM
from statements.ingest.recognisers.people.speech_verbs import ENGLISH_VERBS, SMALL_WORD, VERBS, ends_with_verb
from statements.ingest.terms import next_word

_VERBS, _ENGLISH = rf"(?:{VERBS})", rf"(?:{ENGLISH_VERBS})"
_SAYS_AFTER = re.compile(
    rf"(?:\s\([^()\n]{{2,40}}\)|,?\s(?:T\.?D|M\.?P|MEP|MSP|MLA)\b\.?)?(?:,[^,.\n\"“”«»]{{1,160}},|\s?,|,?\s(?:(?:while\s)?[a-z]{{3,14}}ing|(?:in|at|on|during|through|via)\s(?:an?|his|her|the|their))\s[^,.;:\n\"“”«»]{{2,120}}?|(?:\s(?:of|from)|,?\s(?:responsible\sfor|in\scharge\sof))\s[^,.\n]{{2,60}}?)?\s+(?:{ADVERBS}){{0,2}}(?<!been\s)(?<!were\s)(?<!was\s)(?:{_VERBS}|{IDIOMS}|{ENGLISH_IDIOMS})\b"
)
# `Commenting on the bridge, Ada Example, Mayor of Rivertown: “…”`
_QUOTED_NEXT = re.compile(r"\s?:\s?[\"“«„]")
_QUOTED_AFTER = re.compile(r"\s?[,:]\s?(?:\"(?!\s)|[“«„])")  # and no mark that closes
# What an office may have that is written small: `said Example Ships chairman and chief executive Ada Example`.
_OFFICE_SMALL = (
    r"(?:and|of|for|co-?founder|founder|chair(?:man|woman|person)?|chief|executive|managing|general|senior|vice|deputy|"
    r"president|director|officer|head|manager|minister|secretary|mayor|governor|leader|spokes(?:man|woman|person))\s+"
)
_VERB_BEFORE = re.compile(
    rf"(?<![\w-]){_ENGLISH}\s+(?:(?:(?:the|el|il|le|la|o|a)\s+)?[^\W\d_a-z]\S*[^\S\n]+|{_OFFICE_SMALL}){{0,8}}$"
)
# Before a name, but not after a quotation, these say what is said to that person, or of them: `urged Minister Example`.
_TO_WHOM = re.compile(
    r"(?:told|urge[sd]|call(?:s|ed)|assured|reassured|informed|briefed|advised|warned|encouraged|implored|entreated|"
    r"commends|condemn(?:s|ed)|tasked|enjoined|exhorted|denounced|deplored|hailed|praised|lauded|extolled|"
    r"eulogi[sz]ed)\s"
)
_CLOSING = frozenset('”"»’,—–-')
# A comma and the verb; and what makes whom it comes after no subject.
_ASKED_OF = re.compile(r"\s?\?")  # `Que vous a répondu le maire Basile Modèle ?`
_BARE_COMMA = re.compile(rf",\s(?:ha\s|a\s)?{SMALL_WORD}")
_THEN_WHO = re.compile(r"sa(?:id|ys)\s(?:the\s)?[A-Z]")
_OF_ANOTHER = re.compile(r"(?<!según )(?<!parte )\b(?:del|della|dello|dell['’]|du|do|da|de la)\s?$")
# `povedal štátny` before an office, `dijo ayer el`; but nothing that brings in what is said, or another person.
_SMALL = (
    r"(?!(?:al|a|ao|aos|alla|allo|dem|den|zum|к|do|till|til|para|por|per|pour|für|for|von|vom|y|e|et|und|i|и|та|that|who|to|of|with|than|about|after|against|before|by|from|when|if|que|qui|con|com|à|au|aux|di|che|dass|mit|über|dat|met|att|at|om|med|что|о|об|с|що|про|"
    r"з|że|z|o|že|s|da|sa|ότι|hogy|bahwa|tentang|че|за)\s)[^\W\d_A-ZÀ-ÖØ-Þ]{2,20}"
)
_UPPER = "A-ZÀ-ÖØ-ÞĀĆČĎĐĒĖĘĚĞĢĪİĶĻŁŃŅŇŌŐŒŔŘŚŞŠŢŤŪŮŰŲŹŻŽȘȚΆΈ-ΏΑ-ΫЀ-ЯҐ"
# `disse a ministra`: elsewhere `a` is before whom it is said to.
_PORTUGUESE_HER = (
    r"(?:a\s(?=(?:vice-?|ex-?|então\s)?(?:governador|ministr|president|secretári|deputad|prefeit|senador|diretor|vereador|porta-voz|"
    r"chefe|embaixador|procurador|coordenador|primeira)))?"
)
# `seier utanriksminister` before a name, in languages that write offices small.
_VERB_BEFORE_SMALL = re.compile(
    rf"\b(?:{_VERBS}|(?<=[,“”\"«»]\s)so),?\s+{_PORTUGUESE_HER}(?:(?:{_SMALL}|[οη]|[{_UPPER}]\S*|\d{{1,2}}\.?)\s+){{0,6}}$"
)
# `ha detto il` before an office.
# So does `in a statement by`, `a statement signed by`, and a dash under words in quotation marks.
_SAID_THE = re.compile(
    rf"[”\"»]\n(?:[–—-]\s|\()$|[.!?…][”\"»]\s\($|\b(?:{_VERBS}|{IDIOMS}|statement(?:\s\w+)?\sby|"
    rf"statement\b[^.\n]{{0,30}}\s(?:signed|issued|released)\sby|"
    rf"\b(?:[Tt]his|[Ii]t|[Aa]s)\s(?:was\s)?(?:said|stated|announced|reported)(?:\s(?:on\s)?\w+)?\sby|[Aa]ccording\sto|"
    rf"(?:afirmaç[ãa]o|declaraç[ãa]o|afirmación|frase)\s(?:é|es|foi)\sd[aeo]l?|{ACCORDING}|so|(?<!\S)Para),?\s+"
    rf"(?:(?:sur|en|em|su|via|pe|la|à|a|nel)\s[{_UPPER}]\w{{2,20}}\s)?"
    rf"(?:{_SMALL}\s){{0,2}}(?:(?:the|il|el|la|le|o|a|der|die|de)\s+|l['’])?$"
)
# Right before a surname; `«…», explicó el` and `según el` before an office.
_ACCORDING_TO = re.compile(
    rf"\b(?:{ACCORDING})\s(?:(?:le|la|el|il)\s)?(?:(?:M|Mr|Mme|Me|Sr|Sra|Dra?|lui)\.?\s|[{_UPPER}]\S*\s){{0,2}}$"
)
# The same before a surname that is bent: `По словам Примерова`.
_ACCORDING_BENT = re.compile(
    r"\b(?:[Пп]о\sсловам|[Пп]о\sмнению|[Зз]а\sсловами|[Нн]а\sдумку)\s(?P<whom>[А-ЯІЇЄҐ][\w’'-]+)"
)
_BENT_AFTER = ("словам", "мнению", "думку")
_BEFORE = 60
# `Örnek, ırmağı hatırlatarak, "…" diye konuştu`: the verb ends a sentence that begins with who says it.
_TURKISH_SAYS = re.compile(
    r",\s[^\n]{10,500}?\s(?:dedi|belirtti|söyledi|kaydetti|vurguladı|konuştu|ifade\setti|kullandı|açıkladı|bildirdi|getirdi|"
    r"sürdürdü|aktardı|yaptı|etti|verdi|bulundu)(?=[.:])"
)
_TURKISH = {"tr", "az"}
# Where people are called by the first of their names, which is the family's in some of them.
_BY_GIVEN_NAMES = {"pt", "id", "ms", "is", "hu", "vi", "tr", "th", "sw"}
# Where a woman may be called by a longer surname: `rekla je Primerovićeva`.
_WITH_FEMININES, _OTHER_SCRIPTS = {"sr", "hr", "bs"}, "Ѐ"
# `the Prime Minister also said`: the last words of an office, and what follows them.
_WITHOUT_ARTICLES = {
    "ru",
    "uk",
    "be",
    "bg",
    "mk",
    "sr",
    "hr",
    "bs",
    "sl",
    "cs",
    "sk",
    "pl",
    "lt",
    "lv",
    "et",
    "fi",
    "tr",
    "id",
    "ms",
}
# How far from a surname its verb may stand, in characters.
_REACH = 200
# Capitals, and letters of other scripts: plain ranges, which the engine skips to.
NAME_WORD = re.compile(r"[A-Z\u00c0-\u1fff\u2c00-\uffff][\w'’\-]*")
STYLES = {"Sheikh", "Sheikha", "Prince", "Princess", "King", "Queen"}  # by which people are called with it
_GOES_ON = ("'", "’", "-")
_AND = {
    f" {word} "
    for word in ("und", "sowie", "y", "e", "et", "i", "и", "та", "й", "en", "och", "og", "a", "ve", "dan", "și", "και")
}
# `… en Ejemplia. “Es necesario …”`, and how near the beginning of such a paragraph a person is named.
_SOON, _SUBJECT_REACH = 20, 120
_OPENING = '“«„"'
_QUOTING = ("- ", "– ", "— ", *_OPENING)
# What may stand between the one whom a sentence begins with and a verb of speech: `X en rueda de prensa ha dicho`.
_LATER = re.compile(rf"\s[^\W\dA-Z_]\S{{0,20}}\s[^,.;:()\n\"“”«»„]{{2,80}}?(?:,[^,.;:()\n]{{2,100}},)?\s{_VERBS}\b")
# `Minister Example met the press today, saying that …`, where she is what the sentence begins with.
_SAYING = re.compile(
    r"(?:,[^,.\n\"“”«»]{1,80},)?\s[a-z][^.;:()\n\"“”«»]{2,160}?(?:,|\sby)\s"
    r"(?:saying|stating|adding|noting|claiming|arguing|insisting|warning|stressing|explaining)\s"
)
_SUBJECT = re.compile(r"(?:^|[\n(“\"]|[.:!?”]\s|[–—-]\s)(?:(?:[A-Z][\w.’'&-]{0,30}|the|of|and|for)\s){0,8}$")
_SENTENCE = re.compile(r"(?:^|[.\n]\s?|\s[–—-]\s|\)\s)(?:(?:El|La|Il|Le|O|A|Der|Die|De|Het|I)\s)?$")
_FIRST_SAYS = re.compile(rf"\s(?:also\s|has\s|had\s|then\s)?(?:{ENGLISH_VERBS})\b")
# Before one who does not say it.
_TOWARD = re.compile(
    r"\b(?:al?|de|del|con|con el|à|au|de la|du|avec|da|di|dal|del|della|al|alla|ao|à|com|do|mit|von|vom|"
    r"bei|z|ze|s|so|с|"
    r"со|з|із|od|k|ke|med|till|til|av|af|fra|met|aan|van|by|with|to|of)\s(?:(?:el|la|il|le|o|a|der|dem|de|het)\s)?$"
)
# A lead that begins so names another than who speaks in its first clause.
_CLAUSE = re.compile(
    r"(?:Luego|Tras|Después|Durante|Ante|Junto|En|Con|Après|Lors|Suite|Avec|Dopo|Durante|Nel|Con|Após|Depois|Durante|Com|Nach|"
    r"Bei|Beim|Im|Mit|После|Во|В|На|Після|Під|У|Po|Podczas|W|Při|Pri|Na)\s"
)


def _surnames(person: Person, first: bool) -> list[str]:
    """Either surname of `Gabriel Example Sample`, printed or usual, and the last word of `Prime Minister Sample`."""
    name = usual_name(person.name).split()
    own = name[-1:] if person.office and person.name.startswith(person.office) else name[first:]
    return list(dict.fromkeys([*own, person.name.split()[-1]]))


def talkers_by_name(people: Sequence[Person], text: str, language: str = "en") -> set[str]:
    """The names of those whose surname stands right before or after a verb of speech, in one pass over the text."""
    everybody, people = people, [person for person in people if not _ASKED_OF.match(text, person.end)]
    silent = _by_surname(people, language)
    verb_before = _VERB_BEFORE if language == "en" else _VERB_BEFORE_SMALL
    according = any(map(text.__contains__, _BENT_AFTER))
    bent = {nominative(match["whom"]) for match in _ACCORDING_BENT.finditer(text)} if according else set()
    spoken_of = {person.end for person in people if _is_of_another(person, text)}
    starts = {person.start for person in people} if language != "en" else set()
    heard = (person for person in people if person.end not in spoken_of)
    talkers = {person.name for person in heard if _says_after(text, person.end, starts)}
    if language != "en":
        talkers |= {
            person.name
            for person in people
            if _SENTENCE.search(text, max(0, person.start - _SOON), person.start)
            and _LATER.match(text, person.end, person.end + _REACH)
        }
    talkers |= {person.name for person in people if _QUOTED_NEXT.match(text, person.end)}
    talkers |= {
        person.name
        for person in people
        if not text.startswith(("of ", "for "), person.start)  # `announces the nomination of Minister Example`
        and (said := _SAID_THE.search(text, max(0, person.start - _BEFORE), person.start))
        and not (OF_WHOM.match(f"{said.group()}x ") or _is_to_whom(said))
    }
    end = 0
    for word in filter(silent.__contains__, NAME_WORD.findall(text) if silent else ()):
        start = next_word(word, text, end)
        while start >= 0 and text.startswith(_GOES_ON, start + len(word)):
            start = next_word(word, text, start + len(word))  # `Example's`, `Example-Sample` are other words
        if start < 0:
            continue  # `Example` in `iExample`
        end = start + len(word)
        reach = end + _REACH
        said = None if end in spoken_of else _says_after(text, end, starts)
        said = said or _QUOTED_AFTER.match(text, end, reach)
        said = said or ((language in _TURKISH and _TURKISH_SAYS.match(text, end, reach + 2 * _REACH)) or None)
        said = said or (_saying(text, start, end) if language == "en" else None)
        said = said or verb_before.search(text, max(0, start - _REACH), start)
        said = said or _ACCORDING_TO.search(text, max(0, start - _BEFORE), start)
        if said and not (OF_WHOM.match(said.group()) or _is_to_whom(said)):
            called = silent.pop(word)  # `Sample said` is no word of Ada Sample Model's beside Bob Sample
            called = {name for name in called if language == "en" and name.endswith(f" {word}")} or called
            before = [each.name for each in people if each.start <= start and each.name in called]
            talkers |= {before[-1]} if language == "en" and before else called  # nor of Cy Sample's, named later
    talkers |= {person.name for person in people if person.name.rpartition(" ")[2] in bent}
    if language == "en":
        talkers |= _called_first([person for person in people if person.name not in talkers], text)
    asked_of = {person.name for person in everybody} - {person.name for person in people}
    return talkers | (talkers_by_office(everybody, text, language in _WITHOUT_ARTICLES) - asked_of)


def _says_after(text: str, end: int, starts: Set[int]) -> re.Match[str] | None:
    """The verb after a name; it is of another who is named at once, where verbs may come first: `…, каже мер Ада`."""
    said = _SAYS_AFTER.match(text, end, end + _REACH)
    return None if said and said.end() + 1 in starts else said


def _by_surname(people: Sequence[Person], language: str) -> dict[str, set[str]]:
    """Whom one may call by which surname."""
    silent: dict[str, set[str]] = {}
    first = language not in _BY_GIVEN_NAMES
    for person in people:
        for surname in _surnames(person, first):
            silent.setdefault(surname, set()).add(person.name)
            if surname[0].islower() and "-" in surname:  # `al-Example`, whom they call Example too
                silent.setdefault(surname.partition("-")[2], set()).add(person.name)
            if language in _WITH_FEMININES:
                silent.setdefault(surname + ("ева" if surname >= _OTHER_SCRIPTS else "eva"), set()).add(person.name)
    return silent


def _called_first(people: Sequence[Person], text: str) -> set[str]:
    """Those of whom it says `Ada said` by the first of their names, as many countries call people."""
    first = {person.name.split()[0]: person.name for person in reversed(people)}  # of two, the one named before
    called = set()
    for word, name in first.items():
        at = next_word(word, text, 0)
        while at >= 0:
            before = text[max(0, at - _SOON) : at].rpartition(" ")[0].rpartition(" ")[2]
            alone = not before[:1].isupper() or before in STYLES
            if alone and _FIRST_SAYS.match(text, at + len(word)):
                called.add(name)
                break
            at = next_word(word, text, at + 1)
    return called


def _saying(text: str, start: int, end: int) -> re.Match[str] | None:
    """What a sentence that begins with an office and this surname says later on: `…, saying that …`."""
    said = _SAYING.match(text, end, end + _REACH)
    return said if said and _SUBJECT.search(text, max(0, start - _SUBJECT_REACH), start) else None


def _is_to_whom(said: re.Match[str]) -> bool:
    """Whether the words before a name say what is said to that person; a quotation before the verb is theirs."""
    return _TO_WHOM.match(said.group()) is not None and said.string[: said.start()][-2:].strip()[-1:] not in _CLOSING


def _is_of_another(person: Person, text: str) -> bool:
    """Whether the verb after a name is another's: `La ministra, citando datos del director Basile Modelo, ha dicho`."""
    bare = _BARE_COMMA.match(text, person.end, person.end + _REACH)
    if bare is None or not ends_with_verb(bare):
        return False
    if _THEN_WHO.match(text, bare.end() - len("said")):
        return True  # `… but for Ada Example, said Mayor Ben Sample.`
    return _OF_ANOTHER.search(text, max(0, person.start - _SOON), person.start) is not None


def talkers_together(people: Sequence[Person], text: str) -> set[str]:
    """Those who stand beside one of whom it says so before: `erklärten Ministerin X und Landesrat Y`."""
    return {
        other.name
        for one, other in pairwise(people)
        if text[one.end : other.start] in _AND and _SAID_THE.search(text, max(0, one.start - _BEFORE), one.start)
    }


def reported_in_lead(page: Page) -> bool:
    """Whether a text begins with words of somebody whom it names after them: `– …, mówił minister Jan Przykład`."""
    lead = page.words[0].text if page.words else ""
    if not lead.startswith(_QUOTING):
        return False
    people = [*foreign_offices(lead), *romance_offices(lead)]
    return bool(talkers_by_name(people, lead, "")) if people else False


def first_of_lead(people: Sequence[Person], page: Page) -> Person:
    """The one whom the lead names first, but not in a clause before its own: `Tras X, el ministro Y …`."""
    lead = page.words[0].text
    named = [person for person in people if person.start < len(lead)]
    if page.language != "en":
        others = [person for person in named if _TOWARD.search(lead[: person.start])] if page.language != "pt" else []
        named = [person for person in named if person not in others] or named
    if len(named) > 1 and page.language != "en" and _CLAUSE.match(lead):
        comma = lead.find(", ", named[0].end)
        return next((person for person in named[1:] if comma > 0 and person.start > comma), named[0])
    return named[0]

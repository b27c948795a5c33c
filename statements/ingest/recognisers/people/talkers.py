"""Who of the people whom a report names says something there: by names, offices, pronouns, paragraphs."""

import re
from collections.abc import Sequence
from itertools import pairwise

from statements.ingest.page import Page
from statements.ingest.recognisers.names.mentions import Person
from statements.ingest.recognisers.people.beside_marks import said_beside_marks
from statements.ingest.recognisers.people.foreign_reported import foreign_offices
from statements.ingest.recognisers.people.reported import romance_offices
from statements.ingest.recognisers.people.speech_verbs import ENGLISH_VERBS, VERBS
from statements.ingest.terms import next_word, places

_VERBS, _ENGLISH = rf"(?:{VERBS})", rf"(?:{ENGLISH_VERBS})"
# What may stand between a name and its verb.
_ADVERBS = (
    r"(?:also|then|who|ya|también|además|asimismo|hoy|também|ainda|hoje|has|had|today|will|şunları|şöyle|(?:on\s)?[A-Z][a-z]{2,6}day|ha|hat|"
    r"a|har|o|poi|quindi|inoltre|infine|anche|oggi|auch|zudem|weiter|außerdem|heute|dazu|aussi|également|ensuite|notamment|"
    r"aujourd['’]hui|ook|nog|vandaag|också|även|også|także|również|też|też|též|také|tiež|také|takođe|također|также|ещё|еще|"
    r"сегодня|далее|також|ще|сьогодні|și)\s+"
)
# Verbs of more than one word.
_IDIOMS = (
    r"fait\s(?:part|savoir|remarquer|valoir|observer|état)|laat\sweten|liet\sweten|fatto\ssapere|dio\sa\sconocer|"
    r"hizo\s(?:hincapié|énfasis|saber)|puso\sde\s(?:relieve|manifiesto)|wies\sdarauf|machte\s(?:klar|deutlich)|"
    r"stellte\s(?:klar|fest)|zeigte\ssich|zwróciła?\suwagę|обратила?\sвнимание|выразила?\sмнение|deu\sa\sconhecer|"
    r"fez\s(?:questão|saber)|звернула?\sувагу"
)
# Before a name these say something of that person: `reconnaît désormais Ada Exemple`.
_OF_WHOM = re.compile(
    r"(?:reconn(?:aît|u)|recono(?:ce|ció|cido)|reconhece[u]?|salu[eé]|remercié?|félicité?|condamné?|dénoncé?|critic[óo]u?|conden[óa]u?|"
    r"agradeceu|felicit[óo]u?|denunci[óo]u?|parabenizou|назвала?|поздравила?|поблагодарила?|призвала?|осудила?|поручила?|закликала?|"
    r"podziękowała?|würdigte|kritisierte|lobte?|begrüßte?)\s(?=[^\s”\"»]+\s)"
)
_SAYS_AFTER = re.compile(
    rf"(?:\s\([^()\n]{{2,40}}\))?(?:,[^,.\n\"“”«»]{{1,160}},|,|\s(?:of|from)\s[^,.\n]{{2,60}}?)?\s+(?:{_ADVERBS}){{0,2}}(?:{_VERBS}|{_IDIOMS})\b"
)
_QUOTED_AFTER = re.compile(r"\s?[,:]\s?[\"“«„]")
_VERB_BEFORE = re.compile(rf"\b{_ENGLISH}\s+(?:(?:(?:the|el|il|le|la|o|a)\s+)?[^\W\d_a-z]\S*\s+){{0,6}}$")
# `povedal štátny` before an office, `dijo ayer el`; but nothing that brings in what is said, or another person.
_SMALL = (
    r"(?!(?:al|a|ao|aos|alla|allo|dem|den|zum|к|do|till|til|para|por|per|pour|für|for|von|vom|y|e|et|und|i|и|та|that|who|to|of|with|than|que|qui|con|com|à|au|aux|di|che|dass|mit|über|dat|met|att|at|om|med|что|о|об|с|що|про|"
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
    rf"[”\"»]\n[–—-]\s$|\b(?:{_VERBS}|statement(?:\s\w+)?\sby|[Ss]elon|[Ss]egún|[Ss]econdo|[Ss]egundo|[Ll]aut|[Ww]edług|"
    r"[Zz]daniem|[Pp]odle|[Pp]odľa|[Пп]о\sсловам|[Зз]а\sсловами|[Нн]а\sдумку|[Пп]о\sмнению|so|(?<!\S)Para),?\s+"
    rf"(?:{_SMALL}\s){{0,2}}(?:(?:the|il|el|la|le|o|a|der|die|de)\s+|l['’])?$"
)
_BEFORE = 40
# Where people are called by the first of their names, which is the family's in some of them.
_BY_GIVEN_NAMES = {"pt", "id", "ms", "is", "hu", "vi", "tr", "th"}
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
_ARTICLES = ("the", "the hon.", "the hon'ble", "the honourable", "der", "die", " el", " il", " la", " le", " o", " a")
_OF_WHAT = re.compile(r"\s(?:of|for|to)\s")
_ROLE_WORDS = 3
_SAYS = re.compile(rf"(?:(?:also|then|has|had|today|strongly|further|ha|a|hat|también)\s)?(?:{_VERBS}|calls)\b")
# How much of a report is looked at for who is called by an office or a pronoun, in characters.
_REPORT_REACH = 6_000
# How far from a surname its verb may stand, in characters.
_REACH = 200
# Capitals, and letters of other scripts: plain ranges, which the engine skips to.
_NAME_WORD = re.compile(r"[A-Z\u00c0-\u1fff\u2c00-\uffff][\w'’\-]*")
_GOES_ON = ("'", "’", "-")
_PRONOUNS = ("He ", "She ", "According to h")
_PRONOUN = re.compile(rf"S?[Hh]e\s(?:also\s|has\s)?{_ENGLISH}\b|According\sto\sh(?:im|er)\b")
_WHICH = (" which he said", " which she said", " what he called", " what she called", " which he called")
_QUOTED_PRONOUN = re.compile(rf'[”"»]\ss?he\s{_ENGLISH}\b')
_PRONOUN_ELSEWHERE = re.compile(
    r"\b(?:[Ee]le|[Ee]la|[Éé]l|[Ee]lla|[Ii]l|[Ee]lle|[Oo]n|[Oo]na|[Oo]na|[Оо]н|[Оо]на|[Вв]ін|[Вв]она|Er|Sie|Hij|Zij|Dia|Han|Hon|Hun|Egli|Lei|Lui)"
    rf"\s(?:{_ADVERBS}){{0,2}}{_VERBS}\b"
)
_AND = {
    f" {word} "
    for word in ("und", "sowie", "y", "e", "et", "i", "и", "та", "й", "en", "och", "og", "a", "ve", "dan", "și", "και")
}
# `… en Ejemplia. “Es necesario …”`, and how near the beginning of such a paragraph a person is named.
QUOTED_SENTENCE, _SOON = re.compile(r"[.!?]\s[“\"«„][^\W\d_a-z][^“”\"«»„\n]{20,}"), 20
_OPENING = '“«„"'
_QUOTING = ("- ", "– ", "— ", *_OPENING)
# What may stand between the one whom a sentence begins with and a verb of speech: `X en rueda de prensa ha dicho`.
_LATER = re.compile(rf"\s[^\W\dA-Z_]\S{{0,20}}\s[^,.;:()\n\"“”«»„]{{2,80}}?\s{_VERBS}\b")
_SENTENCE = re.compile(r"(?:^|[.\n]\s?|\s[–—-]\s|\)\s)(?:(?:El|La|Il|Le|O|A|Der|Die|De|Het|I)\s)?$")
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


def talkers_by_name(people: Sequence[Person], text: str, language: str = "en") -> set[str]:
    """The names of those whose surname stands right before or after a verb of speech, in one pass over the text."""
    silent: dict[str, set[str]] = {}
    first = language not in _BY_GIVEN_NAMES
    verb_before = _VERB_BEFORE if language == "en" else _VERB_BEFORE_SMALL
    for person in people:
        for surname in person.name.split()[first:]:  # `Gabriel Example Sample` may be called by either surname
            silent.setdefault(surname, set()).add(person.name)
            if language in _WITH_FEMININES:
                silent.setdefault(surname + ("ева" if surname >= _OTHER_SCRIPTS else "eva"), set()).add(person.name)
    talkers = {person.name for person in people if _SAYS_AFTER.match(text, person.end, person.end + _REACH)}
    if language != "en":
        talkers |= {
            person.name
            for person in people
            if _SENTENCE.search(text, max(0, person.start - _SOON), person.start)
            and _LATER.match(text, person.end, person.end + _REACH)
        }
    talkers |= {
        person.name for person in people if _SAID_THE.search(text, max(0, person.start - _BEFORE), person.start)
    }
    end = 0
    for word in filter(silent.__contains__, _NAME_WORD.findall(text) if silent else ()):
        start = next_word(word, text, end)
        while start >= 0 and text.startswith(_GOES_ON, start + len(word)):
            start = next_word(word, text, start + len(word))  # `Example's`, `Example-Sample` are other words
        if start < 0:
            continue  # `Example` in `iExample`
        end = start + len(word)
        reach = end + _REACH
        said = _SAYS_AFTER.match(text, end, reach) or _QUOTED_AFTER.match(text, end, reach)
        said = said or verb_before.search(text, max(0, start - _REACH), start)
        if said and not _OF_WHOM.match(said.group()):
            talkers |= silent.pop(word)
    return talkers | _talkers_by_office(people, text, language in _WITHOUT_ARTICLES)


def _talkers_by_office(people: Sequence[Person], text: str, alone: bool) -> set[str]:
    """Those of whom it says `the Prime Minister said`: the only one named with that office."""
    talkers: set[str] = set()
    if not people:
        return talkers
    holders: dict[str, set[str]] = {}
    for person in people:
        words = person.office.casefold().split()
        for count in range(1, _ROLE_WORDS + 1):
            holders.setdefault(f" {' '.join(words[-count:])} ", set()).add(person.name)
        holders.setdefault(f" {' '.join(words[:1])} ", set()).add(person.name)
    whole: dict[str, set[str]] = {}
    for person in people:
        office = person.office.casefold().removeprefix("the ")
        for role in {office, _OF_WHAT.split(office)[0]}:
            whole.setdefault(f" {role} ", set()).add(person.name)
    holders |= whole  # `Ombudsman`, whom a First Deputy Ombudsman has beside him
    start = text[:_REPORT_REACH].casefold()
    for role, names in holders.items():
        at = start.find(role) if len(names) == 1 else -1
        while at >= 0 and not ((alone or start.endswith(_ARTICLES, 0, at)) and _SAYS.match(start, at + len(role))):
            at = start.find(role, at + 1)
        talkers |= names if at >= 0 else set()
    return talkers


def talkers_together(people: Sequence[Person], text: str) -> set[str]:
    """Those who stand beside one of whom it says so before: `erklärten Ministerin X und Landesrat Y`."""
    return {
        other.name
        for one, other in pairwise(people)
        if text[one.end : other.start] in _AND and _SAID_THE.search(text, max(0, one.start - _BEFORE), one.start)
    }


def talkers_by_paragraph(people: Sequence[Person], text: str) -> set[str]:
    """Those who alone are named in a paragraph whose quotation has a verb of speech and nobody beside it.

    `La ministra Ada Ejemplo, que presidió el acto, ha asegurado: «…»`; or in the one before `«…», dijo.`, or at the
    beginning of one with sentences in quotation marks.
    """
    talkers: set[str] = set()
    for at in said_beside_marks(text) if people else ():
        start = text.rfind("\n", 0, at) + 1
        named = {person.name for person in people if start <= person.start < at}
        if not named and text[start] in _OPENING:
            before = text[text.rfind("\n", 0, max(0, start - 1)) + 1 : start]
            named = {person.name for person in people if person.name.rpartition(" ")[2] in before}
        talkers |= named if len(named) == 1 else set()
    for person in people:
        start = text.rfind("\n", 0, person.start) + 1
        end = person.end + len(text[person.end :].partition("\n")[0])
        alone = not any(start <= other.start < end for other in people if other is not person)
        if person.start - start <= _SOON and alone and QUOTED_SENTENCE.search(text, person.end, end):
            talkers.add(person.name)
    return talkers


def talkers_by_english_pronoun(people: Sequence[Person], text: str, alone: bool) -> set[str]:
    """The one who is named last before `she said`; `alone`: who is the only one named in the paragraph before it."""
    talkers: set[str] = set()
    found = (_PRONOUN.match(text, at) for at in places(_PRONOUNS, text[:_REPORT_REACH] if people else ""))
    for pronoun in filter(None, found):
        start = text.rfind("\n", 0, pronoun.start()) if alone else -1
        before = [person.name for person in people if start < person.start and person.end < pronoun.start()]
        if before and (not alone or len(set(before)) == 1):
            talkers.add(before[-1])
        if not alone:
            break
    return talkers


def talkers_above(people: Sequence[Person], text: str) -> set[str]:
    """Those with whose surname the paragraph begins over one in which only `he said` stands beside a quotation.

    So does one in which `which he said` stands.
    """
    surnames = {person.name.split()[-1]: person.name for person in people}
    opening = (_NAME_WORD.match(text, text.rfind("\n", 0, at) + 1) for at in places(_WHICH, text[:_REPORT_REACH]))
    talkers = {surnames[first.group()] for first in opening if first and first.group() in surnames}
    for pronoun in _QUOTED_PRONOUN.finditer(text, 0, _REPORT_REACH if people else 0):
        start = text.rfind("\n", 0, pronoun.start()) + 1
        if start and not any(surname in text[start : pronoun.start()] for surname in surnames):
            first = _NAME_WORD.match(text, text.rfind("\n", 0, start - 1) + 1)
            talkers |= {surnames[first.group()]} if first and first.group() in surnames else set()
    return talkers


def talkers_by_pronoun(people: Sequence[Person], text: str) -> set[str]:
    """The one who is named last before `ha detto lei`, in other languages."""
    said = _PRONOUN_ELSEWHERE.search(text, 0, _REPORT_REACH) if people else None
    before = [person for person in people if said and person.end < said.start()]
    return {before[-1].name} if before else set()


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

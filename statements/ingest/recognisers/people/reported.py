"""People whom a report names with an office that is written small: `the prime minister, Ada Example, said`."""

import re

from statements.ingest.recognisers.names.mentions import Person
from statements.ingest.recognisers.names.office_nouns import NAME
from statements.ingest.recognisers.names.person_names import is_name
from statements.ingest.recognisers.names.portfolios import OF, name_start
from statements.ingest.recognisers.names.reported_nouns import ROMANCE
from statements.ingest.recognisers.people.speech_verbs import SMALL_WORD, VERBS, ends_with_verb
from statements.ingest.terms import places

# How much of a report is looked at, in characters: the first mention of a person is the one with the office.
_REACH = 6_000
# `to coach Ada Example`: what is no part of an office.
_BEFORE_NOUN = r"(?!(?:and|to|the|a|an|by|of|with|for|from|as|his|her|their|its|said|says|told|al|del|el|su|un|y) )"
_NOUN = (
    r"(?:secretary[- ]general|(?:vice[- ]|deputy )?(?:prime minister|president|premier|chancellor|mayor|governor)|"
    rf"(?:{_BEFORE_NOUN}[a-z]+ )?(?:minister|secretary|commissioner|ambassador|envoy|commander)|"
    rf"(?:{_BEFORE_NOUN}[a-z]+ )?(?:director(?:[- ]general)?|chief(?: [Ee]xecutive)?)|"
    rf"(?:{_BEFORE_NOUN}[a-z]+ )?(?:manager|coach|lawyer|bishop|prosecutor)|"
    r"spokes(?:man|woman|person)|"
    r"amministrat(?:ore|rice) delegat[oa]|direct(?:eur|rice) générale?|consiglier[ea] delegat[oa]|"
    r"direttore generale|consejer[oa] delegad[oa]|directora? (?:general|ejecutiv[oa])|diretora? executiv[oa]|"
    r"chair(?:man|woman|person)?|head|leader(?=\s(?:of|[A-Z]))|"
    r"(?:[Oo]pposition|[Pp]arty|group|union|community|labou?r|business) leader|"
    r"(?:[Vv]ice|[Nn]eo|[Ee]x)?[Pp]resident[ea]|[Pp]rimer? [Mm]inistr[oa]|[Mm]inistr[oa]|portavoz|"
    r"[Cc]onseller[a]?|[Cc]onsejer[oa]|secretari[oa] general|canciller|alcalde(?:sa)?|"
    r"[Pp]remi(?:er|ère) ministre|[Mm]inistre|[Pp]résidente?|secrétaire général|porte[- ]parole|chancelier|"
    r"primeir[oa]-ministr[oa]|chef d['’][ÉE]tat(?: [a-zà-ÿ]{4,12})?|"
    r"chef d(?:u gouvernement|e l['’][ÉE]tat|e la diplomatie)"
    r"(?: [a-zà-ÿ]{4,12})?|jefe de(?:l Estado|l Gobierno| Estado)|"
    r"capo dello Stato|chefe d[aeo] (?:diplomacia|Estado|Governo|executivo)(?: [a-zà-ÿ]{4,14})?|"
    r"jefe de la diplomacia(?: [a-zà-ÿ]{4,14})?|"
    r"governador(?:a)?|segretario generale|cancelliere|minister-president|premier)"
)
# `the NATO`, `of the Government`, `del Gobierno`, `de la République`
_OF = (
    r"(?:\s(?:of|for|(?<=ambassador\s)to|(?<=envoy\s)to|del?|di|de la|du|des|d['’]|"
    r"per (?:gli|le|la|il|i|lo|l['’])|para (?:[oa]s?|el|las?|los)|"
    r"agli|alla|alle|all['’]|degli|della|delle|dello|dei|do|da|"
    r"dos)\s?(?:the\s)?(?!the\s)[^\W\d_][\w'’-]{1,30}"
    r"(?:\s(?:(?:of|for|and|y|e|et|de|del|la|du|della|delle|dei|degli|des|dos|das|da|do|"
    r"con (?:il|la|le|i|gli))\s){0,2}[^\W\d_a-z][\w'’-]{1,30}){0,4}){0,2}"
    # `premier ministre malien`, `porte-parole du gouvernement burkinabè`
    r"(?:\s(?!(?:said|says|told|with|from|that|who|and|dont|avec|pour|como|para|quien|della)\b)[a-zà-ÿ]{5,14}(?=,?\s[A-ZÀ-Ý]))?"
)
# Between an office and a name: `Son Excellence Monsieur`, `Dr`.
_HONOURED = (
    r"(?:(?:M\.|Mme|Dr\.?|Pr\.?|Monsieur|Madame|Son Excellence|Sr\.|Sra\.|Dra?\.|don|doña|"
    r"le (?:capitaine|colonel|général)|"
    r"Tan Sri|Dat(?:uk|o['’]?)(?: S(?:eri|ri))?|Datin|"
    r"[AS]?SP|S?DIG|IGP|[AD]CP|(?:el|la) ['‘“\"]?(?:popular|socialista)['’”\"]?)"
    r"\s){0,2}"
)
_BEFORE = re.compile(
    rf"\b(?:(?<!['’])|(?<=[lL]['’]))(?:(?:The|El|La|Le|Il)\s)?(?P<office>(?:[A-Z][\w'’.-]{{1,30}}\s){{0,3}}{_NOUN}{_OF})"
    rf"(?:,\s[A-Z]{{2,8}}(?=,))?,?\s{_HONOURED}(?P<name>{NAME})"
)
_AFTER = re.compile(
    rf"(?P<name>{NAME})(?:\s\([^(),\n]{{2,30}}\))?,\s(?!and\s)(?:(?:the|le|la|el|il|o|a)\s)?"
    rf"(?P<office>(?:(?!qui\s|que\s|che\s|who\s)[\w'’.-]{{2,30}}\s){{0,3}}?{_NOUN}\b{_OF})"
)
# `, Relaciones y Ríos, Ada Ejemplo`: an office that is of several matters.
_LISTED = re.compile(
    rf"\s(?:y|i|e|et|and)\s(?!(?:su|sua|seu|son|sa|suo|his|her)\s)[^,.;:\n]{{3,60}},\s(?P<name>{NAME})"
)
# The same nouns with what stands beside them: tried first, at the few places where a noun may begin.
_NAMED = re.compile(rf"{_NOUN}{_OF}(?:,\s[A-Z]{{2,8}}(?=,))?,?\s{_HONOURED}{NAME}")
_APPOSED = re.compile(rf",\s(?:(?:the|le|la|el|il|o|a)\s)?(?:[\w'’.-]{{2,30}}\s){{0,3}}?{_NOUN}\b")
_WORD_START, _NOUN_LENGTH = re.compile(r"\b\w"), 40
# What every noun above holds.
_STEMS = (
    "inist", "onselle", "onsejer", "resident", "résident", "ecretar", "secrétaire", "hancel", "anciller", "pokes",
    "porte-parole", "ortavoz",
    "remier", "governor", "governador", "mayor", "alcalde", "ommissioner", "mbassador", "envoy", "chief", "director",
    "commander", "chair", "head", "leader", "segretario", "cancelliere", "chef d", "chefe d", "jefe de", "capo dello",
    "manager", "coach", "lawyer", "bishop", "prosecutor",
)  # fmt: skip
# `HG Insights` is a company; `EMMANUEL MACRON` and `J. K. Example` are not.
_NO_NAME = re.compile(r"^[A-Z]{2,5} [A-Z][a-z]|['’]s\b")
_BY_SURNAME = re.compile(r"(?:M\.|M(?:me|rs?|s|iss)\.?|Sra?\.?|Dra?\.?)\s\S+$")  # `M. Exemple`, `Mr Example`
_PARTICLE = re.compile(r"(?:Di|De|Del|Della|D['’]|Da|Van|Von|Le|Lo)\s")
# An article has no more letters.
_LONG = 4
# Before a name: `M.`, `Selon le Dr`.
_TITLE = re.compile(
    r"^(?:(?:Selon|Según|Secondo|Segundo|Segons)\s(?:(?:le|la|el|il|o|a)\s|l['’])?(?:Dra?\.?\s|Pr\.?\s)?)(?=\S+\s\S)|"
    r"^(?:M\.|Mme|Mlle|Sr\.?|Sra\.?|Dott\.(?:ssa)?|Avv\.|Ing\.|On\.|Lic\.|Bishop|Cardinal|Rabbi|Pastor|Detective)\s(?=\S+\s\S)"
)
_BACK, _ON = 120, 160
# The same of further nouns, in languages that write them small: looked for where a text is in one of these.
_ROMANCE = re.compile(rf"\b(?:{ROMANCE})\b")
# `parlamentario del Partido en Ejemplia`
_WHERE = r"(?:\s(?:en|em|in|à|au|per|para|pour)\s(?:(?:el|la|il|lo|les|l['’]|o|os|as)\s?)?[A-ZÀ-Ý][\w'’-]{1,30}){0,1}"
_UPPER = "[A-ZÀ-ÖØ-ÞĐŁŚŠŽČĆİŒ]"
_AFTER_NOUN = re.compile(
    rf"(?P<of>(?:\s[a-zà-ÿ]{{4,14}}(?=\s)){{0,2}}?{_OF}{_WHERE})(?:\s\([^()\n]{{2,30}}\))?,?[^\S\n]{_HONOURED}(?={_UPPER})(?P<name>{NAME})"
)
_SAID_THE = re.compile(
    rf"\b(?:{VERBS})(?:,\s[^\W\d_A-Z]\w{{2,20}}|(?:\s[\w-]{{1,20}}){{0,4}}?)?,?\s"
    r"(?:(?:le|la|el|il|lo|o|a|de|het)\s|l['’])$|\bpar\s(?:l[ea]\s|l['’])$"
)
_THEN_NAME = re.compile(rf"(?P<of>[^,.;:()\n\"“”«»]{{2,200}}),\s{_HONOURED}(?P<name>{NAME})(?=[,.;:)]|\s[a-zà-ÿ]|$)")
# `, Ada Exemplo, afirmou`, after an office of several words
_WHO_SAID = re.compile(
    rf"(?P<of>\s(?:de|d[aeo]s?|del|della|du)\s[^,.;:()\n\"“”«»]{{2,80}}),\s{_HONOURED}(?P<name>{NAME}),\s{SMALL_WORD}"
)
_NAME_BEFORE = re.compile(
    rf"(?<!\w)(?={_UPPER})(?P<name>{NAME}),\s(?:(?:el|la|le|il|lo|o|a|de|het)\s|l['’])?(?:[\w'’.-]{{2,30}}\s){{0,2}}$"
)


def _has_name_beside(text: str, place: int) -> bool:
    """Whether the noun that `place` is in has a name after it, or a comma and perhaps a name before it."""
    starts = (match.start() for match in _WORD_START.finditer(text, max(0, place - _NOUN_LENGTH), place + 1))
    if any(_NAMED.match(text, start) for start in starts):
        return True
    comma = text.rfind(",", max(0, place - _BACK), place)
    return comma >= 0 and _APPOSED.match(text, comma) is not None


def _with_given_name(name: str, office: str) -> tuple[str, str]:
    """`ministro degli Esteri Luigi` and `Di Maio`, `de gobierno Ada` and `Ejemplo Muestra`: whose given name it is."""
    rest, _, given = office.rpartition(" ")
    if not rest or not given[0].isupper():
        return name, office
    of, matter = rest.rsplit(maxsplit=2)[-2:] if rest.count(" ") > 1 else ("", "")
    small = of in OF and matter not in OF and len(matter) > _LONG and matter.islower() and name.count(" ") == 1
    own = small and is_name(f"{given} {name}") and name_start([given]) == 0
    return (f"{given} {name}", rest) if own or _PARTICLE.match(name) else (name, office)


def small_offices(text: str) -> list[Person]:
    """The people named in full beside an office in small letters, in order.

    >>> [(person.name, person.office) for person in small_offices("met Ada Example, and the team’s manager Ben Sample")]
    [('Ben Sample', 'manager')]
    """
    text = text[:_REACH]
    found: dict[str, Person] = {}
    end = 0
    for place in places(_STEMS, text):
        if place < end or not _has_name_beside(text, place):
            continue
        start = max(0, place - _BACK, end)
        for match in (match for pattern in (_BEFORE, _AFTER) for match in pattern.finditer(text, start, place + _ON)):
            end = max(end, match.end())
            listed = _LISTED.match(text, match.end()) or match  # what stands after the last comma is the name
            known = is_name(listed["name"]) and not (
                _BY_SURNAME.match(listed["name"]) or _begins_with_matters(listed["name"])
            )
            if known and not _NO_NAME.search(listed["name"]):
                name, office = _with_given_name(_TITLE.sub("", listed["name"]), match["office"])
                found.setdefault(name, Person(name, office, match.start(), listed.end()))
    return sorted(found.values(), key=lambda person: person.start)


def _begins_with_matters(name: str) -> bool:
    """`Estrangeiros de Exemplia`, after `ministro dos Negócios`."""
    return name_start(name.split()) not in {0, None}


def _long_office(noun: re.Match[str], text: str) -> re.Match[str] | None:
    """`…, a assuré le directeur général des fleuves et des ponts, Ada Exemple.`: after a verb of speech."""
    said = _SAID_THE.search(text, max(0, noun.start() - _BACK), noun.start())
    if said:
        return _THEN_NAME.match(text, noun.end())
    then = _WHO_SAID.match(text, noun.end())
    if then is None or not ends_with_verb(then) or _ROMANCE.search(text, noun.end(), then.start("name")):
        return None
    return then


def romance_offices(text: str) -> list[Person]:
    """The people named in full beside a noun such as `assessore`, `gobernador`, `préfet`, `wethouder`, in order."""
    text = text[:_REACH]
    found: dict[str, Person] = {}
    for noun in _ROMANCE.finditer(text):
        after = _AFTER_NOUN.match(text, noun.end())
        listed = (_LISTED.match(text, after.end()) or after) if after else None
        before = None if after else _NAME_BEFORE.search(text, max(0, noun.start() - _BACK), noun.start())
        match = listed or before or _long_office(noun, text)
        if (
            match is None
            or not is_name(match["name"])
            or _BY_SURNAME.match(match["name"])
            or _begins_with_matters(match["name"])
        ):
            continue
        office = noun.group() + (after["of"] if after else "" if match is before else match["of"])
        name, office = _with_given_name(_TITLE.sub("", match["name"]), office)
        found.setdefault(name, Person(name, office, min(noun.start(), match.start()), max(noun.end(), match.end())))
    return sorted(found.values(), key=lambda person: person.start)

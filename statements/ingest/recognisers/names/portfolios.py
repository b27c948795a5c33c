"""Where in `Minister for Foreign Affairs Ada Example` the portfolio ends and the name begins."""

import re
from collections.abc import Sequence

# What an office is of: `Président de la République`, `Minister for Trade`.
_OF = "of for de du des del della do da der für dei degli voor"
_SMALL = "de la le van von der den ter al el bin ibn bint ul ur ud da dos di do du del zu af y e"
OF, _PARTICLES = frozenset(_OF.split()), frozenset(_SMALL.split())
# Between the parts of a portfolio, and not in a name.
_BREAKS = {*OF, "the", "and"} - {"de"}
# Words with a capital that portfolios have and names have not.
_PORTFOLIOS = """
Exteriores Unidos Mexicanos República Nación Gobierno Consejo Estado Defensa Gobernación Interior Seguridad Hacienda
Economía Salud Educación Congreso Senado Comercio Relaciones Asuntos Culto Exterior Ministros Unión Europea Europeia
Federación Negócios Estrangeiros Defesa Fazenda Justiça Saúde
Affaires étrangères Étrangères Armées Gouvernement Justice Finances Québec Europe Intérieur Conseil
Auswärtigen Innern Verteidigung Finanzen Bundesrepublik Deutschland
Esteri Interno Difesa Repubblica Stato Consiglio Presidenza Cooperazione Internazionale Sviluppo
Sprawiedliwości Finansów Zdrowia Edukacji Rolnictwa Gospodarki Obrony Infrastruktury Kultury Środowiska Pracy Państwa
Rady Ministrów Spraw Zagranicznych Obrony Narodowej RP Rzeczypospolitej Polskiej Unii Europejskiej
Sejmu Senatu Wewnętrznych
ČR SR Federácie Federace Federacji Negeri Luar Indonesia RI Pertahanan Buitenlandse Zaken Defensie Financiën
Cultuur Onderwijs Economische Justitie Volksgezondheid Landbouw
Culturii Educației Sănătății Externe Afacerilor Finanțelor Justiției Apărării Naționale Mediului Energiei Economiei
României Εξωτερικών Οικονομικών Πολιτισμού Άμυνας Παιδείας Υγείας Δικαιοσύνης Εσωτερικών Δημοκρατίας Κυπριακής Ελλάδας
Србије Хрватске Словеније Македоније Црне Srbije Hrvatske Slovenije Makedonije Kosova Polski Slovenska Česka България
России РФ Федерации МИД США Украины України Беларуси Казахстана Белоруссии ООН ЕС СССР МИДа Госдумы Кремля Ради
Yardımcısı Vekili Danışmanı Sözcüsü
"""
_REPUBLIC = re.compile(r"Rep[uú]bl|Republ|Респуб|Репуб|Vyriausyb|Respubl|държав|государств", re.IGNORECASE)
# A body that an office is of; those who are named with both names have so many words.
# `A.B.Example` in one word
_INITIALS = re.compile(r"(?:[^\W\d_a-z]\.){1,3}[^\W\d_a-z][\w-]+")
_ACRONYM, _PERSON = re.compile(r"[^\W\d_a-z]{2,5}"), 2
_PORTFOLIO_WORDS = frozenset(_PORTFOLIOS.split())
# What joins the parts of a portfolio, and the small words that portfolios are written with.
_JOINING = """
de du des del dell della delle dello dei degli do da dos das van von für der die den dem het zur zum voor per pour
la le les las los lo el os as al alla y e et und en og och i a и та
"""
_JOINS = frozenset(_JOINING.split())
_MORE = """
affaires étrangères européennes extérieures publique publiques générale général fédéral fédérale nationale national
kultury vnitra obrany zahraničních věcí financí školství zdravotnictví průmyslu obchodu dopravy zemědělství vlády
vanjskih poslova inostranih spoljnih unutarnjih unutrašnjih obrane odbrane financija finansija zdravstva pravde vlade
spraw zagranicznych wewnętrznych finansów zdrowia edukacji obrony narodowej rządu republiky vonkajších vecí kultúry
exteriores estrangeiros nacional federal general esteri buitenlandse zaken
Culture Cultura Kultur Sports Sport Deportes Esporte Energy Énergie Energía Energia Energie Bildung
Éducation Educação Istruzione Forschung Recherche Environnement Ambiente Environment Umwelt Transports
Transportes Trasporti Verkehr Agriculture Agricultura Agricoltura Landwirtschaft Trabajo Trabalho Lavoro Travail Arbeit
Turismo Tourisme Commerce Comércio Industrie Industria Indústria Santé Défense Economie Économie Wirtschaft Gesundheit
Finanzas Finanças Finanze Justicia Giustizia Ciencia Ciência Innovation Innovación Territoires
Europa Parlement Parlamento Sénat Nationale Nacional Assemblée Asamblea Bundestages Bundestags Bundesrates Landtags
France España Italia Portugal Brasil Argentina Chile Colombia México Perú Deutschlands Österreichs Vaticana
Tribunal Cámara Diputados Deputados Senato Camera Deputati Commission Comisión Commissione Kommission Generalitat
"""
_KNOWN = _PORTFOLIO_WORDS | frozenset(_MORE.split())
_ELISION = re.compile(r"^(?:d|l|dell|all|nell)['’](?=\w)")
_SMALL_WORDS = _KNOWN | _JOINS
# `министр культуры`, `министр иностранных дел`: the small words are bent.
_BENT = re.compile(r"[а-яіїєґ]{3,20}(?<!л)(?<!ла)(?<!ли)(?<!т)(?<!ть)|дел|и|та|і|по|в")


def is_portfolio(tail: str) -> bool:
    """Whether words after an office's noun are what it is of, in languages other than English.

    >>> is_portfolio("de la Culture"), is_portfolio("dell'Interno"), is_portfolio("культуры России")
    (True, True, True)
    >>> is_portfolio("Ada Example"), is_portfolio("de la Vega"), is_portfolio(", – ,, de X")
    (False, False, False)
    """
    parts = [part for word in tail.split() if (part := word.strip(","))]
    words = [_ELISION.sub("", part) for part in parts]
    if not words or words[-1] in OF or not (words[0] in _KNOWN or words[0] != parts[0] or words[0][0].islower()):
        return False
    known = [word for word in words if word in _KNOWN or _BENT.fullmatch(word)]
    return bool(known) and all(word[0].isupper() or word in _SMALL_WORDS or _BENT.fullmatch(word) for word in words)


def name_start(words: Sequence[str]) -> int | None:
    """Where in the words after an office's noun the name begins; None where that is not told.

    >>> name_start("for Foreign Affairs Ada Example".split())
    3
    >>> name_start("иностранных дел России Ада Пример".split()), name_start("Ada Example".split())
    (3, 0)
    >>> name_start("NATO Ada Example".split()), name_start("ADA EXAMPLE SAMPLE".split())
    (1, 0)
    """
    known = [at for at, word in enumerate(words) if word.strip(",") in _PORTFOLIO_WORDS or _is_small(word)]
    if not known and len(words) > _PERSON and _ACRONYM.fullmatch(words[0]) and not words[1].isupper():
        return 1  # `PSP` of `Předseda PSP Jan Příklad`
    if _REPUBLIC.match(words[0]) and len(words) > _PERSON and not any(word in OF for word in words):
        return len(words) - _PERSON  # `Republike Slovenije Ada Primer`
    if words[0] in OF and not (known and words[known[-1]].strip(",") in _PORTFOLIO_WORDS):
        return _before_last_two(words)
    return known[-1] + 1 if known else 0


def _is_small(word: str) -> bool:
    return word[0].islower() and word not in _PARTICLES and not word.partition("-")[2][:1].isupper()  # `al-Example`


def _before_last_two(words: Sequence[str]) -> int | None:
    """The name is the last two words, with the particles before them."""
    if len(words) < 4:
        return None
    if _INITIALS.fullmatch(words[-1]):
        return len(words) - 1
    cut = len(words) - (3 if words[-2].casefold() in _PARTICLES or words[-2].endswith(".") else 2)
    while cut > 1 and words[cut - 1].islower() and words[cut - 1] not in _BREAKS:
        cut -= 1
    return cut


def without_country(words: Sequence[str]) -> Sequence[str]:
    """The words after an office's noun without what a name is of.

    >>> without_country("Example of Examplia".split()), without_country("of State Ada Example".split())
    (['Example'], ['of', 'State', 'Ada', 'Example'])
    """
    return words[: words.index("of")] if "of" in words and words[0] not in OF else words

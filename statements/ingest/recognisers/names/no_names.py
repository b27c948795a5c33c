"""What looks like the name of a person, and is that of a body, a place or an office."""

import re

from statements.ingest.recognisers.names.countries import COUNTRY
from statements.ingest.recognisers.names.office_nouns import NO_PERSON
from statements.ingest.recognisers.names.person_names import has_office_noun

_COUNTRY = re.compile(COUNTRY)
_FIRST_NAMES = "Day Justice Great San Los Las Gott God West Port Fort Post Fund Text"
_BODIES = """
Society Meeting Meetings Estate Estates Efficiency Plant Plants Industry Industries Industrial Industrie Technology
Technologies Furniture Committee Commission Council Authority Agency Department Ministry Association Foundation
Institute University Corporation Limited Ltd Ltd. Inc Inc. GmbH Federation Union Transport Bishops Palace Independence
Christmas Mantri Kurulu Partisi Partai Gobierno Govern Governo Gouvernement Regierung Ministerio Ministère Législature
República Repubblica République Poderes Island Islands Monetary Федерации Республики Республика
"""
_PREPOSITIONS = "Sul Sulla Sullo Sui Sulle Dalla Nella Sobre Zum Zur Beim Und Civil Empresarial Holy"
_PARTICLES = "de del della delle dei do da dos das du des di of for"
_PRONOUNS = "Sie Wir Ihr I We You They He She"
# Of first words that no name has these are first names too, or parts of surnames.
_MAY_BE_FIRST = frozenset(_FIRST_NAMES.split())
# Words that bodies, things and days have, and no surname is.
_OF_BODIES = frozenset(_BODIES.split())
_NEVER_FIRST, _NEVER_SECOND = frozenset(_PREPOSITIONS.split()), frozenset(_PRONOUNS.split())
# What stands after an office or a body that is somebody's: `Presidente de Ejemplia`.
_OF = frozenset(_PARTICLES.split())
_OF_HEADINGS = frozenset(("Amid", "After", "Against", "During"))
_ARABIC = ("باسم ", "وزارة ", "الحكومة ", "رئاسة ")


def is_no_name(name: str) -> bool:
    """Whether nobody is called so.

    >>> [name for name in ("South Africa", "Ada Example", "Presidente de Ejemplia") if is_no_name(name)]
    ['South Africa', 'Presidente de Ejemplia']
    """
    words = name.split()
    if len(words) == 1:
        return NO_PERSON.fullmatch(name) is not None or name in _OF_BODIES
    first, second = words[:2]
    if (first not in _MAY_BE_FIRST and NO_PERSON.fullmatch(first)) or first in _NEVER_FIRST or second in _NEVER_SECOND:
        return True
    if not _OF_BODIES.isdisjoint(words) or not _OF_HEADINGS.isdisjoint(words) or name.startswith(_ARABIC):
        return True
    return (second in _OF and has_office_noun(first)) or _COUNTRY.fullmatch(name) is not None

"""Personal names in parts, as bibliographies need them: family, given, particle, suffix."""

from __future__ import annotations

import re
from dataclasses import dataclass

# Lower-case words that belong to the family name after them.
_PARTICLES = frozenset(
    {"af", "al", "av", "bar", "ben", "bin", "bint", "da", "dal", "das", "de", "degli", "dei", "del", "della", "delle"}
    | {"dem", "den", "der", "di", "do", "dos", "du", "e", "el", "ibn", "la", "las", "le", "les", "lo", "los", "och"}
    | {"ould", "'t", "te", "ten", "ter", "till", "van", "vande", "vanden", "vander", "vom", "von", "y", "zu", "zum"}
)
# A name that begins with one of these is printed with a title, or is that of somebody known by one name.
_TITLES = frozenset(
    {"administrator", "ambassador", "archbishop", "bishop", "chancellor", "chairman", "chairwoman", "colonel", "dame"}
    | {"deputy", "doctor", "dr", "emir", "emperor", "first", "general", "governor", "hon", "judge", "justice", "king"}
    | {"lady", "lord", "madam", "minister", "miss", "mr", "mrs", "ms", "patriarch", "pope", "premier", "president"}
    | {"prime", "prince", "princess", "prof", "professor", "queen", "representative", "secretary", "senator", "sheikh"}
    | {"sir", "speaker", "sultan", "vice"}
)
_SUFFIX = re.compile(r"(?:Jr|Sr)\.?|I{1,3}|IV|V", re.IGNORECASE)
_INITIALS = re.compile(r"(?:[^\W\d_]\.\s?-?)+")
# Scripts in which the given name is printed first: Latin, Greek, Cyrillic.
_GIVEN_FIRST = re.compile(r"[A-Za-z\u00c0-\u024f\u0370-\u03ff\u0400-\u052f\u1e00-\u1fff]")
# Words by which a name is seen to be that of an institution, which has no parts.
_BODY = re.compile(
    r"\b(?:Agency|Alliance|Authority|Bank|Commission|Committee|Council|Department|Directorate|Embassy|Government|"
    r"House|Institute|Ministry|Mission|Office|Organi[sz]ation|Press|Secretariat|Service|Spokesperson|Union)\b"
)


@dataclass(frozen=True, slots=True)
class PersonalName:
    """A name in parts; one that has none (a mononym, a body, a script that writes the family first) is `literal`."""

    literal: str = ""
    family: str = ""
    given: str = ""
    particle: str = ""
    suffix: str = ""

    @property
    def whole_family(self) -> str:
        """The family name with its particle: von der Leyen."""
        return f"{self.particle} {self.family}".strip()

    @property
    def inverted(self) -> str:
        """Family name first: `von der Leyen, Ursula`, `Kennedy, Robert F., Jr.`"""
        if self.literal:
            return self.literal
        return ", ".join(part for part in (self.whole_family, self.given, self.suffix) if part)

    @property
    def in_order(self) -> str:
        return self.literal or " ".join(part for part in (self.given, self.whole_family, self.suffix) if part)

    @property
    def initials(self) -> str:
        """The given names by their first letters: `J. K.`, `J.-C.`"""
        words = self.given.split()
        return " ".join(
            word if _INITIALS.fullmatch(word) else "-".join(f"{part[0].upper()}." for part in word.split("-") if part)
            for word in words
        )


def parsed(name: str) -> PersonalName:
    """A name as it is printed, in parts. What cannot be told is left whole: a wrong part is worse than none."""
    name = " ".join(name.split())
    if "," in name:
        family, _, given = (part.strip() for part in name.partition(","))
        if _SUFFIX.fullmatch(given):
            return _with_suffix(parsed(family), given)
        return PersonalName(literal=name)
    words = name.split(" ")
    titled = words[0].rstrip(".").casefold() in _TITLES
    if len(words) < 2 or titled or _BODY.search(name) or not all(map(_GIVEN_FIRST.search, words)):
        return PersonalName(literal=name)
    if len(words) > 2 and _SUFFIX.fullmatch(words[-1]):
        return _with_suffix(parsed(" ".join(words[:-1])), words[-1])
    first = next((at for at, word in enumerate(words[1:-1], start=1) if word in _PARTICLES), len(words) - 1)
    last = next((at for at in range(first, len(words)) if words[at] not in _PARTICLES), len(words) - 1)
    return PersonalName(
        family=" ".join(words[last:]), given=" ".join(words[:first]), particle=" ".join(words[first:last])
    )


def _with_suffix(name: PersonalName, suffix: str) -> PersonalName:
    if name.literal:
        return PersonalName(literal=f"{name.literal} {suffix}")
    return PersonalName("", name.family, name.given, name.particle, suffix)

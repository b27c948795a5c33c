"""Personal names in parts, as bibliographies need them: family, given, particle, suffix."""

from __future__ import annotations

import re
from dataclasses import dataclass

# Words that belong to the family name after them.
_PARTICLES = frozenset(
    {"af", "al", "av", "bar", "ben", "bin", "bint", "da", "dal", "das", "de", "degli", "dei", "del", "della", "delle"}
    | {"dem", "den", "der", "di", "do", "dos", "du", "el", "ibn", "la", "las", "le", "les", "lo", "los"}
    | {"ould", "'t", "te", "ten", "ter", "till", "van", "vande", "vanden", "vander", "vom", "von", "zu", "zum"}
)
# Those that are printed with a capital as well; then they are part of the family name itself: Herman Van Rompuy.
_CAPITAL_PARTICLES = frozenset(
    {"Al", "Ben", "Bin", "Da", "De", "Del", "Della", "Di", "Dos", "Du", "El", "La", "Le", "Van", "Vander", "Von"}
)
# What joins two family names: Santiago Ramón y Cajal.
_BETWEEN = frozenset({"y", "e", "i"})
# A name that begins with one of these is printed with a title, or is that of somebody known by one name.
_TITLES = frozenset(
    {"admiral", "administrator", "ambassador", "archbishop", "attorney", "ayatollah", "baroness", "bishop", "captain"}
    | {"cardinal", "chancellor", "chairman", "chairwoman", "colonel", "commissioner", "congressman", "congresswoman"}
    | {"crown", "dame", "deputy", "director", "doctor", "dr", "emir", "emperor", "first", "foreign", "gen", "general"}
    | {"gov", "governor", "hon", "imam", "judge", "justice", "king", "lady", "lieutenant", "lord", "lt", "madam"}
    | {"mayor", "minister", "miss", "mr", "mrs", "ms", "patriarch", "pope", "premier", "president", "prime", "prince"}
    | {"princess", "prof", "professor", "queen", "rabbi", "rep", "representative", "rev", "reverend", "secretary"}
    | {"sen", "senator", "sheikh", "sheikha", "sir", "speaker", "sultan", "vice"}
)
# Chinese and Vietnamese family names, which are printed first; not those that are given names elsewhere.
_FAMILY_FIRST = frozenset(
    {"Chen", "Deng", "Geng", "Guo", "Huang", "Jiang", "Li", "Liu", "Mao", "Ngo", "Nguyen", "Qin", "Tran", "Wang"}
    | {"Xi", "Xu", "Yang", "Zhang", "Zhao", "Zhou", "Zhu"}
)
# Given names as Koreans and Taiwanese are printed, after the family name: Kim Jong-un.
_GIVEN_LAST = re.compile(r"[A-Z][a-z]+-[a-z]+")
_SUFFIX = re.compile(r"[JS]r\.?|I{1,3}|IV|V")
_INITIALS = re.compile(r"(?:[^\W\d_]\.-?)+")
# Scripts in which the given name is printed first: Latin, Greek, Cyrillic.
_GIVEN_FIRST = re.compile(r"[A-Za-z\u00c0-\u024f\u0370-\u03ff\u0400-\u052f\u1e00-\u1fff]")
# Words by which a name is seen to be that of an institution, which has no parts.
_BODY = re.compile(
    r"\b(?:Administration|Agency|Alliance|Assembly|Authority|Bank|Bureau|Cent(?:er|re)|Command|Commission|Committee|"
    r"Congress|Council|Court|Department|Directorate|Embassy|Foundation|Government|House|Institute|Ministry|Mission|"
    r"Nations|Office|Organi[sz]ation|Parliament|Party|Press|Secretariat|Senate|Service|Spokesperson|Union|University)\b"
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
        return " ".join(
            word.replace(".", ". ").replace(" -", "-").strip()
            if _INITIALS.fullmatch(word)
            else "-".join(f"{part[0].upper()}." for part in word.split("-") if part)
            for word in self.given.split()
        )


def is_body(name: str) -> bool:
    """Whether the name is plainly that of an institution."""
    return bool(_BODY.search(name))


def parsed(name: str) -> PersonalName:
    """A name as it is printed, in parts. What cannot be told is left whole: a wrong part is worse than none."""
    name = " ".join(name.split())
    if "," in name:
        before, _, after = (part.strip() for part in name.partition(","))
        return _with_suffix(parsed(before), after) if _SUFFIX.fullmatch(after) else PersonalName(literal=name)
    words = name.split(" ")
    if len(words) > 2 and _SUFFIX.fullmatch(words[-1]):
        return _with_suffix(parsed(" ".join(words[:-1])), words[-1])
    start = None if _is_whole(words) or is_body(name) else _family(words)
    if start is None:
        return PersonalName(literal=name)
    last = next((at for at in range(start, len(words)) if words[at] not in _PARTICLES), len(words) - 1)
    return PersonalName(
        family=" ".join(words[last:]), given=" ".join(words[:start]), particle=" ".join(words[start:last])
    )


def _is_whole(words: list[str]) -> bool:
    """Whether a name is one word, has a title, or begins with the family name."""
    titled = words[0].rstrip(".").casefold() in _TITLES
    turned = words[0] in _FAMILY_FIRST or bool(_GIVEN_LAST.fullmatch(words[-1]))
    return len(words) < 2 or titled or turned or not all(map(_GIVEN_FIRST.search, words))


def _family(words: list[str]) -> int | None:
    """Where the family name begins, with its particles; None where there are particles in two places."""
    inner = range(1, len(words) - 1)
    between = [at for at in inner if words[at] in _BETWEEN and at > 1]
    if between:
        return between[0] - 1
    particles = [at for at in inner if words[at] in _PARTICLES or words[at] in _CAPITAL_PARTICLES]
    if not particles:
        return len(words) - 1
    return particles[0] if particles[-1] - particles[0] < len(particles) else None


def _with_suffix(name: PersonalName, suffix: str) -> PersonalName:
    if name.literal:
        return PersonalName(literal=f"{name.literal} {suffix}")
    return PersonalName("", name.family, name.given, name.particle, suffix)

"""The forms that parts of an address can have: what does not fit is no address of this archive."""

from __future__ import annotations

from statements.search.selection import FACETS


class Identifier:
    """A statement's identifier: 12 characters of Crockford's base32."""

    regex = "[0-9a-hjkmnp-tv-z]{12}"

    def to_python(self, value: str) -> str:
        return value

    def to_url(self, value: str) -> str:
        return value


class Slug(Identifier):
    """An authority record's slug: words of any script, joined by hyphens."""

    regex = r"[\w-]{1,100}"


class Cosmetic(Identifier):
    """What stands where a statement's slug belongs; it may be anything that does not mean something else."""

    regex = r"(?!v\d+/?$|original/?$)[^/]+"


class Number:
    """A whole number written in `digits` digits, or without leading zeros."""

    regex = "[1-9][0-9]{0,5}"
    digits = 1

    def to_python(self, value: str) -> int:
        return int(value)

    def to_url(self, value: int) -> str:
        return f"{value:0{self.digits}}"


class Year(Number):
    regex = "[0-9]{4}"
    digits = 4


class TwoDigits(Number):
    """A month or a day."""

    regex = "[0-9]{2}"
    digits = 2


class Facet(Identifier):
    """A facet of the list of statements."""

    regex = "|".join((*FACETS, "date"))


class Anchor(Identifier):
    """A passage's anchor: p, 6 characters of Crockford's base32, and a number where the words are repeated."""

    regex = "p[0-9a-hjkmnp-tv-z]{6}(?:-[0-9]{1,6})?"

"""Offices as they are usually called, and the organisations that they begin with."""

import re

from statements.ingest.vocabulary import Vocabulary

_ARTICLE = re.compile(r"^the\s+", re.IGNORECASE)
_HYPHENATED = re.compile(r"(?<!-)\b(Secretary|Attorney|Director)-(General)\b")
# `(NATO)` in an office, and at its end.
_ACRONYM, _LAST_ACRONYM = re.compile(r"(?<!\s)\s*\([A-Z]{2,8}\)"), re.compile(r"\(([A-Z]{2,8})\)$")


def canonical_office(office: str, vocabulary: Vocabulary) -> str:
    """An office in its usual form, with the shortest name of its organisation.

    `The North Atlantic Treaty Organization (NATO) Secretary-General` is `NATO Secretary General`.
    """
    office = _ARTICLE.sub("", " ".join(office.split()), count=1)
    office = _HYPHENATED.sub(r"\1 \2", office) if "-" in office else office
    words = office.split()
    for length in _lengths(words, vocabulary):
        printed = " ".join(words[:length])
        plain = _ACRONYM.sub("", printed) if "(" in printed else printed
        name = vocabulary.publisher(plain)
        if name:
            acronym = _LAST_ACRONYM.search(printed)
            forms = [name, plain, *([acronym[1]] if acronym else [])]
            return " ".join([min(forms, key=len), *words[length:]])
    return office


def organisation_of(office: str, vocabulary: Vocabulary) -> str | None:
    """The organisation that the words of an office begin with, such as `NATO` of `NATO Secretary General`."""
    words = office.split()
    names = (vocabulary.publisher(" ".join(words[:length])) for length in _lengths(words, vocabulary))
    return next(filter(None, names), None)


def _lengths(words: list[str], vocabulary: Vocabulary) -> range:
    """In how many of the words an organisation may be named, the most first, with `(NATO)`; none in most offices."""
    most = vocabulary.publisher_words(words[0]) if words else 0
    return range(min(len(words) - 1, most + 1), 0, -1) if most else range(0)

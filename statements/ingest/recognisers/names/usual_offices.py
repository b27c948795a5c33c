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
    office = _HYPHENATED.sub(r"\1 \2", _ARTICLE.sub("", " ".join(office.split()), count=1))
    words = office.split()
    for length in range(len(words) - 1, 0, -1):
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
    return next(
        (name for length in range(len(words) - 1, 0, -1) if (name := vocabulary.publisher(" ".join(words[:length])))),
        None,
    )

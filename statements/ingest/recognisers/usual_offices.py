"""Offices as they are usually called, and the organisations that they begin with."""

import re

from statements.ingest.vocabulary import Vocabulary


def canonical_office(office: str, vocabulary: Vocabulary) -> str:
    """An office in its usual form, with the shortest name of its organisation.

    `The North Atlantic Treaty Organization (NATO) Secretary-General` is `NATO Secretary General`.
    """
    office = re.sub(r"^the\s+", "", " ".join(office.split()), flags=re.IGNORECASE)
    office = re.sub(r"(?<!-)\b(Secretary|Attorney|Director)-(General)\b", r"\1 \2", office)
    words = office.split()
    for length in range(len(words) - 1, 0, -1):
        printed = " ".join(words[:length])
        acronym = re.search(r"\(([A-Z]{2,8})\)$", printed)
        plain = re.sub(r"(?<!\s)\s*\([A-Z]{2,8}\)", "", printed)
        name = vocabulary.publisher(plain)
        if name:
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

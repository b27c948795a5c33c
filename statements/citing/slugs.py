"""Slugs: the readable, cosmetic part of an address."""

import re
import unicodedata

from statements.citing.folding import fold

# Words that mean something else in an address, or as a facet value.
RESERVED = re.compile(r"none|p|original|v\d+")
LENGTH = 80


def slugify(text: str, fallback: str) -> str:
    """Lower-case words joined by hyphens, at most 80 characters, cut at a word; `fallback` when nothing is left.

    Latin letters lose their accents; other scripts are kept as they are.
    """
    plain = unicodedata.normalize("NFKD", fold(text[: 10 * LENGTH]))
    if sum(letter.isascii() and letter.isalpha() for letter in plain) * 2 >= sum(letter.isalpha() for letter in plain):
        plain = plain.encode("ascii", "ignore").decode("ascii")
    plain = unicodedata.normalize("NFKC", plain).lower().replace("'", "")
    slug = re.sub(r"[\W_]+", "-", plain).strip("-")
    if len(slug) > LENGTH:
        cut = slug[: LENGTH + 1].rfind("-")
        slug = slug[: cut if cut > 0 else LENGTH].strip("-")
    return fallback if not slug or RESERVED.fullmatch(slug) else slug


def free_slug(slug: str, taken: set[str]) -> str:
    """`slug`, or `slug-2`, `slug-3` … when it is taken."""
    candidate, number = slug, 1
    while candidate in taken:
        number += 1
        candidate = f"{slug}-{number}"
    return candidate

"""Which texts a query must find: read by a plain reading of the language's definition, and tried word by word."""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass
from itertools import pairwise

_PART = re.compile(r'(?P<minus>-?)(?P<title>(?:title:)?)(?:"(?P<quoted>[^"]*)"(?:~(?P<near>\d))?|(?P<bare>\S+))')


@dataclass(slots=True)
class Texts:
    """The words of a statement as printed: of its title, its passages, and its speakers' names."""

    title: str
    passages: list[str]
    names: list[str]
    language: str

    def hold(self, query: str) -> bool:
        joined = False
        groups: list[bool] = []
        for part in _PART.finditer(query):
            if part[0] == "OR":
                joined = True
                continue
            held = self._hold(part)
            if part["minus"]:
                groups.insert(0, not held)
            elif joined:
                groups[-1] |= held
            else:
                groups.append(held)
            joined = False
        return all(groups)

    def _hold(self, part: re.Match[str]) -> bool:
        """Whether the title, the passages or the names hold a word, a phrase, near words or a beginning."""
        parts = [([self.title], self.language), (self.passages, self.language), (self.names, "")]
        return any(_held(part, texts, language) for texts, language in (parts[:1] if part["title"] else parts))


def _held(part: re.Match[str], texts: list[str], language: str) -> bool:
    bare, near = part["bare"] or "", part["near"]
    if bare.endswith("*"):
        [beginning] = tokens(bare.removesuffix("*"), "")
        return any(word.startswith(beginning) for text in texts for word in tokens(text, ""))
    rows = [tokens(text, language) for text in texts]
    wanted = tokens(part["quoted"] or bare, language)
    if near is None:
        return any(row[at : at + len(wanted)] == wanted for row in rows for at in range(len(row)))
    pairs = [pair for pair in pairwise(wanted) if pair[0] != pair[1]]
    if not pairs:
        return any(wanted[0] in row for row in rows)
    return all(any(_near(row, *pair, int(near)) for row in rows) for pair in pairs)


def _near(row: list[str], one: str, other: str, distance: int) -> bool:
    return any(
        row[here] == one and row[there] == other and abs(here - there) - 1 <= distance
        for here in range(len(row))
        for there in range(len(row))
    )


def tokens(text: str, language: str) -> list[str]:
    """Words in lower case without accents and 's; in English and French the plural s is dropped."""
    bare = "".join(letter for letter in unicodedata.normalize("NFD", text.lower()) if not unicodedata.combining(letter))
    words = bare.replace("’s", "").replace("–", " ").replace("-", " ").split()
    return [word.removesuffix("s") if language in ("en", "fr") else word for word in words]

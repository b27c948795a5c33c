"""The words of a text as quotations are compared by: where each stands, and a key that typography does not change."""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass
from functools import cache, lru_cache
from pathlib import Path

from statements.citing.folding import normal

# A number with its separators; letters and digits with the apostrophes and marks within them; or one character of a
# script that is written without spaces. Hyphens part words: "follow-up" and "follow up" are the same two.
_UNSPACED = "\u3040-\u30ff\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff"
_APOSTROPHE = "'’ʼ‘´`′"
_WORD = re.compile(
    rf"\d+(?:[.,]\d+)+|[{_UNSPACED}]|[^\W_{_UNSPACED}]"
    rf"(?:[^\W_{_UNSPACED}]|[\u0300-\u036f\u0610-\u061a\u064b-\u065f\u00ad\u200b-\u200d\u2060]|"
    rf"[{_APOSTROPHE}](?=[^\W_]))*"
)
_INVISIBLE = re.compile(rf"[{_APOSTROPHE}\u00ad\u200b-\u200d\u2060\u0640\u064b-\u065f]")
_THOUSANDS = re.compile(r",(?=\d{3}(?!\d))")
# Accents that are left out in print: all of Latin and Greek letters; of Russian ones that of ё alone.
_ACCENTS = re.compile(r"(?<=[a-zα-ω])[\u0300-\u036f]+|(?<=е)\u0308")
_BRACKETED = re.compile(r"\[[^\[\]]{0,200}\]")
_SPELLINGS = Path(__file__).with_name("spellings.txt")


@dataclass(frozen=True, slots=True)
class Word:
    """A word of a text: its (start, end) code points, its key, and whether it stands in square brackets."""

    key: str
    start: int
    end: int
    bracketed: bool = False


def words(text: str) -> list[Word]:
    """The words of `text` in order."""
    brackets = [match.span() for match in _BRACKETED.finditer(text)] if "[" in text else []
    found = [Word(key(match[0]), *match.span()) for match in _WORD.finditer(text)]
    return _with_brackets(text, found, brackets) if brackets else found


def keys(text: str) -> list[str]:
    """The keys of the words of `text` in order, brackets aside: much faster than its words."""
    return list(map(key, _WORD.findall(text)))


@lru_cache(maxsize=65_536)
def key(word: str) -> str:
    """What two printings of one word share: no case, no accents, one spelling, plain digits."""
    folded = _INVISIBLE.sub("", normal(word)).casefold()
    if not folded.isascii():
        folded = unicodedata.normalize("NFC", _ACCENTS.sub("", unicodedata.normalize("NFKD", folded)))
    return _spelled(_THOUSANDS.sub("", folded)) or word


def _with_brackets(text: str, found: list[Word], brackets: list[tuple[int, int]]) -> list[Word]:
    """Marks the words within brackets; "[W]e" is a word whose first letter was changed, not an insertion."""
    marked: list[Word] = []
    at = 0
    for word in found:
        while at < len(brackets) and brackets[at][1] <= word.start:
            at += 1
        inside = at < len(brackets) and brackets[at][0] < word.start
        if marked and marked[-1].end + 1 == word.start and text[marked[-1].end] == "]" and marked[-1].bracketed:
            last = marked.pop()
            joined = text[last.start : last.end] + text[word.start : word.end]
            marked.append(Word(key(joined), last.start, word.end))
        else:
            marked.append(Word(word.key, word.start, word.end, inside))
    return marked


def _spelled(word: str) -> str:
    """A word in the American one of its spellings."""
    beginnings, ends, lengths = _spellings()
    for length in lengths:
        american = beginnings.get(word[:length]) if length <= len(word) else None
        if american and not (american.startswith(word[:length]) and word.startswith(american)):
            return american + word[length:]
    for length in range(min(9, len(word) - 1), 2, -1):
        end = ends.get(word[-length:])
        if end:
            return word[:-length] + end
    return word


@cache
def _spellings() -> tuple[dict[str, str], dict[str, str], tuple[int, ...]]:
    """British → American beginnings, the same for ends, and the lengths of the beginnings, longest first."""
    lines = _SPELLINGS.read_text(encoding="utf-8").splitlines()
    pairs = [line.split() for line in lines if line and not line.startswith("#")]
    beginnings = {british: american for british, american in pairs if not british.startswith("-")}
    ends = {british[1:]: american[1:] for british, american in pairs if british.startswith("-")}
    return beginnings, ends, tuple(sorted({len(british) for british in beginnings}, reverse=True))

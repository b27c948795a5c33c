"""Finds many names at once in a text, in one pass over its words."""

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import NamedTuple

from statements.citing.folding import beyond_ascii, normal

_WORD, _NO_WORD = re.compile(r"\w+"), re.compile(r"\W")
# Of the bytes of UTF-8, those of ASCII that stand in no word are blanks.
_BLANKED = bytes(code if code > 127 or _WORD.match(chr(code)) else ord(" ") for code in range(256))
# So many marks beyond ASCII are quicker blanked one by one.
_MARKS = 20
# What may stand between two words of one name: a space, a hyphen, an apostrophe, a dash; a stop between letters (U.S.).
_JOIN = re.compile(r"(?:,?\s|['’\-‐‑–—/&]|(?<=\b\w)\.){1,3}")


class Match(NamedTuple):
    """A name that stands in the text: what it is a name of, and (start, end) in code points."""

    name: str
    start: int
    end: int


class _Term(NamedTuple):
    """What a name is called: the words after the first, plain; the name; whether it has a capital initial, or all."""

    others: list[str]
    name: str
    is_capital: bool
    in_capitals: bool


class TermFinder:
    """Finds the terms of a mapping (term → name).

    Case does not count, but a term with a capital initial wants one (`Polish`), and one in capitals capitals (`US`).
    """

    def __init__(self, terms: Mapping[str, str]) -> None:
        self._by_first: dict[str, list[_Term]] = {}
        for term, name in terms.items():
            words = [_plain(word) for word in _WORD.findall(term)]
            if words:
                its = _Term(words[1:], name, term[0].isupper(), term.isupper())
                self._by_first.setdefault(words[0], []).append(its)
        for entries in self._by_first.values():
            entries.sort(key=lambda entry: -len(entry.others))

    def find(self, text: str) -> Iterator[Match]:
        """The matches in order, apart from each other; of two terms at one place the longer."""
        blank = blanked(text)  # first, for what is left of most texts is ASCII, and quickly folded
        line = blank.casefold()
        aligned = len(line) == len(text)  # then offsets in one are offsets in the other
        line = line if aligned else blank
        letters, printed = beyond_ascii(line), line.split()
        words = printed if aligned and normal(letters) == letters else [_plain(word) for word in printed]
        line = f" {line} "  # a word begins in the text where the blank before it stands here
        at, start, free = -1, -1, 0
        for word in filter(self._by_first.__contains__, words):
            at = words.index(word, at + 1)
            start = line.index(f" {printed[at]} ", start + 1)
            if at < free:
                continue
            following = words[at + 1 : at + 2]
            for term in self._by_first[word]:
                others = term.others
                if others and (others[:1] != following or others != words[at + 1 : at + 1 + len(others)]):
                    continue
                its = printed[at : at + 1 + len(others)]
                end = _end(its, start, line, text) if others else start + len(its[0])
                if end and _is_cased(term, text[start:end]):
                    free = at + 1 + len(others)
                    yield Match(term.name, start, end)
                    break


def words_of(text: str) -> list[str]:
    """The words of `text`, in a third of the time that a pattern takes."""
    return blanked(text).split()


def blanked(text: str) -> str:
    """`text` with a blank for each character that stands in no word, one for one."""
    marks = {mark for mark in set(beyond_ascii(text)) if not mark.isalnum()}
    if len(marks) > _MARKS:
        return _NO_WORD.sub(" ", text)
    for mark in marks:
        text = text.replace(mark, " ")
    return text.encode("utf-8", "surrogatepass").translate(_BLANKED).decode("utf-8", "surrogatepass")


def places(stems: Iterable[str], text: str) -> list[int]:
    """Where one of the stems stands, in order: looked for one by one, which is quicker than any pattern of them all."""
    found: list[int] = []
    for stem in stems:
        at = text.find(stem)
        while at >= 0:
            found.append(at)
            at = text.find(stem, at + 1)
    return sorted(found)


def next_word(word: str, text: str, start: int) -> int:
    """Where `word` stands next as a whole word; -1 where it does not."""
    at = text.find(word, start)
    while at >= 0 and (_is_letter(text[at - 1 : at]) or _is_letter(text[at + len(word) : at + len(word) + 1])):
        at = text.find(word, at + 1)
    return at


def _is_letter(letter: str) -> bool:
    return letter.isalnum() or letter == "_"


def _plain(text: str) -> str:
    return text.casefold() if text.isascii() else normal(text).casefold()


def _end(words: Sequence[str], start: int, line: str, text: str) -> int:
    """Where these words end that begin at `start`, if they are joined as the words of a name are; else 0."""
    end = start + len(words[0])
    for word in words[1:]:
        begin = line.index(word, end + 1) - 1
        if not _JOIN.fullmatch(text, end, begin):
            return 0
        end = begin + len(word)
    return end


def _is_cased(term: _Term, printed: str) -> bool:
    """Whether what is printed has a capital or capitals where the term has."""
    return not (term.is_capital and not printed[0].isupper()) and not (term.in_capitals and not printed.isupper())

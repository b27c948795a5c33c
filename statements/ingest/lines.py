"""A text as numbered lines with offsets: what recognisers look at."""

import re
from functools import lru_cache
from typing import NamedTuple

_LINE_END = re.compile("[\r\n]")
_BREAK = re.compile(r"([\r\n](?:(?<=\r)\n)?)")  # a plain set of letters first, which the engine skips to
# Bullets, and the marks of a heading in Markdown; pictures that channels put before their words.
_BULLET = re.compile(r"(?:[•·▪◦‣*]|#{1,6})\s+")
_PICTURES = re.compile("[\u2600-\u27bf\ufe0f\u200d\U0001f000-\U0001faff]+\\s*(?=\\w)")
_FIRST_PICTURE = "\u2600"
# `**Speaker**: …`, `- **Date:** …`: words that Markdown stresses at the beginning of a line.
_STRESSED = re.compile(r"(?:-\s+)?(\*\*|__)(?P<words>[^*_\n]{1,200})\1")
# Characters without width, which editors of web sites strew into their pages: for a reader they are blanks.
UNSEEN = "\u200b\u2060\ufeff"
_BLANKS = dict.fromkeys(map(ord, UNSEEN), " ")
# Blanks at which no line may be broken, or of another width: of the words they say nothing.
_UNBROKEN = "\u00a0\u202f\u2002\u2003\u2009"
# Marks without width that join letters or turn them round: at the edge of a line there are none to do that to.
_TURNING = "\u200c\u200d\u200e\u200f\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069"
_AT_EDGES = re.compile(f"(?m)^[{_TURNING}]+|[{_TURNING}]+$")
# `> ` before each line of a mail that is quoted whole.
_QUOTED = re.compile(r"(?m)^(?:>[ \t]?){1,4}")
# All that may be a blank for a reader and is no white space.
HIDDEN = f"{UNSEEN}{_TURNING}>"
# What a line begins with that has any of these.
_MARKS = "•·▪◦‣*#_-"
# `---`, `***`: lines that part what stands above them from what comes.
RULES = "-–—_*="
_SENTENCE_ENDS, _CLOSERS = tuple(".!?…。؟:;।۔։።។။"), "\"'”’“«»)]"

# A line that ends so need not be a sentence; nor one that ends with an initial: `Minister Ada B.`
_INITIAL = re.compile(r"\s[A-Z]\.")
_ABBREVIATED = (" Jr.", " Sr.", " Inc.", " Ltd.", " Corp.", " Co.", " U.S.", " U.N.", " D.C.")


class Line(NamedTuple):
    """One line: `number` from 1, `text` without white space around it, (start, end) of `text` in the whole.

    `gap` tells whether a blank line, a rule or the start of the text stands before it.
    """

    number: int
    text: str
    start: int
    end: int
    gap: bool = False

    @property
    def bare(self) -> str:
        """The words without a bullet, the marks of a heading or those of stress at their beginning."""
        if self.text[:1] not in _MARKS:
            pictures = _PICTURES.match(self.text) if self.text >= _FIRST_PICTURE else None
            return self.text[pictures.end() :] if pictures else self.text  # nearly all
        bullet = _BULLET.match(self.text)
        text = self.text[bullet.end() :] if bullet else self.text
        stressed = _STRESSED.match(text)
        return stressed["words"] + text[stressed.end() :] if stressed else text

    @property
    def bulleted(self) -> bool:
        return self.text[:1] in _MARKS and _BULLET.match(self.text) is not None

    @property
    def is_rule(self) -> bool:
        return self.text[0] in RULES and not self.text.strip(RULES)

    @property
    def ends_sentence(self) -> bool:
        last = self.text[-1:]
        if last.isalnum():
            return False  # most headings
        if last != ".":
            return self.text.rstrip(_CLOSERS).endswith(_SENTENCE_ENDS)
        initial = self.text[-2:-1].isupper() and _INITIAL.match(self.text[-3:])
        return not (initial or self.text.endswith(_ABBREVIATED))


def broken_over(line: Line, end: int, text: str) -> Line:
    """The line with those under it, up to `end`, into which it was broken: as long as they are in `text`."""
    return line._replace(text=_LINE_END.sub(" ", text[line.start : end]), end=end)


@lru_cache(maxsize=1)  # where statements begin, and how each is laid out, are asked one after the other
def split_lines(text: str) -> list[Line]:
    """The lines of `text` that hold something; a line ends with LF, CR LF or CR."""
    lines: list[Line] = []
    text = seen(text)
    last, at = -1, 0
    if text.count("\r") > text.count("\r\n"):  # one that ends a line alone
        pieces = _BREAK.split(text)
        raws, endings = pieces[::2], [*map(len, pieces[1::2]), 0]
    else:
        raws = text.split("\n")
        endings = [1] * len(raws)
    for number, (raw, ending) in enumerate(zip(raws, endings, strict=True), 1):
        body = raw.strip()
        if body:
            start = at if len(body) == len(raw) else at + raw.index(body)
            lines.append(Line(number, body, start, start + len(body), number - last > 1))
            last = number if body[0] not in RULES or body.strip(RULES) else last
        at += len(raw) + ending
    return lines


@lru_cache(maxsize=1)
def seen(text: str) -> str:
    """The text as a reader sees it, of the same length."""
    for blank in _UNBROKEN:
        text = text.replace(blank, " ")  # the same text where there is none
    if any(map(text.__contains__, UNSEEN)):
        text = text.translate(_BLANKS)
    if any(map(text.__contains__, _TURNING)):
        text = _AT_EDGES.sub(_as_blanks, text)
    return _QUOTED.sub(_as_blanks, text) if _is_quoted(text) else text


def _as_blanks(marks: re.Match[str]) -> str:
    return " " * len(marks.group())


def _is_quoted(text: str) -> bool:
    """Whether each line is quoted, as a mail quotes another."""
    return text.lstrip()[:1] == ">" and all(line[0] == ">" for line in map(str.strip, text.split("\n")) if line)


def line_number(text: str, offset: int) -> int:
    """The number, from 1, of the line that holds the character at `offset`; LF, CR LF and CR end lines."""
    before = text[:offset]
    return 1 + before.count("\n") + before.count("\r") - before.count("\r\n")

"""Where a page that was saved whole comes to its own text: after menus, search boxes and teasers, however many."""

import re
from collections.abc import Sequence
from itertools import islice
from typing import NamedTuple

from statements.ingest.header_lines import is_prose
from statements.ingest.lines import Line
from statements.ingest.recognisers.lines.furniture import chrome

# A text whose first paragraphs stand within so many lines has no menu over it that would hide its title.
_HEADER_LINES = 12
# Half of these lines at least are short where a menu begins.
_SHORT, _SHORT_LINES = 40, 6
# No menu over a text has more lines, nor one under it.
_MENU_LINES, _REST_LINES = 250, 2_000
# A paragraph, and each of several wrapped lines of one, in bytes: scripts of few letters a word have many of them.
_PARAGRAPH, _WRAPPED = 200, 60
# Of so many lines the text proper has half, and so many bytes.
_WITHIN, _SUSTAINED = 12, 300
# A menu: most of its lines have no more words than an entry, and there are so many; or so many are known as furniture.
_ENTRY_WORDS, _ENTRIES, _MOST, _KNOWN = 3, 8, 0.6, 2
# The title stands in so many lines over the text. What it is compared with stands in so many lines under it.
_NEAR, _COMPARED = 25, 40
# A last sentence stands so few lines after the last paragraph.
_LAST = 3
# In so many of the first lines a browser may have put the title before the name of the site.
_HEADS = 3
# No title has more characters, nor more commas; one of so many words counts as one of more does.
_LENGTH, _COMMAS, _ENOUGH_WORDS = 200, 2, 8
_SAID_AGAIN = 0.3
_WIDE = "\u2e80-\u9fff\uac00-\ud7af"
# A character of a script without spaces is less than half a word.
_WIDE_LETTER, _WORD = re.compile(f"[{_WIDE}]"), 0.4
_TERM = re.compile(rf"[^\W\d_{_WIDE}]{{4,}}|[{_WIDE}](?=([{_WIDE}]))")
_NO_TITLE = re.compile(r"\d{4}[-/年]|\d:\d\d|[<>|©]|\[\s*\]|[:：]$")
_COMMA, _STOP = re.compile("[,、，،]"), re.compile("[.!?。؟।]")


class Own(NamedTuple):
    """With which line a page's own header begins, and with which its text."""

    header: int
    text: int


def own_start(lines: Sequence[Line]) -> Own | None:
    """Where a page's own words begin, if a menu stands before them.

    They begin with the title: of the lines before the first paragraphs the one that says most, and is said again in
    them; without one with the text.
    """
    if sum(len(line.text) <= _SHORT for line in lines[:_HEADER_LINES]) < _SHORT_LINES:
        return None  # as in nearly all texts
    text = next((at for at in range(min(len(lines), _MENU_LINES)) if _is_sustained(lines, at)), 0)
    if text < _HEADER_LINES or not _is_menu(lines[:text]):
        return None
    said = {term for line in islice(lines, text, text + _COMPARED) for term in _terms(line)}
    near = range(max(0, text - _NEAR), text)
    heads = [line.text for line in lines[:_HEADS]]  # `Mayor opens a bridge - City of Examplia`, a browser's own line
    title = max(near, key=lambda at: (_is_headed(lines[at], heads), _promises(lines[at], said)))
    return Own(title if _promises(lines[title], said) else text, text)


def own_end(lines: Sequence[Line]) -> int:
    """Where the text of a page ends, and menus and teasers come again; else the number of its lines."""
    last = range(len(lines) - 1, max(-1, len(lines) - _REST_LINES), -1)
    end = next((at + 1 for at in last if _is_text(lines, at)), len(lines))
    while more := [at for at in range(end, min(end + _LAST, len(lines))) if _is_sentence(lines[at])]:
        end = more[-1] + 1
    return end if len(lines) - end >= _HEADER_LINES and sum(map(chrome, lines[end:])) >= _KNOWN else len(lines)


def _is_sentence(line: Line) -> bool:
    """A short one, such as a text ends with."""
    return line.ends_sentence and _words(line) >= _ENTRY_WORDS and not line.bulleted


def _is_headed(line: Line, heads: list[str]) -> bool:
    return _words(line) >= _ENTRY_WORDS and any(head.startswith(f"{line.text} ") for head in heads)


def _promises(line: Line, said: set[str]) -> float:
    """How much a line looks like the title of a text with these terms; 0 for what is none."""
    words = _words(line)
    if words < _ENTRY_WORDS or len(line.text) > _LENGTH or len(_COMMA.findall(line.text)) > _COMMAS:
        return 0
    if is_prose(line) or chrome(line) or _NO_TITLE.search(line.text):
        return 0
    terms = _terms(line)
    again = len(terms & said) / len(terms) if terms else 0
    return min(words, _ENOUGH_WORDS) / _ENOUGH_WORDS + _SAID_AGAIN * again


def _words(line: Line) -> float:
    return len(line.bare.split()) + _WORD * len(_WIDE_LETTER.findall(line.text))


def _terms(line: Line) -> set[str]:
    """Words of four letters and more; pairs of characters in scripts without spaces."""
    return {match[0].casefold() + (match[1] or "") for match in _TERM.finditer(line.text)}


def _size(line: Line) -> int:
    """In bytes."""
    return len(line.text) if line.text.isascii() else len(line.text.encode())


def _is_sustained(lines: Sequence[Line], at: int) -> bool:
    """Whether the text proper begins with this line: a paragraph, and most of what comes after is paragraphs too."""
    if not _is_text(lines, at):
        return False
    sizes = [(_size(lines[n]), _is_text(lines, n)) for n in range(at, min(at + _WITHIN, len(lines)))]
    text = sum(size for size, is_text in sizes if is_text)
    return text >= _SUSTAINED and 2 * text >= sum(size for size, _ in sizes)


def _is_text(lines: Sequence[Line], at: int) -> bool:
    """A paragraph on a line of its own, or one of two long lines without a gap in which a sentence ends."""
    line = lines[at]
    if len(line.text) < _WRAPPED // 3:
        return False
    if _size(line) > _PARAGRAPH and line.ends_sentence:
        return True
    return _is_wrapped(lines[at : at + 2]) or (at > 0 and _is_wrapped(lines[at - 1 : at + 1]))


def _is_wrapped(pair: Sequence[Line]) -> bool:
    return (
        len(pair) == 2
        and not pair[1].gap
        and _size(pair[0]) >= _WRAPPED
        and not any(line.bulleted for line in pair)
        and (_size(pair[1]) >= _WRAPPED or pair[1].ends_sentence)
        and any(_STOP.search(line.text) for line in pair)
    )


def _is_menu(lines: Sequence[Line]) -> bool:
    short = (line for line in lines if _words(line) <= _ENTRY_WORDS and not line.ends_sentence)
    entries = sum(not any(map(str.isdigit, line.text)) for line in short)
    return entries >= max(_ENTRIES, _MOST * len(lines)) or sum(map(chrome, lines)) >= _KNOWN

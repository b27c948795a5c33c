"""What stands together in a heading: lines without a gap between, and what their words are like."""

import re
from html import unescape

from statements.ingest.draft import Found
from statements.ingest.header_lines import goes_further
from statements.ingest.lines import Line
from statements.ingest.recognisers.dates.calendar_words import MONTHS

_DAY_AND_MONTH = 2
# From here on letters are words, or nearly so.
_WIDE, _SECTION = "\u2e80", 4


def is_small(block: list[Line]) -> bool:
    """A line without any capital, such as a site's motto."""
    return all(line.text.islower() for line in block)


def has_words(block: list[Line]) -> bool:
    """Two words, or a long one: `0 JAN` is no title, nor is `Monday, 5 April`."""
    words = re.findall(r"[^\W\d_]{2,}", " ".join(line.text for line in block))
    if len(words) == _DAY_AND_MONTH and words[1].lower() in MONTHS and any(map(str.isdigit, block[0].text)):
        return False
    return len(words) > 1 or any(len(word) > (4 if word < _WIDE else 2) for word in words)


def is_one_word(block: list[Line]) -> bool:
    """`Speeches`, `記者会見`: one word, which in scripts without blanks has two letters or twice as many."""
    words = words_in(block)
    return len(words) == 1 and (words[0] < _WIDE or len(words[0]) <= _SECTION)


def words_in(block: list[Line]) -> list[str]:
    return " ".join(line.bare for line in block).split()


def blocks_of(lines: list[Line]) -> list[list[Line]]:
    blocks: list[list[Line]] = []
    for line in lines:
        if blocks and len(blocks[-1]) == 1 and goes_further(line, blocks[-1][0]):
            blocks[-1] = [line]
        elif blocks and not line.gap and line.number == blocks[-1][-1].number + 1 and line.text != blocks[-1][-1].text:
            blocks[-1].append(line)
        else:
            blocks.append([line])
    return blocks


def titled(lines: list[Line], rule: str, start: int = 0) -> Found:
    """What these lines say as a title, from one of their characters on."""
    text = " ".join(re.sub(r"^#+\s*", "", line.bare) for line in lines)[start:]
    return Found(" ".join(unescape(text).split()), rule, line=lines[0].number, span=(lines[0].start, lines[-1].end))

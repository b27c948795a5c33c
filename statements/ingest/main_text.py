"""Where a page that was saved whole comes to its own text: after menus, search boxes and teasers, however many."""

import math
import re
from collections import Counter
from collections.abc import Callable, Sequence
from functools import cache, partial
from itertools import islice
from typing import NamedTuple

from statements.ingest.header_lines import is_prose, is_sender, joined
from statements.ingest.lines import Line
from statements.ingest.menus import is_masthead
from statements.ingest.recognisers.dates.date_lines import names_date
from statements.ingest.recognisers.dates.dates import after_day, find_dates, without_dates
from statements.ingest.recognisers.lines.furniture import chrome
from statements.ingest.recognisers.lines.labels import label
from statements.ingest.recognisers.names.offices import is_office
from statements.ingest.recognisers.names.person_names import has_office_noun
from statements.ingest.recognisers.turns.turn_labels import opens_turn

# A text whose first paragraphs stand within so many lines has no menu over it that would hide its title.
_HEADER_LINES = 12
# So soon after a menu whose words these are is part of a header like any other.
_SOON = 6
# Half of these lines at least are short where a menu begins.
_SHORT, _SHORT_LINES = 40, 6
# No menu over a text has more lines, nor one under it.
_MENU_LINES, _REST_LINES = 1_000, 2_000
# A paragraph, and each of several wrapped lines of one, in bytes: scripts of few letters a word have many of them.
_PARAGRAPH, _WRAPPED = 200, 60
# Of so many lines the text proper has half, and so many bytes.
_WITHIN, _SUSTAINED = 12, 300
# A menu: most of its lines have no more words than an entry, and there are so many; or so many are known as furniture.
_ENTRY_WORDS, _ENTRIES, _MOST, _KNOWN = 3, 8, 0.6, 2
# The title stands in so many lines over the text. What it is compared with stands in so many lines under it.
_NEAR, _COMPARED = 40, 40
# A last sentence stands so few lines after the last paragraph.
_LAST = 3
# So many turns make a transcript, however short they are.
_TURNS = 3
# In so many of the first lines a browser may have put the title before the name of the site.
_HEADS = 3
# No title has more characters, nor more commas; one of so many words counts as one of more does.
_LENGTH, _COMMAS, _ENOUGH_WORDS = 280, 3, 8
# What makes a title: its words, that they are said again, the day within so many lines under or over it, a blank line.
_SAYS, _SAID_AGAIN, _DATED, _DATED_OVER, _APART = 0.6, 0.3, 0.22, 0.3, 0.1
_DAY_UNDER, _DAY_OVER, _TITLE_WORDS = 7, 2, 2
# `Labor Day, 2025` is no day.
_YEAR = 4
# What a line that is the title may be labelled by its layout.
_HEADINGS = {None, "kind", "byline", "transcript", "date"}
_OF_SITES = {None, "chrome", "separator", "date", "published", "modified", "time"}
# What looks less like one is none, or is for a person to see.
_TITLE, _SURE = 0.5, 0.8
# A line that stands more often is a button, or names who speaks.
_OFTEN = 4
# Who wrote or drew it stands between the title and the text.
_BY = re.compile(r"(?:by|By|BY|Von|VON|Par|PAR|Por|POR|Di|Door|Autor\w*|Foto|Photo)\b.{0,60}$")
# A line that goes on in the next one has so many characters.
_BROKEN = 50
_WIDE = "\u2e80-\u9fff\uac00-\ud7af"
# A character of a script without spaces is less than half a word.
_WIDE_LETTER, _WORD = re.compile(f"[{_WIDE}]"), 0.4
# So many letters of a word tell it from others.
_STEM = 6
# In scripts from India to Burma and Cambodia a word has marks beside its letters.
_TERM = re.compile(rf"(?:[^\W\d_{_WIDE}]|[\u0900-\u10ff\u1780-\u17ff]){{4,}}|[{_WIDE}](?=([{_WIDE}]))")
_NO_TITLE = re.compile(r"\d{4}[-/年]|\d:\d\d|[<>©]|\|[^|]*\||\[\s*\]|[:：,]$")
# As Markdown marks a heading.
_MARKED = "#"
_COMMA, _STOP = re.compile("[,、，،]"), re.compile("[.!?。؟।]")


class Own(NamedTuple):
    """With which line a page's own header begins, which is its title, and with which line its text begins."""

    header: int
    text: int
    title: Line | None = None
    is_doubtful: bool = False


def own_start(lines: Sequence[Line], menu: int = 0) -> Own | None:
    """Where a page's own words begin, if more of a menu stands before them than its first lines (so many).

    They begin with the title: of the lines before the first paragraphs the one that says most, is said again in them
    and has the day beside it; without one with the text.
    """
    if sum(len(line.text) <= _SHORT for line in lines[:_HEADER_LINES]) < _SHORT_LINES:
        return None  # as in nearly all texts
    text = _text_start(lines)
    if 0 < menu < len(lines) and lines[menu].gap and text - menu < _HEADER_LINES:
        return None  # a header like any other
    if any(label(line) == "byline" and has_office_noun(line.text) for line in lines[menu : min(text, menu + _SOON)]):
        return None
    if not (_is_menu(lines[:text]) if text >= _HEADER_LINES else _is_site(lines[:text])):
        return None
    above = lines[max(0, text - _NEAR) : text]
    heads = [line.text for line in lines[:_HEADS]]  # `Mayor opens a bridge - City of Examplia`
    above = _unwrapped(above, heads) if _is_broken(lines[text]) else above
    days = [at for at, line in enumerate(above) if any(len(date.edtf) > _YEAR for date in find_dates(line.text))]
    read_on = {near for at in days if at - 1 in days and is_masthead(above[: at + 1]) for near in (at - 1, at)}
    days = [at for at in days if at not in read_on]
    ranks = _ranks(above, days, lines, text, heads)
    best = max(range(len(above)), key=ranks.__getitem__)
    is_doubtful = ranks[best] < (False, _SURE)
    if is_doubtful and (text < _HEADER_LINES or any(map(_is_byline, above[-_SOON:]))):
        return None
    if ranks[best] < (False, _TITLE):
        return Own(text, text) if _is_sustained(lines, text, partial(_is_text, lines)) else None
    first = next((at for at in range(max(0, best - _DAY_OVER), best) if at in days), best)
    header = next(at for at, line in enumerate(lines) if line.start == above[first].start)
    return Own(header, text, above[best], is_doubtful)


def _ranks(
    above: Sequence[Line], days: Sequence[int], lines: Sequence[Line], text: int, heads: Sequence[str]
) -> list[tuple[bool, float]]:
    """Of each line above the text: whether a browser's own line names it, and how much it looks like the title."""
    said = {term for line in islice(lines, text, text + _COMPARED) for term in terms(line.text)}
    often = {words for words, times in Counter(line.text for line in lines).items() if times > _OFTEN}
    ranks = []
    for at, line in enumerate(above):
        is_day = at in days and len(without_dates(line.text).split()) < _ENOUGH_WORDS
        headed = _is_headed(line, heads) or _heads_person(above[at : at + 2])
        listed = not headed and len(_COMMA.findall(line.text)) > _COMMAS
        twice = line.text in {near.text for near in (*above[max(0, at - 1) : at], *above[at + 1 : at + 2])}
        promise = 0 if is_day or listed or line.text in often else _promises(line, said, twice, headed)
        rank = promise + _beside_day(at, days) + _APART * line.gap
        ranks.append((headed, rank) if promise else (False, 0.0))
    return ranks


def _is_byline(line: Line) -> bool:
    """`par Mme Ada Exemple`, but no author."""
    return label(line) == "byline" and not _BY.match(line.text)


def _text_start(lines: Sequence[Line]) -> int:
    """Where paragraphs keep coming; in a text of short ones where the first stands; 0 without any.

    What a browser put first and the page has again is no paragraph, however long it is.
    """
    again = lines[0].text[-1] not in ".!?" and any(line.text == lines[0].text for line in lines[1:_NEAR])
    head = lines[0].text if again else ""
    near = [at for at in range(min(len(lines), _MENU_LINES)) if lines[at].text != head]
    is_text = cache(partial(_is_text, lines))  # each is asked for the lines that come after several
    start = next((at for at in near if _is_sustained(lines, at, is_text)), None)
    start = next(filter(is_text, near), 0) if start is None else start
    while start and not lines[start].gap and _is_broken(lines[start]) and _size(lines[start - 1]) >= _WRAPPED:
        start -= 1  # the first line of a paragraph in which a later sentence ends
    return start


def _is_broken(line: Line) -> bool:
    """Whether a line of the text is a part of a paragraph."""
    return _size(line) <= _PARAGRAPH and not line.ends_sentence


def _beside_day(at: int, days: Sequence[int]) -> float:
    """What the day tells of the line over it, the more the nearer, or of the one right under it."""
    under = next((day - at for day in days if 0 < day - at <= _DAY_UNDER), 0)
    return max(_DATED + _DATED / under if under else 0, _DATED_OVER * (at - 1 in days))


def _unwrapped(lines: Sequence[Line], heads: Sequence[str]) -> list[Line]:
    """The lines, each with those that it was broken into; what a browser's own line names is whole."""
    result: list[Line] = []
    for at, line in enumerate(lines):
        broken = at and not line.gap and not line.bulleted and len(lines[at - 1].text) >= _BROKEN
        if broken and not _is_headed(result[-1], heads) and label(line) != "chrome":
            above = result.pop()
            line = above._replace(text=f"{above.text} {line.text}", end=line.end)
        result.append(line)
    return result


def own_end(lines: Sequence[Line]) -> int:
    """Where the text of a page ends, and menus and teasers come again; else the number of its lines."""
    last = range(len(lines) - 1, max(-1, len(lines) - _REST_LINES), -1)
    end = next((at + 1 for at in last if _is_text(lines, at)), len(lines))
    while more := [at for at in range(end, min(end + _LAST, len(lines))) if _is_sentence(lines[at])]:
        end = more[-1] + 1
    if len(lines) - end < _HEADER_LINES:
        return len(lines)
    end += _closing_lines(lines[end : end + 2])
    if sum(map(opens_turn, lines[end:])) >= _TURNS:
        return len(lines)  # a transcript under its summary
    return end if sum(map(chrome, lines[end:])) >= _KNOWN else len(lines)


def _closing_lines(lines: Sequence[Line]) -> int:
    """How many of these say where and when the words were said: `Rivertown,` over `3 May 2019`, or the day alone."""
    days = [label(line) == "date" for line in lines]
    placed = days == [False, True] and _words(lines[0]) <= _ENTRY_WORDS and not lines[1].gap
    return 2 if placed else int(days[:1] == [True])


def _is_sentence(line: Line) -> bool:
    """A short one, such as a text ends with."""
    return line.ends_sentence and _words(line) >= _ENTRY_WORDS and not line.bulleted


def _is_headed(line: Line, heads: Sequence[str]) -> bool:
    """Whether a browser's own line names it, with or without the day before it, or the very first is the same."""
    if line.start and line.text == heads[0]:
        return _words(line) > _ENTRY_WORDS
    if _words(line) < _ENTRY_WORDS:
        return False
    text = line.text[after_day(line.text) :]
    return any(head.startswith(f"{text} ") for head in heads)


def _heads_person(pair: Sequence[Line]) -> bool:
    """`Daily Press Briefing` right over `Ada Example, Spokesperson`."""
    return len(pair) > 1 and not pair[1].gap and label(pair[0]) == "kind" and label(pair[1]) == "person"


def _promises(line: Line, said: set[str], twice: bool, headed: bool) -> float:
    """How much a line looks like the title of a text with these terms, or that stands `twice`; 0 for what is none.

    What a browser's own line names (`headed`) may end as a sentence or with a colon.
    """
    words = _words(line)
    listed = line.bulleted and line.text[0] != _MARKED
    if words < _TITLE_WORDS or listed or len(line.text) > _LENGTH:
        return 0
    is_sentence = not headed and is_prose(line)
    unfit = _NO_TITLE.search(line.text[:-1] if headed else line.text)
    if (is_sentence and words > _ENOUGH_WORDS) or unfit or _BY.match(line.text):
        return 0
    if is_sender(line) or is_office(line.text) or label(line) not in _HEADINGS or names_date(line.text):
        return 0
    own = terms(line.text)
    again = len(own & said) / len(own) if own and not twice else float(twice)
    return _SAYS * math.sqrt(min(words, _ENOUGH_WORDS) / _ENOUGH_WORDS) + _SAID_AGAIN * again - _APART * is_sentence


def _words(line: Line) -> float:
    return len(line.bare.split()) + _WORD * len(_WIDE_LETTER.findall(line.text))


def terms(text: str) -> set[str]:
    """How words of four letters and more begin, as their ends bend; pairs of characters in scripts without spaces."""
    return {match[0].casefold()[:_STEM] + (match[1] or "") for match in _TERM.finditer(text)}


def _size(line: Line) -> int:
    """In bytes."""
    return len(line.text) if line.text.isascii() else len(line.text.encode())


def _is_sustained(lines: Sequence[Line], at: int, is_text: Callable[[int], bool]) -> bool:
    """Whether the text proper begins with this line: a paragraph, and most of what comes after is paragraphs too."""
    if not is_text(at):
        return False
    near = range(at, min(at + _WITHIN, len(lines)))
    texts = [_size(lines[n]) for n in near if is_text(n)]
    text = sum(texts)
    return len(texts) > 1 and text >= _SUSTAINED and 2 * text >= sum(_size(lines[n]) for n in near)


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
        and not all(line.text[0].isdigit() for line in pair)  # `05/03 19:34 Mayor opens a bridge`, in a list
        and (_size(pair[1]) >= _WRAPPED or pair[1].ends_sentence)
        and any(_STOP.search(line.text) for line in pair)
    )


def _is_site(lines: Sequence[Line]) -> bool:
    """Whether the few lines over a text are those of its site, and none is such as stands over a statement."""
    named = Counter(label(line) for line in joined(lines) if not _BY.match(line.text))
    return named["chrome"] >= _KNOWN and named.keys() <= _OF_SITES


def _is_menu(lines: Sequence[Line]) -> bool:
    if 2 * sum(line.text[0].islower() for line in lines) > len(lines):
        return False  # lines that sentences were broken into
    open_ended = [line for line in lines if not line.ends_sentence]
    short = [line.text for line in open_ended if _words(line) <= _ENTRY_WORDS]
    entries = [text for text in short if not any(map(str.isdigit, text))]
    if len(entries) >= max(_ENTRIES, _MOST * len(lines)) and len(set(entries)) >= _SHORT_LINES:
        return True
    return sum(map(chrome, open_ended)) >= _KNOWN

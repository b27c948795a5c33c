"""What a saved page has over its text: a menu, boxes that ask for consent, lists of other news, the weather."""

import re
from collections.abc import Sequence
from itertools import takewhile

from statements.ingest.header_lines import DAY_LENGTH, REPEATED_WORDS, block_at
from statements.ingest.lines import Line
from statements.ingest.recognisers.dates.dates import find_dates
from statements.ingest.recognisers.kinds import kind_of_heading
from statements.ingest.recognisers.lines.furniture import chrome, opens_rest
from statements.ingest.recognisers.lines.labels import label
from statements.ingest.recognisers.lines.senders import sender

# How soon the title comes in full under the head that a browser printed, in lines.
_HEAD_LINES = 8
# What a site asks before it shows a page stands in so many lines: a sentence, and buttons of so many words.
_BOX_LINES, _ASKS_WORDS, _BOX_WORDS = 6, 5, 5
_CONSENT = re.compile(
    r"(?:(?:accept|reject|decline|allow|customi[sz]e|manage|configure)(?:\s(?:all|cookies|settings|preferences)){0,2}|(?:i\s)?agree|"
    r"(?:tout\s)?(?:accepter|refuser)(?:\stout)?|j['’]accepte|paramétrer\b.{0,20}|(?:alle\s)?(?:akzeptieren|ablehnen|zulassen)|"
    r"aceptar(?:\stodas?|\stodo)?|rechazar(?:\stodas?|\stodo)?|configurar\b.{0,20}|einstellungen|accetta|rifiuta)\W*$",
    re.IGNORECASE,
)
# A box that asks for an address begins with one of these, and says one of those.
_LETTERS = ("newsletter", "lettre d'information", "lettre d’information", "boletín", "boletim", "mailing list")
_SIGNS_UP = re.compile(r"e-?mail|courriel|adresse|correo|subscribe|sign up|s['’]inscrire|anmelden|enviar|assinar")
_NOTICE = re.compile(
    r"(?:alert|notice|attention|important(?:\snotice)?|please\snote|hinweis|achtung|avis|aviso|avviso)\s?[:!]",
    re.IGNORECASE,
)
# A teaser has more words than these beside its day.
_TEASER_WORDS = 3
# A town stands under its temperature.
_TOWN = 2
# What the weather is, and how many lines tell it
_DEGREES, _WEATHER_LINES = re.compile(r"-?\d{1,2}(?:[.,]\d)?\s?(?:°?\s?[CF]|[°º])"), 3
# The lines over a title, with the day on which a site is read, have no more words.
_MASTHEAD_WORDS = 3
_TODAYS = re.compile(r"today['’]?s\s(?:e-?)?(?:print|paper|edition|issue|newspaper)|e-?paper", re.IGNORECASE)
_CLOCK = re.compile(r"[A-Z][\w .-]{2,20}:\s\d{1,2}:\d\d")
# After a page's title, before its site.
_SITE_AFTER = re.compile(r"\s(?:[|·–—-]|::)\s")
# A menu: so many short lines without a gap, so many of them known as page furniture; a longer line is no entry of it.
_MENU_LINES, _MENU_KNOWN, _MENU_WORDS, _MENU_START = 6, 2, 4, 5


def menu_end(lines: Sequence[Line]) -> int:
    """How many lines the menu takes up that a saved page begins with, or rules over a text; 0 where there are none."""
    rules = next((at for at, line in enumerate(lines) if not line.is_rule), 0)
    if rules:
        return rules + menu_end(lines[rules:])
    if lines and _is_print_head(lines):
        return 1
    known = next((at for at, line in enumerate(lines) if not _is_known(line) or kind_of_heading(line.bare)), 0)
    if known >= _MENU_LINES and lines[known].gap:
        return known + menu_end(lines[known:])
    if box := _box_end(lines) or _list_end(lines):
        return box + menu_end(lines[box:])
    if _is_headed(lines):
        return 1 + menu_end(lines[1:])
    if today := today_end(lines):
        return today
    start = 0
    while start < min(_MENU_START, len(lines)):
        end = start + 1
        while end < len(lines) and not lines[end].gap and _is_entry(lines[end]):
            end += 1
        entries = lines[start:end]
        if len(entries) >= _MENU_LINES and sum(map(chrome, entries)) >= _MENU_KNOWN and _is_entry(entries[0]):
            return end
        start = end if _is_entry(entries[0]) else start + 1
    return 0


def _box_end(lines: Sequence[Line]) -> int:
    """How many lines ask for consent to cookies, or for a reader's address, over everything else; 0 where none does."""
    block = block_at(lines, 0)
    if _is_notice(lines) or (len(block) == _TOWN and len(lines) > _TOWN and _DEGREES.fullmatch(lines[0].text)):
        return len(block)
    low = [line.text.lower() for line in lines[:_BOX_LINES]]
    asks = next((at for at, text in enumerate(low) if "cookie" in text and len(text.split()) >= _ASKS_WORDS), None)
    if asks is not None and all(len(text.split()) <= _BOX_WORDS for text in low[:asks]):
        end = asks + 1
        while end < len(lines) and (
            (not lines[end].gap and len(lines[end].text.split()) <= _BOX_WORDS) or _CONSENT.match(lines[end].text)
        ):
            end += 1
        return end
    first = low[0] if low and 1 < len(block) <= _BOX_LINES else ""
    if any(map(first.__contains__, _LETTERS)) and any(_SIGNS_UP.search(text) for text in low[1 : len(block)]):
        return len(block)
    return 0


def _list_end(lines: Sequence[Line]) -> int:
    """Where a list of other news and their days ends that stands over everything under its own heading."""
    if not lines or not opens_rest(lines[0]):
        return 0
    end = len(block_at(lines, 0))
    dated = sum(bool(find_dates(line.text)) for line in lines[1:end])
    while end < len(lines) and lines[end].gap and is_teaser(lines[end]):
        end, dated = end + 1, dated + 1
    return end if dated > 1 else 0


def is_teaser(line: Line) -> bool:
    """`3 May 2026 - Mayor opens a bridge at last`, in a list of what else there is."""
    if not line.text[0].isdigit() or line.ends_sentence:
        return False
    dates = find_dates(line.text)
    return bool(dates) and dates[0].start == 0 and len(line.text[dates[0].end :].split()) > _TEASER_WORDS


def _is_notice(lines: Sequence[Line]) -> bool:
    """`Alert: offices are closed on Monday.` alone over everything else."""
    alone = len(lines) > 1 and lines[1].gap and lines[0].ends_sentence
    return alone and _NOTICE.match(lines[0].text) is not None


def _is_known(line: Line) -> bool:
    """Whether a line is page furniture; what it is, is asked once more of most first lines, and remembered."""
    return label(line) is not None and chrome(line)


def _is_headed(lines: Sequence[Line]) -> bool:
    """Whether a sender's name stands alone on top, and not right over the day: then it may be the title."""
    if len(lines) < 2 or not lines[1].gap or not sender(lines[0]):
        return False
    return len(lines[1].text) > DAY_LENGTH or not find_dates(lines[1].text)


def is_masthead(lines: Sequence[Line]) -> bool:
    """Whether the last two are the day on which a site is read, which it prints for wide windows and for small ones."""
    *above, wide, small = lines
    return (
        bool(above)  # two days without the site's name are the page's own
        and wide.text == small.text
        and bool(find_dates(wide.text))
        and all(len(line.text.split()) <= _MASTHEAD_WORDS for line in above)
    )


def today_end(lines: Sequence[Line]) -> int:
    """How many lines tell when a page was saved: `13.4 C` over a town, a day over `Today's Print` or `Town: 15:46`."""
    if weather := _weather_end(lines):
        return weather
    clocks = len(list(takewhile(lambda line: _CLOCK.fullmatch(line.text), lines[1:])))
    sold = len(lines) > _TOWN and (clocks or _TODAYS.fullmatch(lines[1].text)) and len(lines[0].text) <= DAY_LENGTH
    return max(clocks + 1, _TOWN) if sold and find_dates(lines[0].text) else 0


def _weather_end(lines: Sequence[Line]) -> int:
    """Where the weather ends: `13.4 C` over a town and the day on which a page was saved, or such a day over `15º`."""
    short = list(takewhile(lambda line: len(line.text) <= DAY_LENGTH, lines[: 2 * _WEATHER_LINES]))
    degrees = [at for at, line in enumerate(short) if _DEGREES.fullmatch(line.text.rpartition(" MÁX ")[2])]
    days = [at for at, line in enumerate(short) if find_dates(line.text[:DAY_LENGTH])] if degrees else []
    near = days and len(lines) > _WEATHER_LINES and abs(days[0] - degrees[0]) <= _TOWN
    return max(_WEATHER_LINES, degrees[-1] + 1, days[0] + 1) if near else 0


def _is_print_head(lines: Sequence[Line]) -> bool:
    """`Office of Rivers | Minister opens the new…`, `Minister opens a lock - Herald`: what a browser calls a page.

    The title comes under it in full, or by itself.
    """
    top, below = lines[0].text, [line.bare for line in lines[1:_HEAD_LINES]]
    if any(top.startswith(text) and text and _SITE_AFTER.match(top, len(text)) for text in below):
        return True
    site, _, cut = top.rpartition(" | ")
    head = " ".join(cut.split()[:REPEATED_WORDS])
    is_cut = bool(site and head) and cut.endswith(("…", "..."))
    return is_cut and any(text.startswith(head) for text in below)


def _is_entry(line: Line) -> bool:
    return (
        len(line.text.split()) <= _MENU_WORDS
        and not line.ends_sentence
        and not any(map(str.isdigit, line.text))
        and not line.text.isupper()
    )

"""A header's lines as they are meant: a label with the value under it is one line, a menu is none."""

import re
from collections.abc import Sequence

from statements.ingest.lines import Line
from statements.ingest.recognisers.dates.date_lines import names_date
from statements.ingest.recognisers.dates.dates import find_dates, has_year
from statements.ingest.recognisers.kinds import kind_of_heading
from statements.ingest.recognisers.lines.fields import names_field
from statements.ingest.recognisers.lines.furniture import separator
from statements.ingest.recognisers.lines.senders import sender
from statements.ingest.recognisers.lines.tags import plain
from statements.ingest.recognisers.names.offices import bare_office, is_holder, is_office, is_person
from statements.ingest.recognisers.names.person_names import has_office_noun, upright
from statements.ingest.recognisers.turns.turn_labels import SOURCES

# How long a value may be that stands under its label.
_VALUE_LENGTH = 160
# A title has no more words and characters; a line of more characters than the last that ends a sentence is a paragraph.
_TITLE_WORDS, TITLE_LENGTH, _PARAGRAPH = 45, 600, 120
# From here on letters are words, or nearly so, and fewer of them make a paragraph.
_WIDE, _WIDE_PARAGRAPH = "\u2e80", 40
# What comes under such a line is what somebody said.
_TELLS = (" said:", " says:", " commented:", " added:", " stated:")
# `SPEECH` over `FROM THE THRONE`
_FROM_KIND = re.compile(r"(?:from|on|at|to|before)\s", re.IGNORECASE)
# A title that stands twice has so many words at least; fewer may be a button's.
REPEATED_WORDS = 4
# So many characters of a title that is cut short are enough to know it.
_CUT = 20
# `Sehr geehrte Exzellenzen!`, `Señor Presidente del Congreso,`
_SALUTATION = re.compile(
    r"(?:(?:Mes|Mis|Meus|Minhas|Très|Të|Miei) (?=ch[eè]r|querid|amig|compatriot|concitoy|nderuar|dashur|cari)|"
    r"(?:Sehr|Hoch)\s?(?:ver|ge)?ehrte|Leden van |Miembros de|Gerbiam|Lugupee|Godātie|Arvoisa|Hyvät|Поштован|Почитуван|"
    r"Tisztelt|Aziz |Liebe|Meine Damen|Señor(?:a|as|es)?\s|Amig[oa]s|Compañer|Companheir|Querid[oa]s|"
    r"Excelent[ií]s|Compatriotas|Monsieur|Madame|Mesdames|Cher|Signor|Car[ei] |Gentili|Onorevoli|Senhor|Excelências|"
    r"Dear|Good (?:morning|afternoon|evening|day)\b|Gentlem[ae]n|GENTLEM[AE]N|"
    r"(?:My )?[Ff]ellow[ -]|(?:To )?[Tt]he (?:Senate|Congress|House|Members|Legislature|General Assembly)\b|"
    r"My (?:dear |good )?[Ff]riends|Ladies|(?:Mr\.?|Madam) (?:Speaker|President\b)|"
    r"Distinguished|Excellenc|Your |Honou?rable (?:Members|Senators)|Members of |"
    r"Уважаем|Дорог|Шановн|Szanown|Panie|Vážen|Geachte|Dames en|Stimat|Saygıdeğer|Değerli|Kære|Kära|Kjære)"
    r"[^.:?\n]{0,120}[,!:]"
)
# The way to a page through two sections at least: `Início > Discursos > Discurso da Presidente`.
_TRAIL = re.compile(r"[>»›](?<=\s.)\s[^>»›\n]{1,80}\s[>»›]\s")  # a mark first, which the engine skips to
# Who took a picture.
_CREDIT = re.compile(r"(?:photo|picture|image|foto|bild|kuva|zdjęcie|fotó|фото)\b", re.IGNORECASE)
# In capitals, what another line goes on from, and what goes on with the line above.
_RUNS_ON = re.compile(r"[A-Z]{4}ING\n|\n(?:[A-Z]{4,16}ING|AND|OF|FOR|ON)\b")
# Alone on a line over a name.
_BEFORE_NAMED = {"du", "de", "del", "par", "por", "von", "di"}
_HONOURED = re.compile(
    r"\sBY (?:(?:HIS|HER) EXCELLENCY|THE (?:RIGHT |RT\.? )?HON(?:OURABLE)?\.?|(?:HON|H\.E|DR|AMB)\.),?$"
)
_BEFORE_NAMES = {"BY", "By", "by", "DE", "PAR", "POR", "VON"}
# A day stands alone in no more characters, a year in so many.
DAY_LENGTH, _YEAR = 40, 4


def joined(lines: Sequence[Line]) -> list[Line]:
    """The lines, each that holds but a label with the one under it that holds the value.

    `Published` over `24 February 2022`, `From:` over `Ministry of Trade`, `The Hon. Ada Example MP` over
    `Prime Minister`, `BY` over a name.
    """
    result: list[Line] = []
    for each in lines:
        line = each._replace(text=words) if (words := plain(each.text)) is not each.text else each
        over = _day_over(result, line) if len(line.text) == _YEAR and line.text.isdigit() else 0
        if over:
            day = [each.text for each in (*result[-over:], line)]
            line = Line(result[-over].number, " ".join(day), result[-over].start, line.end, result[-over].gap)
            del result[-over:]
        if result and _belongs(result[-1], line):
            above = result.pop()
            if _is_holder(above, line) or _holds_more(above, line):
                text = f"{_own(above)}, {bare_office(_own(line))}"
            elif _ends_before_name(above.text) or _is_portfolio(above, line):
                text = f"{above.text} {line.text}"
            else:
                text = f"{above.text.rstrip(': ')}: {line.text}"
            line = Line(above.number, text, above.start, line.end, above.gap)
        result.append(line)
    return result


def _day_over(above: Sequence[Line], line: Line) -> int:
    """How many lines over a year alone hold its day and month: `12` over `May` over `2024`, as in a calendar's leaf."""
    for count in (1, 2):
        words = " ".join(each.text for each in (*above[-count:], line))
        if count <= len(above) and len(words) <= DAY_LENGTH and not any(map(has_year, words.split()[:-1])):
            dates = find_dates(words)
            if dates and (dates[0].start, dates[0].end) == (0, len(words)):
                return count
    return 0


def goes_on_from_kind(line: Line) -> bool:
    """`FROM THE THRONE`, right under `SPEECH`."""
    return not line.gap and _FROM_KIND.match(line.text) is not None


def _belongs(label: Line, value: Line) -> bool:
    if len(label.text) > 60 or len(value.text) > _VALUE_LENGTH:
        return False
    dates = find_dates(value.text)
    if dates and dates[0].start == 0 and names_date(label.text):
        return True
    if _is_holder(label, value) or _holds_more(label, value):
        return True
    if _ends_before_name(label.text) or _is_portfolio(label, value):
        return True
    return not value.gap and names_field(label.text)


def _is_holder(above: Line, line: Line) -> bool:
    """A name over its office; where a page lists the two, each has its bullet."""
    return above.bulleted == line.bulleted and is_holder(_own(above), _own(line))


def _holds_more(above: Line, line: Line) -> bool:
    """`The Hon Ada Example MP, Prime Minister`, out of two lines, over the next office."""
    if line.gap or ", " not in above.text or is_person(line.text) or not is_office(line.text):
        return False
    name, _, office = above.text.partition(", ")
    return is_person(name) and is_holder(name, office)


def _own(line: Line) -> str:
    return line.bare if line.bulleted else line.text


def _is_portfolio(above: Line, line: Line) -> bool:
    """`Ada Example MP, Minister` over `for Rivers and Lakes`, right under it."""
    goes_on = not line.gap and line.text.startswith(("for ", "of "))
    return goes_on and has_office_noun(above.text.rpartition(" ")[2])


def _ends_before_name(text: str) -> bool:
    """`BY` alone, or `NOTES FOR AN ADDRESS BY`, or `… BY HIS EXCELLENCY`."""
    kind, _, last = text.rpartition(" ")
    if _HONOURED.search(text):
        return True
    if kind.lower() == "transcript":  # `TRANSCRIPT of`
        return last.lower() == "of"
    if last in _BEFORE_NAMED:
        return kind_of_heading(kind) is not None
    if last == "by" and kind.endswith((" made", " given", " delivered")):
        return kind_of_heading(kind.rpartition(" ")[0]) is not None  # `Statements made by`
    return last in _BEFORE_NAMES and (not kind or (text.isupper() and kind_of_heading(kind) is not None))


def is_prose(line: Line) -> bool:
    """Whether a line is a sentence, too long for a title, or salutes."""
    if len(line.text) > TITLE_LENGTH or line.text.endswith(_TELLS) or salutes(line):
        return True
    words = len(line.text.split()) if line.text < _WIDE else len(line.text) // 2
    if words > _TITLE_WORDS:
        return True
    stopped = line.ends_sentence and not (line.text[-1] in "?!:;'\"’”…" and words < 20)
    return stopped and not (line.text[-1] == "." and kind_of_heading(line.bare, with_byline=True))


def is_paragraph(line: Line) -> bool:
    """Whether a line is words of the text for sure, or salutes: right under a title they may begin without a gap."""
    long = len(line.text) > (_PARAGRAPH if line.text < _WIDE else _WIDE_PARAGRAPH)
    return (long and is_prose(line)) or salutes(line)


def salutes(line: Line) -> bool:
    return line.text[-1] in ",!:" and _SALUTATION.fullmatch(line.text) is not None


def in_capitals(line: Line) -> bool:
    return line.text.isupper() and len(line.text) > 5


def capitals_run_on(above: Line, line: Line) -> bool:
    """`SPEECH OF SHRI ADA EXAMPLE` over `INTRODUCING THE BUDGET`, `… ON THE RIVERS` over `AND THE LAKES`."""
    return in_capitals(above) and in_capitals(line) and _RUNS_ON.search(f"{above.text}\n{line.text}") is not None


def block_at(lines: Sequence[Line], at: int) -> list[Line]:
    """The lines from `at` up to the next blank line."""
    block = list(lines[at : at + 1])
    for line in lines[at + 1 :]:
        if line.gap:
            break
        block.append(line)
    return block


def repeated_title_end(lines: Sequence[Line]) -> int:
    """How many lines there are up to a title that stands twice; 0 where a paragraph, a rule or a turn comes before."""
    seen: set[str] = set()
    for index, line in enumerate(lines):
        if is_paragraph(line) or separator(line) or line.text.endswith(SOURCES):
            break
        words = " ".join(line.text.split())
        if line.text.count("|") > 1:
            continue  # links
        again = words in seen or (index > 0 and goes_further(line, lines[index - 1]))
        again = again and not goes_on_below(lines, index)  # a teaser's words, which are those of the text
        stopped = words in seen and index + 1 < len(lines) and len(words.split()) <= _TITLE_WORDS
        if again and len(words.split()) >= REPEATED_WORDS and (stopped or not is_prose(line)):
            return index + 1
        seen.add(words)
    return 0


def goes_on_below(lines: Sequence[Line], at: int) -> bool:
    """Whether a line stops in mid-sentence, and the one right under it goes on in small letters."""
    under = lines[at + 1] if at + 1 < len(lines) else None
    return under is not None and not under.gap and under.text[0].islower() and not lines[at].ends_sentence


def goes_further(line: Line, above: Line) -> bool:
    """Whether a title stands in full under one that is cut short: `President opens the…`, or twice.

    >>> goes_further(Line(2, "Mayor opens  a bridge", 18, 39), Line(1, "Mayor opens a…", 0, 14))
    True
    """
    if above.text[:1] != line.text[:1]:
        return False
    words, short = " ".join(line.text.split()), " ".join(above.text.split())
    cut = short.rstrip("….").rstrip()
    return words == short or (short.endswith(("…", "...")) and len(cut) < len(words) and words.startswith(cut))


def is_sender(line: Line) -> bool:
    """Whose page it is: a letterhead, or `Example, Ada` as a catalogue writes."""
    return sender(line) or upright(line.bare) != line.bare


def has_letters(line: Line) -> bool:
    return any(map(str.isalpha, line.text))


def is_over_title(line: Line) -> bool:
    """Whose page it is, a motto in small letters, a mark or a number."""
    if salutes(line):
        return False  # `Members of the House,`
    return sender(line) or (line.text.islower() and not is_prose(line)) or not has_letters(line)


def without_captions(lines: Sequence[Line], labels: list[str | None]) -> list[str | None]:
    """The labels, where a sentence that stands over a picture's credit and once more under it is its caption.

    So is whoever stands twice, once under the other.
    """
    for index in range(len(labels) - 2):
        again = lines[index].text == lines[index + 2].text and lines[index].ends_sentence
        if again and _CREDIT.match(lines[index + 1].text):
            labels[index : index + 3] = ["chrome"] * 3
    for index in range(len(labels) - 1):
        if labels[index : index + 2] == ["person", "person"] and lines[index].text == lines[index + 1].text:
            labels[index : index + 2] = ["chrome", "chrome"]  # what a page says of a picture and under it
    return labels


def _ends_with_title(text: str, title: str, under: Sequence[str]) -> bool:
    """`Home Bridges Mayor opens the bridge`, `Home Bridges "mayor opens the…` over `Mayor opens the bridge`.

    A line that holds several of those under it is a title, broken there over several lines.
    """
    if text.endswith(title) and len(text) > len(title):
        known = text.startswith("Home ") or _TRAIL.search(text) is not None
        before = text[: -len(title)].rstrip()[-1:]  # a mark there is that of a banner: `For release: Mayor …`
        alone = (before.isalpha() or before in "-–—") and sum(each in text for each in under) == 1
        return known or (alone and len(title.split()) >= REPEATED_WORDS)
    if not text.endswith(("…", "...")):
        return False
    words, sought = text.rstrip(".… ").casefold(), title.casefold()
    at = words.find(sought[:_CUT], 1)
    return at > 0 and len(words) - at >= _CUT and sought.startswith(words[at:])


def without_trail(lines: list[Line], labels: list[str | None]) -> list[str | None]:
    """The labels, where `Ministry | Speeches | Remarks by X` over `Remarks by X` is the way to the page, no title.

    So is a line that ends with a later one of some words: `Start Reden Mitschrift der Rede im Wortlaut`.
    """
    for index, name in enumerate(labels):
        line = lines[index]
        under = [other.text for other in lines[index + 1 : index + 5]] if name is None else []
        if any(_ends_with_title(line.text, text, under) for text in under):
            labels[index] = "breadcrumb"
        following = lines[index + 1].text if index + 1 < len(lines) else ""
        if name is None and following.startswith((f"{line.text}:", f"{line.text} :")):
            labels[index] = "breadcrumb"  # `Examplia` over `Examplia : les ponts`
        if "|" in line.text and name in {None, "kind", "byline"}:
            parts = {part.strip() for part in line.text.split("|")}
            if any(other.text in parts for other in lines[index + 1 : len(labels)]):
                labels[index] = "breadcrumb"
    return labels

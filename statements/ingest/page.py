"""A text laid out: which lines are header, body, foot and page chrome. Recognisers read fields off it."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from functools import cached_property
from itertools import takewhile

from statements.citing.folding import fold
from statements.ingest.draft import Found
from statements.ingest.foot_lines import FOOT_LINES, foot_start, rest_start
from statements.ingest.formats.stated import Stated
from statements.ingest.header_lines import (
    TITLE_LENGTH,
    block_at,
    capitals_run_on,
    has_letters,
    in_capitals,
    is_over_title,
    is_paragraph,
    is_prose,
    is_sender,
    joined,
    menu_end,
    repeated_title_end,
    without_contact,
    without_trail,
)
from statements.ingest.line_labels import line_label
from statements.ingest.lines import Line, split_lines
from statements.ingest.recognisers import fields
from statements.ingest.recognisers.datelines import Dateline, dateline
from statements.ingest.recognisers.dates import has_year
from statements.ingest.recognisers.fields import LONGEST as FIELD_LENGTH
from statements.ingest.recognisers.first_person import says_i_or_we
from statements.ingest.recognisers.labels import is_unfinished, label, runs_on, says_whose
from statements.ingest.recognisers.offices import Person, find_people, is_officer
from statements.ingest.recognisers.person_lines import persons_named
from statements.ingest.recognisers.turns import TURNS, Turn, opens_turn, turn, turns
from statements.ingest.recognisers.voices import voices
from statements.ingest.vocabulary import Vocabulary

# How far the header is looked for, in lines that hold something, and how much of it may be words without a label.
HEADER_LINES, MENU_LINES, UNLABELLED_LINES, TITLE_LINES = 30, 200, 8, 4
# How far into the body a dateline may stand, after a subtitle or a caption.
DATELINE_LINES = 5
# So soon after a subtitle that is a sentence the date stands.
_DATED_SOON = 3
# Between a motto or a subtitle and the date stand no more lines than these.
_DATED_WITHIN = 6
# A transcript has another turn within so many lines.
_NEXT = 20
# Labels that show that the header goes on at least to their line.
_SURE = {
    "embargo",
    "field",
    "transcript",
    "person",
    "source",
    "modified",
    "published",
    "delivery",
    "time",
    "date",
    "kind",
    "banner",
    "byline",
}
# What a header has that no text has in its first lines.
_DATES = {"published", "modified", "field", "date"}
_SUBTITLE_WORDS = 40
# Those who are spoken to, at the end of a line.
_ADDRESSED, _ADDRESS = re.compile(r"\b(?:[Gg]entlemen|[Gg]uests|[Ee]xcellencies|[Cc]olleagues)\W*$"), 16


@dataclass(frozen=True, slots=True)
class Entry:
    """A labelled line. The label `title` is given to headings; `separator`, `chrome`, `end mark` are page chrome."""

    line: Line
    label: str


@dataclass
class Page:
    """The layout of one text. `header` and `foot` are labelled lines; `body` is everything else, in order."""

    text: str
    vocabulary: Vocabulary
    header: list[Entry] = field(default_factory=list)
    body: list[Line] = field(default_factory=list)
    foot: list[Entry] = field(default_factory=list)
    dateline: Dateline | None = None
    in_header: list[Found] = field(default_factory=list)
    language: str = ""
    stated: Stated = field(default_factory=Stated)

    def entries(self, *labels: str) -> list[Entry]:
        """The header and foot lines with one of these labels, in order."""
        return [entry for entry in (*self.header, *self.foot) if entry.label in labels]

    @property
    def header_people(self) -> dict[str, str]:
        """Name → office, as printed, of those whose words the header says these are."""
        return {found.value["name"]: found.value["printed_office"] for found in self.in_header}

    def named(self, name: str) -> Iterator[tuple[Entry, str]]:
        """The header lines that name this field, each with its value."""
        for entry in self.entries("field"):
            found = fields.field(entry.line)
            if found and found[0] == name:
                yield entry, found[1]

    @cached_property
    def words(self) -> list[Line]:
        """The lines of the text proper: the body, and subtitles over it that are sentences."""
        return [*(entry.line for entry in self.entries("subtitle")), *self.body]

    @cached_property
    def prose(self) -> str:
        """The text proper, lines joined by newlines."""
        return "\n".join([self.text[line.start : line.end] for line in self.words])

    @cached_property
    def is_own(self) -> bool:
        """Whether it is somebody's own words: the text says `I` or `we` outside quotation marks."""
        return says_i_or_we(self.prose)

    @cached_property
    def named_people(self) -> list[Person]:
        """The people whom the body names in full with an office."""
        return find_people(self.prose)

    @cached_property
    def turns(self) -> list[Turn]:
        """The turns of a transcript; none in any other text."""
        listed = {name for _, value in self.named("speaker") for name in fields.surnames(value)}
        return turns(self.body, listed, headed=any(map(_heads_transcript, self.header)))

    @cached_property
    def voices(self) -> dict[str, tuple[str, str]]:
        """Turn label → (name, office) of the person whom it names; labels of roles and groups are left out."""
        known = dict.fromkeys(person.name for person in self.named_people) | self.header_people
        return voices(self.turns, {name: office or "" for name, office in known.items()})


def _heads_transcript(entry: Entry) -> bool:
    return entry.label in {"transcript", "delivery", "kind"} or entry.line.text.lower() == "transcript"


def lay_out(text: str, vocabulary: Vocabulary, stated: Stated | None = None) -> Page:
    """Splits `text` into header, body and foot, without the lines that its format sets apart."""
    page = Page(text, vocabulary, stated=stated or Stated())
    lines = _without(split_lines(text), {span.start for span in page.stated.apart})
    menu = menu_end(lines[:MENU_LINES])
    top = menu + HEADER_LINES
    lines = [
        *lines[:menu],
        *joined(lines[menu:top]),
        *lines[top:-FOOT_LINES],
        *joined(lines[max(top, len(lines) - FOOT_LINES) :]),
    ]
    labels = _header_labels(lines, vocabulary, menu)
    end = _header_end(lines, labels, vocabulary)
    page.header = [Entry(line, labels[i] or "title") for i, line in enumerate(lines[:end])]
    _claim_title(page, lines)
    rest = rest_start(lines, len(page.header))
    foot = foot_start(lines[:rest], len(page.header), vocabulary)
    page.body = lines[len(page.header) : foot]
    page.foot = [Entry(line, line_label(line, vocabulary) or "chrome") for line in lines[foot:rest]]
    page.foot += [Entry(line, "modified" if label(line) == "modified" else "chrome") for line in lines[rest:]]
    page.dateline = next((found for line in page.body[:DATELINE_LINES] if (found := dateline(line, vocabulary))), None)
    return page


def _without(lines: list[Line], apart: set[int]) -> list[Line]:
    """The lines that do not start at one of these offsets; what comes after one that does has a gap before it."""
    if not apart:
        return lines
    return [
        line._replace(gap=True) if index and lines[index - 1].start in apart else line
        for index, line in enumerate(lines)
        if line.start not in apart
    ]


def _header_labels(lines: list[Line], vocabulary: Vocabulary, menu: int) -> list[str | None]:
    """The labels of the lines that may be header: up to the first paragraph of prose. The first are a menu's."""
    labels: list[str | None] = ["chrome"] * menu
    for index, line in enumerate(lines[menu : menu + HEADER_LINES], menu):
        under_kind = labels[-1:] == ["kind"] and says_whose(line)
        labels.append("byline" if under_kind else line_label(line, vocabulary))
        if labels[-2:] == [None, "date"] and not line.gap and is_unfinished(lines[index - 1]):
            labels[-1] = None  # the rest of a title that is wrapped
        soon = lines[index + 1 : index + 1 + _DATED_SOON]
        if labels[-1] is None and len(line.text) > 100 and is_prose(line) and not _is_dated(soon, vocabulary):
            break
    return without_trail(lines, without_contact(lines, _without_salutation(lines, labels)))


def _is_dated(lines: list[Line], vocabulary: Vocabulary) -> bool:
    """Whether a date stands on one of these lines."""
    short = (line for line in lines if len(line.text) <= FIELD_LENGTH)  # no longer line has one of these labels
    may_be = (line for line in short if ":" in line.text or has_year(line.text))
    return any(line_label(line, vocabulary) in _DATES for line in may_be)


def _without_salutation(lines: list[Line], labels: list[str | None]) -> list[str | None]:
    """The labels, where those who are spoken to are no speakers: `Speaker of the Assembly, Ada Example,` and on."""
    addressed = False
    for index in range(len(labels) - 1, -1, -1) if "person" in labels else ():
        following = lines[index + 1] if index + 1 < len(lines) else None
        apart = following is None or following.gap
        goes_on = labels[index + 1 : index + 2] == ["person"]
        listed = following is not None and not apart and following.text.endswith(",")
        addressed = (addressed and not apart) or _ADDRESSED.search(lines[index].text[-_ADDRESS:]) is not None
        if labels[index] == "person" and not goes_on and (lines[index].text.endswith(",") or listed or addressed):
            labels[index] = None
    return labels


def _header_end(lines: list[Line], labels: list[str | None], vocabulary: Vocabulary) -> int:
    """How many lines belong to the header: up to the last sure label before the first line of prose."""
    unlabelled, end = 0, repeated_title_end(lines[: len(labels)])
    for index, name in enumerate(labels):
        line = lines[index]
        if name in _SURE:
            end = max(end, index + 1)
        elif name is None and _goes_on(lines, labels, index):
            labels[index] = "continued"
            end = max(end, index + 1)
        elif name is None:
            unlabelled += 1
            more = any(following in _SURE for following in labels[index + 1 : index + 4])
            if _is_subtitle(lines, labels, index):
                labels[index] = "subtitle" if {None, "kind", "byline"} & {*labels[:index]} else None
            elif unlabelled > UNLABELLED_LINES or is_prose(line) or (not more and _opens_body(line, vocabulary)):
                break
    while end < len(labels) and (
        labels[end] in {"chrome", "separator", "breadcrumb", "place"} or _goes_on(lines, labels, end)
    ):
        labels[end] = labels[end] or "continued"
        end += 1
    return end


def _is_subtitle(lines: list[Line], labels: list[str | None], at: int) -> bool:
    """Whether a short sentence stands between title and date: most of the text comes after that."""
    line = lines[at]
    wrapped = at > 1 and labels[at - 2 : at] == [None, None] and not (line.gap or lines[at - 1].gap)
    if wrapped or line.text[0].islower() or len(line.text) > TITLE_LENGTH:
        return False
    if len(line.text.split()) > _SUBTITLE_WORDS or not is_prose(line):
        return False
    dates = [lines[at + 1 + n] for n, name in enumerate(labels[at + 1 : at + 1 + _DATED_WITHIN]) if name in _DATES]
    return bool(dates) and 2 * dates[0].end < lines[-1].end


def _opens_body(line: Line, vocabulary: Vocabulary) -> bool:
    return opens_turn(line) or dateline(line, vocabulary) is not None


def _goes_on(lines: list[Line], labels: list[str | None], at: int) -> bool:
    """Whether the line goes on with the byline above it: no blank line between, and one of them is unfinished."""
    line = lines[at]
    return (
        at > 0
        and labels[at] is None
        and labels[at - 1] in {"byline", "continued"}
        and not line.gap
        and (runs_on(lines[at - 1], line) or capitals_run_on(lines[at - 1], line))
    )


def _claim_title(page: Page, lines: list[Line]) -> None:
    """Finds the title after the labelled lines when none stands among them, and claims its repetitions."""
    titles = [entry.line for entry in page.header if entry.label in {"title", "transcript"}]
    titles = [line for line in titles if has_letters(line) and not is_sender(line)]
    if not titles and not page.entries("byline"):
        first = lines[len(page.header) : len(lines) - 1][:HEADER_LINES]
        page.header += [Entry(line, "title") for line in takewhile(is_over_title, first)]
        at = len(page.header)
        block = block_at(lines, at)
        block = [*block[:1], *takewhile(lambda line: not is_paragraph(line), block[1:])]
        if len(block) > TITLE_LINES:  # no blank line after the title: it is what stands in capitals
            block = [line for line, _ in zip(block, takewhile(in_capitals, block), strict=False)]
        begins = [_opens_body(line, page.vocabulary) and not _is_prefixed(line, lines) for line in block]
        opening = next((index for index, opens in enumerate(begins) if opens), None)
        block = [] if block and _is_voice(block[0], lines) else block
        block = block[:opening] if opening else block  # the title stands right over the first words
        plain = not any(map(is_prose, block)) and not any(begins[: len(block)])
        if plain and 0 < len(block) <= TITLE_LINES and at + len(block) < len(lines):
            titles = block
            page.header += [Entry(line, "title" if has_letters(line) else "separator") for line in block]
    known = {fold(line.text).casefold() for line in titles}
    while len(page.header) < len(lines) and fold(lines[len(page.header)].text).casefold() in known:
        page.header.append(Entry(lines[len(page.header)], "title"))
    following = lines[len(page.header)] if titles and len(page.header) < len(lines) - 1 else None
    if following and not following.text.endswith(",") and (persons_named(following) or is_officer(following.bare)):
        page.header.append(Entry(following, "person" if persons_named(following) else "title"))


def _is_voice(line: Line, lines: list[Line]) -> bool:
    """`ADA EXAMPLE` alone over the first words, and again over later ones."""
    voice = turn(line)
    return voice is not None and voice.alone and sum(each.text == line.text for each in lines) >= TURNS


def _is_prefixed(line: Line, lines: list[Line]) -> bool:
    """`Foreign Minister: we want peace` over a report: a title, not a turn, for nothing else begins so."""
    label = line.text.partition(":")[0] + ":"
    return (
        not line.ends_sentence
        and len(label) < len(line.text) <= TITLE_LENGTH
        and sum(each.text.startswith(label) for each in lines) == 1
        and not any(map(opens_turn, lines[lines.index(line) + 1 :][:_NEXT]))
    )

"""Which of the first lines of a text are its header, and what each of them is."""

import re
from collections.abc import Callable
from functools import cache, partial
from itertools import takewhile

from statements.ingest.contact_lines import without_contact
from statements.ingest.header_lines import (
    TITLE_LENGTH,
    capitals_run_on,
    goes_on_from_kind,
    in_capitals,
    is_prose,
    repeated_title_end,
    salutes,
    without_captions,
    without_trail,
)
from statements.ingest.line_labels import line_label
from statements.ingest.lines import Line
from statements.ingest.menus import is_masthead, today_end
from statements.ingest.recognisers.dates.date_lines import COLLECTED
from statements.ingest.recognisers.dates.datelines import dateline
from statements.ingest.recognisers.dates.dates import has_year
from statements.ingest.recognisers.lines.fields import LONGEST as FIELD_LENGTH
from statements.ingest.recognisers.lines.furniture import opens_rest
from statements.ingest.recognisers.lines.labels import says_whose
from statements.ingest.recognisers.lines.wrapping import is_unfinished, runs_on
from statements.ingest.recognisers.turns.turn_labels import opens_turn
from statements.ingest.vocabulary import Vocabulary

# How far the header is looked for, in lines that hold something, and how much of it may be words without a label.
HEADER_LINES, _UNLABELLED_LINES = 30, 9
# So soon after a subtitle that is a sentence the date stands.
_DATED_SOON = 3
# Between a motto or a subtitle and the date stand no more lines than these.
_DATED_WITHIN = 6
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
_CREDITS = ("Photo: ", "Foto: ", "Bild: ", "Фото: ")
# Where a sentence ends within a line, and another begins.
_STOP_INSIDE = re.compile(r"[a-z]{3}[.!?]\s[A-Z]")
# Under the day so many lines at least name those who are greeted; otherwise it is the speaker.
_GREETED = 2
# Those who are spoken to, at the end of a line.
_ADDRESSED, _ADDRESS = re.compile(r"\b(?:[Gg]entlemen|[Gg]uests|[Ee]xcellencies|[Cc]olleagues)\W*$"), 16


def header_labels(lines: list[Line], vocabulary: Vocabulary, menu: int) -> list[str | None]:
    """The labels of the lines that may be header: up to the first paragraph of prose. The first are a menu's."""
    other = menu > 0 and (today_end(lines[: menu + 1]) > 0 or opens_rest(lines[0]))  # its days are of other things
    other = other or any(is_masthead(lines[:end]) for end in range(2, menu))
    labels: list[str | None] = ["weather" if other else "chrome"] * menu
    if labels and (collected := COLLECTED.match(lines[0].text)) and collected["day"]:
        labels[0] = "published"
    label = cache(partial(line_label, vocabulary=vocabulary))  # the lines after one are asked for their dates first
    for index, line in enumerate(lines[menu : menu + HEADER_LINES], menu):
        under_kind = labels[-1:] == ["kind"] and says_whose(line)
        captioned = _is_captioned(lines[:index], labels) and line.ends_sentence
        labels.append("byline" if under_kind else "chrome" if captioned else label(line))
        if labels[-2:] == ["kind", None] and goes_on_from_kind(line):
            labels[-2] = None  # the words of a title
        if labels[-2:] == [None, "date"] and not line.gap and is_unfinished(lines[index - 1]):
            labels[-1] = None  # the rest of a title that is wrapped
        if labels[-2:] == [None, "person"] and not line.gap and _STOP_INSIDE.search(line.text):
            labels[-1] = None  # words of a sentence that is wrapped
        if labels[-2:] == ["date", "date"] and is_masthead(lines[: index + 1]):
            labels[-2:] = ["weather", "weather"]
        soon = lines[index + 1 : index + 1 + _DATED_SOON]
        prose = labels[-1] is None and len(line.text) > 100 and is_prose(line)
        if prose and (not _is_dated(soon, label) or opens_body(line, vocabulary)):
            break
    labels = without_captions(lines, labels)
    return without_trail(lines, without_contact(lines, _without_salutation(lines, labels)))


def _is_captioned(above: list[Line], labels: list[str | None]) -> bool:
    """Whether only whose picture it is stands over a line: `Photo: Ada Example`."""
    return bool(above) and above[-1].text.startswith(_CREDITS) and {*labels} <= {"chrome", "noise", "separator"}


def _is_dated(lines: list[Line], label: Callable[[Line], str | None]) -> bool:
    """Whether a date stands on one of these lines."""
    short = (line for line in lines if len(line.text) <= FIELD_LENGTH)  # no longer line has one of these labels
    may_be = (line for line in short if ":" in line.text or has_year(line.text))
    return any(_tells_day(line, label(line)) for line in may_be)


def _tells_day(line: Line, name: str | None) -> bool:
    return name in _DATES or (name == "banner" and has_year(line.text))  # `Press Statement, 3 May 2019`


def _without_salutation(lines: list[Line], labels: list[str | None]) -> list[str | None]:
    """The labels, where those who are spoken to are no speakers: `Speaker of the Assembly, Ada Example,` and on."""
    addressed = False
    for index in range(len(labels) - 1, -1, -1) if "person" in labels else ():
        following = lines[index + 1] if index + 1 < len(lines) else None
        apart = following is None or following.gap
        goes_on = labels[index + 1 : index + 2] == ["person"]
        listed = following is not None and not apart and following.text.endswith(",")
        if following and lines[index].text.isupper() and not following.text.isupper():
            listed = False  # a label over the first words
        addressed = (addressed and not apart) or _ADDRESSED.search(lines[index].text[-_ADDRESS:]) is not None
        if labels[index] == "person" and not goes_on and (lines[index].text.endswith(",") or listed or addressed):
            labels[index] = None
    _leave_saluted(lines, labels)
    saluted = next((index for index, line in enumerate(lines[: len(labels)]) if salutes(line)), len(labels))
    return [None if name == "person" and index > saluted else name for index, name in enumerate(labels)]


def _leave_saluted(lines: list[Line], labels: list[str | None]) -> None:
    """Of several people, each on a line over `Ladies and Gentlemen,`, none speaks: they are greeted first.

    Under the day others who are greeted may stand between them, on lines of their own.
    """
    for index in range(2, min(len(labels) + 1, len(lines)) if "person" in labels else 0):
        if not _ADDRESSED.search(lines[index].text[-_ADDRESS:]):
            continue
        above = labels[index - 1 :: -1]
        listed = len(list(takewhile({None, "person"}.__contains__, above)))
        if listed > _GREETED and above[listed : listed + 1] == ["date"]:
            labels[index - listed : index] = ["greeted"] * listed
        people = len(list(takewhile(lambda name: name == "person", above)))
        if people > 1:
            labels[index - people : index] = [None] * people


def header_end(lines: list[Line], labels: list[str | None], vocabulary: Vocabulary) -> int:
    """How many lines belong to the header: up to the last sure label before the first line of prose."""
    repeated = repeated_title_end(lines[: len(labels)])
    unlabelled, end = 0, repeated
    for index, name in enumerate(labels):
        line = lines[index]
        if name in _SURE:
            end = max(end, index + 1)
        elif name is None and _goes_on(lines, labels, index):
            labels[index] = "continued"
            end = max(end, index + 1)
        elif name is None:
            unlabelled += 1
            if index < repeated:
                continue  # a title that ends like a sentence
            more = any(following in _SURE for following in labels[index + 1 : index + 4])
            if _is_subtitle(lines, labels, index):
                labels[index] = "subtitle" if {None, "kind", "byline"} & {*labels[:index]} else None
            elif unlabelled > _UNLABELLED_LINES or is_prose(line) or (not more and opens_body(line, vocabulary)):
                break
    while end < len(labels) and (
        labels[end] in {"chrome", "separator", "breadcrumb", "place", "weather", "noise"}
        or _goes_on(lines, labels, end)
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
    soon = zip(lines[at + 1 :], labels[at + 1 : at + 1 + _DATED_WITHIN], strict=False)
    dates = [line for line, name in soon if _tells_day(line, name)]
    return bool(dates) and 2 * dates[0].end < lines[-1].end


def opens_body(line: Line, vocabulary: Vocabulary) -> bool:
    return opens_turn(line) or dateline(line, vocabulary) is not None


def _goes_on(lines: list[Line], labels: list[str | None], at: int) -> bool:
    """Whether the line goes on with the byline above it: one of them is unfinished, or stops at a comma in capitals.

    A blank line may stand between them only after such a comma.
    """
    line = lines[at]
    if at == 0 or labels[at] is not None or labels[at - 1] not in {"byline", "continued"}:
        return False
    above = lines[at - 1]
    if above.text.endswith(",") and in_capitals(above) and in_capitals(line):
        return True
    return not line.gap and (runs_on(above, line) or capitals_run_on(above, line))

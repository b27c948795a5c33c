"""Where a text ends: the foot of the page under it, and what else the page shows."""

from statements.ingest.header_lines import is_prose
from statements.ingest.line_labels import place_line
from statements.ingest.lines import Line
from statements.ingest.menus import is_teaser
from statements.ingest.recognisers.lines.furniture import opens_rest
from statements.ingest.recognisers.lines.labels import label
from statements.ingest.vocabulary import Vocabulary

# How many of the last lines may be the foot, how many of them may be words without a label, and of how many the rest.
FOOT_LINES, UNLABELLED, REST_LINES = 12, 2, 40
# A rule that stands more often parts the turns of a transcript, and no foot.
_RULES = 2
# Among teasers stands a line of no more words.
_TEASER_WORDS = 3
_LABELS = {"time", "modified", "published", "separator", "chrome", "end mark", "banner", "source"}


def rest_start(lines: list[Line], header: int) -> int:
    """Where the rest of the page begins, such as `Related news`: dates and names from there on are not its own."""
    first = max(header + 1, len(lines) - REST_LINES)
    start = next((index for index in range(first, len(lines)) if opens_rest(lines[index])), len(lines))
    start = min(start, first + _teasers_start(lines[first:]))
    return start if any(map(is_prose, lines[header:start])) else len(lines)


def foot_start(lines: list[Line], header: int, vocabulary: Vocabulary) -> int:
    """Where the foot begins: trailing labels, end marks and page chrome, with a few short lines among them."""
    start, unlabelled = len(lines), 0
    for index in range(len(lines) - 1, max(header, len(lines) - FOOT_LINES) - 1, -1):
        name = label(lines[index])
        if name == "separator" and unlabelled and _parts_the_text(lines[index], lines):
            break
        beside_date = start == index + 1 < len(lines) and label(lines[start]) == "date"
        if name in _LABELS or name == "date" or (beside_date and place_line(lines[index], vocabulary)):
            start = index
        else:
            unlabelled += 1
            if unlabelled > UNLABELLED or len(lines[index].text) > 60:
                break
    return start


def _teasers_start(lines: list[Line]) -> int:
    """Where a list of other things and their days begins that a page ends with: `3 May 2026 - Mayor opens a bridge`."""
    start, teasers = len(lines), 0
    for index in range(len(lines) - 1, -1, -1):
        if is_teaser(lines[index]):
            start, teasers = index, teasers + 1
        elif len(lines[index].text.split()) > _TEASER_WORDS or lines[index].ends_sentence:
            break
    return start if teasers > 1 else len(lines)


def _parts_the_text(rule: Line, lines: list[Line]) -> bool:
    return sum(line.text == rule.text for line in lines) > _RULES

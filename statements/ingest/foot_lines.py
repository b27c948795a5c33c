"""Where a text ends: the foot of the page under it, and what else the page shows."""

from statements.ingest.header_lines import is_prose
from statements.ingest.line_labels import place_line
from statements.ingest.lines import Line
from statements.ingest.recognisers.lines.furniture import opens_rest
from statements.ingest.recognisers.lines.labels import label
from statements.ingest.vocabulary import Vocabulary

# How many of the last lines may be the foot, how many of them may be words without a label, and of how many the rest.
FOOT_LINES, UNLABELLED, REST_LINES = 12, 2, 40
# A rule that stands more often parts the turns of a transcript, and no foot.
_RULES = 2
_LABELS = {"time", "modified", "published", "separator", "chrome", "end mark", "banner", "source"}


def rest_start(lines: list[Line], header: int) -> int:
    """Where the rest of the page begins, such as `Related news`: dates and names from there on are not its own."""
    first = max(header + 1, len(lines) - REST_LINES)
    start = next((index for index in range(first, len(lines)) if opens_rest(lines[index])), len(lines))
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


def _parts_the_text(rule: Line, lines: list[Line]) -> bool:
    return sum(line.text == rule.text for line in lines) > _RULES

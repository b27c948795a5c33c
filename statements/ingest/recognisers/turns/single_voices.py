"""Whether the label of the only one who speaks is one: by its layout, or by what stands over it."""

from collections.abc import Sequence
from itertools import pairwise, takewhile

from statements.ingest.lines import Line
from statements.ingest.recognisers.names.offices import split_office
from statements.ingest.recognisers.names.person_names import has_office_noun, is_name
from statements.ingest.recognisers.people.first_person import greets, opens_as_speech
from statements.ingest.recognisers.people.speech_phrases import SPEECH
from statements.ingest.recognisers.turns.chamber_labels import CHAIR, IN_RECORD
from statements.ingest.recognisers.turns.turn_labels import INITIALS, TITLED, Turn, as_usual

# What may stand before the label of the only speaker: so many short lines, of so many characters, or headings.
LEADS, _LEAD, _HEADING = 3, 60, 240
# A label alone on its line may come later: after a summary, within so many lines.
SOON = 12
# A greeting without a word more has no more words.
_GREETING = 5


def is_near_top(line: Line, body: Sequence[Line]) -> bool:
    """Whether nothing but a few short lines and headings stand over a line."""
    above = list(takewhile(lambda each: each is not line, body[: LEADS + 1]))
    return len(above) <= LEADS and all(map(_is_short, above))


def is_introduced(line: Line, body: Sequence[Line]) -> bool:
    """Whether the line over it says that somebody's words follow: `A continuación reproducimos su mensaje:`."""
    above = next((each for each, under in pairwise(body[:SOON]) if under is line), None)
    return above is not None and above.text[-1] == ":" and SPEECH.search(above.text) is not None


def _is_short(line: Line) -> bool:
    return len(line.text) <= _LEAD or (len(line.text) <= _HEADING and not line.ends_sentence)


def opens(first: Turn) -> bool:
    """Whether the words after a label greet, or the label is a chair's: it may come later."""
    return bool(CHAIR.match(first.name) or IN_RECORD.match(first.label)) or greets(first.line.text[len(first.label) :])


def is_announced(first: Turn, body: Sequence[Line]) -> bool:
    """Whether the words before a label tell of its officer: `Premier Example gave a press conference.`"""
    over = takewhile(lambda line: line is not first.line, body)
    person = split_office(first.name)
    return (
        person is not None and person[0] == first.name and any(line.text.startswith(f"{first.name} ") for line in over)
    )


def is_given_the_floor(each: Turn, found: Sequence[Turn]) -> bool:
    """Whether words before a label name in full whose it is: `I invite Minister Ada Example`, then `Ada Example: …`.

    Who greets has the floor too.
    """
    if is_name(each.name) and greets(each.line.text[len(each.label) :]):
        return True
    before = (above.line.text[len(above.label) :] for above in takewhile(lambda above: above is not each, found))
    return is_name(each.name) and any(each.name in words for words in before)


def is_in_full(first: Turn, body: Sequence[Line]) -> bool:
    """`President of Russia Vladimir Putin:`, `В.Путин:`, `Mr. Example (Examplia):` before the first words."""
    person = split_office(first.name)
    words = first.line.text[len(first.label) :]
    peer = first.alone and first.label[-1] not in ":)" and TITLED.match(first.name) is not None
    if peer or (first.alone and (first.label[-1] in ":)" or first.label.endswith(" source"))):
        words = next((line.text for line in body if line.start > first.line.start), "")
    if peer:  # `Lord Example` over `My Lords, I …`
        bare = greets(words) and len(words.split()) <= _GREETING and words[-1] not in ".!?"  # `Ladies and gentlemen`
        return not (bare or has_office_noun(first.name)) and opens_as_speech(words)
    titled = (", " in first.label or " (" in first.label) and has_office_noun(as_usual(first.label))
    return not (first.outlet or first.moderator) and (
        bool(first.holder or first.body or IN_RECORD.match(first.label))
        or (
            TITLED.match(first.name) is not None
            and (first.name[:2].isupper() or first.label.rstrip(" :").endswith(")"))
            and not has_office_noun(as_usual(first.name))
        )
        or INITIALS.match(first.name) is not None
        or (person is not None and CHAIR.match(first.name) is not None)
        or (first.alone and first.label[-1] == ":" and person is not None and person[0] in first.name[3:])
        or (person is not None and (bool(person[1]) or titled))
        or (is_name(as_usual(first.name)) and opens_as_speech(words))
    )

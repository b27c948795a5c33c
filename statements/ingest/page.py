"""A text laid out: which lines are header, body, foot and page chrome. Recognisers read fields off it."""

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, field
from functools import cached_property
from itertools import dropwhile, pairwise, takewhile
from typing import NamedTuple

from statements.ingest.draft import Found
from statements.ingest.formats.stated import Stated
from statements.ingest.lines import Line, broken_over
from statements.ingest.main_text import terms
from statements.ingest.recognisers.dates.datelines import Dateline
from statements.ingest.recognisers.kinds import whose
from statements.ingest.recognisers.lines import fields
from statements.ingest.recognisers.lines.furniture_words import teases
from statements.ingest.recognisers.names.mentions import Person, find_in_heading, find_people
from statements.ingest.recognisers.names.person_names import has_office_noun, is_name
from statements.ingest.recognisers.people.first_person import says_i_or_we
from statements.ingest.recognisers.turns.keyed import key_of, keyed_turns, spaced_key
from statements.ingest.recognisers.turns.names_alone import clocked, names_alone
from statements.ingest.recognisers.turns.turn_labels import Turn, as_usual
from statements.ingest.recognisers.turns.turns import turns
from statements.ingest.recognisers.turns.voices import called_by_initials, is_short, voices
from statements.ingest.vocabulary import Vocabulary

# How offices are called that labels shorten.
_IN_FULL = {"PM": "prime minister", "DPM": "deputy prime minister", "CM": "chief minister", "FM": "foreign minister"}
# How far into the body the names stand that labels are the initials of, in lines and characters of each.
_OVER, _OVER_LENGTH = 3, 200
# A surname before a colon has fewer characters.
_SURNAME = 20
# In how many of its first lines a key of initials may stand.
_KEY = 20
# What a heading is compared with stands in so many lines of the body.
_COMPARED = 40
# A wrapped line has as many characters, at least and at most; fewer where all lines are as short, down to so many; in a
# text that is wrapped any line may be shorter yet.
_NARROW, _WIDTH, _NARROWEST, _SHORTEST = 55, 110, 40, 20


class Entry(NamedTuple):
    """A labelled line. The label `title` is given to headings; `separator`, `chrome`, `end mark` are page chrome."""

    line: Line
    label: str


@dataclass
class Page:
    """The layout of one text. `header` and `foot` are labelled lines; `body` is everything else, in order.

    `title_line` is the title of a page that was saved whole, with its menus.
    """

    text: str
    vocabulary: Vocabulary
    header: list[Entry] = field(default_factory=list)
    body: list[Line] = field(default_factory=list)
    foot: list[Entry] = field(default_factory=list)
    title_line: Line | None = None
    is_title_doubtful: bool = False
    dateline: Dateline | None = None
    in_header: list[Found] = field(default_factory=list)
    language: str = ""
    stated: Stated = field(default_factory=Stated)

    def entries(self, *labels: str) -> list[Entry]:
        """The header and foot lines with one of these labels, in order."""
        if self._labels.isdisjoint(labels):
            return []  # nearly always: recognisers ask for what few texts have
        return [entry for entry in (*self.header, *self.foot) if entry.label in labels]

    @cached_property
    def _labels(self) -> frozenset[str]:
        return frozenset([entry.label for entry in (*self.header, *self.foot)])

    @property
    def header_people(self) -> dict[str, str]:
        """Name → office, as printed, of those whose words the header says these are."""
        return {found.value["name"]: found.value["printed_office"] for found in self.in_header}

    def with_rest(self, line: Line) -> list[Line]:
        """A header line with those under it that go on with it."""
        after = dropwhile(lambda entry: entry.line.start <= line.start, self.header)
        return [line, *(entry.line for entry in takewhile(lambda entry: entry.label == "continued", after))]

    def named(self, name: str) -> Iterator[tuple[Entry, str]]:
        """The header lines that name this field, each with its value."""
        for entry in self.entries("field"):
            found = fields.field(entry.line)
            if found and found[0] == name:
                yield entry, found[1]

    @cached_property
    def words(self) -> list[Line]:
        """The lines of the text proper: the body, and subtitles over it that are sentences.

        In a wrapped text each with those that it goes on in, as long as they are in the text.
        """
        own = [line for line in self.body if not teases(line.text)]
        lines = [*(entry.line for entry in self.entries("subtitle")), *own]
        return list(self._whole(lines)) if self.is_wrapped else lines

    @cached_property
    def prose(self) -> str:
        """The text proper, lines joined by newlines; by a space where a wrapped line goes on in the next one."""
        return "\n".join([line.text for line in self.words])

    @cached_property
    def is_wrapped(self) -> bool:
        """Whether most lines of the body that another follows without a gap stop in mid-sentence."""
        inner = [self._runs_on(line, following) for line, following in pairwise(self.body) if not following.gap]
        return 2 * sum(inner) > len(inner)

    @cached_property
    def _width(self) -> int:
        """How wide nearly all lines are at most that another follows without a gap; 0 where no text is wrapped so.

        Most lines that a sentence goes on in begin with a small letter; those of a list do not.
        """
        pairs = [(line, following) for line, following in pairwise(self.body) if not following.gap]
        widths = sorted(len(line.text) for line, _ in pairs)
        width = widths[len(widths) * 9 // 10] if widths else 0
        goes_on = 2 * sum(following.text[0].islower() for _, following in pairs) > len(pairs)
        return width if goes_on and _NARROWEST <= width <= _WIDTH else 0

    def _runs_on(self, line: Line, following: Line, least: int = _NARROW) -> bool:
        """Whether a line goes on in the next one: it is as long as wrapped lines are, or that has no room for more."""
        if following.gap or len(line.text) > _WIDTH:
            return False
        if len(line.text) < least:
            filled = len(line.text) + 1 + len(following.text.partition(" ")[0])
            if not self._width or filled < self._width:
                return False
        return not line.ends_sentence

    def _whole(self, lines: list[Line]) -> Iterator[Line]:
        at = 0
        while at < len(lines):
            last = at
            while last + 1 < len(lines) and self._runs_on(lines[last], lines[last + 1], _SHORTEST):
                last += 1
            yield broken_over(lines[at], lines[last].end, self.text)
            at = last + 1

    @cached_property
    def _terms(self) -> set[str]:
        return {term for line in self.body[:_COMPARED] for term in terms(line.text)}

    def says_again(self, heading: str) -> float:
        """How much of a heading the text says again: of its longer words the share that is."""
        own = terms(heading)
        return len(own & self._terms) / len(own) if own else 0

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
        key = key_of([*(entry.line for entry in self.header), *self.body[:_KEY]]) or spaced_key(self.body)
        if key and (keyed := keyed_turns(self.body, key)):
            return keyed
        listed = {name for _, value in self.named("speaker") for name in fields.surnames(value)} | self._surnames_over()
        headed = any(map(_heads_transcript, self.header))
        # `RIVERTOWN: The mayor …`, again and again: reports beside each other
        body = [line for line in self.body if not self._begins_with_place(line.text[:_SURNAME])]
        return turns(body, listed, headed) or (names_alone(self.body) if headed else []) or clocked(self.body)

    @cached_property
    def voices(self) -> dict[str, tuple[str, str]]:
        """Turn label → (name, office) of the person whom it names; labels of roles and groups are left out."""
        labels = {each.name for each in self.turns}
        headings = [entry.line.text for entry in self.entries("title", "byline", "transcript")] if labels else []
        titled = [person for text in headings for person in find_in_heading(as_usual(text))]
        known = {each.name: each.office for each in titled if not any(each.name in label for label in labels)}
        known |= {name: "" for text in headings if is_name(name := as_usual(whose(text) or text))}
        known |= dict.fromkeys((person.name for person in self.named_people), "") | self.header_people
        known |= self._holders(labels)
        over = [*(entry.line for entry in self.header), *self.body[:_OVER]] if any(map(is_short, labels)) else []
        known |= called_by_initials(labels, " ".join(line.text[:_OVER_LENGTH] for line in over))
        return voices(self.turns, {name: office or "" for name, office in known.items()})

    def _begins_with_place(self, head: str) -> bool:
        place, colon, _ = head.partition(":")
        return bool(colon) and self.vocabulary.place(place) is not None

    def _surnames_over(self) -> set[str]:
        """`Example`, where that alone stands before the first words under a heading that names Ada Example."""
        first = {line.text.partition(":")[0] for line in self.body[:_OVER] if ":" in line.text[:_SURNAME]}
        alone = {word for word in first if len(word) > 2 and word.istitle() and word.isalpha()}
        over = [entry.line.text.casefold() for entry in self.entries("title", "byline", "transcript")] if alone else ()
        return {word for word in alone if any(f" {word.casefold()}" in text for text in over)}

    def _holders(self, labels: set[str]) -> dict[str, str]:
        """Of those whom the lead over the first words names, the only one with an office that is a label: `PM:`."""
        roles = {_IN_FULL.get(label, label).casefold() for label in labels if has_office_noun(as_usual(label))}
        first = self.turns[0].line.start if roles else 0
        lead = [line for line in self.words if line.start < first]
        people = find_people("\n".join(line.text for line in lead)) if lead else []
        held = Counter(person.office.casefold() for person in people if person.office.casefold() in roles)
        return {each.name: each.office for each in people if held[each.office.casefold()] == 1}


def _heads_transcript(entry: Entry) -> bool:
    """`Full transcript of the hearing`, `Edited transcript`, or whatever says that words were spoken."""
    return entry.label in {"transcript", "delivery", "kind"} or "transcript" in entry.line.text.lower()

"""From bytes to drafts: the whole of reading, in the order in which it happens."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field, replace

from statements.citing.identifiers import identifier
from statements.ingest.boundaries import Part, parts
from statements.ingest.collector import uncollected
from statements.ingest.draft import Draft, Found, Problem, Span
from statements.ingest.formats.stated import Stated
from statements.ingest.layout import lay_out
from statements.ingest.page import Page
from statements.ingest.passages import spans, with_languages, with_speakers, with_unseen
from statements.ingest.recognisers import events, origins, shown_kinds, stated, titles
from statements.ingest.recognisers.dates import dates_in_words, dating
from statements.ingest.recognisers.dates.embargo import embargo
from statements.ingest.recognisers.language.language import language
from statements.ingest.recognisers.people import bylines
from statements.ingest.recognisers.people.people import people
from statements.ingest.recognisers.people.quotations import quotations
from statements.ingest.recognisers.topics import topics
from statements.ingest.source_text import SourceText, source_text
from statements.ingest.vocabulary import Vocabulary

# Within so many days after the event its page is put up.
PUT_UP_AFTER = 31


@dataclass(slots=True)
class ReadFile:
    """One file as read: its text as of `source_text`, how it was decoded, and its statements."""

    text: str
    encoding: str
    drafts: list[Draft]
    guessed: bool = False
    problems: list[Problem] = field(default_factory=list)


def read(content: bytes, vocabulary: Vocabulary) -> ReadFile:
    """Reads one source file. Raises Refused when it holds no statement that can be read."""
    with uncollected():
        source = source_text(content)
        drafts, problems = _statements(source, content, vocabulary)
    return ReadFile(source.text, source.encoding, drafts, source.guessed, [*source.problems, *problems])


def _statements(source: SourceText, content: bytes, vocabulary: Vocabulary) -> tuple[list[Draft], list[Problem]]:
    """The drafts of a file; in each the other statements of the file are chrome."""
    text = source.text
    if source.stated.by:  # metadata is that of one statement
        return [read_text(text, identifier(content), vocabulary, source.stated)], []
    own, doubtful = parts(text, vocabulary)
    problems = [
        Problem("file", line, "Another statement may begin after this line; the file was read as one.")
        for line in doubtful
    ]
    if len(own) == 1:
        return [read_text(text, identifier(content), vocabulary)], problems
    drafts = []
    whole = [_filled(text, part) for part in own]
    for number, part in enumerate(own, 1):
        draft = read_text(text[part.start : part.end], identifier(content, number), vocabulary)
        draft = draft.moved(part.start, part.line - 1)
        draft = replace(draft, number=number, spans=[*whole[: number - 1], *draft.spans, *whole[number:]])
        drafts.append(draft)
    return drafts, problems


def _filled(text: str, part: Part) -> Span:
    """A part without the blanks around it, as one piece of chrome."""
    words = text[part.start : part.end]
    return Span(part.start + len(words) - len(words.lstrip()), part.start + len(words.rstrip()), "chrome")


def read_text(text: str, name: str, vocabulary: Vocabulary, said: Stated | None = None) -> Draft:
    """The draft of the statement that `text` holds, to be known as `name`; `said` is what its format states."""
    page = lay_out(text, vocabulary, said)
    draft = Draft(name)
    page.in_header = [found for recogniser in bylines.RECOGNISERS for found in recogniser(page)]
    _read_origins(page, draft)
    _read_dates(page, draft)
    page.language = draft.fields["language"].value if "language" in draft.fields else ""
    draft.appearances = people(page)
    kind = draft.fields.get("kind")
    _take(draft, "title", stated.title(page, titles.title(page, kind.value if kind else None)))
    _take(draft, "event", events.event(page, _context(draft)))
    talkers = [found.value["name"] for found in draft.appearances if found.value["role"] in {"speaker", "moderator"}]
    voiced = with_speakers(spans(page), page, talkers)
    draft.spans = with_languages(with_unseen(voiced, text), text, draft.fields.get("language"))
    title = draft.fields.get("title")
    quoted = [found.value["name"] for found in draft.appearances if found.value["role"] == "quoted"]
    if kind is None:
        _take(draft, "kind", shown_kinds.kind_of_words(page, title, bool(quoted) and not talkers))
    named = title.value if title and title.origin == "stated" else ""
    draft.topics = stated.topics(page, topics(text, named, draft.passages, vocabulary))
    if not talkers:
        draft.quotations = quotations(text, draft.passages, quoted)
    return draft


def _read_origins(page: Page, draft: Draft) -> None:
    for name, recogniser in (
        ("kind", origins.kind),
        ("place", origins.place),
        ("publisher", origins.publisher),
        ("delivery", origins.delivery),
        ("source_url", origins.source_address),
        ("embargo", embargo),
    ):
        _take(draft, name, stated.chosen(name, page, recogniser(page)))
    told = origins.language_field(page) or language(page.prose) or language(page.text)
    _take(draft, "language", stated.chosen("language", page, told))


def _read_dates(page: Page, draft: Draft) -> None:
    modified = dating.modified(page) or page.stated.first("modified")
    _take(draft, "modified", modified)
    _take(
        draft,
        "date",
        agreed("date", page, stated.dates(page, dating.RECOGNISERS), draft)
        or agreed("date", page, dating.LAST_RECOGNISERS, draft)
        or agreed("date", page, dating.LEAST_RECOGNISERS, draft),
    )
    _prefer_the_event(page, draft)
    dating.note_impossible(page, draft)
    if "date" not in draft.fields and modified:
        draft.fields["date"] = dating.from_modified(modified)


def _prefer_the_event(page: Page, draft: Draft) -> None:
    """The day that a heading names is that of the event; a page's own date soon after it is when it was put up."""
    titled = dates_in_words.date_in_title(page) or dates_in_words.day_of_event(page)
    date = draft.fields.get("date")
    headings = {entry.line.number for entry in page.entries("byline", "transcript")}
    if (
        titled
        and not titled.review
        and date
        and titled.value < date.value
        and (titled.line in headings or _are_within(PUT_UP_AFTER, titled.value, date.value))
    ):
        draft.fields["date"] = replace(titled, alternatives=(date.value,))


def agreed(name: str, page: Page, recognisers: Sequence[Callable[[Page], Found | None]], draft: Draft) -> Found | None:
    """What the recognisers find. Two that disagree make a problem: the first is kept, the others are alternatives.

    A month does not disagree with a day in it. Days next to each other are no doubt (a release is filed a day off the
    event), but the other one is noted.
    """
    found = [value for recogniser in recognisers if (value := recogniser(page))]
    if not found:
        return None
    first = _told(found[0], page, draft)
    others = tuple(dict.fromkeys(each.value for each in found[1:] if not _includes(first.value, each.value)))
    if not others and not first.review:
        return first
    alternatives = (*first.alternatives, *others)
    message = (
        f"More than one {name} is stated: {first.value} was taken; the others are {', '.join(alternatives)}."
        if alternatives
        else f"The {name} {first.value} is that of several days or of what is reported; the words may be of another."
    )
    draft.problems.append(Problem(name, first.line, message))
    doubtful = first.review or not all(_are_neighbours(first.value, other) for other in others)
    return replace(first, alternatives=alternatives, review=doubtful)


def _told(first: Found, page: Page, draft: Draft) -> Found:
    """An ambiguous date such as 05/06/2020, told by another date in the text, or by a language of day before month."""
    if not first.alternatives:
        return first
    rest = [recogniser(page) for recogniser in (*dating.RECOGNISERS, *dating.LAST_RECOGNISERS)]
    plain = {each.value for each in rest if each and not each.alternatives}
    plain |= {first.value} if dating.writes_day_first(page) else set()
    if first.span and dating.IN_AMERICA.search(page.text, *first.span):
        plain |= set(first.alternatives)  # `05/06/2020 | 07:26am EST`: the month comes first
    language = draft.fields.get("language")
    readings = (first.value, *first.alternatives)
    told = [value for value in readings if value in plain] or (
        [first.value] if language and language.value != "en" else []
    )
    return replace(first, value=told[0], alternatives=(), review=False) if len(told) == 1 else first


def _includes(one: str, other: str) -> bool:
    return one.startswith(other) or other.startswith(one)


def _are_neighbours(one: str, other: str) -> bool:
    return _are_within(1, one, other)


def _are_within(days: int, one: str, other: str) -> bool:
    if len(one) != 10 or len(other) != 10:
        return False
    return abs((dt.date.fromisoformat(one) - dt.date.fromisoformat(other)).days) <= days


def _context(draft: Draft) -> events.Context:
    def value(name: str) -> str | None:
        return draft.fields[name].value if name in draft.fields else None

    date = value("date")
    speakers = [found.value["name"] for found in draft.appearances if found.value["role"] == "speaker"]
    return events.Context(
        day=date if date and len(date) == 10 else None,
        place=value("place"),
        publisher=value("publisher"),
        speaker=speakers[0] if speakers else None,
    )


def _take(draft: Draft, name: str, found: Found | None) -> None:
    if found is not None:
        draft.fields[name] = found


# How often a character is covered: never, once, more often.
_ONE_MORE = bytes([1, 2, 2]).ljust(256, b"\x02")


def uncovered(text: str, found: Sequence[Span]) -> list[int]:
    """The offsets of the characters that are not in exactly one span, white space aside; [] when nothing is lost."""
    counts = bytearray(len(text))
    for span in found:
        counts[span.start : span.end] = counts[span.start : span.end].translate(_ONE_MORE)
    return [at for at, letter in enumerate(text) if counts[at] != 1 and not letter.isspace()]

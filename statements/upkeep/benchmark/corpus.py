"""The statements of the benchmark: the same for everybody, shaped like an archive, as large as wanted.

Statement n depends on its number and the length of texts alone. Words and facets follow Zipf's law; what is not
stated in some share of real statements is not stated here either.
"""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass
from random import Random

from statements.citing.identifiers import identifier
from statements.ingest.draft import Draft, Found, PassageKind, Span
from statements.ingest.read import ReadFile
from statements.upkeep.benchmark.words import Zipf, made_names, made_words

SEED = "On Record"
VOCABULARY = 60_000
SPEAKERS, TOPICS, EVENTS, PUBLISHERS, PLACES = 2_000, 200, 1_000, 100, 300
KINDS = (
    "press release", "statement", "remarks", "press conference", "news report",
    "speech", "briefing", "interview", "article", "other",
)  # fmt: skip
LANGUAGES = ("en", "fr", "de", "es", "ru", "ar", "pt", "it", "tr", "uk")
FIRST_DAY, DAYS = dt.date(2000, 1, 1), 25 * 365
# Kinds in which somebody asks and somebody answers.
TALKS = {"press conference", "briefing", "interview"}
COMMONEST_WORD, PHRASE = "the", "for the"
# How paragraphs begin: no phrase that is searched for runs from one into the next.
_OPENINGS = "We I Today This There It They As At On In And But".split()
_GIVEN = (
    "Anna Maria John Peter Elena Ahmed David Sofia Jens Laura Michael Ivan Fatima Thomas Julia Omar Daniel Ingrid "
    "Pavel Carmen Robert Leila Stefan Marta George Yusuf Helen Marco Nina Karim Eva Lars Olga Samuel Rosa Viktor"
).split()
_OFFICES = (
    "Prime Minister", "Minister of Defence", "Secretary General", "Foreign Minister", "Spokesperson", "President",
    "Minister of Finance", "Special Envoy", "Ambassador", "Minister of Health", "Commissioner", "Chief of Staff",
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class Person:
    name: str
    office: str


@dataclass(frozen=True, slots=True)
class Topic:
    name: str
    broader: str | None


@dataclass(frozen=True, slots=True)
class Sample:
    """One statement: the name of its source, its text, and what a reader would make of it."""

    source_name: str
    text: str
    draft: Draft

    @property
    def content(self) -> bytes:
        return self.text.encode()

    @property
    def read(self) -> ReadFile:
        """As the writer takes it."""
        return ReadFile(self.text, "utf-8", [self.draft])


class Corpus:
    """Statements with about `paragraphs` paragraphs of 75 words (450 bytes)."""

    def __init__(self, paragraphs: int) -> None:
        self.paragraphs = paragraphs
        random = Random(f"{SEED} names")
        self.words = Zipf(made_words(random, VOCABULARY), bits=20)
        names = made_names(random, SPEAKERS + 3 * TOPICS + EVENTS + PUBLISHERS + PLACES)

        def take(count: int) -> list[str]:
            taken = names[:count]
            del names[:count]
            return taken

        self.speakers = [Person(f"{random.choice(_GIVEN)} {name}", random.choice(_OFFICES)) for name in take(SPEAKERS)]
        broad = [f"{name} policy" for name in take(TOPICS // 5)]
        narrow = [
            f"{name} {random.choice(('crisis', 'talks', 'reform', 'agreement'))}" for name in take(TOPICS * 4 // 5)
        ]
        self.topics = [
            *(Topic(name, None) for name in broad),
            *(Topic(name, random.choice(broad) if random.random() < 0.75 else None) for name in narrow),
        ]
        random.shuffle(self.topics)
        self.events = [f"{name} {random.choice(('Summit', 'Conference', 'Ministerial'))}" for name in take(EVENTS)]
        self.publishers = [f"Ministry of {name}" for name in take(PUBLISHERS)]
        self.places = take(PLACES)
        self._speakers, self._topics = Zipf(self.speakers), Zipf(self.topics)
        # Beside the first person, one who is seldom that: so a table with one speaker a row finds as many statements
        # by one of the first half as the archive does.
        self._quoted = Zipf(self.speakers[SPEAKERS // 2 :])
        self._events, self._publishers, self._places = Zipf(self.events), Zipf(self.publishers), Zipf(self.places)
        self._kinds, self._languages = Zipf(KINDS), Zipf(LANGUAGES)

    def sample(self, number: int) -> Sample:
        """Statement `number`, from 0."""
        random = Random(f"{SEED} {number}")
        facts = self._facts(random)
        text, spans = self._written(random, facts)
        draft = Draft(identifier(text.encode()))
        draft.fields = {name: Found(value, "made", line=1) for name, value in facts.fields.items() if value is not None}
        draft.appearances = [
            Found(_appearance(person, "speaker" if at == 0 else "quoted"), "made", line=3)
            for at, person in enumerate(facts.people)
        ]
        draft.topics = [Found(topic.name, "made", "derived") for topic in facts.topics]
        draft.spans = spans
        return Sample(f"made/{number:07}.txt", text, draft)

    def _facts(self, random: Random) -> _Facts:
        def stated(share: float) -> bool:
            return random.random() < share

        kind = self._kinds.one(random)
        people = [self._speakers.one(random)] if stated(0.92) else []
        if people and stated(0.3) and (other := self._quoted.one(random)) not in people:
            people.append(other)
        topics = self._topics.some(random, random.randint(1, 4)) if stated(0.95) else []
        about = topics[0].name if topics else random.choice(self.topics).name
        by = f" by {people[0].office} {people[0].name}" if people else ""
        event = self._events.one(random) if stated(0.5) else None
        place = self._places.one(random) if stated(0.85) else None
        return _Facts(
            people,
            topics,
            {
                "title": f"{kind.capitalize()}{by} on the {about}",
                "kind": kind if stated(0.98) else None,
                "date": _day(random),
                "place": place,
                "publisher": self._publishers.one(random) if stated(0.94) else None,
                "language": self._languages.one(random) if stated(0.99) else None,
                "event": event and {"name": event, "body": None, "kind": "other", "day": None, "place": None},
            },
        )

    def _written(self, random: Random, facts: _Facts) -> tuple[str, list[Span]]:
        """The text and the spans over it: title, byline and dateline, then the paragraphs."""
        title, place, date = (facts.fields[name] for name in ("title", "place", "date"))
        byline = [f"By {facts.people[0].office} {facts.people[0].name}"] if facts.people else []
        header = [str(title), *byline, f"{place or 'For release'}, {_in_words(date) if date else 'undated'}"]
        talk = facts.fields["kind"] in TALKS
        blocks: list[tuple[str, PassageKind | None, str | None]] = [(line, None, None) for line in header]
        for at in range(max(1, round(self.paragraphs * random.uniform(0.5, 1.5)))):
            asks = talk and at > 2 and at % 2 == 1
            kind: PassageKind = "question" if asks else "answer" if talk and at > 2 else "paragraph"
            voice = None if asks or not facts.people else facts.people[at % len(facts.people)].name
            blocks.append((self._paragraph(random), kind, voice))
        spans, start = [], 0
        for words, block, voice in blocks:
            end = start + len(words)
            spans.append(Span(start, end, "passage" if block else "header", block, voice))
            start = end + 2
        return "\n\n".join(words for words, _, _ in blocks) + "\n", spans

    def _paragraph(self, random: Random) -> str:
        sentences = []
        for _ in range(random.randint(3, 7)):
            words = " ".join(self.words.draw(random, random.randint(8, 22)))
            sentences.append(f"{words[0].upper()}{words[1:]}.")
        return f"{random.choice(_OPENINGS)} {sentences[0].lower()} {' '.join(sentences[1:])}"


@dataclass(frozen=True, slots=True)
class _Facts:
    """What one statement states. `fields` are as those of a draft; None is what it does not state."""

    people: list[Person]
    topics: list[Topic]
    fields: dict[str, object]


def _appearance(person: Person, role: str) -> dict[str, str]:
    return {
        "name": person.name,
        "office": person.office,
        "role": role,
        "printed": person.name,
        "printed_office": person.office,
    }


def _day(random: Random) -> str | None:
    """Mostly a day, now and then a month or a year alone, and sometimes nothing. Later years have more."""
    day = FIRST_DAY + dt.timedelta(days=int(DAYS * random.random() ** 0.7))
    chance = random.random()
    return None if chance < 0.01 else day.isoformat()[: 4 if chance < 0.03 else 7 if chance < 0.06 else 10]


def _in_words(date: object) -> str:
    text = str(date)
    if len(text) == 4:
        return text
    day = dt.date.fromisoformat(f"{text}-01"[:10])
    return f"{day.day} {day:%B %Y}" if len(text) == 10 else f"{day:%B %Y}"

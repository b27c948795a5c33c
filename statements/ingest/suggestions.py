"""Terms that an archive may want as topics, from the statistics of its words. An editor accepts or declines them."""

from __future__ import annotations

import math
from collections import Counter
from collections.abc import Container, Iterable, Sequence
from dataclasses import dataclass, field

from statements.ingest.phrases import Phrase, phrases, stop_words
from statements.ingest.terms import TermFinder
from statements.ingest.vocabulary import Vocabulary, key

# A term stands in so many statements, and in some of them so often that it would be their topic.
STATEMENTS, TOPICAL, TOPICAL_WORD = 3, 2, 3
PASSAGES, MENTIONS = 2, 3
# What stands in more than this share of the statements says nothing about one of them.
COMMON = 0.25
# The share of its places in which a phrase, or a single word, stands as a noun does, and is not part of a longer one.
NOUN, NOUN_WORD, WHOLE, WHOLE_WORD = 0.2, 0.35, 0.15, 0.65
NAME, TITLED = 0.5, 0.2
# How much oftener the words of a phrase stand together than chance has it.
COHESION = 10
# A longer term counts for more: it says more, and is harder to come upon by chance.
WEIGHTS = (1.0, 3.0, 3.6, 4.0)
# Another form of a term is one of its own where it has this share of the commonest one's places.
RARE = 0.1
EVIDENCE = 5
LONGEST_TERM = 100
# How many phrases are counted at a time. Beyond that, those of a single statement are forgotten.
MOST = 1_000_000


@dataclass(frozen=True, slots=True)
class Candidate:
    """A term to suggest: its forms, the commonest first, and in how many statements and most in which it stands."""

    key: str
    forms: tuple[str, ...]
    statements: int
    evidence: tuple[int, ...]
    weight: float

    @property
    def term(self) -> str:
        return self.forms[0]


class Known:
    """What needs no suggesting: topics wherever their terms stand, and the names of people, places and bodies."""

    def __init__(self, vocabulary: Vocabulary, people: Iterable[str], events: Iterable[str] = ()) -> None:
        self._topics = TermFinder(
            {term: topic.name for topic in vocabulary.topics for term in (topic.name, *topic.terms)}
        )
        entries = (*vocabulary.bodies, *vocabulary.publishers, *vocabulary.places)
        named = [name for entry in entries for name in (entry.name, *entry.terms)]
        self._names = frozenset(key(name) for name in (*named, *events))
        self._people = frozenset(word for name in people for word in key(name).split())

    def holds(self, form: str, is_name: bool) -> bool:
        """Whether the archive knows the form already, or a part of it that is a topic's term or a person's name."""
        if key(form) in self._names or any(self._topics.find(form)):
            return True
        return is_name and not self._people.isdisjoint(key(form).split())


@dataclass(slots=True)
class _Tally:
    """What is counted of one phrase. `heat` and `heated` are the parts of its log-likelihood, summed as they come."""

    statements: int = 0
    topical: int = 0
    count: int = 0
    placed: int = 0
    named: int = 0
    nouns: int = 0
    whole: int = 0
    titled: int = 0
    heat: float = 0.0
    heated: int = 0
    forms: Counter[str] = field(default_factory=Counter)
    evidence: list[tuple[int, int]] = field(default_factory=list)


class Statistics:
    """Counts the phrases of an archive, statement by statement."""

    def __init__(self) -> None:
        self._tallies: dict[str, _Tally] = {}
        self._words: Counter[str] = Counter()
        self._lower: set[str] = set()
        self._statements = self._length = 0

    def add(self, number: int, language: str, passages: Sequence[str]) -> None:
        """Counts one statement; `number` is what it is called in the evidence."""
        words, length = stop_words(language), sum(passage.count(" ") + 1 for passage in passages)
        mentions: Counter[str] = Counter()
        spread: Counter[str] = Counter()
        for passage in passages:
            here = [(_stem(phrase.words), phrase) for phrase in phrases(passage, words)]
            for stem, phrase in here:
                self._note(stem, phrase, words.alone)
            mentions.update(stem for stem, _ in here)
            spread.update({stem for stem, _ in here})
        self._statements += 1
        self._length += length
        for stem, count in mentions.items():
            if stem in self._tallies:
                _close(self._tallies[stem], number, count, spread[stem], length)
        if len(self._tallies) > MOST:
            self._tallies = {stem: tally for stem, tally in self._tallies.items() if tally.statements > 1}

    def _note(self, stem: str, phrase: Phrase, alone: frozenset[str]) -> None:
        single = len(phrase.words) == 1
        if len(stem) > LONGEST_TERM:
            return
        if single:
            self._words[stem] += 1
            if phrase.name is False:
                self._lower.add(phrase.words[0])
            if stem in alone or phrase.words[0].casefold() in alone or len(stem) < 3:
                return
        tally = self._tallies.setdefault(stem, _Tally())
        tally.count += 1
        tally.placed += phrase.name is not None
        tally.named += bool(phrase.name)
        tally.nouns += phrase.noun
        tally.whole += phrase.whole
        tally.titled += phrase.titled
        tally.forms[" ".join(phrase.words)] += 1

    def candidates(self, known: Known, most: int, answered: Container[str] = ()) -> list[Candidate]:
        """The best `most` terms that are not known, the best first; without those whose keys are `answered`."""
        found = {stem: tally for stem, tally in self._tallies.items() if self._may_be(stem, tally)}
        ranked = sorted(found, key=lambda stem: (-self._weight(stem, found[stem]), stem))
        best: list[Candidate] = []
        for stem in ranked:
            tally, forms = found[stem], _forms(found[stem])
            if stem not in answered and not self._is_part(stem, found) and not known.holds(forms[0], _is_name(tally)):
                evidence = tuple(number for _, number in sorted(tally.evidence, key=lambda each: (-each[0], each[1])))
                best.append(Candidate(stem, forms, tally.statements, evidence, self._weight(stem, tally)))
            if len(best) == most:
                break
        return best

    def _may_be(self, stem: str, tally: _Tally) -> bool:
        words = stem.split()
        single = len(words) == 1
        if not STATEMENTS <= tally.statements <= max(STATEMENTS, COMMON * self._statements):
            return False
        if tally.topical < (TOPICAL_WORD if single else TOPICAL) or tally.titled >= TITLED * tally.count:
            return False
        if _is_name(tally):
            return single or not self._is_person(tally)
        noun, whole = (NOUN_WORD, WHOLE_WORD) if single else (NOUN, WHOLE)
        if tally.nouns < noun * tally.count or tally.whole < whole * tally.count:
            return False
        if single:
            return 5 * tally.topical >= 2 * tally.statements
        chance = math.prod(self._words[word] / self._length for word in words) * self._length
        return tally.count >= COHESION * chance

    def _is_person(self, tally: _Tally) -> bool:
        """Taken for a person: a name whose first word never stands without a capital, and that has no article."""
        return not tally.nouns and _forms(tally)[0].split()[0].lower() not in self._lower

    def _is_part(self, stem: str, found: dict[str, _Tally]) -> bool:
        """Whether at least half of the places of a phrase lie within one longer term."""
        return any(
            f" {stem} " in f" {longer} " and 2 * tally.count >= found[stem].count
            for longer, tally in found.items()
            if len(longer) > len(stem)
        )

    def _weight(self, stem: str, tally: _Tally) -> float:
        """The log-likelihood of the term in the statements it would be a topic of, against the archive as a whole."""
        heat = tally.heat + tally.heated * math.log(self._length / tally.count)
        return heat * math.log(1 + tally.topical) * WEIGHTS[min(len(stem.split()), len(WEIGHTS)) - 1]


def _close(tally: _Tally, number: int, count: int, spread: int, length: int) -> None:
    """Counts a statement that holds the phrase `count` times, in `spread` passages."""
    tally.statements += 1
    if spread >= PASSAGES or count >= MENTIONS:
        tally.topical += 1
        tally.heat += count * math.log(count / length)
        tally.heated += count
    tally.evidence.append((count, number))
    if len(tally.evidence) > EVIDENCE:
        tally.evidence.remove(min(tally.evidence, key=lambda each: (each[0], -each[1])))


def _stem(words: Sequence[str]) -> str:
    """By what the forms of one term are one: without case, and without the last word's plural s."""
    *rest, last = (word.casefold() for word in words)
    if len(last) > 4 and last.endswith("s") and not last.endswith("ss"):
        endings = {"ies": "y", "xes": "x", "ches": "ch", "shes": "sh", "sses": "ss", "s": ""}
        ending = next(each for each in endings if last.endswith(each))
        last = last.removesuffix(ending) + endings[ending]
    return " ".join((*rest, last))


def _is_name(tally: _Tally) -> bool:
    return tally.named > NAME * tally.placed


def _forms(tally: _Tally) -> tuple[str, ...]:
    """The printed forms, the commonest first; one form a word, with capitals where the term is a name."""
    forms: dict[str, str] = {}
    is_name = _is_name(tally)
    most = max(tally.forms.values())
    for form, count in sorted(tally.forms.items(), key=lambda each: (-each[1], each[0])):
        if is_name == any(letter.isupper() for letter in form) and (count >= RARE * most or not forms):
            forms.setdefault(form.casefold(), form)
    return tuple(forms.values())

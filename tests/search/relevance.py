"""What people half remember of a statement, as queries: parts of a title, of a sentence, a name and two rare words."""

from __future__ import annotations

import random
from collections import Counter
from collections.abc import Iterator
from typing import NamedTuple

from django.http import QueryDict

from statements.citing.folding import folded_words
from statements.models import Appearance, Passage, Statement
from statements.search.find import find, parse

EACH = 20
SHORTEST_PASSAGE = 5


class Probe(NamedTuple):
    """A query, and the statement that it half remembers."""

    kind: str
    query: str
    statement: int


class Outcome(NamedTuple):
    """Where the statement stands among the results, from 1; None when it is not on the first page."""

    probe: Probe
    place: int | None


def probes(seed: int) -> Iterator[Probe]:
    """The same ones for the same archive and seed."""
    choose = random.Random(seed)
    passages = _passages()
    yield from _titles(choose)
    yield from _phrases(choose, passages)
    yield from _surnames(choose, passages)


def outcome(probe: Probe) -> Outcome:
    params = QueryDict(mutable=True)
    params["q"] = probe.query
    places = {row.pk: place for place, row in enumerate(find(parse(params)).statements, start=1)}
    return Outcome(probe, places.get(probe.statement))


def shares(outcomes: list[Outcome]) -> tuple[float, float]:
    """Which part of the outcomes is the first result, and which is among the first five."""
    places = [each.place or 1_000 for each in outcomes]
    return sum(place == 1 for place in places) / len(places), sum(place <= 5 for place in places) / len(places)


def _passages() -> list[tuple[int, list[str]]]:
    """(statement, words) of every passage with enough words."""
    rows = (
        Passage.objects.filter(version__current_of__isnull=False)
        .order_by("version__statement__identifier", "start")
        .values_list("version__statement_id", "version__text", "start", "end")
    )
    found = [(statement, folded_words(text[start:end])) for statement, text, start, end in rows]
    return [(statement, words) for statement, words in found if len(words) >= SHORTEST_PASSAGE]


def _titles(choose: random.Random) -> Iterator[Probe]:
    """Titles without two of their words."""
    rows = Statement.objects.order_by("identifier").values_list("pk", "title")
    titles = [(pk, words) for pk, words in ((pk, folded_words(title)) for pk, title in rows) if len(words) >= 5]
    for pk, words in choose.sample(titles, EACH):
        left_out = set(choose.sample(range(len(words)), 2))
        yield Probe("title", " ".join(word for at, word in enumerate(words) if at not in left_out), pk)


def _phrases(choose: random.Random, passages: list[tuple[int, list[str]]]) -> Iterator[Probe]:
    """Five words in a row without one of them."""
    for statement, words in choose.sample(passages, EACH):
        start = choose.randrange(len(words) - 4)
        phrase = words[start : start + 5]
        phrase.pop(choose.randrange(5))
        yield Probe("phrase", " ".join(phrase), statement)


def _surnames(choose: random.Random, passages: list[tuple[int, list[str]]]) -> Iterator[Probe]:
    """The last word of a speaker's name, and the two rarest words of a passage of the statement."""
    statements = Counter(word for _statement, word in {(pk, word) for pk, words in passages for word in words})
    rows = Appearance.objects.filter(role__in=Appearance.COUNTED).order_by("statement__identifier", "position")
    people = choose.sample(list(rows.values_list("statement_id", "speaker__preferred_name")), EACH)
    for statement, name in people:
        _pk, words = choose.choice([each for each in passages if each[0] == statement])
        rarest = sorted(set(words), key=lambda word: (statements[word], word))[:2]
        yield Probe("surname", " ".join([folded_words(name)[-1], *rarest]), statement)

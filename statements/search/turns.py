"""What was said without a break: a passage with those before and after it that are of the same voice."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property

from django.db.models import Q

from statements.citing.flow import flowing
from statements.citing.wording import Word, words
from statements.models import Passage, Version
from statements.models.publication import public

# How far around a passage the ones of its turn are fetched, in characters of the version's text.
REACH = 20_000


@dataclass(frozen=True, slots=True)
class Said:
    """A passage as it was said: its place in the version's text, its words as running text, and whose they are."""

    pk: int
    anchor: str
    start: int
    end: int
    text: str
    voice: tuple[object, ...]
    speaker: str | None


@dataclass(frozen=True)
class Turn:
    """Passages of one voice in a row, in a version that has its statement. `text` is theirs, joined by spaces."""

    version: Version
    passages: tuple[Said, ...]

    @cached_property
    def text(self) -> str:
        return " ".join(passage.text for passage in self.passages)

    @cached_property
    def words(self) -> list[Word]:
        return words(self.text)

    def held(self, start: int, end: int) -> list[tuple[Said, int, int]]:
        """The passages that hold the text from `start` to before `end`, each with the part that it holds."""
        found, at = [], 0
        for passage in self.passages:
            first, last = max(start - at, 0), min(end - at, len(passage.text))
            if first < last:
                found.append((passage, first, last))
            at += len(passage.text) + 1
        return found


def turns(passages: Sequence[int], length: int) -> list[Turn]:
    """The turns around these passages (primary keys) of public statements, in their order, each once. Three queries.

    A turn reaches at least `length` words to either side of the passage, if it is as long.
    """
    chosen = Passage.objects.filter(public("version__statement__"), pk__in=passages, version__current_of__isnull=False)
    places = {pk: (version, start) for pk, version, start in chosen.values_list("pk", "version_id", "start")}
    if not places:
        return []
    versions = {
        version.pk: version
        for version in Version.objects.filter(pk__in={version for version, _start in places.values()}).select_related(
            "statement"
        )
    }
    around = _around(places.values(), versions)
    found: dict[tuple[int, int, int], Turn] = {}
    for pk in passages:
        if pk in places:
            version = versions[places[pk][0]]
            turn = _turn(around[version.pk], pk, length)
            key = (version.pk, turn[0].pk, turn[-1].pk)
            found.setdefault(key, Turn(version, turn))
    return list(found.values())


def _around(places: Iterable[tuple[int, int]], versions: dict[int, Version]) -> defaultdict[int, list[Said]]:
    """Version → the passages near these (version, start) places, in order."""
    near = Q()
    for version, start in places:
        near |= Q(version=version, start__range=(max(0, start - REACH), start + REACH))
    around: defaultdict[int, list[Said]] = defaultdict(list)
    rows = Passage.objects.filter(near).order_by("version", "start")
    for version, pk, anchor, start, end, kind, speaker, slug, printed in rows.values_list(
        "version_id", "pk", "anchor", "start", "end", "kind", "speaker_id", "speaker__slug", "printed_speaker"
    ):
        asks = kind if kind in (Passage.Kind.QUESTION, Passage.Kind.ANSWER) else ""
        text = flowing(versions[version].text[start:end])
        around[version].append(Said(pk, anchor, start, end, text, (speaker, printed, asks), slug))
    return around


def _turn(around: list[Said], pk: int, length: int) -> tuple[Said, ...]:
    at = next(number for number, passage in enumerate(around) if passage.pk == pk)
    before = list(_while_same_voice(around[at::-1], length))
    after = list(_while_same_voice(around[at:], length))
    return (*before[::-1], around[at], *after)


def _while_same_voice(row: Sequence[Said], length: int) -> Iterator[Said]:
    """The passages after the first of `row` until the voice changes or they have `length` words."""
    have = 0
    for passage in row[1:]:
        if passage.voice != row[0].voice or have >= length:
            return
        yield passage
        have += passage.text.count(" ") + 1

"""What was said without a break: a passage with those before and after it that are of the same voice."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property

from django.db.models import F, Q, QuerySet
from django.db.models.functions import Substr

from statements.citing.flow import flowing
from statements.citing.wording import Word, words
from statements.models import Passage, Version
from statements.models.publication import public

# So many characters of text hold a word, as an average.
_WIDTH = 12


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
    around: tuple[Said, ...] = ()

    @property
    def beyond(self) -> Turn:
        """All that was fetched around the turn, whoever says it."""
        return Turn(self.version, self.around)

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


def spoken(passages: Sequence[int]) -> list[tuple[int, str]]:
    """Those of these passages (primary keys) that are public, each with its words. One query."""
    words = Substr("version__text", F("start") + 1, F("end") - F("start"))
    return [(pk, flowing(text)) for pk, text in _public(passages).values_list("pk", words)]


def turns(passages: Sequence[int], length: int) -> list[Turn]:
    """The turns around these passages (primary keys) of public statements, in their order, each once. Three queries.

    A turn reaches at least `length` words to either side of the passage, if it is as long.
    """
    rows = _public(passages).values_list("pk", "version_id", "start", "end")
    places = {pk: place for pk, *place in rows}
    if not places:
        return []
    versions = {
        version.pk: version
        for version in Version.objects.filter(pk__in={version for version, _start, _end in places.values()})
        .select_related("statement")
        .defer("difference")
    }
    around = _around(places.values(), versions, length * _WIDTH)
    found: dict[tuple[int, int, int], Turn] = {}
    for pk in passages:
        if pk in places:
            version = versions[places[pk][0]]
            turn = _turn(around[version.pk], pk, length)
            key = (version.pk, turn[0].pk, turn[-1].pk)
            found.setdefault(key, Turn(version, turn, tuple(around[version.pk])))
    return list(found.values())


def _public(passages: Sequence[int]) -> QuerySet[Passage]:
    public_now = public("version__statement__")
    return Passage.objects.filter(public_now, pk__in=passages, version__current_of__isnull=False).order_by()


def _around(places: Iterable[Sequence[int]], versions: dict[int, Version], reach: int) -> defaultdict[int, list[Said]]:
    """Version → the passages within so many characters of these (version, start, end) places, in order."""
    near = Q()
    for version, start, end in places:
        near |= Q(version=version, start__lte=end + reach, end__gte=start - reach)
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

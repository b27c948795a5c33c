"""What was said without a break: a passage with those before and after it that are of the same voice."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property

from django.db.models import F, Q
from django.db.models.functions import Substr

from statements.citing.flow import flowing
from statements.citing.wording import Word, keys, words
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


@dataclass(frozen=True, slots=True)
class Place:
    """A passage that may hold a quotation: its (start, end) in the version's text, and its words."""

    pk: int
    version: int
    start: int
    end: int
    text: str


@dataclass(frozen=True)
class Turn:
    """Passages in a row, in a version that has its statement. `text` is theirs, joined by spaces.

    They are of one voice; `around` are all that were fetched around them, whoever says those.
    """

    version: Version
    passages: tuple[Said, ...]
    around: tuple[Said, ...] = ()

    @cached_property
    def text(self) -> str:
        return " ".join(passage.text for passage in self.passages)

    @cached_property
    def keys(self) -> list[str]:
        """Those of its words, in order: all that is needed to see that it does not hold a quotation."""
        return [word.key for word in self.words] if "[" in self.text else keys(self.text)

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


def beyond(found: Iterable[Turn]) -> list[Turn]:
    """What was fetched around these turns, where it is more than they are: a question and its answer, say."""
    more = {(turn.version.pk, turn.around[0].pk): turn for turn in found if turn.around != turn.passages}
    return [Turn(turn.version, turn.around) for turn in more.values()]


def places(passages: Sequence[int]) -> list[Place]:
    """Where those of these passages (primary keys) stand that are public, in their order. One query."""
    if not passages:
        return []
    public_now = public("version__statement__")
    held = Passage.objects.filter(public_now, pk__in=passages, version__current_of__isnull=False).order_by()
    text = Substr("version__text", F("start") + 1, F("end") - F("start"))
    rows = held.values_list("pk", "version_id", "start", "end", text)
    found = {pk: Place(pk, version, start, end, flowing(said)) for pk, version, start, end, said in rows}
    return [found[pk] for pk in passages if pk in found]


def turns(found: Sequence[Place], length: int) -> list[Turn]:
    """The turns around these places, in their order, each once. Two queries.

    A turn reaches at least `length` words to either side of the passage, if it is as long.
    """
    if not found:
        return []
    rows = Version.objects.filter(pk__in={place.version for place in found}).select_related("statement")
    versions = {version.pk: version for version in rows.defer("difference", "former")}
    around = _around(found, versions, length * _WIDTH)
    made: dict[tuple[int, int], Turn] = {}
    for place in found:
        if place.pk in around:
            passages = _of_one_voice(around[place.pk], place.pk, length)
            made.setdefault(
                (passages[0].pk, passages[-1].pk), Turn(versions[place.version], passages, around[place.pk])
            )
    return list(made.values())


def _around(found: Iterable[Place], versions: dict[int, Version], reach: int) -> dict[int, tuple[Said, ...]]:
    """Each place (primary key) → the passages in a row within so many characters of it and of those beside it."""
    stretches = list(_stretches(found, reach))
    near = Q()
    for version, start, end, _places in stretches:
        near |= Q(version=version, start__lte=end, end__gte=start)
    rows = Passage.objects.filter(near).order_by("version", "start")
    said = defaultdict[int, list[Said]](list)
    for version, pk, anchor, start, end, kind, speaker, slug, printed in rows.values_list(
        "version_id", "pk", "anchor", "start", "end", "kind", "speaker_id", "speaker__slug", "printed_speaker"
    ):
        asks = kind if kind in (Passage.Kind.QUESTION, Passage.Kind.ANSWER) else ""
        text = flowing(versions[version].text[start:end])
        said[version].append(Said(pk, anchor, start, end, text, (speaker, printed, asks), slug))
    around: dict[int, tuple[Said, ...]] = {}
    for version, start, end, held in stretches:
        row = tuple(each for each in said[version] if each.start <= end and each.end >= start)
        around |= dict.fromkeys(held & {each.pk for each in row}, row)
    return around


def _stretches(found: Iterable[Place], reach: int) -> Iterator[tuple[int, int, int, set[int]]]:
    """(version, start, end, the places within) of what lies within so many characters of the places, each once."""
    version, start, end, held = 0, 0, 0, set[int]()
    for place in sorted(found, key=lambda each: (each.version, each.start)):
        if place.version != version or place.start - reach > end:
            if held:
                yield version, start, end, held
            version, start, held = place.version, place.start - reach, set()
        end = place.end + reach
        held.add(place.pk)
    if held:
        yield version, start, end, held


def _of_one_voice(around: Sequence[Said], pk: int, length: int) -> tuple[Said, ...]:
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

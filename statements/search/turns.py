"""What was said without a break: a passage with those before and after it that are of the same voice."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property

from django.db.models import F

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


class Versions:
    """Versions with their statements, fetched when the first of them is asked for: most turns hold no quotation."""

    def __init__(self, numbers: Collection[int]) -> None:
        self.numbers = numbers

    @cached_property
    def found(self) -> dict[int, Version]:
        rows = Version.objects.filter(pk__in=self.numbers).select_related("statement").order_by()
        return {version.pk: version for version in rows.defer("difference", "former")}


@dataclass(frozen=True)
class Turn:
    """Passages in a row, in the version of this number (primary key). `text` is theirs, joined by spaces.

    They are of one voice; `around` are all that were fetched around them, whoever says those.
    """

    versions: Versions
    number: int
    passages: tuple[Said, ...]
    around: tuple[Said, ...] = ()

    @property
    def version(self) -> Version:
        return self.versions.found[self.number]

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
    more = {(turn.around[0].pk, turn.around[-1].pk): turn for turn in found if turn.around != turn.passages}
    return [Turn(turn.versions, turn.number, turn.around) for turn in more.values()]


def turns(passages: Sequence[int], length: int, *, formerly: bool = False) -> list[Turn]:
    """The turns around these passages (primary keys) of public statements, in their order, each once.

    They are of current versions, or, `formerly`, of versions that are not. A turn reaches at least `length` words to
    either side of the passage, if it is as long. Two queries, and one more for the versions if they are asked for.
    """
    around = _around(passages, length * _WIDTH, formerly) if passages else {}
    if not around:
        return []
    versions = Versions({version for version, _said in around.values()})
    found: dict[tuple[int, int], Turn] = {}
    for pk in passages:
        if pk in around:
            version, said = around[pk]
            turn = _of_one_voice(said, pk, length)
            found.setdefault((turn[0].pk, turn[-1].pk), Turn(versions, version, turn, said))
    return list(found.values())


def _around(passages: Sequence[int], reach: int, formerly: bool) -> dict[int, tuple[int, tuple[Said, ...]]]:
    """Each of these passages that is public → its version, and the passages within so many characters, in order."""
    near = Passage.objects.filter(
        public("version__statement__"),
        version__current_of__isnull=formerly,
        version__passages__in=passages,
        start__lte=F("version__passages__end") + reach,
        end__gte=F("version__passages__start") - reach,
    )
    columns = ("version_id", "pk", "anchor", "start", "end", "kind", "speaker_id", "speaker__slug", "printed_speaker")
    rows = list(near.order_by("start").values_list("version__passages", *columns))
    texts = dict(Version.objects.filter(pk__in={row[1] for row in rows}).order_by().values_list("pk", "text"))
    found: dict[int, tuple[int, tuple[Said, ...]]] = {}
    known: dict[int, Said] = {}
    for passage, version, pk, anchor, start, end, kind, speaker, slug, printed in rows:
        if pk not in known:
            asks = kind if kind in (Passage.Kind.QUESTION, Passage.Kind.ANSWER) else ""
            text = flowing(texts[version][start:end])
            known[pk] = Said(pk, anchor, start, end, text, (speaker, printed, asks), slug)
        found[passage] = version, (*found.get(passage, (version, ()))[1], known[pk])
    return found


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

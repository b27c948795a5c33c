"""What a quotation link names on a statement's page: the words to mark, and what became of them since."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field, replace

from django.http import Http404, HttpRequest

from statements.citing.differences import Difference, word_difference
from statements.citing.selectors import Selector, locate
from statements.models import Passage, Version
from statements.views.errors import GoneError
from statements.views.transcript import Ranges

# Longer values are no quotation that a link was made for.
LONGEST = 2_000


@dataclass(frozen=True, slots=True)
class Quoted:
    """The quotation of a link as one version has it.

    `places` are the (start, end) code points to mark, by anchor; none where the words do not stand in this version,
    and then `earlier` is the last version that has them. `changed` is the first later version that has the passage
    otherwise or no more; `diff` leads from its words here, or in `earlier`, to the present ones. `stands`: the quoted
    words themselves are in the current version as well.
    """

    selector: Selector
    places: Ranges = field(default_factory=dict)
    earlier: Version | None = None
    changed: Version | None = None
    diff: Difference = field(default_factory=list)
    is_gone: bool = False
    stands: bool = True


def selector_of(request: HttpRequest) -> Selector | None:
    """The quotation that an address names; None where it names none."""
    values = [request.GET.get(name, "")[:LONGEST].replace("\0", "") for name in ("p", "exact", "prefix", "suffix")]
    return Selector(*values) if values[0] or values[1] else None


def quoted(selector: Selector, chosen: Version, versions: Sequence[Version]) -> Quoted:
    """The quotation in `chosen`, one of the statement's `versions` in order. A query for each version looked at."""
    current = versions[-1]
    here = placed(selector, chosen, words_of(chosen))
    if here:
        changed = changed_after(versions, chosen.number, [*here])
        diff = _difference(here, chosen, current) if changed else []
        # What was changed and changed back, or gone and restored, reads as it did.
        if changed is None or {sign for sign, _words in diff} == {"="}:
            return Quoted(selector, here)
        return Quoted(selector, here, None, changed, diff, not diff, bool(placed(selector, current, words_of(current))))
    for version in reversed([each for each in versions if each.number < chosen.number]):
        there = placed(selector, version, words_of(version))
        if there:
            changed = changed_after(versions, version.number, [*there])
            diff = _difference(there, version, current)
            return Quoted(selector, {}, version, changed, diff, not diff, False)
    return Quoted(selector)


def placed(selector: Selector, version: Version, passages: Sequence[tuple[str, str]]) -> Ranges:
    """Where the words stand among (anchor, words) of this version, from the passage on that holds the named one."""
    anchor = version.heirs().get(selector.anchor, selector.anchor)
    return {place.anchor: ((place.start, place.end),) for place in locate(replace(selector, anchor=anchor), passages)}


def absent(versions: Iterable[Version], anchor: str) -> Exception:
    """What to raise for a passage that these versions do not have: GoneError where one had it by an earlier reading."""
    if any(anchor in version.former for version in versions):
        return GoneError("a passage of a statement", "Its words are among the rest of the page as received.")
    return Http404("There is no such passage in this statement.")


def words_of(version: Version) -> list[tuple[str, str]]:
    """(anchor, words as they are shown) of the version's passages. One query, or two where its text is deferred."""
    passages = Passage.objects.filter(version=version).order_by("start")
    for passage in passages:
        passage.version = version
    return [(passage.anchor, passage.words) for passage in passages]


def changed_after(versions: Iterable[Version], number: int, anchors: Sequence[str]) -> Version | None:
    """The first version after `number` in which one of these passages has other words, or is gone."""
    return next(
        (
            version
            for version in versions
            if version.number > number and any(change["anchor"] in anchors for change in version.difference)
        ),
        None,
    )


def _difference(places: Ranges, then: Version, current: Version) -> Difference:
    """What became of the passages; nothing where none of them is left."""
    before, after = dict(words_of(then)), dict(words_of(current))
    if not any(anchor in after for anchor in places):
        return []
    return word_difference(
        " ".join(before[anchor] for anchor in places), " ".join(after.get(anchor, "") for anchor in places)
    )


def changed_passages(versions: Iterable[Version], chosen: Version) -> dict[str, int]:
    """Anchor → the number of the last version up to `chosen` in which the words of the passage were changed."""
    return {
        change["anchor"]: version.number
        for version in versions
        if version.number <= chosen.number
        for change in version.difference
        if change["change"] == "changed"
    }


def gone_passages(versions: Iterable[Version], chosen: Version) -> list[tuple[str, Version, Version]]:
    """(anchor, the last version that has it, the one without it) of passages that are gone up to `chosen`."""
    gone: dict[str, tuple[str, Version, Version]] = {}
    before: Version | None = None
    for version in versions:
        if version.number > chosen.number:
            break
        for change in version.difference:
            gone.pop(change["anchor"], None)
            if change["change"] == "removed" and before is not None:
                gone[change["anchor"]] = (change["anchor"], before, version)
        before = version
    return list(gone.values())

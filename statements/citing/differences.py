"""Word differences: what changed from one text, or one version, to the next."""

import re
from collections.abc import Iterator, Sequence
from itertools import groupby
from typing import Any

from rapidfuzz.distance import Indel

_WORD = re.compile(r"\S+\s*")
Difference = list[list[str]]
# Comparing takes memory by the product of both lengths in words: beyond this many what lies between the first and the
# last change is taken out and put in as a whole.
MOST_PAIRS = 100_000_000


def word_difference(before: str, after: str) -> Difference:
    """The words of both texts in order as [["=" | "-" | "+", words], …]: kept, taken out, put in."""
    old, new = _WORD.findall(before), _WORD.findall(after)
    result: Difference = []
    for sign, words in _steps([word.strip() for word in old], [word.strip() for word in new]):
        text = "".join((old if sign == "-" else new)[words])
        if text:
            result.append([sign, text])
    return result


def _steps(old: list[str], new: list[str]) -> Iterator[tuple[str, slice]]:
    """What is kept (a slice of `new`), taken out (of `old`) and put in (of `new`); out comes before in."""
    codes = {word: code for code, word in enumerate(dict.fromkeys((*old, *new)))}
    before, after = [codes[word] for word in old], [codes[word] for word in new]
    start = _common(before, after)
    end = _common(before[start:][::-1], after[start:][::-1])
    last_before, last_after = len(old) - end, len(new) - end
    yield "=", slice(0, start)
    if (last_before - start) * (last_after - start) > MOST_PAIRS:
        yield "-", slice(start, last_before)
        yield "+", slice(start, last_after)
    else:
        steps = Indel.opcodes(before[start:last_before], after[start:last_after])
        for equal, group in groupby(steps, key=lambda step: step.tag == "equal"):
            together = list(group)
            first, last = together[0], together[-1]
            if not equal:
                yield "-", slice(start + first.src_start, start + last.src_end)
            yield "=" if equal else "+", slice(start + first.dest_start, start + last.dest_end)
    yield "=", slice(last_after, len(new))


def _common(before: list[int], after: list[int]) -> int:
    """How many words both begin with."""
    return next(
        (at for at, (one, other) in enumerate(zip(before, after, strict=False)) if one != other),
        min(len(before), len(after)),
    )


def differences(old: Sequence[tuple[str, str]], new: Sequence[tuple[str, str]]) -> list[dict[str, Any]]:
    """What changed between the (anchor, text) passages of two versions: {anchor, change, diff} each, in reading order.

    `change` is "changed", "added" or "removed"; passages with the same words are left out.
    """
    before, after = dict(old), dict(new)
    changes = [
        {
            "anchor": anchor,
            "change": "changed" if anchor in before else "added",
            "diff": word_difference(before.get(anchor, ""), text),
        }
        for anchor, text in new
        if before.get(anchor, "").split() != text.split()
    ]
    gone = [
        {"anchor": anchor, "change": "removed", "diff": [["-", words]]} for anchor, words in old if anchor not in after
    ]
    return [*changes, *gone]

"""Word differences: what changed from one text, or one version, to the next."""

import re
from collections.abc import Sequence
from typing import Any

from rapidfuzz.distance import Indel

_WORD = re.compile(r"\S+\s*")
Difference = list[list[str]]


def word_difference(before: str, after: str) -> Difference:
    """The words of both texts in order as [["=" | "-" | "+", words], …]: kept, taken out, put in."""
    old, new = _WORD.findall(before), _WORD.findall(after)
    codes = {word.strip(): index for index, word in enumerate({word.strip(): None for word in (*old, *new)})}
    result: Difference = []
    for step in Indel.opcodes([codes[word.strip()] for word in old], [codes[word.strip()] for word in new]):
        out, into = "".join(old[step.src_start : step.src_end]), "".join(new[step.dest_start : step.dest_end])
        if step.tag == "equal":
            result.append(["=", into])
        else:
            result += [[sign, words] for sign, words in (("-", out), ("+", into)) if words]
    return result


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

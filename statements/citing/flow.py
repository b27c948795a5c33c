"""A passage of hard-wrapped lines as running text: what a page shows and the index holds, never what is kept."""

import re

# A word broken at the end of a line: letters, a hyphen, and its lower-case rest on the next line.
_BROKEN = re.compile(r"(?<![^\W\d_])(?P<head>[^\W\d_]+)-[^\S\n]*\r?\n[^\S\n]*(?P<rest>[^\W\d_]+)")
_LINE_END = re.compile(r"(?<![^\S\r\n])[^\S\r\n]*(?:\r\n|\r|\n)[^\S\r\n]*")
# What keeps its hyphen when it is broken there: `co-operation`, `re-energise`.
_PREFIXES = {
    "co",
    "re",
    "pre",
    "non",
    "anti",
    "self",
    "ex",
    "semi",
    "multi",
    "post",
    "pro",
    "inter",
    "vice",
    "mid",
    "well",
}


def flowing(text: str) -> str:
    """`text` with its lines joined by spaces and its broken words whole: `exam-` over `ple` is `example`.

    A hyphen stays after a prefix, before a capital, and where a blank line parts the two.
    """
    if "\n" not in text and "\r" not in text:
        return text
    return _LINE_END.sub(" ", _BROKEN.sub(_whole, text))


def _whole(broken: re.Match[str]) -> str:
    head, rest = broken["head"], broken["rest"]
    keeps = head.lower() in _PREFIXES or not rest[0].islower() or head.isupper() != rest.isupper()
    return f"{head}-{rest}" if keeps else head + rest

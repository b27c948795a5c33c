"""Words as Markdown that says the same words: a text that is no Markdown must not turn into any."""

import re

# What Markdown, in any of its dialects, gives a meaning wherever it stands, and what only at the head of a line.
_ANYWHERE = str.maketrans(
    {**{sign: f"\\{sign}" for sign in "\\`*_[]"}, "<": "&lt;", ">": "&gt;", "&": "&amp;", "~": "&#126;"}
)
_AT_HEAD = re.compile(r"^(\d*)([-#+.)=])", re.MULTILINE)
_INDENTED = re.compile(r"^[ \t]+", re.MULTILINE)


def escaped(text: str) -> str:
    """`text`, without indents, so that Markdown shows it as it stands: "1995. It was cold." is no list."""
    words = _INDENTED.sub("", text.translate(_ANYWHERE))
    return _AT_HEAD.sub(lambda found: found[1] + ("&#61;" if found[2] == "=" else f"\\{found[2]}"), words)

"""Character references of HTML (`&rsquo;`, `&#8217;`) in a plain text, as programs that read pages leave them."""

import re
from html import unescape

from statements.ingest.draft import Problem
from statements.ingest.lines import line_number

_REFERENCE = re.compile(r"&(?:amp;)?(?:[A-Za-z]{2,8}\d{0,2}|#\d{2,6}|#[xX][0-9A-Fa-f]{2,5});")
# What is no printable character and yet seen, and what stands for one that there is not.
_BLANK, _NONE = "\u00a0", "\ufffd"


def without_references(text: str) -> tuple[str, list[Problem]]:
    """The text with the characters that are meant, which is told; one that would not be seen stays as it is written.

    >>> without_references("Ada&rsquo;s boat &amp;amp; Bo&#8217;s &c.; &#10;")[0]
    'Ada’s boat & Bo’s &c.; &#10;'
    """
    if "&" not in text or not (first := _REFERENCE.search(text)):
        return text, []
    shown = _REFERENCE.sub(_character, text)
    if shown == text:
        return text, []
    sentence = f"Character references of HTML were read as the characters that they stand for, such as {first.group()}."
    return shown, [Problem("text", line_number(text, first.start()), sentence)]


def _character(reference: re.Match[str]) -> str:
    character = unescape(unescape(reference.group()))
    seen = character == _BLANK or (character.isprintable() and character != _NONE)
    return character if seen and len(character) == 1 else reference.group()

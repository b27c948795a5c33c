"""Bytes to text: byte order mark, then strict UTF-8, then a guess that is marked as one. Nothing else is changed."""

import codecs
import re
from dataclasses import dataclass, field

import chardet

from statements.ingest.draft import Problem, Refused

_MARKS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32-le"),
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
# Control characters that are no white space: no database keeps NUL, and none of them is a character that was printed.
_CONTROLS = re.compile("[\x00-\x08\x0e-\x1b\x7f]")
# More than one control character in this many characters is no text.
_TEXT_PER_CONTROL = 50


@dataclass(slots=True)
class Decoded:
    """The text of a file, with how it was decoded. Offsets everywhere are code points of `text`."""

    text: str
    encoding: str
    guessed: bool = False
    problems: list[Problem] = field(default_factory=list)


def decode(content: bytes) -> Decoded:
    """The text that `content` holds. Raises Refused for what is empty, binary or a PDF."""
    if content.startswith(b"%PDF-"):
        raise Refused("pdf", "This is a PDF. Save its text as a plain text file and add that.")
    decoded = _decode(content)
    controls = [match.start() for match in _CONTROLS.finditer(decoded.text)]
    if len(controls) * _TEXT_PER_CONTROL > len(decoded.text):
        raise Refused("binary", "This is not text: it holds too many control characters.")
    if controls:
        line = len(decoded.text[: controls[0]].splitlines()) or 1
        decoded.text = _CONTROLS.sub("", decoded.text)
        decoded.problems.append(Problem("text", line, f"Control characters left out of the text: {len(controls)}."))
    if not decoded.text.strip():
        raise Refused("empty", "This file holds no text.")
    return decoded


def _decode(content: bytes) -> Decoded:
    for mark, encoding in _MARKS:
        if content.startswith(mark):
            try:
                return Decoded(content[len(mark) :].decode(encoding), encoding)
            except UnicodeDecodeError:
                break  # a mark that lies: go on as if it were not there
    try:
        return Decoded(content.decode("utf-8"), "utf-8")
    except UnicodeDecodeError:
        return _guess(content)


def _guess(content: bytes) -> Decoded:
    encoding = chardet.detect(content)["encoding"]
    if not encoding:
        raise Refused("binary", "This is not text in any encoding that is known here.")
    try:
        text = content.decode(encoding)
    except (UnicodeDecodeError, LookupError):
        raise Refused("binary", f"This looks like {encoding}, but cannot be decoded as that.") from None
    name = encoding.lower()
    return Decoded(
        text, name, True, [Problem("encoding", None, f"The encoding is not stated; it was guessed as {name}.")]
    )

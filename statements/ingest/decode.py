"""Bytes to text: byte order mark, then strict UTF-8, then what a page declares, then a guess that is marked as one."""

import codecs
import re
from dataclasses import dataclass, field

from resiliparse.parse.encoding import map_encoding_to_html5

from statements.ingest.draft import Problem, Refused
from statements.ingest.lines import line_number

_MARKS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32-le"),
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
# What begins a file that holds text, but is none: the reason, and what to do.
_OTHER_FORMATS = (
    (b"%PDF-", "pdf", "This is a PDF. Save its text as a plain text file and add that."),
    (b"{\\rtf", "binary", "This is a Rich Text file. Save it as plain text and add that."),
    (b"PK\x03\x04", "binary", "This is a zip archive or an office document. Save its text as plain text and add that."),
    (b"\xd0\xcf\x11\xe0", "binary", "This is an office document. Save its text as plain text and add that."),
)
# Control characters that are no white space: no database keeps NUL, and none of them is a character that was printed.
_CONTROLS = re.compile("[\x00-\x08\x0e-\x1b\x7f]")
# The bytes of UTF-8 without them: whether a text holds any is told by its bytes in a quarter of the time.
_PRINTED = bytes(code for code in range(256) if not _CONTROLS.match(chr(code)))
# Says where a word may be broken, and is seen only there.
_SOFT_HYPHEN = "\u00ad"
# More than one control character in this many characters is no text.
_TEXT_PER_CONTROL = 50
# A page declares its encoding in its first bytes (HTML Standard, 13.2.3.2).
_PRESCAN = 2048
_PAGE = re.compile(r"<(?:!doctype\s+html|html|head|meta)\b", re.IGNORECASE)
_DECLARED = re.compile(r"<meta\b[^<>]{0,300}?\bcharset\s*=\s*[\"']?\s*([\w.:-]{1,40})", re.IGNORECASE)
# UTF-8 with a few stray bytes: this many of its characters at least are sound for each that is not.
_SOUND_PER_STRAY = 4


@dataclass(slots=True)
class Decoded:
    """The text of a file, with how it was decoded. Offsets everywhere are code points of `text`."""

    text: str
    encoding: str
    guessed: bool = False
    problems: list[Problem] = field(default_factory=list)


def decode(content: bytes) -> Decoded:
    """The text that `content` holds. Raises Refused for what is empty, binary or a PDF."""
    head = content[:64].lstrip(b"\xef\xbb\xbf\r\n\t ")
    for signature, reason, sentence in _OTHER_FORMATS:
        if head.startswith(signature):
            raise Refused(reason, sentence)
    decoded = _decode(content)
    is_clean = not decoded.text.encode("utf-8", "surrogatepass").translate(None, _PRINTED)
    controls = [] if is_clean else [match.start() for match in _CONTROLS.finditer(decoded.text)]
    if len(controls) * _TEXT_PER_CONTROL > len(decoded.text):
        raise Refused("binary", "This is not text: it holds too many control characters.")
    if controls:
        line = line_number(decoded.text, controls[0])
        decoded.text = _CONTROLS.sub("", decoded.text)
        decoded.problems.append(Problem("text", line, f"Control characters left out of the text: {len(controls)}."))
    if _SOFT_HYPHEN in decoded.text:
        line = line_number(decoded.text, decoded.text.index(_SOFT_HYPHEN))
        decoded.problems.append(Problem("text", line, "Soft hyphens left out of the text: they stand within words."))
        decoded.text = decoded.text.replace(_SOFT_HYPHEN, "")
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
    return _wide(content) or _strict(content) or _declared(content) or _with_strays(content) or _guess(content)


def _wide(content: bytes) -> Decoded | None:
    """UTF-16 or UTF-32 without a mark. Latin text in it is valid UTF-8, with a NUL beside each letter."""
    if b"\0" not in content:
        return None
    encoding = (_likely(content) or "").lower()
    if not encoding.startswith(("utf-16", "utf-32")):
        return None
    try:
        return _guessed(content.decode(encoding), encoding)
    except UnicodeDecodeError:
        return None


def _strict(content: bytes) -> Decoded | None:
    try:
        return Decoded(content.decode("utf-8"), "utf-8")
    except UnicodeDecodeError:
        return None


def _declared(content: bytes) -> Decoded | None:
    """What a page says of itself, by the names and aliases of the Encoding Standard."""
    head = content[:_PRESCAN].decode("latin-1")
    name = _DECLARED.search(head) if _PAGE.search(head) else None
    encoding = map_encoding_to_html5(name[1], fallback_utf8=False) if name else None
    if not encoding:
        return None
    try:
        return Decoded(content.decode(encoding), encoding.lower())
    except (UnicodeDecodeError, LookupError):
        return None


def _with_strays(content: bytes) -> Decoded | None:
    """UTF-8 in which a few bytes are Windows-1252, as when pieces from two files were put together."""
    strays: list[int] = []

    def as_windows(error: UnicodeError) -> tuple[str, int]:
        assert isinstance(error, UnicodeDecodeError)
        strays.append(error.start)
        byte = error.object[error.start : error.start + 1]
        return byte.decode("cp1252", "replace"), error.start + 1

    codecs.register_error("on-record-strays", as_windows)
    text = content.decode("utf-8", "on-record-strays")
    sound = sum(not letter.isascii() for letter in text) - len(strays)
    if sound < _SOUND_PER_STRAY * len(strays):
        return None
    line = line_number(content[: strays[0]].decode("latin-1"), strays[0])
    message = f"{len(strays)} bytes are not UTF-8 like the rest; they were read as Windows-1252."
    return Decoded(text, "utf-8", True, [Problem("encoding", line, message)])


def _guess(content: bytes) -> Decoded:
    encoding = _likely(content)
    if not encoding:
        raise Refused("binary", "This is not text in any encoding that is known here.")
    try:
        return _guessed(content.decode(encoding), encoding.lower())
    except (UnicodeDecodeError, LookupError):
        raise Refused("binary", f"This looks like {encoding}, but cannot be decoded as that.") from None


def _likely(content: bytes) -> str | None:
    """The name of the encoding that bytes are most likely in."""
    import chardet  # here, for it takes longer to load than most files take to read

    return chardet.detect(content)["encoding"]


def _guessed(text: str, name: str) -> Decoded:
    message = f"The encoding is not stated; it was guessed as {name}."
    return Decoded(text, name, True, [Problem("encoding", None, message)])

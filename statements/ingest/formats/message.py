"""A message as mail programs save it (RFC 5322, MIME), and a web page that a browser saved as one (MHTML, RFC 2557)."""

import re
from collections.abc import Iterator
from contextlib import suppress
from email import message_from_bytes
from email.errors import MessageError
from email.header import decode_header, make_header
from email.message import Message
from itertools import islice
from typing import NamedTuple

from statements.ingest.draft import Problem
from statements.ingest.formats.stated import stated_address

# A message begins with fields, and one of the first says that it is MIME; without that it is text as it is.
_FIELD = re.compile(r"[\w-]{1,40}:[ \t]")
_IS_MIME = b"\nmime-version:"
_HEAD, _NAME = 16_000, 50
# The library takes time in the square of a type's parameters, and no mail program writes so many.
_TYPE, _LONGEST_TYPE = re.compile(r"^content-type:[^\n]*(?:\n[ \t][^\n]*)*", re.IGNORECASE | re.MULTILINE), 2_000
# What a reader of the message sees of its fields, and how much of each, in characters.
_SHOWN, _LONGEST = ("From", "Subject", "Date"), 1_000
_MOST_PARTS = 100
_BODIES = ("text/plain", "text/html")


class Opened(NamedTuple):
    """What a message holds: the fields that are shown, a line each, and its text or page, as bytes in UTF-8.

    A saved web page has no such fields, but the address where it was.
    """

    head: str
    body: bytes
    encoding: str
    address: str | None
    problems: list[Problem]


def opened(content: bytes) -> Opened | None:
    """The text of a message, its transfer encoding undone; None for what is no message, or has no text to be read.

    Of a web page the page alone is taken: it says itself what its fields say.
    """
    if b": " not in content[:_NAME] or not _FIELD.match(content[:_NAME].decode("latin-1")):
        return None  # as most texts, which are asked no more
    if _IS_MIME not in content[:_HEAD].lower():
        return None
    if any(len(match[0]) > _LONGEST_TYPE for match in _TYPE.finditer(content.decode("latin-1"))):
        return None
    try:
        message = message_from_bytes(content)
        parts = list(islice(message.walk(), _MOST_PARTS))
    except RecursionError:  # messages within messages
        return None
    body = next(_bodies(parts), None)
    if body is None:
        return None
    text, encoding = _text(body)
    left_out = sum(part.get_content_disposition() == "attachment" for part in parts)
    sentence = f"Attachments of this message were left out of the text: {left_out}."
    problems = [Problem("file", None, sentence)] if left_out else []
    address = stated_address(str(message["Snapshot-Content-Location"] or body["Content-Location"] or ""))
    return Opened(
        "" if address else _shown(message), text.encode("utf-8", "surrogatepass"), encoding, address, problems
    )


def _bodies(parts: list[Message]) -> Iterator[Message]:
    """The parts that are its text: plain before HTML, as both say the same."""
    shown = [part for part in parts if part.get_content_disposition() != "attachment"]
    for kind in _BODIES:
        yield from (part for part in shown if part.get_content_type() == kind and part.get_payload(decode=True))


def _text(part: Message) -> tuple[str, str]:
    payload = part.get_payload(decode=True)
    assert isinstance(payload, bytes)
    declared = part.get_content_charset() or "utf-8"
    for encoding in (declared, "utf-8"):
        try:
            return payload.decode(encoding), encoding
        except (LookupError, UnicodeDecodeError):
            continue
    return payload.decode("latin-1"), "latin-1"


def _shown(message: Message) -> str:
    lines = [f"{name}: {_words(str(message[name]))}" for name in _SHOWN if message[name]]
    return "\n".join(lines)


def _words(value: str) -> str:
    """A field on one line, its encoded words (RFC 2047) read."""
    value = value[:_LONGEST]
    with suppress(MessageError, LookupError, UnicodeError, ValueError):  # then it is shown as it stands there
        value = str(make_header(decode_header(value)))
    return " ".join(value.split())

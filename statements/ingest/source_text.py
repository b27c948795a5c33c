"""From bytes to the text of a source, whatever its format: what is read, what is shown, and what is checked again."""

from dataclasses import dataclass, field, replace

from statements.ingest.decode import decode
from statements.ingest.draft import Found, Problem
from statements.ingest.formats.character_references import without_references
from statements.ingest.formats.error_pages import refuse_error_page
from statements.ingest.formats.front_matter import front_matter
from statements.ingest.formats.html import is_page, read_page
from statements.ingest.formats.message import opened
from statements.ingest.formats.numbered_links import without_link_numbers
from statements.ingest.formats.stated import Stated
from statements.ingest.mojibake import repaired


@dataclass(slots=True)
class SourceText:
    """The text of one file: a function of its bytes alone. Offsets everywhere are code points of `text`.

    Of a plain text it is the decoding, without control characters and with double encoding and character references
    undone; of a web page its visible text in document order, and of one that lynx printed that without the numbers of
    links; of a message the fields that are shown, and its text. `problems` tell what was changed; `stated` is what the
    format says beside the text.
    """

    text: str
    encoding: str
    guessed: bool = False
    problems: list[Problem] = field(default_factory=list)
    stated: Stated = field(default_factory=Stated)


def source_text(content: bytes) -> SourceText:
    """Reads the bytes of a file. Raises Refused for what is no text, shows none, or is an error page."""
    message = opened(content)
    if message is None:
        return _source_text(content)
    source = _source_text(message.body)
    source.encoding = message.encoding
    if message.address:
        source.stated.fields.setdefault("source_url", [Found(message.address, "saved page")])
    if message.head:  # what the page of a mail states is about itself
        head = _source_text(message.head.encode("utf-8", "surrogatepass"))
        source.text, source.stated = f"{head.text}\n\n{source.text}", Stated()
        down = len(head.text.splitlines()) + 1
        source.problems = [replace(each, line=each.line and each.line + down) for each in source.problems]
    source.problems += message.problems
    return source


def _source_text(content: bytes) -> SourceText:
    decoded = decode(content)
    text, repairs = repaired(decoded.text)
    problems = [*decoded.problems, *repairs]
    if is_page(text):
        text, stated = read_page(text)
        return SourceText(text, decoded.encoding, decoded.guessed, problems, stated)
    text, references = without_references(text)
    text, links = without_link_numbers(text)
    refuse_error_page(text)
    found, malformed = front_matter(text)
    problems += [*references, *links, *malformed]
    return SourceText(text, decoded.encoding, decoded.guessed, problems, found or Stated())

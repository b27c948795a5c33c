"""The one place where text becomes HTML: notes in Markdown, cleaned; words to mark, escaped."""

from collections.abc import Iterable
from html import escape

import markdown
import nh3

# Markdown takes quadratic time on hostile text, so its length is bounded (characters).
NOTE_LIMIT = 20_000
_TAGS = {"a", "blockquote", "br", "code", "em", "h3", "h4", "hr", "li", "ol", "p", "pre", "strong", "ul"}


def note_html(note: str) -> str:
    """A note in Markdown as safe HTML. Raises ValueError when it is longer than NOTE_LIMIT."""
    if len(note) > NOTE_LIMIT:
        raise ValueError(f"A note has at most {NOTE_LIMIT:,} characters; this one has {len(note):,}.")
    html = markdown.markdown(note, output_format="html")
    return nh3.clean(
        html,
        tags=_TAGS,
        attributes={"a": {"href", "title"}},
        url_schemes={"http", "https", "mailto"},
        link_rel="nofollow noopener",
    )


def marked(text: str, ranges: Iterable[tuple[int, int]]) -> str:
    """`text` escaped, with each (start, end) range of code points inside <mark>. Ranges are in order and apart."""
    parts, at = [], 0
    for start, end in ranges:
        parts += [escape(text[at:start]), "<mark>", escape(text[start:end]), "</mark>"]
        at = end
    return "".join([*parts, escape(text[at:])])

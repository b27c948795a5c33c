"""Where text becomes HTML outside of templates: notes in Markdown, cleaned; words to mark, escaped.

And what a list shows a hundred times: a template takes ten times as long for it, which is half of the time of a page.
"""

import html
import re
from collections.abc import Iterable

import nh3

# Markdown takes quadratic time on hostile text, so its length is bounded (characters).
NOTE_LIMIT = 20_000
# A statement in a list: (address, title, whether that is derived, language, date in EDTF or None and in words, facts,
# whether it needs review, passages), and of each of these (link, marked HTML).
Row = tuple[str, str, bool, str, str | None, str, str, bool, list[tuple[str, str]]]
_SPECIAL = re.compile("[&<>\"']")
_TAGS = {"a", "blockquote", "br", "code", "em", "h3", "h4", "hr", "li", "ol", "p", "pre", "strong", "ul"}


def escape(text: str) -> str:
    """`text` for HTML. Most of what a list shows has nothing to escape, which is seen five times as fast."""
    return html.escape(text) if _SPECIAL.search(text) else text


def note_html(note: str) -> str:
    """A note in Markdown as safe HTML. Raises ValueError when it is longer than NOTE_LIMIT."""
    if len(note) > NOTE_LIMIT:
        raise ValueError(f"A note has at most {NOTE_LIMIT:,} characters; this one has {len(note):,}.")
    import markdown  # here, for it takes long to load, and few processes write notes

    return nh3.clean(
        markdown.markdown(note, output_format="html"),
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


def choice_items(values: Iterable[tuple[str, str, str, bool, bool, str]]) -> str:
    """The items of a facet's list: (link, label, count, selected, unstated, link that leaves it out) of each value."""
    return "".join(map(_choice_item, values))


def date_items(values: Iterable[tuple[str, str, str, bool, bool, int]]) -> str:
    """The items of the list of dates: (link, label, count, selected, unstated, level) of each."""
    return "".join(_choice_item((*value[:5], ""), f' class="level-{value[5]}"') for value in values)


def _choice_item(value: tuple[str, str, str, bool, bool, str], attributes: str = "") -> str:
    link, label, count, selected, unstated, without = (escape(v) if isinstance(v, str) else v for v in value)
    current, kind = ' aria-current="true"' if selected else "", " unstated" if unstated else ""
    leave_out = (
        f'<a class="without" href="{without}" rel="nofollow" title="Leave out">'
        f'<span class="unseen">Leave out {label}</span></a>'
    )
    return (
        f'<li{attributes}><a href="{link}" rel="nofollow"{current}><span class="facet-label{kind}">{label}</span> '
        f'<span class="count">{count}</span></a>{leave_out if without else ""}</li>\n'
    )


def bar_links(bars: Iterable[tuple[str, str, str, str, bool]]) -> str:
    """The bars of a histogram in SVG: (link, words, outline of the slot, outline of the bar, selected) of each."""
    return "".join(
        f'<a href="{escape(link)}" rel="nofollow" tabindex="-1"><title>{escape(words)}</title>'
        f'<path class="slot" d="{slot}"/><path class="bar{" chosen" if selected else ""}" d="{bar}"/></a>\n'
        for link, words, slot, bar, selected in bars
    )


def row_items(rows: Iterable[Row]) -> str:
    """The items of a list of statements."""
    return "".join(map(_row_item, rows))


def _row_item(row: Row) -> str:
    address, title, derived, language, edtf, date, facts, review, passages = row
    spoken, kind = f'lang="{escape(language)}" dir="auto"', ' class="derived"' if derived else ""
    dated = f'<time datetime="{edtf}">{date}</time>' if edtf else '<span class="unstated">Date not stated</span>'
    doubt = ' <span class="mark-review">needs review</span>' if review else ""
    hits = "".join(
        f'<blockquote class="hit" {spoken}><a href="{escape(link)}">{words}</a></blockquote>\n'
        for link, words in passages
    )
    return (
        f'<li class="row">\n<p class="row-date">{dated}</p>\n<div class="row-body">\n'
        f'<h3 class="row-title"><a href="{escape(address)}"{kind} {spoken}>{escape(title)}</a></h3>\n'
        f'<p class="row-facts">{escape(facts)}{doubt}</p>\n{hits}</div>\n</li>\n'
    )

"""What a web page states of itself: JSON-LD (schema.org), Open Graph, Dublin Core, `<time>`, `lang`, canonical link."""

import json
import re
from collections.abc import Iterator
from typing import Any

from resiliparse.parse.html import DocumentNode, ElementNode

from statements.citing.folding import fold
from statements.ingest.draft import Found
from statements.ingest.formats.stated import stated_address, stated_date, stated_moment, stated_words
from statements.ingest.lines import Line
from statements.ingest.recognisers.lines.fields import language_code
from statements.ingest.recognisers.lines.senders import sender

# The names of `<meta>`, the most exact first.
_META = {
    "title": "og:title dc.title dcterms.title twitter:title",
    "date": "article:published_time datepublished dcterms.issued dc.date.issued dcterms.created dc.date.created "
    "publication_date citation_publication_date parsely-pub-date pubdate publishdate dcterms.date dc.date date",
    "modified": "article:modified_time datemodified og:updated_time dcterms.modified dc.date.modified last-modified",
    "publisher": "og:site_name dcterms.publisher dc.publisher publisher",
    "source_url": "og:url",
    "language": "content-language dcterms.language dc.language og:locale",
}
_LINKED = {
    "title": "headline name",
    "date": "datePublished",
    "modified": "dateModified",
    "publisher": "publisher",
    "source_url": "url mainEntityOfPage",
    "language": "inLanguage",
}
_DOCUMENT = re.compile(r"(?:.*Article|.*Report|WebPage|ItemPage|.*Posting|CreativeWork|SpeechAct|Event)", re.IGNORECASE)
_PUBLISHED = re.compile(r"publi|posted|entry-date|release|issued", re.IGNORECASE)
_UPDATED = re.compile(r"updat|modif", re.IGNORECASE)
# The address in the comment that a browser or SingleFile leaves at the head of what it saves.
_SAVED_FROM = re.compile(r"<!--\s*(?:saved from url=\(\d+\)|Page saved with SingleFile\s+url:\s*)(\S+)")
# What joins a title and the name of the site.
_SITE = re.compile(r" (?:[|–—»·•-]|::) ")
_JOINTS = " |–—»·•-:"
# A heading has more characters, and so many words that have more.
_SHORTEST, _SOME = 3, 2
# What `<title>` says; and in how many words a heading says more.
_OF_WINDOW, _TITLE_WORDS = "page title", 4
# As Chinese sites do it: `市长出席开幕式_示例网`, `…-示例网`.
_WIDE_SITE = re.compile(
    r"(?<=[\u2e80-\u9fff！？）」])(?: ?_{1,2}(?=[\u2e80-\u9fff\d])|-(?=[\u4e00-\u9fff]{1,12}[网網]站?$))"
)
LONGEST_JSON, MOST_OBJECTS = 500_000, 2000


def page_metadata(document: DocumentNode, title: str, source: str, lines: list[Line]) -> dict[str, list[Found]]:
    """Field → what is stated, the best first. A title that stands in the text as a heading has the line of that."""
    said: dict[str, list[tuple[str, str]]] = {}
    for found in (_linked_data(document), _meta(document), _times(document), _addresses(document, source)):
        for name, rule, value in found:
            said.setdefault(name, []).append((rule, stated_words(value)))
    said.setdefault("title", []).append((_OF_WINDOW, title))
    fields = {
        name: [Found(meant, rule) for rule, value in said.get(name, []) if (meant := reader(value))]
        for name, reader in (
            ("date", _day),
            ("modified", stated_moment),
            ("source_url", stated_address),
            ("language", language_code),
            ("publisher", _words),
        )
    }
    titles = _titles(document, said, lines)
    return {name: found for name, found in (*fields.items(), ("title", titles)) if found}


def link_texts(document: DocumentNode) -> set[str]:
    """The words of each link: a line that is one is a way to elsewhere."""
    return {" ".join((link.text or "").split()) for link in document.query_selector_all("a[href]")}


def _day(value: str) -> str | None:
    date = stated_date(value)
    return date.edtf if date and not date.alternatives else None


def _words(value: str) -> str | None:
    return " ".join(value.split())[:300] or None


def _linked_data(document: DocumentNode) -> Iterator[tuple[str, str, str]]:
    """(field, rule, value) of the JSON-LD objects that are documents, articles before mere pages."""
    objects = [each for script in document.query_selector_all("script") for each in _objects(script)]
    named = {each["@id"]: each for each in objects if isinstance(each.get("@id"), str) and "name" in each}
    documents = [each for each in objects if any(_DOCUMENT.fullmatch(kind) for kind in _kinds(each))]
    documents.sort(key=lambda each: "WebPage" in _kinds(each))
    for each in documents:
        for name, keys in _LINKED.items():
            for key in keys.split():
                value = _plain(each.get(key), named)
                if value:
                    yield name, f"JSON-LD {key}", value


def _objects(script: ElementNode) -> list[dict[str, Any]]:
    """All objects of a JSON-LD script; none of one that is no JSON."""
    text = script.text or ""
    if (script.getattr("type") or "").strip().lower() != "application/ld+json" or len(text) > LONGEST_JSON:
        return []
    try:
        waiting = [json.loads(text)]
    except (ValueError, RecursionError):
        return []
    found: list[dict[str, Any]] = []
    while waiting and len(found) < MOST_OBJECTS:
        value = waiting.pop(0)
        if isinstance(value, dict):
            found.append(value)
            waiting += [each for each in value.values() if isinstance(each, dict | list)]
        elif isinstance(value, list):
            waiting += [each for each in value[:MOST_OBJECTS] if isinstance(each, dict | list)]
    return found


def _kinds(each: dict[str, Any]) -> list[str]:
    kind = each.get("@type")
    return [str(one) for one in (kind if isinstance(kind, list) else [kind])]


def _plain(value: object, named: dict[str, dict[str, Any]]) -> str:
    """The words of a JSON-LD value: itself, its name, or the name of what it refers to."""
    if isinstance(value, list):
        value = value[0] if value else None
    if isinstance(value, dict):
        same = named.get(str(value.get("@id")), {})
        value = value.get("name") or same.get("name") or value.get("@id")
    return value if isinstance(value, str) else ""


def _meta(document: DocumentNode) -> Iterator[tuple[str, str, str]]:
    said: dict[str, str] = {}
    for each in document.query_selector_all("meta[content]"):
        for attribute in ("property", "name", "itemprop", "http-equiv"):
            key = (each.getattr(attribute) or "").strip().lower()
            if key:
                said.setdefault(key, each.getattr("content") or "")
    for name, keys in _META.items():
        for key in keys.split():
            if said.get(key):
                yield name, f"meta {key}", said[key]
    lang = document.query_selector("html[lang]")
    if lang is not None:
        yield "language", "html lang", lang.getattr("lang") or ""


def _times(document: DocumentNode) -> Iterator[tuple[str, str, str]]:
    """The `<time>` elements that say that they are of the publication or the last change, else the only one."""
    times = document.query_selector_all("time[datetime]")
    said = [(each.getattr("datetime") or "", _marks(each)) for each in times]
    for value, marks in said:
        if _PUBLISHED.search(marks):  # `published updated`: it was never changed
            yield "date", "time element", value
        elif _UPDATED.search(marks):
            yield "modified", "time element", value
    days = {_day(value) for value, marks in said if not _UPDATED.search(marks)}
    if len(days) == 1:
        yield "date", "time element", said[0][0]


def _marks(each: ElementNode) -> str:
    names = [each.getattr(name) or "" for name in ("itemprop", "class", "pubdate", "property")]
    return " ".join([*names, *(["published"] if each.hasattr("pubdate") else [])])


def _addresses(document: DocumentNode, source: str) -> Iterator[tuple[str, str, str]]:
    canonical = document.query_selector("link[rel='canonical']")
    if canonical is not None:
        yield "source_url", "canonical link", canonical.getattr("href") or ""
    saved = _SAVED_FROM.search(source[:5000])
    if saved:
        yield "source_url", "saved from", saved[1]


def _titles(document: DocumentNode, said: dict[str, list[tuple[str, str]]], lines: list[Line]) -> list[Found]:
    """The heading that the metadata repeats; else what the metadata says, without the name of the site."""
    sites = {fold(value).casefold() for _, value in said.get("publisher", [])}
    claimed = [(rule, " ".join(value.split())) for rule, value in said["title"]]
    own = [(rule, shown) for rule, value in claimed if (shown := _without_site(value, sites))]
    known = [fold(value).casefold() for _, value in own]
    headings = [" ".join((heading.text or "").split()) for heading in document.query_selector_all("h1")]
    repeated = [
        words
        for words in headings
        if len(key := fold(words).casefold()) > _SHORTEST and key not in sites and any(key in value for value in known)
    ]
    if not repeated and len(headings) == 1 and any(_is_much_of(headings[0], value) for _, value in own):
        repeated = headings
    if not repeated and all(rule == _OF_WINDOW and _names_site(value) for rule, value in own):
        long = [words for words in headings if len(words.split()) >= _TITLE_WORDS]
        repeated = long if len(long) == 1 else []  # each page of the site has the same title
    if repeated:
        return [_heading(max(repeated, key=len), lines)]
    parted = next((words for _, value in own if (words := _before_site(value, lines))), None)
    return [_heading(parted, lines)] if parted else [Found(value, rule) for rule, value in own]


def _heading(words: str, lines: list[Line]) -> Found:
    line = next((each for each in lines if each.text == words), None)
    return (
        Found(words, "main heading", line=line.number, span=(line.start, line.end))
        if line
        else Found(words, "main heading")
    )


def _names_site(title: str) -> bool:
    """`Examplia`, `Ministry of Foreign Affairs of Examplia`."""
    return len(title.split()) < _TITLE_WORDS or sender(Line(0, title, 0, 0))


def _is_much_of(heading: str, title: str) -> bool:
    """Whether half of the words of a heading, of some at least, are in a title that was written for search engines."""
    words = {word for word in heading.casefold().split() if len(word) > _SHORTEST}
    return len(words) >= _SOME and 2 * len(words & set(title.casefold().split())) >= len(words)


def _before_site(title: str, lines: list[Line]) -> str | None:
    """The part of `Mayor opens a bridge – News - Examplia` that stands on a line, where what follows does not."""
    texts = {line.text for line in lines}
    ends = [joint.start() for joint in _SITE.finditer(title)]
    before = next((title[:end] for end in reversed(ends) if title[:end] in texts), None)
    return before if before and title[len(before) :].lstrip(_JOINTS) not in texts else None


def _without_site(title: str, sites: set[str]) -> str:
    if wide := _WIDE_SITE.search(title):
        return title[: wide.start()]
    parts = _SITE.split(title)
    joins = _SITE.findall(title)
    if len(parts) > 1 and (fold(parts[-1]).casefold() in sites or joins[-1].strip() in {"|", "»", "::", "·", "•"}):
        return title[: title.rindex(joins[-1])].strip()
    return title if fold(title).casefold() not in sites else ""

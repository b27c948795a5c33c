"""What a page states of itself, the best source first."""

from typing import Any

import pytest
from resiliparse.parse.html import HTMLTree

from statements.ingest.formats.html import read_page
from statements.ingest.formats.page_metadata import LONGEST_JSON, page_metadata


def stated(head: str, title: str = "") -> dict[str, Any]:
    source = f"<html><head>{head}</head><body><p>Words.</p></body></html>"
    document = HTMLTree.parse(source).document
    assert document is not None
    return {name: found[0].value for name, found in page_metadata(document, title, source, []).items()}


def linked(json: str) -> str:
    return f'<script type="application/ld+json">{json}</script>'


@pytest.mark.parametrize(
    ("head", "fields"),
    [
        ('<meta property="article:published_time" content="2020-02-12T10:00:00Z">', {"date": "2020-02-12"}),
        ('<meta name="DC.date.issued" content="12 February 2020">', {"date": "2020-02-12"}),
        ('<meta name="date" content="20200212T100000+0900">', {"date": "2020-02-12"}),
        ('<meta name="date" content="05/06/2020">', {}),
        ('<meta name="date" content="1970-01-01">', {}),
        ('<meta itemprop="dateModified" content="2020-02-12 19:31">', {"modified": "2020-02-12T19:31"}),
        ('<meta property="og:site_name" content=" The  Post ">', {"publisher": "The Post"}),
        ('<link rel="canonical" href="https://a.example/b">', {"source_url": "https://a.example/b"}),
        (
            '<link rel="canonical" href="/b"><meta property="og:url" content="https://a.example/c">',
            {"source_url": "https://a.example/c"},
        ),
        ("<!-- saved from url=(0018)https://a.example/ -->", {"source_url": "https://a.example/"}),
        ('<meta property="og:locale" content="fr_FR">', {"language": "fr"}),
        ('<time datetime="2020-02-12">yesterday</time>', {"date": "2020-02-12"}),
        ('<time datetime="2020-02-12">a</time><time datetime="2020-02-13">b</time>', {}),
        (
            '<time datetime="2020-02-12">a</time><time datetime="2020-02-13" itemprop="datePublished">',
            {"date": "2020-02-13"},
        ),
        ('<time datetime="2020-02-12T10:00" class="updated">', {"modified": "2020-02-12T10:00"}),
        ('<time datetime="2020-02-12T10:00" class="entry-date published updated">', {"date": "2020-02-12"}),
    ],
)
def test_elements_of_the_head(head: str, fields: dict[str, str]) -> None:
    assert stated(head) == fields


def test_linked_data_of_articles_goes_before_that_of_pages() -> None:
    head = linked(
        '{"@graph": [{"@type": "WebPage", "name": "A site", "datePublished": "2020-02-10"}, {"@type": "NewsArticle", '
        '"headline": "Talks begin", "datePublished": "2020-02-12T10:00:00+01:00", "publisher": {"@id": "#o"}, '
        '"inLanguage": "en-GB", "mainEntityOfPage": {"@id": "https://a.example/talks"}}, '
        '{"@type": "Organization", "@id": "#o", "name": "The Post"}, {"@type": "Person", "name": "Nobody"}]}'
    )
    assert stated(head) == {
        "title": "Talks begin",
        "date": "2020-02-12",
        "publisher": "The Post",
        "language": "en",
        "source_url": "https://a.example/talks",
    }


@pytest.mark.parametrize(
    "json",
    ["", "{", "[" * 100_000, '"a"', "[1, null]", '{"@type": "NewsArticle", "headline": 5}', " " * (LONGEST_JSON + 1)],
)
def test_broken_linked_data_states_nothing(json: str) -> None:
    assert stated(linked(json)) == {}


@pytest.mark.parametrize(
    ("claimed", "heading", "title"),
    [
        ("Talks begin | The Post", "", "Talks begin"),
        ("Talks begin - The Post", "", "Talks begin"),
        ("Talks – a beginning", "", "Talks – a beginning"),
        ("News: Talks begin, 3 May", "<h1>Talks begin</h1>", "Talks begin"),
        ("Talks begin", "<h1>The Post</h1>", "Talks begin"),
        ("The Post", "", None),
        ("市长出席开幕式_要闻_示例网", "", "市长出席开幕式"),
        ("市长出席开幕式-示例网", "", "市长出席开幕式"),
    ],
)
def test_the_title_is_without_the_name_of_the_site(claimed: str, heading: str, title: str | None) -> None:
    site = '<meta property="og:site_name" content="The Post">'
    _, found = read_page(
        f"<html><head><title>{claimed}</title>{site}</head><body>{heading}<p>Words of it.</p></body></html>"
    )
    first = found.first("title")
    assert (first.value if first else None) == title
    assert (first is not None and first.line == 1) == (title is not None and bool(heading) and "Post" not in heading)


@pytest.mark.parametrize(
    ("claimed", "body", "title"),
    [
        # of two headings that the metadata names the longer, none that only the name of the site repeats
        ("Post talks begin in June", "<h1>Post</h1><h1>Post talks begin</h1>", "Post talks begin"),
        ("Talks begin at last — The Post", "<h1>Post</h1>", "Talks begin at last"),
        # an only heading that shares words with a title for search engines
        ("Border talks in June: all you need", "<h1>In June, border talks</h1>", "In June, border talks"),
        ("Border talks in June: all you need", "<h1>Welcome to our pages</h1>", "Border talks in June: all you need"),
        # an only heading of some words where the page has no more of a title than its site
        ("A Gazette", "<h1>Border talks begin in June</h1>", "Border talks begin in June"),
        ("Ministry of Border Affairs", "<h1>Border talks begin in June</h1>", "Border talks begin in June"),
        ("A Gazette", "<h1>All news</h1>", "A Gazette"),
        # no heading, but a line of its own
        ("Talks begin – News - A Gazette", "<div>Talks begin</div>", "Talks begin"),
        ("Talks begin - A Gazette", "<div>A Gazette</div><div>Talks begin</div>", "Talks begin - A Gazette"),
    ],
)
def test_the_title_is_the_heading_on_the_page(claimed: str, body: str, title: str) -> None:
    site = '<meta property="og:site_name" content="The Post">'
    _, found = read_page(
        f"<html><head><title>{claimed}</title>{site}</head><body>{body}<p>Words of it.</p></body></html>"
    )
    first = found.first("title")
    assert first is not None and first.value == title

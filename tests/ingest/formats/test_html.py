"""A saved page: told from text with tags, rendered in order without losing a character, its furniture set apart."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from statements.ingest.draft import Refused
from statements.ingest.formats.html import is_page, places, read_page
from statements.ingest.lines import split_lines

ARTICLE = (
    "<p>The ministers of both countries agreed on Friday to begin talks about the border.</p>"
    "<p>The talks are to begin in June, and nobody has said yet where they will be held.</p>"
)


@pytest.mark.parametrize(
    "text",
    [
        "<!DOCTYPE html><p>x",
        "\n <!doctype HTML public '-//W3C//DTD HTML 4.01//EN'><title>x</title>",
        "<?xml version='1.0'?><html xmlns='http://www.w3.org/1999/xhtml'>",
        "<!-- saved from url=(0020)https://a.example/ --><html>",
        "<body>words",
        "<div>" + ARTICLE + ARTICLE + "</div>",
        "<div>" + "words " * 2000 + "<br>and words</div>\n",
        "<br />\n<b>Warning</b>: undefined constant\n<!DOCTYPE html>\n<html><p>x</html>\n",
    ],
)
def test_a_page_is_known_by_its_beginning(text: str) -> None:
    assert is_page(text)


@pytest.mark.parametrize(
    "text",
    [
        "Words with <a href='https://a.example'>a link</a> and <figure></figure>.",
        "<b>A bold beginning</b> of a plain text.",
        "<p>One tag, and then " + "words " * 2000,
        "< 5 of them came",
        "The <html> tag is the first of a page.",
        "So begins a page:\n<html>\nand then come words.",
        "",
    ],
)
def test_a_text_with_tags_is_none(text: str) -> None:
    assert not is_page(text)


def body(text: str, source: str) -> list[str]:
    rendered, stated = read_page(source)
    apart = {span.start for span in stated.apart}
    assert rendered == text or not text
    return [line.text for line in split_lines(rendered) if line.start not in apart]


def test_words_stay_whole_and_blocks_have_lines_of_their_own() -> None:
    source = "<html><p><span>T</span>he <b>w</b>ords<br>of it</p><ul><li>one<li>two</ul><p>&ldquo;so&rdquo;&nbsp;be it"
    assert body("", source) == ["The words", "of it", "• one", "• two", "“so” be it"]


def test_what_is_not_shown_is_not_there() -> None:
    source = f"<html><style>a</style><script>b</script><p hidden>c</p><p style='display: none'>d</p>{ARTICLE}"
    assert len(body("", source)) == 2


def test_the_day_beside_the_heading_is_kept() -> None:
    for around in ("<p>3 May 2019 in News</p>{}", "{}<p>By Cora Writer on 3 May 2019 in News</p>"):
        heading = around.format("<h1>Talks begin</h1>")
        source = f"<html><title>Talks begin</title><nav><a href=/>Home</a></nav><div>{heading}</div>{ARTICLE}"
        assert any("3 May 2019" in line for line in body("", source))


def test_menus_and_links_to_elsewhere_are_set_apart_and_the_heading_is_not() -> None:
    source = (
        "<html><title>Talks begin | Post</title><nav><a href=/>Home</a></nav><h1>Talks begin</h1><p>3 May 2019</p>"
        f"<div class=share><a href=x>Share</a></div>{ARTICLE}"
        "<ul><li>The first of the points</ul><aside><ul><li><a href=y>Another story of the day</a></ul></aside>"
        f"{ARTICLE}"
        "<footer><a href=z>Terms of use</a></footer>"
    )
    lines = body("", source)
    assert lines[:2] == ["Talks begin", "3 May 2019"]
    assert "• The first of the points" in lines
    assert not {"Home", "Share", "• Another story of the day", "Terms of use"} & set(lines)


@pytest.mark.parametrize(
    ("source", "reason"),
    [
        ("<html><title>App</title><noscript>You need to enable JavaScript to run this app.</noscript>", "error page"),
        ("<html><title>App</title><div></div>", "empty"),
        ("<html><title>404 Not Found</title><h1>404 Not Found</h1><hr>nginx", "error page"),
        ("<html>" + "<ul><li>x" * 3000, "not understood"),
    ],
)
def test_a_page_without_a_statement_is_refused(source: str, reason: str) -> None:
    with pytest.raises(Refused) as refused:
        read_page(source)
    assert refused.value.reason == reason


def test_deeply_nested_pages_are_read_as_they_are() -> None:
    assert len(body("", "<html>" + "<div>word " * 5000)) == 5000


def test_places_lie_near_their_neighbours() -> None:
    whole = ["title", "menu", "title", "a", "b", "a", "foot"]
    assert places(whole, ["title", "a", "b", "a"]) == [2, 3, 4, 5]
    assert places(whole, ["a", "not there", "b"]) == [3, 4]
    assert places(whole, []) == []


@settings(max_examples=200, deadline=None)
@given(st.lists(st.sampled_from("abcde"), max_size=12), st.data())
def test_places_are_in_order_and_right(whole: list[str], data: st.DataObject) -> None:
    chosen = data.draw(st.lists(st.booleans(), min_size=len(whole), max_size=len(whole)))
    part = [line for line, taken in zip(whole, chosen, strict=True) if taken]
    found = places(whole, part)
    assert [whole[at] for at in found] == part
    assert found == sorted(set(found))

"""A person selects words, copies a link to them, and whoever opens it sees these words: now and after a correction."""

from __future__ import annotations

import re
from typing import Any

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Page, ViewportSize, expect
from pytest_django.live_server_helper import LiveServer
from pytest_playwright.pytest_playwright import CreateContextCallback

from statements.models import Passage, Statement
from tests.factories import make_statement

FIRST = "We will stay in Iraq as long as the government wants us there. That is our promise."
LATER = "We will stay in Iraq for as long as the Iraqi government asks us to. That is our promise."
TWICE = "We said yes to the mission, and we said yes to the 1,200 trainers of its counter-terrorism part."
LONG = [
    f"Paragraph {word} stands between, so that what follows it is far down the page." for word in "abcdefghijklmnop"
]
LAST = "And the last one ends the remarks with thanks to all of you."
ARABIC = "قال المتحدث إن المحادثات مستمرة في العاصمة منذ يومين."
SELECT = """([from, to]) => {
  const find = (words) => {
    const walk = document.createTreeWalker(document.querySelector(".text"), NodeFilter.SHOW_TEXT);
    for (let node; (node = walk.nextNode());) if (node.data.includes(words)) return [node, node.data.indexOf(words)];
  };
  const [first, start] = find(from), [last, end] = find(to);
  document.getSelection().setBaseAndExtent(first, start, last, end + to.length);
}"""


@pytest.fixture
def browser_context_args(browser_context_args: dict[str, Any]) -> dict[str, Any]:
    return {**browser_context_args, "permissions": ["clipboard-read", "clipboard-write"]}


@pytest.fixture
def statement(live_server: LiveServer) -> Statement:
    return remarks(FIRST)


def remarks(first: str) -> Statement:
    paragraphs = (first, TWICE, *LONG, LAST)
    return make_statement(*paragraphs, title="Remarks", source_name="remarks.txt", date="2020-02-12", language="en")


def select(page: Page, first: str, last: str = "") -> None:
    page.evaluate(SELECT, [first, last or first])
    expect(page.locator(".share")).to_be_visible()


def copied(page: Page, button: str = "Copy link to these words") -> str:
    page.get_by_role("button", name=button).click()
    expect(page.get_by_role("group", name="The selected words").get_by_role("status")).to_have_text("Copied.")
    words: str = page.evaluate("navigator.clipboard.readText()")
    return words


def opened(new_context: CreateContextCallback, address: str, **options: Any) -> Page:
    page = new_context(**options).new_page()
    page.goto(address)
    return page


@pytest.mark.parametrize("width", [390, 1280])
def test_a_copied_link_lands_on_its_words_whatever_became_of_them(
    page: Page, live_server: LiveServer, statement: Statement, new_context: CreateContextCallback, width: int
) -> None:
    viewport: ViewportSize = {"width": width, "height": 700}
    page.set_viewport_size(viewport)
    page.goto(f"{live_server.url}{statement.get_absolute_url()}")
    select(page, "as long as the government wants us there")
    changed = copied(page)
    select(page, "ends the remarks with thanks")
    unchanged = copied(page)
    assert re.fullmatch(
        rf"{live_server.url}/statements/{statement.identifier}/v1/\?p=(p\w+)&exact=ends\+the\+remarks\+with\+thanks"
        r"#\1:~:text=ends%20the%20remarks%20with%20thanks",
        unchanged,
    )
    readers = [new_context(java_script_enabled=scripts, viewport=viewport).new_page() for scripts in (True, False)]
    for reader in readers:
        reader.bring_to_front()  # a page that nobody looks at need not scroll
        reader.goto(unchanged)
        expect(reader.locator("mark")).to_have_text("ends the remarks with thanks")
        expect(reader.locator("mark")).to_be_in_viewport()

    remarks(LATER)
    for reader in readers:
        reader.bring_to_front()
        reader.reload()
        expect(reader.get_by_text("They stand in the current version too")).to_have_count(1)
        expect(reader.locator("mark")).to_be_in_viewport()
        reader.goto(changed)
        notice = reader.locator(".quoted-notice")
        expect(notice).to_contain_text("This wording changed on")
        expect(notice.locator("del")).to_have_text(["wants ", "there. "])
        expect(notice.locator("ins")).to_have_text(["for ", "Iraqi ", "asks ", "to. "])
        expect(reader.locator("mark")).to_have_text("as long as the government wants us there")
        expect(reader.locator("mark")).to_be_in_viewport()


def test_what_is_selected_is_read_as_whole_words_of_the_statement(
    page: Page, live_server: LiveServer, statement: Statement, new_context: CreateContextCallback
) -> None:
    remarks(LATER)
    page.goto(f"{live_server.url}{statement.get_absolute_url()}")

    def marks(first: str, last: str = "") -> list[str]:
        select(page, first, last)
        return opened(new_context, copied(page)).locator("mark").all_inner_texts()

    assert marks("romise") == ["promise"]
    assert marks("200 trainers of its counter-ter") == ["1,200 trainers of its counter-terrorism"]
    # Over two passages and the archive's own links between them.
    assert marks("That is our", "We said yes") == ["That is our promise.", "We said yes"]
    # Of words that stand twice, those that were selected.
    select(page, "said yes to the 1")
    page.evaluate("document.getSelection().modify('extend', 'backward', 'word')")
    address = copied(page).replace("to+the+1%2C200", "").replace("said+yes+to+the", "said+yes")
    again = opened(new_context, address)
    assert again.locator(".passage mark").evaluate("each => each.previousSibling.data").endswith("and we ")
    # What is no word cannot be quoted.
    page.evaluate(SELECT, [". That", "."])
    expect(page.locator(".share")).to_be_hidden()


def test_a_list_and_a_text_from_right_to_left(
    page: Page, live_server: LiveServer, new_context: CreateContextCallback
) -> None:
    arabic = make_statement(ARABIC, FIRST, title="بيان صحفي", language="ar")
    page.goto(f"{live_server.url}{arabic.get_absolute_url()}")
    select(page, "محادثات مستمرة")
    assert opened(new_context, copied(page)).locator("mark").all_inner_texts() == ["المحادثات مستمرة"]

    listed = make_statement("- water for the villages\n- roads to the harbour\n- peace", title="Aims")
    Passage.objects.filter(version__statement=listed).delete()
    version = listed.current_version
    assert version is not None
    Passage.objects.create(version=version, start=0, end=version.text.index("peace") + 5, kind="list", anchor="p234567")
    page.goto(f"{live_server.url}{listed.get_absolute_url()}")
    select(page, "for the", "roads to")
    assert opened(new_context, copied(page)).locator("mark").all_inner_texts() == ["for the villages", "- roads to"]


def test_with_the_keyboard_alone(page: Page, live_server: LiveServer, statement: Statement) -> None:
    page.goto(f"{live_server.url}{statement.get_absolute_url()}")
    bar = page.get_by_role("group", name="The selected words")
    # The browser begins a selection by the keyboard only with caret browsing (F7).
    page.get_by_text("That is our promise").dblclick(position={"x": 60, "y": 10})
    for _ in range(3):
        page.keyboard.press("Control+Shift+ArrowRight")
    expect(bar).to_be_visible()
    page.keyboard.press("Tab")
    expect(page.get_by_role("button", name="Copy link to these words")).to_be_focused()
    page.keyboard.press("Tab")
    page.keyboard.press("Enter")
    expect(bar.get_by_role("status")).to_have_text("Copied.")
    cited = page.evaluate("navigator.clipboard.readText()")
    assert (cited[0], cited.count(f"{live_server.url}/statements/"), cited.count("&exact=")) == ("“", 1, 1)
    page.keyboard.press("Tab")
    expect(page.get_by_role("link", name="Where else was this said?")).to_be_focused()
    assert [each["id"] for each in Axe().run(page).response["violations"]] == []
    page.keyboard.press("Escape")
    expect(bar).to_be_hidden()


def test_where_copying_is_refused_the_link_is_shown(page: Page, live_server: LiveServer, statement: Statement) -> None:
    page.goto(f"{live_server.url}{statement.get_absolute_url()}")
    page.evaluate("() => { navigator.clipboard.writeText = () => Promise.reject(new Error('refused')) }")
    select(page, "with thanks")
    page.get_by_role("button", name="Copy link to these words").click()
    field = page.get_by_role("textbox", name="To be copied")
    expect(field).to_be_focused()
    expect(field).to_have_value(re.compile(r"exact=with\+thanks#p"))
    assert page.evaluate("document.getSelection().toString()") == field.input_value()


@pytest.mark.parametrize("width", [390, 1280])
def test_the_words_are_not_under_the_buttons(
    page: Page, live_server: LiveServer, statement: Statement, width: int
) -> None:
    page.set_viewport_size({"width": width, "height": 600})
    page.goto(f"{live_server.url}{statement.get_absolute_url()}")
    for words in (FIRST, LAST, LONG[3], LONG[9]):
        select(page, words)
        box = page.locator(".share").bounding_box()
        chosen = page.evaluate(
            "() => { const { top, bottom } = document.getSelection().getRangeAt(0).getBoundingClientRect();"
            " return [top, bottom]; }"
        )
        assert box is not None
        assert chosen[1] <= box["y"] or chosen[0] >= box["y"] + box["height"], words


def test_copied_text_is_the_statements_own(page: Page, live_server: LiveServer, statement: Statement) -> None:
    remarks(LATER)
    page.goto(f"{live_server.url}{statement.get_absolute_url()}")
    expect(page.locator(".changed-mark")).to_have_count(1)
    select(page, "We will stay", "trainers")
    page.keyboard.press("Control+c")
    words = page.evaluate("navigator.clipboard.readText()")
    assert words.split() == f"{LATER} {TWICE}".partition(" of its")[0].split()

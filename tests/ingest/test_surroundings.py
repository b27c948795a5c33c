"""What a page has around a statement, and what copying does to its lines, changes nothing of what is read."""

import re
import textwrap
from collections.abc import Callable
from typing import Any

import pytest

from statements.ingest.draft import Refused
from statements.ingest.read import read, uncovered
from statements.ingest.vocabulary import starting_vocabulary
from tests.ingest.corpus import CASES, SEEDS

VOCABULARY = starting_vocabulary()
NAMES = """
address_to_an_assembly arabic_release attorney_said bracketed_turns briefing_turns catalogue_header
chinese_spokesperson_report closing_place_and_day dateline_report french_speech german_release joint_press_conference
labels_alone letter_signed_with_place minister_over_the_words numbered_release place_at_foot quoted_without_office
russian_meeting scanned_release spanish_press_conference title_wrapped_at_date turns_with_offices
"""
TEXTS = {
    path.stem: path.read_text("utf-8")
    for path in (*SEEDS, *CASES)
    if path in SEEDS or (path.suffix == ".txt" and path.stem in NAMES.split())
}
ENOUGH = 400  # in a shorter text hardly a line is broken, and nothing shows at which width
MENU = "Skip to main content\nHome\nAbout us\nNews\nContact\nSearch\n\n"
SITE = (
    "Skip to content\n\nRepublic of Examplia\nMinistry of Rivers\n\nHome\nThe Ministry\n  Minister\n  Organisation\n"
    "Services\n  Permits\n  Visas\nPress\n  News\n  Speeches\nContact\n\nEN | FR\n\nHome > Press > Speeches\n\n"
)
COOKIES = "We use cookies to improve your experience on this website.\nAccept all cookies\nReject\nCookie settings\n\n"
LINKS = "[Home](https://a.example/) [News](https://a.example/news) [Contact](https://a.example/contact)\n\n"
BULLETS = "  * Home\n  * News\n  * Speeches\n  * Photos\n  * About us\n  * Contact\n\n"
PRESSED = "\n\nShare\nListen to this article\n3 min read\n\n"
SHARED = "\n\nShare this page\nFacebook\nTwitter\nLinkedIn\n\nRelated news\nMayor opens a lock\n12 May 2025\n\n© 2025\n"
TEASERS = "\n\n3 May 2026 - Mayor opens a bridge at last\n1 May 2026 - Mayor closes a road for good\n\nSee all news\n"
CONTACT = "\n\nMedia contact\nPress Office, Ministry of Rivers\nTel: +44 20 1234 5678\nEmail: press@a.example\n\nTop\n"

AROUND: dict[str, Callable[[str], str]] = {
    "menu": lambda text: MENU + text,
    "site": lambda text: SITE + text,
    "menu in a line": lambda text: f"Home | News | Speeches | Contact\n\n{text}",
    "menu of bullets": lambda text: BULLETS + text,
    "menu in Markdown": lambda text: LINKS + text,
    "two buttons": lambda text: f"Menu\n\nSearch\n\n{text}",
    "buttons": lambda text: f"Print\nShare\nA- A A+\n\n{text}",
    "buttons under it": lambda text: re.sub(r"\n\s*\n", PRESSED, text, count=1),
    "cookies": lambda text: COOKIES + text,
    "banner": lambda text: f"FOR IMMEDIATE RELEASE\n\n{text}",
    "trail": lambda text: f"Home > News > {text.strip().splitlines()[0]}\n\n{text}",
    "title of a window": lambda text: f"{text.strip().splitlines()[0]} | Rivertown Herald\n\n{text}",
    "rules": lambda text: f"***\n\n{text}\n\n***\n",
    "sender": lambda text: f"Ministry of Foreign Affairs and Trade\n\n{text}",
    "address": lambda text: f"https://www.example.org/news/12345\n\n{text}",
    "shared": lambda text: text.rstrip() + SHARED,
    "teasers": lambda text: text.rstrip() + TEASERS,
    "contact": lambda text: text.rstrip() + CONTACT,
    "carriage returns": lambda text: text.replace("\n", "  \r\n"),
    "indented": lambda text: re.sub(r"(?m)^(?=.)", "    ", text),
    "more blank lines": lambda text: re.sub(r"\n\s*\n", "\n\n\n\n", text),
    "blanks that hold": lambda text: re.sub(r"(?m)^(\S+) ", "\\1\u00a0", text),
    "unseen": lambda text: re.sub(r"(?m)^", "\u200b", text),
}


def gist(text: str) -> dict[str, Any]:
    """The stated title, the date, and who speaks or is quoted."""
    file = read(text.encode(), VOCABULARY)
    draft = file.drafts[0]
    assert uncovered(file.text, draft.spans) == []
    title, date = draft.fields.get("title"), draft.fields.get("date")
    return {
        "title": " ".join(title.value.split()) if title and title.origin == "stated" else None,
        "date": date and date.value,
        "people": [f.value["name"] for f in draft.appearances if f.value["role"] != "mentioned"],
    }


@pytest.mark.parametrize("around", AROUND.values(), ids=AROUND)
@pytest.mark.parametrize("name", TEXTS)
def test_what_stands_around_a_statement_changes_nothing(name: str, around: Callable[[str], str]) -> None:
    assert gist(around(TEXTS[name])) == gist(TEXTS[name])


@pytest.mark.parametrize("width", [60, 76, 100])
@pytest.mark.parametrize("name", [name for name, text in TEXTS.items() if len(text) > ENOUGH])
def test_where_lines_are_broken_changes_nothing(name: str, width: int) -> None:
    lines = TEXTS[name].split("\n")
    broken = "\n".join("\n".join(textwrap.wrap(line, width, break_on_hyphens=False)) for line in lines)
    assert gist(broken) == gist(TEXTS[name])


def test_a_page_that_asks_for_consent_and_says_little_else_is_refused() -> None:
    with pytest.raises(Refused) as refused:
        read(f"{COOKIES}We and our partners store personal data on your device.\n".encode(), VOCABULARY)
    assert refused.value.reason == "error page"

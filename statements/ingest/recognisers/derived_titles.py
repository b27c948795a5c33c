"""Titles of texts that state none: made of a byline, or of the first sentence."""

import re
from itertools import dropwhile, takewhile

from statements.ingest.draft import Found
from statements.ingest.header_lines import has_letters, salutes
from statements.ingest.page import Page
from statements.ingest.recognisers.dates.date_lines import STAMP
from statements.ingest.recognisers.people.first_person import greets

_LENGTH, _ENOUGH_WORDS = 120, 4
# A note before the first words: `[Transcribed from the recording] Thank you …`
_NOTED = re.compile(r"\[[^\]\n]{3,200}\]\s(?=\S)")
_SENTENCE = re.compile(
    r".+?(?:[.!?…](?<!\bMr\.)(?<!\bMrs\.)(?<!\bMs\.)(?<!\bDr\.)(?<!\bSen\.)(?<!\bRep\.)(?<!\bGov\.)(?<!\bSt\.)(?<!\bProf\.)(?<!\bRt\.)(?<!\bHon\.)(?<!\bHON\.)(?<!\bNo\.)(?<!\b[A-Z]\.)"
    r"(?<!\b(?:Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sep|Oct|Nov|Dec|Gen|Maj|Adm|Col)\.)(?<!\bSept\.)(?<!\bLt\.)"
    r"(?<!\b\d\.)(?<!\b\d\d\.)"
    r"[\"'”’»)]*(?=\s[^a-zà-öø-ÿа-яёіїєґα-ώ]|$)|$)",  # or what is left, so that no end is looked for twice
    re.DOTALL,
)
# It is looked for among so many characters, and without the labels of so many turns.
_FIRST_WORDS, _FIRST_TURNS = 600, 20
# A sentence of no more words that begins with a greeting says nothing else.
_GREETING = 7


def from_byline(page: Page, kind: str | None) -> Found | None:
    """A byline without a heading: `Remarks by NATO Secretary General X at …`, derived."""
    bylines = page.entries("byline")
    if not bylines or not kind:
        return None
    line = bylines[0].line
    return Found(
        f"{kind.capitalize()} {line.bare[0].lower()}{line.bare[1:]}",
        "byline without a heading",
        "derived",
        line.number,
        (line.start, line.end),
    )


def first_sentence(page: Page) -> Found | None:
    """The first sentence of the text, cut at a word, derived."""
    if not page.body:
        return None
    line = page.dateline.line if page.dateline else next(dropwhile(salutes, page.body[:-1]), page.body[-1])
    start = page.dateline.end if page.dateline else line.start
    labels = {turn.line.start: turn.line.start + len(turn.label) for turn in page.turns[:_FIRST_TURNS]}
    start = max(start, labels.get(line.start, 0))
    rest = takewhile(
        lambda each: each.start < start + _FIRST_WORDS and has_letters(each), page.body[page.body.index(line) + 1 :]
    )
    pieces = [page.text[start : line.end], *(page.text[labels.get(each.start, each.start) : each.end] for each in rest)]
    words = " ".join(" ".join(pieces)[:_FIRST_WORDS].split()).lstrip("—– ")
    words = words[note.end() :] if (note := _NOTED.match(words)) else words
    stamp = STAMP.search(words)  # `Mayor opens a bridge 2023-06-21 08:33 The mayor …`
    words = words[: stamp.start()].rstrip() or words[stamp.end() :].lstrip() if stamp else words
    sentences = [match.group().strip() for match in _SENTENCE.finditer(words)] or [words]
    told = [each for each in sentences if len(each.split()) >= _ENOUGH_WORDS]
    sentence = next((each for each in told if not _only_greets(each)), told[0] if told else sentences[0])
    if len(sentence) > _LENGTH:
        sentence = sentence[:_LENGTH].rsplit(" ", 1)[0].rstrip(",;:–—- ") + "…"
    return Found(sentence, "first sentence", "derived", line.number, (line.start, line.end)) if sentence else None


def _only_greets(sentence: str) -> bool:
    """`Good morning to you all.`, `Thank you, Mr. President.`"""
    return greets(sentence) and len(sentence.split()) <= _GREETING

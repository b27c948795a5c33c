"""Each version keeps what changed from the one before, passage by passage."""

import pytest

from statements.ingest.draft import Draft, Found, Span
from statements.ingest.read import read
from statements.ingest.records import reread
from statements.ingest.vocabulary import starting_vocabulary
from statements.ingest.writer import take
from statements.models import Statement, Version

pytestmark = pytest.mark.django_db
WORDS = starting_vocabulary()
BODY = [f"Paragraph {n} says in its own words that matter number {n} was settled." for n in "ABCDE"]


def add(*paragraphs: str, header: str = "Statement on matters\n\n3 May 2019") -> Statement:
    content = "\n\n".join((header, *paragraphs)).encode()
    return take("a.txt", content, read(content, WORDS)).statements[0]


def anchors(version: Version) -> dict[str, str]:
    """First words of a passage → its anchor."""
    return {words[:11]: anchor for anchor, words in version.anchored()}


def test_a_first_version_differs_from_nothing() -> None:
    assert add(*BODY).versions.get().difference == []


def test_a_revision_says_what_changed_what_came_and_what_went() -> None:
    add(*BODY)
    changed = BODY[2].replace("was settled", "was not settled")
    statement = add("A new one stands before them.", BODY[0], changed, BODY[3], BODY[4])
    first, second = statement.versions.order_by("number")
    assert second.difference == [
        {
            "anchor": anchors(second)["A new one s"],
            "change": "added",
            "diff": [["+", "A new one stands before them."]],
        },
        {
            "anchor": anchors(first)["Paragraph C"],
            "change": "changed",
            "diff": [
                ["=", "Paragraph C says in its own words that matter number C was "],
                ["+", "not "],
                ["=", "settled."],
            ],
        },
        {"anchor": anchors(first)["Paragraph B"], "change": "removed", "diff": [["-", BODY[1]]]},
    ]
    assert first.difference == []


def test_a_third_version_is_compared_with_the_second() -> None:
    add(*BODY)
    add(*BODY, "One more.")
    third = add(*BODY, "One more still.").current_version
    assert third is not None and third.number == 3
    assert [(change["change"], change["diff"]) for change in third.difference] == [
        ("changed", [["=", "One "], ["-", "more."], ["+", "more still."]])
    ]


def test_where_only_the_header_is_other_nothing_of_the_words_changed() -> None:
    add(*BODY)
    again = add(*BODY, "Last words.", header="A better title\n\n3 May 2019")
    version = again.current_version
    assert version is not None
    assert [change["change"] for change in version.difference] == ["added"]


def draft_of(version: Version, cuts: list[tuple[int, int]]) -> Draft:
    draft = Draft(version.statement.identifier)
    draft.fields = {"title": Found("Statement on matters", "test")}
    draft.spans = [Span(start, end, "passage", "paragraph") for start, end in cuts]
    return draft


def test_passages_that_are_cut_anew_are_compared_anew() -> None:
    add(*BODY)
    statement = add(*BODY, "One more.")
    first, second = statement.versions.order_by("number")
    assert [change["change"] for change in second.difference] == ["added"]
    # As better readers would have it: the paragraph that came is no passage of the statement.
    spans = [(passage.start, passage.end) for passage in second.passages.all()]
    assert reread(second, draft_of(second, spans[:-1]))
    assert Version.objects.get(pk=second.pk).difference == []
    # And the first version without its first paragraph: the second one has it more.
    spans = [(passage.start, passage.end) for passage in first.passages.all()]
    assert reread(first, draft_of(first, spans[1:]))
    second.refresh_from_db()
    assert [(change["change"], change["diff"]) for change in second.difference] == [("added", [["+", BODY[0]]])]

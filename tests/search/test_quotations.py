"""Quotations against the archive: every verdict, whose the words are, and what was searched."""

from __future__ import annotations

import datetime as dt

import pytest

from statements.models import Decision
from statements.models.effective import decide
from statements.search.quotations import Checked, Searched, check
from tests.factories import make_editor, make_statement, version_of

pytestmark = pytest.mark.django_db

IRAQ = "So NATO is stepping up its counter-terrorism training in Iraq, at the request of the Iraqi government."
LIBYA = "We don’t have a programme for Libya today, and we recognise that the situation is difficult."


def only(text: str, speaker: str | None = None) -> Checked:
    (checked,) = check(text, speaker).quotations
    return checked


def verdict(text: str, speaker: str | None = None) -> tuple[str, list[str]]:
    checked = only(text, speaker)
    return checked.verdict, [match.exact for match in checked.matches]


@pytest.fixture
def archive() -> None:
    make_statement(
        IRAQ,
        "This is the second paragraph, and it is about other things altogether.",
        LIBYA,
        title="Press conference",
        date="2020-02-12",
        language="en",
        speakers=["Jens Stoltenberg"],
    )
    make_statement("Nobody asked for a third one here.", title="Remarks", date="2021", speakers=["Ann Lee"])


TRAINING = "NATO is stepping up its counter-terrorism training"


@pytest.mark.parametrize(
    ("text", "expected", "exact"),
    [
        (f"“{TRAINING}”", "verbatim", TRAINING),
        ("He said: “the request of the Iraqi government,” today.", "verbatim", "the request of the Iraqi government"),
        ("“nato is stepping up its counterterrorism training”", "typography", TRAINING),
        ("“We don't have a program for Libya today”", "typography", "We don’t have a programme for Libya today"),
        ("“recognize that the  situation is difficult”", "typography", "recognise that the situation is difficult"),
        ("“its counter-terrorism training [mission] in Iraq”", "typography", "its counter-terrorism training in Iraq"),
        ("“NATO is stepping down its counter-terrorism training”", "altered", TRAINING),
        ("“stepping up training”", "too-short", None),
        ("“Nothing of the kind was ever announced by anybody”", "not-found", None),
    ],
)
def test_verdicts(archive: None, text: str, expected: str, exact: str | None) -> None:
    assert verdict(text) == (expected, [exact] if exact else [])


def test_a_quotation_runs_on_over_passages_of_one_turn(archive: None) -> None:
    checked = only("“of the Iraqi government. This is the second paragraph”")
    assert (checked.verdict, len(checked.matches[0].anchors)) == ("verbatim", 2)


def test_words_of_two_voices_in_a_row() -> None:
    said = make_statement("What will you do about Libya?", "Nothing will be done.", speakers=["Ann Lee"])
    version_of(said).passages.filter(start=0).update(printed_speaker="Journalist", speaker=None)
    checked = only("“do about Libya? Nothing will be done”")
    assert (checked.verdict, len(checked.matches[0].anchors)) == ("verbatim", 2)


def test_changed_words_of_two_voices_in_a_row() -> None:
    said = make_statement("What will you do about Libya?", "Nothing will be done this year.", speakers=["Ann Lee"])
    version_of(said).passages.filter(start=0).update(printed_speaker="Journalist", speaker=None)
    checked = only("“do about Libya? Nothing can be done”")
    assert (checked.verdict, len(checked.matches[0].anchors)) == ("altered", 2)


def test_what_stands_apart_does_not_stand_in_a_row() -> None:
    """Passages of one statement that hold some of the words each, with much between them."""
    between = [f"Paragraph {each} speaks of other things at some length, as paragraphs do." for each in range(40)]
    make_statement("Bridges in the north will be rebuilt.", *between, "By next winter they will be safe.")
    assert verdict("“will be rebuilt. By next winter they will”")[0] != "verbatim"


def test_where_its_lines_end_is_not_the_quotation_s_doing(archive: None) -> None:
    assert verdict("“NATO is stepping up\nits counter-terrorism training”")[0] == "verbatim"
    assert verdict("“NATO is stepping up  its counter-terrorism training”")[0] == "typography"


def test_a_few_words_of_a_short_one_changed(archive: None) -> None:
    assert verdict("“We don’t have a plan for Iraq today”")[0] == "altered"
    assert verdict("“the situation is that of everybody else who left the country”")[0] == "not-found"


def test_what_was_changed_is_told(archive: None) -> None:
    checked = only("“NATO is stepping down its counter-terrorism training in Iraq”")
    assert checked.matches[0].diff == [
        ["=", "NATO is stepping"],
        ["-", "up"],
        ["+", "down"],
        ["=", "its counter-terrorism training in Iraq"],
    ]


def test_pieces_that_stand_apart_were_stitched(archive: None) -> None:
    checked = only("“NATO is stepping up its counter-terrorism training in Iraq … and we recognise that”")
    assert (checked.verdict, checked.matches[0].diff) == (
        "stitched",
        [
            ["=", "NATO is stepping up its counter-terrorism training in Iraq"],
            [
                "-",
                ", at the request of the Iraqi government. This is the second paragraph, and it is about other things "
                "altogether. We don’t have a programme for Libya today,",
            ],
            ["=", "and we recognise that"],
        ],
    )


def test_an_ellipsis_that_leaves_nothing_out_joins_nothing(archive: None) -> None:
    assert verdict("“… NATO is stepping up its training”")[0] == "altered"
    assert verdict("“… NATO is stepping up its counter-terrorism training …”")[0] == "verbatim"


def test_a_stitched_quotation_with_a_changed_piece_is_altered(archive: None) -> None:
    assert (
        verdict("“NATO is stepping up its counter-terrorism training … we recognise that the situation is easy”")[0]
        == "altered"
    )


def test_pieces_of_two_statements(archive: None) -> None:
    assert verdict("“NATO is stepping up its counter-terrorism training … Nobody asked for a third one here”") == (
        "stitched",
        ["NATO is stepping up its counter-terrorism training", "Nobody asked for a third one here"],
    )


def test_whose_words_they_are(archive: None) -> None:
    quotation = "“NATO is stepping up its counter-terrorism training”"
    assert only(quotation).matches[0].speaker == "jens-stoltenberg"
    assert only(quotation, "jens-stoltenberg").verdict == "verbatim"
    assert only(quotation, "ann-lee").verdict == "other-speaker"


def test_the_words_of_two_people(archive: None) -> None:
    make_statement(IRAQ.upper(), title="Echo", speakers=["Ann Lee"], date="2020")
    quotation = "“NATO is stepping up its counter-terrorism training”"
    assert [match.speaker for match in only(quotation).matches] == ["jens-stoltenberg", "ann-lee"]
    theirs = only(quotation, "ann-lee")
    assert (theirs.verdict, [match.speaker for match in theirs.matches]) == (
        "typography",
        ["ann-lee", "jens-stoltenberg"],
    )


def test_what_was_searched(archive: None) -> None:
    assert check("nothing at all").searched == Searched(2, dt.date(2020, 2, 12), dt.date(2021, 1, 1))


def test_what_is_held_back_is_not_searched(archive: None) -> None:
    make_statement("These very words are under an embargo still.", embargo="2999-01-01T00:00:00+00:00")
    assert verdict("“These very words are under an embargo still”") == ("not-found", [])


def test_marks_within_a_sentence_may_be_the_source_s_own() -> None:
    make_statement("We will not call it the “end of ISIS” before it is over.")
    assert verdict("We will not call it the “end of ISIS” before it is over")[0] == "verbatim"
    assert verdict("He spoke of the “end of ISIS” yesterday")[0] == "too-short"


def test_text_in_many_scripts() -> None:
    make_statement("我们支持和平与安全，反对恐怖主义。", language="zh")
    make_statement("Мы остаёмся здесь столько, сколько потребуется.", language="ru")
    assert verdict("「支持和平与安全」")[0] == "verbatim"
    assert verdict("«Мы остаемся здесь столько, сколько потребуется»")[0] == "typography"


def test_of_the_same_words_the_source_comes_first() -> None:
    report = make_statement(f"“{IRAQ}” he said.", kind="news report", date="2020-02-12")
    again = make_statement(IRAQ, "That is what was said.", kind="remarks", date="2021-01-01")
    first = make_statement(IRAQ, kind="press conference", date="2020-02-12")
    assert [match.statement.pk for match in only(f"“{TRAINING}”").matches] == [first.pk, again.pk, report.pk]


def test_words_that_were_changed_since_are_found_where_they_stood() -> None:
    """The report that quotes them is right; the newest version that had them tells so."""
    first, last = "We will close the two bridges in the north by March.", "Nobody has to leave the valley before that."
    for words in (f"Good morning. {first}", f"Good morning, everybody. {first}", f"Good morning. {first[:-9]} in May."):
        said = make_statement(words, last, source_name="bridges.txt", title="Bridges", speakers=["Ann Lee"])
    checked = only(f"“{first}”", "ann-lee")
    assert (checked.verdict, [(match.version.statement, match.version.number) for match in checked.matches]) == (
        "verbatim",
        [(said, 2)],
    )
    assert only("“Good morning, everybody. We will close the 2 bridges”").verdict == "altered"
    assert only(f"“{last}”").matches[0].version.number == 3
    (found,) = check("Everybody. we will close the two bridges").quotations
    assert (found.verdict, found.matches[0].version.number) == ("typography", 2)


def test_words_that_were_changed_are_gone_with_their_statement() -> None:
    for words in ("We will close the two bridges in the north.", "We will close the two bridges in the east."):
        said = make_statement(words, "Nobody has to leave the valley before.", source_name="bridges.txt")
    assert only("“close the two bridges in the north”").verdict == "verbatim"
    decide(said, [Decision(field="state", action="set", value="withdrawn")], make_editor(), "")
    assert only("“close the two bridges in the north”").verdict == "not-found"

"""Same or new: unchanged, duplicate, revised or created; and what an editor decided stands."""

import pytest

from statements.ingest.draft import Refused
from statements.ingest.read import read
from statements.ingest.vocabulary import starting_vocabulary
from statements.ingest.writer import Receipt, take
from statements.models import Accession, Original, Passage, Statement, Version

pytestmark = pytest.mark.django_db
WORDS = starting_vocabulary()
BODY = "\n\n".join(
    f"Paragraph {n} of this statement says in its own words that matter number {n} was settled." for n in range(1, 6)
)
TEXT = f"Statement on matters\n\n3 May 2019\n\n{BODY}\n"


def add(name: str, text: str) -> Receipt:
    content = text.encode()
    return take(name, content, read(content, WORDS))


def test_the_same_file_again_is_unchanged() -> None:
    first = add("a.txt", TEXT)
    again = add("a.txt", TEXT)
    assert (first.outcome, again.outcome, again.statements) == ("created", "unchanged", first.statements)
    assert (Accession.objects.count(), Version.objects.count()) == (1, 1)


def test_the_same_bytes_or_words_under_another_name_are_a_duplicate_and_then_unchanged() -> None:
    first = add("a.txt", TEXT)
    typographic = TEXT.replace("its own words", "its  own words").replace("3 May 2019", "3 May 2019\n\nShare this")
    for name, text in (("b.txt", TEXT), ("c.txt", typographic)):
        assert [add(name, text).outcome, add(name, text).outcome] == ["duplicate", "unchanged"]
    assert list(Statement.objects.all()) == first.statements
    assert (Accession.objects.count(), Original.objects.count(), Version.objects.count()) == (3, 2, 1)


def test_a_changed_file_is_a_new_version_that_keeps_its_address_and_anchors() -> None:
    first = add("a.txt", TEXT).statements[0]
    before = dict(Passage.objects.filter(version__number=1).values_list("anchor", "start"))
    changed = TEXT.replace("matter number 3 was settled", "matter number 3 was not settled").replace(
        "Paragraph 1", "A new paragraph stands before them all.\n\nParagraph 1"
    )
    receipt = add("a.txt", changed)
    statement = Statement.objects.get()
    assert (receipt.outcome, statement.identifier, statement.versions.count()) == ("revised", first.identifier, 2)
    assert statement.current_version is not None
    assert statement.current_version.number == 2
    after = list(statement.current_version.passages.values_list("anchor", flat=True))
    assert after[1:] == list(before)
    assert after[0] not in before


@pytest.mark.parametrize("left", [(0, 1, 2), (1, 2), (0, 2), (2, 1)])
def test_of_several_statements_in_a_file_each_stays_itself(left: tuple[int, ...]) -> None:
    parts = [TEXT.replace("matter number", f"{word} number") for word in ("river", "forest", "harbour")]
    before = [each.identifier for each in add("a.txt", "\n###\n\n".join(parts)).statements]
    changed = [part.replace("number 1 was settled", "number one was settled") for part in parts]
    receipt = add("a.txt", "\n###\n\n".join(changed[at] for at in left))
    after = [each.identifier for each in receipt.statements]
    assert (receipt.outcome, after) == ("revised", [before[at] for at in left])


def test_other_words_under_the_same_name_are_another_statement() -> None:
    add("a.txt", TEXT)
    other = "Another thing\n\n4 May 2019\n\n" + "\n\n".join(
        f"Nothing here is like the rest, line {n} least of all." for n in range(5)
    )
    assert add("a.txt", other).outcome == "created"
    assert Statement.objects.count() == 2


def test_a_refused_file_is_noted_once_and_makes_no_statement() -> None:
    refused = Refused("empty", "This file holds no text.")
    receipts = [take("e.txt", b"", refused), take("e.txt", b"", refused)]
    assert [(receipt.outcome, receipt.reason) for receipt in receipts] == [("refused", "empty")] * 2
    assert (Accession.objects.count(), Statement.objects.count()) == (1, 0)


def test_a_corrected_header_over_the_same_words_is_a_new_version() -> None:
    first = add("a.txt", TEXT).statements[0]
    receipt = add("a.txt", TEXT.replace("3 May 2019", "4 May 2019"))
    first.refresh_from_db()
    assert (receipt.outcome, receipt.statements, first.edtf, first.versions.count()) == (
        "revised",
        [first],
        "2019-05-04",
        2,
    )


def test_the_same_words_on_another_day_or_under_another_title_are_another_statement() -> None:
    add("a.txt", TEXT)
    assert add("b.txt", TEXT.replace("3 May 2019", "3 June 2019")).outcome == "created"
    assert add("c.txt", TEXT.replace("Statement on matters", "A tribute")).outcome == "created"
    assert add("d.txt", BODY).outcome == "duplicate"
    assert Statement.objects.count() == 3


def test_an_embargo_that_cannot_be_read_waits_for_review() -> None:
    statement = add("e.txt", f"EMBARGOED UNTIL THE MEETING ENDS\n\n{TEXT}").statements[0]
    assert (statement.embargo, statement.review) == (None, ["embargo"])

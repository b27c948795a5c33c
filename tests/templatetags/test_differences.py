"""What was changed of words is marked, and comes out escaped."""

from statements.templatetags.differences import changes, changes_back

DIFFERENCE = [["=", "We will "], ["-", "leave "], ["+", "<stay>"], ["+", " "], ["=", "there."]]


def test_changes() -> None:
    assert changes(DIFFERENCE) == "We will <del>leave</del> <ins>&lt;stay&gt;</ins> there."


def test_changes_back() -> None:
    assert changes_back(DIFFERENCE) == "We will <ins>leave</ins> <del>&lt;stay&gt;</del> there."

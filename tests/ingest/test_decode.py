"""Bytes to text: what is told by a mark, what by strict UTF-8, what is guessed, and what is refused."""

import pytest

from statements.ingest.decode import decode
from statements.ingest.draft import Problem, Refused

TEXT = "Déclaration à la presse: «La sécurité de l’Europe» est notre priorité, a dit le ministre.\n"


@pytest.mark.parametrize(
    ("content", "encoding"),
    [
        (TEXT.encode(), "utf-8"),
        (TEXT.encode("utf-8-sig"), "utf-8"),
        (b"\xff\xfe" + TEXT.encode("utf-16-le"), "utf-16-le"),
        (b"\xfe\xff" + TEXT.encode("utf-16-be"), "utf-16-be"),
    ],
)
def test_a_marked_or_utf8_file_is_not_guessed(content: bytes, encoding: str) -> None:
    decoded = decode(content)
    assert (decoded.text, decoded.encoding, decoded.guessed, decoded.problems) == (TEXT, encoding, False, [])


def test_a_legacy_encoding_is_guessed_and_says_so() -> None:
    decoded = decode((TEXT * 5).encode("cp1252"))
    assert (decoded.text, decoded.guessed) == (TEXT * 5, True)
    assert [problem.field for problem in decoded.problems] == ["encoding"]


def test_control_characters_are_left_out_with_a_note() -> None:
    decoded = decode(("One line of words that go on.\n" * 5 + "Two\x00 more\x07 words.\n").encode())
    assert decoded.text == "One line of words that go on.\n" * 5 + "Two more words.\n"
    assert decoded.problems == [Problem("text", 6, "Control characters left out of the text: 2.")]


@pytest.mark.parametrize(
    ("content", "reason"),
    [
        (b"", "empty"),
        (b" \r\n\t ", "empty"),
        (b"%PDF-1.7 ...", "pdf"),
        (bytes(range(256)) * 4, "binary"),
        (b"\x89PNG\r\n\x1a\n" + bytes(64), "binary"),
    ],
)
def test_what_is_no_text_is_refused(content: bytes, reason: str) -> None:
    with pytest.raises(Refused) as refused:
        decode(content)
    assert refused.value.reason == reason


def test_the_line_ends_are_kept_as_they_came() -> None:
    assert decode(b"a\r\nb\rc\n").text == "a\r\nb\rc\n"

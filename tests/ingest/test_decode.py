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


@pytest.mark.parametrize("encoding", ["utf-16-le", "utf-16-be"])
@pytest.mark.parametrize("words", [TEXT, "Thank you all for coming.\n", "Уважаемые коллеги, добрый день!\n"])
def test_utf16_without_a_mark_is_guessed(encoding: str, words: str) -> None:
    decoded = decode((words * 3).encode(encoding))
    assert (decoded.text, decoded.encoding, decoded.guessed) == (words * 3, encoding, True)


@pytest.mark.parametrize(
    ("encoding", "words"),
    [
        ("koi8-r", "Владимир Путин: Уважаемые коллеги, добрый день!\n"),
        ("windows-1251", "Владимир Путин: Уважаемые коллеги, добрый день!\n"),
        ("windows-1250", "Zażółć gęślą jaźń, powiedział minister obrony.\n"),
        ("windows-1253", "Η κυβέρνηση είπε ότι θα συνεχίσει.\n"),
        ("windows-1254", "Savunma Bakanı bugün açıklama yaptı, şöyle dedi: değişiklik yok.\n"),
        ("windows-1256", "قال الوزير إن الحكومة ستواصل العمل.\n"),
        ("iso-8859-1", "Le ministre a déclaré à la presse que l'été sera très chaud, à peu près partout.\n"),
    ],
)
def test_legacy_encodings_are_told_apart(encoding: str, words: str) -> None:
    decoded = decode((words * 5).encode(encoding))
    assert (decoded.text, decoded.guessed) == (words * 5, True)


def test_a_few_stray_bytes_do_not_make_the_rest_wrong() -> None:
    decoded = decode((TEXT * 3).encode() + b"It\x92s a stray one.\n")
    assert decoded.text == TEXT * 3 + "It’s a stray one.\n"
    assert (decoded.encoding, decoded.guessed) == ("utf-8", True)
    assert [(problem.field, problem.line) for problem in decoded.problems] == [("encoding", 4)]


@pytest.mark.parametrize(
    ("declaration", "words", "encoding"),
    [
        ('<meta charset="windows-1251">', "Добрый день", "cp1251"),
        ('<meta http-equiv="Content-Type" content="text/html; charset=iso-8859-1">', "“é”", "cp1252"),
    ],
)
def test_a_page_declares_its_encoding(declaration: str, words: str, encoding: str) -> None:
    page = f"<html><head>{declaration}</head><p>{words}"
    decoded = decode(page.encode(encoding))
    assert (decoded.text, decoded.encoding, decoded.guessed) == (page, encoding, False)


@pytest.mark.parametrize("name", ["utf-7", "rot13", "unicode_escape", "no-such"])
def test_what_browsers_do_not_decode_is_not_declared(name: str) -> None:
    assert decode(f"<html><meta charset={name}><p>{TEXT * 3}".encode("cp1252")).guessed


def test_nothing_but_a_page_declares_anything() -> None:
    assert decode(("charset=koi8-r\n" + TEXT * 5).encode("cp1252")).guessed


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
        (b"\xef\xbb\xbf\r\n%PDF-1.4 ...", "pdf"),
        (b"{\\rtf1 Words.}", "binary"),
        (b"PK\x03\x04 words", "binary"),
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

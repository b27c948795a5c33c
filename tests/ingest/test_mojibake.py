"""Double-encoded text is repaired line by line and told about; sound text is never touched."""

import pytest

from statements.ingest.draft import Problem
from statements.ingest.mojibake import TOLD, repaired

SOUND = [
    "Déclaration: «La sécurité» de l’Europe, a-t-il dit… “Oui”, – et «l’été».",
    "Плоды СССР», сказал он… «Правда»",
    "Â propos, ÃO and Ñandú; naïve café – “ok”",
    "ﬁne ‘quotes’ and ﬀ stay, as does ＡＢＣ",
    "Plain words only.",
]


@pytest.mark.parametrize("words", SOUND)
def test_sound_text_is_left_as_it_is(words: str) -> None:
    assert repaired(f"{words}\r\n{words}\n") == (f"{words}\r\n{words}\n", [])


@pytest.mark.parametrize("encoding", ["cp1252", "latin-1", "cp1251"])
def test_utf8_read_as_another_encoding_is_undone(encoding: str) -> None:
    words = (
        "Владимир Путин" if encoding == "cp1251" else "l’été “à” la mer" if encoding == "cp1252" else "l'été à la mer"
    )
    spoilt = words.encode().decode(encoding, "replace").replace("�", "\x9d")
    text, problems = repaired(f"Before.\n{spoilt}\nAfter.")
    assert text == f"Before.\n{words}\nAfter."
    assert [(problem.field, problem.line) for problem in problems] == [("text", 2)]


def test_a_repair_says_what_it_changed_and_keeps_the_line_ends() -> None:
    text, problems = repaired("One.\r\nItâ€™s two.\rThree.")
    assert text == "One.\r\nIt’s two.\rThree."
    assert problems == [Problem("text", 2, "Double-encoded text was repaired: 'Itâ€™s two.' is 'It’s two.' now.")]


def test_windows_punctuation_among_control_characters_is_read_as_such() -> None:
    assert repaired("It\x92s here")[0] == "It’s here"


def test_lost_bytes_are_flagged_and_left() -> None:
    text, problems = repaired("He said â€œyesâ€\ufffd today")
    assert "\ufffd" in text
    assert [problem.line for problem in problems] == [1]


def test_many_repairs_are_counted() -> None:
    text, problems = repaired("Ã©tÃ©\n" * (TOLD + 5))
    assert text == "été\n" * (TOLD + 5)
    assert len(problems) == TOLD + 1
    assert problems[-1].message == "Double encoding was found in 5 more lines."

"""Messages and pages saved as messages: their text comes out as it is read, and what is no message stays text."""

import pytest

from statements.ingest.draft import Problem
from statements.ingest.source_text import source_text

HEAD = "From: Press Office <press@example.org>\r\nSubject: {subject}\r\nDate: Mon, 3 May 2021 10:00:00 +0200\r\n"
MIME = "MIME-Version: 1.0\r\n"
SHOWN = "From: Press Office <press@example.org>\nSubject: A bridge – opened\nDate: Mon, 3 May 2021 10:00:00 +0200\n\n"
SUBJECT = "=?utf-8?Q?A_bridge_=E2=80=93_opened?="


def read(rest: str, subject: str = SUBJECT) -> str:
    return source_text(f"{HEAD.format(subject=subject)}{MIME}{rest}".encode()).text


def test_quoted_printable_and_encoded_words_are_read() -> None:
    rest = (
        "Content-Type: text/plain; charset=utf-8\r\nContent-Transfer-Encoding: quoted-printable\r\n\r\n"
        "=E2=80=9CWe built a bridge and we=\r\n will build another.=E2=80=9D\r\n"
    )
    assert read(rest) == SHOWN + "“We built a bridge and we will build another.”\r\n"


def test_base64_in_an_old_encoding() -> None:
    rest = "Content-Type: text/plain; charset=koi8-r\r\nContent-Transfer-Encoding: base64\r\n\r\n7c/T1C4=\r\n"
    source = source_text(f"{HEAD.format(subject=SUBJECT)}{MIME}{rest}".encode())
    assert (source.text, source.encoding) == (f"{SHOWN}Мост.", "koi8-r")


def test_the_plain_text_goes_before_the_page_and_attachments_are_told() -> None:
    rest = (
        'Content-Type: multipart/mixed; boundary="b"\r\n\r\n'
        "--b\r\nContent-Type: text/html\r\n\r\n<p>We built it.</p>\r\n"
        "--b\r\nContent-Type: text/plain\r\n\r\nWe built it.\r\n"
        "--b\r\nContent-Type: text/plain\r\nContent-Disposition: attachment\r\n\r\nA list.\r\n--b--\r\n"
    )
    source = source_text(f"{HEAD.format(subject=SUBJECT)}{MIME}{rest}".encode())
    left_out = Problem("file", None, "Attachments of this message were left out of the text: 1.")
    assert (source.text, source.problems) == (f"{SHOWN}We built it.", [left_out])


def test_the_page_of_a_mail_is_read_where_there_is_nothing_else() -> None:
    page = "<html><head><title>Newsletter</title></head><body><p>We built a bridge.</p></body></html>"
    assert read(f"Content-Type: text/html\r\n\r\n{page}") == f"{SHOWN}We built a bridge."


def test_a_saved_page_is_the_page() -> None:
    page = (
        "From: <Saved by Blink>\r\nSnapshot-Content-Location: https://www.example.org/bridge\r\nMIME-Version: 1.0\r\n"
        'Content-Type: multipart/related; type="text/html"; boundary="b"\r\n\r\n'
        "--b\r\nContent-Type: text/html\r\nContent-Transfer-Encoding: quoted-printable\r\n\r\n"
        "<!DOCTYPE html><html lang=3D'en'><body><h1>A bridge =E2=80=93 opened</h1><p>We built it.</p></body></html>\r\n"
        "--b\r\nContent-Type: image/png\r\nContent-Transfer-Encoding: base64\r\n\r\niVBORw==\r\n--b--\r\n"
    )
    source = source_text(page.encode())
    address = source.stated.first("source_url")
    assert source.text == "A bridge – opened\n\nWe built it."
    assert address is not None
    assert address.value == "https://www.example.org/bridge"


@pytest.mark.parametrize(
    "text",
    [
        "From: Ada Example\nSubject: A bridge\n\nWe speak of the field MIME-Version: 1.0.\n",
        "MIME-Version: 1.0\nContent-Type: image/png\n\nabc\n",
        "A bridge\n\nMIME-Version: 1.0\n",
        f"From: Ada Example\nMIME-Version: 1.0\nContent-Type: text/plain;{' a=b;' * 1_000}\n\nA bridge.\n",
    ],
)
def test_what_has_no_message_to_read_is_text(text: str) -> None:
    assert source_text(text.encode()).text == text


def test_a_field_that_cannot_be_decoded_is_shown_as_it_stands() -> None:
    assert read("Content-Type: text/plain; charset=no-such\r\n\r\nYes.", "=?x?Q?=E2?=").split("\n")[1:] == [
        "Subject: =?x?Q?=E2?=",
        "Date: Mon, 3 May 2021 10:00:00 +0200",
        "",
        "Yes.",
    ]

"""Hostile query strings: nothing fails, and the part that cannot be read is named."""

import random
from urllib.parse import quote, urlencode

import pytest
from django.test import Client

from tests.factories import make_statement

PARAMETERS = (
    "q",
    "speaker",
    "topic",
    "event",
    "kind",
    "publisher",
    "place",
    "language",
    "not_topic",
    "not_speaker",
    "topic_match",
    "date",
    "from",
    "to",
    "sort",
    "per_page",
    "page",
    "find",
    "initial",
    "order",
    "form",
    "unknown",
    "q[]",
    "",
)
VALUES = (
    "",
    " ",
    "'",
    '"',
    '"""',
    "' OR 1=1 --",
    "\0",
    "a\0b",
    "%00",
    "none",
    "None",
    "null",
    "-1",
    "0",
    "1e9",
    "0x10",
    "١٢",
    "9" * 5_000,
    str(10**20),
    "AND",
    "OR NOT",
    "a AND (b",
    "((((",
    "))))",
    "a:b",
    "title:*",
    "*",
    "?",
    "~",
    "^2",
    "[a TO z]",
    "{a TO z}",
    "\\",
    '\\\\"',
    "/.*/",
    "a" * 10_000,
    "word " * 2_000,
    '"' * 999,
    "é" * 3_000,
    "\u202e",
    "\ufeff",
    "\U0001f4a9",
    "\ud800",
    "\udfff\ud800",
    "../../etc/passwd",
    "<script>alert(1)</script>",
    "%s%n",
    "2020-02-30",
    "2020-2-1",
    "0000",
    "9999-12-31",
    "2020-02-12T00:00",
    "NaN",
    "inf",
    "true",
    "relevance",
    "oldest",
    "50",
    "peace",
    "nobody-of-that-name",
    "İ",
    "ß",
    "\r\nX: y",
    "\t",
    "NEAR/3",
    "+",
    "-",
    "-peace",
    "peace peace peace",
)
# What has a meaning in a query, to be put together in ways that nobody means.
SYNTAX = (
    *(
        '"',
        "“",
        "”",
        "«",
        "「",
        "＂",
        "-",
        "–",
        "−",
        "--",
        "OR",
        " OR ",
        "|",
        "(",
        ")",
        "*",
        "＊",
        "~",
        "~5",
        "～",
        "~" + "9" * 50,
    ),
    *(
        ":",
        "：",
        "title:",
        "speaker:",
        "-speaker:",
        "Topic:",
        "before:",
        "after:",
        "title:title:",
        "publisher:",
        "none",
    ),
    *("2020", "2020-02", "0001", "9999-12-31", "2020-02-30", "peace", "near", "ann", "ann-speaker", "pea*", "p*"),
    *(
        " ",
        "  ",
        "\t",
        "\0",
        "，",
        "،",
        "、",
        "سلام",
        "日本",
        "日本*",
        "é",
        "e\u0301",
        "ﷺ",
        "हिन्दी",
        "\u200b",
        "\ud800",
    ),
    *(
        "a b " * 300,
        '"' * 99,
        "x" * 900,
        "é" * 900 + "*",
        "-a " * 200,
        "aa* " * 200,
        '"a b"~5 ' * 100,
        "title:a OR " * 90,
        "speaker:a " * 90,
    ),
)
ADDRESSES = (
    "/statements/",
    "/statements.json",
    "/",
    "/topics/peace/",
    "/dates/2020/",
    "/speakers/",
    "/browse/topic/",
    "/browse/date/",
    "/suggestions.json",
)


def hostile(number: int) -> list[str]:
    """This many addresses, the same every time."""
    chance = random.Random(20200212)
    found = []
    for _ in range(number):
        pairs = [(chance.choice(PARAMETERS), chance.choice(VALUES)) for _ in range(chance.randint(1, 5))]
        if chance.random() < 0.5:
            pairs.append(("q", "".join(chance.choices(SYNTAX, k=chance.randint(1, 8)))))
        query = urlencode(pairs, errors="surrogatepass")
        if chance.random() < 0.1:
            query += chance.choice(["&q=%", "&q=%ff%fe", "&&&", "=", "&page", "#", "&q=%u0041", f"&{quote(chr(0))}=1"])
        found.append(f"{chance.choice(ADDRESSES)}?{query}")
    return found


def check(client: Client, addresses: list[str]) -> None:
    for address in addresses:
        response = client.get(address)
        if response.status_code == 302:  # a form of /browse/, on its way to its tidy address
            response = client.get(response["Location"])
        assert response.status_code in {200, 400, 404}, address[:300]
        if response.status_code == 400 and ".json" in address:
            named = {each["parameter"] for each in response.json()["errors"]}
        elif response.status_code == 400:
            named = {name for name, _message in response.context["errors"]}
            assert all(f"<code>{name}</code>" in response.content.decode() for name in named)
        else:
            continue
        assert named, address[:300]
        assert named <= set(PARAMETERS), address[:300]


@pytest.fixture
def archive(db: None) -> None:
    make_statement("Peace is near.", title="Peace", date="2020-02-12", topics=["Peace"], speakers=["Ann Speaker"])


def test_a_sample_never_fails(archive: None, client: Client) -> None:
    check(client, hostile(150))


def test_each_value_of_each_parameter_that_can_be_wrong_is_named(archive: None, client: Client) -> None:
    for name, value in (
        ("speaker", "\0"),
        ("topic", "' OR 1=1 --"),
        ("topic_match", "some"),
        ("date", "2020-02-30"),
        ("from", "then"),
        ("to", "0000"),
        ("sort", "random"),
        ("per_page", "7"),
        ("page", str(10**20)),
    ):
        answer = client.get("/statements.json", {"q": "peace", name: value})
        assert (answer.status_code, [each["parameter"] for each in answer.json()["errors"]]) == (400, [name])


def test_a_statement_marks_whatever_is_asked(archive: None, client: Client) -> None:
    address = client.get("/statements.json").json()["statements"][0]["url"]
    for value in VALUES:
        assert client.get(f"{address}?{urlencode({'q': value}, errors='surrogatepass')}").status_code == 200


def test_each_sign_of_the_query_language_alone_and_before_a_word(archive: None, client: Client) -> None:
    for sign in SYNTAX:
        for q in (sign, f"peace {sign}peace"):
            query = urlencode({"q": q}, errors="surrogatepass")
            assert client.get(f"/statements.json?{query}").status_code == 200, q[:100]


@pytest.mark.bars
def test_twenty_thousand_never_fail(archive: None, client: Client) -> None:
    check(client, hostile(20_000))

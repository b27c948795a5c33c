"""Front matter: what it states and on which line, and what hostile or broken YAML comes to."""

from time import process_time
from typing import Any

import pytest

from statements.ingest.draft import Span
from statements.ingest.formats.front_matter import front_matter

BODY = "\n\nThe words of the statement.\n"


def read(yaml: str) -> dict[str, list[Any]]:
    stated, problems = front_matter(f"---\n{yaml}\n---{BODY}")
    assert stated is not None
    assert problems == []
    return {name: [found.value for found in values] for name, values in stated.fields.items()}


@pytest.mark.parametrize(
    ("yaml", "fields"),
    [
        ("title: 'Remarks: more'", {"title": ["Remarks: more"]}),
        ("Title: A\ndate: 12 February 2020", {"title": ["A"], "date": ["2020-02-12"]}),
        ("date: 2020-02-12T23:30:00+01:00", {"date": ["2020-02-12"]}),
        ("date: 2020-02", {"date": ["2020-02"]}),
        ("date: 2020", {"date": ["2020"]}),
        ("last modified: 2020-02-12 19:31:07", {"modified": ["2020-02-12T19:31"]}),
        ("place: NO\nlanguage: en-GB", {"place": ["NO"], "language": ["en"]}),
        ("lang: French\ntype: press release", {"language": ["fr"], "kind": ["press release"]}),
        ("source: https://a.example/b", {"source_url": ["https://a.example/b"]}),
        ("source: The Agency\nurl: /relative", {"publisher": ["The Agency"]}),
        ("tags:\n  - Iraq\n  - peace", {"topic": ["Iraq", "peace"]}),
        ("author: {name: Ada Example, title: Minister}", {"speaker": ["Ada Example, Minister"]}),
        ("speaker: Ada Example\noffice: Minister", {"speaker": ["Ada Example, Minister"]}),
        ("title: !!python/object/apply:os.system [ls]\nlang: en", {"title": ["ls"], "language": ["en"]}),
    ],
)
def test_what_is_stated(yaml: str, fields: dict[str, list[str]]) -> None:
    assert read(yaml) == fields


@pytest.mark.parametrize("end", ["\n", "\r\n", "\r"])
def test_each_value_has_its_line_and_the_lines_are_header(end: str) -> None:
    text = end.join(["---", "title: A", "", "tags:", "- Iraq", "---", "Words.", ""])
    stated, _ = front_matter(text)
    assert stated is not None
    places = [
        (found.line, text[slice(*(found.span or (0, 0)))])
        for found in (*stated.fields["title"], *stated.fields["topic"])
    ]
    assert places == [(2, "title: A"), (5, "- Iraq")]
    assert [text[span.start : span.end] for span in stated.apart] == ["---", "title: A", "tags:", "- Iraq", "---"]
    assert {span.role for span in stated.apart} == {"header"}
    assert all(isinstance(span, Span) for span in stated.apart)


def test_an_ambiguous_day_waits_for_review() -> None:
    stated, _ = front_matter(f"---\ndate: 05/06/2020\n---{BODY}")
    assert stated is not None
    found = stated.fields["date"][0]
    assert (found.value, found.alternatives, found.review) == ("2020-06-05", ("2020-05-06",), True)


def test_a_day_that_cannot_be_read_is_a_problem() -> None:
    stated, problems = front_matter(f"---\ntitle: A\ndate: soon\n---{BODY}")
    assert stated is not None
    assert [(problem.field, problem.line) for problem in problems] == [("date", 3)]


@pytest.mark.parametrize(
    "text",
    [
        "",
        "Words.\n---\ntitle: A\n---\n",
        "---\ntitle: A\nno end\n",
        "---\nWords.\n---\n",
        "---\n- a\n---\n",
        "----\na: b\n----\n",
    ],
)
def test_other_texts_have_no_front_matter(text: str) -> None:
    assert front_matter(text) == (None, [])


def test_malformed_yaml_is_a_problem_with_its_line() -> None:
    stated, problems = front_matter(f"---\ntitle: Remarks: more\ndate: 2020-02-12\n---{BODY}")
    assert stated is None
    assert [(problem.field, problem.line) for problem in problems] == [("file", 2)]


HOSTILE = {
    "aliases of aliases": "a: &a [x, x]\n"
    + "".join(f"a{n}: &a{n} [*a{n - 1 or ''}, *a{n - 1 or ''}]\n" for n in range(1, 60)),
    "a recursive alias": "title: &a [*a]\n",
    "merge keys": "a: &a {x: 1}\nb: {<<: [*a, *a]}\n",
    "brackets": "title: " + "[" * 7000 + "\n",
    "braces": "title: " + "{a: " * 1500 + "\n",
    "nested lists": "title: " + "- " * 3000 + "\n",
    "control characters": "title: \x81\x82\n",
    "a key that is a list": "? [a, b]\n: c\ntitle: A\n",
}


@pytest.mark.parametrize("yaml", HOSTILE.values(), ids=HOSTILE.keys())
def test_hostile_yaml_costs_little_and_raises_nothing(yaml: str) -> None:
    begun = process_time()
    front_matter(f"---\n{yaml}---{BODY}")
    assert process_time() - begun < 0.5


def test_toml_between_plus_signs() -> None:
    toml = 'title = "A bridge"\ndate = 2021-05-03T10:00:00+02:00\nspeaker = ["Ada Example"]\n\n[params]\nx = 1'
    stated, problems = front_matter(f"+++\n{toml}\n+++{BODY}")
    assert problems == []
    assert stated is not None
    found = {name: [(each.value, each.line) for each in values] for name, values in stated.fields.items()}
    assert found == {"title": [("A bridge", 2)], "date": [("2021-05-03", 3)], "speaker": [("Ada Example", 4)]}


def test_malformed_toml_is_told_and_read_as_text() -> None:
    stated, problems = front_matter(f'+++\ntitle = "A bridge\ndate = 2021-05-03\n+++{BODY}')
    assert stated is None
    assert [problem.message for problem in problems] == [
        "The front matter is not valid TOML (it cannot be parsed); its lines were read as text."
    ]

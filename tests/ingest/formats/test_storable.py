"""Whatever a format's metadata escapes, the reading of the file can be stored and sent."""

import json
import re

import yaml
from hypothesis import given, settings
from hypothesis import strategies as st

from statements.ingest.formats.front_matter import front_matter
from statements.ingest.read import read
from statements.ingest.vocabulary import starting_vocabulary

# A control character, not the letters of its escape where a text has these: their own mark is escaped.
NUL = re.compile(r"(?<!\\)(?:\\\\)*\\u0000")
VOCABULARY = starting_vocabulary()
ANY = st.text(st.characters() | st.sampled_from("\ud800\udfff\x00\x07\x1b"), max_size=40)
KEYS = st.sampled_from(["title", "speaker", "date", "modified", "place", "publisher", "tags", "lang", "url", "kind"])
LINKED = st.sampled_from(["headline", "datePublished", "dateModified", "publisher", "url", "inLanguage"])


def stored(content: bytes) -> list[str]:
    """All that is kept of a file beside its bytes, as it is sent; raises when it cannot be."""
    return [
        json.dumps([draft.reading(), [problem.as_json() for problem in draft.problems]], ensure_ascii=False)
        .encode()
        .decode()
        for draft in read(content, VOCABULARY).drafts
    ]


@settings(max_examples=60, deadline=None)
@given(st.dictionaries(KEYS, ANY, min_size=1))
def test_front_matter(fields: dict[str, str]) -> None:
    # JSON is YAML, and its escapes are YAML's own.
    block = "\n".join(f"{name}: {json.dumps(value)}" for name, value in fields.items())
    text = f"---\n{block}\n---\n\nThe words of the statement stand here.\n"
    assert not any(map(NUL.search, stored(text.encode())))


@settings(max_examples=60, deadline=None)
@given(st.dictionaries(LINKED, ANY, min_size=1))
def test_linked_data(fields: dict[str, str]) -> None:
    script = json.dumps({"@type": "Article", **fields}).replace("</", "<\\/")
    page = f'<html><head><script type="application/ld+json">{script}</script></head><body><p>Words.</p></body></html>'
    assert not any(map(NUL.search, stored(page.encode())))


def test_half_a_character_is_left_out() -> None:
    stated, _ = front_matter('---\ntitle: "A \\ud800title\\0"\n---\n\nWords.\n')
    assert stated is not None
    assert stated.fields["title"][0].value == "A title"


def test_yaml_reads_the_escapes_of_json() -> None:
    assert yaml.safe_load(json.dumps("\ud800\x07")) == "\ud800\x07"

"""Whole readings of small files: cases/<name>.txt, .md or .html is read, cases/<name>.json says what must come out."""

import json
from pathlib import Path
from typing import Any

import pytest

from statements.ingest.draft import Draft
from statements.ingest.read import read
from statements.ingest.vocabulary import starting_vocabulary

CASES = sorted(path for path in (Path(__file__).parent / "cases").iterdir() if path.suffix != ".json")
VOCABULARY = starting_vocabulary()


def summary(draft: Draft, text: str) -> dict[str, Any]:
    """A draft in few words: field → [value, origin, line]; people, topics, quotations; spans with their first words."""
    return {
        "fields": {name: [found.value, found.origin, found.line] for name, found in sorted(draft.fields.items())},
        "people": [[f.value["name"], f.value["office"], f.value["role"], f.line] for f in draft.appearances],
        "topics": [found.value for found in draft.topics],
        "spans": [
            [s.role, s.kind, s.speaker, text[s.start : s.end][:24], *([s.language] if s.language else [])]
            for s in draft.spans
        ],
        "quotations": [[f.value["speaker"], f.value["words"], f.line] for f in draft.quotations],
        "problems": [problem.as_json() for problem in draft.problems],
    }


@pytest.mark.parametrize("path", CASES, ids=lambda path: path.stem)
def test_case(path: Path) -> None:
    file = read(path.read_bytes(), VOCABULARY)
    expected = json.loads(path.with_suffix(".json").read_text("utf-8"))
    assert [summary(draft, file.text) for draft in file.drafts] == expected

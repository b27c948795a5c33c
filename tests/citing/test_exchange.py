"""Citations for reference managers: what goes in comes out equal, by the parsers of others."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from statements.citing.citations import Reference
from statements.citing.exchange import bibtex, csl_json, ris
from tests.citing import reading_back
from tests.citing.references import NEWS_REPORT, PASSAGE, PRESS_CONFERENCE, REFERENCES, cited, said_by


@pytest.mark.parametrize("reference", REFERENCES)
def test_what_goes_in_comes_out_equal(reference: Reference) -> None:
    assert reading_back.read_bibtex(bibtex(reference)) == reading_back.expected_bibtex(reference)
    assert reading_back.read_ris(ris(reference)) == reading_back.expected_ris(reference)
    assert reading_back.read_csl(csl_json(reference)) == reading_back.expected_csl(reference)


@settings(max_examples=150, deadline=None)
@given(
    st.text(
        st.one_of(st.sampled_from("{}\\%$#&~^_'`\"-,<>?!@ \n"), st.characters(exclude_categories=["C"])), min_size=1
    )
)
def test_any_title_comes_out_equal(title: str) -> None:
    title = title.strip() or "x"
    reference = cited(f"A {title} b")
    assert reading_back.read_bibtex(bibtex(reference)) == reading_back.expected_bibtex(reference)
    assert reading_back.read_ris(ris(reference)) == reading_back.expected_ris(reference)
    assert reading_back.read_csl(csl_json(reference)) == reading_back.expected_csl(reference)


def test_bibtex() -> None:
    assert bibtex(PRESS_CONFERENCE) == (
        """@misc{onrecord-hvkgmf040r2r-v1,
  author = {Stoltenberg, Jens},
  title = {{Press conference}},
  howpublished = {press conference},
  eventtitle = {Meeting of NATO Defence Ministers},
  organization = {NATO},
  address = {Brussels},
  year = {2020},
  month = {2},
  date = {2020-02-12},
  language = {en},
  version = {1},
  url = {https://archive.example.org/statements/hvkgmf040r2r/v1/},
  urldate = {2026-11-22},
  note = {On Record hvkgmf040r2r, version 1},
}
"""
    )


def test_bibtex_of_names_that_it_would_take_apart() -> None:
    names = said_by("Ursula von der Leyen", "José Ortega y Gasset", "Pope Francis", "Robert F. Kennedy Jr.")
    assert bibtex(names).splitlines()[1] == (
        "  author = {von der Leyen, Ursula and {Ortega y Gasset}, José and {Pope Francis} and Kennedy, Jr., Robert F.},"
    )


def test_braces_balance_as_bibtex_counts_them() -> None:
    """It counts escaped ones, too."""
    for reference in REFERENCES:
        depth = 0
        for char in bibtex(reference):
            depth += (char == "{") - (char == "}")
            assert depth >= 0
        assert depth == 0


def test_ris() -> None:
    assert ris(NEWS_REPORT) == (
        "TY  - NEWS\r\nTI  - NATO supports 'constructed' dialogue\r\nT2  - Baghdad Post\r\nPY  - 2017\r\n"
        "DA  - 2017/11/08/\r\nPB  - Baghdad Post\r\nM3  - news report\r\nET  - Version 1\r\nAN  - hvkgmf040r2r\r\n"
        "DB  - On Record\r\nUR  - https://archive.example.org/statements/hvkgmf040r2r/v1/\r\nY2  - 2026/11/22/\r\n"
        "ER  - \r\n"
    )


def test_csl_json_of_a_passage() -> None:
    assert csl_json(PASSAGE) == (
        """[
 {
  "id": "hvkgmf040r2r-v1-p3k7m2q",
  "type": "speech",
  "title": "We will stay",
  "author": [
   {
    "family": "Stoltenberg",
    "given": "Jens"
   }
  ],
  "issued": {
   "date-parts": [
    [
     2020,
     2
    ]
   ]
  },
  "accessed": {
   "date-parts": [
    [
     2026,
     11,
     22
    ]
   ]
  },
  "container-title": "On Record",
  "genre": "speech",
  "version": "1",
  "archive": "On Record",
  "archive_location": "hvkgmf040r2r",
  "URL": "https://archive.example.org/statements/hvkgmf040r2r/v1/",
  "abstract": "• First, we {stay}.\\n• Second: 100% & more."
 }
]
"""
    )

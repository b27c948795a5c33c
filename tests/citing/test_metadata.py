"""Metadata for machines that read pages."""

import json

import pytest

from statements.citing.citations import Reference
from statements.citing.metadata import json_ld, schema_org, tags
from tests.citing.references import NAMES, NEWS_REPORT, PRESS_CONFERENCE, REFERENCES, cited, said_by
from tests.citing.schema_org import faults

ADDRESS = "https://archive.example.org/statements/hvkgmf040r2r/v1/"


def test_tags() -> None:
    assert tags(PRESS_CONFERENCE) == [
        ("citation_title", "Press conference"),
        ("citation_author", "Stoltenberg, Jens"),
        ("citation_publication_date", "2020/02/12"),
        ("citation_publisher", "NATO"),
        ("citation_language", "en"),
        ("citation_public_url", ADDRESS),
        ("z:itemType", "presentation"),
        ("DC.title", "Press conference"),
        ("DC.creator", "Stoltenberg, Jens"),
        ("DC.date", "2020-02-12"),
        ("DC.publisher", "NATO"),
        ("DC.language", "en"),
        ("DC.type", "press conference"),
        ("DC.identifier", ADDRESS),
        ("DC.source", "https://www.nato.int/cps/en/natohq/opinions_173340.htm"),
    ]


def test_what_is_not_stated_has_no_tag() -> None:
    assert tags(cited()) == [
        ("citation_title", "We will stay"),
        ("citation_public_url", ADDRESS),
        ("z:itemType", "webpage"),
        ("DC.title", "We will stay"),
        ("DC.identifier", ADDRESS),
    ]


def zotero(content: str) -> list[list[str]]:
    """The people whom Zotero's translator for embedded metadata sees in one tag, each in parts by the comma."""
    people = content.split(";")
    if len(people) == 1:
        parts = [part.strip(" ") for part in people[0].split(",")]
        if len(parts) > 1 and " " in parts[0] and " " in parts[1]:
            people = parts
    return [[" ".join(part.split()) for part in person.split(",")] for person in people]


@pytest.mark.parametrize(
    ("name", "parts"),
    [
        ("Ursula von der Leyen", ["von der Leyen", "Ursula"]),
        ("Jakob Gijsbert de Hoop Scheffer", ["de Hoop Scheffer", "Jakob Gijsbert"]),
        ("Luiz Inácio Lula da Silva", ["da Silva", "Luiz Inácio Lula"]),
        ("Robert F. Kennedy Jr.", ["Kennedy", "Robert F.", "Jr."]),
        ("Pope Francis", ["Pope Francis"]),
        ("习近平", ["习近平"]),
    ],
)
def test_one_tag_is_one_person_to_zotero(name: str, parts: list[str]) -> None:
    assert [zotero(content) for tag, content in tags(said_by(name)) if tag == "citation_author"] == [[parts]]


def test_each_person_has_a_tag() -> None:
    assert len([tag for tag, _content in tags(said_by(*NAMES)) if tag == "citation_author"]) == len(NAMES)


def test_schema_org() -> None:
    assert schema_org(PRESS_CONFERENCE) == {
        "@context": "https://schema.org",
        "@type": "CreativeWork",
        "@id": ADDRESS,
        "url": ADDRESS,
        "identifier": "hvkgmf040r2r",
        "name": "Press conference",
        "headline": "Press conference",
        "author": [{"@type": "Person", "name": "Jens Stoltenberg", "jobTitle": "NATO Secretary General"}],
        "datePublished": "2020-02-12",
        "publisher": {"@type": "Organization", "name": "NATO"},
        "locationCreated": {"@type": "Place", "name": "Brussels"},
        "recordedAt": {"@type": "Event", "name": "Meeting of NATO Defence Ministers"},
        "inLanguage": "en",
        "genre": "press conference",
        "version": "1",
        "isBasedOn": "https://www.nato.int/cps/en/natohq/opinions_173340.htm",
        "isAccessibleForFree": True,
        "archivedAt": ADDRESS,
    }
    assert schema_org(NEWS_REPORT)["@type"] == "NewsArticle"
    assert schema_org(said_by("State Department"))["author"] == [{"@type": "Organization", "name": "State Department"}]


@pytest.mark.parametrize("reference", REFERENCES)
def test_json_ld_is_as_schema_org_has_it(reference: Reference) -> None:
    assert faults(schema_org(reference)) == []


def test_faults_are_found() -> None:
    good = schema_org(PRESS_CONFERENCE)
    assert faults(good | {"jobTitle": "x"}) == ["/jobTitle: no property of CreativeWork"]
    assert faults(good | {"datePublished": "12 May"}) == ["/datePublished: '12 May' is none of Date, DateTime"]
    assert faults(good | {"publisher": {"@type": "Place", "name": "x"}}) == [
        "/publisher: {'@type': 'Place', 'name': 'x'} is none of Organization, Person"
    ]
    assert faults(good | {"@type": "Speech"}) == [": 'Speech' is no type"]


def test_json_ld_cannot_end_its_element() -> None:
    title = "</script><script>alert('&')</script>]]>"
    text = json_ld(cited(title))
    assert not set("<>&") & set(text)
    assert json.loads(text) == schema_org(cited(title))

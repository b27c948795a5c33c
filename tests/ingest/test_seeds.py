"""The five seeds come out as the design says, and nothing beside it but what it allows."""

from pathlib import Path
from typing import Any

import pytest

from statements.ingest.read import read
from statements.ingest.vocabulary import starting_vocabulary
from statements.ingest.writer import take
from statements.models.description import describe
from statements.models.vocabulary import current

SEEDS = Path(__file__).parents[2] / "seeds"
STOLTENBERG = ("Jens Stoltenberg", "NATO Secretary General")
OPTIONAL_TOPICS = {
    "Syria",
    "migration",
    "Iraq",
    "ISIS",
    "Libya",
    "Afghanistan",
    "EU–NATO cooperation",
    "peace process",
    "training missions",
    "Kurdistan",
    "counter-terrorism",
}
EXPECTED: dict[str, dict[str, Any]] = {
    "000": {
        "identifier": "j0hwcd5mw6fc",
        "date": "2020-02-13",
        "date_origin": "stated",
        "modified": None,
        "kind": "news report",
        "title_origin": "derived",
        "publisher": None,
        "place": "Brussels",
        "delivery": None,
        "event": "Meeting of NATO Defence Ministers, February 2020",
        "role": "quoted",
        "topics": {"Iraq", "ISIS", "Libya"},
        "title": "Enabling Iraqis to fight the Daesh terror group is the best solution to stop the return of the "
        "extremist organisation…",
    },
    "001": {
        "identifier": "hvkgmf040r2r",
        "date": "2020-02-12",
        "date_origin": "stated",
        "modified": "2020-02-12T19:31",
        "kind": "press conference",
        "title_origin": "stated",
        "publisher": "NATO",
        "place": None,
        "delivery": "As delivered",
        "event": "Meeting of NATO Defence Ministers, February 2020",
        "role": "speaker",
        "topics": {"Iraq", "Afghanistan", "EU–NATO cooperation"},
        "title": "Press conference by NATO Secretary General Jens Stoltenberg",
    },
    "002": {
        "identifier": "ea4768rd3dnr",
        "date": "2021-02-18",
        "date_origin": "stated",
        "modified": "2021-02-18T18:22",
        "kind": "press conference",
        "title_origin": "stated",
        "publisher": "NATO",
        "place": None,
        "delivery": "As delivered",
        "event": "Meetings of NATO Defence Ministers, February 2021",
        "role": "speaker",
        "topics": {"Afghanistan", "Iraq", "peace process", "training missions"},
        "title": "Online press conference by NATO Secretary General Jens Stoltenberg following the second day of the "
        "meetings of NATO Defence Ministers",
    },
    "003": {
        "identifier": "vgafcdm9cq9e",
        "date": "2017-11-08",
        "date_origin": "modified",
        "modified": "2017-11-08T13:51",
        "kind": "news report",
        "title_origin": "stated",
        "publisher": "Baghdad Post",
        "place": None,
        "delivery": None,
        "event": None,
        "role": "quoted",
        "topics": {"Kurdistan", "Iraq", "ISIS"},
        "title": "NATO supports 'constructed' dialogue to end Erbil-Baghdad crisis",
    },
    "004": {
        "identifier": "b925rgqzf99z",
        "date": "2019-11-14",
        "date_origin": "stated",
        "modified": "2019-11-14T16:27",
        "kind": "remarks",
        "title_origin": "derived",
        "publisher": "NATO",
        "place": "Washington",
        "delivery": "As delivered",
        "event": "Global Coalition to Defeat ISIS Small Group Ministerial",
        "role": "speaker",
        "topics": {"ISIS", "counter-terrorism"},
        "title": "Remarks by NATO Secretary General Jens Stoltenberg at the Global Coalition to Defeat ISIS Small "
        "Group Ministerial in Washington",
    },
}


@pytest.mark.django_db
def test_all_values_of_the_five_seeds() -> None:
    vocabulary = current()
    for path in sorted(SEEDS.glob("*.txt")):
        content = path.read_bytes()
        receipt = take(path.name, content, read(content, vocabulary))
        found = describe(receipt.statements[0])
        expected = dict(EXPECTED[path.name[:3]])
        role, topics = expected.pop("role"), expected.pop("topics")
        assert {name: found[name] for name in expected} == expected
        people = [(person["name"], person["office"], person["role"]) for person in found["speakers"]]
        assert (*STOLTENBERG, role) in people
        assert {person[2] for person in people if person != (*STOLTENBERG, role)} <= {"mentioned"}
        assert topics <= set(found["topics"]) <= topics | OPTIONAL_TOPICS
        assert (found["language"], found["needs_review"]) == ("en", False)


def test_the_file_vocabulary_and_the_seeded_tables_read_alike() -> None:
    """Reading needs no database: with the committed words every seed has the same fields."""
    vocabulary = starting_vocabulary()
    dates = [read(path.read_bytes(), vocabulary).drafts[0].fields["date"].value for path in sorted(SEEDS.glob("*.txt"))]
    assert dates == ["2020-02-13", "2020-02-12", "2021-02-18", "2017-11-08", "2019-11-14"]

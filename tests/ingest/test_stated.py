"""What a format states beside the words: which of the two counts, and when a person has to look."""

import pytest

from statements.ingest.draft import Draft
from statements.ingest.read import read
from statements.ingest.vocabulary import starting_vocabulary

VOCABULARY = starting_vocabulary()
BODY = "The ministers have agreed to begin talks about the border, and I thank them for that.\n"


def matter(yaml: str, head: str = "") -> Draft:
    return read(f"---\n{yaml}\n---\n\n{head}\n\n{BODY}\n{BODY}".encode(), VOCABULARY).drafts[0]


def page(head: str, body: str = "") -> Draft:
    source = f"<!doctype html><html>{head}<body><article>{body}<p>{BODY}</p><p>{BODY}</p></article></body></html>"
    return read(source.encode(), VOCABULARY).drafts[0]


def published(day: str, modified: str = "") -> str:
    changed = f'<meta property="article:modified_time" content="{modified}">' if modified else ""
    return f'<meta property="article:published_time" content="{day}">{changed}'


@pytest.mark.parametrize(
    ("head", "line", "date", "review"),
    [
        (published("2020-02-12"), "", "2020-02-12", False),
        (published("2020-02-13"), "12 February 2020", "2020-02-12", False),
        (published("2020-02-12T10:00", "2020-02-14"), "14 February 2020", "2020-02-12", False),
        (published("2020-06-05"), "05/06/2020", "2020-06-05", False),
        (published("2020-05-06"), "05/06/2020", "2020-05-06", False),
        (published("2024-01-01"), "12 February 2020", "2020-02-12", True),
        (published("2020-02-12"), "February 2020", "2020-02-12", False),
    ],
)
def test_the_day_of_a_page(head: str, line: str, date: str, review: bool) -> None:
    found = page(head, f"<h1>Talks begin</h1><p>{line}</p>").fields["date"]
    assert (found.value, found.review) == (date, review)


def test_a_day_in_words_beside_the_heading_is_that_of_a_page_that_states_none() -> None:
    draft = page("<title>Talks begin</title>", "<h1>Talks begin</h1><p>By Cora Writer on 12 May 2020 in News</p>")
    assert (draft.fields["date"].value, draft.fields["date"].origin) == ("2020-05-12", "stated")


def test_the_day_of_publication_may_stand_under_the_words() -> None:
    tail = f"<p>Published: 12 May 2020 10:15</p><p>{BODY}</p>"
    assert page("<title>Talks</title>", f"<h1>Talks</h1><p>{BODY}</p>{tail}").fields["date"].value == "2020-05-12"


def test_the_days_of_a_list_under_the_heading_are_not_that_of_the_page() -> None:
    days = "".join(f"<p>{day} May 2014</p>" for day in (3, 7, 12))
    draft = page(f"<title>Talks</title>{published('2020-02-12')}", f"<h1>Talks</h1>{days}")
    assert (draft.fields["date"].value, draft.fields["date"].review) == ("2020-02-12", True)


def test_front_matter_goes_before_a_far_day_in_the_text_and_the_doubt_is_told() -> None:
    draft = matter("title: Talks\ndate: 2020-02-12", "3 May 2019")
    assert (draft.fields["date"].value, draft.fields["date"].review) == ("2020-02-12", True)
    assert draft.fields["date"].alternatives == ("2019-05-03",)
    assert [problem.field for problem in draft.problems] == ["date"]


def test_front_matter_goes_before_what_the_words_say() -> None:
    draft = matter(
        "title: Talks\nkind: speech\nlanguage: fr\nplace: Oslo", "Press release\n\nBRUSSELS, 3 May 2019 — Words."
    )
    fields = {name: draft.fields[name].value for name in ("title", "kind", "language", "place")}
    assert fields == {"title": "Talks", "kind": "speech", "language": "fr", "place": "Oslo"}


def test_the_language_of_a_site_is_not_that_of_its_words() -> None:
    assert page("<html lang=fr>").fields["language"].value == "en"


def test_a_title_with_its_byline_has_more_than_the_page_says() -> None:
    head = '<title>Remarks | Post</title><meta property="og:title" content="Remarks">'
    draft = page(head, "<h1>Remarks</h1><h2>by NATO Secretary General Jens Stoltenberg</h2>")
    assert draft.fields["title"].value == "Remarks by NATO Secretary General Jens Stoltenberg"


@pytest.mark.parametrize(
    ("yaml", "people"),
    [
        ("speaker: Ada Example", [("Ada Example", "", "speaker")]),
        ("author: Ada Example, Minister of Defence", [("Ada Example", "Minister of Defence", "speaker")]),
        ("speakers: [Ada Example, Bo Sample]", [("Ada Example", "", "speaker"), ("Bo Sample", "", "speaker")]),
        ("author: NATO", []),
        ("author: press office", []),
    ],
)
def test_speakers_are_persons(yaml: str, people: list[tuple[str, str, str]]) -> None:
    found = [(each.value["name"], each.value["office"], each.value["role"]) for each in matter(yaml).appearances]
    assert found == people


def test_tags_are_topics_only_where_the_vocabulary_knows_them() -> None:
    topics = matter("tags: [iraq, Counter Terrorism, nothing known]").topics
    assert [(topic.value, topic.origin, topic.line) for topic in topics] == [
        ("Iraq", "stated", 2),
        ("counter-terrorism", "stated", 2),
    ]

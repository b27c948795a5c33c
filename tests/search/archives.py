"""Random small archives, random selections, and the words in both."""

from __future__ import annotations

import datetime as dt
from typing import Any
from urllib.parse import urlencode

from hypothesis import strategies as st

from statements.citing.identifiers import identifier
from statements.models import (
    Accession,
    Appearance,
    ChangeLog,
    Event,
    Original,
    Passage,
    Place,
    Publisher,
    Speaker,
    Statement,
    Topic,
    Version,
)
from statements.search.filters import PER_PAGE_CHOICES, SORTS
from statements.search.selection import FACETS

# Printed in texts, and typed in queries. In English and French the plural is found by the singular.
WORDS = ("Iraq", "IRAQ", "meeting", "meetings", "réunion", "reunions", "peace", "EU–NATO", "EU-NATO", "NATO’s", "NATO")
KINDS = ("press conference", "remarks", "")
LANGUAGES = ("en", "en-GB", "fr", "xx", "")
SLUGS = {
    "speaker": ("ann-a", "bob-b", "cy-c"),
    "topic": ("world", "region", "country", "other-topic"),
    "event": ("summit", "visit"),
    "publisher": ("nato", "un"),
    "place": ("rome", "oslo"),
    "kind": ("press-conference", "remarks", "speech"),
    "language": ("en", "en-GB", "fr", "xx", "zz"),
}
DATES = ("2019", "2020", "2020-01", "2020-02", "2020-02-01", "2020-02-29", "2021-12-31", "2021")
texts = st.lists(st.sampled_from(WORDS), min_size=1, max_size=4).map(" ".join)
# Words of titles, texts and of the names of speakers, with every sign of the query language.
_clauses = st.one_of(
    texts,
    st.sampled_from(("ann", "Ann A", "bob OR peace", "-ann", '"a ann"', "title:peace", "-title:iraq", "title:meet*")),
    st.sampled_from(("meet*", "reun*", "EU*", "nat*", "-pea*", "cy*", "bo*")),
    st.builds("-{}".format, st.sampled_from(WORDS)),
    st.builds("{} OR {}".format, st.sampled_from(WORDS), st.sampled_from(WORDS)),
    st.builds('"{}"'.format, texts),
    st.builds('-"{}"'.format, texts),
    st.builds('"{}"~{}'.format, texts, st.integers(0, 3)),
)
queries = st.lists(_clauses, min_size=1, max_size=3).map(" ".join)
_PRECISIONS = {4: "year", 7: "month", 10: "day"}
plans = st.lists(
    max_size=9,
    elements=st.fixed_dictionaries(
        {
            "title": texts | st.just(""),
            "passages": st.lists(texts, min_size=1, max_size=3),
            "date": st.sampled_from((*DATES, "")),
            "kind": st.sampled_from(KINDS),
            "language": st.sampled_from(LANGUAGES),
            "people": st.dictionaries(
                st.sampled_from(SLUGS["speaker"]), st.sampled_from(Appearance.Role.values), max_size=3
            ),
            "topics": st.sets(st.sampled_from(SLUGS["topic"]), max_size=3),
            "event": st.sampled_from((*SLUGS["event"], "")),
            "publisher": st.sampled_from((*SLUGS["publisher"], "")),
            "place": st.sampled_from((*SLUGS["place"], "")),
            "state": st.sampled_from(("published", "published", "published", "review", "withdrawn")),
        }
    ),
)


@st.composite
def query_strings(draw: st.DrawFn) -> str:
    """An address's parameters: well-formed, with unknown slugs and pages past the end among them.

    Few at a time, or hardly anything would be found; topics often, for they can be asked for together.
    """
    pairs: list[tuple[str, str]] = []
    for facet in FACETS:
        for name, often in ((facet, 2 if facet == "topic" else 6), (f"not_{facet}", 12)):
            if draw(st.integers(1, often)) == 1:
                values = st.sampled_from((*SLUGS[facet], "none", "unknown"))
                pairs += [(name, value) for value in draw(st.lists(values, min_size=1, max_size=3))]
    rest = {
        "q": queries,
        "topic_match": st.sampled_from(("any", "all")),
        "date": st.sampled_from((*DATES, "none")),
        "from": st.sampled_from(DATES),
        "to": st.sampled_from(DATES),
        "sort": st.sampled_from(SORTS),
        "per_page": st.sampled_from(PER_PAGE_CHOICES),
        "page": st.just("2"),
    }
    for name, values in rest.items():
        if draw(st.integers(1, {"page": 10, "topic_match": 2}.get(name, 5))) == 1:
            pairs.append((name, draw(values)))
    return urlencode(draw(st.permutations(pairs)))


def make_authorities() -> None:
    """The records that SLUGS names. `country` is narrower than `region`, and that than `world`."""
    for model, slugs in (
        (Speaker, SLUGS["speaker"]),
        (Event, SLUGS["event"]),
        (Publisher, SLUGS["publisher"]),
        (Place, SLUGS["place"]),
        (Topic, SLUGS["topic"]),
    ):
        for slug in slugs:
            model(preferred_name=slug.replace("-", " ").title(), slug=slug).create_by_machine()
    for narrower, broader in (("country", "region"), ("region", "world")):
        Topic.objects.filter(slug=narrower).update(broader=Topic.objects.get(slug=broader))


def make_archive(plan: list[dict[str, Any]], start: int = 0) -> list[Statement]:
    """Writes the planned statements straight to the tables, and to the change log."""
    original, _ = Original.objects.get_or_create(sha256="0" * 64, defaults={"content": b""})
    accession = Accession.objects.create(source_name="x", sha256="0" * 64, size=0, original=original, outcome="created")
    made = [_make_statement(number, each, accession) for number, each in enumerate(plan, start)]
    ChangeLog.objects.record([statement.pk for statement in made])
    return made


def _make_statement(number: int, plan: dict[str, Any], accession: Accession) -> Statement:
    date = plan["date"]
    statement = Statement.objects.create(
        identifier=identifier(str(number).encode()),
        slug="s",
        title=plan["title"],
        sort_title=plan["title"].casefold(),
        kind=plan["kind"],
        language=plan["language"],
        state=plan["state"],
        date=dt.date.fromisoformat((date + "-01-01")[:10]) if date else None,
        date_precision=_PRECISIONS[len(date)] if date else "",
        event=Event.objects.filter(slug=plan["event"]).first(),
        place=Place.objects.filter(slug=plan["place"]).first(),
        publisher=Publisher.objects.filter(slug=plan["publisher"]).first(),
    )
    version = Version.objects.create(
        statement=statement, number=1, text="\n".join(plan["passages"]), accession=accession, fingerprint=""
    )
    at = 0
    for passage in plan["passages"]:
        Passage.objects.create(version=version, start=at, end=at + len(passage), anchor=f"p{at}")
        at += len(passage) + 1
    statement.current_version = version
    statement.save()
    statement.topics.set(Topic.objects.filter(slug__in=plan["topics"]))
    Appearance.objects.bulk_create(
        [
            Appearance(statement=statement, speaker=Speaker.objects.get(slug=slug), role=role)
            for slug, role in plan["people"].items()
        ]
    )
    return statement

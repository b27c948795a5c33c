"""What a selection must find: from the definitions, through the ORM and plain Python, without any search code."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping
from dataclasses import dataclass
from urllib.parse import parse_qs

from statements.models import Event, Place, Publisher, Speaker, Statement, Topic
from statements.models.statements import parse_edtf, period_end
from tests.search.expected_words import Texts

FACETS = ("speaker", "topic", "event", "kind", "publisher", "place", "language")
Chosen = Mapping[str, list[str]]


@dataclass(slots=True)
class Record:
    """A published statement as the definitions see it."""

    pk: int
    identifier: str
    sort_title: str
    first: dt.date | None
    last: dt.date | None
    values: dict[str, set[str]]
    texts: Texts


class Truth:
    """All published statements, read once."""

    def __init__(self) -> None:
        published = Statement.objects.filter(state="published")
        self.records = [_record(statement) for statement in published]
        self.labels = {("kind", kind.value.replace(" ", "-")): str(kind.label) for kind in Statement.Kind}
        for facet, model in (
            ("speaker", Speaker),
            ("topic", Topic),
            ("event", Event),
            ("publisher", Publisher),
            ("place", Place),
        ):
            self.labels |= {(facet, record.slug): record.preferred_name for record in model.objects.all()}
        self.labels |= {
            ("language", "en"): "English",
            ("language", "en-GB"): "British English",
            ("language", "fr"): "French",
        }

    def total(self, chosen: Chosen) -> int:
        return len(self.found(chosen))

    def found(self, chosen: Chosen) -> list[Record]:
        return [record for record in self.records if _matches(record, chosen)]

    def ordered(self, chosen: Chosen) -> list[Record] | None:
        """In the order asked for; None for relevance, which is no matter of definition."""
        found = sorted(self.found(chosen), key=lambda record: record.identifier)
        sort = chosen.get("sort", ["relevance"])[0]
        if sort == "relevance" and chosen.get("q"):
            return None
        if sort == "title":
            return sorted(found, key=lambda record: record.sort_title)
        step = 1 if sort == "oldest" else -1
        return sorted(found, key=lambda record: (not record.first, record.first and step * record.first.toordinal()))

    def facet(self, name: str, chosen: Chosen) -> list[tuple[str, str, int, bool]]:
        """(value, label, count, selected), by trying each value there is."""
        selected = chosen.get(name, [])
        values = {value for record in self.records for value in record.values["year" if name == "date" else name]}
        counts = {value: self.total(self._choosing(name, value, chosen)) for value in {*values, *selected}}
        rows = [
            (value, self.label(name, value), count, value in selected)
            for value, count in counts.items()
            if count or value in selected
        ]
        if name == "date":
            return sorted(rows, key=lambda row: (row[0] != "none", row[0]), reverse=True)
        return sorted(rows, key=lambda row: (-row[2], row[1].casefold(), row[0]))

    def periods(self, chosen: Chosen) -> dict[str, dict[str, int]]:
        """Period → those within it → count, by trying each: all years, and what lies within the date chosen."""
        days = [record.first.isoformat() for record in self.records if record.first]
        date = chosen.get("date", [""])[0]
        found: dict[str, dict[str, int]] = {}
        within = ""
        for end in (4, 7, 10):
            tried = {day[:end] for day in sorted(days) if day.startswith(within)}
            counts = {each: self.total({**chosen, "date": [each]}) for each in sorted(tried)}
            found[within] = {each: count for each, count in counts.items() if count}
            if date:
                within = date[:end] if date != "none" and len(date) >= end else ""
            else:
                within = next(iter(found[within])) if len(found[within]) == 1 else ""
            if not within:
                break
        return {period: counts for period, counts in found.items() if len(period) < 10}

    def label(self, facet: str, value: str) -> str:
        return "Not stated" if value == "none" else self.labels.get((facet, value), value)

    def _choosing(self, name: str, value: str, chosen: Chosen) -> Chosen:
        """The selection after choosing this value: in place of those of its facet, or beside them if all must match."""
        beside = chosen.get(name, []) if name == "topic" and chosen.get("topic_match") == ["all"] else []
        return {**chosen, name: [*beside, value]}


def chosen_by(query_string: str) -> dict[str, list[str]]:
    return parse_qs(query_string)


def _record(statement: Statement) -> Record:
    topics: set[str] = set()
    for topic in statement.topics.all():
        at: Topic | None = topic
        while at is not None:
            topics.add(at.slug)
            at = at.broader
    people = {row.speaker.slug for row in statement.appearances.all() if row.role != "mentioned"}
    one = {
        "event": statement.event and statement.event.slug,
        "kind": statement.kind.replace(" ", "-"),
        "publisher": statement.publisher and statement.publisher.slug,
        "language": statement.language,
        "place": statement.place and statement.place.slug,
        "year": statement.date and str(statement.date.year),
    }
    values = {
        "speaker": people or {"none"},
        "topic": topics or {"none"},
        **{name: {value or "none"} for name, value in one.items()},
    }
    assert statement.current_version is not None
    last = statement.date and period_end(statement.date, statement.date_precision)
    speakers = Speaker.objects.filter(slug__in=people)
    names = [name for speaker in speakers for name in (speaker.preferred_name, *speaker.variant_names)]
    passages = statement.current_version.text.split("\n")
    texts = Texts(statement.title, passages, names, statement.language[:2])
    return Record(statement.pk, statement.identifier, statement.sort_title, statement.date, last, values, texts)


def _matches(record: Record, chosen: Chosen) -> bool:
    for facet in FACETS:
        wanted, unwanted = set(chosen.get(facet, [])), set(chosen.get(f"not_{facet}", []))
        together = facet == "topic" and chosen.get("topic_match") == ["all"]
        if wanted and not (wanted <= record.values[facet] if together else wanted & record.values[facet]):
            return False
        if unwanted & record.values[facet]:
            return False
    return _in_time(record, chosen) and record.texts.hold(chosen.get("q", [""])[0])


def _in_time(record: Record, chosen: Chosen) -> bool:
    date, first, last = (chosen.get(name, [""])[0] for name in ("date", "from", "to"))
    if date == "none":
        return record.first is None and not first and not last
    for low, high in ((date, date), (first, ""), ("", last)):
        if not low and not high:
            continue
        if record.first is None or record.last is None:
            return False
        if (low and record.first < parse_edtf(low)[0]) or (high and record.last > period_end(*parse_edtf(high))):
            return False
    return True

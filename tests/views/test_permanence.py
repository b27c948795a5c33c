"""No address that was given out ever breaks, whatever editors and new files do: a machine of random operations.

It goes by models and services, as the desk and ingest do, and asks every address over HTTP.
"""

from __future__ import annotations

import itertools
import re
from pathlib import Path

import pytest
from django.core.exceptions import ValidationError
from django.db import transaction
from django.test import Client
from hypothesis import HealthCheck, Phase
from hypothesis import settings as hypothesis_settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, precondition, rule, run_state_machine_as_test
from pytest_django import Settings

from statements.ingest.draft import Draft, Found, Span
from statements.ingest.records import reread
from statements.models import Decision, Event, Passage, Place, Publisher, Speaker, Statement, Topic, Version
from statements.models.authorities import Authority
from statements.models.duplicates import merge_statements
from statements.models.effective import decide
from statements.models.merging import merge
from statements.models.removal import remove
from statements.models.uses import uses
from tests.factories import make_editor, make_statement

pytestmark = pytest.mark.django_db

PARAGRAPHS = (
    "We will stay in Iraq for as long as the government of Iraq asks us to stay, and no day longer.",
    "Ministers agreed today to enhance the training mission, and to look at what more can be done.",
    "This is about water, and about who may draw it from the river in the dry months of the year.",
    "Nobody should doubt our resolve: an attack on one of us is an attack on all of us together.",
    "I thank the host nation for its welcome, and all of you for having come such a long way.",
)
NAMES = ("Ann Lee", "Bob Ray", "Cy Dee", "Dot Eve")
PUBLISHERS, PLACES = ("NATO", "Kremlin"), ("Brussels", "Moscow")
KINDS: tuple[type[Authority], ...] = (Speaker, Topic, Event, Publisher, Place)
TOPICS = ("Water", "Peace", "Trade")
_runs = itertools.count()
pick = st.integers(0, 10_000)


class Editing(RuleBasedStateMachine):
    """`issued`: address → identifier of the statement whose it is, or None for another record's."""

    folder: Path
    settings: Settings

    def __init__(self) -> None:
        super().__init__()
        self.settings.INDEX_DIR = self.folder / str(next(_runs))
        self.atomic = transaction.atomic()
        self.atomic.__enter__()
        self.editor = make_editor(f"editor{next(_runs)}")
        self.client = Client()
        self.issued: dict[str, str | None] = {}
        self.files = 0

    def teardown(self) -> None:
        self.look(list(self.issued))
        transaction.set_rollback(True)
        self.atomic.__exit__(None, None, None)

    # What editors and files do

    @rule(order=st.permutations(range(len(PARAGRAPHS))), people=st.sets(st.sampled_from(NAMES), max_size=2))
    def receive(self, order: list[int], people: set[str]) -> None:
        """A new file."""
        self.files += 1
        make_statement(
            *(f"{PARAGRAPHS[at]} Number {self.files}." for at in order),
            title=f"Remarks {self.files}",
            source_name=f"{self.files}.txt",
            publisher=PUBLISHERS[self.files % 2],
            place=PLACES[self.files % 2],
            event={"name": f"Meeting {self.files % 3}", "day": f"2020-02-{self.files % 28 + 1:02}"},
            speakers=sorted(people),
            topics=[TOPICS[self.files % len(TOPICS)]],
            date=f"2020-02-{self.files % 28 + 1:02}",
        )
        self.issue()

    @precondition(lambda self: self.files)
    @rule(number=pick, at=pick, change=st.sampled_from(("insert", "delete", "correct", "retitle")))
    def receive_again(self, number: int, at: int, change: str) -> None:
        """A file under a known name whose words changed."""
        name = f"{number % self.files + 1}.txt"
        known = Statement.objects.filter(versions__accession__source_name=name).order_by("pk").first()
        assert known is not None
        assert known.current_version is not None
        words = [text for _anchor, text in known.current_version.anchored()]
        at %= len(words)
        if change == "insert":
            words.insert(at, f"An inserted paragraph, the {at}th one, that nobody has seen before today.")
        elif change == "delete" and len(words) > 2:
            del words[at]
        elif change == "correct":
            words[at] = words[at].replace("the", "this", 1) + " Corrected."
        make_statement(*words, title=f"Title {at}" if change == "retitle" else known.title, source_name=name)
        self.issue()

    @precondition(lambda self: self.files)
    @rule(which=pick, title=st.sampled_from(("Speech", "Another title", "v1", "original", "p", "…", "Речь")))
    def rename(self, which: int, title: str) -> None:
        self.decide(which, "title", title)

    @precondition(lambda self: self.files)
    @rule(which=pick, state=st.sampled_from(("withdrawn", "review", "published", "published")))
    def change_state(self, which: int, state: str) -> None:
        self.decide(which, "state", state)

    @precondition(lambda self: self.files)
    @rule(which=pick, until=st.sampled_from(("2999-01-01T00:00:00+00:00", None, None)))
    def embargo(self, which: int, until: str | None) -> None:
        self.decide(which, "embargo", until)

    @precondition(lambda self: self.files)
    @rule(which=pick, cut=pick)
    def read_again(self, which: int, cut: int) -> None:
        """The readers divide a text otherwise, or leave a passage to the rest of the page."""
        for version in self.statement(which).versions.order_by("number"):
            reread(version, divided(version, cut))
        self.issue()

    @precondition(lambda self: self.files > 1)
    @rule(one=pick, other=pick)
    def merge_two(self, one: int, other: int) -> None:
        survivor, merged = self.statement(one), self.statement(other)
        if survivor.pk != merged.pk and Statement.State.MERGED not in (survivor.state, merged.state):
            merge_statements(survivor, [merged], self.editor)
            self.issue()

    @rule(which=pick, kind=st.sampled_from(KINDS), slug=st.sampled_from(("ann-lee", "b", "water", "c")))
    def reslug(self, which: int, kind: type[Authority], slug: str) -> None:
        record = self.record(kind, which)
        if record is None:
            return
        record.slug = slug
        try:
            record.full_clean()
        except ValidationError:  # another's, or once another's: the form refuses it
            return
        record.save()
        self.issue()

    @rule(which=pick, kind=st.sampled_from(KINDS), other=pick)
    def merge_records(self, which: int, kind: type[Authority], other: int) -> None:
        one, two = self.record(kind, which), self.record(kind, other)
        if one and two and one.pk != two.pk:
            merge(one, [two], self.editor)
            self.issue()

    @rule(which=pick, kind=st.sampled_from(KINDS))
    def delete_record(self, which: int, kind: type[Authority]) -> None:
        record = self.record(kind, which)
        if record and not uses(record):
            remove(record)

    @precondition(lambda self: self.issued)
    @rule(which=st.lists(pick, min_size=4, max_size=4))
    def look_at_some(self, which: list[int]) -> None:
        addresses = list(self.issued)
        self.look([addresses[each % len(addresses)] for each in which])

    # What that means

    def decide(self, which: int, field: str, value: str | None) -> None:
        statement = self.statement(which)
        decide(statement, [Decision(field=field, action=Decision.Action.SET, value=value)], self.editor)
        self.issue()

    def statement(self, which: int) -> Statement:
        statements = Statement.objects.order_by("pk")
        return statements[which % statements.count()]

    def record(self, kind: type[Authority], which: int) -> Authority | None:
        records = kind._default_manager.order_by("pk")
        return records[which % records.count()] if records.exists() else None

    def issue(self) -> None:
        """Notes every address that the archive gives out now."""
        for statement in Statement.objects.published():
            home = f"/statements/{statement.identifier}"
            endings = ["/", ".json", ".txt", ".md", ".bib", ".ris", ".csl.json", "/original"]
            numbers = statement.versions.values_list("number", flat=True)
            endings += [f"/v{number}/{form}" for number in numbers for form in ("", "evidence")]
            anchors = Passage.objects.filter(version__statement=statement).values_list("anchor", "version__number")
            for anchor, number in anchors:
                endings += [f"/p/{anchor}/", f"/v{number}/?p={anchor}", f"/v{number}/evidence?p={anchor}"]
                endings += [f".bib?p={anchor}", f".ris?v={number}&p={anchor}"]
            self.issued |= dict.fromkeys((f"{home}{ending}" for ending in endings), statement.identifier)
            self.issued[statement.get_absolute_url()] = statement.identifier
        for kind in KINDS:
            name = kind._meta.model_name
            for slug in kind._default_manager.filter(pk__in=shown(kind)).values_list("slug", flat=True):
                if kind in (Speaker, Topic, Event):
                    self.issued[f"/{name}s/{slug}/"] = None
                lists = ("/statements/", "/statements.json", "/statements.jsonl", "/statements.csv", "/statements.atom")
                self.issued |= {f"{address}?{name}={slug}": None for address in (*lists, "/browse/date/")}

    def look(self, addresses: list[str]) -> None:
        for address in addresses:
            response = self.client.get(address)
            hops = 0
            while response.status_code == 301:
                hops += 1
                address_now = response["Location"]
                response = self.client.get(address_now)
            assert hops <= 1, f"{address}: {hops} redirects"
            assert response.status_code in (200, 410), f"{address}: {response.status_code}"
            self.belongs(address, response.status_code, response.getvalue().decode(errors="replace"))

    def belongs(self, address: str, status: int, content: str) -> None:
        """What answers 200 is the statement itself, or the one that it was merged into."""
        identifier = self.issued[address]
        if identifier is None or status != 200 or address.endswith(("/original", ".txt", ".md")):
            return
        statement = Statement.objects.get(identifier=identifier)
        expected = statement.merged_into.identifier if statement.merged_into else identifier
        shown = re.search(r'rel="canonical" href="/statements/([0-9a-z]{12})/|"identifier": "([0-9a-z]{12})"', content)
        assert expected in (shown.groups() if shown else content), f"{address} does not show {expected}"


def shown(kind: type[Authority]) -> list[int]:
    """The records that public pages name."""
    lookup = "appearances__statement__in" if kind is Speaker else "statements__in"
    found = kind._default_manager.filter(**{lookup: Statement.objects.published()})
    return list(found.values_list("pk", flat=True))


def divided(version: Version, cut: int) -> Draft:
    """What the readers found in a version, but with its passages cut at other places, and one of them left out."""
    fields = dict(version.reading.fields)
    people, topics, _quoted = (fields.pop(name, []) for name in ("appearances", "topics", "quotations"))
    draft = Draft(version.statement.identifier)
    draft.fields = {name: Found(**value) for name, value in fields.items()}
    draft.appearances, draft.topics = [Found(**value) for value in people], [Found(**value) for value in topics]
    for number, stretch in enumerate(re.finditer(r"[^\n.]+\.?" if cut % 2 else r"[^\n]+", version.text)):
        start = stretch.start() + len(stretch[0]) - len(stretch[0].lstrip())
        if start < stretch.end():
            left_out = stretch[0].startswith("-- ") or number == cut % 7
            draft.spans.append(Span(start, stretch.end(), "chrome" if left_out else "passage"))
    return draft


def run(settings: Settings, folder: Path, examples: int, steps: int) -> None:
    Editing.settings, Editing.folder = settings, folder
    run_state_machine_as_test(
        Editing,
        settings=hypothesis_settings(
            max_examples=examples,
            stateful_step_count=steps,
            deadline=None,
            phases=[Phase.explicit, Phase.generate],
            suppress_health_check=[*HealthCheck],
        ),
    )


def test_addresses_stay(settings: Settings, tmp_path: Path) -> None:
    run(settings, tmp_path, 2, 20)


@pytest.mark.bars
def test_addresses_stay_through_a_thousand_operations(settings: Settings, tmp_path: Path) -> None:
    run(settings, tmp_path, 10, 100)

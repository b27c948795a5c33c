"""A statement's page grows with its passages, each of which may have links, marks, echoes, quotations and changes."""

from __future__ import annotations

import itertools
import time

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext

from statements.models import Pairing, Statement
from statements.search import index
from tests.factories import make_statement
from tests.figures import tell

pytestmark = pytest.mark.django_db
FEW, MANY, AT_MOST = 40, 400, 12
_names = itertools.count()


def annotated(passages: int) -> Statement:
    """A report whose passages were all said before, are quoted, quote, and were changed by its second version."""
    name = next(_names)
    bridges = [f"bridge number {name}-{each} over the river in the north" for each in range(passages)]
    said = [f"The minister said that {each} will be safe." for each in bridges]
    make_statement(*said, title="Said before", date="2019-01-01", language="en")
    for texts in ([each.replace("safe", "sound") for each in said], said):
        made = make_statement(
            *texts, "So it was.", title="Said again", source_name=f"{name}.txt", date="2020-01-01", language="en"
        )
    statement = Statement.objects.with_text().get(pk=made.pk)
    other = make_statement(*said, "So they say.", title="Quoting", kind="news report", date="2021-01-01", language="en")
    version, quoting = statement.current_version, other.current_version
    assert version is not None and quoting is not None
    Pairing.objects.bulk_create(
        Pairing(
            report=report,
            start=each.start,
            end=each.end,
            words=each.words,
            verdict="altered",
            source=source,
            anchors=[each.anchor],
            exact=each.words,
            diff=[["=", "The minister said"], ["-", "it"]],
            position=0,
        )
        for report, source in ((quoting, version), (version, quoting))
        for each in list(version.passages.select_related("version"))[:passages]
    )
    index.catch_up()
    return statement


def addresses(statement: Statement) -> dict[str, str]:
    """Each form of the page, and that of a passage."""
    base, page = f"/statements/{statement.identifier}", statement.get_absolute_url()
    assert statement.current_version is not None
    passage = statement.current_version.passages.select_related("version")[1]
    return {
        "page": page,
        "page with marks": f"{page}?q=bridge",
        "quotation": f"{base}/v1/?p={passage.anchor}&exact=minister+said",
        "passage": f"{base}/p/{passage.anchor}/",
        "evidence": f"{base}/v2/evidence",
    }


def test_queries_do_not_grow_with_passages(client: Client) -> None:
    asked: list[dict[str, int]] = []
    for passages in (2, 5, 15):
        statement = annotated(passages)
        asked.append({})
        for form, address in addresses(statement).items():
            client.get(address)
            with CaptureQueriesContext(connection) as queries:
                assert client.get(address).status_code == 200
            asked[-1][form] = len(queries)
    page = client.get(addresses(statement)["page"]).content.decode()
    marks = ("changed in version", "said before", ">altered</a>", "quoted in 1 report")
    assert {mark: page.count(mark) for mark in marks} == dict.fromkeys(marks, 15)
    expected = {"page": 15, "page with marks": 15, "quotation": 18, "passage": 15, "evidence": 5}
    # The first had no others to be like.
    assert asked[1:] == [expected, expected]


@pytest.mark.bars
def test_ten_times_the_passages_take_twelve_times_as_long_at_most(
    client: Client, capsys: pytest.CaptureFixture[str]
) -> None:
    few, many = addresses(annotated(FEW)), addresses(annotated(MANY))
    ratios = {}
    for form in few:
        least = {few[form]: 10.0, many[form]: 10.0}
        for _ in range(9):
            for address in least:
                begun = time.perf_counter()
                client.get(address)
                least[address] = min(least[address], time.perf_counter() - begun)
        ratios[form] = least[many[form]] / least[few[form]]
        tell(
            capsys, f"{form}: {1000 * least[few[form]]:.0f} ms, {1000 * least[many[form]]:.0f} ms, x {ratios[form]:.1f}"
        )
    assert {form: ratio for form, ratio in ratios.items() if ratio > AT_MOST} == {}
